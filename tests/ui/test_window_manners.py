"""The manners of the window: what it remembers, and that everyone can use it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk import notes
from app.ui.commands import Menu, Topic
from app.ui.forms.form import PersonForm
from app.ui.preferences import Preferences
from app.ui.style import theme
from app.ui.translate import language
from app.ui.window import Window
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.wing import office, settle, sign_in

Open = Callable[..., Window]


# What is remembered


def test_look_language_and_text_size_change_at_once_and_are_remembered(window: Window) -> None:
    window.menus.sizes.actions[150].trigger()
    window.menus.themes.actions["dark"].trigger()
    window.menus.languages.actions["cy"].trigger()
    assert (theme().scale, language()) == (1.5, "cy")
    assert window.status.sent.text == "Popeth wedi’i anfon"
    kept = Preferences()
    assert (kept.text_size, kept.theme, kept.language) == (150, "dark", "cy")


def test_the_window_comes_back_where_it_was(open_window: Open) -> None:
    first = open_window(member())
    first.setGeometry(QRect(QPoint(40, 60), first.size() * 0.5))
    where = first.geometry()
    first.close()
    assert open_window(member()).geometry() == where


def test_nothing_of_whoever_signed_out_stays_in_memory(open_window: Open, qtbot: QtBot) -> None:
    """A terminal is shared all day and all night: what each officer opened goes when they go."""
    window = open_window()
    gone: list[weakref.ref[object]] = []
    for number in ("Q1OFF", "Q2OFF"):
        sign_in(window, qtbot, number)
        assert window.workplace is not None
        window.workplace.show_person(person("SMITH"))
        settle(window, qtbot)
        window.commands["note"].trigger()
        form = window.findChild(PersonForm)
        gone += [weakref.ref(window.workplace), weakref.ref(window.workplace.person)]
        gone.append(weakref.ref(form))
        del form
        settle(window, qtbot)
        window.sign_out()
        settle(window, qtbot)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in gone] == [None] * 6


# Everyone can use it


def test_every_screen_can_be_heard_and_reached(window: Window, qtbot: QtBot) -> None:
    for screen in ("board", "find", "help", "waiting", "inbox"):
        window.commands[screen].trigger()
        settle(window, qtbot)
        assert audit(window) == [], screen


def test_at_twice_the_text_size_what_is_always_in_sight_stays_in_sight(window: Window) -> None:
    window.menus.sizes.actions[200].trigger()
    window.resize(1366, 768)
    QApplication.processEvents()
    assert window.size().height() == 768
    bottom = window.status.mapTo(window, window.status.rect().bottomRight())
    assert bottom.y() < 768
    for item in (window.status.link, window.status.sent, window.status.who):
        assert window.status.rect().contains(item.geometry())


def test_a_note_by_somebody_else_does_not_redraw_the_board(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    changed: list[int] = []
    window.workplace.board.model.dataChanged.connect(lambda *_: changed.append(1))
    notes.add_note(
        office(window).desk(member("Q2OFF")),
        person_id=person("SMITH"),
        kind="OBSERVE",
        sub_kind="OBS_GEN",
        text="Quiet.",
        happened_at=office(window).clock.now(),
    )
    qtbot.waitUntil(lambda: "1 entry" in window.status.sent.text)
    assert not changed


# The menus


def test_every_menu_fits_the_screen_of_the_wing(window: Window) -> None:
    for size, menu in ((size, menu) for size in (100, 200) for menu in (*Menu, *Topic)):
        if theme().scale != size / 100:
            window.menus.sizes.actions[size].trigger()
        shown = window.menus.menu(menu)
        shown.sizeHint()  # lays it out
        places = [shown.actionGeometry(one) for one in shown.actions() if one.isVisible()]
        assert places[-1].bottom() < 768, (size, menu)
        assert all(a.bottom() < b.top() + 1 for a, b in pairwise(places)), "one column"


def test_at_twice_the_text_size_no_menu_is_pushed_out_of_the_bar(window: Window) -> None:
    window.menus.sizes.actions[200].trigger()
    window.resize(1366, 768)
    for code in ("en", "cy"):
        window.menus.languages.actions[code].trigger()
        QApplication.processEvents()
        shown = [window.menus.actionGeometry(one) for one in window.menus.actions()]
        corner = window.menus.cornerWidget().geometry()
        inside = [place.width() > 0 and place.right() < corner.left() for place in shown]
        assert all(inside), code


def test_what_is_written_about_a_matter_is_reached_by_letters_alone(window: Window) -> None:
    """No two menus of the same level open with the same letter, in either language."""
    for code in ("en", "cy"):
        window.menus.languages.actions[code].trigger()
        for menus in (tuple(Menu), tuple(Topic)):
            titles = [window.menus.menu(menu).title() for menu in menus]
            letters = [title[title.index("&") + 1].casefold() for title in titles]
            assert len(set(letters)) == len(letters), titles
