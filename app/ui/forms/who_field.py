"""Whose record a plan is about: who is named, somebody else who is found, or nobody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.planning import Who
from app.store.reads.find import Hit, known
from app.ui.context import Context
from app.ui.forms.chooser import PersonChooser
from app.ui.kit.button import Button
from app.ui.kit.fields import KeptControl
from app.ui.kit.heading import Words
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from record.names import display_name

_NOBODY = "nobody"


class WhoField(Retranslated, KeptControl, QWidget):
    """Says who it is; two buttons say otherwise.

    ``found(number)`` with the prison number of whoever is chosen, ``cleared(number)`` with that of
    whoever it was taken for, when it is nobody who is known.
    """

    kept_changed = Signal()
    found = Signal(str)
    cleared = Signal(str)

    def __init__(
        self, context: Context, person_id: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._named = context, person_id
        self._said = ""
        self._hit: Hit | None = None
        self._words = Words(parent=self)
        self._other, self._nobody = Button(parent=self), Button(parent=self)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self._other)
        buttons.addWidget(self._nobody)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._words)
        column.addLayout(buttons)
        self.setFocusProxy(self._other)
        self._other.clicked.connect(self._choose)
        self._nobody.clicked.connect(self._clear)
        self.retranslate()
        self._read(self._take)

    def retranslate(self) -> None:
        self._nobody.setText(self.tr("Nobody we know"))
        self._write()

    def who(self) -> Who | None:
        """What staff say of it; None while they have said nothing."""
        if not self._said:
            return None
        return Who(self._shown_id())

    def kept_text(self) -> str:
        return self._said

    def keep_text(self, text: str) -> None:
        self._said = text
        self._read(self._take)

    def _shown_id(self) -> str | None:
        if not self._said:
            return self._named
        return self._said if self._said != _NOBODY else None

    def _read(self, then: Callable[[tuple[Hit, ...]], None]) -> None:
        person_id, self._hit = self._shown_id(), None
        if person_id is None:
            self._write()
        else:
            read = partial(known, self._context.replica, [person_id])
            self._context.read(self, read, then, "who")

    def _take(self, hits: tuple[Hit, ...]) -> None:
        self._hit = hits[0] if hits else None
        self._write()

    def _take_found(self, hits: tuple[Hit, ...]) -> None:
        self._take(hits)
        self.kept_changed.emit()
        if self._hit is not None:
            self.found.emit(self._hit.prison_number)

    def _write(self) -> None:
        hit = self._hit
        if self._shown_id() is None:
            words = self.tr("Nobody whose record is known here")
        elif hit is None:
            words = self.tr("Known; the record comes when connected")
        else:
            words = f"{display_name(hit.surname, hit.forename)}   {hit.prison_number}"
        self._words.setText(words)
        is_named = self._shown_id() is not None
        self._other.setText(self.tr("Somebody else…") if is_named else self.tr("Say who it is…"))
        self._other.setAccessibleDescription(words)
        self._nobody.setEnabled(is_named)

    @Slot()
    def _choose(self) -> None:
        chooser = PersonChooser(self._context, self.window(), self.tr("Who is it?"))
        chooser.person_chosen.connect(self._choose_person)
        chooser.open()

    @Slot(str)
    def _choose_person(self, person_id: str) -> None:
        self._said = person_id
        self._read(self._take_found)

    @Slot()
    def _clear(self) -> None:
        number = self._hit.prison_number if self._hit is not None else ""
        self._said = _NOBODY
        self._other.setFocus()
        self._read(self._take)
        self.kept_changed.emit()
        self.cleared.emit(number)
