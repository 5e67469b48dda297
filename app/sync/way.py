"""The way to the centre: its address, whom to take for it, and the proxy between."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from requests.utils import get_environ_proxies

from app.settings.settings import Settings
from app.settings.table import DIRECT
from app.store.home import TerminalHome
from record.problems import Problem


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


def proxies_to(url: str, proxy: str) -> dict[str, str]:
    """The proxies on the way to an address, by what they carry; none where the way is direct.

    What the system says is in the environment, and on Windows in its settings for the internet.
    """
    if proxy == DIRECT:
        return {}
    if proxy:
        return {"http": proxy, "https": proxy}
    return dict(get_environ_proxies(url))


def check_url(url: str) -> None:
    """That the centre is reached by https, or on this machine; raises ``Problem``."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise Problem("hub_not_https", url=url) from error
    at_home = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Problem("hub_not_https", url=url)
    if parts.scheme == "http" and not at_home:
        raise Problem("hub_not_https", url=url)
