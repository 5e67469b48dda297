"""The foot of the window: whether the centre is there, what waits, how old the record is, and who.

These are always on the screen, in words, with a shape as well as a colour.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.desk.desk import Member
from app.store.home import TerminalHome
from app.store.reads.status import OLD_AFTER, TOO_OLD_AFTER, LinkStatus
from app.ui.icons import pixmap
from app.ui.kit.flow import FlowLayout
from app.ui.labels import code_label, problem_words
from app.ui.style import UNIT, set_property, theme
from app.ui.translate import Retranslated
from app.ui.wording import ago_words, moment_words
from record.problems import Problem

State = Literal["plain", "good", "warning", "danger"]
_TICK_MS = 30_000
_ICON = 15
_TINTS: dict[State, str] = {
    "plain": "ink_soft",
    "good": "accent",
    "warning": "warning_text",
    "danger": "danger_text",
}


_FOR_IT = frozenset(
    {"terminal_must_reenrol", "terminal_revoked", "terminal_unknown", "program_too_old"}
)
"""What no waiting mends: the bar says it in full."""


class StatusItem(QFrame):
    """An icon and some words; amber and red ones stand on a ground of their colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("status", "plain")
        self._icon_name = ""
        self._mark = QLabel(self)
        self._words = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT, 2, UNIT, 2)
        row.setSpacing(UNIT // 2)
        row.addWidget(self._mark)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def state(self) -> str:
        """How serious it is."""
        return str(self.property("status"))

    def say(self, text: str, state: State = "plain", icon_name: str = "") -> None:
        """Show words; announced to screen readers when they turn better or worse."""
        turned = self.state != state and bool(self._words.text())
        self._icon_name = icon_name
        self._words.setText(text)
        self._mark.setVisible(bool(icon_name))
        self.setAccessibleName(text)
        set_property(self, "status", state)
        set_property(self._words, "status", state)
        self._draw()
        self.updateGeometry()
        if turned:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        if self._icon_name:
            tint = _TINTS[self.property("status")]
            size = theme().px(_ICON)
            self._mark.setPixmap(pixmap(self._icon_name, size, tint, self.devicePixelRatioF()))


class StatusBar(Retranslated, QFrame):
    """Two sentences of truth, the age of the record, and who is signed in where.

    Ages go on by themselves every half minute.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._status: LinkStatus | None = None
        self._home: TerminalHome | None = None
        self._member: Member | None = None
        self.link, self.sent, self.age, self.who = (StatusItem(self) for _ in range(4))
        self.alarm = StatusItem(self)
        self._alarm_wing: str | None = None
        flow = FlowLayout(self, UNIT // 2)
        flow.setContentsMargins(UNIT, 2, UNIT, 2)
        self._spring = QWidget(self)
        self._spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self.link, self.sent, self.age, self.alarm, self._spring, self.who):
            flow.addWidget(widget)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._clock.start()
        self.retranslate()

    def show_terminal(self, home: TerminalHome) -> None:
        """Say which terminal this is."""
        self._home = home
        self._say_who()

    def show_member(self, member: Member | None) -> None:
        """Say who is signed in; None for nobody."""
        self._member = member
        self._say_who()

    def show_status(self, status: LinkStatus) -> None:
        """Say how the terminal stands with the centre."""
        self._status = status
        self.tick()

    def show_alarm(self, wing: str | None) -> None:
        """Say for which wing the ACCT alarm is; None, the whole prison, is what goes unsaid."""
        self._alarm_wing = wing
        self.alarm.setVisible(wing is not None)
        if wing is not None:
            self.alarm.say(self.tr("ACCT alarm: wing {code}").format(code=wing), "plain", "alert")

    def retranslate(self) -> None:
        """Say everything again."""
        self.setAccessibleName(self.tr("State of this terminal"))
        self.show_alarm(self._alarm_wing)
        self._say_who()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Say everything with the time of now."""
        status, now = self._status, dt.datetime.now(dt.UTC)
        for item in (self.link, self.sent, self.age):
            item.setVisible(status is not None)
        if status is not None:
            self._say_link(status, now)
            self._say_sent(status)
            self._say_age(status, now)

    def _say_link(self, status: LinkStatus, now: dt.datetime) -> None:
        if status.problem in _FOR_IT:
            self.link.say(problem_words(Problem(status.problem)), "danger", "link-broken")
        elif status.reachable is None:
            self.link.say(self.tr("The centre has not been tried yet"), "plain", "clock")
        elif status.reachable and not status.cut:
            self.link.say(self.tr("Centre reachable"), "good", "link-up")
        elif status.unreachable_since is not None:
            since = moment_words(status.unreachable_since, now)
            text = self.tr("Centre not reachable since {time}").format(time=since)
            self.link.say(text, "warning", "link-broken")
        else:
            self.link.say(self.tr("Centre not reachable"), "warning", "link-broken")

    def _say_sent(self, status: LinkStatus) -> None:
        if status.waiting:
            text = self.tr("%n entry(ies) waiting on this terminal", "", status.waiting)
            self.sent.say(text, "plain", "outbox")
        elif status.pictures:
            text = self.tr("%n photograph(s) being sent", "", status.pictures)
            self.sent.say(text, "plain", "outbox")
        else:
            self.sent.say(self.tr("Everything sent"), "plain", "check")

    def _say_age(self, status: LinkStatus, now: dt.datetime) -> None:
        if status.data_as_of is None:
            self.age.say(self.tr("The record has not arrived yet"), "warning", "clock")
            return
        ago = ago_words(status.data_as_of, now)
        text = self.tr("Record as of {time}, {ago}")
        text = text.format(time=moment_words(status.data_as_of, now), ago=ago)
        old = now - status.data_as_of
        state: State = "plain"
        if old > OLD_AFTER:
            state = "danger" if old > TOO_OLD_AFTER else "warning"
        self.age.say(text, state, "alert" if state == "danger" else "clock")

    def _say_who(self) -> None:
        parts = []
        if self._member is not None:
            role = code_label("staff_role", self._member.role)
            parts.append(f"{self._member.name} ({role})")
        if self._home is not None:
            prison = code_label("prison", self._home.prison)
            parts.append(f"{self._home.name}, {prison}")
        self.who.say("  ·  ".join(parts), "plain", "person" if self._member is not None else "")
        self.who.setVisible(bool(parts))


class Gather(QObject):
    """Gathers bursts of changes: `due` once, soon after the first of them."""

    due = Signal()

    def __init__(self, wait_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self.due)

    @Slot()
    def poke(self) -> None:
        """Something changed."""
        if not self._timer.isActive():
            self._timer.start()
