"""Property: what somebody owns here, in which sealed containers or in possession, and their cash.

Where a container is and what seals it are entries, and the last of each stands. What an item is,
and where, a person decides if two say it differently.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, moment, prose, ref, text, whole

STORED, POSSESSION, HANDED_OUT, DESTROYED = "STORED", "POSSESSION", "HANDED_OUT", "DESTROYED"
"""Where an item is: in a container, with the person, given to somebody, or no more."""
VALUABLES, CONFISCATED = "VALU", "CO"
RECEIVED, PUT_IN_STORE = "RECEIVED", "STORED"
GONE = frozenset({"SENT", "RETURNED", "DESTROYED"})
"""Moves after which a container is not in the prison."""
FIRST_SEAL = "FIRST"
SEAL_LENGTH_MAX = 30
QUANTITY_MAX = 999
PENCE_MAX = 100_000_000

PROPERTY_CONTAINER = RecordType(
    "property_container",
    "Property container",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("kind", code("container_kind"), Policy.ENTRY, "Kind", required=True),
        Field("opened_at", moment(), Policy.ENTRY, "Opened", required=True),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
    ),
)

CONTAINER_SEAL = RecordType(
    "container_seal",
    "Seal",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("container_id", ref("property_container"), Policy.ENTRY, "Container", required=True),
        Field("number", text(SEAL_LENGTH_MAX), Policy.ENTRY, "Seal number", required=True),
        Field("why", code("seal_reason"), Policy.ENTRY, "Why", required=True),
        Field("comment", prose(1000), Policy.ENTRY, "Comment"),
        Field("second_id", ref("staff"), Policy.ENTRY, "Second person"),
        Field("second_name", text(80), Policy.ENTRY, "Done with"),
        Field("sealed_at", moment(), Policy.ENTRY, "Sealed", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Sealed by", names_author=True),
    ),
)

CONTAINER_MOVE = RecordType(
    "container_move",
    "Container moved",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("container_id", ref("property_container"), Policy.ENTRY, "Container", required=True),
        Field("kind", code("container_move"), Policy.ENTRY, "What was done", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("place", text(60), Policy.ENTRY, "Place"),
        Field("comment", prose(1000), Policy.ENTRY, "Comment"),
        Field("moved_at", moment(), Policy.ENTRY, "When", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Moved by", names_author=True),
    ),
)

PROPERTY_ITEM = RecordType(
    "property_item",
    "Property item",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("description", text(120), Policy.REVIEW, "What it is", required=True),
        Field("quantity", whole(1, QUANTITY_MAX), Policy.REVIEW, "How many", required=True),
        Field("look", text(80), Policy.REVIEW, "Colour or make"),
        Field("value_pence", whole(0, PENCE_MAX), Policy.REVIEW, "Value in pence"),
        Field("status", code("property_status"), Policy.REVIEW, "Where it is", required=True),
        Field("container_id", ref("property_container"), Policy.REVIEW, "Container"),
        Field("placed_at", moment(), Policy.REVIEW, "Since"),
        Field("placed_by", text(80), Policy.REVIEW, "By", names_author=True),
        Field("placed_why", prose(1000), Policy.REVIEW, "Reason"),
    ),
    groups=(
        Group(
            "place",
            ("status", "container_id", "placed_at", "placed_by", "placed_why"),
            Policy.REVIEW,
            "Where it is",
        ),
    ),
)

CASH_COUNT = RecordType(
    "cash_count",
    "Cash counted",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("pence", whole(0, PENCE_MAX), Policy.ENTRY, "Amount in pence", required=True),
        Field("comment", prose(1000), Policy.ENTRY, "Comment"),
        Field("second_id", ref("staff"), Policy.ENTRY, "Second person", required=True),
        Field("second_name", text(80), Policy.ENTRY, "Counted with", required=True),
        Field("counted_at", moment(), Policy.ENTRY, "Counted", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Counted by", True, names_author=True),
    ),
)
"""Cash that came to what somebody has here; or, counted once they had been let go, what they were
given back (``record.rules.cash``)."""

PROPERTY_SIGNATURE = RecordType(
    "property_signature",
    "Second signature for property",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("seal_id", ref("container_seal"), Policy.ENTRY, "Seal"),
        Field("cash_id", ref("cash_count"), Policy.ENTRY, "Cash counted"),
        Field("signed_at", moment(), Policy.ENTRY, "When", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Signed by", True, names_author=True),
    ),
)
"""Whoever a seal or a count of cash names as the second person says, signed in, that it is so."""
