"""Reads and deeds that must not hold up the window.

Each is a plain function run in another thread; what it gives comes back on the window's thread. The
answer to a read is dropped when the screen that asked has gone or has asked again. A deed is never
dropped: deeds are done one after the other, in the order in which they were asked for.
"""

import weakref
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
ErrorHandler = Callable[[BaseException], None]


@dataclass(frozen=True)
class _Answer:
    """What came of a read or a deed (which has no topic), on its way to the one who asked."""

    owner: weakref.ref[QObject]
    topic: str | None
    number: int
    then: Callable[[Any], None]
    failed: ErrorHandler | None
    value: Any = None
    error: BaseException | None = None


class Background(QObject):
    """Runs reads and deeds; make one, on the window's thread, and `close` it last.

    `on_error` is called on the window's thread with whatever was raised, unless the one who asked
    brought a handler. Results go to `then(result)`, as long as `owner` is still there; pass bound
    methods of `owner`.
    """

    _answered = Signal(object)

    def __init__(
        self, on_error: ErrorHandler, threads: int = 2, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_error = on_error
        self._readers = ThreadPoolExecutor(threads, thread_name_prefix="wingbook-read")
        self._doer = ThreadPoolExecutor(1, thread_name_prefix="wingbook-do")
        self._numbers: weakref.WeakKeyDictionary[QObject, dict[str, int]] = (
            weakref.WeakKeyDictionary()
        )
        self._under_way = 0
        self._open = True
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> int:
        """How many reads and deeds have not come back yet."""
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
        """Read; a later read by the same owner on the same topic supersedes this one."""
        numbers = self._numbers.setdefault(owner, {})
        number = numbers[topic] = numbers.get(topic, 0) + 1
        self._submit(self._readers, fn, _Answer(weakref.ref(owner), topic, number, then, failed))

    def act(
        self,
        owner: QObject,
        fn: Callable[[], Result],
        then: Callable[[Result], None],
        *,
        failed: ErrorHandler | None = None,
    ) -> None:
        """Do something, after every deed asked for before it; done even if the owner goes."""
        self._submit(self._doer, fn, _Answer(weakref.ref(owner), None, 0, then, failed))

    def close(self) -> None:
        """Finish the deeds, drop the reads that have not begun, deliver nothing more."""
        self._open = False
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._doer.shutdown(wait=True)

    def _submit(self, pool: Executor, fn: Callable[[], Any], question: _Answer) -> None:
        if self._open:
            self._under_way += 1
            pool.submit(self._run, question, fn)

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
        if not self._open:
            return
        if owner is None or not shiboken6.isValid(owner):
            # Nobody is left to tell of a deed that failed, but it must not pass in silence.
            if answer.topic is None and answer.error is not None:
                self._on_error(answer.error)
            return
        if answer.topic is not None and self._numbers[owner][answer.topic] != answer.number:
            return
        if answer.error is None:
            answer.then(answer.value)
        else:
            (answer.failed or self._on_error)(answer.error)
