"""The steps of an intake at the left: what is done, what is left before lock-up, what can wait."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.intake import BEFORE_LOCK_UP, CAN_WAIT, STEPS, State
from app.ui.icons import icon
from app.ui.intake.step_choice import StepChoice
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading
from app.ui.kit.page import Page
from app.ui.labels import code_label
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated

END = "END"
"""The page behind the last step: what is left, and what is printed."""
WIDTH = 232
_MARKS: Mapping[State, tuple[str, str]] = {
    State.DONE: ("check", "accent"),
    State.NOTHING: ("minus", "ink_soft"),
    State.OPEN: ("clock", "warning_text"),
}


class StepList(Retranslated, QWidget):
    """A button for each step, the arrows go from one to the next. ``chosen(step)``.

    ``choice`` is the same in one line, for whoever has no room for the list.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: Mapping[str, State] = {}
        self._first, self._later = Heading(level=3, parent=self), Heading(level=3, parent=self)
        self._buttons: dict[str, Button] = {}
        page = Page(self)
        page.body.setSpacing(0)
        page.body.addWidget(self._first)
        self._add(page, BEFORE_LOCK_UP)
        page.body.addSpacing(UNIT)
        page.body.addWidget(self._later)
        self._add(page, CAN_WAIT)
        page.body.addSpacing(UNIT)
        self._add(page, (END,))
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self.choice = StepChoice()
        self.choice.chosen.connect(self.chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self._first.setText(self.tr("Before lock-up"))
        self._later.setText(self.tr("Can wait"))
        self._say()

    def show_states(self, states: Mapping[str, State]) -> None:
        """Show how it stands with each step; none before somebody is taken in."""
        self._states = states
        self._say()

    def mark(self, step: str) -> None:
        """Show which page is open."""
        for name, button in self._buttons.items():
            button.setChecked(name == step)
        self.choice.mark(step)

    def state_words(self, step: str) -> str:
        """How it stands with a step."""
        return {
            State.DONE: self.tr("done"),
            State.NOTHING: self.tr("nothing to write down"),
            State.OPEN: self.tr("still to do"),
        }[self._states.get(step, State.OPEN)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        order = [one for one in self._buttons.values() if one.isEnabled()]
        here = next((at for at, one in enumerate(order) if one.hasFocus()), None)
        if by and here is not None:
            order[min(max(here + by, 0), len(order) - 1)].setFocus()
        else:
            super().keyPressEvent(event)

    def _add(self, page: Page, steps: tuple[str, ...]) -> None:
        for step in steps:
            button = Button(parent=self)
            button.setProperty("role", "step")
            button.setCheckable(True)
            button.clicked.connect(partial(self.chosen.emit, step))
            self._buttons[step] = button
            page.body.addWidget(button)

    def _say(self) -> None:
        for step in STEPS:
            button, state = self._buttons[step], self._states.get(step, State.OPEN)
            name = code_label("intake_step", step)
            button.setText(name)
            button.setAccessibleName(f"{name}: {self.state_words(step)}")
            button.setIcon(icon(*_MARKS[state]))
            button.setEnabled(bool(self._states) or step in ("IDENTITY", "AUTHORITY"))
        self._buttons[END].setText(self.tr("What is left, and prints"))
        self._buttons[END].setEnabled(bool(self._states))
        self.setFixedWidth(theme().px(WIDTH))
        offered = [(step, one.text()) for step, one in self._buttons.items() if one.isEnabled()]
        marks = {step: _MARKS[self._states.get(step, State.OPEN)] for step in STEPS}
        self.choice.setAccessibleName(self.tr("Step"))
        self.choice.offer(offered, marks)
