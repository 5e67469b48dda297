"""Visits: booking one, cancelling it, and writing down what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import visits
from app.desk.desk import Saved
from app.store.reads.contacts import ContactLine, VisitLine, outside
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.wording import moment_words
from record.types.contact import ARRIVED, CANCELLED

_FIRST_KIND = "SCON"
_ENDED = "cancelled"


class BookVisitForm(PersonForm):
    """Books a visit; who must not come cannot be ticked, and says why."""

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        "nobody_visits": "visitors",
        "visitor_barred": "visitors",
        "record_gone": "visitors",
        "Begins": "begins",
        "Ends": "ends",
        "Kind": "kind",
        "Place": "place",
        "Others who come": "others",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"visit:{subject.person_id}", parent)
        found = outside(context.replica, subject.person_id, context.desk.now()).contacts
        self._contacts = [one for one in found if one.active]
        self._kind = CodeCombo(code_pairs("visit_kind"), self)
        self._kind.set_code(_FIRST_KIND)
        self._day = DateField(context.desk.today())
        self._begins, self._ends = TimeField(self), TimeField(self)
        self._place, self._others = QLineEdit(self), QLineEdit(self)
        self._place.setMaxLength(60)
        self._others.setMaxLength(200)
        self._visitors = TickList(self)
        self._barred = Words(tone="problem", parent=self)
        self.add_row(("kind", "", self._kind), ("place", "", self._place))
        self.add_row(("day", "", self._day), ("begins", "", self._begins), ("ends", "", self._ends))
        self.add_field("visitors", "", self._visitors)
        self.add_widget(self._barred)
        self.add_field("others", "", self._others)
        self._offer()
        self.start()
        self._day.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Book a visit"))
        self.relabel("kind", self.tr("Kind"))
        self.relabel("place", self.tr("Where (may be left empty)"))
        self.relabel("day", self.tr("Day"))
        self.relabel("begins", self.tr("From"))
        self.relabel("ends", self.tr("Until"))
        self.relabel("visitors", self.tr("Who comes"))
        self.relabel("others", self.tr("Others who come, by name"))
        self._kind.set_codes(code_pairs("visit_kind"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if self._starts_at() is None:
            wrong["begins"] = self.tr("Type the day and the time.")
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose one from the list.")
        if not self._visitors.ticked() and not self._others.text().strip():
            wrong["visitors"] = self.tr("Tick who comes, or write their names.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        starts_at = self._starts_at()
        assert starts_at is not None  # or there were problems
        return partial(
            visits.book_visit,
            self.context.desk,
            person_id=self.subject.person_id,
            starts_at=starts_at,
            ends_at=self._at(self._ends),
            visitors=self._visitors.ticked(),
            others=self._others.text(),
            kind=self._kind.code(),
            place=self._place.text(),
        )

    def _starts_at(self) -> dt.datetime | None:
        return self._at(self._begins)

    def _at(self, clock: TimeField) -> dt.datetime | None:
        day, time = self._day.day(), clock.clock()
        if day is None or time is None:
            return None
        return dt.datetime.combine(day, time).astimezone().astimezone(dt.UTC)

    def _offer(self) -> None:
        free = [one for one in self._contacts if one.barred_by is None]
        self._visitors.offer([(one.id, _visitor_words(one)) for one in free])
        told = self.tr("{name} must not come: {reason}")
        self._barred.setText(
            "\n".join(
                told.format(name=one.name, reason=one.barred_by.reason)
                for one in self._contacts
                if one.barred_by is not None
            )
        )
        self._barred.setVisible(bool(self._barred.text()))


class VisitOutcomeForm(PersonForm):
    """Writes down what came of a visit, or cancels it."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "What came of it": "outcome",
        "reason_missing": "comment",
        "Reason": "comment",
        "visit_not_due": "outcome",
        "right_missing": "outcome",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        visit: VisitLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"visit outcome:{visit.id}", parent)
        self._visit = visit
        self._what, self._barred = Words(parent=self), Words(tone="problem", parent=self)
        self._what.setProperty("level", "3")
        self._outcome = CodeCombo(parent=self)
        self._comment = QPlainTextEdit(self)
        self.add_widget(self._what)
        self.add_widget(self._barred)
        self.add_field("outcome", "", self._outcome)
        self.add_field("comment", "", self._comment)
        self._offer()
        self._outcome.set_code("REFUSED" if visit.barred else ARRIVED)
        self._outcome.code_changed.connect(self._show_fields)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("What came of the visit"))
        when = moment_words(self._visit.starts_at, self.context.desk.now())
        who = "; ".join(self._visit.visitors)
        self._what.setText(self.tr("{when}, {who}").format(when=when, who=who))
        told = self.tr("{name} must not come: {reason}")
        barred = [told.format(name=name, reason=why) for name, why in self._visit.barred]
        self._barred.setText("\n".join(barred))
        self._barred.setVisible(bool(barred))
        self.relabel("outcome", self.tr("What came of it"))
        self.relabel("comment", self.tr("Why, or what was seen"))
        self._offer()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        outcome = self._outcome.code()
        if not outcome:
            wrong["outcome"] = self.tr("Choose one from the list.")
        elif outcome != ARRIVED and not self._comment.toPlainText().strip():
            wrong["comment"] = self.tr("Write why.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        if self._outcome.code() == _ENDED:
            return partial(
                visits.cancel_visit,
                self.context.desk,
                visit_id=self._visit.id,
                why=self._comment.toPlainText(),
            )
        return partial(
            visits.record_visit,
            self.context.desk,
            visit_id=self._visit.id,
            outcome=self._outcome.code(),
            comment=self._comment.toPlainText(),
            reason=reason,
        )

    def _offer(self) -> None:
        cancelled = code_label("visit_status", CANCELLED)
        self._outcome.set_codes([*code_pairs("visit_outcome"), (_ENDED, cancelled)])

    @Slot()
    def _show_fields(self) -> None:
        self.warn(())


def _visitor_words(one: ContactLine) -> str:
    return f"{one.name} ({code_label('relation', one.relation)})"
