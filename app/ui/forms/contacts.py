"""Contacts: adding one, changing what is known, and saying that one must not be in touch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.desk import contacts
from app.desk.contacts import Marker
from app.desk.desk import Saved
from app.store.reads.contacts import ContactLine, MarkerLine
from app.ui.context import Context
from app.ui.forms.ending import EndingForm
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.labels import code_label, code_pairs
from app.ui.style import theme
from app.ui.values import field_words
from record.deeds_of_welfare import END_MARKER
from record.kinds import Row
from record.types.contact import CONTACT

_LINES_HEIGHT = 64


class ContactForm(PersonForm):
    """Adds a contact, with a marker where there is one; or changes one that is there."""

    WIDTH = 680
    PLACES: ClassVar[Mapping[str, str]] = {
        "Surname": "surname",
        "Forename": "forename",
        "Relation": "relation",
        "Date of birth": "born",
        "Telephone": "phones",
        "Address": "address",
        "Marker": "marker",
        "Reason": "marker_reason",
        "reason_missing": "marker_reason",
    }

    def __init__(
        self,
        context: Context,
        subject: Subject,
        parent: QWidget | None = None,
        line: ContactLine | None = None,
        **prefill: str,
    ) -> None:
        about = f"contact:{line.id}" if line is not None else f"add contact:{subject.person_id}"
        super().__init__(context, subject, about, parent)
        self._before = line
        self._surname, self._forename = QLineEdit(self), QLineEdit(self)
        self._relation = CodeCombo(code_pairs("relation"), self)
        self._born = DateField(context.desk.today(), years_ahead=0)
        self._phones, self._address = QLineEdit(self), QPlainTextEdit(self)
        self._kin, self._emergency = QCheckBox(self), QCheckBox(self)
        self._active = QCheckBox()
        self._active.setChecked(True)
        self._marker = CodeCombo()
        self._marker_reason = QPlainTextEdit()
        self._show_line(line)
        self.add_row(("surname", "", self._surname), ("forename", "", self._forename))
        self.add_row(("relation", "", self._relation), ("born", "", self._born))
        self.add_row(("kin", "", self._kin), ("emergency", "", self._emergency))
        self.add_field("phones", "", self._phones)
        self.add_field("address", "", self._address)
        self._address.setFixedHeight(theme().px(_LINES_HEIGHT))
        if line is None:
            self.add_field("marker", "", self._marker)
            self.add_field("marker_reason", "", self._marker_reason)
            self._marker_reason.setFixedHeight(theme().px(_LINES_HEIGHT))
            self._marker.code_changed.connect(self._show_reason)
        else:
            self.add_field("active", "", self._active)
        self.start()
        self._show_reason()

    def retranslate(self) -> None:
        self.set_title(
            self.tr("Add a contact") if self._before is None else self.tr("Change a contact")
        )
        words = {"surname": "surname", "forename": "forename", "relation": "relation"}
        words |= {"born": "date_of_birth", "phones": "phones", "address": "address"}
        for key, name in words.items():
            self.relabel(key, field_words("contact", name))
        self.relabel("kin", field_words("contact", "next_of_kin"))
        self.relabel("emergency", field_words("contact", "emergency"))
        self._relation.set_codes(code_pairs("relation"))
        self._kin.setText(self.tr("Yes"))
        self._emergency.setText(self.tr("Yes"))
        if self._before is None:
            self.relabel("marker", self.tr("Must not be in touch, because (may be left empty)"))
            self.relabel("marker_reason", self.tr("What order, or who said so"))
            self._marker.set_codes(code_pairs("contact_marker"))
        else:
            self.relabel("active", field_words("contact", "active"))
            self._active.setText(self.tr("Yes"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._surname.text().strip():
            wrong["surname"] = self.tr("This is needed.")
        if not self._relation.code():
            wrong["relation"] = self.tr("Choose one from the list.")
        if self._marker.code() and not self._marker_reason.toPlainText().strip():
            wrong["marker_reason"] = self.tr("Write why they must not be in touch.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        if self._before is not None:
            return partial(
                contacts.change_contact,
                self.context.desk,
                contact_id=self._before.id,
                details=self.details(),
            )
        kind, why = self._marker.code(), self._marker_reason.toPlainText()
        return partial(
            contacts.add_contact,
            self.context.desk,
            person_id=self.subject.person_id,
            details=self.details(),
            marker=Marker(kind, why) if kind else None,
        )

    def details(self) -> Row:
        """What the fields say of the contact."""
        born = self._born.day()
        return {
            "surname": self._surname.text(),
            "forename": self._forename.text(),
            "relation": self._relation.code(),
            "date_of_birth": born.isoformat() if born else None,
            "phones": self._phones.text(),
            "address": self._address.toPlainText(),
            "next_of_kin": self._kin.isChecked(),
            "emergency": self._emergency.isChecked(),
            "active": self._active.isChecked(),
        }

    def _show_line(self, line: ContactLine | None) -> None:
        for field, name in ((self._surname, "surname"), (self._forename, "forename")):
            field.setMaxLength(CONTACT.by_name[name].kind.limit or 0)
        self._phones.setMaxLength(CONTACT.by_name["phones"].kind.limit or 0)
        if line is None:
            return
        self._surname.setText(line.surname)
        self._forename.setText(line.forename or "")
        self._relation.set_code(line.relation)
        self._born.set_day(line.date_of_birth)
        self._phones.setText(line.phones or "")
        self._address.setPlainText(line.address or "")
        self._kin.setChecked(line.next_of_kin)
        self._emergency.setChecked(line.emergency)
        self._active.setChecked(line.active)

    @Slot()
    def _show_reason(self) -> None:
        if self._before is None:
            self.show_field("marker_reason", bool(self._marker.code()))
            self.fit()


class MarkForm(PersonForm):
    """Says that a contact must not be in touch."""

    PLACES: ClassVar[Mapping[str, str]] = {"Marker": "kind", "reason_missing": "because"}

    def __init__(
        self,
        context: Context,
        subject: Subject,
        line: ContactLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, subject, f"mark:{line.id}", parent)
        self._contact = line
        self._kind = CodeCombo(code_pairs("contact_marker"), self)
        self._because = QPlainTextEdit(self)
        self.add_field("kind", "", self._kind)
        self.add_field("because", "", self._because)
        self.start()

    def retranslate(self) -> None:
        title = self.tr("{name} must not be in touch")
        self.set_title(title.format(name=self._contact.name))
        self.relabel("kind", self.tr("Why"))
        self.relabel("because", self.tr("What order, or who said so"))
        self._kind.set_codes(code_pairs("contact_marker"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose one from the list.")
        if not self._because.toPlainText().strip():
            wrong["because"] = self.tr("Write why they must not be in touch.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            contacts.mark_contact,
            self.context.desk,
            contact_id=self._contact.id,
            marker=Marker(self._kind.code(), self._because.toPlainText()),
        )


class EndMarkerForm(EndingForm):
    """Asks that a contact may be in touch again."""

    DEED, RECORD_TYPE = END_MARKER, "contact_marker"

    def __init__(
        self,
        context: Context,
        subject: Subject,
        line: ContactLine,
        marker: MarkerLine,
        parent: QWidget | None = None,
    ) -> None:
        self._contact, self._marker = line, marker
        super().__init__(context, subject, marker.id, parent)

    def retranslate(self) -> None:
        self.set_title(self.tr("End a marker"))
        kind = code_label("contact_marker", self._marker.kind)
        self.what.setText(f"{self._contact.name}: {kind}. {self._marker.reason}")
        super().retranslate()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            contacts.end_marker,
            self.context.desk,
            marker_id=self.record_id,
            ended_reason=self.why(),
            ended_on=self.day(),
        )
