"""Applications on paper: one with its answer, for the person; and what a wing has to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.applications import ApplicationLine
from app.store.reads.board import wings
from app.ui.labels import cell_words, code_label
from app.ui.prints.sheet import TICK, Block, Column, Facts, Line, Sheet, Table, Text, Title
from app.ui.prints.words import prison_words
from app.ui.wording import dated_words, day_words, short_day_words
from record.problems import Problem

translate = QCoreApplication.translate


def application_sheet(desk: Desk, line: ApplicationLine) -> Sheet:
    """One application: who asked what and when, and what they were told."""
    title = translate("prints", "Application {number}").format(number=line.number)
    return Sheet(title, prison_words(desk), tuple(_blocks(line)))


def applications_sheet(desk: Desk, wing_id: str | None, lines: Sequence[ApplicationLine]) -> Sheet:
    """What is to be answered, by the day, with a box to tick. ``Problem`` nothing_to_print."""
    if not lines:
        raise Problem("nothing_to_print")
    wing = next((one for one in wings(desk.replica, desk.prison) if one.id == wing_id), None)
    columns = (
        Column("", 6),
        Column(translate("prints", "Due"), 21, strong=True),
        Column(translate("prints", "Cell"), 15),
        Column(translate("prints", "Name"), 32, strong=True),
        Column(translate("prints", "About"), 25),
        Column(translate("prints", "What is asked")),
        Column(translate("prints", "With"), 24),
    )
    table = Table(columns, tuple(_listed(desk, line) for line in lines))
    title = translate("prints", "Applications to be answered")
    return Sheet(title, prison_words(desk, wing), (table,))


def _blocks(line: ApplicationLine) -> Iterator[Block]:
    yield Facts(
        (
            (translate("prints", "Name"), f"{line.person_name}  {line.prison_number}"),
            (translate("prints", "About"), code_label("application_kind", line.kind)),
            (translate("prints", "Asked"), dated_words(line.asked_at)),
            (translate("prints", "Taken by"), line.taken_by),
            (translate("prints", "Answer due"), day_words(line.due_on)),
            (translate("prints", "With"), _with(line)),
        )
    )
    yield Title(translate("prints", "What is asked"))
    yield Text(line.text)
    for answer in line.answers:
        yield Title(code_label("application_status", answer.result))
        yield Text(answer.text)
        signed = (answer.staff_name, dated_words(answer.written_at))
        yield Text("  ·  ".join(signed))
    if not line.answers:
        yield Title(translate("prints", "Answer"))
        yield Text(translate("prints", "None yet."))


def _listed(desk: Desk, line: ApplicationLine) -> Line:
    cell = cell_words(line.where.cell if line.where is not None else None)
    about = code_label("application_kind", line.kind)
    due = short_day_words(line.due_on)
    cells = (TICK, due, cell, line.person_name, about, line.text.replace("\n", " "), _with(line))
    return Line(cells, strong=line.is_late(desk.today()))


def _with(line: ApplicationLine) -> str:
    return line.assignee or code_label("application_department", line.department)
