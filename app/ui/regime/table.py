"""The table of the unlock list: a row a person, marked by single keys, one row or many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.store.reads.unlock import UnlockLine
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import cell_words
from app.ui.regime.words import goes_words, known_badges, mark_badges, mark_words, name_of
from record.regime import ATTENDED, ELSEWHERE, ILL, NOT_REQUIRED, REFUSED

KEYS: Mapping[int, str] = {
    int(Qt.Key.Key_A): ATTENDED,
    int(Qt.Key.Key_R): REFUSED,
    int(Qt.Key.Key_I): ILL,
    int(Qt.Key.Key_N): NOT_REQUIRED,
    int(Qt.Key.Key_E): ELSEWHERE,
}
"""The key of each outcome that is marked by one."""
_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class UnlockTable(ListTable[UnlockLine]):
    """``mark_wanted(outcome)`` for the chosen rows, "" to take a mark back.

    ``rest_wanted`` on Shift+A, ``note_wanted`` on W. L chooses the landing of the cursor.
    """

    mark_wanted = Signal(str)
    rest_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, model: RowModel[UnlockLine], parent: QWidget | None = None) -> None:
        super().__init__(model, "", parent)
        self._model = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen_lines(self) -> list[UnlockLine]:
        """The chosen rows, from the top."""
        indexes = self.selectionModel().selectedRows()
        rows = (self._model.row_at(index) for index in sorted(indexes, key=lambda i: i.row()))
        return [row for row in rows if row is not None]

    def choose_landing(self) -> None:
        """Choose every row of the landing that the cursor is on."""
        here = self.chosen()
        if here is None:
            return
        places = [
            at for at, row in enumerate(self._model.rows) if row.landing_id == here.landing_id
        ]
        wanted, last = QItemSelection(), self._model.columnCount() - 1
        for at in places:
            wanted.select(self._model.index(at, 0), self._model.index(at, last))
        self.selectionModel().select(wanted, _ROWS)

    def go_on(self) -> None:
        """Put the cursor on the next row below of somebody who goes somewhere, and on it alone."""
        at = self.currentIndex().row()
        below = range(at + 1, self._model.rowCount())
        goes = (n for n in below if self._model.rows[n].matter is not None)
        wanted = next(goes, at)
        self.selectionModel().setCurrentIndex(self._model.index(wanted, 0), _ROWS)
        self.scrollTo(self._model.index(wanted, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if shift and key == Qt.Key.Key_A:
            self.rest_wanted.emit()
        elif held & ~Qt.KeyboardModifier.KeypadModifier or not self._is_command(key):
            super().keyPressEvent(event)
        elif key in KEYS:
            self.mark_wanted.emit(KEYS[key])
        elif key == Qt.Key.Key_U:
            self.mark_wanted.emit("")
        elif key == Qt.Key.Key_L:
            self.choose_landing()
        else:
            self.note_wanted.emit()

    def _is_command(self, key: int) -> bool:
        return key in KEYS or key in (Qt.Key.Key_U, Qt.Key.Key_L, Qt.Key.Key_W)


def columns(titles: Sequence[str]) -> tuple[Column[UnlockLine], ...]:
    """The columns under these titles: cell, name, what must be known, where, the mark."""
    cell, name, known, where, mark = titles
    return (
        Column(cell, lambda line: cell_words(line.cell), width=84, strong=True),
        Column(name, name_of, width=156, grow=True, tone=_tone),
        Column(known, lambda _: "", width=172, grow=True, badges=known_badges),
        Column(where, goes_words, width=162, grow=True, tone=_tone),
        Column(mark, mark_words, width=110, grow=True, badges=mark_badges),
    )


def _tone(line: UnlockLine) -> str:
    """Who stays, or is out, is not to be marked."""
    return "ink" if line.matter is not None and line.status == "IN" else "ink_soft"
