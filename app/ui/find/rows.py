"""What a search found, as rows of one list: people, cells, commands, each under a heading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt

from app.store.reads.find import CellHit, Hit
from app.ui.commands import Command, command_label
from app.ui.counts import COUNTS
from app.ui.kit.badge import BadgeText
from app.ui.kit.row_model import Column, Index, RowModel
from app.ui.labels import badge_texts, cell_words, out_badge, whereabouts
from record.names import display_name, fold

translate = QCoreApplication.translate


class Kind(StrEnum):
    """What a row leads to."""

    HEADING = "heading"
    PERSON = "person"
    CELL = "cell"
    COMMAND = "command"


@dataclass(frozen=True)
class FindRow:
    """One row. ``target`` is a person's id, a cell's path or a command's name."""

    kind: Kind
    target: str
    title: str
    right: str = ""
    second: str = ""
    second_right: str = ""
    badges: tuple[BadgeText, ...] = ()

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        badges = [badge.spoken for badge in self.badges]
        parts = (self.title, self.right, self.second, *badges, self.second_right)
        return ", ".join(part for part in parts if part)


class FindModel(RowModel[FindRow]):
    """The rows; headings cannot be chosen."""

    def __init__(self) -> None:
        columns = [Column[FindRow]("", lambda row: row.title, spoken=lambda row: row.spoken)]
        super().__init__(columns, lambda row: (row.kind, row.target))

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.kind is Kind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def can_choose(self, at: int) -> bool:
        """Whether the row at this place leads somewhere."""
        return 0 <= at < len(self.rows) and self.rows[at].kind is not Kind.HEADING


def rows_of(
    people: Iterable[Hit],
    cells: Iterable[CellHit] = (),
    commands: Iterable[Command] = (),
    *,
    recent: bool = False,
) -> list[FindRow]:
    """The list: people (``recent``: those opened last), cells, commands."""
    people_title = translate("find", "Opened lately") if recent else translate("find", "People")
    groups = (
        (people_title, [_person(hit) for hit in people]),
        (translate("find", "Cells"), [_cell(hit) for hit in cells]),
        (
            translate("find", "Commands"),
            [_command(command) for command in commands],
        ),
    )
    rows = []
    for title, group in groups:
        if group:
            rows += [FindRow(Kind.HEADING, title, title), *group]
    return rows


def matching(commands: Iterable[Command], text: str) -> list[Command]:
    """The commands whose words in this language begin with the words typed."""
    wanted = fold(text).split()
    return [command for command in commands if _begins(fold(command_label(command)), wanted)]


def _begins(label: str, wanted: list[str]) -> bool:
    words = label.split()
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _person(hit: Hit) -> FindRow:
    away = out_badge(hit.status, None, None)
    state = whereabouts(hit.status, None, None)
    return FindRow(
        Kind.PERSON,
        hit.person_id,
        display_name(hit.surname, hit.forename),
        right=cell_words(hit.cell_path) if hit.cell_path else translate("find", "No cell"),
        second="  ·  ".join(
            part for part in (hit.prison_number, COUNTS.years_old(hit.age), state) if part
        ),
        second_right=_why(hit),
        badges=(*badge_texts(hit.badges), *((away,) if away is not None else ())),
    )


def _why(hit: Hit) -> str:
    if hit.why is None:
        return ""
    kind, text = hit.why
    sentences = {
        "alias": translate("find", "Also known as {text}"),
        "number": translate("find", "Number {text}"),
        "cell": translate("find", "In {text}"),
        "like": translate("find", "Spelt alike"),
    }
    shown = cell_words(text) if kind == "cell" else text
    return sentences[kind].format(text=shown) if kind in sentences else ""


def _cell(hit: CellHit) -> FindRow:
    if not hit.in_use:
        state = translate("find", "Out of use")
    elif hit.capacity is None:
        state = COUNTS.in_it(hit.occupants)
    else:
        state = COUNTS.of_places(hit.occupants, hit.capacity)
    return FindRow(Kind.CELL, hit.path, cell_words(hit.path), right=state)


def _command(command: Command) -> FindRow:
    return FindRow(Kind.COMMAND, command.name, command_label(command), right=command.keys)
