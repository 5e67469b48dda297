"""The handover: what a shift tells the next one, and who has read it.

An entry is never changed; what has become of it since is another entry. A mark names the entries
that somebody has read, and no time, because what was written before may arrive later.
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, flag, moment, prose, ref, refs, text

HANDOVER_LENGTH_MAX = 4000

HANDOVER = RecordType(
    "handover",
    "Handover",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("wing_id", ref("location"), Policy.ENTRY, "Wing"),
        Field("person_id", ref("person"), Policy.ENTRY, "Person"),
        Field("urgent", flag(), Policy.ENTRY, "To be read first"),
        Field("text", prose(HANDOVER_LENGTH_MAX), Policy.ENTRY, "Text", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    prison_field="prison",
)
"""``wing_id``: None where it is for the whole prison. About somebody, it goes with that person."""

HANDOVER_READ = RecordType(
    "handover_read",
    "Handover read",
    (
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("entries", refs("handover"), Policy.ENTRY, "What was read", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Read by", True, names_author=True),
        Field("read_at", moment(), Policy.ENTRY, "When", required=True),
    ),
    person_fields=(),
    prison_field="prison",
)
