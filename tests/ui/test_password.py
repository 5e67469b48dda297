"""Another password, and being shut out by the centre."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.signin.password import PasswordForm
from app.ui.window import Window
from record.action import Outcome, Verdict
from record.moments import to_text
from record.protocol import SCHEMA, SyncResponse
from tests.desk.prison import STREAM, member, person, send
from tests.ui.accessibility import audit
from tests.ui.wing import PASSWORD, office, settle
from tests.world.prison import row

WORDS = "correct horse battery"


@pytest.fixture
def form(window: Window) -> PasswordForm:
    """The form, open over the window."""
    window.commands["password"].trigger()
    (form,) = window.findChildren(PasswordForm)
    return form


def fill(form: PasswordForm, qtbot: QtBot, *words: str) -> None:
    for field, text in zip((form.old, form.new, form.again), words, strict=True):
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(form.again, Qt.Key.Key_Return)


def said(form: PasswordForm) -> str:
    return "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def test_a_password_is_changed(window: Window, form: PasswordForm, qtbot: QtBot) -> None:
    assert audit(form) == []
    fill(form, qtbot, PASSWORD, WORDS, WORDS)
    settle(window, qtbot)
    assert office(window).passwords == [WORDS]
    assert not form.isVisible()
    assert window.workplace is not None
    assert window.workplace.news.text() == "Your password is changed."


def test_what_does_not_fit_is_said_beside_its_field(
    window: Window, form: PasswordForm, qtbot: QtBot
) -> None:
    fill(form, qtbot, "", "", "")
    assert "Type the password that you have." in said(form)
    fill(form, qtbot, PASSWORD, WORDS, WORDS + "x")
    assert "This is not the same as above." in said(form)
    fill(form, qtbot, "wrong", WORDS, WORDS)
    settle(window, qtbot)
    assert "That is not your password now." in said(form)
    assert office(window).passwords == []
    form.reject()


def test_what_was_typed_is_kept_nowhere(window: Window, form: PasswordForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.old, PASSWORD)
    form.reject()
    with office(window).replica.read() as reading:
        drafts = reading.connection.exec_driver_sql("SELECT text FROM draft").scalars().all()
    assert not [text for text in drafts if PASSWORD in text]


def shut_out_words(window: Window, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: window.workplace is None)
    assert window.sign_in is not None
    labels = window.sign_in.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_who_has_left_is_shut_out_as_soon_as_it_is_known(window: Window, qtbot: QtBot) -> None:
    who = member()
    left = row(
        "staff",
        who.staff_id,
        staff_number=who.staff_number,
        surname=who.surname,
        forename=who.forename,
        role=who.role,
        prison=who.prison,
        active=False,
    )
    send(office(window).replica, [left], version=2)
    assert "no longer active" in shut_out_words(window, qtbot)


def test_who_was_signed_out_by_the_centre_is_told_when_it_refuses_what_they_did(
    window: Window, qtbot: QtBot
) -> None:
    from app.desk import notes

    terminal = office(window)
    assert window.workplace is not None
    saved = notes.add_note(
        terminal.desk(window.workplace.member),
        person_id=person("SMITH"),
        kind="GEN",
        sub_kind="OSE",
        text="After.",
    )
    refused = Verdict(saved.action_id, Outcome.REFUSED, "session_ended")
    now = to_text(dt.datetime.now(dt.UTC))
    answer = SyncResponse(SCHEMA, "one", (), (), (STREAM,), now)
    with terminal.replica.write() as writing:
        writing.apply_response(replace(answer, verdicts=(refused,)))
    assert "The centre has signed you out." in shut_out_words(window, qtbot)
