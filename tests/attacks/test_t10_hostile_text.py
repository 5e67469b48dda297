"""T10: text that is meant to be more than text, from the keyboard over the wire to the screen."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.desk import alerts, details, notes
from app.store.reads.person import person_page
from app.ui.board.screen import BoardScreen
from app.ui.person.page import PersonPageScreen
from app.ui.person.tabs import TABS
from app.ui.preferences import Preferences
from app.ui.prints.person_summary import person_sheet
from app.ui.style import apply_theme
from app.ui.translate import set_language
from record.action import Outcome
from record.problems import Problem
from tests.hub.seat import Seat
from tests.ui import unsettled
from tests.world import World
from tests.world.pictures import a_jpeg
from tests.world.prison import an_id

SMITH = an_id("person", "SMITH")

MARKUP = (
    "<img src='file:///etc/passwd'><b>bold</b>",
    "<script>alert(1)</script>",
    "<a href='http://127.0.0.1/'>press</a>",
    "&lt;b&gt; &amp;amp; &#60;i&#62;",
    "'; DROP TABLE person; --",
    '" OR 1=1 --',
    '=HYPERLINK("http://127.0.0.1")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "%n %1 {name} {0} %s",
    "C:\\Windows\\..\\..\\x",
)
"""Plain text, however it looks: it must come through letter by letter."""

HIDDEN = (
    "Smith\u202egnp.exe",
    "nought \x00 byte",
    "red \x1b[31m text",
    "bell \x07",
    "iso\u2066lated\u2069",
)
"""What hides or reorders what follows it: nobody can have typed it, and it is refused."""


@pytest.fixture(scope="module")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, in its own look."""
    apply_theme(qapp, "light")
    set_language(qapp, "en")
    return qapp


@pytest.mark.parametrize("text", MARKUP)
def test_it_comes_through_to_another_terminal_letter_by_letter(world: World, text: str) -> None:
    a, b = world.terminal("A"), world.terminal("B")
    notes.add_note(a.desk, person_id=SMITH, kind="GEN", sub_kind="OSE", text=text)
    details.change_details(a.desk, person_id=SMITH, changes={"surname": text[:60]})
    world.settle()
    assert b.notes("SMITH")[0] == text
    shown = b.replica.get("person", SMITH)
    assert shown is not None
    assert shown["surname"] == text[:60].strip()
    assert len(b.replica.find("person")) == len(a.replica.find("person")) > 1


@pytest.mark.parametrize("text", HIDDEN)
def test_what_hides_text_is_refused_before_it_is_saved(world: World, text: str) -> None:
    a = world.terminal("A")
    with pytest.raises(Problem) as told:
        notes.add_note(a.desk, person_id=SMITH, kind="GEN", sub_kind="OSE", text=text)
    assert told.value.name == "value_not_plain"
    with pytest.raises(Problem) as told:
        details.change_details(a.desk, person_id=SMITH, changes={"surname": text})
    assert told.value.name == "value_not_plain"
    assert not a.replica.has_waiting()


def test_a_pasted_megabyte_is_refused_with_its_limit(world: World) -> None:
    a = world.terminal("A")
    with pytest.raises(Problem) as told:
        notes.add_note(a.desk, person_id=SMITH, kind="GEN", sub_kind="OSE", text="A" * 1_000_000)
    assert (told.value.name, told.value.details["limit"]) == ("value_too_long", 30_000)
    assert not a.replica.has_waiting()


@pytest.mark.parametrize("text", MARKUP[:4])
def test_no_label_of_a_persons_page_takes_it_for_markup(
    world: World, qapp: QApplication, qtbot: QtBot, text: str
) -> None:
    a = world.terminal("A")
    notes.add_note(a.desk, person_id=SMITH, kind="GEN", sub_kind="OSE", text=text)
    alerts.open_alert(a.desk, person_id=SMITH, code="XEL", comment=text)
    details.change_details(a.desk, person_id=SMITH, changes={"surname": text, "birth_place": text})
    world.settle()
    with unsettled.a_context(a.desk) as (context, _):
        page = PersonPageScreen(context)
        qtbot.addWidget(page)
        page.show()
        for tab in TABS:
            page.show_person(SMITH, tab)
            qtbot.waitUntil(lambda: context.background.under_way == 0)
            for label in page.findChildren(QLabel):
                assert _is_plain(label, text), (tab, label.text())
            for widget in page.findChildren(QWidget):
                assert _is_escaped(widget.toolTip(), text), (tab, widget.toolTip())
        assert page.title().casefold().startswith(text[:8].casefold())


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Auckland", "America/Los_Angeles"])
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this machine keeps its own zone")
def test_a_time_that_no_wall_clock_shows_spoils_no_page(
    world: World, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    """One entry sent by hand would else keep everybody in the prison from the person's record."""
    a = world.terminal("A")
    sent = Seat.enrolled(world.hub, world.clock, "By hand", "Q1OFF")
    for moment in ("0001-01-01T00:00:00.000Z", "1960-05-17T00:00:00.000Z"):
        stamped = sent.note(text=f"At {moment}.", happened_at=moment, written_at=moment)
        assert sent.send(stamped).outcome is Outcome.ACCEPTED
        assert sent.send(sent.photograph(a_jpeg(mark=moment), taken_at=moment)).outcome is (
            Outcome.ACCEPTED
        )
    world.settle()
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        with unsettled.a_context(a.desk) as (context, _):
            page = PersonPageScreen(context)
            qtbot.addWidget(page)
            page.show()
            for tab in TABS:
                page.show_person(SMITH, tab)
                qtbot.waitUntil(lambda: context.background.under_way == 0)
            assert page.opened() == (SMITH, None)
            opened = person_page(a.replica, SMITH)
            assert {note.text for note in opened.notes} >= {"At 0001-01-01T00:00:00.000Z."}
            assert person_sheet(a.desk, opened)
    finally:
        monkeypatch.undo()
        time.tzset()


def _is_plain(label: QLabel, text: str) -> bool:
    """Whether a label shows hostile text as it stands: as plain text, or with its marks escaped."""
    if text[:12].casefold() not in label.text().casefold():
        return True
    return label.textFormat() == Qt.TextFormat.PlainText


def _is_escaped(tip: str, text: str) -> bool:
    """Whether a tool tip, which Qt takes for markup where it looks like it, does not hold any."""
    return text[:12].casefold() not in tip.casefold()


def test_no_tile_of_the_board_takes_it_for_markup(
    world: World, qapp: QApplication, qtbot: QtBot
) -> None:
    text = MARKUP[0]
    a = world.terminal("A")
    details.change_details(a.desk, person_id=SMITH, changes={"surname": text})
    with unsettled.a_context(a.desk) as (context, _):
        screen = BoardScreen(context, Preferences())
        qtbot.addWidget(screen)
        screen.show()
        screen.refresh()
        qtbot.waitUntil(lambda: context.background.under_way == 0)
        tips = [tip for view in screen.findChildren(QAbstractItemView) for tip in _tips(view)]
        assert any("&lt;img" in tip.casefold() for tip in tips)
        assert all(_is_escaped(tip, text) for tip in tips)


def _tips(view: QAbstractItemView) -> list[str]:
    model = view.model()
    places = [model.index(row, 0) for row in range(model.rowCount())]
    places += [model.index(row, 0, top) for top in places for row in range(model.rowCount(top))]
    return [str(place.data(Qt.ItemDataRole.ToolTipRole) or "") for place in places]
