"""What reception was told, where wing staff look: on the first tab, and under alerts and risk."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desk import intake
from app.desk.questions import ask_at_reception
from app.ui.person.page import PersonPageScreen
from app.ui.person.reception import ReceptionSection
from app.ui.person.tab import Tab
from record.codes import domain
from tests.desk.test_intake import newcomer
from tests.ui.accessibility import audit
from tests.ui.page_steps import cells, settle, words
from tests.ui.wing import Wing

ANSWERS = "Risk and health, as told at reception"
NOTHING = {one.code: "NO" for one in domain("reception_question").active()}


@pytest.fixture
def arrived(wing: Wing) -> str:
    """Somebody who came in this evening, and was asked."""
    desk = wing.context.desk
    person_id = newcomer(desk)
    said = NOTHING | {"MEDICINE": "YES", "HOME": "DECLINED"}
    ask_at_reception(desk, person_id=person_id, answers=said, comment="Insulin at 22:00.")
    return person_id


def tab_of(page: PersonPageScreen, qtbot: QtBot, wing: Wing, person_id: str, name: str) -> Tab:
    page.show_person(person_id, name)
    settle(qtbot, wing)
    return page.tab(name)


def test_the_first_tab_says_what_was_told_while_it_is_new(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, arrived: str
) -> None:
    tab = tab_of(page, qtbot, wing, arrived, "overview")
    said = words(tab)
    assert "Before lock-up: Photograph" in said
    assert "Tell healthcare: medicine that they need tonight." in said
    assert "Do you take any medicine that you need tonight? Yes" in said
    assert "epilepsy" not in said, "a no needs no room here"
    assert "Asked 14:00 by ADEYEMI, Sam." in said
    everything = next(b for b in tab.findChildren(QPushButton) if b.text() == "All answers")
    everything.click()
    assert wing.guide.shown[-1] == ("person", arrived)
    wing.office.clock.tick(hours=24 * 15)
    page.refresh()
    settle(qtbot, wing)
    assert "Tell healthcare" not in words(tab)


def test_every_answer_stands_under_alerts_and_risk_with_what_is_left_to_do(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, arrived: str
) -> None:
    tab = tab_of(page, qtbot, wing, arrived, "alerts")
    assert cells(tab, "Reception", 1, (0, 2, 3, 4)) == [
        ["24 Nov 2026 14:00", "Leeds Magistrates", "ADEYEMI, Sam", "In reception’s hands"]
    ]
    assert cells(tab, ANSWERS, 3, (0, 1, 2, 3)) == [
        ["Do you take any medicine that you need tonight?", "Yes", "ADEYEMI, Sam", "14:00"],
        ["Does anybody at home depend on you tonight?", "Would not say", "ADEYEMI, Sam", "14:00"],
        [
            "Do you feel like harming yourself or ending your life?",
            "No",
            "ADEYEMI, Sam",
            "14:00",
        ],
    ]
    said = words(tab)
    for part in ("Before lock-up: Photograph", "Can wait: ", "Insulin at 22:00.", "Diet: "):
        assert part in said
    assert "Warrant of commitment on remand, Leeds Magistrates, signed 24 Nov 2026" in said
    assert audit(tab) == []
    section = tab.findChild(ReceptionSection)
    assert section is not None
    section._go_on.click()
    assert wing.guide.shown == [("intake", arrived)]
    intake.end_intake(wing.context.desk, person_id=arrived)
    page.refresh()
    settle(qtbot, wing)
    assert cells(tab, "Reception", 1, (4,)) == [["Handed over 14:00 by ADEYEMI, Sam."]]


@pytest.mark.usefixtures("welsh")
def test_it_is_said_in_welsh(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, arrived: str
) -> None:
    said = words(tab_of(page, qtbot, wing, arrived, "alerts"))
    assert "Cyn cloi: " in said
    assert "Gall aros: " in said
