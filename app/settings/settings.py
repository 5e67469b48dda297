"""Which value of a setting counts, and who has set it.

What cannot be used (a word that is none of the choices, a name that no setting has, a place that
cannot be read) is passed over and told as a fault: the program starts all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.settings.sources import Level, Source, sources_here
from app.settings.table import Setting, settings_table
from record.problems import Problem

_HIDDEN = "••••"


@dataclass(frozen=True)
class Found:
    """The value of a setting that counts, and where it stands; ``place`` is empty for a default."""

    setting: Setting
    value: str
    level: Level
    place: str = ""

    @property
    def shown(self) -> str:
        """The value as it may be shown: of a secret, and of a password, only that there is one."""
        if self.setting.kind == "secret" and self.value:
            return _HIDDEN
        if self.setting.kind == "proxy" and "@" in self.value:
            scheme, _, rest = self.value.partition("://")
            return f"{scheme}://{_HIDDEN}@{rest.rpartition('@')[2]}"
        return self.value


class Settings:
    """The settings of this machine and its user, as they were when they were last read."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = tuple(sources)
        self.read()

    @classmethod
    def here(cls) -> Settings:
        """Those of the machine that this runs on."""
        return cls(sources_here())

    def read(self) -> None:
        """Look again at what is set."""
        self.faults: tuple[Problem, ...] = ()
        self._found = {
            setting.name: Found(setting, setting.default, Level.DEFAULT)
            for setting in settings_table().values()
        }
        for source in reversed(self._sources):  # what counts most is written last
            try:
                said = source.read()
            except Problem as problem:
                self._blame(problem)
                continue
            for name, value in said.items():
                self._take(source, name, value)

    def __getitem__(self, name: str) -> Found:
        return self._found[name]

    def every(self) -> tuple[Found, ...]:
        """All settings, in the order of the table."""
        return tuple(self._found.values())

    def value(self, name: str) -> str:
        """The value that counts; empty when nothing is set and there is no default."""
        return self._found[name].value

    def path(self, name: str) -> Path | None:
        """The file or folder that is set, if one is."""
        value = self.value(name)
        return Path(value).expanduser() if value else None

    def is_given(self, name: str) -> bool:
        """Whether IT has set it, so that whoever uses the program cannot."""
        return self._found[name].level in (Level.POLICY, Level.MACHINE)

    def set_for_user(self, name: str, value: str) -> None:
        """Set what a user may set, for this user; an empty value forgets it.

        What IT has set goes on counting. Raises ``Problem``; ``KeyError`` for a mistake of ours.
        """
        setting = settings_table()[name]
        if not setting.user or (value and setting.value_of(value) is None):
            raise KeyError(name)
        for source in self._sources:
            if source.level is Level.USER:
                source.write(name, value)
        self.read()

    def _take(self, source: Source, name: str, said: object) -> None:
        known = {one.casefold(): setting for one, setting in settings_table().items()}
        setting = known.get(name.casefold())  # as the registry does
        if setting is None or (source.level is Level.USER and not setting.user):
            self._blame(Problem("setting_unknown", place=source.place, name=name[:60]))
            return
        if said == "":
            return
        value = setting.value_of(said)
        if value is None:
            shown = _HIDDEN if setting.kind in ("secret", "proxy") else str(said)[:60]
            self._blame(
                Problem("setting_unusable", place=source.place, name=setting.name, value=shown)
            )
            return
        self._found[setting.name] = Found(setting, value, source.level, source.place)

    def _blame(self, problem: Problem) -> None:
        self.faults = (*self.faults, problem)
