"""What stands in the place of a restricted record until whoever opens it has said why."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from record.validate import REASON_LENGTH_MAX

_WIDTH = 520


class ReasonPanel(Retranslated, EmptyState):
    """Asks why a restricted record must be opened. ``given(reason)``."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lock", parent=parent)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(REASON_LENGTH_MAX)
        self.reason.returnPressed.connect(self._give)
        self.reason.textChanged.connect(self._allow)
        self.open = Button(role="primary", icon_name="lock", parent=self)
        self.open.clicked.connect(self._give)
        field = QWidget(self)
        field.setFixedWidth(theme().px(_WIDTH))
        row = QHBoxLayout(field)
        row.setSpacing(UNIT)
        row.addWidget(self.reason, 1)
        row.addWidget(self.open)
        self.put(field)
        self.setFocusProxy(self.reason)
        self.retranslate()

    def ask(self) -> None:
        """Ask anew, with nothing typed."""
        self.reason.clear()
        self._allow()
        self.reason.setFocus()

    def retranslate(self) -> None:
        """Say everything again."""
        self.show_state(
            "lock",
            self.tr("This record is restricted"),
            self.tr("Say why you need to open it. Your name and your reason are written down."),
        )
        self.reason.setAccessibleName(self.tr("Why you need to open this record"))
        self.reason.setPlaceholderText(self.tr("Why you need to open this record"))
        self.open.setText(self.tr("Open the record"))

    @Slot()
    def _allow(self) -> None:
        self.open.setEnabled(bool(self.reason.text().strip()))

    @Slot()
    def _give(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.given.emit(reason)
