"""T13: a package that was altered on its way is not installed, whatever its name and number say."""

from __future__ import annotations

import hashlib
import sys
import zipfile
from pathlib import Path

import pytest

import workshop

NAME, VERSION = "wing_example", "1.0"


def a_wheel(folder: Path, says: str) -> Path:
    """A package that says something, as an index would hand it out."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{NAME}-{VERSION}-py3-none-any.whl"
    info = f"{NAME}-{VERSION}.dist-info"
    files = {
        f"{NAME}.py": f"SAYS = {says!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {VERSION}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in (files | {f"{info}/RECORD": record}).items():
            wheel.writestr(zipfile.ZipInfo(name), text)
    return path


def install(lock: Path, target: Path) -> None:
    """Install what a lock names, as the workshop does."""
    workshop.pip("--require-hashes", "-r", str(lock), "--no-index", "--target", str(target))


@pytest.fixture
def lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lock that names the package by what it was when it was chosen."""
    monkeypatch.setattr(workshop, "VENV_PYTHON", Path(sys.executable))
    package = a_wheel(tmp_path, "good")
    chosen = hashlib.sha256(package.read_bytes()).hexdigest()
    path = tmp_path / "requirements.lock"
    path.write_text(f"{NAME} @ {package.as_uri()} --hash=sha256:{chosen}\n")
    return path


def test_what_was_chosen_is_installed(lock: Path, tmp_path: Path) -> None:
    install(lock, tmp_path / "there")
    assert "good" in (tmp_path / "there" / f"{NAME}.py").read_text()


def test_the_same_name_and_number_with_other_bytes_is_refused(lock: Path, tmp_path: Path) -> None:
    a_wheel(tmp_path, "evil")
    with pytest.raises(SystemExit, match="packages could not be installed"):
        install(lock, tmp_path / "there")
    assert not (tmp_path / "there" / f"{NAME}.py").exists()


def test_a_lock_without_a_hash_installs_nothing(lock: Path, tmp_path: Path) -> None:
    lock.write_text(lock.read_text().partition(" --hash")[0] + "\n")
    with pytest.raises(SystemExit, match="packages could not be installed"):
        install(lock, tmp_path / "there")
    assert not (tmp_path / "there").exists()
