<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{what} ({keys})</source>
        <translation>{what} ({keys})</translation>
    </message>
    <message>
        <source>Keys of the desk</source>
        <translation>Alla tangenter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Single letters never fire while you type in a field. Esc closes this list.</source>
        <translation>Enstaka bokstäver utlöser inget medan du skriver i ett fält. Esc stänger listan.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Första</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Andra</translation>
    </message>
    <message>
        <source>Same code by</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Båda</translation>
    </message>
    <message>
        <source>Only first</source>
        <translation>Bara 1:a</translation>
    </message>
    <message>
        <source>Only second</source>
        <translation>Bara 2:a</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>Cohens κ</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>Krippendorffs α</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>full code</source>
        <translation>hel kod</translation>
    </message>
    <message>
        <source>3 characters</source>
        <translation>3 tecken</translation>
    </message>
    <message>
        <source>κ and α count every code that the model lists for a note or that either has decided on, as given or not given. F1 compares only the codes given. Coders are compared over notes with a finished second review, a coder and the model over notes that are done. What was settled afterwards counts for nobody.</source>
        <translation>κ och α räknar varje kod som modellen listar för en anteckning eller som någon av de två har tagit ställning till, som satt eller inte satt. F1 jämför bara koder som är satta. Kodare jämförs över anteckningar med slutförd andragranskning, en kodare och modellen över anteckningar som är klara. Det som avgjorts i efterhand räknas inte för någon.</translation>
    </message>
    <message>
        <source>Nothing to compare yet. Finish a note, or have another coder make a second review: the menu Two coders begins one.</source>
        <translation>Inget att jämföra än. Klarmarkera en anteckning, eller låt en annan kodare göra en andragranskning: den startas i menyn Två kodare.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Samstämmighet</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Spara som CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Agreement of coders</source>
        <translation>Samstämmighet mellan kodare</translation>
    </message>
    <message>
        <source>model {pack}</source>
        <translation>modell {pack}</translation>
    </message>
    <message>
        <source>both</source>
        <comment>sources of a suggestion</comment>
        <translation>båda</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>modell</translation>
    </message>
    <message>
        <source>term</source>
        <translation>term</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>omnämnande</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>kodare</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ godkänd</translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation>✗ avvisad</translation>
    </message>
    <message>
        <source>denied</source>
        <comment>what the note says of a finding</comment>
        <translation>nekas</translation>
    </message>
    <message>
        <source>family</source>
        <comment>what the note says of a finding</comment>
        <translation>hereditet</translation>
    </message>
    <message>
        <source>past</source>
        <comment>what the note says of a finding</comment>
        <translation>tidigare</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>what the note says of a finding</comment>
        <translation>osäkert</translation>
    </message>
    <message>
        <source>hypothetical</source>
        <comment>what the note says of a finding</comment>
        <translation>hypotetiskt</translation>
    </message>
    <message>
        <source>The note denies it.</source>
        <translation>Anteckningen nekar den.</translation>
    </message>
    <message>
        <source>The note says it of the family.</source>
        <translation>Anteckningen nämner den som hereditet.</translation>
    </message>
    <message>
        <source>The note says it of the past.</source>
        <translation>Anteckningen nämner den som tidigare sjukdom.</translation>
    </message>
    <message>
        <source>The note is not certain of it.</source>
        <translation>Anteckningen är osäker på den.</translation>
    </message>
    <message>
        <source>The note only speaks of it: it may come, or is to be prevented.</source>
        <translation>Anteckningen bara nämner det: det kan komma, eller ska förebyggas.</translation>
    </message>
    <message>
        <source>‖ on hold</source>
        <translation>‖ vilande</translation>
    </message>
    <message>
        <source>more digits</source>
        <translation>fler tecken</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>ofullständig</translation>
    </message>
    <message>
        <source>No reliable evidence</source>
        <translation>Inga säkra belägg</translation>
    </message>
    <message>
        <source>Not decided.</source>
        <translation>Inte avgjord.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Godkänd.</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>Avvisad.</translation>
    </message>
    <message>
        <source>Not decided, instead of {code}.</source>
        <translation>Inte avgjord, i stället för {code}.</translation>
    </message>
    <message>
        <source>Accepted, instead of {code}.</source>
        <translation>Godkänd, i stället för {code}.</translation>
    </message>
    <message>
        <source>Rejected, instead of {code}.</source>
        <translation>Avvisad, i stället för {code}.</translation>
    </message>
    <message>
        <source>Score {score:.2f}.</source>
        <translation>Poäng {score:.2f}.</translation>
    </message>
    <message>
        <source>From {sources}.</source>
        <translation>Från {sources}.</translation>
    </message>
    <message>
        <source>It is the beginning of a code: accepting it shows the whole codes.</source>
        <translation>Den är början av en kod: godkänner du den visas de hela koderna.</translation>
    </message>
    <message>
        <source>It needs more digits: accepting it shows the codes below it.</source>
        <translation>Den behöver fler tecken: när den godkänns visas koderna under den.</translation>
    </message>
    <message>
        <source>On hold.</source>
        <translation>Vilande.</translation>
    </message>
    <message>
        <source>Replaced by {code}.</source>
        <translation>Ersatt med {code}.</translation>
    </message>
    <message>
        <source>No words of the note, as a coder decided</source>
        <translation>Inga ord i anteckningen, enligt en kodare</translation>
    </message>
    <message>
        <source>No reliable evidence in the note</source>
        <translation>Inga säkra belägg i anteckningen</translation>
    </message>
    <message>
        <source>Added by hand, without words of the note</source>
        <translation>Tillagd för hand, utan ord i anteckningen</translation>
    </message>
    <message>
        <source>1 place in the note, chosen by a coder</source>
        <translation>1 ställe i anteckningen, valt av en kodare</translation>
    </message>
    <message>
        <source>{count} places in the note, chosen by a coder</source>
        <translation>{count} ställen i anteckningen, valda av en kodare</translation>
    </message>
    <message>
        <source>1 place in the note</source>
        <translation>1 ställe i anteckningen</translation>
    </message>
    <message>
        <source>{count} places in the note</source>
        <translation>{count} ställen i anteckningen</translation>
    </message>
    <message>
        <source>Add a code: search the codebook</source>
        <translation>Lägg till kod: sök i kodboken</translation>
    </message>
    <message>
        <source>Add a code by its name, an abbreviation or its number; ↑ ↓ choose, Enter adds</source>
        <translation>Lägg till en kod efter namn, förkortning eller nummer; ↑ ↓ väljer, Retur lägger till</translation>
    </message>
    <message>
        <source>Add a code: a name, an abbreviation or a number</source>
        <translation>Lägg till kod: namn, förkortning eller nummer</translation>
    </message>
    <message>
        <source>Browse the tree of codes</source>
        <translation>Bläddra i kodträdet</translation>
    </message>
    <message>
        <source>Evidence for the code you add: “{words}”</source>
        <translation>Belägg för koden du lägger till: ”{words}”</translation>
    </message>
    <message>
        <source>Select words in the note to give them as evidence.</source>
        <translation>Markera ord i anteckningen som belägg.</translation>
    </message>
    <message>
        <source>The codebook has nothing for “{query}”. Try fewer or other words.</source>
        <translation>Kodboken har inget för ”{query}”. Försök med färre eller andra ord.</translation>
    </message>
    <message>
        <source>Named in the note and not among its codes: a digit or Enter adds one. Or type another.</source>
        <translation>Nämns i anteckningen men finns inte bland koderna: en siffra eller Retur lägger till. Eller skriv något annat.</translation>
    </message>
    <message>
        <source>Codes found</source>
        <translation>Funna koder</translation>
    </message>
    <message>
        <source>Codes of ICD-10-CM</source>
        <translation>Koder i ICD-10-CM</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Lägg till kod</translation>
    </message>
    <message>
        <source>Codes of ICD-10-CM and ICD-10-PCS</source>
        <translation>Koder i ICD-10-CM och ICD-10-PCS</translation>
    </message>
    <message>
        <source>It needs more digits.</source>
        <translation>Den behöver fler tecken.</translation>
    </message>
    <message>
        <source>It needs more characters.</source>
        <translation>Den behöver fler tecken.</translation>
    </message>
    <message>
        <source>Tree of codes</source>
        <translation>Kodträd</translation>
    </message>
    <message>
        <source>→ opens, ← closes, letters jump, Enter adds, Esc leaves</source>
        <translation>→ öppnar, ← stänger, bokstäver hoppar, Retur lägger till, Esc lämnar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>POA</source>
        <translation>POA</translation>
    </message>
    <message>
        <source>Place in the sequence; the first is the principal diagnosis once you have chosen it</source>
        <translation>Plats i ordningen; den första är huvuddiagnos när du har valt den</translation>
    </message>
    <message>
        <source>Present on admission ({key}): Y yes, N no, U not documented, W cannot be determined, 1 exempt</source>
        <translation>Fanns vid inskrivning ({key}): Y ja, N nej, U ej dokumenterat, W kan inte avgöras, 1 undantagen</translation>
    </message>
    <message>
        <source>Y: present on admission</source>
        <translation>Y: fanns vid inskrivning</translation>
    </message>
    <message>
        <source>N: not present on admission</source>
        <translation>N: fanns inte vid inskrivning</translation>
    </message>
    <message>
        <source>U: the record does not say enough</source>
        <translation>U: journalen säger inte tillräckligt</translation>
    </message>
    <message>
        <source>W: the clinician cannot tell</source>
        <translation>W: läkaren kan inte avgöra det</translation>
    </message>
    <message>
        <source>1: exempt from reporting</source>
        <translation>1: undantagen från rapportering</translation>
    </message>
    <message>
        <source>Principal diagnosis.</source>
        <translation>Huvuddiagnos.</translation>
    </message>
    <message>
        <source>A procedure.</source>
        <translation>En åtgärd.</translation>
    </message>
    <message>
        <source>Nothing is said on admission.</source>
        <translation>Inget angivet om inskrivning.</translation>
    </message>
    <message>
        <source>(not in the codebook)</source>
        <translation>(inte i kodboken)</translation>
    </message>
    <message>
        <source>1 error.</source>
        <translation>1 fel.</translation>
    </message>
    <message>
        <source>{count} errors.</source>
        <translation>{count} fel.</translation>
    </message>
    <message>
        <source>1 warning.</source>
        <translation>1 varning.</translation>
    </message>
    <message>
        <source>{count} warnings.</source>
        <translation>{count} varningar.</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>HDIA</translation>
    </message>
    <message>
        <source>Accepted codes in their sequence</source>
        <translation>Godkända koder i ordning</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Inget angivet</translation>
    </message>
    <message>
        <source>note</source>
        <comment>kind of a line of the palette</comment>
        <translation>anteckning</translation>
    </message>
    <message>
        <source>code</source>
        <comment>kind of a line of the palette</comment>
        <translation>kod</translation>
    </message>
    <message>
        <source>Compare two coders</source>
        <translation>Jämför två kodare</translation>
    </message>
    <message>
        <source>Which second review</source>
        <translation>Vilken andragranskning</translation>
    </message>
    <message>
        <source>&amp;Undo ({key})</source>
        <translation>&amp;Ångra ({key})</translation>
    </message>
    <message>
        <source>Take back your last decision</source>
        <translation>Ångra ditt senaste beslut</translation>
    </message>
    <message>
        <source>{coder} (first)</source>
        <translation>{coder} (första)</translation>
    </message>
    <message>
        <source>{coder} (second)</source>
        <translation>{coder} (andra)</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Jämförelse</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Take either coder&apos;s ({key})</source>
        <translation>Välj den enes eller den andres ({key})</translation>
    </message>
    <message>
        <source>The codes of both coders</source>
        <translation>Båda kodarnas koder</translation>
    </message>
    <message>
        <source>{first} and {second}, blind</source>
        <translation>{first} och {second}, blind</translation>
    </message>
    <message>
        <source>{first} and {second}, open</source>
        <translation>{first} och {second}, öppen</translation>
    </message>
    <message>
        <source>{note}: {first} and {second}, blind second review.</source>
        <translation>{note}: {first} och {second}, blind andragranskning.</translation>
    </message>
    <message>
        <source>{note}: {first} and {second}, open second review.</source>
        <translation>{note}: {first} och {second}, öppen andragranskning.</translation>
    </message>
    <message>
        <source>1 agreed</source>
        <translation>1 lika</translation>
    </message>
    <message>
        <source>{count} agreed</source>
        <translation>{count} lika</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1 skiljer sig</translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation>{count} skiljer sig</translation>
    </message>
    <message>
        <source>{count} of them not settled</source>
        <translation>{count} av dem ej avgjorda</translation>
    </message>
    <message>
        <source>only {coder}</source>
        <translation>bara {coder}</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>lika</translation>
    </message>
    <message>
        <source>same category</source>
        <translation>samma kategori</translation>
    </message>
    <message>
        <source>open</source>
        <comment>difference that nobody has settled</comment>
        <translation>ej avgjord</translation>
    </message>
    <message>
        <source>{coder}, by {settled_by}</source>
        <translation>{coder}, avgjort av {settled_by}</translation>
    </message>
    <message>
        <source>Take {coder}&apos;s: no code ({key})</source>
        <translation>Välj {coder}: ingen kod ({key})</translation>
    </message>
    <message>
        <source>Take {coder}&apos;s: {code} ({key})</source>
        <translation>Välj {coder}: {code} ({key})</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Senaste 7 dagarna</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Senaste 30 dagarna</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Senaste 12 månaderna</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>All tid</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Kodare</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>Reading the decisions: {count:,} so far…</source>
        <translation>Läser besluten: {count:,} hittills…</translation>
    </message>
    <message>
        <source>Reading the decisions…</source>
        <translation>Läser besluten…</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>Not enough decisions yet</source>
        <translation>Inte tillräckligt med beslut än</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>&amp;Coder:</source>
        <translation>&amp;Kodare:</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>&amp;Period:</translation>
    </message>
    <message>
        <source>This did not work. What to do stands in the messages of the desk.</source>
        <translation>Det gick inte. Vad du kan göra står i huvudfönstrets meddelanden.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Sparat: {file}</translation>
    </message>
    <message>
        <source>The chart was saved to {file}</source>
        <translation>Diagrammet sparades i {file}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Det finns inget att ångra.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Det finns inget att göra om.</translation>
    </message>
    <message>
        <source>Select a code first.</source>
        <translation>Välj en kod först.</translation>
    </message>
    <message>
        <source>{code} needs more digits. Choose the code that is meant.</source>
        <translation>{code} behöver fler tecken. Välj den kod som avses.</translation>
    </message>
    <message>
        <source>{code} is the beginning of a code. Choose the code that is meant.</source>
        <translation>{code} är början av en kod. Välj den kod som avses.</translation>
    </message>
    <message>
        <source>There is no open code above the line that this could be done with.</source>
        <translation>Det finns ingen öppen kod över gränsen att göra det med.</translation>
    </message>
    <message>
        <source>{code} was replaced by {by}.</source>
        <translation>{code} ersattes med {by}.</translation>
    </message>
    <message>
        <source>{key} takes that back.</source>
        <translation>{key} ångrar det.</translation>
    </message>
    <message>
        <source>{code} was added.</source>
        <translation>{code} lades till.</translation>
    </message>
    <message>
        <source>Every other code is decided; this one is on hold.</source>
        <translation>Alla andra koder är avgjorda; den här är vilande.</translation>
    </message>
    <message>
        <source>Every suggested code of this note is decided. {key} finishes the note.</source>
        <translation>Alla föreslagna koder i anteckningen är avgjorda. {key} klarmarkerar anteckningen.</translation>
    </message>
    <message>
        <source>1 code was accepted.</source>
        <translation>1 kod godkändes.</translation>
    </message>
    <message>
        <source>{count} codes were accepted.</source>
        <translation>{count} koder godkändes.</translation>
    </message>
    <message>
        <source>1 code was rejected.</source>
        <translation>1 kod avvisades.</translation>
    </message>
    <message>
        <source>{count} codes were rejected.</source>
        <translation>{count} koder avvisades.</translation>
    </message>
    <message>
        <source>1 needs more digits.</source>
        <translation>1 behöver fler tecken.</translation>
    </message>
    <message>
        <source>{count} need more digits.</source>
        <translation>{count} behöver fler tecken.</translation>
    </message>
    <message>
        <source>1 note that you review blind was left out of the file.</source>
        <translation>1 anteckning som du granskar blint utelämnades ur filen.</translation>
    </message>
    <message>
        <source>{count:,} notes that you review blind were left out of the file.</source>
        <translation>{count:,} anteckningar som du granskar blint utelämnades ur filen.</translation>
    </message>
    <message>
        <source>The model has read every note.</source>
        <translation>Modellen har läst alla anteckningar.</translation>
    </message>
    <message>
        <source>There is no note to read. Open files first.</source>
        <translation>Det finns ingen anteckning att läsa. Öppna filer först.</translation>
    </message>
    <message>
        <source>1 accepted code saved to {file}</source>
        <translation>1 godkänd kod sparades i {file}</translation>
    </message>
    <message>
        <source>{count:,} accepted codes saved to {file}</source>
        <translation>{count:,} godkända koder sparades i {file}</translation>
    </message>
    <message>
        <source>No code is accepted yet: {file} holds only the headings.</source>
        <translation>Ingen kod är godkänd än: {file} innehåller bara rubrikerna.</translation>
    </message>
    <message>
        <source>1 coded note saved to {file}</source>
        <translation>1 kodad anteckning sparades i {file}</translation>
    </message>
    <message>
        <source>{count:,} coded notes saved to {file}</source>
        <translation>{count:,} kodade anteckningar sparades i {file}</translation>
    </message>
    <message>
        <source>No note is done yet: {file} is empty.</source>
        <translation>Ingen anteckning är klar än: {file} är tom.</translation>
    </message>
    <message>
        <source>Open a note first: a code is added to the note on screen.</source>
        <translation>Öppna en anteckning först: koden läggs till i den som visas.</translation>
    </message>
    <message>
        <source>Select words of the note first: with the mouse, or with Shift and the arrow keys.</source>
        <translation>Markera ord i anteckningen först: med musen, eller med Skift och piltangenterna.</translation>
    </message>
    <message>
        <source>No words are lit for this code. Select some and take them as evidence.</source>
        <translation>Inga ord är framhävda för koden. Markera några och ta dem som belägg.</translation>
    </message>
    <message>
        <source>Words {place} of {count} for this code.</source>
        <translation>Ord {place} av {count} för koden.</translation>
    </message>
    <message>
        <source>The coding rules have nothing open in this note.</source>
        <translation>Kodningsreglerna har inget öppet i den här anteckningen.</translation>
    </message>
    <message>
        <source>{key} shows what the coding rules say.</source>
        <translation>{key} visar vad kodningsreglerna säger.</translation>
    </message>
    <message>
        <source>{code} is not accepted, so it has no place in the sequence.</source>
        <translation>{code} är inte godkänd och har därför ingen plats i ordningen.</translation>
    </message>
    <message>
        <source>{code} is already first.</source>
        <translation>{code} är redan först.</translation>
    </message>
    <message>
        <source>{code} is already last.</source>
        <translation>{code} är redan sist.</translation>
    </message>
    <message>
        <source>These words do not speak for {code}, so nothing changes.</source>
        <translation>De här orden talar inte för {code}, så inget ändras.</translation>
    </message>
    <message>
        <source>No words are lit that could be widened or narrowed.</source>
        <translation>Inga ord är framhävda som kan utökas eller minskas.</translation>
    </message>
    <message>
        <source>There is no further word on this side.</source>
        <translation>Det finns inga fler ord på den sidan.</translation>
    </message>
    <message>
        <source>The note cannot be finished yet.</source>
        <translation>Anteckningen kan inte klarmarkeras än.</translation>
    </message>
    <message>
        <source>There is 1 more.</source>
        <translation>Det finns 1 till.</translation>
    </message>
    <message>
        <source>There are {count} more.</source>
        <translation>Det finns {count} till.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-bild</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-tabell</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>Öppna anteckningar</translation>
    </message>
    <message>
        <source>Open a folder of notes</source>
        <translation>Öppna en mapp med anteckningar</translation>
    </message>
    <message>
        <source>Export accepted codes</source>
        <translation>Exportera godkända koder</translation>
    </message>
    <message>
        <source>Export for training</source>
        <translation>Exportera för träning</translation>
    </message>
    <message>
        <source>Save agreement</source>
        <translation>Spara samstämmighet</translation>
    </message>
    <message>
        <source>Save the heatmap</source>
        <translation>Spara värmekartan</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Spara diagrammet</translation>
    </message>
    <message>
        <source>Choose the folder of a model pack</source>
        <translation>Välj mappen med ett modellpaket</translation>
    </message>
    <message>
        <source>Your name, as it shall stand beside your decisions:</source>
        <translation>Ditt namn, så som det ska stå vid dina beslut:</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tilldela</translation>
    </message>
    <message>
        <source>The name of the coder who is to have the notes:</source>
        <translation>Namnet på den kodare som ska få anteckningarna:</translation>
    </message>
    <message>
        <source>Blind second review</source>
        <translation>Blind andragranskning</translation>
    </message>
    <message>
        <source>The name of the coder who is to review the selected notes:</source>
        <translation>Namnet på den kodare som ska granska de valda anteckningarna:</translation>
    </message>
    <message>
        <source>Open the right codes</source>
        <translation>Öppna facit</translation>
    </message>
    <message>
        <source>Save the report in a folder</source>
        <translation>Spara rapporten i en mapp</translation>
    </message>
    <message>
        <source>Not evidence of {code}</source>
        <translation>Inte belägg för {code}</translation>
    </message>
    <message>
        <source>Take as evidence of {code}</source>
        <translation>Ta som belägg för {code}</translation>
    </message>
    <message>
        <source>Where the lit words stand in the note</source>
        <translation>Var de framhävda orden står i anteckningen</translation>
    </message>
    <message>
        <source>Something went wrong that Chartlight did not expect. What you decided is kept, and you can go on. Where it happened stands in {file}: show it to whoever looks after Chartlight.</source>
        <translation>Något gick fel som Chartlight inte väntade sig. Det du har beslutat är sparat, och du kan fortsätta. Var det hände står i {file}: visa den för den som sköter Chartlight.</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>Sök i anteckningen</translation>
    </message>
    <message>
        <source>Words to find in the note; Enter goes to the next place</source>
        <translation>Ord att söka i anteckningen; Retur går till nästa ställe</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Föregående ställe</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Skift+Retur</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nästa ställe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Stäng sökningen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} av {count}</translation>
    </message>
    <message>
        <source>Not in this note</source>
        <translation>Finns inte i anteckningen</translation>
    </message>
    <message>
        <source>Coding rules</source>
        <translation>Kodningsregler</translation>
    </message>
    <message>
        <source>Error: {message}</source>
        <translation>Fel: {message}</translation>
    </message>
    <message>
        <source>Warning: {message}</source>
        <translation>Varning: {message}</translation>
    </message>
    <message>
        <source>Overruled by {coder}: {reason}</source>
        <translation>Åsidosatt av {coder}: {reason}</translation>
    </message>
    <message>
        <source>Zoom in: fewer words, larger</source>
        <translation>Zooma in: färre ord, större</translation>
    </message>
    <message>
        <source>Zoom out: more words</source>
        <translation>Zooma ut: fler ord</translation>
    </message>
    <message>
        <source>Back to the strongest words</source>
        <translation>Tillbaka till de starkaste orden</translation>
    </message>
    <message>
        <source>Save the heatmap as PNG or SVG…</source>
        <translation>Spara värmekartan som PNG eller SVG…</translation>
    </message>
    <message>
        <source>Heatmap of the selected codes by the words of the note</source>
        <translation>Värmekarta över valda koder och orden i anteckningen</translation>
    </message>
    <message>
        <source>Words of the note shown in the heatmap</source>
        <translation>Ord i anteckningen som visas i värmekartan</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Värmekarta</translation>
    </message>
    <message>
        <source>Making the picture…</source>
        <translation>Ritar bilden…</translation>
    </message>
    <message>
        <source>The attention for these codes is spread too thinly over the note to say which words they rest on.</source>
        <translation>Uppmärksamheten för de här koderna är för utspridd över anteckningen för att säga vilka ord de vilar på.</translation>
    </message>
    <message>
        <source>No attention to show</source>
        <translation>Ingen uppmärksamhet att visa</translation>
    </message>
    <message>
        <source>These codes come from a term list or from the coder.</source>
        <translation>De här koderna kommer från en termlista eller från kodaren.</translation>
    </message>
    <message>
        <source>Select one code or several to see which words they attend to.</source>
        <translation>Välj en eller flera koder för att se vilka ord de uppmärksammar.</translation>
    </message>
    <message>
        <source>Attention spread too thinly to show</source>
        <translation>Uppmärksamheten är för utspridd för att visas</translation>
    </message>
    <message>
        <source>The words that speak for these codes are lit in the note.</source>
        <translation>Orden som talar för koderna är framhävda i anteckningen.</translation>
    </message>
    <message>
        <source>Show all suggested codes, not only the selected ones</source>
        <translation>Visa alla föreslagna koder, inte bara de valda</translation>
    </message>
    <message>
        <source>All suggested</source>
        <translation>Alla förslag</translation>
    </message>
    <message>
        <source>Show what the model pack in use and another one attend to</source>
        <translation>Visa vad det modellpaket som används och ett annat uppmärksammar</translation>
    </message>
    <message>
        <source>Compare packs…</source>
        <translation>Jämför…</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f} %</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Hjälptext</translation>
    </message>
    <message>
        <source>No section has these words. Try fewer or other words.</source>
        <translation>Inget avsnitt innehåller orden. Försök med färre eller andra ord.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Sök i hjälpen</translation>
    </message>
    <message>
        <source>Words to look for in the help</source>
        <translation>Ord att söka efter i hjälpen</translation>
    </message>
    <message>
        <source>Sections of the help</source>
        <translation>Hjälpens avsnitt</translation>
    </message>
    <message>
        <source>Waiting for laboratory results</source>
        <translation>Väntar på provsvar</translation>
    </message>
    <message>
        <source>Waiting for pathology</source>
        <translation>Väntar på PAD-svar</translation>
    </message>
    <message>
        <source>Query to the physician</source>
        <translation>Fråga till läkaren</translation>
    </message>
    <message>
        <source>Record incomplete</source>
        <translation>Ofullständig journal</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Lägg vilande</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Leave the note as it is</source>
        <translation>Låt anteckningen vara som den är</translation>
    </message>
    <message>
        <source>On &amp;hold, because</source>
        <translation>&amp;Vilande, eftersom</translation>
    </message>
    <message>
        <source>Why the note is to wait</source>
        <translation>Varför anteckningen ska vänta</translation>
    </message>
    <message>
        <source>Why the note is to wait; Enter puts it on hold</source>
        <translation>Varför anteckningen ska vänta; Retur lägger den vilande</translation>
    </message>
    <message>
        <source>for example: waiting for laboratory results</source>
        <translation>till exempel: väntar på provsvar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Granska</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>A&amp;nteckning</translation>
    </message>
    <message>
        <source>&amp;Suggest</source>
        <translation>&amp;Föreslå</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Kodning</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Belägg</translation>
    </message>
    <message>
        <source>&amp;Two coders</source>
        <translation>&amp;Två kodare</translation>
    </message>
    <message>
        <source>Tr&amp;ial</source>
        <translation>St&amp;udie</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>&amp;Öppna filer…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Add notes to the worklist</source>
        <translation>Lägg till anteckningar i arbetslistan</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Öppna en &amp;mapp…</translation>
    </message>
    <message>
        <source>Add every note of a folder</source>
        <translation>Lägg till alla anteckningar i en mapp</translation>
    </message>
    <message>
        <source>&amp;Paste as a new note</source>
        <translation>&amp;Klistra in som ny anteckning</translation>
    </message>
    <message>
        <source>Make a note of the text that was copied, or open the files</source>
        <translation>Gör en anteckning av den kopierade texten, eller öppna filerna</translation>
    </message>
    <message>
        <source>&amp;Sample notes</source>
        <translation>&amp;Exempelanteckningar</translation>
    </message>
    <message>
        <source>Add the notes that come with Chartlight</source>
        <translation>Lägg till anteckningarna som följer med Chartlight</translation>
    </message>
    <message>
        <source>&amp;Export accepted codes…</source>
        <translation>E&amp;xportera godkända koder…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Save the accepted codes of all notes as CSV</source>
        <translation>Spara de godkända koderna för alla anteckningar som CSV</translation>
    </message>
    <message>
        <source>Export for &amp;training…</source>
        <translation>Exportera för &amp;träning…</translation>
    </message>
    <message>
        <source>Save the notes that are done, with your codes and words, as a training file</source>
        <translation>Spara de klara anteckningarna, med dina koder och ord, som en träningsfil</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>Close Chartlight</source>
        <translation>Stäng Chartlight</translation>
    </message>
    <message>
        <source>&amp;Accept and next</source>
        <translation>&amp;Godkänn och gå vidare</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Accept the selected code and go to the next</source>
        <translation>Godkänn den valda koden och gå till nästa</translation>
    </message>
    <message>
        <source>&amp;Reject and next</source>
        <translation>&amp;Avvisa och gå vidare</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Avvisa</translation>
    </message>
    <message>
        <source>Reject the selected code and go to the next</source>
        <translation>Avvisa den valda koden och gå till nästa</translation>
    </message>
    <message>
        <source>Replace by a &amp;sibling…</source>
        <translation>Ersätt med &amp;syskonkod…</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>Syskon</translation>
    </message>
    <message>
        <source>Show the family of the selected code and choose the right one</source>
        <translation>Visa den valda kodens familj och välj rätt kod</translation>
    </message>
    <message>
        <source>Hold the c&amp;ode and next</source>
        <translation>Lägg koden &amp;vilande och gå vidare</translation>
    </message>
    <message>
        <source>Set the selected code aside for later and go to the next</source>
        <translation>Lägg den valda koden åt sidan till senare och gå till nästa</translation>
    </message>
    <message>
        <source>Accept all above the l&amp;ine</source>
        <translation>Godkänn alla över g&amp;ränsen</translation>
    </message>
    <message>
        <source>Accept every open code above the line at once</source>
        <translation>Godkänn alla öppna koder över gränsen på en gång</translation>
    </message>
    <message>
        <source>Reject all above the line</source>
        <translation>Avvisa alla över gränsen</translation>
    </message>
    <message>
        <source>Reject every open code above the line at once</source>
        <translation>Avvisa alla öppna koder över gränsen på en gång</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Take back the latest decision</source>
        <translation>Ångra det senaste beslutet</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Gör &amp;om</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Make the decision again that was taken back</source>
        <translation>Gör om det beslut som ångrades</translation>
    </message>
    <message>
        <source>Add a &amp;code…</source>
        <translation>&amp;Lägg till kod…</translation>
    </message>
    <message>
        <source>Search the codebook and add a code by hand</source>
        <translation>Sök i kodboken och lägg till en kod för hand</translation>
    </message>
    <message>
        <source>&amp;Browse codes…</source>
        <translation>&amp;Bläddra bland koder…</translation>
    </message>
    <message>
        <source>Show the tree of codes, at the selected code</source>
        <translation>Visa kodträdet vid den valda koden</translation>
    </message>
    <message>
        <source>Show or fold &amp;candidates</source>
        <translation>Visa eller dölj &amp;kandidater</translation>
    </message>
    <message>
        <source>Show the codes below the line</source>
        <translation>Visa koderna under gränsen</translation>
    </message>
    <message>
        <source>Show or fold denied, family and &amp;hypothetical</source>
        <translation>Visa eller dölj nekade, &amp;hereditet och hypotetiska</translation>
    </message>
    <message>
        <source>Show the codes that the note denies, says of the family or only speaks of</source>
        <translation>Visa koderna som anteckningen nekar, anger som hereditet eller bara nämner</translation>
    </message>
    <message>
        <source>Only surer su&amp;ggestions</source>
        <translation>Bara s&amp;äkrare förslag</translation>
    </message>
    <message>
        <source>Draw the line higher: fewer suggestions, more of them right</source>
        <translation>Höj gränsen: färre förslag, fler av dem rätt</translation>
    </message>
    <message>
        <source>&amp;Less sure suggestions too</source>
        <translation>Även &amp;mindre säkra förslag</translation>
    </message>
    <message>
        <source>Draw the line lower: more suggestions, fewer of them right</source>
        <translation>Sänk gränsen: fler förslag, färre av dem rätt</translation>
    </message>
    <message>
        <source>The model&apos;s o&amp;wn line</source>
        <translation>Modellens &amp;egen gräns</translation>
    </message>
    <message>
        <source>Draw the line where the model draws it</source>
        <translation>Sätt gränsen där modellen sätter den</translation>
    </message>
    <message>
        <source>&amp;Next note</source>
        <translation>&amp;Nästa anteckning</translation>
    </message>
    <message>
        <source>Open the next note</source>
        <translation>Öppna nästa anteckning</translation>
    </message>
    <message>
        <source>&amp;Previous note</source>
        <translation>&amp;Föregående anteckning</translation>
    </message>
    <message>
        <source>Open the previous note</source>
        <translation>Öppna föregående anteckning</translation>
    </message>
    <message>
        <source>Fin&amp;ish the note and open the next</source>
        <translation>&amp;Klarmarkera och öppna nästa</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Say that the note is done and go to the next that is still to do</source>
        <translation>Markera anteckningen som klar och gå till nästa som återstår</translation>
    </message>
    <message>
        <source>Put the note on &amp;hold…</source>
        <translation>Lägg anteckningen &amp;vilande…</translation>
    </message>
    <message>
        <source>Put the note aside for a reason</source>
        <translation>Lägg anteckningen åt sidan av ett skäl</translation>
    </message>
    <message>
        <source>&amp;Reopen the note</source>
        <translation>Ö&amp;ppna anteckningen igen</translation>
    </message>
    <message>
        <source>Go on with a note that is done or on hold</source>
        <translation>Fortsätt med en anteckning som är klar eller vilande</translation>
    </message>
    <message>
        <source>&amp;Assign to…</source>
        <translation>&amp;Tilldela…</translation>
    </message>
    <message>
        <source>Give the selected notes to a coder</source>
        <translation>Ge de valda anteckningarna till en kodare</translation>
    </message>
    <message>
        <source>&amp;Search all notes</source>
        <translation>&amp;Sök i alla anteckningar</translation>
    </message>
    <message>
        <source>Find notes by words in their text or name</source>
        <translation>Hitta anteckningar efter ord i text eller namn</translation>
    </message>
    <message>
        <source>&amp;Find in the note</source>
        <translation>Sök &amp;i anteckningen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Sök efter ord</translation>
    </message>
    <message>
        <source>&amp;Suggest codes</source>
        <translation>&amp;Föreslå koder</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Föreslå</translation>
    </message>
    <message>
        <source>Let the model read the selected notes</source>
        <translation>Låt modellen läsa de valda anteckningarna</translation>
    </message>
    <message>
        <source>Suggest for all &amp;new notes</source>
        <translation>Föreslå för alla &amp;nya anteckningar</translation>
    </message>
    <message>
        <source>Let the model read every note it has not read</source>
        <translation>Låt modellen läsa alla anteckningar som den inte har läst</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>Stop reading and suggesting</source>
        <translation>Sluta läsa och föreslå</translation>
    </message>
    <message>
        <source>Make it the pr&amp;incipal diagnosis</source>
        <translation>Gör till &amp;huvuddiagnos</translation>
    </message>
    <message>
        <source>Put the selected code first, as the principal diagnosis</source>
        <translation>Sätt den valda koden först, som huvuddiagnos</translation>
    </message>
    <message>
        <source>Move it &amp;up in the sequence</source>
        <translation>Flytta &amp;upp i ordningen</translation>
    </message>
    <message>
        <source>Put the selected code a place up among the accepted codes</source>
        <translation>Flytta den valda koden ett steg upp bland de godkända koderna</translation>
    </message>
    <message>
        <source>Move it &amp;down in the sequence</source>
        <translation>Flytta &amp;ner i ordningen</translation>
    </message>
    <message>
        <source>Put the selected code a place down among the accepted codes</source>
        <translation>Flytta den valda koden ett steg ner bland de godkända koderna</translation>
    </message>
    <message>
        <source>Present &amp;on admission</source>
        <translation>Fanns vid &amp;inskrivning</translation>
    </message>
    <message>
        <source>Say the next value of present on admission: Y, N, U, W, 1 or nothing</source>
        <translation>Ange nästa värde för ”fanns vid inskrivning”: Y, N, U, W, 1 eller inget</translation>
    </message>
    <message>
        <source>Present on admission for a&amp;ll</source>
        <translation>Fanns vid inskrivning för &amp;alla</translation>
    </message>
    <message>
        <source>Say Y for every accepted code that has no value yet</source>
        <translation>Ange Y för varje godkänd kod som inte har något värde än</translation>
    </message>
    <message>
        <source>Next coding &amp;rule</source>
        <translation>Nästa kodnings&amp;regel</translation>
    </message>
    <message>
        <source>Go to the next error or warning of the coding rules</source>
        <translation>Gå till nästa fel eller varning från kodningsreglerna</translation>
    </message>
    <message>
        <source>O&amp;verrule the warning…</source>
        <translation>Åsidosätt &amp;varningen…</translation>
    </message>
    <message>
        <source>Overrule the selected warning with a reason, or let it stand again</source>
        <translation>Åsidosätt den valda varningen med ett skäl, eller låt den gälla igen</translation>
    </message>
    <message>
        <source>&amp;What did we miss?</source>
        <translation>Vad har vi &amp;missat?</translation>
    </message>
    <message>
        <source>Underline the clinical words that no accepted code covers</source>
        <translation>Stryk under de kliniska ord som ingen godkänd kod täcker</translation>
    </message>
    <message>
        <source>Next &amp;missed words</source>
        <translation>Nästa missade &amp;ord</translation>
    </message>
    <message>
        <source>Go to the next words that no accepted code covers</source>
        <translation>Gå till nästa ord som ingen godkänd kod täcker</translation>
    </message>
    <message>
        <source>&amp;Accept the code for missed words</source>
        <translation>&amp;Godkänn koden för missade ord</translation>
    </message>
    <message>
        <source>Accept the likeliest code for the missed words that are shown</source>
        <translation>Godkänn den troligaste koden för de missade ord som visas</translation>
    </message>
    <message>
        <source>&amp;Take the selected words as evidence</source>
        <translation>&amp;Ta de markerade orden som belägg</translation>
    </message>
    <message>
        <source>The words selected in the note speak for the selected code</source>
        <translation>Orden som är markerade i anteckningen talar för den valda koden</translation>
    </message>
    <message>
        <source>The words are &amp;not evidence</source>
        <translation>Orden är &amp;inte belägg</translation>
    </message>
    <message>
        <source>Take the selected words, or those picked last, away from the evidence of the code</source>
        <translation>Ta bort de markerade orden, eller de senast valda, från kodens belägg</translation>
    </message>
    <message>
        <source>&amp;Pick the next words of the code</source>
        <translation>&amp;Välj kodens nästa ord</translation>
    </message>
    <message>
        <source>Select the next lit words in the note, to widen, narrow or take them away</source>
        <translation>Markera nästa framhävda ord i anteckningen, för att utöka, minska eller ta bort dem</translation>
    </message>
    <message>
        <source>Widen by a word at the &amp;end</source>
        <translation>Utöka med ett ord i &amp;slutet</translation>
    </message>
    <message>
        <source>The picked words and the one after them</source>
        <translation>De valda orden och ordet efter dem</translation>
    </message>
    <message>
        <source>Narrow by a word at the e&amp;nd</source>
        <translation>Minska med ett ord i s&amp;lutet</translation>
    </message>
    <message>
        <source>The picked words without the last one</source>
        <translation>De valda orden utan det sista</translation>
    </message>
    <message>
        <source>Widen by a word at the &amp;start</source>
        <translation>Utöka med ett ord i &amp;början</translation>
    </message>
    <message>
        <source>The picked words and the one before them</source>
        <translation>De valda orden och ordet före dem</translation>
    </message>
    <message>
        <source>Narrow by a word at the s&amp;tart</source>
        <translation>Minska med ett ord i bö&amp;rjan</translation>
    </message>
    <message>
        <source>The picked words without the first one</source>
        <translation>De valda orden utan det första</translation>
    </message>
    <message>
        <source>Ask for a blind &amp;second review…</source>
        <translation>B&amp;e om blind andragranskning…</translation>
    </message>
    <message>
        <source>Give the selected notes to another coder, who sees none of your decisions</source>
        <translation>Ge de valda anteckningarna till en annan kodare, som inte ser något av dina beslut</translation>
    </message>
    <message>
        <source>Begin a &amp;blind second review</source>
        <translation>Börja &amp;blind andragranskning</translation>
    </message>
    <message>
        <source>Code the note anew beside another coder, whose decisions stay hidden until you finish</source>
        <translation>Koda anteckningen på nytt vid sidan av en annan kodare, vars beslut är dolda tills du är klar</translation>
    </message>
    <message>
        <source>Begin an &amp;open second review</source>
        <translation>Börja &amp;öppen andragranskning</translation>
    </message>
    <message>
        <source>Begin with another coder&apos;s decisions and change what you would code otherwise</source>
        <translation>Utgå från en annan kodares beslut och ändra det som du skulle koda annorlunda</translation>
    </message>
    <message>
        <source>&amp;Finish my second review</source>
        <translation>&amp;Slutför min andragranskning</translation>
    </message>
    <message>
        <source>The review is complete and can be compared</source>
        <translation>Granskningen är klar och kan jämföras</translation>
    </message>
    <message>
        <source>&amp;Go on with my second review</source>
        <translation>&amp;Fortsätt min andragranskning</translation>
    </message>
    <message>
        <source>Take a finished review up again, before a difference is settled</source>
        <translation>Återuppta en slutförd granskning, innan någon skillnad är avgjord</translation>
    </message>
    <message>
        <source>&amp;Compare two coders…</source>
        <translation>&amp;Jämför två kodare…</translation>
    </message>
    <message>
        <source>Show both coders&apos; codes of the note, and settle where they differ</source>
        <translation>Visa båda kodarnas koder för anteckningen och avgör där de skiljer sig</translation>
    </message>
    <message>
        <source>&amp;Agreement…</source>
        <translation>S&amp;amstämmighet…</translation>
    </message>
    <message>
        <source>Show how far coders agree with each other and with the model</source>
        <translation>Visa hur väl kodare stämmer överens med varandra och med modellen</translation>
    </message>
    <message>
        <source>&amp;Start or follow a trial…</source>
        <translation>&amp;Starta eller följ en studie…</translation>
    </message>
    <message>
        <source>Code notes with and without suggestions to see what these do, and see how far everybody is</source>
        <translation>Koda anteckningar med och utan förslag för att se vad förslagen gör, och se hur långt alla har kommit</translation>
    </message>
    <message>
        <source>I have coded it unassisted: sho&amp;w the suggestions</source>
        <translation>Kodat utan förslag: &amp;visa förslagen</translation>
    </message>
    <message>
        <source>Keep the codes and the time of the unassisted coding, show the suggestions, and go on revising</source>
        <translation>Behåll koderna och tiden från kodningen utan förslag, visa förslagen och fortsätt ändra</translation>
    </message>
    <message>
        <source>&amp;Next note of the trial</source>
        <translation>&amp;Nästa anteckning i studien</translation>
    </message>
    <message>
        <source>Open the next note of the trial that you have not finished</source>
        <translation>Öppna nästa anteckning i studien som du inte är klar med</translation>
    </message>
    <message>
        <source>Trial &amp;report…</source>
        <translation>Studie&amp;rapport…</translation>
    </message>
    <message>
        <source>Show what suggestions do to time, accuracy and your own judgement</source>
        <translation>Visa hur förslagen påverkar tid, träffsäkerhet och ditt eget omdöme</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Större text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Mindre text</translation>
    </message>
    <message>
        <source>&amp;Dashboards…</source>
        <translation>St&amp;atistik…</translation>
    </message>
    <message>
        <source>Show how suggestions fare, whether scores hold, and how the work goes</source>
        <translation>Visa hur det går för förslagen, om poängen håller och hur arbetet går</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>Me&amp;ddelanden</translation>
    </message>
    <message>
        <source>Show every message since the start</source>
        <translation>Visa alla meddelanden sedan starten</translation>
    </message>
    <message>
        <source>Compare model &amp;packs…</source>
        <translation>Jämför modell&amp;paket…</translation>
    </message>
    <message>
        <source>Show which words the model pack in use and another one attend to, code by code</source>
        <translation>Visa vilka ord det modellpaket som används och ett annat uppmärksammar, kod för kod</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Inställningar…</translation>
    </message>
    <message>
        <source>Set the theme, the text size, your name and more</source>
        <translation>Ställ in tema, textstorlek, ditt namn med mera</translation>
    </message>
    <message>
        <source>C&amp;oder…</source>
        <translation>&amp;Kodare…</translation>
    </message>
    <message>
        <source>Change the name that decisions carry</source>
        <translation>Ändra namnet som står vid besluten</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Sök allt…</translation>
    </message>
    <message>
        <source>Find an action, a note or a code by some of its words</source>
        <translation>Hitta en åtgärd, en anteckning eller en kod efter några av dess ord</translation>
    </message>
    <message>
        <source>Read how things are done, without the internet</source>
        <translation>Läs hur man gör, utan internet</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Rundtur i fönstret</translation>
    </message>
    <message>
        <source>See the window in four steps</source>
        <translation>Se fönstret i fyra steg</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Ändra tangenter…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Ge åtgärder andra tangenter</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tangenter</translation>
    </message>
    <message>
        <source>Show every key of the desk</source>
        <translation>Visa alla tangenter</translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation>”{action}”</translation>
    </message>
    <message>
        <source>Previous or next suggestion</source>
        <translation>Föregående eller nästa förslag</translation>
    </message>
    <message>
        <source>Close a search or let go of selected words</source>
        <translation>Stäng en sökning eller släpp markerade ord</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Ändra tangenter</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Filtrera åtgärderna</translation>
    </message>
    <message>
        <source>Show only the actions with these words or this key</source>
        <translation>Visa bara åtgärder med dessa ord eller denna tangent</translation>
    </message>
    <message>
        <source>Filter: a word of the action, or a key</source>
        <translation>Filtrera: ett ord ur åtgärden, eller en tangent</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Ny tangent: tryck på den</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Använd tangenten</translation>
    </message>
    <message>
        <source>Use it as well</source>
        <translation>Använd även den</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ingen tangent</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Standard för alla</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>keys of an action</comment>
        <translation>ändrad</translation>
    </message>
    <message>
        <source>Select the field and press the key for “{action}”.</source>
        <translation>Gå till fältet och tryck på tangenten för ”{action}”.</translation>
    </message>
    <message>
        <source>{key} moves in lists and fields and cannot be the key of an action.</source>
        <translation>{key} används för att flytta i listor och fält och kan inte vara tangent för en åtgärd.</translation>
    </message>
    <message>
        <source>⚠ {key} is the key of “{other}” now. Using it here takes it from there.</source>
        <translation>⚠ {key} är nu tangent för ”{other}”. Används den här tas den därifrån.</translation>
    </message>
    <message>
        <source>{key} is the key of this action already.</source>
        <translation>{key} är redan tangent för den här åtgärden.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} är ledig.</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Åtgärder och deras tangenter</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Ny tangent:</translation>
    </message>
    <message>
        <source>{some} or {other}</source>
        <translation>{some} eller {other}</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two keys</comment>
        <translation>eller</translation>
    </message>
    <message>
        <source>Opening the worklist…</source>
        <translation>Öppnar arbetslistan…</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>Läser filer…</translation>
    </message>
    <message>
        <source>Reading files: 1 note</source>
        <translation>Läser filer: 1 anteckning</translation>
    </message>
    <message>
        <source>Reading files: {count:,} notes</source>
        <translation>Läser filer: {count:,} anteckningar</translation>
    </message>
    <message>
        <source>Counting files: {count:,} so far</source>
        <translation>Räknar filer: {count:,} hittills</translation>
    </message>
    <message>
        <source>file {place:,} of {count:,}</source>
        <translation>fil {place:,} av {count:,}</translation>
    </message>
    <message>
        <source>page {place:,} of {count:,}</source>
        <translation>sida {place:,} av {count:,}</translation>
    </message>
    <message>
        <source>1 new note</source>
        <translation>1 ny anteckning</translation>
    </message>
    <message>
        <source>{count:,} new notes</source>
        <translation>{count:,} nya anteckningar</translation>
    </message>
    <message>
        <source>{count:,} already in the worklist</source>
        <translation>{count:,} fanns redan i arbetslistan</translation>
    </message>
    <message>
        <source>{count:,} could not be read</source>
        <translation>{count:,} kunde inte läsas</translation>
    </message>
    <message>
        <source>Nothing could be loaded</source>
        <translation>Inget kunde läsas in</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Avbrutet.</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>efter betydelse</translation>
    </message>
    <message>
        <source>There is no text or file to paste. Copy the note first.</source>
        <translation>Det finns ingen text eller fil att klistra in. Kopiera anteckningen först.</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbetslista</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Koder</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Accepted codes</source>
        <translation>Godkända koder</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>Suggest as soon as notes are opened</source>
        <translation>Föreslå så snart anteckningar öppnas</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Verktygsfält</translation>
    </message>
    <message>
        <source>The picture could not be saved to {file}: {reason}. Choose another place.</source>
        <translation>Bilden kunde inte sparas i {file}: {reason}. Välj en annan plats.</translation>
    </message>
    <message>
        <source>The heatmap was saved to {file}</source>
        <translation>Värmekartan sparades i {file}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Dismiss the messages</source>
        <translation>Stäng meddelandena</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>Det finns inga meddelanden.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 meddelande</translation>
    </message>
    <message>
        <source>{count:,} messages</source>
        <translation>{count:,} meddelanden</translation>
    </message>
    <message>
        <source>Next missed words</source>
        <translation>Nästa missade ord</translation>
    </message>
    <message>
        <source>Close the missed words</source>
        <translation>Stäng de missade orden</translation>
    </message>
    <message>
        <source>Next missed words ({key})</source>
        <translation>Nästa missade ord ({key})</translation>
    </message>
    <message>
        <source>Close the missed words ({key})</source>
        <translation>Stäng de missade orden ({key})</translation>
    </message>
    <message>
        <source>{place} of {total} not covered by an accepted code: “{words}”</source>
        <translation>{place} av {total} utan godkänd kod: ”{words}”</translation>
    </message>
    <message>
        <source>Nothing missed: an accepted code covers all the words that the model marks.</source>
        <translation>Inget missat: godkända koder täcker alla ord som modellen märker ut.</translation>
    </message>
    <message>
        <source>Candidate {number} for the missed words</source>
        <translation>Kandidat {number} för de missade orden</translation>
    </message>
    <message>
        <source>Accept this code for the missed words</source>
        <translation>Godkänn den här koden för de missade orden</translation>
    </message>
    <message>
        <source>Accept {code} {description}</source>
        <translation>Godkänn {code} {description}</translation>
    </message>
    <message>
        <source>Accept {code} {description} (score {score:.2f})</source>
        <translation>Godkänn {code} {description} (poäng {score:.2f})</translation>
    </message>
    <message>
        <source>Nothing is missed: an accepted code covers all the words that the model marks.</source>
        <translation>Inget är missat: godkända koder täcker alla ord som modellen märker ut.</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 ord</translation>
    </message>
    <message>
        <source>{count:,} words</source>
        <translation>{count:,} ord</translation>
    </message>
    <message>
        <source>● Done</source>
        <translation>● Klar</translation>
    </message>
    <message>
        <source>‖ On hold: {reason}</source>
        <translation>‖ Vilande: {reason}</translation>
    </message>
    <message>
        <source>assigned to {coder}</source>
        <translation>tilldelad {coder}</translation>
    </message>
    <message>
        <source>The message above says why, and what to do. Your notes and decisions are left as they are.</source>
        <translation>Meddelandet ovanför säger varför och vad du kan göra. Dina anteckningar och beslut är oförändrade.</translation>
    </message>
    <message>
        <source>The notes cannot be read</source>
        <translation>Anteckningarna kan inte läsas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Words that speak for {name} · {share:.0%} likely</source>
        <translation>Ord som talar för {name} · {share:.0%} sannolikhet</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Inga anteckningar än</translation>
    </message>
    <message>
        <source>Drop discharge summaries here: Word, PDF, RTF and text files, tables, lists or folders, or paste one with Ctrl+V. Everything stays on this computer.</source>
        <translation>Släpp epikriser här: Word-, PDF-, RTF- och textfiler, tabeller, listor eller mappar, eller klistra in en med Ctrl+V. Allt stannar på den här datorn.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Öppna filer…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Öppna en mapp…</translation>
    </message>
    <message>
        <source>Try the sample notes</source>
        <translation>Prova exempelanteckningarna</translation>
    </message>
    <message>
        <source>No open note is left in this list.</source>
        <translation>Ingen öppen anteckning är kvar i listan.</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (jag)</translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation>En annan kodare…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>{count} suggestions were left undecided.</source>
        <translation>{count} förslag lämnades utan beslut.</translation>
    </message>
    <message>
        <source>1 suggestion was left undecided.</source>
        <translation>1 förslag lämnades utan beslut.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Anteckningens text</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ångrat: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Gjort om: {what}</translation>
    </message>
    <message>
        <source>The specialty of {note} is what the model suggests.</source>
        <translation>Specialiteten för {note} är den som modellen föreslår.</translation>
    </message>
    <message>
        <source>The specialty of {note} is {name}.</source>
        <translation>Specialiteten för {note} är {name}.</translation>
    </message>
    <message>
        <source>{note} is assigned to {coder}.</source>
        <translation>{note} är tilldelad {coder}.</translation>
    </message>
    <message>
        <source>{note} is assigned to nobody.</source>
        <translation>{note} är nu utan kodare.</translation>
    </message>
    <message>
        <source>{note} is done.</source>
        <translation>{note} är klar.</translation>
    </message>
    <message>
        <source>{note} is on hold: {reason}</source>
        <translation>{note} är vilande: {reason}</translation>
    </message>
    <message>
        <source>{note} is open again.</source>
        <translation>{note} är öppen igen.</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Administrativt</translation>
    </message>
    <message>
        <source>Reason for admission</source>
        <translation>Inskrivningsorsak</translation>
    </message>
    <message>
        <source>Present illness</source>
        <translation>Aktuellt</translation>
    </message>
    <message>
        <source>Past history</source>
        <translation>Tidigare sjukdomar</translation>
    </message>
    <message>
        <source>Family history</source>
        <translation>Hereditet</translation>
    </message>
    <message>
        <source>Social history</source>
        <translation>Socialt</translation>
    </message>
    <message>
        <source>Medications</source>
        <translation>Läkemedel</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Överkänslighet</translation>
    </message>
    <message>
        <source>Review of systems</source>
        <translation>Organanamnes</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Hospital course</source>
        <translation>Vårdförlopp</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnoser</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planering</translation>
    </message>
    <message>
        <source>Outline of the note</source>
        <translation>Anteckningens disposition</translation>
    </message>
    <message>
        <source>The sections of a note stand here once it has been read.</source>
        <translation>Här står anteckningens avsnitt när den har lästs.</translation>
    </message>
    <message>
        <source>While you code unassisted, only sections that have a heading stand here.</source>
        <translation>Medan du kodar utan förslag visas här bara avsnitt som har en rubrik.</translation>
    </message>
    <message>
        <source>No sections were found in this note.</source>
        <translation>Inga avsnitt hittades i den här anteckningen.</translation>
    </message>
    <message>
        <source>{section}: told by the heading “{heading}”</source>
        <translation>{section}: framgår av rubriken ”{heading}”</translation>
    </message>
    <message>
        <source>{section}: inferred from its sentences, {share:.0%} likely</source>
        <translation>{section}: bedömt utifrån meningarna, {share:.0%} sannolikhet</translation>
    </message>
    <message>
        <source>Find an action, a note or a code</source>
        <translation>Sök en åtgärd, en anteckning eller en kod</translation>
    </message>
    <message>
        <source>Some words of what you look for; ↑ ↓ choose, Enter opens</source>
        <translation>Några ord ur det du söker; ↑ ↓ väljer, Retur öppnar</translation>
    </message>
    <message>
        <source>An action, a note or a code</source>
        <translation>En åtgärd, en anteckning eller en kod</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer or other words.</source>
        <translation>Inget passar. Försök med färre eller andra ord.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Sökresultat</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>ca {seconds} s kvar</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>ca {minutes} min kvar</translation>
    </message>
    <message>
        <source>about {hours:.1f} h left</source>
        <translation>ca {hours:.1f} h kvar</translation>
    </message>
    <message>
        <source>Blind second review by {coder}: the first coder&apos;s decisions are hidden until you finish.</source>
        <translation>Blind andragranskning av {coder}: den första kodarens beslut är dolda tills du är klar.</translation>
    </message>
    <message>
        <source>Open second review by {coder}: change what you would code otherwise. Nothing else changes by it.</source>
        <translation>Öppen andragranskning av {coder}: ändra det som du skulle koda annorlunda. Inget annat ändras av det.</translation>
    </message>
    <message>
        <source>Finish the second review</source>
        <translation>Slutför andragranskningen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Jämför…</translation>
    </message>
    <message>
        <source>Your &amp;name, to stand beside your decisions:</source>
        <translation>Ditt &amp;namn vid dina beslut:</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Använd namnet</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Ask for the name at the next start</source>
        <translation>Fråga efter namnet vid nästa start</translation>
    </message>
    <message>
        <source>Your name, to stand beside your decisions</source>
        <translation>Ditt namn, som ska stå vid dina beslut</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} och {last}</translation>
    </message>
    <message>
        <source>Second review by {names} finished: settled.</source>
        <translation>Andragranskning av {names} slutförd: avgjord.</translation>
    </message>
    <message>
        <source>Second review by {names} finished: 1 difference not settled.</source>
        <translation>Andragranskning av {names} slutförd: 1 skillnad ej avgjord.</translation>
    </message>
    <message>
        <source>Second review by {names} finished: {count} differences not settled.</source>
        <translation>Andragranskning av {names} slutförd: {count} skillnader ej avgjorda.</translation>
    </message>
    <message>
        <source>Codes that you accept are checked here by the rules of the tabular list.</source>
        <translation>Koder som du godkänner kontrolleras här mot den systematiska förteckningens regler.</translation>
    </message>
    <message>
        <source>The coding rules have nothing against these codes.</source>
        <translation>Kodningsreglerna har inget att invända mot koderna.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Åtgärda</translation>
    </message>
    <message>
        <source>Overrule…</source>
        <translation>Åsidosätt…</translation>
    </message>
    <message>
        <source>There is no warning to overrule.</source>
        <translation>Det finns ingen varning att åsidosätta.</translation>
    </message>
    <message>
        <source>An error cannot be overruled. It must be settled.</source>
        <translation>Ett fel kan inte åsidosättas. Det måste åtgärdas.</translation>
    </message>
    <message>
        <source>Settle the finding</source>
        <translation>Åtgärda anmärkningen</translation>
    </message>
    <message>
        <source>Let the warning stand</source>
        <translation>Låt varningen gälla</translation>
    </message>
    <message>
        <source>Why the warning does not apply</source>
        <translation>Varför varningen inte är tillämplig</translation>
    </message>
    <message>
        <source>Why the warning does not apply; Enter overrules, Esc lets it stand</source>
        <translation>Varför varningen inte är tillämplig; Retur åsidosätter, Esc låter den gälla</translation>
    </message>
    <message>
        <source>Why does it not apply here? Enter overrules, Esc lets it stand</source>
        <translation>Varför gäller den inte här? Retur åsidosätter, Esc låter den gälla</translation>
    </message>
    <message>
        <source>Move {code} up</source>
        <translation>Flytta upp {code}</translation>
    </message>
    <message>
        <source>Take {code} away</source>
        <translation>Ta bort {code}</translation>
    </message>
    <message>
        <source>Accept {code}</source>
        <translation>Godkänn {code}</translation>
    </message>
    <message>
        <source>No code is accepted yet</source>
        <translation>Ingen kod är godkänd än</translation>
    </message>
    <message>
        <source>1 accepted code</source>
        <translation>1 godkänd kod</translation>
    </message>
    <message>
        <source>{count} accepted codes</source>
        <translation>{count} godkända koder</translation>
    </message>
    <message>
        <source>{count} without present on admission (O)</source>
        <translation>{count} utan POA (O)</translation>
    </message>
    <message>
        <source>the note says: {patient}</source>
        <translation>anteckningen anger: {patient}</translation>
    </message>
    <message>
        <source>principal diagnosis {code}</source>
        <translation>huvuddiagnos {code}</translation>
    </message>
    <message>
        <source>no principal diagnosis yet (1)</source>
        <translation>ingen huvuddiagnos än (1)</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 fel</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} fel</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 varning</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} varningar</translation>
    </message>
    <message>
        <source>{coder} is to review the note blind, and sees no decision on it before.</source>
        <translation>{coder} ska granska anteckningen blint och ser inga beslut om den dessförinnan.</translation>
    </message>
    <message>
        <source>{coder} is to review {count} notes blind, and sees no decision on it before.</source>
        <translation>{coder} ska granska {count} anteckningar blint och ser inga beslut om dem dessförinnan.</translation>
    </message>
    <message>
        <source>Agreement saved to {file}</source>
        <translation>Samstämmigheten sparades i {file}</translation>
    </message>
    <message>
        <source>Your blind second review has begun. The decisions that stood here are hidden from now on; to review notes without having seen any, ask for the review before you open them.</source>
        <translation>Din blinda andragranskning har börjat. Besluten som stod här är dolda från och med nu; för att granska anteckningar utan att ha sett några beslut, be om granskningen innan du öppnar dem.</translation>
    </message>
    <message>
        <source>Your open second review has begun.</source>
        <translation>Din öppna andragranskning har börjat.</translation>
    </message>
    <message>
        <source>You review this note blind, so its state is hidden. Finish your second review of it first.</source>
        <translation>Du granskar den här anteckningen blint, så dess läge är dolt. Slutför din andragranskning av den först.</translation>
    </message>
    <message>
        <source>Your second review is finished. The note shows the codes that hold.</source>
        <translation>Din andragranskning är slutförd. Anteckningen visar de koder som gäller.</translation>
    </message>
    <message>
        <source>You go on with your second review.</source>
        <translation>Du fortsätter din andragranskning.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>The name that your decisions carry</source>
        <translation>Namnet som står vid dina beslut</translation>
    </message>
    <message>
        <source>Suggest codes as soon as notes are opened</source>
        <translation>Föreslå koder så snart anteckningar öppnas</translation>
    </message>
    <message>
        <source>Suggest and find procedures (ICD-10-PCS) too</source>
        <translation>Föreslå och hitta även åtgärder (ICD-10-PCS)</translation>
    </message>
    <message>
        <source>They stand below the diagnoses. Holds for notes that are suggested for from now on; F5 suggests anew</source>
        <translation>De står under diagnoserna. Gäller anteckningar som får förslag från och med nu; F5 föreslår på nytt</translation>
    </message>
    <message>
        <source>Let the section of the words and the specialty of the note count in the scores</source>
        <translation>Låt ordens avsnitt och anteckningens specialitet räknas in i poängen</translation>
    </message>
    <message>
        <source>Where the model pack has learned to. Holds for notes that are suggested for from now on; F5 suggests anew</source>
        <translation>Där modellpaketet har lärt sig det. Gäller anteckningar som får förslag från och med nu; F5 ger nya förslag</translation>
    </message>
    <message>
        <source>Show the specialties above the note</source>
        <translation>Visa specialiteterna ovanför anteckningen</translation>
    </message>
    <message>
        <source>Show the outline with the sections of the note</source>
        <translation>Visa dispositionen med anteckningens avsnitt</translation>
    </message>
    <message>
        <source>Where Chartlight keeps notes and decisions on this computer</source>
        <translation>Var Chartlight förvarar anteckningar och beslut på den här datorn</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Ändra tangenter…</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>Fönstrets färger</translation>
    </message>
    <message>
        <source>Text size of the note</source>
        <translation>Anteckningens textstorlek</translation>
    </message>
    <message>
        <source>How large the text of the note is</source>
        <translation>Hur stor anteckningens text är</translation>
    </message>
    <message>
        <source>{size} points</source>
        <translation>{size} punkter</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Te&amp;xtstorlek</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ditt &amp;namn</translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation>&amp;Datamapp</translation>
    </message>
    <message>
        <source>Every change holds at once and is kept.</source>
        <translation>Varje ändring gäller genast och sparas.</translation>
    </message>
    <message>
        <source>This is the last note.</source>
        <translation>Det här är den sista anteckningen.</translation>
    </message>
    <message>
        <source>This is the first note.</source>
        <translation>Det här är den första anteckningen.</translation>
    </message>
    <message>
        <source>{code} in {note}: {message}</source>
        <translation>{code} i {note}: {message}</translation>
    </message>
    <message>
        <source>1–9 or Enter chooses · ← wider, → narrower family · type to filter · Esc leaves</source>
        <translation>1–9 eller Retur väljer · ← större, → mindre familj · skriv för att filtrera · Esc lämnar</translation>
    </message>
    <message>
        <source>Wider family</source>
        <translation>Större familj</translation>
    </message>
    <message>
        <source>Narrower family</source>
        <translation>Mindre familj</translation>
    </message>
    <message>
        <source>Wider family (←)</source>
        <translation>Större familj (←)</translation>
    </message>
    <message>
        <source>Narrower family (→)</source>
        <translation>Mindre familj (→)</translation>
    </message>
    <message>
        <source>Instead of &lt;b&gt;{code}&lt;/b&gt;  {description}</source>
        <translation>I stället för &lt;b&gt;{code}&lt;/b&gt;  {description}</translation>
    </message>
    <message>
        <source>Instead of &lt;b&gt;{code}&lt;/b&gt;</source>
        <translation>I stället för &lt;b&gt;{code}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Looking up its family…</source>
        <translation>Söker kodens familj…</translation>
    </message>
    <message>
        <source>1 code</source>
        <translation>1 kod</translation>
    </message>
    <message>
        <source>{count:,} codes</source>
        <translation>{count:,} koder</translation>
    </message>
    <message>
        <source>The codebook has no code that begins like this. Search it by name below (Esc, then {key}).</source>
        <translation>Kodboken har ingen kod som börjar så. Sök den efter namn nedan (Esc, sedan {key}).</translation>
    </message>
    <message>
        <source>Filter the family of the code</source>
        <translation>Filtrera kodens familj</translation>
    </message>
    <message>
        <source>Words of the code you want; ↑ ↓ choose, Enter takes</source>
        <translation>Ord i koden du söker; ↑ ↓ väljer, Retur tar</translation>
    </message>
    <message>
        <source>Filter: left, initial, acute…</source>
        <translation>Filtrera: left, initial, acute…</translation>
    </message>
    <message>
        <source>Codes of the family</source>
        <translation>Koder i familjen</translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; is the beginning of codes. Choose the one that is meant: {title}</source>
        <translation>&lt;b&gt;{code}&lt;/b&gt; är början av flera koder. Välj den som avses: {title}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; needs more digits. Choose the code that is meant: {title}</source>
        <translation>&lt;b&gt;{code}&lt;/b&gt; behöver fler tecken. Välj den kod som avses: {title}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; is not in the codebook. Choose the code that is meant:</source>
        <translation>&lt;b&gt;{code}&lt;/b&gt; finns inte i kodboken. Välj den kod som avses:</translation>
    </message>
    <message>
        <source>Specialty…</source>
        <translation>Specialitet…</translation>
    </message>
    <message>
        <source>Say which specialty wrote this note</source>
        <translation>Ange vilken specialitet som har skrivit anteckningen</translation>
    </message>
    <message>
        <source>Change the specialty of the note</source>
        <translation>Ändra anteckningens specialitet</translation>
    </message>
    <message>
        <source>{name}: chosen by a coder</source>
        <translation>{name}: valt av en kodare</translation>
    </message>
    <message>
        <source>{name}: {share:.0%} likely. Click to see the words that speak for it.</source>
        <translation>{name}: {share:.0%} sannolikhet. Klicka för att se orden som talar för den.</translation>
    </message>
    <message>
        <source>As the model suggests</source>
        <translation>Som modellen föreslår</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Ett annat namn…</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Specialitet</translation>
    </message>
    <message>
        <source>Which specialty wrote this note?</source>
        <translation>Vilken specialitet har skrivit anteckningen?</translation>
    </message>
    <message>
        <source>Allergy / Immunology</source>
        <comment>specialty</comment>
        <translation>Allergologi/immunologi</translation>
    </message>
    <message>
        <source>Autopsy</source>
        <comment>specialty</comment>
        <translation>Obduktion</translation>
    </message>
    <message>
        <source>Bariatrics</source>
        <comment>specialty</comment>
        <translation>Obesitaskirurgi</translation>
    </message>
    <message>
        <source>Cardiovascular / Pulmonary</source>
        <comment>specialty</comment>
        <translation>Hjärt-/lungmedicin</translation>
    </message>
    <message>
        <source>Chiropractic</source>
        <comment>specialty</comment>
        <translation>Kiropraktik</translation>
    </message>
    <message>
        <source>Consult - History and Phy.</source>
        <comment>specialty</comment>
        <translation>Konsultation och inskrivning</translation>
    </message>
    <message>
        <source>Cosmetic / Plastic Surgery</source>
        <comment>specialty</comment>
        <translation>Plastikkirurgi</translation>
    </message>
    <message>
        <source>Dentistry</source>
        <comment>specialty</comment>
        <translation>Odontologi</translation>
    </message>
    <message>
        <source>Dermatology</source>
        <comment>specialty</comment>
        <translation>Dermatologi</translation>
    </message>
    <message>
        <source>Diets and Nutritions</source>
        <comment>specialty</comment>
        <translation>Dietetik</translation>
    </message>
    <message>
        <source>Discharge Summary</source>
        <comment>specialty</comment>
        <translation>Epikris</translation>
    </message>
    <message>
        <source>ENT - Otolaryngology</source>
        <comment>specialty</comment>
        <translation>Öron-näsa-hals</translation>
    </message>
    <message>
        <source>Emergency Room Reports</source>
        <comment>specialty</comment>
        <translation>Akutmottagning</translation>
    </message>
    <message>
        <source>Endocrinology</source>
        <comment>specialty</comment>
        <translation>Endokrinologi</translation>
    </message>
    <message>
        <source>Gastroenterology</source>
        <comment>specialty</comment>
        <translation>Gastroenterologi</translation>
    </message>
    <message>
        <source>General Medicine</source>
        <comment>specialty</comment>
        <translation>Allmänmedicin</translation>
    </message>
    <message>
        <source>Hematology - Oncology</source>
        <comment>specialty</comment>
        <translation>Hematologi/onkologi</translation>
    </message>
    <message>
        <source>Hospice - Palliative Care</source>
        <comment>specialty</comment>
        <translation>Palliativ vård</translation>
    </message>
    <message>
        <source>IME-QME-Work Comp etc.</source>
        <comment>specialty</comment>
        <translation>Försäkringsmedicin</translation>
    </message>
    <message>
        <source>Lab Medicine - Pathology</source>
        <comment>specialty</comment>
        <translation>Laboratoriemedicin/patologi</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>specialty</comment>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Nephrology</source>
        <comment>specialty</comment>
        <translation>Nefrologi</translation>
    </message>
    <message>
        <source>Neurology</source>
        <comment>specialty</comment>
        <translation>Neurologi</translation>
    </message>
    <message>
        <source>Neurosurgery</source>
        <comment>specialty</comment>
        <translation>Neurokirurgi</translation>
    </message>
    <message>
        <source>Obstetrics / Gynecology</source>
        <comment>specialty</comment>
        <translation>Obstetrik/gynekologi</translation>
    </message>
    <message>
        <source>Office Notes</source>
        <comment>specialty</comment>
        <translation>Mottagningsanteckningar</translation>
    </message>
    <message>
        <source>Ophthalmology</source>
        <comment>specialty</comment>
        <translation>Oftalmologi</translation>
    </message>
    <message>
        <source>Orthopedic</source>
        <comment>specialty</comment>
        <translation>Ortopedi</translation>
    </message>
    <message>
        <source>Pain Management</source>
        <comment>specialty</comment>
        <translation>Smärtvård</translation>
    </message>
    <message>
        <source>Pediatrics - Neonatal</source>
        <comment>specialty</comment>
        <translation>Pediatrik/neonatologi</translation>
    </message>
    <message>
        <source>Physical Medicine - Rehab</source>
        <comment>specialty</comment>
        <translation>Rehabiliteringsmedicin</translation>
    </message>
    <message>
        <source>Podiatry</source>
        <comment>specialty</comment>
        <translation>Podiatri</translation>
    </message>
    <message>
        <source>Psychiatry / Psychology</source>
        <comment>specialty</comment>
        <translation>Psykiatri/psykologi</translation>
    </message>
    <message>
        <source>Radiology</source>
        <comment>specialty</comment>
        <translation>Radiologi</translation>
    </message>
    <message>
        <source>Rheumatology</source>
        <comment>specialty</comment>
        <translation>Reumatologi</translation>
    </message>
    <message>
        <source>SOAP / Chart / Progress Notes</source>
        <comment>specialty</comment>
        <translation>Daganteckningar</translation>
    </message>
    <message>
        <source>Sleep Medicine</source>
        <comment>specialty</comment>
        <translation>Sömnmedicin</translation>
    </message>
    <message>
        <source>Speech - Language</source>
        <comment>specialty</comment>
        <translation>Logopedi</translation>
    </message>
    <message>
        <source>Surgery</source>
        <comment>specialty</comment>
        <translation>Kirurgi</translation>
    </message>
    <message>
        <source>Urology</source>
        <comment>specialty</comment>
        <translation>Urologi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Cancel what is going on</source>
        <translation>Avbryt det som pågår</translation>
    </message>
    <message>
        <source>Whose name the decisions carry; click to change it</source>
        <translation>Vems namn som står vid besluten; klicka för att ändra</translation>
    </message>
    <message>
        <source>What the model runs on</source>
        <translation>Vad modellen körs på</translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation>Kodare: {name}</translation>
    </message>
    <message>
        <source>Coder: {name}. Change the name</source>
        <translation>Kodare: {name}. Ändra namnet</translation>
    </message>
    <message>
        <source>Cancelled. 1 note was not read.</source>
        <translation>Avbrutet. 1 anteckning lästes inte.</translation>
    </message>
    <message>
        <source>Cancelled. {count} notes were not read.</source>
        <translation>Avbrutet. {count} anteckningar lästes inte.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>läser…</translation>
    </message>
    <message>
        <source>reading, part {part} of {total}</source>
        <translation>läser, del {part} av {total}</translation>
    </message>
    <message>
        <source>No codes were suggested.</source>
        <translation>Inga koder föreslogs.</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Laddar modellen…</translation>
    </message>
    <message>
        <source>Reading note {note:,} of {total:,}</source>
        <translation>Läser anteckning {note:,} av {total:,}</translation>
    </message>
    <message>
        <source>part {part} of {total}</source>
        <translation>del {part} av {total}</translation>
    </message>
    <message>
        <source>The model has read 1 note.</source>
        <translation>Modellen har läst 1 anteckning.</translation>
    </message>
    <message>
        <source>The model has read {count} notes.</source>
        <translation>Modellen har läst {count} anteckningar.</translation>
    </message>
    <message>
        <source>The model has read {count} of 1 note.</source>
        <translation>Modellen har läst {count} av 1 anteckning.</translation>
    </message>
    <message>
        <source>The model has read {count} of {total} notes.</source>
        <translation>Modellen har läst {count} av {total} anteckningar.</translation>
    </message>
    <message>
        <source>Suggested codes</source>
        <translation>Föreslagna koder</translation>
    </message>
    <message>
        <source>Choose a note on the left to see its codes.</source>
        <translation>Välj en anteckning till vänster för att se dess koder.</translation>
    </message>
    <message>
        <source>Reading the note…</source>
        <translation>Läser anteckningen…</translation>
    </message>
    <message>
        <source>Its codes appear here when the model is through.</source>
        <translation>Koderna visas här när modellen är klar.</translation>
    </message>
    <message>
        <source>The message above the note says why, and what to do. Codes can be added by hand below.</source>
        <translation>Meddelandet ovanför anteckningen säger varför och vad du kan göra. Koder kan läggas till för hand nedan.</translation>
    </message>
    <message>
        <source>Try again ({key})</source>
        <translation>Försök igen ({key})</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>Modellen kan inte användas</translation>
    </message>
    <message>
        <source>Suggest codes ({key})</source>
        <translation>Föreslå koder ({key})</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Inga förslag än</translation>
    </message>
    <message>
        <source>The model has not read this note.</source>
        <translation>Modellen har inte läst den här anteckningen.</translation>
    </message>
    <message>
        <source>The model found none in this note. Add codes by hand below.</source>
        <translation>Modellen hittade inga i den här anteckningen. Lägg till koder för hand nedan.</translation>
    </message>
    <message>
        <source>No codes suggested</source>
        <translation>Inga föreslagna koder</translation>
    </message>
    <message>
        <source>Nothing of the model is shown for this note. Look codes up below, or browse the tree of codes.</source>
        <translation>Inget från modellen visas för den här anteckningen. Slå upp koder nedan, eller bläddra i kodträdet.</translation>
    </message>
    <message>
        <source>You code this note unassisted</source>
        <translation>Du kodar den här anteckningen utan förslag</translation>
    </message>
    <message>
        <source>No code of this note is above the line. Folded away: {codes}.</source>
        <translation>Ingen kod i anteckningen ligger över gränsen. Dolda: {codes}.</translation>
    </message>
    <message>
        <source>Show the candidates ({key})</source>
        <translation>Visa kandidaterna ({key})</translation>
    </message>
    <message>
        <source>Show them ({key})</source>
        <translation>Visa dem ({key})</translation>
    </message>
    <message>
        <source>No sure suggestions</source>
        <translation>Inga säkra förslag</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} kvar</translation>
    </message>
    <message>
        <source>{count} on hold</source>
        <translation>{count} vilande</translation>
    </message>
    <message>
        <source>folded: {codes}</source>
        <translation>dolda: {codes}</translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation>1 kandidat</translation>
    </message>
    <message>
        <source>{count} candidates</source>
        <translation>{count} kandidater</translation>
    </message>
    <message>
        <source>{count} not the patient&apos;s</source>
        <translation>{count} ej patientens</translation>
    </message>
    <message>
        <source>{count} codes for the selected words</source>
        <translation>{count} koder för de markerade orden</translation>
    </message>
    <message>
        <source>1 code for the selected words</source>
        <translation>1 kod för de markerade orden</translation>
    </message>
    <message>
        <source>No suggested code for the selected words. Add one below ({key}).</source>
        <translation>Ingen föreslagen kod för de markerade orden. Lägg till en nedan ({key}).</translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>godkända: {count}</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>avvisade: {count}</translation>
    </message>
    <message>
        <source>Codes for the selected words</source>
        <translation>Koder för de markerade orden</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Åtgärder</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
    <message>
        <source>Denied, family or hypothetical</source>
        <translation>Nekade, hereditet eller hypotetiska</translation>
    </message>
    <message>
        <source>(all decided)</source>
        <translation>(alla avgjorda)</translation>
    </message>
    <message>
        <source>{key} folds them away</source>
        <translation>{key} döljer dem</translation>
    </message>
    <message>
        <source>{key} shows them</source>
        <translation>{key} visar dem</translation>
    </message>
    <message>
        <source>Procedures above the line</source>
        <translation>Åtgärder över gränsen</translation>
    </message>
    <message>
        <source>Click to show these codes or to fold them away</source>
        <translation>Klicka för att visa koderna eller dölja dem</translation>
    </message>
    <message>
        <source>Another model suggested these codes, so no figures are known. F5 suggests anew</source>
        <translation>En annan modell föreslog koderna, så inga siffror är kända. F5 föreslår på nytt</translation>
    </message>
    <message>
        <source>Precision and recall were not measured for this model</source>
        <translation>Precision och täckning har inte mätts för den här modellen</translation>
    </message>
    <message>
        <source>Precision and recall were not measured for this line</source>
        <translation>Precision och täckning har inte mätts för den här gränsen</translation>
    </message>
    <message>
        <source>Expected precision {precision:.0%}, recall {recall:.0%}</source>
        <translation>Väntad precision {precision:.0%}, täckning {recall:.0%}</translation>
    </message>
    <message>
        <source>Expected precision {precision:.0%}, recall {recall:.0%}; of procedures {others:.0%}, {found:.0%}</source>
        <translation>Väntad precision {precision:.0%}, täckning {recall:.0%}; för åtgärder {others:.0%}, {found:.0%}</translation>
    </message>
    <message>
        <source>Precision: how many of the codes above the line are right. Recall: how many of the codes that coders give are above it. Both were measured on notes that the model had not seen.</source>
        <translation>Precision: hur många av koderna över gränsen som är rätt. Täckning: hur många av koderna som kodare sätter som ligger över den. Båda mättes på anteckningar som modellen inte hade sett.</translation>
    </message>
    <message>
        <source>the model&apos;s own line</source>
        <translation>modellens gräns</translation>
    </message>
    <message>
        <source>your line</source>
        <translation>din gräns</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Draw the line where the model draws it ({key})</source>
        <translation>Sätt gränsen där modellen sätter den ({key})</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>How sure a suggestion must be: least score above the line, in hundredths</source>
        <translation>Hur säkert ett förslag måste vara: minsta poäng över gränsen, i hundradelar</translation>
    </message>
    <message>
        <source>How sure a suggestion must be to stand above the line ({up} and {down})</source>
        <translation>Hur säkert ett förslag måste vara för att stå över gränsen ({up} och {down})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on</source>
        <translation>Fönstrets språk, från och med nästa start</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>The window is in {language} from the next start on.</source>
        <translation>Fönstrets språk blir {language} vid nästa start.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation>En rundtur i fönstret</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} av {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>the tour is through</comment>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Dina anteckningar</translation>
    </message>
    <message>
        <source>Open files with {open}, drop them on the window, or try the sample notes. {next} and {previous} go to the next and the previous note.</source>
        <translation>Öppna filer med {open}, släpp dem på fönstret eller prova exempelanteckningarna. {next} och {previous} går till nästa och föregående anteckning.</translation>
    </message>
    <message>
        <source>The note and its evidence</source>
        <translation>Anteckningen och dess belägg</translation>
    </message>
    <message>
        <source>The words that speak for the selected code light up here. Select words to see which codes they speak for.</source>
        <translation>Orden som talar för den valda koden framhävs här. Markera ord för att se vilka koder de talar för.</translation>
    </message>
    <message>
        <source>Decide with one key</source>
        <translation>Avgör med en tangent</translation>
    </message>
    <message>
        <source>{accept} accepts a code, {reject} rejects it, and {undo} takes it back. {add} adds a code that is missing.</source>
        <translation>{accept} godkänner en kod, {reject} avvisar den och {undo} ångrar. {add} lägger till en kod som saknas.</translation>
    </message>
    <message>
        <source>Check, finish, and find help</source>
        <translation>Kontrollera, avsluta och få hjälp</translation>
    </message>
    <message>
        <source>What the coding rules say stands here. {finish} finishes the note. {keys} shows all keys, {help} opens the help.</source>
        <translation>Här står vad kodningsreglerna säger. {finish} klarmarkerar anteckningen. {keys} visar alla tangenter, {help} öppnar hjälpen.</translation>
    </message>
    <message>
        <source>The message above says why, and what to do.</source>
        <translation>Meddelandet ovanför säger varför och vad du kan göra.</translation>
    </message>
    <message>
        <source>None of the notes is what you search for.</source>
        <translation>Ingen av anteckningarna passar sökningen.</translation>
    </message>
    <message>
        <source>No note fits</source>
        <translation>Ingen träff</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Visa alla anteckningar</translation>
    </message>
    <message>
        <source>Open files or drop them here.</source>
        <translation>Öppna filer eller släpp dem här.</translation>
    </message>
    <message>
        <source>1 done</source>
        <translation>1 klar</translation>
    </message>
    <message>
        <source>{count:,} done</source>
        <translation>{count:,} klara</translation>
    </message>
    <message>
        <source>{count:,} on hold</source>
        <translation>{count:,} vilande</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 anteckning</translation>
    </message>
    <message>
        <source>{count:,} notes</source>
        <translation>{count:,} anteckningar</translation>
    </message>
    <message>
        <source>{count:,} of 1 note</source>
        <translation>{count:,} av 1 anteckning</translation>
    </message>
    <message>
        <source>{count:,} of {total:,} notes</source>
        <translation>{count:,} av {total:,} anteckningar</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>notes</comment>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>New</source>
        <comment>notes</comment>
        <translation>Nya</translation>
    </message>
    <message>
        <source>Suggested</source>
        <comment>notes</comment>
        <translation>Föreslagna</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>notes</comment>
        <translation>Under granskning</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>notes</comment>
        <translation>Vilande</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>notes</comment>
        <translation>Klara</translation>
    </message>
    <message>
        <source>Loaded</source>
        <comment>sorted by</comment>
        <translation>Inläst</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>sorted by</comment>
        <translation>Namn</translation>
    </message>
    <message>
        <source>State</source>
        <comment>sorted by</comment>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>sorted by</comment>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>sorted by</comment>
        <translation>Längd</translation>
    </message>
    <message>
        <source>Specialty</source>
        <comment>sorted by</comment>
        <translation>Specialitet</translation>
    </message>
    <message>
        <source>Order of loading</source>
        <comment>sorted by</comment>
        <translation>Inläsningsordning</translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <comment>sorted by</comment>
        <translation>Öppna förslag</translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation>Vilka anteckningar som visas</translation>
    </message>
    <message>
        <source>Whose notes are listed</source>
        <translation>Vems anteckningar som visas</translation>
    </message>
    <message>
        <source>What the notes are sorted by</source>
        <translation>Vad anteckningarna sorteras efter</translation>
    </message>
    <message>
        <source>Which specialty is listed</source>
        <translation>Vilken specialitet som visas</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Omvänd ordning</translation>
    </message>
    <message>
        <source>Search all notes</source>
        <translation>Sök i alla anteckningar</translation>
    </message>
    <message>
        <source>Words in the name or the text; &quot;in quotation marks&quot; they must stand side by side</source>
        <translation>Ord i namnet eller texten; ”inom citattecken” måste de stå intill varandra</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alla kodare</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <comment>notes</comment>
        <translation>Ingens</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>notes</comment>
        <translation>Mina</translation>
    </message>
    <message>
        <source>All specialties</source>
        <translation>Alla specialiteter</translation>
    </message>
    <message>
        <source>waiting for the model</source>
        <translation>väntar på modellen</translation>
    </message>
    <message>
        <source>Assigned to {coder}</source>
        <translation>Tilldelad {coder}</translation>
    </message>
    <message>
        <source>on hold: {reason}</source>
        <translation>vilande: {reason}</translation>
    </message>
    <message>
        <source>done</source>
        <comment>note</comment>
        <translation>klar</translation>
    </message>
    <message>
        <source>new</source>
        <comment>note</comment>
        <translation>ny</translation>
    </message>
    <message>
        <source>nothing suggested</source>
        <translation>inget föreslaget</translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation>poäng {score:.2f}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>”{words}”</translation>
    </message>
    <message>
        <source>The codebook {path} is missing. Install Chartlight again to put it back.</source>
        <translation>Kodboken {path} saknas. Installera Chartlight på nytt för att få tillbaka den.</translation>
    </message>
    <message>
        <source>The codebook {path} is damaged or belongs to another version of Chartlight. Install Chartlight again to put it back.</source>
        <translation>Kodboken {path} är skadad eller hör till en annan version av Chartlight. Installera Chartlight på nytt för att få tillbaka den.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. Choose another place for the file.</source>
        <translation>{file} är ingen vanlig fil. Välj en annan plats för filen.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another place for the file.</source>
        <translation>Mappen {folder} finns inte. Välj en annan plats för filen.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it in other programs such as Excel, or choose another place.</source>
        <translation>{file} kan inte skrivas. Stäng den i andra program, till exempel Excel, eller välj en annan plats.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place for the file.</source>
        <translation>{file} kan inte skrivas: {reason}. Välj en annan plats för filen.</translation>
    </message>
    <message>
        <source>The model pack in {folder} is damaged. Please copy it again.</source>
        <translation>Modellpaketet i {folder} är skadat. Kopiera det på nytt.</translation>
    </message>
    <message>
        <source>The model pack in {folder} is damaged: its files differ from its content hash. Copy the pack again, or install Chartlight again.</source>
        <translation>Modellpaketet i {folder} är skadat: filerna stämmer inte med dess kontrollsumma. Kopiera paketet på nytt, eller installera Chartlight på nytt.</translation>
    </message>
    <message>
        <source>The weights in {folder} do not fit its config.json. Copy the pack again.</source>
        <translation>Vikterna i {folder} passar inte dess config.json. Kopiera paketet på nytt.</translation>
    </message>
    <message>
        <source>The weights in {folder} are incomplete. Please copy the pack again.</source>
        <translation>Vikterna i {folder} är ofullständiga. Kopiera paketet på nytt.</translation>
    </message>
    <message>
        <source>The model pack in {folder} needs a newer Chartlight. Please update the program.</source>
        <translation>Modellpaketet i {folder} behöver en nyare Chartlight. Uppdatera programmet.</translation>
    </message>
    <message>
        <source>The model pack in {folder} was made by an older Chartlight. Please train it again.</source>
        <translation>Modellpaketet i {folder} gjordes av en äldre Chartlight. Träna det på nytt.</translation>
    </message>
    <message>
        <source>The model pack in {folder} is incomplete: {name} cannot be read. Copy the pack again, or install Chartlight again.</source>
        <translation>Modellpaketet i {folder} är ofullständigt: {name} kan inte läsas. Kopiera paketet på nytt, eller installera Chartlight på nytt.</translation>
    </message>
    <message>
        <source>{folder} is not a complete model pack: {name} cannot be read. Choose another with --pack, or install Chartlight again.</source>
        <translation>{folder} är inte ett fullständigt modellpaket: {name} kan inte läsas. Välj ett annat med --pack, eller installera Chartlight på nytt.</translation>
    </message>
    <message>
        <source>{name} has no column &quot;text&quot;. Name the column with the notes &quot;text&quot; in the first line.</source>
        <translation>{name} har ingen kolumn ”text”. Ge kolumnen med anteckningarna namnet ”text” på första raden.</translation>
    </message>
    <message>
        <source>{name} has more cells than the first line. Put its text in &quot;quotation marks&quot;.</source>
        <translation>{name} har fler celler än första raden. Sätt dess text inom ”citattecken”.</translation>
    </message>
    <message>
        <source>{name} has fewer cells than the first line.</source>
        <translation>{name} har färre celler än första raden.</translation>
    </message>
    <message>
        <source>{name} begins a record that cannot be read: its quotation marks do not match, or it is too large. Mend it and load the file again.</source>
        <translation>{name} inleder en post som inte kan läsas: dess citattecken går inte ihop, eller så är den för stor. Rätta den och läs in filen igen.</translation>
    </message>
    <message>
        <source>{name} holds no text.</source>
        <translation>{name} innehåller ingen text.</translation>
    </message>
    <message>
        <source>{name} is not a text file. Save the note as plain text first.</source>
        <translation>{name} är ingen textfil. Spara anteckningen som ren text först.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB, which is too large for a note. Split it first.</source>
        <translation>{name} är större än {megabytes} MB, vilket är för stort för en anteckning. Dela upp den först.</translation>
    </message>
    <message>
        <source>{name} is written in an unknown character encoding. Save it as UTF-8 first.</source>
        <translation>{name} har en okänd teckenkodning. Spara den som UTF-8 först.</translation>
    </message>
    <message>
        <source>{name} needs more memory than a note may take. It was not opened.</source>
        <translation>{name} behöver mer minne än en anteckning får ta. Den öppnades inte.</translation>
    </message>
    <message>
        <source>{name} took too long to read and was given up. Save it again, or save its text as .txt.</source>
        <translation>{name} tog för lång tid att läsa och hoppades över. Spara den på nytt, eller spara dess text som .txt.</translation>
    </message>
    <message>
        <source>{name} cannot be read: it is damaged, or built to do harm. Save it again, or save its text as .txt.</source>
        <translation>{name} kan inte läsas: den är skadad, eller gjord för att ställa till skada. Spara den på nytt, eller spara dess text som .txt.</translation>
    </message>
    <message>
        <source>{name} is not a Word document, or it is damaged. Open it in Word and save it again as .docx.</source>
        <translation>{name} är inget Word-dokument, eller så är det skadat. Öppna det i Word och spara det på nytt som .docx.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save a copy without the password and load that.</source>
        <translation>{name} är skyddad med lösenord. Spara en kopia utan lösenord och läs in den.</translation>
    </message>
    <message>
        <source>{name} is an old Word document (.doc). Open it in Word and save it as .docx.</source>
        <translation>{name} är ett gammalt Word-dokument (.doc). Öppna det i Word och spara det som .docx.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a note can hold. It was not opened; save its text as .txt if it is a note.</source>
        <translation>{name} packas upp till långt mer än en anteckning kan rymma. Den öppnades inte; spara dess text som .txt om det är en anteckning.</translation>
    </message>
    <message>
        <source>{name} is not a JSON record. Write one record a line, such as {example}.</source>
        <translation>{name} är ingen JSON-post. Skriv en post per rad, till exempel {example}.</translation>
    </message>
    <message>
        <source>{name} does not hold JSON records, one a line. Save notes as .txt, or see the help for the format.</source>
        <translation>{name} innehåller inte JSON-poster, en per rad. Spara anteckningar som .txt, eller se formatet i hjälpen.</translation>
    </message>
    <message>
        <source>{name} is damaged: it could not be decompressed to its end.</source>
        <translation>{name} är skadad: den kunde inte packas upp till slutet.</translation>
    </message>
    <message>
        <source>Read as Windows-1252, because the file is not UTF-8. Check its accented letters.</source>
        <translation>Läst som Windows-1252, eftersom filen inte är UTF-8. Kontrollera å, ä, ö och andra accenttecken.</translation>
    </message>
    <message>
        <source>Page {pages} is a picture without text, perhaps a scan: what it says was not read.</source>
        <translation>Sidan {pages} är en bild utan text, kanske en skanning: det som står där lästes inte.</translation>
    </message>
    <message>
        <source>Pages {pages} are pictures without text, perhaps scans: what they say was not read.</source>
        <translation>Sidorna {pages} är bilder utan text, kanske skanningar: det som står där lästes inte.</translation>
    </message>
    <message>
        <source>Pages {pages} and more are pictures without text, perhaps scans: what they say was not read.</source>
        <translation>Sidorna {pages} med flera är bilder utan text, kanske skanningar: det som står där lästes inte.</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Det som klistrades in</translation>
    </message>
    <message>
        <source>Pasted {time}</source>
        <translation>Inklistrad {time}</translation>
    </message>
    <message>
        <source>{name} is not a PDF, or it is damaged. Open it in a PDF reader and save or print it to PDF again.</source>
        <translation>{name} är ingen PDF, eller så är den skadad. Öppna den i en PDF-läsare och spara eller skriv ut den som PDF på nytt.</translation>
    </message>
    <message>
        <source>{name} has no text layer: it is probably a scan. Run text recognition (OCR) on it first.</source>
        <translation>{name} har inget textlager: det är troligen en skanning. Kör textigenkänning (OCR) på den först.</translation>
    </message>
    <message>
        <source>{name} has more than {pages:,} pages, which is too many for a note. Split it first.</source>
        <translation>{name} har fler än {pages:,} sidor, vilket är för många för en anteckning. Dela upp den först.</translation>
    </message>
    <message>
        <source>Line {line} of {name}</source>
        <translation>Rad {line} i {name}</translation>
    </message>
    <message>
        <source>{name} does not exist. Check its name and folder.</source>
        <translation>{name} finns inte. Kontrollera namn och mapp.</translation>
    </message>
    <message>
        <source>{name} may not be read by you. Ask for permission to read it.</source>
        <translation>Du har inte behörighet att läsa {name}. Be om läsbehörighet.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}.</source>
        <translation>{name} kunde inte läsas: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be read: the disk or network failed.</source>
        <translation>{name} kunde inte läsas: fel på disken eller nätverket.</translation>
    </message>
    <message>
        <source>Chartlight reads .docx, .pdf, .rtf, .txt, .csv, .jsonl and .jsonl.gz.</source>
        <translation>Chartlight läser .docx, .pdf, .rtf, .txt, .csv, .jsonl och .jsonl.gz.</translation>
    </message>
    <message>
        <source>{name} is of a kind that is not read here. {kinds}</source>
        <translation>{name} är av ett slag som inte läses här. {kinds}</translation>
    </message>
    <message>
        <source>{name} holds no notes. {kinds}</source>
        <translation>{name} innehåller inga anteckningar. {kinds}</translation>
    </message>
    <message>
        <source>{name} holds files that Chartlight does not read: {shown}. {kinds}</source>
        <translation>{name} innehåller filer som Chartlight inte läser: {shown}. {kinds}</translation>
    </message>
    <message>
        <source>{name} holds files that Chartlight does not read: {shown} and {more:,} more. {kinds}</source>
        <translation>{name} innehåller filer som Chartlight inte läser: {shown} och {more:,} till. {kinds}</translation>
    </message>
    <message>
        <source>{name} has no &quot;text&quot;.</source>
        <translation>{name} har ingen ”text”.</translation>
    </message>
    <message>
        <source>{name} is not a Rich Text file. Save it as .rtf, .docx or .txt again.</source>
        <translation>{name} är ingen RTF-fil. Spara den som .rtf, .docx eller .txt på nytt.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Open it in a word processor and save it again.</source>
        <translation>{name} är skadad och kan inte läsas. Öppna den i ett ordbehandlingsprogram och spara den på nytt.</translation>
    </message>
    <message>
        <source>The code {code} is not suggested for this note. Add it by hand instead.</source>
        <translation>Koden {code} är inte föreslagen för den här anteckningen. Lägg till den för hand i stället.</translation>
    </message>
    <message>
        <source>A decision needs the name of its coder. Enter your name in the settings.</source>
        <translation>Ett beslut behöver kodarens namn. Ange ditt namn i inställningarna.</translation>
    </message>
    <message>
        <source>A decision needs a code. Choose one and try again.</source>
        <translation>Ett beslut behöver en kod. Välj en och försök igen.</translation>
    </message>
    <message>
        <source>Your second review of this note is blind. Finish it first, then compare.</source>
        <translation>Din andragranskning av anteckningen är blind. Slutför den först och jämför sedan.</translation>
    </message>
    <message>
        <source>No second review of this note is finished, so there is nothing to compare yet.</source>
        <translation>Ingen andragranskning av anteckningen är slutförd, så det finns inget att jämföra än.</translation>
    </message>
    <message>
        <source>This second review is not finished, so nothing can be settled yet.</source>
        <translation>Den här andragranskningen är inte slutförd, så inget kan avgöras än.</translation>
    </message>
    <message>
        <source>The two coders do not differ in this code, so there is nothing to settle.</source>
        <translation>De två kodarna skiljer sig inte i den här koden, så det finns inget att avgöra.</translation>
    </message>
    <message>
        <source>Settled: {code} is accepted.</source>
        <translation>Avgjort: {code} är godkänd.</translation>
    </message>
    <message>
        <source>Settled: {code} is rejected.</source>
        <translation>Avgjort: {code} är avvisad.</translation>
    </message>
    <message>
        <source>{code} is a procedure. Only of a diagnosis is it said whether it was present on admission.</source>
        <translation>{code} är en åtgärd. Bara om en diagnos sägs om den fanns vid inskrivningen.</translation>
    </message>
    <message>
        <source>Present on admission {poa}: said of 1 code.</source>
        <translation>Fanns vid inskrivning {poa}: angett för 1 kod.</translation>
    </message>
    <message>
        <source>Present on admission {poa}: said of {count:,} codes.</source>
        <translation>Fanns vid inskrivning {poa}: angett för {count:,} koder.</translation>
    </message>
    <message>
        <source>{code} is a procedure. Only a diagnosis can be the principal diagnosis.</source>
        <translation>{code} är en åtgärd. Bara en diagnos kan vara huvuddiagnos.</translation>
    </message>
    <message>
        <source>A warning is overruled with a reason. Say in a few words why the code is right.</source>
        <translation>En varning åsidosätts med ett skäl. Säg med några ord varför koden är rätt.</translation>
    </message>
    <message>
        <source>{code} is rejected. Accept it first.</source>
        <translation>{code} är avvisad. Godkänn den först.</translation>
    </message>
    <message>
        <source>{code} is the principal diagnosis.</source>
        <translation>{code} är huvuddiagnos.</translation>
    </message>
    <message>
        <source>{code} is now number {place}.</source>
        <translation>{code} är nu nummer {place}.</translation>
    </message>
    <message>
        <source>{code}: present on admission {letter}.</source>
        <translation>{code}: fanns vid inskrivning {letter}.</translation>
    </message>
    <message>
        <source>{code}: nothing said.</source>
        <translation>{code}: inget angivet.</translation>
    </message>
    <message>
        <source>The warning on {code} is overruled.</source>
        <translation>Varningen för {code} är åsidosatt.</translation>
    </message>
    <message>
        <source>The warning on {code} is back.</source>
        <translation>Varningen för {code} gäller igen.</translation>
    </message>
    <message>
        <source>{code} is accepted with no words of the note.</source>
        <translation>{code} är godkänd utan ord i anteckningen.</translation>
    </message>
    <message>
        <source>{code} is accepted with words in 1 place.</source>
        <translation>{code} är godkänd med ord på 1 ställe.</translation>
    </message>
    <message>
        <source>{code} is accepted with words in {places} places.</source>
        <translation>{code} är godkänd med ord på {places} ställen.</translation>
    </message>
    <message>
        <source>{note} is already done.</source>
        <translation>{note} är redan klar.</translation>
    </message>
    <message>
        <source>{note} is already on hold: {reason}</source>
        <translation>{note} är redan vilande: {reason}</translation>
    </message>
    <message>
        <source>{note} is already open.</source>
        <translation>{note} är redan öppen.</translation>
    </message>
    <message>
        <source>{note} is already assigned to {coder}.</source>
        <translation>{note} är redan tilldelad {coder}.</translation>
    </message>
    <message>
        <source>{note} is already assigned to nobody.</source>
        <translation>{note} är redan utan kodare.</translation>
    </message>
    <message>
        <source>{count:,} notes are done.</source>
        <translation>{count:,} anteckningar är klara.</translation>
    </message>
    <message>
        <source>{count:,} notes are already done.</source>
        <translation>{count:,} anteckningar är redan klara.</translation>
    </message>
    <message>
        <source>{count:,} notes are on hold: {reason}</source>
        <translation>{count:,} anteckningar är vilande: {reason}</translation>
    </message>
    <message>
        <source>{count:,} notes are already on hold: {reason}</source>
        <translation>{count:,} anteckningar är redan vilande: {reason}</translation>
    </message>
    <message>
        <source>{count:,} notes are open again.</source>
        <translation>{count:,} anteckningar är öppna igen.</translation>
    </message>
    <message>
        <source>{count:,} notes are already open.</source>
        <translation>{count:,} anteckningar är redan öppna.</translation>
    </message>
    <message>
        <source>{count:,} notes are assigned to {coder}.</source>
        <translation>{count:,} anteckningar är tilldelade {coder}.</translation>
    </message>
    <message>
        <source>{count:,} notes are already assigned to {coder}.</source>
        <translation>{count:,} anteckningar är redan tilldelade {coder}.</translation>
    </message>
    <message>
        <source>{count:,} notes are assigned to nobody.</source>
        <translation>{count:,} anteckningar är nu utan kodare.</translation>
    </message>
    <message>
        <source>{count:,} notes are already assigned to nobody.</source>
        <translation>{count:,} anteckningar är redan utan kodare.</translation>
    </message>
    <message>
        <source>A note on hold needs a reason, so that you know what it waits for.</source>
        <translation>En vilande anteckning behöver ett skäl, så att du vet vad den väntar på.</translation>
    </message>
    <message>
        <source>A change needs the name of its coder. Enter your name in the settings.</source>
        <translation>En ändring behöver kodarens namn. Ange ditt namn i inställningarna.</translation>
    </message>
    <message>
        <source>This note is not in the store. Load its file again.</source>
        <translation>Anteckningen finns inte i databasen. Läs in dess fil igen.</translation>
    </message>
    <message>
        <source>{count:,} notes are as they were before.</source>
        <translation>{count:,} anteckningar är som de var förut.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Anteckningen</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>anteckningen</translation>
    </message>
    <message>
        <source>{coder} has no second review of this note under way. Begin one first.</source>
        <translation>{coder} har ingen pågående andragranskning av anteckningen. Börja en först.</translation>
    </message>
    <message>
        <source>{coder} has not finished a second review of this note.</source>
        <translation>{coder} har inte slutfört någon andragranskning av anteckningen.</translation>
    </message>
    <message>
        <source>Differences of this second review are settled already. Undo that first.</source>
        <translation>Skillnader i den här andragranskningen är redan avgjorda. Ångra det först.</translation>
    </message>
    <message>
        <source>{coder} has begun or finished a second review of this note already.</source>
        <translation>{coder} har redan börjat eller slutfört en andragranskning av anteckningen.</translation>
    </message>
    <message>
        <source>{coder} has coded this note already. A second review is for another coder.</source>
        <translation>{coder} har redan kodat anteckningen. En andragranskning är till för en annan kodare.</translation>
    </message>
    <message>
        <source>Nobody has coded this note yet. A second review begins where another coder has decided.</source>
        <translation>Ingen har kodat anteckningen än. En andragranskning börjar där en annan kodare har beslutat.</translation>
    </message>
    <message>
        <source>{old} cannot replace itself. Choose another code of its family.</source>
        <translation>{old} kan inte ersätta sig själv. Välj en annan kod i familjen.</translation>
    </message>
    <message>
        <source>{old} is replaced by {new}.</source>
        <translation>{old} är ersatt med {new}.</translation>
    </message>
    <message>
        <source>{code} is already on hold.</source>
        <translation>{code} är redan vilande.</translation>
    </message>
    <message>
        <source>The code {code} was added by hand. Reject it, or undo the adding.</source>
        <translation>Koden {code} lades till för hand. Avvisa den, eller ångra tillägget.</translation>
    </message>
    <message>
        <source>{code} is on hold.</source>
        <translation>{code} är vilande.</translation>
    </message>
    <message>
        <source>1 code is accepted.</source>
        <translation>1 kod är godkänd.</translation>
    </message>
    <message>
        <source>{count} codes are accepted.</source>
        <translation>{count} koder är godkända.</translation>
    </message>
    <message>
        <source>1 code is rejected.</source>
        <translation>1 kod är avvisad.</translation>
    </message>
    <message>
        <source>{count} codes are rejected.</source>
        <translation>{count} koder är avvisade.</translation>
    </message>
    <message>
        <source>Undone: the words for {code}.</source>
        <translation>Ångrat: orden för {code}.</translation>
    </message>
    <message>
        <source>Undone: the principal diagnosis {code}.</source>
        <translation>Ångrat: huvuddiagnosen {code}.</translation>
    </message>
    <message>
        <source>Undone: the place of {code}.</source>
        <translation>Ångrat: platsen för {code}.</translation>
    </message>
    <message>
        <source>Undone: present on admission of {code}.</source>
        <translation>Ångrat: ”fanns vid inskrivning” för {code}.</translation>
    </message>
    <message>
        <source>Undone: overruling the warning on {code}.</source>
        <translation>Ångrat: att varningen för {code} åsidosattes.</translation>
    </message>
    <message>
        <source>Undone: giving back the warning on {code}.</source>
        <translation>Ångrat: att varningen för {code} gäller igen.</translation>
    </message>
    <message>
        <source>Done again: the words for {code}.</source>
        <translation>Gjort om: orden för {code}.</translation>
    </message>
    <message>
        <source>Done again: the principal diagnosis {code}.</source>
        <translation>Gjort om: huvuddiagnosen {code}.</translation>
    </message>
    <message>
        <source>Done again: the place of {code}.</source>
        <translation>Gjort om: platsen för {code}.</translation>
    </message>
    <message>
        <source>Done again: present on admission of {code}.</source>
        <translation>Gjort om: ”fanns vid inskrivning” för {code}.</translation>
    </message>
    <message>
        <source>Done again: overruling the warning on {code}.</source>
        <translation>Gjort om: att varningen för {code} åsidosattes.</translation>
    </message>
    <message>
        <source>Done again: giving back the warning on {code}.</source>
        <translation>Gjort om: att varningen för {code} gäller igen.</translation>
    </message>
    <message>
        <source>Undone: {code} is now open.</source>
        <translation>Ångrat: {code} är nu öppen.</translation>
    </message>
    <message>
        <source>Undone: {code} is now accepted.</source>
        <translation>Ångrat: {code} är nu godkänd.</translation>
    </message>
    <message>
        <source>Undone: {code} is now rejected.</source>
        <translation>Ångrat: {code} är nu avvisad.</translation>
    </message>
    <message>
        <source>Done again: {code} is now open.</source>
        <translation>Gjort om: {code} är nu öppen.</translation>
    </message>
    <message>
        <source>Done again: {code} is now accepted.</source>
        <translation>Gjort om: {code} är nu godkänd.</translation>
    </message>
    <message>
        <source>Done again: {code} is now rejected.</source>
        <translation>Gjort om: {code} är nu avvisad.</translation>
    </message>
    <message>
        <source>{code} is already open.</source>
        <translation>{code} är redan öppen.</translation>
    </message>
    <message>
        <source>{code} is already accepted.</source>
        <translation>{code} är redan godkänd.</translation>
    </message>
    <message>
        <source>{code} is already rejected.</source>
        <translation>{code} är redan avvisad.</translation>
    </message>
    <message>
        <source>{code} is open.</source>
        <translation>{code} är öppen.</translation>
    </message>
    <message>
        <source>{code} is accepted.</source>
        <translation>{code} är godkänd.</translation>
    </message>
    <message>
        <source>{code} is rejected.</source>
        <translation>{code} är avvisad.</translation>
    </message>
    <message>
        <source>{code} is added and accepted.</source>
        <translation>{code} är tillagd och godkänd.</translation>
    </message>
    <message>
        <source>Undone: {count} decisions that were made together.</source>
        <translation>Ångrat: {count} beslut som fattades tillsammans.</translation>
    </message>
    <message>
        <source>Done again: {count} decisions that were made together.</source>
        <translation>Gjort om: {count} beslut som fattades tillsammans.</translation>
    </message>
    <message>
        <source>No principal diagnosis is chosen. Select it among the codes and make it the principal diagnosis.</source>
        <translation>Ingen huvuddiagnos är vald. Välj den bland koderna och gör den till huvuddiagnos.</translation>
    </message>
    <message>
        <source>{code} needs more characters to be billable. Choose another code.</source>
        <translation>{code} behöver fler tecken för att kunna rapporteras. Välj en annan kod.</translation>
    </message>
    <message>
        <source>another below it</source>
        <translation>en annan under den</translation>
    </message>
    <message>
        <source>{code} needs more characters to be billable. Choose {others} instead.</source>
        <translation>{code} behöver fler tecken för att kunna rapporteras. Välj {others} i stället.</translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-CM. Take it away and choose another code.</source>
        <translation>{code} finns inte i ICD-10-CM. Ta bort den och välj en annan kod.</translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-CM. Take it away; you may mean {others}.</source>
        <translation>{code} finns inte i ICD-10-CM. Ta bort den; kanske avses {others}.</translation>
    </message>
    <message>
        <source>{code} is given twice. Take one of them away.</source>
        <translation>{code} är satt två gånger. Ta bort en av dem.</translation>
    </message>
    <message>
        <source>{short} is the heading of {long}, which says the same more exactly. Take {short} away.</source>
        <translation>{short} är rubriken till {long}, som säger samma sak mer exakt. Ta bort {short}.</translation>
    </message>
    <message>
        <source>{code} is an external cause (V00-Y99) and cannot be the principal diagnosis. Make the injury or condition the principal diagnosis.</source>
        <translation>{code} är en yttre orsak (V00-Y99) och kan inte vara huvuddiagnos. Gör skadan eller tillståndet till huvuddiagnos.</translation>
    </message>
    <message>
        <source>{code} is a manifestation and cannot be the principal diagnosis. Make the underlying disease the principal diagnosis.</source>
        <translation>{code} är en manifestation och kan inte vara huvuddiagnos. Gör grundsjukdomen till huvuddiagnos.</translation>
    </message>
    <message>
        <source>{code} and {other} are not coded together. Take one away; overrule only if the two conditions have nothing to do with each other.</source>
        <translation>{code} och {other} kodas inte tillsammans. Ta bort en av dem; åsidosätt bara om de två tillstånden inte har med varandra att göra.</translation>
    </message>
    <message>
        <source>female</source>
        <comment>sex of a patient</comment>
        <translation>kvinna</translation>
    </message>
    <message>
        <source>male</source>
        <comment>sex of a patient</comment>
        <translation>man</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} eller {last}</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} år</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 månad</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} månader</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dagar</translation>
    </message>
    <message>
        <source>{late} comes before {code}. Move it up.</source>
        <translation>{late} kommer före {code}. Flytta upp den.</translation>
    </message>
    <message>
        <source>{code} needs another code before it. Add that code, or move it up.</source>
        <translation>{code} behöver en annan kod före sig. Lägg till den koden, eller flytta upp den.</translation>
    </message>
    <message>
        <source>{code} is coded together with a further code, and the note seems to name it: {other}.</source>
        <translation>{code} kodas tillsammans med ytterligare en kod, och anteckningen tycks ange den: {other}.</translation>
    </message>
    <message>
        <source>{code} needs a further code. Add it after {code}.</source>
        <translation>{code} behöver ytterligare en kod. Lägg till den efter {code}.</translation>
    </message>
    <message>
        <source>The note says the right side, and {code} leaves it open. Use {others}.</source>
        <translation>Anteckningen anger höger sida, och {code} lämnar sidan öppen. Använd {others}.</translation>
    </message>
    <message>
        <source>The note says the left side, and {code} leaves it open. Use {others}.</source>
        <translation>Anteckningen anger vänster sida, och {code} lämnar sidan öppen. Använd {others}.</translation>
    </message>
    <message>
        <source>The note says both sides, and {code} leaves it open. Use {others}.</source>
        <translation>Anteckningen anger båda sidor, och {code} lämnar sidan öppen. Använd {others}.</translation>
    </message>
    <message>
        <source>a newborn</source>
        <translation>en nyfödd</translation>
    </message>
    <message>
        <source>a patient of 0 to 17 years</source>
        <translation>en patient på 0 till 17 år</translation>
    </message>
    <message>
        <source>a patient of 9 to 64 years</source>
        <translation>en patient på 9 till 64 år</translation>
    </message>
    <message>
        <source>an adult of 15 years or more</source>
        <translation>en vuxen på 15 år eller mer</translation>
    </message>
    <message>
        <source>{code} is for a female patient, and the note says that the patient is male.</source>
        <translation>{code} gäller kvinnliga patienter, och enligt anteckningen är patienten man.</translation>
    </message>
    <message>
        <source>{code} is for a male patient, and the note says that the patient is female.</source>
        <translation>{code} gäller manliga patienter, och enligt anteckningen är patienten kvinna.</translation>
    </message>
    <message>
        <source>{code} is for {patients}, and the note gives the age as {age}.</source>
        <translation>{code} gäller {patients}, och anteckningen anger åldern {age}.</translation>
    </message>
    <message>
        <source>Title of {code}</source>
        <translation>Titel för {code}</translation>
    </message>
    <message>
        <source>Excludes1 at {code}</source>
        <translation>Excludes1 vid {code}</translation>
    </message>
    <message>
        <source>Code first at {code}</source>
        <translation>Koda först vid {code}</translation>
    </message>
    <message>
        <source>Use additional code at {code}</source>
        <translation>Använd tilläggskod vid {code}</translation>
    </message>
    <message>
        <source>Note at {code}</source>
        <translation>Anmärkning vid {code}</translation>
    </message>
    <message>
        <source>Excludes1 at chapter {number}</source>
        <translation>Excludes1 vid kapitel {number}</translation>
    </message>
    <message>
        <source>Code first at chapter {number}</source>
        <translation>Koda först vid kapitel {number}</translation>
    </message>
    <message>
        <source>Use additional code at chapter {number}</source>
        <translation>Använd tilläggskod vid kapitel {number}</translation>
    </message>
    <message>
        <source>Note at chapter {number}</source>
        <translation>Anmärkning vid kapitel {number}</translation>
    </message>
    <message>
        <source>Only codes that were decided on count; candidates that nobody looked at do not.</source>
        <translation>Bara koder som avgjorts räknas, inte kandidater som ingen har tittat på.</translation>
    </message>
    <message>
        <source>The thin line is the range that chance leaves open (95 %).</source>
        <translation>Den tunna linjen är slumpintervallet (95 %).</translation>
    </message>
    <message>
        <source>Pauses of more than {minutes} minutes are left out.</source>
        <translation>Pauser på mer än {minutes} minuter räknas bort.</translation>
    </message>
    <message>
        <source>{needed} decisions on suggested codes are needed for a share that means anything; so far: {have}.</source>
        <translation>{needed} beslut om föreslagna koder behövs för en andel som säger något; hittills: {have}.</translation>
    </message>
    <message>
        <source>{needed} notes with two decisions or more are needed; so far: {have}.</source>
        <translation>{needed} anteckningar med minst två beslut behövs; hittills: {have}.</translation>
    </message>
    <message>
        <source>Nothing was decided in this time. Choose a longer period, or accept and reject some codes.</source>
        <translation>Inget avgjordes under den här tiden. Välj en längre period, eller godkänn och avvisa några koder.</translation>
    </message>
    <message>
        <source>{accepted:,} of {decided:,} decided suggestions were accepted ({share:.0%}).</source>
        <translation>{accepted:,} av {decided:,} avgjorda förslag godkändes ({share:.0%}).</translation>
    </message>
    <message>
        <source>Scores are {points:.0f} percentage points from the share accepted, on average.</source>
        <translation>Poängen ligger i genomsnitt {points:.0f} procentenheter från andelen godkända.</translation>
    </message>
    <message>
        <source>Half of {count:,} notes took {middle} or less; the middle half {low} to {high}.</source>
        <translation>Hälften av {count:,} anteckningar tog {middle} eller mindre; den mellersta hälften {low} till {high}.</translation>
    </message>
    <message>
        <source>Not timed, for lack of a second record: {count:,}.</source>
        <translation>Utan tid, eftersom en andra tidpunkt saknas: {count:,}.</translation>
    </message>
    <message>
        <source>{day}: {notes}, {codes} decided on.</source>
        <translation>{day}: {notes}, beslut om {codes}.</translation>
    </message>
    <message>
        <source>{day}: {notes}, {codes} decided on in {time} of work: {note_pace:.1f} notes and {code_pace:.0f} codes an hour.</source>
        <translation>{day}: {notes}, beslut om {codes} på {time} arbete: {note_pace:.1f} anteckningar och {code_pace:.0f} koder i timmen.</translation>
    </message>
    <message>
        <source>{count:,} days</source>
        <translation>{count:,} dagar</translation>
    </message>
    <message>
        <source>{days}, {codes} decided on in {time} of work.</source>
        <translation>{days}, beslut om {codes} på {time} arbete.</translation>
    </message>
    <message>
        <source>{days}, {codes} decided on in {time} of work: {pace:.0f} codes an hour.</source>
        <translation>{days}, beslut om {codes} på {time} arbete: {pace:.0f} koder i timmen.</translation>
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
        <translation>Den senaste dagen</translation>
    </message>
    <message>
        <source>What was decided in each hour, less what was taken back.</source>
        <translation>Vad som avgjordes varje timme, utom det som ångrades.</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Dag för dag</translation>
    </message>
    <message>
        <source>What was decided on each day, less what was taken back.</source>
        <translation>Vad som avgjordes varje dag, utom det som ångrades.</translation>
    </message>
    <message>
        <source>Time per note</source>
        <translation>Tid per anteckning</translation>
    </message>
    <message>
        <source>From the moments of the decisions on a note.</source>
        <translation>Från tidpunkterna för besluten om en anteckning.</translation>
    </message>
    <message>
        <source>Do the scores hold?</source>
        <translation>Håller poängen?</translation>
    </message>
    <message>
        <source>A score of 0.8 should be accepted eight times out of ten: the points on the line.</source>
        <translation>Förslag med poäng 0,8 bör godkännas åtta gånger av tio: punkterna på linjen.</translation>
    </message>
    <message>
        <source>Accepted by score</source>
        <translation>Godkända per poäng</translation>
    </message>
    <message>
        <source>The share of decided suggestions that were accepted, by their score.</source>
        <translation>Andelen avgjorda förslag som godkändes, efter poäng.</translation>
    </message>
    <message>
        <source>Accepted by code</source>
        <translation>Godkända per kod</translation>
    </message>
    <message>
        <source>The codes decided on most often.</source>
        <translation>Koderna som oftast har avgjorts.</translation>
    </message>
    <message>
        <source>Accepted by chapter</source>
        <translation>Godkända per kapitel</translation>
    </message>
    <message>
        <source>By chapter of ICD-10-CM.</source>
        <translation>Efter kapitel i ICD-10-CM.</translation>
    </message>
    <message>
        <source>Accepted by model pack</source>
        <translation>Godkända per paket</translation>
    </message>
    <message>
        <source>By the model pack whose suggestion was decided on.</source>
        <translation>Efter det modellpaket vars förslag avgjordes.</translation>
    </message>
    <message>
        <source>A pack is named by the beginning of its fingerprint.</source>
        <translation>Ett paket benämns med början av sitt fingeravtryck.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Måndag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tisdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Onsdag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Torsdag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Fredag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Lördag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Söndag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the whole name of the month</comment>
        <translation>maj</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>augusti</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>jan</translation>
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
        <translation>apr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>the short name of the month</comment>
        <translation>maj</translation>
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
        <translation>aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dec</translation>
    </message>
    <message>
        <source>{weekday}, {day:02d} {month} {year}</source>
        <translation>{weekday} {day:02d} {month} {year}</translation>
    </message>
    <message>
        <source>{day:02d} {month}</source>
        <translation>{day:02d} {month}</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>codes</comment>
        <translation>godkända</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>codes</comment>
        <translation>avvisade</translation>
    </message>
    <message>
        <source>added</source>
        <comment>codes</comment>
        <translation>tillagda</translation>
    </message>
    <message>
        <source>The picture could not be saved to {file}: it is not possible there. Choose another place.</source>
        <translation>Bilden kunde inte sparas i {file}: det går inte där. Välj en annan plats.</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Timme på dagen</translation>
    </message>
    <message>
        <source>The latest {count} working days</source>
        <translation>De senaste {count} arbetsdagarna</translation>
    </message>
    <message>
        <source>Codes decided on</source>
        <translation>Avgjorda koder</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>Minutes (the longest 2 % in the last bar)</source>
        <translation>Minuter (de längsta 2 % i sista stapeln)</translation>
    </message>
    <message>
        <source>scores that hold</source>
        <translation>poäng som håller</translation>
    </message>
    <message>
        <source>here, with the range that chance leaves open (95 %)</source>
        <translation>här, med slumpintervall (95 %)</translation>
    </message>
    <message>
        <source>Score of the model (at the top: how many codes)</source>
        <translation>Modellens poäng (överst: hur många koder)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>share of the codes</comment>
        <translation>Godkända</translation>
    </message>
    <message>
        <source>{share:.0%} of {count:,}</source>
        <translation>{share:.0%} av {count:,}</translation>
    </message>
    <message>
        <source>Accepted of those decided on</source>
        <translation>Godkända av de avgjorda</translation>
    </message>
    <message>
        <source>Accepted of those decided on (the {most} most frequent of {count:,} codes)</source>
        <translation>Godkända av de avgjorda (de {most} vanligaste av {count:,} koder)</translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f}</source>
        <translation>{low:.1f} till {high:.1f}</translation>
    </message>
    <message>
        <source>Not in ICD-10-CM</source>
        <translation>Inte i ICD-10-CM</translation>
    </message>
    <message>
        <source>Procedures (ICD-10-PCS)</source>
        <translation>Åtgärder (ICD-10-PCS)</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be used: {reason}. Choose another one with --data-dir or CHARTLIGHT_HOME.</source>
        <translation>Datamappen {folder} kan inte användas: {reason}. Välj en annan med --data-dir eller CHARTLIGHT_HOME.</translation>
    </message>
    <message>
        <source>The store {path} is in use by another program, which did not finish in time. Close other Chartlight windows or commands and try again.</source>
        <translation>Databasen {path} används av ett annat program som inte blev klart i tid. Stäng andra Chartlight-fönster eller kommandon och försök igen.</translation>
    </message>
    <message>
        <source>The store {path} is damaged, or is not a Chartlight store. Chartlight has left it as it is: copy it, then put your latest backup in its place, or move it away to start with an empty store.</source>
        <translation>Databasen {path} är skadad, eller är ingen Chartlight-databas. Chartlight har lämnat den som den är: kopiera den och lägg sedan tillbaka din senaste säkerhetskopia, eller flytta undan den för att börja med en tom databas.</translation>
    </message>
    <message>
        <source>The store {path} cannot be opened and written. Check that you may read and write its folder, or choose another folder with --data-dir.</source>
        <translation>Databasen {path} kan inte öppnas och skrivas. Kontrollera att du får läsa och skriva i dess mapp, eller välj en annan mapp med --data-dir.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>Disken med {path} är full. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed. Check its disk or network drive and try again.</source>
        <translation>Det gick inte att läsa eller skriva {path}. Kontrollera disken eller nätverksenheten och försök igen.</translation>
    </message>
    <message>
        <source>The file {path} is a database of another program, not a Chartlight store. Move it away, or choose another folder with --data-dir.</source>
        <translation>Filen {path} är ett annat programs databas, inte en Chartlight-databas. Flytta undan den, eller välj en annan mapp med --data-dir.</translation>
    </message>
    <message>
        <source>The store {path} was made by a newer version of Chartlight. Install the newer version to open it; nothing in it has been changed.</source>
        <translation>Databasen {path} gjordes av en nyare version av Chartlight. Installera den nyare versionen för att öppna den; inget i den har ändrats.</translation>
    </message>
    <message>
        <source>The store {path} must be brought up to date, but another Chartlight has it open. Close every other Chartlight window and start again.</source>
        <translation>Databasen {path} måste uppdateras, men en annan Chartlight har den öppen. Stäng alla andra Chartlight-fönster och starta igen.</translation>
    </message>
    <message>
        <source>The store {path} could not be brought up to date: rows of the table {table} refer to rows that are missing. Nothing has been changed; put a backup in its place.</source>
        <translation>Databasen {path} kunde inte uppdateras: rader i tabellen {table} hänvisar till rader som saknas. Inget har ändrats; lägg en säkerhetskopia i dess ställe.</translation>
    </message>
    <message>
        <source>This model pack suggests procedures, not diagnoses. Choose another pack.</source>
        <translation>Modellpaketet föreslår åtgärder, inte diagnoser. Välj ett annat paket.</translation>
    </message>
    <message>
        <source>This model pack suggests diagnoses, not procedures. Choose another pack.</source>
        <translation>Modellpaketet föreslår diagnoser, inte åtgärder. Välj ett annat paket.</translation>
    </message>
    <message>
        <source>The run ended without a result.</source>
        <translation>Körningen slutade utan resultat.</translation>
    </message>
    <message>
        <source>This computer has no device {device} for the model. Choose one of: {there}, or auto.</source>
        <translation>Datorn har ingen enhet {device} för modellen. Välj en av: {there}, eller auto.</translation>
    </message>
    <message>
        <source>Every accepted code says whether it was present on admission.</source>
        <translation>Alla godkända koder anger om tillståndet fanns vid inskrivning.</translation>
    </message>
    <message>
        <source>no reliable evidence</source>
        <translation>inga säkra belägg</translation>
    </message>
    <message>
        <source>attention spread too thinly to show</source>
        <translation>uppmärksamheten är för utspridd för att visas</translation>
    </message>
    <message>
        <source>Pack A is in use. Pack B: {folder}</source>
        <translation>Paket A används. Paket B: {folder}</translation>
    </message>
    <message>
        <source>Choose a second model pack</source>
        <translation>Välj ett andra modellpaket</translation>
    </message>
    <message>
        <source>It reads the note on screen beside the pack in use, and the maps show what each attends to.</source>
        <translation>Det läser anteckningen på skärmen vid sidan av det paket som används, och kartorna visar vad vart och ett uppmärksammar.</translation>
    </message>
    <message>
        <source>Choose pack B…</source>
        <translation>Välj paket B…</translation>
    </message>
    <message>
        <source>No note is open</source>
        <translation>Ingen anteckning är öppen</translation>
    </message>
    <message>
        <source>Open a note at the desk: both packs then read it.</source>
        <translation>Öppna en anteckning i huvudfönstret: båda paketen läser den då.</translation>
    </message>
    <message>
        <source>This note is coded unassisted</source>
        <translation>Anteckningen kodas utan förslag</translation>
    </message>
    <message>
        <source>A trial hides what models find in it, here too. Open another note to compare the packs.</source>
        <translation>En studie döljer vad modeller finner i den, även här. Öppna en annan anteckning för att jämföra paketen.</translation>
    </message>
    <message>
        <source>Both packs read the note. This takes some seconds.</source>
        <translation>Båda paketen läser anteckningen. Det tar några sekunder.</translation>
    </message>
    <message>
        <source>Loading the packs…</source>
        <translation>Laddar paketen…</translation>
    </message>
    <message>
        <source>Reading the note: {done} of {total} steps</source>
        <translation>Läser anteckningen: {done} av {total} steg</translation>
    </message>
    <message>
        <source>Loading pack B…</source>
        <translation>Laddar paket B…</translation>
    </message>
    <message>
        <source>A: {a} ({first}), in use  ·  B: {b} ({second})</source>
        <translation>A: {a} ({first}), används  ·  B: {b} ({second})</translation>
    </message>
    <message>
        <source>No codes to compare</source>
        <translation>Inga koder att jämföra</translation>
    </message>
    <message>
        <source>Neither pack suggests a code for this note.</source>
        <translation>Inget av paketen föreslår någon kod för den här anteckningen.</translation>
    </message>
    <message>
        <source>The attention of both packs is spread too thinly over the note to say which words it rests on.</source>
        <translation>Båda paketens uppmärksamhet är för utspridd över anteckningen för att säga vilka ord den vilar på.</translation>
    </message>
    <message>
        <source>The packs cannot be compared</source>
        <translation>Paketen kan inte jämföras</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Det gick inte</translation>
    </message>
    <message>
        <source>What to do stands in the messages of the desk.</source>
        <translation>Vad du kan göra står i huvudfönstrets meddelanden.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbrutet</translation>
    </message>
    <message>
        <source>Choose a pack to begin again, or open another note.</source>
        <translation>Välj ett paket för att börja om, eller öppna en annan anteckning.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparat: {name}</translation>
    </message>
    <message>
        <source>The maps were saved to {target}</source>
        <translation>Kartorna sparades i {target}</translation>
    </message>
    <message>
        <source>{target} cannot be written: {why}. Choose another place.</source>
        <translation>{target} kan inte skrivas: {why}. Välj en annan plats.</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>bara A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>bara B</translation>
    </message>
    <message>
        <source>no comparison: the attention is not reliable in both packs</source>
        <translation>ingen jämförelse: uppmärksamheten är inte tillförlitlig i båda paketen</translation>
    </message>
    <message>
        <source>this pack does not know the code</source>
        <translation>paketet känner inte till koden</translation>
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
        <translation>B minus A: vilket som uppmärksammar mer</translation>
    </message>
    <message>
        <source>Attention of two model packs</source>
        <translation>Två modellpakets uppmärksamhet</translation>
    </message>
    <message>
        <source>Choose the folder of another model pack</source>
        <translation>Välj mappen med ett annat modellpaket</translation>
    </message>
    <message>
        <source>Save the maps as PNG or SVG, or all weights as CSV</source>
        <translation>Spara kartorna som PNG eller SVG, eller alla vikter som CSV</translation>
    </message>
    <message>
        <source>How far both packs have read the note</source>
        <translation>Hur mycket av anteckningen båda paketen har läst</translation>
    </message>
    <message>
        <source>Stop reading the note with both packs</source>
        <translation>Sluta läsa anteckningen med båda paketen</translation>
    </message>
    <message>
        <source>Words shown in the maps</source>
        <translation>Ord som visas i kartorna</translation>
    </message>
    <message>
        <source>Codes shown in the maps</source>
        <translation>Koder som visas i kartorna</translation>
    </message>
    <message>
        <source>Bold: only one pack suggests the code. In brackets: below the line of the pack. –: not put forward. Keys: arrows walk, + and - zoom, 0 goes back, Enter shows the word in the note.</source>
        <translation>Fet stil: bara ett paket föreslår koden. Inom parentes: under paketets gräns. –: inte framlagd. Tangenter: pilarna flyttar, + och - zoomar, 0 går tillbaka, Retur visar ordet i anteckningen.</translation>
    </message>
    <message>
        <source>{folder} holds the model pack that is in use. Choose another one to compare it with.</source>
        <translation>{folder} innehåller det modellpaket som används. Välj ett annat att jämföra med.</translation>
    </message>
    <message>
        <source>The model pack in {folder} knows none of the codes of the pack in use. Choose another one.</source>
        <translation>Modellpaketet i {folder} känner inte till någon av koderna i det paket som används. Välj ett annat.</translation>
    </message>
    <message>
        <source>Here are the suggestions. Change what you would code otherwise now, then finish.</source>
        <translation>Här är förslagen. Ändra nu det som du skulle koda annorlunda och klarmarkera sedan.</translation>
    </message>
    <message>
        <source>{coder} codes this note in the trial “{name}”. Opening it is enough; no second review is needed.</source>
        <translation>{coder} kodar den här anteckningen i studien ”{name}”. Det räcker att öppna den; ingen andragranskning behövs.</translation>
    </message>
    <message>
        <source>Show the suggestions ({key})</source>
        <translation>Visa förslagen ({key})</translation>
    </message>
    <message>
        <source>Next note ({key})</source>
        <translation>Nästa anteckning ({key})</translation>
    </message>
    <message>
        <source>Trial “{name}”: this note is for {coders}. Leave its codes alone.</source>
        <translation>Studien ”{name}”: den här anteckningen är för {coders}. Rör inte dess koder.</translation>
    </message>
    <message>
        <source>Trial “{name}”: {coder} is coding this note. Your turn comes when it is finished.</source>
        <translation>Studien ”{name}”: {coder} kodar den här anteckningen. Din tur kommer när den är klar.</translation>
    </message>
    <message>
        <source>Trial “{name}” is paused: its notes wait, and no time is taken.</source>
        <translation>Studien ”{name}” är pausad: dess anteckningar väntar och ingen tid mäts.</translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note with the suggestions.</source>
        <translation>Studien ”{name}”: koda den här anteckningen med förslagen.</translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note unassisted. Nothing of the model is shown.</source>
        <translation>Studien ”{name}”: koda den här anteckningen utan förslag. Inget från modellen visas.</translation>
    </message>
    <message>
        <source>Trial “{name}”: your unassisted codes are kept. Revise what you would code otherwise, then finish.</source>
        <translation>Studien ”{name}”: dina koder utan förslag är sparade. Ändra det som du skulle koda annorlunda och klarmarkera sedan.</translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note unassisted first, then let the suggestions appear.</source>
        <translation>Studien ”{name}”: koda den här anteckningen utan förslag först, och visa sedan förslagen.</translation>
    </message>
    <message>
        <source>Trial “{name}”: finished. The suggestions stay hidden until the trial has ended.</source>
        <translation>Studien ”{name}”: klar. Förslagen förblir dolda tills studien är avslutad.</translation>
    </message>
    <message>
        <source>Trial “{name}”: you have finished this note.</source>
        <translation>Studien ”{name}”: du är klar med den här anteckningen.</translation>
    </message>
    <message>
        <source>Coders code as always and see no suggestions. These are kept; the report says how far coder and model agree.</source>
        <translation>Kodarna kodar som vanligt och ser inga förslag. Förslagen sparas; rapporten säger hur väl kodare och modell stämmer överens.</translation>
    </message>
    <message>
        <source>A note is coded unassisted; on one key the suggestions appear, and the coder may revise. Both sets of codes and both times are kept.</source>
        <translation>En anteckning kodas utan förslag; med en tangent visas förslagen, och kodaren får ändra. Båda koduppsättningarna och båda tiderna sparas.</translation>
    </message>
    <message>
        <source>Chance says which notes are coded with suggestions and which without, evenly among short and long notes. With several coders each gets notes of their own.</source>
        <translation>Slumpen avgör vilka anteckningar som kodas med förslag och vilka utan, jämnt bland korta och långa anteckningar. Med flera kodare får var och en egna anteckningar.</translation>
    </message>
    <message>
        <source>Two coders code the same notes. What one codes with suggestions the other codes without, as chance says.</source>
        <translation>Två kodare kodar samma anteckningar. Det som den ena kodar med förslag kodar den andra utan, så som slumpen avgör.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Start the trial</source>
        <translation>Starta studien</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>All {count:,} notes in the list</source>
        <translation>Alla {count:,} anteckningar i listan</translation>
    </message>
    <message>
        <source>The {count:,} selected notes</source>
        <translation>De {count:,} valda anteckningarna</translation>
    </message>
    <message>
        <source>The selected notes</source>
        <translation>De valda anteckningarna</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Namn, med kommatecken emellan</translation>
    </message>
    <message>
        <source>The same notes, coders and number give the same allocation again</source>
        <translation>Samma anteckningar, kodare och tal ger samma fördelning igen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Upplägg</translation>
    </message>
    <message>
        <source>&amp;Coders</source>
        <translation>&amp;Kodare</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Slumpfrö</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Slumpfrö</translation>
    </message>
    <message>
        <source>None of them can join: a note must be new to every coder.</source>
        <translation>Ingen av dem kan vara med: en anteckning måste vara ny för varje kodare.</translation>
    </message>
    <message>
        <source>All of them are new to every coder.</source>
        <translation>Alla är nya för varje kodare.</translation>
    </message>
    <message>
        <source>{fit:,} of them join; {left:,} are coded already and stay out.</source>
        <translation>{fit:,} av dem är med; {left:,} är redan kodade och utesluts.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnade</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Klara</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Open my next note</source>
        <translation>Öppna min nästa anteckning</translation>
    </message>
    <message>
        <source>End the trial…</source>
        <translation>Avsluta studien…</translation>
    </message>
    <message>
        <source>{design} · seed {seed} · started by {coder} on {day}</source>
        <translation>{design} · slumpfrö {seed} · startad av {coder} {day}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Återuppta</translation>
    </message>
    <message>
        <source>{count:,}</source>
        <translation>{count:,}</translation>
    </message>
    <message>
        <source>How far each coder is</source>
        <translation>Hur långt varje kodare har kommit</translation>
    </message>
    <message>
        <source>{name}: paused</source>
        <translation>{name}: pausad</translation>
    </message>
    <message>
        <source>{name}: goes on</source>
        <translation>{name}: pågår</translation>
    </message>
    <message>
        <source>Trial report</source>
        <translation>Studierapport</translation>
    </message>
    <message>
        <source>Right codes…</source>
        <translation>Facit…</translation>
    </message>
    <message>
        <source>Take the right codes from a table with the columns “note”, “code” and, for procedures, “kind”</source>
        <translation>Hämta facit från en tabell med kolumnerna ”note”, ”code” och, för åtgärder, ”kind”</translation>
    </message>
    <message>
        <source>Save the figure…</source>
        <translation>Spara figuren…</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Spara rapporten…</translation>
    </message>
    <message>
        <source>Reading the trial…</source>
        <translation>Läser studien…</translation>
    </message>
    <message>
        <source>No trial yet</source>
        <translation>Ingen studie än</translation>
    </message>
    <message>
        <source>Start one in the menu Trial; its report stands here.</source>
        <translation>Starta en i menyn Studie; rapporten visas här.</translation>
    </message>
    <message>
        <source>Nothing to show here yet</source>
        <translation>Inget att visa här än</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Rapportens sidor</translation>
    </message>
    <message>
        <source>&amp;Trial:</source>
        <translation>&amp;Studie:</translation>
    </message>
    <message>
        <source>No note of a trial waits for you.</source>
        <translation>Ingen anteckning i en studie väntar på dig.</translation>
    </message>
    <message>
        <source>The trial “{name}” goes on. Its notes are coded as they are opened.</source>
        <translation>Studien ”{name}” pågår. Dess anteckningar kodas när de öppnas.</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Avsluta studien</translation>
    </message>
    <message>
        <source>The trial ends for every coder, and all suggestions are shown again. It cannot go on later.</source>
        <translation>Studien avslutas för alla kodare, och alla förslag visas igen. Den kan inte fortsättas senare.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. Choose another place.</source>
        <translation>Mappen {folder} kan inte skapas. Välj en annan plats.</translation>
    </message>
    <message>
        <source>Minutes (the line is the median)</source>
        <translation>Minuter (linjen är medianen)</translation>
    </message>
    <message>
        <source>{share:.0%}</source>
        <translation>{share:.0%}</translation>
    </message>
    <message>
        <source>for the better</source>
        <translation>till det bättre</translation>
    </message>
    <message>
        <source>for the worse</source>
        <translation>till det sämre</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>Towards the suggestions</source>
        <translation>Mot förslagen</translation>
    </message>
    <message>
        <source>Away from the suggestions</source>
        <translation>Bort från förslagen</translation>
    </message>
    <message>
        <source>Codes changed</source>
        <translation>Ändrade koder</translation>
    </message>
    <message>
        <source>unassisted</source>
        <translation>utan förslag</translation>
    </message>
    <message>
        <source>assisted</source>
        <translation>med förslag</translation>
    </message>
    <message>
        <source>Trial “{name}”</source>
        <translation>Studien ”{name}”</translation>
    </message>
    <message>
        <source>{design} · coders {coders} · seed {seed} · started {day}</source>
        <translation>{design} · kodare {coders} · slumpfrö {seed} · startad {day}</translation>
    </message>
    <message>
        <source>Right codes known for {count:,} notes, from {source}.</source>
        <translation>Facit finns för {count:,} anteckningar, från {source}.</translation>
    </message>
    <message>
        <source>Intervals are 95 % percentile intervals of {draws:,} bootstrap samples of whole notes. Under {least:,} notes on a side nothing is said of an effect. A suggestion that the coder completed counts as given.</source>
        <translation>Intervallen är 95-procentiga percentilintervall från {draws:,} bootstrapurval av hela anteckningar. Med färre än {least:,} anteckningar på en sida sägs inget om någon effekt. Ett förslag som kodaren kompletterade räknas som givet.</translation>
    </message>
    <message>
        <source>{coder}: {finished:,} of {count:,} notes finished, {time} of work</source>
        <translation>{coder}: {finished:,} av {count:,} anteckningar klara, {time} arbete</translation>
    </message>
    <message>
        <source>The table {name} cannot be read. It must be a CSV file in UTF-8.</source>
        <translation>Tabellen {name} kan inte läsas. Den måste vara en CSV-fil i UTF-8.</translation>
    </message>
    <message>
        <source>The table {name} needs a column “note” and a column “code”, named in its first line.</source>
        <translation>Tabellen {name} behöver en kolumn ”note” och en kolumn ”code”, angivna på första raden.</translation>
    </message>
    <message>
        <source>median time</source>
        <translation>mediantid</translation>
    </message>
    <message>
        <source>mean time</source>
        <translation>medeltid</translation>
    </message>
    <message>
        <source>time ratio</source>
        <translation>tidskvot</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>täckning</translation>
    </message>
    <message>
        <source>wrong suggestions taken over</source>
        <translation>felaktiga förslag som övertogs</translation>
    </message>
    <message>
        <source>right codes found that were not suggested</source>
        <translation>rätta koder som hittades utan att vara föreslagna</translation>
    </message>
    <message>
        <source>F1 of coder and model</source>
        <translation>F1 för kodare och modell</translation>
    </message>
    <message>
        <source>suggestions that the coder gave too</source>
        <translation>förslag som kodaren också satte</translation>
    </message>
    <message>
        <source>codes of the coder that were suggested</source>
        <translation>kodarens koder som föreslogs</translation>
    </message>
    <message>
        <source>second reviews in which every difference is settled</source>
        <translation>andragranskningar där alla skillnader är avgjorda</translation>
    </message>
    <message>
        <source>No note of the trial is in {name}. The names must be those of the worklist.</source>
        <translation>Ingen anteckning i studien finns i {name}. Namnen måste vara arbetslistans.</translation>
    </message>
    <message>
        <source>There is no trial in this store. Start one in the window: Trial, Start a trial.</source>
        <translation>Det finns ingen studie i databasen. Starta en i fönstret: Studie, Starta eller följ en studie.</translation>
    </message>
    <message>
        <source>There is no trial “{name}”. The trials of this store: {names}.</source>
        <translation>Det finns ingen studie ”{name}”. Databasens studier: {names}.</translation>
    </message>
    <message>
        <source>Give the trial a name, so that its report can be told from others.</source>
        <translation>Ge studien ett namn, så att rapporten kan skiljas från andra.</translation>
    </message>
    <message>
        <source>The trial “{name}” goes on. End it before you start another.</source>
        <translation>Studien ”{name}” pågår. Avsluta den innan du startar en annan.</translation>
    </message>
    <message>
        <source>No trial goes on.</source>
        <translation>Ingen studie pågår.</translation>
    </message>
    <message>
        <source>{coder} is coding this note for the trial. Your turn comes as soon as it is finished.</source>
        <translation>{coder} kodar den här anteckningen i studien. Din tur kommer så snart den är klar.</translation>
    </message>
    <message>
        <source>The trial is paused. Resume it in the menu Trial, then code its notes.</source>
        <translation>Studien är pausad. Återuppta den i menyn Studie och koda sedan dess anteckningar.</translation>
    </message>
    <message>
        <source>Open this note before you code it: it is part of the trial.</source>
        <translation>Öppna anteckningen innan du kodar den: den ingår i studien.</translation>
    </message>
    <message>
        <source>There is nothing to show here: this note is not coded unassisted first.</source>
        <translation>Det finns inget att visa här: den här anteckningen kodas inte utan förslag först.</translation>
    </message>
    <message>
        <source>The model has not read this note yet. Suggest codes first: nothing is shown by it.</source>
        <translation>Modellen har inte läst den här anteckningen än. Föreslå koder först: inget visas av det.</translation>
    </message>
    <message>
        <source>Say first that you have coded this note unassisted. The suggestions appear, and you may revise.</source>
        <translation>Ange först att du har kodat den här anteckningen utan förslag. Förslagen visas, och du får ändra.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Skugga</translation>
    </message>
    <message>
        <source>Blind first</source>
        <translation>Blint först</translation>
    </message>
    <message>
        <source>Randomised</source>
        <translation>Randomiserad</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Överkorsning</translation>
    </message>
    <message>
        <source>all notes</source>
        <translation>alla anteckningar</translation>
    </message>
    <message>
        <source>short notes</source>
        <translation>korta anteckningar</translation>
    </message>
    <message>
        <source>long notes</source>
        <translation>långa anteckningar</translation>
    </message>
    <message>
        <source>No note of the trial is finished yet.</source>
        <translation>Ingen anteckning i studien är klar än.</translation>
    </message>
    <message>
        <source>In a shadow trial no suggestion is shown, so no time is saved.</source>
        <translation>I en skuggstudie visas inga förslag, så ingen tid sparas.</translation>
    </message>
    <message>
        <source>The right codes are not known yet. Have notes coded by two coders and settle their differences, or choose a table with the columns “note” and “code”.</source>
        <translation>Facit finns inte än. Låt två kodare koda anteckningar och avgör skillnaderna, eller välj en tabell med kolumnerna ”note” och ”code”.</translation>
    </message>
    <message>
        <source>In a shadow trial no suggestion is shown, so nobody can be led by one.</source>
        <translation>I en skuggstudie visas inga förslag, så ingen kan påverkas av dem.</translation>
    </message>
    <message>
        <source>Only in a blind-first trial does a coder code a note without and then with the suggestions.</source>
        <translation>Bara i en studie med ”blint först” kodar en kodare en anteckning utan och sedan med förslagen.</translation>
    </message>
    <message>
        <source>The model has not read the notes.</source>
        <translation>Modellen har inte läst anteckningarna.</translation>
    </message>
    <message>
        <source>No note was coded unassisted that the model has read.</source>
        <translation>Ingen anteckning som modellen har läst kodades utan förslag.</translation>
    </message>
    <message>
        <source>Each dot is a note. Time with no key, click or turn of the wheel for more than 5 minutes is left out. A note coded blind first counts assisted with its revision.</source>
        <translation>Varje punkt är en anteckning. Tid utan tangent, klick eller rullning i mer än 5 minuter räknas bort. En anteckning som först kodats blint räknas som ”med förslag” med sin ändring.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Träffsäkerhet</translation>
    </message>
    <message>
        <source>Codes given beside the right codes, over all notes together. Intervals are of the difference.</source>
        <translation>Satta koder jämfört med facit, över alla anteckningar tillsammans. Intervallen gäller skillnaden.</translation>
    </message>
    <message>
        <source>Anchoring</source>
        <translation>Ankringseffekt</translation>
    </message>
    <message>
        <source>Wrong suggestions that the coder gave, shown and not shown; and right codes that were not suggested, found with and without suggestions on screen.</source>
        <translation>Felaktiga förslag som kodaren satte, visade och inte visade; och rätta koder som inte föreslogs, funna med och utan förslag på skärmen.</translation>
    </message>
    <message>
        <source>Changes after the reveal</source>
        <translation>Ändringar efter visningen</translation>
    </message>
    <message>
        <source>Codes added or taken away after the suggestions appeared, towards them or away from them.</source>
        <translation>Koder som lades till eller togs bort efter att förslagen visades, mot dem eller bort från dem.</translation>
    </message>
    <message>
        <source>Coder and model</source>
        <translation>Kodare och modell</translation>
    </message>
    <message>
        <source>What coders gave without seeing the suggestions, beside what the model suggested by its own line.</source>
        <translation>Vad kodarna satte utan att se förslagen, jämfört med vad modellen föreslog med sin egen gräns.</translation>
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
        <translation>{figure}: {value} (95 % {low} till {high}) · {count:,} anteckningar</translation>
    </message>
    <message>
        <source>{figure}: {unassisted} unassisted, {assisted} assisted · {effect} (95 % {low} to {high}) · {left:,} and {right:,} notes</source>
        <translation>{figure}: {unassisted} utan förslag, {assisted} med förslag · {effect} (95 % {low} till {high}) · {left:,} och {right:,} anteckningar</translation>
    </message>
    <message>
        <source>there is nothing to count</source>
        <translation>det finns inget att räkna</translation>
    </message>
    <message>
        <source>too few notes to say ({have:,} of {least:,})</source>
        <translation>för få anteckningar för att säga något ({have:,} av {least:,})</translation>
    </message>
    <message>
        <source>{changed:,} of {count:,} notes were changed.</source>
        <translation>{changed:,} av {count:,} anteckningar ändrades.</translation>
    </message>
    <message>
        <source>{direction}: {better:,} for the better, {worse:,} for the worse, {unknown:,} not known.</source>
        <translation>{direction}: {better:,} till det bättre, {worse:,} till det sämre, {unknown:,} okänt.</translation>
    </message>
    <message>
        <source>Too few notes to say more ({have:,} of {least:,}).</source>
        <translation>För få anteckningar för att säga mer ({have:,} av {least:,}).</translation>
    </message>
    <message>
        <source>{sign}{points:.1f} points</source>
        <translation>{sign}{points:.1f} procentenheter</translation>
    </message>
    <message>
        <source>the specialty of the note is {name}.</source>
        <translation>anteckningens specialitet är {name}.</translation>
    </message>
    <message>
        <source>the specialty of the note is what the model suggests.</source>
        <translation>anteckningens specialitet är den som modellen föreslår.</translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-PCS. Take it away and choose another code.</source>
        <translation>{code} finns inte i ICD-10-PCS. Ta bort den och välj en annan kod.</translation>
    </message>
    <message>
        <source>another that begins so</source>
        <translation>en annan som börjar så</translation>
    </message>
    <message>
        <source>{code} is the beginning of a procedure code, which has 7 characters. Choose {others} instead.</source>
        <translation>{code} är början av en åtgärdskod, som har 7 tecken. Välj {others} i stället.</translation>
    </message>
</context>
</TS>
