"""What a centre is installed from: its packages, its unit, its settings and its container."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hub.upkeep.configuration import configure

ROOT = Path(__file__).parents[2]
HERE = ROOT / "installer/hub"
UNITS = sorted(HERE.glob("*.service"))
EXPOSURE_MAX = "20"
"""In tenths, as systemd counts what a service could do beyond its task; a plain one has 9.6."""


def _pins(lock: Path) -> dict[str, str]:
    found = re.findall(r"^([A-Za-z0-9._-]+)(?:\[\w+\])?==([^\s;]+)", lock.read_text(), re.MULTILINE)
    return {name.lower().replace("_", "-").replace(".", "-"): version for name, version in found}


def test_its_packages_are_those_of_the_projects_lock() -> None:
    ours, all_of_them = _pins(HERE / "requirements.lock"), _pins(ROOT / "requirements.lock")
    assert ours.items() <= all_of_them.items()
    assert "pyside6-essentials" not in ours


def test_it_runs_with_these_packages_and_no_others() -> None:
    code = (
        "import importlib.metadata as m, sys; import hub.__main__; "
        "of = m.packages_distributions(); "
        "print(*{d for name in list(sys.modules) for d in of.get(name.partition('.')[0], [])})"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    used = {name.lower().replace("_", "-").replace(".", "-") for name in said.stdout.split()}
    # An environment's own, or optional; and the project, where it is installed from its folder.
    unasked = {"setuptools", "backports-tarfile", "pygments", "wingbook"}
    assert used - unasked - set(_pins(HERE / "requirements.lock")) == set()


def test_the_settings_that_are_handed_out_can_be_used() -> None:
    settings = configure({}, {}, HERE / "hub.toml").settings
    assert (settings.listen.port, settings.watch.port) == (8600, 8601)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_is_well_formed_and_lets_the_service_do_little(unit: Path, tmp_path: Path) -> None:
    here = tmp_path / unit.name  # the program is not installed on this machine
    text = unit.read_text().replace("/opt/wingbook/wingbook-hub", sys.executable)
    here.write_text(text)
    verify = ["systemd-analyze", "verify", "--man=no", str(here)]
    secure = ["systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSURE_MAX}"]
    for words in (verify, [*secure, str(here)]):
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_container_is_made_of_what_there_is() -> None:
    text = (HERE / "Containerfile").read_text()
    copied = re.findall(r"^COPY ([\w/]+) ", text, re.MULTILINE)
    assert len(copied) == 4
    assert all((ROOT / path).is_dir() for path in copied)
    assert re.search(r"^USER [1-9]\d*$", text, re.MULTILINE)
    variables = dict(re.findall(r"(WINGBOOK_HUB_[A-Z_]+)=(\w\S*)", text.partition("ENV ")[2]))
    assert configure({}, variables, None).settings.watch.port == 8601
    assert subprocess.run(["sh", "-n", str(HERE / "install.sh")], check=False).returncode == 0
