"""What the tests of the installer need of the machine, and the MSIs that they try."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.build import build
from tests.installer.machine import Machine

MSITOOLS = ("msibuild", "msiinfo")
COMPILER = ("x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres", "x86_64-w64-mingw32-windmc")
WINE = ("wine", "wineserver")
NOW, NEXT = "0.8.1", "0.9.0"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The life of an installation takes minutes: it is tried when it is asked for."""
    if "installed" not in str(config.option.markexpr):
        for item in items:
            if item.get_closest_marker("installed"):
                item.add_marker(pytest.mark.skip(reason="python3 workshop.py test-msi tries it"))


def skip_without(*programs: str) -> None:
    """Skip the test, saying why, when this machine lacks one of them."""
    missing = [name for name in programs if shutil.which(name) is None]
    if missing:
        pytest.skip(
            f"{', '.join(missing)} not installed: python3 workshop.py test-msi installs them"
        )


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The MSIs of two versions, one after the other, built as `make msi` builds them."""
    folder = tmp_path_factory.mktemp("msi")
    built = {version: folder / f"wingbook-{version}.msi" for version in (NOW, NEXT)}
    for version, msi in built.items():
        build(msi, version)
    return built


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    """A Windows machine of this test's own."""
    machine = Machine(tmp_path / "windows")
    yield machine
    machine.end()
