"""Photographs on a person's page, and the forms that add and withdraw them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desk import photographs
from app.store.reads.photographs import picture_of
from app.ui.context import Form
from app.ui.forms.photograph import PhotographForm, WithdrawPhotographForm
from app.ui.person.page import PersonPageScreen
from app.ui.person.portrait import Portrait
from app.ui.pictures import SIZE, cropped, decoded, encoded, photograph_from_file
from record.images import look_at
from record.problems import Problem
from tests.desk.prison import person
from tests.ui.accessibility import audit, spoken_name
from tests.ui.form_steps import OpenForm, is_open, page_of, ready, said, save, try_to_save
from tests.ui.page_steps import opened, settle
from tests.ui.wing import Wing
from tests.world.pictures import a_jpeg, a_png

RED, GREEN, BLUE = (QColor(name) for name in ("#c02020", "#20a020", "#2020c0"))


def striped(width: int, height: int) -> QImage:
    """A picture whose left third is red, its middle green, its right third blue."""
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for place, colour in enumerate((RED, GREEN, BLUE)):
        painter.fillRect(place * width // 3, 0, width, height, colour)
    painter.end()
    return image


def saved_as(image: QImage, path: Path) -> Path:
    assert image.save(str(path))
    return path


def portrait(page: PersonPageScreen) -> Portrait:
    found = page.findChild(Portrait)
    assert found is not None
    return found


def is_like(image: QImage | None, colour: QColor, x: float = 0.5, y: float = 0.5) -> bool:
    """Whether a picture has about this colour at a place (as shares of its sides)."""
    assert image is not None
    there = image.pixelColor(int(image.width() * x), int(image.height() * y))
    apart = (
        abs(there.red() - colour.red()),
        abs(there.green() - colour.green()),
        abs(there.blue() - colour.blue()),
    )
    return max(apart) < 40


# Making ready


def test_of_a_picture_its_middle_is_kept_in_the_size_of_all(tmp_path: Path) -> None:
    data = photograph_from_file(saved_as(striped(3_000, 800), tmp_path / "wide.png"))
    image = decoded(data)
    assert image.size() == SIZE
    assert all(is_like(image, GREEN, x) for x in (0.02, 0.5, 0.98))
    found = look_at(data)
    assert (found.media_type, found.width, found.height) == ("JPEG", SIZE.width(), SIZE.height())
    assert len(data) < 60_000


def test_a_tall_one_and_a_tiny_one_fill_the_place_too(tmp_path: Path) -> None:
    for number, (width, height) in enumerate(((300, 4_000), (3, 4), (1, 1))):
        path = saved_as(striped(width, height), tmp_path / f"{number}.png")
        assert decoded(photograph_from_file(path)).size() == SIZE


def test_a_picture_that_was_taken_sideways_stands_upright(tmp_path: Path) -> None:
    upright = striped(480, 640)
    lying = upright.transformed(QTransform().rotate(-90))
    buffer = QByteArray()
    out = QBuffer(buffer)
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    lying.save(out, "JPG", 95)  # type: ignore[call-overload]
    plain = bytes(buffer.data())
    turned = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    exif = b"\xff\xe1" + (len(turned) + 2).to_bytes(2) + turned
    path = tmp_path / "sideways.jpg"
    path.write_bytes(plain[:2] + exif + plain[2:])
    data = photograph_from_file(path)
    assert is_like(decoded(data), RED, x=0.1)
    assert is_like(decoded(data), BLUE, x=0.9)


def test_nothing_but_the_pixels_is_kept(tmp_path: Path) -> None:
    image = striped(600, 800)
    image.setText("Description", "Taken at 51.5 N, 0.1 W")
    data = photograph_from_file(saved_as(image, tmp_path / "told.png"))
    assert b"51.5" not in data
    assert b"Exif" not in data
    assert encoded(cropped(image)) == encoded(cropped(striped(600, 800)))


@pytest.mark.parametrize(
    ("contents", "problem"),
    [
        (b"", "image_unreadable"),
        (b"%PDF-1.7 not a picture", "image_unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "image_unreadable"),
        (a_png()[:40], "image_unreadable"),
        (None, "file_missing"),
    ],
)
def test_what_is_no_picture_is_told_in_words(
    tmp_path: Path, contents: bytes | None, problem: str
) -> None:
    path = tmp_path / "file.jpg"
    if contents is not None:
        path.write_bytes(contents)
    with pytest.raises(Problem) as told:
        photograph_from_file(path)
    assert told.value.name == problem


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        photograph_from_file(tmp_path)
    assert told.value.name == "file_unreadable"


# On the page


def test_somebody_without_a_photograph_is_shown_by_initials(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "JONES")
    assert portrait(page).picture is None
    assert spoken_name(portrait(page)) == "No photograph of JONES, John"
    assert not portrait(page).menu.actions()[1].isEnabled()


def test_a_photograph_stands_in_the_header_and_is_spoken_of(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    photographs.add_photograph(
        wing.context.desk, person_id=person("JONES"), picture=encoded(cropped(striped(900, 1200)))
    )
    opened(page, qtbot, wing, "JONES")
    assert is_like(portrait(page).picture, RED, x=0.1)
    assert spoken_name(portrait(page)).startswith("Photograph of JONES, John, taken ")
    assert not audit(page)
    opened(page, qtbot, wing, "SMITH")
    assert portrait(page).picture is None
    assert spoken_name(portrait(page)) == "No photograph of SMITH, John"


def test_a_photograph_whose_picture_is_still_to_come_is_said_to_be(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    photographs.add_photograph(wing.context.desk, person_id=person("JONES"), picture=a_jpeg(500))
    head = page_of(wing, "JONES").head
    assert head.photograph is not None
    with wing.office.replica.write() as writing:
        writing.drop_pictures([head.photograph.sha256])
    opened(page, qtbot, wing, "JONES")
    assert portrait(page).picture is None
    assert spoken_name(portrait(page)).endswith("has not arrived yet")


def test_bytes_that_no_decoder_can_read_leave_the_initials(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    whole = a_jpeg()
    broken = whole.replace(whole[40:60], bytes(20), 1)
    photographs.add_photograph(wing.context.desk, person_id=person("JONES"), picture=broken)
    opened(page, qtbot, wing, "JONES")
    assert portrait(page).picture is None or portrait(page).picture.size() == QSize(1, 1)


def test_the_portrait_is_reached_and_opened_by_keyboard(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "JONES")
    place = portrait(page)
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_Space)
    qtbot.waitUntil(place.menu.isVisible)
    qtbot.keyClick(place.menu, Qt.Key.Key_Down)
    qtbot.keyClick(place.menu, Qt.Key.Key_Return)
    assert wing.guide.forms == [(Form.PHOTOGRAPH, person("JONES"), {})]


# The forms


def file_of(form: QWidget) -> QLineEdit:
    return next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "File")


def test_a_photograph_is_chosen_seen_and_added(
    form_of: OpenForm, qtbot: QtBot, wing: Wing, tmp_path: Path
) -> None:
    path = saved_as(striped(900, 1200), tmp_path / "jones.png")
    form = form_of(Form.PHOTOGRAPH, "JONES")
    assert isinstance(form, PhotographForm)
    assert not audit(form)
    file_of(form).setText(str(path))
    qtbot.waitUntil(lambda: "This is how it will be kept" in said(form))
    shown = [label for label in form.findChildren(QLabel) if not label.pixmap().isNull()]
    assert [spoken_name(label) for label in shown] == ["The picture as it will be kept"]
    save(qtbot, form)
    assert picture_of(wing.office.replica, person("JONES")) == photograph_from_file(path)
    assert path.exists()


def test_without_a_picture_nothing_is_saved_and_it_is_said_why(
    form_of: OpenForm, qtbot: QtBot, wing: Wing, tmp_path: Path
) -> None:
    form = form_of(Form.PHOTOGRAPH, "JONES")
    try_to_save(qtbot, wing, form)
    assert "Choose a file with a picture of the person." in said(form)
    file_of(form).setText(str(tmp_path / "nowhere.jpg"))
    qtbot.waitUntil(lambda: "nowhere.jpg is not there." in said(form))
    try_to_save(qtbot, wing, form)
    assert "nowhere.jpg is not there." in said(form)
    assert page_of(wing, "JONES").head.photograph is None


def test_the_file_that_was_named_last_is_the_one_that_counts(
    form_of: OpenForm, qtbot: QtBot, wing: Wing, tmp_path: Path
) -> None:
    first = saved_as(striped(2_000, 2_000), tmp_path / "first.png")
    last = saved_as(striped(30, 40), tmp_path / "last.png")
    form = form_of(Form.PHOTOGRAPH, "JONES")
    file_of(form).setText(str(first))
    file_of(form).setText(str(last))
    qtbot.waitUntil(lambda: "This is how it will be kept" in said(form))
    save(qtbot, form)
    assert picture_of(wing.office.replica, person("JONES")) == photograph_from_file(last)


def test_a_photograph_is_withdrawn_with_a_reason(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    photographs.add_photograph(wing.context.desk, person_id=person("JONES"), picture=a_jpeg(500))
    opened(page, qtbot, wing, "JONES")
    portrait(page).withdraw_wanted.emit()
    form = page.findChild(WithdrawPhotographForm)
    assert form is not None
    ready(qtbot, wing, form)
    assert not audit(form)
    assert "by ADEYEMI, Sam" in said(form)
    try_to_save(qtbot, wing, form)
    assert "Write why the photograph is withdrawn." in said(form)
    why = form.control("why")
    assert isinstance(why, QPlainTextEdit)
    why.setPlainText("Of somebody else.")
    save(qtbot, form)
    assert not is_open(form)
    page.refresh()
    settle(qtbot, wing)
    assert portrait(page).picture is None
    assert page_of(wing, "JONES").head.photograph is None
