"""Forms and their fields: what is typed is understood, kept, checked and saved."""

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.fields import CodeCombo, DateField, TimeField
from app.ui.kit.form_dialog import FormDialog

TODAY = date(2026, 11, 24)
ALERTS = [("XA", "Arsonist"), ("HA", "ACCT open"), ("XEL", "Escape list")]


class Drafts:
    """Where a form's draft is kept."""

    def __init__(self) -> None:
        self.kept: Mapping[str, str] | None = None

    def load(self) -> Mapping[str, str] | None:
        return self.kept

    def save(self, draft: Mapping[str, str] | None) -> None:
        self.kept = draft


class AlertForm(FormDialog):
    """A form with one field of each kind."""

    def __init__(self, drafts: Drafts, refusal: str = "") -> None:
        super().__init__(load_draft=drafts.load, save_draft=drafts.save)
        self.written: list[dict[str, str]] = []
        self.refusal = refusal
        self.add_field("kind", "Type of alert", CodeCombo(ALERTS))
        self.add_field("since", "From", DateField(TODAY), "The day it was first known")
        self.add_field("clock", "Time", TimeField())
        self.add_field("text", "Comment", QPlainTextEdit())
        self.add_field("told", "The person", QCheckBox("has been told"))
        self.begin()

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title("Open an alert")

    def problems(self) -> dict[str, str]:
        return {} if self.texts()["kind"] else {"kind": "Choose what kind of alert this is."}

    def save(self) -> str:
        self.written.append(self.texts())
        return self.refusal


Show = Callable[[Any], Any]


def type_into(qtbot: QtBot, control: QWidget, text: str) -> None:
    control.setFocus()
    qtbot.keyClicks(control, text)


def problem_lines(form: FormDialog) -> list[str]:
    return [line.text() for line in form._problems.values() if not line.isHidden()]


def test_every_field_has_its_label_as_its_name(qtbot: QtBot, shown: Show) -> None:
    form = shown(AlertForm(Drafts()))
    assert form._labels["since"].buddy() is form.control("since")
    assert form.control("since").accessibleDescription() == "The day it was first known"


def test_fields_without_room_side_by_side_stand_below_one_another(
    qtbot: QtBot, shown: Show
) -> None:
    form = FormDialog()
    label = "Next in court, where the warrant says so (may be left empty)"
    form.add_row(("first", label, QLineEdit()), ("second", label, QLineEdit()))
    form.begin()
    shown(form)
    first, second = form.control("first"), form.control("second")
    assert first.x() == second.x()
    assert first.y() < second.y()
    assert form._scroll.horizontalScrollBar().maximum() == 0
    form.resize(1200, form.height())
    qtbot.waitUntil(lambda: first.x() < second.x())


def test_enter_saves(qtbot: QtBot, shown: Show) -> None:
    form = shown(AlertForm(Drafts()))
    kind = form.control("kind")
    assert isinstance(kind, CodeCombo)
    kind.set_code("HA")
    type_into(qtbot, form.control("since"), "24 11 26")
    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(form.control("since"), Qt.Key.Key_Return)
    assert form.written[0]["kind"] == "HA"
    assert form.written[0]["since"] == "2026-11-24"
    assert not form.isVisible()


