"""What the officers of a simulation do for people on ACCTs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from app.desk import acct
from app.desk.desk import Desk, Saved
from record.kinds import Row
from record.problems import Problem
from record.types.acct import CONVERSATION, GOES_ON, LEVELS_STRICTEST_FIRST, MAY_CLOSE, OBSERVED

Words = Callable[[str], str]
"""Gives a text that stands nowhere else."""


class Care:
    """Every deed about a plan, each with dice of its own people and words."""

    def __init__(self, dice: Random, words: Words, person: Callable[[Desk], str]) -> None:
        self._dice, self._words, self._person = dice, words, person

    def open_acct(self, desk: Desk, reason: str | None) -> Saved:
        """Open one, strict or not."""
        return acct.open_acct(
            desk,
            person_id=self._person(desk),
            concern=self._words("concern"),
            level=self._level(),
            conversations=self._dice.randrange(4),
            immediate_action=self._dice.choice((self._words("at once"), None)),
        )

    def observe(self, desk: Desk, reason: str | None) -> Saved:
        """Look in on one or two, or say why not."""
        people = [str(self._plan(desk)["person_id"]) for _ in range(self._dice.randrange(1, 3))]
        if self._dice.random() < 0.2:
            return acct.excuse(desk, person_id=people[0], why=self._words("why not"))
        return acct.observe(
            desk,
            person_ids=people,
            text=self._words("seen"),
            kind=self._dice.choice((OBSERVED, CONVERSATION)),
        )

    def plan_care(self, desk: Desk, reason: str | None) -> Saved:
        """Add to the plan, and be done with something."""
        to_do = [row for row in desk.replica.find("acct_action") if row["done_on"] is None]
        if to_do and self._dice.random() < 0.5:
            care = self._dice.choice(to_do)
            return acct.plan_care(desk, plan_id=str(care["acct_id"]), done=[str(care["id"])])
        return acct.plan_care(
            desk,
            plan_id=str(self._plan(desk)["id"]),
            triggers=self._words("triggers"),
            actions=[(self._words("to do"), self._words("who"), desk.today())],
        )

    def change_level(self, desk: Desk, reason: str | None) -> Saved:
        """Watch somebody more or less closely."""
        return acct.change_level(
            desk,
            plan_id=str(self._plan(desk)["id"]),
            level=self._level(),
            conversations=self._dice.randrange(4),
            reason=self._words("level"),
        )

    def review(self, desk: Desk, reason: str | None) -> Saved:
        """Hold a review, by which the plan goes on or may be closed."""
        result = self._dice.choice((GOES_ON, MAY_CLOSE, MAY_CLOSE))
        return acct.review(
            desk,
            plan_id=str(self._plan(desk)["id"]),
            attended=self._words("attended"),
            comment=self._words("said"),
            result=result,
            level=self._level(),
            conversations=self._dice.randrange(4),
            next_review_at=desk.now() + dt.timedelta(days=1) if result == GOES_ON else None,
        )

    def close(self, desk: Desk, reason: str | None) -> Saved:
        """Ask to close a plan; often one of which a review has said that it may."""
        may = desk.replica.find("acct_review", result=MAY_CLOSE)
        if may and self._dice.random() < 0.8:
            plan_id = str(self._dice.choice(may)["acct_id"])
        else:
            plan_id = str(self._plan(desk)["id"])
        return acct.close(desk, plan_id=plan_id, reason=self._words("closed"))

    def _plan(self, desk: Desk) -> Row:
        found = desk.replica.find("acct")
        if not found:
            raise Problem("record_unknown")
        return self._dice.choice(found)

    def _level(self) -> str:
        return self._dice.choice(LEVELS_STRICTEST_FIRST)
