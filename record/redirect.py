"""One person with several records: the one that stands, and those that were merged into it.

A merged record keeps everything that was ever written about it under its own id, and only says into
which record it was merged. Whoever asks about a person asks about all of their records. So nothing
is moved when two records are merged, and nothing must be moved back when they are separated: what
was written about each is where it was, and what was written since about the one that stands stays
with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from record.facts import Facts
from record.kinds import Row, Value
from record.types.person import MERGING, PERSON


def standing_id(person_id: str, facts: Facts) -> str:
    """The id of the record that stands for a person, as far as it is here.

    Two terminals may for a moment each have merged the other's way round; of such a circle the
    least id stands, until the centre has refused one of the two.
    """
    path = [person_id]
    while True:
        row = facts.get("person", path[-1])
        into = None if row is None else row.get("merged_into_id")
        if not isinstance(into, str) or facts.get("person", into) is None:
            return path[-1]
        if into in path:
            return min(path[path.index(into) :])
        path.append(into)


def ids_of(person_id: str, facts: Facts) -> tuple[str, ...]:
    """The ids of all records of this person: the one that stands, then those merged into it."""
    ids = [standing_id(person_id, facts)]
    for each in ids:  # which grows meanwhile
        ids += [merged for merged in facts.merged_into(each) if merged not in ids]
    return tuple(ids)


def about(record_type: str, person_id: str, facts: Facts, **equal: Value) -> list[Row]:
    """All rows of a type about this person, whichever of their records they were written about."""
    return [
        row
        for each in ids_of(person_id, facts)
        for row in facts.find(record_type, person_id=each, **equal)
    ]


def whole(rows: Sequence[Row]) -> Row:
    """What is known of one person whose records are ``rows``, the one that stands first.

    What it leaves empty is taken from the next; lists of things are joined.
    """
    known = dict(rows[0])
    for row in rows[1:]:
        for field in PERSON.fields:
            if field.kind.name == "codes":
                known[field.name] = sorted({*_listed(known[field.name]), *_listed(row[field.name])})
            elif known[field.name] is None and field.name not in MERGING:
                known[field.name] = row[field.name]
    return known


def _listed(value: Value) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
