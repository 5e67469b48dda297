"""What the record must be, worked out a second time and more simply from what the centre received.

The oracle replays the actions in the order of their receipt over what the extracts brought, field
group by field group, by the policies as docs/merging.md tells them. It shares the declarations of
the record types with the product and none of its merging.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import text

from hub.store.store import HubStore
from record.action import Action, Change, Outcome, Verdict
from record.catalogue import BY_NAME
from record.field import Group, Policy
from record.kinds import Row, Value
from record.moments import from_text, to_text
from record.names import person_name
from record.types.acct import GOES_ON, LEVELS_STRICTEST_FIRST, MAY_CLOSE
from record.wire import action_from_wire, verdict_from_wire
from tests.simulation.centre import Placed
from tests.simulation.estate import both_prisons
from tests.simulation.expected import Expected, Key
from tests.simulation.faults import Violation
from tests.simulation.oracle_leaving import end_with_leaving

FOLLOWED = (
    *("person", "alert", "acct", "acct_review", "non_association", "custody_period"),
    *("peep", "adjustment", "contact", "contact_marker", "visit", "property_item"),
    *("activity", "allocation", "appointment", "attendance", "application", "incident"),
    *("adjudication_hearing", "adjudication_award"),
)
_REVIEWS = ("review_alert", "review_non_association", "write_peep", "adjust")
_ENDINGS = ("end_alert", "end_non_association", "end_peep", "end_adjustment", "close_acct")
_STANDS: Row = {"status": "ACTIVE", "ended_on": None, "ended_reason": None}
"""What each of these says of what it changes, so that nobody ends it without a word."""
_AHEAD_MS = 5 * 60 * 1000


@dataclass(frozen=True)
class Received:
    """An action as the centre keeps it."""

    action: Action
    verdict: Verdict
    at: str
    digest: str

    @property
    def taken(self) -> bool:
        """Whether it was taken up."""
        return self.verdict.outcome in (Outcome.ACCEPTED, Outcome.MERGED)


def received(store: HubStore) -> list[Received]:
    """Everything that the centre keeps, in the order of its receipt."""
    with store.read() as facts:
        query = text("SELECT body, verdict, received_at, digest FROM action ORDER BY rowid")
        return [
            Received(
                action_from_wire(json.loads(body)),
                verdict_from_wire(json.loads(verdict)),
                at,
                digest,
            )
            for body, verdict, at, digest in facts.connection.execute(query)
        ]


def expected(actions: list[Received], placements: list[Placed]) -> Expected:
    """What comes of these actions and placements."""
    found = Expected()
    names = {}
    for kind, row in both_prisons():
        if kind == "staff":
            names[str(row["id"])] = person_name(row)
        if kind == "stay":
            found.stays[str(row["id"])] = str(row["person_id"])
        if kind in FOLLOWED:
            found.rows[kind, str(row["id"])] = found.placed[kind, str(row["id"])] = row
    held = {i.action.id: i.action for i in actions if i.verdict.outcome is Outcome.HELD}
    coming = sorted(placements, key=lambda placed: placed[0])
    for number, item in enumerate(actions):
        while coming and coming[0][0] <= number:
            _place(found, *coming.pop(0)[1:])
        if item.taken:
            said = _said(item.action, held)
            _check_says_what_was_seen(said)
            changes = [*said.changes, *_led_on(found, said)]
            for change in changes:
                _apply(found, said, change, item)
            stamp = _effective(item.action, item.at)
            end_with_leaving(found, changes, names[said.staff_id], stamp)
    for _, kind, row in coming:
        _place(found, kind, row)
    return found


def _check_says_what_was_seen(said: Action) -> None:
    """Whoever lets an ACCT go on speaks of its alert; whoever ends something, of what it was."""
    goes_on = any(change.after.get("result") == GOES_ON for change in said.changes)
    lets_go_on = said.kind in ("open_acct", "raise_acct") or (
        said.kind == "review_acct" and goes_on
    )
    if lets_go_on and not any(change.record_type == "alert" for change in said.changes):
        raise Violation("whoever lets a plan go on says so", f"{said.kind} {said.id}")
    for change in said.changes:
        if said.kind in _ENDINGS and change.after.keys() == _STANDS.keys():
            raise Violation("whoever ends says what they saw", f"{said.kind} {said.id}")


def _said(action: Action, held: dict[str, Action]) -> Action:
    """What an action comes to: itself, or what it lets through."""
    if action.kind == "accept_held":
        return held[_held_by(action.changes[0].record_id, held)]
    return action


def _led_on(found: Expected, said: Action) -> list[Change]:
    """An edit of a merged record is an edit of the one that stands as well."""
    edits = said.changes if said.kind == "change_details" else ()
    return [
        replace(change, record_id=stands)
        for change in edits
        if (stands := found.stands_for(change.record_id)) != change.record_id
    ]


def _held_by(held_id: str, actions: Iterable[str]) -> str:
    from hub.settle.unsettled import held_id as name

    return next(action_id for action_id in actions if name(action_id) == held_id)


def _apply(found: Expected, said: Action, change: Change, item: Received) -> None:
    if change.record_type == "stay" and change.before is None:
        found.stays[change.record_id] = str(change.after["person_id"])
    if change.record_type not in FOLLOWED:
        return
    if said.kind in _REVIEWS and change.before is not None:
        change = replace(change, before=change.before | _STANDS, after=change.after | _STANDS)
    if _only_affirmed(change) and _is_of_the_dead(found, change):
        change = replace(change, after=_without_ending(change.after))
    record_type = BY_NAME[change.record_type]
    after = {name: _in_time(change, name, value, item.at) for name, value in change.after.items()}
    if change.before is None:
        blank = {"id": change.record_id, **record_type.blank()}
        found.rows.setdefault(change.key, blank | after)
        return
    stamp = _effective(item.action, item.at)
    if said.kind == "change_due_back" and found.rows[change.key]["status"] != "OUT":
        stamp = ""
    groups = [
        g for g in record_type.merge_groups.values() if any(name in after for name in g.fields)
    ]
    row = found.rows[change.key]
    unaware = any(_was_written_since(row, group, change.before, after) for group in groups)
    lessens = any(_lessens(row, group, change.before, after) for group in groups)
    for group in groups:
        sides = change.before, after
        _merge(found, change.key, group, *sides, stamp, lessens=lessens, unaware=unaware)


def _lessens(row: Row, group: Group, before: Row, after: Row) -> bool:
    """Whether somebody would have something protect less than they saw."""
    seen, wanted = (
        [said.get(name, row[name]) for name in group.fields] for said in (before, after)
    )
    return _protects_more(group, seen, wanted)


def _was_written_since(row: Row, group: Group, before: Row, after: Row) -> bool:
    """Whether what an author says to have seen, and did not change, is no longer so."""
    names = [name for name in group.fields if name in after]
    return all(before[n] == after[n] for n in names) and any(row[n] != before[n] for n in names)


def _is_of_the_dead(found: Expected, change: Change) -> bool:
    row = found.rows[change.key]
    people = (
        found.stands_for(str(row[name])) for name in BY_NAME[change.record_type].person_fields
    )
    return any(found.rows["person", one]["died_at"] is not None for one in people)


def _only_affirmed(change: Change) -> bool:
    before = change.before or {}
    return "ended_on" in before and all(before[name] == change.after[name] for name in _STANDS)


def _without_ending(values: Row) -> Row:
    return {name: value for name, value in values.items() if name not in _STANDS}


def _in_time(change: Change, name: str, value: Value, at: str) -> Value:
    kind = BY_NAME[change.record_type].by_name[name].kind.name
    latest = from_text(at).timestamp() * 1000 + _AHEAD_MS
    if kind == "moment" and isinstance(value, str) and from_text(value).timestamp() * 1000 > latest:
        return to_text(from_text(at))
    return value


def _effective(action: Action, at: str) -> str:
    received_ms, stamp = round(from_text(at).timestamp() * 1000), action.stamp
    if int(stamp[:12], 16) - received_ms <= _AHEAD_MS:
        return stamp
    return f"{received_ms:012x}.{action.number & 0xFFFF:04x}{stamp[17:]}"


def _merge(
    found: Expected,
    key: Key,
    group: Group,
    before: Row,
    after: Row,
    stamp: str,
    *,
    lessens: bool = False,
    unaware: bool = False,
) -> None:
    row = found.rows[key]
    centre = [row[name] for name in group.fields]
    seen = [before.get(name, row[name]) for name in group.fields]
    wanted = [after.get(name, row[name]) for name in group.fields]
    if wanted == centre:
        return
    if wanted == seen and (lessens or not _protects_more(group, wanted, centre)):
        return
    if centre == seen and lessens and unaware and _protects_more(group, centre, wanted):
        found.conflicts.append((key[1], group.name, dict(zip(group.fields, wanted, strict=True))))
        return
    now = wanted if centre == seen else _disputed(found, key, group, (seen, centre, wanted), stamp)
    if now != centre:
        found.rows[key] = row | dict(zip(group.fields, now, strict=True))
        if stamp:
            found.stamps[key, group.name] = stamp


def _protects_more(group: Group, one: list[Value], other: list[Value]) -> bool:
    order = [*group.safest_first, None]
    return group.policy is Policy.SAFER and order.index(one[0]) < order.index(other[0])


def _disputed(
    found: Expected, key: Key, group: Group, values: tuple[list[Value], ...], stamp: str
) -> list[Value]:
    _, centre, wanted = values
    later = stamp > found.stamps.get((key, group.name), "")
    offer = dict(zip(group.fields, wanted, strict=True))
    if group.policy is Policy.SET:
        had, has, will = (set(value[0] or ()) for value in values)  # type: ignore[arg-type]
        return [sorted(has - (had - will) | (will - had))]
    if group.policy is Policy.LATEST:
        return wanted if later else centre
    if group.policy is Policy.SAFER:
        if wanted[0] == centre[0]:
            return wanted if later else centre
        found.conflicts.append((key[1], group.name, offer))
        return wanted if _protects_more(group, wanted, centre) else centre
    found.conflicts.append((key[1], group.name, offer))
    return centre


def _place(found: Expected, kind: str, row: Row) -> None:
    """An extract brings a row: what changed there since it last came counts as an early edit."""
    key = (kind, str(row["id"]))
    if kind not in FOLLOWED:
        return
    last, found.placed[key] = found.placed[key], row
    if row in (last, found.rows[key]):
        return
    groups = BY_NAME[kind].merge_groups.values()
    reviewed = [g for g in groups if g.policy not in (Policy.CENTRE, Policy.ENTRY)]
    unaware = any(_was_written_since(found.rows[key], g, last, row) for g in reviewed)
    for group in groups:
        if any(row[name] != last[name] for name in group.fields):
            if group.policy in (Policy.CENTRE, Policy.ENTRY):
                found.rows[key] = found.rows[key] | {name: row[name] for name in group.fields}
            else:
                _bring(found, key, group, last, {n: row[n] for n in group.fields}, unaware)


def _bring(found: Expected, key: Key, group: Group, last: Row, brought: Row, unaware: bool) -> None:
    ends = group.name == "ending" and found.rows[key]["status"] == "ACTIVE" != brought["status"]
    if key[0] == "alert" and ends and _plan_goes_on(found, key[1]):
        found.conflicts.append((key[1], group.name, brought))
    else:
        lessens = group.name == "ending" and _lessens(found.rows[key], group, last, brought)
        _merge(found, key, group, last, brought, "", lessens=lessens, unaware=unaware)


def _plan_goes_on(found: Expected, alert_id: str) -> bool:
    plans = [row for (kind, _), row in found.rows.items() if kind == "acct"]
    return any(_may_not_close(found, plan) for plan in plans if plan["alert_id"] == alert_id)


def _may_not_close(found: Expected, plan: Row) -> bool:
    """Its last review has not said so, or it asks for more by now than that decided."""
    reviews = [
        row
        for (kind, _), row in found.rows.items()
        if kind == "acct_review" and row["acct_id"] == plan["id"]
    ]
    if not reviews:
        return True
    last = max(
        reviews, key=lambda r: (str(r["reviewed_at"]), r["result"] != MAY_CLOSE, str(r["id"]))
    )
    if last["result"] != MAY_CLOSE:
        return True
    return any(ease(name, plan) < ease(name, last) for name in ("level", "conversations"))


def ease(name: str, row: Row) -> int:
    """How little is asked for: more is less strict."""
    value = row[name]
    return -value if isinstance(value, int) else LEVELS_STRICTEST_FIRST.index(str(value))
