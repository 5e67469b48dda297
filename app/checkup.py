"""What came of looking a terminal over, in words for IT: one line a check, in English or Welsh.

``app.doctor`` looks; the command line and the window's screen for IT show. The sentences stand in
``resources/checks.csv``, those of things that went wrong in ``resources/problems.csv``.
"""

from __future__ import annotations

import csv
import datetime as dt
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files

from app.settings.settings import Found
from record.months import MONTHS
from record.problems import Problem, kinds, sentence

_UNITS = {"en": ("s", "min", "h", "d"), "cy": ("eiliad", "mun", "awr", "diwrnod")}


class State(StrEnum):
    """How it stands with one thing. What is ``skipped`` could not be looked at, for a reason."""

    WELL = "well"
    WARNING = "warning"
    WRONG = "wrong"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: ``name`` says which sentence tells of it, ``details`` fill it.

    Details are numbers, texts, spans of time and moments; nothing about a person in custody.
    """

    check: str
    state: State
    name: str
    details: Mapping[str, object] = field(default_factory=dict)

    def title(self, language: str = "en") -> str:
        """What was looked at."""
        return words(f"title_{self.check}", language)

    def sentence(self, language: str = "en") -> str:
        """What was found, and what to do."""
        shown = {key: _shown(value, language) for key, value in self.details.items()}
        if self.name in kinds():
            return sentence(self.name, shown, language)
        return words(self.name, language, **shown)

    def to_wire(self) -> dict[str, object]:
        """The finding as JSON: spans of time in seconds, moments as text."""
        return {
            "check": self.check,
            "state": self.state.value,
            "name": self.name,
            "sentence": self.sentence(),
            "details": {key: _plain(value) for key, value in self.details.items()},
        }


@dataclass(frozen=True)
class Checkup:
    """Everything that was found, in the order in which one would look, and what was set then."""

    findings: tuple[Finding, ...]
    at: dt.datetime
    settings: tuple[Found, ...] = ()

    @property
    def state(self) -> State:
        """The worst of what was found."""
        found = {one.state for one in self.findings}
        return next((state for state in (State.WRONG, State.WARNING) if state in found), State.WELL)

    def of(self, state: State) -> tuple[Finding, ...]:
        """What is in this state."""
        return tuple(one for one in self.findings if one.state is state)

    def summary(self, language: str = "en") -> str:
        """How it stands altogether, in a line."""
        name = {State.WRONG: "some_wrong", State.WARNING: "some_warnings"}.get(
            self.state, "all_well"
        )
        wrong, warnings = len(self.of(State.WRONG)), len(self.of(State.WARNING))
        return words(name, language, wrong=wrong, warnings=warnings)

    def to_wire(self) -> dict[str, object]:
        """The whole as JSON."""
        return {
            "state": self.state.value,
            "at": self.at.isoformat(timespec="seconds"),
            "checks": [one.to_wire() for one in self.findings],
        }


def well(check: str, name: str, /, **details: object) -> Finding:
    """A thing that is as it should be."""
    return Finding(check, State.WELL, name, details)


def warning(check: str, name: str, /, **details: object) -> Finding:
    """A thing that works, and should not stay so."""
    return Finding(check, State.WARNING, name, details)


def wrong(check: str, name: str, /, **details: object) -> Finding:
    """A thing that does not work."""
    return Finding(check, State.WRONG, name, details)


def skipped(check: str, name: str) -> Finding:
    """A thing that could not be looked at."""
    return Finding(check, State.SKIPPED, name)


def of_problem(check: str, problem: Problem, state: State = State.WRONG) -> Finding:
    """What a check met."""
    return Finding(check, state, problem.name, problem.details)


def words(name: str, language: str = "en", /, **details: object) -> str:
    """A sentence of ``resources/checks.csv``. ``KeyError`` when there is none of that name."""
    en, cy = _sentences()[name]
    return string.Formatter().vformat(cy if language == "cy" else en, (), details)


def span_words(span: dt.timedelta, language: str = "en") -> str:
    """A span of time as one says it on the telephone: 40 s, 12 min, 5 h 12 min, 6 d."""
    s, minutes, h, d = _UNITS["cy" if language == "cy" else "en"]
    seconds = abs(round(span.total_seconds()))
    if seconds < 60:
        return f"{seconds} {s}"
    if seconds < 3600:
        return f"{seconds // 60} {minutes}"
    if seconds < 48 * 3600:
        return f"{seconds // 3600} {h} {seconds // 60 % 60} {minutes}"
    return f"{seconds // 86400} {d}"


@cache
def _sentences() -> Mapping[str, tuple[str, str]]:
    text = files("resources").joinpath("checks.csv").read_text(encoding="utf-8")
    return {row["name"]: (row["en"], row["cy"]) for row in csv.DictReader(text.splitlines())}


def _shown(value: object, language: str) -> object:
    if isinstance(value, dt.timedelta):
        return span_words(value, language)
    if isinstance(value, dt.datetime):
        months = MONTHS["cy" if language == "cy" else "en"]
        return f"{value.day} {months[value.month - 1]} {value.year}"
    if isinstance(value, Problem):
        return value.sentence(language)
    return value


def _plain(value: object) -> object:
    if isinstance(value, dt.timedelta):
        return round(value.total_seconds())
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, Problem):
        return value.sentence()
    return value
