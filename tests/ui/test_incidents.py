"""Incidents on the screen: reported by keyboard, read, added to, and what is to be done next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desk.acct import open_acct
from app.desk.desk import Desk
from app.desk.incidents import Part, Told, report_incident
from app.store.reads.adjudications import charges_of
from app.store.reads.incidents import IncidentLine, incidents, involvements
from app.ui.behaviour.words import incident_words
from app.ui.book.adjudications import AdjudicationsTab
from app.ui.book.incidents import IncidentsTab
from app.ui.book.screen import BookScreen
from app.ui.context import Form
from app.ui.forms.acct import OpenAcctForm
from app.ui.forms.charge import LayChargeForm
from app.ui.kit.field_text import set_field_text
from app.ui.person.behaviour import BehaviourTab
from app.ui.person.incidents import IncidentsSection
from app.ui.preferences import Preferences
from app.ui.prints.reports import incident_print
from app.ui.reports.incident_dialog import IncidentDialog
from app.ui.reports.incident_forms import AddToIncidentForm, ReportIncidentForm, StatusForm
from app.ui.reports.opening import show_incident
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from app.ui.wording import dated_words
from tests.desk.prison import PRISON, cell, member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import said, save
from tests.ui.test_prints import printed
from tests.ui.wing import Wing, settle

Dialog = TypeVar("Dialog", bound=QDialog)


def the(window: Window, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """The dialog of this kind that is open, once it is."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    settle(window, qtbot)
    return next(one for one in window.findChildren(kind) if one.isVisible())


def desk_of(window: Window) -> Desk:
    assert window.workplace is not None
    return window.workplace._context.desk


def reported(desk: Desk) -> tuple[IncidentLine, ...]:
    return incidents(desk.replica, PRISON, None, desk.now())


def fight(desk: Desk, **fields: object) -> IncidentLine:
    said: dict[str, object] = {
        "kind": "ASSAULT",
        "text": "Two men fought at the servery.",
        "people": [
            Part(person("SMITH"), "PERPETRATOR"),
            Part(person("EVANS"), "VICTIM", injury="Cut lip."),
        ],
        "location_id": cell("A-1"),
        **fields,
    }
    report_incident(desk, **said)  # type: ignore[arg-type]
    return reported(desk)[0]


@pytest.fixture
def book(wing: Wing, shown: Callable[[BookScreen], BookScreen], qtbot: QtBot) -> BookScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = shown(BookScreen(wing.context, preferences))
    there.resize(1274, 716)
    read(there, qtbot)
    return there


def read(book: BookScreen, qtbot: QtBot) -> IncidentsTab:
    book.show_at(None, "incidents")
    qtbot.waitUntil(lambda: book.context.background.under_way == 0)
    tab = book.tab()
    assert isinstance(tab, IncidentsTab)
    return tab


