"""The window: opens the terminal, lets people in and out, and holds what is always in sight.

What somebody works in is the `Workplace`; the window knows no screen of the record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QByteArray, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desk.desk import Member
from app.desk.watching import Due, Watch
from app.store.reads.signed_in import shut_out
from app.store.reads.status import LinkStatus, link_status
from app.ui.acct.alarm import Alarm, AlarmBar
from app.ui.background import Background
from app.ui.boxes import Boxes
from app.ui.bridge import Bridge
from app.ui.commands import FORMS, PLACES, Actions
from app.ui.context import Tone
from app.ui.faults import Faults
from app.ui.forms.activity import open_activity_form
from app.ui.forms.cell_use import open_cell_use_form
from app.ui.health.report import ReportDialog
from app.ui.labels import problem_words
from app.ui.menus import MenuBar
from app.ui.places import Place
from app.ui.preferences import Preferences
from app.ui.reports.opening import report_force, report_incident, write_statement
from app.ui.session import OpenTerminal
from app.ui.signin.idle import IdleWatch
from app.ui.signin.opening import OpeningPage
from app.ui.signin.screen import SignInScreen
from app.ui.status_bar import Gather, StatusBar
from app.ui.strip import Strip
from app.ui.workplace import Workplace
from record.problems import Problem
from record.sights import Sight, may_see
from record.watched import LOCK, SIGN_OUT

FillMenu = Callable[[QMenu, OpenTerminal], None]
STATUS_MS = 100
_SIZE = (1280, 720)


class Window(QMainWindow):
    """One terminal's window. Call `begin` once it is shown, and `shut` when it has closed."""

    def __init__(
        self,
        open_terminal: Callable[[], OpenTerminal],
        preferences: Preferences,
        *,
        member: Member | None = None,
        extra_menu: FillMenu | None = None,
        had_stopped: bool = False,
    ) -> None:
        super().__init__()
        self._had_stopped = had_stopped
        self._open_terminal, self._member, self._extra_menu = open_terminal, member, extra_menu
        self._preferences = preferences
        self.terminal: OpenTerminal | None = None
        self.workplace: Workplace | None = None
        self.sign_in: SignInScreen | None = None
        self._status: LinkStatus | None = None
        self._left: dict[str, Place] = {}
        self._unlisten: Callable[[], None] | None = None
        self.faults, self.boxes = Faults(self), Boxes(self)
        self.bridge = Bridge(self)
        self.background = Background(self.faults.report, parent=self)
        app = cast(QApplication, QApplication.instance())
        self._idle = IdleWatch(app, self, preferences.lock_after_minutes)
        self._due = Gather(STATUS_MS, self)
        self.commands = Actions(self._deeds(), self)
        self.menus = MenuBar(self.commands, preferences, self)
        self.strip, self.status, self.opening = Strip(self), StatusBar(self), OpeningPage(self)
        self.alarm: Alarm | None = None
        self.alarm_bar = AlarmBar(self)
        self._lay_out()
        self._connect()
        self._allow(None)
        self._name("")

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setObjectName("paper")
        self._stack = QStackedWidget(inside)
        self._stack.setMinimumSize(1, 1)  # screens scroll; what is always in sight stays in sight
        self._stack.addWidget(self.opening)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.alarm_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.setMenuBar(self.menus)
        self.setCentralWidget(inside)
        self.resize(*_SIZE)
        self.restoreGeometry(self._preferences.geometry)

    def _connect(self) -> None:
        self.opening.try_again.connect(self.begin)
        self.faults.fault.connect(self.boxes.tell_fault)
        self.faults.problem.connect(self._tell_problem)
        self.bridge.changes.connect(self._due.poke)
        self._due.due.connect(self._read_status)
        self._idle.lock_wanted.connect(self.lock)
        self.alarm_bar.acted.connect(partial(self._at_work, Workplace.observe_first))

    # Coming and going

    @Slot()
    def begin(self) -> None:
        """Open the terminal, off the window's thread."""
        self.opening.wait()
        self._stack.setCurrentWidget(self.opening)
        self.background.act(self, self._open_terminal, self._opened, failed=self._not_opened)

    def shut(self) -> None:
        """Finish what is being written, stop the link, close the record."""
        self._idle.stop()
        self._stop_alarm()
        if self._unlisten is not None:
            self._unlisten()
        if self.sign_in is not None:
            self.sign_in.shut()
        self.background.close()
        if self.terminal is not None:
            self.terminal.close()

    @Slot()
    def lock(self) -> None:
        """Back to the sign-in screen; whoever comes back is where they were, and nobody else."""
        if self.workplace is not None:
            self._left[self.workplace.member.staff_id] = self.workplace.here()
            self._leave(LOCK)

    @Slot()
    def sign_out(self) -> None:
        """Back to the sign-in screen, and where one was is forgotten."""
        if self.workplace is not None:
            self._left.pop(self.workplace.member.staff_id, None)
            self._leave(SIGN_OUT)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.geometry = QByteArray(self.saveGeometry())
        self.sign_out()
        super().closeEvent(event)

    @Slot(object)
    def _opened(self, terminal: OpenTerminal) -> None:
        self.terminal = terminal
        self._unlisten = terminal.replica.changes.listen(self.bridge.announce_changes)
        self.status.show_terminal(terminal.home)
        self.status.show()
        self.sign_in = SignInScreen(terminal, self.background, self)
        self.sign_in.signed_in.connect(self._enter)
        self.sign_in.language_wanted.connect(self.menus.speak)
        self._stack.addWidget(self.sign_in)
        if self._extra_menu is not None:
            self._extra_menu(self.menus.add_extra(), terminal)
        watch = Watch(terminal.replica, terminal.clock)
        preferences = self._preferences
        wing = partial(getattr, preferences, "alarm_wing")
        self.alarm = Alarm(watch, self.background, self.bridge, self, wing)
        self.alarm.changed.connect(self._show_dues)
        self.alarm.read()
        terminal.start_sync()
        self._read_status()
        if self._member is not None:
            self._enter(self._member)
        else:
            self._ask_who()
        if self._had_stopped:
            self._had_stopped = False
            self.boxes.offer_report(self._save_report)

    @Slot(object)
    def _not_opened(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            self.opening.show_problem(error)
        else:
            self.opening.show_fault()
            self.faults.report(error)

    @Slot(object)
    def _enter(self, member: Member) -> None:
        if self.terminal is None or self.alarm is None:
            return
        workplace = Workplace(
            self.terminal,
            member,
            self.background,
            self.bridge,
            self.commands,
            self._preferences,
            self.alarm,
        )
        workplace.titled.connect(self._name)
        self.workplace = workplace
        self._stack.addWidget(workplace)
        self._stack.setCurrentWidget(workplace)
        self.status.show_member(member)
        self._allow(member.role)
        self._idle.start()
        left = self._left.pop(member.staff_id, None)
        if left is not None:
            workplace.return_to(left)
        else:
            workplace.go_to("shift")
        if self._status is not None:
            workplace.show_status(self._status, None)

    def _leave(self, deed: str) -> None:
        workplace, self.workplace = self.workplace, None
        if workplace is None:
            return
        self._idle.stop()
        workplace.leave(deed)
        self._stack.removeWidget(workplace)
        workplace.deleteLater()
        self.status.show_member(None)
        self._allow(None)
        self._ask_who()

    def _shut_out(self, member: Member, why: str | None) -> None:
        """The centre says that who is signed in may not go on."""
        here = self.workplace is not None and self.workplace.member is member
        if why is not None and here and self.sign_in is not None:
            self.lock()
            self.sign_in.tell(Problem(why))

    def _withdraw(self, problem: Problem) -> None:
        """The centre has withdrawn this terminal: its keys are destroyed, so put all of it away."""
        terminal, self.terminal = self.terminal, None
        if terminal is None:
            return
        self.sign_out()
        self.opening.show_problem(problem)
        self._stack.setCurrentWidget(self.opening)
        self.strip.clear()
        self._stop_alarm()
        self.status.hide()
        self.background.act(self, terminal.close, self._put_away)

    @Slot(object)
    def _put_away(self, _closed: object) -> None:
        """The record is closed, and nobody can sign in to it any more."""
        sign_in, self.sign_in = self.sign_in, None
        if sign_in is not None:
            sign_in.shut()
            self._stack.removeWidget(sign_in)
            sign_in.deleteLater()
        if self._unlisten is not None:
            self._unlisten()
            self._unlisten = None

    def _ask_who(self) -> None:
        if self.sign_in is not None:
            self._stack.setCurrentWidget(self.sign_in)
            self.sign_in.begin()
        self._name("")

    def _allow(self, role: str | None) -> None:
        self.commands.allow(role)
        self._show_dues(self.alarm.dues if self.alarm is not None else ())
        self.menus.show_signed_in(role is not None and may_see(role, Sight.PEOPLE))

    # What is always in sight

    @Slot(object)
    def _show_dues(self, dues: tuple[Due, ...]) -> None:
        """The alarm stands over every screen; who is due is named only to who may see people."""
        alarm = self.alarm
        shut = alarm is None or (self._status is not None and self._status.lease_ended)
        self.status.show_alarm(alarm.wing if alarm is not None else None)
        self.alarm_bar.show_dues(
            () if alarm is None or shut else alarm.told,
            named=self.workplace is not None and self.workplace.sees_people,
            clock_in_doubt=alarm is not None and alarm.clock_in_doubt,
        )

    def _stop_alarm(self) -> None:
        alarm, self.alarm = self.alarm, None
        if alarm is not None:
            alarm.stop()
            alarm.deleteLater()

    @Slot()
    def _read_status(self) -> None:
        if self.terminal is not None:
            read = partial(link_status, self.terminal.replica)
            self.background.read(self, read, self._show_status, topic="status")
            if self.workplace is not None:
                member = self.workplace.member
                ask = partial(shut_out, self.terminal.replica, member.staff_id, member.session.id)
                told = partial(self._shut_out, member)
                self.background.read(self, ask, told, topic="shut out")

    @Slot(object)
    def _show_status(self, status: LinkStatus) -> None:
        before, self._status = self._status, status
        if status.problem == "terminal_revoked":
            self._withdraw(Problem(status.problem))
            return
        if status.lease_ended:
            self.lock()
        self.status.show_status(status)
        self.strip.show_status(status)
        if self.sign_in is not None:
            self.sign_in.show_status(status)
        if self.workplace is not None:
            self.workplace.show_status(status, before)

    @Slot(str)
    def _name(self, words: str) -> None:
        self.setWindowTitle(f"{words} – Wingbook" if words else "Wingbook")

    @Slot(object)
    def _tell_problem(self, problem: Problem) -> None:
        self._tell(problem_words(problem), Tone.DANGER)

    def _tell(self, text: str, tone: Tone) -> None:
        if self.workplace is not None:
            self.workplace.tell(text, tone)

    @Slot()
    def _save_report(self) -> None:
        if self.terminal is not None:
            pack = self.terminal.pack_for_support
            ReportDialog(pack, self.background, self._tell, self).open()

    # What the commands do

    def _deeds(self) -> dict[str, Callable[[], None]]:
        """Every command of `app.ui.commands` with what it does."""
        deeds: dict[str, Callable[[], None]] = {
            "palette": partial(self._at_work, Workplace.open_palette),
            "tell": partial(self._at_work, Workplace.tell_next_shift),
            "admit": partial(self._at_work, Workplace.show_intake),
            "intake": partial(self._at_work, Workplace.follow_intake),
            "incident": partial(self._at_work, Workplace.write, report_incident),
            "force": partial(self._at_work, Workplace.write, report_force),
            "statement": partial(self._at_work, Workplace.write, write_statement),
            "diary": partial(self._at_work, Workplace.write_diary),
            "activity": partial(self._at_work, Workplace.write, open_activity_form),
            "cell_use": partial(self._at_work, Workplace.write, open_cell_use_form),
            "take": partial(self._at_work, Workplace.take_applications),
            "roll": partial(self._at_work, Workplace.show_roll),
            "alarm": partial(self._at_work, Workplace.observe_first),
            "help": partial(self._at_work, Workplace.go_to, "help"),
            "nights": partial(self._at_work, Workplace.go_to, "nights"),
            "health": partial(self._at_work, Workplace.go_to, "health"),
            "back": partial(self._at_work, Workplace.go_back),
            "open_person": partial(self._at_work, Workplace.open_chosen),
            "print": partial(self._at_work, Workplace.print_shown),
            "fire_roll": partial(self._at_work, Workplace.print_fire_roll),
            "zoom_in": partial(self._at_work, Workplace.zoom, 1),
            "zoom_out": partial(self._at_work, Workplace.zoom, -1),
            "zoom_reset": partial(self._at_work, Workplace.zoom, 0),
            "sync_now": partial(self._at_work, Workplace.try_now),
            "carry": partial(self._at_work, Workplace.carry_by_hand),
            "alarm_wing": partial(self._at_work, Workplace.choose_alarm_wing),
            "password": partial(self._at_work, Workplace.change_password),
            "lock": self.lock,
            "sign_out": self.sign_out,
            "quit": self._quit,
        }
        go_to = partial(self._at_work, Workplace.go_to)
        write = partial(self._at_work, Workplace.open_form)
        deeds = {place.name: partial(go_to, place.name) for place in PLACES} | deeds
        return deeds | {name: partial(write, form) for name, form in FORMS.items()}

    def _at_work(self, do: Callable[..., object], *words: object) -> None:
        if self.workplace is not None:
            do(self.workplace, *words)

    def _quit(self) -> None:
        self.close()
