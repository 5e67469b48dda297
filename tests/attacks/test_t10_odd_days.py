"""T10: days at the ends of the calendar, which any terminal may send, stop nobody's screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.ui.book.tabs import TABS as BOOK_TABS
from app.ui.person.tabs import TABS as PAGE_TABS
from app.ui.window import Window
from record import deeds, deeds_of_behaviour, deeds_of_regime, deeds_of_welfare
from record.kinds import Row
from record.moments import date_from_text, morning
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
from tests.attacks.test_t05_around_the_reason import SMITH
from tests.desk.prison import PRISON, member
from tests.ui.wing import office, place, settle

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
FIRST, LAST = "0001-01-01", "9999-12-31"
WIDE = "W"


@pytest.mark.parametrize("day", [FIRST, LAST, "1969-07-20"])
def test_every_day_of_the_calendar_begins(day: str) -> None:
    assert abs((morning(date_from_text(day)).date() - date_from_text(day)).days) <= 1


def put_odd(desk: Desk, day: str, moment: str) -> None:
    """Records of a wing's day with this day in them, and words as long as may be."""
    with desk.action(deeds.OPEN_ALERT) as action:
        alert: Row = {"person_id": SMITH, "kind": "X", "code": "XA", "status": "ACTIVE"}
        action.create("alert", {**alert, "started_on": day, "review_on": day})
    with desk.action(deeds.TAKE_APPLICATION) as action:
        asked: Row = {"kind": "KIT", "text": WIDE * 4000, "asked_at": moment, "due_on": day}
        said = {"person_id": SMITH, "prison": PRISON, "status": "ASKED", **asked}
        action.create("application", {**said, **action.authored()})
    with desk.action(deeds.WRITE_DIARY) as action:
        entry: Row = {"person_id": SMITH, "prison": PRISON, "day": day, "kind": "?", "text": WIDE}
        action.create("diary_entry", {**entry, **action.authored()})
    with desk.action(deeds_of_behaviour.LAY_CHARGE) as action:
        charge: Row = {"person_id": SMITH, "prison": PRISON, "paragraph": "?", "place": WIDE * 120}
        charge |= {"happened_at": moment, "discovered_at": moment, "what": WIDE * 4000}
        charge |= {"reporting_officer": WIDE * 80, "late_reason": "So I say."}
        action.create("adjudication", {**charge, **action.authored()})
    with desk.action(deeds_of_behaviour.REVIEW_INCENTIVES) as action:
        review: Row = {"person_id": SMITH, "prison": PRISON, "level": "STD", "review_on": day}
        review |= {"reviewed_at": moment, "comment": WIDE}
        action.create("incentive_review", {**review, **action.authored()})
    with desk.action(deeds_of_regime.BOOK_APPOINTMENT) as action:
        booked: Row = {"kind": "?", "day": day, "session": "AM", "at": "00:00"}
        action.create("appointment", {"person_id": SMITH, "prison": PRISON, **booked})
    with desk.action(deeds_of_welfare.WRITE_PEEP) as action:
        plan: Row = {"help": WIDE * 1000, "helpers": 9, "equipment": ["?"], "refuge": WIDE * 120}
        plan |= {"reviewed_on": day, "review_on": day, "status": "ACTIVE"}
        action.create("peep", {"person_id": SMITH, **plan})
    with desk.action(deeds_of_welfare.BOOK_VISIT) as action:
        visit: Row = {"kind": "?", "starts_at": moment, "others": WIDE * 200, "status": "BOOKED"}
        action.create("visit", {"person_id": SMITH, "prison": PRISON, **visit})
    with desk.action(deeds_of_welfare.ADD_CONTACT) as action:
        contact: Row = {"surname": WIDE * 60, "relation": "?", "active": True, "date_of_birth": day}
        action.create("contact", {"person_id": SMITH, **contact})
    with desk.action(deeds.REPORT_INCIDENT) as action:
        report: Row = {"prison": PRISON, "kind": "?", "happened_at": moment, "text": WIDE * 8000}
        action.create("incident", {**report, "status": "OPEN", **action.authored()})


@pytest.mark.parametrize(
    ("day", "moment"), [(FIRST, "0001-01-01T00:00:00.000Z"), (LAST, "9999-12-31T23:59:59.999Z")]
)
def test_no_screen_fails_on_what_somebody_sent(
    window: Window, qtbot: QtBot, day: str, moment: str
) -> None:
    desk = office(window).desk(member("Q3SO"))
    put_odd(desk, day, moment)
    workplace = window.workplace
    assert workplace is not None
    workplace.go_to("shift")
    settle(window, qtbot)
    assert place(window) == "shift"
    for tab in BOOK_TABS:
        workplace.show_book(tab)
        settle(window, qtbot)
    for tab in PAGE_TABS:
        workplace.show_person(SMITH, tab)
        settle(window, qtbot)
    for screen in ("unlock", "board", "handover", "inbox"):
        workplace.go_to(screen)
        settle(window, qtbot)
    assert window.findChildren(QMessageBox) == [], "a box that tells of a fault"
