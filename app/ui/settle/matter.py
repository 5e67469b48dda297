"""A matter: one thing to settle, with all that its sentence and its dialog need.

Read off the window's thread, in order of danger. Codes stay codes, ids ids; `words` says them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from app.desk.periods import CHOICES as PERIODS
from app.store.reading import Reading
from app.store.reads.inbox import (
    ConflictItem,
    DiscrepancyItem,
    HeldItem,
    Inbox,
    MatchItem,
    RefusedItem,
    inbox,
)
from app.store.reads.source import person_names
from app.store.replica import Replica
from app.ui.labels import cell_words
from record.catalogue import BY_NAME, named_in
from record.facts import text
from record.kinds import Row, Value
from record.names import person_name
from record.redirect import standing_id
from record.types.unsettled import OPEN

Item = ConflictItem | DiscrepancyItem | HeldItem | MatchItem | RefusedItem
Key = tuple[str, str]
SETTLED_MAX = 200
"""How many settled matters are shown, the latest."""

_ACCT_CODES = frozenset({"HA", "HA1"})
_SAFETY_TYPES = frozenset(
    {"alert", "non_association", "acct", "adjudication_award", "contact_marker", "peep"}
)
_SAFETY_RULES = frozenset({"kept_apart", "high_risk_sharing", "risk_not_assessed", "alert_twice"})


class Danger(IntEnum):
    """How dangerous it is to leave a matter lying; the least number comes first."""

    LIFE = 0
    """An ACCT is in question."""
    SAFETY = 1
    """Another alert, people to be kept apart, or the risk of sharing a cell."""
    PLACE = 2
    """Where somebody is, or who is in a cell."""
    RECORD = 3
    """What the record says of somebody."""


@dataclass(frozen=True)
class Matter:
    """An item of the inbox with what belongs to it.

    ``records`` are the rows that it is about as they are now, by type and id; ``names`` what the
    records that its values name are called; ``people`` whom its dialog leads to, by id and name;
    ``by_me``: the reader did what it is about.
    """

    id: str
    item: Item
    danger: Danger
    records: Mapping[Key, Row]
    names: Mapping[str, str]
    people: tuple[tuple[str, str], ...]
    by_me: bool

    @property
    def person_id(self) -> str | None:
        """Whom it is about."""
        return self.item.person_id

    @property
    def open(self) -> bool:
        """Whether it still waits for somebody."""
        return isinstance(self.item, RefusedItem) or self.item.status == OPEN

    @property
    def since(self) -> dt.datetime:
        """Since when it waits."""
        return self.item.made_at if isinstance(self.item, RefusedItem) else self.item.raised_at


def read_matters(replica: Replica, staff_id: str, settled: bool = False) -> tuple[Matter, ...]:
    """What waits to be settled, the most dangerous first and the oldest before the newer.

    With ``settled``, what was settled, the latest first.
    """
    with replica.read() as reading:
        found = inbox(reading, staff_id, include_settled=settled)
        items = [item for item in _items(found) if _is_open(item) is not settled]
        if settled:
            items.sort(key=_settled_at, reverse=True)
            del items[SETTLED_MAX:]
        matters = [_matter(reading, item, staff_id) for item in items]
    if not settled:
        matters.sort(key=lambda matter: (matter.danger, matter.since, matter.id))
    return tuple(matters)


def _items(found: Inbox) -> Iterator[Item]:
    yield from found.discrepancies
    yield from found.held
    yield from found.conflicts
    yield from found.matches
    yield from found.refused


def _is_open(item: Item) -> bool:
    return isinstance(item, RefusedItem) or item.status == OPEN


def _settled_at(item: Item) -> str:
    at = None if isinstance(item, RefusedItem) else item.settled_at
    return at.isoformat() if at is not None else ""


def _matter(reading: Reading, item: Item, staff_id: str) -> Matter:
    records = {key: row for key in _keys(item) if (row := reading.get(*key)) is not None}
    return Matter(
        id=item.action_id if isinstance(item, RefusedItem) else item.id,
        item=item,
        danger=_danger(item, records),
        records=records,
        names=_names(reading, _values(item)) | _called_in(reading, records),
        people=tuple(_people(reading, item)),
        by_me=_last_author_is(item, staff_id),
    )


def _keys(item: Item) -> list[Key]:
    if isinstance(item, ConflictItem):
        return [(item.record_type, item.record_id)]
    if isinstance(item, DiscrepancyItem):
        named = (item.facts.get(name) for name in PERIODS)
        return [("custody_period", each) for each in named if isinstance(each, str)]
    if isinstance(item, MatchItem):
        return []
    return [change.key for change in item.changes]


def _last_author_is(item: Item, staff_id: str) -> bool:
    if isinstance(item, ConflictItem) and item.offers:
        return bool(item.offers[-1].get("staff_id") == staff_id)
    return item.mine


def _danger(item: Item, records: Mapping[Key, Row]) -> Danger:
    if isinstance(item, DiscrepancyItem):
        if item.rule == "alert_twice" and item.facts.get("code") in _ACCT_CODES:
            return Danger.LIFE
        return Danger.SAFETY if item.rule in _SAFETY_RULES else Danger.PLACE
    if isinstance(item, MatchItem):  # neither prison sees what the other knows of them
        return Danger.SAFETY
    touched = set(_keys(item))
    new = [] if isinstance(item, ConflictItem) else [change.after for change in item.changes]
    alerts = [row for (kind, _), row in records.items() if kind == "alert"]
    if any(row.get("code") in _ACCT_CODES for row in [*alerts, *new]):
        return Danger.LIFE
    if any(kind in _SAFETY_TYPES for kind, _ in touched):
        return Danger.SAFETY
    moved = any(kind in ("stay", "movement") for kind, _ in touched)
    return Danger.PLACE if moved else Danger.RECORD


def _values(item: Item) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """The values that an item shows, each with the type of record that it is of."""
    if isinstance(item, ConflictItem):
        for values in (item.base, item.theirs, item.ours):
            yield item.record_type, values
        for offer in item.offers:
            yield item.record_type, offer.get("value") or {}
    elif not isinstance(item, DiscrepancyItem | MatchItem):
        for change in item.changes:
            yield change.record_type, change.before or {}
            yield change.record_type, change.after


def _called_in(reading: Reading, records: Mapping[Key, Row]) -> dict[str, str]:
    """What those are called whom these records are about."""
    people = [
        one for (record_type, _), row in records.items() for one in named_in(record_type, row)
    ]
    return person_names(reading, people)


def _names(reading: Reading, values: Iterable[tuple[str, Mapping[str, Value]]]) -> dict[str, str]:
    """What the records that these values name are called."""
    names: dict[str, str] = {}
    for record_type, fields in values:
        for name, value in fields.items():
            field = BY_NAME[record_type].by_name.get(name) if record_type in BY_NAME else None
            named = field.kind.refers_to if field is not None else None
            if named is None or not isinstance(value, str) or value in names:
                continue
            called = _called(named, reading.get(named, value))
            if called:
                names[value] = called
    return names


def _called(record_type: str, row: Row | None) -> str:
    if row is None:
        return ""
    if record_type in ("person", "staff"):
        return person_name(row)
    return cell_words(text(row, "path")) if record_type == "location" else ""


def _people(reading: Reading, item: Item) -> Iterator[tuple[str, str]]:
    """The person whom an item is about, then whoever else its sentence names."""
    if isinstance(item, MatchItem):
        for side in (item.one, item.other):
            person = reading.get("person", side.person_id)
            if person is not None:
                yield str(person["id"]), _told_apart(person)
        return
    about = None
    if item.person_id is not None:
        about = reading.get("person", standing_id(item.person_id, reading))
    if about is None:
        return
    yield str(about["id"]), _told_apart(about)
    if not isinstance(item, DiscrepancyItem):
        return
    said = " ".join(str(fact) for fact in item.facts.values())
    seen = {item.person_id}
    for person_id in _near(reading, item):
        person = reading.get("person", person_id) if person_id not in seen else None
        seen.add(person_id)
        if person is not None and person_name(person) in said:
            yield person_id, _told_apart(person)


def _told_apart(person: Row) -> str:
    """A name with its number, because two people in one sentence may have the same name."""
    number = text(person, "prison_number")
    return f"{person_name(person)} ({number})" if number else person_name(person)


def _near(reading: Reading, item: DiscrepancyItem) -> Iterator[str]:
    """Whoever the item's sentence may name: kept apart from the person, or in the same cell."""
    for mine, other in (("person_id", "other_person_id"), ("other_person_id", "person_id")):
        for row in reading.find("non_association", **{mine: item.person_id}):
            yield text(row, other)
    for place in reading.find("location", path=item.facts.get("location")):
        for stay in reading.find("stay", location_id=place["id"], to_at=None):
            yield text(stay, "person_id")
