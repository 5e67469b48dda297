"""Every action that was received, as it came, with the verdict on it: kept for ever."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from hub.store.bulk import among, insert_rows
from hub.store.facts import HubFacts, chunks
from hub.store.tables import ACTION, FAILURE
from hub.store.writing import Writing
from record.action import Action, Verdict
from record.ids import derived_id, is_id
from record.wire import action_from_wire, verdict_from_wire


@dataclass(frozen=True)
class StoredAction:
    """An action with its verdict. ``body`` is its JSON."""

    id: str
    digest: str
    body: str
    verdict: Verdict

    def action(self) -> Action:
        """The action itself."""
        return action_from_wire(json.loads(self.body))


def stored_action(facts: HubFacts, action_id: str) -> StoredAction | None:
    """What was received under this id, or None."""
    found = facts.connection.execute(select(ACTION).where(ACTION.c.id == action_id)).first()
    return None if found is None else _stored(found)


def _stored(found: Row[Any]) -> StoredAction:
    verdict = verdict_from_wire(json.loads(found.verdict))
    return StoredAction(found.id, found.digest, found.body, verdict)


@dataclass(frozen=True)
class Received:
    """What was received before of what a terminal offers now.

    ``stored`` by their ids; ``numbered`` tells which actions came under a number of an incarnation.
    """

    stored: Mapping[str, StoredAction]
    numbered: dict[tuple[str, int], set[str]]

    def is_number_taken(self, action: Action) -> bool:
        """Whether this installation of the terminal has sent another action under this number."""
        under = self.numbered.get((action.incarnation, action.number), set())
        return bool(under - {action.id})

    def add(self, action: Action) -> None:
        """An action is about to be kept under its own id."""
        self.numbered.setdefault((action.incarnation, action.number), set()).add(action.id)


def received(facts: HubFacts, terminal_id: str, actions: Iterable[Action]) -> Received:
    """What was received before under the ids and the numbers of these actions."""
    listed = list(actions)
    stored: dict[str, StoredAction] = {}
    for ids in chunks(action.id for action in listed if is_id(action.id)):
        for found in facts.connection.execute(
            select(ACTION).where(among(facts.connection, ACTION.c.id, ids))
        ):
            stored[found.id] = _stored(found)
    numbered: dict[tuple[str, int], set[str]] = {}
    table = ACTION.c
    for some in chunks({action.number for action in listed}):
        query = select(table.incarnation, table.number, table.id).where(
            table.terminal_id == terminal_id, among(facts.connection, table.number, some)
        )
        for incarnation, number, action_id in facts.connection.execute(query):
            numbered.setdefault((incarnation, number), set()).add(action_id)
    return Received(stored, numbered)


def store_actions(
    writing: Writing, terminal_id: str, settled: Iterable[tuple[Action, Verdict, str, str]]
) -> None:
    """Keep actions with their verdicts: each with when it was received, and the id to keep it by.

    Under another id than its own an action has no number: who says that it is the terminal's? The
    texts are ASCII, so whatever characters a hostile action holds, they can be stored.
    """
    rows = [
        {
            "id": kept_as,
            "terminal_id": terminal_id,
            "incarnation": action.incarnation,
            "number": action.number if kept_as == action.id else 0,
            "digest": action.digest(),
            "body": json.dumps(action.to_wire()),
            "verdict": json.dumps(verdict.to_wire()),
            "received_at": received_at,
        }
        for action, verdict, received_at, kept_as in settled
    ]
    if rows:
        insert_rows(writing.connection, ACTION, rows)


def store_unread(
    writing: Writing, terminal_id: str, body: str, verdict: Verdict, received_at: str
) -> None:
    """Keep the JSON of an action that could not be read, once."""
    digest = hashlib.sha256(body.encode("ascii")).hexdigest()
    row = {
        "id": derived_id("spare", terminal_id, digest),
        "terminal_id": terminal_id,
        "number": 0,
        "digest": digest,
        "body": body,
        "verdict": json.dumps(verdict.to_wire()),
        "received_at": received_at,
    }
    writing.insert_if_new(ACTION, row)


def spare_id(terminal_id: str, action: Action) -> str:
    """The id to keep an action under whose own id cannot be used."""
    return derived_id("spare", terminal_id, action.digest())


def count_failure(writing: Writing, action_id: str) -> int:
    """Note that settling an action broke off; how often it has by now."""
    table = FAILURE
    tries = writing.connection.scalar(
        select(table.c.tries).where(table.c.action_id == action_id).with_for_update()
    )
    tries = (tries or 0) + 1
    writing.upsert(FAILURE, [{"action_id": action_id, "tries": tries}], ("tries",))
    return tries
