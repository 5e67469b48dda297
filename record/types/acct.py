"""ACCT: the plan that keeps somebody alive who may harm themselves.

The plan is open as long as its alert (``alert_id``) is active: one status for both, so that they
cannot part (docs/decisions). Of two levels of observations the stricter stands; what was seen and
what a review decided is written once.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, date, moment, planned, prose, ref, text, whole

CONSTANT = "CONSTANT"
LEVELS_STRICTEST_FIRST = (CONSTANT, "H5", "H4", "H3", "H2", "H1")
"""Constant supervision, then so many observations an hour."""
CONVERSATIONS_MAX = 24
OBSERVED, CONVERSATION, EXCUSED = "OBSERVED", "CONVERSATION", "EXCUSED"
"""Kinds of observation. The last tells why one was not made; it is no observation."""
GOES_ON, MAY_CLOSE = "CONTINUE", "CLOSE"
"""What a review decides."""

ACCT = RecordType(
    "acct",
    "ACCT plan",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("custody_period_id", ref("custody_period"), Policy.ENTRY, "Custody period"),
        Field("alert_id", ref("alert"), Policy.ENTRY, "Alert", required=True),
        Field("opened_at", moment(), Policy.ENTRY, "Opened", required=True),
        Field("opened_by", text(80), Policy.ENTRY, "Opened by", names_author=True),
        Field("concern", prose(2000), Policy.ENTRY, "Concern", required=True),
        Field("triggers", prose(2000), Policy.LATEST, "Triggers"),
        Field(
            "level",
            code("acct_level"),
            Policy.SAFER,
            "Observations",
            required=True,
            safest_first=LEVELS_STRICTEST_FIRST,
        ),
        Field(
            "conversations",
            whole(0, CONVERSATIONS_MAX),
            Policy.SAFER,
            "Conversations a day",
            required=True,
            safest_first=tuple(range(CONVERSATIONS_MAX, -1, -1)),
        ),
        Field("immediate_action", prose(2000), Policy.LATEST, "Immediate action"),
        Field("immediate_at", moment(), Policy.LATEST, "Immediate action taken"),
        Field("immediate_by", text(80), Policy.LATEST, "Immediate action by", names_author=True),
        Field("post_closure_on", date(), Policy.LATEST, "Post-closure review"),
    ),
    groups=(
        Group(
            "immediate",
            ("immediate_action", "immediate_at", "immediate_by"),
            Policy.LATEST,
            "Immediate action",
        ),
    ),
    urgent=True,
)

ACCT_OBSERVATION = RecordType(
    "acct_observation",
    "ACCT observation",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("acct_id", ref("acct"), Policy.ENTRY, "ACCT plan", required=True),
        Field("made_at", moment(), Policy.ENTRY, "Made", required=True),
        Field("kind", code("acct_observation_kind"), Policy.ENTRY, "Kind", required=True),
        Field("text", prose(4000), Policy.ENTRY, "What was seen", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    urgent=True,
)

ACCT_REVIEW = RecordType(
    "acct_review",
    "ACCT review",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("acct_id", ref("acct"), Policy.ENTRY, "ACCT plan", required=True),
        Field("reviewed_at", moment(), Policy.ENTRY, "Reviewed", required=True),
        Field("attended", prose(1000), Policy.ENTRY, "Who attended", required=True),
        Field("comment", prose(4000), Policy.ENTRY, "What was said", required=True),
        Field("result", code("acct_result"), Policy.ENTRY, "Decided", required=True),
        Field("level", code("acct_level"), Policy.ENTRY, "Observations after", required=True),
        Field(
            "conversations",
            whole(0, CONVERSATIONS_MAX),
            Policy.ENTRY,
            "Conversations a day after",
            required=True,
        ),
        Field("next_review_at", planned(), Policy.ENTRY, "Next review"),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author"),
        Field("staff_name", text(80), Policy.ENTRY, "Written by", names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    urgent=True,
)

ACCT_ACTION = RecordType(
    "acct_action",
    "Care plan action",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("acct_id", ref("acct"), Policy.ENTRY, "ACCT plan", required=True),
        Field("what", prose(1000), Policy.ENTRY, "What is to be done", required=True),
        Field("who", text(80), Policy.LATEST, "By whom"),
        Field("due_on", date(), Policy.LATEST, "By when"),
        Field("done_on", date(), Policy.LATEST, "Done"),
        Field("done_by", text(80), Policy.LATEST, "Done by", names_author=True),
        Field("added_by", text(80), Policy.ENTRY, "Added by", names_author=True),
    ),
    groups=(Group("done", ("done_on", "done_by"), Policy.LATEST, "Done or not"),),
    urgent=True,
)
