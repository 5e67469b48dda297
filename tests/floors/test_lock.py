"""The lock names exact versions and their hashes, no place to fetch them from, and is complete."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"


def entries() -> list[str]:
    """The lock's requirements, each with its continuation lines joined."""
    text = LOCK.read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def plain(name: str) -> str:
    """A package's name as the index spells it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[=<>;~!]", name, maxsplit=1)[0]).lower()


def test_each_package_has_one_version_and_hashes() -> None:
    wrong = [
        entry
        for entry in entries()
        if not re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==[^\s;]+", entry)
        or not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)
    ]
    assert not wrong


def test_it_names_no_place() -> None:
    text = LOCK.read_text("utf-8")
    assert not re.findall(r"://|file:|^-.*|@ .*", text, re.MULTILINE)


def test_everything_asked_for_is_in_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = list(project["dependencies"])
    for extra in project["optional-dependencies"].values():
        asked += extra
    locked = {plain(entry) for entry in entries()}
    assert {plain(name) for name in asked} <= locked
