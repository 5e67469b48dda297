"""Where settings lie: in the registry on Windows, in files elsewhere. They are only read here.

A policy and the machine's own settings can be written by administrators alone; on Windows policies
stand where group policies do, in the registry's view of 64 bits. What a user has chosen lies where
the window's menus keep it (``app.ui.preferences``).
"""

from __future__ import annotations

import configparser
import importlib
import sys
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

import platformdirs

from record.problems import Problem

POLICY_KEY = r"SOFTWARE\Policies\Wingbook"
MACHINE_KEY = r"SOFTWARE\Wingbook"
USER_KEY = r"SOFTWARE\Wingbook\Wingbook"
MACHINE_FOLDER = Path("/etc/wingbook")
CHOICES = Path("Wingbook") / "Wingbook.conf"
"""What Qt calls the file of an organisation and its application; the key likewise."""


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


class ChoicesSource:
    """What a user has chosen in the window, in the file where Qt keeps it."""

    level = Level.USER

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def place(self) -> str:
        """The file."""
        return str(self._path)

    def read(self) -> Mapping[str, object]:
        """The values by name; raises ``Problem`` when the file cannot be read."""
        parser = configparser.RawConfigParser(strict=False)
        parser.optionxform = str  # type: ignore[assignment, method-assign]
        try:
            parser.read_string(self._path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (configparser.Error, UnicodeDecodeError) as error:
            raise Problem("file_unreadable", file=self.place, what="INI") from error
        except OSError as error:
            what = error.strerror or "–"
            raise Problem("file_unreadable", file=self.place, what=what) from error
        return dict(parser["General"]) if parser.has_section("General") else {}


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


def sources_here() -> tuple[Source, ...]:
    """The places of this machine, from the one that counts most to the user's."""
    if sys.platform == "win32":
        return registry_sources(importlib.import_module("winreg"))
    return file_sources(MACHINE_FOLDER, Path(platformdirs.user_config_dir()))


def file_sources(of_machine: Path, of_user: Path) -> tuple[Source, ...]:
    """The places on a machine without a registry: two folders."""
    return (
        FileSource(Level.POLICY, of_machine / "policy.toml"),
        FileSource(Level.MACHINE, of_machine / "settings.toml"),
        ChoicesSource(of_user / CHOICES),
    )


def registry_sources(registry: Any) -> tuple[Source, ...]:
    """The places on Windows. ``registry`` is the module winreg."""
    machine, user = "HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"
    return (
        RegistrySource(Level.POLICY, registry, machine, POLICY_KEY),
        RegistrySource(Level.MACHINE, registry, machine, MACHINE_KEY),
        RegistrySource(Level.USER, registry, user, USER_KEY),
    )
