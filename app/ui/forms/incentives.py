"""Reviewing somebody's incentives: the level, why, and when it is looked at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk.desk import Saved
from app.desk.incentives import deed_of, review_incentives
from app.store.reads.incentives import Behaviour, behaviour_since
from app.store.reads.merged import merged
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.counts import COUNTS
from app.ui.forms.ending import held_words
from app.ui.forms.form import PersonForm
from app.ui.forms.phrases import Phrases
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.style import theme
from app.ui.wording import short_day_words
from record.moments import local
from record.rules.check import check_right
from record.rules.incentives import next_review

_TEXT_HEIGHT = 96


class ReviewIncentivesForm(PersonForm):
    """Level and reason are enough; the next review follows from the level."""

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "comment",
        "Reason": "comment",
        "Level": "level",
        "Next review": "review_on",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"incentives:{subject.person_id}", parent)
        self._since: Behaviour | None = None
        self._proposed: dt.date | None = None
        self._now, self._told = Words(parent=self), Words(tone="soft", parent=self)
        self._now.setProperty("level", "3")
        self._level = CodeCombo(parent=self)
        self._comment = QPlainTextEdit(self)
        self._sentences = Phrases(3, self._comment, self)
        self._review_on = DateField(context.desk.today(), parent=self)
        self._held = Words(tone="soft", parent=self)
        self._held.hide()
        self.add_widget(self._now)
        self.add_widget(self._told)
        self.add_row(("level", "", self._level), ("review_on", "", self._review_on))
        self.add_widget(self._held)
        self.add_field("comment", "", self._comment)
        self.add_widget(self._sentences)
        self._comment.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self._offer_levels()
        self._level.code_changed.connect(self._follow_level)
        self._level.set_code(prefill.get("level", ""))
        self.start()
        self._level.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Review incentives"))
        self.relabel("level", self.tr("Level from now on"))
        self.relabel("review_on", self.tr("Next review"))
        self.relabel("comment", self.tr("Why"))
        self._sentences.offer(
            [
                self.tr("Works well."),
                self.tr("Warned; targets set."),
                self.tr("Targets reached."),
            ]
        )
        self._offer_levels()
        super().retranslate()
        self._say()

    def fill(self, page: PersonPage) -> None:
        last = page.incentives[0] if page.incentives else None
        since = last.reviewed_at if last is not None else None
        replica, person_id = self.context.replica, self.subject.person_id

        def read() -> Behaviour:
            with replica.read() as reading:
                return behaviour_since(reading, merged(reading).ids_of(person_id), since)

        self.context.read(self, read, self._take_since, "behaviour")
        self._say()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._level.code():
            wrong["level"] = self.tr("Choose a level.")
        if not self._comment.toPlainText().strip():
            wrong["comment"] = self.tr("Write why, so that the person can be told.")
        return wrong

    def save_words(self) -> str:
        return self.tr("Ask for it") if self._held_by() else self.tr("Save")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            review_incentives,
            self.context.desk,
            person_id=self.subject.person_id,
            level=self._level.code(),
            comment=self._comment.toPlainText(),
            review_on=self._review_on.day(),
        )

    def _held_by(self) -> str | None:
        desk = self.context.desk
        deed = deed_of(desk.member.role, self._level.code())
        return check_right(deed, desk.member.role, (), desk.replica)

    def _offer_levels(self) -> None:
        self._level.set_codes(code_pairs("incentive_level"))

    @Slot()
    def _follow_level(self) -> None:
        """The next review is when the level asks for it, unless somebody typed another day."""
        if self._level.code() and self._review_on.day() in (None, self._proposed):
            self._proposed = next_review(self._level.code(), self.context.desk.today())
            self._review_on.set_day(self._proposed)
        words = held_words(self._held_by())
        self._held.setText(words)
        self._held.setVisible(bool(words))
        self.set_save_words(self.save_words())

    def _take_since(self, since: Behaviour) -> None:
        self._since = since
        self._say()
        self.fit()

    def _say(self) -> None:
        last = next(iter(self.page.incentives), None) if self.page is not None else None
        if self.page is not None:
            level = code_label("incentive_level", last.level if last else None)
            if last is None:
                self._now.setText(self.tr("No level was given yet"))
            else:
                day = short_day_words(local(last.reviewed_at).date())
                words = self.tr("{level} since {day}")
                self._now.setText(words.format(level=level, day=day))
        since = self._since
        if since is not None:
            parts = (
                COUNTS.positive_notes(since.positive),
                COUNTS.negative_notes(since.negative),
                COUNTS.charges(since.charges),
            )
            self._told.setText(self.tr("Since then: {counts}").format(counts=", ".join(parts)))
