"""The national index: a thin line of everybody who is known to the centre, for receptions.

It holds what somebody is recognised by and where to ask, and nothing else of their record. Only
terminals of receptions follow it, in a stream of its own. The centre makes it from its records
(``record.known``); nobody else writes it. A line has the id of its person.
"""

from record.field import Field, Policy, RecordType
from record.kinds import code, date, flag, ref, text, texts

INDEX = "index"
"""The name of its stream."""

KNOWN_PERSON = RecordType(
    "known_person",
    "Known to the centre",
    (
        Field("prison_number", text(7), Policy.CENTRE, "Prison number"),
        Field("surname", text(60), Policy.CENTRE, "Surname", required=True),
        Field("forename", text(60), Policy.CENTRE, "Forename", required=True),
        Field("middle_names", text(80), Policy.CENTRE, "Middle names"),
        Field("date_of_birth", date(), Policy.CENTRE, "Date of birth", required=True),
        Field("sex", code("sex"), Policy.CENTRE, "Sex"),
        Field("other_names", texts(280), Policy.CENTRE, "Other names"),
        Field("other_births", texts(24), Policy.CENTRE, "Other dates of birth given"),
        Field("numbers", texts(65), Policy.CENTRE, "Numbers"),
        Field("last_prison", code("prison"), Policy.CENTRE, "Last prison"),
        Field("in_custody", flag(), Policy.CENTRE, "In custody there now"),
        Field("last_seen", date(), Policy.CENTRE, "Last in custody"),
        Field("restricted", flag(), Policy.CENTRE, "Restricted"),
        Field("merged_into_id", ref("person"), Policy.CENTRE, "Merged into"),
    ),
    person_fields=(),
    names_people=("id",),
    centre_only=True,
    stream=INDEX,
)
"""Of a restricted person nothing tells where they are or were: the last three say nothing."""
