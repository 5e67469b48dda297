"""How well a cell suits somebody, in the few words that fit a list; the form says it in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.ui.kit.badge import BadgeText, Kind
from app.ui.translate import N_
from record.rules.finding import Finding

translate = QCoreApplication.translate

SHOWN_MAX = 2
"""How many reasons one row shows; of more it gives the number."""
_WORDS: Mapping[str, tuple[str, Kind]] = {
    "acct_constant": (N_("fits", "Constant supervision"), "danger"),
    "high_risk_sharing": (N_("fits", "High risk"), "danger"),
    "kept_apart": (N_("fits", "Kept apart"), "danger"),
    "acct_alone": (N_("fits", "ACCT, alone"), "danger"),
    "controlled_unlock_sharing": (N_("fits", "Controlled unlock"), "danger"),
    "single_cell_medical": (N_("fits", "Alone (medical)"), "danger"),
    "arson_sharing": (N_("fits", "Sets fires"), "warning"),
    "risk_not_assessed": (N_("fits", "Not assessed"), "warning"),
    "cell_not_escape_list": (N_("fits", "Escape list"), "warning"),
    "cell_not_category_a": (N_("fits", "Category A"), "warning"),
    "young_with_adult": (N_("fits", "With an adult"), "warning"),
    "adult_with_young": (N_("fits", "With a young adult"), "warning"),
    "cell_no_wheelchair": (N_("fits", "No wheelchair"), "warning"),
    "cell_not_flat": (N_("fits", "Stairs"), "warning"),
    "cell_out_of_use": (N_("fits", "Out of use"), "neutral"),
    "cell_full": (N_("fits", "Full"), "neutral"),
}
"""What of a broken rule stands in a list. That somebody is out is of them, and of no cell."""


def fit_badges(findings: Sequence[Finding] | None) -> tuple[BadgeText, ...]:
    """What speaks against a cell, the gravest first; that it fits where nothing does.

    None: nobody has looked yet, so nothing is said.
    """
    if findings is None:
        return ()
    rules = [rule for rule in dict.fromkeys(one.rule for one in findings) if rule in _WORDS]
    if not rules:
        return (BadgeText(translate("fits", "Fits"), "info"),)
    shown = [BadgeText(translate("fits", _WORDS[rule][0]), _WORDS[rule][1]) for rule in rules]
    more = len(shown) - SHOWN_MAX
    rest = (BadgeText(f"+{more}", "neutral"),) if more > 0 else ()
    return (*shown[:SHOWN_MAX], *rest)
