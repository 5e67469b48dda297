"""The diary: what is to happen on a day, in the prison, on a wing or to somebody.

An entry is never changed. That it was done, or will not be, is an entry of its own beside it.
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, date, moment, prose, ref, text

DONE, CANCELLED = "DONE", "CANCELLED"
"""What became of an entry."""
DIARY_LENGTH_MAX = 2000

DIARY_ENTRY = RecordType(
    "diary_entry",
    "Diary entry",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("wing_id", ref("location"), Policy.ENTRY, "Wing"),
        Field("person_id", ref("person"), Policy.ENTRY, "Person"),
        Field("day", date(), Policy.ENTRY, "Day", required=True),
        Field("clock", text(5), Policy.ENTRY, "Time"),
        Field("kind", code("diary_kind"), Policy.ENTRY, "Kind", required=True),
        Field("text", prose(DIARY_LENGTH_MAX), Policy.ENTRY, "Text", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    prison_field="prison",
)
"""``wing_id``: None where it is for the whole prison. ``clock``: the time of day in the prison, as
``HH:MM``, because what is planned for two o'clock is at two whatever the season; None: all day.
"""

DIARY_MARK = RecordType(
    "diary_mark",
    "Diary entry closed",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("diary_entry_id", ref("diary_entry"), Policy.ENTRY, "Diary entry", required=True),
        Field("person_id", ref("person"), Policy.ENTRY, "Person"),
        Field("result", code("diary_result"), Policy.ENTRY, "Result", required=True),
        Field("text", prose(DIARY_LENGTH_MAX), Policy.ENTRY, "Text"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    prison_field="prison",
)
"""``person_id``: that of the entry, so that both travel with the person."""
