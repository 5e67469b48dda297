"""Bounds of the product made so small that a world of a hundred rows meets them.

The lease is made long instead: clocks here are years wrong, and leases have tests of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

import app.store.numbers
import app.store.rescue
import app.sync.attachments
import app.sync.engine
import hub.settle.centre
import hub.settle.numbers
import hub.store.sessions
import hub.store.snapshots

SMALL = (
    (app.sync.engine, "ACTIONS_PER_SYNC_MAX", 5),
    (app.sync.engine, "ROUNDS_MAX", 200),
    (app.sync.attachments, "PIECE_BYTES", 200),
    (app.sync.attachments, "PIECE_BYTES_MIN", 100),
    (app.sync.attachments, "ATTACHMENT_PIECE_BYTES_MAX", 400),
    (app.store.rescue, "NUMBERS_MAX", 200),
    (app.store.numbers, "LOW", 2),
    (hub.settle.numbers, "LOW", 2),
    (hub.settle.numbers, "BLOCK_SIZE", 3),
    (hub.settle.centre, "PAGE_BYTES_MIN", 100),
    (hub.store.snapshots, "ROWS_PER_PART", 25),
    (hub.store.snapshots, "BEHIND_MAX", 8),
    (hub.store.sessions, "lease_days", lambda _: 36_500),
)


@contextmanager
def small_bounds() -> Iterator[None]:
    """The product with these bounds."""
    with ExitStack() as stack:
        for module, name, value in SMALL:
            stack.enter_context(patch.object(module, name, value))
        yield
