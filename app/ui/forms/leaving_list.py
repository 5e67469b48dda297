"""The list that is gone through when somebody leaves: what is done, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.desk import leaving
from app.desk.desk import Saved
from app.store.reads.leaving import StepEntry, StepLine, leaving_steps, way_of
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_label
from app.ui.wording import moment_words
from record.codes import domain
from record.types.leaving import DATES, DONE, NOT_NEEDED, UNDONE

_ROWS = 9


class LeavingListForm(PersonForm):
    """Ticks steps of leaving: those that are to be done stand first, what was done below."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "comment",
        "Comment": "comment",
        "nothing_changed": "steps",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, f"leaving:{subject.person_id}", parent)
        self._lines = leaving_steps(context.replica, subject.person_id)
        self._way, self._result = CodeCombo(parent=self), CodeCombo(parent=self)
        self._steps, self._comment = TickList(self), QLineEdit(self)
        self._steps.show_rows(_ROWS)
        self._comment.setMaxLength(1000)
        self._done = Words(tone="soft", parent=self)
        self.add_row(("way", "", self._way), ("result", "", self._result))
        self.add_field("steps", "", self._steps)
        self.add_field("comment", "", self._comment)
        self.add_widget(self._done)
        self._offer_ways()
        self._way.code_changed.connect(self._offer)
        self._result.code_changed.connect(self._offer)
        self._result.set_code(DONE)
        self.start()
        self._steps.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("The list of leaving"))
        self.relabel("way", self.tr("How they leave"))
        self.relabel("result", self.tr("Mark the ticked steps as"))
        self.relabel("steps", self.tr("Steps (space ticks)"))
        self.relabel("comment", self.tr("Comment (say why, where a step is not needed)"))
        self._offer_ways()
        self._offer()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        if not self._way.code():
            way = way_of(page.head.status, died=page.head.died_at is not None)
            self.take_as_given("way", partial(self._way.set_code, way))
            self._offer()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._steps.ticked():
            wrong["steps"] = self.tr("Tick what it is about.")
        if self._result.code() == NOT_NEEDED and not self._comment.text().strip():
            wrong["comment"] = self.tr("Write why it is not needed.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            leaving.tick_steps,
            self.context.desk,
            person_id=self.subject.person_id,
            steps=self._steps.ticked(),
            result=self._result.code() or DONE,
            comment=self._comment.text(),
        )

    def _offer_ways(self) -> None:
        for combo, name in ((self._way, "leaving_way"), (self._result, "leaving_result")):
            combo.set_codes([(one.code, code_label(name, one.code)) for one in domain(name)])

    @Slot()
    def _offer(self) -> None:
        """What can be said of now: what is to be done, or what was done and shall be undone."""
        wants_done = self._result.code() == UNDONE
        here = [one for one in self._lines if one.way == self._way.code()]
        open_ones = [one for one in here if (one.stands is not None) is wants_done]
        self._steps.offer([(one.code, self._step_words(one)) for one in open_ones])
        said = [one for one in here if one.stands is not None and not wants_done]
        lines = [f"✓ {self._step_words(one)}" for one in said]
        self._done.setText("\n".join(lines))
        self._done.setVisible(bool(lines))
        self.fit()

    def _step_words(self, line: StepLine) -> str:
        """A step and who did it: of dates that one has checked, that another is wanted."""
        label = code_label("leaving_step", line.code)
        if not line.entries or line.entries[-1].result == UNDONE:
            return label
        last = self._entry_words(line.entries[-1])
        if line.code == DATES and line.stands is None:
            return self.tr("{step}: {who}; somebody else, too").format(step=label, who=last)
        return f"{label}: {last}"

    def _entry_words(self, entry: StepEntry) -> str:
        when = moment_words(entry.at, self.context.desk.now())
        words = f"{entry.by}, {when}"
        return f"{words} ({entry.comment})" if entry.comment else words
