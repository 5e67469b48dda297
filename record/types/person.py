"""A human being known to the service: one row for life, with the names and numbers they go by."""

from record.field import Field, Policy, RecordType
from record.kinds import code, codes, date, flag, moment, ref, text

MERGING = ("merged_into_id", "merged_at")
"""Whose record stands for this one, since when (``record.redirect``): written by merging and
separating, and by nothing else. They speak of one record, the other fields of the person."""

PERSON = RecordType(
    "person",
    "Person",
    (
        Field("prison_number", text(7), Policy.REVIEW, "Prison number"),
        Field("surname", text(60), Policy.REVIEW, "Surname", required=True),
        Field("forename", text(60), Policy.REVIEW, "Forename", required=True),
        Field("middle_names", text(80), Policy.REVIEW, "Middle names"),
        Field("date_of_birth", date(), Policy.REVIEW, "Date of birth", required=True),
        Field("sex", code("sex"), Policy.REVIEW, "Sex"),
        Field("title", code("title"), Policy.LATEST, "Title"),
        Field("birth_place", text(60), Policy.LATEST, "Place of birth"),
        Field("ethnicity", code("ethnicity"), Policy.LATEST, "Ethnicity"),
        Field("nationality", code("nationality"), Policy.LATEST, "Nationality"),
        Field("religion", code("religion"), Policy.LATEST, "Religion"),
        Field("language", code("language"), Policy.LATEST, "Preferred language"),
        Field("interpreter", flag(), Policy.LATEST, "Needs an interpreter"),
        Field("diet", code("diet"), Policy.LATEST, "Diet"),
        Field("needs", codes("need"), Policy.SET, "Needs"),
        Field("restricted", flag(), Policy.SAFER, "Restricted", safest_first=(True, False, None)),
        Field("died_at", moment(), Policy.REVIEW, "Died"),
        Field("merged_into_id", ref("person"), Policy.REVIEW, "Merged into"),
        Field("merged_at", moment(), Policy.LATEST, "Merged"),
    ),
    person_fields=("id",),
    urgent=True,
)

ALIAS = RecordType(
    "alias",
    "Other name",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("kind", code("name_kind"), Policy.REVIEW, "Kind of name"),
        Field("surname", text(60), Policy.REVIEW, "Surname", required=True),
        Field("forename", text(60), Policy.REVIEW, "Forename"),
        Field("middle_names", text(80), Policy.REVIEW, "Middle names"),
        Field("date_of_birth", date(), Policy.REVIEW, "Date of birth given"),
    ),
)

IDENTIFIER = RecordType(
    "identifier",
    "Number",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("kind", code("identifier_kind"), Policy.REVIEW, "Kind of number", required=True),
        Field("value", text(40), Policy.REVIEW, "Number", required=True),
        Field("original", text(60), Policy.ENTRY, "As it was found"),
        Field("verified", flag(), Policy.REVIEW, "Check letter holds"),
        Field("issued_on", date(), Policy.LATEST, "Issued"),
    ),
)
