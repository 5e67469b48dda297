"""What each role may see. What each may do and settle stands with the deeds (``record.deeds``).

Nobody sees people because they run the machines, or because they watch those who look.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from record.deed import (
    ADMINISTRATOR,
    AUDITOR,
    HEALTHCARE,
    OFFENDER_MANAGER,
    OFFICER,
    RECEPTION,
    SECURITY,
    SUPERVISING_OFFICER,
)


class Sight(StrEnum):
    """Something that not everybody may see."""

    PEOPLE = "people"
    """The people of a prison: board, search, pages, what is to be settled or waits about them."""
    TRAILS = "trails"
    """Who looked at whom, and why."""
    STATEMENTS = "statements"
    """What others have stated about a use of force; one's own, everybody reads who sees people."""


SEES: Mapping[str, frozenset[Sight]] = {
    OFFICER: frozenset({Sight.PEOPLE}),
    SUPERVISING_OFFICER: frozenset({Sight.PEOPLE, Sight.STATEMENTS}),
    RECEPTION: frozenset({Sight.PEOPLE}),
    OFFENDER_MANAGER: frozenset({Sight.PEOPLE}),
    SECURITY: frozenset({Sight.PEOPLE, Sight.STATEMENTS}),
    HEALTHCARE: frozenset({Sight.PEOPLE}),
    AUDITOR: frozenset({Sight.TRAILS}),
    ADMINISTRATOR: frozenset(),
}
"""Of each role, what it may see; a role that is not here sees nothing."""


EVERYWHERE = frozenset({AUDITOR, ADMINISTRATOR})
"""Roles whose work is not in one prison: none of them sees people."""


def may_sign_in(role: str, works_at: str | None, prison: str) -> bool:
    """Whether somebody who works at one prison (None: at none) may sign in at a terminal there."""
    return works_at in (None, prison) or role in EVERYWHERE


def may_see(role: str, sight: Sight) -> bool:
    """Whether a member of staff in this role may see this."""
    return sight in SEES.get(role, frozenset())
