"""What is done with two records of one person, as a terminal sends it."""

from __future__ import annotations

from record.action import Action, Change, Outcome, Verdict
from record.ids import new_id
from record.kinds import Row, Value
from record.moments import to_text
from tests.hub.seat import Seat
from tests.world.prison import an_id

SECOND = an_id("staff", "Q4SEC")
NOT_MERGED: Row = {"merged_into_id": None, "merged_at": None}


class Pair(Seat):
    """Two at one terminal: what takes two people, the second lets through at once.

    ``there``: who lets through what another prison must agree to.
    """

    there: Seat | None = None

    def send(self, action: Action) -> Verdict:
        """Send one action; the verdict on it, or on its being let through."""
        verdict = super().send(action)
        if verdict.problem not in ("two_people_needed", "charge_elsewhere"):
            return verdict
        let_through = super().send(self.let_through(verdict))
        if let_through.outcome is not Outcome.REFUSED or self.there is None:
            return let_through
        (held_id,) = verdict.raised
        return self.there.send(self.there.settle("accept_held", "held_action", held_id))

    def let_through(self, verdict: Verdict) -> Action:
        """The second person's acceptance of what the centre holds."""
        assert verdict.outcome is Outcome.HELD
        (held_id,) = verdict.raised
        return self.by(SECOND, self.settle("accept_held", "held_action", held_id))


def admit(
    seat: Seat,
    prison: str,
    surname: str,
    *,
    born: str = "1991-03-08",
    cell: str | None = None,
    numbers: tuple[tuple[str, str], ...] = (),
    **details: Value,
) -> Action:
    """Somebody comes in who is not known there: the first change names the person's id."""
    now = seat.clock.now()
    at, person_id, period_id = to_text(now), new_id(now), new_id(now)
    about: Row = {"person_id": person_id, "custody_period_id": period_id}
    person: Row = {"surname": surname, "forename": "Lee", "date_of_birth": born, **details}
    changes = [
        Change("person", person_id, None, {**person, "needs": []}),
        *(
            Change("identifier", new_id(now), None, {"person_id": person_id, "kind": k, "value": v})
            for k, v in numbers
        ),
        Change(
            "custody_period",
            period_id,
            None,
            {"person_id": person_id, "prison": prison, "status": "IN", "opened_at": at},
        ),
        Change(
            "movement",
            new_id(now),
            None,
            {**about, "kind": "ADM", "direction": "IN", "to_place": prison, "moved_at": at},
        ),
        a_search(seat, person_id, prison, person),
        a_warrant(seat, person_id, period_id, prison),
    ]
    if cell is not None:
        stay: Row = {"location_id": an_id("location", cell), "prison": prison, "from_at": at}
        changes.append(Change("stay", new_id(now), None, {**about, **stay, "reason": "ADM"}))
    return seat.action("admit", *changes)


def a_search(seat: Seat, person_id: str, prison: str, person: Row, **more: Value) -> Change:
    """The search that came before an admission."""
    now = seat.clock.now()
    said: Row = {
        "person_id": person_id,
        "prison": prison,
        "searched_at": to_text(now),
        "everybody": False,
        "found": 0,
        "outcome": "NOBODY",
        "staff_id": seat.staff_id,
        "written_at": to_text(now),
    }
    who = {name: person[name] for name in ("surname", "forename", "date_of_birth")}
    return Change("admission_search", new_id(now), None, {**said, **who, **more})


def a_warrant(seat: Seat, person_id: str, period_id: str, prison: str) -> Change:
    """The paper by which somebody is held."""
    now = seat.clock.now()
    said: Row = {
        "person_id": person_id,
        "custody_period_id": period_id,
        "prison": prison,
        "kind": "REMAND",
        "court": "Leeds Magistrates",
        "signed_on": now.date().isoformat(),
        "legal_status": "RX",
        "staff_id": seat.staff_id,
        "written_at": to_text(now),
    }
    return Change("warrant", new_id(now), None, said)


def person_in(action: Action) -> str:
    """Whom an action admits."""
    return action.changes[0].record_id


def merge(seat: Seat, person_id: str, into: str, *settling: Change) -> Action:
    """Merge a person's record into another one."""
    after: Row = {"merged_into_id": into, "merged_at": to_text(seat.clock.now())}
    change = Change("person", person_id, NOT_MERGED, after)
    return seat.action("merge_people", change, *settling, reason="The same face and the same scar.")


def separate(seat: Seat, merged: Row, *more: Change) -> Action:
    """Separate a merged person's record again; ``merged`` is that record."""
    before = {name: merged[name] for name in NOT_MERGED}
    change = Change("person", str(merged["id"]), before, NOT_MERGED)
    return seat.action("separate_people", change, *more, reason="His brother, after all.")


def settled(seat: Seat, record_type: str, record_id: str, choice: str) -> Change:
    """The settlement of something open."""
    action = seat.settle("settle_discrepancy", record_type, record_id, choice=choice)
    return action.changes[0]
