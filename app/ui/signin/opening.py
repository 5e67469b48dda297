"""Before anyone can sign in: the record is being opened, or why it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.empty_state import EmptyState
from app.ui.labels import problem_words
from app.ui.translate import Retranslated
from record.problems import Problem


class OpeningPage(Retranslated, QWidget):
    """`try_again` when the officer asks to."""

    try_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._problem: Problem | None = None
        self._faulty = False
        self.state = EmptyState("lock", parent=self)
        self.state.acted.connect(self.try_again)
        column = QVBoxLayout(self)
        column.addWidget(self.state)
        self.retranslate()

    def wait(self) -> None:
        """Say that the record is being opened."""
        self._problem, self._faulty = None, False
        self.retranslate()

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be, and what to do."""
        self._problem = problem
        self.retranslate()

    def show_fault(self) -> None:
        """Say that it could not be, by a mistake of the program."""
        self._problem, self._faulty = None, True
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        problem = self._problem
        if self._faulty:
            title = self.tr("The record could not be opened")
            text = self.tr("Something went wrong in the program itself. Call IT.")
            self.state.show_state("alert", title, text, self.tr("Try again"))
            return
        if problem is None:
            self.state.show_state("lock", self.tr("Opening the record of this terminal"))
            return
        icon_name, title = self._title(problem.name)
        text = problem_words(problem)
        number = self.tr("Problem {number}").format(number=problem.kind.number)
        self.state.show_state(icon_name, title, f"{text}\n\n{number}", self.tr("Try again"))

    def _title(self, name: str) -> tuple[str, str]:
        titles = {
            "not_enrolled": ("settings", self.tr("This is not a terminal yet")),
            "no_safe_keyring": ("lock", self.tr("There is no safe place for the key")),
            "key_missing": ("lock", self.tr("The key of the record is missing")),
            "key_wrong": ("lock", self.tr("The key does not open the record")),
            "replica_damaged": ("alert", self.tr("The record is damaged")),
            "replica_newer": ("alert", self.tr("This program is too old for the record")),
            "terminal_revoked": ("lock", self.tr("This terminal was withdrawn from service")),
            "already_open": ("info", self.tr("Wingbook is open already")),
            "disk_full": ("alert", self.tr("The disk is full")),
        }
        return titles.get(name, ("alert", self.tr("The record could not be opened")))
