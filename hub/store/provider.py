"""Which identity provider staff may sign in with, besides their password."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from sqlalchemy import delete, select

from hub.store import trails
from hub.store.facts import HubFacts
from hub.store.store import HubStore
from hub.store.tables import CENTRE
from hub.store.writing import Writing
from record.moments import Clock, to_text
from record.problems import Problem

_KEY = "provider"


@dataclass(frozen=True)
class Provider:
    """An OpenID Connect provider: its issuer, who we are to it, which claim is a staff number."""

    issuer: str
    client_id: str
    claim: str


def provider(facts: HubFacts) -> Provider | None:
    """The provider, if there is one."""
    found = facts.connection.scalar(select(CENTRE.c.value).where(CENTRE.c.key == _KEY))
    return None if found is None else Provider(**json.loads(found))


def set_provider(store: HubStore, clock: Clock, chosen: Provider | None) -> None:
    """Let staff sign in with a provider, or (None) with their passwords alone again.

    ``Problem`` unless it is reached by https, or on this machine itself.
    """
    if chosen is not None and not is_safe(chosen.issuer):
        raise Problem("hub_not_https", url=chosen.issuer)

    def keep(writing: Writing) -> None:
        if chosen is None:
            writing.connection.execute(delete(CENTRE).where(CENTRE.c.key == _KEY))
        else:
            value = json.dumps(asdict(chosen))
            writing.upsert(CENTRE, [{"key": _KEY, "value": value}], ("value",))
        about = {"issuer": chosen.issuer if chosen else None}
        trails.note(writing, to_text(clock.now()), "single_sign_on", details=about)

    store.write(keep)


def is_safe(url: str) -> bool:
    """Whether what is sent there cannot be read on the way."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    at_home = parts.hostname in ("127.0.0.1", "localhost", "::1")
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and at_home)
    )
