"""Whether an action may be taken up at all: who did it, where, and on what.

Each check raises ``Problem``, which refuses the whole action.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hub.settle.charge import charge_of
from hub.settle.draft import Draft
from hub.settle.merging import merges_in_scope
from hub.store.facts import HubFacts, prison_stream
from hub.store.terminals import Terminal
from record.action import Action, Change
from record.catalogue import BY_NAME, people_of
from record.deed import Deed
from record.deeds import (
    ACCEPT_HELD,
    ADMIT,
    ADMIT_KNOWN,
    MERGE_PEOPLE,
    SETTLE_CONFLICT,
    SETTLE_DISCREPANCY,
    TELL_APART,
    WITHDRAW_HELD,
    deciders,
    may_do,
)
from record.facts import Facts
from record.field import RecordType
from record.kinds import Row
from record.merge import only_seen
from record.problems import Problem
from record.rules.authority import check_authority
from record.rules.leaving import IN
from record.rules.roll import check_signature
from record.rules.search import check_search
from record.types.known import INDEX
from record.types.unsettled import SETTLED

_PRISON_OF_ANOTHER = frozenset({"case_note", "diary_mark"})
"""A note names the prison where the person is, the closing of an entry that of the entry; of every
other record the prison is that of the terminal where it is made."""
_SETTLES = {
    SETTLE_CONFLICT.name: "conflict",
    SETTLE_DISCREPANCY.name: "discrepancy",
    ACCEPT_HELD.name: "held_action",
    WITHDRAW_HELD.name: "held_action",
    TELL_APART.name: "possible_match",
    MERGE_PEOPLE.name: "possible_match",
}
"""What each kind of settling settles; people may be merged that nobody was asked about."""


def check_author(deed: Deed, staff: Row | None) -> Row:
    """The member of staff, who must be known, and in a role that does such things.

    What they did before they left counts; what was done afterwards, their session's end refuses.
    """
    if staff is None:
        raise Problem("staff_unknown")
    if not may_do(deed, str(staff["role"])):
        raise Problem("right_missing", role=staff["role"])
    return staff


def check_admission(deed: Deed, terminal: Terminal, action: Action, facts: HubFacts) -> None:
    """An admission makes one person known, in the terminal's own prison, and is of nobody else.

    Otherwise somebody could be put into a prison where nobody has seen them. Before each stands a
    search; whoever is known is taken in as themselves, and changed in nothing.
    """
    if deed not in (ADMIT, ADMIT_KNOWN):
        return
    people = [change.record_id for change in action.changes if change.record_type == "person"]
    if len(people) != 1:
        raise Problem("action_malformed", what="one person")
    if deed is ADMIT and facts.get("person", people[0]) is not None:
        raise Problem("entry_never_changed")
    begun = next((c.record_id for c in action.changes if c.record_type == "custody_period"), None)
    if deed is ADMIT_KNOWN:
        _check_known(terminal, action, people[0], facts)
    for change in action.changes:
        if change.record_type == "custody_period":
            _check_begins(change)
        if change.after.get("person_id", people[0]) != people[0]:
            raise Problem("action_malformed", what=BY_NAME[change.record_type].label)
        if change.after.get("custody_period_id", begun) != begun:
            raise Problem("action_malformed", what=BY_NAME[change.record_type].label)
        prison = change.after.get("prison")
        if prison is not None and prison_stream(str(prison)) not in terminal.streams:
            raise Problem("out_of_scope")
    check_authority(deed, action.changes)
    check_search(deed, action.changes, action.at, action.reason)


def _check_begins(change: Change) -> None:
    """Whoever is taken in is there: not out, on the way to another prison, or gone again."""
    said = change.after
    if said.get("status") != IN or said.get("bound_for") or said.get("closed_at"):
        raise Problem("action_malformed", what=BY_NAME[change.record_type].label)


def _check_known(terminal: Terminal, action: Action, person_id: str, facts: HubFacts) -> None:
    """Whoever is admitted again was here last, or is known here by the national index.

    The action says whom they were taken for, and changes nothing of it.
    """
    if any(c.record_type == "person" and not c.only_affirms for c in action.changes):
        raise Problem("action_malformed", what=BY_NAME["person"].label)
    if facts.get("person", person_id) is None:
        raise Problem("record_gone")
    if INDEX not in terminal.streams and not is_here(terminal, [person_id], facts):
        raise Problem("out_of_scope")


def check_scope(terminal: Terminal, action: Action, change: Change, facts: HubFacts) -> None:
    """A terminal touches what is or was in its streams: people stay in scope when they leave.

    Whoever an action admits is where it admits them. What it makes, it makes in its own prison:
    else whoever has left would carry a handover or a charge into the next.
    """
    if _made_elsewhere(terminal, change):
        raise Problem("out_of_scope")
    if change.before is not None and facts.get(*change.key) is None:
        raise Problem("record_gone")
    row = row_of(change, facts)
    people = people_of(change.record_type, row)
    if action.kind == MERGE_PEOPLE.name and change.record_type == "person":
        if not merges_in_scope(terminal, change, facts):
            raise Problem("out_of_scope")
        return
    admitted = _admitted_to(action, facts)
    if people and all(person_id in admitted for person_id in people):
        if not {admitted[person_id] for person_id in people} <= set(terminal.streams):
            raise Problem("out_of_scope")
        return
    if any(facts.get("person", person_id) is None for person_id in people):
        raise Problem("record_gone")
    reached = {stream for person_id in people for stream in facts.memberships(person_id)}
    if not people:
        reached = facts.streams_of(change.record_type, row)
    if not reached.intersection(terminal.streams):
        raise Problem("out_of_scope")


def _made_elsewhere(terminal: Terminal, change: Change) -> bool:
    """Whether it makes a record that would be another prison's, or puts somebody into one."""
    gives = change.before is None or change.record_type == "custody_period"
    prison = change.after.get("prison") if gives else None
    if prison is None or change.record_type in _PRISON_OF_ANOTHER:
        return False
    return prison_stream(str(prison)) not in terminal.streams


