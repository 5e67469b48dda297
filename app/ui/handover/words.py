"""The handover in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.store.reads.handover import HandoverLine
from app.ui.kit.badge import BadgeText
from app.ui.kit.story_list import StoryLine
from app.ui.wording import moment_words

translate = QCoreApplication.translate
_NAMED = 4
"""How many readers are named; the rest are counted."""


def line_of(line: HandoverLine, wings: Mapping[str, str], now: dt.datetime) -> StoryLine:
    """An entry as a row of the list; ``wings``: what each wing is called."""
    if line.person_name is not None:
        title = line.person_name
    elif line.wing_id is None:
        title = translate("handover", "The whole prison")
    else:
        title = wings.get(line.wing_id, "")
    return StoryLine(
        line.id,
        _badge(line),
        title,
        line.text,
        _more(line, wings),
        moment_words(line.written_at, now),
    )


def _badge(line: HandoverLine) -> BadgeText:
    if line.unread and line.urgent:
        return BadgeText(
            translate("handover", "FIRST"),
            "danger",
            translate("handover", "To be read first, and not read by you yet"),
        )
    if line.unread:
        return BadgeText(
            translate("handover", "NEW"), "warning", translate("handover", "Not read by you yet")
        )
    if line.urgent:
        return BadgeText(
            translate("handover", "FIRST"), "info", translate("handover", "To be read first")
        )
    return BadgeText(translate("handover", "READ"))


def _more(line: HandoverLine, wings: Mapping[str, str]) -> str:
    parts = [line.staff_name]
    if line.person_name is not None and line.wing_id is not None:
        parts.append(wings.get(line.wing_id, ""))
    if line.read_by:
        names = "; ".join(line.read_by[:_NAMED])
        if len(line.read_by) > _NAMED:
            form = translate("handover", "{names} and {n} more")
            names = form.format(names=names, n=len(line.read_by) - _NAMED)
        parts.append(translate("handover", "read by {names}").format(names=names))
    else:
        parts.append(translate("handover", "read by nobody yet"))
    if line.pending:
        parts.append(translate("handover", "waits to be sent"))
    return "  ·  ".join(part for part in parts if part)
