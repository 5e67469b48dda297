"""The forms, by keyboard: the record changes, problems stand beside fields, no word is lost."""

import datetime as dt
import json
from collections.abc import Callable
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk import drafts
from app.store.reads.person import PersonPage, person_page
from app.store.reads.waiting import waiting
from app.ui import forms
from app.ui.accessibility import audit
from app.ui.context import Form, Tone
from app.ui.forms.alerts import OpenAlertForm
from app.ui.forms.chooser import PersonChooser
from app.ui.forms.details import DetailsForm
from app.ui.forms.form import REASON, PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.move import MoveForm, SwapForm
from app.ui.forms.note import LAST_KIND, NoteForm
from app.ui.forms.picker import Picker
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.form_dialog import set_field_text
from tests.desk.prison import alert, cell, member, person, send
from tests.ui.wing import Wing

CTRL = Qt.KeyboardModifier.ControlModifier
Kind = TypeVar("Kind", bound=PersonForm)
Open = Callable[..., PersonForm]


@pytest.fixture
def place(shown: Callable[[QWidget], QWidget]) -> QWidget:
    """The window that forms are opened over."""
    return shown(QWidget())


@pytest.fixture
def opened(qtbot: QtBot, wing: Wing, place: QWidget) -> Open:
    """`opened(Form.NOTE, "SMITH", **prefill)` opens a form and waits until it knows the person."""

    def open_it(form: Form, surname: str, **prefill: str) -> PersonForm:
        dialog = forms.open_form(wing.context, form, person(surname), place, **prefill)
        assert isinstance(dialog, PersonForm)
        return ready(qtbot, wing, dialog)

    return open_it


def ready(qtbot: QtBot, wing: Wing, dialog: Kind) -> Kind:
    """Wait until a form is the active window and has read what it wants to know."""
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    return dialog


def page_of(wing: Wing, surname: str) -> PersonPage:
    """What the record says of somebody now."""
    return person_page(wing.office.replica, person(surname))


def is_open(form: QDialog) -> bool:
    """Whether a form is still there; it goes when it is closed."""
    return shiboken6.isValid(form) and form.isVisible()


def save(qtbot: QtBot, form: QDialog) -> None:
    """Ctrl+Enter, and wait until the form has closed."""
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not is_open(form))


def try_to_save(qtbot: QtBot, wing: Wing, form: QDialog) -> None:
    """Ctrl+Enter, and wait until the answer is there; the form is still open."""
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    assert form.isVisible()


def said(form: QWidget) -> str:
    """Everything that a form's labels say now."""
    return "\n".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def text_of(form: PersonForm, key: str) -> QPlainTextEdit:
    """A field of many lines."""
    control = form.control(key)
    assert isinstance(control, QPlainTextEdit)
    return control


def picker_of(form: PersonForm, key: str) -> Picker[object]:
    """A field in which one of many is chosen."""
    control = form.control(key)
    assert isinstance(control, Picker)
    return control


# Notes


