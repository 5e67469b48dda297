"""What needs somebody now, from everywhere in the record, in one order of danger.

Read off the window's thread. Codes stay codes; `words` says them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.desk.desk import Desk
from app.desk.watching import Due
from app.store.reads.adjudications import (
    ChargeLine,
    DraftOfCharge,
    charges_here,
    drafts_of_charges,
)
from app.store.reads.belongings import ToSign, to_sign
from app.store.reads.board import Board, Wing, board, wings
from app.store.reads.contacts import VisitDue, visits_due
from app.store.reads.diary import DiaryLine
from app.store.reads.handover import HandoverLine, handover
from app.store.reads.incentives import incentives_due
from app.store.reads.outside import OutLine, who_is_out
from app.store.reads.reports_due import ReportDue, reports_due
from app.store.reads.reviews import ReviewDue, Whereabouts, reviews_due, whereabouts
from app.store.reads.tonight import Line
from app.store.replica import Reading
from app.ui.acct.words import is_told
from app.ui.labels import cell_words
from app.ui.settle.matter import Danger, Matter, read_matters
from app.ui.shift import behaviour
from app.ui.shift.absences import danger_of_absence, wants_a_look
from app.ui.shift.gate import Coming, at_the_gate, since_of
from app.ui.shift.piles import Pile, entries_today, piles
from app.ui.shift.reports import danger_of
from app.ui.shift.sessions import Unmarked, sessions_left
from record.moments import morning
from record.rules.incentives import BASIC
from record.rules.sharing import SHARING_ASSESSMENTS

AHEAD = dt.timedelta(days=3)
"""How far ahead a review is told of."""
_ACCT_CODES = frozenset({"HA", "HA1"})
UNREAD = "handover"


@dataclass(frozen=True)
class Unread:
    """What of the wing's handover the reader has not read: how much, and how much of it first."""

    entries: int
    urgent: int


Subject = (
    Unmarked
    | Pile
    | DiaryLine
    | Matter
    | ReviewDue
    | ReportDue
    | Unread
    | Due
    | VisitDue
    | ToSign
    | ChargeLine
    | DraftOfCharge
    | OutLine
    | Coming
    | Line
)


@dataclass(frozen=True)
class Need:
    """One thing that waits for somebody. ``since``: since when, or the day by which."""

    id: str
    danger: Danger
    since: dt.datetime
    subject: Subject
    where: Whereabouts | None

    @property
    def person_id(self) -> str | None:
        """Whom it is about."""
        if isinstance(self.subject, Unread | Pile | Unmarked | Coming):
            return None
        return self.subject.person_id


@dataclass(frozen=True)
class Shift:
    """What was read: the prison's wings, the board of one (None: of all of them), and the needs.

    ``elsewhere``: how many needs there are on other wings.
    """

    wings: tuple[Wing, ...]
    board: Board | None
    needs: tuple[Need, ...]
    elsewhere: int


def read_shift(desk: Desk, code: str | None) -> Shift:
    """What needs the wing of this code (the first one if there is no such); None: the prison."""
    prison, staff_id, today = desk.prison, desk.member.staff_id, desk.today()
    matters = read_matters(desk.replica, staff_id)
    with desk.replica.read() as reading:
        found = wings(reading, prison)
        known = [one for one in found if one.code == code] or list(found)
        chosen = known[0] if code is not None and known else None
        where = whereabouts(reading, prison)
        needs = [*(_of_matter(m, where) for m in matters), *_of_reviews(reading, where, today)]
        needs += _of_reports(reading, desk)
        needs += _of_outside(reading, desk, where)
        needs += _of_charges(reading, desk, where)
        needs += _of_basic(incentives_due(reading, prison, today, where))
        needs += [*_of_visits(reading, where, prison, today), *_to_sign(reading, staff_id)]
        needs += _of_gate(reading, desk, where)
        here = [need for need in needs if _concerns(need, chosen)]
        elsewhere = len(needs) - len(here)
        wing_id = chosen.id if chosen is not None else None
        lines = handover(reading, prison, wing_id, staff_id, desk.now())
        here += _of_handover([line for line in lines if line.unread])
        here += _of_book(reading, desk, wing_id, where)
        here.sort(key=lambda need: (need.danger, need.since, need.id))
        shown = board(reading, chosen.id) if chosen is not None else None
    return Shift(found, shown, tuple(here), elsewhere)


def needs_of_dues(dues: Iterable[Due], wing: str | None, now: dt.datetime) -> list[Need]:
    """What is due for people on an ACCT on the wing of this code (None: everywhere), worst first.

    It comes from the alarm, which knows by the minute what the record alone does not.
    """
    told = [due for due in dues if is_told(due)]
    here = [due for due in told if wing in (None, _wing_of(due)) or not _wing_of(due)]
    return [
        Need(
            f"{due.what} {due.person_id}",
            Danger.LIFE,
            due.at or now,
            due,
            Whereabouts(due.cell_path, None),
        )
        for due in here
    ]


def _wing_of(due: Due) -> str:
    return cell_words(due.cell_path).partition("-")[0]


def _of_matter(matter: Matter, where: dict[str, Whereabouts]) -> Need:
    place = where.get(matter.person_id) if matter.person_id is not None else None
    return Need(matter.id, matter.danger, matter.since, matter, place)


