"""Two records of one person: merged, separated again, or told apart for good.

Merging moves nothing: the one record says into which other it was merged, and from then on both are
read as one. Separating takes that back.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.desk import periods
from app.desk.desk import Desk, Saved
from app.desk.entries import reason_of, required
from app.desk.proposal import Proposal
from app.desk.settling import settle_open
from record import deeds
from record.facts import Facts
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.redirect import ids_of, standing_id
from record.rules.finding import Finding
from record.types.unsettled import OPEN

SAME, DIFFERENT = "same", "different"
_APART: Row = {"merged_into_id": None, "merged_at": None}


def merge_people(desk: Desk, *, person_id: str, other_id: str, reason: str) -> Saved:
    """Merge two records of one person: that of ``person_id`` stands, the other leads to it.

    The other may be a record of another prison that is not on this terminal, if the centre has
    asked about the two. What the centre had asked is settled with it. It asks for a decision: where
    the member's role may not take it, or the two must be kept apart from each other, the centre
    holds it (``Saved.to_be_held``). Raises ``Problem`` reason_missing, same_person, already_merged,
    person_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.MERGE_PEOPLE, why) as action:
        _propose(action.proposal, person_id, other_id, to_text(action.at))
        for match in _matches(action.facts, person_id, other_id):
            settle_open(action, "possible_match", match, SAME, why)
    return action.saved


def check_merge(desk: Desk, *, person_id: str, other_id: str) -> tuple[Finding, ...]:
    """What a merge would leave broken, to warn beforehand; nothing is written.

    Raises the same ``Problem``s as ``merge_people``.
    """
    with desk.replica.read() as facts:
        proposal = Proposal(facts)
        _propose(proposal, person_id, other_id, to_text(desk.now()))
        return proposal.findings()


def separate_people(desk: Desk, *, person_id: str, reason: str) -> Saved:
    """Take a merge back: the record of ``person_id``, which was merged, stands by itself again.

    A custody period that was closed because the two were taken for one person is opened again.
    Raises ``Problem`` reason_missing, not_merged, person_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.SEPARATE_PEOPLE, why) as action:
        person = required(action.facts, "person", person_id)
        if person["merged_into_id"] is None:
            raise Problem("not_merged", name=person_name(person))
        action.change("person", person, _APART)
        periods.open_again(action, person_id, _below(person_id, action.facts))
    return action.saved


def tell_apart(desk: Desk, *, match_id: str, reason: str) -> Saved:
    """Say that two people who may be one are two; the centre never asks about them again.

    Raises ``Problem`` reason_missing, right_missing, already_settled, record_unknown.
    """
    why = reason_of(reason)
    with desk.action(deeds.TELL_APART, why) as action:
        match = required(action.facts, "possible_match", match_id)
        settle_open(action, "possible_match", match, DIFFERENT, why)
    return action.saved


def _propose(proposal: Proposal, person_id: str, other_id: str, at: str) -> None:
    facts = proposal.facts
    into, merged = standing_id(person_id, facts), standing_id(other_id, facts)
    stands, other = facts.get("person", into), facts.get("person", merged)
    if person_id == other_id:
        raise Problem("same_person")
    asked = any(True for _ in _matches(facts, person_id, other_id))
    if (stands is None or other is None) and not asked:
        raise Problem("person_unknown")
    if into == merged:
        known = (facts.get("person", each) or {} for each in (other_id, person_id))
        name, other_name = map(person_name, known)
        raise Problem("already_merged", name=name, other=other_name)
    row = other or {"id": merged, **_APART}
    proposal.change("person", row, {"merged_into_id": into, "merged_at": at})


def _matches(facts: Facts, person_id: str, other_id: str) -> Iterator[Row]:
    """The open matches of these two, under any of their records."""
    theirs = set(ids_of(other_id, facts))
    for each in ids_of(person_id, facts):
        for mine, other in (("person_id", "other_person_id"), ("other_person_id", "person_id")):
            for row in facts.find("possible_match", **{mine: each}, status=OPEN):
                if row[other] in theirs:
                    yield row


def _below(person_id: str, facts: Facts) -> list[str]:
    """The record itself and those merged into it: what goes apart with it."""
    ids = [person_id]
    for each in ids:  # which grows meanwhile
        ids += [merged for merged in facts.merged_into(each) if merged not in ids]
    return ids
