"""The notes about a person, newest first, each with what was added to it later."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.store.reads.person import AmendmentLine, NoteLine, PersonPage
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.kit.button import Button
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.kit.row_model import ROW_ROLE
from app.ui.kit.search_field import SearchField
from app.ui.kit.timeline import Timeline, TimelineLine
from app.ui.labels import code_label
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.wording import moment_words
from record.names import fold

LATE_MINUTES = 60
"""A note written this long after the event says when it was written, too."""


class NotesTab(Tab):
    """Notes by type and by text."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._kind = CodeCombo(parent=self)
        self._kind.code_changed.connect(self._show_matching)
        self._kind_name = Words(parent=self)
        self._kind_name.setBuddy(self._kind)
        self._search = SearchField(parent=self)
        self._search.searched.connect(self._show_matching)
        self._count = Words(tone="soft", parent=self)
        self._amend = Button(icon_name="edit", parent=self)
        self._amend.clicked.connect(self._ask_to_amend)
        self._list = Timeline("", self)
        self._list.activated.connect(self._ask_to_amend)
        self._search.stepped.connect(self._step)
        self._none = EmptyState("note", parent=self)
        self._none.acted.connect(self._add)
        self._lay_out()
        self.retranslate()

    def write_words(self) -> None:
        self._kind_name.setText(self.tr("Type"))
        self._kind.setAccessibleName(self.tr("Type of note"))
        self._search.setAccessibleName(self.tr("Search in notes"))
        self._search.setPlaceholderText(self.tr("Words in the note, or who wrote it"))
        self._list.setAccessibleName(self.tr("Notes"))
        self._amend.setText(self.tr("Amend"))
        self._amend.setToolTip(self.tr("Add to the chosen note (Enter)"))

    def fill(self, page: PersonPage) -> None:
        kinds = sorted({note.kind for note in page.notes}, key=lambda kind: _kind_words(kind))
        self._kind.set_codes([("*", self.tr("All types")), *((k, _kind_words(k)) for k in kinds)])
        if not self._kind.code():
            self._kind.set_code("*")
        self._show_matching()

    def chosen(self) -> NoteLine | None:
        """The note under the cursor, or None."""
        line = self._list.currentIndex().data(ROW_ROLE)
        notes = self.page.notes if self.page is not None and line is not None else ()
        return next((note for note in notes if note.id == line.id), None)

    @Slot()
    def _show_matching(self) -> None:
        if self.page is None:
            return
        kind, words = self._kind.code(), fold(self._search.text()).split()
        notes = [
            note
            for note in self.page.notes
            if kind in ("", "*", note.kind) and all(word in _folded(note) for word in words)
        ]
        self._list.lines.replace([self._line(note) for note in notes])
        if not self._list.currentIndex().isValid() and notes:
            self._list.setCurrentIndex(self._list.lines.index(0, 0))
        self._count.setText(self.tr("%n note(s)", "", len(notes)))
        self._amend.setEnabled(bool(notes))
        self._say_why_empty(bool(self.page.notes))
        self._stack.setCurrentWidget(self._list if notes else self._none)

    def _say_why_empty(self, some: bool) -> None:
        if some:
            self._none.show_state(
                "search",
                self.tr("No note matches"),
                self.tr("Choose all types, or use fewer words."),
            )
        else:
            self._none.show_state(
                "note",
                self.tr("No notes yet"),
                self.tr("Nothing has been written about this person on this terminal."),
                self.tr("Write a note"),
            )

    def _line(self, note: NoteLine) -> TimelineLine:
        written = [note.staff_name or ""]
        if (note.written_at - note.happened_at).total_seconds() > LATE_MINUTES * 60:
            when = moment_words(note.written_at, self.now())
            written.append(self.tr("written {when}").format(when=when))
        if note.pending:
            written.append(self.tr("Not sent yet"))
        return TimelineLine(
            note.id,
            moment_words(note.happened_at, self.now()),
            f"{_kind_words(note.kind)}: {code_label('note_subtype', note.sub_kind)}",
            note.text,
            "  ·  ".join(part for part in written if part),
            "info" if note.pending else "neutral",
            tuple(self._amendment(one) for one in note.amendments),
        )

    def _amendment(self, amendment: AmendmentLine) -> tuple[str, str]:
        when = moment_words(amendment.written_at, self.now())
        head = self.tr("Amended {when} by {name}").format(
            when=when, name=amendment.staff_name or "–"
        )
        if amendment.pending:
            head = "  ·  ".join((head, self.tr("Not sent yet")))
        return head, amendment.text

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self._kind_name)
        row.addWidget(self._kind, 1)
        row.addWidget(self._search, 2)
        row.addWidget(self._count)
        row.addWidget(self._amend)
        self._kind_name.setWordWrap(False)
        self._count.setWordWrap(False)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(row)
        column.addWidget(place, 1)

    @Slot(int)
    def _step(self, by: int) -> None:
        last = self._list.lines.rowCount() - 1
        at = min(max(self._list.currentIndex().row() + by, 0), last)
        self._list.setCurrentIndex(self._list.lines.index(at, 0))

    @Slot()
    def _ask_to_amend(self) -> None:
        note = self.chosen()
        if note is not None and self.page is not None:
            forms.amend_note(self.context, self.page.head, note, self)

    @Slot()
    def _add(self) -> None:
        if self.page is not None:
            self.context.guide.open_form(Form.NOTE, self.page.head.person_id)


def _kind_words(kind: str) -> str:
    return code_label("note_type", kind)


def _folded(note: NoteLine) -> str:
    texts = [note.text, note.staff_name or "", *(one.text for one in note.amendments)]
    kinds = [_kind_words(note.kind), code_label("note_subtype", note.sub_kind)]
    return fold(" ".join([*texts, *kinds]))
