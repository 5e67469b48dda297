"""Terminal and centre are killed again and again; whatever was saved arrives, and once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from app.store.home import TerminalHome
from hub.service import Hub
from hub.settle.place import place_rows
from tests.world.fixtures import ENGINES
from tests.world.prison import PRISON, an_id, small_prison
from tests.world.sessions import leave_adeyemi

ROUNDS = 3
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


class Centre:
    """A centre in a process of its own, always on the same port."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._port = "0"
        self.url = ""

    def start(self) -> None:
        """Serve; returns when it listens."""
        kind = "--database" if "://" in self.place else "--data"
        command = ["hub", "serve", kind, self.place, "--port", self._port]
        self._process = _start(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().split()[-1]
        self._port = self.url.rpartition(":")[2]

    def kill(self) -> None:
        """SIGKILL."""
        _kill(self._process)


@pytest.fixture(params=ENGINES)
def centre(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Centre, list[str]]]:
    """A centre that serves the small prison, and codes for two terminals."""
    place = str(tmp_path / "hub")
    if request.param == "postgresql":
        place = request.getfixturevalue("fresh_database")
    hub = Hub.create(place)
    place_rows(hub.store, small_prison(), source="test")
    codes = [hub.new_enrol_code(PRISON, "wing") for _ in range(2)]
    hub.close()
    centre = Centre(place)
    centre.start()
    yield centre, codes
    centre.kill()


@pytest.mark.timeout(180)
def test_nothing_saved_is_lost_or_doubled(centre: tuple[Centre, list[str]], tmp_path: Path) -> None:
    serving, codes = centre
    home, other = tmp_path / "a", tmp_path / "b"
    for folder, code in zip((home, other), codes, strict=True):
        _run("app", "enrol", "--home", folder, "--hub", serving.url, "--code", code, "--key-file")
        _run("app", "sync", "--home", folder, "--once")
    _sign_in(serving.place, home)
    dice = Random(42)
    saved: list[str] = []
    for number in range(ROUNDS):
        saved += _type_until_killed(home, str(number), dice, serving)
    first = _run("app", "sync", "--home", home, "--once", "--json")
    assert json.loads(first)["pending"] == 0
    _run("app", "sync", "--home", other, "--once")
    texts = _notes(other)
    assert len(texts) == len(set(texts)), "a note arrived twice"
    assert set(saved) <= set(texts), "a saved note is missing"


def _sign_in(place: str, home: Path) -> None:
    hub = Hub.open(place)
    leave_adeyemi(hub, TerminalHome.load(home).terminal_id, home)
    hub.close()


def _type_until_killed(home: Path, name: str, dice: Random, serving: Centre) -> list[str]:
    """Let the typist write; kill the terminal, and every other time the centre, in the midst."""
    typist = _start(["tests.world.typist", str(home), name], stdout=subprocess.PIPE)
    assert typist.stdout is not None
    said = [typist.stdout.readline().strip() for _ in range(dice.randrange(3, 25))]
    if dice.random() < 0.5:
        serving.kill()
        said += [typist.stdout.readline().strip() for _ in range(3)]
        serving.start()
    _kill(typist, close=False)
    said += typist.stdout.read().split()
    typist.stdout.close()
    return said


def _notes(home: Path) -> list[str]:
    from app.terminal import Terminal

    terminal = Terminal.open(home)
    rows = terminal.replica.find("case_note", person_id=an_id("person", "SMITH"))
    terminal.close()
    return [str(row["text"]) for row in rows]


def _start(
    words: list[str], *, stdout: int | None = None, stderr: int | None = None
) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", *words]
    return subprocess.Popen(command, stdout=stdout, stderr=stderr, text=True, env=ENVIRONMENT)


def _kill(process: subprocess.Popen[str], *, close: bool = True) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    if close and process.stdout is not None:
        process.stdout.close()


def _run(*words: str | Path) -> str:
    command = [sys.executable, "-m", *map(str, words)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
