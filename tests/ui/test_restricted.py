"""A restricted record on the screen: why it must be opened, then all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk import outside, restricting
from app.desk.desk import Desk
from app.desk.outside import Trip
from app.ui.forms.form import PersonForm
from app.ui.forms.restrict import RestrictForm
from app.ui.forms.subject import Subject
from app.ui.kit.reason_panel import ReasonPanel
from app.ui.person.page import PersonPageScreen
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import ready, said, save, try_to_save
from tests.ui.page_steps import badges, settle, words
from tests.ui.wing import Wing

SMITH = person("SMITH")


def restrict(wing: Wing) -> None:
    desk = Desk(wing.context.replica, member("Q3SO"), wing.context.desk.clock)
    restricting.restrict(desk, person_id=SMITH, reason="A relative works here.")


def panel_of(page: PersonPageScreen) -> ReasonPanel:
    panel = page.findChild(ReasonPanel)
    assert panel is not None
    return panel


def test_it_is_opened_by_a_reason_and_enter(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, render: Callable[..., Path], tmp_path: Path
) -> None:
    restrict(wing)
    page.show_person(SMITH)
    settle(qtbot, wing)
    panel = panel_of(page)
    assert panel.isVisible()
    assert "A1000BC" not in words(page)
    assert audit(panel) == []
    render(page, tmp_path / "restricted.png")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    assert panel.isVisible()
    qtbot.keyClicks(panel.reason, "Found at his door.")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    settle(qtbot, wing)
    assert not panel.isVisible()
    assert "A1000BC" in words(page)
    assert "Whoever opens this record must say why" in badges(page)


def test_what_is_typed_stays_while_news_comes(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    restrict(wing)
    page.show_person(SMITH)
    settle(qtbot, wing)
    panel = panel_of(page)
    qtbot.keyClicks(panel.reason, "Half a rea")
    outside.send_out(
        wing.context.desk,
        person_id=SMITH,
        kind="CRT",
        trip=Trip("CRT", "Leeds Crown Court"),
        moved_at=None,
    )
    page.refresh()
    settle(qtbot, wing)
    assert panel.isVisible()
    assert panel.reason.text() == "Half a rea"


def test_a_reason_once_given_holds_until_the_terminal_is_locked(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    restrict(wing)
    page.show_person(SMITH)
    settle(qtbot, wing)
    panel_of(page).given.emit("Found at his door.")
    settle(qtbot, wing)
    page.show_person(person("JONES"))
    settle(qtbot, wing)
    page.show_person(SMITH)
    settle(qtbot, wing)
    assert "A1000BC" in words(page)


def test_a_form_restricts_and_another_person_is_needed_to_lift_it(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    context = wing.context
    object.__setattr__(context.desk, "member", member("Q3SO"))
    for done in ("Restrict a record", "Lift the restriction of a record"):
        form = RestrictForm(context, Subject.find(context.replica, SMITH), place)
        assert isinstance(form, PersonForm)
        form.open()
        ready(qtbot, wing, form)
        assert done in said(form)
        try_to_save(qtbot, wing, form)
        assert "Write why." in said(form)
        qtbot.keyClicks(form.control("why"), "So it must be.")
        save(qtbot, form)
    row = context.replica.get("person", SMITH)
    assert row is not None
    assert row["restricted"] is True
