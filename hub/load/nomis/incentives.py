"""Incentive reviews: OFFENDER_IEP_LEVELS."""

from __future__ import annotations

from collections.abc import Iterator

from hub.load.nomis import layout
from hub.load.nomis.known import Known
from hub.load.tables import Made, Tables
from hub.load.taking import Taking
from record.types.custody import INCENTIVE_REVIEW


def take_incentives(tables: Tables, known: Known) -> Iterator[Made]:
    """Every review of the incentive level."""

    def review(taking: Taking) -> Iterator[Made]:
        subject = known.subject(taking)
        reviewed_at = taking.moment("IEP_DATE", "IEP_TIME")
        if reviewed_at is None:
            taking.refuse("IEP_DATE", "value_missing")
        reviewer = known.member(taking, "USER_ID")
        yield (
            "incentive_review",
            {
                "id": layout.record_id(
                    "OFFENDER_IEP_LEVELS",
                    taking.raw("OFFENDER_BOOK_ID"),
                    taking.raw("IEP_LEVEL_SEQ"),
                ),
                "person_id": subject.person_id,
                "custody_period_id": subject.period_id,
                "prison": taking.value(INCENTIVE_REVIEW, "prison", "AGY_LOC_ID"),
                "level": taking.value(INCENTIVE_REVIEW, "level", "IEP_LEVEL"),
                "reviewed_at": reviewed_at,
                "comment": taking.value(INCENTIVE_REVIEW, "comment", "COMMENT_TEXT"),
                "staff_name": reviewer.name
                if reviewer is not None
                else taking.raw("USER_ID")[:80] or None,
            },
        )

    yield from tables.made_from(layout.INCENTIVES, review)
