"""The rules of a wing: who may share, who is kept apart, and who is in."""

from __future__ import annotations

import pytest

from record.catalogue import BY_NAME
from record.facts import Overlay, Plain
from record.ids import derived_id
from record.kinds import Row, Value
from record.rules import cells, custody, stays
from record.rules.apart import WING_KINDS, above
from record.rules.check import check
from record.rules.finding import Finding

Made = tuple[str, Row]
MONDAY, TUESDAY = "2026-11-23T10:00:00.000Z", "2026-11-24T10:00:00.000Z"


def an_id(name: str) -> str:
    return derived_id("rules", name)


def row(record_type: str, name: str, **values: Value) -> Made:
    return record_type, BY_NAME[record_type].blank() | {"id": an_id(name)} | values


def place(path: str, kind: str, parent: str | None, **values: Value) -> Made:
    return row(
        "location",
        path,
        prison="LEI",
        path=path,
        kind=kind,
        parent_id=an_id(parent) if parent else None,
        **({"in_use": True} | values),
    )


def man(name: str) -> Made:
    return row("person", name, surname=name, forename="Sam")


def stay(name: str, cell: str, from_at: str = MONDAY, **values: Value) -> Made:
    return row(
        "stay",
        f"{name} in {cell}",
        person_id=an_id(name),
        prison="LEI",
        location_id=an_id(cell),
        from_at=from_at,
        **values,
    )


def risk(name: str, level: str, on: str = "2026-11-01", kind: str = "CSR") -> Made:
    return row(
        "assessment",
        f"{name} {kind} {on}",
        person_id=an_id(name),
        kind=kind,
        level=level,
        assessed_on=on,
    )


def apart(one: str, other: str, restriction: str, status: str = "ACTIVE") -> Made:
    return row(
        "non_association",
        f"{one} {other}",
        person_id=an_id(one),
        other_person_id=an_id(other),
        restriction=restriction,
        status=status,
    )


def period(name: str, key: str = "now", **values: Value) -> Made:
    return row(
        "custody_period",
        f"{name} {key}",
        person_id=an_id(name),
        **({"prison": "LEI", "status": "IN", "opened_at": MONDAY} | values),
    )


ESTATE = (
    place("A", "WING", None),
    place("A-1", "LAND", "A"),
    place("A-2", "LAND", "A"),
    place("B", "WING", None),
    place("B-1", "LAND", "B"),
    place("A-1-001", "CELL", "A-1", operational_capacity=2, certified_capacity=1),
    place("A-1-002", "CELL", "A-1", operational_capacity=1),
    place("A-1-003", "CELL", "A-1", certified_capacity=1, operational_capacity=0),
    place("A-1-004", "CELL", "A-1", in_use=False, out_of_use_reason="J"),
    place("A-2-001", "CELL", "A-2", operational_capacity=2),
    place("B-1-001", "CELL", "B-1", operational_capacity=2),
    place("X", "CELL", None),
    man("SMITH"),
    man("JONES"),
    man("EVANS"),
    risk("SMITH", "STANDARD"),
    risk("JONES", "STANDARD"),
    risk("EVANS", "STANDARD"),
)


def found(*rows: Made, of: str = "SMITH in A-1-001") -> list[Finding]:
    """What is wrong with one stay, everything else as given."""
    facts = Plain([*ESTATE, *rows])
    return check([("stay", an_id(of))], facts, facts)


def rules(*rows: Made, of: str = "SMITH in A-1-001") -> list[str]:
    return [finding.rule for finding in found(*rows, of=of)]


def test_two_who_may_share_a_double_break_no_rule() -> None:
    assert rules(stay("SMITH", "A-1-001"), stay("JONES", "A-1-001")) == []


def test_a_cell_that_would_hold_too_many_names_them_all() -> None:
    finding = found(stay("SMITH", "A-1-002"), stay("JONES", "A-1-002"), of="SMITH in A-1-002")[0]
    assert finding.sentence() == "A-1-002 holds 1 and would have 2: JONES, Sam; SMITH, Sam."
    assert (
        finding.sentence("cy") == "Mae A-1-002 yn dal 1 a byddai 2 ynddi: JONES, Sam; SMITH, Sam."
    )


