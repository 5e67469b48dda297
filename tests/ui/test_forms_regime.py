"""The forms of the regime, by keyboard; the person's tab; and what a shift is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desk import regime
from app.desk.desk import Desk
from app.desk.regime import Activity, Going
from app.store.reads.regime import PersonRegime, activities, person_regime
from app.ui import forms
from app.ui.context import Context, Form
from app.ui.forms.activity import ActivityForm, open_activity_form
from app.ui.forms.form import REASON, PersonForm
from app.ui.forms.regime import BookForm, CancelAppointmentForm, EndAllocationForm
from app.ui.person.page import PersonPageScreen
from app.ui.person.regime_section import RegimeSection
from app.ui.preferences import Preferences
from app.ui.shift.screen import ShiftScreen
from tests.desk.prison import PRISON, member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import OpenForm, page_of, picker_of, ready, said, save, try_to_save
from tests.ui.page_steps import opened
from tests.ui.wing import Wing

WORKSHOP = Activity("Workshop 3", "WORK", 95, 1, ("TUE_AM", "TUE_PM"), place="Workshops")


@pytest.fixture
def chief(wing: Wing) -> Desk:
    """A supervising officer at the same terminal, with a workshop of one place."""
    desk = Desk(wing.context.desk.replica, member("Q3SO"), wing.context.desk.clock)
    regime.change_activity(desk, activity_id=None, values=WORKSHOP)
    return desk


@pytest.fixture
def as_chief(wing: Wing, chief: Desk) -> Context:
    """What the screens of the supervising officer are given."""
    return replace(wing.context, desk=chief)


@pytest.fixture
def chiefs_form(qtbot: QtBot, wing: Wing, as_chief: Context, place: QWidget) -> OpenForm:
    """Like ``form_of``, for the supervising officer."""

    def open_it(form: Form, surname: str, **prefill: str) -> PersonForm:
        dialog = forms.open_form(as_chief, form, person(surname), place, **prefill)
        assert isinstance(dialog, PersonForm)
        return ready(qtbot, wing, dialog)

    return open_it


def workshop(desk: Desk) -> str:
    return next(one.id for one in activities(desk.replica, PRISON) if one.name == "Workshop 3")


def of(desk: Desk, surname: str) -> PersonRegime:
    return person_regime(desk.replica, person(surname), desk.today())


def type_in(qtbot: QtBot, form: PersonForm | ActivityForm, key: str, text: str) -> None:
    field = form.control(key)
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, text)


def test_an_officer_books_an_appointment(wing: Wing, qtbot: QtBot, form_of: OpenForm) -> None:
    form = form_of(Form.BOOK, "JONES")
    assert isinstance(form, BookForm)
    assert audit(form) == []
    form._kind.set_code("MEDE")
    type_in(qtbot, form, "at", "9.30")
    try_to_save(qtbot, wing, form)
    assert "9.30 is not a time" in said(form)
    type_in(qtbot, form, "at", "14:30")
    form._also.tick([person("SMITH")])
    save(qtbot, form)
    (booked,) = of(wing.context.desk, "JONES").appointments
    assert (booked.kind, booked.session, booked.at) == ("MEDE", "PM", "14:30")
    assert len(of(wing.context.desk, "SMITH").appointments) == 1


def test_an_appointment_is_cancelled_with_its_reason(
    wing: Wing, qtbot: QtBot, place: QWidget
) -> None:
    desk = wing.context.desk
    regime.book_appointment(
        desk, person_ids=[person("JONES")], kind="MEDE", day=desk.today(), session="PM"
    )
    (booked,) = of(desk, "JONES").appointments
    head = page_of(wing, "JONES").head
    form = forms.cancel_appointment(wing.context, head, booked, place)
    assert isinstance(form, CancelAppointmentForm)
    ready(qtbot, wing, form)
    type_in(qtbot, form, "why", "Dentist is ill.")
    save(qtbot, form)
    assert of(desk, "JONES").appointments[0].cancelled_reason == "Dentist is ill."


def test_whoever_may_not_allocate_is_told_so(
    wing: Wing, qtbot: QtBot, chief: Desk, form_of: OpenForm
) -> None:
    form = form_of(Form.ALLOCATE, "JONES", activity_id=workshop(chief))
    qtbot.waitUntil(lambda: picker_of(form, "activity").chosen() is not None)
    try_to_save(qtbot, wing, form)
    assert of(chief, "JONES").allocations == ()
    form.reject()


def test_no_room_asks_why_it_is_right_all_the_same(
    wing: Wing, qtbot: QtBot, chief: Desk, chiefs_form: OpenForm
) -> None:
    regime.allocate(chief, person_ids=[person("SMITH")], activity_id=workshop(chief))
    form = chiefs_form(Form.ALLOCATE, "JONES")
    assert audit(form) == []
    qtbot.keyClicks(form.focusWidget(), "works")
    qtbot.waitUntil(lambda: picker_of(form, "activity").chosen() is not None)
    try_to_save(qtbot, wing, form)
    assert "has 1 places and would have 2 people" in said(form)
    qtbot.keyClicks(form.control(REASON), "Overlap of a week.")
    save(qtbot, form)
    assert [one.name for one in of(chief, "JONES").allocations] == ["Workshop 3"]


def test_an_allocation_is_ended_with_its_reason(
    qtbot: QtBot, chief: Desk, chiefs_form: OpenForm
) -> None:
    regime.allocate(chief, person_ids=[person("JONES")], activity_id=workshop(chief))
    form = chiefs_form(Form.END_ALLOCATION, "JONES")
    assert isinstance(form, EndAllocationForm)
    qtbot.waitUntil(lambda: bool(form._allocation.code()))
    assert audit(form) == []
    form._why_ended.set_code("SACK")
    save(qtbot, form)
    (ended,) = of(chief, "JONES").allocations
    assert (ended.ended_reason, ended.ended_on) == ("SACK", chief.today())


def the_activity_form(qtbot: QtBot, place: QWidget) -> ActivityForm:
    qtbot.waitUntil(lambda: bool(place.findChildren(ActivityForm)))
    (form,) = place.findChildren(ActivityForm)
    return form


def test_an_activity_is_changed_and_another_made(
    qtbot: QtBot, chief: Desk, as_chief: Context, place: QWidget
) -> None:
    open_activity_form(as_chief, None, place)
    form = the_activity_form(qtbot, place)
    assert audit(form) == []
    form._which.set_code(workshop(chief))
    assert form._name.text() == "Workshop 3"
    type_in(qtbot, form, "pay", "1.10")
    save(qtbot, form)
    (line,) = activities(chief.replica, PRISON)
    assert (line.pay, line.sessions) == (110, ("TUE_AM", "TUE_PM"))


def test_the_form_of_activities_is_not_opened_to_an_officer(wing: Wing, place: QWidget) -> None:
    open_activity_form(wing.context, None, place)
    assert place.findChildren(ActivityForm) == []
    assert "may not do this" in wing.guide.told[-1][0]


def test_the_tab_tells_allocations_attendance_and_pay(
    wing: Wing, qtbot: QtBot, chief: Desk, page: PersonPageScreen
) -> None:
    regime.allocate(chief, person_ids=[person("JONES")], activity_id=workshop(chief))
    going = [Going(person("JONES"), workshop(chief))]
    regime.mark(chief, going, day=chief.today(), session="AM", outcome="ATT")
    opened(page, qtbot, wing, "JONES", "regime")
    (section,) = page.tab("regime").findChildren(RegimeSection)
    qtbot.waitUntil(lambda: bool(section.attendance.rows))
    assert [one.name for one in section.allocations.rows] == ["Workshop 3"]
    assert [(one.outcome, one.pay) for one in section.attendance.rows] == [("ATT", 95)]
    assert section.pay.text() == "Earned this week: £0.95 for 1 session."
    assert not section.end.isEnabled()  # an officer does not end allocations
    assert audit(page) == []


def test_a_session_that_is_not_marked_an_hour_after_its_end_is_told_to_the_shift(
    wing: Wing, qtbot: QtBot, chief: Desk, shown: Callable[[ShiftScreen], ShiftScreen]
) -> None:
    regime.allocate(chief, person_ids=[person("JONES")], activity_id=workshop(chief))
    preferences = Preferences()
    preferences.wing = "A"
    screen = shown(ShiftScreen(wing.context, preferences))
    screen.refresh()
    qtbot.waitUntil(lambda: any(line.id == "unmarked AM" for line in screen.list.lines.rows))
    (line,) = (line for line in screen.list.lines.rows if line.id.startswith("unmarked"))
    assert "1 to mark" in line.text
    screen._open_need(line.id)
    assert wing.guide.shown == [("unlock", f"{chief.today().isoformat()} AM")]
