"""Pages of the audit trail as JSON and back."""

from __future__ import annotations

import itertools
import json
from typing import Any

from record.problems import Problem
from record.reader import Reader
from record.trail import LINES_PER_PAGE_MAX, TrailHeard, TrailLine, TrailPage

DETAILS_MAX = 4_000
"""The most that a line's details may be, in characters of JSON."""


def page_to_wire(page: TrailPage) -> dict[str, Any]:
    """A page as JSON."""
    return {
        "trail": page.trail,
        "kept_from": page.kept_from,
        "previous": page.previous,
        "lines": [line.content | {"hash": line.hash} for line in page.lines],
    }


def page_from_wire(value: object) -> TrailPage:
    """Read a page. A line that was tampered with is read all the same: it is evidence."""
    reader = Reader(value, "trail")
    lines = tuple(_line(each) for each in reader.items("lines", LINES_PER_PAGE_MAX))
    if any(later.number <= line.number for line, later in itertools.pairwise(lines)):
        raise Problem("message_malformed", what="trail.lines")
    return TrailPage(
        reader.text("trail"), reader.whole("kept_from"), reader.text("previous", 64), lines
    )


def _line(value: object) -> TrailLine:
    reader = Reader(value, "trail")
    details = reader.mapping_or_none("details", 20)
    if details is not None and len(json.dumps(details)) > DETAILS_MAX:
        raise Problem("message_malformed", what="trail.details")
    return TrailLine(
        reader.whole("number"),
        reader.text("at", 24),
        reader.text_or_none("staff_id", 36),
        reader.text("deed", 40),
        reader.text_or_none("person_id", 36),
        details,
        reader.text("hash", 64),
    )


def heard_to_wire(heard: TrailHeard) -> dict[str, Any]:
    """An answer as JSON."""
    return {"upto": heard.upto, "hash": heard.hash}


def heard_from_wire(value: object) -> TrailHeard:
    """Read an answer."""
    reader = Reader(value, "heard")
    return TrailHeard(reader.whole("upto"), reader.text("hash", 64))
