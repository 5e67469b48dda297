"""T1: what a log tells of an error is where it was, and nothing of the record it tripped over."""

from __future__ import annotations

import logging
import threading
from typing import Any, cast

import pytest

from app.sync.worker import Worker
from tests.world import World

MARKER = "Spoke of his daughter, in confidence."


class Stumbling:
    """An engine that trips over somebody's record, and the line that it would have used."""

    cut = False

    def __init__(self) -> None:
        self.tripped = threading.Event()

    def step(self) -> float:
        self.tripped.set()
        raise ValueError(MARKER) from KeyError(MARKER)

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.expects_log
def test_a_thread_that_stumbles_writes_down_no_record(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    stumbling = Stumbling()
    worker = Worker(world.terminal("A").replica, cast(Any, stumbling), cast(Any, stumbling))
    worker.start()
    assert stumbling.tripped.wait(5)
    worker.stop()
    assert "the listener stumbled" in caplog.text
    assert "ValueError" in caplog.text
    assert MARKER not in caplog.text
