"""The sentence and its dates, as the centre worked them out; a terminal only shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.authority import WarrantLine
from app.store.reads.person import PeriodLine, PersonPage
from app.ui.context import Context
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.date_line import DateLine, Mark
from app.ui.person.dates import KeyDate, current_period, key_dates
from app.ui.person.fitted import FittedList
from app.ui.person.spans import days_away
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import day_words, short_day_words
from record.moments import local


class SentenceTab(Tab):
    """The key dates on a line and in a list, and every time in custody."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._note = Words(tone="soft", parent=self)
        self._line = DateLine(self)
        self._date_rows = RowModel[KeyDate](self._date_columns(), lambda one: one.field)
        self._period_rows = RowModel[PeriodLine](self._period_columns(), lambda one: one.id)
        self._dates = ListTable(self._date_rows, "", self)
        self._periods = ListTable(self._period_rows, "", self)
        self._date_list = FittedList(self._dates, rows_min=6)
        self._period_list = FittedList(self._periods)
        self._warrant_rows = RowModel[WarrantLine](self._warrant_columns(), lambda one: one.id)
        self._warrants = ListTable(self._warrant_rows, "", self)
        self._warrant_list = FittedList(self._warrants)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(UNIT // 2)
        page = Page(self)
        page.body.addWidget(self._line)
        page.body.addWidget(self._date_list)
        page.body.addWidget(self._note)
        page.body.addSpacing(UNIT)
        page.body.addWidget(self._warrant_list)
        page.body.addSpacing(UNIT)
        page.body.addWidget(self._period_list)
        page.body.addStretch(1)
        column.addWidget(page)
        self.retranslate()

    def write_words(self) -> None:
        self._dates.setAccessibleName(self.tr("Key dates"))
        self._periods.setAccessibleName(self.tr("Times in custody"))
        self._warrants.setAccessibleName(self.tr("Warrants"))
        self._warrant_list.set_title(
            self.tr("Warrants"), self.tr("Warrants: none is written down on this terminal")
        )
        self._warrant_rows.retitle(self._warrant_columns())
        self._date_list.set_title(
            self.tr("Key dates"), self.tr("Key dates: the centre has set none yet")
        )
        self._period_list.set_title(
            self.tr("Times in custody"), self.tr("Times in custody: none on this terminal")
        )
        self._note.setText(
            self.tr("The centre works these out. Ask the offender management unit about them.")
        )
        self._date_rows.retitle(self._date_columns())
        self._period_rows.retitle(self._period_columns())

    def fill(self, page: PersonPage) -> None:
        dates, period = key_dates(page), current_period(page)
        known = [one for one in dates if one.day is not None]
        self._date_rows.replace(dates if known else ())
        self._period_rows.replace(page.periods)
        self._warrant_rows.replace(page.warrants)
        self._note.setVisible(bool(known))
        marks = [Mark(one.day, one.label) for one in known if one.day is not None]
        start = local(period.opened_at).date() if period is not None else None
        self._line.show_dates(start, marks, self.today())

    def _date_columns(self) -> Sequence[Column[KeyDate]]:
        return (
            Column(self.tr("Date"), lambda one: one.label, width=240, strong=True, tone=_tone),
            Column(
                self.tr("Day"),
                lambda one: day_words(one.day) if one.day else self.tr("not set"),
                width=200,
                tone=_tone,
            ),
            Column(
                self.tr("Away"),
                lambda one: days_away(one.day, self.today()) if one.day else "",
                width=160,
                grow=True,
                tone=_tone,
            ),
        )

    def _warrant_columns(self) -> Sequence[Column[WarrantLine]]:
        return (
            Column(
                self.tr("Warrant"),
                lambda one: code_label("warrant_kind", one.kind),
                width=210,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Signed"), lambda one: short_day_words(one.signed_on), width=104),
            Column(self.tr("Court"), lambda one: one.court, width=160, grow=True),
            Column(
                self.tr("Legal status"),
                lambda one: code_label("legal_status", one.legal_status),
                width=180,
                grow=True,
            ),
            Column(self.tr("Offences"), lambda one: "; ".join(one.offences), width=200, grow=True),
            Column(
                self.tr("Next in court"),
                lambda one: short_day_words(one.back_on) if one.back_on else "",
                width=116,
            ),
        )

    def _period_columns(self) -> Sequence[Column[PeriodLine]]:
        return (
            Column(
                self.tr("Prison"),
                lambda one: code_label("prison", one.prison),
                width=200,
                grow=True,
                strong=True,
            ),
            Column(self.tr("Booking"), lambda one: one.booking_number or "", width=110),
            Column(self.tr("From"), lambda one: _day(one.opened_at), width=120),
            Column(
                self.tr("Until"),
                lambda one: _day(one.closed_at) if one.closed_at else self.tr("now"),
                width=120,
            ),
            Column(
                self.tr("Legal status"),
                lambda one: code_label("legal_status", one.legal_status),
                width=220,
                grow=True,
            ),
            Column(
                self.tr("Category"), lambda one: code_label("category", one.category), width=160
            ),
        )


def _day(moment: dt.datetime) -> str:
    return short_day_words(local(moment).date())


def _tone(one: KeyDate) -> str:
    return "ink" if one.day is not None else "ink_soft"
