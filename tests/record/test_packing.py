"""Long lists travel as columns and come back exactly; bytes that are not columns are refused."""

from __future__ import annotations

import datetime as dt
import json
import tracemalloc
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from record import wire
from record.ids import derived_id
from record.packing import to_bytes
from record.problems import Problem
from record.unpacking import from_bytes

CELLS = 100_000

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
ids = st.uuids().map(str)
timed_ids = st.builds(
    lambda ms, rest: (
        f"{ms:012x}"[:8] + f"-{ms:012x}"[:0] + f"-{ms % 65536:04x}-7{rest[1:4]}{rest[4:]}"
    ),
    st.integers(0, 2**48 - 1),
    st.uuids().map(lambda u: "-" + str(u)[15:18] + str(u)[18:]),
)
digits = st.binary(min_size=5, max_size=5).map(bytes.hex)
days = st.dates().map(lambda d: d.isoformat())
moments = st.datetimes().map(lambda d: d.isoformat(timespec="milliseconds") + "Z")
whole = st.integers(-(2**66), 2**66) | st.integers(-300, 300)
scalars = st.none() | st.booleans() | whole | texts | ids | days | moments
kinds = st.sampled_from(
    [scalars, texts, ids, timed_ids, digits, days, moments, whole, st.booleans()]
)
columns = kinds.flatmap(
    lambda kind: (
        st.lists(kind, min_size=6, max_size=30)
        | st.lists(st.none() | kind, min_size=6, max_size=30)
        | st.lists(kind, min_size=1, max_size=3).flatmap(
            lambda few: st.lists(st.sampled_from(few), min_size=8, max_size=30)
        )
    )
)


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Lists of objects, some with the same members; lists of lists; objects."""
    same = st.lists(st.tuples(inner, inner), min_size=6, max_size=12).map(
        lambda pairs: [{"a": a, "b": b} for a, b in pairs]
    )
    mixed = st.lists(st.dictionaries(texts, inner, max_size=2), max_size=12)
    return same | mixed | st.lists(inner, max_size=12) | st.dictionaries(texts, inner, max_size=3)


pairs = st.lists(st.tuples(moments, st.integers(0, 10**8)), min_size=8, max_size=20).map(
    lambda found: [{"at": at, "later": later(at, ms)} for at, ms in found]
)


def later(at: str, ms: int) -> str:
    """A moment so much later, or the same one where the calendar ends."""
    try:
        moved = dt.datetime.fromisoformat(at[:-1]) + dt.timedelta(milliseconds=ms)
    except OverflowError:
        return at
    return moved.isoformat(timespec="milliseconds") + "Z"


messages = st.recursive(scalars | columns, objects, max_leaves=20)


def load(text: bytes) -> Any:
    return json.loads(text)


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are the same, true and 1 told apart."""
    return json.dumps(one) == json.dumps(other)


@given(messages)
def test_a_message_comes_back_as_it_was(message: Any) -> None:
    assert same(from_bytes(to_bytes(message), load, CELLS), message)


@given(columns)
def test_a_column_comes_back_as_it_was(column: Any) -> None:
    assert same(from_bytes(to_bytes({"c": column}), load, CELLS), {"c": column})


@given(pairs)
def test_moments_that_lie_near_others_come_back(rows: list[dict[str, str]]) -> None:
    assert from_bytes(to_bytes(rows), load, CELLS) == rows


@pytest.mark.parametrize(
    ("column", "most"),
    [
        ([derived_id(str(n)) for n in range(1000)], 15.6),
        ([derived_id(str(n))[:8] for n in range(1000)], 4.1),
        ([derived_id(str(n % 20)) for n in range(1000)], 1.4),
        ([f"2026-11-24T14:{n // 60:02d}:{n % 60:02d}.000Z" for n in range(1000)], 2.1),
        (["2026-11-24T14:06:03.123Z", "1999-01-01T00:00:00.000Z"] * 500, 1.3),
        ([f"20{n % 30:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}" for n in range(1000)], 2.1),
        (list(range(1000)), 1.1),
        ([True, False] * 500, 1.1),
        ([None, *["x"] * 999], 1.1),
        ([{"type": "x", "at": 7}] * 1000, 0.1),
    ],
)
def test_what_is_alike_takes_few_bytes(column: list[Any], most: float) -> None:
    assert len(to_bytes(column)) <= most * len(column)


