"""The rail at the left: where one can go, and how much waits there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.commands import PLACES, Actions
from app.ui.icons import icon
from app.ui.kit.badge import BadgeText, Kind, badge_size, paint_badge
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from record.sights import Sight, may_see

_WIDTH = 92
_HEIGHT = 64
_HEIGHT_MIN = 36  # where twice the text size leaves little room
_ICON, _ICON_MIN = 24, 14
_ROOMY = 50  # as high as a button must be for the larger icon and its word


class RailButton(QToolButton):
    """One place to go, with a count when something waits there."""

    def __init__(self, icon_name: str, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._icon_name = icon_name
        self._badge: BadgeText | None = None
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setIcon(icon(icon_name))
        self.clicked.connect(action.trigger)
        self._size()

    def name(self, words: str, tip: str) -> None:
        """Give it words."""
        self.setText(words)
        self.setToolTip(tip)
        self._speak()

    def show_count(self, count: int, kind: Kind, meaning: str) -> None:
        """Say how much waits there; 0 says nothing."""
        self._badge = BadgeText(str(count), kind, meaning) if count else None
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), theme().px(_HEIGHT_MIN))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._badge is None:
            return
        painter = QPainter(self)
        size = badge_size(self._badge)
        left = min(self.width() / 2 + theme().px(6), self.width() - size.width() - 4)
        top = theme().px(5) if self._is_roomy() else 0
        paint_badge(painter, QPointF(left, top), self._badge)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_icon()

    def _size(self) -> None:
        self._size_icon()
        self.updateGeometry()

    def _size_icon(self) -> None:
        """A smaller icon where there is little room, so that the word below it is whole.

        Where there is none for the word, the icon stands alone: the alarm, at twice the text size.
        """
        side = theme().px(_ICON if self._is_roomy() else _ICON_MIN)
        worded = self.height() >= theme().px(_HEIGHT_MIN)
        under, alone = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        self.setToolButtonStyle(under if worded else alone)
        self.setIconSize(QSize(side, side))

    def _is_roomy(self) -> bool:
        return self.height() >= theme().px(_ROOMY)

    def _speak(self) -> None:
        meaning = self._badge.meaning if self._badge is not None else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), meaning) if part))


class Rail(Retranslated, QFrame):
    """The places: the shift, the board, the search, the inbox, what waits; the lock at the foot."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._actions = actions
        self.buttons = {
            place.name: RailButton(place.icon, actions[place.name], self) for place in PLACES
        }
        self.lock = RailButton("lock", actions["lock"], self)
        self.lock.setCheckable(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT // 2, UNIT, UNIT // 2, UNIT // 2)
        column.setSpacing(UNIT // 2)
        for button in self.buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self.lock)
        self.retranslate()

    def show_for(self, role: str) -> None:
        """Leave out the places that somebody in this role does not see."""
        for name, button in self.buttons.items():
            sight = Sight.TRAILS if name == "audit" else Sight.PEOPLE
            button.setVisible(may_see(role, sight))

    def mark(self, place: str) -> None:
        """Show which place one is at; none for a place that is not on the rail."""
        for name, button in self.buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(name == place)
            button.setAutoExclusive(True)

    def show_counts(self, to_settle: int, waiting: int) -> None:
        """Say how much waits in the inbox and to be sent."""
        settle = self.tr("%n to settle", "", to_settle)
        self.buttons["inbox"].show_count(to_settle, "warning", settle)
        send = self.tr("%n waiting to be sent", "", waiting)
        self.buttons["waiting"].show_count(waiting, "info", send)

    def retranslate(self) -> None:
        """Name every place."""
        self.setAccessibleName(self.tr("Places"))
        words = {
            "shift": self.tr("My shift"),
            "handover": self.tr("Handover"),
            "board": self.tr("Board"),
            "roll": self.tr("Roll"),
            "unlock": self.tr("Unlock"),
            "book": self.tr("Wing book"),
            "reception": self.tr("Reception"),
            "find": self.tr("Find"),
            "inbox": self.tr("Inbox"),
            "waiting": self.tr("Waiting"),
            "audit": self.tr("Audit"),
        }
        for name, button in self.buttons.items():
            button.name(words[name], self._actions[name].toolTip())
        self.lock.name(self.tr("Lock"), self._actions["lock"].toolTip())
