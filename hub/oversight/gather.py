"""Everything that the centre holds about a person, and where each part of it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from hub.store.facts import HubFacts
from hub.store.tables import RECORDS
from record.catalogue import BY_NAME, RECORD_TYPES, people_of
from record.codes import label
from record.field import Field, RecordType
from record.ids import is_id
from record.kinds import Row, Value
from record.moments import date_from_text, from_text
from record.names import display_name, fold, person_name
from record.problems import Problem
from record.redirect import ids_of

NAMES = ("surname", "forename", "middle_names")
OF_TWO_PEOPLE = ("possible_match",)
"""Records that set a person beside another one: to be looked at whole."""


class About(StrEnum):
    """Whom a passage may speak of besides the person."""

    NOBODY = "nobody"
    PERSON = "person"
    """It is, or names, another person in the record."""
    STAFF = "staff"
    """It names a member of staff in their work."""
    TEXT = "text"
    """Somebody wrote it, so it may name anybody."""


@dataclass(frozen=True)
class Passage:
    """One value of a record: ``path`` is its field, or its place inside one; ``words`` says it.

    There are no words for what only joins records to one another.
    """

    path: str
    label: str
    value: Value
    words: str
    about: About


@dataclass(frozen=True)
class Held:
    """One record about the person. ``provenance`` is the centre's own account of it."""

    record_type: str
    id: str
    passages: tuple[Passage, ...]
    provenance: Mapping[str, Value]

    @property
    def label(self) -> str:
        """What it is."""
        return BY_NAME[self.record_type].label


@dataclass(frozen=True)
class PersonFile:
    """All of it. ``own_words`` are the person's names as they are compared."""

    person_id: str
    name: str
    prison_number: str
    sex: str | None
    records: tuple[Held, ...]
    own_words: frozenset[str]
    own_numbers: frozenset[str]
    pictures: tuple[tuple[str, str], ...]


def gather(facts: HubFacts, person_id: str) -> PersonFile:
    """Everything about a person, from all of their records. Raises ``Problem`` person_unknown."""
    if facts.get("person", person_id) is None:
        raise Problem("person_unknown")
    ids = ids_of(person_id, facts)
    words = _Words(facts, frozenset(ids))
    records = tuple(
        _held(facts, words, record_type, record_id)
        for record_type in RECORD_TYPES
        for record_id in _ids_about(facts, record_type, ids)
    )
    people = [row for each in ids if (row := facts.get("person", each)) is not None]
    aliases = [row for each in ids for row in facts.find("alias", person_id=each)]
    numbers = [row for each in ids for row in facts.find("identifier", person_id=each)]
    pictures = [row for each in ids for row in facts.find("photograph", person_id=each)]
    named = [str(row[name] or "") for row in (*people, *aliases) for name in NAMES]
    return PersonFile(
        ids[0],
        person_name(people[0]),
        str(people[0]["prison_number"] or ""),
        None if people[0]["sex"] is None else str(people[0]["sex"]),
        records,
        frozenset(word for text in named for word in fold(text).split()),
        frozenset(
            [
                *(str(row["prison_number"]) for row in people if row["prison_number"]),
                *(str(row["value"]).upper() for row in numbers),
            ]
        ),
        tuple((str(row["sha256"]), str(row["media_type"])) for row in pictures),
    )


def _ids_about(facts: HubFacts, record_type: RecordType, ids: tuple[str, ...]) -> list[str]:
    table = RECORDS[record_type.name].c
    found: dict[str, None] = {}
    for name in (*record_type.person_fields, *record_type.names_people):
        query = select(table.id).where(table[name].in_(ids)).order_by(table.id)
        found |= dict.fromkeys(facts.connection.scalars(query))
    return list(found)


def _held(facts: HubFacts, words: _Words, record_type: RecordType, record_id: str) -> Held:
    entry = facts.entry(record_type.name, record_id)
    assert entry is not None, "it was just found"
    table = RECORDS[record_type.name].c
    placed = facts.connection.scalar(select(table.placed).where(table.id == record_id))
    provenance: Row = {
        "version": entry.version,
        "from_an_extract": placed is not None,
        "written": {group: {"at": s[2], "action": s[3]} for group, s in entry.stamps.items()},
    }
    passages = (
        passage
        for field in record_type.fields
        for passage in words.of(record_type, entry.row, field)
    )
    return Held(record_type.name, record_id, tuple(passages), provenance)


