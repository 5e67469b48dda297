"""What a terminal gives to be carried to the centre by hand, as bytes to be sealed.

A signature of fixed length, and behind it a packed message: which terminal, and its actions.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from record import wire
from record.action import Action
from record.ids import is_id
from record.problems import Problem
from record.seal_wire import seals_from_wire, seals_to_wire
from record.seals import Seals
from record.signing import SIGNATURE_BYTES, sign

CARRIED_BYTES_MAX = 256 * 1024 * 1024
"""Far more than a terminal writes in a month without a network."""


class Carried(NamedTuple):
    """A file's contents: who wrote it, its actions as JSON, and what the signature is over."""

    terminal_id: str
    actions: list[Any]
    seals: Seals
    signature: bytes
    body: bytes


def carried_to_bytes(
    terminal_id: str, actions: Iterable[Action], seals: Seals, private_key: bytes
) -> bytes:
    """A terminal's actions with their seals, signed with its key, so that nobody else can do so."""
    message = {
        "terminal": terminal_id,
        "actions": [action.to_wire() for action in actions],
        **seals_to_wire(seals),
    }
    body = wire.pack(message)
    return sign(body, private_key) + body


def carried_from_bytes(plain: bytes) -> Carried:
    """Read what was carried; raises ``Problem``. The signature is for the reader to check."""
    signature, body = plain[:SIGNATURE_BYTES], plain[SIGNATURE_BYTES:]
    message = wire.unpack(body, CARRIED_BYTES_MAX)
    match message:
        case {"terminal": str(terminal_id), "actions": list(actions)} if is_id(terminal_id):
            return Carried(
                terminal_id, actions, seals_from_wire(message, len(actions)), signature, body
            )
        case _:
            raise Problem("message_malformed", what="actions")
