#!/usr/bin/env python3
"""Sets this machine up and runs a verb: run, test, screens, msi and the others of ``VERBS``.

It is the only place that sets a machine up. It needs nothing but Python and what the machine's
package tools already reach: it makes ``.venv`` from ``requirements.lock`` (every file checked
against its hash), installs the few system libraries that Qt needs when it may, and says the one
line that does so when it may not. Written for old Pythons too, so that it can tell them.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"

# The Pythons that every package in the lock has a ready-built file for.
OLDEST, NEWEST = (3, 11), (3, 13)

# What each verb runs inside the environment; words after the verb are passed on.
VERBS = {
    "run": ["-m", "demo"],
    "test": ["-m", "pytest", "-n", "2"],
    "simulate": ["-m", "tests.simulation"],
    "bench": ["-m", "bench"],
    "storm": ["-m", "bench.storm"],
    "screens": ["-m", "demo.screens"],
    "msi": ["-m", "installer"],
    "test-msi": [
        *["-m", "pytest", "tests/installer", "-o", "faulthandler_timeout=0"],
        *["-m", "installed or not installed"],
    ],
    "format": ["-m", "ruff", "format", "."],
}
# The checks of `lint`; tests/floors/test_lint.py runs the same ones.
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
}

# Shared library -> Debian package. The first group draws pictures, the second opens a window.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Program -> Debian packages, for the verbs that build and try the MSI. Windows' own Python, which
# compiles its part of the MSI, runs on wine.
BUILDING = {
    "msibuild": "msitools",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "wine": "wine wine64",
}


def main() -> NoReturn:
    """Read the verb, make the machine ready, run it, and leave with its exit code."""
    verb, words = (sys.argv[1:2] or ["help"])[0], sys.argv[2:]
    if verb not in VERBS and verb != "lint":
        print("usage: python3 workshop.py " + " | ".join([*VERBS, "lint"]) + "  [more words]")
        sys.exit(0 if verb in ("help", "-h", "--help") else 2)
    os.chdir(ROOT)
    python = find_python()
    install_system_packages(missing_system_packages(python, verb))
    make_environment(python)
    if verb == "lint":
        sys.exit(max(lint(name, words) for name, words in CHECKS.items()))
    hand_over([str(VENV_PYTHON), *VERBS[verb], *words], environment_for(verb))


def say(words: str) -> None:
    """One line of progress."""
    print("workshop: " + words, flush=True)


def give_up(words: str) -> NoReturn:
    """Leave with a plain sentence that says what to do."""
    sys.exit("workshop: " + words)


# ---- Python ------------------------------------------------------------------------------------


def find_python() -> str:
    """The Python that the environment is made with: this one, or another that is new enough."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return os.path.realpath(sys.executable)
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which("python3.%d" % minor)
        if found and succeeds([found, "-c", ""]):
            return found
    return give_up(
        "Wingbook needs Python 3.%d to 3.%d; this is %d.%d. Install one of them (on Debian 12 or "
        "newer: apt-get install python3) and try again."
        % (OLDEST[1], NEWEST[1], sys.version_info[0], sys.version_info[1])
    )


def make_environment(python: str) -> None:
    """Make or renew ``.venv``: just what the lock names, and the project itself."""
    lock = digest(LOCK.read_bytes())
    if read_stamp("lock") != lock:
        say("making .venv")
        quietly([python, "-m", "venv", "--clear", str(VENV)], "the environment could not be made")
        say("installing the packages of requirements.lock (a minute or two, once)")
        pip("--require-hashes", "-r", str(LOCK))
        write_stamp("lock", lock)
    project = digest((ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode())
    if read_stamp("project") != project:
        say("installing the commands wingbook and wingbook-hub into .venv")
        pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        write_stamp("project", project)


def pip(*words: str) -> None:
    """Install into the environment with its own pip."""
    options = ["--quiet", "--no-input", "--disable-pip-version-check"]
    quietly(
        [str(VENV_PYTHON), "-m", "pip", "install", *options, *words],
        "packages could not be installed. Is the package index within reach? Try again: nothing "
        "needs to be cleaned up first",
    )


def digest(*parts: bytes) -> str:
    """One SHA-256 over all the parts."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def read_stamp(name: str) -> str | None:
    """What ``.venv`` was last made from, or None."""
    path = VENV / (name + ".sha256")
    return path.read_text() if path.exists() and VENV_PYTHON.exists() else None


def write_stamp(name: str, value: str) -> None:
    """Remember what ``.venv`` was made from; written last, so a stopped set-up starts again."""
    (VENV / (name + ".sha256")).write_text(value)


# ---- system libraries --------------------------------------------------------------------------


def missing_system_packages(python: str, verb: str) -> list[str]:
    """The Debian packages that this verb needs and this machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**DRAWING, **WINDOW} if verb == "run" and has_display() else DRAWING
    missing = [package for library, package in wanted.items() if not loads(library)]
    if verb in ("msi", "test-msi"):
        absent = [names for program, names in BUILDING.items() if shutil.which(program) is None]
        missing += " ".join(absent).split()
    if not VENV_PYTHON.exists() and not succeeds([python, "-c", "import ensurepip, venv"]):
        version = subprocess.check_output(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], text=True
        )
        missing.append("python%s-venv" % version.strip())
    return missing


def install_system_packages(packages: list[str]) -> None:
    """Install them if this user may; otherwise say the line that does, and stop."""
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        give_up(
            "some system libraries are missing. Install what your system calls these Debian "
            "packages, then try again: " + names
        )
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = shutil.which("sudo")
    if not root and not (sudo and succeeds([sudo, "-n", "true"])):
        # A bare Debian has no sudo: there one becomes root with root's own password.
        who, administrator = (
            ("root", "su - -c") if sudo is None else ("an administrator", "sudo sh -c")
        )
        give_up(
            "some system packages are missing. This line, as %s, installs them; then try again:"
            "\n\n    %s 'apt-get update && apt-get install -y --no-install-recommends %s'\n"
            % (who, administrator, names)
        )
    say("installing system packages: " + names)
    apt = [] if root else ["sudo", "-n"]
    apt += ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
    succeeds([*apt, "update"])  # a stale list still installs; a missing one fails below
    quietly(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        "system packages could not be installed: " + names,
    )


def loads(library: str) -> bool:
    """Whether the machine's loader finds a shared library, which is what Qt will ask it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# ---- running -----------------------------------------------------------------------------------


def environment_for(verb: str) -> dict[str, str]:
    """The verb's environment variables: off-screen unless it is for a person at a display.

    Tests and pictures are always drawn off-screen, so that they come out alike on every machine.
    """
    variables = dict(os.environ)
    if verb != "run" or not has_display():
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def hand_over(command: list[str], variables: dict[str, str]) -> NoReturn:
    """Become the command, so that signals and the exit code are its own."""
    sys.stdout.flush()
    if os.name == "nt":
        sys.exit(subprocess.call(command, env=variables))
    os.execve(command[0], command, variables)


def lint(name: str, words: list[str]) -> int:
    """Run one check and say its name; returns its exit code."""
    say(name)
    return subprocess.call([str(VENV_PYTHON), *words])


def succeeds(command: list[str]) -> bool:
    """Whether a command runs and ends well; it is not heard."""
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return False
    return done.returncode == 0


def quietly(command: list[str], failure: str) -> None:
    """Run a command without its chatter; if it fails, show the end of it and a plain sentence."""
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode != 0:
        print("\n".join(done.stdout.strip().splitlines()[-12:]), file=sys.stderr)
        give_up(failure + ".")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("\nworkshop: stopped.")
