"""The questions that are asked about a type of incident, each with a field for its answer."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from app.ui.kit.fields import KeptControl
from app.ui.labels import code_label
from app.ui.reports.choices import code_pairs
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from record.codes import domain

_LETTERS = 10


class QuestionsField(Retranslated, KeptControl, QWidget):
    """Yes, no, not known, or whatever is typed. What is left empty is not answered."""

    kept_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QComboBox] = {}
        self._typed: dict[str, str] = {}
        self._family = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT * 2)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(1, 1)

    def ask(self, kind: str) -> None:
        """Ask what is asked about this type of incident; "": nothing."""
        found = domain("incident_type").get(kind)
        family = found.parent if found is not None else ""
        if family != self._family:
            self._typed = self.answers()
            self._family = family
            self._lay_out()

    def answers(self) -> dict[str, str]:
        """The answers, by question; codes of ``incident_reply`` where they are those."""
        typed = {question: _said(field) for question, field in self._fields.items()}
        return {question: said for question, said in {**self._typed, **typed}.items() if said}

    def asked(self) -> Mapping[str, str]:
        """The answers to what is asked now."""
        return {name: said for name, said in self.answers().items() if name in self._fields}

    def kept_text(self) -> str:
        said = self.asked()
        return json.dumps(said) if said else ""

    def keep_text(self, text: str) -> None:
        self._typed = json.loads(text or "{}")
        self._lay_out()

    def retranslate(self) -> None:
        self._typed = self.answers()
        self._lay_out()

    def _lay_out(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._fields = {}
        offered = domain("incident_question").active(self._family) if self._family else ()
        for at, question in enumerate(offered):
            words = code_label("incident_question", question.code)
            label = QLabel(words, self)
            label.setWordWrap(True)
            field = QComboBox(self)
            field.setEditable(True)
            # One long reply must not make the whole form wide.
            field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(_LETTERS)
            field.addItem("", "")
            for code, reply in code_pairs("incident_reply"):
                field.addItem(reply, code)
            field.setAccessibleName(words)
            label.setBuddy(field)
            _say(field, self._typed.get(question.code, ""))
            field.currentTextChanged.connect(self._announce)
            self._fields[question.code] = field
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(field, at, 1)

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()


def _said(field: QComboBox) -> str:
    text = field.currentText().strip()
    at = field.findText(text)
    return str(field.itemData(at)) if at >= 0 else text


def _say(field: QComboBox, said: str) -> None:
    at = field.findData(said)
    if at >= 0:
        field.setCurrentIndex(at)
    else:
        field.setEditText(said)
