"""A centre that is broken, or is not the centre: nothing of its answer is kept, nothing is lost."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hub.service import Hub
from record import wire
from record.problems import Problem
from record.protocol import MESSAGE_BYTES_MAX, Manifest, Part, SyncRequest, SyncResponse
from tests.world import Officer, World
from tests.world.clock import TestClock
from tests.world.link import Link

Twist = Callable[[dict[str, Any]], object]
"""What a liar does to an answer, as JSON, before the terminal hears it."""


class Liar(Link):
    """Alters every answer that brings rows."""

    twist: Twist | None = None

    def sync(self, request: SyncRequest) -> SyncResponse:
        """One exchange, and what became of it on the way."""
        response = super().sync(request)
        if self.twist is None:
            return response
        told = deepcopy(wire.response_to_wire(response))
        self.twist(told)
        return wire.response_from_wire(wire.unpack(wire.pack(told)))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[World]:
    """A world on SQLite: what a terminal refuses does not depend on the centre's database."""
    clock = TestClock()
    hub = Hub.create(tmp_path / "hub", clock)
    world = World(tmp_path / "terminals", hub, clock)
    yield world
    world.close()
    hub.close()


@pytest.fixture
def a(small: World) -> Officer:
    """A loaded terminal whose link can lie."""
    officer = small.terminal("A")
    liar = Liar(officer.link.hub)
    officer.link = liar
    officer.crash()
    return officer


def table(told: dict[str, Any], name: str) -> dict[str, Any]:
    """The table of one record type in the first page of an answer."""
    found = (one for one in told["pages"][0]["tables"] if one["type"] == name)
    return next(found)


def put(name: str, value: object, kind: str = "person") -> Twist:
    """Put a value in every row of a column."""

    def twist(told: dict[str, Any]) -> None:
        one = table(told, kind)
        one["columns"][name] = [value] * len(one["versions"])

    return twist


def called(record_id: str) -> Twist:
    """Call the person by this id, whether the row is whole or news of one that is held."""

    def twist(told: dict[str, Any]) -> None:
        one = table(told, "person")
        one["held" if "held" in one else "ids"] = [record_id]

    return twist


def with_page(**members: object) -> Twist:
    """Alter the first page."""
    return lambda told: told["pages"][0].update(members)


def gone(*lines: list[object]) -> Twist:
    """Say that records have gone."""
    return lambda told: told["pages"][0]["gone"].extend(lines)


TWISTS: dict[str, Twist] = {
    "a number for a name": put("surname", 7),
    "a list for a name": put("surname", ["SMITH"]),
    "an object for a name": put("surname", {"a": 1}),
    "no name": put("surname", None),
    "a name without end": put("surname", "A" * 10_000),
    "a name that turns the line round": put("surname", "SMITH\u202e"),
    "a date that is none": put("date_of_birth", "1980-02-31"),
    "a truth for a text": put("diet", True),
    "a text for a truth": put("interpreter", "yes"),
    "a number for a truth": put("interpreter", 1),
    "a text for a set": put("needs", "ABC"),
    "no set": put("needs", [None]),
    "a set that is not sorted": put("needs", ["B", "A"]),
    "an id that is none": called("smith"),
    "news of somebody who is not held": called("0" * 10),
    "news that begins like nobody": called("g" * 10),
    "news under an id without end": called("0" * 500),
    "a version of nought": lambda told: table(told, "person").update(versions=[0]),
    "a version beyond all numbers": lambda told: table(told, "person").update(versions=[2**80]),
    "a version that is a text": lambda told: table(told, "person").update(versions=["2"]),
    "a column too short": lambda told: table(told, "person")["columns"].update(surname=[]),
    "a stream that is not ours": with_page(stream="prison:MDI"),
    "a number that goes back": with_page(after=-1),
    "something gone without a name": gone(["person", "smith", 1]),
    "something gone before it was": gone(["person", "0" * 36, -1]),
    "half of something gone": gone(["person"]),
    "no pages": lambda told: told.pop("pages"),
    "pages that are none": lambda told: told.update(pages=["page"]),
    "a time that is none": lambda told: told.update(now="tomorrow"),
    "a verdict of its own": lambda told: told.update(verdicts=[{"action": "x", "outcome": "lost"}]),
}


