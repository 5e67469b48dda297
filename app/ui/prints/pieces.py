"""Blocks of a sheet cut into pieces, each of which stands on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from app.ui.prints import ink
from app.ui.prints.cards import cards_across, draw_card
from app.ui.prints.sheet import (
    TICK,
    Block,
    Card,
    Cards,
    Column,
    Facts,
    Line,
    Portrait,
    Table,
    Text,
    Title,
)

Draw = Callable[[QPainter, float], None]
"""Draws a piece, given where it begins: its top, in tenths of a millimetre."""

translate = QCoreApplication.translate
_PAD = 9.0
_GAP = 34.0
_GUTTER = 22.0
_BOX = 30.0
_LABEL = 470.0
_PICTURE = (390.0, 520.0)
_FACE = (78.0, 104.0)


@dataclass(frozen=True)
class Piece:
    """Something that is never parted.

    ``keep``: it stays with what follows. ``again`` stands above it where it begins a page;
    ``breaks``: it does begin one.
    """

    height: float
    draw: Draw
    keep: bool = False
    again: Piece | None = None
    breaks: bool = False


def pieces_of(block: Block, width: float) -> Iterator[Piece]:
    """The pieces of a block on a page of this width."""
    if isinstance(block, Title):
        yield _title(block, width)
    elif isinstance(block, Text):
        yield from _text(block, width)
    elif isinstance(block, Table):
        yield from _table(block, width)
    elif isinstance(block, Facts):
        yield from _facts(block, width)
    elif isinstance(block, Portrait):
        yield _portrait(block, width)
    else:
        yield from _cards(block, width)


def _title(block: Title, width: float) -> Piece:
    face = ink.font(ink.HEAD, strong=True)
    tall = ink.height(block.text, face, width)

    def draw(painter: QPainter, top: float) -> None:
        ink.write(painter, block.text, face, QRectF(0, top + _GAP, width, tall))

    return Piece(tall + _GAP + _PAD, draw, keep=True, breaks=block.breaks)


def _text(block: Text, width: float) -> Iterator[Piece]:
    face = ink.font(strong=block.strong)
    tall = ink.line_height(face)
    for line in ink.lines_of(block.text, face, width):
        draw = partial(_draw_line, line, block.strong, width, tall)
        yield Piece(tall, draw, keep=block.strong)
    yield Piece(0 if block.strong else _PAD, _draw_nothing, keep=block.strong)


def _draw_line(text: str, strong: bool, width: float, tall: float, p: QPainter, top: float) -> None:
    ink.write(p, text, ink.font(strong=strong), QRectF(0, top, width * 2, tall))


def _draw_nothing(painter: QPainter, top: float) -> None:
    """Room between blocks."""


# Tables


def _table(block: Table, width: float) -> Iterator[Piece]:
    spans = _spans(block.columns, width)
    head = _table_head(block, spans, width, block.title)
    title = translate("prints", "{title}, continued").format(title=block.title)
    again = _table_head(block, spans, width, title if block.title else "")
    yield head
    for line in block.lines:
        yield _table_line(block.columns, line, spans, again, width)
    yield Piece(_PAD, _draw_nothing)


def _spans(columns: Sequence[Column], width: float) -> list[tuple[float, float]]:
    """Where each column begins and how wide it is."""
    fixed = sum(column.width * 10 for column in columns)
    shares = sum(not column.width for column in columns)
    rest = (width - fixed - _GUTTER * (len(columns) - 1)) / max(shares, 1)
    found, left = [], 0.0
    for column in columns:
        wide = column.width * 10 or rest
        found.append((left, wide))
        left += wide + _GUTTER
    return found


def _table_head(
    block: Table, spans: Sequence[tuple[float, float]], width: float, title: str
) -> Piece:
    big, face = ink.font(ink.HEAD, strong=True), ink.font(ink.SMALL, strong=True)
    named = ink.height(title, big, width) + _GAP + _PAD if title else 0.0
    heads = [column.head for column in block.columns]
    tall = max(ink.height(head, face, wide) for head, (_, wide) in zip(heads, spans, strict=True))

    def draw(painter: QPainter, top: float) -> None:
        if title:
            ink.write(painter, title, big, QRectF(0, top + _GAP, width, named))
            place = QRectF(0, top + _GAP, width, named)
            ink.write(painter, block.figures, ink.font(), place, right=True)
        below = top + named
        painter.fillRect(QRectF(0, below, width, tall + _PAD), ink.PALE)
        for column, (left, wide) in zip(block.columns, spans, strict=True):
            place = QRectF(left, below + _PAD / 2, wide, tall)
            ink.write(painter, column.head, face, place, right=column.right)

    return Piece(named + tall + _PAD, draw, keep=True, breaks=block.breaks)


def _table_line(
    columns: Sequence[Column],
    line: Line,
    spans: Sequence[tuple[float, float]],
    again: Piece,
    width: float,
) -> Piece:
    faces = [ink.font(strong=line.strong or column.strong) for column in columns]
    cells = list(zip(columns, faces, line.cells, spans, strict=True))
    tall = max(
        ink.line_height(face) if text == TICK else ink.height(text, face, wide)
        for _, face, text, (_, wide) in cells
    )
    if line.picture is not None:
        tall = max(tall, _FACE[1])

    def draw(painter: QPainter, top: float) -> None:
        for column, face, text, (left, wide) in cells:
            if column.picture and line.picture is not None:
                painter.drawImage(QRectF(left, top + _PAD / 2, *_FACE), line.picture)
            elif text == TICK:
                ink.box(painter, left + 4, top + _PAD / 2 + 4, _BOX)
            elif text:
                place = QRectF(left, top + _PAD / 2, wide, tall)
                ink.write(painter, text, face, place, right=column.right)
        ink.rule(painter, 0, top + tall + _PAD, width, 3.0 if line.strong else 1.0)

    return Piece(tall + _PAD, draw, again=again)


# Facts and people


def _facts(block: Facts, width: float) -> Iterator[Piece]:
    if block.title:
        yield _title(Title(block.title), width)
    face, soft = ink.font(strong=True), ink.font()
    for label, value in block.pairs:
        wide = width - _LABEL - _GUTTER
        tall = max(ink.height(label, soft, _LABEL), ink.height(value, face, wide))
        yield Piece(tall + _PAD, partial(_draw_fact, label, value, width, tall))


def _draw_fact(
    label: str, value: str, width: float, tall: float, painter: QPainter, top: float
) -> None:
    left = _LABEL + _GUTTER
    ink.write(painter, label, ink.font(), QRectF(0, top, _LABEL, tall), colour=ink.SOFT)
    ink.write(painter, value, ink.font(strong=True), QRectF(left, top, width - left, tall))


def _portrait(block: Portrait, width: float) -> Piece:
    big, face = ink.font(ink.NAME, strong=True), ink.font()
    wide = width - _PICTURE[0] - _GAP if block.picture is not None else width
    rows = [(block.name, big), *((line, face) for line in block.lines)]
    heights = [ink.height(text, row_face, wide) + _PAD for text, row_face in rows]
    tall = max(sum(heights), _PICTURE[1] if block.picture is not None else 0.0)

    def draw(painter: QPainter, top: float) -> None:
        below = top
        for (text, row_face), row_tall in zip(rows, heights, strict=True):
            ink.write(painter, text, row_face, QRectF(0, below, wide, row_tall))
            below += row_tall
        if block.picture is not None:
            painter.drawImage(QRectF(width - _PICTURE[0], top, *_PICTURE), block.picture)

    return Piece(tall + _GAP, draw)


def _cards(block: Cards, width: float) -> Iterator[Piece]:
    across = cards_across(width)
    for at in range(0, len(block.cards), across.count):
        row = block.cards[at : at + across.count]

        def draw(painter: QPainter, top: float, row: tuple[Card, ...] = row) -> None:
            for place, card in enumerate(row):
                draw_card(painter, across.box(place, top), card)

        yield Piece(across.height, draw)
