"""The badges that must stay in sight wherever a person is shown, from alerts and assessments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from app.store.replica import Reading

Badge = Literal[
    "ACCT",
    "NON_ASSOC",
    "HIGH_CSRA",
    "MEDICAL",
    "ESCAPE",
    "CONTROLLED_UNLOCK",
    "RISK_TO_STAFF",
    "ARSON",
    "PEEP",
    "VULNERABLE",
    "HOLD",
]

ORDER: tuple[Badge, ...] = (
    "ACCT",
    "NON_ASSOC",
    "HIGH_CSRA",
    "RISK_TO_STAFF",
    "CONTROLLED_UNLOCK",
    "ESCAPE",
    "MEDICAL",
    "PEEP",
    "ARSON",
    "VULNERABLE",
    "HOLD",
)
"""Badges in the order in which they are shown: what may cost a life first."""


def badges_of(reading: Reading, person_ids: Iterable[str]) -> dict[str, tuple[Badge, ...]]:
    """The badges of each of these people, in the order shown; people without any are left out."""
    raise NotImplementedError
