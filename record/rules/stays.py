"""Where people sleep: the stay that somebody is in, by each of their records."""

from __future__ import annotations

from record.facts import Facts, text
from record.kinds import Row
from record.redirect import about, ids_of


def open_stay(person_id: str, facts: Facts) -> Row | None:
    """The stay that a person is in, the latest if two are open."""
    return latest_stay(about("stay", person_id, facts, to_at=None))


def open_stays(person_id: str, facts: Facts) -> list[Row]:
    """The stay that a person is in by each of their records."""
    by_record = (
        latest_stay(facts.find("stay", person_id=each, to_at=None))
        for each in ids_of(person_id, facts)
    )
    return [stay for stay in by_record if stay is not None]


def latest_stay(stays: list[Row]) -> Row | None:
    """The stay that began last, or None."""
    return max(stays, key=lambda s: (text(s, "from_at"), text(s, "id")), default=None)
