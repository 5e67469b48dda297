"""T5: a restricted record that is read in a report, a form or a print, with nothing said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.desk import force, incidents, prints, reports, restricting
from app.desk.adjudications import lay_charge
from app.desk.applications import take_application
from app.desk.desk import Desk
from app.ui.context import Form
from app.ui.forms.form import PersonForm
from app.ui.reports.dialog import ReportDialog
from app.ui.reports.opening import show_force, show_incident
from app.ui.window import Window
from record.problems import Problem
from record.watched import OPEN_FORCE, OPEN_INCIDENT, OPEN_PERSON, PRINT, TURNED_AWAY
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
from tests.attacks.test_t05_around_the_reason import SMITH, looks, restrict
from tests.desk.prison import member, person
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
SECRET = "His brother told the police."
WHY = "His review is today."


def desk_of(window: Window) -> Desk:
    return office(window).desk(member("Q1OFF"))


def incident(desk: Desk) -> str:
    parts = [incidents.Part(SMITH, "VICTIM"), incidents.Part(person("JONES"), "WITNESS")]
    incidents.report_incident(desk, kind="ASSAULT", text=SECRET, people=parts)
    return _id(desk, "incident")


def use_of_force(desk: Desk) -> str:
    force.report_force(
        desk,
        person_id=SMITH,
        reason="ASSAULT_P",
        tried="Talked.",
        text=SECRET,
        in_charge=incidents.StaffPart("Prydderch", "SUPERVISED"),
        camera="ON",
    )
    return _id(desk, "use_of_force")


def charge(desk: Desk) -> str:
    lay_charge(desk, people=[SMITH], paragraph="51:1", place="Cell", what=SECRET)
    return _id(desk, "adjudication")


def application(desk: Desk) -> str:
    take_application(desk, person_id=SMITH, kind="OMU", text=SECRET)
    return _id(desk, "application")


def _id(desk: Desk, record_type: str) -> str:
    with desk.replica.read() as reading:
        (row,) = reading.find(record_type)
    return str(row["id"])


def print_incident(desk: Desk, reason: str | None) -> object:
    return prints.print_incident(desk, "s", incident(desk), to_file=False, reason=reason)


def print_force(desk: Desk, reason: str | None) -> object:
    return prints.print_force(desk, "s", use_of_force(desk), to_file=False, reason=reason)


def print_charge(desk: Desk, reason: str | None) -> object:
    return prints.print_charge(desk, "s", charge(desk), to_file=False, reason=reason)


def print_application(desk: Desk, reason: str | None) -> object:
    made = application(desk)
    return prints.print_application(desk, SMITH, made, to_file=False, reason=reason)


def open_incident(desk: Desk, reason: str | None) -> object:
    return reports.open_incident(desk, incident(desk), reason)


def open_force(desk: Desk, reason: str | None) -> object:
    return reports.open_force(desk, use_of_force(desk), reason)


@pytest.mark.parametrize(
    ("way", "deed"),
    [
        (print_incident, PRINT),
        (print_force, PRINT),
        (print_charge, PRINT),
        (print_application, PRINT),
        (open_incident, OPEN_INCIDENT),
        (open_force, OPEN_FORCE),
    ],
)
@pytest.mark.parametrize("reason", [None, " ", WHY])
def test_whoever_reads_a_report_of_a_restricted_person_says_why(
    window: Window, way: Callable[[Desk, str | None], object], deed: str, reason: str | None
) -> None:
    restrict(window)
    desk = desk_of(window)
    if reason == WHY:
        way(desk, reason)
        assert deed in looks(window)
        return
    with pytest.raises(Problem) as problem:
        way(desk, reason)
    assert problem.value.name == "record_restricted"
    assert TURNED_AWAY in looks(window)
    assert deed not in looks(window)


@pytest.mark.parametrize("form", [Form.NEEDS, Form.VISIT, Form.HEARING, Form.INCENTIVES])
def test_no_form_tells_of_a_restricted_record_before_a_reason(
    window: Window, qtbot: QtBot, form: Form
) -> None:
    restrict(window)
    assert window.workplace is not None
    window.workplace.open_form(form, SMITH)
    settle(window, qtbot)
    assert [one for one in window.findChildren(PersonForm) if one.isVisible()] == []
    assert place(window) == "person"
    assert TURNED_AWAY in looks(window)
    assert OPEN_PERSON not in looks(window)


def dialog_of(window: Window) -> ReportDialog[object]:
    (dialog,) = [one for one in window.findChildren(ReportDialog) if one.isVisible()]
    return dialog


@pytest.mark.parametrize("makes", [incident, use_of_force])
def test_a_report_is_shown_and_printed_when_its_reader_has_said_why(
    window: Window, qtbot: QtBot, makes: Callable[[Desk], str]
) -> None:
    restrict(window)
    report_id = makes(desk_of(window))
    assert window.workplace is not None
    context = window.workplace.person.context
    shows = show_incident if makes is incident else show_force
    shows(context, window, report_id)
    settle(window, qtbot)
    dialog = dialog_of(window)
    assert dialog.ask.isVisible()
    assert not dialog.list.isVisible()
    assert dialog.page is None
    assert SECRET not in str(dialog.windowTitle())
    dialog.ask.reason.setText(WHY)
    dialog.ask.open.click()
    settle(window, qtbot)
    assert dialog.list.isVisible()
    assert not dialog.ask.isVisible()
    assert dialog.reason == WHY
    assert (OPEN_INCIDENT if makes is incident else OPEN_FORCE) in looks(window)
    dialog.reject()


def test_a_list_of_reports_does_not_tell_what_is_in_one_of_them(window: Window) -> None:
    from app.store.reads.incidents import incidents as listed

    desk = desk_of(window)
    incident(desk)
    (line,) = listed(desk.replica, desk.prison, None, desk.now())
    assert not line.restricted
    restricting.restrict(
        office(window).desk(member("Q3SO")), person_id=SMITH, reason="A relative works here."
    )
    (line,) = listed(desk.replica, desk.prison, None, desk.now())
    assert line.restricted
