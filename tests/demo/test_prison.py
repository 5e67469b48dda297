"""The invented prison is whole, believable, the same each time, and breaks no rule by accident."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

import pytest

from demo.prison import CLOSE_COMMENT, DEMO_OFFICER, DEMO_SUPERVISOR, build
from record import identifiers
from record.catalogue import BY_NAME
from record.facts import Plain
from record.kinds import Row
from record.moments import to_text
from record.names import fold
from record.rules import cells, custody
from record.rules.finding import Finding
from record.validate import check_row

TODAY = dt.date(2026, 11, 24)
NINE = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
Rows = list[tuple[str, Row]]


@pytest.fixture(scope="module")
def rows() -> Rows:
    return list(build(today=TODAY))


@pytest.fixture(scope="module")
def people(rows: Rows) -> Mapping[str, Row]:
    return {str(row["id"]): row for row in of("person", rows)}


def of(record_type: str, rows: Rows) -> list[Row]:
    return [row for kind, row in rows if kind == record_type]


def open_stays(rows: Rows) -> list[Row]:
    return [row for row in of("stay", rows) if row["to_at"] is None]


def test_it_is_made_quickly() -> None:
    start = time.process_time()
    made = sum(1 for _ in build(today=TODAY))
    assert made > 15_000
    assert time.process_time() - start < 3


def test_the_same_seed_on_the_same_day_gives_the_same_prison(rows: Rows) -> None:
    assert list(build(2004, today=TODAY)) == rows


def test_another_seed_gives_other_people(rows: Rows) -> None:
    other = {row["id"] for _, row in build(2005, people=50, today=TODAY)}
    assert other.isdisjoint(row["id"] for _, row in rows)


@pytest.mark.parametrize("people", [1, 40, 600])
def test_every_row_is_well_formed_and_its_codes_are_known(people: int) -> None:
    for kind, row in build(people=people, today=TODAY):
        assert set(row) == {"id", *BY_NAME[kind].by_name}
        check_row(BY_NAME[kind], row, known_codes=True)


def test_no_two_rows_share_an_id(rows: Rows) -> None:
    assert len({row["id"] for _, row in rows}) == len(rows)


def test_what_a_row_refers_to_came_before_it(rows: Rows) -> None:
    seen = set()
    for kind, row in rows:
        for field in BY_NAME[kind].fields:
            named = row[field.name]
            for one in named if isinstance(named, list) else [named]:
                if field.kind.refers_to and one is not None:
                    assert (field.kind.refers_to, one) in seen, (kind, field.name)
        seen.add((kind, row["id"]))


@pytest.mark.parametrize("hour", [0, 5, 9, 23])
def test_nothing_has_happened_that_is_still_to_come(hour: int) -> None:
    now = NINE.replace(hour=hour, minute=3)
    for kind, row in build(people=120, today=TODAY, now=now):
        for field in BY_NAME[kind].fields:
            value = row[field.name]
            if field.kind.name == "moment" and value is not None:
                assert str(value) <= to_text(now), (kind, field.name)
            if field.name in ("started_on", "ended_on", "assessed_on", "date_of_birth") and value:
                assert str(value) <= TODAY.isoformat(), (kind, field.name)


def test_everyone_has_one_open_period_and_one_cell(rows: Rows, people: Mapping[str, Row]) -> None:
    periods = [row["person_id"] for row in of("custody_period", rows) if row["closed_at"] is None]
    stays = [row["person_id"] for row in open_stays(rows)]
    assert len(people) == 600
    assert sorted(periods) == sorted(stays) == sorted(people)  # type: ignore[type-var]


def test_periods_and_stays_of_a_person_do_not_overlap(rows: Rows) -> None:
    spans: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for kind, first, last in (
        ("custody_period", "opened_at", "closed_at"),
        ("stay", "from_at", "to_at"),
    ):
        for row in of(kind, rows):
            span = str(row[first]), str(row[last] or "9999")
            spans.setdefault((kind, str(row["person_id"])), []).append(span)
    for (kind, person_id), of_person in spans.items():
        ordered = sorted(of_person)
        assert all(a <= b for a, b in ordered), (kind, person_id)
        assert all(one[1] <= two[0] for one, two in pairwise(ordered))


@pytest.fixture(scope="module")
def findings(rows: Rows) -> list[Finding]:
    """What the rules say of the prison as it stands."""
    live = [
        (kind, row)
        for kind, row in rows
        if not (kind == "stay" and row["to_at"]) and kind not in ("case_note", "movement")
    ]
    facts = Plain(live)
    found = [f for row in of("stay", live) for f in cells.check_stay(row, facts)]
    found += [f for row in of("custody_period", live) for f in custody.check_period(row, facts)]
    found += [f for row in of("alert", live) for f in custody.check_alert(row, facts)]
    return found


def test_only_two_pairs_are_too_close_and_say_so(rows: Rows, findings: list[Finding]) -> None:
    close = [row for row in of("non_association", rows) if row["comment"] == CLOSE_COMMENT]
    named = {str(row[side]) for row in close for side in ("person_id", "other_person_id")}
    assert len(close) == 2
    assert {f.person_id for f in findings if f.rule == "kept_apart"} == named


def test_no_other_rule_is_broken(rows: Rows, findings: list[Finding]) -> None:
    """Those who are out for the day keep their cell, which a new move into it would contradict."""
    out = {
        r["person_id"]
        for r in of("custody_period", rows)
        if not r["closed_at"] and r["status"] == "OUT"
    }
    left = [f for f in findings if f.rule not in ("kept_apart", "person_out")]
    assert [f.sentence() for f in left] == []
    assert {f.person_id for f in findings if f.rule == "person_out"} == out
    assert 0.02 < len(out) / 600 < 0.06


def test_who_is_out_left_by_his_latest_movement(rows: Rows) -> None:
    latest: dict[object, Row] = {}
    for row in sorted(of("movement", rows), key=lambda row: str(row["moved_at"])):
        latest[row["person_id"]] = row
    for period in of("custody_period", rows):
        if period["closed_at"] is None:
            movement = latest[period["person_id"]]
            assert movement["direction"] == period["status"]
            assert movement["moved_at"] == period["status_since"]


def test_movements_go_out_and_in_by_turns(rows: Rows) -> None:
    by_period: dict[object, list[Row]] = {}
    for row in of("movement", rows):
        by_period.setdefault(row["custody_period_id"], []).append(row)
    for movements in by_period.values():
        ordered = sorted(movements, key=lambda row: str(row["moved_at"]))
        directions = [row["direction"] for row in ordered]
        assert directions == (["IN", "OUT"] * len(directions))[: len(directions)]


def test_numbers_are_unique_and_check(rows: Rows, people: Mapping[str, Row]) -> None:
    numbers = [str(row["prison_number"]) for row in people.values()]
    assert len(set(numbers)) == 600
    assert [identifiers.prison_number(number) for number in numbers] == numbers
    for row in of("identifier", rows):
        read = identifiers.normalise(str(row["kind"]), str(row["value"]), TODAY.year)
        assert (read.value, read.verified) == (row["value"], row["verified"])
    pnc = [row["verified"] for row in of("identifier", rows) if row["kind"] == "PNC"]
    assert len(pnc) > 500
    assert all(pnc)


def test_names_are_as_different_as_a_real_roll(people: Mapping[str, Row]) -> None:
    full = Counter((row["surname"], row["forename"]) for row in people.values())
    surnames = {str(row["surname"]) for row in people.values()}
    assert full["Jones", "David"] >= 2
    assert max(len(name) for name in surnames) >= 28
    assert min(len(name) for name in surnames) == 1
    assert sum(any(ord(c) > 127 for c in name) for name in surnames) >= 20
    assert "Kowalski" in surnames, "whom the README looks for"
    assert sum("-" in name for name in surnames) > 5
    assert any(fold(name) == "o suilleabhain" for name in surnames)
    assert len({row["nationality"] for row in people.values()}) > 12
    assert all(row["sex"] == "M" for row in people.values())


def test_alerts_are_those_a_wing_would_have(rows: Rows) -> None:
    open_now = Counter(row["code"] for row in of("alert", rows) if row["status"] == "ACTIVE")
    assert open_now["HA"] == 12
    for code in ("XA", "XEL", "XCU", "RSS", "TM", "VOP", "MEP", "MAS"):
        assert open_now[code], code
    assert all(row["comment"] for row in of("alert", rows))


def test_two_people_in_crisis_are_on_the_twos_of_a_wing(rows: Rows) -> None:
    path = {row["id"]: str(row["path"]) for row in of("location", rows)}
    cell = {row["person_id"]: path[row["location_id"]] for row in open_stays(rows)}
    crisis = [
        r["person_id"] for r in of("alert", rows) if (r["code"], r["status"]) == ("HA", "ACTIVE")
    ]
    assert sum(cell[person].startswith("LEI-A-2-") for person in crisis) == 2


def test_notes_are_many_and_seldom_alike(rows: Rows) -> None:
    notes = of("case_note", rows)
    each = Counter(row["person_id"] for row in notes)
    assert 8_000 < len(notes) < 10_500
    assert min(each.values()) >= 5
    assert max(each.values()) <= 40
    assert len({row["text"] for row in notes}) > 0.95 * len(notes)
    assert not [row["text"] for row in notes if "{" in str(row["text"])]
    assert all(str(row["happened_at"]) <= str(row["written_at"]) for row in notes)
    assert of("note_amendment", rows)


def test_a_person_is_not_written_about_before_he_came(rows: Rows) -> None:
    opened = {row["id"]: str(row["opened_at"]) for row in of("custody_period", rows)}
    early = [
        (row["happened_at"], row["text"])
        for row in of("case_note", rows)
        if str(row["happened_at"]) < opened[row["custody_period_id"]]
    ]
    assert early == []


def test_the_two_who_sign_in_are_on_the_staff_list(rows: Rows) -> None:
    staff = {row["staff_number"]: row for row in of("staff", rows)}
    assert staff[DEMO_OFFICER.staff_number]["role"] == "officer"
    assert staff[DEMO_SUPERVISOR.staff_number]["role"] == "supervising_officer"
    assert len(staff) >= 40
    assert DEMO_OFFICER.password != DEMO_SUPERVISOR.password


def test_everyone_is_grown_up(people: Mapping[str, Row]) -> None:
    ages = [
        (TODAY - dt.date.fromisoformat(str(row["date_of_birth"]))).days / 365.25
        for row in people.values()
    ]
    assert min(ages) >= 21
    assert max(ages) < 90
