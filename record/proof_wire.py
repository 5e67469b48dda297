"""The messages of proof as JSON and back: where a terminal and the centre differ, step by step."""

from __future__ import annotations

import re
from typing import Any

from record.catalogue import BY_NAME
from record.digest import BUCKETS
from record.fit import WHOLE_MAX
from record.ids import is_id
from record.problems import Problem
from record.protocol import (
    DIGEST_BUCKETS_MAX,
    DIGEST_RECORDS_MAX,
    DigestAnswer,
    DigestLine,
    DigestRequest,
)
from record.table_wire import rows_from_wire, rows_to_wire

LINES_MAX = 200_000
_HASH = re.compile(r"[0-9a-f]{32}")


def request_to_wire(request: DigestRequest) -> dict[str, Any]:
    """A question as JSON."""
    return {
        "epoch": request.epoch,
        "stream": request.stream,
        "buckets": list(request.buckets),
        "records": [list(record) for record in request.records],
    }


def request_from_wire(value: object) -> DigestRequest:
    """Read a question."""
    match value:
        case {
            "epoch": str(epoch),
            "stream": str(stream),
            "buckets": list(buckets),
            "records": list(records),
        } if len(buckets) <= DIGEST_BUCKETS_MAX and len(records) <= DIGEST_RECORDS_MAX:
            return DigestRequest(
                epoch,
                stream,
                tuple(_whole(number, BUCKETS - 1) for number in buckets),
                tuple(_key(record) for record in records),
            )
        case _:
            raise Problem("message_malformed", what="digest")


def answer_to_wire(answer: DigestAnswer) -> dict[str, Any]:
    """An answer as JSON."""
    return {
        "epoch": answer.epoch,
        "seq": answer.seq,
        "sums": list(answer.sums),
        "lines": [
            [line.record_type, line.record_id, line.version, line.hash, line.seq]
            for line in answer.lines
        ],
        "tables": rows_to_wire(answer.rows),
    }


def answer_from_wire(value: object) -> DigestAnswer:
    """Read an answer."""
    match value:
        case {
            "epoch": str(epoch),
            "seq": seq,
            "sums": list(sums),
            "lines": list(lines),
            "tables": list(tables),
        } if len(sums) in (0, BUCKETS) and len(lines) <= LINES_MAX:
            return DigestAnswer(
                epoch,
                _whole(seq),
                tuple(_hash(number) for number in sums),
                tuple(_line(line) for line in lines),
                tuple(rows_from_wire(tables)),
            )
        case _:
            raise Problem("message_malformed", what="digest")


def _line(value: object) -> DigestLine:
    match value:
        case [kind, record_id, version, number, seq]:
            return DigestLine(*_key([kind, record_id]), _whole(version), _hash(number), _whole(seq))
        case _:
            raise Problem("message_malformed", what="digest.lines")


def _key(value: object) -> tuple[str, str]:
    match value:
        case [str(kind), str(record_id)] if kind in BY_NAME and is_id(record_id):
            return kind, record_id
        case _:
            raise Problem("message_malformed", what="digest.records")


def _hash(value: object) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise Problem("message_malformed", what="digest.hash")
    return value


def _whole(value: object, highest: int = WHOLE_MAX) -> int:
    if type(value) is not int or not 0 <= value <= highest:
        raise Problem("message_malformed", what="digest.number")
    return value
