<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
<context>
    <name>ActFields</name>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Text %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
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
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this window moves by itself, so there is no motion to lessen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BenchLine</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Go to its field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BidsOut</name>
    <message>
        <source>Without a place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartFrame</name>
    <message>
        <source>Not drawn: %1 more. The lines below have them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTools</name>
    <message>
        <source>Copy as image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as image: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as image: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart as an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>%1 left, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosenessPart</name>
    <message>
        <source>How close was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working it out: every change of few marks, every weight, every price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which marks, weights or prices would have turned it. No mark changes for this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which weights the award holds, the others in proportion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar is the interval in which the award holds, on a scale from 0 to what the weight and its siblings add up to. The upright line is the published weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which place each bid takes when weights are drawn by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bar is the share of weightings in which the bid takes the place printed on it. For advice only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsEntry</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountersignForm</name>
    <message>
        <source>The words that %1 reads out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign the key of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>Documents of the bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy with another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this page as evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndedKeys</name>
    <message>
        <source>Ended keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, enrolled as %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>Enrol on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name, for instance member-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on papers: a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys are made here, under random words or a passphrase of your own of at least fifteen characters. Without it they are lost; nobody can reset it. They count once the manager and the chair have countersigned them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system grants no protected memory for random words. Nothing was changed. Close other programs and try again, or type a passphrase of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random words as passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows words to be written down. Whoever does not see them types a passphrase of their own instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new passphrase of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words, to be sure that you have them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPassphrase</name>
    <message>
        <source>Take another passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolRole</name>
    <message>
        <source>Enrolled as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commissioning manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External evaluator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note taker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>Try the advocacy tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commission of an advocacy service for looked-after children: two bids, a questionnaire, presentations, interviews and a recommendation. Marks and reasons are made up. It is played into a scratch workspace; nothing of yours is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it part-way: mark the interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseStart</name>
    <message>
        <source>An exercise to begin from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin from this exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins a tender of your own under this title; then its model opens, filled from the exercise, for you to change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExercisesCard</name>
    <message>
        <source>Other exercises to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is played to its end into a scratch workspace of its own. What is made up in it says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the exercise %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureButton</name>
    <message>
        <source>%1: %2. Why this figure?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormLine</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>Add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormRowHead</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HearingCard</name>
    <message>
        <source>My notes on who is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick off what was asked. Ticks are for you alone and no part of the record; each bidder begins without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all ticks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What this page is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act with who, when and what, in order. Entries are signed and chained; verifying checks every byte. Any entry leads to the tender as it stood after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may sign here. A key counts once the manager and the chair have compared its words with its owner and countersigned it. The manager, the chair and its owner can end one that is lost; what it signed before stays. Each takes the seat at this machine with their passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the window looks, where the workspace, keys, drafts and papers lie on this machine, and for which years bank holidays are known. A standstill counts working days (docs/bank-holidays.md); in a year that is not known the count is refused instead of guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenders of this workspace. Opening one reads and checks it from its first entry on. Whoever took their seat begins one: empty, from a tender file, or from an exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is one file on this machine that holds tenders and their history. Try the example first: it is made up where it says so, and nothing in it counts. Ctrl+K finds every place and act by its name. Ctrl+1 to Ctrl+8 lead to Start, Tenders, My sheet, Result, History, People, My work and Contracts; Ctrl+, to the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your marks and reasons for each question, one at a time. Digits set the mark, Tab goes to the reason. The documents of the bid stand beside it: Ctrl+PgDn turns their pages, Ctrl+F searches. Ctrl+M turns to notes of your own about the bid, which never go on record. What you type is saved on this machine for you alone; once handed in it is sealed until everybody&apos;s sheet is in, so that nobody is led by anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who leads, by how much, and how that came about. Choose any number to see its working down to who recorded which mark and when; Ctrl+C takes all of it along as text. Figures are exact; only what is printed is rounded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each act becomes an entry here, signed and in order. Entries are never changed or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is not shown to you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Entry %1, %2, %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tender at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After entry %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close the working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working of this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it as text (Ctrl C)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorRow</name>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyEndForm</name>
    <message>
        <source>End your key if it is lost, stolen or no longer needed. What it signed before stays yours; from now on it signs nothing, and that cannot be taken back. To work here again you enrol anew; the new keys take the place of the old ones on this machine, so other workspaces must enrol them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key of %1 if it is lost or stolen, or if its owner left. What it signed before stays theirs; from now on it signs nothing, and that cannot be taken back. To work here again they enrol anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the key of %1 ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it ends: goes on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key of %1 for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the key of %1 as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesFooter</name>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what can be done about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what this page is for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesHead</name>
    <message>
        <source>Hide the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the marks on their scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot is a mark, with how many gave it when there are several. The line joins the lowest and the highest. The upright line is what was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2Plumbline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1Plumbline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkButton</name>
    <message>
        <source>Mark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkRow</name>
    <message>
        <source>Mark: not given. Digits set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mark yet. Press its key or choose it above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sets no mark here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPane</name>
    <message>
        <source>The model as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exercise to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with made-up bids</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentBanner</name>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the changes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesArea</name>
    <message>
        <source>My notes about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you alone: no part of the record, and shown to nobody else here. They stay until you empty them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>My notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OthersPane</name>
    <message>
        <source>What each member gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks on the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot is a mark, with how many gave it when there are several. The line joins the lowest and the highest. The upright line is what was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteEntry</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePane</name>
    <message>
        <source>Go to a place, or do something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places and acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place and no act is called that. Type another part of its name, or leave with Esc.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperHead</name>
    <message>
        <source>Where the files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the paper together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes out on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which it goes out, like 2010-03-23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By post alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder into which its files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make, save and record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make and save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseProposal</name>
    <message>
        <source>Write these words down on paper. Keep the paper apart from this machine, where nobody else looks: whoever has the words and the machine signs as you. They are shown once, and nobody can bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are shown and not read aloud. Whoever does not see them types a passphrase of their own instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleFooter</name>
    <message>
        <source>A seat is taken with its passphrase. What is typed of it is kept in protected memory and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next control</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first commissioning manager and the first chair enrol and countersign each other&apos;s keys; with that the workspace is founded. All others follow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1, enrolled as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the seat of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End my key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>Nothing to mark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Plumbline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailEntry</name>
    <message>
        <source>%1, you are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailPlaces</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangeField</name>
    <message>
        <source>Mark, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingHead</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bidder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingRow</name>
    <message>
        <source>Place %1: %2, %3 %4, gap %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankingTable</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonFields</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your own words, about this bid alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: document and page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecommendationCard</name>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is recorded for this lot. A recommendation needs every stage closed and rests on the result above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberedSettings</name>
    <message>
        <source>Remembered on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the settings above: how large the window was and where it stood, and which workspaces were opened. Every workspace keeps its own history; none of it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go from the list on the start page; their files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why this figure?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Review before you submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sheet is sealed to you when you hand it in. Nobody reads it, you cannot change it, and the others&apos; marks appear when all sheets are in and opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you submit is recorded for good, in one entry for each bid. A later change is a correction with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft is left on this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3. %4 %5 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleWords</name>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollColumn</name>
    <message>
        <source>Page that scrolls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatAsk</name>
    <message>
        <source>Passphrase of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatForm</name>
    <message>
        <source>%1 characters typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionNotices</name>
    <message>
        <source>Put this away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everything lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are kept on this machine for you alone. They change how the window looks and nothing of any record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareFigure</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetChoices</name>
    <message>
        <source>Seat of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other bid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetContents</name>
    <message>
        <source>Sheet of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetFooter</name>
    <message>
        <source>0–9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt ↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt ← →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit these marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the last step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetTurns</name>
    <message>
        <source>Back to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the documents of the bid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put my notes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notes about this bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each member gave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlideBar</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackedBar</name>
    <message>
        <source>Points of %1 by stage, as printed in this row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>Stages of the tender</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageTab</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageTabWords</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Compare bids so that it stands up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every mark with its reason, every figure with its working, and a history that nobody can alter unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TenderHeader</name>
    <message>
        <source>Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>illustrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TenderRow</name>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>illustrative</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TendersPage</name>
    <message>
        <source>Tenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tenders here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commissioning manager begins a tender or takes over a tender file, after taking their seat on the page People. Or try the advocacy tender from the start page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenders of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each tender is read and checked from its first entry on when it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over a tender file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the tender</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerificationNotice</name>
    <message>
        <source>Verify reads every entry again from the file, checks each signature, and decides each act anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking: %1 of %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>Open or create a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is one file on this machine that holds tenders and their history. Type where it lies; with an empty line the buttons let you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/home/me/tenders.plumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the workspace file that is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates a new workspace file under this name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceDialogs</name>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.plumb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::ActForm</name>
    <message>
        <source>Taken away: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft of this form lies on this machine and cannot be read. It stays as it is, and what you type here is not saved beside it. Start anew to take it away: what you typed stays and is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft of %1 stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no longer fits was left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tender itself says here has changed since: look through it before you record it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft was put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed here is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed stays here as a draft, but for what no draft may hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed stays here as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the draft that cannot be read stands in its place. Start anew to save yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft could not be saved on this machine. It is kept while the program runs, and saving is tried again each second: make room on the disk, or let the folder be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept while this tender is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong stands at its field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::BenchWords</name>
    <message>
        <source>(no title yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weight can be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weight not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 weights not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sum is published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sum is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage is set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages that count by weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of an earlier stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one figure of price and quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said how it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no weight yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question has no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ground on which two people may let it pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be waived: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It weighs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of what a good answer covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 thing that a good answer covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things that a good answer covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks “%1” again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every mark has its descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mark has no descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marks have no descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative price %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points of a bid change when another bid comes or goes: these hold if exactly these prices are bid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These illustrative prices have no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative price %1, quality %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The higher figure is the better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower figure is the better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 evaluations of %2 allowed were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices below are illustrative; nobody bid them. The figures are exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is priced in this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not tried: first put right what keeps the model from being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of lots is left out: each lot is tried by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::BidDocuments</name>
    <message>
        <source>Checking the document and drawing its page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing page %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page %1: the document has %2. Its last page is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a copy for the other program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no program for %1. The document is kept as it is. Ask for it as a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was given to another program. It is removed when the tender is closed; what you write into it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not keep the program that draws pages apart (bubblewrap is missing or not allowed). It runs with limits of time and memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no PDF file by its first bytes. Plumbline never opens files of other kinds: they can carry programs. Another program of this machine can open a copy, with all that you may do here. Let it only if you trust it with a stranger&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the words of %1 pages: at page %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages are pictures: they hold no text that could be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands nowhere in this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::BidsOutModel</name>
    <message>
        <source>Still open: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::ChartImages</name>
    <message>
        <source>The chart could not be drawn as an image. Nothing was copied or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clipboard here. Nothing was copied; save the image instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file on this machine. Nothing was saved; choose a folder of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was saved; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::ChartWords</name>
    <message>
        <source>published %1 of %2, award holds from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, on a scale from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::ClosenessRun</name>
    <message>
        <source>The fewest marks that turn the award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a second look: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes on from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices that turn it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving out one bid, seat or weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights drawn by chance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::Countdown</name>
    <message>
        <source>time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::Desk</name>
    <message>
        <source>the key counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for countersignatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has keys on this machine, not enrolled in this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sits at this desk. A seat is taken on the page People.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sit here as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended %1 by %2: “%3”. What it signed before stays theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended %1 by %2, before it counted: “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key counts; keys of that name on this machine are others, and enrol here first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their key has ended; to work here again they enrol again, and new keys are made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::FigureInspector</name>
    <message>
        <source>Why %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the published model, fingerprint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clipboard here. Nothing was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::FigureRowsModel</name>
    <message>
        <source>the mark that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the marks, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle of the marks, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean without the outermost marks, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the marks, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum without the outermost marks, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most points × mark ÷ highest mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight × mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of its parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in proportion to the best bid still in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded where the published method rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points of the stage at its weight in the total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points of the price, by the published method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the price as the bid states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rates × published volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net present value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of what the stages bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price and quality in one figure, by the published method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the totals that are awarded together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed by the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file, not signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::FormRowsModel</name>
    <message>
        <source>A number: 24.33 or 2433/100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date: 2010-03-23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal time: 2009-06-05T12:00:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (if any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept in a draft: a sealed price is stored nowhere unsealed until it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which is %2 in London</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::HearingScript</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::HistoryModel</name>
    <message>
        <source>%1: %2. “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on record about %1, which is not shown to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::LocalDeskKeys</name>
    <message>
        <source>No passphrase is typed. Nothing was changed. Type it and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed: no keys were made. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system grants no protected memory for passphrases. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase is typed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase cannot be taken. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system grants no protected memory for keys. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong. Nothing was changed. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong; %1 wrong in a row. Nothing was changed. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file asks for a cost that is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to unlock keys. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed does not match the words that were proposed. Nothing was changed: no keys were made. Have words proposed again, or type a passphrase of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters. Nothing was changed. Take a longer one, such as six random words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be the passphrase: each has at least %1 characters. Nothing was changed. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::LotResult</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by tie-break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads by tie-break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bid is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the only bid left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best bids tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by the panel after a tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes first by decision of the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bid passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bids passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bid passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not competed: nominated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price method has no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided under the limit of lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes first under the limit of lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left under the limit of lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the other lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel recommends nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel recommends %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to evaluate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of comparing bids is not published yet. Marks and bids follow then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is not shown to you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::MarkSheet</name>
    <message>
        <source>The panel together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks lie %1 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gave the same mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 raised: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mark yet: it stays a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark needs its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sheet with %1 mark is handed in and sealed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sheet with %1 marks is handed in and sealed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mark is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marks are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of comparing bids is not published yet. There is nothing to mark before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tender has no stages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sits at this desk. Take your seat on the page People; then your sheet is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no seat that marks in this tender. What the panel agreed stands in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no questions to mark: it compares prices. What they bring stands in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bid is in the register of this lot. Marks are given once bids are received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · passed or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · weight %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · weight %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on a scale from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are looking at an earlier moment. Marks can be given only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mark is recorded and stays in the history. A change is a correction with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sheet is handed in and sealed. The others&apos; marks appear when all sheets are in and each member has opened theirs at the start of moderation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stage is closed, and this seat gave no mark here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage waits until those before it are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 draft, kept while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 drafts, kept while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 draft saved on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 drafts saved on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts could not be saved on this machine. They are kept while the program runs, and saving is tried again each second: make room on the disk, or let the folder be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::ModelBench</name>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What bidders read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps it from being published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 field cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 thing keeps it from being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things keep it from being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> All but the outline is as it was when it could last be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled from the exercise “%1”. Nothing is recorded yet. Made up in it: %2 Make every line your own before you publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is said to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled from “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the model with made-up bids. You can go on writing meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be tried when nothing keeps it from being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form changed since this was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried as the form stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the model with made-up bids: %1 evaluations so far. You can go on writing meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being stopped; then it can be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the model keeps it from being published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::MyNotes</name>
    <message>
        <source>You are looking at an earlier moment. Your notes stand as they are now, and can be changed only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes about this bid lie on this machine and cannot be read. They stay as they are, and what you type here is not saved beside them. Start anew to take them away: what you typed stays and is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes about a bid have room for %1 characters. What was typed or pasted last had no room and was not taken; what stood here before is kept. Shorten it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: what cannot be read stands in its place. Start anew to save your notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notes could not be saved on this machine. They are kept while this tender is open, and saving is tried again each second: make room on the disk, or let the folder be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for you while this tender is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved for you alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::OpenTender</name>
    <message>
        <source>You see the tender as it stood after entry %1 of %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sits at this desk: you read, and record nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demonstration key: worthless as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with the key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded as entry %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::OutsideCopies</name>
    <message>
        <source>By its first bytes %1 is a program, whatever its name says. It was not opened and is not handed on. Ask whoever received the bid what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of a kind that a system may start as a program. It was not opened and is not handed on. Ask for it as a PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of %1 for another program could not be written: %2. The document is kept as it is. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::PageWords</name>
    <message>
        <source>late: not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disregarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price sealed by the bidder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price sealed at entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of receipt not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not published yet, so no bid can be received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids are opened. What comes now is late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids are due by %1. They are closed until somebody opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids are closed until somebody opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions of bidders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered to everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bears its share; shares add up to the penny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exercised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be had by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further service: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>satisfactory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not satisfactory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>financial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: interests declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every presentation takes %1 minutes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody is asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard, %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be marked anew: %1. All other marks carry over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no later version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed on version %1 of the recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed before the standstill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed before signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed within %1 days of signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses of bidders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good answer covers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published under the fingerprint %1. It binds everybody who evaluates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be published as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bid needs %1 points here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 – “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 raised: %2 Outcome: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed: %1 – “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apart, to be discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks differ, to be discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks appear here when every sheet is in and its author has opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes and signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has signed the wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats that nobody has taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts that take two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dummy of the rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part of the key is given; %1 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts given by %1; %2 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices that looked too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet, due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The door is locked until these stages are closed: %1. Nobody can look inside, this program included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel recommends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On condition: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recommended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the panel may recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points about the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Reply: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reply yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies that decide, version %1 of the recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare your interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1 and hand in your sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page My sheet takes you through it, one question at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sheets are in: moderation begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mark is not agreed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marks are not agreed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the wording of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your part of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the dummy of the rehearsal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second proposal %1, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question of a bidder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess an interest of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer point %1 about the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the shortlist of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommend for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every stage is closed. The page Recommendation has what follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the decision of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(removed: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(added: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier version on record to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are not compared with %1: one of the two is no plain text or is not kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too different from %1 to show word by word. Both follow whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word for word the same as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with %1: struck through is what was removed, underlined what was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A standstill is owed and has not begun: it begins when the papers that begin it are out. Until it has ended, signing the contract is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standstill ran to the end of %1; the contract may be signed since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standstill runs to the end of %1; the contract may be signed from %2. Until then signing it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After today %1 working day of it is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After today %1 working days of it are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel&apos;s result for the body that decides: method, scores, reasons, recommendation; the marks of each member in an appendix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A courtesy: no law is known to owe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan says under which law this tender is concluded, so nothing is known to be owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no part in this tender and are shown nothing of it. Once a manager appoints you, what belongs to your part is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here as %1, and that part is not shown %2 (docs/roles.md, table B). This stays so as the tender goes on; another part in it, which a manager gives, would change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %2, %1 day left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %2, %1 days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to My sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the answer of %1 about its low price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on an option: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading tender %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sits at this desk. Take your seat on the page People: what waits for you in the tenders of this workspace is listed here then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies that decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wording of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not agreed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not declared your interests %1. Declare them on the page Declarations, or that there are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have declared an interest in %1. The manager or the chair says what it comes to; you have nothing to do until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the model keeps it from being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed in %1, which is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your interest in %1 was found to exclude you: you mark nothing in this tender. Two people remove you from the panel, and somebody else takes your seat.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::PaperLinesModel</name>
    <message>
        <source>Drawn on paper: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::PaperPreview</name>
    <message>
        <source>Board paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day is written like 2010-03-23. Until it is one, nothing is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the paper as it would have been at that moment. It is made from now alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the letter into the folder and records that it goes out on that day, with the fingerprint of its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the paper into the folder. Nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a draft into the folder. Nothing is recorded: it may not go out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the letter into the folder. No law is known that owes it, so nothing is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That it went out is on record. Writes another copy; the file that went out stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the letter into the folder. Your role does not record that it went out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (SHA-256 %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The files are written all the same: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Recorded as sent on %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::PlaceFinder</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the seat of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all tenders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::Places</name>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you in this tender now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of this tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has which part, and what waits for a second person. A manager appoints; manager and chair second each other; nobody who marks opens prices or decides on the paper (docs/roles.md).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is appointed. This tender is a rehearsal, or a manager appoints the first people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bids will be compared: stages, criteria with weights that add up, scales with their words, the price method. The laboratory tries it on made-up bids before anybody is bound by it. Once published, a bid is judged by this and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bids and opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register: every bid with the time at which it came. Late and withdrawn bids stay visible and are not evaluated. Questions of bidders are answered to everybody at once. Opening ends the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bid is in the register yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who takes part says for themselves which interests they have in which bidder, or none: on joining, when the bidders are known, and at each stage. Somebody else says what an interest comes to (Procurement Act 2023 ss.81-83).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is appointed, so nobody owes a declaration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel moderates once all sheets are in and opened: marks side by side, reasons in full, points of discussion with who raised them, one agreed mark with its reason. There is no mean. Everybody signs the wording from their own seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be moderated in this stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presentations and interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage of this tender is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogue and final offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later versions of answers, each with the criteria that must be marked anew; all other marks carry over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage of this tender is a dialogue or asks for final offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices stay sealed until the quality stages ahead are closed. Each price officer then gives a part of the key; one part alone opens nothing. A price that looks too low is asked about before anything follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is priced in this tender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the panel recommends and why, the points that a body made about it and their answers, and the decisions of the bodies in their published order. A changed recommendation is a new version and is decided on anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recommended yet: the evaluation is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period and options, who bears which share to the penny, streams that are never pooled, indicators against target and last year, reviews and actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract is signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the law of this tender owes to whom and by when. The standstill is counted from the day on which the last paper that begins it went out; nothing is signed before it ends. A letter is read here before it is made; making it records that it went out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bid is in the register yet, so there is nobody to write to and nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My part in this tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits for you in this tender, one line for each thing, with the way to do it. What waits for others stands on their pages; My work gathers what waits for you in all tenders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits for you, across all tenders of this workspace, one line for each thing, with the days that are left where the law counts them. Each line leads to where it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you in any tender of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contracts of all tenders of this workspace: period, options, money to the penny, indicators with their direction of travel. What is recorded of a contract is recorded in its tender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tender of this workspace has a contract yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same script for every bidder. Who was present is recorded, and only they mark what was heard. What you note here about a bidder and which questions you tick off is yours alone and no part of the record; Ctrl+M turns to your notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::RankingModel</name>
    <message>
        <source>%1 =</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::RenderWords</name>
    <message>
        <source> It said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no program that draws the pages of PDF files (%1). The document is kept as it is. Ask for Poppler&apos;s programs to be installed (poppler-utils), or open the document with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its first bytes this is no PDF file, whatever its name says. It was not opened. Ask whoever received the bid what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is encrypted, and only a password opens it. It is kept as it is. Ask the bidder for a copy without one, by a clarification that everybody can see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole page was found in the document: it is damaged, or was cut short. It is kept as it was received. Ask whoever received the bid for the file that the bidder sent.%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To draw this took longer than a document may take, so it was ended. Your sheet is untouched. Other pages may still be shown; a document that does so on every page is not made to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To draw this takes more memory than a document may take, so it was ended. Your sheet is untouched. Other pages may still be shown; a document that does so on every page is not made to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that draws pages was ended before it was done. Your sheet is untouched. Try the page again.%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. The document is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is not on this machine: it was erased, or its folder was not copied with the workspace. The record still holds its size and SHA-256. Ask for the folder that lies beside the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies here is not the document that was recorded: its SHA-256 differs, or it cannot be read. It was not opened. Ask for a copy of the folder that lies beside the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has %1 bytes; at most %2 are shown here. It is kept as it is. Open it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::ScaleStepsModel</name>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bid meets what is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bid does not meet it. It goes out at the end of this stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::SettingsFacts</name>
    <message>
        <source>England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all parts of the United Kingdom: only days that are holidays in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No year is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, not every year between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, every year between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only be read: the file or its folder may not be written by you. Nothing can be recorded until whoever looks after this machine lets you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of bidders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers, unless another folder is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is one SQLite file on this machine, written by this program itself. There is no server, and nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the people at this machine, each under a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts, readable to their author alone in a tender of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch workspaces of exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open tender counts by the bank holidays of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its plan is not set yet. The plan says by whose bank holidays working days are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose bank holidays count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each tender says it in its plan: those of England and Wales, Scotland, Northern Ireland, or the days that all three share. No tender is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years that are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count of working days that leaves these years is refused: guessing would move a standstill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank holidays are known to the end of %1, which is this year. A count that goes past it is refused. Install a newer version of this program before then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, and bank holidays are known to the end of %2 only. Standstills and other counts of working days are refused; what is recorded stays as it is. Install a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::StageLineModel</name>
    <message>
        <source>%1 bid goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bids go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, %1 bid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, %1 bids out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, all passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready to close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mark open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marks open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the panel may recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mark to agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 marks to agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signature owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signatures owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the stage to close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::TenderActs</name>
    <message>
        <source>The form is not complete. Nothing was changed. Fill in what is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed. Choose a tender file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed. Choose what the bidder sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is no sealed price. Nothing was changed. Choose what the bidder sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sits at this desk. Nothing was changed. Take your seat with your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the lot is decided this begins as a draft from the record: make it what the panel says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::TenderPlacesModel</name>
    <message>
        <source>My sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::TendersModel</name>
    <message>
        <source>%1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::VerificationRun</name>
    <message>
        <source>one entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything since %1 is complete and unaltered: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything since %1 is complete and unaltered: %2, signed by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the demonstration key signed proves nothing about who signed it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::WorkspaceOverview</name>
    <message>
        <source>Reading was stopped, so nothing is listed. Come to this page again to read all tenders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::WorkspaceSession</name>
    <message>
        <source>No file is named. Nothing was changed. Type where the workspace lies, or choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking your keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the seat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the words of the key that is enrolled for %1. Nothing was recorded. Have them read out once more; if they still differ, the key is somebody else&apos;s: do not countersign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cannot end there. Nothing was recorded. End it from the terminal, which can name an entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a tender file, and no workspace is open. Nothing was changed. Open or create a workspace, then drop the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the tender and checking every entry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the example in a scratch workspace…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tender::example_tender</name>
    <message>
        <source>This program carries no example of the name “%1”. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
