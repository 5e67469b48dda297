"""What the Wing book puts on My shift, and where it leads."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.desk.applications import assign_application, take_application
from app.desk.desk import Desk
from app.desk.diary import close_entry, write_diary
from app.desk.key_work import change_key_worker
from app.store.reads.applications import applications_of
from app.store.reads.diary import diary
from app.ui.book.applications import ApplicationsTab
from app.ui.book.screen import BookScreen
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from tests.desk.prison import PRISON, cell, member, person
from tests.ui.wing import office, place, settle


def the_desk(window: Window) -> Desk:
    assert window.workplace is not None
    return window.workplace._context.desk


def shift(window: Window, qtbot: QtBot) -> ShiftScreen:
    assert window.workplace is not None
    window.commands["shift"].trigger()
    settle(window, qtbot)
    screen = window.workplace.screens["shift"]
    assert isinstance(screen, ShiftScreen)
    return screen


def titles(window: Window, qtbot: QtBot) -> list[str]:
    return [line.title for line in shift(window, qtbot).list.lines.rows]


def test_todays_entries_stand_there_until_they_are_done(window: Window, qtbot: QtBot) -> None:
    desk = the_desk(window)
    write_diary(desk, day=desk.today(), kind="HOSPITAL", text="Two officers.", wing_id=cell("A"))
    assert "all day  Hospital escort" in titles(window, qtbot)
    (line,) = diary(desk.replica, PRISON, cell("A"), desk.today(), 1)
    close_entry(desk, entry_id=line.id)
    assert "all day  Hospital escort" not in titles(window, qtbot)


def test_what_is_late_leads_to_the_list_of_what_is_late(window: Window, qtbot: QtBot) -> None:
    desk = the_desk(window)
    take_application(desk, person_id=person("SMITH"), kind="KIT", text="Soap.")
    office(window).clock.tick(days=4)
    found = titles(window, qtbot)
    at = found.index("1 application overdue for an answer")
    screen = shift(window, qtbot)
    screen.list.setCurrentIndex(screen.list.lines.index(at, 0))
    screen.list.open_chosen()
    settle(window, qtbot)
    assert place(window) == "book"
    assert window.workplace is not None
    book = window.workplace.screens["book"]
    assert isinstance(book, BookScreen)
    tab = book.tab()
    assert isinstance(tab, ApplicationsTab)
    assert tab.which.currentData() == "late"
    assert [row.text for row in tab.rows.rows] == ["Soap."]


def test_what_somebody_is_given_stands_on_their_own_shift(window: Window, qtbot: QtBot) -> None:
    desk = the_desk(window)
    take_application(desk, person_id=person("EVANS"), kind="KIT", text="Soap.")
    (line,) = applications_of(desk.replica, person("EVANS"))
    assert not any("given to you" in title for title in titles(window, qtbot))
    assign_application(
        desk, application_id=line.id, department="WING", assignee_id=desk.member.staff_id
    )
    assert "1 application given to you" in titles(window, qtbot)


def test_a_key_worker_is_told_of_their_people_without_a_session(
    window: Window, qtbot: QtBot
) -> None:
    desk = the_desk(window)
    assert not any("key work" in title for title in titles(window, qtbot))
    so = Desk(desk.replica, member("Q3SO"), desk.clock)
    change_key_worker(so, person_id=person("EVANS"), staff_id=desk.member.staff_id)
    assert "1 of your people without a key work session for two weeks" in titles(window, qtbot)
