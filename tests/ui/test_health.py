"""IT looks a terminal over in its window, and whoever's program stopped is offered a report."""

from __future__ import annotations

import datetime as dt
import faulthandler
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.checkup import warning, well, wrong
from app.settings.folders import CRASH_FILE, LAST_CRASH_FILE
from app.settings.settings import Settings
from app.settings.sources import file_sources
from app.store.reads.status import link_status
from app.ui.crashes import CrashFile
from app.ui.health.report import ReportDialog
from app.ui.preferences import Preferences
from app.ui.single import OneWindow, bring_to_front
from app.ui.strip import Strip
from app.ui.window import Window
from record.problems import Problem
from tests.desk.prison import member
from tests.ui.accessibility import audit
from tests.ui.wing import Wing, office, settle

Open = Callable[..., Window]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """IT has set the language, and nothing else."""
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "policy.toml").write_text('Language = "cy"\nLockAfterMinutes = 3\n')
    return Settings(file_sources(tmp_path / "etc", tmp_path / "own"))


def test_the_gravest_comes_first_and_each_setting_says_who_set_it(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    office(window).settings = settings
    office(window).findings = (
        well("keyring", "keyring_well"),
        warning("certificate", "certificate_ends", until=_DAY, left=dt.timedelta(days=9)),
        wrong("centre", "hub_unreachable"),
    )
    window.commands["health"].trigger()
    settle(window, qtbot)
    assert window.workplace is not None
    screen = window.workplace.screens["health"]
    spoken = [line.spoken for line in screen.found.lines.rows]
    assert spoken[0].startswith("WRONG. Centre. The centre cannot be reached")
    assert spoken[1].startswith("WARNING. Certificate. The centre’s certificate ends on 24 Nov")
    assert "2026: 9 d left" in spoken[1]
    assert screen.news.text() == "Wrong: 1. Warnings: 1."
    said = {line.id: line for line in screen.settings.lines.rows}
    assert said["Language"].badge.word == "policy"
    assert said["Language"].title == "Language: cy"
    assert said["Language"].more.endswith("policy.toml")
    assert said["Theme"].badge.word == "default"
    assert audit(window) == []
    window.menus.languages.actions["cy"].trigger()
    assert screen.found.lines.rows[0].badge.word == "O’I LE"
    screen.again.click()
    settle(window, qtbot)
    assert office(window).examined == 2


_DAY = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


def test_where_there_is_little_room_what_was_found_and_what_is_set_take_turns(
    window: Window, qtbot: QtBot
) -> None:
    window.commands["health"].trigger()
    settle(window, qtbot)
    assert window.workplace is not None
    screen = window.workplace.screens["health"]
    assert screen.found.isVisible()
    assert screen.settings.isVisible()
    assert not screen.turn.isVisible()
    window.menus.sizes.actions[200].trigger()
    settle(window, qtbot)
    assert screen.found.isVisible() is not screen.settings.isVisible()
    screen.turn.click()
    assert screen.settings.hasFocus()
    assert not screen.found.isVisible()
    assert screen.turn.text() == "What was found"


def test_a_report_is_saved_where_one_says(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.commands["health"].trigger()
    settle(window, qtbot)
    assert window.workplace is not None
    window.workplace.screens["health"].save.click()
    (dialog,) = window.findChildren(ReportDialog)
    dialog.fileSelected.emit(str(tmp_path / "report.zip"))
    dialog.hide()
    settle(window, qtbot)
    assert (tmp_path / "report.zip").read_bytes() == b"packed"
    assert "report.zip is saved" in window.workplace.news.text()


@pytest.mark.parametrize("role", ["auditor", "administrator"])
def test_it_is_there_for_roles_that_see_no_people(
    open_window: Open, qtbot: QtBot, role: str
) -> None:
    window = open_window(replace(member("Q5AUD"), role=role))
    window.commands["health"].trigger()
    settle(window, qtbot)
    assert window.workplace is not None
    assert window.workplace.place.screen == "health"


def test_what_it_has_set_cannot_be_chosen_otherwise(
    qapp: QApplication, settings: Settings, qtbot: QtBot, open_window: Open
) -> None:
    window = open_window(member(), preferences=Preferences(settings))
    assert window.status.sent.text == "Popeth wedi’i anfon"
    assert not window.menus.languages.menu.isEnabled()
    assert window.menus.themes.menu.isEnabled()
    window.menus.speak("en")
    assert window.status.sent.text == "Popeth wedi’i anfon"
    assert window._idle._timer.interval() == 3 * 60_000


def test_who_stopped_unexpectedly_is_offered_a_report_at_the_next_start(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(None, had_stopped=True)
    box = window.boxes.stopped_box
    assert box is not None
    assert box.isVisible()
    buttons = {button.text(): button for button in box.buttons()}
    assert set(buttons) == {"Save a report…", "Not now"}
    buttons["Save a report…"].click()
    (dialog,) = window.findChildren(ReportDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "report.zip"))
    dialog.hide()
    settle(window, qtbot)
    assert (tmp_path / "report.zip").exists()
    assert not [one for one in window.findChildren(QMessageBox) if one.isVisible()]


@pytest.fixture
def no_handler() -> Iterator[None]:
    """The tests' own fault handler comes back."""
    was = faulthandler.is_enabled()
    yield
    faulthandler.disable()
    if was:
        faulthandler.enable()


def test_a_run_that_was_ended_from_below_is_known_at_the_next(
    tmp_path: Path, no_handler: None
) -> None:
    first = CrashFile(tmp_path / "logs")
    assert first.begin() is False
    first.end()
    assert list((tmp_path / "logs").iterdir()) == []
    (tmp_path / "logs" / CRASH_FILE).write_text("Fatal Python error: Segmentation fault\n")
    again = CrashFile(tmp_path / "logs")
    assert again.begin() is True
    again.end()
    assert "Segmentation" in (tmp_path / "logs" / LAST_CRASH_FILE).read_text()
    third = CrashFile(tmp_path / "logs")
    assert third.begin() is False
    third.end()


class TestOneWindow:
    """A terminal is open once."""

    def test_a_second_start_brings_the_first_to_the_front(
        self, window: Window, qtbot: QtBot, tmp_path: Path
    ) -> None:
        first, second = OneWindow(tmp_path / "home"), OneWindow(tmp_path / "home")
        other = OneWindow(tmp_path / "other")
        assert first.claim()
        assert other.claim()
        first.wanted.connect(lambda: bring_to_front(window))
        window.showMinimized()
        with qtbot.waitSignal(first.wanted):
            assert not second.claim()
        assert not window.isMinimized()
        assert window.isActiveWindow()
        first.give_up()
        assert second.claim()
        second.give_up()
        other.give_up()

    def test_one_that_does_not_answer_is_said_to_be_open(self, tmp_path: Path) -> None:
        first, second = OneWindow(tmp_path), OneWindow(tmp_path)
        assert first.claim()
        first._server.close()
        with pytest.raises(Problem) as told:
            second.claim()
        assert told.value.name == "already_open"
        first.give_up()


def test_a_newer_version_is_told_quietly_and_a_refusal_in_red(wing: Wing, qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    status = replace(link_status(wing.office.replica), key_in_file=False)
    strip.show_status(status)
    assert strip.text() == ""
    strip.show_status(replace(status, offered="99.1"))
    assert strip.text() == "A newer version, 99.1, is ready. IT installs it."
    assert strip.property("banner") == "info"
    strip.show_status(replace(status, offered="99.1", problem="program_too_old"))
    assert strip.property("banner") == "danger"
    assert strip.text().startswith("This program is too old for the centre. What you save is still")
    strip.show_status(status)
    assert strip.text() == ""
