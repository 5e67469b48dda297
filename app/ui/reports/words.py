"""Reports in words: what an incident or a use of force is called, and how it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.store.reads.force import ForceLine
from app.store.reads.incidents import IncidentLine, Part
from app.ui.kit.badge import BadgeText, Kind
from app.ui.labels import code_label
from app.ui.translate import N_
from app.ui.wording import moment_words, span_words
from record.codes import domain

translate = QCoreApplication.translate

_STATUS: dict[str, tuple[Kind, str]] = {
    "OPEN": ("warning", N_("reports", "OPEN")),
    "REOPENED": ("warning", N_("reports", "REOPENED")),
    "ANALYSIS": ("info", N_("reports", "ANALYSIS")),
    "CLOSED": ("neutral", N_("reports", "CLOSED")),
    "DUPLICATE": ("neutral", N_("reports", "REPEATED")),
}


def family_of(kind: str) -> str:
    """The family of incidents that a type belongs to; "" for an unknown one."""
    found = domain("incident_type").get(kind)
    return found.parent if found is not None else ""


def incident_title(line: IncidentLine, now: dt.datetime) -> str:
    """What it was, where and when."""
    kind = code_label("incident_type", line.kind)
    parts = (kind, line.where, moment_words(line.happened_at, now))
    return "  ·  ".join(part for part in parts if part)


def status_badge(status: str) -> BadgeText:
    """How far an incident has come."""
    kind, word = _STATUS.get(status, ("neutral", status))
    return BadgeText(translate("reports", word), kind, code_label("incident_status", status))


def people_words(people: Iterable[Part]) -> str:
    """Who was part of it, each with their part."""
    return "; ".join(
        f"{one.name} ({code_label('incident_part', one.part).lower()})" for one in people
    )


def told_words(line: IncidentLine) -> str:
    """Who was told of it, each once."""
    told = dict.fromkeys(code_label("incident_told", one.whom) for one in line.told)
    return ", ".join(told) or translate("reports", "nobody told yet")


def review_badge(line: ForceLine, now: dt.datetime) -> BadgeText:
    """How a use of force stands: reviewed, or how urgently it waits."""
    if line.outcome is not None:
        kind: Kind = "neutral" if line.outcome in ("JUSTIFIED", "LEARNING") else "warning"
        word = translate("reports", "REVIEWED")
        return BadgeText(word, kind, code_label("force_outcome", line.outcome))
    if line.review_by < now:
        return BadgeText(translate("reports", "REVIEW LATE"), "danger")
    return BadgeText(translate("reports", "REVIEW DUE"), "warning")


def clock_to_review(line: ForceLine, now: dt.datetime) -> str:
    """How long there is for the review, or by how much it is late; its outcome once it is held."""
    if line.outcome is not None:
        return code_label("force_outcome", line.outcome)
    if line.review_by < now:
        late = span_words(now - line.review_by)
        return translate("reports", "review {time} overdue").format(time=late)
    left = span_words(line.review_by - now)
    return translate("reports", "review within {time}").format(time=left)


def force_title(line: ForceLine, now: dt.datetime) -> str:
    """On whom, why, where and when."""
    reason = code_label("force_reason", line.reason)
    parts = (reason, line.where, moment_words(line.happened_at, now))
    return "  ·  ".join(part for part in parts if part)


def missing_words(line: ForceLine) -> str:
    """Whose statements are missing."""
    if not line.missing:
        return translate("reports", "all statements are there")
    names = "; ".join(part.name for part in line.missing)
    return translate("reports", "no statement yet: {names}").format(names=names)
