"""T5: a record that is looked at by another door than its page, with nothing said nor written."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.desk import restricting
from app.store.tables import AUDIT
from app.ui.context import Form
from app.ui.forms.details import DetailsForm
from app.ui.window import Window
from record.watched import OPEN_PERSON, TURNED_AWAY
from tests.attacks.test_t04_left_screen import (
    _nothing_left,
    _own_settings,
    filled_home,
    home,
    open_window,
    qapp,
    shown,
    window,
)
from tests.desk.prison import member, person
from tests.ui.wing import office, place, settle, sign_in

__all__ = [
    "_nothing_left",
    "_own_settings",
    "filled_home",
    "home",
    "open_window",
    "qapp",
    "shown",
    "window",
]
SMITH = person("SMITH")


def restrict(window: Window) -> None:
    desk = office(window).desk(member("Q3SO"))
    restricting.restrict(desk, person_id=SMITH, reason="A relative works here.")


def forms_of_details(window: Window) -> list[DetailsForm]:
    return [form for form in window.findChildren(DetailsForm) if form.isVisible()]


def looks(window: Window) -> list[str]:
    """What the trail says of Smith, in order."""
    with office(window).replica.read() as reading:
        told = select(AUDIT.c.deed).where(AUDIT.c.person_id == SMITH).order_by(AUDIT.c.number)
        return list(reading.connection.execute(told).scalars())


@pytest.mark.parametrize("on_the_page", [False, True])
def test_the_details_of_a_restricted_record_are_in_no_form_before_a_reason(
    window: Window, qtbot: QtBot, on_the_page: bool
) -> None:
    restrict(window)
    assert window.workplace is not None
    if on_the_page:
        window.workplace.show_person(SMITH)
        settle(window, qtbot)
    window.workplace.open_form(Form.DETAILS, None if on_the_page else SMITH)
    settle(window, qtbot)
    assert forms_of_details(window) == []
    assert place(window) == "person"
    assert window.workplace.person.opened() is None
    assert TURNED_AWAY in looks(window)
    assert OPEN_PERSON not in looks(window)


def test_a_form_that_tells_what_is_known_is_a_look(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.open_form(Form.DETAILS, SMITH)
    settle(window, qtbot)
    (form,) = forms_of_details(window)
    assert looks(window) == [OPEN_PERSON]
    form.reject()


def test_what_was_copied_is_not_left_for_whoever_comes_next(window: Window, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    for go in (window.lock, window.sign_out):
        clipboard.setText("Spoke of his daughter, in confidence.")
        go()
        assert clipboard.text() == ""
        sign_in(window, qtbot, "Q1OFF")
