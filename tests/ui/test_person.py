"""A person's page: what stays in sight, and what opening it does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from app.desk import details, movements
from app.store.changes import Changes
from app.store.reads.find import recent
from app.ui.context import Form
from app.ui.forms.note import NoteForm
from app.ui.kit.empty_state import EmptyState
from app.ui.person.history import HistoryTab
from app.ui.person.page import PersonPageScreen
from app.ui.person.tabs import TAB_KEYS, TABS
from app.ui.window import Window
from tests.desk.prison import cell, conflict, member, person, send
from tests.ui.accessibility import audit
from tests.ui.page_steps import badges, lines_of, opened, settle, words
from tests.ui.wing import Wing
from tests.ui.wing import settle as settle_window


def test_the_header_says_who_and_where_and_what_must_be_known(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "JONES")
    said = words(page)
    for part in ("JONES, John", "A1001BC", "55 years old", "born 17 May 1971", "A-1-002"):
        assert part in said
    assert "In prison" in said
    assert "ACCT open: at risk of self-harm" in badges(page)


def test_somebody_who_is_out_is_shown_out_and_can_be_brought_back(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "O'BRIEN")
    assert "Out: Court, Leeds Crown Court, since 08:15" in words(page)
    back = page.findChild(QPushButton, Form.BRING_BACK.value)
    out = page.findChild(QPushButton, Form.SEND_OUT.value)
    assert back is not None
    assert back.isVisible()
    assert out is not None
    assert out.isHidden()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert wing.guide.forms == [(Form.BRING_BACK, person("O'BRIEN"), {})]


def test_the_header_stays_while_tabs_change(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "JONES")
    for name in TABS:
        page.show_person(person("JONES"), name)
        settle(qtbot, wing)
        assert "JONES, John" in words(page)
        assert "ACCT open: at risk of self-harm" in badges(page)


def test_people_kept_apart_who_are_too_near_are_named_in_the_header(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    assert "Too near to" not in words(page)
    movements.move_cell(
        wing.context.desk,
        person_id=person("EVANS"),
        location_id=cell("A-1-002"),
        move_reason="ADM",
        reason="No other cell tonight.",
    )
    page.refresh()
    settle(qtbot, wing)
    assert "Too near to: EVANS, John" in words(page)


def test_what_waits_and_what_must_be_settled_is_told_and_leads_there(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    send(
        wing.office.replica,
        [conflict("SMITH", "person", person("SMITH"), "diet", {"diet": "HAL"}, {"diet": "VGV"})],
    )
    details.change_details(wing.context.desk, person_id=person("SMITH"), changes={"religion": "CE"})
    opened(page, qtbot, wing, "SMITH")
    assert "1 entry not sent yet" in words(page)
    settle_it = next(b for b in page.findChildren(QPushButton) if "conflict" in b.text())
    assert settle_it.text() == "1 conflict to settle"
    qtbot.mouseClick(settle_it, Qt.MouseButton.LeftButton)
    assert wing.guide.shown == [("inbox", None)]


# Opening


def test_opening_is_audited_and_reading_again_is_not(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    page.refresh()
    settle(qtbot, wing)
    staff = wing.context.desk.member.staff_id
    assert [hit.surname for hit in recent(wing.office.replica, staff)] == ["SMITH"]


def test_another_person_is_never_shown_under_the_first_ones_name(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    page.show_person(person("JONES"))
    assert "SMITH" not in words(page)
    assert page.title() == "JONES, John"
    settle(qtbot, wing)
    assert "JONES, John" in words(page)


def test_somebody_who_is_not_on_this_terminal_is_told_in_words(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "NOBODY")
    state = next(one for one in page.findChildren(EmptyState) if one.isVisible())
    assert "This person is not in the record on this terminal" in words(state)
    button = state.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wing.guide.shown == [("find", "")]


def test_tabs_are_made_when_they_are_first_opened(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    assert page.findChild(HistoryTab) is None
    key = Qt.Key(ord(TAB_KEYS[TABS.index("history")][-1]))
    qtbot.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, wing)
    assert page.findChild(HistoryTab) is not None


def test_the_page_wants_changes_to_the_person_and_to_those_kept_apart(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    assert not page.wants(Changes(people=frozenset({person("SMITH")})))
    opened(page, qtbot, wing, "SMITH")
    for surname, wanted in (("SMITH", True), ("EVANS", True), ("JONES", False)):
        changes = Changes(people=frozenset({person(surname)}), kinds=frozenset({"rows"}))
        assert page.wants(changes) is wanted, surname


def test_the_page_turns_to_welsh_while_it_is_open(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, welsh: None
) -> None:
    opened(page, qtbot, wing, "JONES")
    bar = page.findChild(QTabBar)
    assert bar is not None
    assert [bar.tabText(0), bar.tabText(TABS.index("history"))] == ["Trosolwg", "Hanes"]
    assert "55 oed" in words(page)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("surname", ["SMITH", "HUSSAIN"])
def test_nothing_on_the_page_stops_a_keyboard_or_a_screen_reader(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, tab: str, surname: str
) -> None:
    opened(page, qtbot, wing, surname, tab)
    assert audit(page) == []


# In the window


def test_f2_on_the_page_writes_a_note_that_the_page_then_shows(
    open_window: Callable[..., Window], qtbot: QtBot
) -> None:
    window = open_window(member())
    assert window.workplace is not None
    window.workplace.show_person(person("JONES"), "notes")
    settle_window(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    settle_window(window, qtbot)
    (form,) = window.findChildren(NoteForm)
    assert form.subject.name == "JONES, John"
    qtbot.keyClicks(form.focusWidget(), "Rang his sister.")
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab = window.workplace.person.tab("notes")
    qtbot.waitUntil(lambda: [line.text for line in lines_of(tab)] == ["Rang his sister."])
    assert "Saved on this terminal 14:00" in window.workplace.news.text()
