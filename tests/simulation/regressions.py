"""Seeds that once broke an invariant, with what was wrong then; they are played for ever.

A change of the simulator gives a seed another story, so what a seed found also has a test of its
own beside the code that was mended.
"""

REGRESSIONS: dict[int, str] = {
    2: "the epoch of a snapshot was taken silently, so kept actions were not offered again",
    5: "a replica whose list of tables was damaged could not be rebuilt",
    6: "an alert that was open twice could not be reviewed: the desk asked for a reason in vain",
    8: "rows that a restored centre did not have stayed on the terminal",
    10: "a rebuilt replica had forgotten the epoch, so a restore meanwhile was not noticed",
    12: "a clock years ahead made a terminal drop the actions that it keeps for a restored centre",
    49: "a damaged outbox was rebuilt as an empty one, and no number was told as lost",
    58: "a page damaged on the disk showed as a lack of memory",
    11: "a first load went on from a newer snapshot and kept who had left since the older one",
    68: "an action that could not be settled could be accepted at the desk, and never was",
    5240: "a merge that rested on one which waited for a second person was taken for malformed",
    1074: "a picture whose action was lost was offered for ever, as a later action's",
    20004: "an assessment by somebody who saw two people as one was refused once they were parted",
    30080: "a death that rested on a merge which waited for a second person was refused",
    2326: "an alert ended under the ACCT that was being opened on it, which nobody saw then",
    2568: "what had come under a seal not its own was looked for in the record, by the simulator",
    8384: "a piece of a picture that the centre had lost was taken for a fault, by the simulator",
    3367: "what a settler chose in vain was written over by what had been offered meanwhile",
}
