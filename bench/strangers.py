"""Invented people as the national index knows them, and what a reception would type of them.

Seeded. Surnames are as unevenly spread as real ones: a few hundred make up half of the people, and
thousands are borne by a handful. There are twins, brothers, fathers and sons of one name, aliases,
numbers that are missing. ``CLASSES`` are the ways in which what is typed goes wrong.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from random import Random

from demo.names import HERITAGES
from record.identifiers import check_letter
from record.kinds import Row, Value
from record.matching.names import families, roots, run_together

TODAY = dt.date(2026, 11, 24)
PRISONS = ("LEI", "MDI", "BXI", "WWI", "LPI", "HLI", "DGI", "CFI", "PNI", "SWI")
_FIRST_HALVES = """
    Ab Ald Ard Ash Bar Bax Ben Birk Black Brad Bram Brock Burn Cal Car Chad Clay Cor Crom Dal
    Dar Den Dray Dun East El Fair Far Fen Fern Frod Gar Gil Gran Had Hal Hamp Har Hav Hay Hol
    Horn Hud Ing Kel Ken Kil Kirk Lang Law Leg Lin Lock Lud Mal Mar Mel Mid Mor Nor Oak Old Ot
    Pem Pen Pick Pres Rad Red Ridg Rock Roth Row Rush Sal Sand Sax Sed Shel Ship Sker Stan Stock
    Sum Sut Swin Tal Tel Thorn Til Trent Up Wal War Wen Whit Win Wood Wor Yar York
"""
_SECOND_HALVES = """
    bank beck bourne bridge brook burn bury by cliffe combe cote croft dale den don fell field
    ford gate grave ham hill holme house hurst land leigh ley lock low man mere more nell ney
    pool ridge sett shaw side son stead stone ton wade wall ward water well wick wood worth yard
"""
_NEIGHBOURS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
    "o": "ipl", "p": "ol", "a": "qsz", "s": "adw", "d": "sfe", "f": "dgr", "g": "fht", "h": "gjy",
    "j": "hku", "k": "jli", "l": "ko", "z": "xa", "x": "zcs", "c": "xvd", "v": "cbf", "b": "vng",
    "n": "bmh", "m": "nk",
}  # fmt: skip


@dataclass(frozen=True)
class Typed:
    """What a reception types of somebody."""

    surname: str
    forename: str
    born: str = ""
    numbers: tuple[tuple[str, str], ...] = ()


def crowd(people: int, seed: int = 7) -> list[Row]:
    """Lines of the index for so many invented people."""
    dice = Random(seed)
    names = _Pool(dice)
    lines: list[Row] = []
    while len(lines) < people:
        one = _person(dice, names)
        lines.append(one)
        chance = dice.random()
        if chance < 0.006:  # a twin
            lines.append(_relative(dice, names, one, str(one["date_of_birth"])))
        elif chance < 0.03:  # a brother
            lines.append(_relative(dice, names, one, _birthday(dice)))
        elif chance < 0.036:  # a father or a son of the same name
            lines.append(
                _relative(dice, names, one, _birthday(dice)) | {"forename": one["forename"]}
            )
    return lines[:people]


class _Pool:
    """Names to draw from, as often as they are borne."""

    def __init__(self, dice: Random) -> None:
        tail = [
            a + b + c
            for a in _FIRST_HALVES.split()
            for b in ("", "er", "ing")
            for c in _SECOND_HALVES.split()
        ]
        dice.shuffle(tail)
        self._pools = [
            (pool.forenames, _zipf(len(pool.forenames)), self._surnames(pool, tail, dice))
            for pool in HERITAGES
        ]
        self._shares = list(accumulate(pool.share for pool in HERITAGES))

    def _surnames(
        self, pool: object, tail: list[str], dice: Random
    ) -> tuple[list[str], list[float]]:
        common = list(pool.surnames)  # type: ignore[attr-defined]
        dice.shuffle(common)
        if pool.name == "English":  # type: ignore[attr-defined]
            common += tail
        return common, _zipf(len(common))

    def draw(self, dice: Random) -> tuple[str, str, str]:
        """A surname, a forename and a middle name of one heritage."""
        (pool,) = dice.choices(self._pools, cum_weights=self._shares)
        forenames, weights, (surnames, their_weights) = pool
        (surname,) = dice.choices(surnames, cum_weights=their_weights)
        forename, middle = dice.choices(forenames, cum_weights=weights, k=2)
        return surname, forename, middle


def _zipf(length: int) -> list[float]:
    return list(accumulate(1 / (place + 3) ** 0.9 for place in range(length)))


def _person(dice: Random, names: _Pool) -> Row:
    surname, forename, middle = names.draw(dice)
    others: list[Value] = []
    if dice.random() < 0.22:
        other, given, _ = names.draw(dice)
        kept = dice.choice([(other, forename), (surname, given), (other, given)])
        others.append(f"{kept[0].upper()}, {kept[1]}")
    return {
        "id": str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        "prison_number": _prison_number(dice) if dice.random() < 0.94 else None,
        "surname": surname.upper() if dice.random() < 0.7 else surname,
        "forename": forename,
        "middle_names": middle if dice.random() < 0.3 else None,
        "date_of_birth": _birthday(dice),
        "sex": "M",
        "other_names": others or None,
        "numbers": _numbers(dice) or None,
        "last_prison": dice.choice(PRISONS),
        "in_custody": dice.random() < 0.85,
        "last_seen": None,
    }


def _relative(dice: Random, names: _Pool, one: Row, born: str) -> Row:
    other = _person(dice, names)
    return other | {"surname": one["surname"], "date_of_birth": born}


def _birthday(dice: Random) -> str:
    day = TODAY - dt.timedelta(days=int(365.25 * dice.triangular(18, 78, 32)))
    return day.replace(month=1, day=1).isoformat() if dice.random() < 0.02 else day.isoformat()


def _prison_number(dice: Random) -> str:
    letters = "".join(dice.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(3))
    return f"{letters[0]}{dice.randrange(10_000):04d}{letters[1:]}"


def _numbers(dice: Random) -> list[Value]:
    year, serial = dice.randrange(1975, 2026), dice.randrange(1_000_000)
    found: list[Value] = []
    if dice.random() < 0.67:
        letter = check_letter(f"{year % 100:02d}{serial:07d}")
        found.append(f"PNC {year}/{serial:07d}{letter}")
    if dice.random() < 0.67:
        short = serial % 1_000_000
        found.append(
            f"CRO {short:06d}/{year % 100:02d}{check_letter(f'{year % 100:02d}{short:06d}')}"
        )
    return found


# ---- what goes wrong -----------------------------------------------------------------------------

Wrong = Callable[[Random, Row, Typed], Typed | None]
"""What is typed, made wrong in one way; None where somebody's particulars cannot be wrong so."""


