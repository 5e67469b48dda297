"""A choice between a few things laid side by side, each with a key of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.fields import KeptControl
from app.ui.kit.heading import Words
from app.ui.kit.mark import Mark
from app.ui.style import UNIT, theme

_CARD_WIDTH = 208  # a value and who wrote it
_CARD_WIDTH_MIN = 168  # with less for each, the cards go below one another


@dataclass(frozen=True)
class Offer:
    """One thing to choose: its title, what it says, more fields of it, and by whom and when.

    ``mark`` is a badge, for instance on what stands now; ``barred`` says why it cannot be chosen.
    """

    code: str
    title: str
    value: str
    more: tuple[tuple[str, str], ...] = ()
    small: str = ""
    mark: BadgeText | None = None
    barred: str = ""


class ChoiceCard(QPushButton):
    """One offer as a card that can be chosen; what is chosen has a tick as well as a colour."""

    def __init__(self, key: int, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = offer
        self.setProperty("role", "choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setEnabled(not offer.barred)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tick = Mark("check", "accent", parent=self)
        self._tick.setVisible(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(UNIT + 4, UNIT, UNIT + 4, UNIT)
        self._column.setSpacing(UNIT // 2)
        self._lay_out(key)
        spoken = (f"{key}", offer.title, offer.value, *(f"{a}: {b}" for a, b in offer.more))
        mark = offer.mark.spoken if offer.mark is not None else ""
        self.setAccessibleName(". ".join(p for p in (*spoken, offer.small, mark) if p))
        self.setAccessibleDescription(offer.barred)
        self.toggled.connect(self._tick.setVisible)

    def sizeHint(self) -> QSize:
        width = max(theme().px(_CARD_WIDTH), self._column.minimumSize().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.minimumSize().width(), self._column.minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def nextCheckState(self) -> None:
        # Pressed again, it stays chosen.
        self.setChecked(True)

    def _lay_out(self, key: int) -> None:
        offer = self.offer
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(Badge(BadgeText(str(key)), self))
        head.addWidget(Words(offer.title, "soft", self), 1)
        head.addWidget(self._tick)
        self._column.addLayout(head)
        if offer.value:
            value = Words(offer.value, parent=self)
            value.setProperty("level", "2")
            self._column.addWidget(value)
        for label, text in offer.more:
            self._column.addWidget(Words(f"{label}: {text}", parent=self))
        if offer.mark is not None:
            self._column.addWidget(Badge(offer.mark, self))
        for words in (offer.small, offer.barred):
            if words:
                self._column.addWidget(Words(words, "small", self))
        self._column.addStretch(1)
        for words_label in self.findChildren(Words):
            words_label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class ChoiceRow(KeptControl, QWidget):
    """Cards side by side, or below one another where there is no room; ``chosen(code)``."""

    kept_changed = Signal()
    chosen = Signal(str)

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(UNIT)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self.cards = [ChoiceCard(at, offer, self) for at, offer in enumerate(offers, 1)]
        for card in self.cards:
            card.toggled.connect(self._tell)
        self._across = 0
        self._deal(len(self.cards))
        able = next((card for card in self.cards if card.isEnabled()), None)
        if able is not None:
            self.setFocusProxy(able)

    def choice(self) -> str:
        """The code of what is chosen; "" before anything is."""
        return next((card.offer.code for card in self.cards if card.isChecked()), "")

    def choose_key(self, key: int) -> bool:
        """Choose the card with this number; False when there is none, or it is barred."""
        if not 1 <= key <= len(self.cards) or not self.cards[key - 1].isEnabled():
            return False
        self.cards[key - 1].setFocus()
        self.cards[key - 1].setChecked(True)
        return True

    def kept_text(self) -> str:
        return self.choice()

    def keep_text(self, text: str) -> None:
        for card in self.cards:
            if card.offer.code == text and card.isEnabled():
                card.setChecked(True)

    def minimumSizeHint(self) -> QSize:
        # Narrower than the cards side by side, so that they can be dealt out anew.
        widest = max((card.minimumSizeHint().width() for card in self.cards), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deal(self.width() // theme().px(_CARD_WIDTH_MIN))

    def _deal(self, across: int) -> None:
        """Lay the cards out, so many in a row; an even number, so that none stands alone."""
        number = len(self.cards)
        across = number if across >= number else max(1, min(across, 2))
        if across == self._across:
            return
        self._across = across
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // across, at % across)
        for column in range(number):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self.updateGeometry()

    @Slot(bool)
    def _tell(self, checked: bool) -> None:
        # Not a button group: that takes all cards but the chosen one out of the order of Tab.
        chosen = self.sender()
        if not checked or not isinstance(chosen, ChoiceCard):
            return
        for card in self.cards:
            if card is not chosen:
                card.setChecked(False)
        self.chosen.emit(chosen.offer.code)
        self.kept_changed.emit()
