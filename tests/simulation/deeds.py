"""What the officers of a simulation do: every deed of the desk, often on the same people.

Texts are numbered, so that each can be looked for later.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from random import Random

from app.desk import (
    alerts,
    details,
    drafts,
    handover,
    merging,
    movements,
    notes,
    outside,
    periods,
    photographs,
    restricting,
    roll,
    settling,
    views,
)
from app.desk.apart import end_non_association
from app.desk.desk import Desk, NeedsReason, Saved
from app.desk.outside import Trip
from app.store.reads.roll import wing_roll
from record import codes
from record.kinds import Row
from record.problems import Problem
from tests.simulation.care import Care
from tests.simulation.day import Day, Hands
from tests.simulation.estate import PEOPLE
from tests.simulation.leaving import Gate
from tests.simulation.matters import Matters
from tests.simulation.reception import Reception
from tests.world.pictures import a_jpeg

HOT = PEOPLE[:2]
"""Whom everybody writes about at once."""
ENTRIES_FROM = 1000
"""The first seed in which rolls are counted, shifts handed over and ACCTs opened. Those before it
find the planted bugs that are in none of these: a deed more would give each another story."""
DAY_FROM = Hands.FROM
"""The first seed in which the rest of a wing's day is written down, beside all that."""
ALERT_CODES = ("HA", "XA", "XEL", "XCU", "PEEP")


