"""Blocks of prison numbers that the centre has leased to the receptions' terminals."""

from record.field import Field, Policy, RecordType
from record.kinds import code, moment, text, whole
from record.prison_numbers import BLOCK_SIZE

NUMBER_BLOCK = RecordType(
    "number_block",
    "Block of prison numbers",
    (
        Field("prison", code("prison"), Policy.CENTRE, "Prison", required=True),
        Field("terminal_id", text(36), Policy.CENTRE, "Terminal", required=True),
        Field("incarnation", text(36), Policy.CENTRE, "Installation", required=True),
        Field("first", text(7), Policy.CENTRE, "First number", required=True),
        Field("size", whole(1, BLOCK_SIZE), Policy.CENTRE, "How many", required=True),
        Field("leased_at", moment(), Policy.CENTRE, "Leased", required=True),
    ),
    person_fields=(),
    prison_field="prison",
    urgent=True,
    centre_only=True,
)
"""Only the installation that it was leased to gives numbers of it, and each once. What is left of a
terminal that was withdrawn, lost or rebuilt is never given: nobody can prove that it was not."""
