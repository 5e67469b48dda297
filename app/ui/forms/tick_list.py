"""Any number of a list of codes, ticked with the space bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.kit.fields import KeptControl
from app.ui.style import theme

_CODE = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 28
_ROWS_SHOWN, _ROWS_MIN = 6, 2


class TickList(KeptControl, QListWidget):
    """Codes to tick; typing a letter goes to the next label that begins with it."""

    kept_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awaited: set[str] = set()
        self.show_rows(_ROWS_SHOWN)
        self.itemChanged.connect(self._announce)

    def show_rows(self, rows: int) -> None:
        """Be as high as so many rows; others are scrolled to."""
        self.setFixedHeight(theme().px(_ROW_HEIGHT) * max(rows, _ROWS_MIN))

    def offer(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Offer these (code, label); what is ticked, or was to be once offered, is ticked."""
        ticked = self._awaited.union(self.ticked())
        self._awaited = ticked.difference(code for code, _ in pairs)
        self.blockSignals(True)
        self.clear()
        for code, label in pairs:
            item = QListWidgetItem(label)
            item.setData(_CODE, code)
            item.setSizeHint(QSize(0, theme().px(_ROW_HEIGHT)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(code in ticked))
            self.addItem(item)
        self.blockSignals(False)

    def ticked(self) -> list[str]:
        """The ticked codes, sorted as the record keeps them."""
        items = (self.item(at) for at in range(self.count()))
        return sorted(
            str(item.data(_CODE)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def tick(self, codes: Iterable[str]) -> None:
        """Tick these, and no others; those that are not offered yet, as soon as they are."""
        wanted = set(codes)
        items = [self.item(at) for at in range(self.count())]
        self._awaited = wanted.difference(str(item.data(_CODE)) for item in items)
        for item in items:
            item.setCheckState(_state(item.data(_CODE) in wanted))

    def kept_text(self) -> str:
        return " ".join(sorted(self._awaited.union(self.ticked())))

    def keep_text(self, text: str) -> None:
        self.tick(text.split())

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
