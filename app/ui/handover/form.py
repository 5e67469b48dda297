"""Writing to the handover: a wing or the whole prison, somebody or nobody, and what to tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.desk.desk import Saved
from app.desk.handover import write_handover
from app.store.reads.board import Wing, wings
from app.store.reads.person import person_page
from app.ui.context import Context, Tone
from app.ui.forms.drafting import DraftKeeper
from app.ui.forms.subject import Subject, SubjectLine
from app.ui.kit.fields import CodeCombo
from app.ui.kit.form_dialog import FormDialog
from app.ui.labels import cell_words, problem_words
from app.ui.style import theme
from app.ui.wording import clock_words
from record.problems import Problem

PRISON = "*"
"""Stands among the wings for the whole prison."""
_TEXT_HEIGHT = 160


_Found = tuple[Subject | None, tuple[Wing, ...], str | None]
"""Whom it is about, the wings there are, and the code of the one that it is for."""


class HandoverForm(FormDialog):
    """One entry; about ``subject`` where there is one. What is typed is kept until it is saved."""

    WIDTH = 600

    def __init__(
        self,
        context: Context,
        subject: Subject | None,
        places: Sequence[Wing],
        wing_id: str | None,
        parent: QWidget | None = None,
    ) -> None:
        about = subject.person_id if subject is not None else ""
        self._keeper = DraftKeeper(context.desk, context.background, f"handover:{about}")
        super().__init__(parent, load_draft=self._keeper.load, save_draft=self._keeper.keep)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.context, self.subject, self._places = context, subject, places
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

    def save(self) -> None:
        """Write it in the background."""
        where = self._where.code()
        write = partial(
            write_handover,
            self.context.desk,
            text=self._text.toPlainText(),
            wing_id=None if where == PRISON else where,
            people=[self.subject.person_id] if self.subject is not None else [],
            urgent=self._urgent.isChecked(),
        )
        self.context.act(self, write, self._take_saved, self._take_error)

    def done(self, result: int) -> None:
        """Close, with the last key stroke kept."""
        try:
            self._keeper.flush()
        except Problem as problem:
            self.context.guide.tell(problem_words(problem), Tone.DANGER)
        super().done(result)

    def _take_saved(self, saved: Saved) -> None:
        words = self.tr("Saved on this terminal {time}").format(time=clock_words(saved.at))
        self.context.guide.tell(words, Tone.GOOD)
        self.finish()

    def _take_error(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            place = "text" if error.name in ("text_empty", "value_too_long") else ""
            self.refuse({place: problem_words(error)})
        else:
            self.refuse({"": self.tr("It could not be saved. What you typed is kept.")})
            raise error

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