NOTED = {
    "rows": [
        {
            "id": derived_id(str(n)),
            "at": f"20{10 + n}-11-24T14:06:0{n}.123Z",
            "on": f"2026-11-{10 + n}",
            "text": None if n % 3 else f"note {n}",
            "kind": "ab"[n % 2],
            "needs": ["x"] * (n % 2),
            "open": n % 4 == 0,
            "number": n * n,
        }
        for n in range(10)
    ]
}
PACKED = to_bytes(NOTED)
HEAD = PACKED.index(b"\0")


def test_the_example_holds_columns() -> None:
    assert from_bytes(PACKED, load, CELLS) == NOTED
    assert PACKED.count(b'"~"') > 8


@pytest.mark.parametrize("length", range(HEAD, len(PACKED)))
def test_columns_cut_short_are_refused(length: int) -> None:
    if length > HEAD:
        with pytest.raises(ValueError):
            from_bytes(PACKED[:length], load, CELLS)


def test_bytes_left_over_are_refused() -> None:
    with pytest.raises(ValueError):
        from_bytes(PACKED + b"x", load, CELLS)


@given(st.integers(0, len(PACKED) - 1), st.integers(1, 255))
def test_a_wrong_byte_is_read_as_json_or_refused(place: int, flip: int) -> None:
    wrong = bytearray(PACKED)
    wrong[place] ^= flip
    try:
        found = from_bytes(bytes(wrong), load, CELLS)
    except (ValueError, RecursionError):
        return
    json.dumps(found)


NONSENSE: tuple[Any, ...] = (None, True, -1, 0, 1, 2, 10**30, 1.5, "x", "", [], [1], {}, {"~": []})


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    inner: Any = ()
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(spot for key, item in inner for spot in spots(item, (*path, key)))]


def with_nonsense(value: Any, path: tuple[Any, ...], nonsense: Any) -> Any:
    copy = json.loads(json.dumps(value))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = nonsense
    return copy


def test_nonsense_anywhere_in_a_note_is_read_as_json_or_refused() -> None:
    notes, data = json.loads(PACKED[:HEAD]), PACKED[HEAD:]
    for path in spots(notes)[1:]:
        for nonsense in NONSENSE:
            text = json.dumps(with_nonsense(notes, path, nonsense)).encode()
            try:
                found = from_bytes(text + data, load, CELLS)
            except ValueError:
                continue
            json.dumps(found)


@pytest.mark.parametrize(
    "note",
    [
        ["=", 10**9, 1],
        ["=", 3, [1]],
        ["=", 3, 1.5],
        ["n", 1, 3],
        ["+", 1, 1, "a"],
        ["+", 0, 1, 1],
        ["d", 1, 1, ["a"]],
        ["x", 2, 1],
        ["o", 1, ["a"]],
        ["l", 1, [-1], []],
        ["m", 1, [0], [0]],
        ["D", 1, [10**9]],
        ["t", 1, [10**20]],
        ["r", 1, [0]],
        ["i", 0, "x"],
        ["u", 0, [-1]],
        ["?", 1, [1, 2]],
        ["z", 1],
        [],
        "x",
    ],
)
def test_a_note_that_we_never_write_is_refused(note: Any) -> None:
    with pytest.raises(ValueError):
        from_bytes(json.dumps({"~": note}).encode() + b"\0\x7f", load, CELLS)


def test_a_small_message_cannot_stand_for_a_large_one() -> None:
    notes = ",".join('{"~":["=",1000000,1]}' for _ in range(5_000))
    packed = zstandard.compress(f"[{notes}]".encode() + b"\0")
    tracemalloc.start()
    with pytest.raises(Problem):
        wire.unpack(packed)
    assert tracemalloc.get_traced_memory()[1] < 100_000_000
    tracemalloc.stop()


def test_what_no_database_keeps_is_refused_in_columns_too() -> None:
    texts = to_bytes([f"text {n}" for n in range(10)])
    for wrong in (b"\xff", b"\xed\xa0\x80", b"\0"):
        with pytest.raises(Problem):
            wire.unpack(zstandard.compress(texts[:-3] + wrong + texts[-3 + len(wrong) :]))
    with pytest.raises(Problem):
        wire.unpack(zstandard.compress(to_bytes([{"a": 1}, {"b": "\0"}] * 4)))


def test_members_named_like_our_notes_stay_plain() -> None:
    message = {"a": [1] * 20, "~": ["=", 3, 1]}
    assert to_bytes(message) == json.dumps(message, separators=(",", ":")).encode()
    assert from_bytes(to_bytes(message), load, CELLS) == message
