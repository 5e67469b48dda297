"""The commands of ``wingbook`` that IT asks about a machine: what is set, and by whom."""

from __future__ import annotations

import argparse
import json

from app.settings.language import language_of
from app.settings.settings import Settings

DONE = 0


def tell_settings(options: argparse.Namespace) -> int:
    """Print every setting, its value and who has set it."""
    settings: Settings = options.settings
    language = language_of(settings)
    if options.json:
        print(json.dumps(settings_to_wire(settings), ensure_ascii=False, indent=2))
        return DONE
    for found in settings.every():
        source = found.place or found.level.value
        print(f"{found.setting.name:18} {found.shown or '–':32} {source}")
        print(f"{'':18} {found.setting.meaning(language)}")
    for fault in settings.faults:
        print(fault.sentence(language))
    return DONE


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
