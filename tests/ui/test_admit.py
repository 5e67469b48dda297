"""Who is this? Typed once at reception, found as one types, taken in by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.store.replica import Replica
from app.ui.forms.admit import AdmitForm, Part
from app.ui.forms.found_people import reasons_words
from app.ui.window import Window
from record.catalogue import BY_NAME
from record.kinds import Row
from record.protocol import PageRow
from record.types.known import INDEX
from tests.desk.prison import member
from tests.ui.accessibility import audit
from tests.ui.wing import keys, place, settle
from tests.world.prison import an_id

ELSEWHERE = an_id("person", "ILLINGWORTH")


def know(replica: Replica, *lines: Row) -> None:
    """Have the national index here, with these lines in it."""
    kind = BY_NAME["known_person"]
    told = [{**kind.blank(), **line} for line in lines]
    pages = [PageRow(kind.name, str(line.pop("id")), 1, line) for line in told]
    with replica.write() as writing:
        writing.load_snapshot_rows(pages, INDEX)
        writing.set_cursor(INDEX, 1)


@pytest.fixture
def window(open_window: Callable[..., Window]) -> Window:
    """The window with somebody signed in who may take in whoever is known."""
    return open_window(member("Q3SO"))


@pytest.fixture
def form(window: Window, qtbot: QtBot) -> AdmitForm:
    """The form as the menu opens it, where the index knows one man who is elsewhere."""
    assert window.terminal is not None
    assert window.workplace is not None
    know(
        window.terminal.replica,
        {
            "id": ELSEWHERE,
            "surname": "ILLINGWORTH",
            "forename": "Michael",
            "date_of_birth": "1979-04-02",
            "sex": "M",
            "prison_number": "A7421QX",
            "numbers": ["PNC 2001/0123456C"],
            "other_names": ["BYRNE, Mick"],
            "last_prison": "MDI",
            "in_custody": False,
            "last_seen": "2026-03-09",
        },
    )
    window.commands["admit"].trigger()
    settle(window, qtbot)
    dialog = next(one for one in window.findChildren(QDialog) if isinstance(one, AdmitForm))
    assert dialog.isVisible()
    return dialog


def typed(form: AdmitForm, qtbot: QtBot, surname: str, forename: str, born: str) -> None:
    for field, text in ((form._surname, surname), (form._forename, forename), (form._born, born)):
        field.setFocus()
        qtbot.keyClicks(field, text)
    qtbot.waitUntil(lambda: form._searched == form._sought(), timeout=5000)


def shows_warrant(form: AdmitForm) -> None:
    """Go on to the warrant, and write down what it says."""
    form.accept()
    assert form.part is Part.AUTHORITY
    form._authority.kind.set_code("REMAND")
    form._authority.court.setText("Leeds Magistrates")


def test_whoever_is_known_is_found_however_typed_with_the_reasons(
    form: AdmitForm, qtbot: QtBot
) -> None:
    typed(form, qtbot, "Ilingworth", "Mick", "4.2.79")
    first, *_, last = form._found.model.rows
    assert first.person is not None
    assert first.person.person_id == ELSEWHERE
    assert reasons_words(first) == (
        "day and month of birth changed round; one letter of the surname out;"
        " another form of the forename"
    )
    assert last.person is None
    columns = form._found.model.columns
    assert columns[3].text(first) == "Moorland (HMP and YOI) 9 Mar 2026"
    form._found.table.choose(first.id)
    assert "A7421QX" in form._found.more.text()
    assert "BYRNE, Mick" in form._found.more.text()
    assert audit(form) == []


def test_he_is_taken_in_with_the_record_that_he_has(
    window: Window, form: AdmitForm, qtbot: QtBot
) -> None:
    typed(form, qtbot, "Illingworth", "Michael", "2.4.79")
    form._found.table.setFocus()
    keys(window, qtbot, Qt.Key.Key_Down)
    form._found.table.choose(ELSEWHERE)
    shows_warrant(form)
    form.accept()
    settle(window, qtbot)
    assert place(window) == "intake"
    assert window.terminal is not None
    (period,) = window.terminal.replica.find("custody_period", person_id=ELSEWHERE)
    assert period["prison"] == "LEI"
    (search,) = window.terminal.replica.find("admission_search", person_id=ELSEWHERE)
    assert search["outcome"] == "KNOWN"


def test_a_new_person_beside_somebody_alike_needs_words(
    window: Window, form: AdmitForm, qtbot: QtBot
) -> None:
    typed(form, qtbot, "Illingworth", "Michael", "2.4.79")
    form.accept()
    assert form._problems["found"].text() == "Choose who it is, or that it is nobody of these."
    form._found.table.choose("nobody")
    shows_warrant(form)
    form.accept()
    settle(window, qtbot)
    assert form._warnings.text().startswith("▲ ILLINGWORTH, Michael")
    form._why.setPlainText("Another face, and no scar.")
    form.accept()
    settle(window, qtbot)
    assert window.terminal is not None
    people = window.terminal.replica.find("person", surname="Illingworth")
    assert len(people) == 1
    assert people[0]["id"] != ELSEWHERE


@pytest.mark.parametrize(("surname", "goes_on"), [("Nowak", True), ("Illingworth", False)])
def test_a_fast_hand_waits_for_the_search_and_for_whoever_is_alike(
    form: AdmitForm, qtbot: QtBot, surname: str, goes_on: bool
) -> None:
    form._surname.setText(surname)
    form._forename.setText("Michael")
    form._born.setText("2.4.79")
    form.accept()
    assert form.part is Part.WHO
    qtbot.waitUntil(lambda: form._searched == form._sought(), timeout=5000)
    assert (form.part is Part.AUTHORITY) is goes_on
    if not goes_on:
        asked = "Choose who it is, or that it is nobody of these."
        assert form._problems["found"].text() == asked


def test_nobody_is_taken_in_without_lawful_authority(form: AdmitForm, qtbot: QtBot) -> None:
    typed(form, qtbot, "Nowak", "Jan", "1.2.90")
    form.accept()
    assert form.heading.text() == "By what authority are they held?"
    form.accept()
    assert form._problems["warrant"].text().startswith("Nobody is held without a warrant")
    form._authority.kind.set_code("REMAND")
    assert form._authority.status.code() == "RX"
    assert form._movement_reason.code() == "N"
