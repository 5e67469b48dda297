"""What a member of staff works in while signed in: the places, the news, and the way between them.

It is the `Guide` of every screen. It is made at sign-in and thrown away at the lock, so that
nothing of one person stays for the next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desk.desk import Member
from app.desk.watching import Due, What
from app.store.changes import Changes
from app.store.reads.status import LinkStatus
from app.store.reads.tonight import Line
from app.ui.acct.alarm import Alarm
from app.ui.acct.reach import AlarmReachForm
from app.ui.audit.screen import AuditScreen
from app.ui.background import Background
from app.ui.board.screen import BoardScreen
from app.ui.book.screen import BookScreen
from app.ui.bridge import Bridge
from app.ui.commands import COMMANDS, PERSON_COMMANDS, Actions
from app.ui.context import Context, Form, Report, Tone
from app.ui.find.palette import Palette
from app.ui.find.rows import FindRow, Kind
from app.ui.find.screen import FindScreen
from app.ui.forms import open_form
from app.ui.forms.applications import TakeForm
from app.ui.forms.diary import open_diary_form
from app.ui.forms.looking import TELLING, look_first
from app.ui.handover.form import open_handover_form
from app.ui.handover.screen import HandoverScreen
from app.ui.health.screen import HealthScreen
from app.ui.help.screen import HelpScreen
from app.ui.inbox.screen import InboxScreen
from app.ui.intake.screen import IntakeScreen
from app.ui.kit.banner import Banner, News
from app.ui.navigation import Rail
from app.ui.nights.screen import NightsScreen
from app.ui.person.page import PersonPageScreen
from app.ui.places import Place, in_sight
from app.ui.preferences import Preferences
from app.ui.prints.offers import of_prison, prints_of
from app.ui.prints.printing import Printing
from app.ui.prints.reports import report_print
from app.ui.reception.screen import ReceptionScreen
from app.ui.regime.screen import UnlockScreen
from app.ui.roll.screen import RollScreen
from app.ui.screen import Screen
from app.ui.session import OpenTerminal
from app.ui.shift.screen import ShiftScreen
from app.ui.signin.password import PasswordForm
from app.ui.status_bar import Gather
from app.ui.waiting.carry import CarryDialog
from app.ui.waiting.screen import WaitingScreen
from app.ui.ways import Ways
from app.ui.wording import clock_words
from record.sights import Sight, may_see

GATHER_MS = 100
_NEWS: Mapping[Tone, News] = {
    Tone.GOOD: "saved",
    Tone.INFO: "info",
    Tone.WARNING: "held",
    Tone.DANGER: "danger",
}


class Workplace(Ways, QWidget):
    """The signed-in window's inside. `titled(words)` when another screen is shown."""

    titled = Signal(str)

    def __init__(
        self,
        terminal: OpenTerminal,
        member: Member,
        background: Background,
        bridge: Bridge,
        actions: Actions,
        preferences: Preferences,
        alarm: Alarm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.member = member
        self._terminal = terminal
        self._preferences = preferences
        self._actions = actions
        desk = terminal.desk(member)
        self._context = Context(terminal.replica, desk, background, bridge, self)
        self.sees_people = may_see(member.role, Sight.PEOPLE)
        self._been: list[Place] = []
        self.place = Place("shift")
        self._changes = Changes()
        self._gathered = Gather(GATHER_MS, self)
        self._printing = Printing(self._context, preferences, self)
        self.rail = Rail(actions, self)
        self.rail.show_for(member.role)
        self.news = Banner(self)
        self.board = BoardScreen(self._context, preferences)
        self.roll = RollScreen(self._context, preferences)
        self.search = FindScreen(self._context)
        self.person = PersonPageScreen(self._context)
        self._inbox = InboxScreen(self._context)
        self.intake = IntakeScreen(self._context)
        self.reception = ReceptionScreen(self._context)
        self._shift = ShiftScreen(self._context, preferences)
        self.screens: dict[str, Screen] = {
            "shift": self._shift,
            "handover": HandoverScreen(self._context, preferences),
            "board": self.board,
            "roll": self.roll,
            "unlock": UnlockScreen(self._context, preferences),
            "book": BookScreen(self._context, preferences),
            "reception": self.reception,
            "find": self.search,
            "person": self.person,
            "inbox": self._inbox,
            "waiting": WaitingScreen(self._context),
            "help": HelpScreen(self._context),
            "nights": NightsScreen(self._context, preferences),
            "intake": self.intake,
            "health": HealthScreen(self._context, terminal.examine, terminal.pack_for_support),
            "audit": AuditScreen(self._context, partial(terminal.looks, member)),
        }
        self._stack = QStackedWidget(self)
        self._stack.setMinimumSize(1, 1)
        for screen in self.screens.values():
            self._stack.addWidget(screen)
        self._lay_out()
        hidden = ("palette", "find")
        commands = [one for one in COMMANDS if one.name not in hidden and one.is_for(member.role)]
        self._palette = Palette(self._context, commands, self)
        self._palette.opened.connect(self._open_found)
        self.board.set_person_actions([actions[name] for name in PERSON_COMMANDS])
        self._listen_to_screens()
        self._gathered.due.connect(self._refresh_changed)
        bridge.changes.connect(self.take)
        self._alarm = alarm
        alarm.changed.connect(self._show_dues)
        self._show_dues(alarm.dues)

    def _listen_to_screens(self) -> None:
        self.board.shown.connect(self._name_place)
        self.search.opened.connect(self._open_found)
        self.intake.prints.connect(self.print_shown)
        self.reception.takes_in.connect(self._take_in)

    def changeEvent(self, event: QEvent) -> None:
        """Drop the line of news when the language changes: it was said in the other one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.news.clear()

    # The guide

    def show_roll(self) -> None:
        """Count the wing that is on the board."""
        self._go(Place("roll", self.board.wing_id))

    @Slot(object)
    def _take_in(self, line: Line) -> None:
        """Begin the intake of somebody who is expected."""
        self.show_intake()
        self.intake.expect(line)

    def follow_intake(self) -> None:
        """The intake of whoever is chosen."""
        self.show_intake(self.chosen_person())

    def open_form(self, form: Form, person_id: str | None = None, **prefill: str) -> None:
        """A form for this person, or for the one that is chosen."""
        if not self.sees_people:
            return
        about = person_id or self.chosen_person()
        if form is Form.OBSERVE and person_id is None and not self._alarm.is_watched(about):
            first = self._alarm.worst()
            about = first.person_id if first is not None else about
        if form in TELLING and about is not None and not self.person.shows(about):
            look_first(self._context, self, form, about, **prefill)
        else:
            open_form(self._context, form, about, self.window(), **prefill)

    def observe_first(self) -> None:
        """Go to whom the alarm names first, and write down what is seen, or the plan."""
        first = self._alarm.worst()
        if first is None:
            self.tell(self.tr("Nobody on an ACCT is due."))
        elif self.sees_people:
            self.show_person(first.person_id, "acct")
            form = Form.OPEN_ACCT if first.what is What.PLAN else Form.OBSERVE
            self.open_form(form, first.person_id)

    def tell_next_shift(self) -> None:
        """Write to the handover, about whoever is chosen."""
        about, wing = self.chosen_person(), self._preferences.wing
        open_handover_form(self._context, about, wing, self.window())

    def write_diary(self) -> None:
        """Write in the diary, about whoever is chosen."""
        about, wing = self.chosen_person(), self._preferences.wing
        open_diary_form(self._context, about, wing, self.window())

    def take_applications(self) -> None:
        """Take applications, the first from whoever is chosen."""
        TakeForm(self._context, self.chosen_person(), self.window()).open()

    def write(self, opens: Callable[[Context, str | None, QWidget], None]) -> None:
        """Open what somebody writes in, for whoever is chosen or for nobody."""
        opens(self._context, self.chosen_person(), self.window())

    def print_report(self, report: Report, report_id: str, reason: str | None = None) -> None:
        """Print a report, where it is asked to; from a person's page for the reason given there."""
        opened = self.person.opened() if self.place.screen == "person" else None
        why = reason or (opened[1] if opened is not None else None)
        self._printing.offer([report_print(self._context.desk, report, report_id, why)])

    def try_now(self) -> None:
        """Try the centre at once."""
        self._terminal.sync_now()

    def carry_by_hand(self) -> None:
        """Ask for a file, and write what waits to it for the centre."""
        CarryDialog(self._context, self._terminal.export_pending, self).open()

    def change_password(self) -> None:
        """Ask for the password that one has, and another."""
        PasswordForm(
            self._context, partial(self._terminal.change_password, self.member), self
        ).open()

    def choose_alarm_wing(self) -> None:
        """Ask for which wing this terminal's ACCT alarm is."""
        form = AlarmReachForm(self._context, self._preferences, self)
        form.finished.connect(self._alarm.read)
        form.open()

    def tell(self, text: str, tone: Tone = Tone.INFO) -> None:
        """One line at the foot, until the next."""
        self.news.say(_NEWS[tone], text)

    # What the window's commands ask

    def go_back(self) -> None:
        """Where one was before."""
        if self._been:
            self._show(self._been.pop())

    def here(self) -> Place:
        """Where one is, to come back to."""
        return replace(self.place, about=self._screen().stands_at() or self.place.about)

    def return_to(self, place: Place) -> None:
        """Where this person was when the terminal was locked."""
        self._show(place)

    def open_chosen(self) -> None:
        """Open the chosen person's record."""
        person_id = self.chosen_person()
        if person_id is None:
            self.tell(self.tr("Choose somebody first."))
        else:
            self.show_person(person_id)

    def open_palette(self) -> None:
        """One field for everything."""
        if self.sees_people:
            self._palette.open()

    def chosen_person(self) -> str | None:
        """The person whom a command is about: the one shown, or the one under the cursor.

        What is found in the palette covers the screen, so nobody under it is meant.
        """
        if not self._palette.isHidden():
            return self._palette.panel.chosen_person()
        return self._screen().chosen_person()

    def zoom(self, steps: int) -> None:
        """Larger or smaller tiles on the board."""
        self.board.zoom_by(steps)

    def print_shown(self) -> None:
        """Print what is on the screen, or the prison's roll for a fire."""
        if self.sees_people:
            self._printing.offer([*prints_of(self._screen()), of_prison(self._context.desk)])

    def print_fire_roll(self) -> None:
        """Everybody in the prison, on paper, with one key."""
        if self.sees_people:
            self._printing.at_once(of_prison(self._context.desk))

    def show_status(self, status: LinkStatus, before: LinkStatus | None) -> None:
        """Count what waits, and tell when it has all been received."""
        to_settle = status.held + status.conflicts + status.discrepancies + status.refused
        to_settle += status.matches
        self.rail.show_counts(to_settle, status.waiting)
        waited = before is not None and (before.waiting or before.pictures)
        if waited and not status.waiting and not status.pictures and status.last_contact:
            text = self.tr("Received by the centre {time}. Everything is sent.")
            self.news.say("received", text.format(time=clock_words(status.last_contact)))

    def leave(self, deed: str) -> None:
        """Write down which way they go, and close what is open; forms have kept their drafts."""
        note = partial(self._context.desk.note, deed)
        self._context.background.act(self, note, self._noted)
        self._context.bridge.changes.disconnect(self.take)
        self._alarm.changed.disconnect(self._show_dues)
        for dialog in self.window().findChildren(QDialog):
            dialog.close()
        QGuiApplication.clipboard().clear()  # whoever comes next would have what was copied

    @Slot(object)
    def _noted(self, _line: object) -> None:
        """The line is in the trail; there is nothing to say."""

    @Slot(object)
    def _show_dues(self, dues: tuple[Due, ...]) -> None:
        for screen in self.screens.values():
            screen.show_dues(dues)

    @Slot(object)
    def take(self, changes: Changes) -> None:
        """Changes were announced: gather them for a moment."""
        self._changes = Changes(
            self._changes.records | changes.records,
            self._changes.people | changes.people,
            self._changes.kinds | changes.kinds,
        )
        self._gathered.poke()

    @Slot()
    def _refresh_changed(self) -> None:
        changes, self._changes = self._changes, Changes()
        if self._screen().wants(changes):
            self._screen().refresh()

    @Slot(object)
    def _open_found(self, row: FindRow) -> None:
        if row.kind is Kind.PERSON:
            self.show_person(row.target)
        elif row.kind is Kind.CELL:
            self.show_board()
            self.board.show_cell(row.target)
        elif row.kind is Kind.COMMAND:
            self._actions[row.target].trigger()

    def _screen(self) -> Screen:
        return self.screens[self.place.screen]

    def _go(self, place: Place) -> None:
        if place.screen != self.place.screen or place.about != self.place.about:
            self._been.append(self.here())
            del self._been[:-20]
        self._show(place)

    def _show(self, place: Place) -> None:
        self.place = place = in_sight(place, self.member.role)
        screen = self.screens[place.screen]
        self._stack.setCurrentWidget(screen)
        self.rail.mark(place.screen)
        screen.show_at(place.about, place.tab)
        self._name_place()
        screen.setFocus()

    @Slot()
    def _name_place(self) -> None:
        """Names stay out of the window's title, which others see in a task bar."""
        screen = self.place.screen
        self.titled.emit("" if screen == "person" else self.screens[screen].title())

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self.news)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
