"""How dangerous it is to share a cell with somebody, by the assessments that stand.

Every assessment is written once. One that is made here names those that its author saw and puts it
in place of (``replaces``), so two that were made apart both stand, and a high one is not covered by
another whose author had not seen it. Other systems name nothing: of theirs the later stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from record.action import Change
from record.deed import Deed
from record.deeds import ASSESS_SHARING, LOWER_SHARING
from record.facts import Facts, text
from record.kinds import Row
from record.problems import Problem
from record.redirect import about, ids_of

STANDARD, HIGH = "STANDARD", "HI"
HIGH_RISK_LEVELS = frozenset({HIGH, "HIGH"})
SHARING_ASSESSMENTS = "CSR"
"""How the kinds of cell-sharing risk assessment begin: reception, full, health, review …"""
REVIEW = "CSRREV"
"""The kind of those that are made here."""


def sharing_risk(person_id: str, facts: Facts) -> str | None:
    """The level that stands, high if any that stands is high; None when nobody has assessed it."""
    return risk_of(standing_reviews(person_id, facts))


def risk_of(standing: Iterable[Row]) -> str | None:
    """The level that some standing assessments come to, the latest last; None of none."""
    levels = [text(review, "level") for review in standing]
    high = [level for level in levels if level in HIGH_RISK_LEVELS]
    return (high or levels)[-1] if levels else None


def standing_reviews(person_id: str, facts: Facts) -> list[Row]:
    """The assessments of somebody that none has taken the place of, the latest last.

    Where two records were merged, whoever assessed one of them did not know of the other: until
    somebody assesses the person anew, the last of either stands.
    """
    reviews = sorted(
        (
            review
            for review in about("assessment", person_id, facts)
            if text(review, "kind").startswith(SHARING_ASSESSMENTS)
        ),
        key=_order,
    )
    merged_on = max(
        (
            text(facts.get("person", each) or {}, "merged_at")[:10]
            for each in ids_of(person_id, facts)
        ),
        default="",
    )
    replaced = {str(each) for review in reviews for each in _listed(review)}
    standing = [review for review in reviews if review["id"] not in replaced]
    return [
        review
        for review in standing
        if not any(_follows(later, review, merged_on) for later in reviews)
    ]


def check_sharing(deed: Deed, changes: Iterable[Change], facts: Facts) -> None:
    """Raise ``Problem`` sharing_not_lowered, record_gone or action_malformed.

    ``facts`` is the record before the action. An assessment that is made here is of the risk of
    sharing a cell, standard or high, and takes the place of others of the same person; one that
    takes the place of a high one and is not high lowers it, which is a deed of its own.
    """
    if deed is not ASSESS_SHARING and deed is not LOWER_SHARING:
        return
    for change in changes:
        made = change.after
        if made.get("kind") != REVIEW or made.get("level") not in (STANDARD, HIGH):
            raise Problem("action_malformed", what="Assessment")
        replaced = [facts.get("assessment", str(each)) for each in _listed(made)]
        # One of somebody else may be among them: the two were one person for the author. It takes
        # nothing away there, because only a person's own assessments are looked for in the list.
        if None in replaced:
            raise Problem("record_gone")
        if deed is ASSESS_SHARING and is_lowered(made, (row for row in replaced if row)):
            raise Problem("sharing_not_lowered")


def is_lowered(made: Row, replaced: Iterable[Row]) -> bool:
    """Whether an assessment that is not high takes the place of one that is."""
    if made.get("level") in HIGH_RISK_LEVELS:
        return False
    return any(row["level"] in HIGH_RISK_LEVELS for row in replaced)


def _follows(later: Row, earlier: Row, merged_on: str) -> bool:
    """Whether one of another system came after one of another system, and knew of it."""
    if later["staff_id"] is not None or earlier["staff_id"] is not None:
        return False
    knew = later["person_id"] == earlier["person_id"] or text(later, "assessed_on") > merged_on
    return knew and _order(later) > _order(earlier)


def _listed(review: Row) -> list[object]:
    listed = review.get("replaces")
    return list(listed) if isinstance(listed, list) else []


def _order(review: Row) -> tuple[str, str]:
    return text(review, "assessed_on"), text(review, "id")
