"""What every test starts from: no screen, no noise, nothing left running."""

import logging
import os
import threading
from collections.abc import Iterator

import hypothesis
import pytest
from anyio._backends._asyncio import WorkerThread

from tests.speed import copy_new_databases, share_compiled_statements, spare_the_collector

# Qt chooses its platform when the first application is made, so this comes before any test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

hypothesis.settings.register_profile("fast", max_examples=25, deadline=None)
hypothesis.settings.register_profile("thorough", max_examples=2000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

share_compiled_statements()
copy_new_databases()

# How long a thread that was told to stop may take before it counts as left behind.
STOPPING_S_MAX = 3.0


def pytest_collection_finish() -> None:
    """Everything is imported."""
    spare_the_collector()


class _Warnings(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_noise(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning that no test expects is a fault; mark the test `expects_log` if it is meant."""
    heard = _Warnings()
    logging.getLogger().addHandler(heard)
    yield
    logging.getLogger().removeHandler(heard)
    if heard.lines and request.node.get_closest_marker("expects_log") is None:
        pytest.fail("unexpected log:\n" + "\n".join(heard.lines), pytrace=False)


def _works_for_a_loop_that_runs(thread: threading.Thread) -> bool:
    """Whether it is a spare hand of a centre that goes on serving.

    A centre that several tests share takes on another hand whenever those that it has are busy, in
    whichever test that is, and keeps it. It goes when the loop ends; the thread of the loop itself
    is looked for here like any other.
    """
    return isinstance(thread, WorkerThread) and thread.loop.is_running()


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    """Whoever starts a thread stops it and waits for it."""
    before = set(threading.enumerate())
    yield
    ours = [
        thread
        for thread in set(threading.enumerate()) - before
        if not thread.daemon or thread.name.startswith("wingbook")
        if not _works_for_a_loop_that_runs(thread)
    ]
    for thread in ours:
        thread.join(STOPPING_S_MAX)
    left = [thread.name for thread in ours if thread.is_alive()]
    if left:
        pytest.fail(f"threads left running: {left}. Stop them and join them.", pytrace=False)
