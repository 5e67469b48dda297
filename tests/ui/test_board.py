"""The wing board: who is where at a glance, by keyboard, by filter, by hand, kept up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QDropEvent, QImage
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.desk import movements, photographs
from app.store.changes import Changes
from app.ui.board.model import PERSON_MIME
from app.ui.board.screen import BoardScreen
from app.ui.board.tiles import Showing
from app.ui.context import Form
from app.ui.faces import Faces
from app.ui.pictures import SIZE, encoded
from app.ui.preferences import Preferences
from tests.desk.prison import cell, fill_home, person
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, open_wing

Shown = Callable[[QWidget], QWidget]
KEY = Qt.Key


@pytest.fixture
def board(wing: Wing, shown: Shown, qtbot: QtBot) -> BoardScreen:
    """The board of the first wing, shown."""
    screen = BoardScreen(wing.context, Preferences())
    screen.resize(1000, 700)
    shown(screen)
    read(screen, qtbot)
    screen.view.setFocus()
    return screen


def read(screen: BoardScreen, qtbot: QtBot) -> None:
    screen.refresh()
    settle(screen, qtbot)


def settle(screen: BoardScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen.context.background.under_way == 0)


def tiles(screen: BoardScreen) -> list[str]:
    """Every tile as a screen reader says it, in reading order."""
    role = Qt.ItemDataRole.AccessibleTextRole
    return [place.data(role) for place in screen.model.places()]


def headings(screen: BoardScreen) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = range(screen.model.rowCount())
    return [screen.model.index(row, 0).data(role) for row in rows if screen.model.band(row)]


def press(screen: BoardScreen, qtbot: QtBot, *keys: Qt.Key) -> str | None:
    """Press keys on the board; gives who has the cursor then."""
    for key in keys:
        qtbot.keyClick(screen.view, key)
    return screen.chosen_person()


def test_every_cell_says_who_is_in_it_and_what_must_be_known(board: BoardScreen) -> None:
    said = tiles(board)
    assert "HUSSAIN, John, A1007BC. Has no cell" in said
    assert "Cell A-1-001. 1 of 1. SMITH, John, A1000BC, Must be kept apart from someone" in said
    (jones,) = [line for line in said if "JONES" in line]
    assert jones.startswith("Cell A-1-002. 1 of 2. JONES, John, A1001BC, ACCT open")
    assert "Medical alert" in jones
    assert "Cell A-1-003. Out of use: Damaged" in said
    assert any("OKAFOR" in line and "Cell-sharing risk: high" in line for line in said)


def test_people_without_a_cell_come_first_and_landings_carry_their_totals(
    board: BoardScreen,
) -> None:
    without, first, second = headings(board)
    assert without == "Without a cell, 2 people on the roll and in no cell"
    assert "Roll 2 of 3" in first
    assert "1 cell out of use" in first
    assert "Roll 2 of 4" in second
    assert "Roll 4 of 7" in board.head.figures.text()
    assert "4 in" in board.head.figures.text()
    assert board.title() == "Attlee"


def test_someone_who_is_out_is_marked_with_where(board: BoardScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(board.view, KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    settle(board, qtbot)
    (brien,) = [line for line in tiles(board) if "O'BRIEN" in line]
    assert "Out: Court, Leeds Crown Court" in brien
    assert "1 out" in board.head.figures.text()


def test_the_arrow_keys_go_from_tile_to_tile_and_page_keys_from_landing_to_landing(
    board: BoardScreen, qtbot: QtBot
) -> None:
    assert press(board, qtbot) == person("HUSSAIN")
    assert press(board, qtbot, KEY.Key_Right) == person("PATEL")
    assert press(board, qtbot, KEY.Key_PageDown) == person("SMITH")
    assert press(board, qtbot, KEY.Key_Right) == person("JONES")
    assert press(board, qtbot, KEY.Key_Right) is None  # the cell that is out of use
    assert press(board, qtbot, KEY.Key_PageDown) == person("OKAFOR")
    assert press(board, qtbot, KEY.Key_Up, KEY.Key_Home) == person("SMITH")
    assert press(board, qtbot, KEY.Key_PageUp) == person("HUSSAIN")


def test_up_and_down_go_through_the_people_of_one_cell_before_they_leave_it(
    board: BoardScreen, wing: Wing, qtbot: QtBot
) -> None:
    desk = wing.context.desk
    movements.move_cell(
        desk,
        person_id=person("SMITH"),
        location_id=cell("A-1-002"),
        move_reason="CON",
        reason="Cell flooded.",
    )
    read(board, qtbot)
    assert board.view.choose(cell("A-1-002"))
    assert board.chosen_person() == person("JONES")
    assert press(board, qtbot, KEY.Key_Down) == person("SMITH")
    assert press(board, qtbot, KEY.Key_Up) == person("JONES")
    assert press(board, qtbot, KEY.Key_Down, KEY.Key_Down) == person("KOWALSKI")


def test_enter_opens_the_record(board: BoardScreen, wing: Wing, qtbot: QtBot) -> None:
    press(board, qtbot, KEY.Key_PageDown, KEY.Key_Return)
    assert wing.guide.shown == [("person", person("SMITH"))]


def test_a_filter_leaves_the_tiles_that_match(board: BoardScreen, qtbot: QtBot) -> None:
    board.head.badges.setFocus()
    chip = next(one for one in board.head.badges.findChildren(QWidget) if one.isVisible())
    assert chip.accessibleName() == "ACCT open: at risk of self-harm: 1 person"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert ["JONES" in line for line in tiles(board)] == [True]
    board.head.clear()
    board.head.search.setText("a-2-010")
    qtbot.waitUntil(lambda: len(tiles(board)) == 1)
    assert "KOWALSKI" in tiles(board)[0]
    board.head.clear()
    board.head.showing.setCurrentIndex(list(Showing).index(Showing.OUT_OF_USE))
    assert tiles(board) == ["Cell A-1-003. Out of use: Damaged"]


def test_letters_typed_on_the_board_filter_it_and_escape_shows_all_again(
    board: BoardScreen, qtbot: QtBot
) -> None:
    everything = tiles(board)
    qtbot.keyClick(board.view, KEY.Key_K)
    qtbot.waitUntil(board.head.search.hasFocus)
    qtbot.keyClicks(board.head.search, "owal")
    qtbot.keyClick(board.head.search, KEY.Key_Return)
    assert ["KOWALSKI" in line for line in tiles(board)] == [True]
    qtbot.waitUntil(board.view.hasFocus)
    assert board.chosen_person() == person("KOWALSKI")
    board.head.search.setFocus()
    qtbot.keyClick(board.head.search, KEY.Key_Escape)
    assert tiles(board) == everything


def test_a_filter_that_nothing_matches_says_so_and_offers_everything(
    board: BoardScreen, qtbot: QtBot
) -> None:
    everything = tiles(board)
    board.head.search.setText("nobody of that name")
    qtbot.waitUntil(lambda: board.state.isVisible())
    assert tiles(board) == []
    board.state.acted.emit()
    assert tiles(board) == everything


def test_a_person_dropped_on_a_cell_opens_the_move_with_that_cell(
    board: BoardScreen, wing: Wing
) -> None:
    data = QMimeData()
    data.setData(PERSON_MIME, person("SMITH").encode())
    spot = board.view.visualRect(board.model.place_of(cell("A-2-002"))).center()
    drop = QDropEvent(
        QPointF(spot),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    board.view.dropEvent(drop)
    assert wing.guide.forms == [
        (Form.MOVE, person("SMITH"), {"location_id": cell("A-2-002")}),
    ]


def test_a_change_is_shown_and_the_cursor_stays_with_the_person(
    board: BoardScreen, wing: Wing, qtbot: QtBot
) -> None:
    heard: list[Changes] = []
    stop = wing.office.replica.changes.listen(heard.append)
    board.view.choose_person(person("SMITH"))
    movements.move_cell(
        wing.context.desk,
        person_id=person("SMITH"),
        location_id=cell("A-2-002"),
        move_reason="CON",
        reason="Cell flooded.",
    )
    stop()
    assert any(board.wants(changes) for changes in heard)
    read(board, qtbot)
    assert "Cell A-1-001. Empty, for 1" in tiles(board)
    (there,) = [line for line in tiles(board) if "SMITH" in line]
    assert there.startswith("Cell A-2-002. 2 of 2.")
    assert "a change waits to be sent" in there


def test_what_is_not_on_the_board_does_not_concern_it(board: BoardScreen) -> None:
    assert not board.wants(
        Changes(frozenset({("case_note", "1")}), frozenset(), frozenset({"rows"}))
    )


def test_larger_tiles_stand_fewer_across_and_keep_the_cursor_in_sight(
    board: BoardScreen, qtbot: QtBot
) -> None:
    before = board.model.across
    board.view.choose_person(person("OKAFOR"))
    for _ in range(6):
        board.zoom_by(1)
    assert board.model.across < before
    assert board.chosen_person() == person("OKAFOR")
    assert BoardScreen(board.context, Preferences()).view.zoom == board.view.zoom
    board.zoom_by(0)
    assert board.model.across == before


def test_the_wing_seen_last_is_the_first_one_next_time(
    board: BoardScreen, wing: Wing, shown: Shown, qtbot: QtBot
) -> None:
    qtbot.keyClick(board.view, KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    settle(board, qtbot)
    again = BoardScreen(wing.context, Preferences())
    shown(again)
    read(again, qtbot)
    assert any("EVANS" in line for line in tiles(again))


def test_a_cell_is_found_on_whatever_wing_it_is(board: BoardScreen, qtbot: QtBot) -> None:
    board.show_cell("LEI-B-1-001")
    settle(board, qtbot)
    assert board.chosen_person() == person("EVANS")


def test_a_terminal_without_the_record_says_so(tmp_path: Path, shown: Shown, qtbot: QtBot) -> None:
    wing = open_wing(fill_home(tmp_path / "empty", empty=True))
    board = BoardScreen(wing.context, Preferences())
    shown(board)
    read(board, qtbot)
    assert board.state.accessibleName() == "No wing on this terminal yet"
    board.state.acted.emit()
    assert wing.guide.tries == 1
    board.close()
    wing.close()


def test_the_model_keeps_qts_rules(board: BoardScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(board.model)


def test_the_board_can_be_heard_and_reached(board: BoardScreen) -> None:
    assert audit(board) == []


def test_the_board_is_welsh_when_the_terminal_is(board: BoardScreen, welsh: None) -> None:
    assert "Cell A-1-003. Ddim mewn defnydd: Wedi’i difrodi" in tiles(board)
    assert "Rôl 4 o 7" in board.head.figures.text()


def test_the_menu_of_a_person_offers_what_can_be_done(board: BoardScreen, qtbot: QtBot) -> None:
    board.set_person_actions([QAction("Move to another cell", board)])
    board.view.choose_person(person("SMITH"))
    board.view.menu_wanted.emit(board.mapToGlobal(QPoint(50, 50)))
    (menu,) = [menu for menu in board.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions()] == ["SMITH, John", "Move to another cell"]
    menu.close()


def test_the_mouse_chooses_the_person_under_it(
    board: BoardScreen, wing: Wing, qtbot: QtBot
) -> None:
    box = board.view.visualRect(board.model.place_of(cell("A-1-001")))
    qtbot.mouseDClick(
        board.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center() + QPoint(0, 4)
    )
    assert ("person", person("SMITH")) in wing.guide.shown


def test_faces_are_shown_where_the_tiles_are_large_enough(
    board: BoardScreen, wing: Wing, qtbot: QtBot
) -> None:
    """A red face for SMITH; nothing is read while the tiles are too small for it."""
    desk = wing.context.desk
    photographs.add_photograph(desk, person_id=person("SMITH"), picture=red_picture())
    read(board, qtbot)
    faces = board.findChild(Faces)
    assert faces is not None
    assert faces.of(person("SMITH")) is None
    assert not has_red(board)
    board.zoom_by(5)
    settle(board, qtbot)
    assert faces.of(person("SMITH")) is not None
    assert faces.of(person("JONES")) is None
    qtbot.waitUntil(lambda: has_red(board))
    board.zoom_by(0)
    assert not has_red(board)


def red_picture() -> bytes:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    return encoded(image)


def has_red(board: BoardScreen) -> bool:
    """Whether a face as red as no theme's colour is painted."""
    image = board.view.viewport().grab().toImage()
    return any(
        image.pixelColor(x, y).red() > 230 and image.pixelColor(x, y).green() < 30
        for x in range(0, image.width(), 6)
        for y in range(0, image.height(), 6)
    )
