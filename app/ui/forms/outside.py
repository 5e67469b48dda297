"""Sending somebody out of the prison for a time, and bringing them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from app.desk import outside
from app.desk.desk import Saved
from app.desk.outside import Trip
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import DueField, MomentField
from app.ui.forms.subject import Subject
from app.ui.forms.ways_out import (
    COURT,
    ESCORTS,
    FOR_A_TIME,
    KINDS,
    LICENCE,
    reason_pairs,
    way_pairs,
)
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_pairs, place_label, whereabouts
from app.ui.style import theme
from app.ui.wording import moment_words
from record.deeds import may_do
from record.deeds_of_leaving import BACK_FROM_COURT

_TEXT_HEIGHT = 60


class SendOutForm(PersonForm):
    """Court, hospital, temporary release or elsewhere; the cell stays theirs.

    ``prefill`` may say all that a plan of it says, by the names of the fields.
    """

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        "To": "to_place",
        "Reason": "movement_reason",
        "Escort": "escort",
        "When": "when",
        "Comment": "comment",
        "Who escorts": "escort_names",
        "Conditions": "conditions",
        "Due back": "due",
        "date_before": "due",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"send out:{subject.person_id}", parent)
        self._where, self._movement_reason = CodeCombo(parent=self), CodeCombo(parent=self)
        self._place, self._comment = QLineEdit(self), QLineEdit(self)
        self._escort = CodeCombo(parent=self)
        self._escort_names, self._conditions = QLineEdit(self), QPlainTextEdit(self)
        self._conditions.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self._when = MomentField(context.desk.now(), self)
        self._due = DueField(context.desk.now(), self)
        self.add_row(("where", "", self._where), ("movement_reason", "", self._movement_reason))
        self.add_field("to_place", "", self._place)
        self.add_row(("escort", "", self._escort), ("escort_names", "", self._escort_names))
        self.add_row(("when", "", self._when), ("due", "", self._due))
        self.add_field("conditions", "", self._conditions)
        self.add_field("comment", "", self._comment)
        self._where.code_changed.connect(self._turn)
        self._offer_places_to_go()
        self._where.set_code(prefill.get("where", COURT))
        self._escort.set_codes(code_pairs("escort"))
        self._turn()
        self._movement_reason.set_code(prefill.get("movement_reason", self._movement_reason.code()))
        self._escort.set_code(prefill.get("escort", self._escort.code()))
        self._place.setText(prefill.get("to_place", ""))
        self._comment.setText(prefill.get("comment", ""))
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Send out"))
        self.relabel("where", self.tr("Where to"))
        self.relabel("movement_reason", self.tr("Reason"))
        self.relabel("to_place", self.tr("Which court, hospital or place"))
        self.relabel("escort", self.tr("Escort"))
        self.relabel("escort_names", self.tr("Who goes along or keeps watch"))
        self.relabel("when", self.tr("When"))
        self.relabel("due", self.tr("Due back (empty if nobody knows)"))
        self.relabel("conditions", self.tr("Conditions: licence, restraints, watch"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._offer_places_to_go()
        self._offer_reasons()
        self._escort.set_codes(code_pairs("escort"))
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        places = [place_label(line.to_place) for line in page.movements if line.direction == "OUT"]
        completer = QCompleter(list(dict.fromkeys(place for place in places if place)), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._place.setCompleter(completer)

    def save_words(self) -> str:
        return self.tr("Send out")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._where.code():
            wrong["where"] = self.tr("Choose where they go.")
        elif not self._movement_reason.code():
            wrong["movement_reason"] = self.tr("Choose the reason.")
        if not self._place.text().strip():
            wrong["to_place"] = self.tr("Write where they go, such as Leeds Crown Court.")
        if self._where.code() == LICENCE:
            if self._due.moment() is None:
                wrong["due"] = self.tr("A licence says when they are due back.")
            if not self._conditions.toPlainText().strip():
                wrong["conditions"] = self.tr("Write the conditions of the licence.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            outside.send_out,
            self.context.desk,
            person_id=self.subject.person_id,
            kind=KINDS.get(self._where.code(), ""),
            trip=Trip(
                self._movement_reason.code(),
                self._place.text(),
                escort=self._escort.code() or None,
                escort_names=self._escort_names.text(),
                conditions=self._conditions.toPlainText(),
                due_back_at=self._due.moment(),
                comment=self._comment.text(),
            ),
            moved_at=self._when.moment(),
            reason=reason,
        )

    def _offer_places_to_go(self) -> None:
        self._where.set_codes(way_pairs(FOR_A_TIME))

    @Slot()
    def _turn(self) -> None:
        """Offer the reasons of where they go now, and who escorts people there most of the time."""
        self._offer_reasons()
        self._escort.set_code(ESCORTS.get(self._where.code(), ""))

    def _offer_reasons(self) -> None:
        pairs = reason_pairs(self._where.code())
        self._movement_reason.set_codes(pairs)
        if not self._movement_reason.code() and pairs:
            self._movement_reason.set_code(pairs[0][0])


class BringBackForm(PersonForm):
    """Back into the prison, from where they were sent."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "Back": "when",
        "When": "when",
        "From": "from_place",
        "Comment": "comment",
        "Legal status": "legal_status",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"bring back:{subject.person_id}", parent)
        self._out = Words(parent=self)
        self._when = MomentField(context.desk.now(), self)
        self._place, self._comment = QLineEdit(self), QLineEdit(self)
        self.add_widget(self._out)
        self.add_field("when", "", self._when)
        self.add_field("from_place", "", self._place)
        self._legal = CodeCombo(parent=self)
        self._legal.set_codes([("", ""), *code_pairs("legal_status")])
        self.add_field("legal_status", "", self._legal)
        self.show_field("legal_status", False)
        self.add_field("comment", "", self._comment)
        self._else = Words(tone="soft", parent=self)
        self.add_widget(self._else)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Bring back"))
        self.relabel("when", self.tr("When they came back"))
        self.relabel("from_place", self.tr("Where from"))
        self.relabel("legal_status", self.tr("What the court made of it (empty if as before)"))
        self._legal.set_codes([("", ""), *code_pairs("legal_status")])
        self._else.setText(
            self.tr(
                "Not back? Whom the court let go is discharged (menu Write, Leaving); who did not "
                "return is unlawfully at large."
            )
        )
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        if self.page is not None:
            self.fill(self.page)
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        head, now = page.head, self.context.desk.now()
        words = whereabouts(head.status, head.out_kind, head.out_to)
        if head.status_since is not None:
            when = moment_words(head.status_since, now)
            words = self.tr("{where}, since {when}").format(where=words, when=when)
        if head.due_back_at is not None:
            when = moment_words(head.due_back_at, now)
            words = "\n".join((words, self.tr("Due back {when}").format(when=when)))
        self._out.setText(words)
        may_change = may_do(BACK_FROM_COURT, self.context.desk.member.role)
        self.show_field("legal_status", may_change and head.out_kind == "CRT")
        self._place.setPlaceholderText(place_label(head.out_to))

    def save_words(self) -> str:
        return self.tr("Bring back")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            outside.bring_back,
            self.context.desk,
            person_id=self.subject.person_id,
            from_place=self._place.text(),
            comment=self._comment.text(),
            legal_status=self._legal.code() or None,
            moved_at=self._when.moment(),
            reason=reason,
        )


class DueBackForm(PersonForm):
    """Changes when somebody who is out is due back."""

    PLACES: ClassVar[Mapping[str, str]] = {"date_before": "due", "Due back": "due"}

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, f"due back:{subject.person_id}", parent)
        self._due = DueField(context.desk.now(), self)
        self.add_field("due", "", self._due)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Due back at another time"))
        self.relabel("due", self.tr("Due back (empty if nobody knows)"))
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        due = page.head.due_back_at
        if due is not None and self._due.moment() is None:
            self.take_as_given("due", partial(self._due.set_moment, due))

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            outside.change_due_back,
            self.context.desk,
            person_id=self.subject.person_id,
            due_back_at=self._due.moment(),
        )
