"""The handover of a wing on paper: what the shifts before have told, what comes first on top."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.board import Wing
from app.store.reads.handover import HandoverLine
from app.ui.prints.sheet import Column, Line, Sheet, Table
from app.ui.prints.words import prison_words, short_at_words, wing_words
from record.problems import Problem

translate = QCoreApplication.translate


def handover_sheet(
    desk: Desk, wing: Wing | None, wings: tuple[Wing, ...], lines: tuple[HandoverLine, ...]
) -> Sheet:
    """What the next shift of a wing (None: of the prison) is told. ``Problem`` nothing_to_print."""
    if not lines:
        raise Problem("nothing_to_print")
    names = {one.id: wing_words(one) for one in wings}
    first = [line for line in lines if line.urgent]
    others = [line for line in lines if not line.urgent]
    blocks = []
    for told, title in (
        (first, translate("prints", "To be read first")),
        (others, translate("prints", "What else was told")),
    ):
        if told:
            rows = tuple(_line(line, names) for line in _by_time(told))
            blocks.append(Table(_columns(), rows, title))
    title = translate("prints", "Handover")
    return Sheet(title, prison_words(desk, wing), tuple(blocks))


def _by_time(lines: list[HandoverLine]) -> list[HandoverLine]:
    return sorted(lines, key=lambda line: (line.written_at, line.id), reverse=True)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("prints", "When"), 24),
        Column(translate("prints", "About"), 36, strong=True),
        Column(translate("prints", "What was told")),
        Column(translate("prints", "By"), 25),
        Column(translate("prints", "Read by"), 27),
    )


def _line(line: HandoverLine, wings: dict[str, str]) -> Line:
    everywhere = translate("prints", "The whole prison")
    place = wings.get(line.wing_id, "") if line.wing_id is not None else everywhere
    about = line.person_name or place
    nobody = translate("prints", "nobody yet")
    read = "; ".join(line.read_by) or nobody
    return Line((short_at_words(line.written_at), about, line.text, line.staff_name, read))