def test_a_note_is_written_by_keyboard_and_told(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    form = opened(Form.NOTE, "SMITH")
    assert "SMITH, John   A1000BC   A-1-001" in said(form)
    qtbot.keyClicks(form.focusWidget(), "Asked for a phone form.")
    save(qtbot, form)
    note = page_of(wing, "SMITH").notes[0]
    assert (note.kind, note.sub_kind) == ("OBSERVE", "OBS_GEN")
    assert note.text == "Asked for a phone form."
    assert note.happened_at == wing.office.clock.now()
    assert wing.guide.told == [("Saved on this terminal 14:00", Tone.GOOD)]


def test_the_type_of_the_last_note_is_remembered(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    form = opened(Form.NOTE, "SMITH", kind="KA", sub_kind="KS")
    qtbot.keyClicks(form.focusWidget(), "Met for half an hour.")
    save(qtbot, form)
    assert drafts.load(wing.context.desk, LAST_KIND) == "KA/KS"
    again = opened(Form.NOTE, "JONES")
    assert (again.texts()["kind"], again.texts()["sub_kind"]) == ("KA", "KS")
    again.reject()


def test_sub_types_follow_the_type(opened: Open) -> None:
    form = opened(Form.NOTE, "SMITH")
    kind, sub_kind = form.control("kind"), form.control("sub_kind")
    assert isinstance(kind, CodeCombo)
    assert isinstance(sub_kind, CodeCombo)
    kind.set_code("NEG")
    assert sub_kind.code() == "NEG_GEN"
    form.reject()


def test_an_empty_note_is_not_saved_and_says_so_beside_the_text(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.NOTE, "SMITH")
    try_to_save(qtbot, wing, form)
    assert "Write what happened." in said(form)
    assert waiting(wing.office.replica) == ()
    form.reject()


def test_esc_keeps_what_was_typed_and_it_is_there_again(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "He said that")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not is_open(form)
    again = opened(Form.NOTE, "SMITH")
    assert text_of(again, "text").toPlainText() == "He said that"
    assert "What you typed here before, and did not save, is back." in said(again)
    qtbot.keyClicks(again.focusWidget(), " he is well.")
    save(qtbot, again)
    assert page_of(wing, "SMITH").notes[0].text == "He said that he is well."
    third = opened(Form.NOTE, "SMITH")
    assert text_of(third, "text").toPlainText() == ""
    third.reject()


def test_every_key_stroke_is_kept_before_anybody_leaves_the_form(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.NOTE, "SMITH")
    for typed in ("H", "He", "He "):
        qtbot.keyClicks(form.focusWidget(), typed[-1])
        qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
        draft = drafts.load(wing.context.desk, f"note:{person('SMITH')}")
        assert draft == json.dumps({"text": typed.strip()})
    form.reject()


def test_saving_twice_in_a_hurry_writes_once(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    form = opened(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "Once.")
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not is_open(form))
    assert [note.text for note in page_of(wing, "SMITH").notes] == ["Once.", "Settled evening."]


def test_a_draft_can_be_thrown_away(qtbot: QtBot, opened: Open) -> None:
    form = opened(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "Wrong man")
    form.reject()
    again = opened(Form.NOTE, "SMITH")
    discard = next(b for b in again.findChildren(QPushButton) if b.text() == "Discard it")
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert not is_open(again)
    third = opened(Form.NOTE, "SMITH")
    assert text_of(third, "text").toPlainText() == ""
    third.reject()


def test_a_draft_of_one_person_is_not_shown_for_another(qtbot: QtBot, opened: Open) -> None:
    form = opened(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "About Smith")
    form.reject()
    other = opened(Form.NOTE, "JONES")
    assert text_of(other, "text").toPlainText() == ""
    other.reject()


def test_a_time_that_has_not_come_is_said_beside_it_and_the_words_stay(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "Settled.")
    when = form.control("when")
    assert isinstance(when, MomentField)
    when.keep_text("2026-11-24T23:30")
    try_to_save(qtbot, wing, form)
    assert "When it happened is in the future" in said(form)
    assert text_of(form, "text").toPlainText() == "Settled."
    when.keep_text("2026-11-24T13:15")
    save(qtbot, form)
    assert page_of(wing, "SMITH").notes[0].happened_at.astimezone().time() == dt.time(13, 15)


def test_an_amendment_is_added_to_its_note(qtbot: QtBot, wing: Wing, place: QWidget) -> None:
    page = page_of(wing, "SMITH")
    form = forms.amend_note(wing.context, page.head, page.notes[0], place)
    assert isinstance(form, PersonForm)
    ready(qtbot, wing, form)
    qtbot.keyClicks(form.focusWidget(), "Slept from ten.")
    save(qtbot, form)
    (amendment,) = page_of(wing, "SMITH").notes[0].amendments
    assert amendment.text == "Slept from ten."


# Alerts


def test_an_acct_is_opened_with_four_key_strokes_and_a_reason(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.OPEN_ALERT, "SMITH")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_Return):
        qtbot.keyClick(form.focusWidget(), key)
    assert form.isVisible(), "Enter has chosen; it does not save"
    assert form.focusWidget() is form.control("comment")
    try_to_save(qtbot, wing, form)
    assert "Write what made you worry" in said(form)
    qtbot.keyClicks(form.focusWidget(), "Talks of his brother.")
    save(qtbot, form)
    opened_alert = page_of(wing, "SMITH").alerts[0]
    assert (opened_alert.code, opened_alert.status) == ("HA", "ACTIVE")
    assert opened_alert.comment == "Talks of his brother."


def test_an_alert_is_found_by_its_code(qtbot: QtBot, opened: Open) -> None:
    form = opened(Form.OPEN_ALERT, "SMITH")
    picker = picker_of(form, "code")
    qtbot.keyClicks(picker.search, "xel")
    qtbot.waitUntil(lambda: picker.chosen() is not None)
    assert picker.kept_text() == "XEL"
    form.reject()


def test_a_second_alert_of_the_same_code_needs_a_reason(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.OPEN_ALERT, "JONES", code="HA")
    qtbot.keyClicks(form.focusWidget(), "Again.")
    try_to_save(qtbot, wing, form)
    assert "JONES, John has the alert ACCT open (self-harm care plan) open twice" in said(form)
    assert form.focusWidget() is form.control(REASON)
    try_to_save(qtbot, wing, form)
    assert "Write why it is right all the same." in said(form)
    qtbot.keyClicks(form.control(REASON), "The other one is closing.")
    save(qtbot, form)
    active = [one for one in page_of(wing, "JONES").alerts if one.status == "ACTIVE"]
    assert [one.code for one in active].count("HA") == 2


def test_an_alert_is_reviewed(qtbot: QtBot, wing: Wing, place: QWidget) -> None:
    page = page_of(wing, "JONES")
    acct = next(one for one in page.alerts if one.code == "HA")
    form = forms.review_alert(wing.context, page.head, acct, place)
    assert isinstance(form, PersonForm)
    ready(qtbot, wing, form)
    set_field_text(form.control("review"), "2026-11-28")
    save(qtbot, form)
    acct = next(one for one in page_of(wing, "JONES").alerts if one.code == "HA")
    assert acct.review_on == dt.date(2026, 11, 28)
    assert acct.comment == "Low since a call home."


def test_an_officer_asks_for_the_end_of_an_acct_and_is_told_that_it_waits(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    page = page_of(wing, "JONES")
    acct = next(one for one in page.alerts if one.code == "HA")
    form = forms.end_alert(wing.context, page.head, acct, place)
    assert isinstance(form, PersonForm)
    ready(qtbot, wing, form)
    assert "held until a supervising officer has looked" in said(form)
    try_to_save(qtbot, wing, form)
    assert "Write why the alert can end." in said(form)
    qtbot.keyClicks(form.control("ended_reason"), "Reviewed with healthcare.")
    save(qtbot, form)
    ((text, tone),) = wing.guide.told
    assert text == "Saved on this terminal 14:00. It waits for a supervising officer."
    assert tone is Tone.WARNING


# Where people are


def test_a_move_by_keyboard(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    form = opened(Form.MOVE, "JONES")
    qtbot.keyClicks(form.focusWidget(), "b-1-1")
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    save(qtbot, form)
    assert page_of(wing, "JONES").head.cell_path == "LEI-B-1-001"


def test_what_speaks_against_a_move_is_said_while_one_chooses(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.MOVE, "SMITH", location_id=cell("B-1-001"))
    qtbot.waitUntil(lambda: "must be kept apart (Not on the same wing)" in said(form))
    assert any(b.text() == "Move anyway" for b in form.findChildren(QPushButton))
    try_to_save(qtbot, wing, form)
    assert "Write why it is right all the same." in said(form)
    assert page_of(wing, "SMITH").head.cell_path == "LEI-A-1-001"
    qtbot.keyClicks(form.control(REASON), "Flood on A wing; staff stay with them.")
    save(qtbot, form)
    assert page_of(wing, "SMITH").head.cell_path == "LEI-B-1-001"


def test_a_better_choice_takes_the_warning_back(qtbot: QtBot, opened: Open) -> None:
    form = opened(Form.MOVE, "SMITH", location_id=cell("B-1-001"))
    qtbot.waitUntil(lambda: "must be kept apart" in said(form))
    picker_of(form, "choice").keep_text(cell("A-1-002"))
    qtbot.waitUntil(lambda: "must be kept apart" not in said(form))
    assert form.control(REASON).isHidden()
    form.reject()


def test_full_cells_and_cells_out_of_use_are_offered_when_asked_for(
    qtbot: QtBot, opened: Open
) -> None:
    form = opened(Form.MOVE, "SMITH")
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
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.SWAP, "SMITH")
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
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.SWAP, "JONES", other_person_id=person("O'BRIEN"))
    qtbot.waitUntil(lambda: "O'BRIEN, John is out" in said(form))
    form.reject()


def test_out_to_court_and_back(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    form = opened(Form.SEND_OUT, "SMITH")
    try_to_save(qtbot, wing, form)
    assert "Write where they go, such as Leeds Crown Court." in said(form)
    qtbot.keyClicks(form.control("to_place"), "Bradford Crown Court")
    save(qtbot, form)
    head = page_of(wing, "SMITH").head
    assert (head.status, head.out_kind, head.out_to) == ("OUT", "CRT", "Bradford Crown Court")
    wing.office.clock.tick(hours=2)
    back = opened(Form.BRING_BACK, "SMITH")
    assert "Out: Court, Bradford Crown Court, since 14:00" in said(back)
    save(qtbot, back)
    page = page_of(wing, "SMITH")
    assert page.head.status == "IN"
    assert page.movements[0].from_place == "Bradford Crown Court"


def test_hospital_offers_hospital_reasons(opened: Open) -> None:
    form = opened(Form.SEND_OUT, "SMITH", where="hospital")
    reason = form.control("movement_reason")
    assert isinstance(reason, CodeCombo)
    assert reason.code() == "C5"
    form.reject()


# Details


def test_only_the_details_that_were_changed_are_sent(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.DETAILS, "SMITH")
    set_field_text(form.control("diet"), "HAL")
    needs = form.control("needs")
    assert isinstance(needs, TickList)
    needs.tick(["PEEP", "EPI"])
    save(qtbot, form)
    details = page_of(wing, "SMITH").details
    assert (details["diet"], details["needs"]) == ("HAL", ["EPI", "PEEP"])
    (action,) = wing.office.replica.next_batch(10, 100_000)
    assert action.changes[0].after == {"diet": "HAL", "needs": ["EPI", "PEEP"]}


def test_needs_are_ticked_with_the_space_bar(qtbot: QtBot, opened: Open) -> None:
    form = opened(Form.DETAILS, "SMITH")
    assert isinstance(form, DetailsForm)
    needs = form.control("needs")
    assert isinstance(needs, TickList)
    needs.setFocus()
    needs.setCurrentRow(0)
    qtbot.keyClick(needs, Qt.Key.Key_Space)
    assert form.changes() == {"needs": ["PEEP"]}
    form.reject()


def test_nothing_changed_and_needed_fields_are_told(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    form = opened(Form.DETAILS, "SMITH")
    try_to_save(qtbot, wing, form)
    assert "Nothing was changed, so there is nothing to save." in said(form)
    surname = form.control("surname")
    assert isinstance(surname, QLineEdit)
    surname.clear()
    try_to_save(qtbot, wing, form)
    assert "This is needed." in said(form)
    form.reject()


def test_a_draft_of_details_keeps_only_what_was_changed(
    qtbot: QtBot, wing: Wing, opened: Open
) -> None:
    form = opened(Form.DETAILS, "SMITH")
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
    qtbot.waitUntil(lambda: place.findChild(NoteForm) is not None)
    form = place.findChild(NoteForm)
    assert form is not None
    assert ready(qtbot, wing, form).subject.name == "OKAFOR, John"
    form.reject()


def test_somebody_who_is_not_here_is_told_and_no_form_opens(wing: Wing, place: QWidget) -> None:
    assert forms.open_form(wing.context, Form.NOTE, person("NOBODY"), place) is None
    ((text, tone),) = wing.guide.told
    assert "not in the record on this terminal" in text
    assert tone is Tone.DANGER


# All of them


@pytest.mark.parametrize("form", list(Form))
def test_every_form_speaks_and_is_reached_by_keyboard(form: Form, opened: Open) -> None:
    dialog = opened(form, "O'BRIEN" if form is Form.BRING_BACK else "SMITH")
    assert audit(dialog) == []
    dialog.reject()


@pytest.mark.parametrize("form", list(Form))
def test_every_form_speaks_welsh(form: Form, opened: Open, welsh: None) -> None:
    dialog = opened(form, "JONES")
    assert any(b.text() == "Gadael" for b in dialog.findChildren(QPushButton))
    assert dialog.windowTitle() not in ("", "Note")
    dialog.reject()


def test_an_alert_opened_already_is_marked(qtbot: QtBot, wing: Wing, opened: Open) -> None:
    send(wing.office.replica, [alert("SMITH", "XA")])
    form = opened(Form.OPEN_ALERT, "SMITH")
    assert isinstance(form, OpenAlertForm)
    picker = picker_of(form, "code")
    qtbot.keyClicks(picker.search, "arson")
    qtbot.waitUntil(lambda: picker.chosen() is not None)
    index = picker.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Already open, Arsonist"
    form.reject()


def _first_found(chooser: PersonChooser) -> str:
    return str(chooser.table.model().index(0, 0).data())
