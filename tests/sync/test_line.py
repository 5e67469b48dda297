"""Lines that another thread hangs up."""

from __future__ import annotations

import socket

from app.sync.line import Lines


def is_ended(near: socket.socket) -> bool:
    """Whether reading from it ends at once."""
    near.settimeout(0.1)
    try:
        return near.recv(1) == b""
    except TimeoutError:
        return False


def test_hanging_up_ends_what_is_open_and_what_is_opened_too_late() -> None:
    lines = Lines()
    pairs = [socket.socketpair() for _ in range(3)]
    (early, _), (late, _), (again, _) = pairs
    lines.add(early)
    assert not is_ended(early)
    lines.hang_up()
    lines.add(late)
    assert is_ended(early)
    assert is_ended(late)
    lines.take_up()
    lines.add(again)
    assert not is_ended(again)
    for each in (one for pair in pairs for one in pair):
        each.close()
