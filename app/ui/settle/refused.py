"""An entry that the centre refused: why, and all that was typed, to be used again."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.store.reads.inbox import RefusedItem
from app.ui.context import Context, Form
from app.ui.kit.button import Button
from app.ui.labels import deed_label
from app.ui.settle.dialog import SettleDialog
from app.ui.settle.matter import Matter
from app.ui.settle.words import typed_text
from app.ui.wording import moment_words
from record.deeds import ADD_NOTE, may_do

_TEXT = "text"
_PREFILLED = ("kind", "sub_kind")


class RefusedDialog(SettleDialog):
    """Reads like the entry itself; saving opens a new note with the same words in it."""

    def __init__(
        self, context: Context, matter: Matter, item: RefusedItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, matter, parent)
        self.item = item
        self._save_draft = None  # nothing is typed here
        facts = [
            (self.tr("What was done"), deed_label(item.action_kind)),
            (self.tr("By"), item.staff_name or ""),
            (self.tr("When"), moment_words(item.made_at, self.now)),
        ]
        if item.reason:
            facts.append((self.tr("Reason given at the time"), item.reason))
        self.add_facts(facts)
        self._text = QPlainTextEdit(typed_text(matter, self.now), self)
        self._text.setReadOnly(True)
        self.add_field(_TEXT, "", self._text)
        self._copy = Button(icon_name="note", parent=self)
        self._copy.clicked.connect(self._copy_text)
        self.add_at_left(self._copy)
        self.start()

    def retranslate(self) -> None:
        self.set_title(self.tr("Not accepted by the centre"))
        self.set_save_words(self.tr("Write it again as a note"))
        self.relabel(_TEXT, self.tr("What was typed"))
        self._copy.setText(self.tr("Copy the text"))
        super().retranslate()

    def barred(self) -> str:
        if not may_do(ADD_NOTE, self.context.desk.member.role):
            return self.tr("Your role may read this, but not write it again.")
        if self.item.person_id is None or self.item.person_name is None:
            return self.tr("Nobody on this terminal is known by it. Copy the text to keep it.")
        return ""

    def save(self) -> str | None:
        note = next((c for c in self.item.changes if c.record_type == "case_note"), None)
        kept = {name: str(note.after[name]) for name in _PREFILLED} if note is not None else {}
        text = self._text.toPlainText()
        self.context.guide.open_form(Form.NOTE, self.item.person_id, text=text, **kept)
        return ""

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self.banner.say("saved", self.tr("Copied."))
