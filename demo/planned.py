"""Who is to come and to go: tonight's vans, and those of tomorrow."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from demo.invention import PRISON, Invention, Made, days
from demo.names import HERITAGES
from demo.people import Prisoner
from record.kinds import Row, Value
from record.moments import to_text

_FROM = (
    ("Leeds Crown Court", "V", 17, 10),
    ("Leeds Magistrates’ Court", "N", 17, 10),
    ("Leeds Magistrates’ Court", "N", 17, 40),
    ("Bradford Magistrates’ Court", "N", 18, 5),
    ("Bradford Crown Court", "I", 18, 5),
    ("Hull Combined Court", "I", 18, 50),
    ("York Magistrates’ Court", "N", 18, 30),
    ("Wakefield Magistrates’ Court", "N", 19, 15),
    ("MDI", "INT", 16, 30),
    ("Sheffield Magistrates’ Court", "N", 19, 15),
    ("Killingbeck police station", "L", 19, 45),
)
_TO = (
    ("CRT", "CRT", "Leeds Crown Court", 0, 8, 15),
    ("CRT", "CRT", "Bradford Crown Court", 0, 8, 30),
    ("TAP", "C5", "St James’s Hospital", 0, 13, 30),
    ("REL", "CR", "", 0, 9, 0),
    ("TRN", "NOTR", "MDI", 1, 9, 30),
    ("CRT", "CRT", "Leeds Magistrates’ Court", 1, 8, 15),
    ("REL", "CR", "", 1, 9, 0),
)
_SAID = ("", "", "", "Diabetic, insulin with him.", "", "Needs a BSL interpreter.")


class Planned:
    """Plans of the prison, made at the centre from the lists of courts and escorts."""

    def __init__(self, invention: Invention) -> None:
        self._invention = invention

    def rows(self, prisoners: Sequence[Prisoner]) -> list[Made]:
        """Tonight's arrivals and tomorrow's, and who is to go."""
        dice = self._invention.dice("planned")
        made = []
        for ahead in (0, 1):
            for at, (place, reason, hour, minute) in enumerate(_FROM):
                who = self._stranger(dice)
                told: Row = {
                    "place": place,
                    "reason": reason,
                    "comment": dice.choice(_SAID) or None,
                }
                made.append(
                    self._row(
                        f"in {ahead} {at}", "IN", "ADM", self._at(ahead, hour, minute), who | told
                    )
                )
        here = [one for one in prisoners if one.cell.wing]
        for at, (kind, reason, place, ahead, hour, minute) in enumerate(_TO):
            man = here[dice.randrange(len(here))]
            going: Row = {"reason": reason, "place": place or None, "person_id": man.id}
            going |= {"surname": man.surname, "forename": man.row["forename"]}
            made.append(self._row(f"out {at}", "OUT", kind, self._at(ahead, hour, minute), going))
        return made

    def _stranger(self, dice: random.Random) -> Row:
        born = dt.date(1960, 1, 1) + days(dice.randrange(16_000))
        heritage = dice.choice(HERITAGES)
        surname, forename = dice.choice(heritage.surnames), dice.choice(heritage.forenames)
        return {"surname": surname, "forename": forename, "date_of_birth": born.isoformat()}

    def _at(self, ahead: int, hour: int, minute: int) -> str:
        day = self._invention.today + days(ahead)
        return to_text(dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=dt.UTC))

    def _row(self, key: str, direction: str, kind: str, due_at: str, said: Row) -> Made:
        values: dict[str, Value] = {
            "prison": PRISON,
            "direction": direction,
            "kind": kind,
            "due_at": due_at,
            "escort": "PECS" if direction == "IN" else None,
            "status": "EXPECTED",
            "written_at": to_text(self._invention.now - dt.timedelta(hours=3)),
            **said,
        }
        return self._invention.row("planned_movement", key, **values)
