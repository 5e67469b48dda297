"""Use of force on the screen: reported, stated by each officer, read by whom it is for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.force import report_force, review_force, write_statement
from app.desk.incidents import StaffPart
from app.desk.reports import open_force, read_force
from app.store.reads.force import ForceLine, force_lines
from app.ui.book.force import ForceTab
from app.ui.book.screen import BookScreen
from app.ui.preferences import Preferences
from app.ui.prints.reports import force_print
from app.ui.reports.choices import read_choices
from app.ui.reports.force_dialog import ForceDialog
from app.ui.reports.force_form import ReportForceForm
from app.ui.reports.force_parts import ExamineForm, NameStaffForm, ReviewForm, StatementForm
from app.ui.reports.opening import show_force
from app.ui.shift.needs import read_shift
from app.ui.shift.screen import ShiftScreen
from app.ui.window import Window
from tests.desk.prison import PRISON, member, person
from tests.ui.accessibility import audit
from tests.ui.test_incidents import desk_of, the
from tests.ui.test_prints import printed
from tests.ui.wing import Wing, settle

SECRET = "I hit the wall first."


def named(number: str, part: str) -> StaffPart:
    who = member(number)
    return StaffPart(who.name, part, who.staff_id)


def restrained(desk: Desk) -> ForceLine:
    """SMITH, by Q1OFF and Q2OFF, led by Q1OFF."""
    report_force(
        desk,
        person_id=person("SMITH"),
        reason="FIGHT",
        tried="Told three times to stop.",
        text="Taken by the arms.",
        in_charge=named("Q1OFF", "SUPERVISED"),
        camera="ON",
        staff=[named("Q2OFF", "LEFT")],
    )
    return force_lines(desk.replica, PRISON, None, desk.now())[0]


def other(desk: Desk, number: str) -> Desk:
    return Desk(desk.replica, member(number), desk.clock)


def opened(window: Window, qtbot: QtBot, force_id: str) -> ForceDialog:
    assert window.workplace is not None
    show_force(window.workplace._context, window, force_id)
    dialog = the(window, qtbot, ForceDialog)
    qtbot.waitUntil(lambda: dialog.page is not None)
    return dialog


def test_it_is_reported_and_ones_own_statement_is_asked_for_next(
    window: Window, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    window.workplace.show_person(person("SMITH"))
    settle(window, qtbot)
    window.commands["force"].trigger()
    form = the(window, qtbot, ReportForceForm)
    assert audit(form) == []
    form.accept()
    assert set(form.problems()) == {"reason", "tried", "text", "camera"}
    form.reason.set_code("FIGHT")
    form.camera.set_code("ON")
    form.staff.put(member("Q2OFF").staff_id, "LEFT", "Sore wrist")
    form.techniques.tick(["PRONE"])
    qtbot.keyClicks(form.tried, "Told to stop.")
    qtbot.keyClicks(form.text, "Held.")
    qtbot.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = the(window, qtbot, ForceDialog)
    qtbot.waitUntil(lambda: dialog.page is not None)
    assert "your statement is missing" in dialog.offer.text()
    assert audit(dialog) == []
    qtbot.keyClick(dialog.state, Qt.Key.Key_Return)
    statement = the(window, qtbot, StatementForm)
    assert audit(statement) == []
    qtbot.keyClicks(statement.text, "I held his")
    statement.reject()
    settle(window, qtbot)
    dialog.write_statement()
    statement = the(window, qtbot, StatementForm)
    assert statement.text.toPlainText() == "I held his", "a draft is kept until it is submitted"
    qtbot.keyClicks(statement.text, " arm.")
    statement.accept()
    qtbot.waitUntil(lambda: dialog.state.text() == "Add to your statement", timeout=3000)
    desk = desk_of(window)
    (line,) = force_lines(desk.replica, PRISON, None, desk.now())
    assert [part.name for part in line.missing] == ["BROWN, Sam"]


def test_what_others_state_is_read_by_supervising_officers_and_security_alone(
    wing: Wing,
) -> None:
    desk = wing.context.desk
    force_id = restrained(desk).id
    write_statement(desk, force_id=force_id, text=SECRET)
    brown, so = other(desk, "Q2OFF"), other(desk, "Q3SO")
    for reader, text in ((desk, SECRET), (brown, None), (so, SECRET)):
        for read in (open_force, read_force):
            (statement,) = read(reader, force_id).statements
            assert statement.text == text
            assert statement.staff_name == desk.member.name


def test_a_hidden_statement_is_not_on_the_screen_nor_on_paper(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = desk_of(window)
    line = restrained(desk)
    write_statement(other(desk, "Q2OFF"), force_id=line.id, text=SECRET)
    dialog = opened(window, qtbot, line.id)
    said = " ".join(one.spoken for one in dialog.list.lines.rows)
    assert SECRET not in said
    assert "BROWN, Sam" in said
    paper = printed(desk, force_print(desk, line.id), tmp_path / "mine.pdf")
    assert SECRET not in paper
    assert "Not for whoever printed this." in paper
    so = other(desk, "Q3SO")
    assert SECRET in printed(so, force_print(so, line.id), tmp_path / "so.pdf")


def test_whoever_was_in_it_does_not_review_it(window: Window, qtbot: QtBot) -> None:
    line = restrained(desk_of(window))
    dialog = opened(window, qtbot, line.id)
    assert not dialog.review.isEnabled()
    assert not dialog.review.isVisible(), "an officer reviews none"


def test_my_shift_asks_for_my_statement_until_it_is_there(window: Window, qtbot: QtBot) -> None:
    desk = desk_of(window)
    line = restrained(desk)
    assert window.workplace is not None
    shift = window.workplace.screens["shift"]
    assert isinstance(shift, ShiftScreen)

    def asked() -> list[str]:
        window.commands["shift"].trigger()
        settle(window, qtbot)
        return [one.text for one in shift.list.lines.rows if one.badge.word == "STATEMENT"]

    (text,) = asked()
    assert "your statement is missing" in text
    window.commands["statement"].trigger()
    form = the(window, qtbot, StatementForm)
    qtbot.keyClicks(form.text, "Nothing to add.")
    form.accept()
    qtbot.waitUntil(lambda: not window.findChildren(StatementForm), timeout=3000)
    assert asked() == []
    assert line.asks(desk.member.staff_id)


def test_a_review_is_due_for_who_reviews_and_was_not_there_and_late_after_three_days(
    wing: Wing,
) -> None:
    desk = wing.context.desk
    line = restrained(desk)
    so = other(desk, "Q3SO")
    need = f"force_review {line.id}"
    assert need not in [one.id for one in read_shift(desk, None).needs]
    (due,) = [one for one in read_shift(so, None).needs if one.id == need]
    wing.office.clock.tick(days=3, minutes=1)
    (late,) = [one for one in read_shift(so, None).needs if one.id == need]
    assert late.danger < due.danger
    review_force(so, force_id=line.id, outcome="JUSTIFIED", text="Seen on camera.")
    assert need not in [one.id for one in read_shift(so, None).needs]


def test_the_wing_book_tells_who_is_missing(
    wing: Wing, shown: Callable[[BookScreen], BookScreen], qtbot: QtBot
) -> None:
    preferences = Preferences()
    preferences.wing = "A"
    book = shown(BookScreen(wing.context, preferences))
    restrained(wing.context.desk)
    book.show_at(None, "force")
    qtbot.waitUntil(lambda: book.context.background.under_way == 0)
    tab = book.tab()
    assert isinstance(tab, ForceTab)
    (row,) = tab.list.lines.rows
    assert row.badge.word == "REVIEW DUE"
    assert "no statement yet: ADEYEMI, Sam; BROWN, Sam" in row.more
    assert tab.figures.text() == "1 review due, 2 statements missing"
    assert audit(book) == []


def test_every_form_of_a_report_has_names_and_says_what_is_missing(
    wing: Wing, qtbot: QtBot, place: QWidget
) -> None:
    desk = wing.context.desk
    line = restrained(desk)
    forms = (
        ExamineForm(wing.context, line, place),
        ReviewForm(wing.context, line, place),
        NameStaffForm(wing.context, line, read_choices(desk), place),
    )
    for form in forms:
        form.open()
        assert audit(form) == []
        assert form.problems()
        form.reject()
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)
