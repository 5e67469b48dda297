"""What is to be done when somebody leaves a prison, and who has done it.

A step is an entry: of two people who tick the same one both have, and for dates that is what is
asked. The last entry of each step says how it stands.
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, moment, prose, ref, text

DONE, NOT_NEEDED, UNDONE = "DONE", "NONE", "UNDONE"
DATES = "DATES"
"""The step of a release that two people do, each by themselves."""
RELEASE, TRANSFER, ESCAPE, DEATH = "REL", "TRN", "ESC", "DEC"
"""The ways of leaving that have a list of steps: codes of ``leaving_way``."""

LEAVING_STEP = RecordType(
    "leaving_step",
    "Step of leaving",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field(
            "custody_period_id",
            ref("custody_period"),
            Policy.ENTRY,
            "Custody period",
            required=True,
        ),
        Field("step", code("leaving_step"), Policy.ENTRY, "Step", required=True),
        Field("result", code("leaving_result"), Policy.ENTRY, "Done or not", required=True),
        Field("comment", prose(1000), Policy.ENTRY, "Comment"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "By", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
