"""What we compile with mingw-w64: the launcher, with and without a console, and the guard.

Neither uses the C library, and no moment is written into them: the same compiler gives the same
bytes.
"""

from __future__ import annotations

from pathlib import Path

from installer import icon
from installer.places import BUILD, HERE, run, tool

PREFIX = "x86_64-w64-mingw32-"
_PACKAGE = "gcc-mingw-w64-x86-64"
_FLAGS = ["-Os", "-Wall", "-Wextra", "-Werror", "-municode", "-nostdlib", "-s"]
_FLAGS += ["-Wl,--no-insert-timestamp", "-Wl,--entry,start", "-Wl,--dynamicbase", "-Wl,--nxcompat"]


def build_launcher(folder: Path, version: str) -> None:
    """Compile ``wingbook.exe`` and ``wingbook.com`` into ``folder``. Raises ``CannotBuild``."""
    work = BUILD / "compiled"
    work.mkdir(parents=True, exist_ok=True)
    icon.write_icon(work / "wingbook.ico")
    _tool("windmc", "-b", "-h", str(work), "-r", str(work), _source("launcher", "messages.mc"))
    for name, console in (("wingbook.exe", False), ("wingbook.com", True)):
        resources = str(work / (name + ".res.o"))
        (work / "product.h").write_text(_product(version, name), encoding="ascii")
        options = [f"-I{work}", f"-I{HERE / 'launcher'}"]
        rc = _source("launcher", "wingbook.rc")
        _tool("windres", "--use-temp-file", *options, "-O", "coff", rc, resources)
        mode = ["-mconsole", "-DCONSOLE"] if console else ["-mwindows"]
        objects = [_source("launcher", "wingbook.c"), resources]
        libraries = ["-lkernel32", "-luser32", "-lshell32"]
        _tool("gcc", *_FLAGS, *mode, "-o", str(folder / name), *objects, *libraries)


def build_guard(folder: Path) -> Path:
    """Compile the library that Windows' installer asks before it uninstalls."""
    file = folder / "guard.dll"
    libraries = ["-lkernel32", "-lmsi"]
    _tool("gcc", "-shared", *_FLAGS, "-o", str(file), _source("guard", "guard.c"), *libraries)
    return file


def _product(version: str, name: str) -> str:
    """What the resources say of the version, for their compiler."""
    major, minor, patch = version.split(".")
    said = {"MAJOR": major, "MINOR": minor, "PATCH": patch}
    said |= {"VERSION": f'"{version}"', "FILE_NAME": f'"{name}"'}
    return "".join(f"#define {word} {value}\n" for word, value in said.items())


def _source(*parts: str) -> str:
    return str(HERE.joinpath(*parts))


def _tool(name: str, *words: str) -> None:
    run([tool(PREFIX + name, name, package=_PACKAGE), *words])