@pytest.mark.parametrize("twist", TWISTS.values(), ids=TWISTS.keys())
def test_an_answer_that_cannot_be_is_refused_whole(
    small: World, a: Officer, twist: Twist, caplog: pytest.LogCaptureFixture
) -> None:
    b = small.terminal("B", staff="Q2OFF")
    b.change("Smith", diet="HAL")
    b.note("Smith", "First.")
    b.sync()
    before, cursors = a.rows(), a.replica.cursors()
    assert isinstance(a.link, Liar)
    a.link.twist = twist
    with caplog.at_level(logging.DEBUG):
        assert not a.reaches()
    assert (a.rows(), a.replica.cursors()) == (before, cursors)
    assert "SMITH" not in caplog.text.upper()
    a.link.twist = None
    a.sync()
    assert a.notes("Smith") == ["First."]
    assert a.rows() == b.rows()


def test_an_edit_outlives_a_lie_about_it(small: World, a: Officer) -> None:
    assert isinstance(a.link, Liar)
    a.link.twist = put("surname", 7)
    a.change("Smith", diet="HAL")
    assert not a.reaches()
    assert len(a.reads_waiting()) == 1
    a.link.twist = None
    a.sync()
    assert not a.reads_waiting()
    assert a.sees("Smith").details["diet"] == "HAL"


def test_pages_from_the_future_are_passed_over(small: World, a: Officer) -> None:
    b = small.terminal("B", staff="Q2OFF")
    b.note("Smith", "First.")
    b.sync()
    assert isinstance(a.link, Liar)
    a.link.twist = lambda told: told["pages"][0].update(after=9_000, upto=9_001)
    a.engine.round()
    assert a.notes("Smith") == []
    a.link.twist = None
    a.sync()
    assert a.notes("Smith") == ["First."]


def test_a_page_of_nothing_but_air_is_refused(small: World, a: Officer) -> None:
    assert isinstance(a.link, Liar)
    a.link.twist = lambda told: told.update(air="0" * (2 * MESSAGE_BYTES_MAX))
    assert not a.reaches()
    a.link.twist = None
    assert a.reaches()


def test_half_a_message_is_refused() -> None:
    whole = wire.pack({"schema": 1})
    for size in range(len(whole)):
        with pytest.raises(Problem):
            wire.unpack(whole[:size])


@pytest.mark.parametrize("lie", ["size", "contents", "rows"])
def test_a_first_load_that_cannot_be_is_refused(small: World, lie: str) -> None:
    officer = small.terminal("A", load=False)
    honest = officer.link.hub

    class Crooked:
        """Gives out a wrong first load."""

        sync, digest, sign_in = honest.sync, honest.digest, honest.sign_in
        bad = b""

        def manifest(self, stream: str) -> Manifest:
            manifest = honest.manifest(stream)
            first = manifest.parts[0]
            tables: Any = wire.unpack(honest.part(first.sha256))
            if lie == "rows":
                tables[0]["columns"]["surname"] = [7] * len(tables[0]["ids"])
            self.bad = wire.pack(tables)
            name = hashlib.sha256(self.bad).hexdigest()
            part = Part(
                first.sha256 if lie == "contents" else name,
                2**50 if lie == "size" else len(self.bad),
                first.rows,
            )
            return replace(manifest, parts=(part,))

        def part(self, sha256: str, offset: int = 0) -> bytes:
            return (self.bad if lie != "contents" else b"x" * len(self.bad))[offset:]

    officer.link.hub = Crooked()
    assert not officer.reaches()
    assert officer.rows() == {}
    officer.link.hub = honest
    officer.sync()
    assert officer.sees("Smith").head.surname == "SMITH"


@pytest.mark.expects_log
def test_a_wrong_digest_changes_nothing(small: World, a: Officer) -> None:
    before = a.rows()
    assert isinstance(a.link, Liar)

    def twist(told: dict[str, Any]) -> None:
        for page in told["pages"]:
            page["digest"] = "f" * 32

    a.link.twist = twist
    with a.replica.write() as writing:
        writing.doubt()
    a.sync()
    assert a.rows() == before
    assert len(a.link.asked) == 1
    a.link.twist = None
    a.sync()
    assert a.engine.look_after()
