"""Bugs planted on purpose in who may do what (``tests.simulation.planted``)."""

from __future__ import annotations

from typing import Any

import app.desk.acct
import app.desk.desk
import app.desk.settling
import hub.settle.judge
import record.merge
import record.rules.acct
import record.rules.deeds
from tests.simulation.planting import Patches, mutation


@mutation(seed=4)
def ended_alone() -> Patches:
    """What nobody may end alone is taken up from whoever has the right."""
    check = hub.settle.judge.check_right

    def alone(*asked: Any) -> str | None:
        why = check(*asked)
        return why if why == "right_held" else None

    return {(hub.settle.judge, "check_right"): alone}


@mutation(seed=1216)
def closed_without_a_review() -> Patches:
    """Neither desk nor centre asks whether a review has said that an ACCT may be closed."""
    nobody_asks: Any = lambda *_: None  # noqa: E731
    return {
        (app.desk.acct, "check_may_close"): nobody_asks,
        (record.rules.deeds, "check_acct"): nobody_asks,
    }


@mutation(seed=1000)
def ended_under_a_plan() -> Patches:
    """Whoever opens an ACCT does not say that its alert goes on, so whoever ends it ends both."""
    return {(app.desk.acct, "_affirm"): lambda *_: None}


@mutation(seed=4)
def ended_under_a_review() -> Patches:
    """Whoever reviews what protects somebody does not say that it goes on."""
    return {(app.desk.desk.Draft, "review"): app.desk.desk.Draft.change}


@mutation(seed=2)
def ended_over_a_review() -> Patches:
    """Who ends what others have reviewed since ends it without a question."""
    return {(record.merge, "_lessens"): lambda _: False}


@mutation(seed=2)
def ended_without_a_look() -> Patches:
    """Whoever ends what protects somebody does not say what they saw of it."""
    return {(app.desk.desk.Draft, "end"): app.desk.desk.Draft.change}


@mutation(seed=1005)
def eased_by_raising() -> Patches:
    """Whoever raises the observations of an ACCT may lower them as well, without a decision."""
    return {
        (app.desk.acct, "is_eased"): lambda *_: False,
        (record.rules.acct, "is_eased"): lambda *_: False,
    }
