"""The dialogs that settle, by keyboard: the record changes, who may not is told who may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.context import Form
from app.ui.kit.fields import DateField
from app.ui.settle.matter import read_matters
from demo.prison import DEMO_OFFICER, DEMO_SUPERVISOR
from tests.ui import unsettled
from tests.ui.accessibility import audit
from tests.ui.desktop import Desktop, desktops
from tests.ui.page_steps import words
from tests.ui.rarely_unsettled import affirmed_alert, due_back, reviewed_alert
from tests.ui.unsettled import Stage

Show = Callable[[Any], Any]
OFFICER, SUPERVISOR = DEMO_OFFICER.staff_number, DEMO_SUPERVISOR.staff_number


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot, shown: Show) -> Iterator[Callable[..., Desktop]]:
    """`opened(id, number="…", role="…")`: the dialog of a matter before a member of staff."""
    with desktops(stage, qtbot, shown) as open_it:
        yield open_it


# Conflicts


@pytest.mark.parametrize(
    ("key", "choice", "surname"),
    [
        (Qt.Key.Key_1, "before", "Fitzpatrick"),
        (Qt.Key.Key_2, "theirs", None),
        (Qt.Key.Key_3, "ours", "Mac Giolla Phádraig"),
    ],
)
def test_one_key_and_enter_settle_a_conflict(
    stage: Stage, opened: Callable[..., Desktop], key: Qt.Key, choice: str, surname: str | None
) -> None:
    conflict = unsettled.surname_conflict(stage)
    desktop = opened(conflict)
    desktop.press(key)
    desktop.press(Qt.Key.Key_Return)
    desktop.wait()
    assert not desktop.dialog.isVisible()
    assert desktop.window.asked == [("tell", "Settled. Saved on this terminal 14:40")]
    row = stage.row("conflict", conflict)
    assert (row["status"], row["choice"]) == ("SETTLED", choice)
    person = stage.row("person", stage.people[0]["id"])
    assert person["surname"] == (surname or stage.people[0]["surname"])


def test_a_third_value_can_be_typed(stage: Stage, opened: Callable[..., Desktop]) -> None:
    conflict = unsettled.surname_conflict(stage)
    desktop = opened(conflict)
    desktop.press(Qt.Key.Key_4)
    typed = desktop.dialog.control("value:surname")
    assert isinstance(typed, QLineEdit)
    assert typed.hasFocus()
    typed.selectAll()
    desktop.write("value:surname", "Fitz-Patrick")
    desktop.press(Qt.Key.Key_Return)
    desktop.wait()
    person = stage.row("person", stage.people[0]["id"])
    assert person["surname"] == "Fitz-Patrick"


def test_an_empty_third_value_is_refused_in_words_beside_its_field(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    desktop = opened(unsettled.surname_conflict(stage))
    desktop.press(Qt.Key.Key_4)
    typed = desktop.dialog.control("value:surname")
    assert isinstance(typed, QLineEdit)
    typed.clear()
    desktop.press(Qt.Key.Key_Return)
    desktop.wait()
    assert desktop.dialog.isVisible()
    assert desktop.words() == ["Surname is needed. Fill it in."]


def test_nothing_is_settled_before_something_is_chosen(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    desktop = opened(unsettled.surname_conflict(stage))
    desktop.press(Qt.Key.Key_Return)
    assert desktop.words() == ["Choose one, by its key or with the space bar."]


def test_where_safety_is_concerned_a_reason_is_needed(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    conflict, alert = unsettled.alert_conflict(stage)
    desktop = opened(conflict)
    assert desktop.dialog.windowTitle().startswith("The alert ACCT open")
    desktop.press(Qt.Key.Key_3)
    desktop.press(Qt.Key.Key_Return)
    assert desktop.words() == ["Write why. Who looks later must be able to follow it."]
    desktop.write("reason", "Read the review of the 23rd: it was closed in due form.")
    desktop.save()
    row = stage.row("alert", alert)
    assert (row["status"], row["ended_on"]) == ("ENDED", "2026-11-23")
    settled = stage.row("conflict", conflict)
    assert str(settled["settled_reason"]).startswith("Read the review")


def test_the_whole_group_can_be_typed_and_an_earlier_offer_taken(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    conflict, alert = unsettled.alert_conflict(stage)
    desktop = opened(conflict)
    buttons = desktop.dialog.findChildren(QPushButton)
    earlier = next(b for b in buttons if "Entered in error." in b.accessibleName())
    earlier.setFocus()
    desktop.press(Qt.Key.Key_Space)
    assert desktop.dialog.choices is not None
    assert desktop.dialog.choices.choice() == "other"
    day = desktop.dialog.control("value:ended_on")
    assert isinstance(day, DateField)
    day.selectAll()
    desktop.write("value:ended_on", "22/11/2026")
    desktop.write("reason", "It was opened on the wrong man.")
    desktop.save()
    row = stage.row("alert", alert)
    assert (row["status"], row["ended_on"]) == ("ENDED", "2026-11-22")
    assert row["ended_reason"] == "Entered in error."


def test_what_was_affirmed_is_offered_once(stage: Stage, opened: Callable[..., Desktop]) -> None:
    conflict = affirmed_alert(stage)
    desktop = opened(conflict)
    assert desktop.dialog.choices is not None
    offers = [card.offer for card in desktop.dialog.choices.cards]
    assert [(offer.title, offer.value) for offer in offers[:2]] == [
        ("Theirs", "Ended"),
        ("Offered", "Active"),
    ]
    assert len(offers) == 3
    desktop.press(Qt.Key.Key_2)
    desktop.write("reason", "The ACCT goes on.")
    desktop.save()
    assert stage.row("conflict", conflict)["choice"] == "ours"


def test_what_was_reviewed_meanwhile_stands_beside_what_was_to_be_ended(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    conflict = reviewed_alert(stage)
    desktop = opened(conflict)
    assert desktop.dialog.choices is not None
    offers = [card.offer for card in desktop.dialog.choices.cards]
    assert [(offer.title, offer.value) for offer in offers[:2]] == [
        ("As it is", "Active"),
        ("Offered", "Ended"),
    ]
    assert "Tried the gate on Sunday." in words(desktop.dialog)
    assert "what the record says of it now may not have been seen." in words(desktop.dialog)
    desktop.press(Qt.Key.Key_1)
    desktop.write("reason", "He goes on trying.")
    desktop.save()
    assert stage.row("conflict", conflict)["choice"] == "theirs"


def test_an_officer_cannot_end_an_acct_by_settling(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    conflict, _ = unsettled.alert_conflict(stage)
    desktop = opened(conflict, OFFICER)
    desktop.press(Qt.Key.Key_3)
    assert desktop.dialog.choices is not None
    assert desktop.dialog.choices.choice() == ""
    assert desktop.dialog.choices.cards[2].accessibleDescription() == (
        "To end this needs: Security officer, Supervising officer."
    )
    desktop.press(Qt.Key.Key_2)
    desktop.write("reason", "He is still on an ACCT.")
    desktop.save()
    assert stage.row("conflict", conflict)["choice"] == "theirs"


def test_an_auditor_reads_and_does_not_settle(stage: Stage, opened: Callable[..., Desktop]) -> None:
    conflict = unsettled.surname_conflict(stage)
    desktop = opened(conflict, OFFICER, "auditor")
    assert desktop.words()[0].startswith("You may read this. It can be settled by: ")
    desktop.press(Qt.Key.Key_2)
    desktop.save()
    assert stage.row("conflict", conflict)["status"] == "OPEN"


def test_what_was_typed_is_there_again(stage: Stage, opened: Callable[..., Desktop]) -> None:
    conflict = unsettled.surname_conflict(stage)
    desktop = opened(conflict)
    desktop.press(Qt.Key.Key_3)
    desktop.write("reason", "His passport says so.")
    desktop.press(Qt.Key.Key_Escape)
    desktop.wait()
    again = opened(conflict).dialog
    assert again.texts()["reason"] == "His passport says so."
    assert again.choices is not None
    assert again.choices.choice() == "ours"


def test_what_somebody_else_settled_meanwhile_is_said(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    conflict = unsettled.surname_conflict(stage)
    first, second = opened(conflict), opened(conflict, OFFICER)
    first.dialog.activateWindow()
    first.press(Qt.Key.Key_2)
    first.press(Qt.Key.Key_Return)
    first.wait()
    second.press(Qt.Key.Key_3)
    second.press(Qt.Key.Key_Return)
    second.wait()
    assert second.words() == ["This was already settled by PRYDDERCH, Mair."]


# Discrepancies


def test_a_discrepancy_is_settled_with_what_was_done(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    discrepancy = unsettled.kept_apart(stage)
    desktop = opened(discrepancy)
    desktop.save()
    assert desktop.words() == ["Write why. Who looks later must be able to follow it."]
    desktop.write("reason", "Moved him to C-2-001 at once.")
    desktop.save()
    row = stage.row("discrepancy", discrepancy)
    assert (row["status"], row["settled_reason"]) == ("SETTLED", "Moved him to C-2-001 at once.")


def test_a_discrepancy_leads_to_everybody_it_names(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    desktop = opened(unsettled.kept_apart(stage))
    for button in desktop.dialog._person_buttons:
        button.setFocus()
        desktop.press(Qt.Key.Key_Space)
    wanted = [("person", stage.people[at]["id"]) for at in (2, 3)]
    assert desktop.window.asked == wanted


def test_an_officer_is_told_who_settles_a_discrepancy(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    desktop = opened(unsettled.cell_full(stage), OFFICER)
    who = "Reception officer, Security officer, Supervising officer"
    assert desktop.words() == [f"You may read this. It can be settled by: {who}."]
    assert "reason" not in desktop.dialog.texts()


# Held actions


def test_a_supervising_officer_lets_a_held_action_through(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    held, _ = unsettled.held_ending(stage)
    desktop = opened(held)
    desktop.press(Qt.Key.Key_1)
    desktop.press(Qt.Key.Key_Return)
    assert desktop.words() == ["Write why. Who looks later must be able to follow it."]
    desktop.write("reason", "I was at the review.")
    desktop.save()
    row = stage.row("held_action", held)
    assert (row["status"], row["choice"]) == ("SETTLED", "accepted")


def test_what_a_held_action_would_do_is_told_by_the_record_as_it_is(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    """Not by what its author says that they saw, and with the name of whoever it is about."""
    desktop = opened(due_back(stage))
    said = words(desktop.dialog)
    assert f"It would change: Custody period ({stage.name(5)}, Leeds (HMP))" in said
    assert "It would change: Alert (this terminal does not hold it)" in said
    assert "In prison → Out" in said


def test_its_author_may_only_take_it_back(stage: Stage, opened: Callable[..., Desktop]) -> None:
    held, _ = unsettled.held_ending(stage)
    desktop = opened(held, OFFICER)
    desktop.press(Qt.Key.Key_1)
    assert desktop.dialog.choices is not None
    assert desktop.dialog.choices.choice() == ""
    desktop.press(Qt.Key.Key_2)
    desktop.press(Qt.Key.Key_Return)
    desktop.wait()
    assert stage.row("held_action", held)["choice"] == "withdrawn"


def test_who_asked_does_not_also_decide(stage: Stage, opened: Callable[..., Desktop]) -> None:
    held, _ = unsettled.held_ending(stage, by=SUPERVISOR)
    dialog = opened(held).dialog
    assert dialog.choices is not None
    barred = dialog.choices.cards[0].accessibleDescription()
    assert barred == "You asked for it, so somebody else must let it through."


def test_another_officer_is_told_who_decides(stage: Stage, opened: Callable[..., Desktop]) -> None:
    held, _ = unsettled.held_ending(stage, by=SUPERVISOR)
    desktop = opened(held, OFFICER)
    assert desktop.words()[0].startswith("You may read this. Security officer, Supervising officer")
    assert desktop.dialog.choices is None


# Refused entries


def test_a_refused_note_is_read_copied_and_written_again(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    refused = unsettled.refused_note(stage, stage.desk())
    desktop = opened(refused)
    text = desktop.dialog.control("text")
    assert isinstance(text, QPlainTextEdit)
    assert text.isReadOnly()
    assert text.toPlainText().endswith("Asked nights to look in at 22:00 and 02:00.")
    copy = next(b for b in desktop.dialog.findChildren(QPushButton) if b.text() == "Copy the text")
    copy.setFocus()
    desktop.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == text.toPlainText()
    desktop.save()
    (asked,) = desktop.window.asked
    assert asked[:3] == ("form", Form.NOTE, stage.people[6]["id"])
    assert asked[3]["text"] == text.toPlainText()
    assert asked[3]["kind"] == "OBSERVE"


def test_a_colleague_sees_whose_refused_entry_it_is(
    stage: Stage, opened: Callable[..., Desktop]
) -> None:
    refused = unsettled.refused_note(stage, stage.desk())
    dialog = opened(refused, OFFICER).dialog
    assert dialog._sentence.text().startswith(
        "The centre did not accept what PRYDDERCH, Mair wrote at 13:05"
    )


# All of them


def test_no_reader_is_shut_out(stage: Stage, opened: Callable[..., Desktop]) -> None:
    unsettled.everything(stage, stage.desk())
    staff_id = stage.desk().member.staff_id
    for matter in read_matters(stage.replica, staff_id):
        dialog = opened(matter.id).dialog
        if dialog.choices is not None:
            dialog.choices.choose_key(len(dialog.choices.cards))
        assert audit(dialog) == [], type(dialog).__name__


def test_a_settled_matter_is_only_read(stage: Stage, opened: Callable[..., Desktop]) -> None:
    unsettled.everything(stage, stage.desk())
    (matter,) = read_matters(stage.replica, stage.desk().member.staff_id, settled=True)
    desktop = opened(matter.id)
    assert desktop.words()[0].startswith("Settled by PRYDDERCH, Mair, Yesterday 18:40.")
    assert "reason" not in desktop.dialog.texts()
