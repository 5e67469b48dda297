"""The demonstration's centre: a real hub with the invented prison, in its own process."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from demo.faces import Photographed, photographs
from demo.newcomer import admit_elsewhere
from demo.prison import DEMO_AUDITOR, DEMO_OFFICER, DEMO_SUPERVISOR, PRISON, build
from hub.service import Hub
from hub.settle.place import place_rows
from hub.store import attachments
from hub.store.staff import add_staff, staff_by_number
from hub.store.writing import Writing

SIGN_INS = (DEMO_OFFICER, DEMO_SUPERVISOR, DEMO_AUDITOR)
STOP_S_MAX = 10


class DemoCentre:
    """Made in ``folder`` and served on this machine as long as the ``with`` lasts."""

    def __init__(self, folder: Path, *, people: int = 600, terminals: int = 2) -> None:
        self._folder = folder
        self._codes = self._furnish(people, terminals)
        self.url = ""

    def code(self) -> str:
        """A code that enrols one terminal."""
        return self._codes.pop()

    def _furnish(self, people: int, terminals: int) -> list[str]:
        now = dt.datetime.now(dt.UTC)
        hub = Hub.create(self._folder)
        rows = list(build(people=people, today=now.date(), now=now))
        taken = list(photographs(rows))
        place_rows(hub.store, [*rows, *(one.row for one in taken)], source="demo")
        hub.store.write(lambda writing: _keep_pictures(writing, taken))
        admit_elsewhere(hub, rows, now)
        for sign_in in SIGN_INS:
            with hub.store.read() as facts:
                row = staff_by_number(facts, sign_in.staff_number)
            if row is not None:
                add_staff(hub.store, row, sign_in.password)
        codes = [hub.new_enrol_code(PRISON, "wing") for _ in range(terminals)]
        hub.close()
        return codes

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "hub", "serve", "--data", str(self._folder), "--port", "0"]
        self._process = subprocess.Popen(  # noqa: S603 (our own program)
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        try:
            said = self._process.stdout.readline() if self._process.stdout else ""
        except KeyboardInterrupt:
            self._stop()
            raise
        self.url = said.strip().rpartition(" ")[2]
        if not self.url.startswith("http"):
            raise RuntimeError("the demonstration's centre did not start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def _stop(self) -> None:
        """Stop the centre; kill it if it does not."""
        self._process.terminate()
        try:
            self._process.wait(STOP_S_MAX)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def _keep_pictures(writing: Writing, taken: list[Photographed]) -> None:
    for one in taken:
        attachments.keep(writing, str(one.row[1]["sha256"]), one.picture)
