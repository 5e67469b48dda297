"""What stands until it is ended: the fields and the group of everything that protects somebody."""

from record.field import Field, Group, Policy
from record.kinds import code, date, prose

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
