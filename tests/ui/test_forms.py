"""The forms: whom they are for, what they keep, how they speak."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui import forms
from app.ui.context import Form, Tone
from app.ui.forms.alerts import OpenAlertForm
from app.ui.forms.chooser import PersonChooser
from app.ui.forms.details import DetailsForm
from app.ui.forms.tick_list import TickList
from app.ui.kit.field_text import set_field_text
from tests.desk.prison import alert, member, person, send
from tests.ui.accessibility import audit
from tests.ui.form_steps import OpenForm, page_of, picker_of, said, save, try_to_save
from tests.ui.wing import Wing

# Details


def test_only_the_details_that_were_changed_are_sent(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.DETAILS, "SMITH")
    set_field_text(form.control("diet"), "HAL")
    needs = form.control("needs")
    assert isinstance(needs, TickList)
    needs.tick(["PEEP", "EPI"])
    save(qtbot, form)
    details = page_of(wing, "SMITH").details
    assert (details["diet"], details["needs"]) == ("HAL", ["EPI", "PEEP"])
    (action,) = wing.office.replica.next_batch(10, 100_000)
    assert action.changes[0].after == {"diet": "HAL", "needs": ["EPI", "PEEP"]}


def test_needs_are_ticked_with_the_space_bar(qtbot: QtBot, form_of: OpenForm) -> None:
    form = form_of(Form.DETAILS, "SMITH")
    assert isinstance(form, DetailsForm)
    needs = form.control("needs")
    assert isinstance(needs, TickList)
    needs.setFocus()
    needs.setCurrentRow(0)
    qtbot.keyClick(needs, Qt.Key.Key_Space)
    assert form.changes() == {"needs": ["PEEP"]}
    form.reject()


def test_nothing_changed_and_needed_fields_are_told(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.DETAILS, "SMITH")
    try_to_save(qtbot, wing, form)
    assert "Nothing was changed, so there is nothing to save." in said(form)
    surname = form.control("surname")
    assert isinstance(surname, QLineEdit)
    surname.clear()
    try_to_save(qtbot, wing, form)
    assert "This is needed." in said(form)
    form.reject()


def test_a_draft_of_details_keeps_only_what_was_changed(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.DETAILS, "SMITH")
    set_field_text(form.control("birth_place"), "Bangor")
    form.reject()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    with wing.office.replica.write() as writing:
        draft = writing.draft(member().staff_id, f"details:{person('SMITH')}")
    assert draft == '{"birth_place": "Bangor"}'


# For whom


def test_without_a_person_one_is_asked_for_and_then_the_form_opens(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    chooser = forms.open_form(wing.context, Form.NOTE, None, place)
    assert isinstance(chooser, PersonChooser)
    with qtbot.waitActive(chooser):
        chooser.activateWindow()
    assert audit(chooser) == []
    qtbot.keyClicks(chooser.focusWidget(), "okaf")
    qtbot.waitUntil(lambda: "OKAFOR, John" in _first_found(chooser))
    qtbot.keyClick(chooser.focusWidget(), Qt.Key.Key_Return)
    assert wing.guide.forms == [(Form.NOTE, person("OKAFOR"), {})]


def test_somebody_who_is_not_here_is_told_and_no_form_opens(wing: Wing, place: QWidget) -> None:
    assert forms.open_form(wing.context, Form.NOTE, person("NOBODY"), place) is None
    ((text, tone),) = wing.guide.told
    assert "not in the record on this terminal" in text
    assert tone is Tone.DANGER


# All of them


@pytest.mark.parametrize("form", list(Form))
def test_every_form_speaks_and_is_reached_by_keyboard(form: Form, form_of: OpenForm) -> None:
    dialog = form_of(form, "O'BRIEN" if form is Form.BRING_BACK else "SMITH")
    assert audit(dialog) == []
    dialog.reject()


@pytest.mark.parametrize("form", list(Form))
def test_every_form_speaks_welsh(form: Form, form_of: OpenForm, welsh: None) -> None:
    dialog = form_of(form, "JONES")
    assert any(b.text() == "Cau" for b in dialog.findChildren(QPushButton))
    assert dialog.windowTitle() not in ("", "Note")
    dialog.reject()


def test_an_alert_opened_already_is_marked(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    send(wing.office.replica, [alert("SMITH", "XA")])
    form = form_of(Form.OPEN_ALERT, "SMITH")
    assert isinstance(form, OpenAlertForm)
    picker = picker_of(form, "code")
    qtbot.keyClicks(picker.search, "arson")
    qtbot.waitUntil(lambda: picker.chosen() is not None)
    index = picker.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Already open, Arsonist"
    form.reject()


def _first_found(chooser: PersonChooser) -> str:
    return str(chooser.table.model().index(0, 0).data())
