"""Key work: the regular talk of somebody in prison with the officer who knows them.

What was said is a case note of the key worker's kind, as every note about a person is: it is
found, read and amended among the notes. The session beside it counts: held or not, and how long.
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, moment, ref, text, whole

HELD, REFUSED, CANCELLED = "HELD", "REFUSED", "CANCELLED"
"""What became of a session."""
OFFERED = frozenset({HELD, REFUSED})
"""Those that were offered to the person."""
SESSION_MINUTES_MAX = 240
NOTE_KIND, NOTE_OF_SESSION, NOTE_OF_NONE = "KA", "KS", "KE"
"""The case note's type, and its sub-type where a session was held, and where none was."""

KEY_WORK_SESSION = RecordType(
    "key_work_session",
    "Key work session",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("case_note_id", ref("case_note"), Policy.ENTRY, "Note", required=True),
        Field("happened_at", moment(), Policy.ENTRY, "When", required=True),
        Field("outcome", code("key_work_outcome"), Policy.ENTRY, "Outcome", required=True),
        Field("minutes", whole(1, SESSION_MINUTES_MAX), Policy.ENTRY, "Minutes"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
"""``minutes``: of a session that was held; None where none was."""
