"""Actions as they are offered, one by one: one that cannot be read does not stop the others."""

from __future__ import annotations

import json
from dataclasses import dataclass

from record import wire
from record.action import Action
from record.ids import is_id
from record.problems import Problem


@dataclass(frozen=True)
class Unread:
    """An action that could not be read: its id, its JSON as it came, and what is wrong with it."""

    id: str
    body: str
    problem: Problem


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
