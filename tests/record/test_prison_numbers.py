"""The centre's series of prison numbers: each place has one number, and each number one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.prison_numbers import BLOCK_SIZE, SERIES_BEGINS, number_at, numbers_from, place_of
from record.problems import Problem

LAST = place_of("Z9999ZZ")


@given(st.integers(0, LAST))
def test_a_place_has_one_number_and_a_number_one_place(place: int) -> None:
    assert place_of(number_at(place)) == place


def test_the_series_begins_behind_all_that_others_have_given() -> None:
    assert number_at(SERIES_BEGINS) == "B0001AA"
    assert number_at(SERIES_BEGINS - 2) == "A9999ZZ"
    assert list(numbers_from("B9998AA", 4)) == ["B9998AA", "B9999AA", "B0000AB", "B0001AB"]
    assert list(numbers_from("C9999AZ", 2)) == ["C9999AZ", "C0000BA"]


@pytest.mark.parametrize("place", [-1, LAST + 1])
def test_there_is_no_number_outside(place: int) -> None:
    with pytest.raises(ValueError, match="no prison number"):
        number_at(place)


@pytest.mark.parametrize("text", ["", "B001AA", "1234567", "B0001A1"])
def test_what_is_no_number_has_no_place(text: str) -> None:
    with pytest.raises(Problem) as told:
        place_of(text)
    assert told.value.name == "number_not_prison"


@given(st.integers(SERIES_BEGINS, LAST - BLOCK_SIZE))
def test_a_block_has_no_number_twice(place: int) -> None:
    assert len(set(numbers_from(number_at(place), BLOCK_SIZE))) == BLOCK_SIZE