def _of_reviews(reading: Reading, where: dict[str, Whereabouts], today: dt.date) -> list[Need]:
    return [
        Need(review.record_id, _danger(review, today), morning(review.due), review, review.where)
        for review in reviews_due(reading, today + AHEAD, where)
    ]


def _of_visits(
    reading: Reading, where: dict[str, Whereabouts], prison: str, today: dt.date
) -> list[Need]:
    """Today's visits that nobody has written anything down about; who must not come, first."""
    return [
        Need(
            visit.visit_id,
            Danger.SAFETY if visit.barred else Danger.RECORD,
            visit.starts_at,
            visit,
            where.get(visit.person_id),
        )
        for visit in visits_due(reading, prison, today)
    ]


def _to_sign(reading: Reading, staff_id: str) -> list[Need]:
    """What waits for one's own signature, wherever the person is."""
    return [
        Need(one.record_id, Danger.RECORD, one.since, one, None)
        for one in to_sign(reading, staff_id)
    ]


def _of_gate(reading: Reading, desk: Desk, where: dict[str, Whereabouts]) -> Iterator[Need]:
    """Who is to come today, in one line; who is to go, where they are now."""
    for one in at_the_gate(reading, desk):
        if isinstance(one, Coming):
            yield Need("arrivals", Danger.PLACE, since_of(one), one, None)
        else:
            place = where.get(one.person_id or "")
            yield Need(f"gate {one.id}", Danger.PLACE, since_of(one), one, place)


def _of_charges(reading: Reading, desk: Desk, where: dict[str, Whereabouts]) -> list[Need]:
    """Charges that are to be heard by today, and those that the reader has begun to write."""
    now, today = desk.now(), desk.today()
    wanted: list[ChargeLine | DraftOfCharge] = [
        charge
        for charge in charges_here(reading, desk.prison, None, now, where)
        if charge.is_due(today)
    ]
    wanted += drafts_of_charges(reading, desk.member.staff_id)
    return [
        Need(
            f"charge {charge.id}" if isinstance(charge, ChargeLine) else charge.key,
            behaviour.danger_of(charge, now),
            behaviour.since_of(charge),
            charge,
            where.get(charge.person_id),
        )
        for charge in wanted
    ]


def _of_basic(levels: Iterable[ReviewDue]) -> list[Need]:
    """Nobody is forgotten on basic; the other levels are told of as one pile."""
    return [
        Need(review.record_id, Danger.PLACE, morning(review.due), review, review.where)
        for review in levels
        if review.code == BASIC
    ]


def _of_reports(reading: Reading, desk: Desk) -> list[Need]:
    """What reports of incidents and of force want from whoever looks."""
    member, now = desk.member, desk.now()
    return [
        Need(
            f"{due.wanted} {due.report_id}",
            danger_of(due, now),
            due.since,
            due,
            Whereabouts(None, due.wing_id),
        )
        for due in reports_due(reading, desk.prison, member.staff_id, member.role, now)
    ]


def _of_outside(reading: Reading, desk: Desk, where: dict[str, Whereabouts]) -> list[Need]:
    """Who should be back, who is at large, who is on the way here or has not arrived there."""
    now, prison = desk.now(), desk.prison
    return [
        Need(
            f"out {line.person_id}",
            danger_of_absence(line, now),
            line.due_back_at or line.since or now,
            line,
            where.get(line.person_id),
        )
        for line in who_is_out(reading, prison)
        if wants_a_look(line, prison, now)
    ]


def _of_handover(unread: list[HandoverLine]) -> list[Need]:
    """One need for all that is unread: it is read in one go."""
    if not unread:
        return []
    urgent = sum(line.urgent for line in unread)
    since = min(line.written_at for line in unread)
    danger = Danger.SAFETY if urgent else Danger.PLACE
    return [Need(UNREAD, danger, since, Unread(len(unread), urgent), None)]


def _of_book(
    reading: Reading, desk: Desk, wing_id: str | None, where: dict[str, Whereabouts]
) -> list[Need]:
    """What the Wing book and the unlock list have for today, and what lies there too long."""
    return [
        *(
            Need(line.id, Danger.PLACE, begins, line, line.where)
            for line, begins in entries_today(reading, desk, wing_id, where)
        ),
        *(
            Need(f"{pile.tab} {pile.what}", Danger.RECORD, pile.since, pile, None)
            for pile in piles(reading, desk, wing_id, where)
        ),
        *(
            Need(f"unmarked {left.session}", Danger.RECORD, left.since, left, None)
            for left in sessions_left(reading, desk, wing_id)
        ),
    ]


def _danger(review: ReviewDue, today: dt.date) -> Danger:
    """A review that is overdue counts as what it was to guard against."""
    if review.due > today:
        return Danger.RECORD
    if review.code in _ACCT_CODES:
        return Danger.LIFE
    guards = review.record_type != "assessment" or review.code.startswith(SHARING_ASSESSMENTS)
    return Danger.SAFETY if guards else Danger.RECORD


def _concerns(need: Need, wing: Wing | None) -> bool:
    """Whether something needs a wing: all about who is there, and what is about no wing at all."""
    if wing is None or need.where is None or need.where.wing_id is None:
        return True
    return need.where.wing_id == wing.id
