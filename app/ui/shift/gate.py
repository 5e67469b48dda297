"""Who is to come and to go today, as lines of the shift."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.tonight import Line, State, tonight
from app.ui.counts import COUNTS
from app.ui.kit.badge import BadgeText, Kind
from app.ui.kit.story_list import StoryLine
from app.ui.reception.words import name_words, place_words, why_words
from app.ui.wording import clock_words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Coming:
    """Tonight's arrivals in one line: how many are to come, how many are being taken in."""

    to_come: int
    under_way: int
    late: int
    first: dt.datetime


def at_the_gate(reading: Reading, desk: Desk) -> Iterator[Coming | Line]:
    """The arrivals together, and everybody who is still to go today."""
    shown, now = tonight(reading, desk.prison, desk.today()), desk.now()
    waited = [line for line in shown.arrivals if line.is_open or line.state is State.IN_PROGRESS]
    if waited:
        yield Coming(
            to_come=sum(line.is_open for line in waited),
            under_way=sum(line.state is State.IN_PROGRESS for line in waited),
            late=sum(line.is_late(now) for line in waited),
            first=min(line.due_at for line in waited),
        )
    yield from (line for line in shown.departures if line.is_open)


def since_of(subject: Coming | Line) -> dt.datetime:
    """By when somebody comes or goes."""
    return subject.first if isinstance(subject, Coming) else subject.due_at


def gate_line(
    need_id: str, subject: Coming | Line, cell: str, kind: Kind, now: dt.datetime
) -> StoryLine:
    """One of them as a row of the list."""
    if isinstance(subject, Coming):
        words = [COUNTS.to_come(subject.to_come)] if subject.to_come else []
        words += [COUNTS.taken_in(subject.under_way)] if subject.under_way else []
        late = COUNTS.late(subject.late) if subject.late else ""
        badge = BadgeText(translate("shift", "ARRIVALS"), kind)
        return StoryLine(need_id, badge, ", ".join(words), late, "", clock_words(subject.first))
    form = translate("shift", "{why}: {place}")
    place = place_words(subject)
    sentence = form.format(why=why_words(subject), place=place) if place else why_words(subject)
    badge = BadgeText(translate("shift", "TO GO"), "warning" if subject.is_late(now) else kind)
    return StoryLine(
        need_id, badge, name_words(subject), sentence, cell, clock_words(subject.due_at)
    )
