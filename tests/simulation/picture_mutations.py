"""Bugs planted on purpose in the way of pictures (``tests.simulation.planted``)."""

from __future__ import annotations

from typing import Any

import app.store.attachments
import hub.settle.attachments
from tests.simulation.planting import Patches, mutation


@mutation(seed=61)
def pictures_not_checked() -> Patches:
    """The centre takes any bytes for the picture that a record names, once there are enough."""
    take = hub.settle.attachments.Attachments._take

    def trusting(self: Any, writing: Any, terminal: Any, name: str, *piece: Any) -> Any:
        real = hub.settle.attachments.name_of
        hub.settle.attachments.name_of = lambda _: name
        try:
            return take(self, writing, terminal, name, *piece)
        finally:
            hub.settle.attachments.name_of = real

    return {(hub.settle.attachments.Attachments, "_take"): trusting}


@mutation(seed=1)
def unsent_pictures_dropped() -> Patches:
    """A picture that no record here names is dropped even if the centre does not have it."""
    tidy = app.store.attachments.tidy

    def eager(connection: Any, **_: Any) -> None:
        connection.execute(app.store.attachments.ATTACHMENT.update().values(sent=True))
        tidy(connection, all_is_read=False)

    return {(app.store.attachments, "tidy"): eager}


@mutation(seed=1)
def who_leaves_leaves_pictures() -> Patches:
    """The pictures of people who have left stay on the terminal."""
    return {(app.store.attachments, "tidy"): lambda *_, **__: None}
