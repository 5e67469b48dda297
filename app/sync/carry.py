"""When the network is out for days: what waits, in a file that is carried to the centre by hand.

The file can be opened by the centre alone. What it holds stays here as waiting until the centre has
answered: sent again over the network, it has the same verdicts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.store.home import write_bytes_whole
from app.store.link import SEALING_KEY
from app.store.problems import problem_of
from app.store.replica import Replica
from record.carried import carried_to_bytes
from record.problems import Problem
from record.sealed import KEY_BYTES, seal


def export_pending(replica: Replica, private_key: bytes, path: Path) -> int:
    """Write what waits to a sealed file; how many entries it holds. Raises ``Problem``."""
    actions = replica.next_batch(sys.maxsize, sys.maxsize)
    if not actions:
        raise Problem("nothing_waits")
    with replica.read() as reading:
        key = bytes.fromhex(reading.link(SEALING_KEY) or "")
        seals = reading.seals_of(actions)
    if len(key) != KEY_BYTES:
        raise Problem("sealing_key_unknown")
    data = seal(carried_to_bytes(replica.home.terminal_id, actions, seals, private_key), key)
    try:
        write_bytes_whole(path, data, mode=0o600)
    except OSError as error:
        raise problem_of(error) or error from error
    return len(actions)
