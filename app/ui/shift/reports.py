"""What reports of incidents and of force want from whoever looks, as rows of their shift."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.store.reads.reports_due import ReportDue, Wanted
from app.ui.context import Context
from app.ui.kit.badge import BadgeText, Kind
from app.ui.kit.story_list import StoryLine
from app.ui.labels import code_label
from app.ui.reports.opening import show_force, show_incident
from app.ui.settle.matter import Danger
from app.ui.translate import N_
from app.ui.wording import ago_words, moment_words, span_words

translate = QCoreApplication.translate

_SAYS: Mapping[Wanted, tuple[str, str]] = {
    Wanted.STATEMENT: (
        N_("shift", "STATEMENT"),
        N_("shift", "{what}, {when}: your statement is missing."),
    ),
    Wanted.REVIEW: (
        N_("shift", "REVIEW"),
        N_("shift", "{what}, {when}: the use of force is to be reviewed."),
    ),
    Wanted.TELLING: (
        N_("shift", "INCIDENT"),
        N_("shift", "{what}, {when}: nobody in charge has been told yet."),
    ),
}


def danger_of(due: ReportDue, now: dt.datetime) -> Danger:
    """How much hangs on it: who must be told comes first."""
    if due.wanted is Wanted.TELLING:
        return Danger.SAFETY
    return Danger.PLACE if due.is_late(now) else Danger.RECORD


def report_line(need_id: str, due: ReportDue, kind: Kind, now: dt.datetime) -> StoryLine:
    """It as a row of the list."""
    word, form = _SAYS[due.wanted]
    domain = "incident_type" if due.wanted is Wanted.TELLING else "force_reason"
    what, when = code_label(domain, due.kind), moment_words(due.since, now)
    sentence = translate("shift", form).format(what=what, when=when)
    more = "  ·  ".join(part for part in (due.where, due.number) if part)
    title = due.person_name or what
    badge = BadgeText(translate("shift", word), kind)
    return StoryLine(need_id, badge, title, sentence, more, _aside(due, now))


def open_report(context: Context, due: ReportDue, parent: QWidget) -> None:
    """Open the report that wants something."""
    shows = show_incident if due.wanted is Wanted.TELLING else show_force
    shows(context, parent, due.report_id)


def _aside(due: ReportDue, now: dt.datetime) -> str:
    if due.wanted is Wanted.TELLING:
        return ago_words(due.since, now)
    if due.is_late(now):
        form = translate("shift", "{time} overdue")
        return form.format(time=span_words(now - due.due))
    return translate("shift", "within {time}").format(time=span_words(due.due - now))
