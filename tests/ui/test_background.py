"""Work away from the window: results come home, or are dropped when nobody waits for them."""

import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.background import Background
from app.ui.bridge import Bridge


class Screen(QObject):
    """Something that asks, and remembers what it was told and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[int] = set()

    @Slot(object)
    def tell(self, value: object) -> None:
        self.told.append(value)
        self.threads.add(threading.get_ident())


@pytest.fixture
def errors() -> list[BaseException]:
    return []


@pytest.fixture
def background(qapp: QApplication, errors: list[BaseException]) -> Iterator[Background]:
    made = Background(errors.append)
    yield made
    made.close()


def test_a_result_comes_back_on_the_windows_thread(qtbot: QtBot, background: Background) -> None:
    screen = Screen()
    background.read(screen, threading.get_ident, screen.tell)
    qtbot.waitUntil(lambda: background.under_way == 0)
    assert screen.told != [threading.get_ident()]
    assert screen.threads == {threading.get_ident()}


def test_a_later_question_supersedes_an_earlier_one(qtbot: QtBot, background: Background) -> None:
    screen, go = Screen(), threading.Event()
    background.read(screen, lambda: go.wait(5) and "first", screen.tell)
    background.read(screen, lambda: "second", screen.tell)
    background.read(screen, lambda: "aside", screen.tell, topic="counts")
    qtbot.waitUntil(lambda: len(screen.told) == 2)
    go.set()
    qtbot.waitUntil(lambda: background.under_way == 0)
    assert sorted(map(str, screen.told)) == ["aside", "second"]


def test_a_read_that_waits_is_not_begun_when_it_is_asked_again(
    qtbot: QtBot, background: Background
) -> None:
    screen, other, go = Screen(), Screen(), threading.Event()
    begun: list[int] = []
    for topic in ("one", "two"):
        background.read(other, lambda: go.wait(5), other.tell, topic=topic)
    for number in range(20):
        background.read(screen, partial(begun.append, number), screen.tell)
    go.set()
    qtbot.waitUntil(lambda: background.under_way == 0)
    assert begun == [19]
    assert screen.told == [None]


def test_an_answer_for_a_screen_that_has_gone_is_dropped(
    qtbot: QtBot, background: Background, errors: list[BaseException]
) -> None:
    screen, go = Screen(), threading.Event()
    told = screen.told
    background.read(screen, lambda: go.wait(5), screen.tell)
    shiboken6.delete(screen)
    go.set()
    qtbot.waitUntil(lambda: background.under_way == 0)
    assert not told
    assert not errors


def test_an_error_goes_to_its_handler(
    qtbot: QtBot, background: Background, errors: list[BaseException]
) -> None:
    screen = Screen()
    background.read(screen, lambda: 1 // 0, screen.tell)
    qtbot.waitUntil(lambda: bool(errors))
    background.read(screen, lambda: 1 // 0, screen.tell, failed=screen.tell)
    qtbot.waitUntil(lambda: bool(screen.told))
    assert [type(error) for error in (*errors, screen.told[0])] == [ZeroDivisionError] * 2


def test_closing_waits_for_what_runs_and_delivers_nothing_more(
    qtbot: QtBot, errors: list[BaseException]
) -> None:
    screen, background = Screen(), Background(errors.append)
    begun = threading.Event()
    background.read(screen, begun.set, screen.tell)
    assert begun.wait(5)
    background.close()
    QApplication.processEvents()
    background.read(screen, lambda: "late", screen.tell)
    QApplication.processEvents()
    assert not screen.told


def test_deeds_are_done_in_order_and_each_is_answered(qtbot: QtBot, background: Background) -> None:
    screen, done = Screen(), list[int]()
    for number in range(20):
        background.act(screen, partial(done.append, number), screen.tell)
    qtbot.waitUntil(lambda: background.under_way == 0)
    assert done == list(range(20))
    assert len(screen.told) == 20


def test_a_deed_is_done_although_its_screen_and_the_window_close(
    qtbot: QtBot, errors: list[BaseException]
) -> None:
    screen, background = Screen(), Background(errors.append)
    go, done = threading.Event(), list[str]()
    background.act(screen, lambda: go.wait(5), screen.tell)
    background.act(screen, lambda: done.append("written"), screen.tell)
    shiboken6.delete(screen)
    go.set()
    background.close()
    assert done == ["written"]


def test_a_deed_that_failed_after_its_screen_closed_is_told_all_the_same(
    qtbot: QtBot, background: Background, errors: list[BaseException]
) -> None:
    screen, go = Screen(), threading.Event()
    background.act(screen, lambda: go.wait(5) and 1 // 0, screen.tell)
    shiboken6.delete(screen)
    go.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_what_other_threads_announce_arrives_on_the_windows_thread(qtbot: QtBot) -> None:
    bridge, screen = Bridge(), Screen()
    bridge.changes.connect(screen.tell)

    other = threading.Thread(target=bridge.announce_changes, args=({"location": 1},))
    other.start()
    other.join()
    qtbot.waitUntil(lambda: bool(screen.told))
    assert screen.told == [{"location": 1}]
    assert screen.threads == {threading.get_ident()}


class Lingering(ThreadPoolExecutor):
    """Threads that are slow to let go of what they were given."""

    def __init__(self) -> None:
        super().__init__(1)
        self.let_go = threading.Event()

    def submit(self, *given: Any, **named: Any) -> Future[Any]:
        """Do it, and go on holding it."""

        def do_and_hold() -> None:
            given[0](*given[1:], **named)
            self.let_go.wait(5)

        return super().submit(do_and_hold)


def test_a_screen_never_ends_in_another_thread(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, ended_in, lingering = Screen(), list[int](), Lingering()
    monkeypatch.setattr(background, "_readers", lingering)
    weakref.finalize(screen, lambda: ended_in.append(threading.get_ident()))
    background.read(screen, int, screen.tell)
    del screen
    qtbot.waitUntil(lambda: background.under_way == 0)
    lingering.let_go.set()
    background.close()
    assert ended_in == [threading.get_ident()]
