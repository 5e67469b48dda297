"""Pictures on their way: what the journeys of photographs share."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.store.tables import ATTACHMENT, ATTACHMENT_PIECE
from tests.world import Officer, World
from tests.world.pictures import a_jpeg

PICTURE = a_jpeg(3_000)


@pytest.fixture
def b(world: World) -> Officer:
    """Another terminal of the prison."""
    return world.terminal("B", staff="Q2OFF")


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces so small that a small picture takes several."""
    for name in ("PIECE_BYTES", "PIECE_BYTES_MIN", "ATTACHMENT_PIECE_BYTES_MAX"):
        monkeypatch.setattr(f"app.sync.attachments.{name}", 500)


def held(officer: Officer) -> tuple[int, int]:
    """How many pictures lie on a terminal, and how many pieces of others."""
    with officer.replica.read() as reading:
        tables = (ATTACHMENT, ATTACHMENT_PIECE)
        found = [len(reading.connection.execute(select(t.c.sha256)).all()) for t in tables]
    return found[0], found[1]


def all_carry(world: World) -> None:
    """Let everybody exchange, and carry, until nobody has anything new."""
    while True:
        world.settle()
        if not sum(officer.carry() for officer in world.terminals if not officer.link.cut):
            return


def flipped(data: bytes) -> bytes:
    """The same with another first byte."""
    return bytes([data[0] ^ 1]) + data[1:]
