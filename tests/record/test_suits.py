"""Whether a cell suits somebody: by what they need, what is known of them, and who is in it."""

from __future__ import annotations

import pytest

from record.facts import Plain
from record.kinds import Value
from record.rules.check import check
from tests.record.test_rules import ESTATE, Made, an_id, place, row, stay

WHERE = "SMITH in A-1-005"


def who(name: str, born: str = "1980-05-01", **values: Value) -> Made:
    given = {"surname": name, "forename": "Sam", "date_of_birth": born} | values
    return row("person", name, **given)


def alert(name: str, code: str, kind: str = "X", status: str = "ACTIVE") -> Made:
    return row(
        "alert", f"{name} {code}", person_id=an_id(name), kind=kind, code=code, status=status
    )


def plan(name: str, level: str) -> tuple[Made, Made]:
    opened = alert(name, "HA", "H")
    made = row("acct", f"{name} plan", person_id=an_id(name), alert_id=opened[1]["id"], level=level)
    return opened, made


def rules(
    *more: Made,
    smith: Made | None = None,
    beside: Made | None = None,
    cell: list[str] | None = None,
) -> list[str]:
    """What speaks against SMITH in a cell with these attributes, beside somebody or alone."""
    where = place("A-1-005", "CELL", "A-1", operational_capacity=2, attributes=cell or [])
    rows = [*ESTATE, smith or who("SMITH"), where, stay("SMITH", "A-1-005"), *more]
    if beside is not None:
        rows += [beside, stay("JONES", "A-1-005")]
    facts = Plain(rows)
    return [finding.rule for finding in check([("stay", an_id(WHERE))], facts, facts)]


@pytest.mark.parametrize(
    ("needs", "cell", "broken"),
    [
        (["WC"], [], ["cell_no_wheelchair"]),
        (["WC"], ["LF"], ["cell_no_wheelchair"]),
        (["WC"], ["WA"], []),
        (["RM"], [], ["cell_not_flat"]),
        (["FALS"], [], ["cell_not_flat"]),
        (["RM"], ["LF"], []),
        (["RM"], ["WA"], []),
        (["HD"], [], []),
    ],
)
def test_what_somebody_needs_of_a_cell(
    needs: list[str], cell: list[str], broken: list[str]
) -> None:
    assert rules(smith=who("SMITH", needs=needs), cell=cell) == broken


def test_who_needs_a_cell_alone_shares_with_nobody_whoever_comes_to_whom() -> None:
    alone = who("SMITH", needs=["SCM"])
    assert rules(smith=alone) == []
    assert rules(smith=alone, beside=who("JONES")) == ["single_cell_medical"]
    assert rules(beside=who("JONES", needs=["SCM"])) == ["single_cell_medical"]


@pytest.mark.parametrize(
    ("code", "rule"), [("XA", "arson_sharing"), ("XCU", "controlled_unlock_sharing")]
)
def test_alerts_that_speak_against_sharing_on_either_side(code: str, rule: str) -> None:
    assert rules(alert("SMITH", code)) == []
    assert rules(alert("SMITH", code), beside=who("JONES")) == [rule]
    assert rules(alert("JONES", code), beside=who("JONES")) == [rule]
    assert rules(alert("JONES", code, status="ENDED"), beside=who("JONES")) == []


def test_the_escape_list_wants_its_own_cell() -> None:
    assert rules(alert("SMITH", "XEL")) == ["cell_not_escape_list"]
    assert rules(alert("SMITH", "XEL"), cell=["ELC"]) == []


@pytest.mark.parametrize(("category", "broken"), [("A", True), ("P", True), ("C", False)])
def test_category_a_wants_its_own_cell(category: str, broken: bool) -> None:
    period = row(
        "custody_period",
        "p",
        person_id=an_id("SMITH"),
        prison="LEI",
        status="IN",
        category=category,
    )
    assert rules(period) == (["cell_not_category_a"] if broken else [])
    assert rules(period, cell=["A"]) == []


def test_young_adults_and_adults_do_not_share() -> None:
    """On 23 November 2026: 20 is young, 21 is adult, also on the very day."""
    young, adult = who("SMITH", "2006-01-01"), who("JONES", "1990-01-01")
    assert rules(smith=young, beside=adult) == ["young_with_adult"]
    assert rules(beside=who("JONES", "2005-11-24")) == ["adult_with_young"]
    assert rules(beside=who("JONES", "2005-11-23")) == []
    assert rules(smith=young, beside=who("JONES", "2007-01-01")) == []


def test_on_an_acct_nobody_is_alone_without_a_thought() -> None:
    assert rules(*plan("SMITH", "H2")) == ["acct_alone"]
    assert rules(*plan("SMITH", "H2"), beside=who("JONES")) == []


def test_constant_supervision_wants_a_cell_that_can_be_seen_into() -> None:
    assert rules(*plan("SMITH", "CONSTANT")) == ["acct_constant"]
    assert rules(*plan("SMITH", "CONSTANT"), cell=["GC"], beside=who("JONES")) == []


def test_the_gravest_is_said_first() -> None:
    smith = who("SMITH", needs=["WC"])
    found = rules(
        alert("SMITH", "XA"), *plan("SMITH", "CONSTANT"), smith=smith, beside=who("JONES")
    )
    assert found == ["acct_constant", "arson_sharing", "cell_no_wheelchair"]


def transfer(kind: str = "TRN") -> Made:
    return row(
        "movement",
        "out",
        person_id=an_id("SMITH"),
        kind=kind,
        direction="OUT",
        from_place="LEI",
        moved_at="2026-11-24T10:00:00.000Z",
    )


@pytest.mark.parametrize(("kind", "broken"), [("TRN", True), ("CRT", False)])
def test_a_hold_stops_a_transfer_and_nothing_else(kind: str, broken: bool) -> None:
    facts = Plain([*ESTATE, who("SMITH"), alert("SMITH", "TM", "T"), transfer(kind)])
    found = [one.rule for one in check([("movement", an_id("out"))], facts, facts)]
    assert found == (["held_against_transfer"] if broken else [])


def test_who_comes_back_comes_to_the_cell_as_it_is_now() -> None:
    came = row(
        "movement",
        "in",
        person_id=an_id("SMITH"),
        kind="CRT",
        direction="IN",
        moved_at="2026-11-24T16:00:00.000Z",
    )
    kept_apart = row(
        "non_association",
        "apart",
        person_id=an_id("SMITH"),
        other_person_id=an_id("JONES"),
        restriction="LAND",
        status="ACTIVE",
    )
    stays = (stay("SMITH", "A-1-001"), stay("JONES", "A-1-002"))
    facts = Plain([*ESTATE, *stays, kept_apart, came])
    assert [one.rule for one in check([("movement", an_id("in"))], facts, facts)] == ["kept_apart"]
