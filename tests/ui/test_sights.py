"""The window of somebody whose role sees no people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from pytestqt.qtbot import QtBot

from app.ui.context import Form
from app.ui.window import Window
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.page_steps import words
from tests.ui.wing import place

Open = Callable[..., Window]


def test_an_administrator_is_shown_no_people_whatever_they_press(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(replace(member(), role="administrator"))
    work = window.workplace
    assert work is not None
    assert place(window) == "help"
    assert not any(button.isVisible() for button in work.rail.buttons.values())
    for go in (work.show_board, work.show_inbox, partial(work.go_to, "waiting"), work.show_find):
        go()
        assert place(window) == "help"
    work.show_person(person("SMITH"))
    assert place(window) == "help"
    for name in ("board", "find", "palette", "note", "open_person", "restrict", "carry"):
        assert not window.commands[name].isEnabled(), name
    for name in ("lock", "sign_out", "sync_now", "help"):
        assert window.commands[name].isEnabled(), name
    work.open_form(Form.NOTE, person("SMITH"))
    assert "SMITH" not in words(window)
    assert audit(window) == []
