"""The questions that are asked about a type of incident, each with a field for its answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from app.ui.labels import code_pairs
from app.ui.reports.asked_field import AskedField
from app.ui.reports.words import family_of

_LETTERS = 10


class QuestionsField(AskedField[QComboBox]):
    """Yes, no, not known (codes of ``incident_reply``), or whatever is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family = ""

    def ask(self, kind: str) -> None:
        """Ask what is asked about this type of incident; "": nothing."""
        family = family_of(kind)
        if family != self._family:
            self._family = family
            self.ask_again()

    def offered(self) -> Sequence[tuple[str, str]]:
        return code_pairs("incident_question", self._family) if self._family else []

    def make(self) -> QComboBox:
        field = QComboBox(self)
        field.setEditable(True)
        # One long reply must not make the whole form wide.
        field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(_LETTERS)
        field.addItem("", "")
        for code, reply in code_pairs("incident_reply"):
            field.addItem(reply, code)
        field.currentTextChanged.connect(self.announce)
        return field

    def read(self, field: QComboBox) -> str:
        text = field.currentText().strip()
        at = field.findText(text)
        return str(field.itemData(at)) if at >= 0 else text

    def write(self, field: QComboBox, said: str) -> None:
        at = field.findData(said)
        if at >= 0:
            field.setCurrentIndex(at)
        else:
            field.setEditText(said)