class _Words:
    """Says the values of records in words."""

    def __init__(self, facts: HubFacts, own: frozenset[str]) -> None:
        self._facts = facts
        self._own = own

    def of(self, record_type: RecordType, row: Row, field: Field) -> Iterator[Passage]:
        """A field's value as passages; none where it is empty."""
        value = row[field.name]
        if value in (None, [], {}):
            return
        if field.kind.name in ("details", "refs", "texts"):
            yield from self._inside(field.name, field.label, value)
            return
        about = _about(field.name, field.kind.name)
        words = self._said(field, value)
        if isinstance(value, str) and is_id(value) and field.kind.name in ("ref", "text"):
            about, words = self._named(value, about)
        elif _is_of_other(record_type, row, field.name, self._own):
            about = About.PERSON
        yield Passage(field.name, field.label, value, words, about)

    def _inside(self, path: str, name: str, value: Value) -> Iterator[Passage]:
        """What lies inside a field that holds more than one value."""
        if isinstance(value, dict):
            for key, each in value.items():
                yield from self._inside(f"{path}.{key}", f"{name}: {key}", each)
        elif isinstance(value, list):
            for number, each in enumerate(value):
                yield from self._inside(f"{path}.{number}", name, each)
        elif isinstance(value, str) and is_id(value):
            about, words = self._named(value, _about(path.rpartition(".")[2], "text"))
            yield Passage(path, name, value, words, about)
        elif value is not None and value != "":
            about = _about(path.rpartition(".")[2], "text")
            told = about if isinstance(value, str) else About.NOBODY
            yield Passage(path, name, value, str(value), told)

    def _said(self, field: Field, value: Value) -> str:
        domain = field.kind.domain
        if isinstance(value, bool):
            return "yes" if value else "no"
        if field.kind.name in ("date", "moment"):
            return _day_words(str(value))
        if isinstance(value, list):
            return ", ".join(label(domain, str(each)) if domain else str(each) for each in value)
        return label(domain, str(value)) if domain else str(value)

    def _named(self, record_id: str, about: About) -> tuple[About, str]:
        """Whom or what an id names."""
        if record_id in self._own:
            return About.NOBODY, ""
        person = self._facts.get("person", record_id)
        if person is not None:
            return About.PERSON, person_name(person)
        staff = self._facts.get("staff", record_id)
        if staff is not None:
            name = display_name(str(staff["surname"]), str(staff["forename"] or ""))
            return About.STAFF, name
        return (About.STAFF if about is About.STAFF else About.NOBODY), self._place(record_id)

    def _place(self, record_id: str) -> str:
        """A cell or a custody period by what people call it; "" for what has only its id."""
        place = self._facts.get("location", record_id)
        if place is not None:
            return str(place["path"])
        period = self._facts.get("custody_period", record_id)
        return str(period["booking_number"] or "") if period is not None else ""


def _day_words(text: str) -> str:
    """A date or a moment as people read it."""
    if len(text) == len("2026-11-24"):
        day = date_from_text(text)
        return f"{day.day} {day:%B %Y}"
    moment = from_text(text)
    return f"{moment.day} {moment:%B %Y} {moment:%H:%M} UTC"


def _about(name: str, kind: str) -> About:
    if name.endswith("_by") or name in ("by", "staff_id", "staff_name", "key_worker_id"):
        return About.STAFF
    return About.TEXT if kind in ("text", "prose") else About.NOBODY


_OF_CONTACTS = frozenset({*NAMES, "date_of_birth", "phones", "address"})


def _is_of_other(record_type: RecordType, row: Row, name: str, own: frozenset[str]) -> bool:
    """Whether it tells of another one: a contact, or the other's part in being kept apart."""
    if record_type.name == "contact":
        return name in _OF_CONTACTS
    if record_type.name != "non_association" or name not in ("reason", "other_reason"):
        return False
    is_first = people_of(record_type.name, row)[0] in own
    return name == ("other_reason" if is_first else "reason")
