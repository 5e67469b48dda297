"""What the Wing book has for a shift: today's entries one by one, and what piles up as one line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.applications import applications
from app.store.reads.diary import DiaryLine, diary
from app.store.reads.incentives import incentives_due
from app.store.reads.key_work import key_work
from app.store.reads.reviews import Whereabouts
from app.ui.counts import COUNTS
from app.ui.kit.badge import BadgeText
from app.ui.kit.story_list import StoryLine
from app.ui.wording import ago_words, moment_words
from record.moments import morning
from record.rules.incentives import BASIC

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Pile:
    """Things of one kind that lie in a tab of the Wing book; ``what`` names the list there.

    ``since``: since when the oldest of them.
    """

    tab: str
    what: str
    count: int
    since: dt.datetime


def entries_today(
    reading: Reading, desk: Desk, wing_id: str | None, where: Mapping[str, Whereabouts]
) -> Iterator[tuple[DiaryLine, dt.datetime]]:
    """What the diary says of today and is not done yet, with when it begins."""
    for line in diary(reading, desk.prison, wing_id, desk.today(), 1, where):
        if line.is_open:
            begins = dt.datetime.combine(line.day, line.clock or dt.time()).astimezone()
            yield line, begins


def piles(
    reading: Reading, desk: Desk, wing_id: str | None, where: Mapping[str, Whereabouts]
) -> Iterator[Pile]:
    """Applications that are late on a wing; and, wherever they sleep, what is one's own."""
    staff_id, now, today = desk.member.staff_id, desk.now(), desk.today()
    waits = [one for one in applications(reading, desk.prison, None, now, where) if one.is_open]
    here = [one for one in waits if wing_id in (None, one.where.wing_id if one.where else None)]
    late = [morning(one.due_on) for one in here if one.is_late(today)]
    mine = [one.asked_at for one in waits if one.assignee_id == staff_id]
    people = [
        one.since
        for one in key_work(reading, desk.prison, now, staff_id, where)
        if one.is_overdue(now)
    ]
    levels = [
        morning(one.due)
        for one in incentives_due(reading, desk.prison, today, dict(where))
        if one.code != BASIC and wing_id in (None, one.where.wing_id)
    ]
    for tab, what, found in (
        ("incentives", "due", levels),
        ("applications", "late", late),
        ("applications", "mine", mine),
        ("key_work", "mine", people),
    ):
        if found:
            yield Pile(tab, what, len(found), min(found))


def pile_line(need_id: str, pile: Pile, now: dt.datetime) -> StoryLine:
    """A pile as a row of the list."""
    if pile.tab == "incentives":
        badge = BadgeText(translate("shift", "REVIEW"), "info")
        title = COUNTS.levels_due(pile.count)
        since = translate("shift", "The first was due {when}.")
    elif pile.tab == "key_work":
        badge = BadgeText(translate("shift", "KEY WORK"), "info")
        title = COUNTS.my_people_without_session(pile.count)
        since = translate("shift", "The longest since {when}.")
    elif pile.what == "mine":
        badge = BadgeText(translate("shift", "APPS"), "info", translate("shift", "Applications"))
        title = COUNTS.my_applications(pile.count)
        since = translate("shift", "The first was asked {when}.")
    else:
        badge = BadgeText(translate("shift", "APPS"), "warning", translate("shift", "Applications"))
        title = COUNTS.late_applications(pile.count)
        since = translate("shift", "The first was due {when}.")
    when = moment_words(pile.since, now)
    return StoryLine(need_id, badge, title, since.format(when=when), "", ago_words(pile.since, now))
