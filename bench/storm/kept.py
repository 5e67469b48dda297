"""Nothing lost: what the centre was told is looked for in its database, past the centre."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import psycopg
from psycopg import sql

from bench.storm.tally import Pushed


@dataclass(frozen=True)
class Kept:
    """Of the actions that were sent: how many lack a verdict, or are not kept once with just it.

    ``records``: how many records that they made are not there once.
    """

    without_verdict: int
    with_two_verdicts: int
    not_kept_once: int
    records: int

    @property
    def lost(self) -> int:
        """All that is not as it should be."""
        return self.without_verdict + self.with_two_verdicts + self.not_kept_once + self.records


def kept(address: str, pushed: Sequence[Pushed]) -> Kept:
    """Look for every action and every record that it made."""
    said = {one.action.id: one.verdicts for one in pushed}
    made: dict[str, set[str]] = {}
    for one in pushed:
        for change in one.action.changes:
            made.setdefault(change.record_type, set()).add(change.record_id)
    with psycopg.connect(address) as connection:
        found = connection.execute(
            "SELECT id, verdict FROM action WHERE id = ANY(%s)", [list(said)]
        ).fetchall()
        missing = sum(len(ids) - _there(connection, kind, ids) for kind, ids in made.items())
    stored = {action_id: json.loads(verdict) for action_id, verdict in found}
    return Kept(
        without_verdict=sum(not verdicts for verdicts in said.values()),
        with_two_verdicts=sum(
            any(verdict != verdicts[0] for verdict in verdicts) for verdicts in said.values()
        ),
        not_kept_once=sum(
            not verdicts or stored.get(action_id) != verdicts[0].to_wire()
            for action_id, verdicts in said.items()
        ),
        records=missing,
    )


def _there(connection: psycopg.Connection, kind: str, ids: Iterable[str]) -> int:
    query = sql.SQL("SELECT count(*) FROM {} WHERE id = ANY(%s)").format(sql.Identifier(kind))
    found = connection.execute(query, [list(ids)]).fetchone()
    return int(found[0]) if found else 0
