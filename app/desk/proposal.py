"""An action in the making: the record as it is, and as the action would leave it.

Nothing is stored here. A proposal is built while somebody fills in a form (to warn early) and again
when they save; the same code finds the same broken rules both times.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.store.changes import Changes, Touched
from record.action import Change
from record.catalogue import BY_NAME
from record.facts import Facts, Overlay
from record.kinds import Row
from record.merge import whole_groups
from record.rules.check import check
from record.rules.finding import Finding
from record.rules.gravity import gravity


class Proposal:
    """Changes over the record as it is (``facts``)."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._changes: dict[tuple[str, str], Change] = {}
        self._rows: dict[tuple[str, str], Row] = {}

    @property
    def changes(self) -> tuple[Change, ...]:
        """What the action changes, in the order in which it was proposed."""
        return tuple(self._changes.values())

    def create(self, record_type: str, record_id: str, values: Row) -> None:
        """Propose a new record; fields that are not named stay empty."""
        filled: Row = {name: value for name, value in values.items() if value is not None}
        key = (record_type, record_id)
        self._changes[key] = Change(record_type, record_id, None, filled)
        self._rows[key] = BY_NAME[record_type].blank() | filled | {"id": record_id}

    def change(self, record_type: str, row: Row, after: Row, seen: Row | None = None) -> bool:
        """Propose new values for some fields of a record; whether anything differs.

        ``row`` is the record as it is here. ``seen`` stands in for it as what the author saw, where
        that is the centre's own row.
        """
        before, whole_after = whole_groups(BY_NAME[record_type], seen or row, after)
        if not whole_after:
            return False
        key = (record_type, str(row["id"]))
        self._changes[key] = Change(*key, before, whole_after)
        self._rows[key] = row | whole_after
        return True

    def affirm(self, record_type: str, row: Row, said: Row) -> None:
        """Say again what a record was seen to hold, beside what the action changes of it.

        ``record.merge`` tells what comes of that where it is no longer so.
        """
        key = (record_type, str(row["id"]))
        there = self._changes.get(key) or Change(*key, {}, {})
        self._changes[key] = Change(*key, (there.before or {}) | said, there.after | said)
        self._rows.setdefault(key, row)

    def witness(self, record_type: str, row: Row, fields: Iterable[str]) -> None:
        """Say what a record that may be elsewhere was seen to hold, changing nothing of it."""
        seen = {name: row.get(name) for name in sorted(fields)}
        self.affirm(record_type, BY_NAME[record_type].blank() | {"id": row["id"]} | seen, seen)

    def touched(self) -> Changes:
        """The records that the action makes or changes, and the people they are about."""
        touched = Touched()
        for (record_type, _), row in self._rows.items():
            touched.row(record_type, row)
        return touched.changes()

    def findings(self) -> tuple[Finding, ...]:
        """Every rule that the changed records would break and did not before, the gravest first."""
        after = Overlay(self.facts, self._rows)
        found: list[Finding] = []
        for key in self._changes:
            known = check([key], self.facts, self.facts)
            new = [finding for finding in check([key], self.facts, after) if finding not in known]
            found += [finding for finding in new if finding not in found]
        return tuple(sorted(found, key=gravity))
