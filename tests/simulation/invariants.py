"""What must hold: some of it at every step, all of it once the world has come to rest."""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from app.store import audit
from app.store.outbox import UNANSWERED, action_of
from app.store.tables import CENTRE_ROW, LEAVING, OUTBOX, PENDING_CHANGE
from app.store.tables import RECORDS as HELD
from hub.store.tables import RECORDS
from record.action import Action, Change, Outcome
from record.catalogue import BY_NAME, people_of
from record.deeds import DECIDING_ALERTS, DEEDS, TWO_PEOPLE_ALERTS, deciders
from record.deeds_of_leaving import RECORD_DEATH
from record.field import Policy
from record.kinds import Row, Value
from record.rules.leaving import ENDED_BY_DEATH
from record.types.ending import ENDING
from record.types.known import INDEX
from tests.simulation.acct_invariants import check_care
from tests.simulation.centre import EXTRACT_ENDED, SimulatedCentre
from tests.simulation.expected import Expected
from tests.simulation.faults import Violation
from tests.simulation.one_person import (
    check_index,
    check_matches,
    check_numbers,
    check_one_place,
    check_pages,
    standing,
)
from tests.simulation.oracle import Received, expected, received
from tests.simulation.terminal import SimulatedTerminal

_PROTECTING = ("alert", "non_association", "contact_marker", "peep")
Key = tuple[str, str]
Rows = dict[Key, tuple[int, Row]]

UNSEALED = frozenset({"seal_missing", "seal_wrong", "session_unknown", "session_over"})
"""Refusals of what is not its author's own."""
UNREAD = UNSEALED | {
    *("action_malformed", "action_not_allowed_to_touch", "action_kind_unknown"),
    "number_not_leased",
}
"""Refusals of actions that no desk of ours may make."""
UNTOLD = UNSEALED | {"out_of_scope", "action_malformed"}
"""Verdicts whose contents stay in the kept action, because they do not belong in a history. What
came under a seal that was not its own stays refused where its terminal was set back meanwhile."""


@dataclass(frozen=True)
class Settled:
    """The centre when all is quiet."""

    rows: Rows
    actions: dict[str, Received]
    heads: Mapping[str, int]
    expected: Expected


# While it runs


def check_shown(terminal: SimulatedTerminal) -> None:
    """What a member of staff saved is shown on their terminal until the centre's row has it."""
    with terminal.replica.read() as reading:
        cursors = reading.cursors()
        kept = reading.connection.execute(
            select(OUTBOX.c.state, OUTBOX.c.verdict, OUTBOX.c.body).order_by(OUTBOX.c.number)
        )
        last: dict[tuple[Key, str], tuple[Change, bool]] = {}
        for state, verdict, body in kept:
            seqs = (verdict or {}).get("seqs", {})
            unread = any(cursors.get(stream, seq) < seq for stream, seq in seqs.items())
            taken = state in ("accepted", "merged") and not terminal.rebuilt
            over = state in UNANSWERED or (taken and unread)
            action = action_of(body)
            if DEEDS[action.kind].shown_at_once:
                for change in action.changes:
                    written = (name for name in change.after if _is_written(change, name))
                    last.update({(change.key, name): (change, over) for name in written})
        for (key, name), (change, over) in last.items():
            if over:
                _check_shows(terminal, reading.get(*key), name, change)


def _is_written(change: Change, name: str) -> bool:
    """Whether a change writes a field, and does not only say that it was seen so."""
    seen = change.before or {}
    is_changed = name not in seen or seen[name] != change.after[name]
    return is_changed or change.only_affirms or name in ENDING.fields


def _check_shows(terminal: SimulatedTerminal, shown: Row | None, name: str, change: Change) -> None:
    wanted = change.after[name]
    if shown is None and change.before is not None:
        return
    held = None if shown is None else shown[name]
    if BY_NAME[change.record_type].by_name[name].policy is Policy.SET:
        before = (change.before or {}).get(name)
        seen, has, will = (set(_listed(v)) for v in (before, held, wanted))
        if will - seen <= has and not (seen - will) & has:
            return
    elif held == wanted:
        return
    what = f"{terminal.name} shows {held!r} for {change.record_type}.{name}, saved {wanted!r}"
    raise Violation("an own edit stays in sight", what)


