"""The unlock list on the screen: read and marked by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desk import regime
from app.desk.desk import Desk
from app.desk.regime import Activity
from app.ui.context import Form
from app.ui.preferences import Preferences
from app.ui.regime.screen import UnlockScreen
from app.ui.window import Window
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, place, settle

WORKSHOP = Activity("Workshop 3", "WORK", 90, 9, ("TUE_AM", "TUE_PM"), place="Workshops")
Rows = list[tuple[str, str, str]]


@pytest.fixture
def chief(wing: Wing) -> Desk:
    """A supervising officer at the same terminal."""
    return Desk(wing.context.desk.replica, member("Q3SO"), wing.context.desk.clock)


@pytest.fixture
def screen(
    wing: Wing, chief: Desk, shown: Callable[[UnlockScreen], UnlockScreen], qtbot: QtBot
) -> UnlockScreen:
    """Wing A on a Tuesday afternoon: three go to a workshop, one of them has a legal visit too."""
    regime.change_activity(chief, activity_id=None, values=WORKSHOP)
    with chief.replica.read() as reading:
        (activity,) = reading.find("activity")
    regime.allocate(
        chief,
        person_ids=[person(name) for name in ("SMITH", "JONES", "KOWALSKI")],
        activity_id=str(activity["id"]),
    )
    regime.book_appointment(
        chief, person_ids=[person("JONES")], kind="LEGV", day=chief.today(), session="PM"
    )
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(UnlockScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(screen: UnlockScreen, qtbot: QtBot) -> None:
    screen.refresh()
    qtbot.waitUntil(lambda: screen.context.background.under_way == 0)


def press(screen: UnlockScreen, qtbot: QtBot, key: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(screen.table, key, held)
    qtbot.waitUntil(lambda: screen.context.background.under_way == 0)


def rows(screen: UnlockScreen) -> Rows:
    """Surname, where they go, and what was marked."""
    return [
        (
            line.surname,
            line.matter.what if line.matter is not None else "",
            line.mark.outcome if line.mark is not None else "",
        )
        for line in screen._rows.rows
    ]


def test_everybody_stands_in_the_order_of_the_cells_with_where_they_go(
    screen: UnlockScreen,
) -> None:
    assert rows(screen) == [
        ("SMITH", "Workshop 3", ""),
        ("JONES", "LEGV", ""),
        ("JONES", "Workshop 3", ""),
        ("OKAFOR", "", ""),
        ("KOWALSKI", "Workshop 3", ""),
    ]
    assert "4 go somewhere" in screen._figures.text()
    assert screen.day.day() == screen.context.desk.today()
    assert audit(screen) == []


def test_a_key_marks_the_row_and_goes_on_to_who_goes_next(
    screen: UnlockScreen, qtbot: QtBot
) -> None:
    press(screen, qtbot, Qt.Key.Key_A)
    press(screen, qtbot, Qt.Key.Key_I)
    assert [mark for _, _, mark in rows(screen)] == ["ATT", "AAME", "", "", ""]
    chosen = screen.table.chosen()
    assert chosen is not None
    assert (chosen.surname, chosen.matter is not None) == ("JONES", True)
    qtbot.keyClick(screen.table, Qt.Key.Key_Up)
    press(screen, qtbot, Qt.Key.Key_U)
    assert [mark for _, _, mark in rows(screen)] == ["ATT", "", "", "", ""]


def test_a_refusal_asks_why_in_a_line_and_offers_a_note(
    wing: Wing, screen: UnlockScreen, qtbot: QtBot
) -> None:
    qtbot.keyClick(screen.table, Qt.Key.Key_R)
    assert screen.reason.isVisible()
    assert rows(screen)[0] == ("SMITH", "Workshop 3", "")
    qtbot.keyClicks(screen.reason.field, "Wants the gym.")
    assert audit(screen) == []
    qtbot.keyClick(screen.reason.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.offer.isVisible())
    read(screen, qtbot)
    assert rows(screen)[0] == ("SMITH", "Workshop 3", "REF")
    press(screen, qtbot, Qt.Key.Key_W)
    form, about, prefill = wing.guide.forms[-1]
    assert (form, about, prefill["kind"]) == (Form.NOTE, person("SMITH"), "NEG")
    assert prefill["text"].endswith("Wants the gym.")


def test_escape_leaves_the_question_and_marks_nothing(screen: UnlockScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.table, Qt.Key.Key_E)
    qtbot.keyClick(screen.reason.field, Qt.Key.Key_Escape)
    assert not screen.reason.isVisible()
    assert {mark for _, _, mark in rows(screen)} == {""}
    assert screen.table.hasFocus()


def test_a_landing_is_marked_in_two_strokes_and_who_is_marked_stays(
    screen: UnlockScreen, qtbot: QtBot
) -> None:
    press(screen, qtbot, Qt.Key.Key_N)
    screen.table.choose(screen._rows.rows[0].id)
    qtbot.keyClick(screen.table, Qt.Key.Key_L)
    press(screen, qtbot, Qt.Key.Key_A)
    assert [mark for _, _, mark in rows(screen)] == ["INR", "ATT", "ATT", "", ""]


def test_everybody_left_attended_in_one_deed(screen: UnlockScreen, qtbot: QtBot) -> None:
    press(screen, qtbot, Qt.Key.Key_I)
    press(screen, qtbot, Qt.Key.Key_A, shift=True)
    assert [mark for _, _, mark in rows(screen)] == ["AAME", "ATT", "ATT", "", "ATT"]
    assert not screen.rest.isEnabled()
    with screen.context.replica.read() as reading:
        kinds = {row["outcome"]: row["pay"] for row in reading.find("attendance")}
    assert kinds["AAME"] == 90


def test_totals_and_pay_follow_the_marks(screen: UnlockScreen, qtbot: QtBot) -> None:
    press(screen, qtbot, Qt.Key.Key_A, shift=True)
    totals = {one.name: (one.going, one.there, one.left) for one in screen.totals._totals.rows}
    assert totals == {"Legal visit": (1, 1, 0), "Workshop 3": (3, 3, 0)}
    assert [(line.name, line.pence) for line in screen.totals._people.rows] == [
        ("JONES, John", 90),
        ("KOWALSKI, John", 90),
        ("SMITH, John", 90),
    ]
    assert [(line.name, line.pence) for line in screen.totals._activities.rows] == [
        ("Workshop 3", 270)
    ]


def test_another_session_is_another_list(screen: UnlockScreen, qtbot: QtBot) -> None:
    screen.session.setCurrentIndex(2)
    screen.session.activated.emit(2)
    read(screen, qtbot)
    assert {where for _, where, _ in rows(screen)} == {""}
    assert screen.stands_at() == f"{screen.context.desk.today().isoformat()} ED"


def test_whoever_is_out_is_not_marked_with_the_rest(
    wing: Wing, screen: UnlockScreen, chief: Desk, qtbot: QtBot
) -> None:
    with chief.replica.read() as reading:
        (activity,) = reading.find("activity")
    regime.allocate(
        chief,
        person_ids=[person("O'BRIEN")],
        activity_id=str(activity["id"]),
        reason="He is back tomorrow.",
    )
    screen.where.setCurrentIndex(screen.where.findData("B"))
    screen.where.activated.emit(screen.where.currentIndex())
    read(screen, qtbot)
    assert ("O'BRIEN", "Workshop 3", "") in rows(screen)
    assert not screen.rest.isEnabled()


def test_ctrl_l_goes_there_and_enter_opens_the_record(window: Window, qtbot: QtBot) -> None:
    window.commands["unlock"].trigger()
    settle(window, qtbot)
    assert window.commands["unlock"].shortcut().toString() == "Ctrl+L"
    assert place(window) == "unlock"
    assert window.workplace is not None
    screen = window.workplace.screens["unlock"]
    assert isinstance(screen, UnlockScreen)
    qtbot.waitUntil(lambda: screen.table.chosen() is not None)
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    assert place(window) == "person"


def test_with_little_room_every_column_is_in_sight_and_the_totals_take_turns_with_the_list(
    screen: UnlockScreen, qtbot: QtBot
) -> None:
    assert screen.totals.isVisible()
    assert not screen.sums.isVisible()
    screen.resize(620, 600)
    qtbot.waitUntil(screen.sums.isVisible)
    qtbot.waitUntil(lambda: screen.table.horizontalScrollBar().maximum() == 0)
    assert screen.table.isVisible()
    assert not screen.totals.isVisible()
    screen.sums.click()
    assert screen.totals.isVisible()
    assert not screen.table.isVisible()
    assert screen.totals.session.hasFocus()
    screen.sums.click()
    assert screen.table.hasFocus()
    assert not screen.totals.isVisible()
