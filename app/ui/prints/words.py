"""Words that several prints share; their plurals are found only in the `tr` of an object."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from app.desk.desk import Desk
from app.store.reads.badges import Badge
from app.store.reads.board import Landing, Occupant, Wing
from app.store.reads.status import LinkStatus
from app.ui.labels import badge_texts, code_label
from app.ui.prints.sheet import Stamp
from app.ui.wording import clock_words, day_words, short_day_words
from record.moments import local
from record.names import display_name

translate = QCoreApplication.translate


class PrintCounts(QObject):
    """Numbers of people on paper. One is enough: `PRINTED`."""

    def on_roll(self, n: int) -> str:
        """How many are on a roll."""
        return self.tr("%n on the roll", "", n)

    def here(self, n: int) -> str:
        """How many of them are in the prison."""
        return self.tr("%n here", "", n)

    def elsewhere(self, n: int) -> str:
        """How many of them are somewhere else."""
        return self.tr("%n elsewhere", "", n)

    def need_help(self, n: int) -> str:
        """How many of those who are here need help to get out."""
        return self.tr("%n need(s) help to get out", "", n)

    def pages(self, n: int) -> str:
        """How many pages."""
        return self.tr("%n page(s)", "", n)


PRINTED = PrintCounts()


def stamp(desk: Desk, status: LinkStatus) -> Stamp:
    """As of when a print is known, who made it, when and where."""
    now = desk.now()
    known = translate("prints", "As known at {time}").format(time=at_words(now, now))
    parts = [known]
    if status.data_as_of is None:
        parts.append(translate("prints", "nothing has come from the centre yet"))
    elif status.unreachable_since is not None:
        since = translate("prints", "centre not reachable since {time}")
        parts.append(since.format(time=at_words(status.unreachable_since, now)))
    if status.waiting:
        parts.append(translate("prints", "with what waits to be sent"))
    by = translate("prints", "Printed by {name} ({role}), {day} {time}, {terminal}").format(
        name=desk.member.name,
        role=code_label("staff_role", desk.member.role),
        day=day_words(local(now).date()),
        time=clock_words(now),
        terminal=desk.replica.home.name,
    )
    return Stamp("; ".join(parts), by)


def prison_words(desk: Desk, wing: Wing | None = None) -> str:
    """The prison that a print is about, and the wing: `Leeds (HMP), A wing`."""
    prison = code_label("prison", desk.prison)
    return f"{prison}, {wing_words(wing)}" if wing is not None else prison


def wing_words(wing: Wing) -> str:
    """A wing by its name, with its code where the name does not say it."""
    return wing.name if wing.code in wing.name.split() else f"{wing.code} {wing.name}"


def landing_words(wing: Wing, landing: Landing) -> str:
    """A landing with its wing: `A wing, Landing 2`."""
    if landing.id == wing.id:
        return wing_words(wing)
    name = landing.name if landing.name != landing.code else f"{wing.code}-{landing.code}"
    return f"{wing_words(wing)}, {name}"


def name_words(person: Occupant) -> str:
    """Somebody's name as prisons write it."""
    return display_name(person.surname, person.forename)


def badge_words(badges: Iterable[Badge]) -> str:
    """What must be known of somebody, in the words that stand on the badges."""
    return ", ".join(badge.word for badge in badge_texts(badges))


def short_at_words(moment: dt.datetime) -> str:
    """A day and a time in a column of a table."""
    return f"{short_day_words(local(moment).date())} {clock_words(moment)}"


def at_words(moment: dt.datetime, now: dt.datetime) -> str:
    """A time; with its day where that is not the day of the print."""
    day = local(moment).date()
    same = day == local(now).date()
    return clock_words(moment) if same else f"{clock_words(moment)}, {day_words(day)}"
