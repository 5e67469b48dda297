"""The national index (``record.types.known``), made from the records that a transaction writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import select

from hub.store.bulk import among
from hub.store.facts import HubFacts, chunks, entry_of
from hub.store.tables import RECORDS
from record.catalogue import people_of
from record.kinds import Row
from record.known import line_of
from record.types.known import KNOWN_PERSON

MADE_FROM = frozenset({"person", "alias", "identifier", "custody_period"})
"""The records that say what stands in somebody's line."""


def whose_line(record_type: str, row: Row) -> list[str]:
    """Whose line of the index a record's change may change."""
    return people_of(record_type, row) if record_type in MADE_FROM else []


def changed_lines(facts: HubFacts, person_ids: Collection[str]) -> Iterator[Row]:
    """The lines of these people that are new, or not what they were."""
    name = KNOWN_PERSON.name
    for ids in chunks(sorted(person_ids)):
        about = {kind: _about(facts, kind, ids) for kind in MADE_FROM - {"person"}}
        before = {str(entry.row["id"]): entry.row for entry in facts.entries(name, ids)}
        facts.remember_entries((name, person_id) for person_id in ids)
        for entry in facts.entries("person", ids):
            person_id = str(entry.row["id"])
            theirs = {kind: found.get(person_id, []) for kind, found in about.items()}
            line = line_of(
                entry.row, theirs["alias"], theirs["identifier"], theirs["custody_period"]
            )
            if line != before.get(person_id):
                yield line


def everybody(facts: HubFacts) -> list[str]:
    """The ids of all people there are."""
    return list(facts.connection.scalars(select(RECORDS["person"].c.id)))


def _about(facts: HubFacts, record_type: str, ids: Collection[str]) -> dict[str, list[Row]]:
    table = RECORDS[record_type]
    query = select(table).where(among(facts.connection, table.c.person_id, ids))
    found: dict[str, list[Row]] = {}
    for each in facts.connection.execute(query).mappings():
        found.setdefault(each["person_id"], []).append(entry_of(record_type, each).row)
    return found
