"""What needs somebody, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.desk.watching import Due, What
from app.store.reads.adjudications import ChargeLine, DraftOfCharge
from app.store.reads.badges import ORDER
from app.store.reads.belongings import ToSign
from app.store.reads.board import Board, Landing
from app.store.reads.contacts import VisitDue
from app.store.reads.diary import DiaryLine
from app.store.reads.outside import OutLine
from app.store.reads.reports_due import ReportDue
from app.store.reads.reviews import ReviewDue
from app.store.reads.tonight import Line
from app.ui.acct.words import late_words
from app.ui.board.tiles import badge_counts
from app.ui.counts import COUNTS
from app.ui.kit.badge import BadgeText, Kind
from app.ui.kit.story_list import StoryLine
from app.ui.labels import badge_text, cell_words, code_label
from app.ui.settle.matter import Danger, Matter
from app.ui.settle.words import badge_of, told
from app.ui.shift.absences import absence_line
from app.ui.shift.behaviour import charge_line
from app.ui.shift.gate import Coming, gate_line
from app.ui.shift.needs import Need, Unread
from app.ui.shift.piles import Pile, pile_line
from app.ui.shift.reports import report_line
from app.ui.shift.sessions import Unmarked, session_line
from app.ui.translate import N_
from app.ui.wording import ago_words, clock_words, day_words, short_day_words, span_words
from record.names import display_name
from record.observing import State
from record.pounds import money

translate = QCoreApplication.translate

_COLOURS: dict[Danger, Kind] = {
    Danger.LIFE: "danger",
    Danger.SAFETY: "danger",
    Danger.PLACE: "warning",
    Danger.RECORD: "info",
}
_DUES: Mapping[tuple[What, State], str] = {
    (What.OBSERVE, State.OVERDUE): N_("shift", "An observation is overdue."),
    (What.OBSERVE, State.DUE): N_("shift", "An observation is due now."),
    (What.PLAN, State.DUE): N_("shift", "An ACCT is open, and no plan is written."),
    (What.IMMEDIATE, State.OVERDUE): N_("shift", "The immediate action is overdue."),
    (What.REVIEW, State.OVERDUE): N_("shift", "The review is overdue."),
}
_DOMAINS = {
    "alert": "alert_code",
    "assessment": "assessment_kind",
    "non_association": "non_association_kind",
    "incentive_review": "incentive_level",
}


def line_of(need: Need, now: dt.datetime) -> StoryLine:
    """A need as a row of the list."""
    cell = cell_words(need.where.cell) if need.where is not None and need.where.cell else ""
    if isinstance(need.subject, Matter):
        words = told(need.subject, now)
        more = "  ·  ".join(part for part in (cell, words.more) if part)
        aside = ago_words(need.since, now)
        return StoryLine(need.id, badge_of(need.subject), words.who, words.sentence, more, aside)
    if isinstance(need.subject, ReportDue):
        return report_line(need.id, need.subject, _COLOURS[need.danger], now)
    if isinstance(need.subject, Unmarked):
        return session_line(need.id, need.subject, now)
    if isinstance(need.subject, Pile):
        return pile_line(need.id, need.subject, now)
    if isinstance(need.subject, DiaryLine):
        return _diary_line(need.id, need.subject, cell)
    if isinstance(need.subject, Coming | Line):
        return gate_line(need.id, need.subject, cell, _COLOURS[need.danger], now)
    if isinstance(need.subject, Unread):
        return _unread_line(need, need.subject, now)
    if isinstance(need.subject, OutLine):
        return absence_line(need.id, need.subject, cell, now)
    return _line_of_person(need, need.subject, cell, now)


def _line_of_person(
    need: Need,
    subject: ReviewDue | Due | VisitDue | ToSign | ChargeLine | DraftOfCharge,
    cell: str,
    now: dt.datetime,
) -> StoryLine:
    """What is to be done about one person."""
    if isinstance(subject, Due):
        return _due_line(need.id, subject, cell)
    if isinstance(subject, ChargeLine | DraftOfCharge):
        return charge_line(need.id, subject, cell, _COLOURS[need.danger], now)
    if isinstance(subject, VisitDue):
        return _visit_line(need, subject, cell)
    if isinstance(subject, ToSign):
        return _sign_line(need, subject, now)
    today = now.astimezone().date()
    return StoryLine(
        need.id,
        _review_badge(need.danger),
        subject.person_name,
        _review_sentence(subject, today),
        cell,
        _review_aside(subject, today),
    )


def _due_line(need_id: str, due: Due, cell: str) -> StoryLine:
    kind: Kind = "danger" if due.state is State.OVERDUE else "warning"
    return StoryLine(
        need_id,
        BadgeText("ACCT", kind),
        display_name(due.surname, due.forename),
        translate("shift", _DUES[due.what, due.state]),
        cell,
        late_words(due),
    )


def _unread_line(need: Need, unread: Unread, now: dt.datetime) -> StoryLine:
    return StoryLine(
        need.id,
        BadgeText(translate("shift", "HANDOVER"), _COLOURS[need.danger]),
        COUNTS.unread(unread.entries),
        COUNTS.read_first(unread.urgent) if unread.urgent else "",
        "",
        ago_words(need.since, now),
    )


def _visit_line(need: Need, visit: VisitDue, cell: str) -> StoryLine:
    kind = code_label("visit_kind", visit.kind)
    sentence = kind
    if visit.barred:
        form = translate("shift", "{kind}: somebody is booked who must not be in touch.")
        sentence = form.format(kind=kind)
    badge = BadgeText(translate("shift", "VISIT"), _COLOURS[need.danger])
    at = clock_words(visit.starts_at)
    return StoryLine(need.id, badge, visit.person_name, sentence, cell, at)


def _sign_line(need: Need, one: ToSign, now: dt.datetime) -> StoryLine:
    if one.pence is not None:
        form = translate("shift", "You counted cash with somebody: {amount}. Sign for it.")
        sentence = form.format(amount=money(one.pence))
    else:
        form = translate("shift", "You were there when seal {seal} was put on. Sign for it.")
        sentence = form.format(seal=one.seal or "–")
    badge = BadgeText(translate("shift", "SIGN"), _COLOURS[need.danger])
    return StoryLine(need.id, badge, one.person_name, sentence, "", ago_words(need.since, now))


def _diary_line(need_id: str, line: DiaryLine, cell: str) -> StoryLine:
    clock = clock_words(line.clock) if line.clock is not None else translate("shift", "all day")
    kind = code_label("diary_kind", line.kind)
    return StoryLine(
        need_id,
        BadgeText(translate("shift", "DIARY"), "warning"),
        f"{clock}  {kind}",
        line.text,
        "  ·  ".join(part for part in (line.person_name, cell) if part),
        translate("shift", "today"),
    )


def _review_badge(danger: Danger) -> BadgeText:
    return BadgeText(translate("shift", "REVIEW"), _COLOURS[danger])


def _review_sentence(review: ReviewDue, today: dt.date) -> str:
    what = code_label(_DOMAINS[review.record_type], review.code)
    if review.due < today:
        form = translate("shift", "{what}: its review was due on {day}.")
    elif review.due == today:
        form = translate("shift", "{what}: its review is due today.")
    else:
        form = translate("shift", "{what}: its review is due on {day}.")
    return form.format(what=what, day=day_words(review.due))


def _review_aside(review: ReviewDue, today: dt.date) -> str:
    if review.due < today:
        return translate("shift", "{time} overdue").format(time=span_words(today - review.due))
    return translate("shift", "today") if review.due == today else short_day_words(review.due)


def landing_words(landing: Landing) -> str:
    """A landing's roll: `Landing 2: 43 in, 2 out, of 45 places`."""
    parts = [COUNTS.inside(landing.roll - landing.out)]
    if landing.out:
        parts.append(COUNTS.out(landing.out))
    places = translate("shift", "of {capacity}").format(capacity=landing.capacity)
    return f"{', '.join(parts)} {places}"


def wing_badges(board: Board) -> list[tuple[BadgeText, int]]:
    """Each badge that anybody on the wing has, with how many have it."""
    counts = badge_counts(board)
    return [(badge_text(badge), counts[badge]) for badge in ORDER if counts[badge]]
