"""Numbers that name a person are written one way, and checked as far as they can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.identifiers import check_letter, normalise, prison_number
from record.problems import Problem

THIS_YEAR = 2026


@pytest.mark.parametrize("text", ["A1234BC", "a1234bc", " A12 34BC ", "A1234BC\n", "\tz0000zz"])
def test_a_prison_number_is_written_one_way(text: str) -> None:
    assert prison_number(text) == "".join(text.split()).upper()
    assert normalise("NOMS", text, THIS_YEAR) == normalise("MERGED", text, THIS_YEAR)
    assert normalise("NOMS", text, THIS_YEAR).verified


@pytest.mark.parametrize(
    "text",
    ["", "A123BC", "A12345BC", "11234BC", "A1234B1", "A1234BCD", "A1234-BC", "Á1234BC", "A١٢٣٤BC"],
)
def test_what_is_not_a_prison_number_is_refused(text: str) -> None:
    with pytest.raises(Problem, match="not a prison number"):
        prison_number(text)


@pytest.mark.parametrize(
    ("text", "value", "verified"),
    [
        ("2003/0062845E", "2003/0062845E", True),
        ("2003/62845E", "2003/0062845E", True),
        ("03/62845E", "2003/0062845E", True),
        ("03/0062845e", "2003/0062845E", True),
        ("20030062845E", "2003/0062845E", True),
        ("030062845E", "2003/0062845E", True),
        (" 2003 / 0062845 E ", "2003/0062845E", True),
        ("2003/0062845F", "2003/0062845F", False),
        ("2003/0062846E", "2003/0062846E", False),
        ("74/77463Y", "1974/0077463Y", False),
        ("26/1A", "2026/0000001A", False),
        ("27/1A", "1927/0000001A", False),
        ("2003-0062845E", "2003-0062845E", False),
        ("2003/0062845", "2003/0062845", False),
        ("unknown", "UNKNOWN", False),
        ("2003/00628451E", "2003/00628451E", False),
        ("1803/0062845E", "1803/0062845E", False),
    ],
)
def test_a_pnc_number_is_written_in_full_and_checked(text: str, value: str, verified: bool) -> None:
    number = normalise("PNC", text, THIS_YEAR)
    assert (number.value, number.verified) == (value, verified)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("201234567Z", "2020/1234567Z"),
        ("2012034567E", "2012/0034567E"),
    ],
)
def test_the_check_letter_says_where_the_year_ends(text: str, value: str) -> None:
    assert normalise("PNC", text, THIS_YEAR).value == value
    assert normalise("PNC", text, THIS_YEAR).verified


@pytest.mark.parametrize(
    ("text", "value", "verified"),
    [
        ("65656/91H", "065656/91H", True),
        ("065656/91h", "065656/91H", True),
        ("SF83/50058Z", "SF83/50058Z", True),
        ("65656/91A", "065656/91A", False),
        ("65656/1991H", "65656/1991H", False),
        ("65656-91H", "65656-91H", False),
        ("1234567/91H", "1234567/91H", False),
    ],
)
def test_a_cro_number_is_written_in_full(text: str, value: str, verified: bool) -> None:
    number = normalise("CRO", text, THIS_YEAR)
    assert (number.value, number.verified) == (value, verified)


@pytest.mark.parametrize("kind", ["NINO", "DL", "HOREF", "LIDS", "PASS", "what"])
def test_other_numbers_are_kept_without_blanks_and_not_verified(kind: str) -> None:
    number = normalise(kind, " qq 12 34 56 c ", THIS_YEAR)
    assert (number.value, number.verified) == ("QQ123456C", False)


@pytest.mark.parametrize(
    ("text", "problem"),
    [("", "number_missing"), (" \t", "number_missing"), ("9" * 41, "number_too_long")],
)
@pytest.mark.parametrize("kind", ["NOMS", "PNC", "CRO", "NINO"])
def test_an_empty_or_endless_number_is_refused(kind: str, text: str, problem: str) -> None:
    with pytest.raises(Problem) as raised:
        normalise(kind, text, THIS_YEAR)
    assert raised.value.name == problem


years = st.integers(1927, 2026)


@given(years, st.integers(0, 9_999_999), st.booleans())
def test_every_right_pnc_number_checks_in_every_spelling(
    year: int, serial: int, stroke: bool
) -> None:
    letter = check_letter(f"{year % 100:02d}{serial:07d}")
    full = f"{year}/{serial:07d}{letter}"
    for text in (full, f"{year % 100:02d}/{serial}{letter}", full.replace("/", "").lower()):
        number = normalise("PNC", text, THIS_YEAR)
        assert (number.value, number.verified) == (full, True)
    again = normalise("PNC", full, THIS_YEAR)
    assert normalise("PNC", again.value, THIS_YEAR) == again


@given(st.integers(0, 99), st.integers(1, 999_999))
def test_every_right_cro_number_checks_in_both_forms(year: int, serial: int) -> None:
    letter = check_letter(f"{year:02d}{serial:06d}")
    assert normalise("CRO", f"{serial}/{year:02d}{letter}", THIS_YEAR).verified
    letter = check_letter(f"{year:02d}{serial}")
    assert normalise("CRO", f"SF{year:02d}/{serial}{letter}", THIS_YEAR).verified


@given(years, st.integers(0, 9_999_999), st.integers(0, 6), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(year: int, serial: int, place: int, by: int) -> None:
    letter = check_letter(f"{year % 100:02d}{serial:07d}")
    digits = list(f"{serial:07d}")
    digits[place] = str((int(digits[place]) + by) % 10)
    assert not normalise("PNC", f"{year}/{''.join(digits)}{letter}", THIS_YEAR).verified


@given(st.text(max_size=45), st.sampled_from(["NOMS", "PNC", "CRO", "NINO"]))
def test_any_text_is_written_once_and_for_all_or_refused(text: str, kind: str) -> None:
    try:
        number = normalise(kind, text, THIS_YEAR)
    except Problem:
        return
    assert normalise(kind, number.value, THIS_YEAR) == number
