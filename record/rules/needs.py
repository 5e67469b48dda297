"""How much help to get out somebody is to have: more by anybody at once, less by two people."""

from __future__ import annotations

from collections.abc import Iterable

from record.action import Change
from record.deed import Deed
from record.deeds_of_welfare import LOWER_PEEP, WRITE_PEEP
from record.kinds import Row
from record.problems import Problem


def check_peep(deed: Deed, changes: Iterable[Change]) -> None:
    """Raise ``Problem`` peep_not_lowered or action_malformed.

    By what its author saw: of what two write who do not know of each other, the greater stands.
    """
    if deed is not WRITE_PEEP and deed is not LOWER_PEEP:
        return
    for change in changes:
        lowers = is_lowered(change.before, change.after)
        if deed is WRITE_PEEP and lowers:
            raise Problem("peep_not_lowered")
        if deed is LOWER_PEEP and not lowers:
            raise Problem("action_malformed", what="Staff to help")


def is_lowered(before: Row | None, after: Row) -> bool:
    """Whether a plan that stands would name fewer helpers."""
    had, has = (before or {}).get("helpers"), after.get("helpers")
    return isinstance(had, int) and isinstance(has, int) and has < had
