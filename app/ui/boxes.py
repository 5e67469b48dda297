"""The few boxes that stand over the window: the program failed, or had stopped unexpectedly."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget


class Boxes(QObject):
    """Shows them, never two of a kind. None of them holds anything up."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.fault_box: QMessageBox | None = None
        self.stopped_box: QMessageBox | None = None

    @Slot(str)
    def tell_fault(self, fault_id: str) -> None:
        """Something went wrong in the program itself, under this number."""
        text = self.tr(
            "Something went wrong in the program itself. What you saved is safe. If it happens "
            "again, call IT and read out this number: {number}"
        )
        text = text.format(number=fault_id)
        if self.fault_box is not None and self.fault_box.isVisible():
            self.fault_box.setText(text)  # one fault often brings others; one box tells of them
            return
        self.fault_box = self._box(text)
        self.fault_box.open()

    def offer_report(self, save: Callable[[], None]) -> None:
        """The program had stopped unexpectedly: ask whether a report shall be saved."""
        box = self.stopped_box = self._box(
            self.tr(
                "Wingbook stopped unexpectedly the last time. What you saved is safe, and what you "
                "were writing was kept. A report for support can be saved to a file: it names "
                "places in the program and nobody, and is sent nowhere by itself."
            )
        )
        button = box.addButton(self.tr("Save a report…"), QMessageBox.ButtonRole.ActionRole)
        button.clicked.connect(save)
        later = box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(later)
        box.open()

    def _box(self, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setWindowTitle("Wingbook")
        box.setText(text)
        return box
