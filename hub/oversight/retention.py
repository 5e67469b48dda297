"""``wingbook-hub retention``: what is kept longer than its rule allows, told, and ended on demand.

Without ``--carry-out`` nothing changes. What is ended is ended at the centre and on every terminal,
and stands in the audit trail with its rule; backups made before still hold it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import IO

from sqlalchemy import null, select

from hub.store.ending import end_people, end_records
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from hub.store.tables import RECORDS
from hub.store.trails import note
from hub.store.writing import Writing
from record.catalogue import BY_NAME
from record.kinds import Row
from record.moments import Clock, to_text
from record.redirect import ids_of, standing_id
from record.retention import PERSON_YEARS, RULES, person_ended, years_before
from record.watched import RETENTION

PERSON = "person"


@dataclass(frozen=True)
class Due:
    """What is kept too long: a person's whole record, or a single one. ``since``: the day.

    A single one may be about nobody.
    """

    record_type: str
    record_id: str
    person_id: str | None
    since: str


def add_options(parser: argparse.ArgumentParser) -> None:
    """What ``retention`` may be told, besides where the centre is."""
    parser.add_argument("--carry-out", action="store_true", help="end for good what is listed")
    parser.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="ID",
        help="a person whose record must be kept all the same, as for a claim; may be repeated",
    )


def run_retention(store: HubStore, clock: Clock, options: argparse.Namespace, out: IO[str]) -> None:
    """List what is due, and end it when that was asked for."""
    today = clock.now().date()
    with store.read() as facts:
        found = due(facts, today, frozenset(options.keep))
    for each in found:
        what = "whole record" if each.record_type == PERSON else BY_NAME[each.record_type].label
        out.write(f"{each.person_id or each.record_id}  {what}  ended {each.since}\n")
    out.write(f"{len(found)} are kept longer than their rule allows.\n")
    if not options.carry_out:
        return
    records = sum(carry_out(store, clock, each) for each in found)
    out.write(f"{records} records were ended for good. Backups made before still hold them.\n")


def due(facts: HubFacts, today: dt.date, kept: Collection[str] = ()) -> list[Due]:
    """Everything that is kept longer than its rule allows; a person's whole record says it all."""
    people = list(_due_people(facts, today, kept))
    gone = {each for one in people for each in ids_of(one.record_id, facts)}
    singles = [
        one
        for one in _due_records(facts, today)
        if one.person_id is None
        or (one.person_id not in gone and standing_id(one.person_id, facts) not in kept)
    ]
    return people + singles


def carry_out(store: HubStore, clock: Clock, one: Due) -> int:
    """End what is due, in one transaction; how many records. What is no longer due stays."""
    now = clock.now()

    def end(writing: Writing) -> int:
        if one not in due_again(writing, now.date(), one):
            return 0
        if one.record_type == PERSON:
            count = end_people(writing, ids_of(one.record_id, writing))
        else:
            end_records(writing, [(one.record_type, one.record_id)])
            count = 1
        said: Row = {"by": getpass.getuser(), "rule": one.record_type, "since": one.since}
        said["records"] = count
        note(writing, to_text(now), RETENTION, person_id=one.person_id, details=said)
        return count

    return store.write(end)


def due_again(facts: HubFacts, today: dt.date, one: Due) -> list[Due]:
    """Whether something is still due: somebody may have come back meanwhile."""
    if one.record_type == PERSON:
        return list(_due_people(facts, today, (), only=one.record_id))
    return [each for each in _due_records(facts, today) if each.record_id == one.record_id]


def _due_people(
    facts: HubFacts, today: dt.date, kept: Collection[str], only: str | None = None
) -> Iterator[Due]:
    limit = years_before(today, PERSON_YEARS)
    table = RECORDS[PERSON].c
    standing = select(table.id).where(table.merged_into_id.is_(None)).order_by(table.id)
    if only is not None:
        standing = standing.where(table.id == only)
    for person_id in facts.connection.scalars(standing).all():
        ids = ids_of(person_id, facts)
        periods = [p for each in ids for p in facts.find("custody_period", person_id=each)]
        ended = person_ended(periods)
        if ended is not None and ended < limit and not set(ids) & set(kept):
            yield Due(PERSON, person_id, person_id, ended)


def _due_records(facts: HubFacts, today: dt.date) -> Iterator[Due]:
    for name, rule in RULES.items():
        if rule.years is None or rule.since is None:
            continue
        table = RECORDS[name].c
        since = table[rule.since]
        limit = years_before(today, rule.years)
        kind = BY_NAME[name]
        about = table.person_id if kind.person_fields or kind.names_people else null()
        query = select(table.id, about, since).where(since.is_not(None), since < limit)
        for record_id, person_id, day in facts.connection.execute(query.order_by(table.id)).all():
            yield Due(name, record_id, person_id, str(day)[:10])
