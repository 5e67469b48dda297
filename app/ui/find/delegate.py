"""Paints a row of what was found: a name with its badges, and why it was found below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.find.rows import FindRow, Kind
from app.ui.icons import paint_icon
from app.ui.kit.badge import paint_badges
from app.ui.kit.row_model import ROW_ROLE
from app.ui.style import ICON_SIZE, SMALL_TEXT_SIZE, TEXT_SIZE, UNIT, theme

_HEIGHTS = {Kind.HEADING: 30, Kind.PERSON: 48, Kind.CELL: 34, Kind.COMMAND: 34}
_ICONS = {Kind.PERSON: "person", Kind.CELL: "cell", Kind.COMMAND: "more"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FindDelegate(QStyledItemDelegate):
    """One painter for all kinds of row."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: FindRow = index.data(ROW_ROLE)
        return QSize(theme().px(UNIT * 30), theme().px(_HEIGHTS[row.kind]))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: FindRow = index.data(ROW_ROLE)
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, look.colour("accent_soft"))
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), look.colour("accent"))
        inside = box.adjusted(look.px(UNIT * 1.5), 0, -look.px(UNIT * 1.5), 0)
        if row.kind is Kind.HEADING:
            painter.setFont(look.font(SMALL_TEXT_SIZE, QFont.Weight.DemiBold))
            painter.setPen(look.colour("ink_soft"))
            painter.drawText(inside.adjusted(0, look.px(6), 0, 0), _LEFT, row.title)
        else:
            self._paint_row(painter, inside, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRectF, row: FindRow) -> None:
        look = theme()
        side = look.px(ICON_SIZE)
        icon = QRectF(box.left(), box.center().y() - side / 2, side, side)
        paint_icon(painter, icon, _ICONS[row.kind], "ink_soft")
        words = box.adjusted(side + look.px(UNIT * 1.5), 0, 0, 0)
        first = words
        if row.second:
            half = words.height() / 2
            first = words.adjusted(0, look.px(4), 0, -half + look.px(2))
            second = words.adjusted(0, half - look.px(2), 0, -look.px(4))
            self._paint_pair(painter, second, row.second, row.second_right, strong=False)
        right = self._paint_pair(painter, first, row.title, row.right, strong=True)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(row.title) + look.px(UNIT * 1.5)
        badges = first.adjusted(taken, 0, -right, 0)
        if row.badges and badges.width() > look.px(UNIT * 6):
            paint_badges(painter, badges, row.badges)

    def _paint_pair(
        self, painter: QPainter, box: QRectF, left: str, right: str, *, strong: bool
    ) -> float:
        """Words at both ends of a line; gives the width that the right ones took."""
        look = theme()
        plain = look.font(TEXT_SIZE if strong else SMALL_TEXT_SIZE)
        painter.setPen(look.colour("ink" if strong else "ink_soft"))
        painter.setFont(plain)
        painter.drawText(box, _RIGHT, right)
        taken = QFontMetricsF(plain).horizontalAdvance(right) + look.px(UNIT)
        if strong:
            painter.setFont(look.font(TEXT_SIZE, QFont.Weight.DemiBold))
        metrics = QFontMetricsF(painter.font())
        room = box.adjusted(0, 0, -taken, 0)
        elided = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, elided)
        return taken
