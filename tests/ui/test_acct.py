"""An ACCT on the screens: opened in three key presses, and an alarm that nobody can miss."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.desk import acct
from app.desk.watching import What
from app.store.reads.acct import PlanLine
from app.store.reads.person import person_page
from app.store.tables import AUDIT
from app.ui.acct.alarm import SOUND_EVERY
from app.ui.acct.reach import AlarmReachForm
from app.ui.acct.words import late_words
from app.ui.board.words import person_words
from app.ui.forms import PlanDeed
from app.ui.forms.acct import ExcuseForm, ObserveForm, OpenAcctForm
from app.ui.forms.acct_plan import CareForm, CloseAcctForm, LevelForm, ReviewAcctForm
from app.ui.forms.form import PersonForm
from app.ui.forms.tick_list import TickList
from app.ui.kit.fields import CodeCombo
from app.ui.kit.form_dialog import FormDialog
from app.ui.person.acct import AcctTab
from app.ui.person.night import NightLine, gaps
from app.ui.style import apply_theme
from app.ui.window import Window
from record.observing import State
from tests.desk.prison import member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import is_open, save, text_of
from tests.ui.wing import office, settle, sign_in

KEY, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[..., Window]
Form = TypeVar("Form", bound=FormDialog)
SMITH = person("SMITH")
GATHERED_MS = 200
"""Timers that gather changes are no longer than this."""


def plans(window: Window, surname: str = "SMITH") -> tuple[PlanLine, ...]:
    return person_page(office(window).replica, person(surname)).plans


def open_plan(window: Window, qtbot: QtBot, surname: str = "SMITH", **more: str) -> None:
    """A colleague at this terminal has opened one."""
    desk = office(window).desk(member())
    given = {"concern": "Low.", "immediate_action": "Sat with him."} | more
    acct.open_acct(desk, person_id=person(surname), **given)  # type: ignore[arg-type]
    settled(window, qtbot)


def wait(window: Window, qtbot: QtBot, minutes: float) -> None:
    """Time passes, and the alarm's own clock strikes."""
    office(window).clock.tick(minutes=minutes)
    assert window.alarm is not None
    window.alarm.tick()
    settled(window, qtbot)


def settled(window: Window, qtbot: QtBot) -> None:
    """Changes are gathered for a moment; wait until they have been, and were read."""
    timers = [timer for timer in window.findChildren(QTimer) if 0 < timer.interval() <= GATHERED_MS]
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))
    settle(window, qtbot)


def dialog(window: Window, qtbot: QtBot, kind: type[Form]) -> Form:
    """The one form of this kind, as the active window."""
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    with qtbot.waitActive(found):
        found.activateWindow()
    settle(window, qtbot)
    return found


def choose(form: PersonForm, key: str, code: str) -> None:
    control = form.control(key)
    assert isinstance(control, CodeCombo)
    control.set_code(code)


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window, key, modifier)
    settled(window, qtbot)


def show(window: Window, qtbot: QtBot, surname: str = "SMITH") -> AcctTab:
    assert window.workplace is not None
    window.workplace.show_person(person(surname), "acct")
    settled(window, qtbot)
    tab = window.workplace.person.tab("acct")
    assert isinstance(tab, AcctTab)
    return tab


