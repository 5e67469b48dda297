"""The auditor's screen: what it asks the centre, what it shows, and for whom it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desk.desk import Member
from app.ui.audit.screen import AuditScreen
from app.ui.audit.words import LookRow, columns
from app.ui.window import Window
from record.kinds import Row
from record.looks import Look, Looks, LooksAsked
from record.problems import Problem
from record.watched import REFUSED, TURNED_AWAY
from tests.desk.prison import an_id, member, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, place

Show = Callable[[Any], Any]
UNTIL = "2026-11-24T14:05:00.000Z"


def look(number: int, deed: str, details: Row | None = None, **more: Any) -> Look:
    """A line as the centre tells it."""
    return Look(
        **{
            "id": f"{number:064x}",
            "at": f"2026-11-24T13:{number % 60:02}:00.000Z",
            "received_at": UNTIL,
            "deed": deed,
            "staff_name": "ADEYEMI, Sam",
            "staff_number": "Q1OFF",
            "role": "officer",
            "terminal": "A wing office",
            "prison": "LEI",
            "person_id": person("SMITH"),
            "person_name": "SMITH, John",
            "prison_number": "A1000BC",
            "details": details,
            **more,
        }
    )


NOBODY: Row = {"person_id": None, "person_name": None, "prison_number": None}
LINES = (
    look(50, "not_allowed", {"deed": "accept_held"}, **NOBODY),
    look(40, "add_note", {"action": "x"}),
    look(30, "open_person", {"reason": "Found at his door."}),
    look(20, "find", {"text": "smith", "found": 1}, **NOBODY),
    look(10, "open_wing", {"wing": an_id("location", "A")}, **NOBODY),
    look(5, "subject_access", {"by": "j.porter"}, staff_name=None, role=None, terminal=None),
)


class Centre:
    """Answers what it is asked, page by page, or does not."""

    def __init__(self, *pages: tuple[Look, ...]) -> None:
        self.pages = pages or (LINES,)
        self.asked: list[LooksAsked] = []
        self.problem: Problem | None = None

    def __call__(self, asked: LooksAsked) -> Looks:
        self.asked.append(asked)
        if self.problem is not None:
            raise self.problem
        before = 0
        for page in self.pages:
            if before == asked.skip:
                more = page is not self.pages[-1]
                about = "SMITH, John" if asked.person else None
                return Looks(page, asked.until or UNTIL, more, about)
            before += len(page)
        return Looks((), UNTIL, more=False)


@pytest.fixture
def centre() -> Centre:
    return Centre()


@pytest.fixture
def screen(wing: Wing, centre: Centre, shown: Show) -> AuditScreen:
    made = AuditScreen(wing.context, centre)
    made.resize(1274, 700)
    opened: AuditScreen = shown(made)
    return opened


def wait(qtbot: QtBot, wing: Wing) -> None:
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


def ask(screen: AuditScreen, wing: Wing, qtbot: QtBot, number: str = "A1000BC") -> None:
    """Type a prison number, and wait for the answer."""
    screen.person.setText(number)
    qtbot.keyClick(screen.person, Qt.Key.Key_Return)
    wait(qtbot, wing)


def texts(screen: AuditScreen) -> list[list[str]]:
    rows, across = screen.rows.rowCount(), screen.rows.columnCount()
    return [
        [str(screen.rows.data(screen.rows.index(row, at))) for at in range(across)]
        for row in range(rows)
    ]


def test_it_says_who_looked_at_somebody_when_where_and_why(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    ask(screen, wing, qtbot)
    assert centre.asked == [LooksAsked(person="A1000BC")]
    shown = texts(screen)
    assert shown[2][1:] == [
        "ADEYEMI, Sam  Q1OFF",
        "Record opened",
        "A1000BC  SMITH, John",
        "A wing office",
        "Reason: Found at his door.",
    ]
    assert [row[2] for row in shown] == [
        "Tried what their role may not do",
        "Case note added",
        "Record opened",
        "Searched",
        "Wing board opened",
        "Copy made for the person",
    ]
    assert shown[0][5] == "Held action accepted"
    assert shown[3][5] == "“smith”, 1 found"
    assert shown[5][1] == "j.porter"
    assert screen._figures.text() == "6 lines about SMITH, John"


def test_a_staff_number_is_asked_about_with_enter(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    qtbot.keyClicks(screen.staff, " Q1OFF ")
    qtbot.keyClick(screen.staff, Qt.Key.Key_Return)
    wait(qtbot, wing)
    assert centre.asked == [LooksAsked(staff_number="Q1OFF")]
    assert screen._figures.text() == "6 lines by Q1OFF"


def test_enter_asks_about_whom_a_line_is_about(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    ask(screen, wing, qtbot)
    screen.table.choose(LINES[1].id)
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    wait(qtbot, wing)
    assert centre.asked[1] == LooksAsked(person=person("SMITH"))
    assert wing.guide.shown == []


def test_earlier_lines_follow_on_demand(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    centre.pages = (LINES[:4], LINES[4:])
    ask(screen, wing, qtbot)
    assert screen.more.isVisible()
    screen.more.click()
    wait(qtbot, wing)
    assert centre.asked[1] == LooksAsked("A1000BC", None, UNTIL, 4)
    assert len(texts(screen)) == len(LINES)
    assert not screen.more.isVisible()


def test_without_the_network_it_says_so_and_tries_again(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    centre.problem = Problem("hub_unreachable")
    ask(screen, wing, qtbot)
    assert screen.state.accessibleName() == "The centre cannot be reached"
    centre.problem = None
    screen.state.acted.emit()
    wait(qtbot, wing)
    assert len(texts(screen)) == len(LINES)


def test_what_the_centre_refuses_is_said_in_its_words(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    centre.problem = Problem("staff_unknown")
    qtbot.keyClicks(screen.staff, "NOBODY")
    screen.by_staff.click()
    wait(qtbot, wing)
    assert screen.state.isVisible()
    assert "does not know this member of staff" in screen.state._words.text()


def test_a_line_that_was_tampered_with_is_shown_as_it_is(
    screen: AuditScreen, wing: Wing, centre: Centre, qtbot: QtBot
) -> None:
    centre.pages = ((look(1, "<b>never</b>", {"text": 7}, at="yesterday"),),)
    ask(screen, wing, qtbot)
    ((when, _, what, *_),) = texts(screen)
    assert (when, what) == ("yesterday", "<b>never</b>")


@pytest.mark.parametrize("deed", [REFUSED, TURNED_AWAY, "sign_in_failed"])
def test_what_was_tried_in_vain_stands_out(deed: str) -> None:
    (what,) = (column for column in columns() if column.title == "What")
    assert what.tone is not None
    assert what.tone(LookRow(look(1, deed))) == "danger_text"
    assert what.tone(LookRow(look(1, "open_person"))) != "danger_text"


def test_it_can_be_used_with_a_screen_reader(screen: AuditScreen, wing: Wing, qtbot: QtBot) -> None:
    assert audit(screen) == []
    ask(screen, wing, qtbot)
    assert audit(screen) == []


def test_it_speaks_welsh(screen: AuditScreen, wing: Wing, qtbot: QtBot, welsh: None) -> None:
    screen.retranslate()
    ask(screen, wing, qtbot)
    assert texts(screen)[1][2] == "Nodyn achos wedi'i ychwanegu"


# In the window


def test_only_an_auditor_is_offered_it_and_starts_there(
    window: Window, open_window: Callable[[Member], Window]
) -> None:
    assert window.workplace is not None
    assert not window.commands["audit"].isVisible()
    assert not window.commands["audit"].isEnabled()
    assert not window.workplace.rail.buttons["audit"].isVisible()
    window.workplace.go_to("audit")
    assert place(window) != "audit"
    auditors = open_window(member("Q5AUD"))
    assert auditors.workplace is not None
    assert auditors.commands["audit"].isVisible()
    assert auditors.workplace.rail.buttons["audit"].isVisible()
    assert place(auditors) == "audit"
    auditors.workplace.show_board()
    assert place(auditors) == "audit"
    assert audit(auditors) == []
