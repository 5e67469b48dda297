"""Two terminals on one screen, and the menu that pulls the network out of either."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.desk.desk import Member
from app.terminal import Terminal
from app.ui.background import Background
from app.ui.preferences import Preferences
from app.ui.session import OpenTerminal
from app.ui.window import Window
from demo.centre import DemoCentre
from demo.prison import DEMO_OFFICER, DEMO_SUPERVISOR
from demo.staff import SignIn
from demo.terminals import enrolled_terminal, member_of

SIGN_INS: dict[str, SignIn] = {"A": DEMO_OFFICER, "B": DEMO_SUPERVISOR}


@dataclass
class Station:
    """One terminal of the demonstration with its window."""

    terminal: Terminal
    window: Window


@dataclass(frozen=True)
class _Made:
    """A terminal that is ready, and who works at it, before there is a window."""

    name: str
    terminal: Terminal
    member: Member


class Demonstration(QObject):
    """Opens terminals A and B, cuts and restores their network, and closes them at the end."""

    def __init__(self, centre: DemoCentre, folder: Path, preferences: Preferences) -> None:
        super().__init__()
        self._centre = centre
        self._folder = folder
        self._preferences = preferences
        self._background = Background(self._tell, threads=1, parent=self)
        self.coming: set[str] = set()
        self.stations: dict[str, Station] = {}
        self._made: dict[str, _Made] = {}

    def prepare(self, name: str) -> None:
        """Make a terminal, for `open`: takes as long as loading the prison does."""
        self._made[name] = self._make_terminal(name)

    def open(self, name: str) -> Window:
        """Open a terminal's window with its member of staff signed in, or bring it to the front."""
        if name not in self.stations:
            if name not in self._made:
                self.prepare(name)
            self._make_window(self._made.pop(name))
        return self._show(name)

    def begin(self, name: str) -> None:
        """The same without holding up the windows that are open."""
        if name in self.stations:
            self._show(name)
        elif name not in self.coming:
            self.coming.add(name)
            make = partial(self._make_terminal, name)
            self._background.act(self, make, self._come, failed=partial(self._not_come, name))

    def cut(self, name: str, cut: bool) -> None:
        """Pull the network out of a terminal, or put it back."""
        if name in self.stations:
            self.stations[name].terminal.link_cut = cut

    def shut(self) -> None:
        """Close every window and its terminal."""
        self._background.close()
        for station in self.stations.values():
            station.window.close()
            station.window.shut()
        self.stations.clear()
        for made in self._made.values():
            made.terminal.close()
        self._made.clear()

    def _make_terminal(self, name: str) -> _Made:
        terminal = enrolled_terminal(self._centre, self._folder / name, f"Terminal {name}")
        return _Made(name, terminal, member_of(terminal, SIGN_INS[name]))

    def _make_window(self, made: _Made) -> None:
        window = Window(
            lambda: made.terminal,
            self._preferences,
            member=made.member,
            extra_menu=self._fill_menu,
        )
        window.faults.install()
        window.begin()
        self.stations[made.name] = Station(made.terminal, window)

    def _show(self, name: str) -> Window:
        window = self.stations[name].window
        window.show()
        window.raise_()
        return window

    @Slot(object)
    def _come(self, made: _Made) -> None:
        self.coming.discard(made.name)
        self._make_window(made)
        self._show(made.name)

    def _not_come(self, name: str, error: BaseException) -> None:
        self.coming.discard(name)
        self._tell(error)

    def _tell(self, error: BaseException) -> None:
        for station in self.stations.values():
            station.window.faults.report(error)
            return

    def _fill_menu(self, menu: QMenu, terminal: OpenTerminal) -> None:
        del terminal
        DemonstrationMenu(self, menu)


class DemonstrationMenu(QObject):
    """The menu's entries: open the second terminal, and the network of each."""

    def __init__(self, demonstration: Demonstration, menu: QMenu) -> None:
        super().__init__(menu)
        self._demonstration = demonstration
        self._menu = menu
        self._second = menu.addAction("", partial(demonstration.begin, "B"))
        menu.addSeparator()
        self._cuts = {name: self._cut_entry(name) for name in SIGN_INS}
        menu.aboutToShow.connect(self._show_state)
        menu.installEventFilter(self)
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Follow the menu's change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)

    def _cut_entry(self, name: str) -> QAction:
        entry = self._menu.addAction("")
        entry.setCheckable(True)
        entry.triggered.connect(partial(self._switch, name))
        return entry

    def _switch(self, name: str) -> None:
        self._demonstration.cut(name, self._cuts[name].isChecked())

    def _show_state(self) -> None:
        self._second.setEnabled("B" not in self._demonstration.coming)
        for name, entry in self._cuts.items():
            station = self._demonstration.stations.get(name)
            entry.setEnabled(station is not None)
            entry.setChecked(station is not None and station.terminal.link_cut)

    def retranslate(self) -> None:
        """Set the menu's words in the language of now."""
        self._menu.setTitle(self.tr("&Demonstration"))
        self._second.setText(self.tr("Open the &second terminal"))
        for name, entry in self._cuts.items():
            entry.setText(self.tr("Cut the network of terminal &{name}").format(name=name))
