"""The end of an intake: what is left, what the answers ask for, the papers, the handing over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.store.reads.follow_ups import FollowUp
from app.store.reads.intake import IntakeLine
from app.ui.context import Form
from app.ui.first_night import (
    asked_for_words,
    before_lock_up_words,
    can_wait_words,
    ended_words,
)
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Heading, Words
from app.ui.kit.page import Page
from app.ui.style import UNIT, set_property
from app.ui.translate import Retranslated
from record.names import display_name

_OPENS: Mapping[FollowUp, Form] = {
    FollowUp.ACCT: Form.OPEN_ACCT,
    FollowUp.KEEP_APART: Form.OPEN_APART,
    FollowUp.PEEP: Form.PEEP,
    FollowUp.HOME: Form.CONTACT,
}


class EndPage(Retranslated, QWidget):
    """``opens(form)`` what an answer asks for; ``prints``; ``ends``: hand over to the wing."""

    opens = Signal(object)
    prints = Signal()
    ends = Signal()
    next_one = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: IntakeLine | None = None
        self._asked: Sequence[FollowUp] = ()
        self._now: dt.datetime | None = None
        self._heading = Heading(level=2, parent=self)
        self._left, self._waits = Words(parent=self), Words(tone="soft", parent=self)
        self._asked_heading = Heading(level=3, parent=self)
        self._asked_box = QGridLayout()
        self._asked_box.setSpacing(UNIT)
        self._asked_box.setColumnStretch(1, 1)
        self._print = Button(icon_name="print", parent=self)
        self._end = Button(role="primary", icon_name="handover", parent=self)
        self._next = Button(icon_name="person", parent=self)
        self._ended = Words(tone="soft", parent=self)
        self._print.clicked.connect(self.prints)
        self._end.clicked.connect(self.ends)
        self._next.clicked.connect(self.next_one)
        page = Page(self)
        buttons = FlowLayout(gap=UNIT)
        for button in (self._end, self._print, self._next):
            buttons.addWidget(button)
        for widget in (self._heading, self._left, self._waits, self._asked_heading):
            page.body.addWidget(widget)
        page.body.addLayout(self._asked_box)
        page.body.addSpacing(UNIT)
        page.body.addWidget(self._ended)
        page.body.addLayout(buttons)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT * 2)
        column.addWidget(page)
        self.setFocusProxy(self._end)
        self.retranslate()

    def show_line(self, line: IntakeLine, asked: Sequence[FollowUp], now: dt.datetime) -> None:
        """Show where an intake stands at this time."""
        self._line, self._asked, self._now = line, asked, now
        self.retranslate()

    def retranslate(self) -> None:
        self._print.setText(self.tr("Print: property sheet, cell card, identity card …"))
        self._next.setText(self.tr("The next arrival"))
        self._asked_heading.setText(self.tr("Their answers ask for"))
        if self._line is not None and self._now is not None:
            self._say(self._line, self._now)

    def _say(self, line: IntakeLine, now: dt.datetime) -> None:
        self._heading.setText(display_name(line.surname, line.forename))
        first, waits = line.left_before_lock_up, can_wait_words(line)
        self._left.setText(before_lock_up_words(line))
        set_property(self._left, "tone", "problem" if first else "")
        self._waits.setText(waits)
        self._waits.setVisible(bool(waits))
        self._end.setText(self.tr("Hand over to the wing"))
        self._end.setEnabled(not first and line.ended_at is None)
        why_not = self.tr("Hand over to the wing once everything before lock-up is done.")
        ended = line.ended_at is not None
        self._ended.setText(ended_words(line, now) if ended else why_not)
        self._ended.setVisible(ended or bool(first))
        self._end.setToolTip(why_not if first else "")
        self._end.setAccessibleDescription(why_not if first else "")
        self._show_asked()

    def _show_asked(self) -> None:
        while (item := self._asked_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._asked_heading.setVisible(bool(self._asked))
        for at, asked in enumerate(self._asked):
            self._show_asked_line(at, asked)

    def _show_asked_line(self, at: int, asked: FollowUp) -> None:
        """What is asked for, after the button that opens it: beside each other however wide."""
        words = Words(asked_for_words(asked), parent=self)
        if asked is FollowUp.ACCT:
            words.setProperty("tone", "problem")
        self._asked_box.addWidget(words, at, 1)
        words.show()
        if asked in _OPENS:
            button = Button(self.tr("Do it now"), parent=self)
            button.setAccessibleName(f"{self.tr('Do it now')}: {words.text()}")
            button.clicked.connect(partial(self.opens.emit, _OPENS[asked]))
            self._asked_box.addWidget(button, at, 0)
            button.show()
