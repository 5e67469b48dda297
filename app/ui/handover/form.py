"""Writing to the handover: a wing or the whole prison, somebody or nobody, and what to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.desk.desk import Saved
from app.desk.handover import write_handover
from app.store.reads.board import Wing, wings
from app.store.reads.person import person_page
from app.ui.context import Context
from app.ui.forms.kept import KeptForm
from app.ui.forms.subject import Subject, SubjectLine
from app.ui.kit.fields import CodeCombo
from app.ui.labels import cell_words
from app.ui.style import theme

PRISON = "*"
"""Stands among the wings for the whole prison."""
_TEXT_HEIGHT = 160


_Found = tuple[Subject | None, tuple[Wing, ...], str | None]
"""Whom it is about, the wings there are, and the code of the one that it is for."""


class HandoverForm(KeptForm):
    """One entry; about ``subject`` where there is one. What is typed is kept until it is saved."""

    WIDTH = 600
    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "text", "Text": "text"}

    def __init__(
        self,
        context: Context,
        subject: Subject | None,
        places: Sequence[Wing],
        wing_id: str | None,
        parent: QWidget | None = None,
    ) -> None:
        about = subject.person_id if subject is not None else ""
        super().__init__(context, f"handover:{about}", parent)
        self.subject, self._places = subject, places
        if subject is not None:
            self.add_above(SubjectLine(subject, self))
        self._where = CodeCombo(parent=self)
        self._text = QPlainTextEdit(self)
        self._urgent = QCheckBox(self)
        self.add_field("where", "", self._where)
        self.add_field("text", "", self._text)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self.add_field("urgent", "", self._urgent)
        self._offer_places()
        self._where.set_code(wing_id or PRISON)
        self.begin()
        self._text.setFocus()

    def retranslate(self) -> None:
        self.set_title(self.tr("Tell the next shift"))
        self.relabel("where", self.tr("For"))
        self.relabel("text", self.tr("What they must know"))
        self.relabel("urgent", "")
        self._urgent.setText(self.tr("To be read first"))
        self._offer_places()
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self._text.toPlainText().strip():
            return {}
        return {"text": self.tr("Write what they must know.")}

    def work(self) -> Callable[[], Saved]:
        where = self._where.code()
        return partial(
            write_handover,
            self.context.desk,
            text=self._text.toPlainText(),
            wing_id=None if where == PRISON else where,
            people=[self.subject.person_id] if self.subject is not None else [],
            urgent=self._urgent.isChecked(),
        )

    def _offer_places(self) -> None:
        offered = [(wing.id, wing.name) for wing in self._places]
        self._where.set_codes([*offered, (PRISON, self.tr("The whole prison"))])


def open_handover_form(
    context: Context, person_id: str | None, wing: str | None, parent: QWidget | None = None
) -> None:
    """Open the form, about somebody or nobody, for the wing of this code (None: for the prison).

    What is about somebody is for the wing where they are.
    """
    desk = context.desk

    def read() -> _Found:
        if person_id is None:
            return None, wings(desk.replica, desk.prison), wing
        head = person_page(desk.replica, person_id, desk.today()).head
        cell = cell_words(head.cell_path)
        return Subject.of_head(head), wings(desk.replica, desk.prison), cell.partition("-")[0]

    def show(found: _Found) -> None:
        subject, places, code = found
        chosen = next((place.id for place in places if place.code == code), None)
        if chosen is None and code is not None and places:
            chosen = places[0].id
        HandoverForm(context, subject, places, chosen, parent).open()

    context.read(parent or context.bridge, read, show, topic="handover form")
