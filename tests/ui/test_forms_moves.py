"""Moving, swapping, out and back: what speaks against it is said, and can be overruled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.context import Form
from app.ui.forms.form import REASON
from app.ui.forms.move import MoveForm, SwapForm
from app.ui.kit.fields import CodeCombo
from tests.desk.prison import cell, person
from tests.ui.form_steps import OpenForm, page_of, picker_of, said, save, try_to_save
from tests.ui.wing import Wing


def test_a_move_by_keyboard(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    form = form_of(Form.MOVE, "JONES")
    qtbot.keyClicks(form.focusWidget(), "b-1-1")
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    save(qtbot, form)
    assert page_of(wing, "JONES").head.cell_path == "LEI-B-1-001"


def test_what_speaks_against_a_move_is_said_while_one_chooses(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.MOVE, "SMITH", location_id=cell("B-1-001"))
    qtbot.waitUntil(lambda: "must be kept apart (Not on the same wing)" in said(form))
    assert any(b.text() == "Move anyway" for b in form.findChildren(QPushButton))
    try_to_save(qtbot, wing, form)
    assert "Write why it is right all the same." in said(form)
    assert page_of(wing, "SMITH").head.cell_path == "LEI-A-1-001"
    qtbot.keyClicks(form.control(REASON), "Flood on A wing; staff stay with them.")
    save(qtbot, form)
    assert page_of(wing, "SMITH").head.cell_path == "LEI-B-1-001"


def test_a_better_choice_takes_the_warning_back(qtbot: QtBot, form_of: OpenForm) -> None:
    form = form_of(Form.MOVE, "SMITH", location_id=cell("B-1-001"))
    qtbot.waitUntil(lambda: "must be kept apart" in said(form))
    picker_of(form, "choice").keep_text(cell("A-1-002"))
    qtbot.waitUntil(lambda: "must be kept apart" not in said(form))
    assert form.control(REASON).isHidden()
    form.reject()


def test_full_cells_and_cells_out_of_use_are_offered_when_asked_for(
    qtbot: QtBot, form_of: OpenForm
) -> None:
    form = form_of(Form.MOVE, "SMITH")
    assert isinstance(form, MoveForm)
    picker = picker_of(form, "choice")

    def codes() -> list[str]:
        model = picker.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    assert codes() == ["A-1-002", "A-2-002", "A-2-010", "B-1-001"]
    form.show_all.click()
    assert codes() == ["A-1-002", "A-1-003", "A-2-002", "A-2-010", "B-1-001", "B-1-002"]
    form.reject()


def test_two_people_swap_cells_and_both_ways_are_checked(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.SWAP, "SMITH")
    assert isinstance(form, SwapForm)
    picker = picker_of(form, "choice")
    qtbot.keyClicks(picker.search, "evans")
    qtbot.waitUntil(lambda: picker.chosen() is not None)
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    assert "▲" not in said(form), "each leaves the wing that the other comes to"
    save(qtbot, form)
    assert page_of(wing, "SMITH").head.cell_path == "LEI-B-1-001"
    assert page_of(wing, "EVANS").head.cell_path == "LEI-A-1-001"


def test_a_swap_with_a_broken_rule_for_the_other_man_says_so(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.SWAP, "JONES", other_person_id=person("O'BRIEN"))
    qtbot.waitUntil(lambda: "O'BRIEN, John is out" in said(form))
    form.reject()


def test_out_to_court_and_back(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    form = form_of(Form.SEND_OUT, "SMITH")
    try_to_save(qtbot, wing, form)
    assert "Write where they go, such as Leeds Crown Court." in said(form)
    qtbot.keyClicks(form.control("to_place"), "Bradford Crown Court")
    save(qtbot, form)
    head = page_of(wing, "SMITH").head
    assert (head.status, head.out_kind, head.out_to) == ("OUT", "CRT", "Bradford Crown Court")
    wing.office.clock.tick(hours=2)
    back = form_of(Form.BRING_BACK, "SMITH")
    assert "Out: Court, Bradford Crown Court, since 14:00" in said(back)
    save(qtbot, back)
    page = page_of(wing, "SMITH")
    assert page.head.status == "IN"
    assert page.movements[0].from_place == "Bradford Crown Court"


def test_hospital_offers_hospital_reasons(form_of: OpenForm) -> None:
    form = form_of(Form.SEND_OUT, "SMITH", where="hospital")
    reason = form.control("movement_reason")
    assert isinstance(reason, CodeCombo)
    assert reason.code() == "C5"
    form.reject()
