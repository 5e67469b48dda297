"""``wingbook-hub expect``: a list of who is to come and go, from courts and escorts, as CSV.

A line each: ``reference`` (whoever sends the list names each line, and sends it again under the
same name when it changes), ``prison``, ``direction`` (IN or OUT), ``kind`` and ``reason`` of the
movement, ``due`` (local time, ``2026-11-24 17:30``), ``surname``, ``forename``, ``date_of_birth``,
``prison_number``, ``place``, ``escort``, ``comment``; and ``cancelled``, which says why where it
will not be. The same list twice changes nothing; what staff have changed since stays.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from hub.settle.place import place_rows
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from record.action import Change
from record.deeds_of_planning import PLAN_MOVEMENT
from record.identifiers import prison_number
from record.ids import derived_id
from record.kinds import Row, Value
from record.matching.numbers import FOR_LIFE, PRISON_NUMBER
from record.moments import Clock, to_text
from record.problems import Problem
from record.rules.planning import check_plans
from record.types.planning import CANCELLED, EXPECTED, PLANNED_MOVEMENT
from record.validate import check_row

SOURCE = "planned movements"
_KINDS = frozenset(kind for kind, same in FOR_LIFE.items() if same == PRISON_NUMBER)
_AS_THEY_ARE = (
    "prison",
    "direction",
    "kind",
    "reason",
    "surname",
    "forename",
    "date_of_birth",
    "prison_number",
    "place",
    "escort",
    "comment",
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What ``expect`` may be told, besides where the centre is."""
    parser.add_argument("path", type=Path, metavar="FILE", help="the list, as CSV")


def run_expect(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    """Take the list in; each line that cannot be taken is told by its number, and left out."""
    lines = _lines_of(options.path)
    now = to_text(clock.now())
    rows: list[tuple[str, Row]] = []
    with store.read() as facts:
        for number, line in enumerate(lines, start=2):
            try:
                rows.append((PLANNED_MOVEMENT.name, _plan(facts, line, now)))
            except Problem as problem:
                out.write(f"line {number}: {problem.sentence()}\n")
    placed = place_rows(store, rows, source=SOURCE, clock=clock)
    out.write(f"{placed.created} new, {placed.changed} changed, {placed.unchanged} as they were.\n")


def _lines_of(path: Path) -> list[Mapping[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [dict(_told(line)) for line in csv.DictReader(file)]
    except FileNotFoundError as error:
        raise Problem("file_missing", file=path) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Problem("file_unreadable", file=path, what="CSV") from error


def _told(line: Mapping[str | None, object]) -> Iterator[tuple[str, str]]:
    for name, value in line.items():
        if isinstance(name, str) and isinstance(value, str) and value.strip():
            yield name.strip(), value.strip()


def _plan(facts: HubFacts, line: Mapping[str, str], now: str) -> Row:
    """What a line plans. Raises ``Problem``."""
    why = line.get("cancelled")
    row: Row = {
        **PLANNED_MOVEMENT.blank(),
        **{name: line.get(name) for name in _AS_THEY_ARE},
        "id": derived_id(PLANNED_MOVEMENT.name, SOURCE, _must(line, "reference")),
        "due_at": _moment(_must(line, "due")),
        "status": EXPECTED,
        "written_at": now,
    }
    if row["prison_number"] is not None:
        row["prison_number"] = prison_number(str(row["prison_number"]))
    row["person_id"] = _person(facts, row["prison_number"])
    check_plans(PLAN_MOVEMENT, [Change(PLANNED_MOVEMENT.name, str(row["id"]), None, row)], facts)
    before = facts.get(PLANNED_MOVEMENT.name, str(row["id"]))
    if before is not None:  # when it was first told of stands, and who it is while the number does
        row |= {"written_at": before["written_at"]}
        if before["prison_number"] == row["prison_number"]:
            row["person_id"] = before["person_id"] or row["person_id"]
    if why is not None:
        row |= {"status": CANCELLED, "status_why": why}
    check_row(PLANNED_MOVEMENT, row, known_codes=True)
    return row


def _must(line: Mapping[str, str], name: str) -> str:
    if name not in line:
        raise Problem("value_missing", field=name)
    return line[name]


def _moment(text: str) -> str:
    try:
        return to_text(dt.datetime.fromisoformat(text).astimezone())
    except (ValueError, OverflowError) as error:
        raise Problem("value_not_moment", field="due") from error


def _person(facts: HubFacts, number: Value) -> str | None:
    """Whose number it is, or was."""
    if number is None:
        return None
    for person in facts.find("person", prison_number=number):
        return str(person["id"])
    known = facts.find("identifier", value=number)
    return next((str(row["person_id"]) for row in known if row["kind"] in _KINDS), None)
