"""The look: font, themes and text size, changed while windows are open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.icons import icon, icon_names, pixmap
from app.ui.kit.button import Button, IconButton
from app.ui.kit.heading import Words
from app.ui.palette import DARK, LIGHT
from app.ui.style import FONT_FAMILY, apply_theme, theme


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, "light")


def test_the_bundled_font_is_used(qtbot: QtBot) -> None:
    words = Words("Wing")
    qtbot.addWidget(words)
    words.show()
    assert FONT_FAMILY in QFontDatabase.families()
    assert QFontInfo(words.font()).family() == FONT_FAMILY


def test_open_windows_follow_the_theme_and_the_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Save", "primary", "check")
    qtbot.addWidget(button)
    button.show()
    small = button.sizeHint()
    apply_theme(qapp, "dark", 2.0)
    assert theme().tokens == DARK
    assert button.font().pixelSize() == 28
    assert button.sizeHint().width() > small.width() * 1.8
    apply_theme(qapp, "light")
    assert button.sizeHint() == small


def test_menus_and_lists_follow_where_the_system_has_fonts_for_them(qapp: QApplication) -> None:
    kinds = ("QAbstractItemView", "QMenu", "QMenuBar", "QMessageBox", "QTipLabel")
    for kind in kinds:
        qapp.setFont(QFont("Serif"), kind)  # as Windows does
    apply_theme(qapp, "light", 2.0)
    assert {qapp.font(kind).family() for kind in kinds} == {FONT_FAMILY}
    assert {qapp.font(kind).pixelSize() for kind in kinds} == {28}


def test_text_size_stays_between_one_and_two(qapp: QApplication) -> None:
    apply_theme(qapp, "light", 0.2)
    assert theme().scale == 1
    apply_theme(qapp, "light", 7)
    assert theme().scale == 2


def test_system_follows_the_desktop_until_a_theme_is_chosen(qapp: QApplication) -> None:
    apply_theme(qapp, "system", 1.5)
    assert theme().tokens in (LIGHT, DARK)
    assert theme().scale == 1.5
    apply_theme(qapp, "dark")
    assert theme().tokens == DARK


@pytest.mark.parametrize("name", icon_names())
def test_icons_are_drawn_in_the_colour_of_their_token(qapp: QApplication, name: str) -> None:
    picture = pixmap(name, 24, "ink", 2.0).toImage()
    assert picture.size() == QSize(48, 48)
    solid = [
        picture.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert len(solid) > 30
    assert max(set(solid), key=solid.count) == LIGHT.ink


def test_an_icon_turns_with_the_theme_by_itself(qapp: QApplication) -> None:
    cross = icon("plus")
    copy = QIcon(cross)
    middle = [cross.pixmap(24, 24).toImage().pixelColor(12, 12).name()]
    apply_theme(qapp, "dark")
    middle += [one.pixmap(24, 24).toImage().pixelColor(12, 12).name() for one in (cross, copy)]
    assert middle == [LIGHT.ink, DARK.ink, DARK.ink]


def test_an_icon_that_nobody_drew_is_refused(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("unicorn")


def test_a_button_with_only_an_icon_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("history", "History of this page")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "History of this page"
