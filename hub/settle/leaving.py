"""Who has left a prison has no cell in it and is expected nowhere: what others did meanwhile ends.

Whoever saw them leave ended what their terminal knew of. Another may have put them into a cell or
on a list at the same time and not have known; that is ended here, in whatever order they arrive.
"""

from __future__ import annotations

from hub.settle.draft import Draft, Step
from record.catalogue import BY_NAME
from record.facts import text
from record.kinds import Row
from record.redirect import about, standing_id
from record.rules.finding import Finding
from record.rules.leaving import end_reason, has_a_bed, moved_though_gone

_TELLS = ("custody_period", "stay", "allocation")
"""The records by which it may come out that somebody has left, or is expected all the same."""


def end_with_leaving(draft: Draft, stamp: str) -> list[Finding]:
    """End, in the draft, the stays and allocations of whoever has left; what to look at."""
    people: dict[str, Step] = {}
    for (record_type, record_id), step in draft.steps.items():
        if record_type in _TELLS:
            row = draft.after.get(record_type, record_id) or {}
            people.setdefault(standing_id(text(row, "person_id"), draft.after), step)
    findings: list[Finding] = []
    for person_id, step in people.items():
        findings += _end_stays(draft, person_id, step, stamp)
        _end_allocations(draft, person_id, step, stamp)
    return findings


def _end_stays(draft: Draft, person_id: str, step: Step, stamp: str) -> list[Finding]:
    findings = []
    for stay in about("stay", person_id, draft.after, to_at=None):
        if has_a_bed(person_id, text(stay, "prison"), draft.after):
            continue
        key = ("stay", text(stay, "id"))
        if key in draft.steps and draft.steps[key].before is None:
            findings.append(moved_though_gone(stay, draft.after))
        until = max(text(stay, "from_at"), _left_at(draft, person_id, text(stay, "prison")))
        draft.amend(BY_NAME["stay"], key[1], {"to_at": until}, step, stamp)
    return findings


def _end_allocations(draft: Draft, person_id: str, step: Step, stamp: str) -> None:
    for allocation in about("allocation", person_id, draft.after, ended_on=None):
        prison = text(allocation, "prison")
        if has_a_bed(person_id, prison, draft.after):
            continue
        day = _left_at(draft, person_id, prison)[:10]
        ended: Row = {
            "ended_on": max(day, text(allocation, "from_on")),
            "ended_reason": end_reason(person_id, prison, draft.after),
            "ended_by": step.origin.staff_name,
        }
        draft.amend(BY_NAME["allocation"], text(allocation, "id"), ended, step, stamp)


def _left_at(draft: Draft, person_id: str, prison: str) -> str:
    """When somebody left a prison, as far as their custody periods tell; else when it was heard."""
    told = [
        text(period, "closed_at") or text(period, "status_since")
        for period in about("custody_period", person_id, draft.after)
        if period["prison"] == prison
    ]
    return max(told, default="") or next(iter(draft.steps.values())).origin.happened_at
