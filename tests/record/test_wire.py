"""Messages come back as they were sent, and nothing that is not one gets further than a Problem."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from record import reader, wire
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import RECORD_TYPES
from record.ids import derived_id
from record.problems import Problem
from record.protocol import (
    SCHEMA,
    WAIT_S_MAX,
    Manifest,
    Page,
    PageRow,
    Part,
    SyncRequest,
    SyncResponse,
)
from record.table_wire import rows_from_wire, rows_to_wire

# ---- messages ------------------------------------------------------------------------------------

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
ids = st.uuids().map(str)
numbers = st.integers(0, reader.WHOLE_MAX)
values = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | words
values |= st.lists(words, max_size=3)
rows = st.dictionaries(words, values, max_size=5)
seqs = st.dictionaries(words, numbers, max_size=4)

changes = st.builds(Change, words, ids, st.none() | rows, rows)
actions = st.builds(
    Action,
    id=ids,
    kind=words,
    terminal_id=ids,
    incarnation=words,
    number=numbers,
    staff_id=ids,
    at=words,
    stamp=words,
    schema=numbers,
    changes=st.lists(changes, max_size=3).map(tuple),
    reason=st.none() | words,
    findings=st.lists(words, max_size=3).map(tuple),
)
verdicts = st.builds(
    Verdict,
    action_id=ids,
    outcome=st.sampled_from(Outcome),
    problem=st.none() | words,
    details=st.none() | rows,
    raised=st.lists(ids, max_size=3).map(tuple),
    seqs=seqs.map(lambda found: tuple(sorted(found.items()))),
)
requests = st.builds(
    SyncRequest,
    schema=st.just(SCHEMA),
    epoch=st.none() | words,
    cursors=seqs,
    actions=st.lists(actions, max_size=3).map(tuple),
    want_bytes=numbers,
    wait_s=st.floats(0, WAIT_S_MAX),
)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A page as the hub makes it: whole rows in the catalogue's order, what has gone last."""
    here: list[PageRow] = []
    gone: list[PageRow] = []
    for record_type in RECORD_TYPES:
        for record_id in draw(st.lists(ids, max_size=2)):
            row = record_type.blank()
            plain = sorted(name for name, value in row.items() if value is None)
            row |= {name: draw(values) for name in draw(st.sets(st.sampled_from(plain)))}
            here.append(PageRow(record_type.name, record_id, draw(numbers), row))
        left = draw(st.lists(ids, max_size=1))
        gone += [PageRow(record_type.name, record_id, draw(numbers), None) for record_id in left]
    return Page(draw(words), draw(numbers), draw(numbers), (*here, *gone), draw(st.booleans()))


responses = st.builds(
    SyncResponse,
    schema=numbers,
    epoch=words,
    verdicts=st.lists(verdicts, max_size=3).map(tuple),
    pages=st.lists(pages(), max_size=2).map(tuple),
    streams=st.lists(words, max_size=3).map(tuple),
    now=words,
)
parts = st.builds(Part, words, numbers, numbers)
manifests = st.builds(
    Manifest, words, words, numbers, numbers, st.lists(parts, max_size=3).map(tuple)
)


@given(requests)
def test_a_request_comes_back_as_it_was_sent(request_: SyncRequest) -> None:
    sent = wire.pack(wire.request_to_wire(request_))
    assert wire.request_from_wire(wire.unpack(sent)) == request_


@given(responses)
def test_a_response_comes_back_as_it_was_sent(response: SyncResponse) -> None:
    sent = wire.pack(wire.response_to_wire(response))
    assert wire.response_from_wire(wire.unpack(sent)) == response


@given(requests, responses)
def test_an_answer_leaves_out_what_its_question_said(
    request_: SyncRequest, response: SyncResponse
) -> None:
    told = replace(response, epoch=request_.epoch or "e", streams=tuple(request_.cursors))
    for answer in (response, told):
        sent = wire.pack(wire.response_to_wire(answer, request_))
        heard = wire.response_from_wire(wire.unpack(sent), request_)
        nothing_new = [page for page in answer.pages if page not in heard.pages]
        assert replace(heard, pages=answer.pages) == answer
        assert not any(page.rows or page.more or page.digest for page in nothing_new)
        assert all(request_.cursors[page.stream] == page.upto for page in nothing_new)


def test_an_answer_with_no_streams_left_says_so() -> None:
    answer = replace(RESPONSE, streams=(), pages=())
    sent = wire.response_to_wire(answer, REQUEST)
    assert wire.response_from_wire(sent, REQUEST) == answer


