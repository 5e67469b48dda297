"""Two records of one person on screens: side by side, merged, led to, and separated again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.store.reads.board import board, wings
from app.store.reads.find import find_people
from app.ui.forms.separate import SeparateForm
from app.ui.kit.badge import Badge
from app.ui.person.page import PersonPageScreen
from demo.prison import DEMO_OFFICER
from tests.ui import one_person, unsettled
from tests.ui.accessibility import audit
from tests.ui.desktop import Desktop, desktops
from tests.ui.page_steps import words
from tests.ui.unsettled import Stage

OFFICER = DEMO_OFFICER.staff_number
Show = Callable[[Any], Any]


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot, shown: Show) -> Iterator[Callable[..., Desktop]]:
    """`opened(id, number="…", role="…")`: the dialog of a matter before a member of staff."""
    with desktops(stage, qtbot, shown) as open_it:
        yield open_it


@pytest.fixture
def page(stage: Stage, qtbot: QtBot, shown: Show) -> Iterator[PersonPageScreen]:
    """A person's page before a supervising officer."""
    with unsettled.a_context(stage.desk()) as (context, _):
        yield shown(PersonPageScreen(context))


def wait(qtbot: QtBot, page: PersonPageScreen) -> None:
    qtbot.waitUntil(lambda: page.context.background.under_way == 0)


def marked_same(dialog: QWidget) -> int:
    """How many lines of a comparison are marked as the same."""
    return sum(
        badge.accessibleName().startswith("The same") for badge in dialog.findChildren(Badge)
    )


def test_both_are_shown_side_by_side_with_what_is_the_same(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    match = one_person.possible_match(stage)
    desktop = opened(match)
    said = words(desktop.dialog)
    for part in ("Fitzpatrick-Okonkwo", "Leeds (HMP)", "Moorland (HMP and YOI)", "3-2-014"):
        assert part in said
    assert str(stage.people[8]["surname"]) in said
    assert "same PNC number" in said
    assert marked_same(desktop.dialog) == 4
    assert audit(desktop.dialog) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2])
def test_one_key_a_reason_and_enter_merge_two_records(
    stage: Stage, opened: Callable[..., Desktop], key: Qt.Key
) -> None:
    match, here = one_person.possible_match(stage), str(stage.people[8]["id"])
    desktop = opened(match)
    desktop.press(key)
    desktop.write("reason", "The same tattoo.")
    desktop.save()
    assert not desktop.dialog.isVisible()
    settled = stage.row("possible_match", match)
    assert (settled["status"], settled["choice"]) == ("SETTLED", "same")
    (action,) = stage.replica.next_batch(9, 99_999)
    change = action.changes[0]
    stands = (here, one_person.ELSEWHERE)[key == Qt.Key.Key_2]
    assert {change.record_id, change.after["merged_into_id"]} == {here, one_person.ELSEWHERE}
    assert change.after["merged_into_id"] == stands
    assert (action.kind, action.reason) == ("merge_people", "The same tattoo.")


