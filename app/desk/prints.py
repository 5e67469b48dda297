"""Printing: what is read to go on paper. Nothing is, before the audit trail says so.

``sheet`` names the print, ``to_file`` tells a file from paper: the trail says which.
"""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk
from app.desk.entries import written
from app.desk.reports import people_in, read_force
from app.desk.views import check_reason, check_sight, turned_away
from app.store.reads.adjudications import ChargeLine, charges_of
from app.store.reads.applications import ApplicationLine, applications, applications_of
from app.store.reads.board import Board, board
from app.store.reads.fire import FireRoll, fire_roll
from app.store.reads.force import ForcePage
from app.store.reads.handover import HandoverLine, handover
from app.store.reads.incidents import IncidentPage, incident_page
from app.store.reads.merged import merged
from app.store.reads.person import PersonPage, person_page
from app.store.reads.tonight import Tonight, tonight
from app.store.reads.unlock import UnlockList, unlock_list
from record.kinds import Row
from record.problems import Problem
from record.watched import PRINT


def print_fire_roll(desk: Desk, *, to_file: bool, wing_id: str | None = None) -> FireRoll:
    """Everybody on the roll of this prison, or of a wing of it. ``Problem`` sight_missing."""
    check_sight(desk, None)
    _note(desk, "fire_roll", to_file, wing=wing_id)
    return fire_roll(desk.replica, desk.prison, wing_id)


def print_wing(desk: Desk, sheet: str, wing_id: str, *, to_file: bool) -> Board:
    """A wing with everybody on it. ``Problem`` sight_missing, location_unknown."""
    check_sight(desk, None)
    _note(desk, sheet, to_file, wing=wing_id)
    return board(desk.replica, wing_id)


def print_unlock(
    desk: Desk, wing_id: str | None, day: dt.date, session: str, *, to_file: bool
) -> UnlockList:
    """Who goes where in a session, of a wing or (None) of the prison. ``Problem`` sight_missing."""
    check_sight(desk, None)
    _note(desk, "unlock", to_file, wing=wing_id, day=day.isoformat(), session=session)
    return unlock_list(desk.replica, desk.prison, wing_id, day, session)


def print_tonight(desk: Desk, day: dt.date, *, to_file: bool) -> Tonight:
    """Who comes and goes on a day. ``Problem`` sight_missing."""
    check_sight(desk, None)
    shown = tonight(desk.replica, desk.prison, day)
    lines = (*shown.arrivals, *shown.departures)
    people = sorted({line.person_id for line in lines if line.person_id is not None})
    _note(desk, "tonight", to_file, *people, day=day.isoformat())
    return shown


def print_applications(
    desk: Desk, wing_id: str | None, *, to_file: bool
) -> tuple[ApplicationLine, ...]:
    """The open applications of a wing, or (None) of the prison. ``Problem`` sight_missing."""
    check_sight(desk, None)
    every = applications(desk.replica, desk.prison, wing_id, desk.now())
    lines = tuple(line for line in every if line.is_open)
    people = sorted({line.person_id for line in lines})
    _note(desk, "applications", to_file, *people, wing=wing_id)
    return lines


def print_application(
    desk: Desk, person_id: str, application_id: str, *, to_file: bool, reason: str | None = None
) -> ApplicationLine:
    """One application of a person, with its answer. ``Problem`` sight_missing, record_unknown,
    record_restricted.
    """
    check_sight(desk, person_id)
    lines = applications_of(desk.replica, person_id)
    line = next((one for one in lines if one.id == application_id), None)
    if line is None:
        raise Problem("record_unknown")
    why = check_reason(desk, [person_id], reason)
    _note(desk, "application", to_file, person_id, application=application_id, reason=why)
    return line


def print_handover(desk: Desk, wing_id: str | None, *, to_file: bool) -> tuple[HandoverLine, ...]:
    """What the next shift of a wing, or (None) of the prison, is told.

    The trail tells of each person whom it names. ``Problem`` sight_missing.
    """
    check_sight(desk, None)
    lines = handover(desk.replica, desk.prison, wing_id, desk.member.staff_id, desk.now())
    people = sorted({line.person_id for line in lines if line.person_id is not None})
    _note(desk, "handover", to_file, *people, wing=wing_id)
    return lines


def print_person(
    desk: Desk, sheet: str, person_id: str, *, to_file: bool, reason: str | None = None
) -> PersonPage:
    """A person's page. ``Problem`` person_unknown, sight_missing, record_restricted."""
    check_sight(desk, person_id)
    page = person_page(desk.replica, person_id, desk.today())
    why = written(reason)
    if page.head.restricted and why is None:
        raise turned_away(desk, person_id)
    _note(desk, sheet, to_file, person_id, reason=why)
    return page


def print_charge(
    desk: Desk, sheet: str, charge_id: str, *, to_file: bool, reason: str | None = None
) -> tuple[PersonPage, ChargeLine]:
    """A charge, and the page of whoever it is against. ``Problem`` sight_missing, record_unknown,
    record_restricted.
    """
    check_sight(desk, None)
    with desk.replica.read() as reading:
        row = reading.get("adjudication", charge_id)
        if row is None:
            raise Problem("record_unknown")
        one = merged(reading)
        person_id = one.standing(str(row["person_id"]))
        charges = charges_of(reading, one.ids_of(person_id))
    charge = next(each for each in charges if each.id == charge_id)
    why = check_reason(desk, [person_id], reason)
    page = person_page(desk.replica, person_id, desk.today())
    _note(desk, sheet, to_file, person_id, charge=charge.number, reason=why)
    return page, charge


def print_incident(
    desk: Desk, sheet: str, incident_id: str, *, to_file: bool, reason: str | None = None
) -> IncidentPage:
    """A report of an incident. ``Problem`` sight_missing, record_unknown, record_restricted."""
    check_sight(desk, None)
    page = incident_page(desk.replica, incident_id)
    people = people_in(page)
    why = check_reason(desk, people, reason)
    _note(desk, sheet, to_file, *people, incident=incident_id, reason=why)
    return page


def print_force(
    desk: Desk, sheet: str, force_id: str, *, to_file: bool, reason: str | None = None
) -> ForcePage:
    """A report of force, as whoever prints it may read it. ``Problem`` sight_missing,
    record_unknown, record_restricted.
    """
    check_sight(desk, None)
    page = read_force(desk, force_id)
    why = check_reason(desk, [page.line.person_id], reason)
    _note(desk, sheet, to_file, page.line.person_id, use_of_force=force_id, reason=why)
    return page


def _note(desk: Desk, sheet: str, to_file: bool, *people: str, **more: str | None) -> None:
    details: Row = {"sheet": sheet, "to": "file" if to_file else "paper"}
    details |= {name: value for name, value in more.items() if value is not None}
    desk.note(PRINT, *people, details=details)
