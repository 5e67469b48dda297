"""The invented ways out: an evacuation plan for everybody who needs help, and some adjustments."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from demo.invention import Invention, Made, days
from demo.people import Prisoner
from demo.staff import Staff
from record import deed

_PLANS: dict[str, tuple[str, int, tuple[str, ...]]] = {
    "WC": ("Two staff carry him down in the chair; his own chair stays behind.", 2, ("CHAIR",)),
    "RM": ("Walk beside him and let him rest at each turn of the stairs.", 1, ("FRAME",)),
    "VI": ("Give him your arm, and say each step aloud.", 1, ()),
    "HD": ("He does not hear the alarm: go in and wake him by the lamp.", 1, ("LIGHT",)),
    "FALS": ("Wait until his leg is on, or take the chair if there is smoke.", 2, ("CHAIR",)),
}
_ADJUSTMENTS = {
    "VI": ("LGE PRINT", "Forms and notices in 18 point."),
    "HD": ("IND LOOP", "Interviews in the room with the loop."),
    "LD": ("FORM SMPL", "Somebody reads applications through with him."),
    "D": ("LEARN SUPP", "Coloured overlay; extra time in education."),
}


class Needs:
    """Plans and adjustments, by what people need."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """A plan for the need that hinders most, an adjustment for the first that has one."""
        dice = self._invention.dice("needs")
        for prisoner in prisoners:
            hindered = next((need for need in _PLANS if need in prisoner.needs), None)
            if hindered is not None:
                yield self._plan(dice, prisoner, hindered)
            need = next((need for need in _ADJUSTMENTS if need in prisoner.needs), None)
            if need is not None:
                yield self._adjustment(dice, prisoner, need)

    def _plan(self, dice: random.Random, prisoner: Prisoner, need: str) -> Made:
        words, helpers, equipment = _PLANS[need]
        today = self._invention.today
        reviewed = max(prisoner.admitted, today - days(dice.randrange(5, 80)))
        return self._invention.row(
            "peep",
            prisoner.key,
            person_id=prisoner.id,
            help=words,
            helpers=helpers,
            equipment=sorted(equipment),
            refuge=f"By the gate of {prisoner.wing} wing" if helpers > 1 else None,
            reviewed_on=min(reviewed, today).isoformat(),
            review_on=(today + days(dice.randrange(7, 90))).isoformat(),
            opened_by=self._staff.of(dice, deed.SUPERVISING_OFFICER).name,
            status="ACTIVE",
        )

    def _adjustment(self, dice: random.Random, prisoner: Prisoner, need: str) -> Made:
        kind, what = _ADJUSTMENTS[need]
        started = min(prisoner.admitted + days(dice.randrange(14)), self._invention.today)
        return self._invention.row(
            "adjustment",
            prisoner.key,
            person_id=prisoner.id,
            need=need,
            kind=kind,
            what=what,
            started_on=started.isoformat(),
            opened_by=self._staff.of(dice, deed.HEALTHCARE, deed.OFFICER).name,
            status="ACTIVE",
        )
