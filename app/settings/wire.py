"""The settings as JSON, for commands and for support."""

from __future__ import annotations

from app.settings.settings import Settings


def settings_to_wire(settings: Settings) -> dict[str, object]:
    """The settings with their sources, as JSON; of a secret only that there is one."""
    return {
        "settings": [
            {
                "name": found.setting.name,
                "value": found.shown,
                "source": found.level.value,
                "place": found.place,
            }
            for found in settings.every()
        ],
        "faults": [fault.to_wire() for fault in settings.faults],
    }
