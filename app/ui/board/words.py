"""The board in words: for headings, tool tips and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.store.reads.board import Cell, Occupant
from app.ui.board.tiles import AWAY, Band, Tile
from app.ui.counts import COUNTS
from app.ui.labels import badge_texts, cell_words, code_label, out_badge, whereabouts
from record.names import display_name

translate = QCoreApplication.translate


def band_title(band: Band) -> str:
    """What a band is called: `Landing 2`, `Without a cell`."""
    if band.id == AWAY:
        return translate("board", "Between prisons or at large")
    if band.landing is None:
        return translate("board", "Without a cell")
    return band.landing.name or band.landing.code


def band_figures(band: Band) -> str:
    """A landing's totals: `Roll 43 of 45, 2 out, 1 out of use`."""
    landing = band.landing
    if band.id == AWAY:
        return COUNTS.out(len(band.tiles))
    if landing is None:
        return COUNTS.people_without_cell(len(band.tiles))
    roll = translate("board", "Roll {roll} of {capacity}")
    parts = [roll.format(roll=landing.roll, capacity=landing.capacity)]
    if landing.out:
        parts.append(COUNTS.out(landing.out))
    closed = sum(not cell.in_use for cell in landing.cells)
    if closed:
        parts.append(COUNTS.closed(closed))
    return "  ·  ".join(parts)


def tile_words(tile: Tile) -> str:
    """A whole tile for a screen reader."""
    people = [person_words(one) for one in tile.people]
    if tile.cell is None:
        return ". ".join([*people, translate("board", "Has no cell")])
    cell = translate("board", "Cell {cell}").format(cell=cell_words(tile.cell.path))
    return ". ".join([cell, cell_state(tile), *people])


def tile_tip(tile: Tile) -> str:
    """A tile's tool tip: what did not fit on it, a line each."""
    lines = []
    if tile.cell is not None:
        attributes = [code_label("cell_attribute", code) for code in tile.cell.attributes]
        lines.append(", ".join([cell_words(tile.cell.path), cell_state(tile), *attributes]))
    lines += [person_words(one) for one in tile.people]
    return "\n".join(lines)


def person_words(person: Occupant) -> str:
    """Someone on the board, with every badge in full."""
    parts = [display_name(person.surname, person.forename), person.prison_number]
    parts += [badge.spoken for badge in badge_texts(person.badges)]
    if out_badge(person.status, person.out_kind, person.out_to) is not None:
        parts.append(whereabouts(person.status, person.out_kind, person.out_to))
    if person.pending:
        parts.append(translate("board", "a change waits to be sent"))
    return ", ".join(parts)


def cell_state(tile: Tile) -> str:
    """A cell's state: empty, how many are in it, out of use and why."""
    cell = tile.cell
    if cell is None:
        return ""
    if not cell.in_use:
        return out_of_use_words(cell)
    people, places = len(tile.people), cell.capacity
    if tile.over and places is not None:
        return COUNTS.too_many(people, places)
    if not people:
        return translate("board", "Empty, for {n}").format(n=places or "?")
    if places is None:
        return COUNTS.in_it(people)
    return COUNTS.of_places(people, places)


def out_of_use_words(cell: Cell) -> str:
    """`Out of use: Damaged`."""
    reason = code_label("out_of_use_reason", cell.out_of_use_reason)
    state = translate("board", "Out of use")
    return f"{state}: {reason}" if reason else state
