"""The first tab: what somebody who opens a door must know, on one screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.store.reads.person import AlertLine, ApartLine, NoteLine, PersonPage
from app.ui.context import Context
from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.button import Button
from app.ui.kit.key_values import KeyValueList
from app.ui.kit.page import Page
from app.ui.labels import badge_text, cell_words, code_label, whereabouts
from app.ui.person.card import Card, Entry, clear
from app.ui.person.columns import ColumnsLayout
from app.ui.person.dates import current_period, key_dates
from app.ui.person.spans import FIRST_ALERT, by_danger, days_away, review_words
from app.ui.person.tab import Tab
from app.ui.person.told import ToldCard
from app.ui.style import UNIT
from app.ui.way_out import plan_words
from app.ui.wording import day_words, moment_words, short_day_words
from record.moments import local
from record.names import display_name

NOTES_SHOWN = 4
NOTE_LENGTH = 240
COMMENT_LENGTH = 160
_COLUMN = 330


class OverviewTab(Tab):
    """Active alerts, people kept apart, what reception was told, last notes, custody and dates."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._alerts, self._apart, self._told = Card(self), Card(self), ToldCard(context, self)
        self._notes, self._custody, self._dates = Card(self), Card(self), Card(self)
        self._all_notes = Button(role="quiet", parent=self._notes)
        self._all_notes.clicked.connect(self._show_notes)
        self._custody_facts, self._date_facts = KeyValueList(), KeyValueList()
        self._custody.body.addWidget(self._custody_facts)
        self._dates.body.addWidget(self._date_facts)
        self._notes_column = QVBoxLayout()
        self._notes_column.setSpacing(UNIT + UNIT // 2)
        self._notes.body.addLayout(self._notes_column)
        self._notes.body.addWidget(self._all_notes)
        cards = QWidget(self)
        columns = ColumnsLayout(_COLUMN, cards)
        stacks = (
            (self._alerts, self._apart, self._told),
            (self._notes,),
            (self._custody, self._dates),
        )
        for at, stack in enumerate(stacks):
            for card in stack:
                columns.add(card, at)
        self._scroll = Page(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nothing else here to scroll from
        self._scroll.body.addWidget(cards)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.addWidget(self._scroll)
        self.retranslate()

    def show_page(self, page: PersonPage) -> None:
        super().show_page(page)
        self._told.show_person(page)

    def write_words(self) -> None:
        self._scroll.setAccessibleName(self.tr("Overview"))
        self._alerts.set_title(self.tr("Active alerts"))
        self._apart.set_title(self.tr("Kept apart from"))
        self._notes.set_title(self.tr("Last notes"))
        self._custody.set_title(self.tr("In custody"))
        self._dates.set_title(self.tr("Key dates"))
        self._all_notes.setText(self.tr("All notes"))

    def fill(self, page: PersonPage) -> None:
        self._fill_alerts([alert for alert in by_danger(page.alerts) if alert.status == "ACTIVE"])
        self._fill_apart([line for line in page.non_associations if line.status == "ACTIVE"])
        self._fill_notes(page.notes)
        self._fill_custody(page)
        self._fill_dates(page)

    def _fill_alerts(self, alerts: list[AlertLine]) -> None:
        clear(self._alerts.body)
        plans = self.page.head.way_out if self.page is not None else ()
        self._alerts.say_nothing("" if alerts or plans else self.tr("No alert is active."))
        for plan in plans:
            entry = Entry(self.tr("Help to get out"), plan_words(plan))
            entry.head.addWidget(Badge(badge_text("PEEP")))
            self._alerts.body.addWidget(entry)
        for alert in alerts:
            since = self.tr("Since {day}").format(day=short_day_words(alert.started_on))
            review = review_words(alert.review_on, self.today())
            due = self.tr("Review: {when}").format(when=review) if review else ""
            unsent = self.tr("Not sent yet") if alert.pending else ""
            small = "  ·  ".join(part for part in (since, due, unsent) if part)
            entry = Entry(
                code_label("alert_code", alert.code),
                _shortened(alert.comment or "", COMMENT_LENGTH),
                small,
            )
            if alert.code == FIRST_ALERT:
                entry.head.addWidget(Badge(BadgeText(self.tr("ACCT"), "danger")))
            elif alert.review_on is not None and alert.review_on < self.today():
                entry.head.addWidget(Badge(BadgeText(self.tr("Review overdue"), "warning")))
            self._alerts.body.addWidget(entry)

    def _fill_apart(self, lines: list[ApartLine]) -> None:
        clear(self._apart.body)
        self._apart.setVisible(bool(lines))
        for line in lines:
            name = display_name(line.other_surname, line.other_forename)
            restriction = code_label("non_association_kind", line.restriction)
            entry = Entry(name, f"{cell_words(line.other_cell_path)}  ·  {restriction}")
            if line.near:
                entry.head.addWidget(Badge(BadgeText(self.tr("Too near"), "danger")))
            self._apart.body.addWidget(entry)

    def _fill_notes(self, notes: tuple[NoteLine, ...]) -> None:
        clear(self._notes_column)
        self._notes.say_nothing("" if notes else self.tr("No notes have been written."))
        self._all_notes.setVisible(len(notes) > NOTES_SHOWN)
        for note in notes[:NOTES_SHOWN]:
            kind = code_label("note_type", note.kind)
            sub_kind = code_label("note_subtype", note.sub_kind)
            parts = [moment_words(note.happened_at, self.now()), note.staff_name or ""]
            if note.amendments:
                parts.append(self.tr("%n amendment(s)", "", len(note.amendments)))
            if note.pending:
                parts.append(self.tr("Not sent yet"))
            small = "  ·  ".join(part for part in parts if part)
            text = _shortened(note.text, NOTE_LENGTH)
            self._notes_column.addWidget(Entry(f"{kind}: {sub_kind}", text, small))

    def _fill_custody(self, page: PersonPage) -> None:
        head, period = page.head, current_period(page)
        if period is None:
            self._custody_facts.set_pairs([])
            self._custody.say_nothing(self.tr("No custody period is on this terminal."))
            return
        self._custody.say_nothing("")
        self._custody_facts.set_pairs(
            [
                (self.tr("Now"), whereabouts(head.status, head.out_kind, head.out_to)),
                (self.tr("Cell-sharing risk"), self._risk(page)),
                (self.tr("Incentive level"), self._incentive(page)),
                (self.tr("Security category"), code_label("category", head.category)),
                (self.tr("Legal status"), code_label("legal_status", head.legal_status)),
                (self.tr("Key worker"), period.key_worker or ""),
                (self.tr("Came in"), day_words(local(period.opened_at).date())),
                (self.tr("Booking number"), period.booking_number or ""),
            ]
        )

    def _risk(self, page: PersonPage) -> str:
        level = code_label("csra_level", page.head.csra)
        latest = next(
            (
                one
                for one in page.assessments
                if one.kind.startswith("CSR") and one.level == page.head.csra
            ),
            None,
        )
        if not level or latest is None:
            return level or self.tr("Not assessed")
        day = short_day_words(latest.assessed_on)
        return self.tr("{level}, {day}").format(level=level, day=day)

    def _incentive(self, page: PersonPage) -> str:
        level = code_label("incentive_level", page.head.incentive)
        if not level or not page.incentives:
            return level
        day = short_day_words(local(page.incentives[0].reviewed_at).date())
        return self.tr("{level}, {day}").format(level=level, day=day)

    def _fill_dates(self, page: PersonPage) -> None:
        dates = [one for one in key_dates(page) if one.day is not None]
        self._dates.say_nothing("" if dates else self.tr("The centre has set no dates yet."))
        self._date_facts.set_pairs(
            [
                (one.label, f"{day_words(one.day)}, {days_away(one.day, self.today())}")
                for one in dates
                if one.day is not None
            ]
        )

    @Slot()
    def _show_notes(self) -> None:
        if self.page is not None:
            self.context.guide.show_person(self.page.asked_for, "notes")


def _shortened(text: str, length: int) -> str:
    one_line = " ".join(text.split())
    if len(one_line) <= length:
        return one_line
    return one_line[:length].rsplit(" ", 1)[0] + " …"
