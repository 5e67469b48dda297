"""Cards to be cut out, each with a QR code that a reader at a cell door understands."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.prints import ink
from app.ui.prints.sheet import Card

_TALL = 480.0
_QR = 300.0
_PAD = 36.0


@dataclass(frozen=True)
class Across:
    """How cards stand beside each other."""

    count: int
    width: float
    height: float

    def box(self, place: int, top: float) -> QRectF:
        """Where the card at a place of a row is."""
        return QRectF(place * self.width, top, self.width, self.height)


def cards_across(width: float) -> Across:
    """Two side by side."""
    return Across(2, width / 2, _TALL)


def draw_card(painter: QPainter, place: QRectF, card: Card) -> None:
    """Draw a card, with a dashed line to cut along."""
    painter.setPen(QPen(ink.SOFT, 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)
    inside = place.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    big, face = ink.font(ink.TITLE, strong=True), ink.font(ink.HEAD)
    named = ink.height(card.name, big, inside.width())
    ink.write(painter, card.name, big, inside)
    words = inside.adjusted(0, named + 20, -_QR, 0)
    if card.picture is not None:
        tall = min(_QR, words.height())
        spot = QRectF(words.left(), words.bottom() - tall, tall * 3 / 4, tall)
        painter.drawImage(spot, card.picture)
        words.setLeft(spot.right() + _PAD)
    ink.write(painter, "\n".join(card.lines), face, words)
    corner = QRectF(inside.right() - _QR, inside.bottom() - _QR, _QR, _QR)
    draw_code(painter, corner, card.code)


def draw_code(painter: QPainter, place: QRectF, text: str) -> None:
    """Draw a text as a QR code that can still be read where a quarter of it is worn away."""
    if not text:
        return
    modules = segno.make_qr(text, error="q").matrix
    side = place.width() / len(modules)
    painter.setPen(Qt.PenStyle.NoPen)
    for down, row in enumerate(modules):
        for right, dark in enumerate(row):
            if dark:
                left, top = place.left() + right * side, place.top() + down * side
                painter.fillRect(QRectF(left, top, side * 1.01, side * 1.01), ink.BLACK)