def _listed(value: Value) -> list[Any]:
    return value if isinstance(value, list) else []


# Once all is quiet


def check_all(
    centre: SimulatedCentre,
    terminals: list[SimulatedTerminal],
    required: set[str],
) -> None:
    """Everything. ``required``: actions that the centre must have though no terminal keeps them."""
    done = ChainMap(*(of for each in terminals for of in (each.kept, each.lost)))
    everything = received(centre.store)
    actions = list(_authentic(everything, done))
    settled = Settled(
        rows=_centre_rows(centre),
        actions={item.action.id: item for item in actions},
        heads=centre.heads(),
        expected=expected(everything, centre.placements),
    )
    check_verdicts(settled, terminals, required)
    check_values(settled)
    check_record(settled)
    check_safety(settled)
    check_care(settled.rows, settled.actions.values())
    check_one_place(settled.rows)
    check_numbers(settled.rows)
    check_index(settled.rows)
    check_matches(settled.rows, actions)
    for terminal in terminals:
        if not terminal.forked:
            check_quiet(settled, terminal)
            check_same(settled, terminal)
            check_pages(terminal, settled.rows)
        check_audit(terminal)


def _authentic(actions: list[Received], done: Mapping[str, Action]) -> Iterator[Received]:
    """What members of staff did; what others said in their name must have been refused."""
    for item in actions:
        if done.get(item.action.id) == item.action:
            yield item
        elif item.verdict.problem not in UNSEALED | {"action_changed"}:
            raise Violation("nobody acts in another's name", f"{_told(item.action)} was taken")


def _centre_rows(centre: SimulatedCentre) -> Rows:
    with centre.store.read() as facts:
        rows: Rows = {}
        for name, table in RECORDS.items():
            for found in facts.connection.execute(select(table)).mappings():
                row = {"id": found["id"], **{f: found[f] for f in BY_NAME[name].by_name}}
                rows[name, found["id"]] = found["version"], row
        return rows


def check_verdicts(
    settled: Settled, terminals: list[SimulatedTerminal], required: set[str]
) -> None:
    """Every action has one verdict, kept with its contents and known to its author's terminal."""
    for name in sorted(required - set(settled.actions)):
        raise Violation("every action has a verdict", f"the centre has lost {name}")
    for terminal in terminals:
        with terminal.replica.read() as reading:
            query = select(OUTBOX.c.action_id, OUTBOX.c.verdict)
            known = dict(reading.connection.execute(query).all())
        for name, action in terminal.kept.items():
            there = settled.actions.get(name)
            if there is None:
                raise Violation("every action has a verdict", f"{terminal.name}: {_told(action)}")
            if there.digest != action.digest() or there.action != action:
                raise Violation("an action is kept as it came", _told(action))
            if known.get(name) != there.verdict.to_wire():
                raise Violation("its author knows the verdict", f"{terminal.name}: {_told(action)}")
            if there.verdict.outcome is Outcome.REFUSED and there.verdict.problem in UNREAD:
                raise Violation(
                    "the desk's own actions are read", f"{_told(action)}: {there.verdict}"
                )


def check_values(settled: Settled) -> None:
    """Every value that was typed can be read: in its record, its history or what is unsettled."""
    histories: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    mentioned: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for (kind, _), (_, row) in settled.rows.items():
        if kind == "history":
            for line in _listed(row["lines"]):
                histories[str(row["action_id"])][str(row["record_id"])].append(line)
                place = (str(row["record_id"]), str(line["field"]))
                mentioned[place] += [line["before"], line["theirs"]]
    for item in settled.actions.values():
        for change in item.action.changes:
            lines = histories[item.action.id][change.record_id]
            for name in _typed(change):
                if not _readable(settled, item, change, name, lines, mentioned):
                    what = f"{change.record_type}.{name} = {change.after[name]!r}"
                    raise Violation("no typed value is lost", f"{_told(item.action)}: {what}")


