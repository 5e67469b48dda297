"""Every setting, declared once in ``resources/settings.csv``: name, kind, default and meaning.

The names are those of the values in Windows' registry. The policy templates of the installer, the
screen of the settings, ``wingbook settings`` and docs/terminal.md all follow from the table.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

KINDS = ("address", "choice", "file", "folder", "proxy", "secret", "text", "whole")
DIRECT = "direct"
"""What the setting of the proxy says when there shall be none."""
_TEXT_MAX = 400


@dataclass(frozen=True)
class Setting:
    """One thing that can be set. ``user``: also by whoever uses the program, not by IT alone.

    ``choices`` are the values of a choice, and the smallest and the largest of a whole number.
    """

    name: str
    kind: str
    choices: tuple[str, ...]
    default: str
    user: bool
    en: str
    cy: str
    en_help: str
    cy_help: str

    def label(self, language: str = "en") -> str:
        """What it is called."""
        return self.cy if language == "cy" else self.en

    def meaning(self, language: str = "en") -> str:
        """What it does."""
        return self.cy_help if language == "cy" else self.en_help

    def value_of(self, said: object) -> str | None:
        """A value as somebody wrote it down, in the form in which it is used; None: it cannot be.

        Whole numbers may stand as numbers (``REG_DWORD``) or as text.
        """
        if not isinstance(said, str | int) or isinstance(said, bool):
            return None
        text = str(said).strip()
        if len(text) > _TEXT_MAX or not text.isprintable():
            return None
        return text if self._suits(text) else None

    def _suits(self, text: str) -> bool:
        if self.kind == "choice":
            return text in self.choices
        if self.kind == "whole":
            least, most = map(int, self.choices)
            return text.isdecimal() and least <= int(text) <= most
        if self.kind == "address":
            return _is_address(text, ("http", "https"))
        if self.kind == "proxy":
            return text == DIRECT or _is_address(text, ("http", "https"))
        return True


def _is_address(text: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


@cache
def settings_table() -> Mapping[str, Setting]:
    """Every setting by its name, in the order of the table."""
    text = files("resources").joinpath("settings.csv").read_text(encoding="utf-8")
    return {row["name"]: _setting(row) for row in csv.DictReader(text.splitlines())}


def _setting(row: Mapping[str, str]) -> Setting:
    parted = row["choices"].split("-" if row["kind"] == "whole" else "|")
    return Setting(
        name=row["name"],
        kind=row["kind"],
        choices=tuple(choice for choice in parted if choice),
        default=row["default"],
        user=row["user"] == "Y",
        en=row["en"],
        cy=row["cy"],
        en_help=row["en_help"],
        cy_help=row["cy_help"],
    )
