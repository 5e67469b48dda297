"""Notes and alerts by keyboard: the record changes, and no word is lost."""

import datetime as dt
import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk import drafts
from app.store.reads.waiting import waiting
from app.ui import forms
from app.ui.context import Form, Tone
from app.ui.forms.form import REASON, PersonForm
from app.ui.forms.moment_field import MomentField
from app.ui.forms.note import LAST_KIND
from app.ui.forms.tick_list import TickList
from app.ui.kit.field_text import set_field_text
from app.ui.kit.fields import CodeCombo
from app.ui.labels import code_label
from tests.desk.prison import person
from tests.ui.form_steps import (
    CTRL,
    OpenForm,
    is_open,
    page_of,
    picker_of,
    ready,
    said,
    save,
    text_of,
    try_to_save,
)
from tests.ui.wing import Wing

# Notes

WAITS = "It waits for somebody with the right to look at it."


def test_a_note_is_written_by_keyboard_and_told(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
    assert "SMITH, John   A1000BC   A-1-001" in said(form)
    qtbot.keyClicks(form.focusWidget(), "Asked for a phone form.")
    save(qtbot, form)
    note = page_of(wing, "SMITH").notes[0]
    assert (note.kind, note.sub_kind) == ("OBSERVE", "OBS_GEN")
    assert note.text == "Asked for a phone form."
    assert note.happened_at == wing.office.clock.now()
    assert wing.guide.told == [("Saved on this terminal 14:00", Tone.GOOD)]


def test_one_note_about_several_in_a_sentence_by_key(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
    also = form.control("also")
    assert isinstance(also, TickList)
    offered = [also.item(at).text() for at in range(also.count())]
    assert offered == ["JONES, John  A-1-002", "KOWALSKI, John  A-2-010", "OKAFOR, John  A-2-002"]
    qtbot.keyClick(form, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    also.setFocus()
    qtbot.keyClicks(also, "o")
    qtbot.keyClick(also, Qt.Key.Key_Space)
    save(qtbot, form)
    for surname in ("SMITH", "OKAFOR"):
        assert page_of(wing, surname).notes[0].text == "Kept to himself."
    assert not page_of(wing, "JONES").notes


def test_whom_a_draft_was_about_too_is_ticked_again(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
    also = form.control("also")
    assert isinstance(also, TickList)
    also.tick([person("JONES")])
    qtbot.keyClicks(text_of(form, "text"), "Argued at")
    form.reject()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
    again = form_of(Form.NOTE, "SMITH")
    ticks = again.control("also")
    assert isinstance(ticks, TickList)
    assert ticks.ticked() == [person("JONES")]
    again.reject()


def test_the_type_of_the_last_note_is_remembered(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH", kind="KA", sub_kind="KS")
    qtbot.keyClicks(form.focusWidget(), "Met for half an hour.")
    save(qtbot, form)
    assert drafts.load(wing.context.desk, LAST_KIND) == "KA/KS"
    again = form_of(Form.NOTE, "JONES")
    assert (again.texts()["kind"], again.texts()["sub_kind"]) == ("KA", "KS")
    again.reject()


def test_sub_types_follow_the_type(form_of: OpenForm) -> None:
    form = form_of(Form.NOTE, "SMITH")
    kind, sub_kind = form.control("kind"), form.control("sub_kind")
    assert isinstance(kind, CodeCombo)
    assert isinstance(sub_kind, CodeCombo)
    kind.set_code("NEG")
    assert sub_kind.code() == "NEG_GEN"
    form.reject()


def test_an_empty_note_is_not_saved_and_says_so_beside_the_text(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
    try_to_save(qtbot, wing, form)
    assert "Write what happened." in said(form)
    assert waiting(wing.office.replica) == ()
    form.reject()


def test_esc_keeps_what_was_typed_and_it_is_there_again(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "He said that")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not is_open(form)
    again = form_of(Form.NOTE, "SMITH")
    assert text_of(again, "text").toPlainText() == "He said that"
    assert "What you typed here before, and did not save, is back." in said(again)
    qtbot.keyClicks(again.focusWidget(), " he is well.")
    save(qtbot, again)
    assert page_of(wing, "SMITH").notes[0].text == "He said that he is well."
    third = form_of(Form.NOTE, "SMITH")
    assert text_of(third, "text").toPlainText() == ""
    third.reject()


def test_every_key_stroke_is_kept_before_anybody_leaves_the_form(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
    for typed in ("H", "He", "He "):
        qtbot.keyClicks(form.focusWidget(), typed[-1])
        qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
        draft = drafts.load(wing.context.desk, f"note:{person('SMITH')}")
        assert draft == json.dumps({"text": typed.strip()})
    form.reject()


def test_saving_twice_in_a_hurry_writes_once(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    form = form_of(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "Once.")
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not is_open(form))
    assert [note.text for note in page_of(wing, "SMITH").notes] == ["Once.", "Settled evening."]


def test_a_draft_can_be_thrown_away(qtbot: QtBot, form_of: OpenForm) -> None:
    form = form_of(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "Wrong man")
    form.reject()
    again = form_of(Form.NOTE, "SMITH")
    discard = next(b for b in again.findChildren(QPushButton) if b.text() == "Discard it")
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert not is_open(again)
    third = form_of(Form.NOTE, "SMITH")
    assert text_of(third, "text").toPlainText() == ""
    third.reject()


def test_a_draft_of_one_person_is_not_shown_for_another(qtbot: QtBot, form_of: OpenForm) -> None:
    form = form_of(Form.NOTE, "SMITH")
    qtbot.keyClicks(form.focusWidget(), "About Smith")
    form.reject()
    other = form_of(Form.NOTE, "JONES")
    assert text_of(other, "text").toPlainText() == ""
    other.reject()


def test_a_time_that_has_not_come_is_said_beside_it_and_the_words_stay(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.NOTE, "SMITH")
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
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.OPEN_ALERT, "SMITH")
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
    (plan,) = page_of(wing, "SMITH").plans
    assert (plan.alert_id, plan.concern) == (opened_alert.id, "Talks of his brother.")


def test_an_alert_is_found_by_its_code(qtbot: QtBot, form_of: OpenForm) -> None:
    form = form_of(Form.OPEN_ALERT, "SMITH")
    picker = picker_of(form, "code")
    qtbot.keyClicks(picker.search, "xel")
    qtbot.waitUntil(lambda: picker.chosen() is not None)
    assert picker.kept_text() == "XEL"
    form.reject()


def test_a_second_alert_of_the_same_code_needs_a_reason(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.OPEN_ALERT, "JONES", code="MAS")
    qtbot.keyClicks(form.focusWidget(), "Again.")
    try_to_save(qtbot, wing, form)
    assert f"JONES, John has the alert {code_label('alert_code', 'MAS')} open twice" in said(form)
    assert form.focusWidget() is form.control(REASON)
    try_to_save(qtbot, wing, form)
    assert "Write why it is right all the same." in said(form)
    qtbot.keyClicks(form.control(REASON), "The other one is closing.")
    save(qtbot, form)
    active = [one for one in page_of(wing, "JONES").alerts if one.status == "ACTIVE"]
    assert [one.code for one in active].count("MAS") == 2


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
    assert "Write why it can end." in said(form)
    qtbot.keyClicks(form.control("ended_reason"), "Reviewed with healthcare.")
    save(qtbot, form)
    assert wing.guide.told == [(f"Saved on this terminal 14:00. {WAITS}", Tone.WARNING)]


def test_the_end_of_a_non_association_is_asked_for_and_they_stay_apart_meanwhile(
    qtbot: QtBot, wing: Wing, place: QWidget
) -> None:
    (apart,) = page_of(wing, "SMITH").non_associations
    form = forms.end_apart(wing.context, page_of(wing, "SMITH").head, apart, place)
    assert isinstance(form, PersonForm)
    ready(qtbot, wing, form)
    assert "Kept apart from EVANS, John since" in said(form)
    assert "held until a supervising officer has looked" in said(form)
    qtbot.keyClicks(form.control("ended_reason"), "They shook hands.")
    save(qtbot, form)
    assert wing.guide.told == [(f"Saved on this terminal 14:00. {WAITS}", Tone.WARNING)]
    (still,) = page_of(wing, "SMITH").non_associations
    assert (still.status, still.ended_on) == ("ACTIVE", None)
