"""The pieces that screens are made of: they say what they are told, aloud too, and clip nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.badge import Badge, BadgeText, paint_badge, paint_badges
from app.ui.kit.banner import Banner
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import CodeCombo
from app.ui.kit.key_values import KeyValueList
from app.ui.kit.search_field import SearchField
from tests.ui.accessibility import audit, spoken_name
from tests.ui.gallery import ExampleForm, Gallery


@pytest.mark.parametrize("make", [Gallery, ExampleForm])
def test_every_piece_has_a_name_and_can_be_reached(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    page = make()
    qtbot.addWidget(page)
    page.show()
    assert audit(page) == []


def test_the_audit_finds_what_a_screen_reader_would_stumble_over(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    unnamed = QLineEdit()
    unnamed.setPlaceholderText("Name")
    lonely = QLabel("Surname")
    lonely.setProperty("tone", "field")
    mouse_only = QToolButton()
    mouse_only.setAccessibleName("Print")
    mouse_only.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for widget in (unnamed, lonely, mouse_only):
        column.addWidget(widget)
    page.show()
    found = audit(page)
    assert len(found) == 3
    assert "no spoken name" in found[0] + found[1] + found[2]
    assert any("no buddy" in line for line in found)
    assert any("keyboard" in line for line in found)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_gallery_can_be_drawn(
    qtbot: QtBot, render: Callable[..., Path], tmp_path: Path, theme: str, scale: float
) -> None:
    page = Gallery()
    qtbot.addWidget(page)
    picture = QImage(str(render(page, tmp_path / "g.png", scale=scale, theme=theme)))
    assert (picture.width(), picture.height()) == (1366, 768)
    colours = {picture.pixelColor(x, 300).name() for x in range(0, 1366, 7)}
    assert len(colours) > 3


def test_a_badge_is_a_word_a_shape_and_a_colour(qtbot: QtBot) -> None:
    badge = Badge(BadgeText("ACCT", "danger", "ACCT open since 20 November 2026"))
    qtbot.addWidget(badge)
    assert spoken_name(badge) == "ACCT open since 20 November 2026"
    with_shape = badge.sizeHint().width()
    badge.show_badge(BadgeText("ACCT", "neutral"))
    assert badge.sizeHint().width() < with_shape
    assert spoken_name(badge) == "ACCT"


def test_badges_that_do_not_fit_are_counted(qtbot: QtBot) -> None:
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    wide = paint_badge(painter, QPointF(0, 0), BadgeText("ACCT", "danger"))
    badges = [BadgeText("ACCT", "danger")] * 5
    assert paint_badges(painter, QRectF(0, 0, wide * 2.5, 40), badges) == 3
    assert paint_badges(painter, QRectF(0, 0, 10, 40), badges) == 4
    painter.end()


def test_a_banner_says_its_sentence_and_offers_one_thing(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.text() == ""
    banner.say("offline", "Centre not reachable since 14:05.", "Try now")
    assert banner.isVisible()
    assert spoken_name(banner) == banner.text() == "Centre not reachable since 14:05."
    with qtbot.waitSignal(banner.acted):
        banner._button.click()
    banner.clear()
    assert banner.text() == ""


def test_an_empty_screen_says_why_and_what_to_do(qtbot: QtBot) -> None:
    state = EmptyState("link-broken", "No data yet", "The first load has not finished.", "Try now")
    qtbot.addWidget(state)
    state.show()
    assert spoken_name(state) == "No data yet"
    with qtbot.waitSignal(state.acted):
        state._button.click()
    state.show_state("check", "Nothing is waiting")
    assert not state._button.isVisible()


def test_facts_that_are_not_known_show_a_dash(qtbot: QtBot) -> None:
    facts = KeyValueList(pairs_across=2)
    qtbot.addWidget(facts)
    facts.set_pairs([("Diet", "Vegan"), ("Key worker", ""), ("Religion", "None")])
    facts.set_pairs([("Diet", "Halal"), ("Key worker", "")])
    facts.show()
    shown = [label.text() for label in facts.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Diet", "Halal", "Key worker", "–"]


def test_search_answers_soon_and_at_once_on_enter(qtbot: QtBot) -> None:
    field = SearchField("Find a person")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.searched) as heard:
        qtbot.keyClicks(field, "smi ")
    assert heard.args == ["smi"]
    with qtbot.waitSignals([field.searched, field.chosen], order="strict"):
        qtbot.keyClicks(field, "th")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.stepped) as stepped:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert stepped.args == [1]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


@pytest.mark.parametrize(
    ("typed", "chosen"), [("51:1", "51:1"), ("deta", "51:2"), ("against", "51:2"), ("51", "")]
)
def test_leaving_a_list_takes_what_was_typed_in_part_where_it_can_mean_only_one(
    qtbot: QtBot, typed: str, chosen: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    labels = ("51:1 Assaults somebody", "51:1A Assaults, aggravated", "51:2 Detains against a will")
    combo, after = CodeCombo([(one.split()[0], one) for one in labels], page), QLineEdit(page)
    column.addWidget(combo)
    column.addWidget(after)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    combo.setFocus()
    qtbot.keyClicks(combo, typed)
    qtbot.keyClick(combo, Qt.Key.Key_Tab)
    assert combo.code() == chosen
