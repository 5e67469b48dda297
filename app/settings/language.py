"""The language of the program, for whoever has no window: that of the setting, or the system's."""

from __future__ import annotations

import locale
from typing import Literal

from app.settings.settings import Settings


def language_of(settings: Settings) -> Literal["en", "cy"]:
    """English or Welsh."""
    said = settings.value("Language")
    if said == "system":
        said = (locale.getlocale()[0] or "").replace("Welsh", "cy")[:2]
    return "cy" if said == "cy" else "en"
