"""People's names: how they are shown, and how they are folded so that spelling does not hide them.

Names are never corrected; folding is only for comparing and finding (no case, accents, hyphens or
apostrophes).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_JOINERS = dict.fromkeys(map(ord, "'’‘`´ʼ-‐‑‒–.,"), "")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text as it is compared: lower case, plain letters, no hyphens, apostrophes or full stops."""
    # Letters come apart before they are compared, so that an accent hides none of them.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(c for c in apart if not unicodedata.combining(c)).casefold()
    return " ".join(letters.translate(_LETTERS).translate(_JOINERS).split())


def display_name(surname: str | None, forename: str | None) -> str:
    """A name as prisons write it: ``SURNAME, Forename``."""
    family, given = (surname or "").strip().upper(), (forename or "").strip()
    given = given if given != given.upper() else given.title()
    return ", ".join(part for part in (family, given) if part)


def short_name(surname: str | None, forename: str | None) -> str:
    """A name for a small tile: ``SURNAME F``."""
    given = (forename or "").strip()
    return f"{(surname or '').strip().upper()} {given[:1].upper()}".strip()


def initials(surname: str | None, forename: str | None) -> str:
    """A name where passers-by can read it: ``J.S.``."""
    parts = ((forename or "").strip(), (surname or "").strip())
    return "".join(f"{part[0].upper()}." for part in parts if part)


def person_name(person: Mapping[str, object]) -> str:
    """``display_name`` of a person's row."""
    surname, forename = person.get("surname"), person.get("forename")
    return display_name(
        surname if isinstance(surname, str) else None,
        forename if isinstance(forename, str) else None,
    )
