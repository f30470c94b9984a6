<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{what} ({keys})</source>
        <translation>{what} ({keys})</translation>
    </message>
    <message>
        <source>Keys of the desk</source>
        <translation>Teclas del programa</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Single letters never fire while you type in a field. Esc closes this list.</source>
        <translation>Las letras sueltas no actúan mientras se escribe en un campo. Esc cierra esta lista.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Same code by</source>
        <translation>Mismo código en</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Only first</source>
        <translation>Solo 1.º</translation>
    </message>
    <message>
        <source>Only second</source>
        <translation>Solo 2.º</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>κ de Cohen</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>α de Krippendorff</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>full code</source>
        <translation>código completo</translation>
    </message>
    <message>
        <source>3 characters</source>
        <translation>3 caracteres</translation>
    </message>
    <message>
        <source>κ and α count every code that the model lists for a note or that either has decided on, as given or not given. F1 compares only the codes given. Coders are compared over notes with a finished second review, a coder and the model over notes that are done. What was settled afterwards counts for nobody.</source>
        <translation>κ y α cuentan cada código que el modelo propone para un informe o sobre el que uno de los dos ha decidido, como asignado o no asignado. F1 compara solo los códigos asignados. Los codificadores se comparan en los informes con una segunda revisión terminada; un codificador y el modelo, en los informes terminados. Lo que se resolvió después no cuenta para nadie.</translation>
    </message>
    <message>
        <source>Nothing to compare yet. Finish a note, or have another coder make a second review: the menu Two coders begins one.</source>
        <translation>Todavía no hay nada que comparar. Termine un informe o pida a otro codificador una segunda revisión: se empieza en el menú Dos codificadores.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Agreement of coders</source>
        <translation>Concordancia entre codificadores</translation>
    </message>
    <message>
        <source>model {pack}</source>
        <translation>modelo {pack}</translation>
    </message>
    <message>
        <source>both</source>
        <comment>sources of a suggestion</comment>
        <translation>ambas</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>atención</translation>
    </message>
    <message>
        <source>term</source>
        <translation>término</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>mención</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>codificador</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ aceptado</translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation>✗ rechazado</translation>
    </message>
    <message>
        <source>denied</source>
        <comment>what the note says of a finding</comment>
        <translation>negado</translation>
    </message>
    <message>
        <source>family</source>
        <comment>what the note says of a finding</comment>
        <translation>familiar</translation>
    </message>
    <message>
        <source>past</source>
        <comment>what the note says of a finding</comment>
        <translation>antecedente</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>what the note says of a finding</comment>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>hypothetical</source>
        <comment>what the note says of a finding</comment>
        <translation>hipotético</translation>
    </message>
    <message>
        <source>The note denies it.</source>
        <translation>El informe lo niega.</translation>
    </message>
    <message>
        <source>The note says it of the family.</source>
        <translation>El informe lo atribuye a la familia.</translation>
    </message>
    <message>
        <source>The note says it of the past.</source>
        <translation>El informe lo da como antecedente.</translation>
    </message>
    <message>
        <source>The note is not certain of it.</source>
        <translation>El informe no lo da por seguro.</translation>
    </message>
    <message>
        <source>The note only speaks of it: it may come, or is to be prevented.</source>
        <translation>El informe solo lo menciona: puede llegar a darse o se quiere evitar.</translation>
    </message>
    <message>
        <source>‖ on hold</source>
        <translation>‖ en espera</translation>
    </message>
    <message>
        <source>more digits</source>
        <translation>más dígitos</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>No reliable evidence</source>
        <translation>Sin evidencia fiable</translation>
    </message>
    <message>
        <source>Not decided.</source>
        <translation>Sin decidir.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Aceptado.</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>Rechazado.</translation>
    </message>
    <message>
        <source>Not decided, instead of {code}.</source>
        <translation>Sin decidir, en lugar de {code}.</translation>
    </message>
    <message>
        <source>Accepted, instead of {code}.</source>
        <translation>Aceptado, en lugar de {code}.</translation>
    </message>
    <message>
        <source>Rejected, instead of {code}.</source>
        <translation>Rechazado, en lugar de {code}.</translation>
    </message>
    <message>
        <source>Score {score:.2f}.</source>
        <translation>Puntuación {score:.2f}.</translation>
    </message>
    <message>
        <source>From {sources}.</source>
        <translation>Origen: {sources}.</translation>
    </message>
    <message>
        <source>It is the beginning of a code: accepting it shows the whole codes.</source>
        <translation>Es el comienzo de un código: al aceptarlo se muestran los códigos completos.</translation>
    </message>
    <message>
        <source>It needs more digits: accepting it shows the codes below it.</source>
        <translation>Necesita más dígitos: al aceptarlo se muestran los códigos que dependen de él.</translation>
    </message>
    <message>
        <source>On hold.</source>
        <translation>En espera.</translation>
    </message>
    <message>
        <source>Replaced by {code}.</source>
        <translation>Sustituido por {code}.</translation>
    </message>
    <message>
        <source>No words of the note, as a coder decided</source>
        <translation>Sin palabras del informe, por decisión de un codificador</translation>
    </message>
    <message>
        <source>No reliable evidence in the note</source>
        <translation>Sin evidencia fiable en el informe</translation>
    </message>
    <message>
        <source>Added by hand, without words of the note</source>
        <translation>Añadido a mano, sin palabras del informe</translation>
    </message>
    <message>
        <source>1 place in the note, chosen by a coder</source>
        <translation>1 lugar del informe, elegido por un codificador</translation>
    </message>
    <message>
        <source>{count} places in the note, chosen by a coder</source>
        <translation>{count} lugares del informe, elegidos por un codificador</translation>
    </message>
    <message>
        <source>1 place in the note</source>
        <translation>1 lugar del informe</translation>
    </message>
    <message>
        <source>{count} places in the note</source>
        <translation>{count} lugares del informe</translation>
    </message>
    <message>
        <source>Add a code: search the codebook</source>
        <translation>Añadir un código: buscar en el catálogo</translation>
    </message>
    <message>
        <source>Add a code by its name, an abbreviation or its number; ↑ ↓ choose, Enter adds</source>
        <translation>Añadir un código por su nombre, una abreviatura o su número; ↑ ↓ eligen, Intro añade</translation>
    </message>
    <message>
        <source>Add a code: a name, an abbreviation or a number</source>
        <translation>Añadir un código: nombre, abreviatura o número</translation>
    </message>
    <message>
        <source>Browse the tree of codes</source>
        <translation>Recorrer el árbol de códigos</translation>
    </message>
    <message>
        <source>Evidence for the code you add: “{words}”</source>
        <translation>Evidencia del código que se añade: «{words}»</translation>
    </message>
    <message>
        <source>Select words in the note to give them as evidence.</source>
        <translation>Seleccione palabras en el informe para darlas como evidencia.</translation>
    </message>
    <message>
        <source>The codebook has nothing for “{query}”. Try fewer or other words.</source>
        <translation>El catálogo no tiene nada para «{query}». Pruebe con menos palabras o con otras.</translation>
    </message>
    <message>
        <source>Named in the note and not among its codes: a digit or Enter adds one. Or type another.</source>
        <translation>El informe los nombra y no están entre sus códigos: un dígito o Intro añade uno. O escriba otro.</translation>
    </message>
    <message>
        <source>Codes found</source>
        <translation>Códigos encontrados</translation>
    </message>
    <message>
        <source>Codes of ICD-10-CM</source>
        <translation>Códigos de la CIE-10-MC</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Añadir código</translation>
    </message>
    <message>
        <source>Codes of ICD-10-CM and ICD-10-PCS</source>
        <translation>Códigos de la CIE-10-MC y la ICD-10-PCS</translation>
    </message>
    <message>
        <source>It needs more digits.</source>
        <translation>Necesita más dígitos.</translation>
    </message>
    <message>
        <source>It needs more characters.</source>
        <translation>Necesita más caracteres.</translation>
    </message>
    <message>
        <source>Tree of codes</source>
        <translation>Árbol de códigos</translation>
    </message>
    <message>
        <source>→ opens, ← closes, letters jump, Enter adds, Esc leaves</source>
        <translation>→ abre, ← cierra, las letras saltan, Intro añade, Esc sale</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>POA</source>
        <translation>POA</translation>
    </message>
    <message>
        <source>Place in the sequence; the first is the principal diagnosis once you have chosen it</source>
        <translation>Lugar en la secuencia; el primero es el diagnóstico principal en cuanto se elige</translation>
    </message>
    <message>
        <source>Present on admission ({key}): Y yes, N no, U not documented, W cannot be determined, 1 exempt</source>
        <translation>Presente al ingreso ({key}): Y sí, N no, U no documentado, W clínicamente indeterminado, 1 exento</translation>
    </message>
    <message>
        <source>Y: present on admission</source>
        <translation>Y: presente al ingreso</translation>
    </message>
    <message>
        <source>N: not present on admission</source>
        <translation>N: no presente al ingreso</translation>
    </message>
    <message>
        <source>U: the record does not say enough</source>
        <translation>U: la documentación no basta para saberlo</translation>
    </message>
    <message>
        <source>W: the clinician cannot tell</source>
        <translation>W: el médico no puede determinarlo</translation>
    </message>
    <message>
        <source>1: exempt from reporting</source>
        <translation>1: exento de notificación</translation>
    </message>
    <message>
        <source>Principal diagnosis.</source>
        <translation>Diagnóstico principal.</translation>
    </message>
    <message>
        <source>A procedure.</source>
        <translation>Un procedimiento.</translation>
    </message>
    <message>
        <source>Nothing is said on admission.</source>
        <translation>No se indica si estaba presente al ingreso.</translation>
    </message>
    <message>
        <source>(not in the codebook)</source>
        <translation>(no está en el catálogo)</translation>
    </message>
    <message>
        <source>1 error.</source>
        <translation>1 error.</translation>
    </message>
    <message>
        <source>{count} errors.</source>
        <translation>{count} errores.</translation>
    </message>
    <message>
        <source>1 warning.</source>
        <translation>1 aviso.</translation>
    </message>
    <message>
        <source>{count} warnings.</source>
        <translation>{count} avisos.</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Accepted codes in their sequence</source>
        <translation>Códigos aceptados en su secuencia</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>note</source>
        <comment>kind of a line of the palette</comment>
        <translation>informe</translation>
    </message>
    <message>
        <source>code</source>
        <comment>kind of a line of the palette</comment>
        <translation>código</translation>
    </message>
    <message>
        <source>Compare two coders</source>
        <translation>Comparar a dos codificadores</translation>
    </message>
    <message>
        <source>Which second review</source>
        <translation>Qué segunda revisión</translation>
    </message>
    <message>
        <source>&amp;Undo ({key})</source>
        <translation>&amp;Deshacer ({key})</translation>
    </message>
    <message>
        <source>Take back your last decision</source>
        <translation>Deshacer la última decisión propia</translation>
    </message>
    <message>
        <source>{coder} (first)</source>
        <translation>{coder} (primero)</translation>
    </message>
    <message>
        <source>{coder} (second)</source>
        <translation>{coder} (segundo)</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Take either coder&apos;s ({key})</source>
        <translation>Tomar el de uno de los dos ({key})</translation>
    </message>
    <message>
        <source>The codes of both coders</source>
        <translation>Los códigos de ambos codificadores</translation>
    </message>
    <message>
        <source>{first} and {second}, blind</source>
        <translation>{first} y {second}, ciega</translation>
    </message>
    <message>
        <source>{first} and {second}, open</source>
        <translation>{first} y {second}, abierta</translation>
    </message>
    <message>
        <source>{note}: {first} and {second}, blind second review.</source>
        <translation>{note}: {first} y {second}, segunda revisión ciega.</translation>
    </message>
    <message>
        <source>{note}: {first} and {second}, open second review.</source>
        <translation>{note}: {first} y {second}, segunda revisión abierta.</translation>
    </message>
    <message>
        <source>1 agreed</source>
        <translation>1 coincide</translation>
    </message>
    <message>
        <source>{count} agreed</source>
        <translation>{count} coinciden</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1 difiere</translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation>{count} difieren</translation>
    </message>
    <message>
        <source>{count} of them not settled</source>
        <translation>{count} sin resolver</translation>
    </message>
    <message>
        <source>only {coder}</source>
        <translation>solo {coder}</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>coinciden</translation>
    </message>
    <message>
        <source>same category</source>
        <translation>misma categoría</translation>
    </message>
    <message>
        <source>open</source>
        <comment>difference that nobody has settled</comment>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>{coder}, by {settled_by}</source>
        <translation>{coder}, por {settled_by}</translation>
    </message>
    <message>
        <source>Take {coder}&apos;s: no code ({key})</source>
        <translation>Tomar lo de {coder}: ningún código ({key})</translation>
    </message>
    <message>
        <source>Take {coder}&apos;s: {code} ({key})</source>
        <translation>Tomar lo de {coder}: {code} ({key})</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Cuadro de mando</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Reading the decisions: {count:,} so far…</source>
        <translation>Leyendo las decisiones: {count:,} hasta ahora…</translation>
    </message>
    <message>
        <source>Reading the decisions…</source>
        <translation>Leyendo las decisiones…</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Not enough decisions yet</source>
        <translation>Todavía no hay suficientes decisiones</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>&amp;Coder:</source>
        <translation>&amp;Codificador:</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Periodo:</translation>
    </message>
    <message>
        <source>This did not work. What to do stands in the messages of the desk.</source>
        <translation>No ha podido hacerse. Los mensajes de la ventana principal dicen cómo seguir.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>The chart was saved to {file}</source>
        <translation>El gráfico se ha guardado en {file}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Select a code first.</source>
        <translation>Seleccione antes un código.</translation>
    </message>
    <message>
        <source>{code} needs more digits. Choose the code that is meant.</source>
        <translation>{code} necesita más dígitos. Elija el código que corresponde.</translation>
    </message>
    <message>
        <source>{code} is the beginning of a code. Choose the code that is meant.</source>
        <translation>{code} es el comienzo de un código. Elija el código que corresponde.</translation>
    </message>
    <message>
        <source>There is no open code above the line that this could be done with.</source>
        <translation>Por encima de la línea no hay ningún código pendiente con el que se pueda hacer esto.</translation>
    </message>
    <message>
        <source>{code} was replaced by {by}.</source>
        <translation>{code} se ha sustituido por {by}.</translation>
    </message>
    <message>
        <source>{key} takes that back.</source>
        <translation>{key} lo deshace.</translation>
    </message>
    <message>
        <source>{code} was added.</source>
        <translation>{code} se ha añadido.</translation>
    </message>
    <message>
        <source>Every other code is decided; this one is on hold.</source>
        <translation>Todos los demás códigos están decididos; este está en espera.</translation>
    </message>
    <message>
        <source>Every suggested code of this note is decided. {key} finishes the note.</source>
        <translation>Todos los códigos sugeridos de este informe están decididos. {key} termina el informe.</translation>
    </message>
    <message>
        <source>1 code was accepted.</source>
        <translation>Se ha aceptado 1 código.</translation>
    </message>
    <message>
        <source>{count} codes were accepted.</source>
        <translation>Se han aceptado {count} códigos.</translation>
    </message>
    <message>
        <source>1 code was rejected.</source>
        <translation>Se ha rechazado 1 código.</translation>
    </message>
    <message>
        <source>{count} codes were rejected.</source>
        <translation>Se han rechazado {count} códigos.</translation>
    </message>
    <message>
        <source>1 needs more digits.</source>
        <translation>1 necesita más dígitos.</translation>
    </message>
    <message>
        <source>{count} need more digits.</source>
        <translation>{count} necesitan más dígitos.</translation>
    </message>
    <message>
        <source>1 note that you review blind was left out of the file.</source>
        <translation>1 informe que revisa a ciegas se ha dejado fuera del archivo.</translation>
    </message>
    <message>
        <source>{count:,} notes that you review blind were left out of the file.</source>
        <translation>{count:,} informes que revisa a ciegas se han dejado fuera del archivo.</translation>
    </message>
    <message>
        <source>The model has read every note.</source>
        <translation>El modelo ha leído todos los informes.</translation>
    </message>
    <message>
        <source>There is no note to read. Open files first.</source>
        <translation>No hay ningún informe que leer. Abra antes algún archivo.</translation>
    </message>
    <message>
        <source>1 accepted code saved to {file}</source>
        <translation>1 código aceptado, guardado en {file}</translation>
    </message>
    <message>
        <source>{count:,} accepted codes saved to {file}</source>
        <translation>{count:,} códigos aceptados, guardados en {file}</translation>
    </message>
    <message>
        <source>No code is accepted yet: {file} holds only the headings.</source>
        <translation>Todavía no se ha aceptado ningún código: {file} contiene solo los encabezados.</translation>
    </message>
    <message>
        <source>1 coded note saved to {file}</source>
        <translation>1 informe codificado, guardado en {file}</translation>
    </message>
    <message>
        <source>{count:,} coded notes saved to {file}</source>
        <translation>{count:,} informes codificados, guardados en {file}</translation>
    </message>
    <message>
        <source>No note is done yet: {file} is empty.</source>
        <translation>Todavía no hay ningún informe terminado: {file} está vacío.</translation>
    </message>
    <message>
        <source>Open a note first: a code is added to the note on screen.</source>
        <translation>Abra antes un informe: los códigos se añaden al informe que está en pantalla.</translation>
    </message>
    <message>
        <source>Select words of the note first: with the mouse, or with Shift and the arrow keys.</source>
        <translation>Seleccione antes palabras del informe: con el ratón, o con Mayúsculas y las flechas.</translation>
    </message>
    <message>
        <source>No words are lit for this code. Select some and take them as evidence.</source>
        <translation>No hay palabras resaltadas para este código. Seleccione algunas y úselas como evidencia.</translation>
    </message>
    <message>
        <source>Words {place} of {count} for this code.</source>
        <translation>Lugar {place} de {count} de este código.</translation>
    </message>
    <message>
        <source>The coding rules have nothing open in this note.</source>
        <translation>Las reglas de codificación no tienen nada pendiente en este informe.</translation>
    </message>
    <message>
        <source>{key} shows what the coding rules say.</source>
        <translation>{key} muestra lo que dicen las reglas de codificación.</translation>
    </message>
    <message>
        <source>{code} is not accepted, so it has no place in the sequence.</source>
        <translation>{code} no está aceptado, así que no tiene lugar en la secuencia.</translation>
    </message>
    <message>
        <source>{code} is already first.</source>
        <translation>{code} ya es el primero.</translation>
    </message>
    <message>
        <source>{code} is already last.</source>
        <translation>{code} ya es el último.</translation>
    </message>
    <message>
        <source>These words do not speak for {code}, so nothing changes.</source>
        <translation>Estas palabras no apoyan {code}, así que no cambia nada.</translation>
    </message>
    <message>
        <source>No words are lit that could be widened or narrowed.</source>
        <translation>No hay palabras resaltadas que ampliar o reducir.</translation>
    </message>
    <message>
        <source>There is no further word on this side.</source>
        <translation>No hay más palabras en este lado.</translation>
    </message>
    <message>
        <source>The note cannot be finished yet.</source>
        <translation>El informe no puede terminarse todavía.</translation>
    </message>
    <message>
        <source>There is 1 more.</source>
        <translation>Hay 1 más.</translation>
    </message>
    <message>
        <source>There are {count} more.</source>
        <translation>Hay {count} más.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dibujo SVG</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tabla CSV</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>Abrir informes</translation>
    </message>
    <message>
        <source>Open a folder of notes</source>
        <translation>Abrir una carpeta de informes</translation>
    </message>
    <message>
        <source>Export accepted codes</source>
        <translation>Exportar los códigos aceptados</translation>
    </message>
    <message>
        <source>Export for training</source>
        <translation>Exportar para entrenamiento</translation>
    </message>
    <message>
        <source>Save agreement</source>
        <translation>Guardar la concordancia</translation>
    </message>
    <message>
        <source>Save the heatmap</source>
        <translation>Guardar el mapa de calor</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Choose the folder of a model pack</source>
        <translation>Elegir la carpeta de un paquete de modelo</translation>
    </message>
    <message>
        <source>Your name, as it shall stand beside your decisions:</source>
        <translation>Su nombre, tal como debe constar junto a sus decisiones:</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>The name of the coder who is to have the notes:</source>
        <translation>El nombre del codificador que recibirá los informes:</translation>
    </message>
    <message>
        <source>Blind second review</source>
        <translation>Segunda revisión ciega</translation>
    </message>
    <message>
        <source>The name of the coder who is to review the selected notes:</source>
        <translation>El nombre del codificador que revisará los informes seleccionados:</translation>
    </message>
    <message>
        <source>Open the right codes</source>
        <translation>Abrir los códigos correctos</translation>
    </message>
    <message>
        <source>Save the report in a folder</source>
        <translation>Guardar los resultados en una carpeta</translation>
    </message>
    <message>
        <source>Not evidence of {code}</source>
        <translation>No es evidencia de {code}</translation>
    </message>
    <message>
        <source>Take as evidence of {code}</source>
        <translation>Usar como evidencia de {code}</translation>
    </message>
    <message>
        <source>Where the lit words stand in the note</source>
        <translation>Dónde están en el informe las palabras resaltadas</translation>
    </message>
    <message>
        <source>Something went wrong that Chartlight did not expect. What you decided is kept, and you can go on. Where it happened stands in {file}: show it to whoever looks after Chartlight.</source>
        <translation>Ha ocurrido algo que Chartlight no esperaba. Lo decidido está guardado y se puede seguir. El lugar del fallo consta en {file}: enséñelo a quien se ocupe de Chartlight.</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>Buscar en el informe</translation>
    </message>
    <message>
        <source>Words to find in the note; Enter goes to the next place</source>
        <translation>Palabras que buscar en el informe; Intro pasa al siguiente lugar</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayúsculas+Intro</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>Not in this note</source>
        <translation>No está en este informe</translation>
    </message>
    <message>
        <source>Coding rules</source>
        <translation>Reglas de codificación</translation>
    </message>
    <message>
        <source>Error: {message}</source>
        <translation>Error: {message}</translation>
    </message>
    <message>
        <source>Warning: {message}</source>
        <translation>Aviso: {message}</translation>
    </message>
    <message>
        <source>Overruled by {coder}: {reason}</source>
        <translation>Desestimado por {coder}: {reason}</translation>
    </message>
    <message>
        <source>Zoom in: fewer words, larger</source>
        <translation>Acercar: menos palabras, más grandes</translation>
    </message>
    <message>
        <source>Zoom out: more words</source>
        <translation>Alejar: más palabras</translation>
    </message>
    <message>
        <source>Back to the strongest words</source>
        <translation>Volver a las palabras con más peso</translation>
    </message>
    <message>
        <source>Save the heatmap as PNG or SVG…</source>
        <translation>Guardar el mapa de calor como PNG o SVG…</translation>
    </message>
    <message>
        <source>Heatmap of the selected codes by the words of the note</source>
        <translation>Mapa de calor de los códigos seleccionados por palabras del informe</translation>
    </message>
    <message>
        <source>Words of the note shown in the heatmap</source>
        <translation>Palabras del informe que muestra el mapa de calor</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Making the picture…</source>
        <translation>Dibujando la imagen…</translation>
    </message>
    <message>
        <source>The attention for these codes is spread too thinly over the note to say which words they rest on.</source>
        <translation>La atención para estos códigos está demasiado repartida por el informe para decir en qué palabras se apoyan.</translation>
    </message>
    <message>
        <source>No attention to show</source>
        <translation>No hay atención que mostrar</translation>
    </message>
    <message>
        <source>These codes come from a term list or from the coder.</source>
        <translation>Estos códigos proceden de una lista de términos o del codificador.</translation>
    </message>
    <message>
        <source>Select one code or several to see which words they attend to.</source>
        <translation>Seleccione uno o varios códigos para ver a qué palabras atienden.</translation>
    </message>
    <message>
        <source>Attention spread too thinly to show</source>
        <translation>Atención demasiado repartida para mostrarla</translation>
    </message>
    <message>
        <source>The words that speak for these codes are lit in the note.</source>
        <translation>Las palabras que apoyan estos códigos están resaltadas en el informe.</translation>
    </message>
    <message>
        <source>Show all suggested codes, not only the selected ones</source>
        <translation>Mostrar todos los códigos sugeridos, no solo los seleccionados</translation>
    </message>
    <message>
        <source>All suggested</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Show what the model pack in use and another one attend to</source>
        <translation>Mostrar a qué atienden el paquete de modelo en uso y otro</translation>
    </message>
    <message>
        <source>Compare packs…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0&#xa0;%</translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texto de ayuda</translation>
    </message>
    <message>
        <source>No section has these words. Try fewer or other words.</source>
        <translation>Ningún apartado tiene estas palabras. Pruebe con menos palabras o con otras.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Words to look for in the help</source>
        <translation>Palabras que buscar en la ayuda</translation>
    </message>
    <message>
        <source>Sections of the help</source>
        <translation>Apartados de la ayuda</translation>
    </message>
    <message>
        <source>Waiting for laboratory results</source>
        <translation>Pendiente de resultados de laboratorio</translation>
    </message>
    <message>
        <source>Waiting for pathology</source>
        <translation>Pendiente de anatomía patológica</translation>
    </message>
    <message>
        <source>Query to the physician</source>
        <translation>Consulta al médico</translation>
    </message>
    <message>
        <source>Record incomplete</source>
        <translation>Historia incompleta</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Poner en espera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Leave the note as it is</source>
        <translation>Dejar el informe como está</translation>
    </message>
    <message>
        <source>On &amp;hold, because</source>
        <translation>En &amp;espera porque</translation>
    </message>
    <message>
        <source>Why the note is to wait</source>
        <translation>Por qué debe esperar el informe</translation>
    </message>
    <message>
        <source>Why the note is to wait; Enter puts it on hold</source>
        <translation>Por qué debe esperar el informe; Intro lo pone en espera</translation>
    </message>
    <message>
        <source>for example: waiting for laboratory results</source>
        <translation>p. ej., pendiente de laboratorio</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisar</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Informe</translation>
    </message>
    <message>
        <source>&amp;Suggest</source>
        <translation>&amp;Sugerir</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Evidencia</translation>
    </message>
    <message>
        <source>&amp;Two coders</source>
        <translation>&amp;Dos codificadores</translation>
    </message>
    <message>
        <source>Tr&amp;ial</source>
        <translation>E&amp;nsayo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>&amp;Abrir archivos…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Add notes to the worklist</source>
        <translation>Añadir informes a la lista de trabajo</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Abrir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Add every note of a folder</source>
        <translation>Añadir todos los informes de una carpeta</translation>
    </message>
    <message>
        <source>&amp;Paste as a new note</source>
        <translation>&amp;Pegar como informe nuevo</translation>
    </message>
    <message>
        <source>Make a note of the text that was copied, or open the files</source>
        <translation>Crear un informe con el texto copiado, o abrir los archivos</translation>
    </message>
    <message>
        <source>&amp;Sample notes</source>
        <translation>Informes de e&amp;jemplo</translation>
    </message>
    <message>
        <source>Add the notes that come with Chartlight</source>
        <translation>Añadir los informes que vienen con Chartlight</translation>
    </message>
    <message>
        <source>&amp;Export accepted codes…</source>
        <translation>&amp;Exportar los códigos aceptados…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the accepted codes of all notes as CSV</source>
        <translation>Guardar como CSV los códigos aceptados de todos los informes</translation>
    </message>
    <message>
        <source>Export for &amp;training…</source>
        <translation>Exportar para entrena&amp;miento…</translation>
    </message>
    <message>
        <source>Save the notes that are done, with your codes and words, as a training file</source>
        <translation>Guardar los informes terminados, con sus códigos y palabras, como archivo de entrenamiento</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close Chartlight</source>
        <translation>Cerrar Chartlight</translation>
    </message>
    <message>
        <source>&amp;Accept and next</source>
        <translation>&amp;Aceptar y siguiente</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept the selected code and go to the next</source>
        <translation>Aceptar el código seleccionado y pasar al siguiente</translation>
    </message>
    <message>
        <source>&amp;Reject and next</source>
        <translation>&amp;Rechazar y siguiente</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Reject the selected code and go to the next</source>
        <translation>Rechazar el código seleccionado y pasar al siguiente</translation>
    </message>
    <message>
        <source>Replace by a &amp;sibling…</source>
        <translation>Sustituir por otro de la &amp;familia…</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Show the family of the selected code and choose the right one</source>
        <translation>Mostrar la familia del código seleccionado y elegir el correcto</translation>
    </message>
    <message>
        <source>Hold the c&amp;ode and next</source>
        <translation>Dejar el código en &amp;espera y siguiente</translation>
    </message>
    <message>
        <source>Set the selected code aside for later and go to the next</source>
        <translation>Apartar el código seleccionado para más tarde y pasar al siguiente</translation>
    </message>
    <message>
        <source>Accept all above the l&amp;ine</source>
        <translation>Aceptar todo por encima de la &amp;línea</translation>
    </message>
    <message>
        <source>Accept every open code above the line at once</source>
        <translation>Aceptar de una vez todos los códigos pendientes por encima de la línea</translation>
    </message>
    <message>
        <source>Reject all above the line</source>
        <translation>Rechazar todo por encima de la línea</translation>
    </message>
    <message>
        <source>Reject every open code above the line at once</source>
        <translation>Rechazar de una vez todos los códigos pendientes por encima de la línea</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back the latest decision</source>
        <translation>Deshacer la última decisión</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Re&amp;hacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Make the decision again that was taken back</source>
        <translation>Volver a tomar la decisión que se deshizo</translation>
    </message>
    <message>
        <source>Add a &amp;code…</source>
        <translation>Añadir un &amp;código…</translation>
    </message>
    <message>
        <source>Search the codebook and add a code by hand</source>
        <translation>Buscar en el catálogo y añadir un código a mano</translation>
    </message>
    <message>
        <source>&amp;Browse codes…</source>
        <translation>Recorrer los códi&amp;gos…</translation>
    </message>
    <message>
        <source>Show the tree of codes, at the selected code</source>
        <translation>Mostrar el árbol de códigos, a la altura del código seleccionado</translation>
    </message>
    <message>
        <source>Show or fold &amp;candidates</source>
        <translation>Mostrar o plegar los ca&amp;ndidatos</translation>
    </message>
    <message>
        <source>Show the codes below the line</source>
        <translation>Mostrar los códigos que quedan bajo la línea</translation>
    </message>
    <message>
        <source>Show or fold denied, family and &amp;hypothetical</source>
        <translation>Mostrar o plegar los negados, familiares e &amp;hipotéticos</translation>
    </message>
    <message>
        <source>Show the codes that the note denies, says of the family or only speaks of</source>
        <translation>Mostrar los códigos que el informe niega, atribuye a la familia o solo menciona</translation>
    </message>
    <message>
        <source>Only surer su&amp;ggestions</source>
        <translation>Solo &amp;sugerencias más seguras</translation>
    </message>
    <message>
        <source>Draw the line higher: fewer suggestions, more of them right</source>
        <translation>Subir la línea: menos sugerencias, con más aciertos</translation>
    </message>
    <message>
        <source>&amp;Less sure suggestions too</source>
        <translation>También sugerencias &amp;menos seguras</translation>
    </message>
    <message>
        <source>Draw the line lower: more suggestions, fewer of them right</source>
        <translation>Bajar la línea: más sugerencias, con menos aciertos</translation>
    </message>
    <message>
        <source>The model&apos;s o&amp;wn line</source>
        <translation>La línea del m&amp;odelo</translation>
    </message>
    <message>
        <source>Draw the line where the model draws it</source>
        <translation>Poner la línea donde la pone el modelo</translation>
    </message>
    <message>
        <source>&amp;Next note</source>
        <translation>Informe &amp;siguiente</translation>
    </message>
    <message>
        <source>Open the next note</source>
        <translation>Abrir el informe siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous note</source>
        <translation>Informe &amp;anterior</translation>
    </message>
    <message>
        <source>Open the previous note</source>
        <translation>Abrir el informe anterior</translation>
    </message>
    <message>
        <source>Fin&amp;ish the note and open the next</source>
        <translation>&amp;Terminar el informe y abrir el siguiente</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Say that the note is done and go to the next that is still to do</source>
        <translation>Dar el informe por terminado y pasar al siguiente pendiente</translation>
    </message>
    <message>
        <source>Put the note on &amp;hold…</source>
        <translation>Poner el informe en &amp;espera…</translation>
    </message>
    <message>
        <source>Put the note aside for a reason</source>
        <translation>Apartar el informe por un motivo</translation>
    </message>
    <message>
        <source>&amp;Reopen the note</source>
        <translation>&amp;Reabrir el informe</translation>
    </message>
    <message>
        <source>Go on with a note that is done or on hold</source>
        <translation>Seguir con un informe terminado o en espera</translation>
    </message>
    <message>
        <source>&amp;Assign to…</source>
        <translation>As&amp;ignar a…</translation>
    </message>
    <message>
        <source>Give the selected notes to a coder</source>
        <translation>Asignar los informes seleccionados a un codificador</translation>
    </message>
    <message>
        <source>&amp;Search all notes</source>
        <translation>&amp;Buscar en todos los informes</translation>
    </message>
    <message>
        <source>Find notes by words in their text or name</source>
        <translation>Encontrar informes por palabras de su texto o de su nombre</translation>
    </message>
    <message>
        <source>&amp;Find in the note</source>
        <translation>&amp;Buscar en el informe</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Buscar palabras</translation>
    </message>
    <message>
        <source>&amp;Suggest codes</source>
        <translation>&amp;Sugerir códigos</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Sugerir</translation>
    </message>
    <message>
        <source>Let the model read the selected notes</source>
        <translation>Que el modelo lea los informes seleccionados</translation>
    </message>
    <message>
        <source>Suggest for all &amp;new notes</source>
        <translation>Sugerir para todos los informes &amp;nuevos</translation>
    </message>
    <message>
        <source>Let the model read every note it has not read</source>
        <translation>Que el modelo lea todos los informes que no ha leído</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Stop reading and suggesting</source>
        <translation>Detener la lectura y las sugerencias</translation>
    </message>
    <message>
        <source>Make it the pr&amp;incipal diagnosis</source>
        <translation>Poner como diagnóstico &amp;principal</translation>
    </message>
    <message>
        <source>Put the selected code first, as the principal diagnosis</source>
        <translation>Poner en primer lugar el código seleccionado, como diagnóstico principal</translation>
    </message>
    <message>
        <source>Move it &amp;up in the sequence</source>
        <translation>&amp;Subir en la secuencia</translation>
    </message>
    <message>
        <source>Put the selected code a place up among the accepted codes</source>
        <translation>Subir un lugar el código seleccionado entre los códigos aceptados</translation>
    </message>
    <message>
        <source>Move it &amp;down in the sequence</source>
        <translation>&amp;Bajar en la secuencia</translation>
    </message>
    <message>
        <source>Put the selected code a place down among the accepted codes</source>
        <translation>Bajar un lugar el código seleccionado entre los códigos aceptados</translation>
    </message>
    <message>
        <source>Present &amp;on admission</source>
        <translation>Presente al &amp;ingreso (POA)</translation>
    </message>
    <message>
        <source>Say the next value of present on admission: Y, N, U, W, 1 or nothing</source>
        <translation>Pasar al siguiente valor de presente al ingreso: Y, N, U, W, 1 o nada</translation>
    </message>
    <message>
        <source>Present on admission for a&amp;ll</source>
        <translation>Presente al ingreso para &amp;todos</translation>
    </message>
    <message>
        <source>Say Y for every accepted code that has no value yet</source>
        <translation>Decir Y para cada código aceptado que aún no tiene valor</translation>
    </message>
    <message>
        <source>Next coding &amp;rule</source>
        <translation>Siguiente &amp;regla de codificación</translation>
    </message>
    <message>
        <source>Go to the next error or warning of the coding rules</source>
        <translation>Ir al siguiente error o aviso de las reglas de codificación</translation>
    </message>
    <message>
        <source>O&amp;verrule the warning…</source>
        <translation>&amp;Desestimar el aviso…</translation>
    </message>
    <message>
        <source>Overrule the selected warning with a reason, or let it stand again</source>
        <translation>Desestimar con un motivo el aviso seleccionado, o mantenerlo de nuevo</translation>
    </message>
    <message>
        <source>&amp;What did we miss?</source>
        <translation>¿&amp;Qué se nos ha pasado?</translation>
    </message>
    <message>
        <source>Underline the clinical words that no accepted code covers</source>
        <translation>Subrayar las palabras clínicas que ningún código aceptado cubre</translation>
    </message>
    <message>
        <source>Next &amp;missed words</source>
        <translation>Siguientes palabras sin &amp;cubrir</translation>
    </message>
    <message>
        <source>Go to the next words that no accepted code covers</source>
        <translation>Ir a las siguientes palabras que ningún código aceptado cubre</translation>
    </message>
    <message>
        <source>&amp;Accept the code for missed words</source>
        <translation>&amp;Aceptar el código de las palabras sin cubrir</translation>
    </message>
    <message>
        <source>Accept the likeliest code for the missed words that are shown</source>
        <translation>Aceptar el código más probable para las palabras sin cubrir que se muestran</translation>
    </message>
    <message>
        <source>&amp;Take the selected words as evidence</source>
        <translation>&amp;Usar las palabras seleccionadas como evidencia</translation>
    </message>
    <message>
        <source>The words selected in the note speak for the selected code</source>
        <translation>Las palabras seleccionadas en el informe apoyan el código seleccionado</translation>
    </message>
    <message>
        <source>The words are &amp;not evidence</source>
        <translation>Las palabras &amp;no son evidencia</translation>
    </message>
    <message>
        <source>Take the selected words, or those picked last, away from the evidence of the code</source>
        <translation>Quitar de la evidencia del código las palabras seleccionadas o las marcadas en último lugar</translation>
    </message>
    <message>
        <source>&amp;Pick the next words of the code</source>
        <translation>&amp;Marcar las siguientes palabras del código</translation>
    </message>
    <message>
        <source>Select the next lit words in the note, to widen, narrow or take them away</source>
        <translation>Marcar en el informe las siguientes palabras resaltadas, para ampliarlas, reducirlas o quitarlas</translation>
    </message>
    <message>
        <source>Widen by a word at the &amp;end</source>
        <translation>Ampliar una palabra al &amp;final</translation>
    </message>
    <message>
        <source>The picked words and the one after them</source>
        <translation>Las palabras marcadas y la que les sigue</translation>
    </message>
    <message>
        <source>Narrow by a word at the e&amp;nd</source>
        <translation>Reducir una palabra al fina&amp;l</translation>
    </message>
    <message>
        <source>The picked words without the last one</source>
        <translation>Las palabras marcadas sin la última</translation>
    </message>
    <message>
        <source>Widen by a word at the &amp;start</source>
        <translation>Ampliar una palabra al &amp;inicio</translation>
    </message>
    <message>
        <source>The picked words and the one before them</source>
        <translation>Las palabras marcadas y la que las precede</translation>
    </message>
    <message>
        <source>Narrow by a word at the s&amp;tart</source>
        <translation>Reducir una palabra al ini&amp;cio</translation>
    </message>
    <message>
        <source>The picked words without the first one</source>
        <translation>Las palabras marcadas sin la primera</translation>
    </message>
    <message>
        <source>Ask for a blind &amp;second review…</source>
        <translation>Pedir una &amp;segunda revisión ciega…</translation>
    </message>
    <message>
        <source>Give the selected notes to another coder, who sees none of your decisions</source>
        <translation>Dar los informes seleccionados a otro codificador, que no ve ninguna de sus decisiones</translation>
    </message>
    <message>
        <source>Begin a &amp;blind second review</source>
        <translation>Empezar una segunda revisión &amp;ciega</translation>
    </message>
    <message>
        <source>Code the note anew beside another coder, whose decisions stay hidden until you finish</source>
        <translation>Codificar de nuevo el informe junto a otro codificador, cuyas decisiones quedan ocultas hasta terminar</translation>
    </message>
    <message>
        <source>Begin an &amp;open second review</source>
        <translation>Empezar una segunda revisión &amp;abierta</translation>
    </message>
    <message>
        <source>Begin with another coder&apos;s decisions and change what you would code otherwise</source>
        <translation>Partir de las decisiones de otro codificador y cambiar lo que se codificaría de otro modo</translation>
    </message>
    <message>
        <source>&amp;Finish my second review</source>
        <translation>&amp;Terminar mi segunda revisión</translation>
    </message>
    <message>
        <source>The review is complete and can be compared</source>
        <translation>La revisión está completa y puede compararse</translation>
    </message>
    <message>
        <source>&amp;Go on with my second review</source>
        <translation>Se&amp;guir con mi segunda revisión</translation>
    </message>
    <message>
        <source>Take a finished review up again, before a difference is settled</source>
        <translation>Retomar una revisión terminada, antes de que se resuelva alguna diferencia</translation>
    </message>
    <message>
        <source>&amp;Compare two coders…</source>
        <translation>Co&amp;mparar a dos codificadores…</translation>
    </message>
    <message>
        <source>Show both coders&apos; codes of the note, and settle where they differ</source>
        <translation>Mostrar los códigos de ambos codificadores y resolver en qué difieren</translation>
    </message>
    <message>
        <source>&amp;Agreement…</source>
        <translation>Co&amp;ncordancia…</translation>
    </message>
    <message>
        <source>Show how far coders agree with each other and with the model</source>
        <translation>Mostrar hasta qué punto coinciden los codificadores entre sí y con el modelo</translation>
    </message>
    <message>
        <source>&amp;Start or follow a trial…</source>
        <translation>&amp;Empezar o seguir un ensayo…</translation>
    </message>
    <message>
        <source>Code notes with and without suggestions to see what these do, and see how far everybody is</source>
        <translation>Codificar informes con y sin sugerencias para ver qué aportan, y ver cómo va cada cual</translation>
    </message>
    <message>
        <source>I have coded it unassisted: sho&amp;w the suggestions</source>
        <translation>Lo he codificado sin ayuda: &amp;mostrar las sugerencias</translation>
    </message>
    <message>
        <source>Keep the codes and the time of the unassisted coding, show the suggestions, and go on revising</source>
        <translation>Guardar los códigos y el tiempo de la codificación sin ayuda, mostrar las sugerencias y seguir revisando</translation>
    </message>
    <message>
        <source>&amp;Next note of the trial</source>
        <translation>&amp;Siguiente informe del ensayo</translation>
    </message>
    <message>
        <source>Open the next note of the trial that you have not finished</source>
        <translation>Abrir el siguiente informe del ensayo que no se ha terminado</translation>
    </message>
    <message>
        <source>Trial &amp;report…</source>
        <translation>&amp;Resultados del ensayo…</translation>
    </message>
    <message>
        <source>Show what suggestions do to time, accuracy and your own judgement</source>
        <translation>Mostrar qué cambian las sugerencias en el tiempo, el acierto y el criterio propio</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Dashboards…</source>
        <translation>&amp;Cuadro de mando…</translation>
    </message>
    <message>
        <source>Show how suggestions fare, whether scores hold, and how the work goes</source>
        <translation>Mostrar cómo resultan las sugerencias, si las puntuaciones se cumplen y cómo va el trabajo</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensajes</translation>
    </message>
    <message>
        <source>Show every message since the start</source>
        <translation>Mostrar todos los mensajes desde el inicio</translation>
    </message>
    <message>
        <source>Compare model &amp;packs…</source>
        <translation>Comparar pa&amp;quetes de modelo…</translation>
    </message>
    <message>
        <source>Show which words the model pack in use and another one attend to, code by code</source>
        <translation>Mostrar código a código a qué palabras atienden el paquete de modelo en uso y otro</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>Set the theme, the text size, your name and more</source>
        <translation>Ajustar el tema, el tamaño del texto, el nombre y más</translation>
    </message>
    <message>
        <source>C&amp;oder…</source>
        <translation>C&amp;odificador…</translation>
    </message>
    <message>
        <source>Change the name that decisions carry</source>
        <translation>Cambiar el nombre que llevan las decisiones</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Buscar cualquier cosa…</translation>
    </message>
    <message>
        <source>Find an action, a note or a code by some of its words</source>
        <translation>Encontrar una acción, un informe o un código por algunas de sus palabras</translation>
    </message>
    <message>
        <source>Read how things are done, without the internet</source>
        <translation>Leer cómo se hacen las cosas, sin internet</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Recorrido por la ventana</translation>
    </message>
    <message>
        <source>See the window in four steps</source>
        <translation>Ver la ventana en cuatro pasos</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Cambiar teclas…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Dar otras teclas a las acciones</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>Show every key of the desk</source>
        <translation>Mostrar todas las teclas del programa</translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation>«{action}»</translation>
    </message>
    <message>
        <source>Previous or next suggestion</source>
        <translation>Sugerencia anterior o siguiente</translation>
    </message>
    <message>
        <source>Close a search or let go of selected words</source>
        <translation>Cerrar una búsqueda o soltar las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Filtrar las acciones</translation>
    </message>
    <message>
        <source>Show only the actions with these words or this key</source>
        <translation>Mostrar solo las acciones con estas palabras o esta tecla</translation>
    </message>
    <message>
        <source>Filter: a word of the action, or a key</source>
        <translation>Filtrar: una palabra de la acción, o una tecla</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Tecla nueva: púlsela</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Usar esta tecla</translation>
    </message>
    <message>
        <source>Use it as well</source>
        <translation>Usarla también</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Todo por defecto</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>keys of an action</comment>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>Select the field and press the key for “{action}”.</source>
        <translation>Seleccione el campo y pulse la tecla para «{action}».</translation>
    </message>
    <message>
        <source>{key} moves in lists and fields and cannot be the key of an action.</source>
        <translation>{key} sirve para moverse por listas y campos y no puede ser la tecla de una acción.</translation>
    </message>
    <message>
        <source>⚠ {key} is the key of “{other}” now. Using it here takes it from there.</source>
        <translation>⚠ {key} es ahora la tecla de «{other}». Si se usa aquí, se quita de allí.</translation>
    </message>
    <message>
        <source>{key} is the key of this action already.</source>
        <translation>{key} ya es la tecla de esta acción.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} está libre.</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Tecla nueva:</translation>
    </message>
    <message>
        <source>{some} or {other}</source>
        <translation>{some} o {other}</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two keys</comment>
        <translation>o</translation>
    </message>
    <message>
        <source>Opening the worklist…</source>
        <translation>Abriendo la lista de trabajo…</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>Leyendo archivos…</translation>
    </message>
    <message>
        <source>Reading files: 1 note</source>
        <translation>Leyendo archivos: 1 informe</translation>
    </message>
    <message>
        <source>Reading files: {count:,} notes</source>
        <translation>Leyendo archivos: {count:,} informes</translation>
    </message>
    <message>
        <source>Counting files: {count:,} so far</source>
        <translation>Contando archivos: {count:,} hasta ahora</translation>
    </message>
    <message>
        <source>file {place:,} of {count:,}</source>
        <translation>archivo {place:,} de {count:,}</translation>
    </message>
    <message>
        <source>page {place:,} of {count:,}</source>
        <translation>página {place:,} de {count:,}</translation>
    </message>
    <message>
        <source>1 new note</source>
        <translation>1 informe nuevo</translation>
    </message>
    <message>
        <source>{count:,} new notes</source>
        <translation>{count:,} informes nuevos</translation>
    </message>
    <message>
        <source>{count:,} already in the worklist</source>
        <translation>{count:,} ya en la lista de trabajo</translation>
    </message>
    <message>
        <source>{count:,} could not be read</source>
        <translation>{count:,} con error de lectura</translation>
    </message>
    <message>
        <source>Nothing could be loaded</source>
        <translation>No se ha podido cargar nada</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>por significado</translation>
    </message>
    <message>
        <source>There is no text or file to paste. Copy the note first.</source>
        <translation>No hay texto ni archivo que pegar. Copie antes el informe.</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Accepted codes</source>
        <translation>Códigos aceptados</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Suggest as soon as notes are opened</source>
        <translation>Sugerir en cuanto se abran informes</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>The picture could not be saved to {file}: {reason}. Choose another place.</source>
        <translation>La imagen no se ha podido guardar en {file}: {reason}. Elija otro lugar.</translation>
    </message>
    <message>
        <source>The heatmap was saved to {file}</source>
        <translation>El mapa de calor se ha guardado en {file}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss the messages</source>
        <translation>Descartar los mensajes</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>No hay mensajes.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>{count:,} messages</source>
        <translation>{count:,} mensajes</translation>
    </message>
    <message>
        <source>Next missed words</source>
        <translation>Siguientes palabras sin cubrir</translation>
    </message>
    <message>
        <source>Close the missed words</source>
        <translation>Cerrar las palabras sin cubrir</translation>
    </message>
    <message>
        <source>Next missed words ({key})</source>
        <translation>Siguientes palabras sin cubrir ({key})</translation>
    </message>
    <message>
        <source>Close the missed words ({key})</source>
        <translation>Cerrar las palabras sin cubrir ({key})</translation>
    </message>
    <message>
        <source>{place} of {total} not covered by an accepted code: “{words}”</source>
        <translation>{place} de {total} sin cubrir: «{words}»</translation>
    </message>
    <message>
        <source>Nothing missed: an accepted code covers all the words that the model marks.</source>
        <translation>No falta nada: un código aceptado cubre todas las palabras que el modelo marca.</translation>
    </message>
    <message>
        <source>Candidate {number} for the missed words</source>
        <translation>Candidato {number} para las palabras sin cubrir</translation>
    </message>
    <message>
        <source>Accept this code for the missed words</source>
        <translation>Aceptar este código para las palabras sin cubrir</translation>
    </message>
    <message>
        <source>Accept {code} {description}</source>
        <translation>Aceptar {code} {description}</translation>
    </message>
    <message>
        <source>Accept {code} {description} (score {score:.2f})</source>
        <translation>Aceptar {code} {description} (puntuación {score:.2f})</translation>
    </message>
    <message>
        <source>Nothing is missed: an accepted code covers all the words that the model marks.</source>
        <translation>No falta nada: un código aceptado cubre todas las palabras que el modelo marca.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 palabra</translation>
    </message>
    <message>
        <source>{count:,} words</source>
        <translation>{count:,} palabras</translation>
    </message>
    <message>
        <source>● Done</source>
        <translation>● Terminado</translation>
    </message>
    <message>
        <source>‖ On hold: {reason}</source>
        <translation>‖ En espera: {reason}</translation>
    </message>
    <message>
        <source>assigned to {coder}</source>
        <translation>asignado a {coder}</translation>
    </message>
    <message>
        <source>The message above says why, and what to do. Your notes and decisions are left as they are.</source>
        <translation>El mensaje de arriba dice por qué y qué hacer. Los informes y las decisiones quedan como están.</translation>
    </message>
    <message>
        <source>The notes cannot be read</source>
        <translation>Los informes no se pueden leer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Words that speak for {name} · {share:.0%} likely</source>
        <translation>Palabras que apoyan {name} · {share:.0%} de probabilidad</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Todavía no hay informes</translation>
    </message>
    <message>
        <source>Drop discharge summaries here: Word, PDF, RTF and text files, tables, lists or folders, or paste one with Ctrl+V. Everything stays on this computer.</source>
        <translation>Suelte aquí informes de alta: Word, PDF, RTF y archivos de texto, tablas, listas o carpetas, o pegue uno con Control+V. Todo se queda en este ordenador.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Abrir archivos…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Try the sample notes</source>
        <translation>Probar los informes de ejemplo</translation>
    </message>
    <message>
        <source>No open note is left in this list.</source>
        <translation>No queda ningún informe pendiente en esta lista.</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (yo)</translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation>Otro codificador…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>{count} suggestions were left undecided.</source>
        <translation>Quedan {count} sugerencias sin decidir.</translation>
    </message>
    <message>
        <source>1 suggestion was left undecided.</source>
        <translation>Queda 1 sugerencia sin decidir.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texto del informe</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Hecho de nuevo: {what}</translation>
    </message>
    <message>
        <source>The specialty of {note} is what the model suggests.</source>
        <translation>La especialidad de {note} es la que sugiere el modelo.</translation>
    </message>
    <message>
        <source>The specialty of {note} is {name}.</source>
        <translation>La especialidad de {note} es {name}.</translation>
    </message>
    <message>
        <source>{note} is assigned to {coder}.</source>
        <translation>{note} está asignado a {coder}.</translation>
    </message>
    <message>
        <source>{note} is assigned to nobody.</source>
        <translation>{note} no está asignado a nadie.</translation>
    </message>
    <message>
        <source>{note} is done.</source>
        <translation>{note} está terminado.</translation>
    </message>
    <message>
        <source>{note} is on hold: {reason}</source>
        <translation>{note} está en espera: {reason}</translation>
    </message>
    <message>
        <source>{note} is open again.</source>
        <translation>{note} vuelve a estar abierto.</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Datos administrativos</translation>
    </message>
    <message>
        <source>Reason for admission</source>
        <translation>Motivo de ingreso</translation>
    </message>
    <message>
        <source>Present illness</source>
        <translation>Enfermedad actual</translation>
    </message>
    <message>
        <source>Past history</source>
        <translation>Antecedentes personales</translation>
    </message>
    <message>
        <source>Family history</source>
        <translation>Antecedentes familiares</translation>
    </message>
    <message>
        <source>Social history</source>
        <translation>Antecedentes sociales</translation>
    </message>
    <message>
        <source>Medications</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Review of systems</source>
        <translation>Anamnesis por aparatos</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Exploración física</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Pruebas complementarias</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Hospital course</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Outline of the note</source>
        <translation>Esquema del informe</translation>
    </message>
    <message>
        <source>The sections of a note stand here once it has been read.</source>
        <translation>Los apartados del informe aparecen aquí cuando se ha leído.</translation>
    </message>
    <message>
        <source>While you code unassisted, only sections that have a heading stand here.</source>
        <translation>Mientras codifica sin ayuda, aquí solo figuran las secciones que tienen encabezado.</translation>
    </message>
    <message>
        <source>No sections were found in this note.</source>
        <translation>No se ha encontrado ningún apartado en este informe.</translation>
    </message>
    <message>
        <source>{section}: told by the heading “{heading}”</source>
        <translation>{section}: por el encabezado «{heading}»</translation>
    </message>
    <message>
        <source>{section}: inferred from its sentences, {share:.0%} likely</source>
        <translation>{section}: deducido de sus frases, {share:.0%} de probabilidad</translation>
    </message>
    <message>
        <source>Find an action, a note or a code</source>
        <translation>Encontrar una acción, un informe o un código</translation>
    </message>
    <message>
        <source>Some words of what you look for; ↑ ↓ choose, Enter opens</source>
        <translation>Algunas palabras de lo que se busca; ↑ ↓ eligen, Intro abre</translation>
    </message>
    <message>
        <source>An action, a note or a code</source>
        <translation>Una acción, un informe o un código</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer or other words.</source>
        <translation>Nada coincide. Pruebe con menos palabras o con otras.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>quedan unos {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>quedan unos {minutes} min</translation>
    </message>
    <message>
        <source>about {hours:.1f} h left</source>
        <translation>quedan unas {hours:.1f} h</translation>
    </message>
    <message>
        <source>Blind second review by {coder}: the first coder&apos;s decisions are hidden until you finish.</source>
        <translation>Segunda revisión ciega de {coder}: las decisiones del primer codificador quedan ocultas hasta terminar.</translation>
    </message>
    <message>
        <source>Open second review by {coder}: change what you would code otherwise. Nothing else changes by it.</source>
        <translation>Segunda revisión abierta de {coder}: cambie lo que codificaría de otro modo. Nada más cambia con ello.</translation>
    </message>
    <message>
        <source>Finish the second review</source>
        <translation>Terminar la segunda revisión</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Your &amp;name, to stand beside your decisions:</source>
        <translation>Su &amp;nombre, para que conste junto a sus decisiones:</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Usar este nombre</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Ask for the name at the next start</source>
        <translation>Preguntar el nombre en el próximo inicio</translation>
    </message>
    <message>
        <source>Your name, to stand beside your decisions</source>
        <translation>Su nombre, para que conste junto a sus decisiones</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} y {last}</translation>
    </message>
    <message>
        <source>Second review by {names} finished: settled.</source>
        <translation>Segunda revisión de {names}, terminada: todo resuelto.</translation>
    </message>
    <message>
        <source>Second review by {names} finished: 1 difference not settled.</source>
        <translation>Segunda revisión de {names}, terminada: 1 diferencia sin resolver.</translation>
    </message>
    <message>
        <source>Second review by {names} finished: {count} differences not settled.</source>
        <translation>Segunda revisión de {names}, terminada: {count} diferencias sin resolver.</translation>
    </message>
    <message>
        <source>Codes that you accept are checked here by the rules of the tabular list.</source>
        <translation>Los códigos que se aceptan se comprueban aquí con las reglas de la lista tabular.</translation>
    </message>
    <message>
        <source>The coding rules have nothing against these codes.</source>
        <translation>Las reglas de codificación no tienen nada que objetar a estos códigos.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Overrule…</source>
        <translation>Desestimar…</translation>
    </message>
    <message>
        <source>There is no warning to overrule.</source>
        <translation>No hay ningún aviso que desestimar.</translation>
    </message>
    <message>
        <source>An error cannot be overruled. It must be settled.</source>
        <translation>Un error no se puede desestimar. Hay que resolverlo.</translation>
    </message>
    <message>
        <source>Settle the finding</source>
        <translation>Resolver lo señalado</translation>
    </message>
    <message>
        <source>Let the warning stand</source>
        <translation>Mantener el aviso</translation>
    </message>
    <message>
        <source>Why the warning does not apply</source>
        <translation>Por qué no procede el aviso</translation>
    </message>
    <message>
        <source>Why the warning does not apply; Enter overrules, Esc lets it stand</source>
        <translation>Por qué no procede el aviso; Intro lo desestima, Esc lo mantiene</translation>
    </message>
    <message>
        <source>Why does it not apply here? Enter overrules, Esc lets it stand</source>
        <translation>¿Por qué no procede aquí? Intro lo desestima, Esc lo mantiene</translation>
    </message>
    <message>
        <source>Move {code} up</source>
        <translation>Subir {code}</translation>
    </message>
    <message>
        <source>Take {code} away</source>
        <translation>Quitar {code}</translation>
    </message>
    <message>
        <source>Accept {code}</source>
        <translation>Aceptar {code}</translation>
    </message>
    <message>
        <source>No code is accepted yet</source>
        <translation>Todavía no hay códigos aceptados</translation>
    </message>
    <message>
        <source>1 accepted code</source>
        <translation>1 código aceptado</translation>
    </message>
    <message>
        <source>{count} accepted codes</source>
        <translation>{count} códigos aceptados</translation>
    </message>
    <message>
        <source>{count} without present on admission (O)</source>
        <translation>{count} sin POA (O)</translation>
    </message>
    <message>
        <source>the note says: {patient}</source>
        <translation>el informe dice: {patient}</translation>
    </message>
    <message>
        <source>principal diagnosis {code}</source>
        <translation>diagnóstico principal {code}</translation>
    </message>
    <message>
        <source>no principal diagnosis yet (1)</source>
        <translation>sin diagnóstico principal (1)</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 error</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} errores</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} avisos</translation>
    </message>
    <message>
        <source>{coder} is to review the note blind, and sees no decision on it before.</source>
        <translation>{coder} debe revisar el informe a ciegas, y no ve antes ninguna decisión sobre él.</translation>
    </message>
    <message>
        <source>{coder} is to review {count} notes blind, and sees no decision on it before.</source>
        <translation>{coder} debe revisar {count} informes a ciegas, y no ve antes ninguna decisión sobre ellos.</translation>
    </message>
    <message>
        <source>Agreement saved to {file}</source>
        <translation>Concordancia guardada en {file}</translation>
    </message>
    <message>
        <source>Your blind second review has begun. The decisions that stood here are hidden from now on; to review notes without having seen any, ask for the review before you open them.</source>
        <translation>Ha empezado su segunda revisión ciega. Las decisiones que había aquí quedan ocultas desde ahora; para revisar informes sin haber visto ninguna, pida la revisión antes de abrirlos.</translation>
    </message>
    <message>
        <source>Your open second review has begun.</source>
        <translation>Ha empezado su segunda revisión abierta.</translation>
    </message>
    <message>
        <source>You review this note blind, so its state is hidden. Finish your second review of it first.</source>
        <translation>Este informe se revisa a ciegas, así que su estado está oculto. Termine antes su segunda revisión.</translation>
    </message>
    <message>
        <source>Your second review is finished. The note shows the codes that hold.</source>
        <translation>Su segunda revisión está terminada. El informe muestra los códigos que valen.</translation>
    </message>
    <message>
        <source>You go on with your second review.</source>
        <translation>Sigue con su segunda revisión.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The name that your decisions carry</source>
        <translation>El nombre que llevan sus decisiones</translation>
    </message>
    <message>
        <source>Suggest codes as soon as notes are opened</source>
        <translation>Sugerir códigos en cuanto se abran informes</translation>
    </message>
    <message>
        <source>Suggest and find procedures (ICD-10-PCS) too</source>
        <translation>Sugerir y encontrar también procedimientos (ICD-10-PCS)</translation>
    </message>
    <message>
        <source>They stand below the diagnoses. Holds for notes that are suggested for from now on; F5 suggests anew</source>
        <translation>Aparecen debajo de los diagnósticos. Vale para los informes que se sugieran a partir de ahora; F5 sugiere de nuevo</translation>
    </message>
    <message>
        <source>Let the section of the words and the specialty of the note count in the scores</source>
        <translation>Que el apartado y la especialidad cuenten en las puntuaciones</translation>
    </message>
    <message>
        <source>Where the model pack has learned to. Holds for notes that are suggested for from now on; F5 suggests anew</source>
        <translation>Si el paquete de modelo lo ha aprendido. Vale para los informes que se sugieran desde ahora; F5 vuelve a sugerir</translation>
    </message>
    <message>
        <source>Show the specialties above the note</source>
        <translation>Mostrar las especialidades sobre el informe</translation>
    </message>
    <message>
        <source>Show the outline with the sections of the note</source>
        <translation>Mostrar el esquema con los apartados del informe</translation>
    </message>
    <message>
        <source>Where Chartlight keeps notes and decisions on this computer</source>
        <translation>Dónde guarda Chartlight los informes y las decisiones en este ordenador</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Cambiar teclas…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>Los colores de la ventana</translation>
    </message>
    <message>
        <source>Text size of the note</source>
        <translation>Tamaño del texto del informe</translation>
    </message>
    <message>
        <source>How large the text of the note is</source>
        <translation>El tamaño del texto del informe</translation>
    </message>
    <message>
        <source>{size} points</source>
        <translation>{size} puntos</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>Carpeta de &amp;datos</translation>
    </message>
    <message>
        <source>Every change holds at once and is kept.</source>
        <translation>Cada cambio vale al instante y se guarda.</translation>
    </message>
    <message>
        <source>This is the last note.</source>
        <translation>Este es el último informe.</translation>
    </message>
    <message>
        <source>This is the first note.</source>
        <translation>Este es el primer informe.</translation>
    </message>
    <message>
        <source>{code} in {note}: {message}</source>
        <translation>{code} en {note}: {message}</translation>
    </message>
    <message>
        <source>1–9 or Enter chooses · ← wider, → narrower family · type to filter · Esc leaves</source>
        <translation>1–9 o Intro elige · ← más amplia, → más estrecha · escribir filtra · Esc sale</translation>
    </message>
    <message>
        <source>Wider family</source>
        <translation>Familia más amplia</translation>
    </message>
    <message>
        <source>Narrower family</source>
        <translation>Familia más estrecha</translation>
    </message>
    <message>
        <source>Wider family (←)</source>
        <translation>Familia más amplia (←)</translation>
    </message>
    <message>
        <source>Narrower family (→)</source>
        <translation>Familia más estrecha (→)</translation>
    </message>
    <message>
        <source>Instead of &lt;b&gt;{code}&lt;/b&gt;  {description}</source>
        <translation>En lugar de &lt;b&gt;{code}&lt;/b&gt;  {description}</translation>
    </message>
    <message>
        <source>Instead of &lt;b&gt;{code}&lt;/b&gt;</source>
        <translation>En lugar de &lt;b&gt;{code}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Looking up its family…</source>
        <translation>Buscando su familia…</translation>
    </message>
    <message>
        <source>1 code</source>
        <translation>1 código</translation>
    </message>
    <message>
        <source>{count:,} codes</source>
        <translation>{count:,} códigos</translation>
    </message>
    <message>
        <source>The codebook has no code that begins like this. Search it by name below (Esc, then {key}).</source>
        <translation>El catálogo no tiene ningún código que empiece así. Búsquelo abajo por su nombre (Esc y luego {key}).</translation>
    </message>
    <message>
        <source>Filter the family of the code</source>
        <translation>Filtrar la familia del código</translation>
    </message>
    <message>
        <source>Words of the code you want; ↑ ↓ choose, Enter takes</source>
        <translation>Palabras del código deseado; ↑ ↓ eligen, Intro lo toma</translation>
    </message>
    <message>
        <source>Filter: left, initial, acute…</source>
        <translation>Filtrar: izquierdo, inicial, agudo…</translation>
    </message>
    <message>
        <source>Codes of the family</source>
        <translation>Códigos de la familia</translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; is the beginning of codes. Choose the one that is meant: {title}</source>
        <translation>&lt;b&gt;{code}&lt;/b&gt; es el comienzo de varios códigos. Elija el que corresponde: {title}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; needs more digits. Choose the code that is meant: {title}</source>
        <translation>&lt;b&gt;{code}&lt;/b&gt; necesita más dígitos. Elija el código que corresponde: {title}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; is not in the codebook. Choose the code that is meant:</source>
        <translation>&lt;b&gt;{code}&lt;/b&gt; no está en el catálogo. Elija el código que corresponde:</translation>
    </message>
    <message>
        <source>Specialty…</source>
        <translation>Especialidad…</translation>
    </message>
    <message>
        <source>Say which specialty wrote this note</source>
        <translation>Decir qué especialidad escribió este informe</translation>
    </message>
    <message>
        <source>Change the specialty of the note</source>
        <translation>Cambiar la especialidad del informe</translation>
    </message>
    <message>
        <source>{name}: chosen by a coder</source>
        <translation>{name}: elegida por un codificador</translation>
    </message>
    <message>
        <source>{name}: {share:.0%} likely. Click to see the words that speak for it.</source>
        <translation>{name}: {share:.0%} de probabilidad. Un clic muestra las palabras que la apoyan.</translation>
    </message>
    <message>
        <source>As the model suggests</source>
        <translation>Como sugiere el modelo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Otro nombre…</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Which specialty wrote this note?</source>
        <translation>¿Qué especialidad escribió este informe?</translation>
    </message>
    <message>
        <source>Allergy / Immunology</source>
        <comment>specialty</comment>
        <translation>Alergología e inmunología</translation>
    </message>
    <message>
        <source>Autopsy</source>
        <comment>specialty</comment>
        <translation>Autopsia</translation>
    </message>
    <message>
        <source>Bariatrics</source>
        <comment>specialty</comment>
        <translation>Cirugía bariátrica</translation>
    </message>
    <message>
        <source>Cardiovascular / Pulmonary</source>
        <comment>specialty</comment>
        <translation>Cardiología / Neumología</translation>
    </message>
    <message>
        <source>Chiropractic</source>
        <comment>specialty</comment>
        <translation>Quiropráctica</translation>
    </message>
    <message>
        <source>Consult - History and Phy.</source>
        <comment>specialty</comment>
        <translation>Interconsulta: historia y exploración</translation>
    </message>
    <message>
        <source>Cosmetic / Plastic Surgery</source>
        <comment>specialty</comment>
        <translation>Cirugía plástica y estética</translation>
    </message>
    <message>
        <source>Dentistry</source>
        <comment>specialty</comment>
        <translation>Odontología</translation>
    </message>
    <message>
        <source>Dermatology</source>
        <comment>specialty</comment>
        <translation>Dermatología</translation>
    </message>
    <message>
        <source>Diets and Nutritions</source>
        <comment>specialty</comment>
        <translation>Dietética y nutrición</translation>
    </message>
    <message>
        <source>Discharge Summary</source>
        <comment>specialty</comment>
        <translation>Informe de alta</translation>
    </message>
    <message>
        <source>ENT - Otolaryngology</source>
        <comment>specialty</comment>
        <translation>Otorrinolaringología</translation>
    </message>
    <message>
        <source>Emergency Room Reports</source>
        <comment>specialty</comment>
        <translation>Informes de urgencias</translation>
    </message>
    <message>
        <source>Endocrinology</source>
        <comment>specialty</comment>
        <translation>Endocrinología</translation>
    </message>
    <message>
        <source>Gastroenterology</source>
        <comment>specialty</comment>
        <translation>Aparato digestivo</translation>
    </message>
    <message>
        <source>General Medicine</source>
        <comment>specialty</comment>
        <translation>Medicina general</translation>
    </message>
    <message>
        <source>Hematology - Oncology</source>
        <comment>specialty</comment>
        <translation>Hematología y oncología</translation>
    </message>
    <message>
        <source>Hospice - Palliative Care</source>
        <comment>specialty</comment>
        <translation>Cuidados paliativos</translation>
    </message>
    <message>
        <source>IME-QME-Work Comp etc.</source>
        <comment>specialty</comment>
        <translation>Peritajes y accidentes laborales</translation>
    </message>
    <message>
        <source>Lab Medicine - Pathology</source>
        <comment>specialty</comment>
        <translation>Laboratorio y anatomía patológica</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>specialty</comment>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Nephrology</source>
        <comment>specialty</comment>
        <translation>Nefrología</translation>
    </message>
    <message>
        <source>Neurology</source>
        <comment>specialty</comment>
        <translation>Neurología</translation>
    </message>
    <message>
        <source>Neurosurgery</source>
        <comment>specialty</comment>
        <translation>Neurocirugía</translation>
    </message>
    <message>
        <source>Obstetrics / Gynecology</source>
        <comment>specialty</comment>
        <translation>Obstetricia y ginecología</translation>
    </message>
    <message>
        <source>Office Notes</source>
        <comment>specialty</comment>
        <translation>Notas de consulta</translation>
    </message>
    <message>
        <source>Ophthalmology</source>
        <comment>specialty</comment>
        <translation>Oftalmología</translation>
    </message>
    <message>
        <source>Orthopedic</source>
        <comment>specialty</comment>
        <translation>Cirugía ortopédica y traumatología</translation>
    </message>
    <message>
        <source>Pain Management</source>
        <comment>specialty</comment>
        <translation>Tratamiento del dolor</translation>
    </message>
    <message>
        <source>Pediatrics - Neonatal</source>
        <comment>specialty</comment>
        <translation>Pediatría y neonatología</translation>
    </message>
    <message>
        <source>Physical Medicine - Rehab</source>
        <comment>specialty</comment>
        <translation>Medicina física y rehabilitación</translation>
    </message>
    <message>
        <source>Podiatry</source>
        <comment>specialty</comment>
        <translation>Podología</translation>
    </message>
    <message>
        <source>Psychiatry / Psychology</source>
        <comment>specialty</comment>
        <translation>Psiquiatría y psicología</translation>
    </message>
    <message>
        <source>Radiology</source>
        <comment>specialty</comment>
        <translation>Radiología</translation>
    </message>
    <message>
        <source>Rheumatology</source>
        <comment>specialty</comment>
        <translation>Reumatología</translation>
    </message>
    <message>
        <source>SOAP / Chart / Progress Notes</source>
        <comment>specialty</comment>
        <translation>Notas de evolución (SOAP)</translation>
    </message>
    <message>
        <source>Sleep Medicine</source>
        <comment>specialty</comment>
        <translation>Medicina del sueño</translation>
    </message>
    <message>
        <source>Speech - Language</source>
        <comment>specialty</comment>
        <translation>Logopedia</translation>
    </message>
    <message>
        <source>Surgery</source>
        <comment>specialty</comment>
        <translation>Cirugía</translation>
    </message>
    <message>
        <source>Urology</source>
        <comment>specialty</comment>
        <translation>Urología</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel what is going on</source>
        <translation>Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>Whose name the decisions carry; click to change it</source>
        <translation>El nombre que llevan las decisiones; un clic permite cambiarlo</translation>
    </message>
    <message>
        <source>What the model runs on</source>
        <translation>Con qué funciona el modelo</translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation>Codificador: {name}</translation>
    </message>
    <message>
        <source>Coder: {name}. Change the name</source>
        <translation>Codificador: {name}. Cambiar el nombre</translation>
    </message>
    <message>
        <source>Cancelled. 1 note was not read.</source>
        <translation>Cancelado. 1 informe no se ha leído.</translation>
    </message>
    <message>
        <source>Cancelled. {count} notes were not read.</source>
        <translation>Cancelado. {count} informes no se han leído.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>reading, part {part} of {total}</source>
        <translation>leyendo, parte {part} de {total}</translation>
    </message>
    <message>
        <source>No codes were suggested.</source>
        <translation>No se ha sugerido ningún código.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>Reading note {note:,} of {total:,}</source>
        <translation>Leyendo el informe {note:,} de {total:,}</translation>
    </message>
    <message>
        <source>part {part} of {total}</source>
        <translation>parte {part} de {total}</translation>
    </message>
    <message>
        <source>The model has read 1 note.</source>
        <translation>El modelo ha leído 1 informe.</translation>
    </message>
    <message>
        <source>The model has read {count} notes.</source>
        <translation>El modelo ha leído {count} informes.</translation>
    </message>
    <message>
        <source>The model has read {count} of 1 note.</source>
        <translation>El modelo ha leído {count} de 1 informe.</translation>
    </message>
    <message>
        <source>The model has read {count} of {total} notes.</source>
        <translation>El modelo ha leído {count} de {total} informes.</translation>
    </message>
    <message>
        <source>Suggested codes</source>
        <translation>Códigos sugeridos</translation>
    </message>
    <message>
        <source>Choose a note on the left to see its codes.</source>
        <translation>Elija un informe a la izquierda para ver sus códigos.</translation>
    </message>
    <message>
        <source>Reading the note…</source>
        <translation>Leyendo el informe…</translation>
    </message>
    <message>
        <source>Its codes appear here when the model is through.</source>
        <translation>Sus códigos aparecen aquí cuando el modelo termina.</translation>
    </message>
    <message>
        <source>The message above the note says why, and what to do. Codes can be added by hand below.</source>
        <translation>El mensaje sobre el informe dice por qué y qué hacer. Abajo se pueden añadir códigos a mano.</translation>
    </message>
    <message>
        <source>Try again ({key})</source>
        <translation>Probar de nuevo ({key})</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>El modelo no se puede usar</translation>
    </message>
    <message>
        <source>Suggest codes ({key})</source>
        <translation>Sugerir códigos ({key})</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Todavía sin sugerencias</translation>
    </message>
    <message>
        <source>The model has not read this note.</source>
        <translation>El modelo no ha leído este informe.</translation>
    </message>
    <message>
        <source>The model found none in this note. Add codes by hand below.</source>
        <translation>El modelo no ha encontrado ninguno en este informe. Añada códigos a mano abajo.</translation>
    </message>
    <message>
        <source>No codes suggested</source>
        <translation>Ningún código sugerido</translation>
    </message>
    <message>
        <source>Nothing of the model is shown for this note. Look codes up below, or browse the tree of codes.</source>
        <translation>De este informe no se muestra nada del modelo. Busque códigos abajo o recorra el árbol de códigos.</translation>
    </message>
    <message>
        <source>You code this note unassisted</source>
        <translation>Este informe se codifica sin ayuda</translation>
    </message>
    <message>
        <source>No code of this note is above the line. Folded away: {codes}.</source>
        <translation>Ningún código de este informe está sobre la línea. Plegados: {codes}.</translation>
    </message>
    <message>
        <source>Show the candidates ({key})</source>
        <translation>Mostrar los candidatos ({key})</translation>
    </message>
    <message>
        <source>Show them ({key})</source>
        <translation>Mostrarlos ({key})</translation>
    </message>
    <message>
        <source>No sure suggestions</source>
        <translation>Sin sugerencias seguras</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} por decidir</translation>
    </message>
    <message>
        <source>{count} on hold</source>
        <translation>{count} en espera</translation>
    </message>
    <message>
        <source>folded: {codes}</source>
        <translation>plegados: {codes}</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>1 candidato</translation>
    </message>
    <message>
        <source>{count} candidates</source>
        <translation>{count} candidatos</translation>
    </message>
    <message>
        <source>{count} not the patient&apos;s</source>
        <translation>{count} no del paciente</translation>
    </message>
    <message>
        <source>{count} codes for the selected words</source>
        <translation>{count} códigos para las palabras seleccionadas</translation>
    </message>
    <message>
        <source>1 code for the selected words</source>
        <translation>1 código para las palabras seleccionadas</translation>
    </message>
    <message>
        <source>No suggested code for the selected words. Add one below ({key}).</source>
        <translation>Ningún código sugerido para las palabras seleccionadas. Añada uno abajo ({key}).</translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>aceptados: {count}</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>rechazados: {count}</translation>
    </message>
    <message>
        <source>Codes for the selected words</source>
        <translation>Códigos para las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>Denied, family or hypothetical</source>
        <translation>Negados, familiares o hipotéticos</translation>
    </message>
    <message>
        <source>(all decided)</source>
        <translation>(todo decidido)</translation>
    </message>
    <message>
        <source>{key} folds them away</source>
        <translation>{key} los pliega</translation>
    </message>
    <message>
        <source>{key} shows them</source>
        <translation>{key} los muestra</translation>
    </message>
    <message>
        <source>Procedures above the line</source>
        <translation>Procedimientos sobre la línea</translation>
    </message>
    <message>
        <source>Click to show these codes or to fold them away</source>
        <translation>Un clic muestra estos códigos o los pliega</translation>
    </message>
    <message>
        <source>Another model suggested these codes, so no figures are known. F5 suggests anew</source>
        <translation>Otro modelo sugirió estos códigos, así que no se conocen sus cifras. F5 sugiere de nuevo</translation>
    </message>
    <message>
        <source>Precision and recall were not measured for this model</source>
        <translation>Precisión y sensibilidad no se han medido para este modelo</translation>
    </message>
    <message>
        <source>Precision and recall were not measured for this line</source>
        <translation>Precisión y sensibilidad no se han medido para esta línea</translation>
    </message>
    <message>
        <source>Expected precision {precision:.0%}, recall {recall:.0%}</source>
        <translation>Precisión esperada {precision:.0%}, sensibilidad {recall:.0%}</translation>
    </message>
    <message>
        <source>Expected precision {precision:.0%}, recall {recall:.0%}; of procedures {others:.0%}, {found:.0%}</source>
        <translation>Precisión esperada {precision:.0%}, sensibilidad {recall:.0%}; de procedimientos {others:.0%}, {found:.0%}</translation>
    </message>
    <message>
        <source>Precision: how many of the codes above the line are right. Recall: how many of the codes that coders give are above it. Both were measured on notes that the model had not seen.</source>
        <translation>Precisión: cuántos de los códigos sobre la línea son correctos. Sensibilidad: cuántos de los códigos que asignan los codificadores están sobre ella. Ambas se midieron con informes que el modelo no había visto.</translation>
    </message>
    <message>
        <source>the model&apos;s own line</source>
        <translation>la línea del modelo</translation>
    </message>
    <message>
        <source>your line</source>
        <translation>línea propia</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Draw the line where the model draws it ({key})</source>
        <translation>Poner la línea donde la pone el modelo ({key})</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>How sure a suggestion must be: least score above the line, in hundredths</source>
        <translation>Cuánta certeza se pide a una sugerencia: puntuación mínima sobre la línea, en centésimas</translation>
    </message>
    <message>
        <source>How sure a suggestion must be to stand above the line ({up} and {down})</source>
        <translation>Cuánta certeza necesita una sugerencia para estar sobre la línea ({up} y {down})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on</source>
        <translation>El idioma de la ventana, a partir del próximo inicio</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>The window is in {language} from the next start on.</source>
        <translation>La ventana estará en {language} a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation>Un recorrido por la ventana</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} de {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>the tour is through</comment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Los informes</translation>
    </message>
    <message>
        <source>Open files with {open}, drop them on the window, or try the sample notes. {next} and {previous} go to the next and the previous note.</source>
        <translation>Abra archivos con {open}, suéltelos en la ventana o pruebe los informes de ejemplo. {next} y {previous} pasan al informe siguiente y al anterior.</translation>
    </message>
    <message>
        <source>The note and its evidence</source>
        <translation>El informe y su evidencia</translation>
    </message>
    <message>
        <source>The words that speak for the selected code light up here. Select words to see which codes they speak for.</source>
        <translation>Aquí se resaltan las palabras que apoyan el código seleccionado. Seleccione palabras para ver qué códigos apoyan.</translation>
    </message>
    <message>
        <source>Decide with one key</source>
        <translation>Decidir con una tecla</translation>
    </message>
    <message>
        <source>{accept} accepts a code, {reject} rejects it, and {undo} takes it back. {add} adds a code that is missing.</source>
        <translation>{accept} acepta un código, {reject} lo rechaza y {undo} lo deshace. {add} añade un código que falta.</translation>
    </message>
    <message>
        <source>Check, finish, and find help</source>
        <translation>Comprobar, terminar y encontrar ayuda</translation>
    </message>
    <message>
        <source>What the coding rules say stands here. {finish} finishes the note. {keys} shows all keys, {help} opens the help.</source>
        <translation>Aquí está lo que dicen las reglas de codificación. {finish} termina el informe. {keys} muestra todas las teclas, {help} abre la ayuda.</translation>
    </message>
    <message>
        <source>The message above says why, and what to do.</source>
        <translation>El mensaje de arriba dice por qué y qué hacer.</translation>
    </message>
    <message>
        <source>None of the notes is what you search for.</source>
        <translation>Ninguno de los informes es lo que se busca.</translation>
    </message>
    <message>
        <source>No note fits</source>
        <translation>Ningún informe coincide</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Mostrar todos los informes</translation>
    </message>
    <message>
        <source>Open files or drop them here.</source>
        <translation>Abra archivos o suéltelos aquí.</translation>
    </message>
    <message>
        <source>1 done</source>
        <translation>1 terminado</translation>
    </message>
    <message>
        <source>{count:,} done</source>
        <translation>{count:,} terminados</translation>
    </message>
    <message>
        <source>{count:,} on hold</source>
        <translation>{count:,} en espera</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 informe</translation>
    </message>
    <message>
        <source>{count:,} notes</source>
        <translation>{count:,} informes</translation>
    </message>
    <message>
        <source>{count:,} of 1 note</source>
        <translation>{count:,} de 1 informe</translation>
    </message>
    <message>
        <source>{count:,} of {total:,} notes</source>
        <translation>{count:,} de {total:,} informes</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>notes</comment>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>New</source>
        <comment>notes</comment>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Suggested</source>
        <comment>notes</comment>
        <translation>Sugeridos</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>notes</comment>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>notes</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>notes</comment>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Loaded</source>
        <comment>sorted by</comment>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>sorted by</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <comment>sorted by</comment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>sorted by</comment>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>sorted by</comment>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Specialty</source>
        <comment>sorted by</comment>
        <translation>Especialidad</translation>
    </message>
    <message>
        <source>Order of loading</source>
        <comment>sorted by</comment>
        <translation>Orden de carga</translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <comment>sorted by</comment>
        <translation>Sugerencias por decidir</translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation>Qué informes aparecen</translation>
    </message>
    <message>
        <source>Whose notes are listed</source>
        <translation>De quién son los informes que aparecen</translation>
    </message>
    <message>
        <source>What the notes are sorted by</source>
        <translation>Por qué se ordenan los informes</translation>
    </message>
    <message>
        <source>Which specialty is listed</source>
        <translation>Qué especialidad aparece</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Al revés</translation>
    </message>
    <message>
        <source>Search all notes</source>
        <translation>Buscar en todos los informes</translation>
    </message>
    <message>
        <source>Words in the name or the text; &quot;in quotation marks&quot; they must stand side by side</source>
        <translation>Palabras del nombre o del texto; «entre comillas» deben ir una junto a otra</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>De todos</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <comment>notes</comment>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>notes</comment>
        <translation>Míos</translation>
    </message>
    <message>
        <source>All specialties</source>
        <translation>Todas las especialidades</translation>
    </message>
    <message>
        <source>waiting for the model</source>
        <translation>espera al modelo</translation>
    </message>
    <message>
        <source>Assigned to {coder}</source>
        <translation>Asignado a {coder}</translation>
    </message>
    <message>
        <source>on hold: {reason}</source>
        <translation>en espera: {reason}</translation>
    </message>
    <message>
        <source>done</source>
        <comment>note</comment>
        <translation>terminado</translation>
    </message>
    <message>
        <source>new</source>
        <comment>note</comment>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>nothing suggested</source>
        <translation>nada sugerido</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>puntuación {score:.2f}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>The codebook {path} is missing. Install Chartlight again to put it back.</source>
        <translation>Falta el catálogo de códigos {path}. Instale de nuevo Chartlight para recuperarlo.</translation>
    </message>
    <message>
        <source>The codebook {path} is damaged or belongs to another version of Chartlight. Install Chartlight again to put it back.</source>
        <translation>El catálogo de códigos {path} está dañado o es de otra versión de Chartlight. Instale de nuevo Chartlight para recuperarlo.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. Choose another place for the file.</source>
        <translation>{file} no es un archivo normal. Elija otro lugar para el archivo.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another place for the file.</source>
        <translation>La carpeta {folder} no existe. Elija otro lugar para el archivo.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it in other programs such as Excel, or choose another place.</source>
        <translation>{file} no se puede escribir. Ciérrelo en otros programas, como Excel, o elija otro lugar.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place for the file.</source>
        <translation>{file} no se puede escribir: {reason}. Elija otro lugar para el archivo.</translation>
    </message>
    <message>
        <source>The model pack in {folder} is damaged. Please copy it again.</source>
        <translation>El paquete de modelo de {folder} está dañado. Cópielo de nuevo.</translation>
    </message>
    <message>
        <source>The model pack in {folder} is damaged: its files differ from its content hash. Copy the pack again, or install Chartlight again.</source>
        <translation>El paquete de modelo de {folder} está dañado: sus archivos no concuerdan con la huella de su contenido. Copie de nuevo el paquete, o instale de nuevo Chartlight.</translation>
    </message>
    <message>
        <source>The weights in {folder} do not fit its config.json. Copy the pack again.</source>
        <translation>Los pesos de {folder} no corresponden a su config.json. Copie de nuevo el paquete.</translation>
    </message>
    <message>
        <source>The weights in {folder} are incomplete. Please copy the pack again.</source>
        <translation>Los pesos de {folder} están incompletos. Copie de nuevo el paquete.</translation>
    </message>
    <message>
        <source>The model pack in {folder} needs a newer Chartlight. Please update the program.</source>
        <translation>El paquete de modelo de {folder} necesita un Chartlight más reciente. Actualice el programa.</translation>
    </message>
    <message>
        <source>The model pack in {folder} was made by an older Chartlight. Please train it again.</source>
        <translation>El paquete de modelo de {folder} se hizo con un Chartlight anterior. Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>The model pack in {folder} is incomplete: {name} cannot be read. Copy the pack again, or install Chartlight again.</source>
        <translation>El paquete de modelo de {folder} está incompleto: no se puede leer {name}. Copie de nuevo el paquete, o instale de nuevo Chartlight.</translation>
    </message>
    <message>
        <source>{folder} is not a complete model pack: {name} cannot be read. Choose another with --pack, or install Chartlight again.</source>
        <translation>{folder} no es un paquete de modelo completo: no se puede leer {name}. Elija otro con --pack, o instale de nuevo Chartlight.</translation>
    </message>
    <message>
        <source>{name} has no column &quot;text&quot;. Name the column with the notes &quot;text&quot; in the first line.</source>
        <translation>{name} no tiene ninguna columna &quot;text&quot;. Llame &quot;text&quot; en la primera línea a la columna de los informes.</translation>
    </message>
    <message>
        <source>{name} has more cells than the first line. Put its text in &quot;quotation marks&quot;.</source>
        <translation>{name} tiene más celdas que la primera línea. Ponga su texto &quot;entre comillas&quot;.</translation>
    </message>
    <message>
        <source>{name} has fewer cells than the first line.</source>
        <translation>{name} tiene menos celdas que la primera línea.</translation>
    </message>
    <message>
        <source>{name} begins a record that cannot be read: its quotation marks do not match, or it is too large. Mend it and load the file again.</source>
        <translation>{name} empieza un registro que no se puede leer: sus comillas no casan o es demasiado grande. Corríjalo y cargue de nuevo el archivo.</translation>
    </message>
    <message>
        <source>{name} holds no text.</source>
        <translation>{name} no contiene texto.</translation>
    </message>
    <message>
        <source>{name} is not a text file. Save the note as plain text first.</source>
        <translation>{name} no es un archivo de texto. Guarde antes el informe como texto sin formato.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB, which is too large for a note. Split it first.</source>
        <translation>{name} ocupa más de {megabytes} MB, demasiado para un informe. Divídalo antes.</translation>
    </message>
    <message>
        <source>{name} is written in an unknown character encoding. Save it as UTF-8 first.</source>
        <translation>{name} está escrito en una codificación de caracteres desconocida. Guárdelo antes como UTF-8.</translation>
    </message>
    <message>
        <source>{name} needs more memory than a note may take. It was not opened.</source>
        <translation>{name} necesita más memoria de la que puede ocupar un informe. No se ha abierto.</translation>
    </message>
    <message>
        <source>{name} took too long to read and was given up. Save it again, or save its text as .txt.</source>
        <translation>{name} tardaba demasiado en leerse y se ha abandonado. Guárdelo de nuevo, o guarde su texto como .txt.</translation>
    </message>
    <message>
        <source>{name} cannot be read: it is damaged, or built to do harm. Save it again, or save its text as .txt.</source>
        <translation>{name} no se puede leer: está dañado o se ha hecho para causar daño. Guárdelo de nuevo, o guarde su texto como .txt.</translation>
    </message>
    <message>
        <source>{name} is not a Word document, or it is damaged. Open it in Word and save it again as .docx.</source>
        <translation>{name} no es un documento de Word, o está dañado. Ábralo en Word y guárdelo de nuevo como .docx.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save a copy without the password and load that.</source>
        <translation>{name} está protegido con contraseña. Guarde una copia sin contraseña y cárguela.</translation>
    </message>
    <message>
        <source>{name} is an old Word document (.doc). Open it in Word and save it as .docx.</source>
        <translation>{name} es un documento antiguo de Word (.doc). Ábralo en Word y guárdelo como .docx.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a note can hold. It was not opened; save its text as .txt if it is a note.</source>
        <translation>{name} descomprimido ocupa mucho más de lo que cabe en un informe. No se ha abierto; guarde su texto como .txt si es un informe.</translation>
    </message>
    <message>
        <source>{name} is not a JSON record. Write one record a line, such as {example}.</source>
        <translation>{name} no es un registro JSON. Escriba un registro por línea, como {example}.</translation>
    </message>
    <message>
        <source>{name} does not hold JSON records, one a line. Save notes as .txt, or see the help for the format.</source>
        <translation>{name} no contiene registros JSON, uno por línea. Guarde los informes como .txt, o consulte el formato en la ayuda.</translation>
    </message>
    <message>
        <source>{name} is damaged: it could not be decompressed to its end.</source>
        <translation>{name} está dañado: no se ha podido descomprimir hasta el final.</translation>
    </message>
    <message>
        <source>Read as Windows-1252, because the file is not UTF-8. Check its accented letters.</source>
        <translation>Leído como Windows-1252, porque el archivo no es UTF-8. Compruebe las letras con tilde.</translation>
    </message>
    <message>
        <source>Page {pages} is a picture without text, perhaps a scan: what it says was not read.</source>
        <translation>La página {pages} es una imagen sin texto, quizá un escaneo: lo que dice no se ha leído.</translation>
    </message>
    <message>
        <source>Pages {pages} are pictures without text, perhaps scans: what they say was not read.</source>
        <translation>Las páginas {pages} son imágenes sin texto, quizá escaneos: lo que dicen no se ha leído.</translation>
    </message>
    <message>
        <source>Pages {pages} and more are pictures without text, perhaps scans: what they say was not read.</source>
        <translation>Las páginas {pages} y otras son imágenes sin texto, quizá escaneos: lo que dicen no se ha leído.</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Lo que se ha pegado</translation>
    </message>
    <message>
        <source>Pasted {time}</source>
        <translation>Pegado {time}</translation>
    </message>
    <message>
        <source>{name} is not a PDF, or it is damaged. Open it in a PDF reader and save or print it to PDF again.</source>
        <translation>{name} no es un PDF, o está dañado. Ábralo en un lector de PDF y guárdelo o imprímalo de nuevo como PDF.</translation>
    </message>
    <message>
        <source>{name} has no text layer: it is probably a scan. Run text recognition (OCR) on it first.</source>
        <translation>{name} no tiene capa de texto: probablemente es un escaneo. Pásele antes el reconocimiento de texto (OCR).</translation>
    </message>
    <message>
        <source>{name} has more than {pages:,} pages, which is too many for a note. Split it first.</source>
        <translation>{name} tiene más de {pages:,} páginas, demasiadas para un informe. Divídalo antes.</translation>
    </message>
    <message>
        <source>Line {line} of {name}</source>
        <translation>La línea {line} de {name}</translation>
    </message>
    <message>
        <source>{name} does not exist. Check its name and folder.</source>
        <translation>{name} no existe. Compruebe su nombre y su carpeta.</translation>
    </message>
    <message>
        <source>{name} may not be read by you. Ask for permission to read it.</source>
        <translation>No tiene permiso para leer {name}. Pida permiso para leerlo.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}.</source>
        <translation>{name} no se ha podido leer: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be read: the disk or network failed.</source>
        <translation>{name} no se ha podido leer: ha fallado el disco o la red.</translation>
    </message>
    <message>
        <source>Chartlight reads .docx, .pdf, .rtf, .txt, .csv, .jsonl and .jsonl.gz.</source>
        <translation>Chartlight lee .docx, .pdf, .rtf, .txt, .csv, .jsonl y .jsonl.gz.</translation>
    </message>
    <message>
        <source>{name} is of a kind that is not read here. {kinds}</source>
        <translation>{name} es de un tipo que aquí no se lee. {kinds}</translation>
    </message>
    <message>
        <source>{name} holds no notes. {kinds}</source>
        <translation>{name} no contiene informes. {kinds}</translation>
    </message>
    <message>
        <source>{name} holds files that Chartlight does not read: {shown}. {kinds}</source>
        <translation>{name} contiene archivos que Chartlight no lee: {shown}. {kinds}</translation>
    </message>
    <message>
        <source>{name} holds files that Chartlight does not read: {shown} and {more:,} more. {kinds}</source>
        <translation>{name} contiene archivos que Chartlight no lee: {shown} y {more:,} más. {kinds}</translation>
    </message>
    <message>
        <source>{name} has no &quot;text&quot;.</source>
        <translation>{name} no tiene &quot;text&quot;.</translation>
    </message>
    <message>
        <source>{name} is not a Rich Text file. Save it as .rtf, .docx or .txt again.</source>
        <translation>{name} no es un archivo de texto enriquecido (RTF). Guárdelo de nuevo como .rtf, .docx o .txt.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Open it in a word processor and save it again.</source>
        <translation>{name} está dañado y no se puede leer. Ábralo en un procesador de textos y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The code {code} is not suggested for this note. Add it by hand instead.</source>
        <translation>El código {code} no se ha sugerido para este informe. Añádalo a mano.</translation>
    </message>
    <message>
        <source>A decision needs the name of its coder. Enter your name in the settings.</source>
        <translation>Una decisión necesita el nombre de su codificador. Escriba su nombre en los ajustes.</translation>
    </message>
    <message>
        <source>A decision needs a code. Choose one and try again.</source>
        <translation>Una decisión necesita un código. Elija uno y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Your second review of this note is blind. Finish it first, then compare.</source>
        <translation>Su segunda revisión de este informe es ciega. Termínela antes y compare después.</translation>
    </message>
    <message>
        <source>No second review of this note is finished, so there is nothing to compare yet.</source>
        <translation>No hay ninguna segunda revisión terminada de este informe, así que todavía no hay nada que comparar.</translation>
    </message>
    <message>
        <source>This second review is not finished, so nothing can be settled yet.</source>
        <translation>Esta segunda revisión no está terminada, así que todavía no se puede resolver nada.</translation>
    </message>
    <message>
        <source>The two coders do not differ in this code, so there is nothing to settle.</source>
        <translation>Los dos codificadores no difieren en este código, así que no hay nada que resolver.</translation>
    </message>
    <message>
        <source>Settled: {code} is accepted.</source>
        <translation>Resuelto: {code} está aceptado.</translation>
    </message>
    <message>
        <source>Settled: {code} is rejected.</source>
        <translation>Resuelto: {code} está rechazado.</translation>
    </message>
    <message>
        <source>{code} is a procedure. Only of a diagnosis is it said whether it was present on admission.</source>
        <translation>{code} es un procedimiento. Solo de un diagnóstico se dice si estaba presente al ingreso.</translation>
    </message>
    <message>
        <source>Present on admission {poa}: said of 1 code.</source>
        <translation>Presente al ingreso {poa}: indicado en 1 código.</translation>
    </message>
    <message>
        <source>Present on admission {poa}: said of {count:,} codes.</source>
        <translation>Presente al ingreso {poa}: indicado en {count:,} códigos.</translation>
    </message>
    <message>
        <source>{code} is a procedure. Only a diagnosis can be the principal diagnosis.</source>
        <translation>{code} es un procedimiento. Solo un diagnóstico puede ser el diagnóstico principal.</translation>
    </message>
    <message>
        <source>A warning is overruled with a reason. Say in a few words why the code is right.</source>
        <translation>Un aviso se desestima con un motivo. Diga en pocas palabras por qué el código es correcto.</translation>
    </message>
    <message>
        <source>{code} is rejected. Accept it first.</source>
        <translation>{code} está rechazado. Acéptelo antes.</translation>
    </message>
    <message>
        <source>{code} is the principal diagnosis.</source>
        <translation>{code} es el diagnóstico principal.</translation>
    </message>
    <message>
        <source>{code} is now number {place}.</source>
        <translation>{code} es ahora el número {place}.</translation>
    </message>
    <message>
        <source>{code}: present on admission {letter}.</source>
        <translation>{code}: presente al ingreso {letter}.</translation>
    </message>
    <message>
        <source>{code}: nothing said.</source>
        <translation>{code}: sin indicar.</translation>
    </message>
    <message>
        <source>The warning on {code} is overruled.</source>
        <translation>El aviso sobre {code} está desestimado.</translation>
    </message>
    <message>
        <source>The warning on {code} is back.</source>
        <translation>El aviso sobre {code} vuelve a valer.</translation>
    </message>
    <message>
        <source>{code} is accepted with no words of the note.</source>
        <translation>{code} está aceptado sin palabras del informe.</translation>
    </message>
    <message>
        <source>{code} is accepted with words in 1 place.</source>
        <translation>{code} está aceptado con palabras en 1 lugar.</translation>
    </message>
    <message>
        <source>{code} is accepted with words in {places} places.</source>
        <translation>{code} está aceptado con palabras en {places} lugares.</translation>
    </message>
    <message>
        <source>{note} is already done.</source>
        <translation>{note} ya está terminado.</translation>
    </message>
    <message>
        <source>{note} is already on hold: {reason}</source>
        <translation>{note} ya está en espera: {reason}</translation>
    </message>
    <message>
        <source>{note} is already open.</source>
        <translation>{note} ya está abierto.</translation>
    </message>
    <message>
        <source>{note} is already assigned to {coder}.</source>
        <translation>{note} ya está asignado a {coder}.</translation>
    </message>
    <message>
        <source>{note} is already assigned to nobody.</source>
        <translation>{note} ya está sin asignar.</translation>
    </message>
    <message>
        <source>{count:,} notes are done.</source>
        <translation>{count:,} informes están terminados.</translation>
    </message>
    <message>
        <source>{count:,} notes are already done.</source>
        <translation>{count:,} informes ya están terminados.</translation>
    </message>
    <message>
        <source>{count:,} notes are on hold: {reason}</source>
        <translation>{count:,} informes están en espera: {reason}</translation>
    </message>
    <message>
        <source>{count:,} notes are already on hold: {reason}</source>
        <translation>{count:,} informes ya están en espera: {reason}</translation>
    </message>
    <message>
        <source>{count:,} notes are open again.</source>
        <translation>{count:,} informes vuelven a estar abiertos.</translation>
    </message>
    <message>
        <source>{count:,} notes are already open.</source>
        <translation>{count:,} informes ya están abiertos.</translation>
    </message>
    <message>
        <source>{count:,} notes are assigned to {coder}.</source>
        <translation>{count:,} informes están asignados a {coder}.</translation>
    </message>
    <message>
        <source>{count:,} notes are already assigned to {coder}.</source>
        <translation>{count:,} informes ya están asignados a {coder}.</translation>
    </message>
    <message>
        <source>{count:,} notes are assigned to nobody.</source>
        <translation>{count:,} informes están sin asignar.</translation>
    </message>
    <message>
        <source>{count:,} notes are already assigned to nobody.</source>
        <translation>{count:,} informes ya están sin asignar.</translation>
    </message>
    <message>
        <source>A note on hold needs a reason, so that you know what it waits for.</source>
        <translation>Un informe en espera necesita un motivo, para saber a qué espera.</translation>
    </message>
    <message>
        <source>A change needs the name of its coder. Enter your name in the settings.</source>
        <translation>Un cambio necesita el nombre de su codificador. Escriba su nombre en los ajustes.</translation>
    </message>
    <message>
        <source>This note is not in the store. Load its file again.</source>
        <translation>Este informe no está en la base de datos. Cargue de nuevo su archivo.</translation>
    </message>
    <message>
        <source>{count:,} notes are as they were before.</source>
        <translation>{count:,} informes están como antes.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>el informe</translation>
    </message>
    <message>
        <source>{coder} has no second review of this note under way. Begin one first.</source>
        <translation>{coder} no tiene en curso ninguna segunda revisión de este informe. Empiece antes una.</translation>
    </message>
    <message>
        <source>{coder} has not finished a second review of this note.</source>
        <translation>{coder} no ha terminado ninguna segunda revisión de este informe.</translation>
    </message>
    <message>
        <source>Differences of this second review are settled already. Undo that first.</source>
        <translation>Ya se han resuelto diferencias de esta segunda revisión. Deshaga eso antes.</translation>
    </message>
    <message>
        <source>{coder} has begun or finished a second review of this note already.</source>
        <translation>{coder} ya ha empezado o terminado una segunda revisión de este informe.</translation>
    </message>
    <message>
        <source>{coder} has coded this note already. A second review is for another coder.</source>
        <translation>{coder} ya ha codificado este informe. La segunda revisión corresponde a otro codificador.</translation>
    </message>
    <message>
        <source>Nobody has coded this note yet. A second review begins where another coder has decided.</source>
        <translation>Nadie ha codificado todavía este informe. Una segunda revisión empieza donde otro codificador ha decidido.</translation>
    </message>
    <message>
        <source>{old} cannot replace itself. Choose another code of its family.</source>
        <translation>{old} no puede sustituirse por sí mismo. Elija otro código de su familia.</translation>
    </message>
    <message>
        <source>{old} is replaced by {new}.</source>
        <translation>{old} se sustituye por {new}.</translation>
    </message>
    <message>
        <source>{code} is already on hold.</source>
        <translation>{code} ya está en espera.</translation>
    </message>
    <message>
        <source>The code {code} was added by hand. Reject it, or undo the adding.</source>
        <translation>El código {code} se añadió a mano. Rechácelo, o deshaga la adición.</translation>
    </message>
    <message>
        <source>{code} is on hold.</source>
        <translation>{code} está en espera.</translation>
    </message>
    <message>
        <source>1 code is accepted.</source>
        <translation>1 código queda aceptado.</translation>
    </message>
    <message>
        <source>{count} codes are accepted.</source>
        <translation>{count} códigos quedan aceptados.</translation>
    </message>
    <message>
        <source>1 code is rejected.</source>
        <translation>1 código queda rechazado.</translation>
    </message>
    <message>
        <source>{count} codes are rejected.</source>
        <translation>{count} códigos quedan rechazados.</translation>
    </message>
    <message>
        <source>Undone: the words for {code}.</source>
        <translation>Deshecho: las palabras de {code}.</translation>
    </message>
    <message>
        <source>Undone: the principal diagnosis {code}.</source>
        <translation>Deshecho: el diagnóstico principal {code}.</translation>
    </message>
    <message>
        <source>Undone: the place of {code}.</source>
        <translation>Deshecho: el lugar de {code}.</translation>
    </message>
    <message>
        <source>Undone: present on admission of {code}.</source>
        <translation>Deshecho: presente al ingreso de {code}.</translation>
    </message>
    <message>
        <source>Undone: overruling the warning on {code}.</source>
        <translation>Deshecho: desestimar el aviso sobre {code}.</translation>
    </message>
    <message>
        <source>Undone: giving back the warning on {code}.</source>
        <translation>Deshecho: mantener el aviso sobre {code}.</translation>
    </message>
    <message>
        <source>Done again: the words for {code}.</source>
        <translation>Hecho de nuevo: las palabras de {code}.</translation>
    </message>
    <message>
        <source>Done again: the principal diagnosis {code}.</source>
        <translation>Hecho de nuevo: el diagnóstico principal {code}.</translation>
    </message>
    <message>
        <source>Done again: the place of {code}.</source>
        <translation>Hecho de nuevo: el lugar de {code}.</translation>
    </message>
    <message>
        <source>Done again: present on admission of {code}.</source>
        <translation>Hecho de nuevo: presente al ingreso de {code}.</translation>
    </message>
    <message>
        <source>Done again: overruling the warning on {code}.</source>
        <translation>Hecho de nuevo: desestimar el aviso sobre {code}.</translation>
    </message>
    <message>
        <source>Done again: giving back the warning on {code}.</source>
        <translation>Hecho de nuevo: mantener el aviso sobre {code}.</translation>
    </message>
    <message>
        <source>Undone: {code} is now open.</source>
        <translation>Deshecho: {code} está ahora por decidir.</translation>
    </message>
    <message>
        <source>Undone: {code} is now accepted.</source>
        <translation>Deshecho: {code} está ahora aceptado.</translation>
    </message>
    <message>
        <source>Undone: {code} is now rejected.</source>
        <translation>Deshecho: {code} está ahora rechazado.</translation>
    </message>
    <message>
        <source>Done again: {code} is now open.</source>
        <translation>Hecho de nuevo: {code} está ahora por decidir.</translation>
    </message>
    <message>
        <source>Done again: {code} is now accepted.</source>
        <translation>Hecho de nuevo: {code} está ahora aceptado.</translation>
    </message>
    <message>
        <source>Done again: {code} is now rejected.</source>
        <translation>Hecho de nuevo: {code} está ahora rechazado.</translation>
    </message>
    <message>
        <source>{code} is already open.</source>
        <translation>{code} ya está por decidir.</translation>
    </message>
    <message>
        <source>{code} is already accepted.</source>
        <translation>{code} ya está aceptado.</translation>
    </message>
    <message>
        <source>{code} is already rejected.</source>
        <translation>{code} ya está rechazado.</translation>
    </message>
    <message>
        <source>{code} is open.</source>
        <translation>{code} está por decidir.</translation>
    </message>
    <message>
        <source>{code} is accepted.</source>
        <translation>{code} está aceptado.</translation>
    </message>
    <message>
        <source>{code} is rejected.</source>
        <translation>{code} está rechazado.</translation>
    </message>
    <message>
        <source>{code} is added and accepted.</source>
        <translation>{code} se añade y queda aceptado.</translation>
    </message>
    <message>
        <source>Undone: {count} decisions that were made together.</source>
        <translation>Deshecho: {count} decisiones que se tomaron juntas.</translation>
    </message>
    <message>
        <source>Done again: {count} decisions that were made together.</source>
        <translation>Hecho de nuevo: {count} decisiones que se tomaron juntas.</translation>
    </message>
    <message>
        <source>No principal diagnosis is chosen. Select it among the codes and make it the principal diagnosis.</source>
        <translation>No se ha elegido ningún diagnóstico principal. Selecciónelo entre los códigos y póngalo como diagnóstico principal.</translation>
    </message>
    <message>
        <source>{code} needs more characters to be billable. Choose another code.</source>
        <translation>{code} necesita más caracteres para ser un código válido. Elija otro código.</translation>
    </message>
    <message>
        <source>another below it</source>
        <translation>otro de los que dependen de él</translation>
    </message>
    <message>
        <source>{code} needs more characters to be billable. Choose {others} instead.</source>
        <translation>{code} necesita más caracteres para ser un código válido. Elija en su lugar {others}.</translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-CM. Take it away and choose another code.</source>
        <translation>{code} no está en la CIE-10-MC. Quítelo y elija otro código.</translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-CM. Take it away; you may mean {others}.</source>
        <translation>{code} no está en la CIE-10-MC. Quítelo; quizá corresponda {others}.</translation>
    </message>
    <message>
        <source>{code} is given twice. Take one of them away.</source>
        <translation>{code} está repetido. Quite uno de los dos.</translation>
    </message>
    <message>
        <source>{short} is the heading of {long}, which says the same more exactly. Take {short} away.</source>
        <translation>{short} es el encabezado de {long}, que dice lo mismo con más detalle. Quite {short}.</translation>
    </message>
    <message>
        <source>{code} is an external cause (V00-Y99) and cannot be the principal diagnosis. Make the injury or condition the principal diagnosis.</source>
        <translation>{code} es una causa externa (V00-Y99) y no puede ser el diagnóstico principal. Ponga la lesión o la afección como diagnóstico principal.</translation>
    </message>
    <message>
        <source>{code} is a manifestation and cannot be the principal diagnosis. Make the underlying disease the principal diagnosis.</source>
        <translation>{code} es una manifestación y no puede ser el diagnóstico principal. Ponga la enfermedad subyacente como diagnóstico principal.</translation>
    </message>
    <message>
        <source>{code} and {other} are not coded together. Take one away; overrule only if the two conditions have nothing to do with each other.</source>
        <translation>{code} y {other} no se codifican juntos. Quite uno; desestime el aviso solo si las dos afecciones no tienen relación entre sí.</translation>
    </message>
    <message>
        <source>female</source>
        <comment>sex of a patient</comment>
        <translation>mujer</translation>
    </message>
    <message>
        <source>male</source>
        <comment>sex of a patient</comment>
        <translation>varón</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} o {last}</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} años</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} meses</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>{late} comes before {code}. Move it up.</source>
        <translation>{late} va antes que {code}. Súbalo.</translation>
    </message>
    <message>
        <source>{code} needs another code before it. Add that code, or move it up.</source>
        <translation>{code} necesita otro código delante. Añada ese código, o súbalo.</translation>
    </message>
    <message>
        <source>{code} is coded together with a further code, and the note seems to name it: {other}.</source>
        <translation>{code} se codifica junto con otro código, y el informe parece nombrarlo: {other}.</translation>
    </message>
    <message>
        <source>{code} needs a further code. Add it after {code}.</source>
        <translation>{code} necesita un código adicional. Añádalo después de {code}.</translation>
    </message>
    <message>
        <source>The note says the right side, and {code} leaves it open. Use {others}.</source>
        <translation>El informe dice el lado derecho, y {code} lo deja abierto. Use {others}.</translation>
    </message>
    <message>
        <source>The note says the left side, and {code} leaves it open. Use {others}.</source>
        <translation>El informe dice el lado izquierdo, y {code} lo deja abierto. Use {others}.</translation>
    </message>
    <message>
        <source>The note says both sides, and {code} leaves it open. Use {others}.</source>
        <translation>El informe dice ambos lados, y {code} lo deja abierto. Use {others}.</translation>
    </message>
    <message>
        <source>a newborn</source>
        <translation>un recién nacido</translation>
    </message>
    <message>
        <source>a patient of 0 to 17 years</source>
        <translation>un paciente de 0 a 17 años</translation>
    </message>
    <message>
        <source>a patient of 9 to 64 years</source>
        <translation>un paciente de 9 a 64 años</translation>
    </message>
    <message>
        <source>an adult of 15 years or more</source>
        <translation>un adulto de 15 años o más</translation>
    </message>
    <message>
        <source>{code} is for a female patient, and the note says that the patient is male.</source>
        <translation>{code} es para una mujer, y el informe dice que el paciente es varón.</translation>
    </message>
    <message>
        <source>{code} is for a male patient, and the note says that the patient is female.</source>
        <translation>{code} es para un varón, y el informe dice que el paciente es mujer.</translation>
    </message>
    <message>
        <source>{code} is for {patients}, and the note gives the age as {age}.</source>
        <translation>{code} es para {patients}, y el informe indica una edad de {age}.</translation>
    </message>
    <message>
        <source>Title of {code}</source>
        <translation>Título de {code}</translation>
    </message>
    <message>
        <source>Excludes1 at {code}</source>
        <translation>Excluye 1 en {code}</translation>
    </message>
    <message>
        <source>Code first at {code}</source>
        <translation>Codifique primero en {code}</translation>
    </message>
    <message>
        <source>Use additional code at {code}</source>
        <translation>Utilice código adicional en {code}</translation>
    </message>
    <message>
        <source>Note at {code}</source>
        <translation>Nota en {code}</translation>
    </message>
    <message>
        <source>Excludes1 at chapter {number}</source>
        <translation>Excluye 1 en el capítulo {number}</translation>
    </message>
    <message>
        <source>Code first at chapter {number}</source>
        <translation>Codifique primero en el capítulo {number}</translation>
    </message>
    <message>
        <source>Use additional code at chapter {number}</source>
        <translation>Utilice código adicional en el capítulo {number}</translation>
    </message>
    <message>
        <source>Note at chapter {number}</source>
        <translation>Nota en el capítulo {number}</translation>
    </message>
    <message>
        <source>Only codes that were decided on count; candidates that nobody looked at do not.</source>
        <translation>Solo cuentan los códigos sobre los que se decidió; los candidatos que nadie miró, no.</translation>
    </message>
    <message>
        <source>The thin line is the range that chance leaves open (95 %).</source>
        <translation>La línea fina es el margen que deja el azar (95&#xa0;%).</translation>
    </message>
    <message>
        <source>Pauses of more than {minutes} minutes are left out.</source>
        <translation>Las pausas de más de {minutes} minutos no cuentan.</translation>
    </message>
    <message>
        <source>{needed} decisions on suggested codes are needed for a share that means anything; so far: {have}.</source>
        <translation>Hacen falta {needed} decisiones sobre códigos sugeridos para una proporción que diga algo; hasta ahora: {have}.</translation>
    </message>
    <message>
        <source>{needed} notes with two decisions or more are needed; so far: {have}.</source>
        <translation>Hacen falta {needed} informes con dos decisiones o más; hasta ahora: {have}.</translation>
    </message>
    <message>
        <source>Nothing was decided in this time. Choose a longer period, or accept and reject some codes.</source>
        <translation>En este tiempo no se decidió nada. Elija un periodo más largo, o acepte y rechace algunos códigos.</translation>
    </message>
    <message>
        <source>{accepted:,} of {decided:,} decided suggestions were accepted ({share:.0%}).</source>
        <translation>De {decided:,} sugerencias decididas se aceptaron {accepted:,} ({share:.0%}).</translation>
    </message>
    <message>
        <source>Scores are {points:.0f} percentage points from the share accepted, on average.</source>
        <translation>Las puntuaciones se apartan de la proporción aceptada {points:.0f} puntos porcentuales de media.</translation>
    </message>
    <message>
        <source>Half of {count:,} notes took {middle} or less; the middle half {low} to {high}.</source>
        <translation>La mitad de {count:,} informes necesitó {middle} o menos; la mitad central, de {low} a {high}.</translation>
    </message>
    <message>
        <source>Not timed, for lack of a second record: {count:,}.</source>
        <translation>Sin tiempo medido, por falta de un segundo registro: {count:,}.</translation>
    </message>
    <message>
        <source>{day}: {notes}, {codes} decided on.</source>
        <translation>{day}: {notes}, {codes} con decisión.</translation>
    </message>
    <message>
        <source>{day}: {notes}, {codes} decided on in {time} of work: {note_pace:.1f} notes and {code_pace:.0f} codes an hour.</source>
        <translation>{day}: {notes}, {codes} con decisión en {time} de trabajo: {note_pace:.1f} informes y {code_pace:.0f} códigos por hora.</translation>
    </message>
    <message>
        <source>{count:,} days</source>
        <translation>{count:,} días</translation>
    </message>
    <message>
        <source>{days}, {codes} decided on in {time} of work.</source>
        <translation>{days}, {codes} con decisión en {time} de trabajo.</translation>
    </message>
    <message>
        <source>{days}, {codes} decided on in {time} of work: {pace:.0f} codes an hour.</source>
        <translation>{days}, {codes} con decisión en {time} de trabajo: {pace:.0f} códigos por hora.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>The latest day</source>
        <translation>El último día</translation>
    </message>
    <message>
        <source>What was decided in each hour, less what was taken back.</source>
        <translation>Lo decidido en cada hora, menos lo que se deshizo.</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Día a día</translation>
    </message>
    <message>
        <source>What was decided on each day, less what was taken back.</source>
        <translation>Lo decidido en cada día, menos lo que se deshizo.</translation>
    </message>
    <message>
        <source>Time per note</source>
        <translation>Tiempo por informe</translation>
    </message>
    <message>
        <source>From the moments of the decisions on a note.</source>
        <translation>A partir de los momentos de las decisiones sobre un informe.</translation>
    </message>
    <message>
        <source>Do the scores hold?</source>
        <translation>¿Se cumplen las puntuaciones?</translation>
    </message>
    <message>
        <source>A score of 0.8 should be accepted eight times out of ten: the points on the line.</source>
        <translation>Una puntuación de 0,8 debería aceptarse ocho de cada diez veces: los puntos sobre la línea.</translation>
    </message>
    <message>
        <source>Accepted by score</source>
        <translation>Aceptados por puntuación</translation>
    </message>
    <message>
        <source>The share of decided suggestions that were accepted, by their score.</source>
        <translation>La proporción de sugerencias decididas que se aceptaron, según su puntuación.</translation>
    </message>
    <message>
        <source>Accepted by code</source>
        <translation>Aceptados por código</translation>
    </message>
    <message>
        <source>The codes decided on most often.</source>
        <translation>Los códigos sobre los que se decidió más a menudo.</translation>
    </message>
    <message>
        <source>Accepted by chapter</source>
        <translation>Aceptados por capítulo</translation>
    </message>
    <message>
        <source>By chapter of ICD-10-CM.</source>
        <translation>Por capítulo de la CIE-10-MC.</translation>
    </message>
    <message>
        <source>Accepted by model pack</source>
        <translation>Aceptados por paquete de modelo</translation>
    </message>
    <message>
        <source>By the model pack whose suggestion was decided on.</source>
        <translation>Por el paquete de modelo sobre cuya sugerencia se decidió.</translation>
    </message>
    <message>
        <source>A pack is named by the beginning of its fingerprint.</source>
        <translation>Un paquete se nombra por el principio de su huella.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the whole name of the month</comment>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the short name of the month</comment>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>{weekday}, {day:02d} {month} {year}</source>
        <translation>{weekday}, {day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{day:02d} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>codes</comment>
        <translation>aceptados</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>codes</comment>
        <translation>rechazados</translation>
    </message>
    <message>
        <source>added</source>
        <comment>codes</comment>
        <translation>añadidos</translation>
    </message>
    <message>
        <source>The picture could not be saved to {file}: it is not possible there. Choose another place.</source>
        <translation>La imagen no se ha podido guardar en {file}: allí no es posible. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>The latest {count} working days</source>
        <translation>Los últimos {count} días de trabajo</translation>
    </message>
    <message>
        <source>Codes decided on</source>
        <translation>Códigos con decisión</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>Minutes (the longest 2 % in the last bar)</source>
        <translation>Minutos (el 2&#xa0;% más largo, en la última barra)</translation>
    </message>
    <message>
        <source>scores that hold</source>
        <translation>puntuaciones que se cumplen</translation>
    </message>
    <message>
        <source>here, with the range that chance leaves open (95 %)</source>
        <translation>aquí, con el margen que deja el azar (95&#xa0;%)</translation>
    </message>
    <message>
        <source>Score of the model (at the top: how many codes)</source>
        <translation>Puntuación del modelo (arriba: cuántos códigos)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>share of the codes</comment>
        <translation>Aceptados</translation>
    </message>
    <message>
        <source>{share:.0%} of {count:,}</source>
        <translation>{share:.0%} de {count:,}</translation>
    </message>
    <message>
        <source>Accepted of those decided on</source>
        <translation>Aceptados de los decididos</translation>
    </message>
    <message>
        <source>Accepted of those decided on (the {most} most frequent of {count:,} codes)</source>
        <translation>Aceptados de los decididos (los {most} códigos más frecuentes de {count:,})</translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f}</source>
        <translation>{low:.1f} a {high:.1f}</translation>
    </message>
    <message>
        <source>Not in ICD-10-CM</source>
        <translation>No está en la CIE-10-MC</translation>
    </message>
    <message>
        <source>Procedures (ICD-10-PCS)</source>
        <translation>Procedimientos (ICD-10-PCS)</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be used: {reason}. Choose another one with --data-dir or CHARTLIGHT_HOME.</source>
        <translation>La carpeta de datos {folder} no se puede usar: {reason}. Elija otra con --data-dir o CHARTLIGHT_HOME.</translation>
    </message>
    <message>
        <source>The store {path} is in use by another program, which did not finish in time. Close other Chartlight windows or commands and try again.</source>
        <translation>La base de datos {path} está en uso por otro programa, que no terminó a tiempo. Cierre las demás ventanas u órdenes de Chartlight y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The store {path} is damaged, or is not a Chartlight store. Chartlight has left it as it is: copy it, then put your latest backup in its place, or move it away to start with an empty store.</source>
        <translation>La base de datos {path} está dañada o no es de Chartlight. Chartlight la ha dejado como está: cópiela y ponga en su lugar la última copia de seguridad, o apártela para empezar con una vacía.</translation>
    </message>
    <message>
        <source>The store {path} cannot be opened and written. Check that you may read and write its folder, or choose another folder with --data-dir.</source>
        <translation>La base de datos {path} no se puede abrir y escribir. Compruebe que puede leer y escribir en su carpeta, o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>El disco que contiene {path} está lleno. Libere espacio y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed. Check its disk or network drive and try again.</source>
        <translation>Ha fallado la lectura o la escritura de {path}. Compruebe el disco o la unidad de red y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The file {path} is a database of another program, not a Chartlight store. Move it away, or choose another folder with --data-dir.</source>
        <translation>El archivo {path} es una base de datos de otro programa, no de Chartlight. Apártelo, o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>The store {path} was made by a newer version of Chartlight. Install the newer version to open it; nothing in it has been changed.</source>
        <translation>La base de datos {path} se hizo con una versión más reciente de Chartlight. Instale la versión más reciente para abrirla; no se ha cambiado nada en ella.</translation>
    </message>
    <message>
        <source>The store {path} must be brought up to date, but another Chartlight has it open. Close every other Chartlight window and start again.</source>
        <translation>La base de datos {path} debe actualizarse, pero otro Chartlight la tiene abierta. Cierre todas las demás ventanas de Chartlight y empiece de nuevo.</translation>
    </message>
    <message>
        <source>The store {path} could not be brought up to date: rows of the table {table} refer to rows that are missing. Nothing has been changed; put a backup in its place.</source>
        <translation>La base de datos {path} no se ha podido actualizar: hay filas de la tabla {table} que remiten a filas que faltan. No se ha cambiado nada; ponga en su lugar una copia de seguridad.</translation>
    </message>
    <message>
        <source>This model pack suggests procedures, not diagnoses. Choose another pack.</source>
        <translation>Este paquete de modelo sugiere procedimientos, no diagnósticos. Elija otro paquete.</translation>
    </message>
    <message>
        <source>This model pack suggests diagnoses, not procedures. Choose another pack.</source>
        <translation>Este paquete de modelo sugiere diagnósticos, no procedimientos. Elija otro paquete.</translation>
    </message>
    <message>
        <source>The run ended without a result.</source>
        <translation>La ejecución terminó sin resultado.</translation>
    </message>
    <message>
        <source>This computer has no device {device} for the model. Choose one of: {there}, or auto.</source>
        <translation>Este ordenador no tiene ningún dispositivo {device} para el modelo. Elija uno de estos: {there}, o auto.</translation>
    </message>
    <message>
        <source>Every accepted code says whether it was present on admission.</source>
        <translation>Cada código aceptado dice si estaba presente al ingreso.</translation>
    </message>
    <message>
        <source>no reliable evidence</source>
        <translation>sin evidencia fiable</translation>
    </message>
    <message>
        <source>attention spread too thinly to show</source>
        <translation>atención demasiado repartida para mostrarla</translation>
    </message>
    <message>
        <source>Pack A is in use. Pack B: {folder}</source>
        <translation>El paquete A está en uso. Paquete B: {folder}</translation>
    </message>
    <message>
        <source>Choose a second model pack</source>
        <translation>Elija un segundo paquete de modelo</translation>
    </message>
    <message>
        <source>It reads the note on screen beside the pack in use, and the maps show what each attends to.</source>
        <translation>Lee el informe en pantalla junto con el paquete en uso, y los mapas muestran a qué atiende cada uno.</translation>
    </message>
    <message>
        <source>Choose pack B…</source>
        <translation>Elegir el paquete B…</translation>
    </message>
    <message>
        <source>No note is open</source>
        <translation>No hay ningún informe abierto</translation>
    </message>
    <message>
        <source>Open a note at the desk: both packs then read it.</source>
        <translation>Abra un informe en la ventana principal: entonces lo leen ambos paquetes.</translation>
    </message>
    <message>
        <source>This note is coded unassisted</source>
        <translation>Este informe se codifica sin ayuda</translation>
    </message>
    <message>
        <source>A trial hides what models find in it, here too. Open another note to compare the packs.</source>
        <translation>Un ensayo oculta lo que los modelos encuentran en él, también aquí. Abra otro informe para comparar los paquetes.</translation>
    </message>
    <message>
        <source>Both packs read the note. This takes some seconds.</source>
        <translation>Ambos paquetes leen el informe. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Loading the packs…</source>
        <translation>Cargando los paquetes…</translation>
    </message>
    <message>
        <source>Reading the note: {done} of {total} steps</source>
        <translation>Leyendo el informe: {done} de {total} pasos</translation>
    </message>
    <message>
        <source>Loading pack B…</source>
        <translation>Cargando el paquete B…</translation>
    </message>
    <message>
        <source>A: {a} ({first}), in use  ·  B: {b} ({second})</source>
        <translation>A: {a} ({first}), en uso  ·  B: {b} ({second})</translation>
    </message>
    <message>
        <source>No codes to compare</source>
        <translation>No hay códigos que comparar</translation>
    </message>
    <message>
        <source>Neither pack suggests a code for this note.</source>
        <translation>Ningún paquete sugiere códigos para este informe.</translation>
    </message>
    <message>
        <source>The attention of both packs is spread too thinly over the note to say which words it rests on.</source>
        <translation>La atención de ambos paquetes está demasiado repartida por el informe para decir en qué palabras se apoya.</translation>
    </message>
    <message>
        <source>The packs cannot be compared</source>
        <translation>Los paquetes no se pueden comparar</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>No ha podido hacerse</translation>
    </message>
    <message>
        <source>What to do stands in the messages of the desk.</source>
        <translation>Los mensajes de la ventana principal dicen cómo seguir.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Choose a pack to begin again, or open another note.</source>
        <translation>Elija un paquete para empezar de nuevo, o abra otro informe.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message>
        <source>The maps were saved to {target}</source>
        <translation>Los mapas se han guardado en {target}</translation>
    </message>
    <message>
        <source>{target} cannot be written: {why}. Choose another place.</source>
        <translation>{target} no se puede escribir: {why}. Elija otro lugar.</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>solo A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>solo B</translation>
    </message>
    <message>
        <source>no comparison: the attention is not reliable in both packs</source>
        <translation>sin comparación: la atención no es fiable en ambos paquetes</translation>
    </message>
    <message>
        <source>this pack does not know the code</source>
        <translation>este paquete no conoce el código</translation>
    </message>
    <message>
        <source>{share:.1%}</source>
        <translation>{share:.1%}</translation>
    </message>
    <message>
        <source>{code} · {word} · A: {first} · B: {second}</source>
        <translation>{code} · {word} · A: {first} · B: {second}</translation>
    </message>
    <message>
        <source>A: {name}</source>
        <translation>A: {name}</translation>
    </message>
    <message>
        <source>B: {name}</source>
        <translation>B: {name}</translation>
    </message>
    <message>
        <source>B less A: who attends more</source>
        <translation>B menos A: quién atiende más</translation>
    </message>
    <message>
        <source>Attention of two model packs</source>
        <translation>Atención de dos paquetes de modelo</translation>
    </message>
    <message>
        <source>Choose the folder of another model pack</source>
        <translation>Elegir la carpeta de otro paquete de modelo</translation>
    </message>
    <message>
        <source>Save the maps as PNG or SVG, or all weights as CSV</source>
        <translation>Guardar los mapas como PNG o SVG, o todos los pesos como CSV</translation>
    </message>
    <message>
        <source>How far both packs have read the note</source>
        <translation>Cuánto del informe han leído ambos paquetes</translation>
    </message>
    <message>
        <source>Stop reading the note with both packs</source>
        <translation>Detener la lectura del informe con ambos paquetes</translation>
    </message>
    <message>
        <source>Words shown in the maps</source>
        <translation>Palabras que muestran los mapas</translation>
    </message>
    <message>
        <source>Codes shown in the maps</source>
        <translation>Códigos que muestran los mapas</translation>
    </message>
    <message>
        <source>Bold: only one pack suggests the code. In brackets: below the line of the pack. –: not put forward. Keys: arrows walk, + and - zoom, 0 goes back, Enter shows the word in the note.</source>
        <translation>Negrita: solo un paquete sugiere el código. Entre paréntesis: bajo la línea del paquete. –: no propuesto. Teclas: las flechas recorren, + y - acercan y alejan, 0 vuelve, Intro muestra la palabra en el informe.</translation>
    </message>
    <message>
        <source>{folder} holds the model pack that is in use. Choose another one to compare it with.</source>
        <translation>{folder} contiene el paquete de modelo que está en uso. Elija otro para compararlo con él.</translation>
    </message>
    <message>
        <source>The model pack in {folder} knows none of the codes of the pack in use. Choose another one.</source>
        <translation>El paquete de modelo de {folder} no conoce ninguno de los códigos del paquete en uso. Elija otro.</translation>
    </message>
    <message>
        <source>Here are the suggestions. Change what you would code otherwise now, then finish.</source>
        <translation>Aquí están las sugerencias. Cambie ahora lo que codificaría de otro modo y después termine.</translation>
    </message>
    <message>
        <source>{coder} codes this note in the trial “{name}”. Opening it is enough; no second review is needed.</source>
        <translation>{coder} codifica este informe en el ensayo «{name}». Basta con abrirlo; no hace falta una segunda revisión.</translation>
    </message>
    <message>
        <source>Show the suggestions ({key})</source>
        <translation>Ver sugerencias ({key})</translation>
    </message>
    <message>
        <source>Next note ({key})</source>
        <translation>Siguiente informe ({key})</translation>
    </message>
    <message>
        <source>Trial “{name}”: this note is for {coders}. Leave its codes alone.</source>
        <translation>Ensayo «{name}»: este informe es para {coders}. No toque sus códigos.</translation>
    </message>
    <message>
        <source>Trial “{name}”: {coder} is coding this note. Your turn comes when it is finished.</source>
        <translation>Ensayo «{name}»: {coder} está codificando este informe. Su turno llega cuando lo termine.</translation>
    </message>
    <message>
        <source>Trial “{name}” is paused: its notes wait, and no time is taken.</source>
        <translation>El ensayo «{name}» está en pausa: sus informes esperan y no se mide el tiempo.</translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note with the suggestions.</source>
        <translation>Ensayo «{name}»: codifique este informe con las sugerencias.</translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note unassisted. Nothing of the model is shown.</source>
        <translation>Ensayo «{name}»: codifique este informe sin ayuda. No se muestra nada del modelo.</translation>
    </message>
    <message>
        <source>Trial “{name}”: your unassisted codes are kept. Revise what you would code otherwise, then finish.</source>
        <translation>Ensayo «{name}»: sus códigos sin ayuda están guardados. Revise lo que codificaría de otro modo y después termine.</translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note unassisted first, then let the suggestions appear.</source>
        <translation>Ensayo «{name}»: codifique primero sin ayuda y vea después las sugerencias.</translation>
    </message>
    <message>
        <source>Trial “{name}”: finished. The suggestions stay hidden until the trial has ended.</source>
        <translation>Ensayo «{name}»: terminado. Las sugerencias siguen ocultas hasta que finalice el ensayo.</translation>
    </message>
    <message>
        <source>Trial “{name}”: you have finished this note.</source>
        <translation>Ensayo «{name}»: este informe ya está terminado.</translation>
    </message>
    <message>
        <source>Coders code as always and see no suggestions. These are kept; the report says how far coder and model agree.</source>
        <translation>Los codificadores codifican como siempre y no ven sugerencias. Estas se guardan; los resultados dicen hasta qué punto coinciden codificador y modelo.</translation>
    </message>
    <message>
        <source>A note is coded unassisted; on one key the suggestions appear, and the coder may revise. Both sets of codes and both times are kept.</source>
        <translation>El informe se codifica sin ayuda; con una tecla aparecen las sugerencias y el codificador puede revisar. Se guardan los códigos y los tiempos de ambas veces.</translation>
    </message>
    <message>
        <source>Chance says which notes are coded with suggestions and which without, evenly among short and long notes. With several coders each gets notes of their own.</source>
        <translation>El azar decide qué informes se codifican con sugerencias y cuáles sin ellas, por igual entre informes cortos y largos. Si hay varios codificadores, cada uno recibe sus propios informes.</translation>
    </message>
    <message>
        <source>Two coders code the same notes. What one codes with suggestions the other codes without, as chance says.</source>
        <translation>Dos codificadores codifican los mismos informes. Lo que uno codifica con sugerencias, el otro lo codifica sin ellas, según decida el azar.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Start the trial</source>
        <translation>Empezar el ensayo</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Resultados…</translation>
    </message>
    <message>
        <source>All {count:,} notes in the list</source>
        <translation>Todos los informes de la lista ({count:,})</translation>
    </message>
    <message>
        <source>The {count:,} selected notes</source>
        <translation>Los informes seleccionados ({count:,})</translation>
    </message>
    <message>
        <source>The selected notes</source>
        <translation>Los informes seleccionados</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Nombres separados por comas</translation>
    </message>
    <message>
        <source>The same notes, coders and number give the same allocation again</source>
        <translation>Los mismos informes, codificadores y número dan de nuevo el mismo reparto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Diseño</translation>
    </message>
    <message>
        <source>&amp;Coders</source>
        <translation>&amp;Codificadores</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Semilla</translation>
    </message>
    <message>
        <source>None of them can join: a note must be new to every coder.</source>
        <translation>Ninguno puede participar: los informes deben ser nuevos para todos los codificadores.</translation>
    </message>
    <message>
        <source>All of them are new to every coder.</source>
        <translation>Todos son nuevos para todos los codificadores.</translation>
    </message>
    <message>
        <source>{fit:,} of them join; {left:,} are coded already and stay out.</source>
        <translation>Participan: {fit:,}. Fuera, por estar ya codificados: {left:,}.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Open my next note</source>
        <translation>Abrir mi siguiente informe</translation>
    </message>
    <message>
        <source>End the trial…</source>
        <translation>Finalizar el ensayo…</translation>
    </message>
    <message>
        <source>{design} · seed {seed} · started by {coder} on {day}</source>
        <translation>{design} · semilla {seed} · empezado por {coder} el {day}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>{count:,}</source>
        <translation>{count:,}</translation>
    </message>
    <message>
        <source>How far each coder is</source>
        <translation>Cómo va cada codificador</translation>
    </message>
    <message>
        <source>{name}: paused</source>
        <translation>{name}: en pausa</translation>
    </message>
    <message>
        <source>{name}: goes on</source>
        <translation>{name}: en marcha</translation>
    </message>
    <message>
        <source>Trial report</source>
        <translation>Resultados del ensayo</translation>
    </message>
    <message>
        <source>Right codes…</source>
        <translation>Códigos correctos…</translation>
    </message>
    <message>
        <source>Take the right codes from a table with the columns “note”, “code” and, for procedures, “kind”</source>
        <translation>Tomar los códigos correctos de una tabla con las columnas «note», «code» y, para los procedimientos, «kind»</translation>
    </message>
    <message>
        <source>Save the figure…</source>
        <translation>Guardar la figura…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar los resultados…</translation>
    </message>
    <message>
        <source>Reading the trial…</source>
        <translation>Leyendo el ensayo…</translation>
    </message>
    <message>
        <source>No trial yet</source>
        <translation>Todavía no hay ningún ensayo</translation>
    </message>
    <message>
        <source>Start one in the menu Trial; its report stands here.</source>
        <translation>Empiece uno en el menú Ensayo; sus resultados aparecen aquí.</translation>
    </message>
    <message>
        <source>Nothing to show here yet</source>
        <translation>Todavía no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Páginas de los resultados</translation>
    </message>
    <message>
        <source>&amp;Trial:</source>
        <translation>&amp;Ensayo:</translation>
    </message>
    <message>
        <source>No note of a trial waits for you.</source>
        <translation>Ningún informe del ensayo espera su turno.</translation>
    </message>
    <message>
        <source>The trial “{name}” goes on. Its notes are coded as they are opened.</source>
        <translation>El ensayo «{name}» está en marcha. Sus informes se codifican según se abren.</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Finalizar el ensayo</translation>
    </message>
    <message>
        <source>The trial ends for every coder, and all suggestions are shown again. It cannot go on later.</source>
        <translation>El ensayo finaliza para todos los codificadores y vuelven a mostrarse todas las sugerencias. Después no puede continuar.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. Choose another place.</source>
        <translation>La carpeta {folder} no se puede crear. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Minutes (the line is the median)</source>
        <translation>Minutos (la línea es la mediana)</translation>
    </message>
    <message>
        <source>{share:.0%}</source>
        <translation>{share:.0%}</translation>
    </message>
    <message>
        <source>for the better</source>
        <translation>a mejor</translation>
    </message>
    <message>
        <source>for the worse</source>
        <translation>a peor</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Towards the suggestions</source>
        <translation>Hacia las sugerencias</translation>
    </message>
    <message>
        <source>Away from the suggestions</source>
        <translation>En contra de las sugerencias</translation>
    </message>
    <message>
        <source>Codes changed</source>
        <translation>Códigos cambiados</translation>
    </message>
    <message>
        <source>unassisted</source>
        <translation>sin ayuda</translation>
    </message>
    <message>
        <source>assisted</source>
        <translation>con ayuda</translation>
    </message>
    <message>
        <source>Trial “{name}”</source>
        <translation>Ensayo «{name}»</translation>
    </message>
    <message>
        <source>{design} · coders {coders} · seed {seed} · started {day}</source>
        <translation>{design} · codificadores {coders} · semilla {seed} · empezado el {day}</translation>
    </message>
    <message>
        <source>Right codes known for {count:,} notes, from {source}.</source>
        <translation>Informes con códigos correctos conocidos: {count:,}, tomados de {source}.</translation>
    </message>
    <message>
        <source>Intervals are 95 % percentile intervals of {draws:,} bootstrap samples of whole notes. Under {least:,} notes on a side nothing is said of an effect. A suggestion that the coder completed counts as given.</source>
        <translation>Los intervalos son intervalos de percentiles del 95&#xa0;% de {draws:,} muestras bootstrap de informes enteros. Con menos de {least:,} informes en un lado no se dice nada del efecto. Una sugerencia que el codificador completó cuenta como asignada.</translation>
    </message>
    <message>
        <source>{coder}: {finished:,} of {count:,} notes finished, {time} of work</source>
        <translation>{coder}: informes terminados, {finished:,} de {count:,}; {time} de trabajo</translation>
    </message>
    <message>
        <source>The table {name} cannot be read. It must be a CSV file in UTF-8.</source>
        <translation>La tabla {name} no se puede leer. Debe ser un archivo CSV en UTF-8.</translation>
    </message>
    <message>
        <source>The table {name} needs a column “note” and a column “code”, named in its first line.</source>
        <translation>La tabla {name} necesita una columna «note» y una columna «code», nombradas en su primera línea.</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>tiempo mediano</translation>
    </message>
    <message>
        <source>mean time</source>
        <translation>tiempo medio</translation>
    </message>
    <message>
        <source>time ratio</source>
        <translation>razón de tiempos</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisión</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>sensibilidad</translation>
    </message>
    <message>
        <source>wrong suggestions taken over</source>
        <translation>sugerencias erróneas adoptadas</translation>
    </message>
    <message>
        <source>right codes found that were not suggested</source>
        <translation>códigos correctos no sugeridos que se encontraron</translation>
    </message>
    <message>
        <source>F1 of coder and model</source>
        <translation>F1 de codificador y modelo</translation>
    </message>
    <message>
        <source>suggestions that the coder gave too</source>
        <translation>sugerencias que el codificador también asignó</translation>
    </message>
    <message>
        <source>codes of the coder that were suggested</source>
        <translation>códigos del codificador que se sugirieron</translation>
    </message>
    <message>
        <source>second reviews in which every difference is settled</source>
        <translation>segundas revisiones con todas las diferencias resueltas</translation>
    </message>
    <message>
        <source>No note of the trial is in {name}. The names must be those of the worklist.</source>
        <translation>Ningún informe del ensayo está en {name}. Los nombres deben ser los de la lista de trabajo.</translation>
    </message>
    <message>
        <source>There is no trial in this store. Start one in the window: Trial, Start a trial.</source>
        <translation>No hay ningún ensayo en esta base de datos. Empiece uno en la ventana: Ensayo, Empezar un ensayo.</translation>
    </message>
    <message>
        <source>There is no trial “{name}”. The trials of this store: {names}.</source>
        <translation>No hay ningún ensayo «{name}». Los ensayos de esta base de datos: {names}.</translation>
    </message>
    <message>
        <source>Give the trial a name, so that its report can be told from others.</source>
        <translation>Dé un nombre al ensayo, para distinguir sus resultados de otros.</translation>
    </message>
    <message>
        <source>The trial “{name}” goes on. End it before you start another.</source>
        <translation>El ensayo «{name}» está en marcha. Finalícelo antes de empezar otro.</translation>
    </message>
    <message>
        <source>No trial goes on.</source>
        <translation>No hay ningún ensayo en marcha.</translation>
    </message>
    <message>
        <source>{coder} is coding this note for the trial. Your turn comes as soon as it is finished.</source>
        <translation>{coder} está codificando este informe para el ensayo. Su turno llega en cuanto lo termine.</translation>
    </message>
    <message>
        <source>The trial is paused. Resume it in the menu Trial, then code its notes.</source>
        <translation>El ensayo está en pausa. Reanúdelo en el menú Ensayo y codifique después sus informes.</translation>
    </message>
    <message>
        <source>Open this note before you code it: it is part of the trial.</source>
        <translation>Abra este informe antes de codificarlo: forma parte del ensayo.</translation>
    </message>
    <message>
        <source>There is nothing to show here: this note is not coded unassisted first.</source>
        <translation>Aquí no hay nada que mostrar: este informe no se codifica primero sin ayuda.</translation>
    </message>
    <message>
        <source>The model has not read this note yet. Suggest codes first: nothing is shown by it.</source>
        <translation>El modelo no ha leído todavía este informe. Sugiera antes códigos: con ello no se muestra nada.</translation>
    </message>
    <message>
        <source>Say first that you have coded this note unassisted. The suggestions appear, and you may revise.</source>
        <translation>Indique antes que ha codificado este informe sin ayuda. Entonces aparecen las sugerencias y puede revisar.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>En la sombra</translation>
    </message>
    <message>
        <source>Blind first</source>
        <translation>Primero a ciegas</translation>
    </message>
    <message>
        <source>Randomised</source>
        <translation>Aleatorizado</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Cruzado</translation>
    </message>
    <message>
        <source>all notes</source>
        <translation>todos los informes</translation>
    </message>
    <message>
        <source>short notes</source>
        <translation>informes cortos</translation>
    </message>
    <message>
        <source>long notes</source>
        <translation>informes largos</translation>
    </message>
    <message>
        <source>No note of the trial is finished yet.</source>
        <translation>Todavía no hay ningún informe del ensayo terminado.</translation>
    </message>
    <message>
        <source>In a shadow trial no suggestion is shown, so no time is saved.</source>
        <translation>En un ensayo en la sombra no se muestran sugerencias, así que no se ahorra tiempo.</translation>
    </message>
    <message>
        <source>The right codes are not known yet. Have notes coded by two coders and settle their differences, or choose a table with the columns “note” and “code”.</source>
        <translation>Todavía no se conocen los códigos correctos. Haga codificar informes a dos codificadores y resuelva sus diferencias, o elija una tabla con las columnas «note» y «code».</translation>
    </message>
    <message>
        <source>In a shadow trial no suggestion is shown, so nobody can be led by one.</source>
        <translation>En un ensayo en la sombra no se muestran sugerencias, así que nadie puede dejarse llevar por ellas.</translation>
    </message>
    <message>
        <source>Only in a blind-first trial does a coder code a note without and then with the suggestions.</source>
        <translation>Solo en un ensayo «primero a ciegas» se codifica un informe sin las sugerencias y después con ellas.</translation>
    </message>
    <message>
        <source>The model has not read the notes.</source>
        <translation>El modelo no ha leído los informes.</translation>
    </message>
    <message>
        <source>No note was coded unassisted that the model has read.</source>
        <translation>No se codificó sin ayuda ningún informe que el modelo haya leído.</translation>
    </message>
    <message>
        <source>Each dot is a note. Time with no key, click or turn of the wheel for more than 5 minutes is left out. A note coded blind first counts assisted with its revision.</source>
        <translation>Cada punto es un informe. No cuenta el tiempo en que durante más de 5 minutos no hubo tecla, clic ni giro de rueda. Un informe codificado primero a ciegas cuenta como «con ayuda» con su revisión.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Acierto</translation>
    </message>
    <message>
        <source>Codes given beside the right codes, over all notes together. Intervals are of the difference.</source>
        <translation>Códigos asignados frente a los correctos, en todos los informes juntos. Los intervalos son de la diferencia.</translation>
    </message>
    <message>
        <source>Anchoring</source>
        <translation>Anclaje</translation>
    </message>
    <message>
        <source>Wrong suggestions that the coder gave, shown and not shown; and right codes that were not suggested, found with and without suggestions on screen.</source>
        <translation>Sugerencias erróneas que el codificador asignó, mostradas y no mostradas; y códigos correctos no sugeridos que se encontraron con y sin sugerencias en pantalla.</translation>
    </message>
    <message>
        <source>Changes after the reveal</source>
        <translation>Cambios tras mostrarse</translation>
    </message>
    <message>
        <source>Codes added or taken away after the suggestions appeared, towards them or away from them.</source>
        <translation>Códigos añadidos o quitados después de aparecer las sugerencias, hacia ellas o en contra de ellas.</translation>
    </message>
    <message>
        <source>Coder and model</source>
        <translation>Codificador y modelo</translation>
    </message>
    <message>
        <source>What coders gave without seeing the suggestions, beside what the model suggested by its own line.</source>
        <translation>Lo que los codificadores asignaron sin ver las sugerencias, frente a lo que el modelo sugirió según su propia línea.</translation>
    </message>
    <message>
        <source>{figure}, {notes}</source>
        <translation>{figure}, {notes}</translation>
    </message>
    <message>
        <source>{figure}: {why}</source>
        <translation>{figure}: {why}</translation>
    </message>
    <message>
        <source>{figure}: {value} (95 % {low} to {high}) · {count:,} notes</source>
        <translation>{figure}: {value} (95&#xa0;% {low} a {high}) · {count:,} informes</translation>
    </message>
    <message>
        <source>{figure}: {unassisted} unassisted, {assisted} assisted · {effect} (95 % {low} to {high}) · {left:,} and {right:,} notes</source>
        <translation>{figure}: {unassisted} sin ayuda, {assisted} con ayuda · {effect} (95&#xa0;% {low} a {high}) · {left:,} y {right:,} informes</translation>
    </message>
    <message>
        <source>there is nothing to count</source>
        <translation>no hay nada que contar</translation>
    </message>
    <message>
        <source>too few notes to say ({have:,} of {least:,})</source>
        <translation>muy pocos informes ({have:,} de {least:,})</translation>
    </message>
    <message>
        <source>{changed:,} of {count:,} notes were changed.</source>
        <translation>Informes cambiados: {changed:,} de {count:,}.</translation>
    </message>
    <message>
        <source>{direction}: {better:,} for the better, {worse:,} for the worse, {unknown:,} not known.</source>
        <translation>{direction}: {better:,} a mejor, {worse:,} a peor, {unknown:,} no se sabe.</translation>
    </message>
    <message>
        <source>Too few notes to say more ({have:,} of {least:,}).</source>
        <translation>Hay muy pocos informes para decir más ({have:,} de {least:,}).</translation>
    </message>
    <message>
        <source>{sign}{points:.1f} points</source>
        <translation>{sign}{points:.1f} puntos</translation>
    </message>
    <message>
        <source>the specialty of the note is {name}.</source>
        <translation>la especialidad del informe es {name}.</translation>
    </message>
    <message>
        <source>the specialty of the note is what the model suggests.</source>
        <translation>la especialidad del informe es la que sugiere el modelo.</translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-PCS. Take it away and choose another code.</source>
        <translation>{code} no está en la ICD-10-PCS. Quítelo y elija otro código.</translation>
    </message>
    <message>
        <source>another that begins so</source>
        <translation>otro que empiece así</translation>
    </message>
    <message>
        <source>{code} is the beginning of a procedure code, which has 7 characters. Choose {others} instead.</source>
        <translation>{code} es el comienzo de un código de procedimiento, que tiene 7 caracteres. Elija {others} en su lugar.</translation>
    </message>
</context>
</TS>
