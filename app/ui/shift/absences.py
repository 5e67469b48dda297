"""Who is not in the prison and wants a look: overdue, at large, on the way, not arrived."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from app.store.reads.outside import OutLine
from app.ui.kit.badge import BadgeText
from app.ui.kit.story_list import StoryLine
from app.ui.labels import code_label, whereabouts
from app.ui.settle.matter import Danger
from app.ui.wording import ago_words, moment_words, span_words

translate = QCoreApplication.translate

LONG_ON_THE_WAY = dt.timedelta(hours=12)
"""Whoever has been on the way so long should have been received."""


def wants_a_look(line: OutLine, prison: str, now: dt.datetime) -> bool:
    """Whether somebody in this prison should look: not at those who are out as they should be."""
    if line.is_overdue(now) or line.at_large or line.is_coming(prison):
        return True
    return line.status == "TRN" and line.since is not None and now - line.since > LONG_ON_THE_WAY


def danger_of_absence(line: OutLine, now: dt.datetime) -> Danger:
    """How much hangs on it: somebody missing comes before somebody expected."""
    missing = line.is_overdue(now) or line.at_large
    return Danger.SAFETY if missing else Danger.PLACE


def absence_line(need_id: str, line: OutLine, cell: str, now: dt.datetime) -> StoryLine:
    """It as a row of the list."""
    more = "  ·  ".join(part for part in (line.prison_number, cell) if part)
    since = moment_words(line.since, now) if line.since is not None else ""
    aside = ago_words(line.since, now) if line.since is not None else ""
    if line.is_overdue(now) and line.due_back_at is not None:
        badge = BadgeText(translate("shift", "OVERDUE"), "danger")
        form = translate("shift", "{where}: was due back {when}.")
        where = whereabouts(line.status, line.out_kind, line.out_to)
        words = form.format(where=where, when=moment_words(line.due_back_at, now))
        late = translate("shift", "{time} overdue")
        aside = late.format(time=span_words(now - line.due_back_at))
    elif line.at_large:
        badge = BadgeText(translate("shift", "AT LARGE"), "danger")
        words = translate("shift", "Unlawfully at large since {when}.").format(when=since)
    else:
        badge = BadgeText(translate("shift", "TRANSIT"), "info")
        form = translate("shift", "On the way from {prison} to {other} since {when}.")
        prisons = (code_label("prison", line.prison), code_label("prison", line.bound_for))
        words = form.format(prison=prisons[0], other=prisons[1], when=since)
    return StoryLine(need_id, badge, line.name, words, more, aside)
