"""The alarm: on every screen, over the sign-in as well, it tells and sounds until somebody looked.

It needs no network and nobody signed in. Nothing here switches it off: an observation does, or a
supervising officer who writes down why there is none.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.watching import Due, Watch, reaches
from app.store.changes import Changes
from app.ui.acct.words import alarm_words, is_told
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.kit.banner import Banner
from app.ui.status_bar import Gather
from app.ui.style import theme
from app.ui.translate import Retranslated
from record.observing import State

TICK_MS = 5_000
SOUND_EVERY = 3
"""Ticks from one sound to the next while an observation is overdue."""
_GATHER_MS = 100
_BRIEF_BELOW = 560
"""In a window of less height (at scale 1) the bar takes one line, so that work can go on below."""
_CONCERNS = frozenset(
    {"acct", "acct_observation", "acct_review", "alert", "stay", "custody_period", "person"}
)


class Alarm(QObject):
    """Watches as long as the record is open. `changed(dues)` at every tick and every change.

    ``wing`` gives the code of the wing that the terminal is for; "" for the whole prison.
    """

    changed = Signal(object)

    def __init__(
        self,
        watch: Watch,
        background: Background,
        bridge: Bridge,
        parent: QWidget,
        wing: Callable[[], str] = str,
        sound: Callable[[], None] = QApplication.beep,
    ) -> None:
        super().__init__(parent)
        self._watch, self._background, self._sound = watch, background, sound
        self._wing = wing
        self._ticks = 0
        self.dues: tuple[Due, ...] = ()
        self._gathered = Gather(_GATHER_MS, self)
        self._gathered.due.connect(self.read)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._clock.start()
        bridge.changes.connect(self._take)

    @property
    def clock_in_doubt(self) -> bool:
        """Whether the terminal's clock was set back."""
        return self._watch.clock_in_doubt

    @property
    def wing(self) -> str | None:
        """The code of the wing that this terminal is for; None: the whole prison."""
        return self._watch.wing_of(self._wing())

    @property
    def told(self) -> tuple[Due, ...]:
        """What this terminal tells of: its own wing's, and what another has not answered."""
        wing = self.wing
        return tuple(due for due in self.dues if reaches(due, wing))

    def worst(self) -> Due | None:
        """What must be done first, of what the alarm tells."""
        return next((due for due in self.told if is_told(due)), None)

    def is_watched(self, person_id: str | None) -> bool:
        """Whether an ACCT is open for somebody in this prison."""
        return any(due.person_id == person_id for due in self.dues)

    @Slot()
    def read(self) -> None:
        """Read who is watched, off the window's thread."""
        self._background.read(self, self._watch.read, self._show, topic="watch")

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        self._show(self._watch.due())
        self._ticks += 1
        if self._ticks % SOUND_EVERY == 0:
            self._cry()

    def stop(self) -> None:
        """The record is closed: watch no more."""
        self._clock.stop()
        self.dues = ()
        self.changed.emit(self.dues)

    @Slot(object)
    def _take(self, changes: Changes) -> None:
        if any(record_type in _CONCERNS for record_type, _ in changes.records):
            self._gathered.poke()

    @Slot(object)
    def _show(self, dues: tuple[Due, ...]) -> None:
        cried = {due.person_id for due in self.told if due.screams}
        self.dues = dues
        worse = {due.person_id for due in self.told if due.screams} - cried
        self.changed.emit(dues)
        if worse:
            self._cry()

    def _cry(self) -> None:
        """Sound, ask for the eye in the task bar, and come up if the window was put away."""
        if not any(due.screams for due in self.told):
            return
        self._sound()
        window = self.parent()
        if isinstance(window, QWidget):
            QApplication.alert(window)
            if window.isMinimized():
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)


class AlarmBar(Retranslated, Banner):
    """What is due and overdue, in words; its button goes to the first. `acted` when it is pressed.

    While nobody is signed in it names cells and initials, and has no button.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dues: tuple[Due, ...] = ()
        self._named = self._in_doubt = False

    def show_dues(self, dues: tuple[Due, ...], *, named: bool, clock_in_doubt: bool) -> None:
        """Show what is due now; ``named``: to somebody who may see people."""
        self._dues, self._named, self._in_doubt = dues, named, clock_in_doubt
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.retranslate()

    def retranslate(self) -> None:
        brief = self.window().height() < theme().px(_BRIEF_BELOW)
        words = alarm_words(self._dues, named=self._named, brief=brief)
        if not words:
            self.clear()
            return
        overdue = any(due.state is State.OVERDUE and is_told(due) for due in self._dues)
        if self._in_doubt:
            words += "\n" + self.tr(
                "The clock of this terminal was set back, so nobody can say who was looked at "
                "when. Look at everybody who is named, and tell IT."
            )
        button = self.tr("Observe  Shift+F3") if self._named else ""
        if words != self.text() or button != self.action():
            self.say("danger" if overdue else "held", words, button)
            self.setToolTip(alarm_words(self._dues, named=self._named) if brief else "")
