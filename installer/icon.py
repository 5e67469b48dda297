"""The program's icon for Windows, drawn from the shield that the window bears."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.ui.palette import LIGHT
from app.ui.resource import resource

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_PNG_FROM = 256  # smaller ones as plain pixels, which everything that shows icons can read


def write_icon(file: Path) -> None:
    """Write the icon in all its sizes, as Windows' .ico."""
    pictures = [_encoded(draw(size)) for size in SIZES]
    place = 6 + 16 * len(SIZES)
    head = struct.pack("<3H", 0, 1, len(SIZES))
    for size, data in zip(SIZES, pictures, strict=True):
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(data), place)
        place += len(data)
    file.write_bytes(head + b"".join(pictures))


def draw(size: int) -> QImage:
    """The icon so many pixels wide: the shield in white on a tile of the accent colour."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    shield = resource("icons", "shield.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(shield.replace("currentColor", LIGHT.accent_ink).encode()))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(LIGHT.accent))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
    margin = 0 if size <= 24 else size * 0.1
    renderer.render(painter, QRectF(margin, margin, size - 2 * margin, size - 2 * margin))
    painter.end()
    return picture


def _encoded(picture: QImage) -> bytes:
    """One picture as .ico keeps it: PNG, or a bitmap from the bottom up with an empty mask."""
    size = picture.width()
    if size >= _PNG_FROM:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(data.data())
    pixels = bytes(picture.constBits())
    rows = [pixels[4 * size * row : 4 * size * (row + 1)] for row in reversed(range(size))]
    mask = bytes((size + 31) // 32 * 4 * size)
    head = struct.pack(
        "<I2i2H6I", 40, size, 2 * size, 1, 32, 0, len(pixels) + len(mask), 0, 0, 0, 0
    )
    return head + b"".join(rows) + mask
