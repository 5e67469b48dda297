"""Leaving by keyboard: temporary release, the list of a release, F8 for each way of coming in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desk import leaving
from app.desk.cash import count_cash
from app.desk.outside import Trip, send_out
from app.desk.transfers import transfer
from app.store.reads.belongings import belongings
from app.store.reads.leaving import leaving_steps
from app.ui.context import Form
from app.ui.forms.cell_use import CellUseForm
from app.ui.forms.cells import cell_choices
from app.ui.forms.form import REASON
from app.ui.forms.leaving import DischargeForm, RecaptureForm
from app.ui.forms.leaving_list import LeavingListForm
from app.ui.forms.outside import BringBackForm
from app.ui.forms.subject import Subject
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.prints import offers
from app.ui.shift.needs import read_shift
from app.ui.shift.words import line_of
from tests.desk.prison import an_id, cell, member, person
from tests.ui.form_steps import OpenForm, page_of, ready, said, save, try_to_save
from tests.ui.test_prints import printed
from tests.ui.wing import Wing


def test_a_licence_says_until_when_and_on_what_conditions(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.SEND_OUT, "SMITH", where="licence")
    qtbot.keyClicks(form.control("to_place"), "Shelter, Leeds")
    try_to_save(qtbot, wing, form)
    assert "A licence says when they are due back." in said(form)
    due = form.control("due")
    clock = due.focusProxy()
    assert clock is not None
    qtbot.keyClicks(clock, "1700")
    qtbot.keyClicks(form.control("conditions"), "No alcohol.")
    save(qtbot, form)
    head = page_of(wing, "SMITH").head
    assert head.due_back_at is not None
    assert head.due_back_at.hour == 17
    wing.office.clock.tick(hours=7)
    shift = read_shift(wing.context.desk, None)
    now = wing.context.desk.now()
    told = [line_of(need, now) for need in shift.needs]
    (line,) = (one for one in told if one.badge.word == "OVERDUE")
    assert "Shelter, Leeds" in line.text


def test_a_list_is_gone_through_and_a_release_says_what_is_left(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.LEAVING_LIST, "SMITH")
    assert isinstance(form, LeavingListForm)
    steps = form.control("steps")
    assert isinstance(steps, TickList)
    steps.tick(["TRAVEL", "DATES"])
    save(qtbot, form)
    stands = {one.code: one.stands for one in leaving_steps(wing.context.replica, person("SMITH"))}
    assert (stands["TRAVEL"], stands["DATES"]) == ("DONE", None)
    again = form_of(Form.LEAVING_LIST, "SMITH")
    assert "somebody else, too" in said(again) or "somebody else, too" in steps_of(again)
    again.reject()


def steps_of(form: object) -> str:
    assert isinstance(form, LeavingListForm)
    steps = form.control("steps")
    assert isinstance(steps, TickList)
    return "\n".join(steps.item(at).text() for at in range(steps.count()))


def test_a_discharge_asks_for_what_is_left_to_do(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.DISCHARGE, "KOWALSKI")
    qtbot.waitUntil(lambda: "Still to do on the list" in said(form))
    try_to_save(qtbot, wing, form)
    assert "Choose the reason." in said(form)
    assert form.control(REASON).isHidden()
    form.reject()


def test_a_discharge_gives_the_cash_back_counted_with_somebody(
    qtbot: QtBot, wing: Wing, place: QWidget, tmp_path: Path
) -> None:
    desk = replace(wing.context.desk, member=member("Q3SO"))
    brown = an_id("staff", "Q2OFF")
    count_cash(desk, person_id=person("SMITH"), pence=4215, second_id=brown)
    wing.office.clock.tick(minutes=5)
    subject = Subject.find(desk.replica, person("SMITH"))
    form = DischargeForm(replace(wing.context, desk=desk), subject, place)
    form.open()
    ready(qtbot, wing, form)
    assert "£42.15 was counted as theirs." in said(form)
    amount, second, reason = (form.control(k) for k in ("cash", "second", "movement_reason"))
    assert isinstance(amount, QLineEdit)
    assert isinstance(second, CodeCombo)
    assert isinstance(reason, CodeCombo)
    assert amount.text() == "42.15"
    reason.set_code("CR")
    qtbot.keyClicks(form.control("to_place"), "12 Mill Lane, Leeds")
    try_to_save(qtbot, wing, form)
    assert "Choose with whom it was counted." in said(form)
    second.set_code(brown)
    amount.setText("40")
    try_to_save(qtbot, wing, form)
    told = "£42.15 was counted as the cash of SMITH, John, and £40.00 was given back."
    assert told in said(form)
    amount.setText("42.15")
    qtbot.keyClicks(form.control(REASON), "Checked on paper.")
    save(qtbot, form)
    owned = belongings(desk.replica, person("SMITH"))
    assert [(one.pence, one.given_back) for one in owned.cash] == [(4215, True), (4215, False)]
    offered = offers.of_person(desk, person("SMITH"), None)
    sheet = next(one for one in offered if one.name == "leaving")
    text = printed(desk, sheet, tmp_path / "leaving.pdf")
    assert text.count("£42.15") == 2
    assert "Given back" in text
    assert "Taken in" in text


def test_one_key_takes_in_whoever_comes(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    desk = wing.context.desk
    back = form_of(Form.BRING_BACK, "O'BRIEN")
    assert isinstance(back, BringBackForm)
    back.reject()
    leaving.record_escape(desk, person_id=person("EVANS"), how="ESCP")
    form = form_of(Form.BRING_BACK, "EVANS")
    assert isinstance(form, RecaptureForm)
    save(qtbot, form)
    page = page_of(wing, "EVANS")
    assert page.head.status == "IN"
    assert [one.code for one in page.alerts if one.status == "ACTIVE"] == ["XEL"]


def test_who_left_for_another_prison_stands_on_the_shift_until_they_are_there(wing: Wing) -> None:
    desk = replace(wing.context.desk, member=member("Q3SO"))
    trip = Trip("NOTR", "MDI")
    transfer(desk, person_id=person("KOWALSKI"), to_prison="MDI", trip=trip)
    assert not [n for n in read_shift(desk, None).needs if n.id.startswith("out ")]
    wing.office.clock.tick(hours=13)
    (need,) = (n for n in read_shift(desk, None).needs if n.id.startswith("out "))
    line = line_of(need, desk.now())
    assert (line.badge.word, "Moorland" in line.text) == ("TRANSIT", True)


def test_somebody_out_as_they_should_be_needs_nobody(wing: Wing) -> None:
    desk = wing.context.desk
    back = desk.now() + dt.timedelta(hours=2)
    trip = Trip("C5", "St James’s Hospital", due_back_at=back)
    send_out(desk, person_id=person("SMITH"), kind="TAP", trip=trip)
    assert not [n for n in read_shift(desk, None).needs if n.id.startswith("out ")]


def test_a_sealed_cell_is_given_back_by_a_supervising_officer(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    desk = replace(wing.context.desk, member=member("Q3SO"))
    leaving.record_death(desk, person_id=person("SMITH"))
    found = cell_choices(desk.replica, desk.prison, None)
    form = CellUseForm(replace(wing.context, desk=desk), found, place)
    form.open()
    ready(qtbot, wing, form)
    assert "Sealed" in code_of(form, "cell").itemText(0), "those out of use stand first"
    code_of(form, "cell").set_code(cell("A-1-001"))
    code_of(form, "use").set_code("*")
    save(qtbot, form)
    given_back = desk.replica.get("location", cell("A-1-001"))
    assert given_back is not None
    assert (given_back["in_use"], given_back["out_of_use_reason"]) == (True, None)


def code_of(form: CellUseForm, key: str) -> CodeCombo:
    control = form.control(key)
    assert isinstance(control, CodeCombo)
    return control
