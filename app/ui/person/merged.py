"""The records that were merged into a person's: whose they were, and what they say besides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.store.reads.person import MergedLine
from app.ui.kit.button import Button
from app.ui.person.card import Card, Entry, clear
from app.ui.translate import Retranslated
from app.ui.values import field_words, value_words
from app.ui.wording import moment_words
from record.names import display_name


class MergedCard(Retranslated, Card):
    """One entry for each; hidden when there is none. ``separate_wanted(line)``."""

    separate_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[MergedLine] = ()
        self._now: dt.datetime | None = None
        self.retranslate()

    def show_records(self, lines: Sequence[MergedLine], now: dt.datetime) -> None:
        """Show these records."""
        self._lines, self._now = lines, now
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Records that were merged into this one"))
        self.setVisible(bool(self._lines))
        clear(self.body)
        for at, line in enumerate(self._lines):
            entry = Entry(self._title(line), self._differences(line), self._when(line))
            button = Button(self.tr("Separate …"), icon_name="swap", parent=entry)
            spoken = self.tr("Separate {name} again").format(name=self._title(line))
            button.setAccessibleName(spoken)
            button.setProperty("at", at)
            button.clicked.connect(self._choose)
            entry.head.addWidget(button)
            self.body.addWidget(entry)

    def _title(self, line: MergedLine) -> str:
        name = display_name(line.surname, line.forename)
        return f"{name} ({line.prison_number})" if line.prison_number else name

    def _differences(self, line: MergedLine) -> str:
        """What it says otherwise, field by field."""
        now = self._now or dt.datetime.now(dt.UTC)
        return "  ·  ".join(
            f"{field_words('person', name)}: {value_words('person', name, value, now)}"
            for name, value in line.details.items()
        )

    def _when(self, line: MergedLine) -> str:
        if line.merged_at is None or self._now is None:
            return ""
        when = self.tr("Merged {when}").format(when=moment_words(line.merged_at, self._now))
        return "  ·  ".join((when, self.tr("Not sent yet"))) if line.pending else when

    @Slot()
    def _choose(self) -> None:
        self.separate_wanted.emit(self._lines[int(self.sender().property("at"))])
