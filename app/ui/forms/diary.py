"""Writing in the diary, and saying that what it tells of will not be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import diary
from app.desk.desk import Saved
from app.store.reads.diary import DiaryLine
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.subject import SubjectLine
from app.ui.forms.where import Beginning, WingField, beginning
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.style import theme
from app.ui.wording import clock_words, weekday_words
from record.types.diary import CANCELLED

_TEXT_HEIGHT = 88


class DiaryForm(KeptForm):
    """One entry: the day, a time where there is one, what it is, and for which wing."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "text", "Text": "text", "Kind": "kind"}

    def __init__(
        self, context: Context, begins: Beginning, day: dt.date, parent: QWidget | None = None
    ) -> None:
        about = begins.subject.person_id if begins.subject is not None else ""
        super().__init__(context, f"diary:{about}", parent)
        self.subject = begins.subject
        if self.subject is not None:
            self.add_above(SubjectLine(self.subject, self))
        self._kind = CodeCombo(parent=self)
        self._day, self._clock = DateField(context.desk.today(), parent=self), TimeField(self)
        self._text = QPlainTextEdit(self)
        self._where = WingField(begins.wings, begins.wing_id, self)
        self.add_field("kind", "", self._kind)
        self.add_row(("day", "", self._day), ("clock", "", self._clock))
        self.add_field("text", "", self._text)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.add_field("where", "", self._where)
        self._offer_kinds()
        self._day.set_day(day)
        self.begin()
        self._kind.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Write in the diary"))
        self.relabel("kind", self.tr("What it is"))
        self.relabel("day", self.tr("Day"))
        self.relabel("clock", self.tr("Time (empty: all day)"))
        self.relabel("text", self.tr("What must be known"))
        self.relabel("where", self.tr("For"))
        self._offer_kinds()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = {}
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose what it is.")
        if self._day.day() is None:
            wrong["day"] = self.tr("Type the day, such as 24/11/2026.")
        if not self._text.toPlainText().strip():
            wrong["text"] = self.tr("Write what must be known.")
        return wrong

    def work(self) -> Callable[[], Saved]:
        day = self._day.day()
        assert day is not None  # or there were problems
        return partial(
            diary.write_diary,
            self.context.desk,
            day=day,
            kind=self._kind.code(),
            text=self._text.toPlainText(),
            clock=self._clock.clock(),
            wing_id=self._where.wing_id(),
            person_id=self.subject.person_id if self.subject is not None else None,
        )

    def _offer_kinds(self) -> None:
        self._kind.set_codes(code_pairs("diary_kind"))


class CancelForm(KeptForm):
    """Says why what the diary tells of will not be."""

    PLACES: ClassVar[Mapping[str, str]] = {"reason_missing": "reason", "Reason": "reason"}

    def __init__(self, context: Context, line: DiaryLine, parent: QWidget | None = None) -> None:
        super().__init__(context, f"cancel:{line.id}", parent)
        self._line = line
        self._about = Words(parent=self)
        self._about.setProperty("level", "3")
        self._reason = QPlainTextEdit(self)
        self.add_widget(self._about)
        self.add_field("reason", "", self._reason)
        self._reason.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.begin()

    def retranslate(self) -> None:
        self.set_title(self.tr("It will not be"))
        self._about.setText(entry_words(self._line))
        self.relabel("reason", self.tr("Why"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self._reason.toPlainText().strip():
            return {}
        return {"reason": self.tr("Write why it will not be.")}

    def work(self) -> Callable[[], Saved]:
        return partial(
            diary.close_entry,
            self.context.desk,
            entry_id=self._line.id,
            result=CANCELLED,
            reason=self._reason.toPlainText(),
        )


def entry_words(line: DiaryLine) -> str:
    """An entry in one line: its day, its time, what it is and about whom."""
    clock = clock_words(line.clock) if line.clock is not None else ""
    parts = (weekday_words(line.day), clock, code_label("diary_kind", line.kind), line.person_name)
    return "  ·  ".join(part for part in parts if part)


def open_diary_form(
    context: Context,
    person_id: str | None,
    wing: str | None,
    parent: QWidget | None = None,
    day: dt.date | None = None,
) -> None:
    """Open the form, about somebody or nobody, for the wing of this code (None: for the prison).

    ``day``: today unless another is looked at.
    """

    def show(begins: Beginning) -> None:
        DiaryForm(context, begins, day or context.desk.today(), parent).open()

    read = partial(beginning, context.desk, person_id, wing)
    context.read(parent or context.bridge, read, show, topic="diary form")
