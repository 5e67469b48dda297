"""A Windows machine for a test: a folder in which wine keeps one, with what Windows 10 has and wine
8 has not. Nothing of what is installed is touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path, PureWindowsPath

HERE = Path(__file__).parent
PROGRAM = PureWindowsPath("C:/Program Files/Wingbook")
POLICIES = r"HKLM\SOFTWARE\Policies\Wingbook"
PATIENCE_S = 400

# No assistant for crashes or for .NET, and no WMI: wine's lacks a function that Python calls.
_WITHOUT = "mscoree=;winedbg.exe=;wbemprox="
_STAND_INS = {"icuuc": [], "bcryptprimitives": ["-ladvapi32"]}


class Machine:
    """One Windows machine; ``drive`` is its C:. ``end`` it when done."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.drive = folder / "drive_c"
        folder.mkdir(parents=True)
        self.run("wineboot", "--init")
        system = self.drive / "windows" / "system32"
        for name, libraries in _STAND_INS.items():
            source, library = HERE / "stand_ins" / f"{name}.c", system / f"{name}.dll"
            compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-s", "-o", str(library)]
            subprocess.run([*compiler, str(source), *libraries], check=True, timeout=PATIENCE_S)
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")

    @property
    def program(self) -> Path:
        """Where Wingbook is installed."""
        return self.drive / "Program Files" / "Wingbook"

    @property
    def record(self) -> Path:
        """The folder of the user's terminal."""
        return next((self.drive / "users").glob("*/AppData/Local")) / "Wingbook"

    @property
    def marks(self) -> list[str]:
        """The terminals that have something to send, as the uninstallation sees them."""
        return sorted(path.name for path in self._data.glob("waiting/*"))

    @property
    def _data(self) -> Path:
        return self.drive / "ProgramData" / "Wingbook"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program there to its end; its output is read through pipes, as wine's needs."""
        return subprocess.run(
            ["wine", *words],
            env=self._variables(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE_S,
            check=False,
        )

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a program there that goes on; the caller ends it."""
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE}
        return subprocess.Popen(
            ["wine", *words], env=self._variables(), stderr=subprocess.STDOUT, **quiet
        )

    def wingbook(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the installed command."""
        return self.run(str(PROGRAM / "wingbook.com"), *words)

    def msiexec(self, option: str, msi: Path, *properties: str) -> tuple[int, str]:
        """Run Windows' installer in silence; its exit code and its log."""
        log = self._folder / "install.log"
        log.unlink(missing_ok=True)
        words = [option, as_windows(msi), "/qn", "/l*v", as_windows(log), *properties]
        code = self.run("msiexec", *words).returncode
        return code, log.read_text("utf-8", errors="replace") if log.exists() else ""

    def values(self, key: str) -> dict[str, str]:
        """What a key of the registry holds, by name."""
        lines = self.run("reg", "query", key, "/reg:64").stdout.splitlines()
        cells = [line.strip().split("    ") for line in lines if line.startswith("    ")]
        return {cell[0]: cell[-1] for cell in cells}

    def end(self) -> None:
        """Switch it off and take it away."""
        subprocess.run(
            ["wineserver", "--kill", "--wait"],
            env=self._variables(),
            check=False,
            timeout=PATIENCE_S,
        )
        shutil.rmtree(self._folder, ignore_errors=True)

    def _variables(self) -> dict[str, str]:
        said = {"WINEPREFIX": str(self._folder), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": _WITHOUT}
        return {**os.environ, **said, "QT_QPA_PLATFORM": "offscreen"}


def as_windows(path: Path) -> str:
    """The name by which wine knows a file of this machine."""
    return "Z:" + str(path).replace("/", "\\")
