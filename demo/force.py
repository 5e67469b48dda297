"""The invented uses of force: reviewed ones, one whose review is late, one without statements."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator

from demo.incidents import colleagues_of, named
from demo.invention import PRISON, Invention, Made
from demo.people import Prisoner
from demo.staff import Colleague, Staff
from record import deed
from record.kinds import Row
from record.moments import to_text

_REASONS = ("FIGHT", "ORDER", "SELF_HARM", "ASSAULT_S", "RELOCATE")
_TRIED = (
    (
        "He was told three times to stop and to step back. Two officers stood between the two "
        "men with open hands. He was offered time in his cell."
    ),
    (
        "Staff talked with him at the door for twenty minutes, and the chaplain was offered. "
        "He refused to walk."
    ),
)
_TEXT = (
    (
        "He was taken by the arms and guided to the floor. Cuffs were put on. He was walked "
        "to his cell and the cuffs were taken off there. He was talked to throughout."
    ),
    (
        "He was held by both arms and walked to the segregation unit. He calmed on the way "
        "and the hold was relaxed at the gate."
    ),
)
_STATEMENTS = (
    (
        "I took his left arm in a guiding hold and kept talking to him. I felt him relax "
        "after a minute. I let go at the cell door. I had no injuries."
    ),
    (
        "I took his right arm on the word of the supervising officer. He pulled away once and "
        "I moved to an arm hold. I saw no other way to stop him reaching the other man."
    ),
)
_HOURS = (14, 90, 130, 260, 500)
"""How long ago each was: the first is new, the second waits too long for its review."""
_WINGS = ("A", "A", "B", "C", "B")


class Force:
    """A few reports, one a wing or two."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Every report with its staff, statements, examinations and reviews."""
        dice = self._invention.dice("force")
        everyone = [one for one in prisoners if one.out_kind is None]
        for at, (hours, wing) in enumerate(zip(_HOURS, _WINGS, strict=True)):
            here = [one for one in everyone if one.cell.wing == wing]
            if here:
                yield from self._report(dice, at, dice.choice(here), hours)

    def _report(self, dice: random.Random, at: int, man: Prisoner, hours: int) -> Iterator[Made]:
        happened = self._invention.now - dt.timedelta(hours=hours, minutes=7)
        leader = self._staff.of(dice, deed.SUPERVISING_OFFICER)
        officers = colleagues_of(self._staff, dice, 2)
        known = self._staff.by_role[deed.OFFICER][0]
        if at == 0 and known not in officers:
            officers[0] = known
        written = happened + dt.timedelta(minutes=50)
        by = _by(leader, written)
        force = self._invention.row(
            "use_of_force",
            at,
            prison=PRISON,
            **named(man),
            happened_at=to_text(happened),
            location_id=man.cell.id,
            planned=at % 2 == 1,
            reason=_REASONS[at],
            tried=_TRIED[at % 2],
            text=_TEXT[at % 2],
            in_charge_id=leader.id,
            in_charge_name=leader.name,
            techniques=["ARM_HOLD", "GUIDING"] if at % 2 else ["ARM_HOLD", "PRONE"],
            restraints=[] if at % 2 else ["RATCHET"],
            injury="Red marks on both wrists." if at % 2 == 0 else None,
            camera="ON",
            footage="Locker 4, clip of the time",
            **by,
        )
        yield force
        of_it: Row = {"use_of_force_id": force[1]["id"], "prison": PRISON, "person_id": man.id}
        told: Row = {"happened_at": force[1]["happened_at"], "injured": at % 2 == 0}
        yield self._invention.row("involvement", ("force", at), **of_it, **told)
        parts = zip((leader, *officers), ("SUPERVISED", "LEFT", "RIGHT"), strict=True)
        for who, part in parts:
            there: Row = {"member_id": who.id, "name": who.name, "part": part}
            yield self._invention.row("force_staff", (at, who.id), **of_it, **there, **by)
        yield from self._after(at, of_it, (leader, *officers), happened)

    def _after(
        self, at: int, of_it: Row, staff: tuple[Colleague, ...], happened: dt.datetime
    ) -> Iterator[Made]:
        """Statements of all but one of the newest, healthcare, and the reviews of the older."""
        writers = staff[2:] if at == 0 else staff
        for number, who in enumerate(writers):
            said: Row = {"text": _STATEMENTS[number % len(_STATEMENTS)]}
            when = happened + dt.timedelta(hours=1 + number)
            by = _by(who, when)
            yield self._invention.row("force_statement", (at, who.id), **of_it, **said, **by)
        seen = happened + dt.timedelta(minutes=35)
        found: Row = {"seen_at": to_text(seen), "seen_by": "Nurse M. Hartigan", "result": "MINOR"}
        found["injury"] = "Red marks on both wrists, no treatment needed."
        nurse = self._staff.by_role[deed.HEALTHCARE][0]
        by = _by(nurse, seen + dt.timedelta(minutes=20))
        yield self._invention.row("force_examination", at, **of_it, **found, **by)
        if at > 1:
            others = self._staff.by_role[deed.SUPERVISING_OFFICER]
            reviewer = next(one for one in others if one.id != staff[0].id)
            review: Row = {"outcome": "JUSTIFIED", "text": "Watched the footage; agrees with all."}
            by = _by(reviewer, happened + dt.timedelta(hours=40))
            yield self._invention.row("force_review", at, **of_it, **review, **by)


def _by(who: Colleague, at: dt.datetime) -> Row:
    return {"staff_id": who.id, "staff_name": who.name, "written_at": to_text(at)}
