"""The roll check on the screen: counted by keyboard, agreed, signed, signed by somebody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk import movements, outside, roll
from app.desk.desk import Desk
from app.desk.outside import Trip
from app.desk.roll import Counted
from app.store.reads.roll import RollCheckLine, roll_checks
from app.ui.preferences import Preferences
from app.ui.roll.counting import NumberField
from app.ui.roll.screen import RollScreen
from app.ui.window import Window
from tests.desk.prison import cell, member, person
from tests.desk.test_views_and_drafts import trail
from tests.ui.accessibility import audit
from tests.ui.wing import KEY, Wing, keys, place, settle

WING = cell("A")
Open = Callable[..., Window]


@pytest.fixture
def opened(
    wing: Wing, qtbot: QtBot, shown: Callable[[RollScreen], RollScreen]
) -> Callable[[], RollScreen]:
    """`opened()`: the screen with wing A on it, read."""

    def open_it() -> RollScreen:
        screen = shown(RollScreen(wing.context, Preferences()))
        screen.resize(1274, 700)
        screen.show_wing(WING)
        qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
        return screen

    return open_it


def typed(qtbot: QtBot, text: str, key: Qt.Key = KEY.Key_Return) -> None:
    """Type into the field that has the keyboard, and leave it."""
    field = QApplication.focusWidget()
    assert isinstance(field, NumberField), field
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)


def signed(qtbot: QtBot, wing: Wing, screen: RollScreen) -> None:
    qtbot.keyClick(
        QApplication.focusWidget() or screen, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


def checks(wing: Wing) -> tuple[RollCheckLine, ...]:
    return roll_checks(wing.context.replica, WING)


def by_another(wing: Wing) -> None:
    """Somebody else counts the wing."""
    desk = Desk(wing.context.replica, member("Q2OFF"), wing.context.desk.clock)
    counts = [Counted(cell("A-1"), 2), Counted(cell("A-2"), 2)]
    roll.take_roll(desk, wing_id=WING, counts=counts)


def figures(screen: RollScreen) -> str:
    return screen._figures.text()


def test_numbers_and_enter_are_all_it_takes(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    outside.send_out(
        wing.context.desk,
        person_id=person("JONES"),
        kind="CRT",
        trip=Trip("CRT", "Leeds Court"),
    )
    screen = opened()
    assert audit(screen) == []
    assert figures(screen) == "3 expected"
    typed(qtbot, "1")
    typed(qtbot, "2")
    assert figures(screen) == "3 expected, 3 counted, agrees"
    assert screen.sign.hasFocus()
    assert screen.resolution.isHidden()
    signed(qtbot, wing, screen)
    (check,) = checks(wing)
    assert (check.expected, check.counted, check.agrees) == (3, 3, True)
    assert wing.guide.told[-1][0].startswith("Signed. Saved on this terminal")
    assert screen.history.rows.rows == (check,)
    assert "Elsewhere: JONES, John: Leeds Court" in screen.history._told.text()
    assert figures(screen) == "3 expected"
    assert ("open_wing", None) in [line[1:3] for line in trail(wing.context.desk)]


def test_what_differs_is_counted_again_and_explained(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    screen = opened()
    typed(qtbot, "1")
    typed(qtbot, "2")
    again = QApplication.focusWidget()
    assert again is not None
    assert again.accessibleName() == "1, counted again"
    assert "1 too few" in [line.difference.text() for line in screen.grid._lines]
    typed(qtbot, "1")
    assert screen.resolution.hasFocus()
    assert audit(screen) == []
    signed(qtbot, wing, screen)
    assert not checks(wing)
    assert "does not agree with the roll: 1." in screen.banner.text()
    qtbot.keyClicks(screen.resolution, "SMITH is with the nurse.")
    screen.resolution.setFocus()
    signed(qtbot, wing, screen)
    (check,) = checks(wing)
    assert (check.counts[0].recounted, check.resolution) == (1, "SMITH is with the nurse.")
    told = screen.history._told.text()
    assert "1: expected 2, counted 1, 1, 1 too few" in told
    assert "Found: SMITH is with the nurse." in told


def test_a_landing_that_was_not_counted_is_named(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    screen = opened()
    typed(qtbot, "2")
    signed(qtbot, wing, screen)
    assert "Every landing must be counted: 2 still missing." in screen.banner.text()
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "2, counted"


def test_what_was_typed_is_there_again(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    first = opened()
    typed(qtbot, "1")
    typed(qtbot, "2")
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    first.close()
    screen = opened()
    assert figures(screen) == "4 expected, 3 counted, does not agree"
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "1, counted again"


def test_the_roll_moves_while_one_counts_and_what_is_typed_stays(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    screen = opened()
    typed(qtbot, "1")
    movements.move_cell(
        wing.context.desk, person_id=person("JONES"), location_id=cell("B-1-001"), move_reason="ADM"
    )
    screen.refresh()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    typed(qtbot, "2")
    assert figures(screen) == "3 expected, 3 counted, agrees"


def test_somebody_else_signs_as_well(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    by_another(wing)
    screen = opened()
    assert "nobody yet" in screen.history.rows.data(screen.history.rows.index(0, 5))
    assert screen.history.sign.isEnabled()
    screen.history.sign.click()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    (check,) = checks(wing)
    assert [one.staff_name for one in check.signatures] == ["ADEYEMI, Sam"]
    assert not screen.history.sign.isEnabled()


def test_nobody_signs_twice_for_their_own(
    opened: Callable[[], RollScreen], wing: Wing, qtbot: QtBot
) -> None:
    screen = opened()
    typed(qtbot, "2")
    typed(qtbot, "2")
    signed(qtbot, wing, screen)
    assert len(checks(wing)) == 1
    assert not screen.history.sign.isEnabled()


def test_the_last_checks_are_a_picture_too(
    opened: Callable[[], RollScreen],
    wing: Wing,
    qtbot: QtBot,
    render: Callable[..., Path],
    tmp_path: Path,
) -> None:
    for _ in range(3):
        by_another(wing)
        wing.office.clock.tick(hours=4)
    screen = opened()
    assert screen.history.plot.isVisible()
    name = screen.history.plot.accessibleName()
    assert name == "Roll over the last 3 checks, 0 of which did not agree"
    for scale, theme in ((1.0, "light"), (2.0, "dark")):
        render(screen, tmp_path / f"roll-{theme}.png", scale=scale, theme=theme)


def test_f5_counts_the_wing_of_the_board(window: Window, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.board.show_wing(cell("B"))
    settle(window, qtbot)
    keys(window, qtbot, KEY.Key_F5)
    settle(window, qtbot)
    assert place(window) == "roll"
    assert window.workplace.roll.wing_id == cell("B")
    assert isinstance(QApplication.focusWidget(), NumberField)
    assert window.workplace.here().about == cell("B")


def test_who_may_not_count_reads_the_checks(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(member("Q4OM"))
    keys(window, qtbot, KEY.Key_F5)
    settle(window, qtbot)
    assert window.workplace is not None
    screen = window.workplace.roll
    assert screen.sign.isHidden() or not screen.sign.isVisible()
    assert screen.history.isVisible()
    assert not screen.history.sign.isEnabled()
