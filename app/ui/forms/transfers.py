"""From one prison to another: leaving, being received, and being sent on while on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import transfers
from app.desk.desk import Saved
from app.desk.outside import Trip
from app.store.reads.belongings import belongings
from app.store.reads.person import PersonPage
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.leaving import LeavingForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.subject import Subject
from app.ui.forms.ways_out import ESCORTS, TRANSFER
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import code_label, code_pairs
from app.ui.wording import moment_words
from record.rules.suits import HOLDS

_USUAL = "NOTR"


class TransferForm(LeavingForm):
    """Somebody leaves for another prison; what holds them here is said before anything else."""

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        **LeavingForm.PLACES,
        "prison_same": "to_prison",
        "On the way to": "to_prison",
        "Who escorts": "escort_names",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, "transfer", parent)
        self._to, self._movement_reason = CodeCombo(parent=self), CodeCombo(parent=self)
        self._escort, self._escort_names = CodeCombo(parent=self), QLineEdit(self)
        owned = [
            one
            for one in belongings(context.replica, subject.person_id).containers
            if not one.is_gone
        ]
        self._holds = Words(tone="problem", parent=self)
        self._holds.hide()
        self.add_widget(self._holds)
        self.add_row(("to_prison", "", self._to), ("movement_reason", "", self._movement_reason))
        self.add_row(("escort", "", self._escort), ("escort_names", "", self._escort_names))
        self.add_field("when", "", self.when)
        self.add_containers(owned)
        self.add_field("comment", "", self.comment)
        self._offer()
        self._to.set_code(prefill.get("to_prison", ""))
        self._movement_reason.set_code(prefill.get("movement_reason", _USUAL))
        self._escort.set_code(prefill.get("escort", ESCORTS[TRANSFER]))
        self.comment.setText(prefill.get("comment", ""))
        self.containers.tick([one.id for one in owned])
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Left for another prison"))
        self.relabel("to_prison", self.tr("To which prison"))
        self.relabel("movement_reason", self.tr("Reason"))
        self.relabel("escort", self.tr("Escort"))
        self.relabel("escort_names", self.tr("Van, crew or call sign (may be left empty)"))
        self.relabel("when", self.tr("When the van left"))
        self.relabel("containers", self.tr("Property on the van"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._offer()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        holds = [
            code_label("alert_code", one.code)
            for one in page.alerts
            if one.status == "ACTIVE" and one.kind == HOLDS
        ]
        words = self.tr("Held against transfer: {codes}").format(codes="; ".join(holds))
        self._holds.setText(f"▲ {words}")
        self._holds.setVisible(bool(holds))

    def save_words(self) -> str:
        return self.tr("They have left")

    def anyway_words(self) -> str:
        return self.tr("They leave all the same")

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._to.code():
            wrong["to_prison"] = self.tr("Choose the prison.")
        if not self._movement_reason.code():
            wrong["movement_reason"] = self.tr("Choose the reason.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        trip = Trip(
            self._movement_reason.code(),
            self._to.code(),
            escort=self._escort.code() or None,
            escort_names=self._escort_names.text(),
            comment=self.comment.text(),
        )
        return partial(
            transfers.transfer,
            self.context.desk,
            person_id=self.subject.person_id,
            to_prison=self._to.code(),
            trip=trip,
            container_ids=self.containers.ticked(),
            moved_at=self.when.moment(),
            reason=reason,
        )

    def _offer(self) -> None:
        self._to.set_codes(prison_pairs(but=self.context.desk.prison))
        self._movement_reason.set_codes(code_pairs("movement_reason", transfers.BETWEEN_PRISONS))
        self._escort.set_codes(code_pairs("escort"))
        self.offer_containers()


class ReceiveForm(LeavingForm):
    """Takes in somebody who came from another prison, with what came along."""

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, "receive", parent)
        sent = [
            one
            for one in belongings(context.replica, subject.person_id).containers
            if one.place is not None and one.place.kind == "SENT"
        ]
        self._way, self._next = Words(parent=self), Words(tone="soft", parent=self)
        self.add_widget(self._way)
        self.add_field("when", "", self.when)
        self.add_containers(sent)
        self.add_field("comment", "", self.comment)
        self.add_widget(self._next)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Receive from another prison"))
        self.relabel("when", self.tr("When they came"))
        self.relabel("containers", self.tr("Property that came along"))
        self.relabel("comment", self.tr("Comment (may be left empty)"))
        self._next.setText(self.tr("Then give them a cell: F6."))
        if self.page is not None:
            self.fill(self.page)
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        self._way.setText(way_words(page, self.context))

    def save_words(self) -> str:
        return self.tr("Receive")

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            transfers.receive,
            self.context.desk,
            person_id=self.subject.person_id,
            container_ids=self.containers.ticked(),
            comment=self.comment.text(),
            moved_at=self.when.moment(),
            reason=reason,
        )


class RedirectForm(PersonForm):
    """Sends somebody on who is on the way: not accepted, or diverted."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {
        "prison_same": "to_prison",
        "reason_missing": "why",
        "Reason": "why",
        "When": "when",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **_: str
    ) -> None:
        super().__init__(context, subject, f"redirect:{subject.person_id}", parent)
        self._way, self._to = Words(parent=self), CodeCombo(parent=self)
        self._when, self._because = MomentField(context.desk.now(), self), QPlainTextEdit(self)
        self.add_widget(self._way)
        self.add_row(("to_prison", "", self._to), ("when", "", self._when))
        self.add_field("why", "", self._because)
        self._to.set_codes(prison_pairs())
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Not accepted, or diverted"))
        self.relabel("to_prison", self.tr("To which prison they go now"))
        self.relabel("when", self.tr("When"))
        self.relabel("why", self.tr("Why (240 characters)"))
        self._to.set_codes(prison_pairs())
        if self.page is not None:
            self.fill(self.page)
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        self._way.setText(way_words(page, self.context))
        if page.head.bound_for == self.context.desk.prison and not self._to.code():
            back = page.head.prison or ""
            self.take_as_given("to_prison", partial(self._to.set_code, back))

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._to.code():
            wrong["to_prison"] = self.tr("Choose the prison.")
        if not self._because.toPlainText().strip():
            wrong["why"] = self.tr("Write why they go elsewhere.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            transfers.redirect,
            self.context.desk,
            person_id=self.subject.person_id,
            to_prison=self._to.code(),
            why=self._because.toPlainText(),
            moved_at=self._when.moment(),
        )


def prison_pairs(but: str = "") -> list[tuple[str, str]]:
    """Every prison by code and name, in the order of their names."""
    return sorted(code_pairs("prison", but=(but,)), key=lambda pair: pair[1])


def way_words(page: PersonPage, context: Context) -> str:
    """From where to where somebody is on the way, and since when."""
    head = page.head
    prisons = (code_label("prison", head.prison), code_label("prison", head.bound_for))
    way = " → ".join(prison for prison in prisons if prison)
    if head.status_since is None:
        return way
    return f"{way}, {moment_words(head.status_since, context.desk.now())}"
