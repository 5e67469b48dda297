"""Seven days in a row, each with how much is in it: a week at a glance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.kit.button import Button, IconButton
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from app.ui.wording import short_weekday_words, weekday_words

DAYS = 7
_ROOMY = 640


class DayStrip(Retranslated, QWidget):
    """``day_chosen(day)`` when one is pressed, ``turned(weeks)`` by the arrows; today is named."""

    day_chosen = Signal(object)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = self._today = dt.date.min
        self._counts: Mapping[dt.date, int] = {}
        self.before, self.after = IconButton("back", "", self), IconButton("forward", "", self)
        self.before.clicked.connect(partial(self.turned.emit, -1))
        self.after.clicked.connect(partial(self.turned.emit, 1))
        self.buttons = [Button(role="quiet", parent=self) for _ in range(DAYS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        for at, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._choose, at))
        for widget in (self.before, *self.buttons, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        self.retranslate()

    def show_days(self, first: dt.date, counts: Mapping[dt.date, int], today: dt.date) -> None:
        """Show the days from the first, with how much is open on each."""
        self._first, self._counts, self._today = first, counts, today
        self.retranslate()

    def retranslate(self) -> None:
        self.before.rename(self.tr("A week back (left arrow)"))
        self.after.rename(self.tr("A week on (right arrow)"))
        if self._first == dt.date.min:
            return
        for at, button in enumerate(self.buttons):
            day = self._first + dt.timedelta(days=at)
            count = self._counts.get(day, 0)
            words = self.tr("Today") if day == self._today else short_weekday_words(day)
            button.setText(f"{words}: {count}" if count and self._is_roomy() else words)
            button.setAccessibleName(f"{weekday_words(day)}, {count}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.retranslate()

    def _is_roomy(self) -> bool:
        """Whether there is room for the counts, which are spoken in any case."""
        return self.width() >= theme().px(_ROOMY)

    def _choose(self, at: int) -> None:
        self.day_chosen.emit(self._first + dt.timedelta(days=at))
