"""Finding: people, cells and commands as one types, opened with Enter, noted in the audit trail."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.desk import views
from app.ui.commands import COMMANDS
from app.ui.find.palette import Palette
from app.ui.find.panel import FindPanel
from app.ui.find.rows import FindRow, Kind
from app.ui.find.screen import FindScreen
from tests.desk.prison import person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing

Shown = Callable[[QWidget], QWidget]
KEY = Qt.Key


@pytest.fixture
def panel(wing: Wing, shown: Shown, qtbot: QtBot) -> FindPanel:
    """The search with commands in it, as the palette has it."""
    panel = FindPanel(wing.context, COMMANDS)
    panel.resize(720, 480)
    shown(panel)
    panel.start()
    settle(panel, wing, qtbot)
    return panel


def settle(panel: FindPanel, wing: Wing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


def titles(panel: FindPanel, kind: Kind) -> list[str]:
    return [row.title for row in panel.model.rows if row.kind is kind]


def search(panel: FindPanel, wing: Wing, qtbot: QtBot, text: str) -> None:
    panel.field.clear()
    qtbot.keyClicks(panel.field, text)
    settle(panel, wing, qtbot)


def test_a_person_is_found_while_typing_and_opened_with_enter(
    panel: FindPanel, wing: Wing, qtbot: QtBot
) -> None:
    search(panel, wing, qtbot, "okaf")
    assert titles(panel, Kind.PERSON) == ["OKAFOR, John"]
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.field, KEY.Key_Return)
    row = opened.args[0]
    assert (row.kind, row.target) == (Kind.PERSON, person("OKAFOR"))
    assert row.right == "A-2-002"
    assert "A1002BC" in row.second
    assert "In prison" in row.second
    assert [badge.word for badge in row.badges] == ["HIGH"]


def test_why_somebody_was_found_is_said(panel: FindPanel, wing: Wing, qtbot: QtBot) -> None:
    search(panel, wing, qtbot, "smythe")
    (row,) = [row for row in panel.model.rows if row.target == person("SMITH")]
    assert "Smythe" in row.second_right or "SMYTHE" in row.second_right
    assert row.second_right.startswith("Also known as")


def test_enter_right_behind_the_last_letter_opens_what_that_text_finds(
    panel: FindPanel, wing: Wing, qtbot: QtBot
) -> None:
    opened: list[FindRow] = []
    panel.opened.connect(opened.append)
    qtbot.keyClicks(panel.field, "okafor")
    qtbot.keyClick(panel.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].target == person("OKAFOR")


def test_cells_and_commands_are_in_the_same_list_and_headings_cannot_be_chosen(
    panel: FindPanel, wing: Wing, qtbot: QtBot
) -> None:
    search(panel, wing, qtbot, "a-1-00")
    assert titles(panel, Kind.CELL) == ["A-1-001", "A-1-002", "A-1-003"]
    search(panel, wing, qtbot, "mov")
    assert "Move to another cell" in titles(panel, Kind.COMMAND)
    seen = set()
    for _ in range(len(panel.model.rows)):
        row = panel.chosen()
        assert row is not None
        seen.add(row.kind)
        qtbot.keyClick(panel.field, KEY.Key_Down)
    assert Kind.HEADING not in seen


def test_without_a_text_the_people_opened_last_come_first(
    panel: FindPanel, wing: Wing, qtbot: QtBot
) -> None:
    views.open_person(wing.context.desk, person("EVANS"))
    views.open_person(wing.context.desk, person("JONES"))
    panel.start()
    settle(panel, wing, qtbot)
    assert titles(panel, Kind.PERSON) == ["JONES, John", "EVANS, John"]
    assert titles(panel, Kind.HEADING)[0] == "Opened lately"
    assert len(titles(panel, Kind.COMMAND)) == len(COMMANDS)


def test_nobody_found_says_what_to_try(panel: FindPanel, wing: Wing, qtbot: QtBot) -> None:
    search(panel, wing, qtbot, "qqqqzzzz")
    assert panel.state.isVisible()
    assert panel.state.accessibleName() == "Nobody is found by that"
    qtbot.keyClick(panel.field, KEY.Key_Return)
    assert panel.chosen() is None


def test_a_search_that_opened_something_is_in_the_audit_trail(
    panel: FindPanel, wing: Wing, qtbot: QtBot
) -> None:
    search(panel, wing, qtbot, "jones")
    with qtbot.waitSignal(panel.opened):
        qtbot.keyClick(panel.field, KEY.Key_Return)
    settle(panel, wing, qtbot)
    with wing.office.replica.read() as reading:
        rows = reading.connection.exec_driver_sql("SELECT deed, details FROM audit").all()
    assert [(deed, "jones" in details) for deed, details in rows] == [("find", True)]


def test_commands_are_found_by_their_welsh_words(
    panel: FindPanel, wing: Wing, qtbot: QtBot, welsh: None
) -> None:
    search(panel, wing, qtbot, "symud")
    assert "Symud i gell arall" in titles(panel, Kind.COMMAND)


def test_the_palette_gives_the_keyboard_back_when_left(
    wing: Wing, shown: Shown, qtbot: QtBot
) -> None:
    window = QWidget()
    window.resize(900, 700)
    field = FindPanel(wing.context, parent=window)
    QVBoxLayout(window).addWidget(field)
    palette = Palette(wing.context, COMMANDS, window)
    shown(window)
    field.field.setFocus()
    palette.open()
    qtbot.waitUntil(palette.panel.field.hasFocus)
    qtbot.keyClick(palette.panel.field, KEY.Key_Escape)
    assert palette.isHidden()
    qtbot.waitUntil(field.field.hasFocus)
    settle(field, wing, qtbot)


def test_the_screen_of_the_search_knows_who_is_chosen(
    wing: Wing, shown: Shown, qtbot: QtBot
) -> None:
    screen = FindScreen(wing.context)
    shown(screen)
    screen.show_at("kowalski", None)
    settle(screen.panel, wing, qtbot)
    assert screen.chosen_person() == person("KOWALSKI")
    assert audit(screen) == []


def test_the_model_keeps_qts_rules(
    panel: FindPanel, wing: Wing, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    search(panel, wing, qtbot, "jo")
    qtmodeltester.check(panel.model)


def test_the_palette_can_be_heard_and_reached(panel: FindPanel) -> None:
    assert audit(panel) == []
