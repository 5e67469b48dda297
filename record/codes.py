"""Reference codes: the lists that staff choose from, labelled in English and in Welsh.

Each list is one file, ``resources/reference/<domain>.csv``, with the columns
``code,parent,en,cy,active``. The order of the file is the order in which a list is shown.
A code that is no longer offered stays in its list, inactive, because old records carry it.

A list is read the first time that it is asked for, and kept.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

LANGUAGES = ("en", "cy")

PARENT_DOMAIN = {
    "alert_code": "alert_type",
    "attendance_outcome": "attendance_pay",
    "incident_question": "incident_family",
    "incident_type": "incident_family",
    "leaving_step": "leaving_way",
    "movement_reason": "movement_type",
    "need": "need_kind",
    "note_subtype": "note_type",
    "reception_question": "alert_code",
    "relation": "relation_kind",
}
"""The domains whose codes belong under a code of another domain."""

_COLUMNS = ["code", "parent", "en", "cy", "active"]


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a reference list.

    ``parent`` is a code of the domain named in `PARENT_DOMAIN`, or empty. ``active`` is false
    for a code that old records carry and new ones may not.
    """

    code: str
    parent: str
    en: str
    cy: str
    active: bool

    def label(self, language: str = "en") -> str:
        """Return the label in ``language`` (``en`` or ``cy``); ValueError for any other."""
        if language == "en":
            return self.en
        if language == "cy":
            return self.cy
        raise ValueError(f"No labels in the language {language!r}; there are {LANGUAGES}.")


class Domain:
    """One reference list: its codes in the order shown, found by their code.

    ``"HA" in domain`` asks about a code; ``for code in domain`` gives each `Code`.
    """

    def __init__(self, name: str, codes: Iterable[Code]) -> None:
        self.name = name
        self._codes = {code.code: code for code in codes}

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    def __iter__(self) -> Iterator[Code]:
        return iter(self._codes.values())

    def __len__(self) -> int:
        return len(self._codes)

    def __getitem__(self, code: str) -> Code:
        return self._codes[code]

    def get(self, code: str) -> Code | None:
        """Return the entry for ``code``, or None when the list does not have it."""
        return self._codes.get(code)

    def active(self, parent: str | None = None) -> tuple[Code, ...]:
        """Return the codes that a new entry may use, of one ``parent`` when it is given."""
        return tuple(
            code for code in self if code.active and (parent is None or code.parent == parent)
        )


def names() -> tuple[str, ...]:
    """Return the names of all domains, in alphabetical order."""
    listed = (entry.name for entry in _folder().iterdir())
    return tuple(sorted(name.removesuffix(".csv") for name in listed if name.endswith(".csv")))


@cache
def domain(name: str) -> Domain:
    """Return the domain called ``name``.

    ValueError when there is none of that name, or when its file is malformed.
    """
    file = _folder() / f"{name}.csv"
    if not name.isidentifier() or not file.is_file():
        raise ValueError(f"There is no reference list called {name!r}.")
    return parse(name, file.read_text(encoding="utf-8"))


def label(domain_name: str, code: str, language: str = "en") -> str:
    """Return the label of ``code`` in ``language``; an unknown code is shown as itself."""
    found = domain(domain_name).get(code)
    return found.label(language) if found else code


def parse(name: str, text: str) -> Domain:
    """Return the domain ``name`` read from the ``text`` of its file.

    ValueError names the file, the row (the header is row 1) and the field that is wrong.
    """
    reader = csv.reader(text.splitlines())
    header = next(reader, [])
    if header != _COLUMNS:
        raise _malformed(name, 1, "header", f"must be {','.join(_COLUMNS)}")
    codes: dict[str, Code] = {}
    for row in reader:
        code = _code(name, reader.line_num, row)
        if code.code in codes:
            raise _malformed(name, reader.line_num, "code", f"{code.code!r} is there twice")
        codes[code.code] = code
    return Domain(name, codes.values())


def _code(name: str, row_number: int, row: list[str]) -> Code:
    if len(row) != len(_COLUMNS):
        problem = f"has {len(row)} fields where {len(_COLUMNS)} are expected"
        raise _malformed(name, row_number, "row", problem)
    for field, value in zip(_COLUMNS, row, strict=True):
        if value != value.strip():
            raise _malformed(name, row_number, field, "begins or ends with a blank")
        if not value and field != "parent":
            raise _malformed(name, row_number, field, "is empty")
    code, parent, en, cy, active = row
    if active not in ("Y", "N"):
        raise _malformed(name, row_number, "active", f"must be Y or N, not {active!r}")
    return Code(code, parent, en, cy, active == "Y")


def _malformed(name: str, row_number: int, field: str, problem: str) -> ValueError:
    return ValueError(f"reference/{name}.csv, row {row_number}, {field}: {problem}.")


def _folder() -> Traversable:
    return files("resources") / "reference"
