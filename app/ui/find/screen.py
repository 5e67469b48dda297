"""The screen of the search: any person, however misspelt, and any cell."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.changes import Changes
from app.ui.context import Context
from app.ui.find.panel import FindPanel
from app.ui.find.rows import FindRow
from app.ui.screen import Screen
from app.ui.style import UNIT


class FindScreen(Screen):
    """`opened(row)` when something found is to be shown."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.panel = FindPanel(context, parent=self)
        self.panel.opened.connect(self._open)
        self.setFocusProxy(self.panel.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.addWidget(self.panel)

    def title(self) -> str:
        """The screen's name."""
        return self.tr("Find")

    def wants(self, changes: Changes) -> bool:
        """Whether people, where they are or their badges may have changed."""
        return bool(changes.people)

    def refresh(self) -> None:
        """Look again."""
        self.panel.search()

    def show_at(self, about: str | None, tab: str | None) -> None:
        """Look for this text."""
        self.panel.start(about or "")

    def chosen_person(self) -> str | None:
        """The person in the chosen row."""
        return self.panel.chosen_person()

    @Slot(object)
    def _open(self, row: FindRow) -> None:
        self.opened.emit(row)
