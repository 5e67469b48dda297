"""Writing a note, and adding to one: seconds from F2 to saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.desk import drafts, notes
from app.desk.desk import Saved
from app.store.reads.board import board
from app.store.reads.estate import estate
from app.store.reads.person import NoteLine, PersonHead, PersonPage
from app.store.replica import Replica
from app.ui.context import Context
from app.ui.forms.form import PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.phrases import Phrases
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.labels import cell_words, code_label
from app.ui.style import theme
from app.ui.wording import moment_words
from record.codes import domain
from record.names import display_name

FIRST_KIND, FIRST_SUB_KIND = "OBSERVE", "OBS_GEN"
LAST_KIND = "note: last type"
"""Where each member of staff's last type of note is remembered."""

_TEXT_HEIGHT, _ALSO_HEIGHT = 120, 92


class NoteForm(PersonForm):
    """A new note: type and sub-type as last time, the time now, and the text."""

    WIDTH = 720
    PLACES: ClassVar[Mapping[str, str]] = {
        "text_empty": "text",
        "Text": "text",
        "Type": "kind",
        "Sub-type": "sub_kind",
        "When it happened": "when",
    }

    def __init__(
        self, context: Context, subject: Subject, parent: QWidget | None = None, **prefill: str
    ) -> None:
        super().__init__(context, subject, f"note:{subject.person_id}", parent)
        self._kind, self._sub_kind = CodeCombo(parent=self), CodeCombo(parent=self)
        self._when = MomentField(context.desk.now(), self)
        self._text = QPlainTextEdit(self)
        self._sentences = Phrases(5, self._text, self)
        self._also = TickList(self)
        self.add_row(("kind", "", self._kind), ("sub_kind", "", self._sub_kind))
        self.add_field("when", "", self._when)
        self.add_field("text", "", self._text)
        self.add_widget(self._sentences)
        self.add_field("also", "", self._also)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT))
        self._also.setFixedHeight(theme().px(_ALSO_HEIGHT))
        self.show_field("also", False)
        self._kind.code_changed.connect(self._offer_sub_kinds)
        self._offer_kinds()
        kind, sub_kind = self._last_used()
        self._kind.set_code(prefill.get("kind", kind))
        self._sub_kind.set_code(prefill.get("sub_kind", sub_kind))
        self._text.setPlainText(prefill.get("text", ""))
        self._also.tick(prefill.get("also", "").split())
        self.start()
        self._text.setFocus()
        self._text.moveCursor(QTextCursor.MoveOperation.End)

    def retranslate(self) -> None:
        self.set_title(self.tr("Note"))
        self.relabel("kind", self.tr("Type"))
        self.relabel("sub_kind", self.tr("Sub-type"))
        self.relabel("when", self.tr("When it happened"))
        self.relabel("text", self.tr("What happened"))
        self.relabel("also", self.tr("About these on the wing too (space ticks)"))
        self._sentences.offer(
            [
                self.tr("No concerns."),
                self.tr("Polite and settled."),
                self.tr("Kept to himself."),
                self.tr("Asked to see healthcare."),
                self.tr("Refused an instruction, and was warned."),
            ]
        )
        self._offer_kinds()
        self._offer_sub_kinds()
        super().retranslate()

    def fill(self, page: PersonPage) -> None:
        find = partial(neighbours, self.context.replica, page.head)
        self.context.read(self, find, self._take_others, "neighbours")

    def _take_others(self, others: tuple[tuple[str, str], ...]) -> None:
        """Offer whoever else is on the wing."""
        self._also.offer(others)
        self.show_field("also", bool(others))
        self.fit()

    def problems(self) -> dict[str, str]:
        wrong = super().problems()
        if not self._kind.code():
            wrong["kind"] = self.tr("Choose what kind of note this is.")
        elif not self._sub_kind.code():
            wrong["sub_kind"] = self.tr("Choose the sub-type.")
        if not self._text.toPlainText().strip():
            wrong["text"] = self.tr("Write what happened.")
        return wrong

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        desk, kind, sub_kind = self.context.desk, self._kind.code(), self._sub_kind.code()
        add = partial(
            notes.add_note,
            desk,
            person_id=self.subject.person_id,
            kind=kind,
            sub_kind=sub_kind,
            text=self._text.toPlainText(),
            happened_at=self._when.moment(),
            also=self._also.ticked(),
        )

        def write() -> Saved:
            saved = add()
            drafts.save(desk, LAST_KIND, f"{kind}/{sub_kind}")
            return saved

        return write

    def _offer_kinds(self) -> None:
        kinds = [code for code in domain("note_type").active() if _subtypes(code.code)]
        self._kind.set_codes([(one.code, code_label("note_type", one.code)) for one in kinds])

    @Slot()
    def _offer_sub_kinds(self) -> None:
        offered = _subtypes(self._kind.code())
        self._sub_kind.set_codes([(code, code_label("note_subtype", code)) for code in offered])
        if not self._sub_kind.code() and offered:
            self._sub_kind.set_code(offered[0])

    def _last_used(self) -> tuple[str, str]:
        kind, _, sub_kind = (drafts.load(self.context.desk, LAST_KIND) or "").partition("/")
        if sub_kind in _subtypes(kind):
            return kind, sub_kind
        return FIRST_KIND, FIRST_SUB_KIND


