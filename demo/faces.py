"""Faces of nobody: photographs for some of the invented men, drawn from the dice of their ids."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from app.ui.pictures import SIZE, encoded
from demo.invention import Made
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.images import look_at, name_of
from record.kinds import Row

PHOTOGRAPHED = "LEI-A-"
"""Whoever has a cell on this wing was photographed when he came."""

_SKINS = ("#f3d3b8", "#e8bd98", "#d7a27a", "#b97f57", "#8f5b3c", "#6a4230")
_HAIR = ("#1e1a18", "#3b2a20", "#5c4030", "#8a6238", "#b89a6a", "#8d8d8d", "#c9c9c9")
_CLOTHES = ("#5b6673", "#41566b", "#6d5f56", "#7c4a45", "#4c6a58", "#80868c")
_WALLS = ("#cfd6dc", "#d6d3cc", "#c9d4cf")


class Photographed(NamedTuple):
    """A photograph's row, and its picture."""

    row: Made
    picture: bytes


def photographs(rows: Iterable[Made]) -> Iterator[Photographed]:
    """A photograph of everybody who has a cell on that wing, taken on the day he came."""
    by_type: dict[str, dict[str, Row]] = {}
    for kind, row in rows:
        by_type.setdefault(kind, {})[str(row["id"])] = row
    periods = {row["person_id"]: row for row in by_type["custody_period"].values()}
    for stay in by_type["stay"].values():
        place = by_type["location"].get(str(stay["location_id"]), {})
        if stay["to_at"] is None and str(place.get("path", "")).startswith(PHOTOGRAPHED):
            yield _photographed(str(stay["person_id"]), periods[stay["person_id"]])


def _photographed(person_id: str, period: Row) -> Photographed:
    picture = encoded(face(random.Random(person_id)))
    row: Row = {
        **BY_NAME["photograph"].blank(),
        "id": derived_id("demo", "photograph", person_id),
        "person_id": person_id,
        "custody_period_id": period["id"],
        "sha256": name_of(picture),
        "media_type": look_at(picture).media_type,
        "size": len(picture),
        "taken_at": period["opened_at"],
        "taken_by": "Reception",
        "received_at": period["opened_at"],
    }
    return Photographed(("photograph", row), picture)


def face(dice: random.Random) -> QImage:
    """A head and shoulders in flat colours, against a wall."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(dice.choice(_WALLS)))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    middle, width = 240 + dice.randint(-10, 10), dice.randint(120, 140)
    skin, hair = QColor(dice.choice(_SKINS)), QColor(dice.choice(_HAIR))
    head = QRectF(middle - width, 150, 2 * width, dice.randint(320, 360))
    _paint_shoulders(painter, head, skin, QColor(dice.choice(_CLOTHES)))
    _paint_head(painter, head, skin)
    _paint_hair(painter, head, hair, dice)
    _paint_features(painter, head, skin, hair, dice)
    painter.end()
    return image


def _paint_shoulders(painter: QPainter, head: QRectF, skin: QColor, clothes: QColor) -> None:
    painter.setBrush(clothes)
    painter.drawEllipse(QPointF(head.center().x(), 690), 250, 190)
    painter.setBrush(skin.darker(115))
    painter.drawRoundedRect(QRectF(head.center().x() - 60, head.bottom() - 70, 120, 130), 50, 50)


def _paint_head(painter: QPainter, head: QRectF, skin: QColor) -> None:
    painter.setBrush(skin.darker(108))
    for side in (head.left() + 4, head.right() - 4):
        painter.drawEllipse(QPointF(side, head.center().y() + 10), 20, 34)
    painter.setBrush(skin)
    painter.drawEllipse(head)


def _paint_hair(painter: QPainter, head: QRectF, hair: QColor, dice: random.Random) -> None:
    style = dice.choice(("short", "short", "high", "shaved", "bald"))
    if style == "bald":
        return
    shape = QPainterPath()
    shape.addEllipse(head.adjusted(-6, -14 if style != "high" else -46, 6, 0))
    below, chin = QPainterPath(), QPainterPath()
    depth = {"short": 0.20, "high": 0.18, "shaved": 0.15}[style]
    below.addEllipse(head.adjusted(6, head.height() * depth, -6, head.height() * 0.6))
    chin.addRect(head.adjusted(-40, head.height() * 0.42, 40, 40))
    stubble = QColor(hair)
    stubble.setAlpha(120)
    painter.setBrush(stubble if style == "shaved" else hair)
    painter.drawPath(shape.subtracted(below).subtracted(chin))


def _paint_features(
    painter: QPainter, head: QRectF, skin: QColor, hair: QColor, dice: random.Random
) -> None:
    x, y = head.center().x(), head.top() + head.height() * 0.48
    apart = head.width() * 0.21
    if dice.random() < 0.4:
        _paint_beard(painter, head, hair)
    eyes = QColor(dice.choice(("#3a2a20", "#3a2a20", "#46607a", "#4f6a48")))
    for side in (x - apart, x + apart):
        painter.setBrush(QColor("#fbfaf7"))
        painter.drawEllipse(QPointF(side, y), 21, 11)
        painter.setBrush(eyes)
        painter.drawEllipse(QPointF(side, y), 10, 10)
    line = QPen(hair.darker(120), 9)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(line)
    for side in (x - apart, x + apart):
        painter.drawLine(QPointF(side - 26, y - 34), QPointF(side + 26, y - 36))
    painter.setPen(QPen(skin.darker(135), 6))
    painter.drawLine(QPointF(x - 4, y + 16), QPointF(x - 12, y + 66))
    painter.drawLine(QPointF(x - 12, y + 66), QPointF(x + 12, y + 68))
    painter.setPen(QPen(skin.darker(165), 8))
    painter.drawLine(QPointF(x - 42, y + 112), QPointF(x + 42, y + 112))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_beard(painter: QPainter, head: QRectF, hair: QColor) -> None:
    whole, above, mouth = QPainterPath(), QPainterPath(), QPainterPath()
    whole.addEllipse(head.adjusted(4, 0, -4, 6))
    above.addRect(QRectF(0, 0, 480, head.top() + head.height() * 0.68))
    centre = QPointF(head.center().x(), head.top() + head.height() * 0.8)
    mouth.addEllipse(centre, 58, 26)
    painter.setBrush(hair)
    painter.drawPath(whole.subtracted(above).subtracted(mouth))
