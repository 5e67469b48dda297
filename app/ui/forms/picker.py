"""Choosing one of many by typing a part of it: a search field over a list, both always in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.fields import KeptControl
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.kit.search_field import SearchField
from app.ui.style import UNIT, theme
from record.names import fold

Row = TypeVar("Row")
_ROWS_SHOWN = 6


class Picker(KeptControl, QWidget, Generic[Row]):
    """``highlighted(row)`` as the cursor moves, ``picked(row)`` on Enter or a double click.

    ``keys_of`` gives the words by which a row is found, the most telling first; rows that match
    better come first, otherwise they keep their order. Nothing is chosen until somebody types or
    moves the cursor.
    """

    picked = Signal(object)
    highlighted = Signal(object)
    kept_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        id_of: Callable[[Row], str],
        keys_of: Callable[[Row], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._id_of, self._keys_of = id_of, keys_of
        self._rows: Sequence[Row] = ()
        self._wanted = ""
        self.search = SearchField(parent=self)
        self.model: RowModel[Row] = RowModel(columns, id_of)
        self.table: ListTable[Row] = ListTable(self.model, "", self)
        self.table.setMinimumHeight(theme().px(32) * _ROWS_SHOWN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.search)
        self.search.searched.connect(self._show_matching)
        self.search.chosen.connect(self._pick)
        self.search.stepped.connect(self._step)
        self.table.row_opened.connect(self._pick)
        self.table.row_chosen.connect(self._highlight)

    def rename(self, name: str, hint: str) -> None:
        """Say what is chosen here, for the screen reader and in the empty search field."""
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(hint)
        self.table.setAccessibleName(name)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Offer these; what was chosen stays if it is among them."""
        self._rows = rows
        self._show_matching()
        if self._wanted:
            self.keep_text(self._wanted)

    def chosen(self) -> Row | None:
        """The chosen row, or None."""
        return self.table.chosen()

    def kept_text(self) -> str:
        row = self.chosen()
        return self._id_of(row) if row is not None else self._wanted

    def keep_text(self, text: str) -> None:
        # Rows may come later than the draft that names one of them.
        self.keep_found(text)
        if text and not self._wanted:
            self.table.scrollTo(self.table.currentIndex())
        if not text:
            self.table.clearSelection()
            self.table.setCurrentIndex(self.model.index(-1, -1))

    def keep_found(self, row_id: str) -> None:
        """Choose a row if it is there, or as soon as it is."""
        self._wanted = "" if not row_id or self.table.choose(row_id) else row_id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter has chosen a row here; it must not go on and save the form.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    @Slot()
    def _show_matching(self) -> None:
        text = fold(self.search.text())
        ranked = [(self._rank(row, text), at) for at, row in enumerate(self._rows)]
        found = sorted((rank, at) for rank, at in ranked if rank is not None)
        before = self.chosen()
        self.model.replace([self._rows[at] for _, at in found])
        if text and found:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.scrollToTop()
        elif before is not None and self.chosen() is None:
            self.kept_changed.emit()

    def _rank(self, row: Row, text: str) -> int | None:
        if not text:
            return 0
        keys = [fold(key) for key in self._keys_of(row)]
        words = [word for key in keys for word in key.split()]
        typed = text.split()
        if text in keys:
            return 0
        if any(key.startswith(text) for key in keys):
            return 1
        if all(any(word.startswith(part) for word in words) for part in typed):
            return 2
        if all(any(part in key for key in keys) for part in typed):
            return 3
        return None

    @Slot(int)
    def _step(self, by: int) -> None:
        self.table.step(by)

    @Slot()
    def _pick(self) -> None:
        row = self.chosen()
        if row is not None:
            self.picked.emit(row)

    @Slot(object)
    def _highlight(self, row: Row) -> None:
        self._wanted = ""
        self.highlighted.emit(row)
        self.kept_changed.emit()
