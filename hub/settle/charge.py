"""In whose charge somebody is, and what only those may do who have it.

Whoever was in a prison stays in its scope when they leave, because what was done there may arrive
late. But where somebody is, who they are, and that a protection of theirs ends, is for the prison
that has them. Whoever else says so waits until somebody there agrees; else a terminal could fetch a
record by saying that its person has come, and end there what protects them. Of two both agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hub.settle.draft import Draft
from hub.store.facts import HubFacts
from record.action import Change, Outcome
from record.catalogue import BY_NAME, people_of
from record.deed import Deed
from record.deeds import LOWER_SHARING
from record.deeds_of_leaving import (
    DISCHARGE,
    RECEIVE_TRANSFER,
    RECORD_DEATH,
    RECORD_ESCAPE,
    REDIRECT_TRANSFER,
    TRANSFER,
    WHEREABOUTS,
)
from record.facts import Facts, text
from record.field import Policy
from record.kinds import Row
from record.redirect import about
from record.rules.custody import last_period
from record.rules.leaving import AT_LARGE, IN_TRANSIT
from record.types.unsettled import UNSETTLED

CHARGE_ELSEWHERE = "charge_elsewhere"
"""The rule by which an action waits for the prison that has the charge."""

_WHERE = WHEREABOUTS | {"prison", "closed_at", "legal_status"}
"""Fields of a custody period that say where somebody is, and as what."""
_WHO = ("surname", "forename", "date_of_birth", "died_at", "merged_into_id")
"""Fields of a person that say who they are, or that they are no more."""
_NO_PROTECTION = frozenset({"adjudication_award"})
"""Its prison imposed it; that it ends lifts no protection."""
_ALWAYS_ASKED = (DISCHARGE, RECEIVE_TRANSFER, RECORD_DEATH, RECORD_ESCAPE)
"""What these bring with them counts even where they leave the custody period as it is."""
_TAKEN_UP = (Outcome.ACCEPTED.value, Outcome.MERGED.value)


def not_agreed(
    deed: Deed, prisons: Collection[str], changes: Sequence[Change], draft: Draft, facts: HubFacts
) -> str | None:
    """The first person about whom these prisons may not agree this among themselves; else None.

    ``draft`` has what the ``changes`` of the deed come to. Whoever somebody is on the way to may
    receive them or send them on, and does not have the charge of them before.
    """
    periods = _periods(changes, facts) if deed in _ALWAYS_ASKED else []
    for period in periods:
        if not _may_say(deed, prisons, period, facts):
            return text(period, "person_id")
    # the cell that somebody had where they come from ends with their being received
    left = [text(period, "prison") for period in periods if deed is RECEIVE_TRANSFER]
    own = {*prisons, *left}
    for (record_type, record_id), row in draft.changed.items():
        before = facts.get(record_type, record_id)
        if record_type == "custody_period" and before is not None:
            if _says_where(before, row) and not _may_say(deed, prisons, before, facts):
                return text(row, "person_id")
            continue
        for person_id in _concerned(deed, own, record_type, before, row):
            if not charge_of(person_id, facts) <= {*prisons}:
                return person_id
    return None


def charge_of(person_id: str, facts: Facts) -> set[str]:
    """The prisons that have somebody: by each open custody period, or else by the last.

    Of two that say so both must agree, whichever said it first: each may be the one that is wrong.
    One that says they are at large has them only if no other does. Empty where there is no custody
    period.
    """
    periods = about("custody_period", person_id, facts)
    still_open = [one for one in periods if one["closed_at"] is None]
    held = [one for one in still_open if one["status"] != AT_LARGE] or still_open
    if not held:
        held = [one for one in [last_period(periods)] if one is not None]
    return {text(one, "prison") for one in held}


def _periods(changes: Sequence[Change], facts: HubFacts) -> list[Row]:
    """The custody periods that these change, as they are."""
    keys = (change.key for change in changes if change.record_type == "custody_period")
    return [period for key in keys if (period := facts.get(*key)) is not None]


def _concerned(
    deed: Deed, own: Collection[str], record_type: str, before: Row | None, row: Row
) -> list[str]:
    """Whose charge a change asks for: of whoever is less protected by it, or told to be another."""
    if before is None:
        return people_of(record_type, row) if deed is LOWER_SHARING else []
    if record_type == "person" and any(before[name] != row[name] for name in _WHO):
        named = (row["id"], before["merged_into_id"], row["merged_into_id"])
        return [one for one in named if isinstance(one, str)]
    prison = None if record_type in UNSETTLED else before.get("prison")
    if (prison is not None and prison not in own) or _is_eased(record_type, before, row):
        return people_of(record_type, row)
    return []


def _is_eased(record_type: str, before: Row, row: Row) -> bool:
    """Whether a record protects less than before, by what its type says is safer."""
    if record_type in _NO_PROTECTION:
        return False
    for group in BY_NAME[record_type].merge_groups.values():
        ranks = {str(value): rank for rank, value in enumerate(group.safest_first)}
        was, now = (ranks.get(str(one[group.fields[0]]), len(ranks)) for one in (before, row))
        if group.policy is Policy.SAFER and now > was:
            return True
    return False


def _says_where(before: Row, row: Row) -> bool:
    return any(before[name] != row[name] for name in _WHERE)


def _may_say(deed: Deed, prisons: Collection[str], before: Row, facts: HubFacts) -> bool:
    """Whether one of these prisons may say of this custody period where its person is."""
    if before["closed_at"] is None and before["prison"] in prisons and deed is not TRANSFER:
        return True
    if deed in (RECEIVE_TRANSFER, REDIRECT_TRANSFER) and before["bound_for"] in prisons:
        return True
    if deed is RECEIVE_TRANSFER and before["status"] == IN_TRANSIT:
        return not set(_sent_to(before, facts)).isdisjoint(prisons)
    return charge_of(text(before, "person_id"), facts) <= {*prisons}


def _sent_to(period: Row, facts: HubFacts) -> Iterator[str]:
    """The prisons that somebody was bound for since they were last in one, in any order.

    The history tells, which only the centre writes. Whoever is diverted may stand at the first gate
    all the same.
    """
    told = list(_told_of(period, facts))
    arrived = max((at for at, field, to in told if _is_arrival(field, to)), default="")
    yield from (to for at, field, to in told if field == "bound_for" and at >= arrived)


def _is_arrival(field: str, to: str) -> bool:
    """Whether somebody is no longer on the way: they were received, or are back."""
    return field == "prison" or (field == "status" and to != IN_TRANSIT)


def _told_of(period: Row, facts: HubFacts) -> Iterator[tuple[str, str, str]]:
    """What the centre took up of a custody period: the moment, the field, and what it became."""
    for outcome in _TAKEN_UP:
        about_it = {"record_id": period["id"], "outcome": outcome}
        for entry in facts.find("history", person_id=period["person_id"], **about_it):
            for line in entry["lines"] if isinstance(entry["lines"], list) else ():
                if isinstance(line, dict) and line["now"] != line["theirs"]:
                    yield text(entry, "raised_at"), str(line["field"]), str(line["now"])
