"""Assessing the risk of sharing a cell, and keeping two people apart, at the forms."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.context import Form
from app.ui.forms.person_picker import PersonPicker
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo, DateField
from tests.desk.prison import person
from tests.ui.form_steps import OpenForm, page_of, said, save, try_to_save
from tests.ui.wing import Wing


def test_a_risk_is_assessed_with_the_keyboard(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    form = form_of(Form.ASSESS_SHARING, "KOWALSKI")
    assert "Not assessed yet." in said(form)
    try_to_save(qtbot, wing, form)
    assert "Say whether the risk is standard or high." in said(form)
    assert "Tick at least one reason." in said(form)
    level, review, reasons = (form.control(key) for key in ("level", "review", "reasons"))
    assert isinstance(level, CodeCombo)
    assert isinstance(review, DateField)
    assert isinstance(reasons, TickList)
    level.set_code("STANDARD")
    assert review.text() == "24 November 2027"
    level.set_code("HI")
    assert review.text() == "22 December 2026"
    reasons.setFocus()
    qtbot.keyClick(reasons, Qt.Key.Key_Down)
    qtbot.keyClick(reasons, Qt.Key.Key_Space)
    save(qtbot, form)
    made = page_of(wing, "KOWALSKI").assessments[0]
    assert (made.level, len(made.reasons)) == ("HI", 1)


def test_lowering_a_high_risk_says_beforehand_who_must_look(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.ASSESS_SHARING, "OKAFOR", level="STANDARD")
    assert "Now: High. Last assessed on 2 November 2026 by SINGH, Sam." in said(form)
    assert "it is held until a supervising officer has looked" in said(form)
    reasons = form.control("reasons")
    assert isinstance(reasons, TickList)
    reasons.tick(["OVER"])
    save(qtbot, form)
    assert page_of(wing, "OKAFOR").head.csra == "HI"


def test_two_people_are_kept_apart(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    form = form_of(Form.OPEN_APART, "KOWALSKI")
    other = form.control("other")
    assert isinstance(other, PersonPicker)
    qtbot.keyClicks(other.search, "evans")
    qtbot.waitUntil(lambda: other.chosen() is not None)
    qtbot.keyClick(other.search, Qt.Key.Key_Return)
    part, other_part = form.control("part"), form.control("other_part")
    assert isinstance(part, CodeCombo)
    assert isinstance(other_part, CodeCombo)
    part.set_code("VIC")
    assert other_part.code() == "PER"
    save(qtbot, form)
    kept = [line.other_person_id for line in page_of(wing, "EVANS").non_associations]
    assert person("KOWALSKI") in kept


def test_a_kept_draft_brings_the_other_person_back(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.OPEN_APART, "KOWALSKI", other_person_id=person("EVANS"))
    other = form.control("other")
    assert isinstance(other, PersonPicker)
    qtbot.waitUntil(lambda: other.chosen() is not None)
    chosen = other.chosen()
    assert chosen is not None
    assert chosen.surname == "EVANS"
    form.reject()
