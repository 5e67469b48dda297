"""Edits of a record that was merged: they land on the one that stands, and are kept where written.

Entries need nothing: a note about a merged record is about the person, and is read with the others.
An edit of the record's own fields is taken up by that record, so that separating finds it there,
and merged into the one that stands as any other edit is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hub.store.facts import HubFacts
from record.action import Action, Change
from record.deeds import CHANGE_DETAILS
from record.redirect import standing_id


def redirected(action: Action, facts: HubFacts) -> Iterator[Change]:
    """The edits of an action that are to be made to the records that stand as well."""
    if action.kind != CHANGE_DETAILS.name:
        return
    for change in action.changes:
        if change.record_type == "person" and change.before is not None:
            stands = standing_id(change.record_id, facts)
            if stands != change.record_id:
                yield replace(change, record_id=stands)
