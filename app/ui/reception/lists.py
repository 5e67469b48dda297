"""The two lists of the reception board: who comes, who goes, and on which line the cursor is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.store.reads.tonight import Line, Tonight
from app.ui.kit.heading import Heading
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.reception.words import (
    name_words,
    place_words,
    progress_words,
    state_badge,
    time_words,
    why_words,
)
from app.ui.translate import Retranslated

_ROWS_MIN, _DEPARTURES_MAX = 3, 6
_NAME, _STATE = 1, 2


class BoardLists(Retranslated, Page):
    """Each list scrolls for itself, where three rows of both have room below their headings.

    Elsewhere, as at twice the text size, both are as high as their rows and the page scrolls.
    Only the list where the keyboard is, or was last, shows its line as chosen.
    ``opened(line)`` on Enter; ``turned()`` when the cursor is on another line.
    """

    opened = Signal(object)
    turned = Signal()

    def __init__(self, now: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._in_heading, self._out_heading = Heading(level=2), Heading(level=2)
        self._in_rows = RowModel[Line](self._columns(coming=True), lambda line: line.id)
        self._out_rows = RowModel[Line](self._columns(coming=False), lambda line: line.id)
        self.arrivals = ListTable(self._in_rows, "", self)
        self.departures = ListTable(self._out_rows, "", self)
        self._list = self.arrivals
        for heading in (self._in_heading, self._out_heading):
            heading.setWordWrap(False)  # or the page would be as high as long lists would like
        self.body.addWidget(self._in_heading)
        self.body.addWidget(self.arrivals, 3)
        self.body.addWidget(self._out_heading)
        self.body.addWidget(self.departures, 1)
        self.body.addStretch(0)
        for table in (self.arrivals, self.departures):
            table.row_opened.connect(self.opened)
            table.selectionModel().currentChanged.connect(partial(self._move, table))
            table.focused.connect(partial(self._turn_to, table))
            table.heights_changed.connect(self._share_height)
        self.retranslate()

    def chosen(self) -> Line | None:
        """The line that has the cursor."""
        return self._list.chosen()

    def show_tonight(self, shown: Tonight) -> None:
        """Show who comes and goes; the cursor stays where it is."""
        self._in_rows.replace(shown.arrivals)
        self._out_rows.replace(shown.departures)
        self._out_heading.setVisible(bool(shown.departures))
        self.departures.setVisible(bool(shown.departures))
        for table, lines in ((self.arrivals, shown.arrivals), (self.departures, shown.departures)):
            if lines and table.chosen() is None:
                table.choose(lines[0].id)
        self._share_height()
        self._turn_to(self._list)

    def retranslate(self) -> None:
        for heading, table in (
            (self._in_heading, self.arrivals),
            (self._out_heading, self.departures),
        ):
            words = self.tr("Arrivals") if table is self.arrivals else self.tr("Departures")
            heading.setText(words)
            table.setAccessibleName(words)
        self._in_rows.retitle(self._columns(coming=True))
        self._out_rows.retitle(self._columns(coming=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share_height()

    def _move(self, table: ListTable[Line], *_: object) -> None:
        if table is self._list:
            self._keep_in_sight()
            self.turned.emit()

    def _turn_to(self, table: ListTable[Line]) -> None:
        """The buttons are about this list now, and only its line shows as chosen.

        With no line in it they are about the other.
        """
        other = self.departures if table is self.arrivals else self.arrivals
        if table.chosen() is None and other.chosen() is not None:
            table, other = other, table
        self._list = table
        other.clearSelection()
        table.setCurrentIndex(table.currentIndex())
        self.turned.emit()

    def _keep_in_sight(self) -> None:
        """Scroll the page to the cursor; with the first line, its heading is in sight, too."""
        table = self._list
        rect = table.visualRect(table.currentIndex())
        top = table.y() + table.viewport().y() + rect.top()
        bottom = top + rect.height()
        heading = self._in_heading if table is self.arrivals else self._out_heading
        first = heading.y() if table.currentIndex().row() == 0 else top
        self.ensureVisible(0, bottom, 0, 0)
        self.ensureVisible(0, first, 0, 0)

    @Slot()
    def _share_height(self) -> None:
        tables = [(self.arrivals, self._in_heading, self._in_rows.rowCount())]
        if rows := self._out_rows.rowCount():
            tables.append((self.departures, self._out_heading, rows))
        least = [table.height_of(min(rows, _ROWS_MIN)) for table, _, rows in tables]
        headings = sum(heading.sizeHint().height() for _, heading, _ in tables)
        gaps = self.body.spacing() * 2 * len(tables)
        scroll = Qt.ScrollBarPolicy
        fits = sum(least) + headings + gaps <= self.viewport().height()
        for (table, _, rows), height in zip(tables, least, strict=True):
            most = min(rows, _DEPARTURES_MAX) if table is self.departures and fits else rows
            table.setVerticalScrollBarPolicy(
                scroll.ScrollBarAsNeeded if fits else scroll.ScrollBarAlwaysOff
            )
            table.setMaximumHeight(table.height_of(most))
            table.setMinimumHeight(height if fits else table.height_of(rows))

    def _columns(self, *, coming: bool) -> Sequence[Column[Line]]:
        return (
            Column(self.tr("Time"), time_words, width=64, strong=True),
            Column(self.tr("Name"), name_words, width=190, strong=True, grow=True),
            Column(
                self.tr("How it stands"),
                progress_words,
                width=270,
                grow=True,
                badges=lambda line: (state_badge(line, self._now()),),
            ),
            Column(
                self.tr("From") if coming else self.tr("To"),
                place_words,
                width=190,
                grow=True,
                under=_NAME,
            ),
            Column(self.tr("Why"), why_words, width=190, grow=True, under=_STATE),
            Column(self.tr("Number"), lambda line: line.prison_number, width=92, under=_STATE),
        )
