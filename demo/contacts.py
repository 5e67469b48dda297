"""The invented people outside: contacts, who of them must not be in touch, and visits."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator

from demo.invention import PRISON, Invention, Made, Weighted, days, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.moments import to_text

_RELATIONS: Weighted = (("MOT", 9), ("PART", 7), ("SIS", 4), ("BRO", 4), ("FRI", 4), ("FA", 4))
_RELATIONS += (("SOL", 6), ("COM", 3), ("WIFE", 3), ("DAU", 2))
_WOMEN = ("Alison", "Bronwen", "Denise", "Elin", "Farida", "Helen", "Joyce", "Karen")
_MEN = ("Carl", "Gareth", "Imran", "Lloyd", "Marek", "Neil", "Owen", "Tariq")
_OF_MEN = frozenset({"FA", "BRO", "FRI"})
_OFFICIAL_NAMES = ["Ashworth", "Bellis", "Chowdhury", "Duffield", "Ekwueme", "Fenwick"]
_STREETS = ["Alma Street", "Beech Grove", "Chapel Lane", "Dock Road", "Elm Terrace", "Foundry Row"]
_TOWNS = ["Leeds", "Bradford", "Wrexham", "Swansea", "Hull", "Sheffield"]
_REASONS: dict[str, tuple[str, ...]] = {
    "NO_CONTACT": (
        "Restraining order of the magistrates' court: no contact of any kind.",
        "Asked in writing that no call and no letter should reach her.",
    ),
    "VICTIM": ("Victim of the offence he is charged with. Victim liaison must agree first.",),
    "CHILD": ("Child in the household. No contact until the assessment is done.",),
}
_OFFICIAL = frozenset({"SOL", "COM"})
_MARKED, _VISITED = 0.06, 0.1
_WHOLE_WING, _SHARE = "A", 0.5
"""On one wing everybody has contacts; elsewhere every other man."""


class Contacts:
    """Contacts of most prisoners, and visits for some of them today and in the days to come."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Contacts, markers, visits."""
        dice = self._invention.dice("contacts")
        for prisoner in prisoners:
            if prisoner.wing == _WHOLE_WING or dice.random() < _SHARE:
                yield from self._of(dice, prisoner)

    def _of(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        wanted = {weighted(dice, _RELATIONS) for _ in range(dice.randrange(1, 4))}
        marked = dice.random() < _MARKED
        comes: list[str] = []
        for number, relation in enumerate(sorted(wanted)):
            key = f"{prisoner.key} {number}"
            yield self._contact(dice, prisoner, key, relation, first=number == 0)
            contact_id = self._invention.id("contact", key)
            if marked and relation not in _OFFICIAL:
                yield self._marker(dice, prisoner, key, contact_id)
                marked = False
            else:
                comes.append(contact_id)
        if comes and prisoner.out_kind is None and dice.random() < _VISITED:
            yield self._visit(dice, prisoner, comes[:2])

    def _contact(
        self, dice: random.Random, prisoner: Prisoner, key: str, relation: str, *, first: bool
    ) -> Made:
        official = relation in _OFFICIAL
        surname = dice.choice(_OFFICIAL_NAMES) if official else prisoner.surname
        street = f"{dice.randrange(1, 180)} {dice.choice(_STREETS)}"
        return self._invention.row(
            "contact",
            key,
            person_id=prisoner.id,
            surname=surname,
            forename=dice.choice(_MEN if relation in _OF_MEN else _WOMEN),
            relation=relation,
            next_of_kin=first and not official,
            emergency=first and not official,
            phones=f"07700 900{dice.randrange(1000):03d}",
            address=None if official else f"{street}\n{dice.choice(_TOWNS)}",
            active=True,
            added_by=self._staff.of(dice, deed.OFFENDER_MANAGER).name,
        )

    def _marker(self, dice: random.Random, prisoner: Prisoner, key: str, contact_id: str) -> Made:
        kind = dice.choice(sorted(_REASONS))
        started = min(prisoner.admitted + days(dice.randrange(20)), self._invention.today)
        return self._invention.row(
            "contact_marker",
            key,
            person_id=prisoner.id,
            contact_id=contact_id,
            kind=kind,
            reason=dice.choice(_REASONS[kind]),
            started_on=started.isoformat(),
            opened_by=self._staff.of(dice, deed.OFFENDER_MANAGER).name,
            status="ACTIVE",
        )

    def _visit(self, dice: random.Random, prisoner: Prisoner, visitors: list[str]) -> Made:
        today = self._invention.now.replace(minute=0, second=0, microsecond=0)
        slot = dice.choice((dt.time(14), dt.time(15, 15)))
        day = today.date() + days(dice.choice((0, 0, 1, 2)))
        starts = dt.datetime.combine(day, slot, dt.UTC)
        return self._invention.row(
            "visit",
            prisoner.key,
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            prison=PRISON,
            kind="SCON",
            starts_at=to_text(starts),
            ends_at=to_text(starts + dt.timedelta(hours=1)),
            place="Visits hall",
            visitors=visitors,
            booked_by=self._staff.of(dice, deed.OFFENDER_MANAGER).name,
            status="BOOKED",
        )
