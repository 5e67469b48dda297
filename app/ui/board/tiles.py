"""The board cut into tiles: one for each cell, one for each person who has none, in bands.

A band is a landing. What the officer filters by leaves the tiles that match; bands without any are
left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.store.reads.badges import Badge
from app.store.reads.board import Board, Cell, Landing, Occupant
from app.ui.acct.words import badges_now
from record.names import fold
from record.observing import State

NO_CELL, AWAY = "no-cell", "away"


class Showing(StrEnum):
    """Which tiles are wanted, apart from those of a badge."""

    ALL = "all"
    OUT = "out"
    EMPTY = "empty"
    SPACE = "space"
    OUT_OF_USE = "out_of_use"


@dataclass(frozen=True)
class Tile:
    """One tile. ``cell`` is None for a person who has no cell; ``id`` is the cell's, or theirs."""

    id: str
    cell: Cell | None
    people: tuple[Occupant, ...]

    @property
    def over(self) -> bool:
        """Whether more people are in the cell than it holds."""
        cell = self.cell
        return cell is not None and cell.capacity is not None and len(self.people) > cell.capacity

    @property
    def room(self) -> int:
        """How many more people the cell holds."""
        if self.cell is None or not self.cell.in_use or self.cell.capacity is None:
            return 0
        return max(0, self.cell.capacity - len(self.people))


@dataclass(frozen=True)
class Band:
    """A landing's tiles under its heading; ``landing`` is None for people without a cell."""

    id: str
    landing: Landing | None
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Filter:
    """What the officer wants to see."""

    text: str = ""
    badges: frozenset[Badge] = field(default_factory=frozenset)
    showing: Showing = Showing.ALL

    @property
    def idle(self) -> bool:
        """Whether nothing is filtered."""
        return self == Filter()

    def wants(self, tile: Tile) -> bool:
        """Whether a tile matches the state, every word of the text, and one person all badges."""
        return (
            _in_state(tile, self.showing)
            and self._has_badges(tile)
            and all(_matches(tile, word) for word in fold(self.text).split())
        )

    def _has_badges(self, tile: Tile) -> bool:
        return not self.badges or any(self.badges <= _badges(one) for one in tile.people)


def bands_of(board: Board, wanted: Filter | None = None) -> tuple[Band, ...]:
    """The bands of a board, as far as the filter wants them.

    The first are those without a cell, the last whoever is between prisons or at large.
    """
    wanted = wanted or Filter()
    unplaced = tuple(Tile(person.person_id, None, (person,)) for person in board.unplaced)
    bands = [Band(NO_CELL, None, unplaced)]
    for landing in board.landings:
        tiles = tuple(Tile(cell.id, cell, cell.occupants) for cell in landing.cells)
        bands.append(Band(landing.id, landing, tiles))
    gone = tuple(Tile(person.person_id, None, (person,)) for person in board.away)
    bands.append(Band(AWAY, None, gone))
    kept = (
        Band(band.id, band.landing, tuple(tile for tile in band.tiles if wanted.wants(tile)))
        for band in bands
    )
    return tuple(band for band in kept if band.tiles)


def badge_counts(board: Board) -> Counter[Badge]:
    """How many people on the board have each badge."""
    people = [one for landing in board.landings for cell in landing.cells for one in cell.occupants]
    return Counter(badge for one in (*people, *board.unplaced) for badge in _badges(one))


def with_states(board: Board, states: Mapping[str, State]) -> Board:
    """The board with the badge of each open ACCT saying how it stands with the observations."""

    def told(people: tuple[Occupant, ...]) -> tuple[Occupant, ...]:
        return tuple(
            replace(one, badges=badges_now(one.badges, states.get(one.person_id))) for one in people
        )

    landings = tuple(
        replace(
            landing,
            cells=tuple(replace(cell, occupants=told(cell.occupants)) for cell in landing.cells),
        )
        for landing in board.landings
    )
    unplaced, away = told(board.unplaced), told(board.away)
    return replace(board, landings=landings, unplaced=unplaced, away=away)


def _badges(person: Occupant) -> set[Badge]:
    """Somebody's badges; an ACCT that is due is an ACCT."""
    late = {"ACCT_DUE", "ACCT_OVERDUE"}.intersection(person.badges)
    return {*person.badges, *(("ACCT",) if late else ())}


def _in_state(tile: Tile, showing: Showing) -> bool:
    if showing is Showing.ALL:
        return True
    if showing is Showing.OUT:
        return any(one.status != "IN" for one in tile.people)
    if tile.cell is None:
        return False
    if showing is Showing.OUT_OF_USE:
        return not tile.cell.in_use
    return tile.room > 0 and (showing is Showing.SPACE or not tile.people)


def _matches(tile: Tile, word: str) -> bool:
    names = [f"{one.surname} {one.forename} {one.prison_number}" for one in tile.people]
    if any(word in fold(name) for name in names):
        return True
    return tile.cell is not None and fold(tile.cell.path).endswith(word)
