"""Where settings lie: in the registry on Windows, in files of TOML elsewhere.

A policy and the machine's own settings can be written by administrators alone, and are read only;
the user's are also written. On Windows those of group policies stand where such policies stand, in
the registry's view of 64 bits.
"""

from __future__ import annotations

import importlib
import json
import sys
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

import platformdirs

from app.store.home import write_whole
from record.problems import Problem

POLICY_KEY = r"SOFTWARE\Policies\Wingbook"
MACHINE_KEY = USER_KEY = r"SOFTWARE\Wingbook"
MACHINE_FOLDER = Path("/etc/wingbook")


class Level(StrEnum):
    """Who has set something; the first that has, counts."""

    POLICY = "policy"
    MACHINE = "machine"
    USER = "user"
    DEFAULT = "default"


class Source(Protocol):
    """A place where settings lie. ``place`` is its name for people."""

    @property
    def level(self) -> Level:
        """Whose settings these are."""
        ...

    @property
    def place(self) -> str:
        """Where they lie, as IT would look for it."""
        ...

    def read(self) -> Mapping[str, object]:
        """The values by name, as they were written; none where nothing is set. ``Problem``."""
        ...

    def write(self, name: str, value: str) -> None:
        """Set one value; an empty one forgets it. Raises ``Problem``."""
        ...


class FileSource:
    """Settings in a file of TOML: one line each, a name and a value."""

    def __init__(self, level: Level, path: Path) -> None:
        self.level = level
        self._path = path

    @property
    def place(self) -> str:
        """The file."""
        return str(self._path)

    def read(self) -> Mapping[str, object]:
        """The values by name; raises ``Problem`` when the file cannot be read."""
        try:
            return tomllib.loads(self._path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise Problem("file_unreadable", file=self.place, what="TOML") from error
        except OSError as error:
            what = error.strerror or "–"
            raise Problem("file_unreadable", file=self.place, what=what) from error

    def write(self, name: str, value: str) -> None:
        """Set one value, and keep the others. Raises ``Problem``."""
        said = {**self.read(), name: value}
        lines = [f"{key} = {json.dumps(text)}\n" for key, text in said.items() if text != ""]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, "".join(lines), mode=0o644)
        except OSError as error:
            raise Problem("disk_unwritable", what=error.strerror or "–") from error


class RegistrySource:
    """Settings as the values of a key in Windows' registry. ``registry`` is the module winreg."""

    def __init__(self, level: Level, registry: Any, hive: str, key: str) -> None:
        self.level = level
        self._registry = registry
        self._hive, self._key = hive, key

    @property
    def place(self) -> str:
        """The key, as the registry's editor shows it."""
        return f"{self._hive}\\{self._key}"

    def read(self) -> Mapping[str, object]:
        """The values by name, with what stands for folders in them filled in. ``Problem``."""
        registry = self._registry
        access = registry.KEY_READ | registry.KEY_WOW64_64KEY
        try:
            with registry.OpenKey(getattr(registry, self._hive), self._key, 0, access) as key:
                count = registry.QueryInfoKey(key)[1]
                values = [registry.EnumValue(key, index) for index in range(count)]
        except FileNotFoundError:
            return {}
        except OSError as error:
            what = error.strerror or "–"
            raise Problem("file_unreadable", file=self.place, what=what) from error
        return {
            name: registry.ExpandEnvironmentStrings(value)
            if kind == registry.REG_EXPAND_SZ
            else value
            for name, value, kind in values
        }

    def write(self, name: str, value: str) -> None:
        """Set one value, or take it away. Raises ``Problem``."""
        registry = self._registry
        access = registry.KEY_SET_VALUE | registry.KEY_WOW64_64KEY
        try:
            with registry.CreateKeyEx(getattr(registry, self._hive), self._key, 0, access) as key:
                if value:
                    registry.SetValueEx(key, name, 0, registry.REG_SZ, value)
                else:
                    registry.DeleteValue(key, name)
        except FileNotFoundError:
            return
        except OSError as error:
            raise Problem("disk_unwritable", what=error.strerror or "–") from error


def sources_here() -> tuple[Source, ...]:
    """The places of this machine, from the one that counts most to the user's."""
    if sys.platform == "win32":
        return registry_sources(importlib.import_module("winreg"))
    own = Path(platformdirs.user_config_dir("wingbook", appauthor=False))
    return file_sources(MACHINE_FOLDER, own)


def file_sources(of_machine: Path, of_user: Path) -> tuple[Source, ...]:
    """The places on a machine without a registry: two folders."""
    return (
        FileSource(Level.POLICY, of_machine / "policy.toml"),
        FileSource(Level.MACHINE, of_machine / "settings.toml"),
        FileSource(Level.USER, of_user / "settings.toml"),
    )


def registry_sources(registry: Any) -> tuple[Source, ...]:
    """The places on Windows. ``registry`` is the module winreg."""
    machine, user = "HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"
    return (
        RegistrySource(Level.POLICY, registry, machine, POLICY_KEY),
        RegistrySource(Level.MACHINE, registry, machine, MACHINE_KEY),
        RegistrySource(Level.USER, registry, user, USER_KEY),
    )
