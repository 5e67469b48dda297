"""Alerts, what reception was told, and assessed risks; what has ended in grey below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.reads.person import AlertLine, PersonPage
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.badge import BadgeText
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.kit.list_table import ListTable
from app.ui.kit.page import Page
from app.ui.kit.row_model import Column, RowModel
from app.ui.labels import code_label
from app.ui.person.fitted import FittedList
from app.ui.person.reception import ReceptionSection
from app.ui.person.risk import ApartSection, AssessmentsSection
from app.ui.person.spans import FIRST_ALERT, by_danger, review_words
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import short_day_words


class AlertsTab(Tab):
    """The alerts, and the assessments behind them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._alert_rows = RowModel[AlertLine](self._alert_columns(), lambda line: line.id)
        self._alerts = ListTable(self._alert_rows, "", self)
        self._alerts.row_chosen.connect(self._show_chosen)
        self._alerts.row_opened.connect(self._ask_to_review)
        self._list = FittedList(self._alerts, rows_max=12)
        self._comment = Words(parent=self)
        self._open = Button(role="primary", icon_name="plus", parent=self)
        self._review = Button(icon_name="review", parent=self)
        self._end = Button(icon_name="end", parent=self)
        self._open.clicked.connect(self._ask_to_open)
        self._review.clicked.connect(self._ask_to_review)
        self._end.clicked.connect(self._ask_to_end)
        self._reception = ReceptionSection(context, self)
        self._sections = (AssessmentsSection(context, self), ApartSection(context, self))
        self._lay_out()
        self.retranslate()

    def show_page(self, page: PersonPage) -> None:
        super().show_page(page)
        self._reception.show_page(page)

    def write_words(self) -> None:
        self._alerts.setAccessibleName(self.tr("Alerts"))
        self._list.set_title(self.tr("Alerts"), self.tr("Alerts: none"))
        self._open.setText(self.tr("Open an alert"))
        self._review.setText(self.tr("Review"))
        self._end.setText(self.tr("End"))
        self._review.setToolTip(self.tr("Change the comment and the next review (Enter)"))
        self._end.setToolTip(self.tr("End the chosen alert, with a reason"))
        self._alert_rows.retitle(self._alert_columns())

    def fill(self, page: PersonPage) -> None:
        alerts = by_danger(page.alerts)
        self._alert_rows.replace(alerts)
        if self._alerts.chosen() is None and alerts:
            self._alerts.choose(alerts[0].id)
        for section in self._sections:
            section.show_page(page)
        self._show_chosen()

    def chosen(self) -> AlertLine | None:
        """The alert under the cursor, or None."""
        return self._alerts.chosen()

    def _alert_columns(self) -> Sequence[Column[AlertLine]]:
        return (
            Column(
                self.tr("Alert"),
                lambda line: code_label("alert_code", line.code),
                width=260,
                grow=True,
                strong=True,
                badges=self._badges,
                tone=_tone,
            ),
            Column(
                self.tr("Type"),
                lambda line: code_label("alert_type", line.kind),
                width=120,
                tone=_tone,
            ),
            Column(
                self.tr("Since"),
                lambda line: short_day_words(line.started_on),
                width=124,
                tone=_tone,
                sort_by=lambda line: line.started_on,
            ),
            Column(
                self.tr("Review"),
                lambda line: review_words(line.review_on, self.today()),
                width=170,
                tone=self._review_tone,
            ),
            Column(self.tr("State"), self._state, width=190, tone=_tone),
            Column(self.tr("Comment"), _comment, width=220, grow=True, tone=_tone),
        )

    def _badges(self, line: AlertLine) -> tuple[BadgeText, ...]:
        if line.status == "ACTIVE" and line.code == FIRST_ALERT:
            return (BadgeText(self.tr("ACCT"), "danger"),)
        return ()

    def _state(self, line: AlertLine) -> str:
        if line.status == "ACTIVE":
            state = self.tr("Active")
        else:
            day = short_day_words(line.ended_on) if line.ended_on else ""
            state = self.tr("Ended {day}").format(day=day).strip()
        return "  ·  ".join((state, self.tr("not sent yet"))) if line.pending else state

    def _review_tone(self, line: AlertLine) -> str:
        overdue = line.review_on is not None and line.review_on < self.today()
        return "warning_text" if overdue and line.status == "ACTIVE" else _tone(line)

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(UNIT)
        for button in (self._open, self._review, self._end):
            actions.addWidget(button)
        actions.addStretch(1)
        page = Page(self)
        page.body.addWidget(self._list)
        page.body.addWidget(self._comment)
        page.body.addLayout(actions)
        for part in (self._reception, *self._sections):
            page.body.addWidget(part)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(page)

    @Slot()
    def _show_chosen(self) -> None:
        alert = self.chosen()
        active = alert is not None and alert.status == "ACTIVE"
        self._review.setEnabled(active)
        self._end.setEnabled(active)
        self._comment.setText(self._story(alert) if alert is not None else "")
        self._comment.setVisible(alert is not None)

    def _story(self, alert: AlertLine) -> str:
        lines = [code_label("alert_code", alert.code)]
        if alert.opened_by:
            lines[0] = self.tr("{alert}, opened by {name}").format(
                alert=lines[0], name=alert.opened_by
            )
        lines += [alert.comment] if alert.comment else []
        if alert.status != "ACTIVE" and alert.ended_reason:
            lines.append(self.tr("Ended because: {reason}").format(reason=alert.ended_reason))
        return "\n".join(lines)

    @Slot()
    def _ask_to_open(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.OPEN_ALERT, self.page.head.person_id)

    @Slot()
    def _ask_to_review(self) -> None:
        alert = self.chosen()
        if self._review.isEnabled() and alert is not None and self.page is not None:
            forms.review_alert(self.context, self.page.head, alert, self)

    @Slot()
    def _ask_to_end(self) -> None:
        """End the alert; an ACCT is closed where its plan is."""
        alert, page = self.chosen(), self.page
        if alert is None or page is None:
            return
        if any(plan.alert_id == alert.id for plan in page.plans):
            self.context.guide.show_person(page.asked_for, "acct")
        else:
            forms.end_alert(self.context, page.head, alert, self)


def _tone(line: AlertLine) -> str:
    return "ink" if line.status == "ACTIVE" else "ink_soft"


def _comment(line: AlertLine) -> str:
    return " ".join((line.comment or "").split())
