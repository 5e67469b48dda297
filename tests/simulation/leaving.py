"""What the officers of a simulation do at the gate: transfers, releases, escapes, a death."""

from __future__ import annotations

import datetime as dt

from app.desk import leaving, outside, transfers
from app.desk.desk import Desk, Saved
from app.desk.outside import Trip
from record.codes import domain
from record.rules.leaving import BY_COURT, ESCAPES
from tests.simulation.day import Deeds, Hands
from tests.simulation.estate import OTHER
from tests.world.prison import PRISON

_OTHERS = (PRISON, OTHER)


class Gate(Hands):
    """Everybody who leaves, is on the way, and comes back."""

    FROM = 30_000

    def deeds(self) -> Deeds:
        """All of them."""
        return {
            self.tick_steps: 8,
            self.due_back: 8,
            self.back_from_court: 6,
            self.transfer: 16,
            self.receive: 20,
            self.redirect: 8,
            self.discharge: 4,
            self.record_escape: 6,
            self.recapture: 10,
            self.record_death: 2,
            self.use_cell: 2,
        }

    def tick_steps(self, desk: Desk, reason: str | None) -> Saved:
        """Some steps, of whatever list."""
        return leaving.tick_steps(
            desk,
            person_id=self._person(desk),
            steps=[self._code("leaving_step"), self._code("leaving_step")],
            result=self._code("leaving_result"),
            comment=self._words("step"),
        )

    def due_back(self, desk: Desk, reason: str | None) -> Saved:
        """Court will be longer than was thought."""
        later = desk.now() + dt.timedelta(minutes=self._dice.randrange(1, 600))
        return outside.change_due_back(desk, person_id=self._person(desk), due_back_at=later)

    def back_from_court(self, desk: Desk, reason: str | None) -> Saved:
        """Convicted, or something else that they were not this morning."""
        return outside.bring_back(
            desk,
            person_id=self._person(desk),
            legal_status=self._code("legal_status"),
            reason=reason,
        )

    def transfer(self, desk: Desk, reason: str | None) -> Saved:
        """The van leaves."""
        trip = Trip(self._of("TRN"), "–", comment=self._words("van"))
        return transfers.transfer(
            desk,
            person_id=self._person(desk),
            to_prison=self._other(desk),
            trip=trip,
            reason=reason,
        )

    def receive(self, desk: Desk, reason: str | None) -> Saved:
        """The van arrives."""
        return transfers.receive(
            desk,
            person_id=self._id(desk, "custody_period", status="TRN", of="person_id"),
            comment=self._words("received"),
            reason=reason,
        )

    def redirect(self, desk: Desk, reason: str | None) -> Saved:
        """It turns round."""
        return transfers.redirect(
            desk,
            person_id=self._id(desk, "custody_period", status="TRN", of="person_id"),
            to_prison=self._dice.choice(_OTHERS),
            why=self._words("turned"),
        )

    def discharge(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody goes home."""
        why = self._dice.choice(sorted(BY_COURT))
        trip = Trip(why, self._words("address"), comment=self._words("went"))
        return leaving.discharge(desk, person_id=self._person(desk), trip=trip, reason=reason)

    def record_escape(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody is not there."""
        return leaving.record_escape(
            desk,
            person_id=self._person(desk),
            how=self._dice.choice(sorted(ESCAPES)),
            comment=self._words("fled"),
            reason=reason,
        )

    def recapture(self, desk: Desk, reason: str | None) -> Saved:
        """They are back."""
        return leaving.recapture(
            desk,
            person_id=self._id(desk, "custody_period", status="UAL", of="person_id"),
            comment=self._words("caught"),
            escape_list=self._dice.random() < 0.5,
            reason=reason,
        )

    def record_death(self, desk: Desk, reason: str | None) -> Saved:
        """Somebody dies."""
        return leaving.record_death(
            desk, person_id=self._person(desk), comment=self._words("died"), reason=reason
        )

    def use_cell(self, desk: Desk, reason: str | None) -> Saved:
        """A cell out of use, or back."""
        why = self._code("out_of_use_reason") if self._dice.random() < 0.5 else None
        cell = self._id(desk, "location", prison=desk.prison, kind="CELL")
        return leaving.use_cell(desk, location_id=cell, out_of_use=why)

    def _of(self, kind: str) -> str:
        return self._dice.choice(domain("movement_reason").active(parent=kind)).code

    def _other(self, desk: Desk) -> str:
        return OTHER if desk.prison == PRISON else PRISON
