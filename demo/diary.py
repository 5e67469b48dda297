"""The invented diary: what is to happen in the prison and on its wings in the days around today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from demo.invention import PRISON, Invention, Made, days
from demo.people import Prisoner
from demo.staff import Staff
from record import deed

_Planned = tuple[int, str | None, str, str]
"""The day, counted from today, the time, the kind and the words."""

_OF_THE_PRISON: tuple[_Planned, ...] = (
    (0, "10:00", "TRAINING", "Control and restraint refresher, gym. Six places left."),
    (1, "09:30", "INSPECTION", "Two members of the independent monitoring board, all wings."),
    (2, None, "WORKS", "Hot water off in the laundry until four."),
    (4, "14:00", "SEARCH", "Lock, bolt and bar check of every wing."),
)
_OF_A_WING: tuple[_Planned, ...] = (
    (-1, "15:00", "WORKS", "Electrician for the sockets on the twos."),
    (0, "13:30", "TRAINING", "Wing forum in the servery: food, kit, showers."),
    (1, None, "SEARCH", "Kit change: list by ten."),
    (3, "11:00", "VISIT", "Prospective listeners are interviewed in the wing office."),
)
_OF_SOMEBODY: tuple[_Planned, ...] = (
    (-1, "14:00", "REVIEW", "Cell-sharing risk review."),
    (
        0,
        "09:15",
        "HOSPITAL",
        "Fracture clinic, two officers, single cuff. Leaves at half eight.",
    ),
    (0, "14:30", "ACCT", "ACCT case review. The nurse and the chaplain are asked."),
    (1, "08:00", "COURT", "Crown court, on the first van. Property at reception the night before."),
    (2, "10:00", "ROTL", "Resettlement day release, back by five."),
    (3, "09:00", "RELEASE", "Release. Bus warrant is at the gate."),
    (5, "11:15", "APPOINTMENT", "Optician."),
)


class Diary:
    """Entries for every wing; what is past was done, but for one that was cancelled."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Entries of the prison, of each wing, and about some of its men."""
        dice = self._invention.dice("diary")
        by_wing: defaultdict[str, list[Prisoner]] = defaultdict(list)
        for prisoner in prisoners:
            if prisoner.cell.wing:
                by_wing[prisoner.cell.wing].append(prisoner)
        entries: list[tuple[str | None, str | None, _Planned]] = []
        entries += [(None, None, planned) for planned in _OF_THE_PRISON]
        for code, here in sorted(by_wing.items()):
            wing = self._invention.id("location", f"{PRISON}-{code}")
            entries += [(wing, None, planned) for planned in _OF_A_WING]
            who = dice.sample(here, min(len(here), len(_OF_SOMEBODY)))
            entries += [(wing, one.id, said) for one, said in zip(who, _OF_SOMEBODY, strict=False)]
        written = self._invention.moment(dice, self._invention.today - days(2), 8, 18)
        for key, (wing_id, person_id, (ahead, clock, kind, text)) in enumerate(entries):
            author = self._staff.of(dice, deed.OFFICER, deed.SUPERVISING_OFFICER)
            entry = self._invention.row(
                "diary_entry",
                key,
                prison=PRISON,
                wing_id=wing_id,
                person_id=person_id,
                day=(self._invention.today + days(ahead)).isoformat(),
                clock=clock,
                kind=kind,
                text=text,
                staff_id=author.id,
                staff_name=author.name,
                written_at=written,
            )
            yield entry
            if ahead < 0:
                yield self._mark(key, entry, kind)

    def _mark(self, key: int, entry: Made, kind: str) -> Made:
        cancelled = kind == "WORKS"
        told = {name: entry[1][name] for name in ("prison", "person_id", "staff_id", "staff_name")}
        return self._invention.row(
            "diary_mark",
            key,
            diary_entry_id=entry[1]["id"],
            result="CANCELLED" if cancelled else "DONE",
            text="The firm rang: they come next week." if cancelled else None,
            written_at=self._invention.moment(
                self._invention.dice(f"diary mark {key}"), self._invention.today - days(1), 15, 17
            ),
            **told,
        )
