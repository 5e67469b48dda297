"""Work that must not hold up the window: reads for screens, and the thread that sends and fetches.

A read is a plain function run in a pool of a few threads; what it gives comes back on the window's
thread, unless the screen that asked has gone or has asked again. `Worker` runs a step function in
a thread of its own. Neither is owned by a widget, and both are joined when they are stopped.
"""

import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
ErrorHandler = Callable[[BaseException], None]
PAUSE_AFTER_ERROR_S = 30.0  # long enough not to fill a log, short enough to recover in a shift


@dataclass(frozen=True)
class _Answer:
    """What a read gave, on its way to the screen that asked."""

    owner: "weakref.ref[QObject]"
    topic: str
    number: int
    then: Callable[[Any], None]
    failed: ErrorHandler | None
    value: Any = None
    error: BaseException | None = None


class Background(QObject):
    """Runs reads; make one, on the window's thread, and `close` it last.

    `on_error` is called on the window's thread with whatever a read raised, unless the read brought
    its own handler.
    """

    _answered = Signal(object)

    def __init__(
        self, on_error: ErrorHandler, threads: int = 2, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_error = on_error
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="wingbook-read")
        self._numbers: weakref.WeakKeyDictionary[QObject, dict[str, int]] = (
            weakref.WeakKeyDictionary()
        )
        self._under_way = 0
        self._open = True
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> int:
        """How many reads have not come back yet."""
        return self._under_way

    def read(
        self,
        owner: QObject,
        fn: Callable[[], Result],
        then: Callable[[Result], None],
        *,
        topic: str = "",
        failed: ErrorHandler | None = None,
    ) -> None:
        """Run `fn` in the pool, then `then(result)` on the window's thread.

        A later read by the same owner on the same topic supersedes this one, whose result is then
        dropped; so it is when the owner has been closed. `then` and `failed` must not outlive
        the owner: pass its bound methods.
        """
        if not self._open:
            return
        numbers = self._numbers.setdefault(owner, {})
        number = numbers[topic] = numbers.get(topic, 0) + 1
        self._under_way += 1
        question = _Answer(weakref.ref(owner), topic, number, then, failed)
        self._pool.submit(self._run, question, fn)

    def close(self) -> None:
        """Wait for the reads that have begun, drop the others, deliver nothing more."""
        self._open = False
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, question: _Answer, fn: Callable[[], Any]) -> None:
        value, error = None, None
        try:
            value = fn()
        except BaseException as raised:  # noqa: BLE001 - handed to the handler, which decides
            error = raised
        if self._open:
            self._answered.emit(replace(question, value=value, error=error))

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        self._under_way -= 1
        owner = answer.owner()
        if not self._open or owner is None or not shiboken6.isValid(owner):
            return
        if self._numbers[owner].get(answer.topic) != answer.number:
            return
        if answer.error is None:
            answer.then(answer.value)
        else:
            (answer.failed or self._on_error)(answer.error)


class Worker:
    """A thread that runs `step(now)` again and again.

    `step` gets the clock's seconds and gives how many seconds to wait until the next step, or None
    to sleep until `wake()`. What it raises goes to `on_error`, in this thread, and the next step
    follows after a pause: a terminal that has silently stopped sending is worse than two errors.
    """

    def __init__(
        self,
        name: str,
        step: Callable[[float], float | None],
        on_error: ErrorHandler,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._step, self._on_error, self._clock = step, on_error, clock
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"wingbook-{name}", daemon=True)

    def start(self) -> None:
        """Begin; the first step is taken at once."""
        self._thread.start()

    def wake(self) -> None:
        """Take the next step now. May be called from any thread."""
        self._woken.set()

    def stop(self, timeout_s: float = 10.0) -> bool:
        """Ask it to stop and wait for the step under way; False when it has not ended in time."""
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    @property
    def running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            try:
                wait_s = self._step(self._clock())
            except Exception as raised:  # noqa: BLE001 - handed on; the thread must live
                self._on_error(raised)
                wait_s = PAUSE_AFTER_ERROR_S
            if not self._stopping.is_set():
                self._woken.wait(wait_s)
