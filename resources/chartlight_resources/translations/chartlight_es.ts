<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{what} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters never fire while you type in a field. Esc closes this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same code by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>κ and α count every code that the model lists for a note or that either has decided on, as given or not given. F1 compares only the codes given. Coders are compared over notes with a finished second review, a coder and the model over notes that are done. What was settled afterwards counts for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet. Finish a note, or have another coder make a second review: the menu Two coders begins one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model {pack}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <comment>sources of a suggestion</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <comment>what the note says of a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family</source>
        <comment>what the note says of a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <comment>what the note says of a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>what the note says of a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note denies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note says it of the family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note says it of the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is not certain of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖ on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reliable evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided, instead of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, instead of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected, instead of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score:.2f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {sources}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs more digits: accepting it shows the codes below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words of the note, as a coder decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reliable evidence in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by hand, without words of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 place in the note, chosen by a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places in the note, chosen by a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 place in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code: search the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code by its name, an abbreviation or its number; ↑ ↓ choose, Enter adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a code: a name, an abbreviation or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the tree of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for the code you add: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words in the note to give them as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook has nothing for “{query}”. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in the note and not among its codes: a digit or Enter adds one. Or type another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of ICD-10-CM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs more digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ opens, ← closes, letters jump, Enter adds, Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the sequence; the first is the principal diagnosis once you have chosen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present on admission ({key}): Y yes, N no, U not documented, W cannot be determined, 1 exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y: present on admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N: not present on admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U: the record does not say enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W: the clinician cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: exempt from reporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said on admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not in the codebook)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} warnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted codes in their sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <comment>kind of a line of the palette</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <comment>kind of a line of the palette</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back your last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} (first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} (second)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take either coder&apos;s ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes of both coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}, blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note}: {first} and {second}, blind second review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note}: {first} and {second}, open second review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {coder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <comment>difference that nobody has settled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder}, by {settled_by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {coder}&apos;s: no code ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {coder}&apos;s: {code} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the decisions: {count:,} so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the decisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough decisions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work. What to do stands in the messages of the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} needs more digits. Choose the code that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open code above the line that this could be done with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was replaced by {by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other code is decided; this one is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every suggested code of this note is decided. {key} finishes the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codes were accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codes were rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs more digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need more digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note that you review blind was left out of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes that you review blind were left out of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has read every note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no note to read. Open files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 accepted code saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} accepted codes saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is accepted yet: {file} holds only the headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 coded note saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} coded notes saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note is done yet: {file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a note first: a code is added to the note on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words of the note first: with the mouse, or with Shift and the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words are lit for this code. Select some and take them as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words {place} of {count} for this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coding rules have nothing open in this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} shows what the coding rules say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not accepted, so it has no place in the sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is already first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is already last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words do not speak for {code}, so nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words are lit that could be widened or narrowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further word on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note cannot be finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is 1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export accepted codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a model pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, as it shall stand beside your decisions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the coder who is to have the notes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the coder who is to review the selected notes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the right codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not evidence of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take as evidence of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the lit words stand in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that Chartlight did not expect. What you decided is kept, and you can go on. Where it happened stands in {file}: show it to whoever looks after Chartlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to find in the note; Enter goes to the next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overruled by {coder}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in: fewer words, larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out: more words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the strongest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the heatmap as PNG or SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap of the selected codes by the words of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the note shown in the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attention for these codes is spread too thinly over the note to say which words they rest on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attention to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These codes come from a term list or from the coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one code or several to see which words they attend to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all suggested codes, not only the selected ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the model pack in use and another one attend to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No section has these words. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to look for in the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for laboratory results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query to the physician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the note as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On &amp;hold, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the note is to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the note is to wait; Enter puts it on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: waiting for laboratory results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Two coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;ial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add notes to the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add every note of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as a new note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a note of the text that was copied, or open the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the notes that come with Chartlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export accepted codes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the accepted codes of all notes as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for &amp;training…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the notes that are done, with your codes and words, as a training file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Chartlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the selected code and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the selected code and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by a &amp;sibling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the family of the selected code and choose the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the c&amp;ode and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected code aside for later and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all above the l&amp;ine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept every open code above the line at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all above the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject every open code above the line at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the latest decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the decision again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the codebook and add a code by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse codes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tree of codes, at the selected code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or fold &amp;candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the codes below the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or fold denied and family &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the codes that the note denies or says of the family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only surer su&amp;ggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the line higher: fewer suggestions, more of them right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Less sure suggestions too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the line lower: more suggestions, fewer of them right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s o&amp;wn line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the line where the model draws it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the previous note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fin&amp;ish the note and open the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the note is done and go to the next that is still to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the note on &amp;hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the note aside for a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a note that is done or on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assign to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected notes to a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search all notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find notes by words in their text or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggest codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model read the selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest for all &amp;new notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model read every note it has not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading and suggesting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the pr&amp;incipal diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected code first, as the principal diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it &amp;up in the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected code a place up among the accepted codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it &amp;down in the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected code a place down among the accepted codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present &amp;on admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the next value of present on admission: Y, N, U, W, 1 or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present on admission for a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say Y for every accepted code that has no value yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next coding &amp;rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next error or warning of the coding rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verrule the warning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrule the selected warning with a reason, or let it stand again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What did we miss?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline the clinical words that no accepted code covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;missed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next words that no accepted code covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept the code for missed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the likeliest code for the missed words that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the selected words as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words selected in the note speak for the selected code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are &amp;not evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected words, or those picked last, away from the evidence of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pick the next words of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next lit words in the note, to widen, narrow or take them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen by a word at the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picked words and the one after them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow by a word at the e&amp;nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picked words without the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen by a word at the &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picked words and the one before them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow by a word at the s&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picked words without the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a blind &amp;second review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected notes to another coder, who sees none of your decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a &amp;blind second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code the note anew beside another coder, whose decisions stay hidden until you finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an &amp;open second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with another coder&apos;s decisions and change what you would code otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish my second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is complete and can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with my second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a finished review up again, before a difference is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare two coders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both coders&apos; codes of the note, and settle where they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agreement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how far coders agree with each other and with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start or follow a trial…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code notes with and without suggestions to see what these do, and see how far everybody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have coded it unassisted: sho&amp;w the suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the codes and the time of the unassisted coding, show the suggestions, and go on revising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next note of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next note of the trial that you have not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what suggestions do to time, accuracy and your own judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dashboards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how suggestions fare, whether scores hold, and how the work goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every message since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare model &amp;packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which words the model pack in use and another one attend to, code by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the theme, the text size, your name and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;oder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name that decisions carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action, a note or a code by some of its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read how things are done, without the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the window in four steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every key of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous or next suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a search or let go of selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the actions with these words or this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: a word of the action, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <comment>keys of an action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the field and press the key for “{action}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves in lists and fields and cannot be the key of an action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ {key} is the key of “{other}” now. Using it here takes it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of this action already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the worklist…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files: 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files: {count:,} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting files: {count:,} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file {place:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {place:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} new notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} already in the worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text or file to paste. Copy the note first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest as soon as notes are opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved to {file}: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heatmap was saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next missed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the missed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next missed words ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the missed words ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total} not covered by an accepted code: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing missed: an accepted code covers all the words that the model marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate {number} for the missed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this code for the missed words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {code} {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {code} {description} (score {score:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missed: an accepted code covers all the words that the model marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‖ On hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned to {coder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above says why, and what to do. Your notes and decisions are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that speak for {name} · {share:.0%} likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop discharge summaries here: Word, PDF, RTF and text files, tables, lists or folders, or paste one with Ctrl+V. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open note is left in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another coder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} suggestions were left undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 suggestion was left undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is assigned to {coder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is assigned to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is on hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sections of a note stand here once it has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sections were found in this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}: told by the heading “{heading}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}: inferred from its sentences, {share:.0%} likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action, a note or a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some words of what you look for; ↑ ↓ choose, Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action, a note or a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours:.1f} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind second review by {coder}: the first coder&apos;s decisions are hidden until you finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open second review by {coder}: change what you would code otherwise. Nothing else changes by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the second review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name, to stand beside your decisions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the name at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, to stand beside your decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second review by {names} finished: settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second review by {names} finished: 1 difference not settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second review by {names} finished: {count} differences not settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that you accept are checked here by the rules of the tabular list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coding rules have nothing against these codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no warning to overrule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error cannot be overruled. It must be settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the warning stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the warning does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the warning does not apply; Enter overrules, Esc lets it stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it not apply here? Enter overrules, Esc lets it stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {code} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {code} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 accepted code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} accepted codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} without present on admission (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note says: {patient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>principal diagnosis {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no principal diagnosis yet (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} is to review the note blind, and sees no decision on it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} is to review {count} notes blind, and sees no decision on it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement saved to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your blind second review has begun. The decisions that stood here are hidden from now on; to review notes without having seen any, ask for the review before you open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your open second review has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You review this note blind, so its state is hidden. Finish your second review of it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your second review is finished. The note shows the codes that hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on with your second review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that your decisions carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest codes as soon as notes are opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the section of the words and the specialty of the note count in the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for notes that are suggested for from now on; F5 suggests anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the specialties above the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the outline with the sections of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Chartlight keeps notes and decisions on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the text of the note is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change holds at once and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} in {note}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–9 or Enter chooses · ← wider, → narrower family · type to filter · Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider family (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower family (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of &lt;b&gt;{code}&lt;/b&gt;  {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of &lt;b&gt;{code}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up its family…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook has no code that begins like this. Search it by name below (Esc, then {key}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the family of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the code you want; ↑ ↓ choose, Enter takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: left, initial, acute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; needs more digits. Choose the code that is meant: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{code}&lt;/b&gt; is not in the codebook. Choose the code that is meant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which specialty wrote this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the specialty of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: chosen by a coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {share:.0%} likely. Click to see the words that speak for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model suggests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which specialty wrote this note?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergy / Immunology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autopsy</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bariatrics</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cardiovascular / Pulmonary</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chiropractic</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consult - History and Phy.</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosmetic / Plastic Surgery</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dentistry</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermatology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diets and Nutritions</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discharge Summary</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENT - Otolaryngology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency Room Reports</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endocrinology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gastroenterology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General Medicine</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hematology - Oncology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospice - Palliative Care</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IME-QME-Work Comp etc.</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab Medicine - Pathology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nephrology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurosurgery</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obstetrics / Gynecology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office Notes</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ophthalmology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthopedic</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain Management</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pediatrics - Neonatal</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical Medicine - Rehab</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Podiatry</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychiatry / Psychology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rheumatology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOAP / Chart / Progress Notes</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep Medicine</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech - Language</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surgery</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urology</source>
        <comment>specialty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose name the decisions carry; click to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder: {name}. Change the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. 1 note was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. {count} notes were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading, part {part} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codes were suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading note {note:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {part} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has read 1 note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has read {count} notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has read {count} of 1 note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has read {count} of {total} notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a note on the left to see its codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its codes appear here when the model is through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above the note says why, and what to do. Codes can be added by hand below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest codes ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not read this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model found none in this note. Add codes by hand below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codes suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the model is shown for this note. Look codes up below, or browse the tree of codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You code this note unassisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code of this note is above the line. Folded away: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the candidates ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sure suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded: {codes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} denied or family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codes for the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code for the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggested code for the selected words. Add one below ({key}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes for the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied or family history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(all decided)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} folds them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to show these codes or to fold them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model suggested these codes, so no figures are known. F5 suggests anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and recall were not measured for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and recall were not measured for this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected precision {precision:.0%}, recall {recall:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: how many of the codes above the line are right. Recall: how many of the codes that coders give are above it. Both were measured on notes that the model had not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the line where the model draws it ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure a suggestion must be: least score above the line, in hundredths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure a suggestion must be to stand above the line ({up} and {down})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is in {language} from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>the tour is through</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files with {open}, drop them on the window, or try the sample notes. {next} and {previous} go to the next and the previous note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note and its evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that speak for the selected code light up here. Select words to see which codes they speak for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide with one key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accept} accepts a code, {reject} rejects it, and {undo} takes it back. {add} adds a code that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check, finish, and find help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the coding rules say stands here. {finish} finishes the note. {keys} shows all keys, {help} opens the help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message above says why, and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the notes is what you search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} of {total:,} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of loading</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open suggestions</source>
        <comment>sorted by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which notes are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose notes are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the notes are sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which specialty is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the name or the text; &quot;in quotation marks&quot; they must stand side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>notes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All specialties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to {coder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <comment>note</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>note</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook {path} is missing. Install Chartlight again to put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook {path} is damaged or belongs to another version of Chartlight. Install Chartlight again to put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. Choose another place for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Choose another place for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it in other programs such as Excel, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another place for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack in {folder} is damaged. Please copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack in {folder} is damaged: its files differ from its content hash. Copy the pack again, or install Chartlight again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {folder} do not fit its config.json. Copy the pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {folder} are incomplete. Please copy the pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack in {folder} needs a newer Chartlight. Please update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack in {folder} was made by an older Chartlight. Please train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack in {folder} is incomplete: {name} cannot be read. Copy the pack again, or install Chartlight again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a complete model pack: {name} cannot be read. Choose another with --pack, or install Chartlight again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no column &quot;text&quot;. Name the column with the notes &quot;text&quot; in the first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has more cells than the first line. Put its text in &quot;quotation marks&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has fewer cells than the first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} begins a record that cannot be read: its quotation marks do not match, or it is too large. Mend it and load the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a text file. Save the note as plain text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB, which is too large for a note. Split it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is written in an unknown character encoding. Save it as UTF-8 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs more memory than a note may take. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} took too long to read and was given up. Save it again, or save its text as .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: it is damaged, or built to do harm. Save it again, or save its text as .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Word document, or it is damaged. Open it in Word and save it again as .docx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save a copy without the password and load that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an old Word document (.doc). Open it in Word and save it as .docx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a note can hold. It was not opened; save its text as .txt if it is a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a JSON record. Write one record a line, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not hold JSON records, one a line. Save notes as .txt, or see the help for the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it could not be decompressed to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as Windows-1252, because the file is not UTF-8. Check its accented letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {pages} is a picture without text, perhaps a scan: what it says was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages {pages} are pictures without text, perhaps scans: what they say was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages {pages} and more are pictures without text, perhaps scans: what they say was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a PDF, or it is damaged. Open it in a PDF reader and save or print it to PDF again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no text layer: it is probably a scan. Run text recognition (OCR) on it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has more than {pages:,} pages, which is too many for a note. Split it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not exist. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be read by you. Ask for permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read: the disk or network failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chartlight reads .docx, .pdf, .rtf, .txt, .csv, .jsonl and .jsonl.gz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is of a kind that is not read here. {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no notes. {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds files that Chartlight does not read: {shown}. {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds files that Chartlight does not read: {shown} and {more:,} more. {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no &quot;text&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Rich Text file. Save it as .rtf, .docx or .txt again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Open it in a word processor and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} is not suggested for this note. Add it by hand instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision needs the name of its coder. Enter your name in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision needs a code. Choose one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your second review of this note is blind. Finish it first, then compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second review of this note is finished, so there is nothing to compare yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This second review is not finished, so nothing can be settled yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two coders do not differ in this code, so there is nothing to settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: {code} is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: {code} is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present on admission {poa}: said of 1 code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present on admission {poa}: said of {count:,} codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warning is overruled with a reason. Say in a few words why the code is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is rejected. Accept it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is the principal diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is now number {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: present on admission {letter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: nothing said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warning on {code} is overruled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warning on {code} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is accepted with no words of the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is accepted with words in 1 place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is accepted with words in {places} places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is already done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is already on hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is already open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is already assigned to {coder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{note} is already assigned to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are already done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are on hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are already on hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are already open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are assigned to {coder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are already assigned to {coder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are assigned to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are already assigned to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on hold needs a reason, so that you know what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change needs the name of its coder. Enter your name in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is not in the store. Load its file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} notes are as they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} has no second review of this note under way. Begin one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} has not finished a second review of this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences of this second review are settled already. Undo that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} has begun or finished a second review of this note already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} has coded this note already. A second review is for another coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has coded this note yet. A second review begins where another coder has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} cannot replace itself. Choose another code of its family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} is replaced by {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is already on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} was added by hand. Reject it, or undo the adding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is on hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codes are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codes are rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the words for {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the principal diagnosis {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the place of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: present on admission of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: overruling the warning on {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: giving back the warning on {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the words for {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the principal diagnosis {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the place of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: present on admission of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: overruling the warning on {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: giving back the warning on {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {code} is now open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {code} is now accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {code} is now rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {code} is now open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {code} is now accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {code} is now rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is already open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is already accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is already rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is added and accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {count} decisions that were made together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {count} decisions that were made together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No principal diagnosis is chosen. Select it among the codes and make it the principal diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} needs more characters to be billable. Choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} needs more characters to be billable. Choose {others} instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-CM. Take it away and choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in ICD-10-CM. Take it away; you may mean {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is given twice. Take one of them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{short} is the heading of {long}, which says the same more exactly. Take {short} away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is an external cause (V00-Y99) and cannot be the principal diagnosis. Make the injury or condition the principal diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is a manifestation and cannot be the principal diagnosis. Make the underlying disease the principal diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} and {other} are not coded together. Take one away; overrule only if the two conditions have nothing to do with each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <comment>sex of a patient</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <comment>sex of a patient</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{late} comes before {code}. Move it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} needs another code before it. Add that code, or move it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is coded together with a further code, and the note seems to name it: {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} needs a further code. Add it after {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note says the right side, and {code} leaves it open. Use {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note says the left side, and {code} leaves it open. Use {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note says both sides, and {code} leaves it open. Use {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newborn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a patient of 0 to 17 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a patient of 9 to 64 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an adult of 15 years or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is for a female patient, and the note says that the patient is male.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is for a male patient, and the note says that the patient is female.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is for {patients}, and the note gives the age as {age}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excludes1 at {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code first at {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use additional code at {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note at {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excludes1 at chapter {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code first at chapter {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use additional code at chapter {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note at chapter {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only codes that were decided on count; candidates that nobody looked at do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thin line is the range that chance leaves open (95 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses of more than {minutes} minutes are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed} decisions on suggested codes are needed for a share that means anything; so far: {have}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed} notes with two decisions or more are needed; so far: {have}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided in this time. Choose a longer period, or accept and reject some codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accepted:,} of {decided:,} decided suggestions were accepted ({share:.0%}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores are {points:.0f} percentage points from the share accepted, on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of {count:,} notes took {middle} or less; the middle half {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not timed, for lack of a second record: {count:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {notes}, {codes} decided on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {notes}, {codes} decided on in {time} of work: {note_pace:.1f} notes and {code_pace:.0f} codes an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {codes} decided on in {time} of work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {codes} decided on in {time} of work: {pace:.0f} codes an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided in each hour, less what was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided on each day, less what was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time per note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the moments of the decisions on a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the scores hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score of 0.8 should be accepted eight times out of ten: the points on the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of decided suggestions that were accepted, by their score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes decided on most often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By chapter of ICD-10-CM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by model pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the model pack whose suggestion was decided on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack is named by the beginning of its fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <comment>the whole name of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <comment>the short name of the month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}, {day:02d} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day:02d} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>codes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>codes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <comment>codes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved to {file}: it is not possible there. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest {count} working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes (the longest 2 % in the last bar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores that hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here, with the range that chance leaves open (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of the model (at the top: how many codes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>share of the codes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0%} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted of those decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted of those decided on (the {most} most frequent of {count:,} codes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in ICD-10-CM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be used: {reason}. Choose another one with --data-dir or CHARTLIGHT_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by another program, which did not finish in time. Close other Chartlight windows or commands and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is damaged, or is not a Chartlight store. Chartlight has left it as it is: copy it, then put your latest backup in its place, or move it away to start with an empty store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} cannot be opened and written. Check that you may read and write its folder, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {path} failed. Check its disk or network drive and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is a database of another program, not a Chartlight store. Move it away, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was made by a newer version of Chartlight. Install the newer version to open it; nothing in it has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} must be brought up to date, but another Chartlight has it open. Close every other Chartlight window and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} could not be brought up to date: rows of the table {table} refer to rows that are missing. Nothing has been changed; put a backup in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model pack suggests procedures, not diagnoses. Choose another pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model pack suggests diagnoses, not procedures. Choose another pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended without a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no device {device} for the model. Choose one of: {there}, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every accepted code says whether it was present on admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reliable evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention spread too thinly to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack A is in use. Pack B: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a second model pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads the note on screen beside the pack in use, and the maps show what each attends to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pack B…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a note at the desk: both packs then read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is coded unassisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial hides what models find in it, here too. Open another note to compare the packs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both packs read the note. This takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the note: {done} of {total} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading pack B…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: {a} ({first}), in use  ·  B: {b} ({second})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codes to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither pack suggests a code for this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attention of both packs is spread too thinly over the note to say which words it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packs cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do stands in the messages of the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pack to begin again, or open another note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maps were saved to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written: {why}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no comparison: the attention is not reliable in both packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this pack does not know the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} · {word} · A: {first} · B: {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B less A: who attends more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of two model packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of another model pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the maps as PNG or SVG, or all weights as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far both packs have read the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the note with both packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words shown in the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes shown in the maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold: only one pack suggests the code. In brackets: below the line of the pack. –: not put forward. Keys: arrows walk, + and - zoom, 0 goes back, Enter shows the word in the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds the model pack that is in use. Choose another one to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model pack in {folder} knows none of the codes of the pack in use. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here are the suggestions. Change what you would code otherwise now, then finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} codes this note in the trial “{name}”. Opening it is enough; no second review is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the suggestions ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next note ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: this note is for {coders}. Leave its codes alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: {coder} is coding this note. Your turn comes when it is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}” is paused: its notes wait, and no time is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note with the suggestions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note unassisted. Nothing of the model is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: your unassisted codes are kept. Revise what you would code otherwise, then finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: code this note unassisted first, then let the suggestions appear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: finished. The suggestions stay hidden until the trial has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”: you have finished this note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders code as always and see no suggestions. These are kept; the report says how far coder and model agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note is coded unassisted; on one key the suggestions appear, and the coder may revise. Both sets of codes and both times are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance says which notes are coded with suggestions and which without, evenly among short and long notes. With several coders each gets notes of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two coders code the same notes. What one codes with suggestions the other codes without, as chance says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count:,} notes in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count:,} selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same notes, coders and number give the same allocation again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them can join: a note must be new to every coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are new to every coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fit:,} of them join; {left:,} are coded already and stay out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open my next note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the trial…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{design} · seed {seed} · started by {coder} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each coder is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right codes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the right codes from a table with the columns “note” and “code”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the trial…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one in the menu Trial; its report stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trial:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note of a trial waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial “{name}” goes on. Its notes are coded as they are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial ends for every coder, and all suggestions are shown again. It cannot go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes (the line is the median)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards the suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from the suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unassisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{design} · coders {coders} · seed {seed} · started {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right codes known for {count:,} notes, from {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals are 95 % percentile intervals of {draws:,} bootstrap samples of whole notes. Under {least:,} notes on a side nothing is said of an effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder}: {finished:,} of {count:,} notes finished, {time} of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table {name} cannot be read. It must be a CSV file in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table {name} needs a column “note” and a column “code”, named in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong suggestions taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right codes found that were not suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 of coder and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggestions that the coder gave too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes of the coder that were suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second reviews in which every difference is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note of the trial is in {name}. The names must be those of the worklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trial in this store. Start one in the window: Trial, Start a trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trial “{name}”. The trials of this store: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the trial a name, so that its report can be told from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial “{name}” goes on. End it before you start another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} is coding this note for the trial. Your turn comes as soon as it is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial is paused. Resume it in the menu Trial, then code its notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this note before you code it: it is part of the trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show here: this note is not coded unassisted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not read this note yet. Suggest codes first: nothing is shown by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first that you have coded this note unassisted. The suggestions appear, and you may revise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note of the trial is finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a shadow trial no suggestion is shown, so no time is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right codes are not known yet. Have notes coded by two coders and settle their differences, or choose a table with the columns “note” and “code”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a shadow trial no suggestion is shown, so nobody can be led by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in a blind-first trial does a coder code a note without and then with the suggestions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not read the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note was coded unassisted that the model has read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dot is a note. Time with no key, click or turn of the wheel for more than 5 minutes is left out. A note coded blind first counts assisted with its revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes given beside the right codes, over all notes together. Intervals are of the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong suggestions that the coder gave, shown and not shown; and right codes that were not suggested, found with and without suggestions on screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes after the reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes added or taken away after the suggestions appeared, towards them or away from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What coders gave without seeing the suggestions, beside what the model suggested by its own line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}, {notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: {value} (95 % {low} to {high}) · {count:,} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: {unassisted} unassisted, {assisted} assisted · {effect} (95 % {low} to {high}) · {left:,} and {right:,} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few notes to say ({have:,} of {least:,})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changed:,} of {count:,} notes were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{direction}: {better:,} for the better, {worse:,} for the worse, {unknown:,} not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}{points:.1f} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
