"""What a tab of the Wing book is: one matter of a wing, read when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.desk.desk import Desk
from app.store.changes import Changes
from app.store.reading import Reading
from app.store.reads.board import Wing
from app.ui.context import Context
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Words
from app.ui.style import UNIT
from app.ui.translate import Retranslated

Answer = TypeVar("Answer")
Read = Callable[[Desk, Reading, Wing | None], Answer]
"""Reads a tab off the window's thread, of one wing; None: of the whole prison."""


class BookTab(Retranslated, QWidget, Generic[Answer]):
    """Base of all tabs. ``answer`` is what was read last, ``wing`` of which wing (None: of all).

    A tab makes its widgets, calls ``lay_out`` and then ``retranslate``. It names in ``TYPES`` the
    types of record that it shows, and writes what was read in ``fill``. It emits
    ``refresh_wanted`` when something else is to be read.
    """

    TYPES: ClassVar[frozenset[str]] = frozenset()
    refresh_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.answer: Answer | None = None
        self.wing: Wing | None = None
        self.figures = Words(tone="soft", parent=self)
        self.state = EmptyState(parent=self)

    # What a tab says for itself

    def reader(self) -> Read[Answer]:
        """What reads it, as it is set now; it touches no widget."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def fill(self, answer: Answer) -> None:
        """Write what was read, in the language of now; ends with ``show_any``."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def write_words(self) -> None:
        """Write the tab's own words, and in ``state`` what it says while there is nothing."""

    def people(self) -> Iterable[str]:
        """Whom it tells of, for the audit trail."""
        return ()

    def chosen_person(self) -> str | None:
        """Whom the row with the cursor is about."""
        return None

    def choose(self, entry_id: str) -> None:
        """Put the cursor on an entry that somebody came for."""

    # What the book does with it

    def show_answer(self, answer: Answer, wing: Wing | None) -> None:
        """Show what was read."""
        self.answer, self.wing = answer, wing
        self.fill(answer)

    def wants(self, changes: Changes) -> bool:
        """Whether these changes make what it shows out of date."""
        shown = self.TYPES | {"person", "stay", "custody_period"}
        return any(record_type in shown for record_type, _ in changes.records)

    def retranslate(self) -> None:
        self.write_words()
        if self.answer is not None:
            self.fill(self.answer)

    def lay_out(
        self,
        tools: Sequence[QWidget],
        body: QWidget,
        first: QWidget,
        between: QWidget | None = None,
    ) -> None:
        """Tools and figures above, the body below; ``first`` has the keyboard when there is any.

        Otherwise the first of the tools has it.
        """
        self._body, self._first, self._otherwise = body, first, tools[0]
        head = QWidget(self)
        flow = FlowLayout(head, UNIT)
        self.figures.setWordWrap(False)
        for widget in (*tools, self.figures):
            flow.addWidget(widget)
        place = QWidget(self)
        place.setMinimumHeight(UNIT * 12)  # the list scrolls; the tools keep their room
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.state)
        self._stack.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(head)
        if between is not None:
            column.addWidget(between)
        column.addWidget(place, 1)

    def show_any(self, any_there: bool) -> None:
        """Show the body, or in its place what it means that there is nothing."""
        self._stack.setCurrentWidget(self._body if any_there else self.state)
        self.setFocusProxy(self._first if any_there else self._otherwise)
