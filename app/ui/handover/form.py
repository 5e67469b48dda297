"""Writing to the handover: a wing or the whole prison, somebody or nobody, and what to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.desk.desk import Saved
from app.desk.handover import write_handover
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.subject import SubjectLine
from app.ui.forms.where import Beginning, WingField, beginning
from app.ui.style import theme

_TEXT_HEIGHT = 160


class HandoverForm(KeptForm):
    """One entry; about ``subject`` where there is one. What is typed is kept until it is saved."""

    WIDTH = 600
    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "text", "Text": "text"}

    def __init__(
        self,
        context: Context,
        begins: Beginning,
        parent: QWidget | None = None,
    ) -> None:
        subject = begins.subject
        about = subject.person_id if subject is not None else ""
        super().__init__(context, f"handover:{about}", parent)
        self.subject = subject
        if subject is not None:
            self.add_above(SubjectLine(subject, self))
        self._where = WingField(begins.wings, begins.wing_id, self)
        self._text = QPlainTextEdit(self)
        self._urgent = QCheckBox(self)
        self.add_field("where", "", self._where)
        self.add_field("text", "", self._text)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.add_field("urgent", "", self._urgent)
        self.begin()
        self._text.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Tell the next shift"))
        self.relabel("where", self.tr("For"))
        self.relabel("text", self.tr("What they must know"))
        self.relabel("urgent", "")
        self._urgent.setText(self.tr("To be read first"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self._text.toPlainText().strip():
            return {}
        return {"text": self.tr("Write what they must know.")}

    def work(self) -> Callable[[], Saved]:
        return partial(
            write_handover,
            self.context.desk,
            text=self._text.toPlainText(),
            wing_id=self._where.wing_id(),
            people=[self.subject.person_id] if self.subject is not None else [],
            urgent=self._urgent.isChecked(),
        )


def open_handover_form(
    context: Context, person_id: str | None, wing: str | None, parent: QWidget | None = None
) -> None:
    """Open the form, about somebody or nobody, for the wing of this code (None: for the prison)."""

    def show(begins: Beginning) -> None:
        HandoverForm(context, begins, parent).open()

    read = partial(beginning, context.desk, person_id, wing)
    context.read(parent or context.bridge, read, show, topic="handover form")
