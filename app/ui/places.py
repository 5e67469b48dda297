"""Places: where somebody is in the window, and where somebody in a role may be."""

from __future__ import annotations

from dataclasses import dataclass

from record.sights import Sight, may_see

WITHOUT_PEOPLE = frozenset({"audit", "health", "help"})
"""The screens that show no people: whose role sees none is shown one of these instead."""


@dataclass(frozen=True)
class Place:
    """Where someone is: a screen, and which person or wing it shows."""

    screen: str
    about: str | None = None
    tab: str | None = None


def in_sight(place: Place, role: str) -> Place:
    """A place that somebody in this role may see: the one asked for, or their own."""
    sees_trails = may_see(role, Sight.TRAILS)
    hidden = place.screen == "audit" and not sees_trails
    if not hidden and (may_see(role, Sight.PEOPLE) or place.screen in WITHOUT_PEOPLE):
        return place
    return Place("audit" if sees_trails else "help")