@pytest.mark.parametrize(("cell", "full"), [("A-1-003", True), ("X", False)])
def test_the_certified_capacity_counts_where_no_other_is_known(cell: str, full: bool) -> None:
    broken = rules(stay("SMITH", cell), stay("JONES", cell), of=f"SMITH in {cell}")
    assert broken == (["cell_full"] if full else [])


def test_a_person_in_one_cell_twice_is_counted_once() -> None:
    again = row(
        "stay",
        "again",
        person_id=an_id("JONES"),
        prison="LEI",
        location_id=an_id("A-1-001"),
        from_at=TUESDAY,
    )
    assert rules(stay("SMITH", "A-1-001"), stay("JONES", "A-1-001"), again) == []


def test_who_left_the_cell_is_not_counted() -> None:
    gone = stay("JONES", "A-1-002", to_at=TUESDAY)
    assert rules(stay("SMITH", "A-1-002"), gone, of="SMITH in A-1-002") == []


def test_a_cell_out_of_use_is_named_with_its_reason() -> None:
    finding = found(stay("SMITH", "A-1-004"), of="SMITH in A-1-004")[0]
    assert (finding.rule, finding.facts["reason"]) == ("cell_out_of_use", "J")


def test_a_stay_that_is_over_breaks_nothing() -> None:
    assert rules(stay("SMITH", "A-1-004", to_at=TUESDAY), of="SMITH in A-1-004") == []


def test_a_stay_of_nobody_or_nowhere_breaks_nothing() -> None:
    assert rules(stay("NOBODY", "A-1-001"), of="NOBODY in A-1-001") == []
    assert rules(stay("SMITH", "nowhere"), of="SMITH in nowhere") == []
    assert rules(of="SMITH in A-1-001") == []


@pytest.mark.parametrize("level", ["HI", "HIGH"])
@pytest.mark.parametrize("kind", ["CSR", "CSRREV"])
def test_a_high_risk_of_either_is_found_when_they_share(level: str, kind: str) -> None:
    mine = risk("SMITH", level, "2026-11-10", kind)
    theirs = risk("JONES", level, "2026-11-10", kind)
    both = (stay("SMITH", "A-1-001"), stay("JONES", "A-1-001"))
    assert [f.person_id for f in found(*both, mine)] == [an_id("SMITH")]
    assert [f.person_id for f in found(*both, theirs)] == [an_id("JONES")]
    assert rules(*both, mine) == rules(*both, theirs) == ["high_risk_sharing"]
    assert rules(stay("SMITH", "A-1-001"), mine) == []


def test_the_latest_assessment_counts() -> None:
    both = (stay("SMITH", "A-1-001"), stay("JONES", "A-1-001"))
    high, standard = risk("SMITH", "HI", "2026-11-10"), risk("SMITH", "STANDARD", "2026-11-20")
    assert rules(*both, high, standard) == []
    assert rules(*both, risk("SMITH", "HI", "2026-11-30"), standard) == ["high_risk_sharing"]


def test_an_assessment_of_something_else_says_nothing_about_sharing() -> None:
    newcomer = man("NEW")
    sharing = (stay("NEW", "A-1-001"), stay("JONES", "A-1-001"), newcomer)
    category = risk("NEW", "B", kind="CATEGORY")
    assert rules(*sharing, category, of="NEW in A-1-001") == ["risk_not_assessed"]
    assert rules(newcomer, stay("NEW", "A-1-001"), of="NEW in A-1-001") == []


