"""Key work: writing a session down, or why there was none, and who is whose key worker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import key_work
from app.desk.desk import Desk, Saved
from app.desk.entries import right_missing
from app.store.reads.key_work import people_by_key_worker
from app.store.reads.person import PersonPage
from app.store.reads.staff import Colleague, colleagues
from app.ui.context import Context
from app.ui.counts import COUNTS
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.phrases import Phrases
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs, problem_words
from app.ui.style import theme
from record.deeds import CHANGE_KEY_WORKER, may_do
from record.rules.key_work import KEY_WORKERS, MINUTES_A_WEEK
from record.types.key_work import HELD, SESSION_MINUTES_MAX

_TEXT_HEIGHT = 120
_NOBODY = "*"
"""Stands among the officers for nobody."""


class KeyWorkForm(PersonForm):
    """A session of now, of the length that is usual, and what was talked about."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "text_empty": "text",
        "Text": "text",
        "Minutes": "minutes",
        "When it happened": "when",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"key work:{subject.person_id}", parent)
        self._outcome, self._minutes = CodeCombo(parent=self), QLineEdit(self)
        self._when = MomentField(context.desk.now(), self)
        self._text = QPlainTextEdit(self)
        self._sentences = Phrases(5, self._text, self)
        self.add_field("text", "", self._text)
        self.add_widget(self._sentences)
        self.add_row(("outcome", "", self._outcome), ("minutes", "", self._minutes))
        self.add_field("when", "", self._when)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self._offer_outcomes()
        self._outcome.set_code(prefill.get("outcome", HELD))
        self._minutes.setText(str(MINUTES_A_WEEK))
        self._outcome.code_changed.connect(self._follow)
        self.start()
        self._text.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Key work session"))
        self.relabel("outcome", self.tr("The session was"))
        self.relabel("minutes", self.tr("How many minutes"))
        self.relabel("when", self.tr("When"))
        self._offer_outcomes()
        self._follow()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._text.toPlainText().strip():
            wrong["text"] = self.tr("Write what was said, or why there was no session.")
        if not self._outcome.code():
            wrong["outcome"] = self.tr("Choose whether it was held.")
        if self._is_held() and self._length() is None:
            wrong["minutes"] = self.tr("Type how many minutes it lasted, such as 45.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            key_work.write_session,
            self.context.desk,
            person_id=self.subject.person_id,
            text=self._text.toPlainText(),
            outcome=self._outcome.code(),
            minutes=self._length() if self._is_held() else None,
            happened_at=self._when.moment(),
        )

    def _is_held(self) -> bool:
        return self._outcome.code() == HELD

    def _length(self) -> int | None:
        typed = self._minutes.text().strip()
        known = typed.isascii() and typed.isdigit() and 0 < int(typed) <= SESSION_MINUTES_MAX
        return int(typed) if known else None

    @Slot()
    def _follow(self) -> None:
        """Ask for what belongs to a session that was held, or to one that was not."""
        self.show_field("minutes", self._is_held())
        if self._is_held():
            self.relabel("text", self.tr("What was talked about, and what comes of it"))
            sentences = [
                self.tr("Settled, no concerns raised."),
                self.tr("Talked about family and contact."),
                self.tr("Talked about work and education."),
                self.tr("Talked about sentence plan targets."),
                self.tr("Will ask on his behalf, and tell him."),
            ]
        else:
            self.relabel("text", self.tr("Why there was none"))
            sentences = [
                self.tr("Did not want to come out."),
                self.tr("At work, and did not want to leave."),
                self.tr("On a visit."),
                self.tr("Officer needed on another wing."),
                self.tr("Regime was restricted."),
            ]
        self._sentences.offer(sentences)

    def _offer_outcomes(self) -> None:
        pairs = code_pairs("key_work_outcome")
        self._outcome.set_codes(pairs)


class KeyWorkerForm(PersonForm):
    """Which officer is somebody's key worker; beside each, how many people they have."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "key_worker_unfit": "officer",
        "nothing_changed": "officer",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"key worker:{subject.person_id}", parent)
        del prefill
        self._now = Words(tone="soft", parent=self)
        self._officer = CodeCombo(parent=self)
        self._officers: tuple[tuple[str, str, int], ...] = ()
        self.add_widget(self._now)
        self.add_field("officer", "", self._officer)
        self.start()
        context.read(self, partial(_officers, context.desk), self._offer, "officers")

    def retranslate(self) -> None:
        self.set_title(self.tr("Change the key worker"))
        self.relabel("officer", self.tr("Key worker"))
        self._name_officers()
        super().retranslate()
        role = self.context.desk.member.role
        if not may_do(CHANGE_KEY_WORKER, role):
            self.banner.say("info", problem_words(right_missing(CHANGE_KEY_WORKER, role)))

    def fill(self, page: PersonPage) -> None:
        worker = next((one.key_worker for one in page.periods if one.closed_at is None), None)
        self._now.setText(self.tr("Now: {name}").format(name=worker or self.tr("nobody")))

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._officer.code():
            wrong["officer"] = self.tr("Choose an officer.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        officer = self._officer.code()
        return partial(
            key_work.change_key_worker,
            self.context.desk,
            person_id=self.subject.person_id,
            staff_id=None if officer == _NOBODY else officer,
        )

    def _offer(self, found: tuple[tuple[str, str, int], ...]) -> None:
        self._officers = found
        self._name_officers()

    def _name_officers(self) -> None:
        pairs = [(one, f"{name}  ({COUNTS.people(n)})") for one, name, n in self._officers]
        self._officer.set_codes([*pairs, (_NOBODY, self.tr("Nobody for now"))])


def _officers(desk: Desk) -> tuple[tuple[str, str, int], ...]:
    """Who may be a key worker, by id and name, with how many people they have; fewest first."""
    with desk.replica.read() as reading:
        fit: list[Colleague] = [
            one for one in colleagues(reading, desk.prison) if one.role in KEY_WORKERS
        ]
        has: Counter[str] = people_by_key_worker(reading, desk.prison)
    found = [(one.staff_id, one.name, has[one.staff_id]) for one in fit]
    return tuple(sorted(found, key=lambda one: (one[2], one[1])))
