"""What somebody told reception, on the first tab while their first days here last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.store.reads.first_night import ReceptionLine, receptions
from app.store.reads.follow_ups import FollowUp
from app.store.reads.merged import merged
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.first_night import answer_words, asked_for_words, before_lock_up_words
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.labels import code_label
from app.ui.person.card import Card, clear
from app.ui.translate import Retranslated
from app.ui.wording import moment_words

FIRST_DAYS = dt.timedelta(days=14)
"""So long after they were taken in it stands here; it always stands under alerts and risk."""


class ToldCard(Retranslated, Card):
    """What must be done before lock-up, each yes, what the answers ask for; hidden without any."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: PersonPage | None = None
        self._line: ReceptionLine | None = None
        self._all = Button(role="quiet", parent=self)
        self._all.clicked.connect(self._show_all)
        self.head.addWidget(self._all)
        self.retranslate()

    def show_person(self, page: PersonPage) -> None:
        """Read what this person told reception, off the window's thread, and show it."""
        if self._page is None or self._page.head.person_id != page.head.person_id:
            self._line = None
            self._fill()
        self._page = page
        replica, person_id = self._context.replica, page.head.person_id

        def read() -> tuple[str, Sequence[ReceptionLine]]:
            with replica.read() as reading:
                return person_id, receptions(reading, merged(reading).ids_of(person_id))

        self._context.read(self, read, self._take, "told")

    def retranslate(self) -> None:
        self.set_title(self.tr("Told at reception"))
        self._all.setText(self.tr("All answers"))
        self._fill()

    @Slot(object)
    def _take(self, found: tuple[str, Sequence[ReceptionLine]]) -> None:
        person_id, lines = found
        if self._page is None or self._page.head.person_id != person_id:
            return
        since = self._context.desk.now() - FIRST_DAYS
        recent = (one for one in lines if not one.is_over and one.taken_in_at >= since)
        self._line = next((one for one in recent if one.answers or one.intake is not None), None)
        self._fill()

    def _fill(self) -> None:
        clear(self.body)
        line = self._line
        self.setVisible(line is not None)
        if line is None:
            return
        if line.intake is not None and line.intake.left_before_lock_up:
            self.body.addWidget(Words(before_lock_up_words(line.intake), "problem", self))
        for asked_for in line.asked_for:
            tone: Literal["problem", ""] = "problem" if asked_for is FollowUp.ACCT else ""
            self.body.addWidget(Words(asked_for_words(asked_for), tone, self))
        for one in line.told:
            question = code_label("reception_question", one.question)
            told = self.tr("{question} {answer}")
            words = told.format(question=question, answer=answer_words(one))
            self.body.addWidget(Words(words, parent=self))
        self.body.addWidget(Words(self._asked_words(line), "small", self))

    def _asked_words(self, line: ReceptionLine) -> str:
        asked = [one for one in line.answers if one.at is not None]
        if not asked:
            return self.tr("Nobody has asked about risk and health yet.")
        last = max(asked, key=lambda one: one.at or line.taken_in_at)
        time = moment_words(last.at or line.taken_in_at, self._context.desk.now())
        if not line.told:
            words = self.tr("No question was answered with yes. Asked {time} by {name}.")
            return words.format(time=time, name=last.by)
        return self.tr("Asked {time} by {name}.").format(time=time, name=last.by)

    @Slot()
    def _show_all(self) -> None:
        if self._page is not None:
            self._context.guide.show_person(self._page.asked_for, "alerts")
