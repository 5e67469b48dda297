"""Everything that can go wrong in words a person can use: a numbered vocabulary in two languages.

A ``Problem`` is a thing of the world (a wrong number, a full cell, a full disk), never a mistake
of the program. It carries the name of its kind and the details; its sentence is made where it is
shown.
The numbers are for the wire and for telephone calls, and are never given out twice.
"""

from __future__ import annotations

import csv
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class ProblemKind:
    """One thing that can go wrong: ``en`` and ``cy`` are its sentence with ``{details}`` in it."""

    number: int
    name: str
    en: str
    cy: str


class Problem(Exception):  # noqa: N818 (a problem of the world, not an error of ours)
    """Something went wrong in the world; ``name`` is its kind, ``details`` fill its sentence."""

    def __init__(self, name: str, /, **details: object) -> None:
        self.kind = kinds()[name]
        self.name = name
        self.details: dict[str, object] = details
        super().__init__(self.sentence())

    def sentence(self, language: str = "en") -> str:
        """What happened and what to do, in English or Welsh."""
        return sentence(self.name, self.details, language)

    def to_wire(self) -> dict[str, object]:
        """The problem as the hub answers it: number, name, English sentence and details."""
        return {
            "problem": self.kind.number,
            "name": self.name,
            "sentence": self.sentence(),
            "details": self.details,
        }


def problem_named(name: str, **details: object) -> Problem:
    """The problem of that name, as another side says it; one that we do not know as a refusal."""
    return Problem(name, **details) if name in kinds() else Problem("hub_refused", what=name[:40])


class _Shown(string.Formatter):
    """Fills a sentence; a detail that is missing shows as a dash instead of failing the reader."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        del args
        return kwargs.get(str(key), "–")


@cache
def kinds() -> Mapping[str, ProblemKind]:
    """The vocabulary by name, read once from ``resources/problems.csv``."""
    text = files("resources").joinpath("problems.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["name"]: ProblemKind(int(row["number"]), row["name"], row["en"], row["cy"])
        for row in rows
    }


def sentence(name: str, details: Mapping[str, object], language: str = "en") -> str:
    """The sentence of a problem by its name, as it reached us over the wire or from a record."""
    kind = kinds().get(name)
    if kind is None:
        return name
    return _Shown().vformat(kind.cy if language == "cy" else kind.en, (), details)