def test_an_answer_without_an_epoch_is_none_where_the_question_named_none() -> None:
    asked = replace(REQUEST, epoch=None)
    told = wire.response_to_wire(RESPONSE)
    del told["epoch"]
    assert problem_of(lambda value: wire.response_from_wire(value, asked), told) is not None


@given(manifests)
def test_a_manifest_comes_back_as_it_was_sent(manifest: Manifest) -> None:
    sent = wire.pack(wire.manifest_to_wire(manifest))
    assert wire.manifest_from_wire(wire.unpack(sent)) == manifest


def problem_of(read: Callable[[Any], object], value: Any) -> str | None:
    """The name of the problem that reading a value ends in, or None."""
    try:
        read(value)
    except Problem as problem:
        return problem.name
    return None


# ---- what is not a message -----------------------------------------------------------------------

ACTION = Action(
    id=derived_id("a"),
    kind="add_note",
    terminal_id=derived_id("t"),
    incarnation="1",
    number=1,
    staff_id=derived_id("s"),
    at="2026-11-24T14:06:03.123Z",
    stamp="0193a5a0c000.0000.t",
    schema=SCHEMA,
    changes=(Change("case_note", derived_id("n"), None, {"text": "Polite, in good humour."}),),
)
REQUEST = SyncRequest(SCHEMA, "epoch", {"prison:LEI": 7}, (ACTION,), 65_536, 5.0)
RESPONSE = SyncResponse(
    SCHEMA,
    "epoch",
    (Verdict(ACTION.id, Outcome.ACCEPTED, seqs=(("prison:LEI", 8),)),),
    (
        Page(
            "prison:LEI",
            7,
            8,
            (
                PageRow("case_note", derived_id("n"), 1, {"text": "Polite."}),
                PageRow("person", derived_id("p"), 2, None),
            ),
            more=False,
        ),
    ),
    ("prison:LEI",),
    "2026-11-24T14:06:04.000Z",
)
SENT = wire.pack(wire.request_to_wire(REQUEST))


@pytest.mark.parametrize("length", range(len(SENT)))
def test_a_message_cut_short_is_no_message(length: int) -> None:
    assert problem_of(wire.unpack, SENT[:length]) == "message_malformed"


@given(st.integers(0, len(SENT) - 1), st.integers(1, 255))
def test_a_message_with_a_wrong_byte_is_the_same_or_none(place: int, flip: int) -> None:
    wrong = bytearray(SENT)
    wrong[place] ^= flip
    if problem_of(wire.unpack, bytes(wrong)) is None:
        assert wire.unpack(bytes(wrong)) == wire.request_to_wire(REQUEST)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_with_a_problem(data: bytes) -> None:
    assert problem_of(wire.unpack, data) in ("message_malformed", "message_too_big")


def packed(text: bytes, **options: Any) -> bytes:
    return zstandard.ZstdCompressor(**options).compress(text)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"NaN",
        b"[Infinity]",
        b"[1e999]",
        b"[-1e999]",
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\\ud800"',
        b'{"\\uDC00": 1}',
        b'{"a": ["\\u0000"]}',
        b"[" * 100_000,
        b"1" * 5_000,
    ],
)
def test_json_that_no_database_could_keep_is_refused(text: bytes) -> None:
    with pytest.raises(Problem, match="JSON"):
        wire.unpack(packed(text))


def test_escapes_that_mean_ordinary_text_are_read() -> None:
    text = b'["\\ud83d\\ude00", "\\\\u0000", "\\u00e9", 1.5, true, null]'
    assert wire.unpack(packed(text)) == ["😀", "\\u0000", "é", 1.5, True, None]


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    bomb = packed(b" " * 50_000_000)
    assert len(bomb) < 10_000
    with pytest.raises(Problem, match="larger than 1000 bytes"):
        wire.unpack(bomb, limit=1000)


def test_a_frame_that_does_not_say_its_size_is_refused() -> None:
    with pytest.raises(Problem, match="packing"):
        wire.unpack(packed(b"[]", write_content_size=False))


def test_a_frame_that_lies_about_its_size_is_refused() -> None:
    bomb = packed(b" " * 50_000_000, write_checksum=False)
    assert int.from_bytes(bomb[6:10], "little") == 50_000_000
    with pytest.raises(Problem, match="packing"):
        wire.unpack(bomb[:6] + (900).to_bytes(4, "little") + bomb[10:], limit=1000)


