"""Reads and deeds that must not hold up the window.

Each is a plain function run in another thread; what it gives comes back on the window's thread. The
answer to a read is dropped when the screen that asked has gone or has asked again; a read that had
to wait for its turn is then not even begun. A deed is never
dropped: deeds are done one after the other, in the order in which they were asked for. Work that
waits for something outside, such as a printer, has a thread of its own: no deed waits for it.

A thread is given nothing but a number. Were it to hold the function, or whom to tell, it could be
the last to hold a screen, and the screen would then end at some moment of that thread's choosing,
which may be in the middle of one of its own events.
"""

import itertools
import weakref
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
ErrorHandler = Callable[[BaseException], None]


@dataclass(frozen=True)
class _Question:
    """A read, or a deed (which has no topic), and whom to tell what came of it."""

    fn: Callable[[], Any]
    owner: weakref.ref[QObject]
    topic: str | None
    then: Callable[[Any], None]
    failed: ErrorHandler | None


class Background(QObject):
    """Runs reads and deeds; make one, on the window's thread, and `close` it last.

    `on_error` is called on the window's thread with whatever was raised, unless the one who asked
    brought a handler. Results go to `then(result)`, as long as `owner` is still there; pass bound
    methods of `owner`.
    """

    _answered = Signal(int, object, object)

    def __init__(
        self, on_error: ErrorHandler, threads: int = 2, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_error = on_error
        self._readers = ThreadPoolExecutor(threads, thread_name_prefix="wingbook-read")
        self._doer = ThreadPoolExecutor(1, thread_name_prefix="wingbook-do")
        self._outside = ThreadPoolExecutor(1, thread_name_prefix="wingbook-outside")
        self._latest: weakref.WeakKeyDictionary[QObject, dict[str, int]] = (
            weakref.WeakKeyDictionary()
        )
        self._superseded: set[int] = set()
        self._questions: dict[int, _Question] = {}
        self._tickets = itertools.count()
        self._open = True
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> int:
        """How many reads and deeds have not come back yet."""
        return len(self._questions)

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
        latest = self._latest.setdefault(owner, {})
        earlier = latest.get(topic)
        if earlier in self._questions:
            self._superseded.add(earlier)
        ticket = latest[topic] = next(self._tickets)
        self._submit(self._readers, ticket, _Question(fn, weakref.ref(owner), topic, then, failed))

    def act(
        self,
        owner: QObject,
        fn: Callable[[], Result],
        then: Callable[[Result], None],
        *,
        failed: ErrorHandler | None = None,
    ) -> None:
        """Do something, after every deed asked for before it; done even if the owner goes."""
        question = _Question(fn, weakref.ref(owner), None, then, failed)
        self._submit(self._doer, next(self._tickets), question)

    def outside(
        self,
        owner: QObject,
        fn: Callable[[], Result],
        then: Callable[[Result], None],
        *,
        failed: ErrorHandler | None = None,
    ) -> None:
        """Do something that may have to wait for a thing outside; done even if the owner goes."""
        question = _Question(fn, weakref.ref(owner), None, then, failed)
        self._submit(self._outside, next(self._tickets), question)

    def close(self) -> None:
        """Finish the deeds, drop the reads that have not begun, deliver nothing more."""
        self._open = False
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._doer.shutdown(wait=True)
        self._outside.shutdown(wait=True)
        self._questions.clear()

    def _submit(self, pool: Executor, ticket: int, question: _Question) -> None:
        if self._open:
            self._questions[ticket] = question
            pool.submit(self._run, ticket)

    def _run(self, ticket: int) -> None:
        if ticket in self._superseded:
            self._tell(ticket, None, None)
            return
        try:
            value = self._questions[ticket].fn()
        except BaseException as error:  # noqa: BLE001 - handed to the handler, which decides
            self._tell(ticket, None, error)
        else:
            self._tell(ticket, value, None)

    def _tell(self, ticket: int, value: Any, error: BaseException | None) -> None:
        if self._open:
            self._answered.emit(ticket, value, error)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, value: Any, error: BaseException | None) -> None:
        if not self._open:
            return
        question = self._questions.pop(ticket)
        is_superseded = ticket in self._superseded
        self._superseded.discard(ticket)
        owner = question.owner()
        if owner is None or not shiboken6.isValid(owner):
            # Nobody is left to tell of a deed that failed, but it must not pass in silence.
            if question.topic is None and error is not None:
                self._on_error(error)
            return
        if is_superseded:
            return
        if error is None:
            question.then(value)
        else:
            (question.failed or self._on_error)(error)
