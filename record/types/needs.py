"""What somebody needs from a prison: help to get out of it, and adjustments for a disability.

Diet, religion, language and the list of needs stand with the person (``record.types.person``).
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, codes, date, prose, ref, text, whole
from record.types.ending import ENDED, ENDING

HELPERS_MAX = 9

PEEP = RecordType(
    "peep",
    "Evacuation plan",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("help", prose(1000), Policy.LATEST, "What help", required=True),
        Field(
            "helpers",
            whole(0, HELPERS_MAX),
            Policy.SAFER,
            "Staff to help",
            required=True,
            safest_first=tuple(range(HELPERS_MAX, -1, -1)),
        ),
        Field("equipment", codes("peep_equipment"), Policy.SET, "Equipment"),
        Field("refuge", text(120), Policy.LATEST, "Refuge"),
        Field("reviewed_on", date(), Policy.LATEST, "Reviewed", required=True),
        Field("review_on", date(), Policy.LATEST, "Review due"),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
        *ENDED,
    ),
    groups=(ENDING,),
    urgent=True,
)
"""A personal emergency evacuation plan. Of two numbers of helpers the greater stands."""

ADJUSTMENT = RecordType(
    "adjustment",
    "Reasonable adjustment",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("need", code("need"), Policy.ENTRY, "Disability or need"),
        Field("kind", code("adjustment"), Policy.ENTRY, "Adjustment", required=True),
        Field("what", prose(1000), Policy.LATEST, "What is arranged", required=True),
        Field("started_on", date(), Policy.ENTRY, "Started", required=True),
        Field("reviewed_on", date(), Policy.LATEST, "Reviewed"),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
        *ENDED,
    ),
    groups=(ENDING,),
)
