"""Sessions of today that are over and that nobody has marked on the unlock list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reading import Reading
from app.store.reads.unlock import unmarked
from app.ui.kit.badge import BadgeText
from app.ui.kit.story_list import StoryLine
from app.ui.labels import code_label
from app.ui.regime.words import REGIME
from app.ui.wording import ago_words
from record.moments import local
from record.regime import SESSION_TIMES

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Unmarked:
    """A session that ended at ``since``, and how many of those who went nobody has marked."""

    day: dt.date
    session: str
    people: int
    since: dt.datetime


def sessions_left(reading: Reading, desk: Desk, wing_id: str | None) -> Iterator[Unmarked]:
    """Those of a wing (None: of the prison), an hour after their end."""
    now = desk.now()
    here = local(now)
    for session, people in unmarked(reading, desk.prison, wing_id, now):
        since = dt.datetime.combine(here.date(), SESSION_TIMES[session][1], here.tzinfo)
        yield Unmarked(here.date(), session, people, since)


def session_line(need_id: str, left: Unmarked, now: dt.datetime) -> StoryLine:
    """One of them as a row of the list."""
    form = translate("shift", "{session}: the unlock list is not marked")
    return StoryLine(
        need_id,
        BadgeText(translate("shift", "UNLOCK LIST"), "info"),
        form.format(session=code_label("session", left.session)),
        REGIME.to_mark(left.people),
        "",
        ago_words(left.since, now),
    )
