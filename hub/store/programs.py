"""Which version of the terminal's program the centre asks for, and which is the least it serves."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from hub.store import trails
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from hub.store.tables import CENTRE
from hub.store.writing import Writing
from record.moments import Clock, to_text
from record.problems import Problem
from record.version import is_older, is_version

_RECOMMENDED, _MINIMUM = "program_recommended", "program_minimum"


@dataclass(frozen=True)
class Programs:
    """The versions as they are set; None where nothing is asked."""

    recommended: str | None = None
    minimum: str | None = None

    def offer_to(self, program: str) -> str | None:
        """The version that a terminal with this program is told of, if it is a newer one."""
        newest = self.recommended or self.minimum
        return newest if newest is not None and is_older(program, newest) else None

    def are_above(self, program: str) -> bool:
        """Whether the centre takes no more from this program than what was saved there."""
        return self.minimum is not None and is_older(program, self.minimum)


def programs(facts: HubFacts) -> Programs:
    """What is set."""
    wanted = select(CENTRE.c.key, CENTRE.c.value).where(CENTRE.c.key.in_((_RECOMMENDED, _MINIMUM)))
    found = dict(facts.connection.execute(wanted).all())
    return Programs(found.get(_RECOMMENDED) or None, found.get(_MINIMUM) or None)


def set_programs(store: HubStore, clock: Clock, recommended: str, minimum: str) -> None:
    """Ask terminals for these versions; they learn it within the hour. An empty one asks nothing.

    Raises ``Problem`` when one of them is no version, or the minimum is above the recommended one.
    """
    for version in (recommended, minimum):
        if version and not is_version(version):
            raise Problem("options_wrong", what=f"{version[:20]} is no version, such as 1.4.0.")
    if recommended and is_older(recommended, minimum):
        raise Problem("options_wrong", what="The minimum is above the recommended version.")

    def keep(writing: Writing) -> None:
        rows = [
            {"key": _RECOMMENDED, "value": recommended},
            {"key": _MINIMUM, "value": minimum},
        ]
        writing.upsert(CENTRE, rows, ("value",))
        about = {"recommended": recommended, "minimum": minimum}
        trails.note(writing, to_text(clock.now()), "programs", details=about)

    store.write(keep)
