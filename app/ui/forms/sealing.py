"""Fields that forms of property share: a seal, and the member of staff who was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desk.containers import Seal
from app.store.reads.belongings import CashLine, ContainerLine
from app.store.reads.staff import colleagues
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.subject import Subject
from app.ui.kit.fields import CodeCombo
from app.ui.labels import code_label
from app.ui.style import theme
from record.types.property import SEAL_LENGTH_MAX

ITEMS_HEIGHT = 132
SECOND: Mapping[str, str] = {
    "Second person": "second",
    "second_person_missing": "second",
    "second_person_self": "second",
    "staff_unknown": "second",
}
"""What may be wrong with the second person, in a form whose field of them is ``second``."""


class SealingForm(PersonForm):
    """A form in which a container may be sealed, and a second person named.

    It adds of the two fields what it has a use for.
    """

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {"Seal number": "seal", **SECOND}

    def __init__(
        self, context: Context, subject: Subject, draft_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, draft_key, parent)
        self.seal_number = QLineEdit()
        self.seal_number.setMaxLength(SEAL_LENGTH_MAX)
        self.second = second_person(context)

    def start(self) -> None:
        super().start()
        self.order_tabs()

    def retranslate(self) -> None:
        fields = self.texts()
        if "seal" in fields:
            self.relabel("seal", self.tr("Seal number"))
        if "second" in fields:
            self.relabel("second", self.tr("Second person (signs later)"))
        super().retranslate()

    def seal(self, comment: str | None = None) -> Seal | None:
        """The seal that is typed, with the second person; None where none is."""
        number = self.seal_number.text().strip()
        return Seal(number, self.second.code() or None, comment) if number else None


def second_person(context: Context) -> CodeCombo:
    """A choice of the colleagues who may have been there."""
    own = context.desk.member.staff_id
    others = colleagues(context.replica, context.desk.prison)
    return CodeCombo([(one.staff_id, one.name) for one in others if one.staff_id != own])


def items_field(parent: QWidget) -> QPlainTextEdit:
    """A field for a list of things, a line for each."""
    field = QPlainTextEdit(parent)
    field.setMinimumHeight(theme().px(ITEMS_HEIGHT))
    return field


def cash_words(line: CashLine) -> str:
    """Whether cash came or was given back."""
    if line.given_back:
        return QCoreApplication.translate("cash", "Given back")
    return QCoreApplication.translate("cash", "Taken in")


def container_words(line: ContainerLine) -> str:
    """What a container is called: its kind and its seal."""
    kind = code_label("container_kind", line.kind)
    return f"{kind} {line.seal.number}" if line.seal is not None else kind
