"""Help to get out in a fire: written in a form, and said wherever somebody is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk.needs import adjust, write_peep
from app.ui.forms.needs import NeedsForm, PeepForm
from app.ui.kit.field_text import set_field_text
from app.ui.person.page import PersonPageScreen
from app.ui.prints import offers
from tests.desk.prison import person
from tests.ui.accessibility import audit
from tests.ui.form_steps import opened_form, said, save, text_of, try_to_save
from tests.ui.page_steps import badges, opened, words
from tests.ui.test_prints import fire_roll, printed
from tests.ui.wing import Wing

SMITH = person("SMITH")
HELP = "Carry him down in the chair."


def a_plan(wing: Wing) -> None:
    write_peep(
        wing.context.desk,
        person_id=SMITH,
        help=HELP,
        helpers=2,
        equipment=["CHAIR"],
        refuge="By the gate",
    )


def test_a_plan_is_written_and_begins_with_what_stands(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    form = opened_form(qtbot, wing, place, PeepForm)
    try_to_save(qtbot, wing, form)
    assert "Write what must be done to get them out." in said(form)
    text_of(form, "help").setPlainText(HELP)
    assert audit(form) == []
    save(qtbot, form)
    again = opened_form(qtbot, wing, place, PeepForm)
    assert text_of(again, "help").toPlainText() == HELP
    set_field_text(again.control("helpers"), "0")
    assert "held until a supervising officer" in said(again)
    try_to_save(qtbot, wing, again)
    assert "Write why." in said(again)
    text_of(again, "why").setPlainText("He walks by himself again.")
    save(qtbot, again)
    (plan,) = wing.office.replica.find("peep", person_id=SMITH)
    assert plan["helpers"] == 1, "until two people have agreed"


def test_the_fire_roll_says_what_help_somebody_needs(wing: Wing, tmp_path: Path) -> None:
    a_plan(wing)
    text = fire_roll(wing.context.desk, tmp_path / "fire.pdf")
    assert "1 needs help to get out" in text
    assert "2 members of staff, Evacuation chair. Carry him down in the chair." in text
    assert "Refuge: By the gate" in text


def test_a_cell_card_says_how_many_and_with_what_and_no_more(wing: Wing, tmp_path: Path) -> None:
    a_plan(wing)
    _, card, *_ = offers.of_person(wing.context.desk, SMITH, None)
    text = printed(wing.context.desk, card, tmp_path / "card.pdf")
    assert "Help to get out: 2 members of staff, Evacuation chair" in text
    assert HELP not in text


def test_the_page_says_it_in_the_badge_the_overview_and_the_details(
    qtbot: QtBot, wing: Wing, page: PersonPageScreen
) -> None:
    a_plan(wing)
    adjust(wing.context.desk, person_id=SMITH, kind="LGE PRINT", what="Forms in 18 point.")
    overview = opened(page, qtbot, wing, "SMITH")
    assert any(HELP in one for one in badges(page))
    assert HELP in words(overview)
    details = opened(page, qtbot, wing, "SMITH", "details")
    for part in (HELP, "Large print", "Forms in 18 point."):
        assert part in words(details)
    assert audit(details) == []


def test_needs_are_changed_in_a_short_form(qtbot: QtBot, wing: Wing, place: QWidget) -> None:
    form = opened_form(qtbot, wing, place, NeedsForm)
    diet = form.control("diet")
    diet.set_code("VGV")  # type: ignore[attr-defined]
    assert form.changes() == {"diet": "VGV"}
    save(qtbot, form)
    row = wing.context.replica.get("person", SMITH)
    assert row is not None
    assert row["diet"] == "VGV"
