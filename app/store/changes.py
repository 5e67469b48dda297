"""What a committed write changed, told to whoever listens; screens decide what it means for them.

A local edit and a page from the centre are announced the same way, after the commit, on the thread
that committed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from record.catalogue import BY_NAME, named_in
from record.digest import Tally
from record.kinds import Row
from record.protocol import Table
from record.types.photograph import PHOTOGRAPH
from record.types.unsettled import UNSETTLED

Key = tuple[str, str]
"""A record: its type and its id."""

SEARCHED_TYPES = frozenset({"person", "alias", "identifier", "stay"})
"""The records that people are found by."""


RECOGNISED_TYPES = frozenset({"person", "alias", "identifier", "known_person"})
"""The records that say what somebody is recognised by at reception."""


@dataclass(frozen=True)
class Changes:
    """Records touched, the people they are about, and what else moved.

    ``kinds`` holds any of: ``rows`` (the record), ``outbox`` (what waits or was answered),
    ``inbox`` (what must be settled), ``link`` (the state of the link, and how a try went),
    ``sessions`` (which of them the centre has ended).
    """

    records: frozenset[Key] = frozenset()
    people: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def concern_others_than(self, types: Collection[str]) -> bool:
        """Whether a record of another type than these was touched."""
        return any(record_type not in types for record_type, _ in self.records)


@dataclass
class Touched:
    """Gathers, during one write, what it changes; ``searched``: whom the index must follow.

    ``recognised``: of whom what they are recognised by must follow (``app.store.known``).
    ``pictures``: the pictures that are kept must follow, too.
    ``stale``: records whose shown rows must be made anew (``projection.show``).
    ``tally``: what to add to the digest of the centre's rows; None while none is kept.
    """

    records: set[Key] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    searched: set[str] = field(default_factory=set)
    recognised: set[str] = field(default_factory=set)
    stale: set[Key] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    pictures: bool = False
    tally: Tally | None = None

    def row(self, record_type: str, row: Row) -> None:
        """Take note of a row that was written or removed."""
        self.records.add((record_type, str(row["id"])))
        about = named_in(record_type, row)
        self.people.update(about)
        self.pictures |= record_type == PHOTOGRAPH.name
        if record_type in SEARCHED_TYPES:
            self.searched.update(about)
        if record_type in RECOGNISED_TYPES:
            self.recognised.update(about)
        self.kinds.add("rows")
        if record_type in UNSETTLED:
            self.kinds.add("inbox")

    def table(self, table: Table) -> None:
        """Take note of many rows that were written at once; whom to seek anew is said apart."""
        kind = table.record_type
        self.records.update((kind, record_id) for record_id in table.ids)
        self.pictures |= kind == PHOTOGRAPH.name
        about: set[str] = set()
        for name in (*BY_NAME[kind].person_fields, *BY_NAME[kind].names_people):
            named = table.ids if name == "id" else table.columns.get(name, ())
            about.update(person for person in named if isinstance(person, str))
        self.people |= about
        if kind in RECOGNISED_TYPES:
            self.recognised |= about
        self.kinds |= {"rows", "inbox"} if kind in UNSETTLED else {"rows"}

    def changes(self) -> Changes:
        """What was gathered, as it is announced."""
        return Changes(frozenset(self.records), frozenset(self.people), frozenset(self.kinds))


class Announcer:
    """Tells every listener of every commit."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: list[Callable[[Changes], None]] = []

    def listen(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``listener`` after each commit; call what this returns to stop."""
        with self._lock:
            self._listeners.append(listener)

        def unlisten() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unlisten

    def announce(self, changes: Changes) -> None:
        """Tell the listeners, in the order in which they came."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(changes)
