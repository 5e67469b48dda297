"""Which settings count, and where each was said: command line, environment, file, or nowhere."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr, ValidationError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from hub.upkeep.settings import Settings
from record.problems import Problem

USUAL_FILE = Path("/etc/wingbook/hub.toml")
FILE_VARIABLE = "WINGBOOK_HUB_CONFIG"
PREFIX = "WINGBOOK_HUB_"
COMMAND_LINE, UNSAID = "command line", "default"

_PLACES = ("database.data", "database.address", "database.address_file")
"""Each of them says where the record lies, so whoever says one overrules the others."""


@dataclass(frozen=True)
class Configuration:
    """The settings, and the source of each that was said, by its name such as ``listen.port``."""

    settings: Settings
    sources: Mapping[str, str]

    def place(self) -> str | None:
        """Where the record lies: a folder or an address; None when nothing says so."""
        database = self.settings.database
        if database.address_file is not None:
            return _first_line(database.address_file)
        if database.address is not None:
            return database.address.get_secret_value()
        return None if database.data is None else str(database.data)

    def lines(self) -> Iterator[tuple[str, str, str]]:
        """Of every setting its name, its value as it may be shown, and where it was said."""
        for name in names():
            yield name, _shown(self._value(name)), self.sources.get(name, UNSAID)

    def _value(self, name: str) -> object:
        section, _, field = name.partition(".")
        return getattr(getattr(self.settings, section), field)


def names() -> Iterator[str]:
    """The name of every setting."""
    for section, held in Settings.model_fields.items():
        for field in type(held.default).model_fields:
            yield f"{section}.{field}"


def variable_of(name: str) -> str:
    """The environment's name for a setting."""
    return PREFIX + name.replace(".", "_").upper()


def configure(
    said: Mapping[str, object], environment: Mapping[str, str], file: Path | None
) -> Configuration:
    """Put together what the command line said, the environment and the file.

    ``file`` None: the one that the environment names, or the usual one if it is there. Raises
    ``Problem`` setting_wrong that names the setting and where it was said.
    """
    found: dict[str, tuple[object, str]] = {}
    for layer in (_of_file(environment, file), _of_environment(environment), _of_command(said)):
        if any(place in layer for place in _PLACES):
            for place in _PLACES:
                found.pop(place, None)
        found |= layer
    _check_one_place(found)
    nested: dict[str, dict[str, object]] = {}
    for name, (value, _) in found.items():
        section, _, field = name.partition(".")
        nested.setdefault(section, {})[field] = value
    sources = {name: source for name, (_, source) in found.items()}
    try:
        return Configuration(Settings.model_validate(nested), sources)
    except ValidationError as error:
        raise _problem_of(error, sources) from None


def _of_command(said: Mapping[str, object]) -> dict[str, tuple[object, str]]:
    return {name: (value, COMMAND_LINE) for name, value in said.items() if value is not None}


def _of_environment(environment: Mapping[str, str]) -> dict[str, tuple[object, str]]:
    known = {variable_of(name): name for name in names()}
    ours = {v for v in environment if v.startswith(PREFIX) and environment[v]} - {FILE_VARIABLE}
    for variable in sorted(ours - set(known)):
        raise Problem("setting_wrong", name=variable, source="environment", what="not a setting")
    return {known[v]: (environment[v], f"environment {v}") for v in sorted(ours)}


def _of_file(environment: Mapping[str, str], file: Path | None) -> dict[str, tuple[object, str]]:
    if file is None and environment.get(FILE_VARIABLE):
        file = Path(environment[FILE_VARIABLE])
    if file is None:
        if not USUAL_FILE.is_file():
            return {}
        file = USUAL_FILE
    try:
        document = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError as error:
        raise Problem("file_missing", file=file) from error
    except OSError as error:
        raise Problem("file_unreadable", file=file, what=error.strerror) from error
    except ValueError as error:  # not TOML, or not text
        raise Problem("file_unreadable", file=file, what=str(error)) from error
    found: dict[str, tuple[object, str]] = {}
    known = set(names())
    for section, held in document.items():
        inside = held if isinstance(held, dict) else {"": held}
        for field, value in inside.items():
            name = f"{section}.{field}".rstrip(".")
            if name not in known:
                raise Problem("setting_wrong", name=name, source=file, what="not a setting")
            found[name] = (value, str(file))
    return found


def _check_one_place(found: Mapping[str, tuple[object, str]]) -> None:
    said = [name for name in _PLACES if name in found]
    if len(said) > 1:
        what = f"not together with {said[0]}"
        raise Problem("setting_wrong", name=said[1], source=found[said[1]][1], what=what)


def _problem_of(error: ValidationError, sources: Mapping[str, str]) -> Problem:
    """The first mistake; its value is not said back, for it may be a secret."""
    first = error.errors(include_input=False, include_url=False)[0]
    name = ".".join(str(part) for part in first["loc"][:2])
    return Problem("setting_wrong", name=name, source=sources.get(name, UNSAID), what=first["msg"])


def _shown(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, SecretStr):
        try:
            return make_url(value.get_secret_value()).render_as_string(hide_password=True)
        except ArgumentError:
            return "(hidden)"
    return str(value)


def _first_line(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip().partition("\n")[0]
    except FileNotFoundError as error:
        raise Problem("file_missing", file=file) from error
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", file=file, what="text") from error
