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
    """The settings of this machine and its user, as they were when they were read."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = tuple(sources)
        self.faults: tuple[Problem, ...] = ()
        self._found = {
            setting.name: Found(setting, setting.default, Level.DEFAULT)
            for setting in settings_table().values()
        }
        for source in reversed(self._sources):  # what counts most is written last
            self._read(source)

    @classmethod
    def here(cls) -> Settings:
        """Those of the machine that this runs on."""
        return cls(sources_here())

    def again(self) -> Settings:
        """What is set in the same places now."""
        return Settings(self._sources)

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

    def _read(self, source: Source) -> None:
        try:
            said = source.read()
        except Problem as problem:
            self._blame(problem)
            return
        for name, value in said.items():
            self._take(source, name, value)

    def _take(self, source: Source, name: str, said: object) -> None:
        known = {one.casefold(): setting for one, setting in settings_table().items()}
        setting = known.get(name.casefold())  # as the registry does
        if source.level is Level.USER and (setting is None or not setting.user):
            return  # the window remembers other things there, too
        if setting is None:
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
