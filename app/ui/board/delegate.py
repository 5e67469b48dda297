"""Paints the board's tiles: cell number, names, badges, who is out, what is empty or out of use.

Everything is painted from the theme of the moment at the board's own zoom, and every colour has a
word or a shape beside it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.store.reads.board import Occupant
from app.ui.board import words
from app.ui.board.model import BAND_ROLE, TILE_ROLE
from app.ui.board.tiles import Band, Tile
from app.ui.icons import paint_icon
from app.ui.kit.badge import BadgeText, badge_size, paint_badge
from app.ui.labels import badge_texts, cell_words, out_badge
from app.ui.style import theme
from record.names import short_name

TILE_WIDTH = 152  # at zoom 1 and text size 1, gap included
LINE = 19
HEAD = 18
PAD = 7
GAP = 6
BAND_HEIGHT = 34
LINES_MIN = 2
FACES_FROM = 1.3
"""The zoom from which a face is large enough to be told from another."""
_CHIP = 0.88  # the kit's badges are a little too tall for a tile's line
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TileDelegate(QStyledItemDelegate):
    """Paints headings and tiles. The view tells it the zoom and which line has the cursor."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.zoom = 1.0
        self.line = 0  # which person of the tile that has the cursor
        self.target: QPersistentModelIndex | None = None  # the tile that a drag hovers over
        self.face_of: Callable[[str], QImage | None] = lambda _: None

    @property
    def shows_faces(self) -> bool:
        """Whether tiles are large enough for somebody to be known by a face."""
        return self.zoom >= FACES_FROM

    def row_height(self, lines: int, heading: bool) -> int:
        """How tall a row of the table is, by how many people its fullest tile names."""
        if heading:
            return self._px(BAND_HEIGHT)
        return self._px(HEAD + LINE * max(LINES_MIN, lines) + PAD + GAP)

    def tile_width(self) -> int:
        """How wide a tile has to be."""
        return self._px(TILE_WIDTH)

    def line_at(self, tile: Tile, y: float) -> int:
        """Which person of a tile is meant by a height within it."""
        at = int((y - self._px(HEAD)) // self._px(LINE))
        return min(max(at, 0), max(0, len(tile.people) - 1))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band, tile = index.data(BAND_ROLE), index.data(TILE_ROLE)
        box = QRectF(option.rect)
        if isinstance(band, Band) and index.column() == 0:
            self._paint_band(painter, box, band)
        elif isinstance(tile, Tile):
            current = self._view.currentIndex() == index
            focused = current and self._view.hasFocus()
            gap = self._px(GAP) / 2
            box = box.adjusted(gap, gap, -gap, -gap)
            self._paint_ground(painter, box, tile, current, focused, self.target == index)
            self._paint_tile(painter, box, tile, current)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self.tile_width(), self.row_height(LINES_MIN, heading=False))

    def _paint_band(self, painter: QPainter, box: QRectF, band: Band) -> None:
        gap = self._px(GAP) / 2
        line = box.adjusted(gap, self._px(6), -gap, 0)
        title_font = self._font(15, QFont.Weight.DemiBold)
        title = words.band_title(band)
        painter.setFont(title_font)
        painter.setPen(theme().colour("ink" if band.landing else "warning_text"))
        painter.drawText(line, _LEFT, title)
        painter.setFont(self._font(12.5))
        painter.setPen(theme().colour("ink_soft"))
        left = QFontMetricsF(title_font).horizontalAdvance(title) + self._px(12)
        painter.drawText(line.adjusted(left, 0, 0, 0), _LEFT, words.band_figures(band))

    def _paint_ground(
        self, painter: QPainter, box: QRectF, tile: Tile, current: bool, focused: bool, target: bool
    ) -> None:
        look = theme()
        closed = tile.cell is not None and not tile.cell.in_use
        ground = "sunken" if closed else "surface" if tile.people else "paper"
        pen = QPen(look.colour("line_strong" if tile.people else "line"), 1.0)
        if not tile.people and not closed:
            pen = QPen(look.colour("line_strong"), 1.0, Qt.PenStyle.DashLine)
        if tile.over:
            pen = QPen(look.colour("danger"), 2.0)
        if target:
            ground, pen = "accent_soft", QPen(look.colour("accent"), 2.0, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self._px(4), self._px(4))
        if current:
            ring = QPen(look.colour("focus" if focused else "accent"), 3.0 if focused else 2.0)
            painter.setPen(ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 0.5
            painter.drawRoundedRect(
                box.adjusted(inset, inset, -inset, -inset), self._px(4), self._px(4)
            )

    def _paint_tile(self, painter: QPainter, box: QRectF, tile: Tile, current: bool) -> None:
        pad = self._px(PAD)
        inside = box.adjusted(pad, self._px(2), -pad, 0)
        head = QRectF(inside.left(), inside.top(), inside.width(), self._px(HEAD))
        self._paint_head(painter, head, tile)
        if tile.cell is not None and not tile.cell.in_use and not tile.people:
            self._paint_closed(painter, head, tile)
            return
        for at, person in enumerate(tile.people):
            line = head.translated(0, head.height() + at * self._px(LINE))
            line.setHeight(self._px(LINE))
            if current and len(tile.people) > 1 and at == self.line:
                self._mark_line(painter, box, line)
            self._paint_person(painter, line, person, alone=len(tile.people) == 1)

    def _paint_head(self, painter: QPainter, head: QRectF, tile: Tile) -> None:
        look = theme()
        painter.setFont(self._font(12, QFont.Weight.DemiBold))
        painter.setPen(look.colour("ink_soft"))
        if tile.cell is None:
            painter.drawText(head, _LEFT, tile.people[0].prison_number)
            return
        painter.drawText(head, _LEFT, cell_words(tile.cell.path))
        capacity = tile.cell.capacity
        if tile.over:
            painter.setPen(look.colour("danger_text"))
        elif not tile.cell.in_use or (capacity in (None, 1) and tile.people):
            return
        else:
            painter.setFont(self._font(11.5))
        painter.drawText(head, _RIGHT, _places(tile))

    def _paint_closed(self, painter: QPainter, head: QRectF, tile: Tile) -> None:
        if tile.cell is None:
            return
        side = self._px(14)
        line = head.translated(0, head.height())
        line.setHeight(self._px(LINE) * LINES_MIN)
        icon = QRectF(head.right() - side, head.center().y() - side / 2, side, side)
        paint_icon(painter, icon, "out-of-use", "ink_soft")
        painter.setFont(self._font(12))
        painter.setPen(theme().colour("ink_soft"))
        wrap = int(
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        )
        painter.drawText(line, wrap, words.out_of_use_words(tile.cell))

    def _mark_line(self, painter: QPainter, box: QRectF, line: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent_soft"))
        painter.drawRect(QRectF(box.left() + 2, line.top(), box.width() - 4, line.height()))

    def _paint_person(self, painter: QPainter, line: QRectF, person: Occupant, alone: bool) -> None:
        away = out_badge(person.status, person.out_kind, person.out_to)
        marks = _marks(person, away)
        line = self._paint_face(painter, line, person, alone)
        second = line.translated(0, self._px(LINE))
        if person.pending:
            side = self._px(14)
            spot = QRectF(line.right() - side, line.center().y() - side / 2, side, side)
            paint_icon(painter, spot, "outbox", "accent")
            line = line.adjusted(0, 0, -side - self._px(3), 0)
        if not alone:
            line = line.adjusted(0, 0, -self._paint_first_mark(painter, line, marks), 0)
        painter.setFont(self._font(13, QFont.Weight.DemiBold))
        painter.setPen(theme().colour("ink" if away is None else "ink_soft"))
        painter.drawText(line, _LEFT, _fitting_name(person, painter.font(), line.width()))
        if alone:
            self._paint_marks(painter, second, marks)

    def _paint_face(self, painter: QPainter, line: QRectF, person: Occupant, alone: bool) -> QRectF:
        """The face at the left, as high as the lines that are the person's; gives what is left."""
        face = self.face_of(person.person_id) if self.shows_faces else None
        if face is None:
            return line
        tall = line.height() * (LINES_MIN if alone else 1) - self._px(2)
        place = QRectF(line.left(), line.top() + self._px(1), tall * 3 / 4, tall)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, face, _middle(face))
        return line.adjusted(place.width() + self._px(5), 0, 0, 0)

    def _paint_first_mark(self, painter: QPainter, line: QRectF, marks: list[BadgeText]) -> float:
        """The first badge at the right end, and how many more there are; gives the width taken."""
        if not marks:
            return 0
        more = f"+{len(marks) - 1}" if len(marks) > 1 else ""
        painter.setFont(self._font(11))
        painter.setPen(theme().colour("ink"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(more)
        painter.drawText(line, _RIGHT, more)
        left = line.right() - width - (self._px(2) if more else 0) - self._chip_width(marks[0])
        self._paint_chip(painter, left, line, marks[0])
        return line.right() - left + self._px(3)

    def _paint_marks(self, painter: QPainter, line: QRectF, marks: list[BadgeText]) -> None:
        """As many badges as fit, and how many more there are."""
        left, gap, spare = line.left(), self._px(3), self._px(18)
        for at, mark in enumerate(marks):
            width = self._chip_width(mark)
            last = at == len(marks) - 1
            if left + width > line.right() - (0 if last else spare) and at > 0:
                painter.setFont(self._font(11))
                painter.setPen(theme().colour("ink"))
                rest = QRectF(left, line.top(), line.right() - left, line.height())
                painter.drawText(rest, _LEFT, f"+{len(marks) - at}")
                return
            self._paint_chip(painter, left, line, mark)
            left += width + gap

    def _chip_width(self, mark: BadgeText) -> float:
        return badge_size(mark).width() * _CHIP * self.zoom

    def _paint_chip(self, painter: QPainter, left: float, line: QRectF, mark: BadgeText) -> None:
        shrink = _CHIP * self.zoom
        height = badge_size(mark).height() * shrink
        painter.save()
        painter.translate(left, line.center().y() - height / 2)
        painter.scale(shrink, shrink)
        paint_badge(painter, QPointF(0, 0), mark)
        painter.restore()

    def _px(self, size: float) -> int:
        return round(size * self.zoom * theme().scale)

    def _font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return theme().font(size * self.zoom, weight)


def _middle(face: QImage) -> QRectF:
    """The part of a picture that has the shape of a photograph."""
    wide = min(face.width(), face.height() * 3 / 4)
    tall = wide * 4 / 3
    return QRectF((face.width() - wide) / 2, (face.height() - tall) / 2, wide, tall)


def _marks(person: Occupant, away: BadgeText | None) -> list[BadgeText]:
    """What may cost a life first, then where someone is, then the rest."""
    badges = badge_texts(person.badges)
    danger = [badge for badge in badges if badge.kind == "danger"]
    rest = [badge for badge in badges if badge.kind != "danger"]
    return [*danger, *([away] if away is not None else []), *rest]


def _fitting_name(person: Occupant, font: QFont, width: float) -> str:
    """Surname and initial; the surname alone, or its beginning, where there is no room for both."""
    metrics = QFontMetricsF(font)
    name = short_name(person.surname, person.forename)
    if metrics.horizontalAdvance(name) <= width:
        return name
    surname = short_name(person.surname, "")
    return metrics.elidedText(surname, Qt.TextElideMode.ElideRight, width)


def _places(tile: Tile) -> str:
    """What stands at the right of a tile's head: who is in it of how many, or that it is empty."""
    if not tile.people:
        return words.cell_state(tile)
    return f"{len(tile.people)}/{tile.cell.capacity}" if tile.cell is not None else ""
