"""Assessments: cell-sharing risk, category and parole, each with the result that was approved."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load.nomis import layout
from hub.load.nomis.glances import Assessed
from hub.load.nomis.known import Known, Subject
from hub.load.nomis.results import KINDS, approved_level, is_of_sharing, kind_of, rank_of
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.types.custody import ASSESSMENT


def read_kinds(tables: Tables) -> dict[str, str]:
    """The kind of assessment that each type's id stands for."""
    kinds = dict(KINDS)
    for taking in tables.takings(layout.ASSESSMENT_TYPES):
        kinds[taking.raw("ASSESSMENT_ID")] = taking.raw("ASSESSMENT_CODE").upper()
        taking.close()
    return kinds


def take_assessments(
    tables: Tables, known: Known, kinds: dict[str, str], seen: Assessed
) -> Iterator[Made]:
    """Every assessment with a result; of those about sharing a cell the last of each day."""

    def assessment(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        kind = kind_of(taking, kinds)
        level = approved_level(taking)
        day = taking.needed(ASSESSMENT, "assessed_on", "ASSESSMENT_DATE")
        _refuse_superseded(taking, subject, kind, day, seen)
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
                "assessed_on": day,
                "review_on": taking.date("NEXT_REVIEW_DATE"),
                "comment": _comment(taking),
                "staff_name": assessor.name if assessor is not None else None,
            },
        )

    yield from tables.made_from(layout.ASSESSMENTS, assessment)


def _refuse_superseded(
    taking: Taking, subject: Subject, kind: str, day: str, seen: Assessed
) -> None:
    if subject.booking is None or not is_of_sharing(kind):
        return
    last = seen.last_of_day.get((subject.booking.root, day))
    if last is not None and last[0] > rank_of(taking, subject.booking):
        what = "cell-sharing risk of one day"
        taking.refuse("ASSESSMENT_DATE", "row_superseded", what=what, other=last[1])


def _comment(taking: Taking) -> str | None:
    columns = ("ASSESS_COMMENT_TEXT", "COMMITTE_COMMENT_TEXT")
    texts = [taking.text(ASSESSMENT, "comment", column) for column in columns]
    both = "\n".join(text for text in texts if text)
    if len(both) > (limit := ASSESSMENT.by_name["comment"].kind.limit or 0):
        taking.left_out(columns[1], "value_cut", limit=limit)
    return both[:limit].rstrip() or None
