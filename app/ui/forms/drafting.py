"""Keeps what is typed into a form, at every key stroke, without holding up the typing."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping

from app.desk import drafts
from app.desk.desk import Desk
from app.ui.background import Background
from app.ui.kit.form_dialog import Draft

_Kept = Mapping[str, str] | None


class DraftKeeper:
    """The draft of one form about one person or entry, named by ``key``.

    Writing goes through the background's one queue of deeds, in order, and only the latest text of
    those that pile up there is written. ``flush`` writes what is still queued: whoever opens the
    form again must find the last key stroke.
    """

    def __init__(self, desk: Desk, background: Background, key: str) -> None:
        self._desk, self._background, self._key = desk, background, key
        self._latest: _Kept = None
        self._wanted = self._written = 0
        self._writing = threading.Lock()

    def load(self) -> Draft | None:
        """What was typed and not saved, or None."""
        text = drafts.load(self._desk, self._key)
        kept = json.loads(text) if text else None
        return {str(name): str(value) for name, value in kept.items()} if kept else None

    def keep(self, texts: _Kept) -> None:
        """Keep these texts from now on; None when there is nothing to keep any more."""
        self._latest = texts
        self._wanted += 1
        self._background.act(self._background, self.flush, _done)

    def flush(self) -> None:
        """Write the latest text, unless it is written already."""
        with self._writing:
            wanted = self._wanted
            if wanted == self._written:
                return
            texts = self._latest
            if texts is None:
                drafts.forget(self._desk, self._key)
            else:
                drafts.save(self._desk, self._key, json.dumps(dict(texts), ensure_ascii=False))
            self._written = wanted


def _done(_: None) -> None:
    """Nothing follows: the words are on the screen already."""
