"""Whom a form is about: name, number and cell, and the badges that stay in sight everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.store.reads.person import PersonHead
from app.store.replica import Replica
from app.ui.kit.badge import Badge
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Words
from app.ui.labels import badge_texts, cell_words, out_badge
from app.ui.style import UNIT
from record.names import display_name, person_name
from record.problems import Problem
from record.redirect import standing_id


@dataclass(frozen=True)
class Subject:
    """A person as a form names them."""

    person_id: str
    name: str
    prison_number: str

    @classmethod
    def of_head(cls, head: PersonHead) -> Subject:
        """The person of an open page."""
        name = display_name(head.surname, head.forename)
        return cls(head.person_id, name, head.prison_number)

    @classmethod
    def find(cls, replica: Replica, person_id: str) -> Subject:
        """The person with this id; ``Problem`` person_unknown when they are not held here."""
        with replica.read() as reading:
            stands = standing_id(person_id, reading)
            row = reading.get("person", stands)
        if row is None:
            raise Problem("person_unknown")
        return cls(stands, person_name(row), str(row.get("prison_number") or ""))


class SubjectLine(QFrame):
    """A line with the person's name at once, and with their cell and badges when they are read."""

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "quiet")
        self._subject = subject
        self._words = Words(parent=self)
        self._words.setProperty("level", "3")
        self._badges = FlowLayout(gap=UNIT // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT + 4, UNIT // 2, UNIT, UNIT // 2)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._words)
        column.addLayout(self._badges)
        self._write("")

    def show_head(self, head: PersonHead) -> None:
        """Show the cell and the badges."""
        self._write(cell_words(head.cell_path))
        out = out_badge(head.status, head.out_kind, head.out_to)
        shown = [*([out] if out else []), *badge_texts(head.badges)]
        while self._badges.takeAt(0) is not None:
            pass
        for old in self.findChildren(Badge):
            old.hide()
            old.deleteLater()
        for badge in shown:
            mark = Badge(badge, self)
            self._badges.addWidget(mark)
            mark.show()  # at once, so that the form knows how high this line is

    def _write(self, cell: str) -> None:
        parts = (self._subject.name, self._subject.prison_number, cell)
        self._words.setText("   ".join(part for part in parts if part))
