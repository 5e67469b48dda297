"""Every package that the project names is explained, and every one that is installed is pinned."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def named() -> set[str]:
    """The packages that ``pyproject.toml`` names, without versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = [project["dependencies"], *project["optional-dependencies"].values()]
    return {re.split(r"[=<>~!;]", one)[0].strip() for some in listed for one in some}


def test_every_named_package_is_explained_and_no_other() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    explained = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    plug_ins = {name for name in named() if name.startswith("pytest-")}
    assert explained == named() - plug_ins


def test_every_line_of_the_lock_is_pinned_and_has_its_hashes() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert len(lines) > 40
    for line in lines:
        assert re.match(r"[A-Za-z0-9._\[\]-]+==\S+", line), line
        assert "--hash=sha256:" in line, line
