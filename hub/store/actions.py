"""Every action that was received, as it came, with the verdict on it: kept for ever."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from sqlalchemy import insert, select

from hub.store.facts import HubFacts
from hub.store.tables import ACTION, FAILURE
from hub.store.writing import Writing
from record.action import Action, Verdict
from record.ids import derived_id
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
    if found is None:
        return None
    return StoredAction(
        found.id, found.digest, found.body, verdict_from_wire(json.loads(found.verdict))
    )


def store_action(
    writing: Writing,
    terminal_id: str,
    action: Action,
    verdict: Verdict,
    received_at: str,
    *,
    stored_id: str | None = None,
) -> None:
    """Keep an action and the verdict on it; under ``stored_id`` where its own id is taken or none.

    The texts are ASCII, so whatever characters a hostile action holds, they can be stored.
    """
    writing.connection.execute(
        insert(ACTION).values(
            id=stored_id or action.id,
            terminal_id=terminal_id,
            incarnation=action.incarnation,
            number=action.number,
            digest=action.digest(),
            body=json.dumps(action.to_wire()),
            verdict=json.dumps(verdict.to_wire()),
            received_at=received_at,
        )
    )


def is_number_taken(facts: HubFacts, terminal_id: str, action: Action) -> bool:
    """Whether this installation of the terminal has sent another action under the same number."""
    table = ACTION.c
    other = select(table.id).where(
        table.terminal_id == terminal_id,
        table.number == action.number,
        table.incarnation == action.incarnation,
        table.id != action.id,
    )
    return facts.connection.execute(other.limit(1)).first() is not None


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
