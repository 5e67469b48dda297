"""Requests that were heard already: the word of each, for as long as it could be heard again.

They lie in the database, so that what one process has heard no other takes for new. Nobody waits
for the disk to have them: after a power cut the words of the last moments may be forgotten, and a
request that is then heard twice changes nothing that is not already so.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete

from hub.store.store import HubStore
from hub.store.tables import REQUEST_HEARD
from hub.store.writing import Writing
from record.moments import to_text


def hear(writing: Writing, key_id: str, nonce: str, until: dt.datetime) -> bool:
    """Write down a request's word, kept until ``until``; whether it is the first time."""
    row = {"key_id": key_id, "nonce": nonce, "until": to_text(until)}
    return writing.insert_if_new(REQUEST_HEARD, row)


def forget(store: HubStore, now: dt.datetime) -> None:
    """Forget the words that could not be heard again anyway."""
    past = delete(REQUEST_HEARD).where(REQUEST_HEARD.c.until < to_text(now))
    store.write(lambda writing: writing.connection.execute(past), lasting=False)
