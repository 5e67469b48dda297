"""Checkpoints: the last line of every trail, signed, to be kept where nobody here can change it.

Whoever can write to the centre's database can write a whole trail anew, seals and all, or cut its
tail off. They cannot change what somebody else has kept.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from hub.store.store import HubStore
from hub.store.trails import Head, heads
from record.moments import Clock, to_text
from record.problems import Problem

KIND = "wingbook audit checkpoint 1"


def checkpoint(store: HubStore, clock: Clock) -> dict[str, Any]:
    """The heads of all trails as they are now, signed with the centre's own key."""
    key = Ed25519PrivateKey.from_private_bytes(store.checkpoint_key())
    with store.read() as facts:
        said: dict[str, Any] = {
            "kind": KIND,
            "epoch": store.epoch(),
            "at": to_text(clock.now()),
            "heads": [asdict(head) for head in heads(facts)],
            "key": key.public_key().public_bytes_raw().hex(),
        }
    return said | {"signature": key.sign(_signed(said)).hex()}


def read_checkpoint(text: str, key: str) -> list[Head]:
    """The heads in a checkpoint that the holder of ``key`` (in hexadecimal digits) has signed.

    Raises ``Problem`` when it is none, or another's, or was changed.
    """
    try:
        said = json.loads(text)
        signature = bytes.fromhex(said.pop("signature"))
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, _signed(said))
        if said["kind"] != KIND:
            raise Problem("checkpoint_wrong")
        return [Head(**head) for head in said["heads"]]
    except (ValueError, TypeError, KeyError, AttributeError, InvalidSignature) as error:
        raise Problem("checkpoint_wrong") from error


def public_key(store: HubStore) -> str:
    """The key that this centre's checkpoints are checked with, in hexadecimal digits."""
    key = Ed25519PrivateKey.from_private_bytes(store.checkpoint_key())
    return key.public_key().public_bytes_raw().hex()


def _signed(said: dict[str, Any]) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
