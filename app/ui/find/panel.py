"""A field and what it finds, as one types: on a screen of its own and in the palette."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedLayout, QVBoxLayout, QWidget

from app.desk import views
from app.store.reads.find import CellHit, Hit, find_cells, find_people, recent
from app.store.replica import Replica
from app.ui.commands import Command
from app.ui.context import Context
from app.ui.find.delegate import FindDelegate
from app.ui.find.rows import FindModel, FindRow, Kind, matching, rows_of
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.search_field import SearchField
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated

PEOPLE_MAX = 20
CELLS_MAX = 5
COMMANDS_MAX = 6
LETTERS_TO_GUESS_BY = 4
REST_MS = 1500
"""How long a text stands before it counts as a search and not as a word half typed."""


@dataclass(frozen=True)
class Found:
    """What a text found; without a text, the people opened last."""

    text: str
    people: tuple[Hit, ...]
    cells: tuple[CellHit, ...]


class FindPanel(Retranslated, QWidget):
    """Finds people and cells in the record, and commands if it is given any.

    The keyboard stays in the field: arrows choose, Enter opens what is chosen (`opened(row)`).
    """

    opened = Signal(object)

    def __init__(
        self, context: Context, commands: Sequence[Command] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._commands = commands
        self._found: Found | None = None
        self._open_when_found = False
        self._noted = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._note)
        self.field = SearchField(parent=self)
        self.model = FindModel()
        self.list = QListView(self)
        self.list.setObjectName("found")
        self.model.setParent(self.list)
        self._delegate = FindDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(False)
        self.state = EmptyState(parent=self)
        self._lay_out()
        self.field.textChanged.connect(self.search)
        self.field.stepped.connect(self._step)
        self.field.chosen.connect(self._open_chosen)
        self.list.clicked.connect(self._open_at)
        self.retranslate()

    def chosen(self) -> FindRow | None:
        """The row that Enter would open."""
        row = self.model.row_at(self.list.currentIndex())
        return row if row is not None and row.kind is not Kind.HEADING else None

    def chosen_person(self) -> str | None:
        """The person in the chosen row."""
        row = self.chosen()
        return row.target if row is not None and row.kind is Kind.PERSON else None

    def start(self, text: str = "") -> None:
        """Begin with this text, all of it selected, so that typing replaces it."""
        if self.field.text() == text:
            self.search()
        self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus()

    @Slot()
    def search(self) -> None:
        """Look for what the field says."""
        context = self._context
        text = self.field.text().strip()
        self._rest.start()
        look = partial(_look, context.replica, context.desk.member.staff_id, text)
        context.read(self, look, self._show, topic="find")

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Find a person, a cell or a command"))
        if self._commands:
            self.field.setPlaceholderText(self.tr("Name, number, cell, or what you want to do"))
        else:
            self.field.setPlaceholderText(self.tr("Name, number or cell"))
        self.list.setAccessibleName(self.tr("Found"))
        if self._found is not None:
            self._show(self._found)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.list.scheduleDelayedItemsLayout()

    @Slot(object)
    def _show(self, found: Found) -> None:
        self._found = found
        commands = matching(self._commands, found.text)
        if found.text:
            commands = commands[:COMMANDS_MAX]
        before = self.chosen()
        rows = rows_of(found.people, found.cells, commands, recent=not found.text)
        self.model.replace(rows)
        self._show_state(found)
        if before is None or not self._choose(before):
            self._step_from(-1, 1)
        self.list.scrollTo(self.list.currentIndex())
        if self._open_when_found and found.text == self.field.text().strip():
            self._open_when_found = False
            self._open_chosen()

    def _show_state(self, found: Found) -> None:
        if self.model.rows:
            self._stack.setCurrentWidget(self.list)
            return
        if found.text:
            title = self.tr("Nobody is found by that")
            text = self.tr(
                "Spelling does not matter much. Try part of the name, the number, or the cell. "
                "This terminal holds the people of its own prison."
            )
        else:
            title = self.tr("Find anyone in this prison")
            text = self.tr("Type a name, however it is spelt, a number or a cell.")
        self.state.show_state("search", title, text)
        self._stack.setCurrentWidget(self.state)

    def _choose(self, row: FindRow) -> bool:
        at = self.model.find((row.kind, row.target))
        if at >= 0 and self._found is not None and self.field.text().strip() == "":
            self.list.setCurrentIndex(self.model.index(at, 0))
            return True
        return False

    @Slot(int)
    def _step(self, by: int) -> None:
        self._step_from(self.list.currentIndex().row(), by)

    def _step_from(self, at: int, by: int) -> None:
        at += by
        while 0 <= at < len(self.model.rows):
            if self.model.can_choose(at):
                self.list.setCurrentIndex(self.model.index(at, 0))
                return
            at += by

    @Slot()
    def _open_chosen(self) -> None:
        if self._found is None or self._found.text != self.field.text().strip():
            self._open_when_found = True
            return
        row = self.chosen()
        if row is not None:
            self._leave_with(row)

    @Slot(QModelIndex)
    def _open_at(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and row.kind is not Kind.HEADING:
            self._leave_with(row)

    def _leave_with(self, row: FindRow) -> None:
        self._note()
        self.opened.emit(row)

    @Slot()
    def _note(self) -> None:
        """Write the search into the audit trail, once it has come to rest."""
        self._rest.stop()
        text = self.field.text().strip()
        if text and text != self._noted:
            self._noted = text
            search = partial(views.find, self._context.desk, text, PEOPLE_MAX)
            self._context.background.act(self, search, self._noted_down)

    @Slot(object)
    def _noted_down(self, hits: tuple[Hit, ...]) -> None:
        """What was found is on the screen already."""

    def _lay_out(self) -> None:
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.field)
        column.addWidget(place, 1)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(UNIT * 90), theme().px(UNIT * 60))


def _look(replica: Replica, staff_id: str, text: str) -> Found:
    with replica.read() as reading:
        if not text:
            return Found(text, recent(reading, staff_id), ())
        people = find_people(reading, text, PEOPLE_MAX)
        return Found(text, _worth_showing(people, text), find_cells(reading, text, CELLS_MAX))


def _worth_showing(people: tuple[Hit, ...], text: str) -> tuple[Hit, ...]:
    """After few letters nearly every name is spelt alike; those wait until nobody else is found."""
    sure = tuple(hit for hit in people if hit.why is None or hit.why[0] != "like")
    return sure if sure and len(text) < LETTERS_TO_GUESS_BY else people
