"""Questions that are answered yes, no or not at all, with one key each."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.kit.fields import KeptControl
from app.ui.kit.heading import Words
from app.ui.labels import code_label
from app.ui.style import UNIT, set_property
from app.ui.translate import Retranslated
from record.codes import domain
from record.types.intake import DECLINED, NO, YES

REPLIES = (YES, NO, DECLINED)


class Answer(QWidget):
    """One question’s answer: a key of its own for each reply, and on to the next.

    ``answered`` when one was chosen by its key; ``changed`` whichever way it was. Up and down ask
    for the neighbour (``left_by``).
    """

    answered = Signal()
    changed = Signal()
    left_by = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        self._buttons: dict[str, QPushButton] = {}
        for reply in REPLIES:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setFocusProxy(self)
            self._group.addButton(button)
            self._buttons[reply] = button
            row.addWidget(button)
        self._group.buttonToggled.connect(self._announce)

    def name(self, question: str, words: dict[str, str]) -> None:
        """Say the question to a screen reader, and the replies on the buttons."""
        self._question = question
        for reply, button in self._buttons.items():
            button.setText(words[reply])
            button.setAccessibleName(f"{question} {words[reply]}")
        self._speak()

    def reply(self) -> str:
        """The chosen reply; "" while there is none."""
        return next((code for code, one in self._buttons.items() if one.isChecked()), "")

    def set_reply(self, reply: str) -> None:
        """Choose a reply; "" leaves it without one."""
        if reply in self._buttons:
            self._buttons[reply].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        reply = self._meant(event.text())
        if reply:
            self.set_reply(reply)
            self.answered.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left_by.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(False)

    def _meant(self, typed: str) -> str:
        """The reply that a key means: the first letter of its word, or its place from the left."""
        if not typed.strip():
            return ""
        for at, (reply, button) in enumerate(self._buttons.items(), 1):
            if typed == str(at) or button.text()[:1].casefold() == typed.casefold():
                return reply
        return ""

    def _mark(self, here: bool) -> None:
        for button in self._buttons.values():
            set_property(button, "here", "true" if here else "false")

    def _speak(self) -> None:
        said = self._buttons[self.reply()].text() if self.reply() else ""
        self.setAccessibleName(f"{self._question} {said}".strip())

    @Slot()
    def _announce(self) -> None:
        self._speak()
        self.changed.emit()


class AnswersField(Retranslated, KeptControl, QWidget):
    """The questions of reception in their order, and under each the alert that a yes raises.

    ``finished`` when the last was answered by its key.
    """

    kept_changed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT * 2)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(0, 1)
        self._answers: dict[str, Answer] = {}
        self._labels: dict[str, QLabel] = {}
        for at, question in enumerate(domain("reception_question").active()):
            label, answer = Words(parent=self), Answer(self)
            label.setBuddy(answer)
            answer.changed.connect(self._announce)
            answer.answered.connect(partial(self._go, at + 1))
            answer.left_by.connect(partial(self._step, at))
            self._labels[question.code], self._answers[question.code] = label, answer
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(answer, at, 1)
        self.setFocusProxy(next(iter(self._answers.values())))
        self.retranslate()

    def retranslate(self) -> None:
        words = {YES: self.tr("Yes"), NO: self.tr("No"), DECLINED: self.tr("Will not say")}
        for code, answer in self._answers.items():
            question = code_label("reception_question", code)
            self._labels[code].setText(question)
            answer.name(question, words)

    def answers(self) -> dict[str, str]:
        """The replies that were given, by question."""
        given = {code: answer.reply() for code, answer in self._answers.items()}
        return {code: reply for code, reply in given.items() if reply}

    def unanswered(self) -> tuple[str, ...]:
        """The questions without an answer, in their order."""
        return tuple(code for code, answer in self._answers.items() if not answer.reply())

    def go_to(self, question: str) -> None:
        """Put the keyboard on a question."""
        self._answers[question].setFocus()

    def kept_text(self) -> str:
        said = self.answers()
        return json.dumps(said) if said else ""

    def keep_text(self, text: str) -> None:
        said = json.loads(text or "{}")
        for code, answer in self._answers.items():
            answer.set_reply(str(said.get(code, "")))

    def _go(self, at: int) -> None:
        """On to the question at a place, or done."""
        rest = [*self._answers.values()][at:]
        if rest:
            rest[0].setFocus()
        else:
            self.finished.emit()

    def _step(self, at: int, by: int) -> None:
        """To a neighbour of the question at a place."""
        [*self._answers.values()][min(max(at + by, 0), len(self._answers) - 1)].setFocus()

    @Slot()
    def _announce(self) -> None:
        self.kept_changed.emit()
