"""The history: one line for every record that an action touched, whatever became of it.

A line says field by field what its author saw and wrote, what the centre held and what stands now.
A record that was made as its author wrote it says all that itself, so its line names no fields.
"""

from __future__ import annotations

from collections.abc import Iterator

from hub.settle.draft import Step
from hub.settle.origin import Origin
from hub.settle.unsettled import person_of
from hub.store.writing import Writing
from record.action import Change, Outcome
from record.catalogue import BY_NAME
from record.ids import derived_id
from record.kinds import Row, Value
from record.merge import Fate, GroupOutcome, only_seen
from record.types.ending import ENDING, STANDS


def write_history(writing: Writing, step: Step, row: Row) -> None:
    """Note what became of a record that an action touched.

    Of what was only affirmed, and stood so, there is nothing to tell.
    """
    lines = [line for outcome in step.outcomes for line in _lines(outcome)]
    if ENDING in step.record_type.groups and step.before is not None and not lines:
        return
    _put(writing, step.origin, step.record_type.name, row, step.outcome, step.reason, lines)


def write_merging(writing: Writing, step: Step, row: Row) -> None:
    """Tell of a merge or a separation in the history of the other person as well.

    The line says whose record it was, because that may leave with its own person.
    """
    lines = [line for outcome in step.outcomes for line in _lines(outcome)]
    merged = [line for line in lines if line["field"] == "merged_into_id"]
    if step.record_type.name != "person" or not merged:
        return
    other_id = merged[0]["now"] or merged[0]["theirs"]
    who = [
        _line(name, None, row.get(name), None, row.get(name), Fate.TAKEN)
        for name in ("surname", "forename", "prison_number")
        if row.get(name) is not None
    ]
    listed: Value = [*who, *lines]
    record_id = str(row["id"])
    writing.put(
        "history",
        {
            **BY_NAME["history"].blank(),
            **step.origin.fields(str(other_id)),
            "id": derived_id("history", step.origin.action_id, "person", record_id, str(other_id)),
            "record_type": "person",
            "record_id": record_id,
            "outcome": step.outcome.value,
            "reason": step.reason,
            "lines": listed,
        },
    )


def history_id(action_id: str, record_type: str, record_id: str) -> str:
    """The id of the line about what an action did to a record."""
    return derived_id("history", action_id, record_type, record_id)


def write_untaken(
    writing: Writing,
    origin: Origin,
    change: Change,
    current: Row | None,
    outcome: Outcome,
    reason: str | None,
) -> None:
    """Note a change that was held or refused, with all that its author wrote.

    Of what was only seen or affirmed, and stands so, there is nothing to tell.
    """
    now, unchanged = current or {}, only_seen(change)
    lines = [
        _line(name, (change.before or {}).get(name), value, now.get(name), now.get(name), outcome)
        for name, value in change.after.items()
        if value not in (None, [])
        if name not in unchanged and not _stands_so(change, name, now)
    ]
    if change.only_affirms and not lines:
        return
    row = current or {"id": change.record_id, **change.after}
    _put(writing, origin, change.record_type, row, outcome, reason, lines)


def _stands_so(change: Change, name: str, now: Row) -> bool:
    """Whether it was only affirmed that something stands, and it does."""
    before = change.before or {}
    return name in STANDS and before.get(name) == change.after[name] == now.get(name)


def _put(
    writing: Writing,
    origin: Origin,
    record_type: str,
    row: Row,
    outcome: Outcome,
    reason: str | None,
    lines: list[Row],
) -> None:
    record_id = str(row["id"])
    prison = row.get("prison")
    listed: Value = list(lines)
    writing.put(
        "history",
        {
            **BY_NAME["history"].blank(),
            **origin.fields(
                person_of(record_type, row), prison if isinstance(prison, str) else None
            ),
            "id": history_id(origin.action_id, record_type, record_id),
            "record_type": record_type,
            "record_id": record_id,
            "outcome": outcome.value,
            "reason": reason,
            "lines": listed,
        },
    )


def _lines(outcome: GroupOutcome) -> Iterator[Row]:
    if outcome.before == outcome.ours and outcome.now == outcome.theirs:
        return
    for name in outcome.ours:
        before, ours = outcome.before.get(name), outcome.ours.get(name)
        theirs, now = outcome.theirs.get(name), outcome.now.get(name)
        if not before == ours == theirs == now:
            yield _line(name, before, ours, theirs, now, outcome.fate)


def _line(field: str, before: Value, after: Value, theirs: Value, now: Value, fate: str) -> Row:
    return {
        "field": field,
        "before": before,
        "after": after,
        "theirs": theirs,
        "now": now,
        "fate": str(fate),
    }