def test_ctrl_enter_saves_while_writing_text(qtbot: QtBot, shown: Show) -> None:
    form = shown(AlertForm(Drafts()))
    kind = form.control("kind")
    assert isinstance(kind, CodeCombo)
    kind.set_code("XA")
    type_into(qtbot, form.control("text"), "One\rTwo")
    with qtbot.waitSignal(form.saved):
        qtbot.keyClick(form.control("text"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.written[0]["text"] == "One\nTwo"


def test_esc_leaves_and_the_draft_is_there_again(qtbot: QtBot, shown: Show) -> None:
    drafts = Drafts()
    form = shown(AlertForm(drafts))
    type_into(qtbot, form.control("text"), "Lit paper")
    type_into(qtbot, form.control("clock"), "1405")
    told = form.control("told")
    assert isinstance(told, QCheckBox)
    told.setChecked(True)
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    again = shown(AlertForm(drafts))
    assert again.texts()["text"] == "Lit paper"
    assert again.texts()["clock"] == "14:05"
    assert again.texts()["told"] == "yes"


def test_the_draft_goes_once_it_is_saved(qtbot: QtBot, shown: Show) -> None:
    drafts = Drafts()
    form = shown(AlertForm(drafts))
    kind = form.control("kind")
    assert isinstance(kind, CodeCombo)
    kind.set_code("XA")
    assert drafts.kept is not None
    form.accept()
    assert drafts.kept is None


def test_what_is_wrong_is_said_beside_its_field(qtbot: QtBot, shown: Show) -> None:
    form = shown(AlertForm(Drafts()))
    type_into(qtbot, form.control("since"), "soon")
    form.accept()
    assert form.isVisible()
    assert not form.written
    assert problem_lines(form) == [
        "Choose what kind of alert this is.",
        "Type a date, such as 24/11/2026.",
    ]
    assert form.control("since").accessibleDescription() == "Type a date, such as 24/11/2026."
    assert form.focusWidget() is form.control("kind")


def test_a_refusal_is_said_and_the_words_stay(qtbot: QtBot, shown: Show) -> None:
    drafts = Drafts()
    form = shown(AlertForm(drafts, refusal="Only a supervising officer may do this."))
    kind = form.control("kind")
    assert isinstance(kind, CodeCombo)
    kind.set_code("XA")
    form.accept()
    assert form.isVisible()
    assert form.banner.text() == "Only a supervising officer may do this."
    assert drafts.kept is not None


def test_a_date_field_shows_the_day_in_full_on_leaving(qtbot: QtBot, shown: Show) -> None:
    parent = QWidget()
    field, other = DateField(TODAY, parent=parent), QLineEdit(parent)
    shown(parent)
    with qtbot.waitSignal(field.day_changed):
        type_into(qtbot, field, "2/3/26")
    other.setFocus()
    assert field.text() == "2 March 2026"
    assert field.day() == date(2026, 3, 2)
    field.setText("nonsense")
    assert field.day() is None
    assert not field.understood()


def test_a_date_turns_with_the_language(qtbot: QtBot, welsh: None) -> None:
    field = DateField(TODAY)
    qtbot.addWidget(field)
    field.set_day(TODAY)
    assert field.text() == "24 Tachwedd 2026"


def test_a_time_field_reads_four_figures(qtbot: QtBot, shown: Show) -> None:
    field = TimeField()
    shown(field)
    type_into(qtbot, field, "0905")
    assert field.clock() == time(9, 5)
    field.clearFocus()
    assert field.text() == "09:05"


def test_a_code_is_found_by_any_part_of_its_label(qtbot: QtBot, shown: Show) -> None:
    combo = CodeCombo(ALERTS)
    shown(combo)
    assert combo.code() == ""
    with qtbot.waitSignal(combo.code_changed, check_params_cb=lambda code: code == "XEL"):
        type_into(qtbot, combo, "escape list")
    assert combo.code() == "XEL"
    completer = combo.completer()
    completer.setCompletionPrefix("open")
    assert completer.currentCompletion() == "ACCT open"
    combo.setEditText("dragon")
    assert combo.code() == ""
    assert not combo.understood()


def test_new_codes_keep_the_choice(qtbot: QtBot) -> None:
    combo = CodeCombo(ALERTS)
    qtbot.addWidget(combo)
    combo.set_code("HA")
    combo.set_codes([("HA", "ACCT ar agor"), ("XA", "Llosgwr bwriadol")])
    assert combo.code() == "HA"
    assert combo.currentText() == "ACCT ar agor"
    combo.set_codes([("XA", "Arsonist")])
    assert combo.code() == ""
