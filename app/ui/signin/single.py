"""Signing in with the service's identity provider: a button, and the wait for the browser.

The wait is in a thread of its own, so that nothing of the window stands still, and whoever has
changed their mind signs in with their password meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.desk import Member
from app.ui.background import Background
from app.ui.kit.button import Button
from app.ui.kit.heading import Words
from app.ui.session import OpenTerminal, SigningOn
from app.ui.style import UNIT
from app.ui.translate import Retranslated
from record.problems import Problem


class SingleSignOnPart(Retranslated, QWidget):
    """Seen only while the centre can be reached and offers it. `shut` it last.

    `began()` when somebody goes that way; `signed_in(member)`, `failed(error)`.
    """

    signed_in = Signal(object)
    failed = Signal(object)
    began = Signal()

    def __init__(
        self, terminal: OpenTerminal, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._terminal, self._background = terminal, background
        self._apart = Background(self.failed.emit, threads=1, parent=self)
        self._reachable = False
        self._offered: bool | None = None
        self._waiting = 0
        self._tries = 0
        self._under_way: SigningOn | None = None
        self.button = Button(parent=self)
        self.words = Words(tone="soft", parent=self)
        self.cancel_button = Button(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for each in (self.button, self.words, self.cancel_button):
            column.addWidget(each)
        self.button.clicked.connect(self.begin)
        self.cancel_button.clicked.connect(self.cancel)
        escape = QShortcut(Qt.Key.Key_Escape, self.cancel_button, self.cancel)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self.retranslate()

    def show_reachable(self, reachable: bool) -> None:
        """Whether the centre can be reached; each time that it can be again it is asked."""
        was_reachable, self._reachable = self._reachable, reachable
        if not was_reachable:
            self.look()
        self.retranslate()

    def look(self) -> None:
        """Ask the centre anew whether it is offered, if it can be reached."""
        if self._reachable:
            offers = self._terminal.offers_single_sign_on
            self._background.read(self, offers, self._show_offer, topic="offer")

    def retranslate(self) -> None:
        """Say everything again, and show what there is to be pressed."""
        waits = bool(self._waiting)
        self.button.setText(self.tr("Sign in with single sign-on"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.words.setText(
            self.tr("Go on in the browser. This terminal waits for you.")
            if waits
            else self.tr("Without the centre you need your password.")
        )
        self.button.setVisible(not waits)
        self.cancel_button.setVisible(waits)
        self.setVisible(waits or (self._reachable and bool(self._offered)))

    @Slot()
    def begin(self) -> None:
        """Ask the centre where to go, off the window's thread."""
        self._tries += 1
        self._waiting = self._tries
        self.began.emit()
        self.retranslate()
        self.cancel_button.setFocus()
        words = self.tr("You can close this page and go back to Wingbook.")
        begin = partial(self._terminal.begin_single_sign_on, words)
        self._apart.act(self, partial(_try, self._tries, begin), self._begun)

    @Slot()
    def cancel(self) -> None:
        """Wait no longer. What a browser still brings is not heard."""
        had_focus = self.cancel_button.hasFocus()
        self._waiting = 0
        if self._under_way is not None:
            self._under_way.cancel()
            self._under_way = None
        self.retranslate()
        if had_focus:
            self.button.setFocus()

    def shut(self) -> None:
        """Cancel, and end the thread."""
        self.cancel()
        self._apart.close()

    @Slot(object)
    def _show_offer(self, offered: bool) -> None:
        self._offered = offered
        self.retranslate()

    @Slot(object)
    def _begun(self, outcome: _Outcome) -> None:
        if not isinstance(outcome.value, SigningOn):
            self._end(outcome)
            return
        signing_on = outcome.value
        if outcome.number == self._waiting:
            self._under_way = signing_on
            if not QDesktopServices.openUrl(QUrl(signing_on.url, QUrl.ParsingMode.StrictMode)):
                self._end(_Outcome(outcome.number, error=Problem("browser_missing")))
        else:
            signing_on.cancel()
        self._apart.act(self, partial(_try, outcome.number, signing_on.finish), self._end)

    @Slot(object)
    def _end(self, outcome: _Outcome) -> None:
        """A try has ended; of one that was cancelled nothing is told."""
        if outcome.number != self._waiting:
            return
        self.cancel()
        self.window().raise_()
        self.window().activateWindow()
        if isinstance(outcome.value, Member):
            self.signed_in.emit(outcome.value)
        elif outcome.error is not None:
            self.failed.emit(outcome.error)


@dataclass(frozen=True)
class _Outcome:
    """What became of a step of the try with this number."""

    number: int
    value: object = None
    error: BaseException | None = None


def _try(number: int, do: Callable[[], object]) -> _Outcome:
    try:
        return _Outcome(number, do())
    except Exception as error:  # noqa: BLE001 - told on the window's thread, if it is still wanted
        return _Outcome(number, error=error)
