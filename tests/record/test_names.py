"""Names are shown as prisons write them, and compared so that spelling hides nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.names import display_name, fold, person_name, short_name


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("O'Brien", "obrien"),
        ("O’BRIEN", "obrien"),
        ("O`Brien", "obrien"),
        ("Smith-Rowe", "smithrowe"),
        ("Smith‑Rowe", "smithrowe"),
        ("Łukasz", "lukasz"),
        ("ŁUKASZ", "lukasz"),
        ("Nguyễn", "nguyen"),
        ("Ștefănescu", "stefanescu"),
        ("Llŷr", "llyr"),
        ("Siôn", "sion"),
        ("Gëzim", "gezim"),
        ("Bērziņš", "berzins"),
        ("Đức", "duc"),
        ("Weiß", "weiss"),
        ("WEISS", "weiss"),
        ("Þór", "thor"),
        ("Ǽlfred", "aelfred"),
        ("Sørensen", "sorensen"),
        ("Ǿrsted", "orsted"),
        ("İbrahim", "ibrahim"),
        ("Işık", "isik"),
        ("St. John", "st john"),
        ("  de   la  Cruz ", "de la cruz"),
        ("ﬁnn", "finn"),
        ("", ""),
    ],
)
def test_a_name_is_compared_without_case_accents_and_joiners(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_case_never_tells_two_names_apart(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@pytest.mark.parametrize(
    ("surname", "forename", "shown", "short"),
    [
        ("Smith", "John", "SMITH, John", "SMITH J"),
        ("SMITH", "JOHN", "SMITH, John", "SMITH J"),
        (" Smith ", " John ", "SMITH, John", "SMITH J"),
        ("O'Brien", "D'ARCY", "O'BRIEN, D'Arcy", "O'BRIEN D"),
        ("Ó Súilleabháin", "Séamus", "Ó SÚILLEABHÁIN, Séamus", "Ó SÚILLEABHÁIN S"),
        ("McDonald", "LeRoy", "MCDONALD, LeRoy", "MCDONALD L"),
        ("O", "Jun", "O, Jun", "O J"),
        ("Smith", None, "SMITH", "SMITH"),
        (None, "John", "John", "J"),
        (None, None, "", ""),
    ],
)
def test_a_name_is_shown_as_prisons_write_it(
    surname: str | None, forename: str | None, shown: str, short: str
) -> None:
    assert display_name(surname, forename) == shown
    assert short_name(surname, forename) == short
    assert person_name({"surname": surname, "forename": forename}) == shown


def test_a_row_without_names_shows_nothing() -> None:
    assert person_name({}) == ""
