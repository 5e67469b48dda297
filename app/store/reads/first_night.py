"""What somebody told reception, each time they were taken in, and how far their intake has come.

Reception asks and hands over; whoever stands at the cell door at three in the morning must read it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.store.reading import Reading
from app.store.reads.authority import WarrantLine, warrant_lines
from app.store.reads.follow_ups import FollowUp, follow_ups
from app.store.reads.intake import IntakeLine, intakes_about
from app.store.reads.source import sure_moment, waiting_records
from app.store.rows import about
from record.codes import domain
from record.facts import text
from record.kinds import Row
from record.types.intake import DECLINED, NO, YES

ADMISSION = "ADM"
_GRAVITY = (YES, DECLINED, None, NO)
"""In which order answers are read: each yes first, now or before; None, not asked, before no."""


@dataclass(frozen=True)
class AnswerLine:
    """A question of the first night and the last answer to it (None: it was not asked).

    ``before``: what was answered otherwise when it had been asked earlier, the latest first.
    """

    question: str
    reply: str | None
    by: str
    at: dt.datetime | None
    before: tuple[str, ...] = ()

    @property
    def is_yes(self) -> bool:
        """Whether it was a yes, now or before."""
        return YES in (self.reply, *self.before)


@dataclass(frozen=True)
class SaidLine:
    """What somebody said besides, and who wrote it down."""

    words: str
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class ReceptionLine:
    """How somebody was taken in for a custody period, and what they told.

    ``by`` wrote down the admission, ``warrant`` is that of the admission, ``came_from`` a place or
    the code of one. ``intake`` is None where somebody came before there were intakes;
    ``asked_for``: what the answers ask for that is not done, while they are in custody.
    """

    period_id: str
    prison: str
    taken_in_at: dt.datetime
    is_over: bool
    by: str | None
    came_from: str | None
    warrant: WarrantLine | None
    intake: IntakeLine | None
    answers: tuple[AnswerLine, ...]
    said: tuple[SaidLine, ...]
    asked_for: tuple[FollowUp, ...]

    @property
    def told(self) -> tuple[AnswerLine, ...]:
        """The answers that whoever looks after them must know."""
        return tuple(one for one in self.answers if one.is_yes)


def receptions(reading: Reading, ids: Sequence[str]) -> tuple[ReceptionLine, ...]:
    """Each time that the person whose records these are was taken in, the present one first."""
    rows = {name: _about(reading, name, ids) for name in _READ}
    periods = sorted(
        rows["custody_period"],
        key=lambda row: (row["closed_at"] is None, text(row, "opened_at"), text(row, "id")),
        reverse=True,
    )
    intakes, waiting = intakes_about(reading, ids), waiting_records(reading)
    warrants = warrant_lines(rows["warrant"], waiting)
    found = []
    for period in periods:
        period_id, over = text(period, "id"), period["closed_at"] is not None
        asked = [row for row in rows["reception_screen"] if _asked_in(row, periods) == period_id]
        theirs = [line for line in warrants if line.period_id == period_id]
        found.append(
            ReceptionLine(
                period_id=period_id,
                prison=text(period, "prison"),
                taken_in_at=sure_moment(text(period, "opened_at")),
                is_over=over,
                by=theirs[-1].staff_name if theirs else None,
                came_from=_came_from(rows["movement"], period_id),
                warrant=theirs[-1] if theirs else None,
                intake=intakes.get(period_id),
                answers=tuple(sorted(_answers(asked), key=_gravity)),
                said=tuple(_said(asked)),
                asked_for=follow_ups(reading, ids[0]) if asked and not over else (),
            )
        )
    return tuple(found)


_READ = ("custody_period", "warrant", "movement", "reception_screen")


def _about(reading: Reading, record_type: str, ids: Collection[str]) -> list[Row]:
    return [row for each in ids for row in about(reading.connection, record_type, each)]


def _asked_in(screen: Row, periods: Sequence[Row]) -> str | None:
    """The custody period in which the questions were asked; by the time, where none is named."""
    named = text(screen, "custody_period_id")
    if any(row["id"] == named for row in periods):
        return named
    at = text(screen, "written_at")
    begun = [row for row in periods if text(row, "opened_at") <= at] or list(periods)
    return max(begun, key=lambda row: text(row, "opened_at"))["id"] if begun else None  # type: ignore[return-value]


def _came_from(movements: Sequence[Row], period_id: str) -> str | None:
    came = [
        row
        for row in movements
        if row["custody_period_id"] == period_id and row["kind"] == ADMISSION
    ]
    first = min(came, key=lambda row: text(row, "moved_at"), default=None)
    return text(first, "from_place") or None if first is not None else None


def _answers(asked: Sequence[Row]) -> Iterator[AnswerLine]:
    """The questions in their order; one that nobody asks any more follows if it was asked."""
    if not asked:
        return
    screens = sorted(asked, key=lambda row: (text(row, "written_at"), text(row, "id")))[::-1]
    known = [one.code for one in domain("reception_question").active()]
    others = {code for row in screens for code in _codes(row, "asked")} - set(known)
    for question in (*known, *sorted(others)):
        replies = [
            (row, _reply(row, question)) for row in screens if question in _codes(row, "asked")
        ]
        if not replies:
            yield AnswerLine(question, None, "", None)
            continue
        last, reply = replies[0]
        before = dict.fromkeys(said for _, said in replies[1:] if said != reply)
        at = sure_moment(text(last, "written_at"))
        yield AnswerLine(question, reply, text(last, "staff_name"), at, tuple(before))


def _gravity(line: AnswerLine) -> int:
    return _GRAVITY.index(YES if line.is_yes else line.reply)


def _reply(screen: Row, question: str) -> str:
    if question in _codes(screen, "yes"):
        return YES
    return DECLINED if question in _codes(screen, "declined") else NO


def _codes(screen: Row, field: str) -> list[str]:
    listed = screen[field]
    return [str(one) for one in listed] if isinstance(listed, list) else []


def _said(asked: Sequence[Row]) -> Iterator[SaidLine]:
    for row in sorted(asked, key=lambda row: text(row, "written_at"), reverse=True):
        if words := text(row, "comment").strip():
            yield SaidLine(words, text(row, "staff_name"), sure_moment(text(row, "written_at")))