def test_what_follows_a_message_is_refused_with_it() -> None:
    assert problem_of(wire.unpack, SENT + b"x") == "message_malformed"
    assert problem_of(wire.unpack, SENT + SENT) == "message_malformed"


def test_what_no_program_of_ours_would_send_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError):
        wire.pack([float("nan")])


# ---- messages with something wrong in them -------------------------------------------------------

JSON_OF = {
    "request": (wire.request_to_wire(REQUEST), wire.request_from_wire),
    "response": (wire.response_to_wire(RESPONSE), wire.response_from_wire),
    "manifest": (
        wire.manifest_to_wire(Manifest("s", "e", SCHEMA, 9, (Part("ab", 10, 2),))),
        wire.manifest_from_wire,
    ),
}
READ_OR_REFUSED = (None, "message_malformed", "schema_unsupported")
NONSENSE = (None, True, -1, 2**60, 10**400, 1.5, "x" * 5000, "", [], [[]], {}, {"a": "b"}, [{}])


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    found = [path]
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        found += spots(inner, (*path, key))
    return found


def changed(value: Any, path: tuple[Any, ...], to: Any) -> Any:
    """The JSON value with another one in that place."""
    if not path:
        return to
    copy = json.loads(json.dumps(value))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return copy


@pytest.mark.parametrize("name", list(JSON_OF))
def test_nonsense_anywhere_in_a_message_is_read_or_refused(name: str) -> None:
    good, read = JSON_OF[name]
    for path in spots(good):
        for nonsense in NONSENSE:
            assert problem_of(read, changed(good, path, nonsense)) in READ_OR_REFUSED, path


@pytest.mark.parametrize("name", list(JSON_OF))
def test_a_message_without_one_of_its_members_is_read_or_refused(name: str) -> None:
    good, read = JSON_OF[name]
    for path in spots(good):
        if path and isinstance(path[-1], str):
            copy = json.loads(json.dumps(good))
            inner = copy
            for key in path[:-1]:
                inner = inner[key]
            del inner[path[-1]]
            assert problem_of(read, copy) in READ_OR_REFUSED, path


def test_another_schema_is_told_which_side_to_update() -> None:
    newer = f"speaks version {SCHEMA + 1}; this side speaks {SCHEMA}"
    with pytest.raises(Problem, match=newer):
        wire.request_from_wire(wire.request_to_wire(REQUEST) | {"schema": SCHEMA + 1})


@pytest.mark.parametrize(
    ("asked", "waits"), [(-1, 0.0), (0, 0.0), (3, 3.0), (99, WAIT_S_MAX), (10**400, WAIT_S_MAX)]
)
def test_a_wait_is_kept_within_bounds(asked: int, waits: float) -> None:
    message = wire.request_to_wire(REQUEST) | {"wait_s": asked}
    assert wire.request_from_wire(message).wait_s == waits


def test_what_a_newer_side_added_is_passed_over() -> None:
    """A record type and a field that this side does not know yet."""
    page = wire.page_to_wire(RESPONSE.pages[0])
    page["tables"].append({"type": "wages", "ids": [], "versions": [], "columns": {}})
    page["tables"][0]["columns"]["mood"] = ["fine"]
    page["gone"].append(["wages", derived_id("w"), 3])
    assert wire.page_from_wire(page) == wire.page_from_wire(wire.page_to_wire(RESPONSE.pages[0]))


@pytest.mark.parametrize(
    "table",
    [
        {"ids": ["a"], "versions": [1, 2], "columns": {}},
        {"ids": ["a"], "versions": ["1"], "columns": {}},
        {"ids": ["a"], "versions": [True], "columns": {}},
        {"ids": ["a"], "versions": [1], "columns": {"text": []}},
        {"ids": ["a"], "versions": [1], "columns": {"text": "a"}},
        {"ids": "a", "versions": [1], "columns": {}},
    ],
)
def test_a_table_whose_columns_do_not_match_is_refused(table: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="not written as it should be"):
        rows_from_wire([{"type": "case_note"} | table])


def test_a_column_that_nobody_uses_does_not_travel() -> None:
    rows = RESPONSE.pages[0].rows[:1]
    (table,) = rows_to_wire(rows)
    assert set(table["columns"]) == {"text"}
    (row,) = rows_from_wire([table])
    assert row.values is not None
    assert row.values["staff_name"] is None
    assert row.values["text"] == "Polite."
