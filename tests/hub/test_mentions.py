"""What in a text may speak of somebody else than the man whom it is about: John Smith, A1234BC."""

from __future__ import annotations

import pytest

from hub.oversight.mentions import Own, mentions

OWN = Own(frozenset({"john", "smith", "obrien"}), frozenset({"A1234BC"}), "M")
KNOWN = frozenset({"kowalski", "adam", "owusu", "robert", "rose", "john", "smith"})


def found(text: str, own: Own = OWN) -> list[str]:
    return [text[one.start : one.end] for one in mentions(text, own, KNOWN.__contains__)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visited by Robert Smith.", ["Robert Smith"]),
        ("Visited by Wayne Smith.", ["Wayne Smith"]),
        ("SMITH, Wayne is on his list.", ["SMITH, Wayne"]),
        ("Wrote to W. Smith and to W Smith.", ["W. Smith", "W Smith"]),
        ("robert smith rang", ["robert smith"]),
        ("John Owen rang.", ["John Owen"]),
        ("Mrs Smith rang.", ["Mrs Smith"]),
        ("Officer Smith was there.", ["Officer Smith"]),
        ("Fought with the other Smith.", ["other Smith"]),
        ("Smith senior and the Smith family rang.", ["Smith senior", "Smith family"]),
        ("All the Smiths were there.", ["Smiths"]),
        ("John Smith-Owen rang.", ["John Smith-Owen"]),
    ],
)
def test_another_of_the_same_name_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His brother rang.", ["brother"]),
        ("Smith's mother is ill.", ["mother"]),
        ("His brother Smith rang.", ["brother"]),
        ("Asked after his step-daughter and ex-partner.", ["step-daughter", "ex-partner"]),
        ("His mother-in-law rang.", ["mother-in-law"]),
        ("Threatened the victim and his cellmate.", ["victim", "cellmate"]),
        ("Ffoniodd ei chwaer.", ["chwaer"]),
        ("Argued over Kowalski's radio.", ["Kowalski's"]),
        ("Argued with Adam-Lee.", ["Adam-Lee"]),
        ("Argued with Adam Kowalski, Owusu and others.", ["Adam Kowalski, Owusu"]),
        ("Owes A5555EE, says A1234BC.", ["A5555EE"]),
        ("His solicitor Mr Quillfeather rang.", ["solicitor", "Quillfeather"]),
    ],
)
def test_others_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "John Smith was quiet.",
        "Mr Smith was quiet. Smith went to the gym.",
        "SMITH, John moved to A1-04.",
        "Smith's cell was searched; O'Brien's too.",
        "ACCT Smith. Today Smith was calm.",
        "J Smith and J. Smith signed.",
        "Quiet since, went to the gym. Smith. Nothing else.",
        "Then Smith ate.",
    ],
)
def test_himself_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_titles_go_by_sex() -> None:
    woman = Own(OWN.words, OWN.numbers, "F")
    unsaid = Own(OWN.words, OWN.numbers, None)
    assert found("Mr Smith rang.", woman) == ["Mr Smith"]
    assert found("Ms Smith rang.", woman) == []
    assert found("Mr Smith, Ms Smith.", unsaid) == []


@pytest.mark.parametrize("text", ["", " ", "\u202e", "é" * 5000, "Smith " * 3000, "Mr " * 3000])
def test_no_text_is_too_much(text: str) -> None:
    found(text)
