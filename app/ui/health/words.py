"""What was found and what is set, as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.checkup import Checkup, Finding, State, words
from app.settings.settings import Found
from app.settings.sources import Level
from app.ui.kit.badge import BadgeText, Kind
from app.ui.kit.banner import News
from app.ui.kit.story_list import StoryLine
from app.ui.translate import N_, language

_KINDS: Mapping[State, Kind] = {
    State.WELL: "neutral",
    State.WARNING: "warning",
    State.WRONG: "danger",
    State.SKIPPED: "neutral",
}
NEWS: Mapping[State, News] = {State.WELL: "saved", State.WARNING: "held", State.WRONG: "danger"}
_GRAVEST_FIRST = (State.WRONG, State.WARNING, State.WELL, State.SKIPPED)
_LEVELS: Mapping[Level, str] = {
    Level.POLICY: N_("health", "policy"),
    Level.MACHINE: N_("health", "machine"),
    Level.USER: N_("health", "user"),
    Level.DEFAULT: N_("health", "default"),
}


def finding_lines(checkup: Checkup) -> list[StoryLine]:
    """What was found, the gravest first."""
    found = sorted(checkup.findings, key=lambda one: _GRAVEST_FIRST.index(one.state))
    return [_finding_line(f"{one.check} {at}", one) for at, one in enumerate(found)]


def _finding_line(line_id: str, found: Finding) -> StoryLine:
    state = words(f"state_{found.state}", language())
    badge = BadgeText(state, _KINDS[found.state])
    return StoryLine(line_id, badge, found.title(language()), found.sentence(language()))


def setting_lines(settings: Iterable[Found]) -> list[StoryLine]:
    """The value, what it does, and where it stands; what somebody has set comes first."""
    settings = sorted(settings, key=lambda one: one.level is Level.DEFAULT)
    return [
        StoryLine(
            one.setting.name,
            BadgeText(level_words(one.level), "neutral"),
            f"{one.setting.label(language())}: {one.shown or '–'}",
            one.setting.meaning(language()),
            " · ".join(part for part in (one.setting.name, one.place) if part),
        )
        for one in settings
    ]


def level_words(level: Level) -> str:
    """Who has set something."""
    return QCoreApplication.translate("health", _LEVELS[level])
