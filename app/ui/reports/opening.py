"""The ways into reports: each opens a dialog over whatever is on the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.store.reads.adjudications import ChargeLine
from app.store.reads.force import ForceLine, force_lines
from app.ui.context import Context
from app.ui.labels import code_label
from app.ui.reports.force_dialog import ForceDialog
from app.ui.reports.force_form import open_force_form
from app.ui.reports.incident_dialog import IncidentDialog
from app.ui.reports.incident_forms import open_incident_form

translate = QCoreApplication.translate


def show_incident(context: Context, parent: QWidget | None, incident_id: str) -> None:
    """A report of an incident."""
    IncidentDialog(context, incident_id, partial(show_force, context, parent), parent).show()


def show_incident_of(context: Context, parent: QWidget | None, charge: ChargeLine) -> None:
    """The report that a charge follows from, if from any; or where it is."""
    incident = charge.incident
    if incident is None:
        return
    if incident.happened_at is not None:
        show_incident(context, parent, incident.id)
        return
    words = translate("reports", "The report is at {prison}.")
    context.guide.tell(words.format(prison=code_label("prison", charge.prison)))


def show_force(context: Context, parent: QWidget | None, force_id: str) -> None:
    """A report of force."""
    ForceDialog(context, force_id, parent).show()


def report_incident(context: Context, person_id: str | None, parent: QWidget | None) -> None:
    """The form for a new incident, about somebody or nobody."""
    then = partial(show_incident, context, parent)
    open_incident_form(context, person_id, then, parent)


def report_force(context: Context, person_id: str | None, parent: QWidget | None) -> None:
    """The form for a new use of force; without a person it asks on whom."""
    open_force_form(context, person_id, partial(show_force, context, parent), parent)


def write_statement(context: Context, _person: str | None, parent: QWidget | None) -> None:
    """The reports that wait for one's own statement: the oldest is opened, or it is told that none.

    The report opens with the form over it.
    """
    desk = context.desk

    def show(lines: tuple[ForceLine, ...]) -> None:
        mine = [line for line in lines if line.asks(desk.member.staff_id)]
        if not mine:
            context.guide.tell(translate("reports", "No statement of yours is missing."))
            return
        first = min(mine, key=lambda line: line.happened_at)
        ForceDialog(context, first.id, parent, stating=True).show()

    read = partial(force_lines, desk.replica, desk.prison, None, desk.now())
    context.read(parent or context.bridge, read, show, topic="statement")