def _typed(change: Change) -> Iterator[str]:
    """The fields in which somebody chose a value. Moments count as received where clocks err."""
    for name, value in change.after.items():
        kind = BY_NAME[change.record_type].by_name[name].kind.name
        before = change.before.get(name) if change.before else None
        if kind != "moment" and value != before and value not in (None, []):
            yield name


def _readable(
    settled: Settled,
    item: Received,
    change: Change,
    name: str,
    lines: list[Row],
    mentioned: Mapping[tuple[str, str], list[Value]],
) -> bool:
    value = change.after[name]
    if any(line["field"] == name and line["after"] == value for line in lines):
        return True
    if not item.taken:
        return item.verdict.problem in UNTOLD
    row = settled.rows.get(change.key)
    if change.before is None and row is not None and row[1][name] == value:
        return True
    return change.before is None and value in mentioned[change.record_id, name]


def check_record(settled: Settled) -> None:
    """The record is what the policies make of what was received, and disputes can be settled."""
    twice = {
        row["person_id"]
        for (kind, _), (_, row) in settled.rows.items()
        if kind == "discrepancy" and row["rule"] == "number_given_twice"
    }
    for key, wanted in settled.expected.rows.items():
        row = settled.rows.get(key, (0, {}))[1]
        wrong = [name for name, value in wanted.items() if row.get(name) != value]
        none_or_twice = wanted.get("prison_number") is None or key[1] in twice
        if key[0] == "person" and none_or_twice and row.get("prison_number"):
            wrong = [name for name in wrong if name != "prison_number"]  # the centre has given one
        if wrong:
            name = wrong[0]
            what = f"{key[0]}.{name} is {row.get(name)!r}, not {wanted[name]!r}"
            raise Violation("the policies decide", what)
    offered = [
        (row["record_id"], row["group"], offer["value"])
        for (kind, _), (_, row) in settled.rows.items()
        if kind == "conflict"
        for offer in _listed(row["offers"])
    ]
    for conflict in settled.expected.conflicts:
        if conflict not in offered:
            raise Violation("a dispute can be settled", f"no conflict holds {conflict[1:]}")


def check_safety(settled: Settled) -> None:
    """What protects somebody is ended by nobody but whoever may, or by two of them."""
    ended: dict[str, list[Received]] = defaultdict(list)
    for item in settled.actions.values():
        for change in item.action.changes:
            if change.after.get("status") == "ENDED":
                ended[change.record_id].append(item)
    accepted = set(_accepted_by_another(settled))
    for (kind, record_id), (_, row) in settled.rows.items():
        if kind not in _PROTECTING or row["status"] != "ENDED":
            continue
        if kind == "alert" and row["ended_reason"] == EXTRACT_ENDED:
            continue
        if not any(_may_end(settled, item, kind, row, accepted) for item in ended[record_id]):
            what = f"{kind} {row.get('code', '')} was ended by nobody who may"
            raise Violation("safety is never weakened alone", what)


def _accepted_by_another(settled: Settled) -> Iterator[str]:
    """The held actions that were let through by somebody other than their author."""
    for item in settled.actions.values():
        if item.taken and item.action.kind == "accept_held":
            for change in item.action.changes:
                held = settled.rows[change.key][1]
                if held["staff_id"] != item.action.staff_id:
                    yield change.record_id


def _may_end(settled: Settled, item: Received, kind: str, row: Row, accepted: set[str]) -> bool:
    if item.verdict.outcome is Outcome.HELD:
        return bool(accepted.intersection(item.verdict.raised))
    role = str(settled.rows["staff", item.action.staff_id][1]["role"])
    code = row.get("code")
    if item.action.kind == RECORD_DEATH.name:
        return item.taken and role in deciders() and code in ENDED_BY_DEATH
    if code is None or code in TWO_PEOPLE_ALERTS:
        return False
    return item.taken and (code not in DECIDING_ALERTS or role in deciders())


