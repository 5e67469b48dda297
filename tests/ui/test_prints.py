"""Prints: what stands on the pages, that each is written down, and that nothing else is left."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.desk import acct, photographs, regime
from app.desk.desk import Desk
from app.desk.handover import write_handover
from app.desk.prints import print_unlock
from app.store.reads.person import person_page
from app.store.reads.unlock import UnlockList
from app.ui.board.tiles import Filter
from app.ui.pictures import SIZE, encoded
from app.ui.preferences import Preferences
from app.ui.prints import offers
from app.ui.prints.cards import draw_code
from app.ui.prints.dialog import TO_FILE, PrintDialog
from app.ui.prints.offers import Print
from app.ui.prints.pages import ROOM, laid_out, pdf
from app.ui.prints.person_summary import card_sheet
from app.ui.prints.printer import Outlet, print_out
from app.ui.prints.sheet import TICK, Card, Cards, Column, Line, Sheet, Stamp, Table, Text
from app.ui.prints.unlock import unlock_sheet
from app.ui.regime.screen import UnlockScreen
from app.ui.window import Window
from record.moments import to_text
from record.problems import Problem
from tests.desk.prison import alert, cell, member, person, send
from tests.desk.test_views_and_drafts import trail
from tests.ui.accessibility import audit
from tests.ui.test_restricted import restrict
from tests.ui.wing import KEY, Wing, keys, office, settle

Open = Callable[..., Window]
SMITH = person("SMITH")


def pages_of(data: bytes) -> list[str]:
    """The text of each page, as a reader sees it."""
    pages = PdfReader(io.BytesIO(data)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def printed(desk: Desk, one: Print, path: Path) -> str:
    """A print written to a file, as text."""
    print_out(desk, one.make, Outlet(file=path))
    return " ".join(pages_of(path.read_bytes()))


def fire_roll(desk: Desk, path: Path) -> str:
    return printed(desk, offers.of_prison(desk), path)


def dialog_of(window: Window, qtbot: QtBot) -> PrintDialog:
    def shown() -> list[PrintDialog]:
        return [one for one in window.findChildren(PrintDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def save_as(window: Window, qtbot: QtBot, dialog: PrintDialog, path: Path) -> None:
    """Choose the file that the dialog asks for, and wait until it is written."""
    dialog.accept()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    asked.fileSelected.emit(str(path))
    asked.close()
    with qtbot.waitActive(window):
        window.activateWindow()
    settle(window, qtbot)


# What stands on the pages


def test_the_fire_roll_says_who_is_where_and_who_needs_help(wing: Wing, tmp_path: Path) -> None:
    replica, desk = wing.context.replica, wing.context.desk
    send(replica, [alert("KOWALSKI", "PEEP")])
    text = fire_roll(desk, tmp_path / "fire.pdf")
    assert "8 on the roll, 7 here, 1 elsewhere, 1 needs help to get out" in text
    assert "Need help to get out" in text
    assert "A-2-010 KOWALSKI, John A1003BC Needs help to evacuate (PEEP)" in text
    assert "– B-1-002 O'BRIEN, John A1005BC Out: Court, Leeds Crown Court" in text
    assert "Without a cell" in text
    assert "HUSSAIN, John" in text
    assert "NGUYEN" not in text
    assert "Page 1 of 3" in text
    assert "Printed by ADEYEMI, Sam (Officer)" in text


def test_a_print_says_how_old_it_is(wing: Wing, tmp_path: Path) -> None:
    replica, desk = wing.context.replica, wing.context.desk
    now = desk.now()
    lost = now - dt.timedelta(minutes=16)
    assert "nothing has come from the centre yet" in fire_roll(desk, tmp_path / "1.pdf")
    with replica.write() as writing:
        writing.set_link("data_as_of", to_text(lost))
    replica.note_link(to_text(lost), Problem("hub_unreachable"))
    text = fire_roll(desk, tmp_path / "2.pdf")
    clock = [f"{at.astimezone():%H:%M}" for at in (now, lost)]
    assert f"As known at {clock[0]}; centre not reachable since {clock[1]}" in text


def test_the_roll_is_the_board_as_it_is_filtered(wing: Wing, tmp_path: Path) -> None:
    desk = wing.context.desk
    whole, *_ = offers.of_wing(desk, cell("A"), Filter())
    text = printed(desk, whole, tmp_path / "roll.pdf")
    assert "A-1-002 JONES, John A1001BC ACCT" in text
    assert "A-1-003 Out of use" in text
    part, *_ = offers.of_wing(desk, cell("A"), Filter(text="okafor"))
    text = printed(desk, part, tmp_path / "part.pdf")
    assert "OKAFOR" in text
    assert "JONES" not in text
    assert "Only a part of the wing" in text


def test_a_cell_card_tells_a_door_no_more_than_it_may(wing: Wing, tmp_path: Path) -> None:
    _, card, *_ = offers.of_person(wing.context.desk, person("JONES"), None)
    text = printed(wing.context.desk, card, tmp_path / "card.pdf")
    assert "JONES, John A-1-002 A1001BC" in text
    assert "ACCT" not in text
    assert "1971" not in text


def test_the_code_of_a_card_is_the_number(qapp: object) -> None:
    import segno

    matrix = segno.make_qr("A1001BC", error="q").matrix
    side = 10 * len(matrix)
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw_code(painter, QRectF(0, 0, side, side), "A1001BC")
    painter.end()
    for down, row in enumerate(matrix):
        for right, dark in enumerate(row):
            assert (image.pixelColor(right * 10 + 5, down * 10 + 5).value() < 128) == bool(dark)


def test_a_summary_tells_what_must_be_known_first(wing: Wing, tmp_path: Path) -> None:
    summary, *_ = offers.of_person(wing.context.desk, SMITH, None)
    text = printed(wing.context.desk, summary, tmp_path / "smith.pdf")
    known, apart = text.index("Must be kept apart from someone"), text.index("EVANS, John")
    assert known < apart < text.index("Security category") < text.index("Settled evening.")
    assert "A1000BC Born 17 May 1970" in text


def test_prints_speak_welsh(wing: Wing, tmp_path: Path, welsh: None) -> None:
    text = fire_roll(wing.context.desk, tmp_path / "fire.pdf")
    assert "Rôl dân" in text
    assert "8 ar y rôl, 7 yma, 1 mewn lle arall" in text
    assert "Tudalen 1 o" in text


# How pages are laid out


def test_a_table_that_goes_on_has_its_heads_again_and_no_line_is_parted(qapp: object) -> None:
    columns = (Column("Cell", 20), Column("Name"), Column("", 5))
    lines = tuple(Line((f"A-1-{n:03}", "A long name " * (n % 30), TICK)) for n in range(120))
    sheet = Sheet("Roll", "Leeds", (Text("First. " * 400), Table(columns, lines, "Landing 1")))
    laid = laid_out(sheet)
    assert len(laid) > 3
    for page in laid:
        assert all(top + piece.height <= ROOM for top, piece in page)
    texts = pages_of(pdf(sheet, Stamp("As known", "Printed"))[0])
    assert len(texts) == len(laid)
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(laid)}" in text
        assert text.count("Cell Name") == 1
    assert all("Landing 1, continued" in text for text in texts[1:])
    assert sum(text.count("A-1-") for text in texts) == 120


# From the window


def test_the_unlock_list_has_a_box_for_everybody_who_goes(wing: Wing, tmp_path: Path) -> None:
    desk = wing.context.desk
    regime.book_appointment(
        desk, person_ids=[SMITH], kind="MEDE", day=desk.today(), session="PM", at="14:30"
    )
    screen = UnlockScreen(wing.context, Preferences())
    assert offers.prints_of(screen) == ()
    sheet = unlock_sheet(
        desk, cell("A"), print_unlock(desk, cell("A"), desk.today(), "PM", to_file=True)
    )
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    assert len(tables) == 2
    first = tables[0].lines[0].cells
    assert first[:2] == ("A-1-001", "SMITH, John")
    assert first[3].startswith("Dentist 14:30")
    assert [line.cells[4] for table in tables for line in table.lines].count(TICK) == 1
    assert trail(desk)[-1][1] == "print"
    with pytest.raises(Problem) as told:
        unlock_sheet(desk, None, UnlockList(desk.today(), "PM", (), {}))
    assert told.value.name == "nothing_to_print"
    screen.deleteLater()


def test_f9_gives_the_fire_roll_as_a_file_where_there_is_no_printer(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    keys(window, qtbot, KEY.Key_F9)
    dialog = dialog_of(window, qtbot)
    assert audit(dialog) == []
    assert dialog.where.code() == TO_FILE
    save_as(window, qtbot, dialog, tmp_path / "out" / "fire.pdf")
    assert window.workplace is not None
    assert "The disk cannot be written" in window.workplace.news.text()
    (tmp_path / "out").mkdir()
    keys(window, qtbot, KEY.Key_F9)
    save_as(window, qtbot, dialog_of(window, qtbot), tmp_path / "out" / "fire.pdf")
    assert "Fire roll of the prison: 3 pages in fire.pdf." in window.workplace.news.text()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["fire.pdf"]
    lines = [line for line in trail(office(window).desk(member())) if line[1] == "print"]
    assert [json.loads(line[3]) for line in lines] == [{"sheet": "fire_roll", "to": "file"}] * 2


def test_ctrl_p_prints_what_is_seen(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.workplace is not None
    keys(window, qtbot, KEY.Key_P, control=True)
    dialog = dialog_of(window, qtbot)
    assert dialog.what.currentText() == "Roll of this wing"
    save_as(window, qtbot, dialog, tmp_path / "roll.pdf")
    assert "Attlee" in pages_of((tmp_path / "roll.pdf").read_bytes())[0]
    window.workplace.show_person(SMITH)
    settle(window, qtbot)
    keys(window, qtbot, KEY.Key_P, control=True)
    dialog = dialog_of(window, qtbot)
    assert dialog.what.currentText() == "Summary of the record"
    save_as(window, qtbot, dialog, tmp_path / "smith.pdf")
    told: list[Any] = trail(office(window).desk(member()))
    assert [line[2] for line in told if line[1] == "print"] == [None, SMITH]


def test_whoever_sees_nobody_prints_nobody(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(member("Q5AUD"))
    for name in ("print", "fire_roll"):
        assert not window.commands[name].isEnabled()
    desk = office(window).desk(member("Q5AUD"))
    with pytest.raises(Problem) as refused:
        offers.of_prison(desk).make(False)
    assert refused.value.name == "sight_missing"
    assert trail(desk)[-1][1] == "turned_away"


# What is written down


def test_a_restricted_record_is_printed_by_whoever_said_why(wing: Wing, tmp_path: Path) -> None:
    restrict(wing)
    desk, path = wing.context.desk, tmp_path / "smith.pdf"
    summary, *_ = offers.of_person(desk, SMITH, None)
    with pytest.raises(Problem) as refused:
        print_out(desk, summary.make, Outlet(file=path))
    assert refused.value.name == "record_restricted"
    assert not path.exists()
    assert trail(desk)[-1][1:3] == ("turned_away", SMITH)
    summary, *_ = offers.of_person(desk, SMITH, "Found at his door.")
    assert "SMITH" in printed(desk, summary, path)
    assert json.loads(trail(desk)[-1][3])["reason"] == "Found at his door."


def test_what_no_printer_took_is_in_the_trail_all_the_same(wing: Wing) -> None:
    desk = wing.context.desk
    with pytest.raises(Problem) as refused:
        print_out(desk, offers.of_prison(desk).make, Outlet(printer="Gone"))
    assert refused.value.name == "print_failed"
    assert json.loads(trail(desk)[-1][3]) == {"sheet": "fire_roll", "to": "paper"}


def test_the_window_goes_on_while_a_printer_keeps_it_waiting(wing: Wing, qtbot: QtBot) -> None:
    from threading import Event

    printer, done = Event(), []
    background = wing.context.background
    background.outside(wing.context.bridge, printer.wait, done.append)
    background.act(wing.context.bridge, partial(len, "saved"), done.append)
    qtbot.waitUntil(lambda: done == [5])
    printer.set()
    qtbot.waitUntil(lambda: done == [5, True])


def acct_of(window: Window, qtbot: QtBot, surname: str = "SMITH") -> tuple[Print, ...]:
    assert window.workplace is not None
    window.workplace.show_person(person(surname), "acct")
    settle(window, qtbot)
    return offers.prints_of(window.workplace.person)


def test_the_sheet_of_an_acct_says_what_was_seen_what_was_missed_and_leaves_room(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    place, desk = office(window), office(window).desk(member())
    acct.open_acct(
        desk,
        person_id=SMITH,
        concern="Found crying.",
        triggers="Calls.",
        level="H2",
        immediate_action="Sat with him.",
    )
    place.clock.tick(minutes=20)
    acct.observe(desk, person_ids=[SMITH], text="In bed, breathing seen.")
    place.clock.tick(minutes=70)
    acct.observe(desk, person_ids=[SMITH], text="Ten minutes at the door.", kind="CONVERSATION")
    settle(window, qtbot)
    sheet, *others = acct_of(window, qtbot)
    assert (sheet.name, [one.name for one in others]) == (
        "acct",
        ["person", "cell_card", "identity_card", "property", "leaving"],
    )
    text = printed(desk, sheet, tmp_path / "acct.pdf")
    for words in (
        "Found crying.",
        "Calls.",
        "2 an hour, at irregular times, no gap longer than 45 minutes",
        "Sat with him.",
        "In bed, breathing seen.",
        "Ten minutes at the door.",
        "NOBODY WROTE FOR 1 hour",
        "Written by hand",
        "Name and signature",
        "Page 1 of",
        "Printed by ADEYEMI, Sam (Officer)",
        "As known at",
    ):
        assert words in text, words


def test_without_a_plan_nothing_is_printed(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    sheet, *_ = acct_of(window, qtbot)
    with pytest.raises(Problem) as refused:
        printed(office(window).desk(member()), sheet, tmp_path / "none.pdf")
    assert refused.value.name == "nothing_to_print"


def test_the_handover_of_a_wing_is_printed_what_comes_first_on_top(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = office(window).desk(member())
    write_handover(desk, text="Kettle on the twos is broken.", wing_id=cell("A"))
    write_handover(desk, text="Watch him at tea.", wing_id=cell("A"), people=[SMITH], urgent=True)
    window.commands["handover"].trigger()
    settle(window, qtbot)
    assert window.workplace is not None
    (sheet,) = offers.prints_of(window.workplace.screens["handover"])
    text = printed(desk, sheet, tmp_path / "handover.pdf")
    assert text.index("To be read first") < text.index("Watch him at tea.")
    assert text.index("Watch him at tea.") < text.index("Kettle on the twos is broken.")
    assert "SMITH, John" in text
    assert "nobody yet" in text
    told = [person_id for _, deed, person_id, _ in trail(desk) if deed == "print"]
    assert told == [SMITH]


def test_a_cell_card_shows_the_face_in_grey_where_there_is_one(wing: Wing) -> None:
    desk = wing.context.desk
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    photographs.add_photograph(desk, person_id=SMITH, picture=encoded(image))

    def card(person_id: str) -> Card:
        page = person_page(desk.replica, person_id)
        (cards,) = card_sheet(desk, page).blocks
        assert isinstance(cards, Cards)
        return cards.cards[0]

    face = card(SMITH).picture
    assert face is not None
    assert face.isGrayscale()
    assert card(person("JONES")).picture is None
