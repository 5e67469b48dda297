"""What staff write about a person: case notes, and the amendments that correct them."""

from record.field import Field, Policy, RecordType
from record.kinds import code, moment, prose, ref, text

NOTE_LENGTH_MAX = 30_000

CASE_NOTE = RecordType(
    "case_note",
    "Case note",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison"),
        Field("kind", code("note_type"), Policy.ENTRY, "Type", required=True),
        Field("sub_kind", code("note_subtype"), Policy.ENTRY, "Sub-type", required=True),
        Field("happened_at", moment(), Policy.ENTRY, "When it happened", required=True),
        Field("text", prose(NOTE_LENGTH_MAX), Policy.ENTRY, "Text", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)

NOTE_AMENDMENT = RecordType(
    "note_amendment",
    "Amendment to a note",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("case_note_id", ref("case_note"), Policy.ENTRY, "Note", required=True),
        Field("text", prose(NOTE_LENGTH_MAX), Policy.ENTRY, "Text", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
