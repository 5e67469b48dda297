"""Who comes and goes on a day, on paper: for the gate, and for when the power is gone."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.tonight import Line as GateLine
from app.store.reads.tonight import Tonight
from app.ui.prints.sheet import TICK, Block, Column, Line, Sheet, Table
from app.ui.prints.words import prison_words
from app.ui.reception.words import name_words, place_words, state_badge, time_words, why_words
from app.ui.wording import day_words
from record.problems import Problem

translate = QCoreApplication.translate


def tonight_sheet(desk: Desk, shown: Tonight) -> Sheet:
    """Arrivals and departures of a day. ``Problem`` nothing_to_print when there are none."""
    if not shown.arrivals and not shown.departures:
        raise Problem("nothing_to_print")
    return Sheet(
        title=translate("prints", "Arrivals and departures: {day}").format(
            day=day_words(shown.day)
        ),
        place=prison_words(desk, None),
        blocks=tuple(_blocks(desk, shown)),
    )


def _blocks(desk: Desk, shown: Tonight) -> Iterator[Block]:
    titles = (
        (translate("prints", "Arrivals"), shown.arrivals, translate("prints", "From")),
        (translate("prints", "Departures"), shown.departures, translate("prints", "To")),
    )
    for title, lines, place in titles:
        if not lines:
            continue
        columns = (
            Column(translate("prints", "Time"), 14, strong=True),
            Column(translate("prints", "Name")),
            Column(translate("prints", "Number"), 20),
            Column(place, 40),
            Column(translate("prints", "Why"), 40),
            Column(translate("prints", "How it stands"), 30),
            Column(translate("prints", "Done"), 12),
        )
        yield Table(columns, tuple(_line(desk, line) for line in lines), title)


def _line(desk: Desk, line: GateLine) -> Line:
    return Line(
        (
            time_words(line),
            name_words(line),
            line.prison_number,
            place_words(line),
            why_words(line),
            state_badge(line, desk.now()).word,
            TICK if line.is_open else "",
        )
    )
