"""The window: in and out, what stays in sight, the way between screens, what is remembered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.desk import movements
from app.store.home import TerminalHome
from app.ui.commands import COMMANDS
from app.ui.context import Form, Tone
from app.ui.session import OpenTerminal
from app.ui.window import Window
from record.moments import to_text
from record.problems import Problem
from tests.desk.prison import cell, member, person
from tests.ui.accessibility import audit
from tests.ui.wing import KEY, Office, keys, office, place, settle, sign_in

Open = Callable[..., Window]


def words_on(screen: QWidget | None) -> str:
    """Everything that a screen says."""
    assert screen is not None
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


# In and out


def test_a_terminal_opens_syncs_and_asks_who(open_window: Open) -> None:
    window = open_window()
    assert office(window).syncing
    assert window.sign_in is not None
    assert window.sign_in.isVisible()
    assert window.workplace is None
    assert "Wing A office, Leeds (HMP)" in window.status.who.text


def test_signing_in_shows_the_shift_and_who_is_at_the_terminal_and_ctrl_b_the_board(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    sign_in(window, qtbot)
    assert place(window) == "shift"
    assert window.workplace is not None
    keys(window, qtbot, KEY.Key_B, control=True)
    settle(window, qtbot)
    assert window.workplace.board.chosen_person() is not None
    assert "ADEYEMI, Sam (Officer)" in window.status.who.text
    assert window.windowTitle() == "Attlee – Wingbook"


def test_a_terminal_that_cannot_open_says_why_and_tries_again(
    open_window: Open, home: TerminalHome, qtbot: QtBot
) -> None:
    tries: list[int] = []

    def fail_once() -> OpenTerminal:
        tries.append(1)
        if len(tries) == 1:
            raise Problem("key_missing")
        return Office(home)

    window = open_window(terminal=fail_once)
    assert window.opening.state.accessibleName() == "The key of the record is missing"
    assert audit(window) == []
    window.opening.state.acted.emit()
    settle(window, qtbot)
    assert window.sign_in is not None


@pytest.mark.expects_log
def test_a_mistake_of_the_program_gets_a_number_and_no_details(
    open_window: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> OpenTerminal:
        raise ValueError("the record of SMITH, John")

    window = open_window(terminal=fail)
    (box,) = window.findChildren(QMessageBox)
    assert "call IT and read out this number" in box.text()
    number = box.text().split(": ")[-1]
    assert number in caplog.text
    assert "ValueError" in caplog.text
    assert "SMITH" not in caplog.text + box.text()
    box.close()


def test_f12_locks_and_the_same_person_comes_back_to_where_they_were(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    sign_in(window, qtbot)
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    keys(window, qtbot, KEY.Key_F12)
    assert window.workplace is None
    assert window.sign_in is not None
    assert window.sign_in.isVisible()
    assert "ADEYEMI" not in window.status.who.text
    sign_in(window, qtbot)
    assert (place(window), window.workplace.place.about) == ("person", person("SMITH"))


def test_somebody_else_starts_at_their_shift(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    sign_in(window, qtbot, "Q1OFF")
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    window.lock()
    sign_in(window, qtbot, "Q3SO")
    assert place(window) == "shift"


def test_commands_need_somebody_signed_in(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    assert not window.commands["note"].isEnabled()
    assert window.commands["quit"].isEnabled()
    sign_in(window, qtbot)
    assert window.commands["note"].isEnabled()
    window.sign_out()
    assert not window.commands["note"].isEnabled()


def test_a_lock_closes_the_form_and_keeps_what_was_typed(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.open_form(Form.NOTE, person("SMITH"), text="Asked for a phone call.")
    settle(window, qtbot)
    assert [form for form in window.findChildren(QDialog) if form.isVisible()]
    window.lock()
    assert not [form for form in window.findChildren(QDialog) if form.isVisible()]


# What is always in sight


def test_the_key_in_a_file_is_never_forgotten(window: Window) -> None:
    assert "the key is in a file and protects nothing" in window.strip.text()


def test_the_two_sentences_follow_the_link(window: Window, qtbot: QtBot) -> None:
    replica = office(window).replica
    assert window.status.link.text == "The centre has not been tried yet"
    assert window.status.sent.text == "Everything sent"
    now = dt.datetime.now(dt.UTC)
    replica.note_link(to_text(now), Problem("hub_unreachable"))
    qtbot.waitUntil(lambda: "not reachable since" in window.status.link.text)
    assert window.status.link.state == "warning"
    replica.note_link(to_text(now), None)
    qtbot.waitUntil(lambda: window.status.link.text == "Centre reachable")


def test_what_only_it_can_mend_is_said_in_full(window: Window, qtbot: QtBot) -> None:
    replica = office(window).replica
    replica.note_link(to_text(dt.datetime.now(dt.UTC)), Problem("terminal_must_reenrol"))
    qtbot.waitUntil(lambda: "Ask IT to enrol it again" in window.status.link.text)
    assert window.status.link.state == "danger"


def test_a_terminal_that_is_withdrawn_puts_everything_away(window: Window, qtbot: QtBot) -> None:
    terminal = office(window)
    assert window.workplace is not None
    window.workplace.open_form(Form.NOTE, person("SMITH"), text="Asked for a phone call.")
    terminal.replica.note_link(to_text(dt.datetime.now(dt.UTC)), Problem("terminal_revoked"))
    qtbot.waitUntil(lambda: window.opening.isVisible() and window.sign_in is None)
    assert window.terminal is None
    assert window.workplace is None
    assert terminal.closed
    assert "withdrawn from service" in window.opening.state.accessibleName()
    assert not [form for form in window.findChildren(QDialog) if form.isVisible()]
    assert not window.commands["note"].isEnabled()
    settle(window, qtbot)


def test_when_the_lease_ends_the_terminal_locks_and_says_why(window: Window, qtbot: QtBot) -> None:
    replica = office(window).replica
    contact = dt.datetime.now(dt.UTC)
    replica.note_link(to_text(contact), None)
    qtbot.waitUntil(lambda: window.status.link.text == "Centre reachable")
    late = to_text(contact + dt.timedelta(days=14, minutes=1))
    replica.note_link(late, Problem("hub_unreachable"))
    qtbot.waitUntil(lambda: window.workplace is None)
    assert window.sign_in is not None
    assert window.sign_in.isVisible()
    assert "This terminal is locked" in words_on(window.sign_in)
    assert "has not reached the centre for 14 days" in words_on(window.sign_in)
    replica.note_link(late, None)
    qtbot.waitUntil(lambda: "Sign in to Wingbook" in words_on(window.sign_in))
    assert "has not reached" not in words_on(window.sign_in)


def test_an_old_record_turns_amber_and_then_red(window: Window, qtbot: QtBot) -> None:
    age = window.status.age
    for hours, state in ((0.5, "plain"), (2, "warning"), (9, "danger")):
        then = to_text(dt.datetime.now(dt.UTC) - dt.timedelta(hours=hours))
        before = age.text
        with office(window).replica.write() as writing:
            writing.connection.exec_driver_sql(
                "INSERT OR REPLACE INTO link (key, value) VALUES ('data_as_of', ?)", (then,)
            )
            writing.note_link(then, None)
        qtbot.waitUntil(lambda before=before: age.text not in ("", before))
        assert ("Record as of" in age.text, age.state) == (True, state)


def test_what_is_written_is_counted_and_shown_at_once(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    desk = office(window).desk(member())
    movements.move_cell(
        desk,
        person_id=person("SMITH"),
        location_id=cell("A-2-002"),
        move_reason="CON",
        reason="Cell flooded.",
    )
    qtbot.waitUntil(lambda: window.status.sent.text == "1 entry waiting on this terminal")
    rail = window.workplace.rail
    assert rail.buttons["waiting"].accessibleName() == "Waiting, 1 waiting to be sent"
    board = window.workplace.board
    qtbot.waitUntil(lambda: board.model.place_of_person(person("SMITH")).row() > 4)


def test_news_stays_until_the_next(window: Window) -> None:
    assert window.workplace is not None
    window.workplace.tell("Saved on this terminal 14:06.", Tone.GOOD)
    window.workplace.show_find()
    assert window.workplace.news.text() == "Saved on this terminal 14:06."
    window.workplace.tell("Something else.")
    assert window.workplace.news.text() == "Something else."


def test_a_problem_that_nobody_awaited_is_told_in_words(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.faults.report(Problem("disk_full"))
    assert "The disk is full" in window.workplace.news.text()


# The way between screens


def test_back_goes_where_one_was(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    window.workplace.show_inbox()
    window.commands["back"].trigger()
    assert (place(window), window.workplace.place.about) == ("person", person("SMITH"))
    window.commands["back"].trigger()
    assert place(window) == "board"
    settle(window, qtbot)


def test_the_arrow_keys_work_wherever_one_comes_from(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    board = window.workplace.board
    window.commands["help"].trigger()
    window.commands["board"].trigger()
    board.view.choose_person(person("SMITH"))
    keys(window, qtbot, KEY.Key_Right)
    assert board.chosen_person() == person("JONES")


def test_a_key_writes_about_whoever_is_chosen(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.board.view.choose_person(person("JONES"))
    keys(window, qtbot, KEY.Key_F2)
    settle(window, qtbot)
    (form,) = [form for form in window.findChildren(QDialog) if form.isVisible()]
    assert "JONES" in " ".join(
        child.text() for child in form.findChildren(type(window.status.link._words))
    )
    form.close()


def test_ctrl_k_finds_a_person_and_opens_the_record(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    keys(window, qtbot, KEY.Key_K, control=True)
    field = window.workplace._palette.panel.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "kowal")
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: place(window) == "person")
    assert window.workplace.place.about == person("KOWALSKI")
    assert window.windowTitle() == "Wingbook"
    settle(window, qtbot)


def test_a_form_asked_for_in_ctrl_k_is_about_nobody_on_the_board_beneath(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    keys(window, qtbot, KEY.Key_Down)
    assert window.workplace.chosen_person() is not None
    keys(window, qtbot, KEY.Key_K, control=True)
    panel = window.workplace._palette.panel
    qtbot.keyClicks(panel.field, "kowal")
    settle(window, qtbot)
    assert window.workplace.chosen_person() == person("KOWALSKI")
    qtbot.keyClicks(panel.field, "xxxxx")
    settle(window, qtbot)
    assert window.workplace.chosen_person() is None
    window.workplace._palette.leave()
    assert window.workplace.chosen_person() is not None


def test_a_cell_found_is_shown_on_its_wing(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    keys(window, qtbot, KEY.Key_K, control=True)
    panel, board = window.workplace._palette.panel, window.workplace.board
    qtbot.keyClicks(panel.field, "b-1-001")
    settle(window, qtbot)
    assert panel.chosen_person() == person("EVANS")
    qtbot.keyClick(panel.field, KEY.Key_Down)
    qtbot.keyClick(panel.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: board.chosen_person() == person("EVANS"))
    assert place(window) == "board"


def test_every_command_does_something_and_no_two_share_a_key(window: Window) -> None:
    assert {command.name for command in COMMANDS} == set(window._deeds())
    used = [command.keys for command in COMMANDS if command.keys]
    assert len(used) == len(set(used))


def test_the_help_lists_every_key(window: Window) -> None:
    assert window.workplace is not None
    window.commands["help"].trigger()
    assert place(window) == "help"
    text = window.workplace.screens["help"].page.toPlainText().replace("\xa0", " ")  # type: ignore[attr-defined]
    for command in COMMANDS:
        if command.is_for(window.workplace.member.role):
            assert command.keys in text


def test_trying_the_centre_now_is_one_key(window: Window, qtbot: QtBot) -> None:
    keys(window, qtbot, KEY.Key_R, control=True)
    assert office(window).tries == 1


def test_one_more_menu_can_be_filled_for_a_demonstration(open_window: Open) -> None:
    def fill(menu: QMenu, terminal: OpenTerminal) -> None:
        menu.setTitle("Demonstration")
        menu.addAction("Cut the link", lambda: setattr(terminal, "link_cut", True))

    window = open_window(member(), extra=fill)
    menus = [action for action in window.menus.actions() if action.text() == "Demonstration"]
    menus[0].menu().actions()[0].trigger()  # type: ignore[attr-defined]
    assert office(window).link_cut
