"""Messages as bytes: JSON packed with zstd, read strictly, because the other side may be hostile.

``pack``/``unpack`` turn JSON into bytes and back within a limit; the ``*_to_wire`` and
``*_from_wire`` functions turn messages into JSON and back. Whatever is not as it should be raises
``Problem``.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

import zstandard

from record import packing, short_ids, unpacking
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import BY_NAME
from record.dictionary import DICTIONARIES, NEWEST, PACK_LEVEL
from record.problems import Problem
from record.protocol import (
    ACTIONS_PER_SYNC_MAX,
    LEASE_DAYS,
    MESSAGE_BYTES_MAX,
    RECALLED_MAX,
    SCHEMA,
    Manifest,
    Page,
    PageRow,
    Part,
    Speech,
    SyncRequest,
    SyncResponse,
    speech,
)
from record.reader import Reader
from record.seal_wire import seals_from_wire, seals_to_wire
from record.table_wire import ROWS_MAX, rows_from_wire, rows_to_wire
from record.version import is_version

CONTENT_TYPE = "application/vnd.wingbook+zstd"
SNAPSHOT_LEVEL = 19
WINDOW_BYTES_MAX = 8 * 1024 * 1024
"""The most memory that unpacking may take at once; no packing of ours asks for more."""
_PERHAPS_UNSTORABLE = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
"""Escapes that may stand for text that cannot be kept; we never write them."""


def pack(message: object, known: int | None = NEWEST) -> bytes:
    """A JSON message as bytes; ``known`` names the text that the reader has by heart, if any."""
    if known is None:
        return _packed(message, PACK_LEVEL)
    return bytes([known]) + _packed(message, PACK_LEVEL, DICTIONARIES[known])


def pack_part(tables: list[dict[str, Any]]) -> bytes:
    """A snapshot's part as bytes: packed once and read often, and long enough without a dictionary.

    A dictionary would keep zstd from the settings that suit a long message.
    """
    return _packed(tables, SNAPSHOT_LEVEL)


def known_in(data: bytes) -> int | None:
    """The name of the text that a message was packed with, so that its answer is, too."""
    return data[0] if data and data[0] in DICTIONARIES else None


def _packed(
    message: object, level: int, known: zstandard.ZstdCompressionDict | None = None
) -> bytes:
    packer = zstandard.ZstdCompressor(
        level=level, dict_data=known, write_checksum=True, write_content_size=True
    )
    return packer.compress(packing.to_bytes(message))


def unpack(data: bytes, limit: int = MESSAGE_BYTES_MAX) -> Any:
    """The JSON in ``data``, or ``Problem`` when it is too big or not as it should be."""
    plain = _unpacked(data, limit)
    try:
        return unpacking.from_bytes(plain, _load, cells_max=limit // 2)
    except (ValueError, RecursionError) as error:
        raise Problem("message_malformed", what="JSON") from error


def _load(text: bytes) -> Any:
    """Strict JSON; ValueError for anything else."""
    found = json.loads(text.decode(), parse_constant=_no_constant, parse_float=_finite_float)
    if _PERHAPS_UNSTORABLE.search(text):
        _check_storable(found)
    return found


def _unpacked(data: bytes, limit: int) -> bytes:
    """The bytes inside one whole frame that says its size, if that is within ``limit``."""
    name = known_in(data)
    known = None if name is None else DICTIONARIES[name]
    data = data if name is None else data[1:]
    try:
        size = zstandard.frame_content_size(data)
        if size > limit:
            raise Problem("message_too_big", limit=limit)
        if size < 0:
            raise Problem("message_malformed", what="packing")
        unpacker = zstandard.ZstdDecompressor(known, max_window_size=WINDOW_BYTES_MAX)
        return unpacker.decompress(data, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise Problem("message_malformed", what="packing") from error


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _finite_float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _check_storable(value: object) -> None:
    """ValueError for text that no database keeps: NUL, and half of a surrogate pair."""
    match value:
        case str() if "\0" in value:
            raise ValueError("NUL")
        case str():
            value.encode("utf-8")
        case list():
            for item in value:
                _check_storable(item)
        case dict():
            _check_storable([*value.keys(), *value.values()])
        case _:
            pass


def action_from_wire(value: object) -> Action:
    """Read an action. Its meaning is checked by ``record.validate``."""
    read = Reader(value, "action")
    changes = []
    for item in read.items("changes", 200):
        one = Reader(item, "change")
        changes.append(
            Change(
                one.text("type"),
                one.text("id"),
                one.fields_or_none("before"),
                one.fields("after"),
            )
        )
    return Action(
        id=read.text("id"),
        kind=read.text("kind"),
        terminal_id=read.text("terminal"),
        incarnation=read.text("incarnation"),
        number=read.whole("number"),
        staff_id=read.text("staff"),
        at=read.text("at"),
        stamp=read.text("stamp"),
        schema=read.whole("schema"),
        changes=tuple(changes),
        reason=read.text_or_none("reason", 4000),
        findings=read.texts("findings", 100),
        session=read.text_or_none("session"),
    )


def verdict_from_wire(value: object) -> Verdict:
    """Read a verdict."""
    read = Reader(value, "verdict")
    outcome = read.text("outcome")
    if outcome not in set(Outcome):
        raise Problem("message_malformed", what="verdict.outcome")
    return Verdict(
        action_id=read.text("action"),
        outcome=Outcome(outcome),
        problem=read.text_or_none("problem"),
        details=read.mapping_or_none("details"),
        raised=read.texts("raised", 500),
        seqs=tuple(sorted(read.numbers("seqs").items())),
    )


def request_to_wire(request: SyncRequest) -> dict[str, Any]:
    """A sync request as JSON."""
    return {
        "schema": request.schema,
        "epoch": request.epoch,
        "cursors": request.cursors,
        "actions": [action.to_wire() for action in request.actions],
        **seals_to_wire(request.seals),
        "want_bytes": request.want_bytes,
        "wait_s": request.wait_s,
        "prove": request.prove,
        **({"whole": True} if request.whole else {}),
        **({"heard": list(request.heard)} if request.heard else {}),
        **({} if request.numbers is None else {"numbers": request.numbers}),
        **({} if request.program is None else {"program": request.program}),
    }


def request_from_wire(value: object) -> SyncRequest:
    """Read a sync request; the actions inside are read one by one by ``action_from_wire``."""
    read = Reader(value, "request")
    schema = read.whole("schema")
    if speech(schema) is Speech.UNKNOWN:
        raise Problem("schema_unsupported", schema=schema, ours=SCHEMA)
    actions = read.items("actions", ACTIONS_PER_SYNC_MAX)
    return SyncRequest(
        schema=schema,
        epoch=read.text_or_none("epoch"),
        cursors=read.numbers("cursors"),
        actions=tuple(action_from_wire(item) for item in actions),
        want_bytes=read.whole("want_bytes"),
        wait_s=read.seconds("wait_s"),
        prove=read.flag_or_false("prove"),
        whole=read.flag_or_false("whole"),
        seals=seals_from_wire(value),
        heard=read.texts("heard", RECALLED_MAX) if read.has("heard") else (),
        numbers=read.text_or_none("numbers", 36),
        program=_version(read),
    )


def response_to_wire(response: SyncResponse, asked: SyncRequest | None = None) -> dict[str, Any]:
    """A sync response as JSON.

    Given the question, what the answer would only repeat of it is left out: the epoch, the streams,
    and that there is nothing new in a stream.
    """
    known = asked if asked is not None and asked.schema == SCHEMA else None
    pages = [page for page in response.pages if known is None or not _is_nothing_new(page, known)]
    told = {
        "schema": response.schema,
        "epoch": response.epoch,
        "verdicts": [verdict.to_wire() for verdict in response.verdicts],
        "pages": [page_to_wire(page) for page in pages],
        "streams": list(response.streams),
        "now": response.now,
        **({} if response.key is None else {"key": response.key}),
        **({} if response.problem is None else {"problem": response.problem}),
        **({} if response.lease_days == LEASE_DAYS else {"lease_days": response.lease_days}),
        **({"ended": list(response.ended)} if response.ended else {}),
        **({} if response.program is None else {"program": response.program}),
    }
    repeated = {} if known is None else _said(known)
    return {name: value for name, value in told.items() if repeated.get(name) != value}


def _said(asked: SyncRequest) -> dict[str, Any]:
    """What a question says of its answer already."""
    return {"epoch": asked.epoch, "streams": list(asked.cursors)}


def _is_nothing_new(page: Page, asked: SyncRequest) -> bool:
    here = asked.cursors.get(page.stream)
    return page == Page(page.stream, page.after, page.after, (), more=False) and here == page.after


def response_from_wire(value: object, asked: SyncRequest | None = None) -> SyncResponse:
    """Read a sync response; what it leaves out is as it was in the question.

    A stream without a page has nothing new.
    """
    if asked is not None and isinstance(value, dict):
        value = _said(asked) | value
    read = Reader(value, "response")
    return SyncResponse(
        schema=read.whole("schema"),
        epoch=read.text("epoch"),
        verdicts=tuple(
            verdict_from_wire(item) for item in read.items("verdicts", ACTIONS_PER_SYNC_MAX)
        ),
        pages=tuple(page_from_wire(item) for item in read.items("pages", 100)),
        streams=read.texts("streams", 100),
        now=read.text("now"),
        key=read.text_or_none("key"),
        problem=read.text_or_none("problem"),
        lease_days=read.whole("lease_days") if read.has("lease_days") else LEASE_DAYS,
        ended=read.texts("ended", RECALLED_MAX) if read.has("ended") else (),
        program=_version(read),
    )


def _version(read: Reader) -> str | None:
    """The version of a program, if one is named."""
    named = read.text_or_none("program", 20)
    if named is not None and not is_version(named):
        raise Problem("message_malformed", what="program")
    return named


def page_to_wire(page: Page) -> dict[str, Any]:
    """A page as JSON, column-wise."""
    proof = {} if page.digest is None else {"digest": page.digest}
    here = [row for row in page.rows if row.values is not None]
    return {
        "stream": page.stream,
        "after": page.after,
        "upto": page.upto,
        "more": page.more,
        **proof,
        "tables": rows_to_wire(here, short_ids.short_for(here)),
        "gone": [
            [row.record_type, row.record_id, row.version] for row in page.rows if row.values is None
        ],
    }


def page_from_wire(value: object) -> Page:
    """Read a page: rows in the catalogue's order, what has gone last, unknown types passed over.

    Short ids in it are still to be spelled out (``record.short_ids``).
    """
    read = Reader(value, "page")
    rows = rows_from_wire(read.items("tables", ROWS_MAX))
    for item in read.items("gone", 200_000):
        match item:
            case [str(kind), str(rid), int(version)]:
                if kind in BY_NAME:
                    rows.append(PageRow(kind, rid, version, None))
            case _:
                raise Problem("message_malformed", what="page.gone")
    return Page(
        read.text("stream"),
        read.whole("after"),
        read.whole("upto"),
        tuple(rows),
        read.flag("more"),
        read.text_or_none("digest", 32),
    )


def manifest_to_wire(manifest: Manifest) -> dict[str, Any]:
    """A snapshot's manifest as JSON."""
    return {
        "stream": manifest.stream,
        "epoch": manifest.epoch,
        "schema": manifest.schema,
        "seq": manifest.seq,
        "parts": [{"sha256": p.sha256, "size": p.size, "rows": p.rows} for p in manifest.parts],
    }


def manifest_from_wire(value: object) -> Manifest:
    """Read a snapshot's manifest."""
    read = Reader(value, "manifest")
    parts = []
    for item in read.items("parts", 10_000):
        part = Reader(item, "part")
        parts.append(Part(part.text("sha256"), part.whole("size"), part.whole("rows")))
    return Manifest(
        read.text("stream"),
        read.text("epoch"),
        read.whole("schema"),
        read.whole("seq"),
        tuple(parts),
    )
