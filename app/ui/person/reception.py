"""What somebody told reception, each time they were taken in; what is left of their intake."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.first_night import AnswerLine, ReceptionLine, receptions
from app.ui.context import Context
from app.ui.first_night import (
    answer_words,
    asked_for_words,
    before_lock_up_words,
    can_wait_words,
    ended_words,
)
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label, place_label
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.style import UNIT, set_property
from app.ui.values import field_words, value_words
from app.ui.wording import clock_words, moment_words, short_day_words
from record.deeds import may_do
from record.deeds_of_reception import FOLLOW_INTAKE
from record.moments import local
from record.types.intake import DECLINED, NO

_NEEDS = ("needs", "diet", "religion", "language")


class ReceptionSection(Section):
    """The times of being taken in, the present one first; under them what was said in the chosen.

    What was said stays as it was said: what has become of it stands in alerts, plans and details.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._time_rows = RowModel[ReceptionLine](self._time_columns(), lambda one: one.period_id)
        self._times = ListTable(self._time_rows, "", self)
        self._times.row_chosen.connect(self._show_chosen)
        self._time_list = FittedList(self._times, rows_min=3, rows_max=4)
        self._left, self._asked_for = Words(parent=self), Words(parent=self)
        self._go_on = Button(icon_name="arrive", parent=self)
        self._go_on.clicked.connect(self._ask_to_go_on)
        self._answer_rows = RowModel[AnswerLine](self._answer_columns(), lambda one: one.question)
        self._answers = ListTable(self._answer_rows, "", self)
        self._answer_list = FittedList(self._answers, rows_min=6, rows_max=20)
        self._said, self._more = Words(parent=self), Words(parent=self)
        line = QHBoxLayout()
        line.addWidget(self._go_on)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for part in (self._time_list, self._left, self._asked_for, self._answer_list):
            column.addWidget(part)
        column.addWidget(self._said)
        column.addWidget(self._more)
        column.addLayout(line)
        self.setFocusProxy(self._times)
        self.retranslate()

    def read(self, reading: Reading, ids: list[str]) -> tuple[ReceptionLine, ...]:
        return receptions(reading, ids)

    def show_read(self, found: Sequence[ReceptionLine]) -> None:
        self._time_rows.replace(found)
        if self._times.chosen() is None and found:
            self._times.choose(found[0].period_id)
        self._show_chosen()

    def write_words(self) -> None:
        self._times.setAccessibleName(self.tr("Reception"))
        self._time_list.set_title(
            self.tr("Reception"), self.tr("Reception: no custody period is on this terminal")
        )
        self._answers.setAccessibleName(self.tr("Risk and health, as told at reception"))
        self._go_on.setText(self.tr("Go on with the intake"))
        self._go_on.setToolTip("Ctrl+G")
        self._time_rows.retitle(self._time_columns())
        self._answer_rows.retitle(self._answer_columns())

    @Slot()
    def _show_chosen(self) -> None:
        line = self._times.chosen()
        self._answer_rows.replace(line.answers if line is not None else ())
        self._answer_list.set_title(
            self.tr("Risk and health, as told at reception"), self._none_words(line)
        )
        self._answer_list.setVisible(line is not None)
        intake = line.intake if line is not None and not line.is_over else None
        first = intake is not None and bool(intake.left_before_lock_up)
        self._left.setText(before_lock_up_words(intake) if intake is not None else "")
        set_property(self._left, "tone", "problem" if first else "")
        self._left.setVisible(intake is not None)
        asked_for = line.asked_for if line is not None else ()
        _say(self._asked_for, [asked_for_words(one) for one in asked_for])
        _say(self._said, self._said_words(line))
        _say(self._more, self._more_words(line))
        may = may_do(FOLLOW_INTAKE, self.context.desk.member.role)
        self._go_on.setVisible(may and intake is not None and intake.at_step is not None)

    def _none_words(self, line: ReceptionLine | None) -> str:
        if line is not None and line.intake is not None and not line.is_over:
            return self.tr("Risk and health: nobody has asked yet")
        return self.tr("Risk and health: no answers are on this terminal")

    def _more_words(self, line: ReceptionLine | None) -> list[str]:
        """What is left that can wait, what they need, and the paper by which they are held."""
        if line is None:
            return []
        intake = line.intake if not line.is_over else None
        return [
            *([can_wait_words(intake)] if intake is not None and can_wait_words(intake) else []),
            *self._needs_words(line),
            *([self._warrant_words(line)] if line.warrant is not None else []),
        ]

    def _needs_words(self, line: ReceptionLine) -> list[str]:
        """What the record says now that they need."""
        if line.is_over or self.page is None:
            return []
        details, now = self.page.details, self.now()
        told = [
            self.tr("{what}: {words}").format(
                what=field_words("person", name),
                words=value_words("person", name, details[name], now),
            )
            for name in _NEEDS
            if details.get(name)
        ]
        return ["  ·  ".join(told)] if told else []

    def _warrant_words(self, line: ReceptionLine) -> str:
        warrant = line.warrant
        if warrant is None:
            return ""
        parts = [
            self.tr("{kind}, {court}, signed {day}").format(
                kind=code_label("warrant_kind", warrant.kind),
                court=warrant.court,
                day=short_day_words(warrant.signed_on),
            ),
            code_label("legal_status", warrant.legal_status),
            "; ".join(warrant.offences),
        ]
        return "  ·  ".join(part for part in parts if part)

    def _said_words(self, line: ReceptionLine | None) -> list[str]:
        if line is None:
            return []
        words = self.tr("{words} ({name}, {time})")
        return [
            words.format(words=one.words, name=one.by, time=moment_words(one.at, self.now()))
            for one in line.said
        ]

    def _time_columns(self) -> Sequence[Column[ReceptionLine]]:
        return (
            Column(self.tr("Taken in"), _taken_in, width=160, strong=True, tone=_time_tone),
            Column(
                self.tr("Prison"),
                lambda one: code_label("prison", one.prison),
                width=150,
                grow=True,
                tone=_time_tone,
            ),
            Column(
                self.tr("From"),
                lambda one: place_label(one.came_from),
                width=170,
                grow=True,
                tone=_time_tone,
            ),
            Column(self.tr("By"), lambda one: one.by or "", width=150, tone=_time_tone),
            Column(self.tr("Intake"), self._intake_words, width=230, grow=True, tone=_time_tone),
        )

    def _intake_words(self, line: ReceptionLine) -> str:
        intake = line.intake
        if intake is None:
            return ""
        if intake.ended_at is not None:
            return ended_words(intake, self.now())
        return "" if line.is_over else self.tr("In reception’s hands")

    def _answer_columns(self) -> Sequence[Column[AnswerLine]]:
        return (
            Column(
                self.tr("Question"),
                lambda one: code_label("reception_question", one.question),
                width=400,
                grow=True,
                tone=_answer_tone,
            ),
            Column(self.tr("Answer"), answer_words, width=170, strong=True, tone=_answer_tone),
            Column(self.tr("Asked by"), lambda one: one.by, width=170, tone=_answer_tone),
            Column(
                self.tr("When"),
                lambda one: moment_words(one.at, self.now()) if one.at is not None else "",
                width=180,
                tone=_answer_tone,
            ),
        )

    @Slot()
    def _ask_to_go_on(self) -> None:
        if self.page is not None:
            self.context.guide.show_intake(self.page.head.person_id)


def _say(label: Words, lines: Sequence[str]) -> None:
    label.setText("\n".join(lines))
    label.setVisible(bool(lines))


def _taken_in(line: ReceptionLine) -> str:
    day = short_day_words(local(line.taken_in_at).date())
    return f"{day} {clock_words(line.taken_in_at)}"


def _time_tone(line: ReceptionLine) -> str:
    return "ink_soft" if line.is_over else "ink"


def _answer_tone(line: AnswerLine) -> str:
    if line.is_yes:
        return "danger_text"
    return {DECLINED: "warning_text", NO: "ink_soft"}.get(line.reply or "", "warning_text")
