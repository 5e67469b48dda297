"""What the officers of a simulation do in a wing's day: who goes where, what is asked, answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import ClassVar

from app.desk import adjudications, applications, diary, incentives, key_work, regime
from app.desk.desk import Desk, Saved
from record import codes
from record.kinds import Row
from record.problems import Problem
from record.regime import SESSIONS
from record.types.application import ANSWERED
from record.types.diary import CANCELLED, DONE

Words = Callable[[str], str]
"""Gives a text that stands nowhere else."""
Deeds = dict[Callable[[Desk, str | None], Saved | None], int]
"""Each deed with how often it is done."""


_RUNS = tuple(code.code for code in codes.domain("regime_session").active())


class Hands:
    """The dice, the words and the people of whoever does something, from a seed on."""

    FROM: ClassVar[int] = 20_000
    ELSEWHERE: ClassVar[bool] = False
    """Whether it is no matter of receptions: their seeds are left to theirs."""

    def __init__(self, dice: Random, words: Words, person: Callable[[Desk], str]) -> None:
        self._dice, self._words, self._person = dice, words, person

    def _one(self, desk: Desk, record_type: str, **equal: str) -> Row:
        """One of the rows that there are; ``Problem`` when there is none."""
        found = desk.replica.find(record_type, **equal)
        if not found:
            raise Problem("record_unknown")
        return self._dice.choice(found)

    def _id(self, desk: Desk, record_type: str, *, of: str = "id", **equal: str) -> str:
        return str(self._one(desk, record_type, **equal)[of])

    def _code(self, domain: str) -> str:
        return self._dice.choice(codes.domain(domain).active()).code

    def earlier(self, desk: Desk) -> dt.datetime | None:
        """When it happened: now, or typed as some minutes ago."""
        if self._dice.random() < 0.7:
            return None
        then = desk.now() - dt.timedelta(minutes=self._dice.randrange(0, 90))
        return then.replace(second=0, microsecond=0)

    def _people(self, desk: Desk, most: int = 2) -> list[str]:
        return list({self._person(desk): None for _ in range(self._dice.randrange(1, most + 1))})

    def _colleague(self, desk: Desk) -> str:
        return self._id(desk, "staff", prison=desk.prison)


class Day(Hands):
    """The regime, applications, the diary, key work, incentives and adjudications."""

    ELSEWHERE = True

    def deeds(self) -> Deeds:
        """All of them."""
        return {
            self.change_activity: 5,
            self.allocate: 6,
            self.end_allocation: 3,
            self.book: 4,
            self.cancel: 2,
            self.mark: 10,
            self.apply: 4,
            self.assign: 4,
            self.answer: 3,
            self.write_diary: 3,
            self.close_diary: 3,
            self.key_session: 3,
            self.change_key_worker: 4,
            self.review_incentives: 5,
            self.charge: 4,
            self.hear: 5,
            self.correct: 4,
            self.activate: 2,
            self.quash: 4,
        }

    def change_activity(self, desk: Desk, reason: str | None) -> Saved:
        """Make an activity, or change one."""
        found = desk.replica.find("activity", prison=desk.prison)
        old = self._dice.choice(found) if found and self._dice.random() < 0.6 else None
        values = regime.Activity(
            name=self._words("activity"),
            kind=self._code("activity_kind"),
            pay=self._dice.randrange(0, 300, 25),
            capacity=self._dice.randrange(1, 6),
            sessions=tuple(self._dice.sample(_RUNS, self._dice.randrange(2, 6))),
            place=self._words("workshop"),
        )
        return regime.change_activity(
            desk, activity_id=str(old["id"]) if old else None, values=values
        )

    def allocate(self, desk: Desk, reason: str | None) -> Saved:
        """Some people to an activity, full or not."""
        return regime.allocate(
            desk,
            person_ids=self._people(desk),
            activity_id=self._id(desk, "activity", prison=desk.prison),
            reason=reason,
        )

    def end_allocation(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody goes there no more."""
        return regime.end_allocation(
            desk,
            allocation_ids=[self._id(desk, "allocation")],
            why=self._code("allocation_end"),
        )

    def book(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody has to be somewhere once."""
        return regime.book_appointment(
            desk,
            person_ids=self._people(desk),
            kind=self._code("appointment_kind"),
            day=desk.today(),
            session=self._dice.choice(SESSIONS),
            comment=self._words("appointment"),
        )

    def cancel(self, desk: Desk, reason: str | None) -> Saved:
        """It is off."""
        return regime.cancel_appointment(
            desk, appointment_id=self._id(desk, "appointment"), reason=self._words("off")
        )

    def mark(self, desk: Desk, reason: str | None) -> Saved:
        """Mark somebody, often somebody whom another terminal marks as well."""
        to_mark = self._dice.choice(("allocation", "appointment"))
        row = self._one(desk, to_mark)
        going = regime.Going(
            str(row["person_id"]),
            activity_id=str(row["activity_id"]) if to_mark == "allocation" else None,
            appointment_id=str(row["id"]) if to_mark == "appointment" else None,
        )
        session = row["session"] if to_mark == "appointment" else self._dice.choice(SESSIONS)
        saved = regime.mark(
            desk,
            [going],
            day=desk.today(),
            session=str(session),
            outcome=self._code("attendance_outcome"),
            reason=self._words("because"),
        )
        return saved[0]

    def apply(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody asks for something."""
        return applications.take_application(
            desk,
            person_id=self._person(desk),
            kind=self._code("application_kind"),
            text=self._words("asks"),
        )

    def assign(self, desk: Desk, reason: str | None) -> Saved:
        """Give an application to somebody."""
        return applications.assign_application(
            desk,
            application_id=self._id(desk, "application"),
            department=self._code("application_department"),
            assignee_id=self._dice.choice((self._colleague(desk), None)),
        )

    def answer(self, desk: Desk, reason: str | None) -> Saved:
        """Answer one, as another terminal may do too."""
        return applications.answer_application(
            desk,
            application_id=self._id(desk, "application"),
            text=self._words("answer"),
            result=self._dice.choice((ANSWERED, "WITHDRAWN", "RETURNED")),
        )

    def write_diary(self, desk: Desk, reason: str | None) -> Saved:
        """An entry for one of these days, about a wing, somebody or nobody."""
        return diary.write_diary(
            desk,
            day=desk.today() + dt.timedelta(days=self._dice.randrange(5)),
            kind=self._code("diary_kind"),
            text=self._words("diary"),
            wing_id=self._dice.choice((self._id(desk, "location", kind="WING"), None)),
            person_id=self._dice.choice((self._person(desk), None)),
        )

    def close_diary(self, desk: Desk, reason: str | None) -> Saved:
        """It was done, or will not be."""
        result = self._dice.choice((DONE, CANCELLED))
        return diary.close_entry(
            desk,
            entry_id=self._id(desk, "diary_entry"),
            result=result,
            reason=self._words("cancelled") if result == CANCELLED else None,
        )

    def key_session(self, desk: Desk, reason: str | None) -> Saved:
        """A session, or why there was none."""
        outcome = self._code("key_work_outcome")
        return key_work.write_session(
            desk,
            person_id=self._person(desk),
            text=self._words("session"),
            outcome=outcome,
            minutes=45 if outcome == key_work.HELD else None,
        )

    def change_key_worker(self, desk: Desk, reason: str | None) -> Saved:
        """Another officer, or nobody."""
        return key_work.change_key_worker(
            desk,
            person_id=self._person(desk),
            staff_id=self._dice.choice((self._colleague(desk), self._colleague(desk), None)),
        )

    def review_incentives(self, desk: Desk, reason: str | None) -> Saved:
        """Any level; the lowest may have to wait for a second person."""
        return incentives.review_incentives(
            desk,
            person_id=self._person(desk),
            level=self._code("incentive_level"),
            comment=self._words("level"),
        )

    def charge(self, desk: Desk, reason: str | None) -> Saved:
        """Lay the same charge against one or two."""
        return adjudications.lay_charge(
            desk,
            people=self._people(desk),
            paragraph=self._code("offence_paragraph"),
            place=self._words("place"),
            what=self._words("charge"),
        )

    def hear(self, desk: Desk, reason: str | None) -> Saved:
        """A hearing with whatever outcome, at times two of the same charge."""
        outcome = self._code("hearing_outcome")
        awards = []
        if outcome == "PROVED":
            kind = self._code("award_kind")
            awards = [adjudications.NewAward(kind, days=self._dice.randrange(1, 8))]
        return adjudications.hear_charge(
            desk,
            charge_id=self._id(desk, "adjudication"),
            sitting=self._code("hearing_kind"),
            outcome=outcome,
            plea=self._code("plea"),
            said=self._words("said"),
            outcome_reason=self._words("outcome"),
            next_at=desk.now() + dt.timedelta(days=1) if outcome == "ADJOURNED" else None,
            awards=awards,
            reason=reason,
        )

    def correct(self, desk: Desk, reason: str | None) -> Saved:
        """Put right what was written of a hearing."""
        return adjudications.correct_hearing(
            desk,
            hearing_id=self._id(desk, "adjudication_hearing"),
            adjudicator=self._words("governor"),
            plea=self._code("plea"),
            said=self._words("said"),
        )

    def activate(self, desk: Desk, reason: str | None) -> Saved:
        """A suspended award is served."""
        return adjudications.activate_award(
            desk, award_id=self._id(desk, "adjudication_award"), reason=self._words("again")
        )

    def quash(self, desk: Desk, reason: str | None) -> Saved:
        """An award is taken away."""
        return adjudications.quash_award(
            desk, award_id=self._id(desk, "adjudication_award"), reason=self._words("appeal")
        )
