"""By what authority somebody is held: a warrant’s fields, and the form for a later one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk import warrants
from app.desk.desk import Saved
from app.desk.warrants import Warrant
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo, DateField
from app.ui.kit.form_dialog import FormDialog
from app.ui.labels import code_pairs
from app.ui.values import field_words
from record.types.intake import WARRANT

translate = QCoreApplication.translate
PLACES: Mapping[str, str] = {
    "authority_missing": "warrant",
    "Warrant": "warrant",
    "Court or authority": "court",
    "Case number": "case_number",
    "Signed": "signed",
    "Legal status": "legal_status",
    "Offences": "offences",
    "Next in court": "back_on",
}
KEYS = ("warrant", "court", "signed", "legal_status", "back_on", "case_number", "offences")
_USUAL: Mapping[str, tuple[str, str]] = {
    "REMAND": ("RX", "N"),
    "SENTENCE": ("SENT03", "I"),
    "CONVICTED": ("JR", "V"),
    "RECALL": ("LR", "L"),
    "IMMIGRATION": ("DET", "E"),
    "EXTRADITION": ("EXTRAD", "N"),
    "FINE": ("A_FINE", "F"),
    "CIVIL": ("CIVIL", "C"),
    "HOSPITAL": ("", "R"),
    "TRANSFER": ("", "INT"),
    "HELD": ("", "R"),
}
"""What each kind of warrant mostly means: the legal status, and why somebody comes."""


class AuthorityFields(QObject):
    """Adds the fields of a warrant to a form, and reads them.

    ``usually_comes(code)``: why somebody with such a warrant mostly comes (``movement_reason``).
    """

    usually_comes = Signal(str)

    def __init__(self, context: Context, form: FormDialog) -> None:
        super().__init__(form)
        today = context.desk.today()
        self._form = form
        self._proposed = ""
        self.kind, self.court = CodeCombo(parent=form), QLineEdit(form)
        self.signed = DateField(today, 0, form)
        self.signed.set_day(today)
        self.status, self.back_on = CodeCombo(parent=form), DateField(today, parent=form)
        self.case_number, self.offences = QLineEdit(form), QPlainTextEdit(form)
        self.court.setMaxLength(WARRANT.by_name["court"].kind.limit or 0)
        self.case_number.setMaxLength(WARRANT.by_name["case_number"].kind.limit or 0)
        form.add_row(
            ("warrant", "", self.kind), ("court", "", self.court), ("signed", "", self.signed)
        )
        form.add_row(
            ("legal_status", "", self.status),
            ("back_on", "", self.back_on),
            ("case_number", "", self.case_number),
        )
        form.add_field("offences", "", self.offences)
        self.offer()
        self.kind.code_changed.connect(self._propose)

    def relabel(self) -> None:
        """Say what the fields are, in the language of now."""
        for key, name in (
            ("warrant", "kind"),
            ("court", "court"),
            ("signed", "signed_on"),
            ("legal_status", "legal_status"),
        ):
            self._form.relabel(key, field_words("warrant", name))
        for key, words in (
            ("back_on", translate("authority", "Next in court (may be left empty)")),
            ("case_number", translate("authority", "Case number (may be left empty)")),
            ("offences", translate("authority", "Offences as the warrant says, a line for each")),
        ):
            self._form.relabel(key, words)
        self.offer()

    def offer(self) -> None:
        """Offer the kinds of warrant, and every legal status."""
        for combo, name in ((self.kind, "warrant_kind"), (self.status, "legal_status")):
            combo.set_codes(code_pairs(name))

    def problems(self) -> dict[str, str]:
        """What is missing."""
        wrong = {}
        if not self.kind.code():
            wrong["warrant"] = translate(
                "authority",
                "Nobody is held without a warrant or an order. If there is none, do not take them "
                "in: ring the court and the orderly officer.",
            )
        if not self.court.text().strip():
            wrong["court"] = translate("authority", "Write which court or authority signed it.")
        if not self.status.code():
            wrong["legal_status"] = translate("authority", "Choose the legal status.")
        return wrong

    def warrant(self) -> Warrant:
        """What the fields say."""
        return Warrant(
            self.kind.code(),
            self.court.text(),
            self.status.code(),
            self.signed.day(),
            self.offences.toPlainText(),
            self.case_number.text(),
            self.back_on.day(),
        )

    @Slot(str)
    def _propose(self, kind: str) -> None:
        """What a warrant of this kind mostly means, unless somebody has chosen otherwise."""
        status, comes = _USUAL.get(kind, ("", ""))
        if self.status.code() in ("", self._proposed):
            self.status.set_code(status)
            self._proposed = status
        if comes:
            self.usually_comes.emit(comes)


class WarrantForm(PersonForm):
    """Writes down a warrant that came later: somebody is back from court, or was sentenced."""

    WIDTH = 820
    PLACES: ClassVar[Mapping[str, str]] = PLACES

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"warrant:{subject.person_id}", parent)
        self._authority = AuthorityFields(context, self)
        self.start()
        if "court" in prefill:
            self._authority.court.setText(prefill["court"])

    def retranslate(self) -> None:
        self.set_title(self.tr("Write down a warrant"))
        self._authority.relabel()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        return super().problems() | self._authority.problems()

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            warrants.record_warrant,
            self.context.desk,
            person_id=self.subject.person_id,
            warrant=self._authority.warrant(),
        )
