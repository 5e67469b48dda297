"""A sheet on A4 pages: what stands on every one, what goes where, and how many there are.

Everything here may run in any thread.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.ui.prints import ink
from app.ui.prints.pieces import Piece, pieces_of
from app.ui.prints.sheet import Sheet, Stamp
from record.problems import Problem

translate = QCoreApplication.translate
WIDE, TALL = 2100.0, 2970.0
"""A4, in tenths of a millimetre."""
MARGIN = 130.0
_HEAD, _FOOT = 190.0, 70.0
_DOTS_PER_INCH = 1200
_PER_INCH = 254.0
WIDTH, ROOM = WIDE - 2 * MARGIN, TALL - 2 * MARGIN - _HEAD - _FOOT

Page = list[tuple[float, Piece]]


def laid_out(sheet: Sheet) -> list[Page]:
    """The pages of a sheet: every piece with its top."""
    return flow([piece for block in sheet.blocks for piece in pieces_of(block, WIDTH)], ROOM)


def flow(pieces: Sequence[Piece], room: float) -> list[Page]:
    """Pieces put onto pages, one below the other; what is kept with what follows stays with it."""
    pages: list[Page] = [[]]
    top = 0.0
    for at, piece in enumerate(pieces):
        if pages[-1] and (piece.breaks or top + _together(pieces, at) > room):
            pages.append([])
            top = 0.0
            if piece.again is not None:
                pages[-1].append((top, piece.again))
                top += piece.again.height
        pages[-1].append((top, piece))
        top += piece.height
    return pages


def _together(pieces: Sequence[Piece], at: int) -> float:
    """How much a piece takes with all that it must not be parted from."""
    tall = pieces[at].height
    while pieces[at].keep and at + 1 < len(pieces):
        at += 1
        tall += pieces[at].height
    return tall


def draw(sheet: Sheet, stamp: Stamp, device: QPagedPaintDevice) -> int:
    """Draw a sheet on a printer or into a PDF; how many pages it took.

    ``Problem`` print_failed when the device takes no pages.
    """
    pages = laid_out(sheet)
    painter = QPainter()
    if not painter.begin(device):
        raise Problem("print_failed")
    try:
        scale = device.logicalDpiX() / _PER_INCH
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        for number, page in enumerate(pages, start=1):
            if number > 1 and not device.newPage():
                raise Problem("print_failed")
            _draw_frame(painter, sheet, stamp, number, len(pages))
            for top, piece in page:
                piece.draw(painter, top + _HEAD)
    finally:
        painter.end()
    return len(pages)


def pdf(sheet: Sheet, stamp: Stamp) -> tuple[bytes, int]:
    """A sheet as a PDF, made in memory, and how many pages it has."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setCreator("Wingbook")
    writer.setTitle(sheet.title)
    fit(writer)
    count = draw(sheet, stamp, writer)
    return bytes(buffer.data().data()), count


def fit(device: QPagedPaintDevice) -> None:
    """Give a device the page that sheets are made for; the margins are the sheet's own."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))


def _draw_frame(painter: QPainter, sheet: Sheet, stamp: Stamp, number: int, count: int) -> None:
    """What stands on every page."""
    big, face, small = ink.font(ink.TITLE, strong=True), ink.font(), ink.font(ink.SMALL)
    half = WIDTH / 2
    ink.write(painter, sheet.title, big, QRectF(0, 0, WIDTH, 70))
    place = ink.font(strong=True)
    ink.write(painter, sheet.place, place, QRectF(half, 18, half, 60), right=True)
    ink.write(painter, stamp.known, face, QRectF(0, 80, WIDTH, 60))
    ink.rule(painter, 0, 140, WIDTH, 4.0)
    foot = _HEAD + ROOM + 20
    ink.rule(painter, 0, foot, WIDTH)
    of = translate("prints", "Page {page} of {count}")
    words = of.format(page=number, count=count)
    ink.write(painter, stamp.printed, small, QRectF(0, foot + 12, WIDTH - 300, 50))
    ink.write(painter, words, small, QRectF(WIDTH - 300, foot + 12, 300, 50), right=True)
