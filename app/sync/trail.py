"""The audit trail goes to the centre: a page at a time, after everything that staff wait for."""

from __future__ import annotations

import logging

from app.store.replica import Replica
from record.problems import Problem
from record.protocol import HubProtocol

log = logging.getLogger(__name__)

PAGES_MAX = 20
"""Pages sent one after the other; what is left goes with the next round."""


def send_trail(replica: Replica, hub: HubProtocol) -> bool:
    """Send one page; whether there was anything to send. Raises ``Problem``.

    Sent again after a break, or to a centre that was restored, a line is there once.
    """
    with replica.read() as reading:
        page = reading.trail_page(replica.home.incarnation)
    if page is None:
        return False
    heard = hub.take_trail(page)
    with replica.write() as writing:
        writing.note_trail_heard(page.trail, heard)
    return True


def send_trail_quietly(replica: Replica, hub: HubProtocol) -> None:
    """Send what there is; what does not get through goes with the next round."""
    try:
        for _ in range(PAGES_MAX):
            if not send_trail(replica, hub):
                return
    except Problem as problem:
        log.info("the audit trail did not get through: problem %d", problem.kind.number)
