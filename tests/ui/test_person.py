"""A person's page: what stays in sight, what each tab tells, what it does when things change."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from app.desk import alerts, details, movements, notes
from app.store.changes import Changes
from app.store.reads.find import recent
from app.ui.accessibility import audit, spoken_name
from app.ui.context import Form
from app.ui.forms.note import AmendNoteForm
from app.ui.kit.badge import Badge
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import CodeCombo
from app.ui.kit.list_table import ListTable
from app.ui.kit.row_model import TONE_ROLE
from app.ui.kit.search_field import SearchField
from app.ui.kit.timeline import Timeline, TimelineLine
from app.ui.person.history import HistoryTab
from app.ui.person.notes import NotesTab
from app.ui.person.page import TABS, PersonPageScreen
from app.ui.person.tab import Tab
from tests.desk.prison import (
    PRISON,
    Clock,
    alert,
    an_id,
    cell,
    conflict,
    origin,
    period,
    person,
    row,
    send,
)
from tests.ui.wing import Wing

Show = Callable[[PersonPageScreen], PersonPageScreen]


@pytest.fixture
def page(wing: Wing, shown: Show) -> PersonPageScreen:
    """The page, in a window, with nobody on it yet."""
    screen = PersonPageScreen(wing.context)
    screen.resize(1274, 700)
    return shown(screen)


def opened(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, surname: str, tab: str | None = None
) -> Tab:
    """Open somebody's page, and wait until it has been read; the tab that is shown."""
    page.show_person(person(surname), tab)
    settle(qtbot, wing)
    return page.tab(tab or TABS[0])


def settle(qtbot: QtBot, wing: Wing) -> None:
    """Wait until every read has come back."""
    qtbot.waitUntil(lambda: wing.context.background.under_way == 0)


def words(widget: object) -> str:
    """Everything that the labels of a widget say now, one a line."""
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def lines_of(tab: Tab) -> tuple[TimelineLine, ...]:
    """The lines of a tab's timeline."""
    timeline = tab.findChild(Timeline)
    assert timeline is not None
    return timeline.lines.rows


def table(tab: Tab, name: str) -> ListTable[Any]:
    """The table that a screen reader calls by this name."""
    return next(one for one in tab.findChildren(ListTable) if one.accessibleName() == name)


def cells(tab: Tab, name: str, rows: int, columns: Sequence[int]) -> list[list[str]]:
    """What the first rows of a table say in these columns."""
    model = table(tab, name).model()
    return [[model.index(row, column).data() for column in columns] for row in range(rows)]


def badges(page: PersonPageScreen) -> list[str]:
    """What the badges in sight mean."""
    return [spoken_name(badge) for badge in page.findChildren(Badge) if badge.isVisible()]


# The header


def test_the_header_says_who_and_where_and_what_must_be_known(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "JONES")
    said = words(page)
    for part in ("JONES, John", "A1001BC", "55 years old", "born 17 May 1971", "A-1-002"):
        assert part in said
    assert "In prison" in said
    assert "ACCT open: at risk of self-harm" in badges(page)


def test_somebody_who_is_out_is_shown_out_and_can_be_brought_back(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "O'BRIEN")
    assert "Out: Court, Leeds Crown Court, since 08:15" in words(page)
    back = page.findChild(QPushButton, Form.BRING_BACK.value)
    out = page.findChild(QPushButton, Form.SEND_OUT.value)
    assert back is not None
    assert back.isVisible()
    assert out is not None
    assert out.isHidden()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert wing.guide.forms == [(Form.BRING_BACK, person("O'BRIEN"), {})]


def test_the_header_stays_while_tabs_change(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "JONES")
    for name in TABS:
        page.show_person(person("JONES"), name)
        settle(qtbot, wing)
        assert "JONES, John" in words(page)
        assert "ACCT open: at risk of self-harm" in badges(page)


