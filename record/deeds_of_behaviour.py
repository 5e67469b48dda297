"""The kinds of action of incentives and adjudications: who reviews, who charges, who decides."""

from __future__ import annotations

from record.deed import ALL_STAFF, DECIDERS, HEALTHCARE, NEW, SUPERVISING_OFFICER, Deed
from record.types.adjudication import STANDING

REVIEWERS = ALL_STAFF - {HEALTHCARE}
ADJUDICATORS = frozenset({SUPERVISING_OFFICER})
"""Who stands for the governor at a hearing."""
AWARD_STANDING = frozenset(STANDING)

REVIEW_INCENTIVES = Deed(
    "review_incentives",
    "Incentives reviewed",
    {"incentive_review": NEW},
    roles=REVIEWERS,
)
"""For any level but basic."""
PUT_ON_BASIC = Deed("put_on_basic", "Put on basic", {"incentive_review": NEW}, roles=DECIDERS)
ASK_FOR_BASIC = Deed(
    "ask_for_basic",
    "Basic asked for",
    {"incentive_review": NEW},
    roles=DECIDERS,
    held_for=REVIEWERS - DECIDERS,
    decision=True,
    shown_at_once=False,
)
LAY_CHARGE = Deed("lay_charge", "Charge laid", {"adjudication": NEW})
HEAR_CHARGE = Deed(
    "hear_charge",
    "Charge heard",
    {"adjudication_hearing": NEW, "adjudication_award": NEW},
    roles=ADJUDICATORS,
)
CORRECT_HEARING = Deed(
    "correct_hearing",
    "Record of a hearing corrected",
    {"adjudication_hearing": frozenset({"adjudicator", "present", "plea", "said"})},
    roles=ADJUDICATORS,
)
ACTIVATE_AWARD = Deed(
    "activate_award",
    "Suspended award activated",
    {"adjudication_award": AWARD_STANDING},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
)
QUASH_AWARD = Deed(
    "quash_award",
    "Award quashed",
    {"adjudication_award": AWARD_STANDING},
    roles=DECIDERS,
    held_for=ALL_STAFF - DECIDERS,
    decision=True,
    shown_at_once=False,
)

BEHAVIOUR_DEEDS = (
    REVIEW_INCENTIVES,
    PUT_ON_BASIC,
    ASK_FOR_BASIC,
    LAY_CHARGE,
    HEAR_CHARGE,
    CORRECT_HEARING,
    ACTIVATE_AWARD,
    QUASH_AWARD,
)
