"""One of a few codes, each chosen by a key of its own: faster than any list that is searched."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.kit.fields import KeptControl

KEYS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""In the order of the list; digits first, which every keyboard has in one place."""
_LETTERS = 16


class KeyChoice(KeptControl, QComboBox):
    """``keyed`` when its key was pressed; ``code_changed(code)`` whichever way one was chosen.

    The first of the list is chosen until another is.
    """

    keyed = Signal()
    code_changed = Signal(str)
    kept_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setMaxVisibleItems(len(KEYS))
        self.currentIndexChanged.connect(self._announce)

    def set_codes(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Offer these (code, label), in this order; what was chosen stays if it is among them."""
        code = self.code()
        self.blockSignals(True)
        self.clear()
        for key, (value, label) in zip(KEYS, pairs, strict=False):
            self.addItem(f"{key}   {label}", value)
        self.setCurrentIndex(max(self.findData(code), 0))
        self.blockSignals(False)

    def code(self) -> str:
        """The chosen code; "" while there is none to choose."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Choose a code; one that is not offered leaves it as it is."""
        at = self.findData(code)
        if at >= 0:
            self.setCurrentIndex(at)

    def kept_text(self) -> str:
        return self.code()

    def keep_text(self, text: str) -> None:
        self.set_code(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        at = KEYS.find(letter) if len(letter) == 1 else -1
        if 0 <= at < self.count():
            self.setCurrentIndex(at)
            self.keyed.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _announce(self) -> None:
        self.code_changed.emit(self.code())
        self.kept_changed.emit()
