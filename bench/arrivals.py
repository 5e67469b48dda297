"""An evening at reception by keyboard alone: whole routine intakes, counted and timed.

What is written in somebody's own words counts as one stroke, and so does what a reader brings: a
seal's number. Names, dates and sums are typed letter by letter.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from app.store.reads.intake import intake_of, intakes
from app.store.replica import Replica
from app.terminal import Terminal
from app.ui.main import application
from app.ui.preferences import Preferences
from app.ui.window import Window
from bench.figure import Figure
from bench.keys import ALT, CTRL, SHIFT, Keyboard, until_at_work
from bench.replica import an_officer, filled_home
from demo.prison import PRISON
from record.codes import domain

Key = Qt.Key
EVENING = 20
_SURNAMES = ("Ackroyd", "Bannerjee", "Crowther", "Dlamini", "Entwistle", "Farouk", "Greenhalgh")
_FORENAMES = ("Tobias", "Idris", "Callum", "Marek", "Owain", "Yusuf", "Leroy", "Piotr", "Dean")


@dataclass(frozen=True)
class Arriving:
    """Somebody whom the van brings, as they say who they are."""

    surname: str
    forename: str
    born: str

    @classmethod
    def number(cls, at: int) -> Arriving:
        """The one of the evening with this number: no two are alike."""
        surname = f"{_SURNAMES[at % 7]}{'son' * (at // 7)}"
        return cls(surname, _FORENAMES[at % 9], f"{at % 27 + 1}.{at % 11 + 1}.{70 + at}")


def figures(folder: Path) -> Iterator[Figure]:
    """Strokes and seconds for one routine intake, and seconds for the evening's twenty."""
    application()
    preferences = Preferences()
    home = filled_home(folder / "arrivals")
    window = Window(lambda: Terminal.open(home.path), preferences, member=an_officer())
    keyboard = until_at_work(window)
    assert window.terminal is not None
    replica = window.terminal.replica
    took: list[float] = []
    strokes: list[int] = []
    try:
        for at in range(EVENING):
            keyboard.strokes, began = 0, time.monotonic()
            take_in(keyboard, replica, Arriving.number(at))
            took.append(time.monotonic() - began)
            strokes.append(keyboard.strokes)
    finally:
        window.close()
        window.shut()
    yield Figure("arrivals.strokes_of_an_intake", sorted(strokes)[EVENING // 2], "strokes")
    yield Figure("arrivals.seconds_of_an_intake", sorted(took)[EVENING // 2], "s")
    yield Figure("arrivals.evening_of_twenty", sum(took), "s")


def take_in(keys: Keyboard, replica: Replica, who: Arriving, until: str = "") -> str:
    """One whole intake; ``until`` names the step before which to stop. The person's id."""
    meets(keys, who)
    shows_warrant(keys)
    person_id = intakes(replica, PRISON)[-1].person_id
    for step, takes in STEPS.items():
        if step == until:
            return person_id
        takes(keys)
    keys.press(Key.Key_Space)
    line = intake_of(replica, person_id, PRISON)
    assert line is not None
    assert line.left_before_lock_up == ()
    assert line.ended_at is not None
    return person_id


def meets(keys: Keyboard, who: Arriving) -> None:
    """Who they are."""
    keys.press(Key.Key_E, CTRL | SHIFT)
    for text in (who.surname, who.forename):
        keys.type(text)
        keys.press(Key.Key_Tab)
    keys.type(who.born)
    keys.press(Key.Key_Return)


def shows_warrant(keys: Keyboard) -> None:
    """By what authority they are held."""
    keys.type("rem")
    keys.press(Key.Key_Tab)
    keys.write("Leeds Magistrates")
    for _ in range(5):
        keys.press(Key.Key_Tab)
    keys.write("Burglary of a dwelling")
    keys.press(Key.Key_Return, CTRL)


def _nothing(keys: Keyboard) -> None:
    keys.press(Key.Key_N, ALT)


def _property(keys: Keyboard) -> None:
    keys.write("1 holdall, black")
    keys.press(Key.Key_Tab)
    keys.write(f"S{keys.strokes}{time.monotonic_ns()}")
    keys.press(Key.Key_Return)


def _cash(keys: Keyboard) -> None:
    keys.type("12.50")
    keys.press(Key.Key_Tab)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Return, CTRL)


def _health(keys: Keyboard) -> None:
    for _ in domain("reception_question").active():
        keys.press(Key.Key_N)
    keys.press(Key.Key_Return, CTRL)


def _sharing(keys: Keyboard) -> None:
    keys.type("st")
    for _ in range(3):
        keys.press(Key.Key_Tab)
    keys.type("n ")
    keys.press(Key.Key_Return, CTRL)


def _cell(keys: Keyboard) -> None:
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Return, CTRL)


STEPS: dict[str, Callable[[Keyboard], None]] = {
    "PHOTOGRAPH": _nothing,
    "PROPERTY": _property,
    "CASH": _cash,
    "HEALTH": _health,
    "NEEDS": _nothing,
    "SHARING": _sharing,
    "CELL": _cell,
    "DETAILS": _nothing,
    "CONTACTS": _nothing,
}
"""What is pressed at each step, in their order."""
