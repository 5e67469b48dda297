"""The board as a table: as many tiles across as there is room for, a heading above each landing.

A refresh that changes who is where only tells which tiles changed. Another width or filter lays
the table out anew, and the view puts its cursor back on the tile that had it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.ui.board import words
from app.ui.board.tiles import Band, Tile
from app.ui.kit.tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
TILE_ROLE = int(Qt.ItemDataRole.UserRole)
BAND_ROLE = TILE_ROLE + 1
PERSON_MIME = "application/x-wingbook-person"
TOP = QModelIndex()

_Row = Band | tuple[Tile, ...]


class BoardModel(QAbstractTableModel):
    """Bands of tiles in rows and columns."""

    def __init__(self, parent: QAbstractItemModel | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self._rows: list[_Row] = []
        self._across = 1

    @property
    def across(self) -> int:
        """How many tiles stand side by side."""
        return self._across

    def show_bands(self, bands: Sequence[Band]) -> bool:
        """Show these; gives whether the table was laid out anew."""
        before, self._bands = self._bands, tuple(bands)
        if _shape(before) != _shape(self._bands):
            self._lay_out()
            return True
        rows, self._rows = self._rows, self._cut()
        for at, (old, new) in enumerate(zip(rows, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, self._across - 1))
        return False

    def set_across(self, across: int) -> bool:
        """Stand so many tiles side by side; gives whether that was a change."""
        if across == self._across:
            return False
        self._across = across
        self._lay_out()
        return True

    def tile(self, index: Index) -> Tile | None:
        """The tile at a place, or None where there is none."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Band) or index.column() >= len(row):
            return None
        return row[index.column()]

    def band(self, row: int) -> Band | None:
        """The band whose heading is in this row, or None when it is a row of tiles."""
        found = self._rows[row]
        return found if isinstance(found, Band) else None

    def lines(self, row: int) -> int:
        """How many people the fullest tile of a row has to name."""
        found = self._rows[row]
        return 0 if isinstance(found, Band) else max(len(tile.people) for tile in found)

    def places(self) -> list[QModelIndex]:
        """The places of all tiles, in reading order."""
        return [
            self.index(at, column)
            for at, row in enumerate(self._rows)
            if not isinstance(row, Band)
            for column in range(len(row))
        ]

    def place_of(self, tile_id: str) -> QModelIndex:
        """Where a tile is; an invalid index when it is not shown."""
        return next((place for place in self.places() if self._id(place) == tile_id), QModelIndex())

    def place_of_person(self, person_id: str) -> QModelIndex:
        """Where someone is; an invalid index when they are not shown."""
        for place in self.places():
            tile = self.tile(place)
            if tile is not None and any(one.person_id == person_id for one in tile.people):
                return place
        return QModelIndex()

    def band_start(self, row: int, step: int) -> QModelIndex:
        """The first tile of the band after (1), before (-1) or around (0) a row."""
        headings = [at for at, found in enumerate(self._rows) if isinstance(found, Band)]
        here = max((at for at, heading in enumerate(headings) if heading <= row), default=0)
        wanted = min(max(here + step, 0), len(headings) - 1)
        return self.index(headings[wanted] + 1, 0) if headings else QModelIndex()

    def retranslate(self) -> None:
        """Have everything said again."""
        if self._rows:
            last = self.index(len(self._rows) - 1, self._across - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else self._across

    def flags(self, index: Index) -> Qt.ItemFlag:
        tile = self.tile(index)
        if tile is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if tile.people:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if tile.cell is not None:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        band = self.band(index.row())
        if band is not None:
            return self._band_data(band, index.column(), role)
        tile = self.tile(index)
        if tile is None:
            return None
        if role == TILE_ROLE:
            return tile
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.tile_words(tile)
        return plain_tip(words.tile_tip(tile)) if role == Qt.ItemDataRole.ToolTipRole else None

    def mimeTypes(self) -> list[str]:
        return [PERSON_MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        tile = self.tile(parent)
        return data.hasFormat(PERSON_MIME) and tile is not None and tile.cell is not None

    def _band_data(self, band: Band, column: int, role: int) -> Any:
        if role == BAND_ROLE:
            return band
        if column == 0 and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return f"{words.band_title(band)}, {words.band_figures(band)}"
        return None

    def _id(self, place: QModelIndex) -> str:
        tile = self.tile(place)
        return tile.id if tile is not None else ""

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = self._cut()
        self.endResetModel()

    def _cut(self) -> list[_Row]:
        rows: list[_Row] = []
        for band in self._bands:
            rows.append(band)
            starts = range(0, len(band.tiles), self._across)
            rows.extend(band.tiles[at : at + self._across] for at in starts)
        return rows


def _shape(bands: Sequence[Band]) -> list[tuple[str, tuple[str, ...], tuple[int, ...]]]:
    """What must be the same for the table to stay laid out as it is."""
    return [
        (
            band.id,
            tuple(tile.id for tile in band.tiles),
            tuple(max(2, len(tile.people)) for tile in band.tiles),
        )
        for band in bands
    ]
