"""Contacts and visits on the screen: who must not come, and what is due today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk.contacts import Marker, add_contact
from app.desk.desk import Desk
from app.desk.visits import book_visit
from app.store.reads.contacts import outside
from app.ui.forms.contacts import ContactForm
from app.ui.forms.tick_list import TickList
from app.ui.forms.visits import BookVisitForm, VisitOutcomeForm
from app.ui.kit.fields import CodeCombo
from app.ui.person.page import PersonPageScreen
from app.ui.preferences import Preferences
from app.ui.shift.screen import ShiftScreen
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import opened_form, said, save, text_of, try_to_save
from tests.ui.page_steps import cells, opened, words
from tests.ui.wing import Wing

SMITH = person("SMITH")
REASON = "By order of the court."


def contact(wing: Wing, forename: str, marker: Marker | None = None) -> str:
    add_contact(
        wing.context.desk,
        person_id=SMITH,
        details={"surname": "Smith", "forename": forename, "relation": "SIS"},
        marker=marker,
    )
    rows = wing.context.replica.find("contact", person_id=SMITH)
    return next(str(row["id"]) for row in rows if row["forename"] == forename)


def book(wing: Wing, visitor: str) -> None:
    manager = Desk(wing.context.replica, member("Q4OM"), wing.context.desk.clock)
    later = manager.now() + dt.timedelta(hours=1)
    book_visit(manager, person_id=SMITH, starts_at=later, visitors=[visitor])


def test_a_contact_is_added_with_a_marker_at_once(qtbot: QtBot, wing: Wing, place: QWidget) -> None:
    form = opened_form(qtbot, wing, place, ContactForm)
    qtbot.keyClicks(form.focusWidget(), "Smith")
    relation, marker = form.control("relation"), form.control("marker")
    assert isinstance(relation, CodeCombo)
    assert isinstance(marker, CodeCombo)
    relation.set_code("WIFE")
    marker.set_code("NO_CONTACT")
    try_to_save(qtbot, wing, form)
    assert "Write why they must not be in touch." in said(form)
    text_of(form, "marker_reason").setPlainText(REASON)
    assert audit(form) == []
    save(qtbot, form)
    (line,) = outside(wing.context.replica, SMITH, wing.context.desk.now()).contacts
    assert line.barred_by is not None
    assert line.barred_by.reason == REASON


def test_who_must_not_come_cannot_be_ticked_and_it_says_why(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    contact(wing, "Anne", Marker("VICTIM", REASON))
    beth = contact(wing, "Beth")
    form = opened_form(qtbot, wing, place, BookVisitForm)
    visitors = form.control("visitors")
    assert isinstance(visitors, TickList)
    assert [visitors.item(at).text() for at in range(visitors.count())] == ["SMITH, Beth (Sister)"]
    assert f"SMITH, Anne must not come: {REASON}" in said(form)
    visitors.tick([beth])
    try_to_save(qtbot, wing, form)
    assert "Type the day and the time." in said(form)
    form.close()


def test_the_people_tab_shows_contacts_and_visits(
    qtbot: QtBot, wing: Wing, page: PersonPageScreen
) -> None:
    contact(wing, "Anne", Marker("NO_CONTACT", REASON))
    book(wing, contact(wing, "Beth"))
    tab = opened(page, qtbot, wing, "SMITH", "people")
    assert cells(tab, "Contacts", 2, [0, 1]) == [
        ["SMITH, Anne", "Sister"],
        ["SMITH, Beth", "Sister"],
    ]
    assert REASON in words(tab)
    assert cells(tab, "Visits", 1, [1, 3])[0][0] == "SMITH, Beth"
    assert audit(tab) == []


def test_what_came_of_a_visit_is_written_down(qtbot: QtBot, wing: Wing, place: QWidget) -> None:
    book(wing, contact(wing, "Beth"))
    (visit,) = outside(wing.context.replica, SMITH, wing.context.desk.now()).visits
    form = opened_form(qtbot, wing, place, VisitOutcomeForm, visit)
    outcome = form.control("outcome")
    assert isinstance(outcome, CodeCombo)
    outcome.set_code("NOT_ATTENDED")
    try_to_save(qtbot, wing, form)
    assert "Write why." in said(form)
    text_of(form, "comment").setPlainText("Nobody came to the gate.")
    save(qtbot, form)
    (visit,) = outside(wing.context.replica, SMITH, wing.context.desk.now()).visits
    assert [one.outcome for one in visit.outcomes] == ["NOT_ATTENDED"]


def test_my_shift_tells_of_visits_of_today(
    qtbot: QtBot, wing: Wing, shown: Callable[[ShiftScreen], ShiftScreen]
) -> None:
    book(wing, contact(wing, "Beth"))
    preferences = Preferences()
    preferences.wing = "A"
    screen = shown(ShiftScreen(wing.context, preferences))
    screen.refresh()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    told = [(line.badge.word, line.title, line.text) for line in screen.list.lines.rows]
    assert ("VISIT", "SMITH, John", "Social visit") in told
