"""Prison numbers in a row: the centre's own series, and the blocks of it that terminals lease.

A number is a letter, four digits and two letters (``A1234BC``), one for life. What other systems
have given begins with A, so the centre's own series begins with B, and whatever of it is known as
somebody's already is passed over. There are 169 million.
"""

from __future__ import annotations

from collections.abc import Sequence

from record.identifiers import prison_number

BLOCK_SIZE = 100
LOW = 50
"""A terminal with fewer left than this asks for another block, at its next contact."""
_LETTERS, _DIGITS = 26, 10_000
_PER_LETTER = _DIGITS * _LETTERS * _LETTERS
SERIES_BEGINS = _PER_LETTER + 1
"""The place of B0001AA, the first number that the centre gives."""


def number_at(place: int) -> str:
    """The number in this place: of the digits the last runs fastest, then the letters behind."""
    letter, rest = divmod(place, _PER_LETTER)
    pair, digits = divmod(rest, _DIGITS)
    first, second = divmod(pair, _LETTERS)
    if place < 0 or letter >= _LETTERS:
        raise ValueError(f"no prison number stands in place {place}")
    return f"{_letter(letter)}{digits:04}{_letter(first)}{_letter(second)}"


def place_of(number: str) -> int:
    """The place of a number; ``Problem`` number_not_prison where it is none."""
    plain = prison_number(number)
    pair = _order(plain[5]) * _LETTERS + _order(plain[6])
    return _order(plain[0]) * _PER_LETTER + pair * _DIGITS + int(plain[1:5])


def numbers_from(first: str, size: int) -> Sequence[str]:
    """``size`` numbers in a row, from ``first`` on."""
    begin = place_of(first)
    return [number_at(place) for place in range(begin, begin + size)]


def _letter(order: int) -> str:
    return chr(ord("A") + order)


def _order(letter: str) -> int:
    return ord(letter) - ord("A")
