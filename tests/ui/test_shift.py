"""My shift: what needs the officer now, the most dangerous first, for the wing or the prison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk import alerts
from app.desk.watching import Due, What
from app.store.changes import Changes
from app.ui.preferences import Preferences
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from app.ui.wing_choice import EVERYWHERE
from record.observing import State
from tests.desk.prison import person, send
from tests.ui import unsettled
from tests.ui.accessibility import audit
from tests.ui.unsettled import Stage
from tests.ui.wing import Wing, keys, place, settle
from tests.world.prison import an_id, row

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def screen(wing: Wing, shown: Callable[[ShiftScreen], ShiftScreen], qtbot: QtBot) -> ShiftScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(ShiftScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(screen: ShiftScreen, qtbot: QtBot) -> None:
    screen.refresh()
    qtbot.waitUntil(lambda: screen.context.background.under_way == 0)


def everywhere(screen: ShiftScreen, qtbot: QtBot) -> None:
    """Choose the whole prison."""
    screen.where.setCurrentIndex(screen.where.findData(EVERYWHERE))
    screen.where.activated.emit(screen.where.currentIndex())
    qtbot.waitUntil(lambda: screen.context.background.under_way == 0)


def lines(screen: ShiftScreen) -> list[tuple[str, str, str, str]]:
    if not screen.list.isVisible():
        return []
    rows = screen.list.lines.rows
    return [(line.badge.word, line.title, line.text, line.aside) for line in rows]


def open_alert(wing: Wing, surname: str, code: str, days: int) -> None:
    """An alert that began long ago, whose review is so many days from now."""
    desk = wing.context.desk
    today = desk.today()
    alerts.open_alert(
        desk,
        person_id=person(surname),
        code=code,
        started_on=today - dt.timedelta(days=60),
        review_on=today + dt.timedelta(days=days),
        reason="Told at the door",
    )


def assess(wing: Wing, surname: str, kind: str, day: str, review: str | None) -> None:
    """The cell-sharing risk was assessed on a day, to be looked at again on another."""
    given = {"person_id": person(surname), "kind": kind, "level": "STANDARD", "assessed_on": day}
    found = row("assessment", an_id("assessment", surname, day), **given, review_on=review)
    send(wing.context.replica, [found])


def test_with_nothing_to_do_it_says_so_and_still_shows_the_wing(screen: ShiftScreen) -> None:
    assert lines(screen) == []
    assert screen.state.accessibleName() == "Nothing needs you now"
    assert screen.picture.isVisible()
    assert audit(screen) == []


def test_reviews_stand_in_order_of_danger_and_say_how_late_they_are(
    wing: Wing, screen: ShiftScreen, qtbot: QtBot
) -> None:
    open_alert(wing, "SMITH", "XEL", 2)
    open_alert(wing, "KOWALSKI", "RSS", 0)
    open_alert(wing, "OKAFOR", "HA", -5)
    open_alert(wing, "JONES", "XCU", -9)
    open_alert(wing, "JONES", "XA", 30)
    read(screen, qtbot)
    told = lines(screen)
    assert [(badge, who.split(",")[0], aside) for badge, who, _, aside in told[:3]] == [
        ("REVIEW", "OKAFOR", "5 days overdue"),
        ("REVIEW", "JONES", "9 days overdue"),
        ("REVIEW", "KOWALSKI", "today"),
    ]
    assert [who.split(",")[0] for _, who, _, _ in told[3:]] == ["SMITH"]
    assert told[2][2] == "Risk to staff in custody: its review is due today."
    assert audit(screen) == []


def test_a_wing_shows_its_own_and_counts_the_rest_and_the_prison_shows_all(
    wing: Wing, screen: ShiftScreen, qtbot: QtBot
) -> None:
    open_alert(wing, "EVANS", "HA", -1)
    read(screen, qtbot)
    assert lines(screen) == []
    assert screen._figures.text() == "1 on other wings"
    everywhere(screen, qtbot)
    assert "EVANS" in lines(screen)[0][1]


def test_pictures_that_come_one_by_one_do_not_make_it_read_again(screen: ShiftScreen) -> None:
    picture, stay = ("photograph", "1"), ("stay", "1")
    assert not screen.wants(Changes(frozenset({picture}), frozenset({"p"}), frozenset({"rows"})))
    assert screen.wants(Changes(frozenset({picture, stay}), frozenset({"p"}), frozenset({"rows"})))


def test_who_has_no_cell_is_everybodys(wing: Wing, screen: ShiftScreen, qtbot: QtBot) -> None:
    open_alert(wing, "HUSSAIN", "HA", -1)
    read(screen, qtbot)
    assert [who.split(",")[0] for _, who, _, _ in lines(screen)] == ["HUSSAIN"]


def test_an_assessment_that_was_done_again_is_not_due(
    wing: Wing, screen: ShiftScreen, qtbot: QtBot
) -> None:
    today = wing.context.desk.today()
    late = (today - dt.timedelta(days=3)).isoformat()
    assess(wing, "SMITH", "CSRF", (today - dt.timedelta(days=10)).isoformat(), late)
    assess(wing, "JONES", "CSRF", (today - dt.timedelta(days=10)).isoformat(), late)
    assess(wing, "JONES", "CSRREV", (today - dt.timedelta(days=2)).isoformat(), None)
    read(screen, qtbot)
    assert [who.split(",")[0] for _, who, _, _ in lines(screen)] == ["SMITH"]


def test_enter_opens_the_person_at_their_alerts_and_a_matter_in_the_inbox(
    wing: Wing, screen: ShiftScreen, qtbot: QtBot
) -> None:
    open_alert(wing, "OKAFOR", "HA", -5)
    read(screen, qtbot)
    assert screen.chosen_person() == person("OKAFOR")
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert wing.guide.shown == [("person", person("OKAFOR"))]


def test_what_must_be_settled_is_here_too_and_leads_to_its_place_in_the_inbox(
    stage: Stage, qtbot: QtBot, shown: Callable[[ShiftScreen], ShiftScreen]
) -> None:
    unsettled.everything(stage, stage.desk())
    with unsettled.a_context(stage.desk()) as (context, guide):
        screen = shown(ShiftScreen(context, Preferences()))
        read(screen, qtbot)
        everywhere(screen, qtbot)
        badges = [badge for badge, *_ in lines(screen)]
        assert badges[:2] == ["CONFLICT", "HELD"]
        assert {"RULE BROKEN", "REFUSED"} < set(badges)
        screen.list.setCurrentIndex(screen.list.lines.index(0, 0))
        chosen = screen.list.chosen()
        screen.list.open_chosen()
        assert guide.asked == [("inbox", chosen)]


def test_the_picture_tells_the_roll_landing_by_landing(screen: ShiftScreen) -> None:
    assert screen.picture._bars.accessibleName() == "1: 2 in of 3. 2: 2 in of 4"


def test_the_shift_is_where_one_starts_and_ctrl_h_leads_back(window: Window, qtbot: QtBot) -> None:
    keys(window, qtbot, Qt.Key.Key_H, control=True)
    settle(window, qtbot)
    assert place(window) == "shift"
    assert window.windowTitle() == "My shift – Wingbook"


def a_due(surname: str, cell: str, what: What, state: State, late: int = 0) -> Due:
    minutes = dt.timedelta(minutes=late)
    return Due(what, person(surname), surname, "John", f"LEI-{cell}", state, None, minutes)


def test_who_is_due_on_an_acct_stands_before_everything_else(
    wing: Wing, screen: ShiftScreen, qtbot: QtBot
) -> None:
    open_alert(wing, "OKAFOR", "HA", -5)
    read(screen, qtbot)
    screen.show_dues(
        (
            a_due("JONES", "A-1-002", What.OBSERVE, State.OVERDUE, 12),
            a_due("SMITH", "A-1-001", What.OBSERVE, State.DUE),
            a_due("SMITH", "A-1-001", What.REVIEW, State.LATER),
            a_due("EVANS", "B-1-001", What.OBSERVE, State.OVERDUE, 3),
        )
    )
    assert [(badge, who.split(",")[0], text, aside) for badge, who, text, aside in lines(screen)][
        :2
    ] == [
        ("ACCT", "JONES", "An observation is overdue.", "12 minutes"),
        ("ACCT", "SMITH", "An observation is due now.", ""),
    ]
    assert len(lines(screen)) == 3
    screen.list.setCurrentIndex(screen.list.lines.index(0, 0))
    assert screen.chosen_person() == person("JONES")
    screen.list.open_chosen()
    assert wing.guide.shown == [("person", person("JONES"))]
    screen.show_dues(())
    assert [badge for badge, *_ in lines(screen)] == ["REVIEW"]
