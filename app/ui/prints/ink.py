"""Measuring and drawing words and lines, in tenths of a millimetre, in black on white."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from app.ui.style import FONT_FAMILY

TEXT, SMALL, HEAD, TITLE, NAME = 32, 26, 38, 50, 64
"""Sizes of letters: 32 tenths of a millimetre are nine points."""
BLACK, SOFT, PALE = QColor("#000000"), QColor("#444444"), QColor("#e6e6e6")
_WRAP = int(Qt.TextFlag.TextWordWrap.value) | int(Qt.AlignmentFlag.AlignTop.value)
_RIGHT = int(Qt.AlignmentFlag.AlignRight.value)
_TALL = 100_000.0


@cache
def font(size: int = TEXT, strong: bool = False) -> QFont:
    """The bundled font, drawn as it was designed and not for a screen.

    Without letters that depend on their neighbours: in a PDF, what they say is not found.
    """
    made = QFont(FONT_FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def line_height(face: QFont) -> float:
    """How much one line takes."""
    return QFontMetricsF(face).height()


def height(text: str, face: QFont, width: float) -> float:
    """How much a text takes when it is broken into lines of this width."""
    metrics = QFontMetricsF(face)
    if "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return metrics.height()
    return metrics.boundingRect(QRectF(0, 0, width, _TALL), _WRAP, text).height()


def write(
    painter: QPainter,
    text: str,
    face: QFont,
    box: QRectF,
    *,
    right: bool = False,
    colour: QColor = BLACK,
) -> None:
    """Draw a text into a box, broken into lines where it is too long."""
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(box, _WRAP | (_RIGHT if right else 0), text)


def lines_of(text: str, face: QFont, width: float) -> list[str]:
    """A text cut into the lines that it takes at this width."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            found.append(paragraph[start : start + line.textLength()].rstrip())
        layout.endLayout()
    return found


def rule(painter: QPainter, left: float, top: float, width: float, thick: float = 1.5) -> None:
    """Draw a line across."""
    painter.setPen(QPen(BLACK, thick))
    painter.drawLine(QPointF(left, top), QPointF(left + width, top))


def box(painter: QPainter, left: float, top: float, side: float) -> None:
    """Draw a box to be ticked."""
    painter.setPen(QPen(BLACK, 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(left, top, side, side))
