"""Bugs planted on purpose in who may do what (``tests.simulation.planted``)."""

from __future__ import annotations

from typing import Any

import hub.settle.judge
from tests.simulation.planting import Patches, mutation


@mutation(seed=4)
def ended_alone() -> Patches:
    """What nobody may end alone is taken up from whoever has the right."""
    check = hub.settle.judge.check_right

    def alone(*asked: Any) -> str | None:
        why = check(*asked)
        return why if why == "right_held" else None

    return {(hub.settle.judge, "check_right"): alone}
