"""Incentives and adjudications on the screen, by keyboard, in the small prison."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desk import adjudications
from app.desk.adjudications import NewAward
from app.desk.desk import Desk
from app.desk.incentives import review_incentives
from app.store.reads.adjudications import ChargeLine, charges_of
from app.store.reads.unlock import unlock_list
from app.ui.behaviour.levels_picture import LevelsPicture
from app.ui.book.adjudications import AdjudicationsTab
from app.ui.book.incentives import IncentivesTab
from app.ui.book.screen import BookScreen
from app.ui.context import Form
from app.ui.forms.awards_field import AwardsField
from app.ui.forms.moment_field import MomentField
from app.ui.kit.field_text import set_field_text
from app.ui.kit.fields import CodeCombo
from app.ui.person.behaviour import BehaviourTab
from app.ui.person.page import PersonPageScreen
from app.ui.preferences import Preferences
from app.ui.prints.adjudications import notice_print, record_print
from app.ui.prints.sheet import Facts, Sheet, Table, Text
from app.ui.regime.words import goes_words
from app.ui.shift.screen import ShiftScreen
from tests.desk.prison import PRISON, member, person
from tests.ui.accessibility import audit
from tests.ui.form_steps import OpenForm, page_of, said, save, text_of, try_to_save
from tests.ui.page_steps import badges, cells, opened, words
from tests.ui.wing import Wing

SMITH = person("SMITH")
Show = Callable[[QWidget], QWidget]


def by(wing: Wing, number: str) -> Desk:
    return Desk(wing.context.replica, member(number), wing.context.desk.clock)


def charges(wing: Wing, surname: str = "SMITH") -> tuple[ChargeLine, ...]:
    return charges_of(wing.context.replica, [person(surname)])


def lay(wing: Wing, surname: str = "SMITH") -> ChargeLine:
    adjudications.lay_charge(
        wing.context.desk,
        people=[person(surname)],
        paragraph="51:22",
        place="A-1 landing",
        what="Refused to go behind his door.",
    )
    return charges(wing, surname)[0]


def hear(wing: Wing, charge: ChargeLine, *awards: NewAward) -> None:
    adjudications.hear_charge(
        by(wing, "Q3SO"),
        charge_id=charge.id,
        sitting="GOV_ADULT",
        outcome="PROVED",
        plea="GUILTY",
        awards=awards,
    )


def settled(wing: Wing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


# Incentives


def test_a_review_needs_a_level_and_why_and_says_how_the_person_has_been(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    lay(wing)
    form = form_of(Form.INCENTIVES, "SMITH")
    assert audit(form) == []
    assert "Standard since 10 Nov 2026" in said(form)
    assert "0 positive notes, 0 negative notes, 1 charge" in said(form)
    set_field_text(form.control("level"), "ENH")
    try_to_save(qtbot, wing, form)
    assert "Write why" in said(form)
    text_of(form, "comment").setPlainText("Reading mentor for three months.")
    save(qtbot, form)
    line = page_of(wing, "SMITH").incentives[0]
    assert (line.level, line.review_on) == ("ENH", dt.date(2027, 11, 24))


def test_an_officer_is_told_that_basic_is_asked_for(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.INCENTIVES, "SMITH")
    set_field_text(form.control("level"), "BAS")
    assert "held until a supervising officer has looked" in said(form)
    text_of(form, "comment").setPlainText("Three warnings.")
    save(qtbot, form)
    assert page_of(wing, "SMITH").head.incentive == "STD"


# Charges


def test_a_charge_is_laid_by_keyboard_with_its_48_hours_in_sight(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    form = form_of(Form.CHARGE, "SMITH")
    assert audit(form) == []
    assert "The charge must be laid by 26 Nov 2026 14:00: 2 days left." in said(form)
    set_field_text(form.control("paragraph"), "51:22")
    place = form.control("place")
    assert isinstance(place, QLineEdit)
    place.setText("Servery")
    text_of(form, "what").setPlainText("Would not put the tray down.")
    save(qtbot, form)
    (charge,) = charges(wing)
    assert (charge.paragraph, charge.place) == ("51:22", "Servery")
    assert charge.reporting_officer == wing.context.desk.member.name
    assert charge.due_on == dt.date(2026, 11, 25)


def test_after_48_hours_it_asks_why(qtbot: QtBot, wing: Wing, form_of: OpenForm) -> None:
    form = form_of(Form.CHARGE, "SMITH")
    when = form.control("when")
    assert isinstance(when, MomentField)
    when.keep_text("2026-11-20T10:00+00:00")
    assert "more than 48 hours ago" in said(form)
    discovered = form.control("discovered")
    assert isinstance(discovered, MomentField)
    assert discovered.kept_text() == when.kept_text(), "it goes with the deed"
    discovered.keep_text("2026-11-24T09:00+00:00")
    assert "hours left" in said(form)


def test_a_draft_keeps_its_clock_and_stands_on_the_shift(
    qtbot: QtBot, wing: Wing, form_of: OpenForm, shown: Show
) -> None:
    form = form_of(Form.CHARGE, "SMITH")
    text_of(form, "what").setPlainText("Threw a tray.")
    form.reject()
    settled(wing, qtbot)
    wing.office.clock.tick(minutes=40 * 60)
    again = form_of(Form.CHARGE, "SMITH")
    assert "8 hours left" in said(again)
    again.reject()
    shift = ShiftScreen(wing.context, Preferences())
    shown(shift)
    shift.refresh()
    settled(wing, qtbot)
    line = next(one for one in shift.list.lines.rows if one.badge.word == "CHARGE")
    assert (line.title, line.aside) == ("SMITH, John", "8 hours left")


# Hearings and awards


def test_only_charge_is_chosen_and_an_officer_is_told_that_they_may_not(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    charge = lay(wing)
    form = form_of(Form.HEARING, "SMITH")
    assert audit(form) == []
    combo = form.control("charge")
    assert isinstance(combo, CodeCombo)
    assert combo.code() == charge.id
    assert "Ask a supervising officer" in form.banner.text()


def test_awards_are_offered_where_the_charge_is_proved(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    lay(wing)
    form = form_of(Form.HEARING, "SMITH")
    field = form.control("awards")
    assert isinstance(field, AwardsField)
    assert not field.isVisible()
    set_field_text(form.control("outcome"), "PROVED")
    assert field.isVisible()
    row = field._rows[0]
    assert row.kind.findData("ADA") < 0, "extra days are the independent adjudicator's"
    row.kind.set_code("STOP_PCT")
    row._days.setText("14")
    row._percentage.setText("50")
    assert field.awards() == (NewAward("STOP_PCT", 14, 50, ""),)
    assert len(field._rows) == 2
    kept = field.kept_text()
    field.keep_text(kept)
    assert field.kept_text() == kept
    assert audit(form) == []


def test_a_hearing_is_corrected_and_each_keeps_what_was_typed_of_it(
    qtbot: QtBot, wing: Wing, form_of: OpenForm
) -> None:
    charge = lay(wing)
    for outcome, told in (("ADJOURNED", "He wants advise."), ("PROVED", "He said notting.")):
        adjudications.hear_charge(
            by(wing, "Q3SO"),
            charge_id=charge.id,
            sitting="GOV_ADULT",
            outcome=outcome,
            outcome_reason="Advice.",
            said=told,
            next_at=wing.context.desk.now() + dt.timedelta(days=1),
        )
        wing.office.clock.tick(minutes=5)
    wing.context = replace(wing.context, desk=by(wing, "Q3SO"))
    form = form_of(Form.CORRECT_HEARING, "SMITH", charge=charge.id)
    assert audit(form) == []
    assert "Proved. What was decided stays" in said(form)
    assert text_of(form, "said").toPlainText() == "He said notting.", "the last one first"
    try_to_save(qtbot, wing, form)
    assert "Nothing was changed" in said(form)
    text_of(form, "said").setPlainText("He said nothing.")
    hearing = form.control("hearing")
    assert isinstance(hearing, CodeCombo)
    last, first = (one.id for one in charges(wing)[0].hearings[::-1])
    hearing.set_code(first)
    assert text_of(form, "said").toPlainText() == "He wants advise."
    hearing.set_code(last)
    form.reject()
    again = form_of(Form.CORRECT_HEARING, "SMITH", charge=charge.id)
    assert text_of(again, "said").toPlainText() == "He said nothing."
    save(qtbot, again)
    (charge,) = charges(wing)
    assert [one.said for one in charge.hearings] == ["He wants advise.", "He said nothing."]
    assert not charge.is_open


def test_the_page_tells_the_level_the_charges_and_what_runs_today(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    charge = lay(wing)
    hear(wing, charge, NewAward("CC", 7), NewAward("FORFEIT", 14, details="television"))
    review_incentives(by(wing, "Q3SO"), person_id=SMITH, level="BAS", comment="Refused twice.")
    tab = opened(page, qtbot, wing, "SMITH", "behaviour")
    assert isinstance(tab, BehaviourTab)
    assert "Cellular confinement until 30 November 2026" in words(tab)
    assert cells(tab, "Charges", 1, [1, 2]) == [[charge.number, "51:22 Disobeys a lawful order"]]
    assert cells(tab, "Incentive reviews", 1, [0, 1]) == [["Basic", "Standard"]]
    assert sorted(cells(tab, "Awards", 2, [0])) == [
        ["Cellular confinement, 7 days"],
        ["Loss of privileges, 14 days, television"],
    ]
    assert "On the basic incentive level" in badges(page)
    assert any("Cellular confinement until" in badge for badge in badges(page))
    assert audit(tab) == []
    wing.office.clock.tick(minutes=8 * 24 * 60)
    page.refresh()
    settled(wing, qtbot)
    assert "Cellular confinement until" not in words(tab), "it has ended by itself"


def test_the_unlock_of_the_day_says_who_is_confined_until_when(wing: Wing) -> None:
    hear(wing, lay(wing), NewAward("CC", 7), NewAward("CAUTION"))
    today = wing.context.desk.today()
    said = {}
    for day in (today, today + dt.timedelta(days=7)):
        shown = unlock_list(wing.context.replica, PRISON, None, day, "AM")
        line = next(one for one in shown.lines if one.person_id == SMITH)
        said[day] = goes_words(line)
    assert said[today].startswith("Cellular confinement until 30 November 2026; ")
    assert "Cellular confinement" not in said[today + dt.timedelta(days=7)]


# The Wing book


def book(wing: Wing, shown: Show, qtbot: QtBot, tab: str) -> BookScreen:
    preferences = Preferences()
    preferences.wing = "A"
    there = BookScreen(wing.context, preferences)
    shown(there)
    there.resize(1274, 716)
    there.show_at(None, tab)
    settled(wing, qtbot)
    return there


def test_the_book_lists_what_is_to_be_heard_and_enter_hears_it(
    qtbot: QtBot, wing: Wing, shown: Show
) -> None:
    charge = lay(wing)
    wing.office.clock.tick(minutes=24 * 60)
    there = book(wing, shown, qtbot, "adjudications")
    tab = there.tab()
    assert isinstance(tab, AdjudicationsTab)
    (line,) = tab.list.lines.rows
    assert (line.badge.word, line.title) == ("TO HEAR", "SMITH, John")
    assert tab.figures.text() == "1 to be heard"
    assert audit(tab) == []
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    assert wing.guide.forms[-1] == (Form.HEARING, SMITH, {"charge": charge.id})
    qtbot.keyClick(tab.list, Qt.Key.Key_P)
    assert wing.guide.shown[-1] == ("print charge_notice", charge.id)
    assert not tab.correct.isEnabled(), "nothing has been heard yet"
    hear(wing, charge)
    there.refresh()
    settled(wing, qtbot)
    qtbot.keyClick(tab.list, Qt.Key.Key_C)
    assert wing.guide.forms[-1] == (Form.CORRECT_HEARING, SMITH, {"charge": charge.id})


def test_the_book_shows_the_levels_of_the_wing_and_a_picture_of_all_wings(
    qtbot: QtBot, wing: Wing, shown: Show
) -> None:
    there = book(wing, shown, qtbot, "incentives")
    tab = there.tab()
    assert isinstance(tab, IncentivesTab)
    assert audit(tab) == []
    assert tab.which.currentIndex() == 0
    assert {row.person_name: row.level for row in tab.rows.rows}["SMITH, John"] == "STD"
    picture = tab.findChild(LevelsPicture)
    assert picture is not None
    assert "Attlee: Standard 1, No level 3" in picture.accessibleName()
    painted: QPixmap = picture.grab()
    assert not painted.isNull()


def on_paper(sheet: Sheet) -> str:
    """What stands on a sheet, in one text."""
    said: list[str] = []
    for block in sheet.blocks:
        if isinstance(block, Text):
            said.append(block.text)
        elif isinstance(block, Facts):
            said += (" ".join(pair) for pair in block.pairs)
        elif isinstance(block, Table):
            said += (" ".join(line.cells) for line in block.lines)
    return "\n".join(said)


def test_the_notice_and_the_record_go_on_paper_and_into_the_trail(wing: Wing) -> None:
    charge = lay(wing)
    hear(wing, charge, NewAward("CC", 7))
    notice = notice_print(wing.context.desk, charge.id)
    record = record_print(wing.context.desk, charge.id)
    told = on_paper(notice.make(True))
    assert "51:22 Disobeys a lawful order" in told
    assert "Refused to go behind his door." in told
    told = on_paper(record.make(True))
    assert "Guilty" in told
    assert "Cellular confinement, 7 days" in told
