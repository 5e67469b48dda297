"""Roll checks: how many were counted on each landing of a wing, and who signed for it.

A roll check is an entry, and so are its counts and its signatures: nothing of it is ever changed.
It belongs to the prison and to no person. ``elsewhere_at`` tells of each of ``elsewhere`` where
they were said to be: a place, or the code of a movement.
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, moment, prose, ref, refs, text, texts, whole

COUNT_MAX = 9999
RESOLUTION_LENGTH_MAX = 2000

ROLL_CHECK = RecordType(
    "roll_check",
    "Roll check",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("wing_id", ref("location"), Policy.ENTRY, "Wing", required=True),
        Field("taken_at", moment(), Policy.ENTRY, "When", required=True),
        Field("resolution", prose(RESOLUTION_LENGTH_MAX), Policy.ENTRY, "What was found"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Counted by", True, names_author=True),
    ),
    person_fields=(),
    prison_field="prison",
)

ROLL_COUNT = RecordType(
    "roll_count",
    "Count of a landing",
    (
        Field("roll_check_id", ref("roll_check"), Policy.ENTRY, "Roll check", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("landing_id", ref("location"), Policy.ENTRY, "Landing", required=True),
        Field("taken_at", moment(), Policy.ENTRY, "When", required=True),
        Field("expected", whole(0, COUNT_MAX), Policy.ENTRY, "Expected", required=True),
        Field("counted", whole(0, COUNT_MAX), Policy.ENTRY, "Counted", required=True),
        Field("recounted", whole(0, COUNT_MAX), Policy.ENTRY, "Counted again"),
        Field("elsewhere", refs("person"), Policy.ENTRY, "Who was elsewhere"),
        Field("elsewhere_at", texts(80), Policy.ENTRY, "Where they were"),
    ),
    person_fields=(),
    prison_field="prison",
)

ROLL_SIGNATURE = RecordType(
    "roll_signature",
    "Second signature of a roll check",
    (
        Field("roll_check_id", ref("roll_check"), Policy.ENTRY, "Roll check", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("signed_at", moment(), Policy.ENTRY, "When", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Signed by", True, names_author=True),
    ),
    person_fields=(),
    prison_field="prison",
)
