"""The ways of the guide from place to place: whoever is one says how to go."""

from __future__ import annotations

import datetime as dt

from app.ui.places import Place


class Ways:
    """Every place that a screen may send the reader to, by what it is about."""

    def _go(self, place: Place) -> None:
        """Go there, so that one can come back."""
        raise TypeError(f"{type(self).__name__} leaves this out")

    def go_to(self, screen: str) -> None:
        """A screen by its name, as it was left."""
        self._go(Place(screen))

    def show_board(self, wing_id: str | None = None) -> None:
        """The wing board, of this wing or the last one seen."""
        self._go(Place("board", wing_id))

    def show_person(self, person_id: str, tab: str | None = None) -> None:
        """A person's page."""
        self._go(Place("person", person_id, tab))

    def show_inbox(self, matter_id: str | None = None) -> None:
        """What must be settled, with the cursor on this matter."""
        self._go(Place("inbox", matter_id))

    def show_intake(self, person_id: str | None = None) -> None:
        """The intake of somebody who is being taken in; without one, of a new arrival."""
        self._go(Place("intake", person_id))

    def show_unlock(self, day: dt.date, session: str) -> None:
        """The unlock list of a session."""
        self._go(Place("unlock", f"{day.isoformat()} {session}"))

    def show_book(self, tab: str, entry_id: str | None = None) -> None:
        """A tab of the Wing book, with the cursor on this entry."""
        self._go(Place("book", entry_id, tab))

    def show_find(self, text: str = "") -> None:
        """The search, with some text in it."""
        self._go(Place("find", text))
