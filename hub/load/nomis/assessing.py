"""Assessments: cell-sharing risk, category and parole, each with the result that was approved."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record import codes
from record.types.custody import ASSESSMENT

_KINDS = {
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


def read_kinds(tables: Tables) -> dict[str, str]:
    """The kind of assessment that each type's id stands for."""
    kinds = dict(_KINDS)
    for taking in tables.takings(layout.ASSESSMENT_TYPES):
        kinds[taking.raw("ASSESSMENT_ID")] = taking.raw("ASSESSMENT_CODE").upper()
        taking.close()
    return kinds


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


def take_assessments(tables: Tables, known: Known, kinds: dict[str, str]) -> Iterator[Made]:
    """Every assessment with a result."""

    def assessment(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        kind = kind_of(taking, kinds)
        level = approved_level(taking)
        status = taking.raw("ASSESS_STATUS")
        if status.upper() not in ("A", "I"):
            taking.left_out("ASSESS_STATUS", "value_no_home", value=status)
        assessor = known.member(taking, "ASSESS_STAFF_ID")
        yield (
            "assessment",
            {
                "id": layout.record_id(
                    "OFFENDER_ASSESSMENTS",
                    taking.raw("OFFENDER_BOOK_ID"),
                    taking.raw("ASSESSMENT_SEQ"),
                ),
                "person_id": subject.person_id,
                "custody_period_id": subject.period_id,
                "kind": kind,
                "level": level,
                "assessed_on": taking.needed(ASSESSMENT, "assessed_on", "ASSESSMENT_DATE"),
                "review_on": taking.date("NEXT_REVIEW_DATE"),
                "comment": _comment(taking),
                "staff_name": assessor.name if assessor is not None else None,
            },
        )

    yield from tables.made_from(layout.ASSESSMENTS, assessment)


def _comment(taking: Taking) -> str | None:
    columns = ("ASSESS_COMMENT_TEXT", "COMMITTE_COMMENT_TEXT")
    texts = [taking.text(ASSESSMENT, "comment", column) for column in columns]
    both = "\n".join(text for text in texts if text)
    if len(both) > (limit := ASSESSMENT.by_name["comment"].kind.limit or 0):
        taking.left_out(columns[1], "value_cut", limit=limit)
    return both[:limit].rstrip() or None
