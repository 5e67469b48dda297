"""The wing in a picture: a bar for each landing, who is in, who is out and what is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.store.reads.board import Board, Landing
from app.ui.counts import COUNTS
from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Heading, Words
from app.ui.shift.words import landing_words, wing_badges
from app.ui.style import SMALL_TEXT_SIZE, UNIT, theme
from app.ui.translate import Retranslated

_BAR = 16
_WIDTH = 260


class WingPicture(Retranslated, QWidget):
    """The roll of one wing, landing by landing, and what must be known of the people there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: Board | None = None
        self._heading = Heading(level=2, parent=self)
        self._figures = Words(tone="soft", parent=self)
        self._bars = _RollBars(self)
        self._place = QWidget(self)
        self._badges = FlowLayout(self._place, UNIT // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, 0, 0, 0)
        column.setSpacing(UNIT)
        for widget in (self._heading, self._figures, self._bars, self._place):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()

    def show_board(self, board: Board | None) -> None:
        """Show a wing; None: there is none to show."""
        self._board = board
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        board = self._board
        self._bars.show_landings(board.landings if board is not None else ())
        while (item := self._badges.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if board is None:
            return
        self._heading.setText(board.wing.name)
        roll = self.tr("Roll {roll} of {capacity}")
        parts = [roll.format(roll=board.roll, capacity=board.capacity)]
        parts += [COUNTS.inside(board.roll - board.out), COUNTS.out(board.out)]
        if board.unplaced:
            parts.append(COUNTS.without_cell(len(board.unplaced)))
        self._figures.setText("   ".join(parts))
        for badge, count in wing_badges(board):
            said = BadgeText(f"{badge.word} {count}", badge.kind, f"{badge.spoken}: {count}")
            shown = Badge(said, self._place)
            self._badges.addWidget(shown)
            shown.show()


class _RollBars(QWidget):
    """Filled: in. Hatched: out. Outline: free."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._landings: tuple[Landing, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_landings(self, landings: tuple[Landing, ...]) -> None:
        """Draw these."""
        self._landings = landings
        said = (f"{_name(landing)}: {landing_words(landing)}" for landing in landings)
        self.setAccessibleName(". ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), self._row() * max(1, len(self._landings)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widest = max((max(one.capacity, one.roll) for one in self._landings), default=0)
        for at, landing in enumerate(self._landings):
            self._paint_landing(painter, landing, at * self._row(), max(widest, 1))
        painter.end()

    def _paint_landing(self, painter: QPainter, landing: Landing, top: int, widest: int) -> None:
        look = theme()
        words = QRectF(0, top, self.width(), self._words_height())
        painter.setFont(look.font(SMALL_TEXT_SIZE, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, _name(landing))
        painter.setFont(look.font(SMALL_TEXT_SIZE))
        painter.setPen(look.colour("ink_soft"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, landing_words(landing))
        one = (self.width() - 2) / widest
        bar = QRectF(1, words.bottom() + look.px(2), one * landing.capacity, look.px(_BAR))
        inside, roll = landing.roll - landing.out, landing.roll
        painter.setPen(QPen(look.colour("line_strong"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRect(bar)
        filled = QRectF(bar.left(), bar.top(), one * inside, bar.height())
        painter.fillRect(filled, look.colour("accent"))
        out = QRectF(filled.right(), bar.top(), one * (roll - inside), bar.height())
        painter.fillRect(out, QBrush(look.colour("accent"), Qt.BrushStyle.BDiagPattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.united(out))

    def _words_height(self) -> int:
        return QFontMetrics(theme().font(SMALL_TEXT_SIZE)).height()

    def _row(self) -> int:
        return self._words_height() + theme().px(_BAR + UNIT + 4)


def _name(landing: Landing) -> str:
    return landing.name or landing.code
