"""A wing on paper: the board as a list, and a card for each cell door."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.desk.desk import Desk
from app.store.reads.board import Board
from app.store.reads.needs import PeepLine, active_peeps
from app.store.replica import Replica
from app.ui.board.tiles import Band, Filter, Tile, bands_of
from app.ui.board.words import band_figures, band_title, out_of_use_words
from app.ui.labels import cell_words, whereabouts
from app.ui.pictures import grey_faces, grey_picture
from app.ui.prints.sheet import Block, Card, Cards, Column, Line, Sheet, Table, Text
from app.ui.prints.words import badge_words, name_words, prison_words
from app.ui.way_out import means_words
from record.problems import Problem

translate = QCoreApplication.translate


def roll_sheet(desk: Desk, board: Board, wanted: Filter) -> Sheet:
    """The board as a list, as far as the filter of the screen wanted it."""
    return Sheet(
        title=translate("prints", "Roll"),
        place=prison_words(desk, board.wing),
        blocks=tuple(_blocks(desk.replica, board, wanted)),
    )


def cell_cards_sheet(desk: Desk, board: Board, wanted: Filter) -> Sheet:
    """Cards for the people whom the screen shows. ``Problem`` nothing_to_print for nobody."""
    shown = [
        (tile.cell.path, one)
        for band in bands_of(board, wanted)
        for tile in band.tiles
        if tile.cell is not None
        for one in tile.people
    ]
    with desk.replica.read() as reading:
        plans = active_peeps(reading, [one.person_id for _, one in shown])
    cards = [
        cell_card(
            name_words(one),
            one.prison_number,
            cell,
            plans.get(one.person_id, ()),
            grey_picture(desk.replica, one.person_id),
        )
        for cell, one in shown
    ]
    return cards_sheet(prison_words(desk, board.wing), cards)


def cards_sheet(place: str, cards: Sequence[Card]) -> Sheet:
    """A sheet of cards. ``Problem`` nothing_to_print when there are none."""
    if not cards:
        raise Problem("nothing_to_print")
    return Sheet(translate("prints", "Cell cards"), place, (Cards(tuple(cards)),))


def cell_card(
    name: str,
    number: str,
    cell: str | None,
    plans: Sequence[PeepLine] = (),
    picture: QImage | None = None,
) -> Card:
    """What everybody who passes the door may see: the name, the face, the cell, the way out."""
    help_out = translate("prints", "Help to get out: {means}")
    lines = [help_out.format(means=means_words(plan)) for plan in plans]
    return Card(name, (cell_words(cell), number, *lines), number, picture)


def _blocks(replica: Replica, board: Board, wanted: Filter) -> Iterator[Block]:
    figures = translate("prints", "Roll {roll} of {capacity}, {out} out")
    yield Text(figures.format(roll=board.roll, capacity=board.capacity, out=board.out), strong=True)
    if not wanted.idle:
        yield Text(
            translate("prints", "Only a part of the wing: what was shown on the screen."),
            strong=True,
        )
    bands = bands_of(board, wanted)
    people = (one.person_id for band in bands for tile in band.tiles for one in tile.people)
    faces = grey_faces(replica, people)
    columns = (
        Column(translate("prints", "Cell"), 20, strong=True),
        *((Column("", 8, picture=True),) if faces else ()),
        Column(translate("prints", "Name")),
        Column(translate("prints", "Number"), 19),
        Column(translate("prints", "What must be known"), 44, strong=True),
        Column(translate("prints", "Elsewhere"), 42),
    )
    for band in bands:
        yield Table(columns, tuple(_lines(band, faces)), band_title(band), band_figures(band))


def _lines(band: Band, faces: Mapping[str, QImage]) -> Iterator[Line]:
    room = ("",) if faces else ()
    for tile in band.tiles:
        cell = cell_words(tile.cell.path) if tile.cell is not None else "–"
        if not tile.people:
            yield Line((cell, *room, _empty(tile), "", "", ""))
        for one in tile.people:
            away = one.status != "IN"
            where = whereabouts(one.status, one.out_kind, one.out_to) if away else ""
            said = (name_words(one), one.prison_number, badge_words(one.badges), where)
            yield Line((cell, *room, *said), picture=faces.get(one.person_id))


def _empty(tile: Tile) -> str:
    if tile.cell is not None and not tile.cell.in_use:
        return out_of_use_words(tile.cell)
    return "–"
