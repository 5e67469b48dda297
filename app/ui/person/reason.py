"""What stands in the place of a restricted record until whoever opens it has said why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.kit.button import Button
from app.ui.kit.heading import Heading, Words
from app.ui.kit.mark import Mark
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from record.validate import REASON_LENGTH_MAX

_ICON, _WIDTH = 40, 520


class ReasonPanel(Retranslated, QWidget):
    """Asks why a restricted record must be opened. ``given(reason)``."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Heading(level=2, parent=self)
        self._words = Words(tone="soft", parent=self)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(REASON_LENGTH_MAX)
        self.reason.returnPressed.connect(self._give)
        self.reason.textChanged.connect(self._allow)
        self.open = Button(role="primary", icon_name="lock", parent=self)
        self.open.clicked.connect(self._give)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.reason, 1)
        row.addWidget(self.open)
        field = QWidget(self)
        field.setLayout(row)
        field.setFixedWidth(theme().px(_WIDTH))
        mark = Mark("lock", size=_ICON, parent=self)
        mark.show_icon("lock", "ink_soft")
        column = QVBoxLayout(self)
        column.setSpacing(UNIT)
        column.addStretch(2)
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(field, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setFocusProxy(self.reason)
        self.retranslate()

    def ask(self) -> None:
        """Ask anew, with nothing typed."""
        self.reason.clear()
        self._allow()
        self.reason.setFocus()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("This record is restricted"))
        self._words.setText(
            self.tr("Say why you need to open it. Your name and your reason are written down.")
        )
        self.reason.setAccessibleName(self.tr("Why you need to open this record"))
        self.reason.setPlaceholderText(self.tr("Why you need to open this record"))
        self.open.setText(self.tr("Open the record"))
        self.setAccessibleName(self._title.text())

    @Slot()
    def _allow(self) -> None:
        self.open.setEnabled(bool(self.reason.text().strip()))

    @Slot()
    def _give(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.given.emit(reason)