def _admitted_to(action: Action, facts: Facts) -> dict[str, str]:
    """Whom an action takes in, and the stream of the prison that it takes them into."""
    if action.kind not in (ADMIT.name, ADMIT_KNOWN.name):
        return {}
    people = {change.record_id for change in action.changes if change.record_type == "person"}
    is_again = action.kind == ADMIT_KNOWN.name
    new = {one for one in people if is_again or facts.get("person", one) is None}
    return {
        str(change.after["person_id"]): prison_stream(str(change.after["prison"]))
        for change in action.changes
        if change.record_type == "custody_period" and change.after["person_id"] in new
    }


def check_references(terminal: Terminal, action: Action, draft: Draft, facts: HubFacts) -> None:
    """Whatever a change names must be there, be the same person's, and be this prison's."""
    for change in action.changes:
        record_type = BY_NAME[change.record_type]
        row = draft.after.get(*change.key)
        if row is None:
            continue
        for name, value in change.after.items():
            refers_to = record_type.by_name[name].kind.refers_to
            if refers_to is None or not isinstance(value, str):
                continue
            named = draft.after.get(refers_to, value)
            if named is None:
                raise Problem("record_gone")
            if name in record_type.names_people and not _may_name(terminal, value, facts):
                raise Problem("record_gone")
            _check_named(terminal, record_type, row, refers_to, named)
        if change.before is None and row.get("staff_id", action.staff_id) != action.staff_id:
            raise Problem("action_malformed", what="author")


def _may_name(terminal: Terminal, person_id: str, facts: HubFacts) -> bool:
    """Whether a terminal may know of somebody; else it could ask the centre whether they exist."""
    known = facts.get("person", person_id) is None or INDEX in terminal.streams
    return known or not {*facts.memberships(person_id)}.isdisjoint(terminal.streams)


def _check_named(
    terminal: Terminal, record_type: RecordType, row: Row, refers_to: str, named: Row
) -> None:
    if "person_id" in named and named["person_id"] != row.get("person_id"):
        raise Problem("action_malformed", what=BY_NAME[refers_to].label)
    if refers_to in ("location", "activity"):
        if prison_stream(str(named["prison"])) not in terminal.streams:
            raise Problem("out_of_scope")
        if record_type.name == "stay" and row["prison"] != named["prison"]:
            raise Problem("action_malformed", what="Prison")


