"""The regime in words: sessions, matters, marks, money, and what the list comes to."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from app.store.reads.regime import ActivityLine
from app.store.reads.unlock import Matter, UnlockLine
from app.ui.behaviour.words import running_words
from app.ui.kit.badge import BadgeText, Kind
from app.ui.labels import badge_texts, code_label, out_badge
from app.ui.wording import day_words
from record.names import display_name
from record.regime import ATTENDED, ILL, REFUSED, SESSIONS, WEEKDAYS

translate = QCoreApplication.translate

THERE = frozenset({ATTENDED, "ATTSH", "UB"})
"""Outcomes of those who were there."""
_COLOURS: dict[str, Kind] = {ATTENDED: "info", REFUSED: "danger", "UA": "danger", "UB": "warning"}


class RegimeCounts(QObject):
    """Numbers of people in the regime. One is enough: `REGIME`."""

    def go(self, n: int) -> str:
        """How many go somewhere."""
        return self.tr("%n go(es) somewhere", "", n)

    def there(self, n: int) -> str:
        """How many attended."""
        return self.tr("%n attended", "", n)

    def refused(self, n: int) -> str:
        """How many refused."""
        return self.tr("%n refused", "", n)

    def to_mark(self, n: int) -> str:
        """How many wait for a mark."""
        return self.tr("%n to mark", "", n)

    def marked(self, n: int) -> str:
        """How many were marked in one deed."""
        return self.tr("%n marked", "", n)

    def sessions(self, n: int) -> str:
        """How many sessions."""
        return self.tr("%n session(s)", "", n)


REGIME = RegimeCounts()


@dataclass(frozen=True)
class TotalLine:
    """What one activity, or kind of appointment, comes to in a session."""

    id: str
    name: str
    going: int
    there: int
    refused: int
    ill: int
    other: int
    left: int


def matter_words(matter: Matter | None) -> str:
    """Where somebody goes: `Dentist 09:30, Dental suite`; `On the wing`."""
    if matter is None:
        return translate("regime", "On the wing")
    words = " ".join(part for part in (matter_name(matter), matter.at) if part)
    return f"{words}, {matter.place}" if matter.place else words


def goes_words(line: UnlockLine) -> str:
    """Where somebody goes, when they are visited, and which awards run: `visit 14:00; On the wing`.

    An award stands first: it decides whether the door is opened for the rest.
    """
    visit = translate("regime", "visit {time}")
    visits = [visit.format(time=time) for time in line.visits]
    awards = [running_words(award) for award in line.awards]
    return "; ".join([*awards, *visits, matter_words(line.matter)])


def matter_name(matter: Matter) -> str:
    """What it is called."""
    known = matter.appointment_id is not None
    return code_label("appointment_kind", matter.what) if known else matter.what


def mark_words(line: UnlockLine) -> str:
    """What stands beside the mark: the reason, or that it waits to be sent."""
    if line.mark is None:
        return ""
    waits = translate("regime", "not sent yet") if line.mark.pending else ""
    return "  ·  ".join(part for part in (line.mark.reason, waits) if part)


def mark_badges(line: UnlockLine) -> tuple[BadgeText, ...]:
    """The mark, as a badge: its word is the outcome."""
    if line.mark is None:
        return ()
    return (outcome_badge(line.mark.outcome),)


def outcome_badge(outcome: str) -> BadgeText:
    """An outcome as a badge."""
    label = code_label("attendance_outcome", outcome)
    return BadgeText(label, _COLOURS.get(outcome, "neutral"), label)


def known_badges(line: UnlockLine) -> tuple[BadgeText, ...]:
    """Where somebody is who is out, then what must be known at the door."""
    out = out_badge(line.status, line.out_kind, line.out_to)
    return (*((out,) if out is not None else ()), *badge_texts(line.badges))


def session_words(day: dt.date, session: str) -> str:
    """A session: `Morning, 24 November 2026`."""
    return f"{code_label('session', session)}, {day_words(day)}"


def name_of(line: UnlockLine) -> str:
    """Somebody's name as prisons write it."""
    return display_name(line.surname, line.forename)


def money_words(pence: int) -> str:
    """An amount of money: `£4.75`."""
    return f"£{pence // 100}.{pence % 100:02d}"


def sessions_words(sessions: Sequence[str]) -> str:
    """Sessions of the week, days together that have the same: `Mon–Fri morning, afternoon`."""
    if not sessions:
        return translate("regime", "whenever it runs")
    days = translate("regime", "Mon Tue Wed Thu Fri Sat Sun").split()
    by_days: dict[tuple[str, ...], list[str]] = {}
    for session in SESSIONS:
        on = tuple(
            day for code, day in zip(WEEKDAYS, days, strict=True) if f"{code}_{session}" in sessions
        )
        if on:
            by_days.setdefault(on, []).append(code_label("session", session).lower())
    return "; ".join(f"{_range(on, days)} {', '.join(when)}" for on, when in by_days.items())


def _range(on: tuple[str, ...], days: Sequence[str]) -> str:
    first, last = days.index(on[0]), days.index(on[-1])
    whole = len(on) > 2 and last - first + 1 == len(on)
    return f"{on[0]}–{on[-1]}" if whole else " ".join(on)


def places_words(line: ActivityLine) -> str:
    """How many of an activity's places are taken: `11 of 12`."""
    form = translate("regime", "{taken} of {places}")
    return form.format(taken=line.taken, places=line.capacity)


def figures(lines: Iterable[UnlockLine]) -> str:
    """What the list comes to, in a line."""
    of = [line for line in lines if line.matter is not None]
    there = sum(line.mark is not None and line.mark.outcome in THERE for line in of)
    refused = sum(line.mark is not None and line.mark.outcome == REFUSED for line in of)
    left = sum(line.is_to_mark for line in of)
    parts = [REGIME.go(len(of)), REGIME.there(there), REGIME.refused(refused), REGIME.to_mark(left)]
    return "  ·  ".join(parts)


def totals(lines: Iterable[UnlockLine]) -> list[TotalLine]:
    """What each activity and kind of appointment comes to, in the order of names."""
    by_matter: dict[str, list[UnlockLine]] = {}
    for line in lines:
        if line.matter is not None:
            by_matter.setdefault(matter_name(line.matter), []).append(line)
    return [_total(name, of) for name, of in sorted(by_matter.items())]


def _total(name: str, lines: list[UnlockLine]) -> TotalLine:
    marks = Counter(line.mark.outcome for line in lines if line.mark is not None)
    there = sum(marks[outcome] for outcome in THERE)
    return TotalLine(
        id=name,
        name=name,
        going=len(lines),
        there=there,
        refused=marks[REFUSED],
        ill=marks[ILL],
        other=marks.total() - there - marks[REFUSED] - marks[ILL],
        left=sum(line.is_to_mark for line in lines),
    )