class AmendNoteForm(PersonForm):
    """Adds to a note that was written; what stands there stays as it is."""

    WIDTH = 640
    PLACES: ClassVar[Mapping[str, str]] = {"text_empty": "text", "Text": "text"}

    def __init__(
        self, context: Context, subject: Subject, note: NoteLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, subject, f"amend:{note.id}", parent)
        self._note = note
        self._head = Words(tone="small", parent=self)
        self._written = QPlainTextEdit("\n\n".join([note.text, *(a.text for a in note.amendments)]))
        self._written.setReadOnly(True)
        self._written.setTabChangesFocus(True)
        self._written.setFixedHeight(theme().px(120))
        self._text = QPlainTextEdit(self)
        self.add_widget(self._head)
        self.add_widget(self._written)
        self.add_field("text", "", self._text)
        self._text.setFixedHeight(theme().px(_TEXT_HEIGHT - 40))
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Amend a note"))
        kind = code_label("note_type", self._note.kind)
        when = moment_words(self._note.happened_at, self.context.desk.now())
        parts = (kind, when, self._note.staff_name or "")
        self._head.setText("  ·  ".join(part for part in parts if part))
        self._written.setAccessibleName(self.tr("The note as it was written"))
        self.relabel("text", self.tr("What to add"))
        super().retranslate()

    def problems(self) -> dict[str, str]:
        if self._text.toPlainText().strip():
            return super().problems()
        return {"text": self.tr("Write what to add.")}

    def deed(self, reason: str | None) -> Callable[[], Saved]:
        return partial(
            notes.amend_note,
            self.context.desk,
            note_id=self._note.id,
            text=self._text.toPlainText(),
        )


def neighbours(replica: Replica, head: PersonHead) -> tuple[tuple[str, str], ...]:
    """Everybody else who sleeps on the person's wing, by id, with name and cell."""
    with replica.read() as reading:
        places = estate(reading, head.prison)
        wing_id = places.wing_of(head.location_id or "")
        landings = board(reading, wing_id).landings if wing_id is not None else ()
    there = [
        (one.person_id, f"{display_name(one.surname, one.forename)}  {cell_words(cell.path)}")
        for landing in landings
        for cell in landing.cells
        for one in cell.occupants
        if one.person_id != head.person_id
    ]
    return tuple(sorted(there, key=lambda pair: pair[1]))


def _subtypes(kind: str) -> list[str]:
    return [one.code for one in domain("note_subtype").active(parent=kind)] if kind else []
