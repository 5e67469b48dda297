"""Allocations, appointments and attendance of a person, with what they earned this week."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reading import Reading
from app.store.reads.regime import (
    AllocationLine,
    AppointmentLine,
    AttendanceLine,
    PersonRegime,
    person_regime,
)
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.sections import Section
from app.ui.regime.words import REGIME, money_words, outcome_badge, sessions_words
from app.ui.style import UNIT
from app.ui.wording import short_day_words
from record.deeds import may_do
from record.deeds_of_regime import ALLOCATE, BOOK_APPOINTMENT


class RegimeSection(Section):
    """What ended, was cancelled or is past is grey. Buttons act on the row with the cursor."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._shown: PersonRegime | None = None
        self.allocations = RowModel[AllocationLine](self._allocation_columns(), lambda one: one.id)
        self.appointments = RowModel[AppointmentLine](
            self._appointment_columns(), lambda one: one.id
        )
        self.attendance = RowModel[AttendanceLine](self._attendance_columns(), lambda one: one.id)
        self._allocated = ListTable(self.allocations, "", self)
        self._booked = ListTable(self.appointments, "", self)
        self._attended = ListTable(self.attendance, "", self)
        self._lists = (
            FittedList(self._allocated, rows_max=6),
            FittedList(self._booked, rows_max=6),
            FittedList(self._attended, rows_min=6, rows_max=14),
        )
        self.pay = Words(parent=self)
        self.allocate = Button(icon_name="plus", parent=self)
        self.end = Button(icon_name="end", parent=self)
        self.book = Button(icon_name="clock", parent=self)
        self.cancel = Button(icon_name="cross", parent=self)
        self._lay_out()
        self.setFocusProxy(self._allocated)
        self.allocate.clicked.connect(partial(self._open, Form.ALLOCATE))
        self.end.clicked.connect(self._end)
        self.book.clicked.connect(partial(self._open, Form.BOOK))
        self.cancel.clicked.connect(self._cancel)
        for table in (self._allocated, self._booked):
            table.row_chosen.connect(self._offer)
        self.retranslate()

    def read(self, reading: Reading, ids: list[str]) -> PersonRegime:
        return person_regime(reading, ids[0], self.context.desk.today())

    def write_words(self) -> None:
        self._allocated.setAccessibleName(self.tr("Activities"))
        self._booked.setAccessibleName(self.tr("Appointments"))
        self._attended.setAccessibleName(self.tr("Attendance"))
        titles = (
            (self.tr("Activities"), self.tr("Activities: allocated to none")),
            (self.tr("Appointments"), self.tr("Appointments: none in these weeks")),
            (
                self.tr("Attendance of the last four weeks"),
                self.tr("Attendance of the last four weeks: nothing marked"),
            ),
        )
        for shown, (title, none) in zip(self._lists, titles, strict=True):
            shown.set_title(title, none)
        self.allocate.setText(self.tr("Allocate"))
        self.end.setText(self.tr("End the allocation"))
        self.book.setText(self.tr("Book an appointment"))
        self.cancel.setText(self.tr("Cancel the appointment"))
        self.allocations.retitle(self._allocation_columns())
        self.appointments.retitle(self._appointment_columns())
        self.attendance.retitle(self._attendance_columns())
        self._say_pay()

    def show_read(self, found: PersonRegime) -> None:
        self._shown = found
        self.allocations.replace(found.allocations)
        self.appointments.replace(found.appointments)
        self.attendance.replace(found.attendance)
        if self._allocated.chosen() is None and found.allocations:
            self._allocated.choose(found.allocations[0].id)
        if self._booked.chosen() is None and found.appointments:
            self._booked.choose(found.appointments[0].id)
        self._say_pay()
        self._offer()

    def _say_pay(self) -> None:
        found = self._shown
        if found is None:
            return
        words = self.tr("Earned this week: {money} for {sessions}.")
        sessions = REGIME.sessions(found.week_sessions)
        self.pay.setText(words.format(money=money_words(found.week_pay), sessions=sessions))

    @Slot()
    def _offer(self) -> None:
        """Offer what can be done by this member of staff with the chosen rows."""
        role = self.context.desk.member.role
        allocation, appointment = self._allocated.chosen(), self._booked.chosen()
        self.allocate.setEnabled(may_do(ALLOCATE, role))
        stands = allocation is not None and allocation.ended_on is None
        self.end.setEnabled(stands and may_do(ALLOCATE, role))
        self.book.setEnabled(may_do(BOOK_APPOINTMENT, role))
        booked = appointment is not None and appointment.cancelled_reason is None
        self.cancel.setEnabled(booked)

    @Slot()
    def _open(self, form: Form, *_: object) -> None:
        if self.page is not None:
            self.context.guide.open_form(form, self.page.head.person_id)

    @Slot()
    def _end(self) -> None:
        line = self._allocated.chosen()
        if line is not None and self.page is not None:
            person_id = self.page.head.person_id
            self.context.guide.open_form(Form.END_ALLOCATION, person_id, allocation_id=line.id)

    @Slot()
    def _cancel(self) -> None:
        line = self._booked.chosen()
        if line is not None and self.page is not None:
            forms.cancel_appointment(self.context, self.page.head, line, self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.pay)
        for shown, buttons in zip(
            self._lists, ((self.allocate, self.end), (self.book, self.cancel), ()), strict=True
        ):
            column.addWidget(shown)
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)

    def _allocation_columns(self) -> Sequence[Column[AllocationLine]]:
        return (
            Column(
                self.tr("Activity"),
                lambda one: one.name,
                width=200,
                grow=True,
                strong=True,
                tone=_allocation_tone,
            ),
            Column(
                self.tr("Sessions"),
                lambda one: sessions_words(one.sessions),
                width=220,
                grow=True,
                tone=_allocation_tone,
            ),
            Column(
                self.tr("Pay a session"),
                lambda one: money_words(one.pay) if one.pay is not None else "–",
                width=110,
                right=True,
                tone=_allocation_tone,
            ),
            Column(
                self.tr("From"),
                lambda one: short_day_words(one.from_on),
                width=120,
                tone=_allocation_tone,
            ),
            Column(self.tr("Until"), self._until, width=250, tone=_allocation_tone),
            Column(
                self.tr("Allocated by"),
                lambda one: one.allocated_by or "",
                width=150,
                tone=_allocation_tone,
            ),
        )

    def _until(self, one: AllocationLine) -> str:
        if one.ended_on is None:
            return self.tr("now")
        why = code_label("allocation_end", one.ended_reason)
        return "  ·  ".join(part for part in (short_day_words(one.ended_on), why) if part)

    def _appointment_columns(self) -> Sequence[Column[AppointmentLine]]:
        return (
            Column(
                self.tr("Appointment"),
                lambda one: code_label("appointment_kind", one.kind),
                width=200,
                grow=True,
                strong=True,
                tone=_appointment_tone,
            ),
            Column(
                self.tr("Day"),
                lambda one: short_day_words(one.day),
                width=130,
                tone=_appointment_tone,
            ),
            Column(
                self.tr("When"),
                lambda one: one.at or code_label("session", one.session),
                width=110,
                tone=_appointment_tone,
            ),
            Column(self.tr("Where"), lambda one: one.place or "", width=170, grow=True),
            Column(self.tr("Comment"), self._about, width=250, grow=True, tone=_appointment_tone),
            Column(self.tr("Booked by"), lambda one: one.booked_by or "", width=150),
        )

    def _about(self, one: AppointmentLine) -> str:
        if one.cancelled_reason is None:
            return one.comment or ""
        return self.tr("Cancelled: {reason}").format(reason=one.cancelled_reason)

    def _attendance_columns(self) -> Sequence[Column[AttendanceLine]]:
        return (
            Column(self.tr("Day"), lambda one: short_day_words(one.day), width=130),
            Column(self.tr("Session"), lambda one: code_label("session", one.session), width=110),
            Column(self.tr("What"), _what, width=200, grow=True, strong=True),
            Column(self.tr("Attendance"), lambda _: "", width=230, badges=_outcome),
            Column(self.tr("Reason"), lambda one: one.reason or "", width=200, grow=True),
            Column(
                self.tr("Pay"),
                lambda one: money_words(one.pay) if one.paid else "–",
                width=90,
                right=True,
            ),
            Column(self.tr("Marked by"), lambda one: one.marked_by, width=150),
        )


def _what(one: AttendanceLine) -> str:
    return code_label("appointment_kind", one.what) if one.is_appointment else one.what


def _outcome(one: AttendanceLine) -> tuple[BadgeText, ...]:
    return (outcome_badge(one.outcome),)


def _allocation_tone(one: AllocationLine) -> str:
    return "ink" if one.ended_on is None else "ink_soft"


def _appointment_tone(one: AppointmentLine) -> str:
    return "ink" if one.cancelled_reason is None else "ink_soft"
