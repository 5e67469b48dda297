"""The result of an assessment: what was assessed, what was approved, and which result counts."""

from __future__ import annotations

from typing import Any

from hub.load import fields
from hub.load.nomis.known import Booking
from hub.load.taking import Taking
from record import codes
from record.rules.sharing import SHARING_ASSESSMENTS
from record.types.custody import ASSESSMENT

KINDS = {
    "-1": "CSR",
    "-2": "CATEGORY",
    "-3": "PAROLE",
    "-4": "CSRREV",
    "9682": "CSRREV",
    "9683": "CSRDO",
    "9684": "CSR1",
    "9685": "CSRH",
    "9686": "CSRF",
    "9687": "CSR",
}
"""The assessment types by their ids, where the extract does not list them itself."""
_LEVELS = ("REVIEW_SUP_LEVEL_TYPE", "OVERRIDED_SUP_LEVEL_TYPE", "CALC_SUP_LEVEL_TYPE")
"""Where a result stands: what a review approved comes before an override and a calculation."""
PENDING = "PEND"


def kind_of(taking: Taking, kinds: dict[str, str]) -> str:
    """What was assessed, by the type's id, or by what the result can only belong to."""
    type_id = taking.raw("ASSESSMENT_TYPE_ID")
    kind = kinds.get(type_id)
    if kind is None:
        kind = _kind_by_level({taking.raw(column).upper() for column in _LEVELS})
        if kind is None:
            taking.refuse("ASSESSMENT_TYPE_ID", "value_no_home", value=type_id)
        taking.remark("ASSESSMENT_TYPE_ID", "assessment_kind_assumed", value=type_id, kind=kind)
    if kind not in codes.domain("assessment_kind"):
        taking.refuse("ASSESSMENT_TYPE_ID", "value_no_home", value=kind)
    return kind


def _kind_by_level(levels: set[str]) -> str | None:
    if levels & {"HI", "STANDARD", "LOW", "MED"}:
        return "CSR"
    if any(level in codes.domain("category") for level in levels):
        return "CATEGORY"
    return "PAROLE" if "GRANTED" in levels else None


def approved_level(taking: Taking) -> str:
    """The result that stands. Refuses an assessment that has none yet: staff may not rely on it."""
    if taking.raw("ASSESS_STATUS").upper() == "P":
        taking.refuse("ASSESS_STATUS", "assessment_without_result", value="P")
    results = [c for c in _LEVELS if taking.raw(c) and taking.raw(c).upper() != PENDING]
    if not results:
        value = taking.raw(_LEVELS[-1]) or "–"
        taking.refuse(_LEVELS[-1], "assessment_without_result", value=value)
    return taking.needed(ASSESSMENT, "level", results[0])


def is_of_sharing(kind: str) -> bool:
    """Whether an assessment is about the risk of sharing a cell, which has several kinds."""
    return kind.startswith(SHARING_ASSESSMENTS)


def rank_of(taking: Taking, booking: Booking | None) -> tuple[Any, ...]:
    """How far a result counts among others of its day: active ones first, then the latest."""
    return (
        taking.raw("ASSESS_STATUS").upper() == "A",
        booking.rank if booking is not None else (),
        fields.whole(taking.raw("ASSESSMENT_SEQ")) or 0,
    )
