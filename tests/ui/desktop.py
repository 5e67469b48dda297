"""A dialog that settles, before a member of staff: for tests that press its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.settle.dialog import SettleDialog
from app.ui.settle.matter import read_matters
from app.ui.settle.opening import dialog_for
from demo.prison import DEMO_SUPERVISOR
from tests.ui import unsettled
from tests.ui.unsettled import Stage, Window


class Desktop:
    """A dialog on the screen, and the keys that are pressed in it."""

    def __init__(self, qtbot: QtBot, dialog: SettleDialog, window: Window) -> None:
        self.qtbot, self.dialog, self.window = qtbot, dialog, window

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in whatever has the keyboard."""
        there = self.dialog.focusWidget() or self.dialog
        self.qtbot.keyClick(there, key, keys or Qt.KeyboardModifier.NoModifier)

    def write(self, key: str, text: str) -> None:
        """Type into a field."""
        control = self.dialog.control(key)
        control.setFocus()
        self.qtbot.keyClicks(control, text)

    def save(self) -> None:
        """Save as one does while writing text, and wait for the desk."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.wait()

    def wait(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.dialog.context.background.under_way == 0)

    def words(self) -> list[str]:
        """Every line that says what is wrong, and the banner."""
        lines = [line.text() for line in self.dialog._problems.values() if line.isVisible()]
        return [*lines, *([self.dialog.banner.text()] if self.dialog.banner.text() else [])]


@contextmanager
def desktops(
    stage: Stage, qtbot: QtBot, shown: Callable[[Any], Any]
) -> Iterator[Callable[..., Desktop]]:
    """`open_it(id, number="…", role="…")`: the dialog of a matter before a member of staff."""
    contexts = []

    def open_it(
        matter_id: str, number: str = DEMO_SUPERVISOR.staff_number, role: str = ""
    ) -> Desktop:
        context = unsettled.a_context(stage.desk(number, role))
        contexts.append(context)
        given, window = context.__enter__()
        staff_id = given.desk.member.staff_id
        every = [read_matters(stage.replica, staff_id, settled) for settled in (False, True)]
        matter = next(one for found in every for one in found if one.id == matter_id)
        dialog = dialog_for(given, matter)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        return Desktop(qtbot, shown(dialog), window)

    yield open_it
    for context in contexts:
        context.__exit__(None, None, None)
