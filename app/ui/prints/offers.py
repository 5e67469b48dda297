"""What can be printed from where: of a prison, of a wing, of a person."""

from __future__ import annotations

import datetime as dt
from functools import partial, singledispatch

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desk import prints
from app.desk.desk import Desk
from app.store.reads.applications import ApplicationLine
from app.store.reads.board import wings
from app.ui.board.screen import BoardScreen
from app.ui.board.tiles import Filter
from app.ui.book.applications import ApplicationsTab
from app.ui.book.screen import BookScreen
from app.ui.handover.screen import HandoverScreen
from app.ui.intake.screen import IntakeScreen
from app.ui.person.page import PersonPageScreen
from app.ui.prints.acct import acct_sheet
from app.ui.prints.applications import application_sheet, applications_sheet
from app.ui.prints.fire_roll import fire_roll_sheet
from app.ui.prints.handover import handover_sheet
from app.ui.prints.leaving import leaving_sheet
from app.ui.prints.person_summary import card_sheet, identity_card_sheet, person_sheet
from app.ui.prints.printer import Print
from app.ui.prints.property_sheet import property_sheet
from app.ui.prints.roll import cell_cards_sheet, roll_sheet
from app.ui.prints.sheet import Sheet
from app.ui.prints.tonight import tonight_sheet
from app.ui.prints.unlock import unlock_sheet
from app.ui.reception.screen import ReceptionScreen
from app.ui.regime.screen import UnlockScreen
from app.ui.screen import Screen

translate = QCoreApplication.translate

FIRE_ROLL, FIRE_ROLL_WING = "fire_roll", "fire_roll_wing"
ROLL, CELL_CARDS = "roll", "cell_cards"
PERSON, CELL_CARD, ACCT, PROPERTY = "person", "cell_card", "acct", "property"
IDENTITY_CARD = "identity_card"
HANDOVER = "handover"
LEAVING = "leaving"
UNLOCK = "unlock"
TONIGHT = "tonight"
APPLICATION, APPLICATIONS = "application", "applications"


@singledispatch
def prints_of(_screen: Screen) -> tuple[Print, ...]:
    """What can be printed of what this screen shows, the first thing first; of most, nothing."""
    return ()


@prints_of.register
def _of_board(board: BoardScreen) -> tuple[Print, ...]:
    """The list as it is filtered on the board."""
    if board.wing_id is None:
        return ()
    return of_wing(board.context.desk, board.wing_id, board.head.filter())


@prints_of.register
def _of_page(page: PersonPageScreen) -> tuple[Print, ...]:
    """On the tab of the ACCT its sheet comes first."""
    opened = page.opened()
    if opened is None:
        return ()
    desk, usual = page.context.desk, of_person(page.context.desk, *opened)
    if page.shown_tab() != ACCT:
        return usual
    label = translate("prints", "ACCT: the plan, what was seen, room to write")
    return (Print(ACCT, label, partial(_acct, desk, *opened)), *usual)


@prints_of.register
def _of_intake(screen: IntakeScreen) -> tuple[Print, ...]:
    """At the end of reception: what is signed, what goes on the door, what they carry."""
    opened = screen.opened()
    if opened is None:
        return ()
    every = {one.name: one for one in of_person(screen.context.desk, *opened)}
    return tuple(every[name] for name in (PROPERTY, IDENTITY_CARD, CELL_CARD, PERSON))


@prints_of.register
def _of_handover(screen: HandoverScreen) -> tuple[Print, ...]:
    shown = screen.shown()
    if shown is None:
        return ()
    label = translate("prints", "Handover")
    return (Print(HANDOVER, label, partial(_handover, screen.context.desk, *shown)),)


@prints_of.register
def _of_reception(screen: ReceptionScreen) -> tuple[Print, ...]:
    """The day that is shown."""
    label = translate("prints", "Arrivals and departures")
    return (Print(TONIGHT, label, partial(_tonight, screen.context.desk, screen.shown())),)


@prints_of.register
def _of_unlock(screen: UnlockScreen) -> tuple[Print, ...]:
    """The list that is shown, whichever of its rows are."""
    shown = screen.shown()
    if shown is None:
        return ()
    label = translate("prints", "Unlock list")
    return (Print(UNLOCK, label, partial(_unlock, screen.context.desk, *shown)),)


@prints_of.register
def _of_book(book: BookScreen) -> tuple[Print, ...]:
    return prints_of_tab(book.tab())


@singledispatch
def prints_of_tab(_tab: QWidget) -> tuple[Print, ...]:
    """What can be printed of what a tab of the Wing book shows; of most, nothing."""
    return ()


@prints_of_tab.register
def _of_applications(tab: ApplicationsTab) -> tuple[Print, ...]:
    """The one with the cursor, then what the wing has to answer."""
    desk, line = tab.context.desk, tab.table.chosen()
    wing_id = tab.wing.id if tab.wing is not None else None
    every = Print(
        APPLICATIONS,
        translate("prints", "Applications to be answered"),
        partial(_applications, desk, wing_id),
    )
    return (every,) if line is None else (of_application(desk, line), every)


