"""What goes wrong in a simulation, how often, and how much of it each seed gets.

Each seed draws its own share of every fault (often none), so that some runs are rough all over and
others rough in one way only: a fault that masks another one does not do so in every run.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from random import Random

from record.problems import Problem


@dataclass(frozen=True)
class Faults:
    """The chance of each fault: of a step, of a message, or of a database statement."""

    crash: float = 0.08
    """F1: a process is killed at one of the commits of this step, before, after or between."""
    power: float = 0.25
    """F2: the kill is a power failure, and half a transaction lies behind the last whole one."""
    disk_full: float = 0.04
    """F3: one statement of this step finds the disk full, read-only or failing."""
    cut: float = 0.05
    """F4: a terminal's line goes down, until it comes back."""
    heal: float = 0.3
    """A line that is down comes back."""
    lost_request: float = 0.05
    lost_answer: float = 0.08
    twice: float = 0.06
    late_answer: float = 0.06
    """F4: the terminal has given up when the answer comes; it is taken in at a later step."""
    broken_bytes: float = 0.05
    """F4: a message arrives cut short or with a byte changed; it must be refused."""
    forged: float = 0.05
    """Somebody who has the terminal's keys, and no session's, sends what nobody has written."""
    slow: float = 0.3
    """F5: a page holds only so much as the line carries."""
    clock_jump: float = 0.03
    """F6: a clock is set, by seconds, hours or years."""
    hub_restored: float = 0.006
    """F7: the centre comes back from its last backup, as a new epoch."""
    old_image: float = 0.006
    """F8: a terminal's disk is replaced by an older copy of itself."""
    clone: float = 0.003
    """F8: a terminal's disk is copied, and both copies go on."""
    update: float = 0.03
    """F9: the centre's program is updated, or that of a terminal before it."""
    damage: float = 0.01
    """F10: a page of a replica is overwritten while the terminal is off."""
    poison: float = 0.02
    """F11: settling an action breaks off, each time it is tried."""
    extract: float = 0.02
    """The extract of another system ends an alert, or says that it goes on."""
    transfer: float = 0.03
    """F12: the centre moves a person to the other prison, whoever has edits for them."""


RARE = ("hub_restored", "old_image", "clone", "damage")
"""Not all in one run: each alone loses what another may already have lost."""


def drawn(dice: Random) -> Faults:
    """This seed's own share of the faults."""
    share = {}
    for each in fields(Faults):
        usual = float(getattr(Faults, each.name))
        share[each.name] = usual * dice.choice((0.0, 1.0, 1.0, 3.0))
    share["heal"] = Faults.heal
    kept = set(dice.sample(RARE, 2))
    share.update({name: 0.0 for name in RARE if name not in kept})
    share.update({name: share[name] * 2 for name in kept})
    return replace(Faults(), **share)


NONE = Faults(**{each.name: 0.0 for each in fields(Faults)})
"""A quiet day."""


class Crash(BaseException):
    """A process is killed here: no ``except Exception`` of the product may see it."""

    def __init__(self, whose: str) -> None:
        super().__init__(whose)
        self.whose = whose


class Violation(AssertionError):  # noqa: N818 (a finding, not an error)
    """Something that must always hold does not."""

    def __init__(self, invariant: str, what: str) -> None:
        super().__init__(f"{invariant}: {what}")
        self.invariant = invariant
        self.what = what


UNREACHABLE = "hub_unreachable"


def unreachable() -> Problem:
    """What a terminal meets when nothing comes back."""
    return Problem(UNREACHABLE)
