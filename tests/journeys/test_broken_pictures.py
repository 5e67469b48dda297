"""Pictures over lines that break, and that alter what they carry."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

import pytest

from record.problems import Problem
from record.protocol import Held
from tests.journeys.carrying import PICTURE, all_carry, b, flipped, small_pieces
from tests.journeys.test_transfers import a
from tests.world import Officer, World
from tests.world.link import Link
from tests.world.pictures import a_png

__all__ = ["a", "b", "small_pieces"]


@dataclass
class Breaking(Link):
    """A line that breaks within what it carries, before, behind or in the middle of a piece."""

    dice: Random = field(default_factory=Random)
    sent: int = 0
    fetched: int = 0

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        if self._breaks():
            raise Problem("hub_unreachable")
        part = data[: self.dice.randrange(1, len(data) + 1)]
        held = super().send_attachment(sha256, offset, part)
        self.sent += len(part)
        if self._breaks():
            raise Problem("hub_unreachable")
        return held

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        if self._breaks():
            raise Problem("hub_unreachable")
        data = super().attachment(sha256, offset, length)
        part = data[: self.dice.randrange(1, len(data) + 1)]
        self.fetched += len(part)
        return part

    def _breaks(self) -> bool:
        return self.dice.random() < 0.3


@pytest.mark.parametrize("seed", range(4))
def test_it_goes_on_wherever_the_line_breaks_though_the_program_ends_each_time(
    world: World, a: Officer, b: Officer, seed: int
) -> None:
    dice = Random(seed)
    for officer in (a, b):
        officer.link = Breaking(officer.link.hub, dice=dice)
        officer.crash()
    a.photograph("Smith", PICTURE)
    for _ in range(500):
        for officer in (a, b):
            with suppress(Problem):
                officer.carry()
            if dice.random() < 0.5:
                officer.crash()
        if b.picture("Smith") is not None:
            break
    assert b.picture("Smith") == PICTURE
    assert isinstance(a.link, Breaking)
    assert isinstance(b.link, Breaking)
    assert (a.link.sent, b.link.fetched) == (len(PICTURE), len(PICTURE))


@dataclass
class Spoiling(Link):
    """A line that alters what it carries, ``times`` times."""

    spoil: Callable[[bytes], bytes] = bytes
    times: int = 1

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        return super().send_attachment(sha256, offset, self._spoilt(data))

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        return self._spoilt(super().attachment(sha256, offset, length))

    def _spoilt(self, data: bytes) -> bytes:
        self.times -= 1
        return self.spoil(data) if self.times >= 0 else data


SPOILS: dict[str, Callable[[bytes], bytes]] = {
    "a byte is another": flipped,
    "another picture": lambda data: a_png()[:40].ljust(len(data), b"x"),
    "more than was asked for": lambda data: data + b"x" * 5_000,
    "nothing": lambda data: b"",
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS.keys())
@pytest.mark.parametrize("way", ["sent", "fetched"])
def test_what_is_damaged_on_the_way_is_thrown_away_and_carried_again(
    world: World, a: Officer, b: Officer, spoil: Callable[[bytes], bytes], way: str
) -> None:
    officer = a if way == "sent" else b
    officer.link = Spoiling(officer.link.hub, spoil=spoil)
    officer.crash()
    a.photograph("Smith", PICTURE)
    all_carry(world)
    assert b.picture("Smith") in (None, PICTURE)
    world.clock.tick(minutes=11)
    all_carry(world)
    assert b.picture("Smith") == PICTURE


def test_one_that_cannot_be_carried_keeps_none_of_the_others(
    world: World, a: Officer, b: Officer
) -> None:
    a.photograph("Smith", PICTURE)
    world.clock.tick(minutes=1)
    other = a_png(9, 9)
    a.photograph("Jones", other)
    a.link = Spoiling(a.link.hub, spoil=flipped, times=6)
    a.crash()
    all_carry(world)
    assert (b.picture("Smith"), b.picture("Jones")) == (None, other)