@pytest.mark.parametrize(
    ("restriction", "same_cell", "same_landing", "same_wing", "same_prison"),
    [
        ("CELL", True, False, False, False),
        ("LAND", True, True, False, False),
        ("WING", True, True, True, False),
        ("NONEX", True, True, True, False),
        ("TNA", True, True, True, False),
    ],
)
def test_two_are_kept_as_far_apart_as_is_said(
    restriction: str, same_cell: bool, same_landing: bool, same_wing: bool, same_prison: bool
) -> None:
    wanted = {
        "A-1-001": same_cell,
        "A-1-002": same_landing,
        "A-2-001": same_wing,
        "B-1-001": same_prison,
    }
    for cell, too_close in wanted.items():
        for pair in (apart("SMITH", "JONES", restriction), apart("JONES", "SMITH", restriction)):
            broken = rules(stay("SMITH", "A-1-001"), stay("JONES", cell), pair)
            assert broken == (["kept_apart"] if too_close else []), cell


def test_a_restriction_that_has_ended_keeps_nobody_apart() -> None:
    over = apart("SMITH", "JONES", "WING", "ENDED")
    assert rules(stay("SMITH", "A-1-001"), stay("JONES", "A-1-002"), over) == []


def test_who_is_elsewhere_or_in_no_cell_is_not_too_close() -> None:
    pair = apart("SMITH", "JONES", "WING")
    elsewhere = row(
        "stay",
        "away",
        person_id=an_id("JONES"),
        prison="MDI",
        location_id=an_id("A-1-002"),
        from_at=MONDAY,
    )
    lost = stay("JONES", "nowhere")
    stranger = apart("SMITH", "NOBODY", "WING")
    assert rules(stay("SMITH", "A-1-001"), pair) == []
    assert rules(stay("SMITH", "A-1-001"), elsewhere, pair) == []
    assert rules(stay("SMITH", "A-1-001"), lost, pair) == []
    assert rules(stay("SMITH", "A-1-001"), stay("NOBODY", "A-1-002"), stranger) == []


def test_cells_outside_any_wing_are_together_only_if_they_are_one() -> None:
    pair = apart("SMITH", "JONES", "WING")
    assert rules(stay("SMITH", "X"), stay("JONES", "X"), pair, of="SMITH in X") == ["kept_apart"]
    assert rules(stay("SMITH", "X"), stay("JONES", "A-1-001"), pair, of="SMITH in X") == []


def test_an_estate_that_goes_round_in_circles_ends_somewhere() -> None:
    one, two = place("L1", "AREA", "L2"), place("L2", "AREA", "L1")
    facts = Plain([one, two])
    assert above(one[1], facts, WING_KINDS) is None


def test_a_move_of_somebody_who_is_out_is_questioned() -> None:
    out = period("SMITH", status="OUT", out_to="Leeds Crown Court", out_kind="CRT")
    finding = found(stay("SMITH", "A-1-001"), out)[0]
    assert finding.rule == "person_out"
    assert "Leeds Crown Court" in finding.sentence()
    assert rules(stay("SMITH", "A-1-001"), period("SMITH")) == []


def test_the_later_of_two_open_stays_is_where_he_is() -> None:
    facts = Plain([*ESTATE, stay("SMITH", "A-1-001"), stay("SMITH", "A-2-001", TUESDAY)])
    where = stays.open_stay(an_id("SMITH"), facts)
    assert where is not None
    assert where["location_id"] == an_id("A-2-001")
    assert stays.open_stay(an_id("JONES"), facts) is None


def test_two_moves_to_different_cells_are_told_and_to_one_cell_are_not() -> None:
    earlier, later = stay("SMITH", "A-1-001")[1], stay("SMITH", "A-2-001", TUESDAY)[1]
    finding = cells.moved_twice(earlier, later, Plain(ESTATE))
    assert finding is not None
    assert finding.sentence().startswith("SMITH, Sam was put in two cells: A-2-001 and A-1-001.")
    assert cells.moved_twice(earlier, earlier | {"from_at": TUESDAY}, Plain(ESTATE)) is None
    unknown = cells.moved_twice(earlier, later, Plain([]))
    assert unknown is not None
    assert unknown.facts["location"] == "?"