def test_people_kept_apart_who_are_too_near_are_named_in_the_header(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    assert "Too near to" not in words(page)
    movements.move_cell(
        wing.context.desk,
        person_id=person("EVANS"),
        location_id=cell("A-1-002"),
        move_reason="ADM",
        reason="No other cell tonight.",
    )
    page.refresh()
    settle(qtbot, wing)
    assert "Too near to: EVANS, John" in words(page)


def test_what_waits_and_what_must_be_settled_is_told_and_leads_there(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    send(
        wing.office.replica,
        [conflict("SMITH", "person", person("SMITH"), "diet", {"diet": "HAL"}, {"diet": "VGV"})],
    )
    details.change_details(wing.context.desk, person_id=person("SMITH"), changes={"religion": "CE"})
    opened(page, qtbot, wing, "SMITH")
    assert "1 entry not sent yet" in words(page)
    settle_it = next(b for b in page.findChildren(QPushButton) if "conflict" in b.text())
    assert settle_it.text() == "1 conflict to settle"
    qtbot.mouseClick(settle_it, Qt.MouseButton.LeftButton)
    assert wing.guide.shown == [("inbox", None)]


# Opening


def test_opening_is_audited_and_reading_again_is_not(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    page.refresh()
    settle(qtbot, wing)
    staff = wing.context.desk.member.staff_id
    assert [hit.surname for hit in recent(wing.office.replica, staff)] == ["SMITH"]


def test_another_person_is_never_shown_under_the_first_ones_name(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    page.show_person(person("JONES"))
    assert "SMITH" not in words(page)
    assert page.title() == "JONES, John"
    settle(qtbot, wing)
    assert "JONES, John" in words(page)


def test_somebody_who_is_not_on_this_terminal_is_told_in_words(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "NOBODY")
    state = next(one for one in page.findChildren(EmptyState) if one.isVisible())
    assert "This person is not in the record on this terminal" in words(state)
    button = state.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wing.guide.shown == [("find", "")]


def test_tabs_are_made_when_they_are_first_opened(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    opened(page, qtbot, wing, "SMITH")
    assert page.findChild(HistoryTab) is None
    qtbot.keyClick(page, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, wing)
    assert page.findChild(HistoryTab) is not None


def test_the_page_wants_changes_to_the_person_and_to_those_kept_apart(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing
) -> None:
    assert not page.wants(Changes(people=frozenset({person("SMITH")})))
    opened(page, qtbot, wing, "SMITH")
    for surname, wanted in (("SMITH", True), ("EVANS", True), ("JONES", False)):
        changes = Changes(people=frozenset({person(surname)}), kinds=frozenset({"rows"}))
        assert page.wants(changes) is wanted, surname


def test_the_page_turns_to_welsh_while_it_is_open(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, welsh: None
) -> None:
    opened(page, qtbot, wing, "JONES")
    bar = page.findChild(QTabBar)
    assert bar is not None
    assert [bar.tabText(0), bar.tabText(7)] == ["Trosolwg", "Hanes"]
    assert "55 oed" in words(page)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("surname", ["SMITH", "HUSSAIN"])
def test_nothing_on_the_page_stops_a_keyboard_or_a_screen_reader(
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, tab: str, surname: str
) -> None:
    opened(page, qtbot, wing, surname, tab)
    assert audit(page) == []


# The tabs


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
    page: PersonPageScreen, qtbot: QtBot, wing: Wing, clock: Clock
) -> None:
    clock.tick(hours=1)
    desk = wing.context.desk
    movements.move_cell(
        desk, person_id=person("SMITH"), location_id=cell("A-1-002"), move_reason="BEH"
    )
    movements.send_out(
        desk,
        person_id=person("SMITH"),
        kind="CRT",
        movement_reason="TRIAL",
        to_place="Leeds Crown Court",
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
    assert waiting.who == "ADEYEMI, Sam  ·  A wing office"
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
def clock(wing: Wing) -> Clock:
    """The terminal's clock, to be turned."""
    return wing.office.clock
