"""The invented handover: what the shifts before tell the next one, wing by wing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from demo.invention import PRISON, Invention, Made
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.moments import to_text

_ABOUT_SOMEBODY: tuple[tuple[str, bool], ...] = (
    ("Had bad news from home at eight last night. Chaplain told; look in on him at unlock.", True),
    ("Complained of chest pain at three. Nurse saw him, all clear, to be seen again today.", True),
    ("Did not come out for tea and would not say why. Worth a word before lunch.", False),
    ("His kettle was taken to be tested. Promised him an answer today.", False),
    ("Has court in the morning: property is packed and at the office.", False),
    ("Asked to see his key worker about his cell. Nothing promised.", False),
)
_ABOUT_A_WING: tuple[tuple[str, bool], ...] = (
    ("The shower on the twos is out of order. Works know, and will come after lunch.", False),
    ("Two radios short at the end of the shift. Both are charging in the office.", False),
    ("Roll agreed at the first count. Night san bell on the threes sticks; test it.", True),
    ("Kit change is tomorrow, not today. Lists are on the board.", False),
)
_ABOUT_THE_PRISON = (
    "Fire alarm test at eleven on all wings. Nobody moves between five to and ten past."
)
_PEOPLE_A_WING = 3

_Told = tuple[str | None, str | None, str, bool]
"""Wing, person, words, and whether they are to be read first."""


class Handover:
    """Some entries for every wing, the last of them from this morning."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Entries about these prisoners and their wings, and one for everybody."""
        dice = self._invention.dice("handover")
        by_wing: defaultdict[str, list[Prisoner]] = defaultdict(list)
        for prisoner in prisoners:
            if prisoner.out_kind is None and prisoner.cell.wing:
                by_wing[prisoner.cell.wing].append(prisoner)
        told: list[_Told] = [(None, None, _ABOUT_THE_PRISON, False)]
        for code, here in sorted(by_wing.items()):
            wing = self._invention.id("location", f"{PRISON}-{code}")
            people = dice.sample(here, min(_PEOPLE_A_WING, len(here)))
            words = dice.sample(_ABOUT_SOMEBODY, len(people))
            told += [(wing, who.id, *said) for who, said in zip(people, words, strict=True)]
            told += [(wing, None, *said) for said in dice.sample(_ABOUT_A_WING, 2)]
        for key, (wing_id, person_id, text, urgent) in enumerate(told):
            author = self._staff.of(dice, deed.OFFICER)
            ago = dt.timedelta(minutes=dice.randrange(20, 14 * 60))
            yield self._invention.row(
                "handover",
                key,
                prison=PRISON,
                wing_id=wing_id,
                person_id=person_id,
                urgent=urgent,
                text=text,
                staff_id=author.id,
                staff_name=author.name,
                written_at=to_text(self._invention.now - ago),
            )