def test_a_second_open_period_is_found_and_a_closed_one_is_not() -> None:
    facts = Plain([*ESTATE, period("SMITH"), period("SMITH", "too", prison="MDI")])
    finding = check([("custody_period", an_id("SMITH now"))], facts, facts)[0]
    assert (finding.rule, finding.facts["other"]) == ("two_custody_periods", "MDI")
    closed = period("SMITH", "too", closed_at=TUESDAY)
    facts = Plain([*ESTATE, period("SMITH"), closed])
    touched = [("custody_period", an_id("SMITH now")), ("custody_period", an_id("SMITH too"))]
    assert check(touched, facts, facts) == []
    assert custody.open_period(an_id("SMITH"), facts) == period("SMITH")[1]
    assert custody.open_period(an_id("JONES"), facts) is None


@pytest.mark.parametrize(
    ("direction", "status", "broken"),
    [
        ("OUT", "IN", []),
        ("OUT", "OUT", ["already_out"]),
        ("IN", "OUT", []),
        ("IN", "IN", ["not_out"]),
        ("IN", "TRN", []),
    ],
)
def test_out_comes_before_in(direction: str, status: str, broken: list[str]) -> None:
    movement = row(
        "movement",
        "m",
        person_id=an_id("SMITH"),
        custody_period_id=an_id("SMITH now"),
        direction=direction,
    )
    before = Plain([*ESTATE, period("SMITH", status=status, out_to="Court")])
    after = Overlay(before, {("movement", an_id("m")): movement[1]})
    assert [f.rule for f in check([("movement", an_id("m"))], before, after)] == broken


def test_a_movement_of_no_known_period_breaks_nothing() -> None:
    facts = Plain([row("movement", "m", person_id=an_id("SMITH"), direction="OUT")])
    assert check([("movement", an_id("m"))], facts, facts) == []


def alert(name: str, key: str, status: str = "ACTIVE") -> Made:
    return row("alert", key, person_id=an_id(name), code="XA", status=status)


def test_one_active_alert_of_a_code_a_person() -> None:
    one, two = alert("SMITH", "one"), alert("SMITH", "two")
    touched = [("alert", an_id("one")), ("alert", an_id("two"))]
    facts = Plain([*ESTATE, one, two, period("SMITH")])
    findings = check(touched, facts, facts)
    assert [(f.rule, f.prison) for f in findings] == [("alert_twice", "LEI")]
    facts = Plain([*ESTATE, one, alert("SMITH", "two", "ENDED"), alert("JONES", "three")])
    assert check([*touched, ("alert", an_id("three"))], facts, facts) == []


def test_an_alert_twice_is_found_for_somebody_of_no_prison() -> None:
    facts = Plain([alert("NOBODY", "one"), alert("NOBODY", "two")])
    assert [f.prison for f in check([("alert", an_id("one"))], facts, facts)] == [None]


def test_each_finding_is_given_once() -> None:
    rows = [*ESTATE, stay("SMITH", "A-1-002"), stay("JONES", "A-1-002")]
    touched = [("stay", an_id("SMITH in A-1-002"))] * 2
    assert len(check(touched, Plain(rows), Plain(rows))) == 1


def test_types_without_rules_are_passed_over() -> None:
    facts = Plain(ESTATE)
    assert check([("person", an_id("SMITH")), ("person", an_id("?"))], facts, facts) == []


def test_an_overlay_shows_the_record_as_it_would_be() -> None:
    beneath = Plain([stay("SMITH", "A-1-001"), stay("JONES", "A-1-002")])
    moved = stay("SMITH", "A-1-001")[1] | {"to_at": TUESDAY}
    new = stay("SMITH", "A-2-001", TUESDAY)[1]
    written = {("stay", str(r["id"])): r for r in (moved, new)}
    over = Overlay(beneath, written)
    assert over.get("stay", str(moved["id"])) == moved
    assert over.get("stay", an_id("JONES in A-1-002")) == stay("JONES", "A-1-002")[1]
    assert over.find("stay", person_id=an_id("SMITH"), to_at=None) == [new]
    assert len(over.find("stay")) == 3
    assert len(beneath.find("stay", to_at=None)) == 2
