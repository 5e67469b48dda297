"""The rules of adjudications and incentives: what must be done by when, and what may be awarded."""

from __future__ import annotations

import datetime as dt

import pytest

from record import codes
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row, Value
from record.rules.adjudications import LIMITS, is_late, last_day, limit_of, opened_by, runs_on
from record.rules.incentives import first_review, next_review


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def award(kind: str = "CC", days: Value = 7, **more: Value) -> Row:
    return BY_NAME["adjudication_award"].blank() | {
        "id": derived_id("award"),
        "kind": kind,
        "days": days,
        "status": "IMMEDIATE",
        "starts_on": "2026-11-27",
        **more,
    }


@pytest.mark.parametrize(
    ("laid", "by"),
    [
        ("2026-11-24T14:06", "2026-11-25"),
        ("2026-11-27T23:30", "2026-11-28"),  # a Saturday is a day like others
        ("2026-11-28T09:00", "2026-11-30"),
        ("2026-12-24T09:00", "2026-12-26"),
        ("2026-12-26T09:00", "2026-12-29"),  # Sunday, then the bank holiday of the 26th
    ],
)
def test_a_charge_is_opened_the_next_day_but_not_on_a_day_of_rest(laid: str, by: str) -> None:
    moment = dt.datetime.fromisoformat(laid).astimezone()
    assert opened_by(moment) == day(by)


def test_it_is_late_after_48_hours_from_the_discovery_not_from_the_deed() -> None:
    charge: Row = {
        "happened_at": "2026-11-20T10:00:00.000Z",
        "discovered_at": "2026-11-22T10:00:00.000Z",
        "written_at": "2026-11-24T10:00:00.000Z",
    }
    assert not is_late(charge)
    assert is_late(charge | {"written_at": "2026-11-24T10:00:00.001Z"})


def test_an_award_runs_from_its_first_day_to_its_last_and_ends_by_itself() -> None:
    confinement = award()
    assert last_day(confinement) == day("2026-12-03")
    on = [d for d in range(25, 31) if runs_on(confinement, dt.date(2026, 11, d))]
    assert on == [27, 28, 29, 30]
    assert runs_on(confinement, day("2026-12-03"))
    assert not runs_on(confinement, day("2026-12-04"))


@pytest.mark.parametrize("status", ["SUSPENDED", "QUASHED", "never heard of"])
def test_what_is_suspended_or_quashed_does_not_run(status: str) -> None:
    assert not runs_on(award(status=status), day("2026-11-28"))


def test_what_has_no_days_does_not_run() -> None:
    assert last_day(award("CAUTION", days=None)) is None
    assert last_day(award("ADA", days=14)) is None
    assert last_day(award(starts_on="whenever")) is None


def test_every_award_has_its_limits_and_only_the_independent_adjudicator_adds_days() -> None:
    assert set(LIMITS) == {code.code for code in codes.domain("award_kind")}
    assert limit_of("ADA", "GOV_ADULT") == 0
    assert limit_of("ADA", "INAD_ADULT") == 42
    assert (limit_of("CC", "GOV_ADULT"), limit_of("CC", "GOV_YOI")) == (21, 10)
    assert limit_of("CAUTION", "GOV_ADULT") is None
    assert limit_of("never heard of", "GOV_ADULT") == 0


def test_basic_is_reviewed_within_a_week_entry_within_four_others_within_the_year() -> None:
    on = day("2026-11-24")
    assert next_review("BAS", on) == day("2026-12-01")
    assert next_review("ENT", on) == first_review(on) == day("2026-12-22")
    assert next_review("STD", on) == day("2027-11-24")
