"""Who are you, on which terminal, and is the centre there."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desk.desk import Member
from app.store.reads.signed_in import LastSignIn, last_signed_in
from app.store.reads.status import LinkStatus
from app.ui.background import Background
from app.ui.catalogues import Language
from app.ui.icons import pixmap
from app.ui.kit.banner import Banner
from app.ui.kit.button import Button
from app.ui.kit.heading import Heading, Words
from app.ui.labels import code_label, problem_words
from app.ui.session import OpenTerminal
from app.ui.signin.single import SingleSignOnPart
from app.ui.style import UNIT, theme
from app.ui.translate import LANGUAGES, Retranslated, language
from app.ui.wording import moment_words
from record.problems import Problem

_WIDTH = 420
_MARK = 36
_SOON = dt.timedelta(days=3)
"""How long before it locks a terminal says so."""


class SignInScreen(Retranslated, QWidget):
    """Asks for a staff number and a password. `signed_in(member)`, `language_wanted(code)`."""

    signed_in = Signal(object)
    language_wanted = Signal(str)

    def __init__(
        self, terminal: OpenTerminal, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._terminal, self._background = terminal, background
        self._status: LinkStatus | None = None
        self._problem: Problem | None = None
        self._last: LastSignIn | None = None
        self._is_locked = False
        self._title = Heading(level=1, parent=self)
        self._where = Words(tone="soft", parent=self)
        self._link = Words(tone="soft", parent=self)
        self._news = Banner(self)
        self.number, self.password = QLineEdit(self), QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._number_label, self._password_label = QLabel(self), QLabel(self)
        self.button = Button(role="primary", icon_name="lock", parent=self)
        self.single = SingleSignOnPart(terminal, background, self)
        self._languages: dict[Language, Button] = {}
        self._lay_out()
        self.single.began.connect(self._news.clear)
        self.single.signed_in.connect(self._done)
        self.single.failed.connect(self._failed)
        self.button.clicked.connect(self._try)
        self.number.returnPressed.connect(self._next)
        self.password.returnPressed.connect(self._try)
        self.retranslate()

    def begin(self) -> None:
        """Wait for the next person: nothing of the last one stays."""
        self._problem = None
        read = partial(last_signed_in, self._terminal.replica)
        self._background.read(self, read, self._show_last, topic="last")
        self._news.clear()
        self.single.cancel()
        self.single.look()
        self.number.clear()
        self.password.clear()
        self._busy(False)
        self.retranslate()
        self.number.setFocus()

    def shut(self) -> None:
        """Wait for no browser any longer."""
        self.single.shut()

    def tell(self, problem: Problem) -> None:
        """Say why whoever was signed in is so no longer."""
        self._problem = problem
        self._say_problem()

    def show_status(self, status: LinkStatus) -> None:
        """Say whether the centre is there, and what that means for signing in."""
        self._status = status
        self.single.show_reachable(status.reachable is True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        home = self._terminal.home
        locked = self._status is not None and self._status.lease_ended
        title = self.tr("This terminal is locked") if locked else self.tr("Sign in to Wingbook")
        self._title.setText(title)
        where = self.tr("Terminal {terminal}, {prison}")
        where = where.format(terminal=home.name, prison=code_label("prison", home.prison))
        if self._last is not None:
            at = moment_words(self._last.at, dt.datetime.now(dt.UTC))
            where += "\n" + self.tr("Last used by {name}, {time}").format(
                name=self._last.name, time=at
            )
        self._where.setText(where)
        self._number_label.setText(self.tr("Staff number"))
        self._password_label.setText(self.tr("Password"))
        self.button.setText(self.tr("Sign in") if self.button.isEnabled() else self.tr("Checking"))
        for code, button in self._languages.items():
            button.setChecked(code == language())
        self._say_link()
        self._say_problem()

    @Slot(object)
    def _show_last(self, last: LastSignIn | None) -> None:
        self._last = last
        self.retranslate()

    def _say_link(self) -> None:
        status = self._status
        if status is None or status.reachable is None:
            self._link.setText("")
        elif status.reachable:
            self._link.setText(self.tr("The centre can be reached."))
        elif status.lease_ended:
            text = self.tr("Once the centre can be reached, you can sign in here as always.")
            self._link.setText(text)
        elif status.unreachable_since is not None:
            now = dt.datetime.now(dt.UTC)
            text = self.tr(
                "The centre cannot be reached since {time}. If you have signed in on this "
                "terminal before, you can sign in and work as usual; what you write is kept here "
                "and sent later."
            )
            text = text.format(time=moment_words(status.unreachable_since, now))
            self._link.setText(f"{text}\n{self._lease_words(status, now)}".strip())
        else:
            self._link.setText(self.tr("The centre cannot be reached."))

    def _lease_words(self, status: LinkStatus, now: dt.datetime) -> str:
        """When this terminal locks, once that is near."""
        if status.lease_ends is None or status.lease_ends - now > _SOON:
            return ""
        text = self.tr("Without the centre this terminal locks {time}.")
        return text.format(time=moment_words(status.lease_ends, now))

    def _say_problem(self) -> None:
        """What went wrong just now, or that nobody can sign in without the centre."""
        was_locked = self._is_locked
        self._is_locked = self._status is not None and self._status.lease_ended
        if self._problem is not None:
            self._news.say("danger", problem_words(self._problem))
        elif self._status is not None and self._status.lease_ended:
            problem = Problem("lease_ended", days=self._status.lease_days)
            self._news.say("danger", problem_words(problem))
        elif was_locked:
            self._news.clear()

    @Slot()
    def _next(self) -> None:
        if self.password.text():
            self._try()
        else:
            self.password.setFocus()

    @Slot()
    def _try(self) -> None:
        number, password = self.number.text().strip(), self.password.text()
        if not self.button.isEnabled():
            return
        if not number or not password:
            self._news.say("info", self.tr("Type your staff number and your password."))
            (self.password if number else self.number).setFocus()
            return
        self.single.cancel()
        self._busy(True)
        sign_in = partial(self._terminal.sign_in, number, password)
        self._background.act(self, sign_in, self._done, failed=self._failed)

    @Slot(object)
    def _done(self, member: Member) -> None:
        self.password.clear()
        self._busy(False)
        self.signed_in.emit(member)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self.password.clear()
        self._busy(False)
        if not isinstance(error, Problem):
            raise error
        self._problem = error
        self._say_problem()
        self.password.setFocus()

    @Slot()
    def _choose_language(self) -> None:
        for code, button in self._languages.items():
            if button is self.sender():
                self.language_wanted.emit(code)
        self.retranslate()

    def _busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)
        self.number.setReadOnly(busy)
        self.password.setReadOnly(busy)
        self.button.setText(self.tr("Checking") if busy else self.tr("Sign in"))

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        self._card = card
        column = QVBoxLayout(card)
        column.setContentsMargins(UNIT * 4, UNIT * 3, UNIT * 4, UNIT * 3)
        column.setSpacing(UNIT)
        self._mark = QLabel(card)
        column.addWidget(self._mark)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addSpacing(UNIT)
        for label, field in (
            (self._number_label, self.number),
            (self._password_label, self.password),
        ):
            label.setProperty("tone", "field")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addSpacing(UNIT // 2)
        column.addWidget(self._news)
        column.addWidget(self.button)
        column.addWidget(self.single)
        column.addSpacing(UNIT)
        column.addWidget(self._link)
        inside = QWidget(self)
        inside.setObjectName("page")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        page = QVBoxLayout(inside)
        page.addStretch(2)
        middle = QHBoxLayout()  # an alignment would not let the card grow with its words
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        page.addLayout(middle)
        page.addLayout(self._language_row())
        page.addStretch(3)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        look = theme()
        self._card.setFixedWidth(look.px(_WIDTH))
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(pixmap("shield", look.px(_MARK), "accent", ratio))

    def _language_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for code, name in LANGUAGES:
            button = Button(name, "quiet", parent=self)
            button.setCheckable(True)
            button.clicked.connect(self._choose_language)
            self._languages[code] = button
            row.addWidget(button)
        row.addStretch(1)
        return row
