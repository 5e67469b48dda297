"""An action is one thing that a member of staff did; a change is one record that it touched.

Actions are made at the desk, never altered afterwards, and named by an id made on the terminal, so
that sending one twice is the same as sending it once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from record.kinds import Row


@dataclass(frozen=True)
class Change:
    """One record touched: the values of the touched fields ``before`` (None: new) and ``after``."""

    record_type: str
    record_id: str
    before: Row | None
    after: Row

    @property
    def key(self) -> tuple[str, str]:
        """Which record it is about."""
        return self.record_type, self.record_id

    @property
    def only_affirms(self) -> bool:
        """Whether it says of a record that is there what its author saw, and changes nothing."""
        return self.before == self.after

    @classmethod
    def from_wire(cls, wire: Mapping[str, Any]) -> Change:
        """The change that a held action carries as JSON."""
        return cls(wire["type"], wire["id"], wire["before"], wire["after"])

    def to_wire(self) -> dict[str, Any]:
        """The change as JSON."""
        return {
            "type": self.record_type,
            "id": self.record_id,
            "before": self.before,
            "after": self.after,
        }


@dataclass(frozen=True)
class Action:
    """One thing done. ``number`` counts the terminal's actions; ``stamp`` orders edits.

    ``at`` is the moment of the deed by the terminal's clock, ``reason`` what the member of staff
    gave as the reason (an override of a rule, the ending of an alert), ``findings`` the names of
    the rules that the desk warned about. ``session`` is the author's, with whose key the action is
    sealed (``record.seals``); actions from before there were seals have none.
    """

    id: str
    kind: str
    terminal_id: str
    incarnation: str
    number: int
    staff_id: str
    at: str
    stamp: str
    schema: int
    changes: tuple[Change, ...]
    reason: str | None = None
    findings: tuple[str, ...] = ()
    session: str | None = None

    def to_wire(self) -> dict[str, Any]:
        """The action as JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "terminal": self.terminal_id,
            "incarnation": self.incarnation,
            "number": self.number,
            "staff": self.staff_id,
            **({} if self.session is None else {"session": self.session}),
            "at": self.at,
            "stamp": self.stamp,
            "schema": self.schema,
            "reason": self.reason,
            "findings": list(self.findings),
            "changes": [change.to_wire() for change in self.changes],
        }

    def digest(self) -> str:
        """SHA-256 over the action's contents: two actions are the same if and only if it is."""
        return digest_of(self.to_wire())


def digest_of(wire: object) -> str:
    """SHA-256 over an action's JSON, whatever the order of its members."""
    text = json.dumps(wire, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Outcome(StrEnum):
    """What the centre made of an action."""

    ACCEPTED = "accepted"
    MERGED = "merged"
    HELD = "held"
    REFUSED = "refused"


@dataclass(frozen=True)
class Verdict:
    """The centre's answer to one action, the same for ever.

    ``problem`` and ``details`` say why an action was held or refused; ``raised`` lists the ids of
    the conflicts, discrepancies and held actions it opened; ``seqs`` is where its rows stand in
    each stream, so that the terminal knows when it has read them.
    """

    action_id: str
    outcome: Outcome
    problem: str | None = None
    details: Row | None = None
    raised: tuple[str, ...] = ()
    seqs: tuple[tuple[str, int], ...] = ()

    def to_wire(self) -> dict[str, Any]:
        """The verdict as JSON."""
        return {
            "action": self.action_id,
            "outcome": self.outcome.value,
            "problem": self.problem,
            "details": self.details,
            "raised": list(self.raised),
            "seqs": dict(self.seqs),
        }
