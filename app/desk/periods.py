"""Two custody periods of one person: closing the one that is not so, and opening it again."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.desk.desk import Draft
from record.facts import Facts, text
from record.kinds import Row
from record.moments import from_text, to_text
from record.problems import Problem
from record.redirect import ids_of
from record.rules.custody import TWO_PERIODS
from record.types.unsettled import SETTLED

CHOICES = ("period", "other_period")
"""What a settlement says stood: the facts of the discrepancy by these names are the periods."""


def open_periods(facts: Facts, discrepancy: Row) -> dict[str, Row]:
    """The two periods that a discrepancy is about, by their choice; none unless both are open."""
    said = discrepancy.get("facts")
    if discrepancy.get("rule") != TWO_PERIODS or not isinstance(said, dict):
        return {}
    found = {name: facts.get("custody_period", str(said.get(name))) for name in CHOICES}
    rows = {name: row for name, row in found.items() if row and row["closed_at"] is None}
    return rows if len(rows) == len(CHOICES) else {}


def close_the_other(action: Draft, discrepancy: Row, stands: str | None) -> str | None:
    """Propose to close the period that does not stand; the choice, or None with nothing to close.

    Raises ``Problem`` period_missing when it is not said which stands.
    """
    found = open_periods(action.facts, discrepancy)
    if not found:
        return None
    choice = next((name for name, row in found.items() if row["id"] == stands), None)
    if choice is None:
        raise Problem("period_missing")
    (wrong,) = (row for name, row in found.items() if name != choice)
    at = to_text(action.at)
    action.change("custody_period", wrong, {"closed_at": at})
    for stay in action.facts.find("stay", person_id=wrong["person_id"], to_at=None):
        if stay["custody_period_id"] == wrong["id"]:
            began = from_text(text(stay, "from_at"))
            action.change("stay", stay, {"to_at": to_text(max(action.at, began))})
    return choice


def open_again(action: Draft, person_id: str, apart: Collection[str]) -> None:
    """Propose to open the periods that were closed because these two were taken for one person.

    ``apart`` are the ids of the records that now go apart from the others of this person.
    """
    for discrepancy in _settled(action.facts, person_id):
        said = discrepancy["facts"] if isinstance(discrepancy["facts"], dict) else {}
        found = {name: action.facts.get("custody_period", str(said.get(name))) for name in CHOICES}
        sides = {row["person_id"] in apart for row in found.values() if row is not None}
        wrong = found[CHOICES[discrepancy["choice"] == CHOICES[0]]]
        if wrong is None or len(sides) < len(CHOICES):
            continue
        if wrong["closed_at"] == discrepancy["settled_at"]:
            _open_again(action, wrong)


def _open_again(action: Draft, period: Row) -> None:
    ended = text(period, "closed_at")
    action.change("custody_period", period, {"closed_at": None})
    stays = action.facts.find("stay", person_id=period["person_id"])
    if all(stay["to_at"] is not None for stay in stays):
        for stay in stays:
            in_it = stay["custody_period_id"] == period["id"]
            if in_it and text(stay, "to_at") == ended:
                action.change("stay", stay, {"to_at": None})


def _settled(facts: Facts, person_id: str) -> Iterator[Row]:
    for each in ids_of(person_id, facts):
        for row in facts.find("discrepancy", person_id=each, rule=TWO_PERIODS, status=SETTLED):
            if row["choice"] in CHOICES:
                yield row
