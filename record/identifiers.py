"""Numbers that name a person: written one way, and checked as far as each number can be.

``normalise`` returns the number as the record keeps it and whether its check letter holds. A number
that merely fails its check is kept and marked unverified, because many old ones are wrong; only a
prison number that is not written as one is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from record.problems import Problem

_CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
_PRISON_NUMBER = re.compile(r"[A-Z][0-9]{4}[A-Z]{2}")
_PNC_LONG = re.compile(r"(?P<year>(?:19|20)[0-9]{2})/?(?P<serial>[0-9]{1,7})(?P<check>[A-Z])")
_PNC_SHORT = re.compile(r"(?P<year>[0-9]{2})/?(?P<serial>[0-9]{1,7})(?P<check>[A-Z])")
_CRO = re.compile(r"(?P<serial>[0-9]{1,6})/(?P<year>[0-9]{2})(?P<check>[A-Z])")
_CRO_FILE = re.compile(r"SF(?P<year>[0-9]{2})/(?P<serial>[0-9]{1,6})(?P<check>[A-Z])")
TEXT_LENGTH_MAX = 40


@dataclass(frozen=True)
class Identifier:
    """A number as the record keeps it; ``verified`` says that its form and check letter hold."""

    value: str
    verified: bool


def normalise(kind: str, text: str, this_year: int) -> Identifier:
    """Write a number of this kind (domain ``identifier_kind``) as the record keeps it.

    ``this_year`` decides the century of a two-digit year. Raises ``Problem`` for an empty or
    over-long number, and for a prison number that is not written as one.
    """
    plain = re.sub(r"\s+", "", text).upper()
    if not plain:
        raise Problem("number_missing")
    if len(plain) > TEXT_LENGTH_MAX:
        raise Problem("number_too_long", limit=TEXT_LENGTH_MAX)
    if kind in ("NOMS", "MERGED"):
        return Identifier(prison_number(plain), True)
    if kind == "PNC":
        return _pnc(plain, this_year)
    if kind == "CRO":
        return _cro(plain)
    return Identifier(plain, False)


def prison_number(text: str) -> str:
    """A prison number such as ``A1234BC``, upper-cased and without blanks, or ``Problem``."""
    plain = re.sub(r"\s+", "", text).upper()
    if not _PRISON_NUMBER.fullmatch(plain):
        raise Problem("number_not_prison", number=plain[:TEXT_LENGTH_MAX])
    return plain


def check_letter(digits: str) -> str:
    """The letter that checks a PNC or CRO number: its two-digit year, then its serial."""
    return _CHECK_LETTERS[int(digits) % 23]


def _pnc(plain: str, this_year: int) -> Identifier:
    """Without its stroke ``201234567A`` can be read in two ways; the check letter tells which."""
    found = [match for form in (_PNC_LONG, _PNC_SHORT) if (match := form.fullmatch(plain))]
    readings = [_pnc_reading(match, this_year) for match in found]
    verified = [reading for reading in readings if reading.verified]
    return next(iter([*verified, *readings]), Identifier(plain, False))


def _pnc_reading(found: re.Match[str], this_year: int) -> Identifier:
    year, serial = found["year"], found["serial"].zfill(7)
    if len(year) == 2:
        year = f"{'20' if int(year) <= this_year % 100 else '19'}{year}"
    verified = found["check"] == check_letter(year[2:] + serial)
    return Identifier(f"{year}/{serial}{found['check']}", verified)


def _cro(plain: str) -> Identifier:
    found = _CRO.fullmatch(plain)
    if found is not None:
        serial = found["serial"].zfill(6)
        verified = found["check"] == check_letter(found["year"] + serial)
        return Identifier(f"{serial}/{found['year']}{found['check']}", verified)
    found = _CRO_FILE.fullmatch(plain)
    if found is not None:
        verified = found["check"] == check_letter(found["year"] + found["serial"])
        return Identifier(f"SF{found['year']}/{found['serial']}{found['check']}", verified)
    return Identifier(plain, False)