def told(line: Row) -> Typed:
    """What somebody is called and when they were born, without a mistake."""
    return Typed(str(line["surname"]).title(), str(line["forename"]), str(line["date_of_birth"]))


def _transposed(dice: Random, text: str) -> str:
    at = [n for n in range(len(text) - 1) if text[n].lower() != text[n + 1].lower()]
    n = dice.choice(at) if at else 0
    return text[:n] + text[n + 1] + text[n] + text[n + 2 :]


def _mistyped(dice: Random, text: str) -> str:
    """One slip of the fingers."""
    if len(text) < 4:
        return text + text[-1]
    n = dice.randrange(1, len(text))
    slip = dice.randrange(4)
    if slip == 0:
        return _transposed(dice, text)
    if slip == 1:
        return text[:n] + text[n + 1 :]
    near = dice.choice(_NEIGHBOURS.get(text[n].lower(), "e"))
    return text[:n] + near + text[n + (slip == 2) :]


def _surname_slip(dice: Random, _: Row, typed: Typed) -> Typed | None:
    return replace(typed, surname=_mistyped(dice, typed.surname))


def _forename_slip(dice: Random, _: Row, typed: Typed) -> Typed | None:
    return replace(typed, forename=_mistyped(dice, typed.forename))


def _swapped_date(_: Random, __: Row, typed: Typed) -> Typed | None:
    year, month, day = typed.born.split("-")
    return replace(typed, born=f"{year}-{day}-{month}") if month != day and int(day) < 13 else None


def _year_by(*steps: int) -> Wrong:
    def wrong(dice: Random, _: Row, typed: Typed) -> Typed | None:
        year = int(typed.born[:4]) + dice.choice(steps)
        return replace(typed, born=f"{year}{typed.born[4:]}") if typed.born[5:] != "02-29" else None

    return wrong


def _day_slip(dice: Random, _: Row, typed: Typed) -> Typed | None:
    day = int(typed.born[8:]) + dice.choice((-1, 1, -10, 10))
    return replace(typed, born=f"{typed.born[:8]}{day:02d}") if 0 < day < 29 else None


