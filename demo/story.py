"""The two-terminal story, played on real windows: work without a network, and agree afterwards."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.desk import details, movements, notes
from app.desk.desk import Desk
from app.store.reads.find import find_people, free_cells
from app.store.reads.inbox import inbox
from app.store.reads.status import link_status
from app.terminal import Terminal
from app.ui.window import Window
from app.ui.workplace import Workplace
from demo.demonstration import Demonstration, Station

PATIENCE_S = 30.0
WINDOW_SIZE = (1366, 768)


def play(demonstration: Demonstration, folder: Path) -> list[Path]:
    """Play it, and leave a picture of each scene in ``folder``; the pictures, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    story = _Story(demonstration, folder)
    story.play()
    return story.pictures


class _Story:
    def __init__(self, demonstration: Demonstration, folder: Path) -> None:
        self._demonstration = demonstration
        self._folder = folder
        self.pictures: list[Path] = []

    def play(self) -> None:
        a, b = self._open("A"), self._open("B")
        person_id = self._someone(a.terminal)
        self._picture(a, "wing board on terminal A")
        self._demonstration.cut("A", True)
        self._until(lambda: not link_status(a.terminal.replica).reachable)
        self._work_apart(a, b, person_id)
        self._show_person(a, person_id)
        self._picture(a, "terminal A with its network cut and its work kept")
        self._show_person(b, person_id)
        self._picture(b, "terminal B meanwhile")
        self._demonstration.cut("A", False)
        self._until(lambda: self._agree(a.terminal, b.terminal, person_id))
        self._show_person(a, person_id, "history")
        self._picture(a, "the history on terminal A after the network is back")
        self._workplace(b).show_inbox()
        self._picture(b, "what terminal B is asked to settle")

    def _open(self, name: str) -> Station:
        window = self._demonstration.open(name)
        window.resize(*WINDOW_SIZE)
        self._until(lambda: window.workplace is not None)
        return self._demonstration.stations[name]

    def _someone(self, terminal: Terminal) -> str:
        return find_people(terminal.replica, "a-1-00", limit=1)[0].person_id

    def _work_apart(self, a: Station, b: Station, person_id: str) -> None:
        at_a, at_b = self._desk(a), self._desk(b)
        told = "Quiet this afternoon. Asked to see the chaplain; application handed in."
        notes.add_note(at_a, person_id=person_id, kind="OBSERVE", sub_kind="OBS_GEN", text=told)
        details.change_details(at_a, person_id=person_id, changes={"diet": "VGV"})
        details.change_details(at_a, person_id=person_id, changes={"middle_names": "Gwilym"})
        details.change_details(at_b, person_id=person_id, changes={"middle_names": "William"})
        details.change_details(at_b, person_id=person_id, changes={"religion": "QUAK"})
        cell = free_cells(b.terminal.replica, at_b.member.prison or "")[0]
        movements.move_cell(
            at_b,
            person_id=person_id,
            location_id=cell.id,
            move_reason="CLA",
            reason="Agreed with the orderly officer.",
        )

    def _agree(self, a: Terminal, b: Terminal, person_id: str) -> bool:
        pages = [terminal.replica.get("person", person_id) for terminal in (a, b)]
        waits = a.replica.has_waiting() or b.replica.has_waiting()
        return not waits and pages[0] == pages[1] and bool(inbox(b.replica, "").conflicts)

    def _desk(self, station: Station) -> Desk:
        return station.terminal.desk(self._workplace(station).member)

    def _workplace(self, station: Station) -> Workplace:
        workplace = station.window.workplace
        assert workplace is not None, "nobody is signed in"
        return workplace

    def _show_person(self, station: Station, person_id: str, tab: str | None = None) -> None:
        self._workplace(station).show_person(person_id, tab)

    def _picture(self, station: Station, title: str) -> None:
        window: Window = station.window
        self._settle(window)
        name = f"{len(self.pictures) + 1}-{title.replace(' ', '-')}.png"
        window.grab().save(str(self._folder / name))
        self.pictures.append(self._folder / name)

    def _settle(self, window: Window) -> None:
        """Let the window read and paint all that it has to."""
        self._until(lambda: window.background.under_way == 0)
        until = time.monotonic() + 0.4
        self._until(lambda: time.monotonic() > until and window.background.under_way == 0)

    def _until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not true():
            if time.monotonic() > deadline:
                raise RuntimeError("the story does not go on")
            QApplication.processEvents()


