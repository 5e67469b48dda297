"""The reception board by keyboard: expected, taken in from a line, did not come, will not be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.planning import Expected, expect, plan_leaving
from app.store.reads.tonight import Line, State, tonight
from app.ui.forms.admit import AdmitForm, Part
from app.ui.forms.plan import CancelPlanForm, ExpectForm
from app.ui.prints.offers import prints_of
from app.ui.reception.screen import ReceptionScreen
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from app.ui.workplace import Workplace
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.wing import KEY, keys, settle

HOURS = dt.timedelta(hours=2)


def workplace(window: Window) -> Workplace:
    """What whoever is signed in works in."""
    assert window.workplace is not None
    return window.workplace


def desk_of(window: Window) -> Desk:
    """Their desk."""
    return workplace(window)._context.desk


@pytest.fixture
def window(open_window: Callable[..., Window], qtbot: QtBot) -> Window:
    """The window of somebody who plans, with one man to come and one to go."""
    window = open_window(member("Q3SO"))
    desk = desk_of(window)
    due = desk.now() + HOURS
    expect(desk, Expected("Newman", "Lee", due, dt.date(1991, 3, 8), None, "N", "Leeds Court"))
    plan_leaving(desk, person_id=person("SMITH"), kind="CRT", due_at=due, place="Hull")
    window.commands["reception"].trigger()
    settle(window, qtbot)
    return window


@pytest.fixture
def board(window: Window) -> ReceptionScreen:
    """The board, with the keyboard in its arrivals."""
    screen = workplace(window).screens["reception"]
    assert isinstance(screen, ReceptionScreen)
    return screen


def opened(window: Window, form: type[QDialog]) -> QDialog:
    """The form of this kind that is open."""
    return next(one for one in window.findChildren(form) if one.isVisible())


def form_is_open(window: Window) -> bool:
    return any(one.isVisible() for one in window.findChildren(QDialog))


def first(window: Window) -> Line:
    desk = desk_of(window)
    return tonight(desk.replica, desk.prison, desk.today()).arrivals[0]


def words(board: ReceptionScreen) -> list[list[str]]:
    """What stands in the list of arrivals."""
    model = board.arrivals.model()
    columns = range(model.columnCount())
    return [
        [str(model.data(model.index(at, each))) for each in columns]
        for at in range(model.rowCount())
    ]


def test_who_is_expected_is_taken_in_from_their_line(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    ((_, name, _, place, why, _),) = words(board)
    assert (name, place, why) == ("NEWMAN, Lee", "Leeds Court", "Unconvicted remand")
    assert board._figures.text() == "1 to come"
    assert audit(board) == []
    keys(window, qtbot, KEY.Key_Return)
    settle(window, qtbot)
    form = workplace(window).intake.form
    assert isinstance(form, AdmitForm)
    assert (form._surname.text(), form._forename.text()) == ("Newman", "Lee")
    form._surname.setText("Neuman")
    qtbot.waitUntil(lambda: form._searched == form._sought(), timeout=5000)
    form.accept()
    assert form.part is Part.AUTHORITY
    form._authority.kind.set_code("REMAND")
    form._authority.court.setText("Leeds")
    form.accept()
    qtbot.waitUntil(lambda: first(window).state is State.IN_PROGRESS)
    settle(window, qtbot)
    window.commands["reception"].trigger()
    settle(window, qtbot)
    assert words(board)[0][2] == "Photograph, 2 of 11 done"
    assert board._figures.text() == "1 being taken in"


def test_one_key_says_that_somebody_did_not_come_and_another_why_it_will_not_be(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    keys(window, qtbot, KEY.Key_D)
    qtbot.waitUntil(lambda: board.not_come.text() == "Expected again")
    assert first(window).state is State.NOT_COME
    keys(window, qtbot, KEY.Key_D)
    qtbot.waitUntil(lambda: board.not_come.text() == "Did not come")
    assert first(window).state is State.EXPECTED
    keys(window, qtbot, KEY.Key_X)
    form = opened(window, CancelPlanForm)
    assert isinstance(form, CancelPlanForm)
    assert audit(form) == []
    form._why.setPlainText("Bailed\nby the court.")
    form.accept()
    qtbot.waitUntil(lambda: words(board)[0][2] == "Bailed by the court.")
    assert first(window).state is State.CANCELLED


def test_somebody_more_is_expected_and_what_is_planned_is_changed(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    keys(window, qtbot, KEY.Key_N)
    form = opened(window, ExpectForm)
    assert isinstance(form, ExpectForm)
    qtbot.keyClicks(form._surname, "Hardcastle")
    qtbot.keyClicks(form._forename, "Amy")
    form._clock.setText("2330")
    assert audit(form) == []
    form.accept()
    qtbot.waitUntil(lambda: len(words(board)) == 2)
    assert words(board)[1][:2] == ["23:30", "HARDCASTLE, Amy"]
    qtbot.waitUntil(lambda: not form_is_open(window))
    board.change.click()
    changing = opened(window, ExpectForm)
    assert isinstance(changing, ExpectForm)
    assert changing._surname.text() == "Newman"
    changing._place.setText("York Court")
    changing.accept()
    qtbot.waitUntil(lambda: words(board)[0][3] == "York Court")


def test_the_day_is_printed_and_stands_on_my_shift(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    (offered,) = prints_of(board)
    sheet = offered.make(True)
    assert [block.title for block in sheet.blocks] == ["Arrivals", "Departures"]  # type: ignore[union-attr]
    window.commands["shift"].trigger()
    settle(window, qtbot)
    shift = workplace(window).screens["shift"]
    assert isinstance(shift, ShiftScreen)
    told = {line.badge.word: line.title for line in shift.list.lines.rows}
    assert told["ARRIVALS"] == "1 person to come"
    assert told["TO GO"] == "SMITH, John"


def test_another_day_and_nobody(window: Window, board: ReceptionScreen, qtbot: QtBot) -> None:
    keys(window, qtbot, Qt.Key.Key_Right, control=True)
    settle(window, qtbot)
    assert not board.state.isHidden()
    assert board.arrivals.model().rowCount() == 0
