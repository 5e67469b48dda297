"""In whose charge somebody is: what another prison says of them waits for the one that has it.

Whoever was in a prison stays in its scope when they leave, because what was done there may arrive
late. But it is no longer for that prison to say where they are, or to end what protects them: it
could fetch their record back by sending them to itself, or let them go where they are now.
"""

from __future__ import annotations

from collections.abc import Sequence

from hub.settle.checks import is_here, row_of
from hub.settle.draft import Draft
from hub.store.facts import HubFacts, prison_stream
from hub.store.terminals import Terminal
from record.action import Change
from record.catalogue import people_of
from record.deed import Deed
from record.deeds import MERGE_PEOPLE, SEPARATE_PEOPLE, TELL_APART
from record.deeds_of_leaving import LEAVING_DEEDS, RECEIVE_TRANSFER
from record.facts import text
from record.kinds import Row
from record.names import person_name
from record.rules.leaving import IN_TRANSIT

CHARGE_ELSEWHERE = "charge_elsewhere"
"""The rule by which an action waits for the prison that has the charge."""

_SAYS_WHERE = tuple(deed for deed in LEAVING_DEEDS if "custody_period" in deed.touches)
_WHO_IS_WHO = (MERGE_PEOPLE, SEPARATE_PEOPLE, TELL_APART)
"""Decisions that ``merging`` has looked at: one of two people may be elsewhere."""


def charge_elsewhere(
    deed: Deed, terminal: Terminal, changes: Sequence[Change], facts: HubFacts, draft: Draft
) -> tuple[str, Row] | None:
    """The rule and its facts, where the action is for another prison to decide; else None.

    A movement that changes nothing else is history, whenever it is told. Whoever was diverted may
    stand at the first gate all the same, and be received there.
    """
    if not (deed in _SAYS_WHERE or (deed.decision and deed not in _WHO_IS_WHO)):
        return None
    others = [change for change in changes if not has_charge(terminal, change, facts)]
    if not others or (deed in _SAYS_WHERE and _is_history(draft)):
        return None
    if deed is RECEIVE_TRANSFER and _was_sent_here(terminal, others, facts):
        return None
    people = people_of(others[0].record_type, row_of(others[0], facts))
    name = person_name(facts.get("person", people[0]) or {})
    return CHARGE_ELSEWHERE, {"name": name, "prison": terminal.prison}


def has_charge(terminal: Terminal, change: Change, facts: HubFacts) -> bool:
    """Whether a change is of somebody who is in the terminal's prison, or on the way to it.

    Of two custody periods each prison has its own.
    """
    row = row_of(change, facts)
    people = people_of(change.record_type, row)
    if people and not is_here(terminal, people, facts):
        return False
    theirs = {prison_stream(text(row, name)) for name in ("prison", "bound_for")}
    return change.record_type != "custody_period" or not theirs.isdisjoint(terminal.streams)


def _is_history(draft: Draft) -> bool:
    """Whether nothing comes of it but that it is told: what was heard since is newer."""
    return all(record_type == "movement" for record_type, _ in draft.changed)


def _was_sent_here(terminal: Terminal, changes: Sequence[Change], facts: HubFacts) -> bool:
    """Whether somebody who is on the way was bound for the terminal's prison since they left.

    The history tells, which only the centre writes.
    """
    for change in changes:
        period = facts.get(*change.key) if change.record_type == "custody_period" else None
        if period is None:
            continue
        told = _told_of(period, facts)
        arrived = max((at for at, field, _ in told if field == "prison"), default="")
        sent = (to for at, field, to in told if field == "bound_for" and at >= arrived)
        return period["status"] == IN_TRANSIT and terminal.prison in sent
    return False


def _told_of(period: Row, facts: HubFacts) -> list[tuple[str, str, str]]:
    """When the centre heard what of a custody period: the moment, the field, and what it became."""
    return [
        (text(entry, "raised_at"), str(line.get("field")), str(line.get("now")))
        for entry in facts.find("history", person_id=period["person_id"], record_id=period["id"])
        for line in (entry["lines"] if isinstance(entry["lines"], list) else ())
        if isinstance(line, dict)
    ]