def test_several_people_are_reported_at_once_by_keyboard_and_a_lock_loses_nothing(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.commands["incident"].trigger()
    form = the(window, qtbot, ReportIncidentForm)
    assert audit(form) == []
    qtbot.keyClicks(form.kind, "Assault")
    form.kind.set_code("ASSAULT")
    assert form.people.who.code() == person("SMITH")
    assert form.people.part.code() == "PERPETRATOR"
    qtbot.keyClick(form.people.injury, Qt.Key.Key_Return)
    form.people.who.set_code(person("JONES"))
    form.people.part.set_code("VICTIM")
    qtbot.keyClicks(form.people.injury, "Cut lip")
    form.people.outcome.set_code("HELTH")
    qtbot.keyClick(form.people.injury, Qt.Key.Key_Return)
    qtbot.keyClicks(form.text, "Punched once.")
    form.told.tick(["CONTROL"])
    (asked,) = form.said_by.findChildren(QLineEdit)
    assert asked.accessibleName() == "Control room"
    qtbot.keyClicks(asked, "Oscar 1 is on the way.")
    form.reject()
    settle(window, qtbot)
    window.commands["incident"].trigger()
    form = the(window, qtbot, ReportIncidentForm)
    assert [one.who for one in form.people.named()] == [person("SMITH"), person("JONES")]
    qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = the(window, qtbot, IncidentDialog)
    (line,) = reported(desk_of(window))
    assert {(part.name, part.part, part.injury, part.outcomes) for part in line.people} == {
        ("SMITH, John", "PERPETRATOR", None, ()),
        ("JONES, John", "VICTIM", "Cut lip", ("HELTH",)),
    }
    assert [(one.whom, one.said) for one in line.told] == [("CONTROL", "Oscar 1 is on the way.")]
    assert line.where == "A-1-001", "where he sleeps is offered as the place"
    assert line.number in dialog.windowTitle()
    assert audit(dialog) == []


def test_after_self_harm_one_key_opens_an_acct(window: Window, qtbot: QtBot) -> None:
    window.commands["incident"].trigger()
    form = the(window, qtbot, ReportIncidentForm)
    form.kind.set_code("SELF HARM")
    form.people.put(person("SMITH"), "SUBJECT")
    qtbot.keyClicks(form.text, "Cuts to the arm.")
    qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = the(window, qtbot, IncidentDialog)
    qtbot.waitUntil(lambda: dialog.page is not None)
    assert "no ACCT is open" in dialog.offer.text()
    assert dialog.acct.hasFocus() or QApplication.focusWidget() is None
    qtbot.keyClick(dialog.acct, Qt.Key.Key_Return)
    acct = the(window, qtbot, OpenAcctForm)
    assert "Cuts to the arm." in acct.texts().values()


def test_who_is_on_an_acct_already_is_not_offered_one(window: Window, qtbot: QtBot) -> None:
    desk = desk_of(window)
    open_acct(desk, person_id=person("SMITH"), concern="Low.")
    line = fight(desk, kind="SELF HARM", people=[Part(person("SMITH"), "SUBJECT")])
    assert window.workplace is not None
    show_incident(window.workplace._context, window, line.id)
    dialog = the(window, qtbot, IncidentDialog)
    qtbot.waitUntil(lambda: dialog.page is not None)
    assert dialog.offer.text() == ""
    assert not dialog.acct.isVisible()


def test_a_report_shows_what_is_added_at_once_and_only_who_decides_sets_the_status(
    window: Window, qtbot: QtBot
) -> None:
    line = fight(desk_of(window))
    assert window.workplace is not None
    show_incident(window.workplace._context, window, line.id)
    dialog = the(window, qtbot, IncidentDialog)
    qtbot.waitUntil(lambda: dialog.page is not None)
    assert not dialog.status.isVisible()
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    form = the(window, qtbot, AddToIncidentForm)
    assert audit(form) == []
    qtbot.keyClicks(form.text, "The camera shows a third man.")
    form.people.who.set_code(person("SMITH"))
    assert form.people.part.code() == "PERPETRATOR", "the part that he had"
    form.people.outcome.set_code("POR")
    form.accept()
    qtbot.waitUntil(
        lambda: any("third man" in one.text for one in dialog.list.lines.rows), timeout=3000
    )
    assert dialog.list.lines.rows[0].badge.word == "REPORT"
    (smith,) = [one for one in dialog.list.lines.rows if one.title == "SMITH, John"]
    assert (smith.text, smith.aside) == ("Perpetrator", "Placed on report"), "once, with both"
    with desk_of(window).replica.read() as reading:
        assert len(involvements(reading, [person("SMITH")])) == 1


def test_a_charge_begins_with_what_the_report_says(window: Window, qtbot: QtBot) -> None:
    line = fight(desk_of(window))
    assert window.workplace is not None
    show_incident(window.workplace._context, window, line.id)
    dialog = the(window, qtbot, IncidentDialog)
    qtbot.waitUntil(lambda: dialog.page is not None)
    qtbot.mouseClick(dialog.charge, Qt.MouseButton.LeftButton)
    form = the(window, qtbot, LayChargeForm)
    assert form.subject.person_id == person("SMITH")
    set_field_text(form.control("paragraph"), "51:4")
    form.reject()
    settle(window, qtbot)
    window.workplace.open_form(Form.CHARGE, person("SMITH"))
    form = the(window, qtbot, LayChargeForm)
    assert line.text in form.texts().values(), "the draft keeps all that came from the report"
    assert f"It follows from incident {line.number}: Assault" in said(form)
    save(qtbot, form)
    qtbot.waitUntil(lambda: len(dialog.list.lines.rows) == 4)
    row = next(one for one in dialog.list.lines.rows if one.badge.word == "LAID")
    assert (row.title, row.text.partition(" ")[0]) == ("SMITH, John", "51:4")
    dialog.reject()
    (charge,) = charges_of(desk_of(window).replica, [person("SMITH")])
    assert (charge.place, charge.happened_at) == ("A-1", line.happened_at)
    assert incident_words(charge, desk_of(window).now()) == (
        f"From the incident of 14:00, {line.number}"
    )
    window.workplace.show_book("adjudications", charge.id)
    settle(window, qtbot)
    tab = window.findChild(AdjudicationsTab)
    assert tab is not None
    assert tab.incident.isEnabled()
    qtbot.mouseClick(tab.incident, Qt.MouseButton.LeftButton)
    assert line.number in the(window, qtbot, IncidentDialog).windowTitle()


def test_the_status_form_asks_why(wing: Wing, qtbot: QtBot, place: QWidget) -> None:
    supervisor = Desk(wing.context.replica, member("Q3SO"), wing.context.desk.clock)
    line = fight(supervisor)
    form = StatusForm(wing.context, line, (line,), place)
    form.open()
    form.status.set_code("CLOSED")
    assert form.problems() == {"reason": "Write why."}
    form.status.set_code("DUPLICATE")
    assert form.first.isVisible()
    form.reject()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


def test_the_wing_book_lists_open_ones_first_and_enter_opens_one(
    wing: Wing, book: BookScreen, qtbot: QtBot
) -> None:
    tab = read(book, qtbot)
    assert tab.state.isVisible()
    assert audit(book) == []
    fight(wing.context.desk)
    tab = read(book, qtbot)
    (row,) = tab.list.lines.rows
    assert (row.badge.word, row.title) == ("OPEN", "Assault  ·  A-1")
    assert "SMITH, John (perpetrator)" in row.more
    assert "nobody told yet" in row.more
    assert tab.figures.text() == "1 open"
    assert audit(book) == []


def test_the_persons_page_tells_of_it(window: Window, qtbot: QtBot) -> None:
    fight(desk_of(window))
    assert window.workplace is not None
    window.workplace.show_person(person("EVANS"), "behaviour")
    settle(window, qtbot)
    tab = window.workplace.person.tab("behaviour")
    assert isinstance(tab, BehaviourTab)
    section = next(one for one in tab.sections if isinstance(one, IncidentsSection))
    qtbot.waitUntil(lambda: len(section.rows.rows) == 1)
    assert section.rows.rows[0].part == "VICTIM"
    assert audit(window.workplace.person) == []


def test_what_nobody_in_charge_was_told_of_stands_on_the_shift(
    window: Window, qtbot: QtBot
) -> None:
    desk = desk_of(window)
    fight(desk)
    fight(desk, kind="FINDS", text="A phone.")
    fight(desk, kind="FIRE", text="Bin.", told=[Told("ORDERLY")])
    window.commands["shift"].trigger()
    settle(window, qtbot)
    assert window.workplace is not None
    shift = window.workplace.screens["shift"]
    assert isinstance(shift, ShiftScreen)
    (row,) = [line for line in shift.list.lines.rows if line.badge.word == "INCIDENT"]
    assert "nobody in charge has been told" in row.text
    shift.list.choose(row.id)
    shift.list.open_chosen()
    the(window, qtbot, IncidentDialog)


def test_the_report_on_paper(wing: Wing, tmp_path: Path) -> None:
    desk = wing.context.desk
    line = fight(desk, answers={"AS_WEAPON": "NO"}, told=[Told("CONTROL", said="Noted.")])
    paper = printed(desk, incident_print(desk, line.id), tmp_path / "incident.pdf")
    day = dated_words(line.happened_at)  # it is read on other days
    for words in (line.number, day, "EVANS, John", "Cut lip.", "Control room", "weapon", "fought"):
        assert words in paper
