"""One officer's minute at a real terminal against a real centre: sign in, write, lose the link."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desk import notes
from app.terminal import Terminal
from app.ui.context import Form
from app.ui.forms.note import NoteForm
from app.ui.window import Window
from hub.service import Hub, ServedHub
from tests.ui.real import PASSWORD, enrolled, hub, served, sign_in, window
from tests.world.prison import an_id

__all__ = ["hub", "served", "window"]


def test_an_officer_works_through_a_cut_of_the_link(window: Window, qtbot: QtBot) -> None:
    status = window.status
    sign_in(window, qtbot)
    assert window.workplace is not None
    assert window.terminal is not None
    qtbot.waitUntil(lambda: "Record as of" in status.age.text, timeout=15_000)

    window.terminal.link_cut = True
    qtbot.waitUntil(lambda: "not reachable since" in status.link.text, timeout=15_000)
    desk = window.terminal.desk(window.workplace.member)
    notes.add_note(
        desk,
        person_id=an_id("person", "SMITH"),
        kind="OBSERVE",
        sub_kind="OBS_GEN",
        text="Settled evening.",
        happened_at=desk.now(),
    )
    qtbot.waitUntil(lambda: status.sent.text == "1 entry waiting on this terminal")

    window.terminal.link_cut = False
    qtbot.waitUntil(lambda: status.sent.text == "Everything sent", timeout=15_000)
    assert status.link.text == "Centre reachable"
    assert window.workplace.news.text().startswith("Received by the centre")


def half_written(window: Window, qtbot: QtBot) -> NoteForm:
    """The form of a note about Smith."""
    assert window.workplace is not None
    window.workplace.open_form(Form.NOTE, an_id("person", "SMITH"))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(NoteForm)))
    (form,) = (each for each in window.findChildren(NoteForm) if each.isVisible())
    return form


def text_of(form: NoteForm) -> str:
    control = form.control("text")
    assert isinstance(control, QPlainTextEdit)
    return control.toPlainText()


def test_a_password_changed_at_another_terminal_locks_this_one_and_keeps_what_was_typed(
    window: Window, qtbot: QtBot, hub: Hub, served: ServedHub, tmp_path: Path
) -> None:
    sign_in(window, qtbot)
    form = half_written(window, qtbot)
    qtbot.keyClicks(form.control("text"), "Spoke of his daughter.")
    other = Terminal.open(enrolled(hub, served, tmp_path / "other"))
    other.change_password(other.sign_in("Q1OFF", PASSWORD), PASSWORD, "another-at-noon")
    other.close()
    assert window.terminal is not None
    window.terminal.sync_now()
    qtbot.waitUntil(lambda: window.workplace is None, timeout=40_000)
    assert window.sign_in is not None
    said = [label.text() for label in window.sign_in.findChildren(QLabel) if label.isVisible()]
    assert "The centre has signed you out. Sign in again." in said
    assert not any(each.isVisible() for each in window.findChildren(NoteForm))
    sign_in(window, qtbot, "another-at-noon")
    qtbot.waitUntil(lambda: text_of(half_written(window, qtbot)) == "Spoke of his daughter.")
