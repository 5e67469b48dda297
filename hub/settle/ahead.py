"""Reading at once what a run of actions will ask for one by one."""

from __future__ import annotations

from collections.abc import Iterable

from hub.settle.history import history_id
from hub.store.writing import Writing
from record.action import Action
from record.catalogue import BY_NAME, people_of
from record.ids import is_id

ALONE = 1
"""A single action reads what it needs itself."""


def look_ahead(writing: Writing, actions: Iterable[Action]) -> None:
    """Have the rows, authors and people of these actions remembered, and what is not there."""
    listed = list(actions)
    if len(listed) <= ALONE:
        return
    touched = [
        (action, change)
        for action in listed
        for change in action.changes
        if change.record_type in BY_NAME and is_id(change.record_id)
    ]
    authors = [("staff", action.staff_id) for action in listed if is_id(action.staff_id)]
    lines = [("history", history_id(action.id, *change.key)) for action, change in touched]
    writing.remember_entries([*authors, *lines, *(change.key for _, change in touched)])
    people: set[str] = set()
    for _, change in touched:
        there = writing.get(*change.key) or {"id": change.record_id, **change.after}
        people.update(filter(is_id, people_of(change.record_type, there)))
    writing.remember_entries(("person", person_id) for person_id in people)
    writing.remember_memberships(people)
    writing.remember_merged(people)
