"""Ending a protection: an alert, or two people's being kept apart. It needs a reason, often two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import alerts, apart
from app.desk.desk import Saved
from app.store.reads.person import AlertLine, ApartLine
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.fields import DateField
from app.ui.kit.heading import Words
from app.ui.labels import code_label
from app.ui.translate import N_
from app.ui.wording import day_words
from record.deed import Deed
from record.deeds import END_ALERT, END_NON_ASSOCIATION
from record.names import display_name
from record.rules.check import check_right

_HELD = {
    "right_held": N_(
        "held", "Your role asks for this: it is held until a supervising officer has looked."
    ),
    "two_people_needed": N_(
        "held",
        "Nobody does this alone: it is held until another supervising officer or a security "
        "officer has looked.",
    ),
}


def held_words(rule: str | None) -> str:
    """What a form says beforehand of why the centre will hold what it saves; "" when it will not.

    ``rule`` is what ``check_right`` found.
    """
    return QCoreApplication.translate("held", _HELD[rule]) if rule is not None else ""


class EndingForm(PersonForm):
    """Ends something about a person; says beforehand who must look at it."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "reason_missing": "ended_reason",
        "Reason": "ended_reason",
        "Why it ended": "ended_reason",
        "Ended": "ended",
    }
    DEED: ClassVar[Deed]
    RECORD_TYPE: ClassVar[str]

    def __init__(
        self, context: Context, subject: Subject, record_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"{self.DEED.name}:{record_id}", parent)
        self.record_id = record_id
        self.what = Words(parent=self)
        self.what.setProperty("level", "3")
        self._held = Words(tone="soft", parent=self)
        self._ended_reason = QPlainTextEdit(self)
        self._ended = DateField(context.desk.today(), years_ahead=0)
        self._ended.set_day(context.desk.today())
        self.add_widget(self.what)
        self.add_widget(self._held)
        self.add_field("ended_reason", "", self._ended_reason)
        self.add_field("ended", "", self._ended)
        self.start()

    def retranslate(self) -> None:
        words = held_words(self._held_by())
        self._held.setText(words)
        self._held.setVisible(bool(words))
        self.relabel("ended_reason", self.tr("Why it ends"))
        self.relabel("ended", self.tr("Ended"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._ended_reason.toPlainText().strip():
            wrong["ended_reason"] = self.tr("Write why it can end.")
        return wrong

    def save_words(self) -> str:
        return self.tr("Ask to end it") if self._held_by() else self.tr("End it")

    def why(self) -> str:
        """The reason that is typed."""
        return self._ended_reason.toPlainText()

    def day(self) -> dt.date | None:
        """The day it ended; None today."""
        ended: dt.date | None = self._ended.day()
        return None if ended == self.context.desk.today() else ended

    def _held_by(self) -> str | None:
        desk = self.context.desk
        touched = [(self.RECORD_TYPE, self.record_id)]
        return check_right(self.DEED, desk.member.role, touched, desk.replica)


class EndAlertForm(EndingForm):
    """Ends an alert."""

    DEED, RECORD_TYPE = END_ALERT, "alert"

    def __init__(
        self, context: Context, subject: Subject, alert: AlertLine, parent: QWidget | None = None
    ) -> None:
        self._alert = alert
        super().__init__(context, subject, alert.id, parent)

    def retranslate(self) -> None:
        self.set_title(self.tr("End an alert"))
        label, day = code_label("alert_code", self._alert.code), day_words(self._alert.started_on)
        self.what.setText(self.tr("{alert}, since {day}").format(alert=label, day=day))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            alerts.end_alert,
            self.context.desk,
            alert_id=self.record_id,
            ended_reason=self.why(),
            ended_on=self.day(),
        )


class EndApartForm(EndingForm):
    """Ends two people's being kept apart."""

    DEED, RECORD_TYPE = END_NON_ASSOCIATION, "non_association"

    def __init__(
        self, context: Context, subject: Subject, apart: ApartLine, parent: QWidget | None = None
    ) -> None:
        self._apart = apart
        super().__init__(context, subject, apart.id, parent)

    def retranslate(self) -> None:
        self.set_title(self.tr("End a non-association"))
        apart = self._apart
        name = display_name(apart.other_surname, apart.other_forename)
        since = self.tr("Kept apart from {name} since {day}")
        self.what.setText(since.format(name=name, day=day_words(apart.started_on)))
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            apart.end_non_association,
            self.context.desk,
            non_association_id=self.record_id,
            ended_reason=self.why(),
            ended_on=self.day(),
        )
