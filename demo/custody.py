"""The invented people's time in custody: its periods, their dates, and every way in and out."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from demo.estate import FIRST_NIGHT, SEGREGATION
from demo.invention import PRISON, Invention, Made, Weighted, days, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record.kinds import Row, Value

_LEGAL: dict[str, Weighted] = {
    "remand": (("RX", 45), ("TRL", 50), ("SEC43", 5)),
    "convicted": (("JR", 75), ("SEC38", 25)),
    "sentenced": (("SENT03", 72), ("SENT", 14), ("EXSENT08", 9), ("A_FINE", 5)),
    "recall": (("LR", 50), ("FTR_ORA", 42), ("LR_HDC", 8)),
    "life": (("LIFE", 60), ("IPP", 40)),
    "immigration": (("DET", 100),),
    "civil": (("CIVIL_CON", 100),),
}
_ADMISSION = {"remand": "N", "convicted": "V", "sentenced": "I", "recall": "L"}
_ADMISSION |= {"life": "INT", "immigration": "E", "civil": "C"}
_COURTS = (
    "Leeds Crown Court",
    "Bradford Crown Court",
    "Sheffield Crown Court",
    "Leeds Magistrates’ Court",
    "Wakefield Magistrates’ Court",
    "Kirklees Magistrates’ Court",
)
_HOSPITALS = ("St James’s University Hospital", "Leeds General Infirmary", "Pinderfields Hospital")
_HEARINGS: Weighted = (("CRT", 30), ("PDH", 30), ("TRIAL", 15), ("SENT", 15), ("BAIL", 10))


class Custody:
    """What took each person in and out, now and in earlier years."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention = invention
        self._staff = staff
        self._bookings = 30_000 + invention.dice("bookings").randrange(20_000)

    def rows(self, prisoners: list[Prisoner]) -> Iterator[Made]:
        """Each person's periods, each followed by its movements."""
        dice = self._invention.dice("custody")
        out = self._who_is_out(prisoners)
        for prisoner in prisoners:
            prisoner.out_kind = out.get(prisoner.key)
            yield from self._earlier_periods(dice, prisoner)
            movements = list(self._movements(dice, prisoner))
            yield self._open_period(dice, prisoner, movements[0][1], movements[-1][1])
            yield from movements

    def _who_is_out(self, prisoners: list[Prisoner]) -> dict[int, str]:
        """About one in twenty-five: at court today, or in a hospital bed."""
        dice = self._invention.dice("out")
        usual = [p for p in prisoners if p.wing not in (FIRST_NIGHT, SEGREGATION)]
        hospital = dice.sample(usual, k=min(len(usual), max(1, len(usual) // 90)))
        court = [p for p in usual if p.standing in ("remand", "convicted") and p not in hospital]
        at_court = dice.sample(court, k=min(len(court), max(1, len(usual) // 34)))
        return {p.key: "CRT" for p in at_court} | {p.key: "TAP" for p in hospital}

    def _booking(self) -> str:
        self._bookings += 1
        return f"{self._bookings}{'ABCDEFGHJK'[self._bookings % 10]}"

    def _earlier_periods(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        times = dice.choices((0, 1, 2, 3), (48, 27, 16, 9))[0]
        end = prisoner.admitted - days(dice.randrange(60, 700))
        for time in range(1, times + 1):
            start = end - days(dice.randrange(30, 500))
            if start < prisoner.born + days(366 * 21):
                return
            opened = self._invention.moment(dice, start, 15, 20)
            closed = self._invention.moment(dice, end, 9, 12)
            period_id = self._invention.id("custody_period", f"{prisoner.key}/{time}")
            yield self._invention.row(
                "custody_period",
                f"{prisoner.key}/{time}",
                person_id=prisoner.id,
                booking_number=self._booking(),
                prison=PRISON,
                status="OUT",
                status_since=closed,
                opened_at=opened,
                closed_at=closed,
                legal_status="SENT03",
                category="C",
                conditional_release_on=end.isoformat(),
                sentence_expires_on=(end + days(dice.randrange(60, 400))).isoformat(),
            )
            way_out = dice.choice(("CR", "CR", "CR", "HR"))
            movement = self._movement
            yield movement(prisoner, period_id, "IN", _court(dice), "ADM", "I", opened, "PECS")
            yield movement(prisoner, period_id, "OUT", None, "REL", way_out, closed, "U")
            end = start - days(dice.randrange(90, 900))

    def _open_period(
        self, dice: random.Random, prisoner: Prisoner, first: Row, latest: Row
    ) -> Made:
        key_worker = self._staff.key_worker(prisoner.key)
        out = prisoner.out_kind is not None
        return self._invention.row(
            "custody_period",
            f"{prisoner.key}/0",
            person_id=prisoner.id,
            booking_number=self._booking(),
            prison=PRISON,
            status="OUT" if out else "IN",
            out_to=latest["to_place"] if out else None,
            out_kind=prisoner.out_kind,
            status_since=latest["moved_at"],
            opened_at=first["moved_at"],
            legal_status=weighted(dice, _LEGAL[prisoner.standing]),
            category=prisoner.category,
            key_worker_id=key_worker.id if prisoner.wing != FIRST_NIGHT else None,
            **_key_dates(dice, prisoner, self._invention.today),
        )

    def _movements(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        today, length = self._invention.today, (self._invention.today - prisoner.admitted).days
        reason = _ADMISSION[prisoner.standing]
        origin = dice.choice(("Hull", "Doncaster")) if reason == "INT" else _court(dice)
        opened = self._invention.moment(dice, prisoner.admitted, 15, 18)
        escort = "PECS"
        yield self._movement(
            prisoner, prisoner.period_id, "IN", origin, "ADM", reason, opened, escort
        )
        trips = dice.randrange(1 + min(5, length // 40))
        for day in sorted(dice.sample(range(2, max(3, length - 7)), k=min(trips, length // 10))):
            yield from self._trip(dice, prisoner, prisoner.admitted + days(day))
        if prisoner.out_kind == "CRT":
            yield self._out_to_court(dice, prisoner)
        elif prisoner.out_kind == "TAP":
            at = self._invention.moment(dice, today - days(dice.randrange(1, 6)), 1, 23)
            yield self._movement(
                prisoner,
                prisoner.period_id,
                "OUT",
                dice.choice(_HOSPITALS),
                "TAP",
                "C6",
                at,
                "L",
                "Bed watch; next of kin told.",
            )

    def _out_to_court(self, dice: random.Random, prisoner: Prisoner) -> Made:
        """Left this morning; before the vans have gone, he left yesterday and was kept over."""
        gone = self._invention.now.hour >= 9
        day = self._invention.today if gone else self._invention.today - days(1)
        return self._movement(
            prisoner,
            prisoner.period_id,
            "OUT",
            _court(dice),
            "CRT",
            weighted(dice, _HEARINGS),
            self._invention.moment(dice, day, 7, 9),
            "PECS",
            None if gone else "Kept overnight for the second day of the hearing.",
        )

    def _trip(self, dice: random.Random, prisoner: Prisoner, day: dt.date) -> Iterator[Made]:
        """Out in the morning and back the same day: to court for most, to hospital for some."""
        court = prisoner.standing in ("remand", "convicted") or dice.random() < 0.25
        kind, reason = ("CRT", weighted(dice, _HEARINGS)) if court else ("TAP", "C5")
        place = _court(dice) if court else dice.choice(_HOSPITALS)
        escort = "PECS" if court else "L"
        for direction, hours in (("OUT", (7, 10)), ("IN", (13, 19))):
            at = self._invention.moment(dice, day, *hours)
            yield self._movement(
                prisoner, prisoner.period_id, direction, place, kind, reason, at, escort
            )

    def _movement(
        self,
        prisoner: Prisoner,
        period_id: str,
        direction: str,
        place: str | None,
        kind: str,
        reason: str,
        moved_at: str,
        escort: str,
        comment: str | None = None,
    ) -> Made:
        return self._invention.row(
            "movement",
            f"{prisoner.key}/{moved_at}",
            person_id=prisoner.id,
            custody_period_id=period_id,
            kind=kind,
            reason=reason,
            direction=direction,
            from_place=place if direction == "IN" else PRISON,
            to_place=PRISON if direction == "IN" else place,
            moved_at=moved_at,
            escort=escort,
            comment=comment,
        )


def _court(dice: random.Random) -> str:
    return dice.choice(_COURTS)


def _key_dates(dice: random.Random, prisoner: Prisoner, today: dt.date) -> dict[str, Value]:
    """Release dates that follow from each other, for those who have any."""
    if prisoner.standing == "life":
        return {"parole_eligible_on": (today + days(dice.randrange(200, 1500))).isoformat()}
    if prisoner.standing == "recall":
        expiry = today + days(dice.randrange(30, 500))
        return {
            "sentence_expires_on": expiry.isoformat(),
            "licence_expires_on": expiry.isoformat(),
        }
    if prisoner.standing != "sentenced":
        return {}
    served = (today - prisoner.admitted).days
    half = served + dice.randrange(10, 700)
    release = prisoner.admitted + days(half)
    expiry = prisoner.admitted + days(half * 2)
    curfew = max(prisoner.admitted + days(28), release - days(min(180, half // 2)))
    return {
        "conditional_release_on": release.isoformat(),
        "automatic_release_on": release.isoformat() if half < 180 else None,
        "curfew_eligible_on": curfew.isoformat() if half < 720 else None,
        "parole_eligible_on": release.isoformat() if half > 720 else None,
        "sentence_expires_on": expiry.isoformat(),
        "licence_expires_on": expiry.isoformat(),
    }
