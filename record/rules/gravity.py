"""Which broken rule comes first: what may cost a life, then safety, then what does not fit."""

from __future__ import annotations

from record.rules.finding import Finding

BY_GRAVITY = (
    "acct_constant",
    "high_risk_sharing",
    "kept_apart",
    "acct_alone",
    "controlled_unlock_sharing",
    "single_cell_medical",
    "arson_sharing",
    "not_for_release",
    "release_early",
    "released_on_acct",
    "release_unchecked",
    "held_against_transfer",
    "risk_not_assessed",
    "cell_not_escape_list",
    "cell_not_category_a",
    "young_with_adult",
    "adult_with_young",
    "cell_no_wheelchair",
    "cell_not_flat",
    "cell_out_of_use",
    "cell_full",
    "person_out",
)
"""The rules about where people are put, the gravest first; others keep their order behind."""
_RANKS = {rule: at for at, rule in enumerate(BY_GRAVITY)}


def gravity(finding: Finding) -> int:
    """A number by which findings are sorted, the gravest first."""
    return _RANKS.get(finding.rule, len(BY_GRAVITY))
