"""An intake by keyboard: what is typed outlives the power, what is done follows from the record."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desk import drafts
from app.desk.desk import Desk
from app.store.home import TerminalHome
from app.store.reads.intake import BEFORE_LOCK_UP, STEPS, State, intakes
from app.store.replica import Replica
from app.store.vault import FileVault
from app.ui.forms.acct import OpenAcctForm
from app.ui.forms.questions import QuestionsForm
from app.ui.intake.screen import IntakeScreen
from app.ui.intake.steps import END
from app.ui.kit.field_text import field_text
from app.ui.prints.offers import prints_of
from app.ui.window import Window
from bench import arrivals
from bench.arrivals import Arriving, meets, shows_warrant, take_in
from bench.keys import CTRL, Keyboard
from tests.desk.prison import member
from tests.ui.accessibility import audit
from tests.ui.wing import KEY, Office, settle
from tests.world.clock import TestClock

WHO = Arriving.number(3)


@pytest.fixture
def window(open_window: Callable[..., Window]) -> Window:
    return open_window(member("Q1OFF"))


@pytest.fixture
def keys(window: Window) -> Keyboard:
    return Keyboard(window)


def screen(window: Window) -> IntakeScreen:
    assert window.workplace is not None
    return window.workplace.intake


def replica(window: Window) -> Replica:
    assert window.terminal is not None
    return window.terminal.replica


TYPED = {
    "PROPERTY": ("take in", "2 T-shirts", "2 T-shirts"),
    "CASH": ("cash", "12", "12"),
    "HEALTH": ("questions", "n", '{"HARM_NOW": "NO"}'),
    "NEEDS": ("needs", "halal", "HAL"),
    "SHARING": ("assess sharing", "st", "STANDARD"),
    "DETAILS": ("details", "Wyn", "Wyn"),
    "CONTACTS": ("add contact", "Hale", "Hale"),
}
"""Of each step: how the key of its draft begins, what is typed, and what must be kept of it."""


def test_power_lost_at_any_step_loses_nothing_that_was_saved_and_no_key_stroke(
    window: Window, keys: Keyboard, home: TerminalHome, tmp_path: Path
) -> None:
    """The files are copied as they lie on the disk, with the window open: a power cut leaves so."""
    meets(keys, WHO)
    new = Replica.open(*power_cut(home, tmp_path, "new"))
    assert WHO.surname in str(drafts.load(desk_of(new), "admit"))
    new.close()
    shows_warrant(keys)
    for step, takes in arrivals.STEPS.items():
        assert screen(window).step == step
        if step in TYPED:
            begins, typed, kept = TYPED[step]
            keys.type(typed)
            keys.press(KEY.Key_Tab)
            again = Replica.open(*power_cut(home, tmp_path, step))
            (line,) = intakes(again, "LEI")
            draft = drafts.load(desk_of(again), f"{begins}:{line.person_id}")
            assert kept in json.loads(str(draft)).values()
            earlier = [one for one in BEFORE_LOCK_UP if one in STEPS[: STEPS.index(step)]]
            assert all(line.states[one] is not State.OPEN for one in earlier)
            assert line.states[step] is State.OPEN
            again.close()
            empty_page(window, f"{begins}:{line.person_id}", step)
            keys.rest()
        takes(keys)
    assert screen(window).step == END
    assert [one.name for one in prints_of(screen(window))] == [
        "property",
        "identity_card",
        "cell_card",
        "person",
    ]
    assert audit(screen(window)) == []
    keys.press(KEY.Key_Space)
    assert intakes(replica(window), "LEI") == ()


def empty_page(window: Window, key: str, step: str) -> None:
    """The page as if nothing had been typed."""
    screen(window)._close_form()
    drafts.forget(screen(window).context.desk, key)
    screen(window).go_to_step(step)


def desk_of(replica: Replica) -> Desk:
    return Desk(replica, member("Q1OFF"), TestClock())


def power_cut(home: TerminalHome, folder: Path, name: str) -> tuple[TerminalHome, FileVault]:
    """A terminal of what is on the disk at this moment."""
    path = Path(shutil.copytree(home.path, folder / f"cut-{name}"))
    return replace(home, path=path), FileVault(path)


def test_somebody_else_sees_at_which_step_it_is_and_goes_on_where_it_stopped(
    window: Window, keys: Keyboard, qtbot: QtBot, open_window: Callable[..., Window]
) -> None:
    person_id = take_in(keys, replica(window), WHO, until="PROPERTY")
    window.close()
    other = open_window(member("Q3SO"), lambda: Office(home_of(window)))
    assert other.workplace is not None
    other.workplace.show_intake()
    settle(other, qtbot)
    (line,) = screen(other).others._model.rows
    assert (line.person_id, line.at_step) == (person_id, "PROPERTY")
    screen(other).others.table.choose(person_id)
    screen(other).others.table.setFocus()
    Keyboard(other).press(KEY.Key_Return)
    assert screen(other).step == "PROPERTY"
    assert "left before lock-up" in screen(other)._figures.text()


def home_of(window: Window) -> TerminalHome:
    return replica(window).home


def test_whoever_feels_like_harming_themselves_gets_an_acct_at_once(
    window: Window, keys: Keyboard, qtbot: QtBot
) -> None:
    take_in(keys, replica(window), WHO, until="PHOTOGRAPH")
    screen(window).go_to_step("HEALTH")
    form = screen(window).form
    assert isinstance(form, QuestionsForm)
    form.accept()
    assert form._problems["answers"].text() == "15 questions without an answer."
    for key in (KEY.Key_Y, *(KEY.Key_N,) * 14):
        keys.press(key)
    assert "An ACCT is opened next" in form._raised.text()
    comment = form.control("comment")
    assert isinstance(comment, QPlainTextEdit)
    assert comment.hasFocus()
    keys.press(KEY.Key_Return, CTRL)
    settle(window, qtbot)
    acct = next(one for one in window.findChildren(OpenAcctForm) if one.isVisible())
    acct.close()
    screen(window).go_to_step(END)
    assert screen(window).end._asked[0].name == "ACCT"
    assert not screen(window).end._end.isEnabled()
    assert "once everything before lock-up is done" in screen(window).end._ended.text()


def test_what_a_step_leaves_empty_is_said_and_what_was_typed_comes_back(
    window: Window, keys: Keyboard
) -> None:
    take_in(keys, replica(window), WHO, until="PROPERTY")
    keys.type("2 T-shirts")
    keys.press(KEY.Key_Down, CTRL)
    assert screen(window).step == "CASH"
    keys.press(KEY.Key_Up, CTRL)
    form = screen(window).form
    assert form is not None
    assert field_text(form.control("items")) == "2 T-shirts"
    keys.press(KEY.Key_N, arrivals.ALT)
    assert screen(window)._answer.line is not None
    assert screen(window)._answer.line.states["PROPERTY"] is State.NOTHING
    assert screen(window).step == "CASH"


def test_a_page_given_up_while_another_intake_is_asked_for_brings_nothing_back(
    window: Window, keys: Keyboard, qtbot: QtBot
) -> None:
    meets(keys, WHO)
    shows_warrant(keys)
    shown = screen(window)
    (line,) = intakes(replica(window), "LEI")
    assert shown.form is not None
    shown.form.reject()  # it comes back in a moment
    shown.show_at(None, None)
    shown.show_at(line.person_id, None)
    assert shown.step == "", "which step is not known yet"
    settle(window, qtbot)
    assert shown.step == "PHOTOGRAPH"
    assert shown.form is not None