def _names_swapped(_: Random, __: Row, typed: Typed) -> Typed | None:
    return replace(typed, surname=typed.forename, forename=typed.surname)


_SHORT: dict[str, list[str]] = {}


def _nickname(dice: Random, _: Row, typed: Typed) -> Typed | None:
    if not _SHORT:
        for name, heads in families().items():
            for head in heads:
                _SHORT.setdefault(head, []).append(name)
    name = run_together(typed.forename)
    others = sorted({o for root in roots(name) for o in _SHORT.get(root, ()) if o != name})
    return replace(typed, forename=dice.choice(others).title()) if others else None


def _alias(dice: Random, line: Row, typed: Typed) -> Typed | None:
    others = line.get("other_names")
    if not isinstance(others, list):
        return None
    surname, _, forename = str(dice.choice(others)).partition(", ")
    return replace(typed, surname=surname.title(), forename=forename)


def _half(dice: Random, _: Row, typed: Typed) -> Typed | None:
    parts = [part for part in typed.surname.replace("-", " ").split() if len(part) > 2]
    return replace(typed, surname=dice.choice(parts)) if len(parts) > 1 else None


def _beginning(_: Random, __: Row, typed: Typed) -> Typed | None:
    return (
        replace(typed, surname=typed.surname[:4], forename="") if len(typed.surname) > 4 else None
    )


def _no_date(_: Random, __: Row, typed: Typed) -> Typed | None:
    return replace(typed, born="")


def _number_wrong(slip: Callable[[Random, str], str]) -> Wrong:
    def wrong(dice: Random, line: Row, typed: Typed) -> Typed | None:
        listed = line.get("numbers")
        known = [str(one).partition(" ")[2] for one in listed] if isinstance(listed, list) else []
        known += [str(line["prison_number"])] if line["prison_number"] else []
        if not known:
            return None
        return replace(typed, born="", numbers=(("", slip(dice, dice.choice(known))),))

    return wrong


def _digit_slip(dice: Random, number: str) -> str:
    at = dice.choice([n for n, c in enumerate(number) if c.isdigit()])
    return f"{number[:at]}{(int(number[at]) + dice.randrange(1, 10)) % 10}{number[at + 1 :]}"


def _digits_transposed(dice: Random, number: str) -> str:
    at = [
        n
        for n in range(len(number) - 1)
        if number[n : n + 2].isdigit() and number[n] != number[n + 1]
    ]
    if not at:
        return _digit_slip(dice, number)
    n = dice.choice(at)
    return number[:n] + number[n + 1] + number[n] + number[n + 2 :]


def _all(*ways: Wrong) -> Wrong:
    def wrong(dice: Random, line: Row, typed: Typed) -> Typed | None:
        made: Typed | None = typed
        for way in ways:
            made = way(dice, line, made) if made is not None else None
        return made

    return wrong


_BY_NUMBER = _number_wrong(_digit_slip), _number_wrong(_digits_transposed)
ONE_ERROR: Mapping[str, Wrong] = {
    "surname_mistyped": _surname_slip,
    "forename_mistyped": _forename_slip,
    "day_and_month_swapped": _swapped_date,
    "year_by_one": _year_by(-1, 1),
    "year_by_ten": _year_by(-10, 10),
    "day_by_a_digit": _day_slip,
    "names_swapped": _names_swapped,
    "nickname": _nickname,
    "alias": _alias,
    "half_of_a_double_name": _half,
    "number_digit_wrong": _BY_NUMBER[0],
    "number_digits_transposed": _BY_NUMBER[1],
}
TWO_ERRORS: Mapping[str, Wrong] = {
    "both_names_mistyped": _all(_surname_slip, _forename_slip),
    "surname_mistyped_twice": _all(_surname_slip, _surname_slip),
    "surname_mistyped_date_swapped": _all(_surname_slip, _swapped_date),
    "surname_mistyped_year_by_one": _all(_surname_slip, _year_by(-1, 1)),
    "nickname_date_swapped": _all(_nickname, _swapped_date),
    "nickname_year_by_ten": _all(_nickname, _year_by(-10, 10)),
    "names_swapped_day_wrong": _all(_day_slip, _names_swapped),
    "alias_date_swapped": _all(_alias, _swapped_date),
    "forename_mistyped_day_wrong": _all(_forename_slip, _day_slip),
    "number_wrong_surname_mistyped": _all(_surname_slip, _BY_NUMBER[0]),
}
CLASSES: Mapping[str, Wrong] = {**ONE_ERROR, **TWO_ERRORS}
