"""Taking in what was carried to the centre by hand: the same verdicts as if it had been sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hub.settle.centre import Centre
from hub.settle.offered import read_offered
from hub.store.store import HubStore
from hub.store.terminals import terminal_by_id
from record.action import Outcome
from record.carried import carried_from_bytes
from record.problems import Problem
from record.sealed import unseal
from record.signing import is_signed


@dataclass(frozen=True)
class TakenIn:
    """What became of a file: whose it was, how many actions had which verdict."""

    terminal: str
    actions: int
    outcomes: Counter[Outcome]


def take_in(centre: Centre, store: HubStore, data: bytes) -> TakenIn:
    """Settle a sealed file's actions in their order; taking it in again changes nothing.

    Raises ``Problem``: not such a file, another centre's, damaged, or not by the terminal it names.
    """
    carried = carried_from_bytes(unseal(data, store.sealing_key()))
    terminal = terminal_by_id(store, carried.terminal_id)
    key = bytes.fromhex(terminal.public_key or "")
    if not is_signed(carried.body, carried.signature, key):
        raise Problem("sealed_damaged")
    offered = [read_offered(item) for item in carried.actions]
    verdicts = centre.settle(terminal, offered, carried.seals)
    return TakenIn(terminal.name, len(offered), Counter(verdict.outcome for verdict in verdicts))
