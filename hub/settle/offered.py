"""Actions as they are offered, one by one: one that cannot be read does not stop the others."""

from __future__ import annotations

import json
from dataclasses import dataclass

from record import wire
from record.action import Action, digest_of
from record.ids import is_id
from record.problems import Problem


@dataclass(frozen=True)
class Unread:
    """An action that could not be read: its id, its JSON as it came, and what is wrong with it."""

    id: str
    body: str
    problem: Problem

    @property
    def session(self) -> str | None:
        """The session that it names."""
        named = json.loads(self.body).get("session")
        return named if isinstance(named, str) else None

    def digest(self) -> str:
        """Its share in the chain of its session, as with an action that can be read."""
        return digest_of(json.loads(self.body))


def read_offered(item: object) -> Action | Unread:
    """Read one action; ``Problem`` when not even its id can be read."""
    try:
        return wire.action_from_wire(item)
    except Problem as problem:
        if not isinstance(item, dict) or not is_id(item.get("id")):
            raise
        try:
            body = json.dumps(item)
        except RecursionError:
            raise problem from None
        return Unread(item["id"], body, problem)
