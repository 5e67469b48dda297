"""The way to the centre: its address, whom to take for it, and the proxy between."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.settings.settings import Settings
from app.store.home import TerminalHome


@dataclass(frozen=True)
class Way:
    """How the centre is reached.

    ``authority`` is the certificate that the centre's must be signed by; None: what the operating
    system trusts. ``proxy`` is as in the setting: empty for the system's, ``direct`` for none.
    """

    url: str
    authority: Path | None = None
    proxy: str = ""


def way_of(home: TerminalHome, settings: Settings | None = None) -> Way:
    """The way of an enrolled terminal: as IT has set it, else as it was when it was enrolled."""
    if settings is None:
        return Way(home.hub_url, home.authority_path)
    return Way(
        settings.value("HubUrl") or home.hub_url,
        settings.path("Authority") or home.authority_path,
        settings.value("Proxy"),
    )
