"""What receptions of a simulation do: who is expected, who comes, known or new, what is asked."""

from __future__ import annotations

import datetime as dt

from app.desk import admissions, intake, planning, questions
from app.desk.admissions import Arrival, Newcomer, sought
from app.desk.desk import Desk, Saved
from app.desk.planning import Expected, Leaving
from app.desk.searching import Search, who_is
from app.desk.warrants import Warrant
from record import codes
from record.kinds import Row
from record.problems import Problem
from record.types.intake import DECLINED, NO, YES
from tests.simulation.day import Deeds, Hands
from tests.simulation.estate import NEWCOMERS, RECEPTIONS_FROM


class Reception(Hands):
    """Arrivals. Somebody is admitted in every seed; all else is of those with a reception."""

    FROM = RECEPTIONS_FROM

    def deeds(self) -> Deeds:
        """All of them."""
        return {
            self.admit: 14,
            self.admit_known: 30,
            self.expect: 4,
            self.plan_leaving: 3,
            self.change_leaving: 2,
            self.end_plan: 3,
            self.ask: 5,
            self.say_nothing: 3,
            self.end_intake: 3,
        }

    def admit(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody of whom nobody here seems to know."""
        surname, forename, born, number = self._dice.choice(NEWCOMERS)
        cell = self._one(desk, "location", kind="CELL")
        newcomer = Newcomer(
            self._dice.choice((surname, surname.upper())),
            forename,
            dt.date.fromisoformat(born),
            numbers=(("PNC", number),) if self._dice.random() < 0.7 else (),
            details={"birth_place": self._words("birth place")},
        )
        arrival = self._arrival(desk, cell)
        search = who_is(desk, sought(newcomer))
        return admissions.admit(
            desk,
            search_id=search.id,
            newcomer=newcomer,
            arrival=arrival,
            warrant=self._warrant(),
            reason=reason,
        )

    def admit_known(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody whom the search has found, here or in the national index."""
        surname, forename, born, number = self._dice.choice(NEWCOMERS)
        if self._dice.random() < 0.5:
            line = self._known_elsewhere(desk)
            surname, forename, born = (str(line[name]) for name in _NAMED)
        numbers = (("PNC", number),) if self._dice.random() < 0.3 else ()
        seen = Newcomer(surname, forename, dt.date.fromisoformat(born), numbers=numbers)
        search = who_is(desk, sought(seen))
        plans = desk.replica.find("planned_movement", prison=desk.prison, direction="IN")
        plan = self._dice.choice(plans)["id"] if plans and self._dice.random() < 0.5 else None
        return admissions.admit_known(
            desk,
            search_id=search.id,
            person_id=self._found(search),
            arrival=self._arrival(desk, self._one(desk, "location", kind="CELL"), plan),
            warrant=self._warrant(),
            numbers=numbers,
            reason=reason,
        )

    def expect(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody is to come."""
        surname, forename, born, _ = self._dice.choice(NEWCOMERS)
        due = desk.now() + dt.timedelta(minutes=self._dice.randrange(1, 600))
        comes = Expected(surname, forename, due, dt.date.fromisoformat(born))
        return planning.expect(desk, comes)

    def plan_leaving(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody is to go."""
        return planning.plan_leaving(
            desk,
            person_id=self._person(desk),
            kind=self._dice.choice(("CRT", "TAP", "REL")),
            leaving=self._leaving(desk),
        )

    def change_leaving(self, desk: Desk, reason: str | None) -> Saved:
        """It will be at another time."""
        plan = self._id(desk, "planned_movement", prison=desk.prison, direction="OUT")
        return planning.change_leaving(desk, plan_id=plan, leaving=self._leaving(desk))

    def end_plan(self, desk: Desk, reason: str | None) -> Saved:
        """It is not to be, or is again."""
        return planning.end_plan(
            desk,
            plan_id=self._id(desk, "planned_movement", prison=desk.prison),
            status=self._code("plan_status"),
            why=self._words("not to be"),
        )

    def ask(self, desk: Desk, reason: str | None) -> Saved:
        """What is asked of whoever came, and the alerts that it raises."""
        asked = [one.code for one in codes.domain("reception_question").active()]
        answers = {
            one: self._dice.choice((YES, NO, DECLINED)) for one in self._dice.sample(asked, 3)
        }
        return questions.ask_at_reception(
            desk,
            person_id=self._person(desk),
            answers=answers,
            comment=self._words("said"),
            alerts=questions.alerts_asked_for(answers),
        )

    def say_nothing(self, desk: Desk, reason: str | None) -> Saved:
        """A step leaves nothing to write."""
        person_id = self._id(desk, "intake", prison=desk.prison, of="person_id")
        return intake.say_nothing(desk, person_id=person_id, step=self._code("intake_step"))

    def end_intake(self, desk: Desk, reason: str | None) -> Saved:
        """The wing goes on."""
        person_id = self._id(desk, "intake", prison=desk.prison, of="person_id")
        return intake.end_intake(desk, person_id=person_id)

    def _arrival(self, desk: Desk, cell: Row, plan_id: object = None) -> Arrival:
        return Arrival(
            movement_reason=self._dice.choice(
                codes.domain("movement_reason").active("ADM")[:5]
            ).code,
            from_place=self._words("court"),
            location_id=str(cell["id"]) if self._dice.random() < 0.6 else None,
            admitted_at=self.earlier(desk),
            plan_id=str(plan_id) if plan_id else None,
        )

    def _warrant(self) -> Warrant:
        status = self._dice.choice(codes.domain("legal_status").active(None)[:5]).code
        return Warrant("REMAND", "Leeds Crown Court", status)

    def _found(self, search: Search) -> str:
        if not search.alike:
            raise Problem("person_unknown")
        return self._dice.choice(search.alike).person_id

    def _known_elsewhere(self, desk: Desk) -> Row:
        lines = desk.replica.find("known_person")
        away = [line for line in lines if line["last_prison"] != desk.prison]
        if not away:
            raise Problem("person_unknown")
        return self._dice.choice(away)

    def _leaving(self, desk: Desk) -> Leaving:
        due = desk.now() + dt.timedelta(minutes=self._dice.randrange(1, 600))
        return Leaving(due, place=self._words("to"), comment=self._words("plan"))


_NAMED = ("surname", "forename", "date_of_birth")