class Officers:
    """Everybody's hands. ``do`` does one thing at one desk."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._texts = itertools.count(1)
        self._care = Care(dice, self._words, self._person)
        self._reception = Reception(dice, self._words, self._person)
        self._more = [of(dice, self._words, self._person) for of in (Day, Matters, Gate)]
        self._more.append(self._reception)
        self._deeds: dict[Callable[[Desk, str | None], Saved | None], int] = {
            self._note: 14,
            self._amend: 5,
            self._open_alert: 8,
            self._review_alert: 8,
            self._end_alert: 7,
            self._end_apart: 2,
            self._move: 10,
            self._swap: 5,
            self._send_out: 6,
            self._bring_back: 6,
            self._change_details: 22,
            self._photograph: 6,
            self._withdraw_photograph: 2,
            self._settle_conflict: 10,
            self._settle_discrepancy: 5,
            self._decide_held: 24,
            self._reception.admit: 5,
            self._merge: 16,
            self._tell_apart: 2,
            self._separate: 5,
            self._restrict: 2,
            self._look: 2,
            self._take_roll: 0,
            self._sign_roll: 0,
            self._write_handover: 0,
            self._read_handover: 0,
        }

    def play(self, seed: int) -> None:
        """What they do in this seed besides what they do in all."""
        if seed >= ENTRIES_FROM:
            care, self._deeds[self._take_roll], self._deeds[self._sign_roll] = self._care, 4, 4
            self._deeds |= {self._write_handover: 5, self._read_handover: 3}
            self._deeds |= {care.open_acct: 7, care.observe: 7, care.plan_care: 3}
            self._deeds |= {care.change_level: 6, care.review: 9, care.close: 7}
        for hands in self._more:
            if seed >= hands.FROM and not (seed >= Reception.FROM and hands.ELSEWHERE):
                self._deeds |= {deed: 2 * often for deed, often in hands.deeds().items()}

    def do(self, desk: Desk) -> tuple[str, Saved | None]:
        """One thing: its name, and what was saved of it.

        Raises ``Problem`` when the desk says no.
        """
        deed = self._dice.choices(list(self._deeds), list(self._deeds.values()))[0]
        name = deed.__name__.strip("_")
        try:
            return name, deed(desk, None)
        except NeedsReason:
            if self._dice.random() < 0.2:
                return f"{name} given up", None
            return name, deed(desk, self._words("reason"))

    # Words and choices

    def _words(self, what: str) -> str:
        return f"{what} {next(self._texts)}"

    def _person(self, desk: Desk) -> str:
        """Somebody: often one of the same two, sometimes whoever is here, merged ones too."""
        chance = self._dice.random()
        if chance < 0.5:
            return self._dice.choice(HOT)
        if chance < 0.75:
            return self._dice.choice(PEOPLE)
        return str(self._row(desk, "person")["id"])

    def _row(self, desk: Desk, record_type: str, **equal: str) -> Row:
        """One of the rows that there are; ``Problem`` when there is none."""
        found = desk.replica.find(record_type, **equal)
        if not found:
            raise Problem("record_unknown")
        return self._dice.choice(found)

    def _code(self, domain: str, parent: str | None = None) -> str:
        return self._dice.choice(codes.domain(domain).active(parent)[:5]).code

    # Deeds

    def _note(self, desk: Desk, reason: str | None) -> Saved:
        return notes.add_note(
            desk,
            person_id=self._person(desk),
            kind="GEN",
            sub_kind="OSE",
            text=self._words("note"),
            happened_at=self._reception.earlier(desk),
        )

    def _amend(self, desk: Desk, reason: str | None) -> Saved:
        note = self._row(desk, "case_note")
        return notes.amend_note(desk, note_id=str(note["id"]), text=self._words("amendment"))

    def _open_alert(self, desk: Desk, reason: str | None) -> Saved:
        return alerts.open_alert(
            desk,
            person_id=self._person(desk),
            code=self._dice.choice(ALERT_CODES),
            comment=self._words("alert"),
            reason=reason,
        )

    def _alert(self, desk: Desk) -> str:
        return str(self._row(desk, "alert", status="ACTIVE")["id"])

    def _review_alert(self, desk: Desk, reason: str | None) -> Saved:
        due = desk.today() + dt.timedelta(days=self._dice.randrange(60))
        return alerts.review_alert(
            desk,
            alert_id=self._alert(desk),
            comment=self._words("review"),
            review_on=self._dice.choice((due, None)),
        )

    def _end_alert(self, desk: Desk, reason: str | None) -> Saved:
        return alerts.end_alert(desk, alert_id=self._alert(desk), ended_reason=self._words("ended"))

    def _end_apart(self, desk: Desk, reason: str | None) -> Saved:
        apart = self._row(desk, "non_association", status="ACTIVE")
        return end_non_association(
            desk, non_association_id=str(apart["id"]), ended_reason=self._words("ended")
        )

    def _move(self, desk: Desk, reason: str | None) -> Saved:
        cell = self._row(desk, "location", kind="CELL")
        return movements.move_cell(
            desk,
            person_id=self._person(desk),
            location_id=str(cell["id"]),
            move_reason=self._code("move_within_reason"),
            moved_at=self._reception.earlier(desk),
            reason=reason,
        )

    def _swap(self, desk: Desk, reason: str | None) -> Saved:
        return movements.swap_cells(
            desk, person_id=self._person(desk), other_person_id=self._person(desk), reason=reason
        )

    def _send_out(self, desk: Desk, reason: str | None) -> Saved:
        kind = self._dice.choice(("CRT", "TAP", "TRN"))
        person_id = self._person(desk)
        why = self._code("movement_reason", kind)
        if kind == "TRN":  # a deed of its own since; the dice fall as they always did
            kind, why = "TAP", "C5"
        return outside.send_out(
            desk,
            person_id=person_id,
            kind=kind,
            trip=Trip(why, self._words("place")),
            moved_at=self._reception.earlier(desk),
            reason=reason,
        )

    def _bring_back(self, desk: Desk, reason: str | None) -> Saved:
        return outside.bring_back(
            desk,
            person_id=self._person(desk),
            comment=self._words("back"),
            moved_at=self._reception.earlier(desk),
            reason=reason,
        )

    def _change_details(self, desk: Desk, reason: str | None) -> Saved:
        person_id = self._person(desk)
        person = desk.replica.get("person", person_id)
        if person is None:
            raise Problem("person_unknown")
        changes: Row = {}
        for name in self._dice.sample(("surname", "birth_place", "diet", "needs", "religion"), 2):
            changes[name] = self._detail(name, person)
        return details.change_details(desk, person_id=person_id, changes=changes)

    def _detail(self, name: str, person: Row) -> str | list[str] | None:
        if name == "needs":
            there = person["needs"]
            had = [str(code) for code in there] if isinstance(there, list) else []
            kept = [code for code in had if self._dice.random() < 0.6]
            return sorted({*kept, self._code("need")})
        if name in ("surname", "birth_place"):
            return self._words(name)
        return self._code(name)

    def _photograph(self, desk: Desk, reason: str | None) -> Saved:
        words = self._words("picture")
        return photographs.add_photograph(
            desk,
            person_id=self._person(desk),
            picture=self._dice.choice((a_jpeg(400, words), a_jpeg(900, words))),
            taken_at=self._reception.earlier(desk),
        )

    def _withdraw_photograph(self, desk: Desk, reason: str | None) -> Saved:
        found = self._row(desk, "photograph")
        return photographs.withdraw_photograph(
            desk, photograph_id=str(found["id"]), reason=self._words("withdrawn")
        )

    def _settle_conflict(self, desk: Desk, reason: str | None) -> Saved:
        conflict = self._row(desk, "conflict", status="OPEN")
        choices: tuple[settling.Choice, ...] = ("before", "theirs", "ours", "other")
        choice = self._dice.choice(choices)
        value: Row | None = None
        if choice == "other" and conflict["group"] == "surname":
            value = {"surname": self._words("surname")}
        elif choice == "other":
            choice = "theirs"
        return settling.settle_conflict(
            desk,
            conflict_id=str(conflict["id"]),
            choice=choice,
            value=value,
            reason=self._words("settled"),
        )

    def _settle_discrepancy(self, desk: Desk, reason: str | None) -> Saved:
        found = self._row(desk, "discrepancy", status="OPEN")
        two = periods.open_periods(desk.replica, found)
        return settling.settle_discrepancy(
            desk,
            discrepancy_id=str(found["id"]),
            reason=self._words("looked"),
            period_id=str(self._dice.choice(list(two.values()))["id"]) if two else None,
        )

    def _decide_held(self, desk: Desk, reason: str | None) -> Saved:
        """Mostly what somebody else asked for, and mostly yes."""
        held = self._row(desk, "held_action", status="OPEN")
        for _ in range(4):
            if held["staff_id"] != desk.member.staff_id:
                break
            held = self._row(desk, "held_action", status="OPEN")
        yes = self._dice.random() < 0.8
        decide = settling.accept_held if yes else settling.withdraw_held
        return decide(desk, held_id=str(held["id"]), reason=self._words("decided"))

    def _merge(self, desk: Desk, reason: str | None) -> Saved:
        """Two whom the centre asks about, or (a mistake) any two."""
        matches = desk.replica.find("possible_match", status="OPEN")
        if matches and self._dice.random() < 0.7:
            match = self._dice.choice(matches)
            both = [str(match["person_id"]), str(match["other_person_id"])]
        else:
            both = [self._person(desk), self._person(desk)]
        self._dice.shuffle(both)
        return merging.merge_people(
            desk, person_id=both[0], other_id=both[1], reason=self._words("one")
        )

    def _tell_apart(self, desk: Desk, reason: str | None) -> Saved:
        match = self._row(desk, "possible_match", status="OPEN")
        return merging.tell_apart(desk, match_id=str(match["id"]), reason=self._words("two"))

    def _separate(self, desk: Desk, reason: str | None) -> Saved:
        merged = [row for row in desk.replica.find("person") if row["merged_into_id"] is not None]
        if not merged:
            raise Problem("record_unknown")
        person_id = str(self._dice.choice(merged)["id"])
        return merging.separate_people(desk, person_id=person_id, reason=self._words("apart"))

    def _restrict(self, desk: Desk, reason: str | None) -> Saved:
        person_id = self._person(desk)
        row = desk.replica.get("person", person_id)
        does = restricting.lift_restriction if row and row["restricted"] else restricting.restrict
        return does(desk, person_id=person_id, reason=self._words("restricted"))

    def _take_roll(self, desk: Desk, reason: str | None) -> Saved:
        """A wing is counted, and sometimes one landing is one short, once or twice."""
        wing = self._row(desk, "location", kind="WING", prison=desk.prison)
        landings = wing_roll(desk.replica, str(wing["id"])).landings
        short = self._dice.choice(landings).landing_id if self._dice.random() < 0.3 else None
        counts = []
        for one in landings:
            missing = min(one.expected, int(one.landing_id == short))
            again = one.expected - missing * self._dice.randrange(2) if missing else None
            counts.append(roll.Counted(one.landing_id, one.expected - missing, again))
        return roll.take_roll(
            desk, wing_id=str(wing["id"]), counts=counts, resolution=self._words("counted")
        )

    def _sign_roll(self, desk: Desk, reason: str | None) -> Saved:
        return roll.sign_roll(desk, check_id=str(self._row(desk, "roll_check")["id"]))

    def _write_handover(self, desk: Desk, reason: str | None) -> Saved:
        """For a wing or the prison, about nobody, somebody or two."""
        wing = self._row(desk, "location", kind="WING", prison=desk.prison)
        return handover.write_handover(
            desk,
            text=self._words("handover"),
            wing_id=self._dice.choice((str(wing["id"]), None)),
            people=[self._person(desk) for _ in range(self._dice.randrange(3))],
            urgent=self._dice.random() < 0.2,
        )

    def _read_handover(self, desk: Desk, reason: str | None) -> Saved:
        rows = desk.replica.find("handover")
        chosen = self._dice.sample(rows, min(len(rows), 3))
        return handover.mark_read(desk, [str(row["id"]) for row in chosen])

    def _look(self, desk: Desk, reason: str | None) -> None:
        person_id = self._person(desk)
        drafts.save(desk, person_id, self._words("draft"))
        views.open_person(desk, person_id, self._words("looks"))
