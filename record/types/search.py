"""The search before an admission: nobody is made a person twice because nobody looked."""

from record.field import Field, Policy, RecordType
from record.kinds import code, date, flag, moment, ref, refs, text, texts, whole

NOBODY, KNOWN = "NOBODY", "KNOWN"
"""What came of a search: a new person was made, or one of those found was taken in."""
VALID_MINUTES = 60
"""How long a search counts: the estate moves on."""

ADMISSION_SEARCH = RecordType(
    "admission_search",
    "Search before admission",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("searched_at", moment(), Policy.ENTRY, "Searched", required=True),
        Field("surname", text(60), Policy.ENTRY, "Surname", required=True),
        Field("forename", text(60), Policy.ENTRY, "Forename", required=True),
        Field("date_of_birth", date(), Policy.ENTRY, "Date of birth", required=True),
        Field("numbers", texts(65), Policy.ENTRY, "Numbers"),
        Field("everybody", flag(), Policy.ENTRY, "Among all who are known", required=True),
        Field("found", whole(0, 1000), Policy.ENTRY, "Found", required=True),
        Field("alike", refs("person"), Policy.ENTRY, "Perhaps the same"),
        Field("outcome", code("search_outcome"), Policy.ENTRY, "What came of it", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Searched by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
"""The particulars are those that were typed. ``everybody``: the national index was searched, not
only who is held at the prison. ``alike``: those whom the search called the same or likely so."""
