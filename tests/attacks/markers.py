"""A prison in which every value that may tell of anybody is a marker to be looked for on a disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from record.catalogue import BY_NAME, RECORD_TYPES
from record.field import Field, RecordType
from record.kinds import Row, Value
from tests.world.prison import PRISON, an_id

_ACTION = "action"
_AS_THEY_ARE: dict[str, Row] = {
    "location": {"parent_id": None, "kind": "CELL"},
    "custody_period": {"closed_at": None, "status": "IN"},
    "stay": {"to_at": None},
    "staff": {"role": "officer", "staff_number": "Q1OFF", "active": True},
    "person": {"merged_into_id": None},
}
"""What must be so, besides the prison, for records to come here and for somebody to sign in."""


class Markers:
    """``rows`` is the prison, ``planted`` every marker that was put into it or made since."""

    def __init__(self) -> None:
        self.planted: list[str] = []
        self.rows = [(one.name, self._row(one)) for one in RECORD_TYPES]

    def new(self, about: str, limit: int = 24) -> str:
        """Another marker: a word that stands nowhere else."""
        word = f"Zq{len(self.planted):04d}{about.replace('_', '')}Qz"[:limit]
        self.planted.append(word)
        return word

    def _row(self, record_type: RecordType) -> Row:
        row: Row = {"id": an_id(record_type.name)}
        self.planted.append(str(row["id"]))
        row |= {field.name: self._value(field) for field in record_type.fields}
        if "prison" in record_type.by_name:
            row["prison"] = PRISON
        return row | _AS_THEY_ARE.get(record_type.name, {})

    def _value(self, field: Field) -> Value:
        kind = field.kind
        if kind.name in ("text", "prose", "code"):
            return self.new(field.name, min(kind.limit or 24, 24))
        values: dict[str, Value] = {
            "codes": [],
            "date": "1913-02-07",
            "moment": "1913-02-07T03:04:05.678Z",
            "planned moment": "1913-02-07T03:04:05.678Z",
            "whole": 1,
            "flag": True,
            "sha256": "5a" * 32,
        }
        if kind.name == "ref":
            return an_id(kind.refers_to or _ACTION)
        if kind.name == "refs":
            return [an_id(kind.refers_to or _ACTION)]
        if kind.name == "texts":
            return [self.new(field.name)]
        if kind.name == "details":
            return {"said": self.new(field.name)}
        if kind.name in ("date", "moment", "planned moment"):
            self.planted.append(str(values[kind.name]))
        return values[kind.name]


def found_in(folders: Iterable[Path], words: Iterable[str]) -> dict[str, str]:
    """The words that stand in any file below these folders, in any spelling, and the file."""
    spelled = {form: word for word in words for form in _spellings(word)}
    found = {}
    for file in _files(folders):
        held = file.read_bytes().lower()
        found |= {word: file.name for form, word in spelled.items() if form in held}
    return found


def _spellings(word: str) -> Iterator[bytes]:
    low = word.lower()
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield low.encode(encoding)
    yield low.encode().hex().encode()
    if len(low) % 2 == 0 and all(letter in "0123456789abcdef" for letter in low):
        yield bytes.fromhex(low).lower()


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


assert set(_AS_THEY_ARE) <= set(BY_NAME)
