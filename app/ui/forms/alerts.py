"""Opening, reviewing and ending alerts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import acct, alerts
from app.desk.desk import Saved
from app.store.reads.person import AlertLine, PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.picker import Picker
from app.ui.forms.subject import Subject
from app.ui.kit.badge import BadgeText
from app.ui.kit.fields import DateField
from app.ui.kit.heading import Words
from app.ui.kit.row_model import Column
from app.ui.labels import code_label
from app.ui.wording import day_words
from record.codes import Code, domain

ACCT = "HA"


class OpenAlertForm(PersonForm):
    """Opens an alert: found by its code or any part of its name, the ACCT before all others."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "Alert": "code",
        "Started": "started",
        "Review due": "review",
        "Comment": "comment",
        "Concern": "comment",
        "acct_open_already": "code",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"open alert:{subject.person_id}", parent)
        self._open_codes: frozenset[str] = frozenset()
        self._code: Picker[Code] = Picker(
            self._columns(), lambda one: one.code, self._keys, parent=self
        )
        self._code.picked.connect(self._go_on)
        self._comment = QPlainTextEdit(self)
        today = context.desk.today()
        self._since, self._review = DateField(today, years_ahead=0), DateField(today)
        self._since.set_day(today)
        self.add_field("code", "", self._code)
        self.add_field("comment", "", self._comment)
        self.add_row(("started", "", self._since), ("review", "", self._review))
        self._code.set_rows(_offered())
        self._comment.setPlainText(prefill.get("comment", ""))
        self.start()
        if "code" in prefill:
            self._code.keep_text(prefill["code"])
            self._comment.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Open an alert"))
        self.relabel("code", self.tr("Alert"))
        self.relabel("comment", self.tr("What staff must know"))
        self.relabel("started", self.tr("Since"))
        self.relabel("review", self.tr("Review due (may be left empty)"))
        self._code.rename(self.tr("Alert"), self.tr("Code or name, such as HA or ACCT"))
        self._code.model.retitle(self._columns())
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        self._open_codes = frozenset(one.code for one in page.alerts if one.status == "ACTIVE")
        self._code.model.retitle(self._columns())

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        chosen = self._code.chosen()
        if chosen is None:
            wrong["code"] = self.tr("Choose which alert this is.")
        elif chosen.code == ACCT and not self._comment.toPlainText().strip():
            wrong["comment"] = self.tr("Write what made you worry, so that the next one knows.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        chosen, today = self._code.chosen(), self.context.desk.today()
        started = self._since.day()
        if chosen is not None and chosen.code == ACCT:  # the alert and its plan, in one action
            return partial(
                acct.open_acct,
                self.context.desk,
                person_id=self.subject.person_id,
                concern=self._comment.toPlainText(),
            )
        return partial(
            alerts.open_alert,
            self.context.desk,
            person_id=self.subject.person_id,
            code=chosen.code if chosen is not None else "",
            comment=self._comment.toPlainText(),
            review_on=self._review.day(),
            started_on=None if started == today else started,
            reason=reason,
        )

    def _columns(self) -> Sequence[Column[Code]]:
        return (
            Column(
                self.tr("Alert"),
                lambda one: code_label("alert_code", one.code),
                width=250,
                grow=True,
                strong=True,
                badges=self._badges,
            ),
            Column(self.tr("Type"), lambda one: code_label("alert_type", one.parent), width=170),
            Column(self.tr("Code"), lambda one: one.code, width=90),
        )

    def _badges(self, one: Code) -> tuple[BadgeText, ...]:
        open_now = one.code in self._open_codes
        return (BadgeText(self.tr("Already open"), "neutral"),) if open_now else ()

    def _keys(self, one: Code) -> Sequence[str]:
        return (
            one.code,
            code_label("alert_code", one.code),
            code_label("alert_type", one.parent),
        )

    @Slot()
    def _go_on(self) -> None:
        self._comment.setFocus()


class ReviewAlertForm(PersonForm):
    """Changes an active alert's comment and next review."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "Review due": "review",
        "Comment": "comment",
        "nothing_changed": "comment",
    }

    def __init__(
        self, context: Context, subject: Subject, alert: AlertLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"review alert:{alert.id}", parent)
        self._alert = alert
        self._what = _AlertWords(alert, self)
        self._comment = QPlainTextEdit(alert.comment or "")
        self._review = DateField(context.desk.today())
        self._review.set_day(alert.review_on)
        self.add_widget(self._what)
        self.add_field("comment", "", self._comment)
        self.add_field("review", "", self._review)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Review an alert"))
        self._what.write(self.tr("{alert}, since {day}"))
        self.relabel("comment", self.tr("What staff must know"))
        self.relabel("review", self.tr("Next review"))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            alerts.review_alert,
            self.context.desk,
            alert_id=self._alert.id,
            comment=self._comment.toPlainText(),
            review_on=self._review.day(),
        )


class _AlertWords(Words):
    """Which alert a form is about."""

    def __init__(self, alert: AlertLine, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("level", "3")
        self._alert = alert

    def write(self, pattern: str) -> None:
        """Write it as ``{alert}, since {day}`` in the language of now."""
        label = code_label("alert_code", self._alert.code)
        self.setText(pattern.format(alert=label, day=day_words(self._alert.started_on)))


def _offered() -> list[Code]:
    codes = list(domain("alert_code").active())
    return sorted(codes, key=lambda one: one.code != ACCT)
