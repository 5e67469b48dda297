"""The wing board's screen: reads a wing, shows it, and hands on what the officer does with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from app.desk import views
from app.desk.watching import Due
from app.store.changes import Changes
from app.store.reads.board import Board, Wing, board, wings
from app.store.replica import Replica
from app.ui.acct.words import states_of
from app.ui.board.head import BoardHead
from app.ui.board.model import BoardModel
from app.ui.board.tiles import Filter, bands_of, with_states
from app.ui.board.view import ZOOM_STEP, BoardView
from app.ui.context import Context, Form
from app.ui.faces import Faces
from app.ui.kit.empty_state import EmptyState
from app.ui.labels import cell_words
from app.ui.preferences import Preferences
from app.ui.screen import Screen
from app.ui.style import UNIT
from record.names import display_name
from record.observing import State

SHOWN_TYPES = frozenset(
    {"person", "custody_period", "stay", "alert", "assessment", "non_association", "location"}
)
"""What on the board comes from which record types."""


@dataclass(frozen=True)
class _Answer:
    """What was read: the wings of the prison, and the board of one of them."""

    wings: tuple[Wing, ...]
    board: Board | None


class BoardScreen(Screen):
    """One wing at a time; `shown` when another wing has been read."""

    shown = Signal()

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._preferences = preferences
        self.wing_id: str | None = None
        self._answer: _Answer | None = None
        self._states: Mapping[str, State] = {}
        self._seek: tuple[str, str] | None = None
        self._actions: list[QAction] = []
        self.head = BoardHead(self)
        self.model = BoardModel()
        self.view = BoardView(self.model, self)
        self.model.setParent(self.view)
        self.state = EmptyState(parent=self)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.view.set_zoom(preferences.zoom)
        self._faces = Faces(context, self)
        self.view.paint_faces(self._faces.of)
        self._faces.arrived.connect(self.view.viewport().update)
        self.head.wing_chosen.connect(self.show_wing)
        self.head.filtered.connect(self._filter)
        self.head.zoomed.connect(self.zoom_by)
        self.head.left_search.connect(self._enter_view)
        self.view.person_opened.connect(self._open)
        self.view.dropped.connect(self._move)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.typed.connect(self.head.type_on)
        self.state.acted.connect(self._act_on_state)
        for number in range(1, 10):
            keys = QShortcut(QKeySequence(f"Alt+{number}"), self)
            keys.activated.connect(partial(self._show_numbered, number))
        self.retranslate()

    # What the window asks

    def title(self) -> str:
        """The wing's name."""
        answer = self._answer
        if answer is not None and answer.board is not None:
            return answer.board.wing.name
        return self.tr("Wing board")

    def wants(self, changes: Changes) -> bool:
        """Whether anything on the board may have changed."""
        return any(record_type in SHOWN_TYPES for record_type, _ in changes.records)

    def refresh(self) -> None:
        """Read the wing again."""
        replica, prison = self.context.replica, self.context.desk.member.prison
        prison = prison or replica.home.prison
        read = partial(_read, replica, prison, self.wing_id, self._preferences.wing)
        self.context.read(self, read, self._show, topic="board")

    def retranslate(self) -> None:
        """Say everything again."""
        self.view.setAccessibleName(self.tr("Cells of the wing"))
        self.model.retranslate()
        self._show_state()

    def show_at(self, about: str | None, tab: str | None) -> None:
        """This wing, or the one that was shown last."""
        if about is None:
            self.refresh()
        else:
            self.show_wing(about)

    def stands_at(self) -> str | None:
        """The wing that is shown."""
        return self.wing_id

    def show_dues(self, dues: tuple[Due, ...]) -> None:
        """Show how it stands with the observations of everybody on an ACCT."""
        states = states_of(dues)
        if states != self._states:
            self._states = states
            self._show_head()
            self._show_bands(self.head.filter())

    def set_person_actions(self, actions: Sequence[QAction]) -> None:
        """What the menu of a tile offers."""
        self._actions = list(actions)

    def chosen_person(self) -> str | None:
        """The person whom the cursor is on."""
        person = self.view.chosen_person()
        return person.person_id if person is not None else None

    @Slot(str)
    def show_wing(self, wing_id: str) -> None:
        """Show this wing."""
        if wing_id != self.wing_id:
            self.wing_id = wing_id
            self.head.clear()
        self.refresh()

    def _show_numbered(self, number: int) -> None:
        if self._answer is not None and number <= len(self._answer.wings):
            self.show_wing(self._answer.wings[number - 1].id)

    def show_cell(self, path: str) -> None:
        """Show the wing that this cell is on, with the cursor on it."""
        self._seek = ("cell", path)
        prefix = f"{cell_words(path).partition('-')[0]}"
        known = self._answer.wings if self._answer is not None else ()
        self.wing_id = next((wing.id for wing in known if wing.code == prefix), self.wing_id)
        self.head.clear()
        self.refresh()

    @Slot(int)
    def zoom_by(self, steps: int) -> None:
        """Make the tiles larger or smaller; 0 for their own size."""
        self.view.set_zoom(self.view.zoom + steps * ZOOM_STEP if steps else 1.0)
        self._preferences.zoom = self.view.zoom
        self._want_faces()

    # Showing

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        before, self._answer = self._answer, answer
        if answer.board is not None:
            self.wing_id = answer.board.wing.id
            self._preferences.wing = answer.board.wing.code
            self._show_head()
            self._show_bands(self.head.filter())
        self._show_state()
        self._want_faces()
        self._find_sought()
        self.view.choose_first()
        if before is None:
            self._enter_view()
        if _wing(before) != _wing(answer):
            self.shown.emit()
            self._note()

    def _want_faces(self) -> None:
        """Have the faces of this wing read, where the tiles have room for them."""
        shown = self._answer.board if self._answer is not None else None
        if shown is not None and self.view.shows_faces:
            cells = (cell for landing in shown.landings for cell in landing.cells)
            people = [one.person_id for cell in cells for one in cell.occupants]
            self._faces.want([*(one.person_id for one in shown.unplaced), *people])

    def _note(self) -> None:
        """Write into the audit trail that this wing was looked at."""
        if self.wing_id is not None:
            note = partial(views.open_wing, self.context.desk, self.wing_id)
            self.context.background.act(self, note, self._noted)

    @Slot(object)
    def _noted(self, _: None) -> None:
        """Nothing to show."""

    @Slot(object)
    def _filter(self, wanted: Filter) -> None:
        self._show_bands(wanted)
        self._show_state()

    def _show_head(self) -> None:
        if self._answer is not None and self._answer.board is not None:
            now = with_states(self._answer.board, self._states)
            self.head.show_board(self._answer.wings, now)

    def _show_bands(self, wanted: Filter) -> None:
        if self._answer is None or self._answer.board is None:
            return
        tile, person = self.view.chosen_tile(), self.view.chosen_person()
        top = self.view.verticalScrollBar().value()
        anew = self.model.show_bands(
            bands_of(with_states(self._answer.board, self._states), wanted)
        )
        if not anew:
            return
        self.view.fit()
        self.view.verticalScrollBar().setValue(top)
        if person is not None and self.view.choose_person(person.person_id):
            return
        if tile is None or not self.view.choose(tile.id):
            self.view.choose_first()

    def _find_sought(self) -> None:
        if self._seek is None or self._answer is None or self._answer.board is None:
            return
        _, path = self._seek
        for landing in self._answer.board.landings:
            for cell in landing.cells:
                if cell.path == path:
                    self.view.choose(cell.id)
                    self._enter_view()
        self._seek = None

    def _show_state(self) -> None:
        answer = self._answer
        if answer is None:
            self.state.show_state("board", self.tr("Reading the wing"))
        elif answer.board is None:
            self.state.show_state(
                "board",
                self.tr("No wing on this terminal yet"),
                self.tr(
                    "The record of this prison has not arrived. It is fetched from the centre "
                    "by itself as soon as the centre can be reached."
                ),
                self.tr("Try the centre now"),
            )
        elif not self.model.rowCount():
            self.state.show_state(
                "search",
                self.tr("Nothing matches"),
                self.tr("No cell and nobody on this wing is as you asked."),
                self.tr("Show everything"),
            )
        shown = answer is not None and answer.board is not None and self.model.rowCount() > 0
        self.head.setVisible(answer is not None and answer.board is not None)
        self._stack.setCurrentWidget(self.view if shown else self.state)

    # Doing

    @Slot(str)
    def _open(self, person_id: str) -> None:
        self.context.guide.show_person(person_id)

    @Slot(str, str)
    def _move(self, person_id: str, location_id: str) -> None:
        self.context.guide.open_form(Form.MOVE, person_id, location_id=location_id)

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        person = self.view.chosen_person()
        if person is None or not self._actions:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(display_name(person.surname, person.forename))
        menu.addActions(self._actions)
        menu.popup(spot)

    @Slot()
    def _act_on_state(self) -> None:
        if self._answer is not None and self._answer.board is None:
            self.context.guide.try_now()
        else:
            self.head.clear()
            self._enter_view()

    @Slot()
    def _enter_view(self) -> None:
        if self.isVisible():
            self.view.setFocus()

    def _lay_out(self) -> None:
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.head)
        column.addWidget(place, 1)


def _wing(answer: _Answer | None) -> Wing | None:
    return answer.board.wing if answer is not None and answer.board is not None else None


def _read(replica: Replica, prison: str, wing_id: str | None, code: str) -> _Answer:
    """The prison's wings and the board of the one asked for, of the last seen, or of the first."""
    with replica.read() as reading:
        found = wings(reading, prison)
        asked = [wing for wing in found if wing.id == wing_id]
        last = [wing for wing in found if wing.code == code]
        chosen = next(iter((*asked, *last, *found)), None)
        return _Answer(found, board(reading, chosen.id) if chosen is not None else None)
