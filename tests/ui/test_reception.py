"""The reception board by keyboard: who comes and goes is planned, changed, closed, and done."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.planning import Expected, Leaving, change_plan, expect, plan_leaving
from app.store.reads.tonight import Line, State, tonight
from app.ui.context import Form
from app.ui.forms.admit import AdmitForm, Part
from app.ui.forms.chooser import PersonChooser
from app.ui.forms.outside import SendOutForm
from app.ui.forms.plan import CancelPlanForm, ExpectForm
from app.ui.forms.plan_leaving import PlanLeavingForm
from app.ui.forms.who_field import WhoField
from app.ui.kit.fields import CodeCombo
from app.ui.kit.list_table import ListTable
from app.ui.prints.offers import prints_of
from app.ui.reception.going import send
from app.ui.reception.lists import BoardLists
from app.ui.reception.screen import ReceptionScreen
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from app.ui.workplace import Workplace
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import OpenForm, said
from tests.ui.wing import KEY, Wing, keys, settle

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
    hull = Leaving(due, "SENT", "Hull", "P", "Hood up.")
    plan_leaving(desk, person_id=person("SMITH"), kind="CRT", leaving=hull)
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


def departures(window: Window) -> tuple[Line, ...]:
    desk = desk_of(window)
    return tonight(desk.replica, desk.prison, desk.today()).departures


def choose(window: Window, qtbot: QtBot, name: str) -> None:
    """Choose somebody in the form that asks whom."""
    chooser = opened(window, PersonChooser)
    assert isinstance(chooser, PersonChooser)
    qtbot.keyClicks(chooser._search, name)
    qtbot.waitUntil(lambda: name.upper() in str(chooser._rows.data(chooser._rows.index(0, 0))))
    qtbot.keyClick(chooser._search, KEY.Key_Return)
    settle(window, qtbot)


def words(board: ReceptionScreen, table: ListTable[Line] | None = None) -> list[list[str]]:
    """What stands in a list, that of arrivals unless another is named."""
    model = (table or board.arrivals).model()
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
    changing._place.setText("moorland (HMP and YOI)")
    changing.accept()
    qtbot.waitUntil(lambda: words(board)[0][3] == "Moorland (HMP and YOI)")
    assert first(window).place == "MDI"
    qtbot.waitUntil(lambda: not form_is_open(window))
    board.change.click()
    again = opened(window, ExpectForm)
    assert isinstance(again, ExpectForm)
    assert again._place.text() == "Moorland (HMP and YOI)"
    again._place.setText("York Court")
    again.accept()
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


def test_only_the_list_with_the_cursor_shows_a_line_as_chosen(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    def shown_as_chosen() -> list[bool]:
        return [one.selectionModel().hasSelection() for one in (board.arrivals, board.departures)]

    assert shown_as_chosen() == [True, False]
    board.departures.setFocus()
    assert shown_as_chosen() == [False, True]
    assert board.take.text() == "Send out"


def test_with_little_room_the_page_scrolls_and_no_list_does(window: Window, qtbot: QtBot) -> None:
    desk = desk_of(window)
    due = desk.now() + HOURS
    for name in ("Abbott", "Baker", "Carter", "Dixon", "Ellis"):
        expect(desk, Expected(name, "Al", due, None, None, "N", "Leeds Court"))
    lists = BoardLists(desk.now)
    qtbot.addWidget(lists)
    lists.show_tonight(tonight(desk.replica, desk.prison, desk.today()))
    lists.resize(580, 260)
    lists.show()
    arrivals, model = lists.arrivals, lists.arrivals.model()
    qtbot.waitUntil(lambda: arrivals.isColumnHidden(5))
    assert [arrivals.isColumnHidden(at) for at in range(6)] == [False] * 3 + [True] * 3
    qtbot.waitUntil(lambda: arrivals.height() == arrivals.height_of(6))
    assert lists.verticalScrollBar().maximum() > 0
    assert arrivals.verticalScrollBar().maximum() == 0
    assert "Leeds Court" in model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert arrivals.horizontalScrollBar().maximum() == 0
    lists.resize(1300, 700)
    qtbot.waitUntil(lambda: not arrivals.isColumnHidden(5))
    assert "Leeds Court" not in model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)


def test_another_day_and_nobody(window: Window, board: ReceptionScreen, qtbot: QtBot) -> None:
    keys(window, qtbot, Qt.Key.Key_Right, control=True)
    settle(window, qtbot)
    assert not board.state.isHidden()
    assert board.arrivals.model().rowCount() == 0
    assert not board.change.isEnabled()
    desk = desk_of(window)
    tomorrow = Leaving(desk.now() + dt.timedelta(days=1), "CR")
    plan_leaving(desk, person_id=person("JONES"), kind="REL", leaving=tomorrow)
    qtbot.waitUntil(board.change.isEnabled)  # of who goes, where nobody comes
    assert board.take.text() == "Discharge"


def test_a_departure_is_planned_from_the_board_for_whoever_is_found(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    keys(window, qtbot, KEY.Key_P)
    choose(window, qtbot, "Jones")
    form = opened(window, PlanLeavingForm)
    assert isinstance(form, PlanLeavingForm)
    assert form.subject.person_id == person("JONES")
    assert audit(form) == []
    qtbot.keyClicks(form.control("where"), "another")
    qtbot.keyClick(form.control("where"), KEY.Key_Tab)
    qtbot.keyClicks(form.control("to_prison"), "Moor")
    qtbot.keyClick(form.control("to_prison"), KEY.Key_Tab)
    form.accept()
    assert "08:15" in form._problems["clock"].text()
    form.reject()
    workplace(window).open_form(Form.PLAN_LEAVING, person("JONES"))
    settle(window, qtbot)
    again = opened(window, PlanLeavingForm)
    assert isinstance(again, PlanLeavingForm)
    assert again.texts()["to_prison"] == "MDI"
    qtbot.keyClicks(again.control("day"), "today")
    qtbot.keyClicks(again.control("clock"), "2345")
    again.accept()
    qtbot.waitUntil(lambda: len(departures(window)) == 2)
    workplace(window).open_form(Form.PLAN_LEAVING, person("JONES"))
    settle(window, qtbot)
    third = opened(window, PlanLeavingForm)
    assert "Planned already: 23:45, Transfer, Moorland" in said(third)
    third.reject()
    line = departures(window)[1]
    assert (line.kind, line.place, line.escort) == ("TRN", "MDI", "PECS")
    qtbot.waitUntil(lambda: len(words(board, board.departures)) == 2)
    assert "Moorland (HMP and YOI)" in words(board, board.departures)[1]


def test_what_is_planned_of_a_departure_is_changed_and_closed_and_never_anothers(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    board.departures.setFocus()
    keys(window, qtbot, KEY.Key_E)
    form = opened(window, PlanLeavingForm)
    assert isinstance(form, PlanLeavingForm)
    assert (form.texts()["where"], form.texts()["to_place"]) == ("court", "Hull")
    where = form.control("where")
    assert isinstance(where, CodeCombo)
    assert where.count() == 1  # a movement of another kind is another plan
    place = form.control("to_place")
    assert isinstance(place, QLineEdit)
    place.setText("Hull Combined Court")
    form.accept()
    qtbot.waitUntil(lambda: departures(window)[0].place == "Hull Combined Court")
    qtbot.waitUntil(lambda: not form_is_open(window))
    with qtbot.waitActive(window):
        window.activateWindow()
    board.departures.setFocus()
    assert board.take.text() == "Send out"
    qtbot.mouseClick(board.not_come, Qt.MouseButton.LeftButton)  # which takes the keyboard
    qtbot.waitUntil(lambda: departures(window)[0].state is State.NOT_COME)
    assert first(window).state is State.EXPECTED
    qtbot.waitUntil(lambda: board.not_come.text() == "Expected again")
    board.arrivals.setFocus()
    qtbot.waitUntil(board.arrivals.hasFocus)
    assert board.not_come.text() == "Did not come"


def test_enter_opens_the_form_in_which_they_go_with_what_is_planned_in_it(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    board.departures.setFocus()
    keys(window, qtbot, KEY.Key_Return)
    settle(window, qtbot)
    form = opened(window, SendOutForm)
    assert isinstance(form, SendOutForm)
    said = form.texts()
    names = ("where", "movement_reason", "to_place", "escort", "comment")
    assert [said[name] for name in names] == ["court", "SENT", "Hull", "P", "Hood up."]
    form.accept()
    qtbot.waitUntil(lambda: departures(window)[0].state is State.DONE)


def test_each_way_out_has_its_form(wing: Wing, form_of: OpenForm) -> None:
    desk = dataclasses.replace(wing.context.desk, member=member("Q3SO"))
    ways = (
        ("TRN", "MED", "MDI", Form.TRANSFER, {"to_prison": "MDI", "movement_reason": "MED"}),
        ("REL", "CR", "12 Mill Lane", Form.DISCHARGE, {"to_place": "12 Mill Lane"}),
        ("TAP", "C6", "Infirmary", Form.SEND_OUT, {"where": "hospital", "movement_reason": "C6"}),
        ("TAP", "YRDR", "College", Form.SEND_OUT, {"where": "licence"}),
        ("TAP", "SE", "Morley", Form.SEND_OUT, {"where": "other", "to_place": "Morley"}),
    )
    for kind, reason, place, form, filled in ways:
        leaving = Leaving(desk.now(), reason, place, "P", "Frail.")
        plan_leaving(desk, person_id=person("SMITH"), kind=kind, leaving=leaving)
        lines = tonight(desk.replica, desk.prison, desk.today()).departures
        (line,) = (one for one in lines if one.reason == reason)
        send(wing.context, line)
        opened_as, person_id, prefill = wing.guide.forms[-1]
        assert (opened_as, person_id) == (form, person("SMITH"))
        shown = form_of(form, "SMITH", **prefill)
        said = shown.texts()
        assert filled.items() <= said.items()
        assert (said["comment"], said.get("escort", "P")) == ("Frail.", "P")
        shown.reject()


def test_a_plan_of_the_wrong_person_is_put_right(
    window: Window, board: ReceptionScreen, qtbot: QtBot
) -> None:
    """The court named a number that is another man's."""
    desk, line = desk_of(window), first(window)
    listed = Expected("Newman", "Lee", line.due_at, prison_number="A1000BC")
    change_plan(desk, plan_id=line.id, expected=listed)
    board.refresh()
    settle(window, qtbot)

    def asked() -> tuple[ExpectForm, WhoField]:
        qtbot.waitUntil(lambda: not form_is_open(window) and board.change.isEnabled())
        board.change.click()
        settle(window, qtbot)
        form = opened(window, ExpectForm)
        assert isinstance(form, ExpectForm)
        assert audit(form) == []
        return form, form._who

    form, who = asked()
    assert who._words.text() == "SMITH, John   A1000BC"
    qtbot.keyClick(who._nobody, KEY.Key_Space)
    settle(window, qtbot)
    assert (who._words.text(), form._number.text()) == ("Nobody whose record is known here", "")
    form.reject()
    form, who = asked()  # the draft is kept
    assert who._words.text() == "Nobody whose record is known here"
    form.accept()
    qtbot.waitUntil(lambda: first(window).person_id is None)
    settle(window, qtbot)
    form, who = asked()
    qtbot.keyClick(who._other, KEY.Key_Space)
    choose(window, qtbot, "Jones")
    assert form._number.text() == "A1001BC"
    form.accept()
    qtbot.waitUntil(lambda: first(window).person_id == person("JONES"))


def test_who_may_not_plan_is_told_before_they_type(form_of: OpenForm) -> None:
    form = form_of(Form.PLAN_LEAVING, "SMITH")
    assert "may not do this" in form.banner.accessibleName() + said(form)
    form.reject()
