"""Help to get out of the prison, in words: for the fire roll, a cell's card, and the screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.store.reads.needs import PeepLine
from app.ui.counts import COUNTS
from app.ui.labels import code_label

translate = QCoreApplication.translate


def means_words(plan: PeepLine) -> str:
    """How many, and with what: `2 members of staff, evacuation chair`. Anybody may read it."""
    equipment = [code_label("peep_equipment", code) for code in plan.equipment]
    return ", ".join([COUNTS.to_help(plan.helpers), *equipment])


def plan_words(plan: PeepLine) -> str:
    """The whole plan, but its dates."""
    parts = [f"{means_words(plan)}.", plan.help]
    if plan.refuge:
        parts.append(translate("way out", "Refuge: {place}").format(place=plan.refuge))
    return " ".join(parts)


def plans_words(plans: Sequence[PeepLine]) -> str:
    """All plans of somebody, as there may be two until somebody has settled it."""
    return " / ".join(plan_words(plan) for plan in plans)
