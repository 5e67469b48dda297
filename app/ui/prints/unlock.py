"""The unlock list on paper: a table for each landing, with a box to tick for everybody who goes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.board import wings
from app.store.reads.unlock import UnlockLine, UnlockList
from app.ui.labels import cell_words, whereabouts
from app.ui.prints.sheet import TICK, Block, Column, Line, Sheet, Table, Text
from app.ui.prints.words import badge_words, prison_words
from app.ui.regime.words import (
    REGIME,
    figures,
    goes_words,
    name_of,
    outcome_badge,
    session_words,
)
from record.problems import Problem

translate = QCoreApplication.translate


def unlock_sheet(desk: Desk, wing_id: str | None, shown: UnlockList) -> Sheet:
    """The list of a session. ``Problem`` nothing_to_print when nobody is on it."""
    if not shown.lines:
        raise Problem("nothing_to_print")
    wing = next((one for one in wings(desk.replica, desk.prison) if one.id == wing_id), None)
    when = session_words(shown.day, shown.session)
    return Sheet(
        title=translate("prints", "Unlock list: {session}").format(session=when),
        place=prison_words(desk, wing),
        blocks=tuple(_blocks(shown)),
    )


def _blocks(shown: UnlockList) -> Iterator[Block]:
    yield Text(figures(shown.lines), strong=True)
    columns = (
        Column(translate("prints", "Cell"), 20, strong=True),
        Column(translate("prints", "Name")),
        Column(translate("prints", "What must be known"), 32, strong=True),
        Column(translate("prints", "Goes to"), 48),
        Column(translate("prints", "Went"), 12),
        Column(translate("prints", "If not, why"), 24),
    )
    for landing_id, name in shown.landings.items():
        of_landing = [line for line in shown.lines if line.landing_id == landing_id]
        lines = tuple(_line(line) for line in of_landing)
        going = sum(line.matter is not None for line in of_landing)
        yield Table(columns, lines, name, REGIME.go(going))


def _line(line: UnlockLine) -> Line:
    away = line.status != "IN"
    where = whereabouts(line.status, line.out_kind, line.out_to) if away else ""
    box = TICK if line.is_to_mark else ""
    marked = outcome_badge(line.mark.outcome).word if line.mark is not None else ""
    return Line(
        (
            cell_words(line.cell),
            name_of(line),
            badge_words(line.badges),
            where or goes_words(line),
            box,
            marked,
        )
    )
