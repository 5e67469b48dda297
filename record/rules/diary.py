"""The diary: what an entry must be to stand on its day."""

from __future__ import annotations

import re
from collections.abc import Iterable

from record.action import Change
from record.facts import Facts, text
from record.problems import Problem
from record.types.diary import CANCELLED

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def check_diary(changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` record_unknown, reason_missing or action_malformed.

    A time of day is written ``HH:MM``; what closes an entry closes one of the same prison, and
    says why nothing came of it.
    """
    for change in changes:
        if change.record_type == "diary_entry":
            clock = change.after.get("clock")
            if clock is not None and not _CLOCK.fullmatch(str(clock)):
                raise Problem("action_malformed", what="time")
        elif change.record_type == "diary_mark":
            entry = facts.get("diary_entry", str(change.after["diary_entry_id"]))
            if entry is None:
                raise Problem("record_unknown")
            if entry["prison"] != change.after["prison"]:
                raise Problem("action_malformed", what="Prison")
            if change.after["result"] == CANCELLED and not text(change.after, "text").strip():
                raise Problem("reason_missing")