def words(tab: AcctTab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def test_three_key_presses_open_an_acct(window: Window, qtbot: QtBot) -> None:
    show(window, qtbot)
    press(qtbot, window, KEY.Key_F4, SHIFT)
    form = dialog(window, qtbot, OpenAcctForm)
    qtbot.keyClick(form, KEY.Key_3, ALT)
    save(qtbot, form)
    (plan,) = plans(window)
    assert (plan.concern, plan.level, plan.conversations) == ("Found with a ligature.", "H5", 3)
    settled(window, qtbot)
    assert window.workplace is not None
    assert "Found with a ligature." in words(show(window, qtbot))


def test_the_alarm_tells_who_where_and_how_long_until_somebody_looked(
    window: Window, qtbot: QtBot
) -> None:
    open_plan(window, qtbot)
    assert "SMITH" not in window.alarm_bar.text()
    wait(window, qtbot, 28)
    assert "ACCT observation OVERDUE: A-1-001 SMITH, John (8 minutes)" in window.alarm_bar.text()
    assert window.alarm_bar.isVisible()
    press(qtbot, window, KEY.Key_F3, SHIFT)
    assert window.workplace is not None
    assert window.workplace.person.person_id == SMITH
    form = dialog(window, qtbot, ObserveForm)
    qtbot.keyClick(form, KEY.Key_1, ALT)
    save(qtbot, form)
    settled(window, qtbot)
    assert plans(window)[0].observations[0].text == "In bed, breathing seen."
    assert "SMITH" not in window.alarm_bar.text()


def test_it_goes_on_over_the_sign_in_with_cells_and_initials_only(
    window: Window, qtbot: QtBot
) -> None:
    open_plan(window, qtbot)
    window.lock()
    wait(window, qtbot, 28)
    said = window.alarm_bar.text()
    assert window.alarm_bar.isVisible()
    assert "A-1-001 J.S. (8 minutes)" in said
    assert "SMITH" not in said
    assert not window.alarm_bar.action()
    sign_in(window, qtbot)
    assert "SMITH, John" in window.alarm_bar.text()
    assert window.alarm_bar.action()


def test_where_large_text_leaves_little_room_it_takes_one_line_and_counts_the_rest(
    qapp: QApplication, window: Window, qtbot: QtBot
) -> None:
    open_plan(window, qtbot)
    open_plan(window, qtbot, "JONES")
    wait(window, qtbot, 28)
    assert "JONES" in window.alarm_bar.text()
    apply_theme(qapp, "light", 2.0)
    settled(window, qtbot)
    said = window.alarm_bar.text()
    assert said.startswith("ACCT observation OVERDUE: ")
    assert said.endswith("  ·  +1")
    assert "JONES" not in said
    assert "JONES" in window.alarm_bar.toolTip()


def test_who_sees_no_people_is_told_no_names(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(member("Q5AUD"))
    open_plan(window, qtbot)
    wait(window, qtbot, 28)
    assert "J.S." in window.alarm_bar.text()
    assert "SMITH" not in window.alarm_bar.text()


def test_it_sounds_when_it_turns_overdue_and_again_until_somebody_looked(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    alarm = window.alarm
    assert alarm is not None
    monkeypatch.setattr(alarm, "_sound", lambda: heard.append(1))
    open_plan(window, qtbot)
    wait(window, qtbot, 5)
    assert not heard
    wait(window, qtbot, 20)
    once = len(heard)
    assert once
    for _ in range(SOUND_EVERY):
        alarm.tick()
    assert len(heard) > once
    acct.observe(office(window).desk(member()), person_ids=[SMITH], text="Awake.")
    settled(window, qtbot)
    quiet = len(heard)
    for _ in range(SOUND_EVERY * 2):
        alarm.tick()
    assert len(heard) == quiet


def test_f3_writes_about_whoever_is_chosen_and_others_seen_alike(
    window: Window, qtbot: QtBot
) -> None:
    for surname in ("SMITH", "EVANS"):
        open_plan(window, qtbot, surname)
    show(window, qtbot, "EVANS")
    press(qtbot, window, KEY.Key_F3, Qt.KeyboardModifier.NoModifier)
    form = dialog(window, qtbot, ObserveForm)
    also = form.control("also")
    assert isinstance(also, TickList)
    assert [also.item(at).text() for at in range(also.count())] == ["A-1-001  SMITH, John"]
    also.tick([SMITH])
    text_of(form, "text").setPlainText("Both playing cards.")
    save(qtbot, form)
    assert [plans(window, name)[0].observations[0].text for name in ("SMITH", "EVANS")] == [
        "Both playing cards."
    ] * 2


def test_the_board_and_the_page_say_that_he_is_late(window: Window, qtbot: QtBot) -> None:
    open_plan(window, qtbot)
    wait(window, qtbot, 28)
    assert window.workplace is not None
    window.workplace.show_board()
    board = window.workplace.board
    qtbot.waitUntil(lambda: board.model.place_of_person(SMITH).isValid())
    settled(window, qtbot)
    tile = board.model.tile(board.model.place_of_person(SMITH))
    assert tile is not None
    smith = next(one for one in tile.people if one.person_id == SMITH)
    assert smith.badges[0] == "ACCT_OVERDUE"
    assert "an observation is overdue" in person_words(smith)
    tab = show(window, qtbot)
    late = "The next observation is overdue: 8 minutes."
    qtbot.waitUntil(lambda: late in words(tab))
    assert not tab.plan or not tab.plan.may_close


def test_a_supervising_officer_says_why_nobody_looked_and_an_officer_cannot(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(member("Q3SO"))
    open_plan(window, qtbot)
    wait(window, qtbot, 28)
    tab = show(window, qtbot)
    tab.excuse()
    form = dialog(window, qtbot, ExcuseForm)
    text_of(form, "why").setPlainText("Alarm bell on the threes.")
    save(qtbot, form)
    settled(window, qtbot)
    assert "SMITH" not in window.alarm_bar.text()
    assert plans(window)[0].observations[0].kind == "EXCUSED"


def test_a_plan_is_reviewed_changed_and_asked_to_be_closed(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(member("Q3SO"))
    open_plan(window, qtbot)
    tab = show(window, qtbot)
    tab.change_plan(PlanDeed.CARE)
    care = dialog(window, qtbot, CareForm)
    text_of(care, "what").setPlainText("See the chaplain")
    save(qtbot, care)
    tab.change_plan(PlanDeed.LEVEL)
    level = dialog(window, qtbot, LevelForm)
    choose(level, "level", "CONSTANT")
    save(qtbot, level)
    settled(window, qtbot)
    assert (plans(window)[0].level, plans(window)[0].actions[0].what) == (
        "CONSTANT",
        "See the chaplain",
    )
    tab.change_plan(PlanDeed.REVIEW)
    review = dialog(window, qtbot, ReviewAcctForm)
    text_of(review, "attended").setPlainText("Nurse, himself")
    text_of(review, "comment").setPlainText("Well again.")
    choose(review, "result", "CLOSE")
    save(qtbot, review)
    settled(window, qtbot)
    assert plans(window)[0].may_close
    tab.change_plan(PlanDeed.CLOSE)
    close = dialog(window, qtbot, CloseAcctForm)
    assert "another supervising officer" in "".join(
        label.text() for label in close.findChildren(QLabel)
    )
    text_of(close, "why").setPlainText("Safe for three weeks.")
    save(qtbot, close)
    assert plans(window)[0].is_open
    assert not is_open(close)


def test_the_line_shows_what_was_too_long(window: Window, qtbot: QtBot) -> None:
    open_plan(window, qtbot)
    wait(window, qtbot, 45)
    acct.observe(office(window).desk(member()), person_ids=[SMITH], text="Awake.")
    settled(window, qtbot)
    tab = show(window, qtbot)
    plan = plans(window)[0]
    now = office(window).clock.now()
    (gap,) = gaps(plan, plan.opened_at, now)
    assert gap.end - gap.start == now - plan.opened_at
    assert "Gaps that were too long:" in tab.findChild(NightLine).accessibleName()


def test_an_alert_without_a_plan_is_told_and_led_to_a_plan(window: Window, qtbot: QtBot) -> None:
    settled(window, qtbot)
    assert "no plan written: A-1-002 JONES, John" in window.alarm_bar.text()
    press(qtbot, window, KEY.Key_F3, SHIFT)
    form = dialog(window, qtbot, OpenAcctForm)
    qtbot.keyClick(form, KEY.Key_1, ALT)
    save(qtbot, form)
    settled(window, qtbot)
    assert "no plan" not in window.alarm_bar.text()


def test_the_tab_can_be_used_without_a_mouse_and_is_spoken(window: Window, qtbot: QtBot) -> None:
    open_plan(window, qtbot)
    show(window, qtbot)
    assert not audit(window)


def test_nobody_can_say_since_when_is_said(window: Window) -> None:
    alarm = window.alarm
    assert alarm is not None
    assert all(due.what is not What.PLAN or not late_words(due) for due in alarm.dues)
    assert {due.state for due in alarm.dues} == {State.DUE}


def choose_wing(window: Window, qtbot: QtBot, code: str) -> None:
    window.commands["alarm_wing"].trigger()
    settled(window, qtbot)
    form = dialog(window, qtbot, AlarmReachForm)
    assert form.wing.code()
    form.wing.set_code(code)
    save(qtbot, form)
    settled(window, qtbot)


def test_a_terminal_of_another_wing_hears_when_the_wing_has_not_answered(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    alarm = window.alarm
    assert alarm is not None
    monkeypatch.setattr(alarm, "_sound", lambda: heard.append(1))
    choose_wing(window, qtbot, "B")
    assert window.status.alarm.text == "ACCT alarm: wing B"
    open_plan(window, qtbot)
    heard.clear()
    wait(window, qtbot, 22)
    assert "SMITH" not in window.alarm_bar.text()
    assert heard == []
    wait(window, qtbot, 4)
    assert "ACCT observation OVERDUE: A-1-001 SMITH, John (6 minutes)" in window.alarm_bar.text()
    assert heard == [1]
    acct.observe(office(window).desk(member()), person_ids=[SMITH], text="Asleep, breathing.")
    settled(window, qtbot)
    assert "SMITH" not in window.alarm_bar.text()


def test_the_wing_of_the_alarm_is_said_always_and_who_chose_it_is_kept(
    window: Window, qtbot: QtBot
) -> None:
    assert not window.status.alarm.isVisible()
    choose_wing(window, qtbot, "A")
    window.lock()
    assert window.status.alarm.isVisible()
    with office(window).replica.read() as reading:
        told = reading.connection.execute(
            select(AUDIT.c.details, AUDIT.c.staff_id).where(AUDIT.c.deed == "alarm_wing")
        ).all()
    assert [(details, staff_id) for details, staff_id in told] == [
        ({"wing": "A"}, member().staff_id)
    ]


def test_leaving_the_form_changes_nothing(window: Window, qtbot: QtBot) -> None:
    window.commands["alarm_wing"].trigger()
    settled(window, qtbot)
    form = dialog(window, qtbot, AlarmReachForm)
    form.wing.set_code("B")
    qtbot.keyClick(form, KEY.Key_Escape)
    settled(window, qtbot)
    assert window.alarm is not None
    assert window.alarm.wing is None
