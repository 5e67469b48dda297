"""In whose charge somebody is, and what only those may do who have it.

Whoever was in a prison stays in its scope when they leave, because what was done there may arrive
late. But where somebody is, who they are, and that a protection of theirs ends, is for the prison
that has them. Whoever else says so waits until somebody there agrees; else a terminal could fetch a
record by saying that its person has come, and end there what protects them. Of two both agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from hub.settle.draft import Draft
from hub.store.facts import HubFacts
from record.action import Change, Outcome
from record.catalogue import BY_NAME, people_of
from record.deed import Deed
from record.deeds import ADMIT, ADMIT_KNOWN, LOWER_SHARING, SEPARATE_PEOPLE
from record.deeds_of_leaving import (
    DISCHARGE,
    RECEIVE_TRANSFER,
    RECORD_DEATH,
    RECORD_ESCAPE,
    REDIRECT_TRANSFER,
    WHEREABOUTS,
)
from record.facts import Facts, text
from record.field import Policy
from record.kinds import Row, Value
from record.redirect import about
from record.rules.custody import last_period
from record.rules.leaving import AT_LARGE, IN_TRANSIT
from record.types.unsettled import UNSETTLED

CHARGE_ELSEWHERE = "charge_elsewhere"
"""The rule by which an action waits for the prison that has the charge."""

_WHERE = WHEREABOUTS | {"prison", "closed_at", "legal_status"}
"""Fields of a custody period that say where somebody is, and as what."""
_WHO = (
    *("surname", "forename", "middle_names", "date_of_birth", "sex", "prison_number"),
    *("died_at", "merged_into_id"),
)
"""Fields of a person that say who they are, or that they are no more."""
_NO_PROTECTION = frozenset({"adjudication_award"})
"""Its prison imposed it; that it ends lifts no protection."""
_ALWAYS_ASKED = (DISCHARGE, RECEIVE_TRANSFER, RECORD_DEATH, RECORD_ESCAPE)
"""What these bring with them counts even where they leave the custody period as it is."""
_ADMISSIONS = (ADMIT.name, ADMIT_KNOWN.name)
_TAKEN_UP = (Outcome.ACCEPTED.value, Outcome.MERGED.value)


@dataclass(frozen=True)
class Asked:
    """That others must agree: about whom, and all the prisons that have a say in it."""

    person_id: str
    prisons: set[str]


def not_agreed(
    deed: Deed, prisons: Collection[str], changes: Sequence[Change], draft: Draft, facts: HubFacts
) -> str | None:
    """The first person about whom these prisons may not agree this among themselves; else None."""
    asked = next(others_asked(deed, prisons, changes, draft, facts), None)
    return asked.person_id if asked is not None else None


def others_asked(
    deed: Deed, prisons: Collection[str], changes: Sequence[Change], draft: Draft, facts: HubFacts
) -> Iterator[Asked]:
    """Of each record what these prisons may not agree among themselves.

    ``draft`` has what the ``changes`` of the deed come to. Whoever somebody is on the way to may
    receive them or send them on, and does not have the charge of them before.
    """
    periods = _periods(changes, facts) if deed in _ALWAYS_ASKED else []
    for period in periods:
        if not _may_say(deed, prisons, period, facts):
            yield Asked(text(period, "person_id"), charge_of(text(period, "person_id"), facts))
    # the cell that somebody had where they come from ends with their being received
    left = [text(period, "prison") for period in periods if deed is RECEIVE_TRANSFER]
    for (record_type, record_id), row in draft.changed.items():
        before = facts.get(record_type, record_id)
        if record_type == "custody_period" and before is not None:
            if not _may_move(deed, prisons, before, row, facts):
                about_it = text(row, "person_id")
                yield Asked(about_it, charge_of(about_it, facts) | {text(row, "prison")})
        else:
            yield from _asked(deed, prisons, left, record_type, before, row, facts)


def charge_of(person_id: str, facts: Facts) -> set[str]:
    """The prisons that have somebody: by each open custody period, or else by the last.

    Of two that say so both must agree, whichever said it first: each may be the one that is wrong.
    One that says they are at large is among them until it says that they are no more of its own.
    Empty where there is no custody period.
    """
    periods = about("custody_period", person_id, facts)
    held = [one for one in periods if one["closed_at"] is None]
    if not held:
        held = [one for one in [last_period(periods)] if one is not None]
    return {text(one, "prison") for one in held}


def _periods(changes: Sequence[Change], facts: HubFacts) -> list[Row]:
    """The custody periods that these change, as they are."""
    keys = (change.key for change in changes if change.record_type == "custody_period")
    return [period for key in keys if (period := facts.get(*key)) is not None]


def _asked(
    deed: Deed,
    prisons: Collection[str],
    left: Collection[str],
    record_type: str,
    before: Row | None,
    row: Row,
    facts: HubFacts,
) -> Iterator[Asked]:
    """Who else is asked about a record: for whoever is less protected, or told to be another."""
    people, eases = people_of(record_type, row), deed is LOWER_SHARING
    if before is not None:
        eases = _is_eased(record_type, before, row)
        prison = None if record_type in UNSETTLED else before.get("prison")
        if record_type == "person" and any(before[name] != row[name] for name in _WHO):
            named = (row["id"], before["merged_into_id"], row["merged_into_id"])
            people = [one for one in named if isinstance(one, str)]
        elif not eases and (prison is None or prison in {*prisons, *left}):
            return
    elif not eases:
        return
    asked = _must_agree(people, prisons, facts)
    if not asked <= {*prisons}:
        elsewhere = (one for one in people if not charge_of(one, facts) <= {*prisons})
        yield Asked(next(elsewhere, people[0]), asked)


def _must_agree(people: Sequence[str], prisons: Collection[str], facts: HubFacts) -> set[str]:
    """The prisons that have any of these people.

    Where one of ``prisons`` is among them, others that have no terminal are not: nobody there could
    ever be asked.
    """
    charge = set().union(*(charge_of(one, facts) for one in people))
    if charge.isdisjoint(prisons):
        return charge
    return {one for one in charge if one in prisons or facts.has_terminals(one)}


def _is_eased(record_type: str, before: Row, row: Row) -> bool:
    """Whether a record protects less than before, by what its type says is safer."""
    if record_type in _NO_PROTECTION:
        return False
    if record_type == "person" and not {*_listed(before["needs"])} <= {*_listed(row["needs"])}:
        return True
    for group in BY_NAME[record_type].merge_groups.values():
        ranks = {str(value): rank for rank, value in enumerate(group.safest_first)}
        was, now = (ranks.get(str(one[group.fields[0]]), len(ranks)) for one in (before, row))
        if group.policy is Policy.SAFER and now > was:
            return True
    return False


def _may_move(deed: Deed, prisons: Collection[str], before: Row, row: Row, facts: HubFacts) -> bool:
    """Whether these prisons may make this of a custody period."""
    if all(before[name] == row[name] for name in _WHERE):
        return True
    charge, own = _must_agree([text(before, "person_id")], prisons, facts), text(before, "prison")
    reopened = before["closed_at"] is not None and row["closed_at"] is None
    if reopened and deed is not SEPARATE_PEOPLE:  # which undoes what both prisons agreed to
        return charge | {own} <= {*prisons}
    if charge <= {*prisons}:
        return True
    to = {row[name] for name in ("bound_for", "prison") if row[name] != before[name]} - {None, own}
    if own in prisons and not to <= charge and not _is_heard_first(before, facts):
        return False
    return _may_say(deed, prisons, before, facts)


def _may_say(deed: Deed, prisons: Collection[str], before: Row, facts: HubFacts) -> bool:
    """Whether one of these prisons may say of this custody period where its person is."""
    if before["closed_at"] is None and before["prison"] in prisons:
        return True
    if deed in (RECEIVE_TRANSFER, REDIRECT_TRANSFER) and before["bound_for"] in prisons:
        return True
    if deed is RECEIVE_TRANSFER and before["status"] == IN_TRANSIT:
        return not set(_sent_to(before, facts)).isdisjoint(prisons)
    return _must_agree([text(before, "person_id")], prisons, facts) <= {*prisons}


def _is_heard_first(period: Row, facts: HubFacts) -> bool:
    """Whether the centre heard of this custody period before any other that has them.

    A prison that says afterwards that it has somebody does not hold up who sends them away.
    """
    running = about("custody_period", text(period, "person_id"), facts, closed_at=None)
    running = [one for one in running if one["status"] != AT_LARGE]
    first = min(running, key=lambda one: (_heard_at(one, facts), text(one, "id")), default=period)
    return first["id"] == period["id"]


def _heard_at(period: Row, facts: HubFacts) -> str:
    """When the centre heard of an admission; "" of what an extract brought."""
    told = facts.find("history", person_id=period["person_id"], record_id=period["id"])
    taken = (one for one in told if one["outcome"] in _TAKEN_UP)
    moments = [text(one, "raised_at") for one in taken if one["action_kind"] in _ADMISSIONS]
    return min(moments, default="")


def _sent_to(period: Row, facts: HubFacts) -> Iterator[str]:
    """The prisons that somebody was bound for on this journey, the last first.

    The history tells, which only the centre writes: it is gone back leg by leg to where they set
    out. Whoever is diverted may stand at the first gate all the same.
    """
    legs, bound_for = [*_legs(period, facts)], text(period, "bound_for")
    latest = max((at for at, _, _ in legs), default="")
    while bound_for:
        yield bound_for
        last = [leg for leg in legs if leg[2] == bound_for and leg[0] <= latest]
        if not last:
            return
        # of what was told in one moment, that they set out for there counts before a diversion
        leg = max(last, key=lambda one: (one[0], one[1] == ""))
        legs.remove(leg)
        latest, bound_for, _ = leg


def _legs(period: Row, facts: HubFacts) -> Iterator[tuple[str, str, str]]:
    """What the centre took up of where somebody was bound for: the moment, from what, to what."""
    for outcome in _TAKEN_UP:
        about_it = {"record_id": period["id"], "outcome": outcome}
        for entry in facts.find("history", person_id=period["person_id"], **about_it):
            for line in entry["lines"] if isinstance(entry["lines"], list) else ():
                if not isinstance(line, dict) or line["field"] != "bound_for":
                    continue
                if line["now"] != line["theirs"]:
                    yield text(entry, "raised_at"), text(line, "theirs"), text(line, "now")


def _listed(value: Value) -> Sequence[Value]:
    return value if isinstance(value, list) else ()
