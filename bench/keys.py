"""Key strokes for what an officer does most: a script drives the real window, and counts.

What is written in somebody's own words counts as one stroke, however long it is. Each deed begins
where the one before it ended, and what it was to do is looked for in the record afterwards.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.desk.regime import book_appointment
from app.store.reads.board import board, wings
from app.store.reads.roll import wing_roll
from app.store.replica import Replica
from app.terminal import Terminal
from app.ui.labels import cell_words
from app.ui.main import application
from app.ui.preferences import Preferences
from app.ui.window import Window
from bench.figure import Figure
from bench.replica import an_officer, filled_home
from demo.prison import PRISON
from record.kinds import Row
from record.moments import SystemClock, local
from record.regime import session_at

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
PATIENCE_S = 20
LANDING_MIN = 20
"""So many are there at the least, whoever is at court or in hospital at this time of the day."""
WORDS = "Settled, spoke of his family."


@dataclass
class Keyboard:
    """One officer's hands at the window."""

    window: Window
    strokes: int = 0

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """One stroke, wherever the keyboard is, and whatever follows from it."""
        self.strokes += 1
        QTest.keyClick(self._at(), key, modifiers)
        self.rest()

    def type(self, text: str) -> None:
        """Every letter is a stroke."""
        self.strokes += len(text)
        QTest.keyClicks(self._at(), text)
        self.rest()

    def write(self, text: str = WORDS) -> None:
        """Words of one's own: they are needed on paper too, and count once."""
        self.strokes += 1
        QTest.keyClicks(self._at(), text)
        self.rest()

    def rest(self) -> None:
        """Until the window has nothing more to do."""
        until = time.monotonic() + PATIENCE_S
        quiet = 0
        while quiet < 3:
            QTest.qWait(10)
            quiet = quiet + 1 if self.window.background.under_way == 0 else 0
            if time.monotonic() > until:
                raise RuntimeError("the window does not come to rest")
        if QApplication.activeWindow() is None:  # there is no desktop here that would see to it
            self.window.activateWindow()
            QTest.qWait(10)

    def _at(self) -> object:
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window


Task = Callable[[Keyboard, Replica], None]


def figures(folder: Path) -> Iterator[Figure]:
    """How many strokes each deed took."""
    app = application()
    preferences = Preferences()
    preferences.apply(app)
    home = filled_home(folder / "keys")
    window = Window(lambda: Terminal.open(home.path), preferences, member=an_officer())
    keyboard = until_at_work(window)
    assert window.terminal is not None
    replica = window.terminal.replica
    try:
        keyboard.rest()
        for name, task in TASKS.items():
            keyboard.strokes = 0
            task(keyboard, replica)
            figure = Figure(f"keys.{name}", keyboard.strokes, "strokes")
            yield figure.at_most(GOALS[name]) if name in GOALS else figure
    finally:
        window.close()
        window.shut()


def until_at_work(window: Window) -> Keyboard:
    """Open a window, and wait until somebody works in it; their keyboard."""
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.begin()
    until = time.monotonic() + PATIENCE_S
    while window.workplace is None and time.monotonic() < until:
        QTest.qWait(20)
    return Keyboard(window)


def _find(keys: Keyboard, replica: Replica) -> None:
    """From anywhere to somebody's record, by the first letters of the name."""
    person = _somebody(replica)
    keys.press(Key.Key_K, CTRL)
    keys.type(f"{person['surname']} {str(person['forename'])[:2]}"[:8].lower())
    keys.press(Key.Key_Return)
    place = keys.window.workplace.place if keys.window.workplace is not None else None
    assert place is not None
    assert place.screen == "person"


def _note(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "case_note"):
        keys.press(Key.Key_F2)
        keys.write()
        keys.press(Key.Key_Return, CTRL)


def _alert(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "alert"):
        keys.press(Key.Key_F4)
        keys.type("xcu")
        keys.press(Key.Key_Return)
        keys.write()
        keys.press(Key.Key_Return, CTRL)


def _acct(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "acct"):
        keys.press(Key.Key_F4, SHIFT)
        keys.write("Says that he will not see the morning.")
        keys.press(Key.Key_Return, CTRL)


def _observe(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "acct_observation"):
        keys.press(Key.Key_F3)
        keys.write("On his bed, reading. Breathing normally.")
        keys.press(Key.Key_Return, CTRL)


def _handover(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "handover"):
        keys.press(Key.Key_T, CTRL | SHIFT)
        keys.write("ACCT opened; look in on him.")
        keys.press(Key.Key_Return, CTRL)


def _read_handover(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "handover_read"):
        keys.press(Key.Key_T, CTRL)
        keys.press(Key.Key_R)


def _take_application(keys: Keyboard, replica: Replica) -> None:
    """From whoever is in sight; the next one begins where this one ends."""
    with _one_more(replica, "application"):
        keys.press(Key.Key_A, CTRL | SHIFT)
        keys.press(Key.Key_2)
        keys.write("Two blankets, please.")
        keys.press(Key.Key_Return)


