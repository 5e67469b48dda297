"""Things that are asked beside one another, each with a field for its answer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from app.ui.kit.fields import KeptControl
from app.ui.labels import code_label
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from record.types.incident import SAID_LENGTH_MAX

Answer = TypeVar("Answer", bound=QWidget)


class AskedField(Retranslated, KeptControl, QWidget, Generic[Answer]):
    """Base of such fields. What is left empty is not answered; what is not asked now is kept."""

    kept_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Answer] = {}
        self._typed: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT * 2)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(1, 1)

    # What a field says for itself

    def offered(self) -> Sequence[tuple[str, str]]:
        """What is asked now, each by its code, in words."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def make(self) -> Answer:
        """A field for one answer, whose changes end in ``announce``."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def read(self, field: Answer) -> str:
        """What a field says."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def write(self, field: Answer, said: str) -> None:
        """Make a field say something."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    # What a form does with it

    def asked(self) -> Mapping[str, str]:
        """The answers to what is asked now, by code."""
        return {name: said for name, said in self._answers().items() if name in self._fields}

    def kept_text(self) -> str:
        said = self.asked()
        return json.dumps(said) if said else ""

    def keep_text(self, text: str) -> None:
        self._typed = json.loads(text or "{}")
        self._lay_out()

    def retranslate(self) -> None:
        self.ask_again()

    def ask_again(self) -> None:
        """Ask what is ``offered`` now; what has been answered stays."""
        self._typed = self._answers()
        self._lay_out()

    @Slot()
    def announce(self) -> None:
        """Something was answered."""
        self.kept_changed.emit()

    def _answers(self) -> dict[str, str]:
        typed = {name: self.read(field) for name, field in self._fields.items()}
        return {name: said for name, said in {**self._typed, **typed}.items() if said}

    def _lay_out(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._fields = {}
        for at, (name, words) in enumerate(self.offered()):
            label = QLabel(words, self)
            label.setWordWrap(True)
            field = self.make()
            field.setAccessibleName(words)
            label.setBuddy(field)
            self.write(field, self._typed.get(name, ""))
            self._fields[name] = field
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(field, at, 1)


class SaidField(AskedField[QLineEdit]):
    """What each of those said who were told of an incident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[str, ...] = ()

    def ask(self, told: Sequence[str]) -> None:
        """Ask what these said, by their codes."""
        if tuple(told) != self._told:
            self._told = tuple(told)
            self.ask_again()

    def offered(self) -> Sequence[tuple[str, str]]:
        return [(whom, code_label("incident_told", whom)) for whom in self._told]

    def make(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(SAID_LENGTH_MAX)
        field.textChanged.connect(self.announce)
        return field

    def read(self, field: QLineEdit) -> str:
        return field.text().strip()

    def write(self, field: QLineEdit, said: str) -> None:
        field.setText(said)