def check_roll(action: Action, facts: Facts) -> None:
    """Whoever counted a roll does not sign a second time, and what was signed stays as it was."""
    taken = {change.record_id for change in action.changes if change.record_type == "roll_check"}
    for change in action.changes:
        if change.record_type == "roll_signature":
            check_signature(change.after, facts)
        elif change.record_type == "roll_count" and change.after["roll_check_id"] not in taken:
            raise Problem("action_malformed", what=BY_NAME["roll_check"].label)


def check_settling(
    deed: Deed, terminal: Terminal, action: Action, staff: Row, facts: HubFacts
) -> None:
    """A settlement settles something open, and touches nothing but what that is about.

    What is open about somebody is settled where they are.
    """
    settles = _SETTLES.get(deed.name)
    if settles is None:
        return
    unsettled = check_still_open(deed, action, facts)
    if not unsettled and deed is not MERGE_PEOPLE:
        raise Problem("action_malformed", what="nothing is settled")
    if settles == "held_action" and len(unsettled) > 1:
        raise Problem("action_malformed", what="each is decided by itself")
    if deed is SETTLE_CONFLICT:
        _check_settles_only(action, unsettled)
    for row in unsettled:
        if settles == "held_action":
            _check_second_person(deed, row, staff)
        people = people_of(settles, row)
        if people and not _may_settle(deed, terminal, row, people, staff, facts):
            raise Problem("settled_elsewhere")


def check_still_open(deed: Deed, action: Action, facts: Facts) -> list[Row]:
    """What a settlement settles; raises ``Problem`` already_settled, record_gone."""
    settles = _SETTLES.get(deed.name)
    settled = [change for change in action.changes if change.record_type == settles]
    return [_open_row(change, facts) for change in settled]


def _may_settle(
    deed: Deed, terminal: Terminal, row: Row, people: Sequence[str], staff: Row, facts: HubFacts
) -> bool:
    """What is open about somebody is settled where they are; what is held, by those in charge."""
    if deed is not WITHDRAW_HELD:
        return is_here(terminal, people, facts)
    charge = {prison for one in people for prison in charge_of(one, facts)}
    return row["staff_id"] == staff["id"] or not charge or terminal.prison in charge


def _open_row(change: Change, facts: Facts) -> Row:
    """What a change settles. Raises ``Problem``."""
    row = facts.get(*change.key)
    if row is None:
        raise Problem("record_gone")
    if row["status"] == SETTLED:
        raise Problem("already_settled", name=row["settled_by"])
    if change.after.get("status") != SETTLED:
        raise Problem("action_malformed", what="status")
    return row


def _check_settles_only(action: Action, conflicts: list[Row]) -> None:
    about = {
        (str(conflict["record_type"]), str(conflict["record_id"]), str(conflict["group"]))
        for conflict in conflicts
    }
    for change in action.changes:
        if change.record_type == "conflict":
            continue
        record_type = BY_NAME[change.record_type]
        is_about = any(change.key == (name, record_id) for name, record_id, _ in about)
        for name in change.after:
            if is_about and name in only_seen(change):
                continue
            if (*change.key, record_type.group_of[name].name) not in about:
                raise Problem(
                    "action_not_allowed_to_touch",
                    kind=action.kind,
                    field=record_type.by_name[name].label,
                    record_type=record_type.label,
                )


def _check_second_person(deed: Deed, held: Row, staff: Row) -> None:
    own = held["staff_id"] == staff["id"]
    if deed is ACCEPT_HELD and own:
        raise Problem("second_person_needed")
    if deed is ACCEPT_HELD and held["rule"] == "action_malformed":
        raise Problem("action_malformed", what="it can only be withdrawn")
    if deed is WITHDRAW_HELD and not own and staff["role"] not in deciders():
        raise Problem("right_missing", role=staff["role"])


def is_here(terminal: Terminal, people: Iterable[str], facts: HubFacts) -> bool:
    """Whether the records of any of these people are the terminal's now, and not once only."""
    return any(
        present and stream in terminal.streams
        for person_id in people
        for stream, present in facts.memberships(person_id).items()
    )


def row_of(change: Change, facts: Facts) -> Row:
    """The record that a change is about: as it is, or as it would be made."""
    there = facts.get(*change.key)
    return there or {
        "id": change.record_id,
        **BY_NAME[change.record_type].blank(),
        **change.after,
    }
