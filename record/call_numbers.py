"""What a report is called on the telephone and on paper: ``LEI-7K2Q-9FMD``.

The number follows from the report's id, so a terminal without a network gives it at once, no two
terminals give the same, and nobody has to hand it out or keep it.
"""

from __future__ import annotations

import uuid

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is read or heard as another, or as a figure."""
_DIGITS = 8


def call_number(prison: str, record_id: str) -> str:
    """The number of a report. Of a million reports of one prison, hardly two are called alike."""
    value = uuid.UUID(record_id).int
    letters = "".join(_LETTERS[(value >> 5 * at) & 31] for at in reversed(range(_DIGITS)))
    return f"{prison}-{letters[:4]}-{letters[4:]}"


def bare(number: str) -> str:
    """A number as it is compared: no hyphens or blanks, and what is misread put right."""
    plain = "".join(letter for letter in number.upper() if letter.isalnum())
    return plain[:3] + plain[3:].translate(str.maketrans("OIL", "011"))
