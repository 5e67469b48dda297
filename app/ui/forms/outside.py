"""Sending somebody out of the prison for a time, and bringing them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.desk import outside
from app.desk.desk import Saved
from app.desk.outside import Trip
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_label, place_label, whereabouts
from app.ui.wording import moment_words
from record.codes import domain

COURT, HOSPITAL, OTHER = "court", "hospital", "other"
_KINDS = {COURT: "CRT", HOSPITAL: "TAP", OTHER: "TAP"}
_HOSPITAL_REASONS = ("C5", "C6")
_ESCORT = "PECS"


class SendOutForm(PersonForm):
    """Court, hospital or elsewhere; the cell stays theirs."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "To": "to_place",
        "Reason": "movement_reason",
        "Escort": "escort",
        "When": "when",
        "Comment": "comment",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"send out:{subject.person_id}", parent)
        self._where, self._movement_reason = CodeCombo(parent=self), CodeCombo(parent=self)
        self._place, self._comment = QLineEdit(self), QLineEdit(self)
        self._escort = CodeCombo(parent=self)
        self._when = MomentField(context.desk.now(), self)
        self.add_row(("where", "", self._where), ("movement_reason", "", self._movement_reason))
        self.add_field("to_place", "", self._place)
        self.add_row(("escort", "", self._escort), ("when", "", self._when))
        self.add_field("comment", "", self._comment)
        self._where.code_changed.connect(self._offer_reasons)
        self._offer_places_to_go()
        self._where.set_code(prefill.get("where", COURT))
        self._escort.set_codes(_escorts())
        self._escort.set_code(_ESCORT)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Send out"))
        self.relabel("where", self.tr("Where to"))
        self.relabel("movement_reason", self.tr("Reason"))
        self.relabel("to_place", self.tr("Which court, hospital or place"))
        self.relabel("escort", self.tr("Escort"))
        self.relabel("when", self.tr("When"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._offer_places_to_go()
        self._offer_reasons()
        self._escort.set_codes(_escorts())
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
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            outside.send_out,
            self.context.desk,
            person_id=self.subject.person_id,
            kind=_KINDS.get(self._where.code(), ""),
            trip=Trip(
                self._movement_reason.code(),
                self._place.text(),
                escort=self._escort.code() or None,
                comment=self._comment.text(),
            ),
            moved_at=self._when.moment(),
            reason=reason,
        )

    def _offer_places_to_go(self) -> None:
        self._where.set_codes(
            [
                (COURT, self.tr("Court")),
                (HOSPITAL, self.tr("Hospital")),
                (OTHER, self.tr("Somewhere else for a time")),
            ]
        )

    @Slot()
    def _offer_reasons(self) -> None:
        where = self._where.code()
        codes = [
            one.code for one in domain("movement_reason").active(parent=_KINDS.get(where, "-"))
        ]
        if where in (HOSPITAL, OTHER):
            codes = [code for code in codes if (code in _HOSPITAL_REASONS) == (where == HOSPITAL)]
        self._movement_reason.set_codes([(c, code_label("movement_reason", c)) for c in codes])
        if not self._movement_reason.code() and codes:
            self._movement_reason.set_code(codes[0])


class BringBackForm(PersonForm):
    """Back into the prison, from where they were sent."""

    PLACES: ClassVar[Mapping[str, str]] = {
        "Back": "when",
        "When": "when",
        "From": "from_place",
        "Comment": "comment",
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
        self.add_field("comment", "", self._comment)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Bring back"))
        self.relabel("when", self.tr("When they came back"))
        self.relabel("from_place", self.tr("Where from"))
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
        self._out.setText(words)
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
            moved_at=self._when.moment(),
            reason=reason,
        )


def _escorts() -> list[tuple[str, str]]:
    return [(one.code, code_label("escort", one.code)) for one in domain("escort").active()]