def check_quiet(settled: Settled, terminal: SimulatedTerminal) -> None:
    """Nothing waits, nothing lies over the record, and every stream was read to its end."""
    with terminal.replica.read() as reading:
        for table in (PENDING_CHANGE, CENTRE_ROW, LEAVING):
            left = reading.connection.execute(select(table)).all()
            if left:
                raise Violation("nothing waits", f"{terminal.name}: {len(left)} in {table.name}")
        if reading.counts().waiting:
            raise Violation("nothing waits", f"{terminal.name}: an action has no answer")
        cursors = reading.cursors()
        wanted = {stream: settled.heads[stream] for stream in terminal.replica.home.streams}
    if cursors != wanted or f"prison:{terminal.prison}" not in wanted:
        what = f"{terminal.name}: {cursors}, the heads are {wanted}"
        raise Violation("every stream is read to its end", what)


def check_same(settled: Settled, terminal: SimulatedTerminal) -> None:
    """The terminal holds exactly the centre's rows of its streams, version by version."""
    held: Rows = {}
    with terminal.replica.read() as reading:
        for name, table in HELD.items():
            for found in reading.connection.execute(select(table)).mappings():
                row = {"id": found["id"], **{f: found[f] for f in BY_NAME[name].by_name}}
                held[name, found["id"]] = found["version"], row
    wanted = _of_prison(settled.rows, terminal.prison)
    if INDEX in terminal.replica.home.streams:
        wanted |= {key: entry for key, entry in settled.rows.items() if key[0] == "known_person"}
    for key in sorted(set(held) | set(wanted)):
        if held.get(key) != wanted.get(key):
            what = f"{terminal.name}, {_difference(key, held.get(key), wanted.get(key))}"
            raise Violation("a replica is the centre's record", what)


def _difference(key: Key, held: tuple[int, Row] | None, wanted: tuple[int, Row] | None) -> str:
    if held is None or wanted is None:
        return f"{key[0]} {key[1]} is {'missing' if held is None else 'too many'}"
    names = [name for name, value in wanted[1].items() if held[1].get(name) != value]
    told = ", ".join(f"{n}: {held[1].get(n)!r} for {wanted[1][n]!r}" for n in names)
    return f"{key[0]} {key[1]} version {held[0]} for {wanted[0]} {told}"


def _of_prison(rows: Rows, prison: str) -> Rows:
    """The rows that a prison's stream must carry: its people's, and those that name it."""
    periods: dict[str, list[Row]] = defaultdict(list)
    stands = standing(rows)
    for (kind, _), (_, row) in rows.items():
        if kind == "custody_period":
            periods[stands[str(row["person_id"])]].append(row)
    people = {person for person, of in periods.items() if prison in _prisons(of)}
    here = {person for person, of in stands.items() if of in people}
    found: Rows = {}
    for (kind, record_id), entry in rows.items():
        about = people_of(kind, entry[1])
        field = BY_NAME[kind].prison_field
        mine = here.intersection(about) if about else field and entry[1][field] == prison
        if mine:
            found[kind, record_id] = entry
    return found


def _prisons(periods: list[Row]) -> set[str]:
    held = [period for period in periods if period["closed_at"] is None]
    still_open = {str(p) for each in held for p in (each["prison"], each["bound_for"]) if p}
    last = max(periods, key=lambda p: (str(p["closed_at"]), str(p["opened_at"]), str(p["id"])))
    return still_open or {str(last["prison"])}


def check_audit(terminal: SimulatedTerminal) -> None:
    """Every line of the audit trail seals the one before it, and every action has its line."""
    with terminal.replica.read() as reading:
        broken = audit.first_break(reading.connection)
    if broken is not None:
        raise Violation("the audit trail is whole", f"{terminal.name}: line {broken}")


def _told(action: Action) -> str:
    return f"{action.kind} {action.number} ({action.id})"