def test_a_reason_is_needed_and_two_people_are_told_apart(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    match = one_person.possible_match(stage)
    desktop = opened(match)
    desktop.press(Qt.Key.Key_3)
    desktop.save()
    assert desktop.words() == ["Write why. Who looks later must be able to follow it."]
    desktop.write("reason", "Another man: different fingerprints.")
    desktop.save()
    assert not desktop.dialog.isVisible()
    assert stage.row("possible_match", match)["choice"] == "different"


def test_an_officer_asks_and_is_told_that_it_waits(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    desktop = opened(one_person.possible_match(stage), OFFICER)
    desktop.press(Qt.Key.Key_1)
    desktop.write("reason", "I know him.")
    desktop.save()
    assert desktop.window.asked == [
        ("tell", "Saved on this terminal 14:40. It waits for a supervising officer.")
    ]


def test_an_auditor_only_reads(stage: Stage, opened: Callable[..., Desktop]) -> None:
    desktop = opened(one_person.possible_match(stage), OFFICER, "auditor")
    assert "You may read this." in desktop.words()[0]
    assert desktop.dialog.choices is None


def test_of_two_custody_periods_the_one_that_is_chosen_stands(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    one_person.a_second_record(stage)
    discrepancy = one_person.two_periods(stage)
    facts = stage.row("discrepancy", discrepancy)["facts"]
    assert isinstance(facts, dict)
    desktop = opened(discrepancy)
    desktop.write("reason", "Rang Moorland: he never left here.")
    desktop.save()
    assert desktop.words() == ["Choose one, by its key or with the space bar."]
    desktop.dialog.choices.choose_key(1)  # type: ignore[union-attr]
    desktop.save()
    assert not desktop.dialog.isVisible()
    assert stage.row("custody_period", facts["period"])["closed_at"] is None
    assert stage.row("custody_period", facts["other_period"])["closed_at"] is not None


def test_a_merged_record_opens_the_one_that_stands_and_says_so(
    stage: Stage, qtbot: QtBot, page: PersonPageScreen
) -> None:
    second = one_person.a_second_record(stage)
    page.show_person(second)
    wait(qtbot, page)
    said = words(page)
    assert stage.name(9) in said
    assert "O’HAGAN, Declan (A9191ZZ) was merged into this record: they are one person." in said
    assert "Ran from an escort in 2019." in said
    assert page.title() == stage.name(9)
    assert audit(page) == []
    page.show_person(str(stage.people[9]["id"]))
    wait(qtbot, page)
    assert "was merged into this record" not in words(page)


def test_the_page_follows_when_the_two_are_separated_elsewhere(
    stage: Stage, qtbot: QtBot, page: PersonPageScreen
) -> None:
    second = one_person.a_second_record(stage)
    page.show_person(second)
    wait(qtbot, page)
    one_person.separated(stage, second)
    page.refresh()
    wait(qtbot, page)
    assert page.title() == "O’HAGAN, Declan"
    assert "was merged into this record" not in words(page)


def test_two_records_are_separated_from_the_details(
    stage: Stage, qtbot: QtBot, page: PersonPageScreen
) -> None:
    second = one_person.a_second_record(stage)
    page.show_person(str(stage.people[9]["id"]), "details")
    wait(qtbot, page)
    assert "Needs: Hearing difficulties" in words(page)
    buttons = page.findChildren(QPushButton)
    next(b for b in buttons if b.accessibleName().startswith("Separate O’HAGAN")).click()
    form = page.findChild(SeparateForm)
    assert form is not None
    wait(qtbot, page)
    form.control("why").setPlainText("His brother, after all.")  # type: ignore[attr-defined]
    form.accept()
    wait(qtbot, page)
    assert stage.row("person", second)["merged_into_id"] is None
    (action,) = stage.replica.next_batch(9, 99_999)
    assert (action.kind, action.reason) == ("separate_people", "His brother, after all.")


def test_the_board_shows_one_man_whatever_record_his_bed_is_in(stage: Stage) -> None:
    """The bed is the second record's: the tile has the name and the dangers of the first."""
    person = stage.people[9]
    stay = stage.replica.find("stay", person_id=person["id"], to_at=None)[0]
    second = one_person.a_second_record(stage)
    for wing in wings(stage.replica, "LEI"):
        for landing in board(stage.replica, wing.id).landings:
            for cell in landing.cells:
                assert second not in [one.person_id for one in cell.occupants]
                if cell.id == stay["location_id"]:
                    (tile,) = [o for o in cell.occupants if o.person_id == person["id"]]
                    assert "ESCAPE" in tile.badges
    (hit,) = (h for h in find_people(stage.replica, "ohagan") if h.person_id == person["id"])
    assert hit.why == ("alias", "O’HAGAN, Declan")
