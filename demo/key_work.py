"""The invented key work: the sessions of these four weeks, and those that older notes tell of."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator

from demo.estate import FIRST_NIGHT
from demo.invention import PRISON, Invention, Made, days
from demo.people import Prisoner
from demo.staff import Staff
from record.types.key_work import (
    CANCELLED,
    HELD,
    NOTE_KIND,
    NOTE_OF_NONE,
    NOTE_OF_SESSION,
    REFUSED,
)

_MINUTES = (25, 30, 35, 40, 45, 45, 50)
_SHARED = ("person_id", "prison", "happened_at", "staff_id", "staff_name", "written_at")
_SAW = (
    "Met in the wing office.",
    "Walked the yard together for half of it.",
    "Talked at his door, then in the servery when it was quiet.",
    "Sat in the library, which he chose.",
    "Second session this month; he asked for it.",
    "Started late because of the roll.",
    "He had a list ready.",
    "Quiet at first, opened up after ten minutes.",
)
_TALKED = (
    "Sleeping badly since the move; no thoughts of harm, asked directly.",
    "His mother is having an operation on Thursday and he wants to ring that evening.",
    "Two weeks without a warning, and he knows it.",
    "Wants to change from the workshop to the kitchen; told how to apply.",
    "Worried about a debt for vapes; says that it is paid. Will watch.",
    "Has started the maths course and likes the tutor.",
    "Sharing is going well; they cook together.",
    "Asked what he must do for enhanced. Went through it.",
    "Has not had a visit since August; would like help with writing to his brother.",
    "Parole papers have come and he did not follow them. Read them together.",
)
_NEXT = (
    "I will ring OMU about his dates.",
    "He will put the application in tomorrow.",
    "Next session on Tuesday.",
    "Told the chaplain, with his leave.",
    "Nothing to follow up.",
    "I will find out about the gym list and tell him.",
    "He will think about it; asked again next week.",
    "Passed to the safer custody team for a look.",
)
_NONE = (
    "Did not want to come out today, and said so politely.",
    "On a visit when I came; will try again on Friday.",
    "I was needed for an escort. Told him at the door.",
    "At work in the kitchen and did not want to lose the session's pay.",
)


def session_of(invention: Invention, made: Made) -> Iterator[Made]:
    """The session, if this is a note of one."""
    record_type, note = made
    if record_type != "case_note" or note["kind"] != NOTE_KIND:
        return
    if note["sub_kind"] == NOTE_OF_SESSION:
        dice = invention.dice(f"key work {note['id']}")
        yield _session(invention, note["id"], made, HELD, dice.choice(_MINUTES))


class KeyWork:
    """The sessions of the last four weeks: most men have had one or two, some have gone without."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Each session with its note."""
        dice = self._invention.dice("key work")
        for prisoner in prisoners:
            if prisoner.wing == FIRST_NIGHT:
                continue
            for week in range(4):
                chance = dice.random()
                day = self._invention.today - days(7 * week + dice.randrange(1, 7))
                if chance > 0.34 or day <= prisoner.admitted:
                    continue
                outcome = HELD if chance < 0.28 else dice.choice((REFUSED, CANCELLED))
                key = f"{prisoner.key} {week}"
                note = self._note(dice, prisoner, key, day, outcome)
                yield note
                minutes = dice.choice(_MINUTES) if outcome == HELD else None
                yield _session(self._invention, key, note, outcome, minutes)

    def _note(
        self, dice: random.Random, prisoner: Prisoner, key: str, day: dt.date, outcome: str
    ) -> Made:
        held = outcome == HELD
        parts = (_SAW, _TALKED, _NEXT) if held else (_NONE,)
        worker = self._staff.key_worker(prisoner.key)
        when = self._invention.moment(dice, day, 9, 17)
        return self._invention.row(
            "case_note",
            f"key work {key}",
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            prison=PRISON,
            kind=NOTE_KIND,
            sub_kind=NOTE_OF_SESSION if held else NOTE_OF_NONE,
            happened_at=when,
            text=" ".join(dice.choice(each) for each in parts),
            staff_id=worker.id,
            staff_name=worker.name,
            written_at=when,
        )


def _session(
    invention: Invention, key: object, note: Made, outcome: str, minutes: int | None
) -> Made:
    shared = {name: note[1][name] for name in _SHARED}
    return invention.row(
        "key_work_session",
        key,
        case_note_id=note[1]["id"],
        outcome=outcome,
        minutes=minutes,
        **shared,
    )
