"""The words that officers use, and Wingbook's own, from ``resources/glossary.csv``."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from app.ui.catalogues import Language
from record.names import fold


class Entry(NamedTuple):
    """A word, and what an officer needs to know of it."""

    word: str
    meaning: str


@cache
def glossary(language: Language) -> tuple[Entry, ...]:
    """All words of a language, in its order."""
    text = files("resources").joinpath("glossary.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    entries = (Entry(row[language], row[f"meaning_{language}"]) for row in rows)
    return tuple(sorted(entries, key=lambda entry: fold(entry.word)))
