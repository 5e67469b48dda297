"""Applications on paper: one with its answer, and what a wing has to answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.applications import answer_application, take_application
from app.store.reads.applications import applications_of
from app.ui.book.applications import ApplicationsTab
from app.ui.book.screen import BookScreen
from app.ui.preferences import Preferences
from app.ui.prints import offers
from app.ui.prints.applications import applications_sheet
from record.problems import Problem
from tests.desk.prison import cell, person
from tests.desk.test_views_and_drafts import trail
from tests.ui.test_prints import printed
from tests.ui.wing import Wing


def test_an_application_has_its_answer_beside_it_and_leaves_a_line_in_the_trail(
    wing: Wing, tmp_path: Path
) -> None:
    desk = wing.context.desk
    take_application(desk, person_id=person("SMITH"), kind="KIT", text="Two blankets.")
    (line,) = applications_of(desk.replica, person("SMITH"))
    one = offers.of_application(desk, line)
    assert "None yet." in printed(desk, one, tmp_path / "before.pdf")
    answer_application(desk, application_id=line.id, text="Given at tea.")
    told = printed(desk, one, tmp_path / "after.pdf")
    for words in (line.number, "SMITH, John", "Two blankets.", "Given at tea.", desk.member.name):
        assert words in told
    assert trail(desk)[-1][1] == "print"


def test_a_wing_prints_what_it_has_to_answer_and_nothing_when_there_is_none(
    wing: Wing, tmp_path: Path, qapp: object
) -> None:
    desk = wing.context.desk
    with pytest.raises(Problem) as told:
        applications_sheet(desk, cell("A"), ())
    assert told.value.name == "nothing_to_print"
    for surname in ("SMITH", "EVANS"):
        take_application(desk, person_id=person(surname), kind="KIT", text=f"Of {surname}.")
    book = BookScreen(wing.context, Preferences())
    book.show_at(None, "applications")
    tab = book.tab()
    assert isinstance(tab, ApplicationsTab)
    (every,) = offers.prints_of(book)
    words = printed(desk, every, tmp_path / "list.pdf")
    assert "Of SMITH." in words
    assert "Of EVANS." in words
