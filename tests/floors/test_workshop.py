"""What `workshop.py` says to somebody on a machine where something is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import workshop

INSTALL = "'apt-get update && apt-get install -y --no-install-recommends libegl1 libgl1'"


@pytest.mark.parametrize(
    ("programs", "line"),
    [(["apt-get"], f"su - -c {INSTALL}"), (["apt-get", "sudo"], f"sudo sh -c {INSTALL}")],
)
def test_the_line_for_missing_packages_can_be_said_on_this_machine(
    programs: list[str], line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in programs:
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as stopped:
        workshop.install_system_packages(["libegl1", "libgl1"])
    assert str(stopped.value).splitlines()[-1].strip() == line