def of_application(desk: Desk, line: ApplicationLine) -> Print:
    """One application, with its answer where it has one."""
    label = translate("prints", "Application {number}").format(number=line.number)
    return Print(APPLICATION, label, partial(_application, desk, line.person_id, line.id))


def of_prison(desk: Desk) -> Print:
    """The fire roll of the whole prison."""
    return Print(
        FIRE_ROLL, translate("prints", "Fire roll of the prison"), partial(_fire_roll, desk, None)
    )


def of_wing(desk: Desk, wing_id: str, wanted: Filter) -> tuple[Print, ...]:
    """What can be printed of a wing that is on the board; the list as it is filtered there."""
    return (
        Print(
            ROLL, translate("prints", "Roll of this wing"), partial(_roll, desk, wing_id, wanted)
        ),
        Print(
            CELL_CARDS,
            translate("prints", "Cell cards"),
            partial(_cell_cards, desk, wing_id, wanted),
        ),
        Print(
            FIRE_ROLL_WING,
            translate("prints", "Fire roll of this wing"),
            partial(_fire_roll, desk, wing_id),
        ),
    )


def of_person(desk: Desk, person_id: str, reason: str | None) -> tuple[Print, ...]:
    """What can be printed of a person; ``reason`` is why a restricted record was opened."""
    return (
        Print(
            PERSON,
            translate("prints", "Summary of the record"),
            partial(_person, desk, person_id, reason),
        ),
        Print(
            CELL_CARD,
            translate("prints", "Cell card"),
            partial(_cell_card, desk, person_id, reason),
        ),
        Print(
            IDENTITY_CARD,
            translate("prints", "Identity card"),
            partial(_identity_card, desk, person_id, reason),
        ),
        Print(
            PROPERTY,
            translate("prints", "Property, for signature"),
            partial(_property, desk, person_id, reason),
        ),
        Print(
            LEAVING,
            translate("prints", "List of leaving, for signature"),
            partial(_leaving, desk, person_id, reason),
        ),
    )


def _fire_roll(desk: Desk, wing_id: str | None, to_file: bool) -> Sheet:
    roll = prints.print_fire_roll(desk, to_file=to_file, wing_id=wing_id)
    return fire_roll_sheet(desk, roll)


def _roll(desk: Desk, wing_id: str, wanted: Filter, to_file: bool) -> Sheet:
    return roll_sheet(desk, prints.print_wing(desk, ROLL, wing_id, to_file=to_file), wanted)


def _cell_cards(desk: Desk, wing_id: str, wanted: Filter, to_file: bool) -> Sheet:
    shown = prints.print_wing(desk, CELL_CARDS, wing_id, to_file=to_file)
    return cell_cards_sheet(desk, shown, wanted)


def _person(desk: Desk, person_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_person(desk, PERSON, person_id, to_file=to_file, reason=reason)
    return person_sheet(desk, page)


def _cell_card(desk: Desk, person_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_person(desk, CELL_CARD, person_id, to_file=to_file, reason=reason)
    return card_sheet(desk, page)


def _identity_card(desk: Desk, person_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_person(desk, IDENTITY_CARD, person_id, to_file=to_file, reason=reason)
    return identity_card_sheet(desk, page)


def _property(desk: Desk, person_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_person(desk, PROPERTY, person_id, to_file=to_file, reason=reason)
    return property_sheet(desk, page)


def _leaving(desk: Desk, person_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_person(desk, LEAVING, person_id, to_file=to_file, reason=reason)
    return leaving_sheet(desk, page)


def _acct(desk: Desk, person_id: str, reason: str | None, to_file: bool) -> Sheet:
    page = prints.print_person(desk, ACCT, person_id, to_file=to_file, reason=reason)
    return acct_sheet(desk, page)


def _handover(desk: Desk, wing_id: str | None, to_file: bool) -> Sheet:
    places = wings(desk.replica, desk.prison)
    wing = next((one for one in places if one.id == wing_id), None)
    lines = prints.print_handover(desk, wing_id, to_file=to_file)
    return handover_sheet(desk, wing, places, lines)


def _tonight(desk: Desk, day: dt.date, to_file: bool) -> Sheet:
    return tonight_sheet(desk, prints.print_tonight(desk, day, to_file=to_file))


def _unlock(desk: Desk, wing_id: str | None, day: dt.date, session: str, to_file: bool) -> Sheet:
    shown = prints.print_unlock(desk, wing_id, day, session, to_file=to_file)
    return unlock_sheet(desk, wing_id, shown)


def _application(desk: Desk, person_id: str, application_id: str, to_file: bool) -> Sheet:
    line = prints.print_application(desk, person_id, application_id, to_file=to_file)
    return application_sheet(desk, line)


def _applications(desk: Desk, wing_id: str | None, to_file: bool) -> Sheet:
    lines = prints.print_applications(desk, wing_id, to_file=to_file)
    return applications_sheet(desk, wing_id, lines)
