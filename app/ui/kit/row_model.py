"""A table of values: frozen rows with an id, shown through columns that say how.

`replace` compares by id and announces only what differs, so that the chosen row, the place
scrolled to and a screen reader's place survive each refresh. It never resets.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.ui.kit.badge import BadgeText

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()  # the parent of every row of a table
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
BADGES_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 2
STRONG_ROLE = int(Qt.ItemDataRole.UserRole) + 3
BELOW_ROLE = int(Qt.ItemDataRole.UserRole) + 4


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its title and what it takes from a row.

    `badges` are painted before the text; `tone` names a colour token for the text; `sort_by` lets
    people sort by this column; `spoken` is for a screen reader where the text is too short for one;
    `width` is in pixels at text size 1; a column that is to `grow` takes what room is left over,
    and gives way where that keeps all in sight. Where the table is too narrow for all, a column
    with `under` stands as a second line in the column of that place.
    """

    title: str
    text: Callable[[Row], str]
    width: int = 120
    grow: bool = False
    right: bool = False
    strong: bool = False
    badges: Callable[[Row], Sequence[BadgeText]] | None = None
    tone: Callable[[Row], str] | None = None
    sort_by: Callable[[Row], Any] | None = None
    spoken: Callable[[Row], str] | None = None
    under: int | None = None


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows of one type under columns. `id_of` gives the id by which a row is known again."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        id_of: Callable[[Row], Hashable],
        parent: QAbstractItemModel | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._id_of = id_of
        self._rows: list[Row] = []
        self._folded = False
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns, from the left."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are shown, from the top."""
        return tuple(self._rows)

    def retitle(self, columns: Sequence[Column[Row]]) -> None:
        """Say the same columns in another language."""
        if len(columns) != len(self._columns):
            raise ValueError("retitle keeps the number of columns")
        self._columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._rows:
            self._announce(0, len(self._rows) - 1)

    def fold(self, folded: bool) -> None:
        """Say what columns with an `under` say as a second line of others, or no longer."""
        if folded != self._folded:
            self._folded = folded
            if self._rows:
                self._announce(0, len(self._rows) - 1)

    def row_at(self, index: Index) -> Row | None:
        """The row under an index, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, row_id: Hashable) -> int:
        """The place of the row with this id, or -1."""
        return next((at for at, row in enumerate(self._rows) if self._id_of(row) == row_id), -1)

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows, whose ids must differ from one another."""
        wanted = self._in_order(rows)
        ids = [self._id_of(row) for row in wanted]
        place = {row_id: at for at, row_id in enumerate(ids)}
        if len(place) != len(wanted):
            raise ValueError("two rows have the same id")
        self._remove_all_but(place)
        self._reorder(sorted(self._rows, key=lambda row: place[self._id_of(row)]))
        self._insert_missing(wanted, ids)
        self._write_changed(wanted)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column that can be; Qt calls this when a header is clicked."""
        able = 0 <= column < len(self._columns) and self._columns[column].sort_by is not None
        self._sorted_by = (column, order) if able else None
        self._reorder(self._in_order(self._rows))

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == ROW_ROLE:
            return row
        if role == BELOW_ROLE:
            return self._below(index.column(), row)
        if role in (BADGES_ROLE, TONE_ROLE, STRONG_ROLE):
            return _painted(column, row, role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            below = self._below(index.column(), row)
            return ", ".join(part for part in (_spoken(column, row), below) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.column(), row)
        return None

    def _below(self, at: int, row: Row) -> str:
        """The second line of a cell: what stands in the columns that are folded under it."""
        folded = [one for one in self._columns if self._folded and one.under == at]
        return " · ".join(words for one in folded if (words := one.text(row)))

    def _tip(self, at: int, row: Row) -> str | None:
        """What the badges of a cell mean; where it is folded, also all that it says."""
        column = self._columns[at]
        badges = ", ".join(badge.spoken for badge in column.badges(row)) if column.badges else ""
        said = (column.text(row), self._below(at, row)) if self._folded else ()
        return "\n".join(part for part in (badges, *said) if part) or None

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        if self._sorted_by is None:
            return list(rows)
        column, order = self._sorted_by
        sort_by = self._columns[column].sort_by
        if sort_by is None:
            return list(rows)
        return sorted(rows, key=sort_by, reverse=order == Qt.SortOrder.DescendingOrder)

    def _remove_all_but(self, kept: dict[Hashable, int]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._id_of(self._rows[last]) in kept:
                last -= 1
                continue
            first = last
            while first > 0 and self._id_of(self._rows[first - 1]) not in kept:
                first -= 1
            self.beginRemoveRows(TOP, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _reorder(self, ordered: list[Row]) -> None:
        before = [self._id_of(row) for row in self._rows]
        after = {self._id_of(row): at for at, row in enumerate(ordered)}
        if all(after[row_id] == at for at, row_id in enumerate(before)):
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        self._rows = ordered
        new = [self.index(after[before[index.row()]], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _insert_missing(self, wanted: list[Row], ids: list[Hashable]) -> None:
        known = {self._id_of(row) for row in self._rows}
        at = 0
        while at < len(wanted):
            if ids[at] in known:
                at += 1
                continue
            end = at
            while end < len(wanted) and ids[end] not in known:
                end += 1
            self.beginInsertRows(TOP, at, end - 1)
            self._rows[at:at] = wanted[at:end]
            self.endInsertRows()
            at = end

    def _write_changed(self, wanted: list[Row]) -> None:
        for at, row in enumerate(wanted):
            if self._rows[at] != row:
                self._rows[at] = row
                self._announce(at, at)

    def _announce(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def _alignment(column: Column[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _painted(column: Column[Row], row: Row, role: int) -> Any:
    if role == BADGES_ROLE:
        return tuple(column.badges(row)) if column.badges else ()
    if role == TONE_ROLE:
        return column.tone(row) if column.tone else ""
    return column.strong


def _spoken(column: Column[Row], row: Row) -> str:
    if column.spoken is not None:
        return column.spoken(row)
    badges = [badge.spoken for badge in column.badges(row)] if column.badges else []
    return ", ".join(part for part in (*badges, column.text(row)) if part)