def _take_the_next(keys: Keyboard, replica: Replica) -> None:
    """On the morning round: somebody else, by the cell."""
    stay = next(one for one in replica.find("stay", to_at=None))
    place = replica.get("location", str(stay["location_id"]))
    assert place is not None
    with _one_more(replica, "application"):
        keys.type(cell_words(str(place["path"])).lower())
        keys.press(Key.Key_Return)
        keys.press(Key.Key_3)
        keys.write("My sister's new number.")
        keys.press(Key.Key_Return)
    keys.press(Key.Key_Escape)


def _key_work(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "key_work_session"):
        keys.press(Key.Key_K, CTRL | SHIFT)
        keys.write("Talked about his son, and the kitchen course.")
        keys.press(Key.Key_Return, CTRL)


def _move(keys: Keyboard, replica: Replica) -> None:
    """To an empty cell of the same wing, by its code."""
    empty = next(
        cell.path
        for wing in wings(replica, PRISON)
        for landing in board(replica, wing.id).landings
        for cell in landing.cells
        if cell.in_use and not cell.occupants and set(cell.attributes) <= {"SO", "DO"}
    )
    with _one_more(replica, "stay"):
        keys.press(Key.Key_F6)
        keys.type(cell_words(empty).lower())
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Return, CTRL)


def _roll(keys: Keyboard, replica: Replica) -> None:
    """Four landings that agree, counted and signed for."""
    landings = wing_roll(replica, wings(replica, PRISON)[0].id).landings
    with _one_more(replica, "roll_check"):
        keys.press(Key.Key_F5)
        for landing in landings:
            keys.type(str(landing.expected))
            keys.press(Key.Key_Return)
        keys.press(Key.Key_Return, CTRL)


def _out(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "movement"):
        keys.press(Key.Key_F7)
        keys.write("Leeds Crown Court")
        keys.press(Key.Key_Return, CTRL)


def _back(keys: Keyboard, replica: Replica) -> None:
    with _one_more(replica, "movement"):
        keys.press(Key.Key_F8)
        keys.press(Key.Key_Return, CTRL)


def _unlock(keys: Keyboard, replica: Replica) -> None:
    """Everybody of a landing, twenty and more, who all go somewhere now, attended."""
    desk = Desk(replica, an_officer(), SystemClock())
    landing = board(replica, wings(replica, PRISON)[0].id).landings[0]
    there = [one.person_id for cell in landing.cells for one in cell.occupants]
    session = session_at(local(desk.now()).time())
    book_appointment(desk, person_ids=there, kind="OTHE", day=desk.today(), session=session)
    keys.rest()
    keys.press(Key.Key_L, CTRL)
    keys.press(Key.Key_L)
    keys.press(Key.Key_A)
    marked = replica.find("attendance", day=desk.today().isoformat(), session=session)
    assert {row["person_id"] for row in marked} >= {*there}, "the landing is not marked"
    assert len(there) >= LANDING_MIN


def _board(keys: Keyboard, _: Replica) -> None:
    keys.press(Key.Key_B, CTRL)
    assert keys.window.workplace is not None
    assert keys.window.workplace.place.screen == "board"


def _lock(keys: Keyboard, _: Replica) -> None:
    keys.press(Key.Key_F12)
    assert keys.window.workplace is None


# Where they are is settled before anything is said of them that a move would have to heed.
TASKS: dict[str, Task] = {
    "find_a_person": _find,
    "write_a_note": _note,
    "send_to_court": _out,
    "bring_back": _back,
    "move_to_another_cell": _move,
    "open_an_alert": _alert,
    "open_an_acct": _acct,
    "observe_on_an_acct": _observe,
    "take_an_application": _take_application,
    "take_the_next_application": _take_the_next,
    "write_a_key_work_session": _key_work,
    "tell_the_next_shift": _handover,
    "read_the_handover": _read_handover,
    "check_the_roll_of_four_landings": _roll,
    "mark_a_landing_of_thirty": _unlock,
    "see_the_wing": _board,
    "lock": _lock,
}


GOALS = {"open_an_acct": 4, "mark_a_landing_of_thirty": 3}
"""In the night, and while a landing waits at its doors, it must go without looking at the keys."""


class _one_more:  # noqa: N801 (read as words: with one more note)
    """That there is a record of a type more than before, at the end."""

    def __init__(self, replica: Replica, record_type: str) -> None:
        self._replica, self._record_type = replica, record_type

    def __enter__(self) -> None:
        self._before = len(self._replica.find(self._record_type))

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            after = len(self._replica.find(self._record_type))
            assert after == self._before + 1, f"no {self._record_type} more"


def _somebody(replica: Replica) -> Row:
    """Somebody who is in, of a name that is theirs alone, and not on an ACCT."""
    people = {str(row["id"]): row for row in replica.find("person")}
    alerts = replica.find("alert", status="ACTIVE")
    flagged = {row["person_id"] for row in alerts if row["code"] in ("HA", "HA1", "XCU")}
    here = {p["person_id"] for p in replica.find("custody_period", status="IN", closed_at=None)}
    surnames = [row["surname"] for row in people.values()]
    return next(
        row
        for person_id, row in people.items()
        if person_id in here
        and person_id not in flagged
        and not row["restricted"]
        and surnames.count(row["surname"]) == 1
        and f"{row['surname']}{row['forename']}".isascii()
    )
