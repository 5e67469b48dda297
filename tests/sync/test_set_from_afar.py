"""A machine that IT sets up by policy becomes a terminal by itself, and goes where it is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from app.__main__ import main
from app.settings.sources import file_sources
from app.store.home import TerminalHome
from hub.service import Hub, ServedHub
from tests.world.keyrings import InMemory
from tests.world.prison import PRISON

SetPolicy = Callable[..., None]


@pytest.fixture
def set_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SetPolicy:
    """`set_policy(HubUrl=...)`: this machine's policy says so, and nothing else."""
    folder = tmp_path / "etc"
    folder.mkdir()
    sources = file_sources(folder, tmp_path / "own")
    monkeypatch.setattr("app.settings.settings.sources_here", lambda: sources)

    def say(**values: str) -> None:
        lines = [f"{name} = {json.dumps(value)}\n" for name, value in values.items()]
        (folder / "policy.toml").write_text("".join(lines), "utf-8")

    return say


def test_a_machine_that_was_set_up_from_afar_enrols_itself(
    hub: Hub,
    served: ServedHub,
    tmp_path: Path,
    set_policy: SetPolicy,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    backend = InMemory()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    home = tmp_path / "terminal"
    said = {"HubUrl": served.url, "TerminalName": "A wing office", "DataFolder": str(home)}
    set_policy(**said, EnrolCode=hub.new_enrol_code(PRISON, "wing"))
    for _ in range(2):  # a code that is spent does no harm at the next start
        assert main(["sync", "--once", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["people"] > 0
    assert TerminalHome.load(home).name == "A wing office"
    assert main(["settings", "--json"]) == 0
    told = {one["name"]: one for one in json.loads(capsys.readouterr().out)["settings"]}
    assert told["HubUrl"]["source"] == "policy"
    assert told["HubUrl"]["place"].endswith("policy.toml")
    assert told["EnrolCode"]["value"] == "••••"
    set_policy(**{**said, "HubUrl": "http://127.0.0.1:9"})
    assert main(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reachable"] is False
