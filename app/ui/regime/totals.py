"""What the list comes to: by activity in this session, and the pay of the week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTabWidget, QWidget

from app.store.reads.regime import PayLine, WeekPay
from app.store.reads.unlock import UnlockLine
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import Column, RowModel
from app.ui.regime.words import TotalLine, money_words, totals
from app.ui.translate import Retranslated


class Totals(Retranslated, QTabWidget):
    """Three small tables: this session, pay by person, pay by activity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._totals = RowModel[TotalLine](self._total_columns(), lambda line: line.id)
        self._people = RowModel[PayLine](self._pay_columns(), lambda line: line.id)
        self._activities = RowModel[PayLine](self._pay_columns(), lambda line: line.id)
        self.session = ListTable(self._totals, "", self)
        self.people = ListTable(self._people, "", self)
        self.activities = ListTable(self._activities, "", self)
        for table in (self.session, self.people, self.activities):
            self.addTab(table, "")
        self.setDocumentMode(True)
        self.retranslate()

    def show_lines(self, lines: Sequence[UnlockLine]) -> None:
        """What these come to."""
        self._totals.replace(totals(lines))

    def show_pay(self, pay: WeekPay) -> None:
        """The week's pay."""
        self._people.replace(pay.people)
        self._activities.replace(pay.activities)

    def retranslate(self) -> None:
        titles = (self.tr("Session"), self.tr("Week’s pay"), self.tr("By activity"))
        for at, title in enumerate(titles):
            self.setTabText(at, title)
        self.setAccessibleName(self.tr("What it comes to"))
        self.session.setAccessibleName(self.tr("This session, by activity"))
        self.people.setAccessibleName(self.tr("This week’s pay, by person"))
        self.activities.setAccessibleName(self.tr("This week’s pay, by activity"))
        self._totals.retitle(self._total_columns())
        for model in (self._people, self._activities):
            model.retitle(self._pay_columns())

    def _total_columns(self) -> Sequence[Column[TotalLine]]:
        return (
            Column(self.tr("Where"), lambda one: one.name, width=120, grow=True, strong=True),
            Column(self.tr("Go"), lambda one: str(one.going), width=56, right=True),
            Column(self.tr("There"), lambda one: str(one.there), width=54, right=True),
            Column(self.tr("Ref."), lambda one: str(one.refused), width=58, right=True),
            Column(self.tr("Ill"), lambda one: str(one.ill), width=42, right=True),
            Column(self.tr("Other"), lambda one: str(one.other), width=54, right=True),
            Column(self.tr("Left"), lambda one: str(one.left), width=52, right=True),
        )

    def _pay_columns(self) -> Sequence[Column[PayLine]]:
        return (
            Column(self.tr("Who or what"), lambda one: one.name, width=130, grow=True, strong=True),
            Column(self.tr("Sessions"), lambda one: str(one.sessions), width=80, right=True),
            Column(self.tr("Paid"), lambda one: str(one.paid), width=56, right=True),
            Column(self.tr("Pay"), lambda one: money_words(one.pence), width=84, right=True),
        )
