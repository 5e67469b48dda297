"""What the board is filtered by: one chip for each badge on the wing, with how many have it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app.store.reads.badges import ORDER, Badge
from app.ui.counts import COUNTS
from app.ui.kit.badge import BadgeText, badge_size, paint_badge
from app.ui.kit.button import Button
from app.ui.labels import badge_text
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated

_HEIGHT = 32
_PAD = 8


class BadgeChip(QPushButton):
    """A badge and a count that can be switched on and off."""

    def __init__(self, badge: Badge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = badge
        self._text = badge_text(badge)
        self._count = 0
        self.setCheckable(True)
        self.setProperty("role", "chip")

    def show_count(self, text: BadgeText, count: int, spoken: str) -> None:
        """Say how many people have the badge."""
        self._text, self._count = text, count
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        number = self.fontMetrics().horizontalAdvance(str(self._count))
        width = badge_size(self._text).width() + number + look.px(_PAD) * 3
        return QSize(width, look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        size = badge_size(self._text)
        at = QPointF(look.px(_PAD), (self.height() - size.height()) / 2)
        taken = paint_badge(painter, at, self._text)
        painter.setPen(look.colour("ink"))
        painter.setFont(self.font())
        left = at.x() + taken + look.px(_PAD)
        words = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, str(self._count))
        painter.end()


class BadgeFilters(Retranslated, QWidget):
    """One line of chips; those that do not fit are in the menu at its end, with all the others."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Badge, int] = {}
        self._chips = {badge: BadgeChip(badge, self) for badge in ORDER}
        self._menu = QMenu(self)
        self._actions = {badge: QAction(self._menu) for badge in ORDER}
        self._more = Button(role="quiet", parent=self)
        self._more.setMenu(self._menu)
        for badge in ORDER:
            self._chips[badge].toggled.connect(self._toggled)
            self._actions[badge].setCheckable(True)
            self._actions[badge].triggered.connect(self._picked)
            self._menu.addAction(self._actions[badge])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def chosen(self) -> frozenset[Badge]:
        """The badges that are switched on."""
        return frozenset(badge for badge, chip in self._chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Switch all off."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def show_counts(self, counts: Mapping[Badge, int]) -> None:
        """Offer the badges that someone on the wing has."""
        self._counts = counts
        for badge, chip in self._chips.items():
            text = badge_text(badge)
            spoken = f"{text.meaning}: {COUNTS.people(counts.get(badge, 0))}"
            chip.show_count(text, counts.get(badge, 0), spoken)
            if not counts.get(badge):
                chip.setChecked(False)
            self._actions[badge].setText(spoken)
            self._actions[badge].setVisible(bool(counts.get(badge)))
        self._arrange()

    def retranslate(self) -> None:
        self._more.setText(self.tr("Filter"))
        self._more.setAccessibleName(self.tr("Filter by badge"))
        self.show_counts(self._counts)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(UNIT * 40), theme().px(_HEIGHT) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._arrange()

    def _arrange(self) -> None:
        gap, left = UNIT // 2, 0
        more = self._more.sizeHint()
        room = self.width() - more.width() - gap
        height = self.height()
        hidden = False
        for badge, chip in self._chips.items():
            size = chip.sizeHint()
            fits = bool(self._counts.get(badge)) and not hidden and left + size.width() <= room
            hidden = hidden or (bool(self._counts.get(badge)) and not fits)
            chip.setVisible(fits)
            if fits:
                chip.setGeometry(left, (height - size.height()) // 2, size.width(), size.height())
                left += size.width() + gap
        self._more.setVisible(hidden)
        self._more.setGeometry(left, (height - more.height()) // 2, more.width(), more.height())

    @Slot()
    def _toggled(self) -> None:
        for badge, chip in self._chips.items():
            self._actions[badge].setChecked(chip.isChecked())
        self.changed.emit(self.chosen())

    @Slot()
    def _picked(self) -> None:
        for badge, action in self._actions.items():
            self._chips[badge].setChecked(action.isChecked())
