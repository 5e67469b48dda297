"""The MSI itself, made of a small tree: its tables as `msiinfo` reads them, and its bytes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings.sources import POLICY_KEY
from app.settings.table import settings_table
from installer import build, bytecode, cabinet, payload, places, signing
from installer.places import ROOT
from tests.installer.conftest import COMPILER, MSITOOLS, WINE, skip_without
from tests.installer.machine import HERE, Machine, as_windows

FILES = {
    "wingbook.exe": b"MZ",
    "app/ui/window.py": b"window" * 20_000,
    "lib/A long name.txt": b"",
    "lib/again/window.py": b"other",
}
MOMENT = 1_800_000_000


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few files in the place of thousands."""
    tree = tmp_path_factory.mktemp("tree")
    for name, content in FILES.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(content)
    return tree


def packed(tree: Path, folder: Path, version: str = "1.2.3") -> Path:
    """The MSI of the tree."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "BUILD", folder)
        patch.setenv("SOURCE_DATE_EPOCH", str(MOMENT))
        (folder / "compiled").mkdir(parents=True)
        for name in ("wingbook.ico", "guard.dll"):
            (folder / "compiled" / name).write_bytes(name.encode())
        build.pack(folder / "w.msi", tree, folder / "compiled" / "guard.dll", version)
    return folder / "w.msi"


@pytest.fixture(scope="module")
def msi(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The MSI of the tree, in version 1.2.3."""
    skip_without(*MSITOOLS)
    return packed(tree, tmp_path_factory.mktemp("msi") / "build")


def table(msi: Path, name: str) -> list[list[str]]:
    """The rows of a table."""
    done = subprocess.run(
        ["msiinfo", "export", str(msi), name], check=True, capture_output=True, text=True
    )
    return [line.split("\t") for line in done.stdout.splitlines()[3:]]


def properties(msi: Path) -> dict[str, str]:
    return {row[0]: row[1] for row in table(msi, "Property")}


def test_every_file_is_a_component_of_its_own_and_comes_out_as_it_was(
    msi: Path, tree: Path, tmp_path: Path
) -> None:
    assert len(table(msi, "File")) == len(FILES)
    keys = [row[5] for row in table(msi, "Component")]
    assert {row[0] for row in table(msi, "File")} <= set(keys)
    subprocess.run(["msiextract", "-C", str(tmp_path), str(msi)], check=True, capture_output=True)
    [root] = [path.parent for path in tmp_path.rglob("wingbook.exe")]
    assert {name: (root / name).read_bytes() for name in FILES} == FILES


def test_what_it_is_told_becomes_a_policy_and_an_upgrade_keeps_it(msi: Path) -> None:
    written = {row[3]: row for row in table(msi, "Registry") if row[2] == POLICY_KEY}
    conditions = {row[0]: row[4] for row in table(msi, "Component")}
    read_again = {row[3] for row in table(msi, "RegLocator") if row[2] == POLICY_KEY}
    assert set(written) == read_again == set(settings_table())
    for name, row in written.items():
        assert row[4] == f"[{name.upper()}]"
        assert conditions[row[5]] == name.upper(), "nothing is written when nothing was told"
    secure = properties(msi)["SecureCustomProperties"].split(";")
    assert {"HUBURL", "ENROLCODE", "PROFILE", "WAITING"} <= set(secure)
    assert "ENROLCODE" in properties(msi)["MsiHiddenProperties"].split(";")


def test_it_upgrades_what_is_older_and_refuses_to_go_back(msi: Path) -> None:
    older, newer = table(msi, "Upgrade")
    assert (older[1:3], older[6]) == (["", "1.2.3"], "OLDERFOUND")
    assert (newer[1:3], newer[6]) == (["1.2.3", "99.255.65535"], "NEWERFOUND")
    [refusal] = [row[1] for row in table(msi, "LaunchCondition") if row[0] == "NOT NEWERFOUND"]
    assert "A newer Wingbook is installed" in refusal


