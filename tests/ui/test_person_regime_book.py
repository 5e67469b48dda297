"""Applications and key work on a person's page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.desk.applications import answer_application, take_application
from app.desk.key_work import write_session
from app.store.reads.applications import applications_of
from app.ui.context import Context
from app.ui.person.applications import ApplicationsSection
from app.ui.person.key_work import KeyWorkSection
from app.ui.person.page import PersonPageScreen
from app.ui.window import Window
from tests.desk.prison import person
from tests.ui.accessibility import audit
from tests.ui.wing import settle


def opened(window: Window, qtbot: QtBot) -> tuple[ApplicationsSection, KeyWorkSection, Context]:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"), "regime")
    settle(window, qtbot)
    screen = window.workplace.screens["person"]
    assert isinstance(screen, PersonPageScreen)
    applications = screen.findChild(ApplicationsSection)
    sessions = screen.findChild(KeyWorkSection)
    assert isinstance(applications, ApplicationsSection)
    assert isinstance(sessions, KeyWorkSection)
    assert audit(screen) == []
    return applications, sessions, screen.context


def test_what_was_asked_and_answered_stands_on_the_page(window: Window, qtbot: QtBot) -> None:
    applications, _, context = opened(window, qtbot)
    assert not applications.answer.isEnabled()
    desk = context.desk
    take_application(desk, person_id=person("SMITH"), kind="KIT", text="Two blankets.")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: len(applications.rows.rows) == 1)
    assert applications.answer.isEnabled()
    (line,) = applications_of(desk.replica, person("SMITH"))
    answer_application(desk, application_id=line.id, text="Given at tea.")
    qtbot.waitUntil(lambda: "Given at tea." in applications.story.text())
    assert not applications.answer.isEnabled()


def test_sessions_stand_there_with_who_is_the_key_worker(window: Window, qtbot: QtBot) -> None:
    _, sessions, context = opened(window, qtbot)
    assert sessions.worker.text() == "Key worker: BROWN, Sam"
    write_session(context.desk, person_id=person("SMITH"), text="Talked of home.", minutes=40)
    qtbot.waitUntil(lambda: len(sessions.rows.rows) == 1)
    (line,) = sessions.rows.rows
    assert (line.minutes, line.text) == (40, "Talked of home.")
