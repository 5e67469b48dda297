"""F1: everything that an officer may ask, found by typing, in both languages."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.help.screen import HelpScreen
from tests.ui.wing import Wing

ROOT = Path(__file__).parents[2]


@pytest.fixture
def screen(wing: Wing, qtbot: QtBot) -> Iterator[HelpScreen]:
    made = HelpScreen(wing.context)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def shown(screen: HelpScreen) -> str:
    return screen.page.toPlainText()


def look_for(screen: HelpScreen, qtbot: QtBot, text: str, found: str) -> None:
    screen.search.clear()
    qtbot.keyClicks(screen.search, text)
    qtbot.waitUntil(lambda: found in shown(screen) and "Everything works" not in shown(screen))


def test_typing_leaves_what_it_is_found_in(screen: HelpScreen, qtbot: QtBot) -> None:
    look_for(screen, qtbot, "evacuation", "PEEP")
    assert "Custody period" not in shown(screen)


def test_a_key_is_found_by_its_name_and_by_what_it_does(screen: HelpScreen, qtbot: QtBot) -> None:
    look_for(screen, qtbot, "f5", "Roll check")
    look_for(screen, qtbot, "roll check", "F5")


def test_what_is_not_there_is_said(screen: HelpScreen, qtbot: QtBot) -> None:
    look_for(screen, qtbot, "xyzzy", "Nothing here says that.")
    qtbot.keyClick(screen.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Everything works by keyboard" in shown(screen))


@pytest.mark.usefixtures("welsh")
def test_the_words_are_welsh_in_welsh(screen: HelpScreen, qtbot: QtBot) -> None:
    screen.retranslate()
    qtbot.keyClicks(screen.search, "rhestr ddatgloi")
    qtbot.waitUntil(lambda: "Pwy sy’n mynd i ble yn y sesiwn hon" in shown(screen))
    assert "session" not in shown(screen)


def test_every_word_is_explained_once_in_both_languages() -> None:
    with (ROOT / "resources" / "glossary.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(all(row.values()) for row in rows)
    for language in ("en", "cy"):
        words = [row[language].casefold() for row in rows]
        assert len(words) == len(set(words))
