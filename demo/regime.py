"""The invented regime: workshops, classes and the gym, who goes there, and who has been."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from demo.estate import FIRST_NIGHT, HEALTHCARE, SEGREGATION, VULNERABLE
from demo.invention import PRISON, Invention, Made, Weighted, days, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.catalogue import BY_NAME
from record.kinds import Row
from record.moments import to_text
from record.regime import SESSION_TIMES, SESSIONS, WEEKDAYS, is_paid, slot

_MORNINGS = tuple(f"{day}_AM" for day in WEEKDAYS[:5])
_AFTERNOONS = tuple(f"{day}_PM" for day in WEEKDAYS[:5])
_ALL_DAY = (*_MORNINGS, *_AFTERNOONS)
_EVENINGS = tuple(f"{day}_ED" for day in WEEKDAYS[:4])


@dataclass(frozen=True)
class _Plan:
    """One activity; ``places`` in a prison of 600."""

    name: str
    kind: str
    place: str
    pay: int
    places: int
    sessions: tuple[str, ...]
    risk: str | None = None


_PLANS = (
    _Plan("Workshop 1: textiles", "WORK", "Workshops", 95, 44, _ALL_DAY, "HIGH"),
    _Plan("Workshop 2: woodwork", "WORK", "Workshops", 110, 30, _ALL_DAY, "MEDIUM"),
    _Plan("Workshop 3: recycling", "WORK", "Workshops", 95, 40, _ALL_DAY),
    _Plan("Laundry", "WORK", "Laundry", 110, 18, _ALL_DAY),
    _Plan("Kitchen", "WORK", "Kitchen", 140, 24, (*_ALL_DAY, *_EVENINGS), "LOW"),
    _Plan("Gardens", "WORK", "Grounds", 120, 12, _ALL_DAY, "LOW"),
    _Plan("Wing cleaner", "WORK", "On the wing", 100, 60, _ALL_DAY),
    _Plan("Maths and English", "EDUC", "Education", 90, 70, _MORNINGS),
    _Plan("English for speakers of other languages", "EDUC", "Education", 90, 30, _AFTERNOONS),
    _Plan("Art", "EDUC", "Education", 90, 24, _AFTERNOONS),
    _Plan("Bricklaying", "EDUC", "Training yard", 90, 16, _ALL_DAY),
    _Plan("Thinking Skills", "PROG", "Programmes", 90, 12, _MORNINGS),
    _Plan("Gym induction", "GYM", "Gym", 0, 30, _AFTERNOONS),
    _Plan("Sunday service", "CHAP", "Chapel", 0, 60, ("SUN_AM",)),
    _Plan("Evening association", "ASSO", "On the wing", 0, 260, _EVENINGS),
)
_NOT_AT_WORK = frozenset({FIRST_NIGHT, HEALTHCARE, SEGREGATION})
_BY_THEMSELVES = frozenset({"Wing cleaner", "Evening association"})
_OUTCOMES: Weighted = (("ATT", 84), ("REF", 4), ("AAME", 4), ("INR", 3), ("AAOT", 4), ("ATTSH", 1))
_WHY = {
    "REF": ("Said he would not go.", "Stayed in bed after two calls.", "Refused: wants the gym."),
    "AAOT": ("With the nurse.", "Seeing his solicitor.", "At the library.", "Key work."),
}
_APPOINTMENTS: tuple[tuple[str, str], ...] = (
    ("MEDE", "Dental suite"),
    ("MEDO", "Healthcare"),
    ("MEOP", "Healthcare"),
    ("LEGV", "Legal visits"),
    ("VLB", "Video link 2"),
    ("OMU", "Offender management"),
    ("CHAP", "Multi-faith room"),
)
_TIMES = {"AM": ("09:00", "09:30", "10:15", "11:00"), "PM": ("14:00", "14:30", "15:15", "16:00")}


class Regime:
    """The activities of the prison, and what everybody does in them."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff
        self._dice = invention.dice("regime")

    def rows(self, prisoners: Sequence[Prisoner]) -> Iterator[Made]:
        """Activities, allocations, some appointments, and the attendance of this week."""
        share = max(len(prisoners) / 600, 0.05)
        made = {plan: self._activity(plan, share) for plan in _PLANS}
        yield from made.values()
        allocated = list(self._allocations(prisoners, made))
        yield from (row for row, _, _ in allocated)
        yield from self._appointments(prisoners)
        for day, session in self._past_sessions():
            when = slot(day, session)
            for (_, allocation), plan, prisoner in allocated:
                runs = when in plan.sessions and prisoner.out_kind is None
                if runs and str(allocation["from_on"]) <= day.isoformat():
                    yield self._attendance(allocation, plan, day, session)

    def _activity(self, plan: _Plan, share: float) -> Made:
        return self._invention.row(
            "activity",
            plan.name,
            prison=PRISON,
            name=plan.name,
            kind=plan.kind,
            place=plan.place,
            pay=plan.pay,
            capacity=max(2, round(plan.places * share)),
            sessions=sorted(plan.sessions),
            risk=plan.risk,
            active=True,
        )

    def _allocations(
        self, prisoners: Sequence[Prisoner], made: dict[_Plan, Made]
    ) -> Iterator[tuple[Made, _Plan, Prisoner]]:
        """Each activity filled to nine places in ten, nobody in two at once."""
        free = [one for one in prisoners if one.wing not in _NOT_AT_WORK]
        self._dice.shuffle(free)
        busy: dict[str, set[str]] = {one.id: set() for one in free}
        for plan, (_, activity) in made.items():
            capacity = activity["capacity"]
            wanted = int(capacity * 0.9) if isinstance(capacity, int) else 0
            for prisoner in free:
                if not wanted:
                    break
                if busy[prisoner.id].isdisjoint(plan.sessions) and _may_go(prisoner, plan):
                    busy[prisoner.id].update(plan.sessions)
                    wanted -= 1
                    yield self._allocation(prisoner, activity), plan, prisoner

    def _allocation(self, prisoner: Prisoner, activity: Row) -> Made:
        latest = self._invention.today - days(2)
        since = min(prisoner.admitted + days(self._dice.randrange(3, 40)), latest)
        manager = self._staff.of(self._dice, deed.OFFENDER_MANAGER)
        return self._invention.row(
            "allocation",
            f"{prisoner.id}/{activity['id']}",
            person_id=prisoner.id,
            prison=PRISON,
            activity_id=activity["id"],
            activity_name=activity["name"],
            from_on=max(since, prisoner.admitted).isoformat(),
            allocated_by=manager.name,
        )

    def _appointments(self, prisoners: Sequence[Prisoner]) -> Iterator[Made]:
        """Some for today, fewer for the days after."""
        here = [one for one in prisoners if one.out_kind is None]
        for ahead in range(4):
            day = self._invention.today + days(ahead)
            count = min(len(here), max(1, len(here) // (25 if ahead == 0 else 60)))
            for prisoner in self._dice.sample(here, count):
                kind, place = self._dice.choice(_APPOINTMENTS)
                session = self._dice.choice(("AM", "PM"))
                yield self._invention.row(
                    "appointment",
                    f"{prisoner.id}/{day}",
                    person_id=prisoner.id,
                    prison=PRISON,
                    kind=kind,
                    day=day.isoformat(),
                    session=session,
                    at=self._dice.choice(_TIMES[session]),
                    place=place,
                    booked_by=self._staff.of(self._dice, deed.OFFICER).name,
                )

    def _past_sessions(self) -> Iterator[tuple[dt.date, str]]:
        """The sessions since the Friday before this week that are over, in order."""
        today = self._invention.today
        first = today - days(today.weekday() + 3)
        for ahead in range((today - first).days + 1):
            for session in SESSIONS:
                day = first + days(ahead)
                ends = dt.datetime.combine(day, SESSION_TIMES[session][1], dt.UTC)
                if ends <= self._invention.now:
                    yield day, session

    def _attendance(self, allocation: Row, plan: _Plan, day: dt.date, session: str) -> Made:
        outcome = weighted(self._dice, _OUTCOMES)
        paid = is_paid(outcome)
        ends = dt.datetime.combine(day, SESSION_TIMES[session][1], dt.UTC)
        key: Row = {
            "person_id": allocation["person_id"],
            "activity_id": allocation["activity_id"],
            "day": day.isoformat(),
            "session": session,
        }
        said: Row = {
            "prison": PRISON,
            "outcome": outcome,
            "reason": self._dice.choice(_WHY[outcome]) if outcome in _WHY else None,
            "paid": paid,
            "pay": plan.pay if paid else 0,
            "marked_by": self._staff.of(self._dice, deed.OFFICER).name,
            "marked_at": to_text(ends - dt.timedelta(minutes=_early(self._dice))),
        }
        attendance = BY_NAME["attendance"]
        row = {**attendance.blank(), **key, **said, "id": attendance.id_of(key)}
        return attendance.name, row


def _may_go(prisoner: Prisoner, plan: _Plan) -> bool:
    """Vulnerable prisoners work on their own wing, and who is a high risk not with tools."""
    if prisoner.wing == VULNERABLE:
        return plan.name in _BY_THEMSELVES
    return not (prisoner.high_risk and plan.risk in ("LOW", "MEDIUM"))


def _early(dice: random.Random) -> int:
    return dice.randrange(5, 120)
