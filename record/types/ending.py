"""What stands until it is ended: the fields and the group of everything that protects somebody."""

from record.field import Field, Group, Policy
from record.kinds import Row, code, date, prose

ENDED = (
    Field("status", code("alert_status"), Policy.SAFER, "Status", required=True),
    Field("ended_on", date(), Policy.SAFER, "Ended"),
    Field("ended_reason", prose(1000), Policy.SAFER, "Why it ended"),
)
ENDING = Group(
    "ending",
    ("status", "ended_on", "ended_reason"),
    Policy.SAFER,
    "Active or ended",
    ("ACTIVE", "ENDED"),
)
STANDS: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
"""What is said of it by whoever affirms that it goes on (``record.merge``): the whole group."""


def is_affirmed(before: Row, after: Row) -> bool:
    """Whether a change's author saw that it stands, and says that it goes on."""
    return STANDS.items() <= before.items() and STANDS.items() <= after.items()
