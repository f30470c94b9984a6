"""Actions of several coders: the menus Two coders and Trial."""

from __future__ import annotations

from chartlight.translation import mark
from chartlight_app.action_table.spec import ActionSpec

CODERS = (
    ActionSpec(
        name="secondAskAction",
        text=mark("Ask for a blind &second review…"),
        group="Two coders",
        tip=mark("Give the selected notes to another coder, who sees none of your decisions"),
    ),
    ActionSpec(
        name="secondBlindAction",
        text=mark("Begin a &blind second review"),
        group="Two coders",
        tip=mark("Code the note anew beside another coder, whose decisions stay hidden until you finish"),
    ),
    ActionSpec(
        name="secondOpenAction",
        text=mark("Begin an &open second review"),
        group="Two coders",
        tip=mark("Begin with another coder's decisions and change what you would code otherwise"),
    ),
    ActionSpec(
        name="secondFinishAction",
        text=mark("&Finish my second review"),
        group="Two coders",
        tip=mark("The review is complete and can be compared"),
    ),
    ActionSpec(
        name="secondReopenAction",
        text=mark("&Go on with my second review"),
        group="Two coders",
        tip=mark("Take a finished review up again, before a difference is settled"),
    ),
    ActionSpec(
        name="compareAction",
        text=mark("&Compare two coders…"),
        keys=("Y",),
        group="Two coders",
        tip=mark("Show both coders' codes of the note, and settle where they differ"),
    ),
    ActionSpec(
        name="agreementAction",
        text=mark("&Agreement…"),
        group="Two coders",
        tip=mark("Show how far coders agree with each other and with the model"),
    ),
    ActionSpec(
        name="trialAction",
        text=mark("&Start or follow a trial…"),
        group="Trial",
        tip=mark("Code notes with and without suggestions to see what these do, and see how far everybody is"),
    ),
    ActionSpec(
        name="revealAction",
        text=mark("I have coded it unassisted: sho&w the suggestions"),
        keys=("Shift+S",),
        group="Trial",
        tip=mark("Keep the codes and the time of the unassisted coding, show the suggestions, and go on revising"),
    ),
    ActionSpec(
        name="trialNextAction",
        text=mark("&Next note of the trial"),
        keys=("Shift+N",),
        group="Trial",
        tip=mark("Open the next note of the trial that you have not finished"),
    ),
    ActionSpec(
        name="trialReportAction",
        text=mark("Trial &report…"),
        group="Trial",
        tip=mark("Show what suggestions do to time, accuracy and your own judgement"),
    ),
)
