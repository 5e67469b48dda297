"""What a person must settle, and the history: records that only the centre opens.

They travel like every other record, so that an inbox and a history can be read with no network.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, details, moment, prose, ref, text

OPEN, SETTLED = "OPEN", "SETTLED"

_SETTLING = ("status", "choice", "settled_reason", "settled_by", "settled_at")


def _settling_fields() -> tuple[Field, ...]:
    return (
        Field("status", code("unsettled_status"), Policy.LATEST, "Status", required=True),
        Field("choice", text(24), Policy.LATEST, "What was decided"),
        Field("settled_reason", prose(1000), Policy.LATEST, "Reason"),
        Field("settled_by", text(80), Policy.LATEST, "Settled by", names_author=True),
        Field("settled_at", moment(), Policy.LATEST, "Settled"),
    )


def _origin_fields() -> tuple[Field, ...]:
    return (
        Field("person_id", ref("person"), Policy.CENTRE, "Person"),
        Field("prison", code("prison"), Policy.CENTRE, "Prison"),
        Field("action_id", text(36), Policy.CENTRE, "Action", required=True),
        Field("action_kind", text(40), Policy.CENTRE, "What was done", required=True),
        Field("staff_id", text(36), Policy.CENTRE, "Member of staff"),
        Field("staff_name", text(80), Policy.CENTRE, "By"),
        Field("terminal", text(60), Policy.CENTRE, "Terminal"),
        Field("happened_at", moment(), Policy.CENTRE, "When it was done", required=True),
        Field("raised_at", moment(), Policy.CENTRE, "Received by the centre", required=True),
    )


_SETTLING_GROUP = Group("settling", _SETTLING, Policy.LATEST, "Settlement")

CONFLICT = RecordType(
    "conflict",
    "Conflict",
    (
        *_origin_fields(),
        Field("record_type", text(40), Policy.CENTRE, "Record", required=True),
        Field("record_id", text(36), Policy.CENTRE, "Record's id", required=True),
        Field("group", text(40), Policy.CENTRE, "Field", required=True),
        Field("base", details(), Policy.CENTRE, "Before"),
        Field("theirs", details(), Policy.CENTRE, "At the centre"),
        Field("theirs_by", text(80), Policy.CENTRE, "Changed by"),
        Field("theirs_at", moment(), Policy.CENTRE, "Changed"),
        Field("ours", details(), Policy.CENTRE, "Offered"),
        Field("offers", details(), Policy.CENTRE, "Everything offered"),
        *_settling_fields(),
    ),
    groups=(_SETTLING_GROUP,),
    prison_field="prison",
    urgent=True,
)

DISCREPANCY = RecordType(
    "discrepancy",
    "Discrepancy",
    (
        *_origin_fields(),
        Field("rule", text(40), Policy.CENTRE, "Rule", required=True),
        Field("facts", details(), Policy.CENTRE, "Facts"),
        Field("override_reason", prose(1000), Policy.CENTRE, "Reason given at the time"),
        *_settling_fields(),
    ),
    groups=(_SETTLING_GROUP,),
    prison_field="prison",
    urgent=True,
)

HELD_ACTION = RecordType(
    "held_action",
    "Held action",
    (
        *_origin_fields(),
        Field("rule", text(40), Policy.CENTRE, "Why it is held", required=True),
        Field("facts", details(), Policy.CENTRE, "Facts"),
        Field("changes", details(), Policy.CENTRE, "What it would change"),
        *_settling_fields(),
    ),
    groups=(_SETTLING_GROUP,),
    prison_field="prison",
    urgent=True,
)

POSSIBLE_MATCH = RecordType(
    "possible_match",
    "Possible match",
    (
        *_origin_fields(),
        Field("other_person_id", ref("person"), Policy.CENTRE, "Other person", required=True),
        Field("grounds", details(), Policy.CENTRE, "What is the same", required=True),
        Field("sides", details(), Policy.CENTRE, "Both as they were then", required=True),
        *_settling_fields(),
    ),
    groups=(_SETTLING_GROUP,),
    person_fields=("person_id", "other_person_id"),
    prison_field="prison",
    urgent=True,
)
"""Two records that may be of one person. There is one for each pair, for ever, so that what was
decided is not asked again. ``sides`` says who they are, by their ids, for a terminal that holds
only one of them."""

HISTORY = RecordType(
    "history",
    "History",
    (
        *_origin_fields(),
        Field("record_type", text(40), Policy.CENTRE, "Record", required=True),
        Field("record_id", text(36), Policy.CENTRE, "Record's id", required=True),
        Field("outcome", text(12), Policy.CENTRE, "What became of it", required=True),
        Field("reason", prose(1000), Policy.CENTRE, "Reason given"),
        Field("lines", details(), Policy.CENTRE, "Fields", required=True),
    ),
    prison_field="prison",
    centre_only=True,
)

UNSETTLED = tuple(kind.name for kind in (CONFLICT, DISCREPANCY, HELD_ACTION, POSSIBLE_MATCH))
"""The types of what a person must settle."""
