"""What each tab of a person's page tells."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.desk import alerts, details, movements, notes, outside
from app.desk.outside import Trip
from app.desk.warrants import Warrant, record_warrant
from app.ui.forms.note import AmendNoteForm
from app.ui.kit.fields import CodeCombo
from app.ui.kit.row_model import TONE_ROLE
from app.ui.kit.search_field import SearchField
from app.ui.kit.timeline import Timeline
from app.ui.person.notes import NotesTab
from app.ui.person.page import PersonPageScreen
from app.ui.person.sentence import SentenceTab
from tests.desk.prison import alert, an_id, cell, conflict, origin, period, person, send
from tests.ui.page_steps import cells, lines_of, opened, settle, table, words
from tests.ui.wing import Wing
from tests.world.clock import TestClock
from tests.world.prison import PRISON, row


def test_the_overview_tells_alerts_notes_custody_and_dates(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    said = words(opened(page, qtbot, wing, "JONES"))
    assert "ACCT open (self-harm care plan)" in said
    assert "Low since a call home." in said
    assert "No notes have been written." in said
    assert "BROWN, Sam" in said, "the key worker"
    assert "1 March 2027, in 97 days" in said
    said = words(opened(page, qtbot, wing, "SMITH"))
    assert "No alert is active." in said
    assert "Settled evening." in said
    assert "EVANS, John" in said, "kept apart"


def test_notes_are_filtered_by_type_and_by_words(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    desk = wing.context.desk
    notes.add_note(
        desk, person_id=person("SMITH"), kind="POS", sub_kind="QUAL_WK", text="Swept the landing."
    )
    tab = opened(page, qtbot, wing, "SMITH", "notes")
    assert isinstance(tab, NotesTab)
    assert [line.text for line in lines_of(tab)] == ["Swept the landing.", "Settled evening."]
    search = tab.findChild(SearchField)
    assert search is not None
    qtbot.keyClicks(search, "brown")
    qtbot.waitUntil(lambda: len(lines_of(tab)) == 1)
    assert lines_of(tab)[0].text == "Settled evening."
    qtbot.keyClicks(search, " nowhere")
    qtbot.waitUntil(lambda: not lines_of(tab))
    assert "No note matches" in words(tab)


def test_an_amendment_stands_under_its_note_and_what_waits_says_so(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    notes.amend_note(wing.context.desk, note_id=an_id("note"), text="He slept from ten.")
    tab = opened(page, qtbot, wing, "SMITH", "notes")
    (line,) = lines_of(tab)
    assert line.title == "Observations: General"
    assert line.who == "BROWN, Sam"
    assert line.added == (("Amended 14:00 by ADEYEMI, Sam  ·  Not sent yet", "He slept from ten."),)


def test_the_amend_button_opens_the_form_for_the_chosen_note(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    tab = opened(page, qtbot, wing, "SMITH", "notes")
    timeline = tab.findChild(Timeline)
    assert timeline is not None
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    settle(qtbot, wing)
    form = page.findChild(AmendNoteForm)
    assert form is not None
    assert "Settled evening." in [one.toPlainText() for one in form.findChildren(QPlainTextEdit)]
    form.reject()


def test_alerts_stand_active_first_and_ended_ones_in_grey(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    send(wing.office.replica, [alert("SMITH", "XA", review_on="2026-11-20")])
    tab = opened(page, qtbot, wing, "SMITH", "alerts")
    assert cells(tab, "Alerts", 2, (0, 3, 4)) == [
        ["Arsonist", "Overdue since 20 Nov 2026", "Active"],
        ["Escape list", "", "Ended 10 Nov 2026"],
    ]
    model = table(tab, "Alerts").model()
    tones = [model.index(row, 0).data(TONE_ROLE) for row in range(2)]
    assert tones == ["ink", "ink_soft"]


def test_only_an_active_alert_can_be_reviewed_or_ended(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    alerts.open_alert(wing.context.desk, person_id=person("SMITH"), code="XA", comment="Matches.")
    tab = opened(page, qtbot, wing, "SMITH", "alerts")
    buttons = {button.text(): button for button in tab.findChildren(QPushButton)}
    assert buttons["End"].isEnabled()
    table(tab, "Alerts").choose(an_id("alert", "SMITH", "XEL"))
    assert not buttons["End"].isEnabled()
    assert not buttons["Review"].isEnabled()
    assert "Ended because: Reviewed." in words(tab)


def test_people_kept_apart_are_listed_with_where_they_are(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    tab = opened(page, qtbot, wing, "SMITH", "people")
    assert cells(tab, "People kept apart", 1, range(5)) == [
        ["EVANS, John", "A1004BC", "B-1-001", "Not on the same wing", "Perpetrator / Victim"]
    ]
    qtbot.keyClick(table(tab, "People kept apart"), Qt.Key.Key_Return)
    assert wing.guide.shown == [("person", person("EVANS"))]


def test_dates_come_soonest_first_with_how_far_they_are(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    send(
        wing.office.replica,
        [_period_of_smith(sentence_expires_on="2031-06-01", parole_eligible_on="2026-11-25")],
        version=2,
    )
    tab = opened(page, qtbot, wing, "SMITH", "sentence")
    assert cells(tab, "Key dates", 4, range(3)) == [
        ["Parole eligibility", "25 November 2026", "in 1 day"],
        ["Conditional release", "1 March 2027", "in 97 days"],
        ["Sentence expiry", "1 June 2031", "in 4 years"],
        ["Automatic release", "not set", ""],
    ]


def test_movements_and_cells_are_told_newest_first(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, clock: TestClock
) -> None:
    clock.tick(hours=1)
    desk = wing.context.desk
    movements.move_cell(
        desk, person_id=person("SMITH"), location_id=cell("A-1-002"), move_reason="BEH"
    )
    outside.send_out(
        desk,
        person_id=person("SMITH"),
        kind="CRT",
        trip=Trip("TRIAL", "Leeds Crown Court"),
    )
    tab = opened(page, qtbot, wing, "SMITH", "movements")
    assert cells(tab, "Cells", 2, (0, 2)) == [["A-1-002", "now"], ["A-1-001", "24 Nov 2026 15:00"]]
    assert cells(tab, "Movements", 1, range(6)) == [
        ["24 Nov 2026 15:00", "Out", "Court", "Trial", "Leeds (HMP)", "Leeds Crown Court"]
    ]


def test_details_mark_in_words_what_is_contested_or_not_sent(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    send(
        wing.office.replica,
        [conflict("SMITH", "person", person("SMITH"), "diet", {"diet": "HAL"}, {"diet": "VGV"})],
    )
    details.change_details(wing.context.desk, person_id=person("SMITH"), changes={"sex": "NK"})
    tab = opened(page, qtbot, wing, "SMITH", "details")
    said = words(tab)
    assert "Not known  (not sent yet)" in said
    assert "–  (two entries differ)" in said
    assert "No religion" in said


def test_a_number_whose_check_letter_fails_is_marked_unverified(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    tab = opened(page, qtbot, wing, "SMITH", "details")
    model = table(tab, "Numbers").model()
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Unverified: its check letter does not hold, 1998/0123456X"


def test_history_says_before_and_after_and_what_became_of_it(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    send(
        wing.office.replica,
        [
            row(
                "history",
                an_id("history"),
                **origin("SMITH"),
                record_type="person",
                record_id=person("SMITH"),
                outcome="merged",
                lines=[
                    {"field": "diet", "before": None, "after": "VGV", "now": "HAL"},
                    {"field": "religion", "before": "NIL", "after": "CHRST"},
                ],
            )
        ],
    )
    details.change_details(wing.context.desk, person_id=person("SMITH"), changes={"sex": "NK"})
    tab = opened(page, qtbot, wing, "SMITH", "history")
    waiting, merged = lines_of(tab)
    assert waiting.title == "Details changed  ·  saved on this terminal, not sent yet"
    assert waiting.text == "Sex: Male → Not known"
    assert waiting.who == "ADEYEMI, Sam  ·  Wing A office"
    assert merged.title == "Details changed  ·  received and merged with another change"
    assert "Religion: No religion → Christian" in merged.text
    assert "(did not win: Choice: halal meat only stands)" in merged.text
    assert merged.who == "BROWN, Sam  ·  Wing B office  ·  received 13:10"


def test_history_of_one_field_leaves_out_the_others(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    desk = wing.context.desk
    details.change_details(desk, person_id=person("SMITH"), changes={"sex": "NK"})
    notes.add_note(desk, person_id=person("SMITH"), kind="OBSERVE", sub_kind="NEWS", text="Hello.")
    tab = opened(page, qtbot, wing, "SMITH", "history")
    assert len(lines_of(tab)) == 2
    field = tab.findChild(CodeCombo)
    assert field is not None
    field.set_code("person.sex")
    assert [line.text for line in lines_of(tab)] == ["Sex: Male → Not known"]


def test_history_names_the_cell_and_not_its_number(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    movements.move_cell(
        wing.context.desk,
        person_id=person("SMITH"),
        location_id=cell("A-1-002"),
        move_reason="BEH",
    )
    tab = opened(page, qtbot, wing, "SMITH", "history")
    told = "\n".join(line.text for line in lines_of(tab))
    assert "Cell: A-1-002" in told
    assert cell("A-1-002") not in told


def _period_of_smith(**more: object) -> tuple[str, dict[str, object]]:
    """Smith's custody period again, as the centre has it later."""
    return row(
        "custody_period",
        period("SMITH"),
        **{
            "person_id": person("SMITH"),
            "prison": PRISON,
            "status": "IN",
            "opened_at": "2026-11-01T18:30:00.000Z",
            "conditional_release_on": "2027-03-01",
            **more,
        },  # type: ignore[arg-type]
    )


@pytest.fixture
def clock(wing: Wing) -> TestClock:
    """The terminal's clock, to be turned."""
    return wing.office.clock


def test_the_sentence_shows_by_what_authority_somebody_is_held(
    wing: Wing, page: PersonPageScreen, qtbot: QtBot
) -> None:
    warrant = Warrant(
        "SENTENCE", "Leeds Crown Court", "SENT03", offences="Theft, 6 months\nFraud, 3 months"
    )
    record_warrant(wing.context.desk, person_id=person("SMITH"), warrant=warrant)
    tab = opened(page, qtbot, wing, "SMITH", "sentence")
    assert isinstance(tab, SentenceTab)
    (line,) = tab._warrant_rows.rows
    assert (line.court, line.offences) == (
        "Leeds Crown Court",
        ("Theft, 6 months", "Fraud, 3 months"),
    )
