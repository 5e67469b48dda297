"""A first load over a line that breaks: every byte that came is kept, none is fetched twice."""

from __future__ import annotations

from contextlib import suppress

import pytest

from app.store.replica import Replica
from app.store.vault import FileVault
from app.sync.snapshot import load_stream
from hub.service import Hub
from record.problems import Problem
from record.protocol import HubProtocol, Manifest
from tests.world.prison import PRISON
from tests.world.world import World

STREAM = f"prison:{PRISON}"


class Breaking:
    """The centre over a line that brings a hundred bytes, then nothing, and so on."""

    def __init__(self, hub: HubProtocol) -> None:
        self.hub = hub
        self.asked: list[tuple[str, int]] = []
        self.fetched = 0

    def manifest(self, stream: str) -> Manifest:
        return self.hub.manifest(stream)

    def part(self, sha256: str, offset: int = 0) -> bytes:
        self.asked.append((sha256, offset))
        if len(self.asked) % 2:
            raise Problem("hub_unreachable")
        piece = self.hub.part(sha256, offset)[:100]
        self.fetched += len(piece)
        return piece


def test_no_byte_is_fetched_twice_though_the_program_ends_at_every_break(
    world: World, hub: Hub
) -> None:
    officer = world.terminal("A", load=False)
    whole = officer.link.hub.manifest(STREAM)
    line = Breaking(officer.link.hub)
    while not officer.replica.cursors():
        with suppress(Problem):
            load_stream(officer.replica, line, STREAM, world.clock)  # type: ignore[arg-type]
        officer.replica.close()
        officer.replica = Replica.open(officer.home, FileVault(officer.home.path))
    assert len(line.asked) > 10
    assert line.fetched == sum(part.size for part in whole.parts)
    assert officer.replica.cursors() == {STREAM: whole.seq}
    assert officer.replica.pieces(STREAM, whole.parts[0].sha256) == b""
    assert officer.replica.counts().people > 0


def test_what_came_wrong_is_fetched_anew(world: World, hub: Hub) -> None:
    officer = world.terminal("A", load=False)
    (part, *_) = officer.link.hub.manifest(STREAM).parts
    with officer.replica.write() as writing:
        writing.begin_load(STREAM, hub.store.epoch(), [part.sha256])
        writing.keep_piece(STREAM, part.sha256, 0, b"\0" * 100)
    with pytest.raises(Problem) as told:
        load_stream(officer.replica, officer.link, STREAM, world.clock)
    assert told.value.name == "hub_answer_wrong"
    load_stream(officer.replica, officer.link, STREAM, world.clock)
    assert officer.replica.counts().people > 0
