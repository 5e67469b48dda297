"""Choosing a wing, or the whole prison: the wing that was looked at last is the first shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.store.reads.board import Wing
from app.ui.preferences import Preferences
from app.ui.translate import Retranslated

EVERYWHERE = ""
"""Stands among the codes of the wings for the whole prison."""


class WingChoice(Retranslated, QComboBox):
    """`chosen` when somebody has chosen another; what they chose is remembered."""

    chosen = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._wings: Sequence[Wing] = ()
        self._everywhere = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._choose)
        self.retranslate()

    @property
    def code(self) -> str | None:
        """The code of the wing to show; None for the whole prison."""
        return None if self._everywhere else self._preferences.wing

    def show_wings(self, wings: Sequence[Wing], shown: Wing | None) -> None:
        """Offer these, with the one that is shown chosen; None: all of them are."""
        self._wings = wings
        offered = [(wing.name, wing.code) for wing in wings]
        offered.append((self.tr("The whole prison"), EVERYWHERE))
        places = range(self.count())
        if [(self.itemText(at), self.itemData(at)) for at in places] != offered:
            self.clear()
            for name, code in offered:
                self.addItem(name, code)
        self.setCurrentIndex(self.findData(EVERYWHERE if shown is None else shown.code))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Which wing"))
        everywhere = self.findData(EVERYWHERE)
        if everywhere >= 0:
            self.setItemText(everywhere, self.tr("The whole prison"))

    @Slot(int)
    def _choose(self, at: int) -> None:
        code = str(self.itemData(at))
        self._everywhere = code == EVERYWHERE
        if code != EVERYWHERE:
            self._preferences.wing = code
        self.chosen.emit()
