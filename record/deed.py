"""What a kind of action is, and the roles in which staff do things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OFFICER = "officer"
SUPERVISING_OFFICER = "supervising_officer"
RECEPTION = "reception"
OFFENDER_MANAGER = "offender_manager"
SECURITY = "security"
HEALTHCARE = "healthcare"
AUDITOR = "auditor"
ADMINISTRATOR = "administrator"

WING = frozenset({OFFICER, SUPERVISING_OFFICER, RECEPTION})
ALL_STAFF = WING | {OFFENDER_MANAGER, SECURITY, HEALTHCARE}
DECIDERS = frozenset({SUPERVISING_OFFICER, SECURITY})

CREATE = "*new*"
"""Stands in ``touches`` for the making of a record of that type."""


@dataclass(frozen=True)
class Deed:
    """One kind of action.

    ``two_people``: nobody does it alone: it is held until somebody else with the right accepts it.
    ``shown_at_once``: a terminal shows what comes of it before the centre has taken it up; not so
    where that would lift a protection.
    ``decision``: it asks for a decision, so the centre holds it when it breaks a rule, where what
    has happened is accepted and the broken rule becomes a discrepancy. ``roles`` may do it;
    ``held_for`` may ask for it, and it is held until one of ``roles`` accepts. ``held_by`` names
    the rules that hold a decision, where it is not held by all: what else it breaks is how things
    are, and becomes a discrepancy.
    """

    name: str
    label: str
    touches: Mapping[str, frozenset[str]]
    roles: frozenset[str] = ALL_STAFF
    held_for: frozenset[str] = frozenset()
    decision: bool = False
    held_by: frozenset[str] | None = None
    two_people: bool = False
    shown_at_once: bool = True

    def is_held_by(self, rule: str) -> bool:
        """Whether breaking this rule holds it."""
        return self.decision and (self.held_by is None or rule in self.held_by)


NEW = frozenset({CREATE})
"""A deed makes records of a type, and changes none."""
ENDING = frozenset({"status", "ended_on", "ended_reason"})
"""What ending something writes."""
