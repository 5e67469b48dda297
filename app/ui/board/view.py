"""The board's table: the arrow keys go from tile to tile, a person can be dragged to a cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from app.store.reads.board import Occupant
from app.ui.board import words
from app.ui.board.delegate import TileDelegate
from app.ui.board.model import PERSON_MIME, BoardModel, Index
from app.ui.board.tiles import Tile

ZOOM_MIN, ZOOM_MAX, ZOOM_STEP = 0.7, 2.0, 0.1
_Cursor = QAbstractItemView.CursorAction
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class BoardView(QTableView):
    """Shows a `BoardModel`. The cursor stands on one person of one tile, or on an empty cell."""

    person_opened = Signal(str)
    dropped = Signal(str, str)
    menu_wanted = Signal(QPoint)
    typed = Signal(str)
    cursor_moved = Signal()

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = model
        self._delegate = TileDelegate(self)
        self._press: QPoint | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("board")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAcceptDrops(True)
        self.setCornerButtonEnabled(False)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._size_rows)

    # What is shown and where the cursor is

    @property
    def zoom(self) -> float:
        """How large the tiles are, 1.0 unless changed."""
        return self._delegate.zoom

    def set_zoom(self, zoom: float) -> None:
        """Make the tiles larger or smaller; the tile with the cursor stays in sight."""
        self._delegate.zoom = round(min(max(zoom, ZOOM_MIN), ZOOM_MAX), 2)
        self.fit()

    @property
    def shows_faces(self) -> bool:
        """Whether the tiles are large enough for faces."""
        return self._delegate.shows_faces

    def paint_faces(self, face_of: Callable[[str], QImage | None]) -> None:
        """Paint the faces that this gives, by whose they are, where there is room."""
        self._delegate.face_of = face_of

    def fit(self) -> None:
        """Lay the tiles out for the width, the zoom and the text size of now."""
        tile = self.chosen_tile()
        line = self._delegate.line
        across = max(1, self.viewport().width() // max(1, self._delegate.tile_width()))
        if not self._tiles.set_across(across):
            self._size_rows()
        self._size_columns()
        if tile is not None:
            self.choose(tile.id, line)

    def chosen_tile(self) -> Tile | None:
        """The tile that has the cursor."""
        return self._tiles.tile(self.currentIndex())

    def chosen_person(self) -> Occupant | None:
        """The person whom the cursor is on; None on an empty cell."""
        tile = self.chosen_tile()
        if tile is None or not tile.people:
            return None
        return tile.people[min(self._delegate.line, len(tile.people) - 1)]

    def choose(self, tile_id: str, line: int = 0) -> bool:
        """Put the cursor on a tile; False when it is not shown."""
        place = self._tiles.place_of(tile_id)
        if place.isValid():
            self.setCurrentIndex(place)
            self._set_line(line)
        return place.isValid()

    def choose_person(self, person_id: str) -> bool:
        """Put the cursor on someone; False when they are not shown."""
        place = self._tiles.place_of_person(person_id)
        tile = self._tiles.tile(place)
        if tile is None:
            return False
        ids = [one.person_id for one in tile.people]
        return self.choose(tile.id, ids.index(person_id))

    def choose_first(self) -> None:
        """Put the cursor on the first tile, where there is one and none has it."""
        places = self._tiles.places()
        if places and not self.currentIndex().isValid():
            self.setCurrentIndex(places[0])

    # Keyboard

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        here = self.currentIndex()
        if not here.isValid():
            places = self._tiles.places()
            return places[0] if places else here
        if action in (_Cursor.MovePageDown, _Cursor.MovePageUp):
            return self._tiles.band_start(here.row(), 1 if action == _Cursor.MovePageDown else -1)
        if action in (_Cursor.MoveDown, _Cursor.MoveUp):
            return self._step_row(here, 1 if action == _Cursor.MoveDown else -1)
        places = self._tiles.places()
        at = places.index(here)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        row = [place for place in places if place.row() == here.row()]
        wanted = {
            _Cursor.MoveRight: places[min(at + 1, len(places) - 1)],
            _Cursor.MoveNext: places[min(at + 1, len(places) - 1)],
            _Cursor.MoveLeft: places[max(at - 1, 0)],
            _Cursor.MovePrevious: places[max(at - 1, 0)],
            _Cursor.MoveHome: places[0] if control else row[0],
            _Cursor.MoveEnd: places[-1] if control else row[-1],
        }
        return wanted[action]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        tile = self.chosen_tile()
        if step and tile is not None and 0 <= self._delegate.line + step < len(tile.people):
            self._set_line(self._delegate.line + step)
            self._announce_line()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            person = self.chosen_person()
            if person is not None:
                self.person_opened.emit(person.person_id)
            return
        if event.text().isalnum() and not event.modifiers() & _COMMANDING:
            self.typed.emit(event.text())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before and step == -1:
            tile = self.chosen_tile()
            self._set_line(len(tile.people) - 1 if tile is not None else 0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        self._delegate.line = 0
        super().currentChanged(current, previous)
        self.cursor_moved.emit()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        tile = self._point_at(spot)
        held = event.button() == Qt.MouseButton.LeftButton and tile is not None and tile.people
        self._press = spot if held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._press).manhattanLength()
        person = self.chosen_person()
        if moved >= QApplication.startDragDistance() and person is not None:
            self._press = None
            self._drag(person)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pointed = self._point_at(event.position().toPoint()) is not None
        person = self.chosen_person() if pointed else None
        if event.button() == Qt.MouseButton.LeftButton and person is not None:
            self.person_opened.emit(person.person_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        spot = self.visualRect(self.currentIndex()).center()
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu_wanted.emit(event.globalPos() if mouse else self.viewport().mapToGlobal(spot))

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PERSON_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        tile = self._tiles.tile(index)
        able = tile is not None and tile.cell is not None
        self._aim(index if able else None)
        event.setAccepted(able)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        tile = self._tiles.tile(self.indexAt(event.position().toPoint()))
        self._aim(None)
        if tile is None or tile.cell is None:
            return
        person_id = bytes(event.mimeData().data(PERSON_MIME).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(person_id, tile.cell.id)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def _size_rows(self) -> None:
        self.clearSpans()
        for row in range(self._tiles.rowCount()):
            heading = self._tiles.band(row) is not None
            if heading and self._tiles.across > 1:
                self.setSpan(row, 0, 1, self._tiles.across)
            self.setRowHeight(row, self._delegate.row_height(self._tiles.lines(row), heading))
        self._size_columns()

    def _size_columns(self) -> None:
        across = self._tiles.across
        width = self.viewport().width()
        for column in range(across):
            right = width * (column + 1) // across
            self.setColumnWidth(column, right - width * column // across)

    def _step_row(self, here: QModelIndex, step: int) -> QModelIndex:
        row = here.row() + step
        while 0 <= row < self._tiles.rowCount():
            tiles = [
                self._tiles.index(row, column)
                for column in range(self._tiles.across)
                if self._tiles.tile(self._tiles.index(row, column)) is not None
            ]
            if tiles:
                return tiles[min(here.column(), len(tiles) - 1)]
            row += step
        return here

    def _set_line(self, line: int) -> None:
        tile = self.chosen_tile()
        self._delegate.line = min(max(line, 0), max(0, len(tile.people) - 1)) if tile else 0
        self.update(self.currentIndex())
        self.cursor_moved.emit()

    def _announce_line(self) -> None:
        person = self.chosen_person()
        if person is not None:
            text = words.person_words(person)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _point_at(self, spot: QPoint) -> Tile | None:
        """Put the cursor on the person at a point of the view; gives the tile that is there."""
        index = self.indexAt(spot)
        tile = self._tiles.tile(index)
        if tile is not None:
            self.setCurrentIndex(index)
            self._set_line(self._delegate.line_at(tile, spot.y() - self.visualRect(index).top()))
        return tile

    def _aim(self, index: QModelIndex | None) -> None:
        self._delegate.target = QPersistentModelIndex(index) if index is not None else None
        self.viewport().update()

    def _drag(self, person: Occupant) -> None:
        data = QMimeData()
        data.setData(PERSON_MIME, person.person_id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)
