"""What must hold of people with several records, once all is quiet."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from app.store.reads.person import person_page
from record.kinds import Row
from record.known import line_of
from record.rules.custody import TWO_PERIODS
from tests.simulation.faults import Violation
from tests.simulation.oracle import Received
from tests.simulation.terminal import SimulatedTerminal

Key = tuple[str, str]
Rows = Mapping[Key, tuple[int, Row]]
MERGING = ("merge_people", "separate_people")


def standing(rows: Rows) -> dict[str, str]:
    """The record that stands for each person at the centre."""
    people = {record_id: row for (kind, record_id), (_, row) in rows.items() if kind == "person"}
    found = {}
    for person_id in people:
        path = [person_id]
        while into := people[path[-1]]["merged_into_id"]:
            if into in path:
                raise Violation("one record stands", f"{person_id} leads round in a circle")
            path.append(str(into))
        found[person_id] = path[-1]
    return found


def check_one_place(rows: Rows) -> None:
    """Of two open custody periods of a person, or stays of a record, somebody is asked.

    Two prisons may each have admitted the same man. Where he is, a person must say.
    """
    stands = standing(rows)
    asked = {
        stands.get(str(row["person_id"]))
        for row in _of(rows, "discrepancy")
        if row["rule"] == TWO_PERIODS and row["status"] == "OPEN"
    }
    periods = [row for row in _of(rows, "custody_period") if row["closed_at"] is None]
    people = [stands[str(row["person_id"])] for row in periods]
    twice = {person_id for person_id in people if people.count(person_id) > 1}
    if twice - asked:
        raise Violation("one person, one place", "two open custody periods and nobody is asked")
    stays = [row for row in _of(rows, "stay") if row["to_at"] is None]
    here = [(str(row["person_id"]), row["prison"]) for row in stays]
    if len(here) != len(set(here)):
        raise Violation("one person, one place", "two open stays of one record in one prison")
    sleeps = [person_id for person_id, _ in here]
    if {stands[one] for one in sleeps if sleeps.count(one) > 1} - asked:
        raise Violation("one person, one place", "two open stays and nobody is asked")


def check_numbers(rows: Rows) -> None:
    """Everybody has a prison number, and no two people have the same."""
    numbers = [row["prison_number"] for row in _of(rows, "person")]
    if None in numbers or len(numbers) != len(set(numbers)):
        raise Violation("a number is one person's", "somebody has none, or somebody else's")


def check_index(rows: Rows) -> None:
    """The national index has a line for everybody, made of their record as it is."""
    about: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for kind in ("alias", "identifier", "custody_period"):
        for row in _of(rows, kind):
            about[kind, str(row["person_id"])].append(row)
    lines = {str(row["id"]): row for row in _of(rows, "known_person")}
    for person in _of(rows, "person"):
        person_id = str(person["id"])
        theirs = (about[kind, person_id] for kind in ("alias", "identifier", "custody_period"))
        if lines.get(person_id) != line_of(person, *theirs):
            raise Violation("the index says what the record says", person_id)


def check_matches(rows: Rows, actions: Iterable[Received]) -> None:
    """Whoever may be one is asked about, and what was decided is not asked again."""
    pairs = {
        frozenset((str(row["person_id"]), str(row["other_person_id"])))
        for row in _of(rows, "possible_match")
    }
    touched: set[str] = set()
    for item in actions:
        for change in item.action.changes if item.taken else ():
            row = rows.get(change.key, (0, {}))[1]
            if change.record_type == "possible_match" and row.get("status") != "SETTLED":
                raise Violation("nobody is asked twice", f"the match {change.record_id} is open")
        if item.action.kind in MERGING:
            for change in item.action.changes:
                touched |= {change.record_id, *map(str, change.after.values())}
    for alike in _alike(rows):
        for pair in itertools.combinations(sorted(alike - touched), 2):
            if frozenset(pair) not in pairs:
                raise Violation("who may be one is asked about", f"{pair}")


def _alike(rows: Rows) -> Iterator[set[str]]:
    """Those who were admitted with the same number; a name may have been changed since."""
    groups: dict[object, set[str]] = defaultdict(set)
    numbers = {str(row["person_id"]): row["value"] for row in _of(rows, "identifier")}
    for row in _of(rows, "history"):
        person_id = str(row["record_id"])
        if (
            row["action_kind"] == "admit"
            and row["record_type"] == "person"
            and person_id in numbers
        ):
            groups[numbers[person_id]].add(person_id)
    return iter(groups.values())


def check_pages(terminal: SimulatedTerminal, rows: Rows) -> None:
    """On each terminal everything about a person is read on the record that stands."""
    stands = standing(rows)
    held = {str(row["id"]) for row in terminal.replica.find("person")}
    for person_id in sorted(held):
        ids = {each for each, of in stands.items() if of == stands[person_id]}
        with terminal.replica.read() as reading:
            page = person_page(reading, person_id)
        if page.head.person_id != stands[person_id]:
            raise Violation("a merged record leads on", f"{terminal.name}: {person_id}")
        for kind, shown in (
            ("case_note", {line.id for line in page.notes}),
            ("alert", {line.id for line in page.alerts}),
            ("stay", {line.id for line in page.stays}),
            ("custody_period", {line.id for line in page.periods}),
        ):
            wanted = {str(row["id"]) for row in _of(rows, kind) if row["person_id"] in ids}
            if shown != wanted:
                what = f"{terminal.name}: {len(shown)} of {len(wanted)} {kind} rows are shown"
                raise Violation("all is read on the record that stands", what)


def _of(rows: Rows, wanted: str) -> Iterator[Row]:
    return (row for (kind, _), (_, row) in rows.items() if kind == wanted)
