"""What waits and what was sent, in words: how it stands, how large it is, what the centre said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.store.reads.status import LinkStatus
from app.store.reads.waiting import WaitingItem
from app.ui.kit.badge import BadgeText, Kind
from app.ui.settle.words import why_words
from app.ui.translate import N_
from app.ui.wording import moment_words

_BADGES: Mapping[str, tuple[Kind, str]] = {
    "accepted": ("neutral", N_("waiting", "RECEIVED")),
    "merged": ("info", N_("waiting", "JOINED")),
    "held": ("warning", N_("waiting", "HELD")),
    "refused": ("danger", N_("waiting", "REFUSED")),
}


def waits_words(item: WaitingItem) -> str:
    """How far an entry that waits has come."""
    if item.problem is not None:
        return why_words(item.problem, item.details)
    if item.state == "sent":
        return _words(N_("waiting", "Sent. The centre has not answered yet."))
    return _words(N_("waiting", "Waits for its turn."))


def became_words(item: WaitingItem, now: dt.datetime) -> str:
    """What became of an entry at the centre."""
    when = moment_words(item.answered_at, now) if item.answered_at is not None else ""
    forms = {
        "accepted": _words(N_("waiting", "Received by the centre {time}")),
        "merged": _words(
            N_("waiting", "Received by the centre {time}, and joined with somebody else’s change")
        ),
        "held": _words(N_("waiting", "Held by the centre {time}. {why}")),
        "refused": _words(N_("waiting", "Not accepted by the centre {time}. {why}")),
    }
    why = why_words(item.problem, item.details) if item.state in ("held", "refused") else ""
    return forms[item.state].format(time=when, why=why)


def became_badge(item: WaitingItem) -> BadgeText:
    """What became of an entry, in a word and a shape."""
    kind, word = _BADGES[item.state]
    return BadgeText(_words(word), kind)


def size_words(size: int) -> str:
    """A size as people read it: 740 bytes, 2 kB."""
    if size < 1000:
        return _words(N_("waiting", "{size} bytes")).format(size=size)
    return _words(N_("waiting", "{size} kB")).format(size=round(size / 1000))


def link_words(status: LinkStatus, now: dt.datetime) -> str:
    """Whether the centre can be reached, since when, and when it last answered."""
    if status.reachable is None:
        return _words(N_("waiting", "The centre has not been tried yet."))
    last = ""
    if status.last_contact is not None:
        form = _words(N_("waiting", "It last answered {time}."))
        last = form.format(time=moment_words(status.last_contact, now))
    if status.reachable and not status.cut:
        return " ".join((_words(N_("waiting", "The centre can be reached.")), last)).strip()
    if status.unreachable_since is not None:
        form = _words(N_("waiting", "The centre has not been reachable since {time}."))
        said = form.format(time=moment_words(status.unreachable_since, now))
    else:
        said = _words(N_("waiting", "The centre cannot be reached."))
    kept = _words(N_("waiting", "Everything is kept on this terminal and sent when it can be."))
    return " ".join(part for part in (said, last, kept) if part)


def _words(text: str) -> str:
    return QCoreApplication.translate("waiting", text)