def test_it_asks_what_waits_before_it_takes_anything_away(msi: Path) -> None:
    steps = {row[0]: (row[1], int(row[2])) for row in table(msi, "InstallExecuteSequence")}
    condition, place = steps["RefuseWhileWaiting"]
    assert 'REMOVE="ALL"' in condition
    assert "NOT UPGRADINGPRODUCTCODE" in condition
    assert steps["InstallValidate"][1] < place < steps["RemoveFiles"][1]
    assert steps["InstallInitialize"][1] < steps["RemoveExistingProducts"][1]


def test_the_menu_and_the_list_of_programs_show_it(msi: Path) -> None:
    [shortcut] = table(msi, "Shortcut")
    [program] = [row[0] for row in table(msi, "File") if row[2].endswith("wingbook.exe")]
    assert (shortcut[1], shortcut[4]) == ("ProgramMenuFolder", f"[#{program}]")
    assert properties(msi)["ARPPRODUCTICON"] == shortcut[8] == "wingbook.ico"
    assert properties(msi)["ALLUSERS"] == "1"


def test_the_same_files_give_the_same_bytes_and_others_another_code(
    msi: Path, tree: Path, tmp_path: Path
) -> None:
    again = packed(tree, tmp_path / "again")
    assert again.read_bytes() == msi.read_bytes()
    changed = shutil.copytree(tree, tmp_path / "tree")
    (changed / "wingbook.exe").write_bytes(b"MZ!")
    other = packed(changed, tmp_path / "other")
    assert code_of(other) != code_of(msi)
    newer = packed(tree, tmp_path / "newer", "1.3.0")
    assert properties(newer)["ProductCode"] != properties(msi)["ProductCode"]
    assert properties(newer)["UpgradeCode"] == properties(msi)["UpgradeCode"]
    assert table(newer, "Component") == table(msi, "Component")


@pytest.mark.installed
@pytest.mark.timeout(300)
def test_windows_own_installer_makes_the_same_tables(
    request: pytest.FixtureRequest, msi: Path, tree: Path, tmp_path: Path
) -> None:
    """A build on Windows goes this way; wine's installer stands in for Windows' here."""
    skip_without(*WINE, *COMPILER)
    machine: Machine = request.getfixturevalue("machine")
    folder = tmp_path / "on-windows"
    shutil.copytree(msi.parent / "compiled", folder / "compiled")
    shutil.copytree(tree, folder / "tree")
    words = [HERE / "pack_on_windows.py", ROOT, payload._packages(), folder]
    done = machine.run(as_windows(bytecode._python()), *map(as_windows, words))
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("File", "Component", "Property", "InstallExecuteSequence", "Binary", "Upgrade"):
        assert sorted(table(folder / "w.msi", name)) == sorted(table(msi, name))
    subprocess.run(["msiextract", "-C", str(tmp_path), str(folder / "w.msi")], check=True)
    assert next(tmp_path.glob("**/Wingbook/wingbook.exe")).read_bytes() == FILES["wingbook.exe"]


def code_of(msi: Path) -> str:
    """The code of the package, which says that two MSIs hold the same."""
    command = ["msiinfo", "suminfo", str(msi)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return next(line for line in said.splitlines() if line.startswith("Revision number"))


def test_blocks_of_a_cabinet_are_checked_by_their_words() -> None:
    """The sum after Microsoft's description, by its slow way."""
    for size in (0, 3, 4, 4 * 257 + 2):
        data = bytes(number % 251 for number in range(size))
        expected = 0
        for start in range(0, size // 4 * 4, 4):
            expected ^= int.from_bytes(data[start : start + 4], "little")
        expected ^= int.from_bytes(data[size // 4 * 4 :], "big")
        assert cabinet._checksum(data) == expected


def test_the_hook_signs_what_bears_no_signature(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "w.msi"
    file.write_bytes(b"unsigned")
    assert signing.sign(file) is False
    hook = tmp_path / "hook"
    hook.write_text(f"#!{sys.executable}\nimport sys\nopen(sys.argv[1], 'ab').write(b'+')\n")
    hook.chmod(0o755)
    monkeypatch.setenv(signing.HOOK, str(hook))
    assert signing.sign(file) is True
    assert file.read_bytes() == b"unsigned+"
    hook.write_text("#!/bin/sh\n")
    with pytest.raises(places.CannotBuild, match="has not signed"):
        signing.sign(file)
