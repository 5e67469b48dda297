"""Property: sealed into containers, listed, moved, handed out, confiscated; and cash, counted by two.

One action each, as reception and the wings need them. A second person is named by whoever writes,
and signs when they next are at a terminal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import (
    known_person,
    listed,
    past_moment,
    period_named,
    period_of,
    reason_of,
    required,
    written,
)
from record.facts import Facts
from record.kinds import Row
from record.moments import to_text
from record.names import person_name
from record.problems import Problem
from record.rules.belongings import current_seal, prison_of
from record.types.property import (
    CONFISCATED,
    FIRST_SEAL,
    POSSESSION,
    PUT_IN_STORE,
    RECEIVED,
    STORED,
)
from record.welfare_deeds import (
    CHANGE_ITEM,
    CONFISCATE,
    COUNT_CASH,
    LIST_ITEMS,
    MOVE_CONTAINER,
    PLACE_ITEMS,
    SEAL_CONTAINER,
    SIGN_PROPERTY,
    STORE_PROPERTY,
)

ITEMS_MAX = 40
"""The most things that are listed at once: an action holds a little more than these."""
_INTO, _OUT_OF = "IN", "OUT"


@dataclass(frozen=True)
class Item:
    """One thing, or several alike."""

    description: str
    quantity: int = 1
    look: str | None = None
    value_pence: int | None = None


@dataclass(frozen=True)
class Seal:
    """The seal that is put on, and the member of staff who was there, where somebody was."""

    number: str
    second_id: str | None = None
    comment: str | None = None


def store_property(
    desk: Desk,
    *,
    person_id: str,
    kind: str,
    seal: Seal | None = None,
    place: str | None = None,
    items: Sequence[Item] = (),
    reason: str | None = None,
) -> Saved:
    """Take a container in: what it is, what is in it, its seal, and where it is put.

    Raises ``NeedsReason`` when the seal is on another container here, and ``Problem`` code_unknown,
    second_person_self, value_missing, person_unknown.
    """
    with desk.action(STORE_PROPERTY, reason) as action:
        _store(action, known_person(action.facts, person_id), kind, seal, place, items)
    return action.saved


def list_items(
    desk: Desk,
    *,
    person_id: str,
    items: Sequence[Item],
    container_id: str | None = None,
    seal: Seal | None = None,
    reason: str | None = None,
) -> Saved:
    """List what is in a container, or (without one) what the person has in possession.

    ``seal``: the new one of a container that was opened for it. Raises ``NeedsReason`` when a sealed
    container is opened and not sealed again, and ``Problem`` no_items, too_many_items,
    second_person_missing, container_gone, value_missing, person_unknown, record_unknown.
    """
    with desk.action(LIST_ITEMS, reason) as action:
        person = known_person(action.facts, person_id)
        if container_id is not None:
            container = _container(action.facts, container_id)
            person = required(action.facts, "person", str(container["person_id"]))
            _seal_again(action, container, seal, _INTO)
        if not items:
            raise Problem("no_items")
        _list(action, person, container_id, items)
    return action.saved


def change_item(desk: Desk, *, item_id: str, item: Item) -> Saved:
    """Say better what an item is. Raises ``Problem`` nothing_changed, record_unknown."""
    with desk.action(CHANGE_ITEM) as action:
        row = required(action.facts, "property_item", item_id)
        action.change("property_item", row, _words(item))
    return action.saved


def hand_out(
    desk: Desk,
    *,
    item_ids: Sequence[str],
    to: str = POSSESSION,
    why: str | None = None,
    seal: Seal | None = None,
    reason: str | None = None,
) -> Saved:
    """Take items out of where they are: to the person, to somebody else, or to be no more.

    ``to`` is a code of ``property_status``; ``seal`` the new one of the container they were in.
    Raises as ``put_away`` does, and ``Problem`` reason_missing where the person does not get them.
    """
    said = written(why) if to == POSSESSION else reason_of(why)
    with desk.action(PLACE_ITEMS, reason) as action:
        _place(action, item_ids, listed("property_item", "status", to), None, said, seal)
    return action.saved


def put_away(
    desk: Desk,
    *,
    item_ids: Sequence[str],
    container_id: str,
    why: str | None = None,
    seal: Seal | None = None,
    reason: str | None = None,
) -> Saved:
    """Put items into a container.

    Raises ``NeedsReason`` when a sealed container is opened and not sealed again, and ``Problem``
    no_items, container_gone, container_of_other_record, second_person_missing, record_unknown.
    """
    with desk.action(PLACE_ITEMS, reason) as action:
        _container(action.facts, container_id)
        _place(action, item_ids, STORED, container_id, written(why), seal)
    return action.saved


def confiscate(
    desk: Desk,
    *,
    person_id: str,
    why: str,
    item_ids: Sequence[str] = (),
    items: Sequence[Item] = (),
    seal: Seal | None = None,
    place: str | None = None,
    reason: str | None = None,
) -> Saved:
    """Take things away into a container of their own: listed ones, and others that are not.

    Raises ``Problem`` reason_missing, no_items, container_of_other_record, and as ``hand_out``.
    """
    said = reason_of(why)
    if not item_ids and not items:
        raise Problem("no_items")
    with desk.action(CONFISCATE, reason) as action:
        person = known_person(action.facts, person_id)
        if item_ids:  # of the record that they were listed under
            first = required(action.facts, "property_item", item_ids[0])
            person = required(action.facts, "person", str(first["person_id"]))
        container_id = _store(action, person, CONFISCATED, seal, place, items, said)
        if item_ids:
            _place(action, item_ids, STORED, container_id, said, None)
    return action.saved


def seal_again(
    desk: Desk, *, container_id: str, seal: Seal, why: str, reason: str | None = None
) -> Saved:
    """Put another seal on a container; ``why`` is a code of ``seal_reason``.

    Raises ``NeedsReason`` when the seal is on another container here, and ``Problem``
    second_person_missing (valuables), second_person_self, container_gone, code_unknown.
    """
    with desk.action(SEAL_CONTAINER, reason) as action:
        _seal(action, _container(action.facts, container_id), seal, why)
    return action.saved


def move_container(
    desk: Desk,
    *,
    container_id: str,
    kind: str = PUT_IN_STORE,
    place: str | None = None,
    comment: str | None = None,
    moved_at: dt.datetime | None = None,
) -> Saved:
    """Put a container somewhere else, or see it off; ``kind`` is a code of ``container_move``.

    Raises ``Problem`` code_unknown, moment_in_future, record_unknown.
    """
    with desk.action(MOVE_CONTAINER) as action:
        container = required(action.facts, "property_container", container_id)
        _move(action, container, kind, place, comment, moved_at)
    return action.saved


def count_cash(
    desk: Desk, *, person_id: str, pence: int, second_id: str, comment: str | None = None
) -> Saved:
    """Write down what cash was counted, with whom; that one signs for it later.

    Raises ``Problem`` second_person_self, staff_unknown, value_out_of_range, person_unknown.
    """
    with desk.action(COUNT_CASH) as action:
        person = known_person(action.facts, person_id)
        action.create(
            "cash_count",
            {
                **_about(action, person, desk.prison),
                "prison": desk.prison,
                "pence": pence,
                "comment": written(comment),
                "counted_at": to_text(action.at),
                **_second(action.facts, second_id),
                **_author(action),
            },
        )
    return action.saved


def sign(desk: Desk, *, seal_id: str | None = None, cash_id: str | None = None) -> Saved:
    """Sign as the second person of a seal or of a count of cash.

    Raises ``Problem`` signature_not_asked, property_signed_already, record_unknown.
    """
    with desk.action(SIGN_PROPERTY) as action:
        kind, named = ("container_seal", seal_id) if seal_id else ("cash_count", cash_id)
        row = required(action.facts, kind, str(named))
        action.create(
            "property_signature",
            {
                "person_id": row["person_id"],
                "seal_id": seal_id,
                "cash_id": cash_id,
                "signed_at": to_text(action.at),
                **_author(action),
            },
        )
    return action.saved


def _store(
    action: Draft,
    person: Row,
    kind: str,
    seal: Seal | None,
    place: str | None,
    items: Sequence[Item],
    why: str | None = None,
) -> str:
    """Propose a container with what is in it; its id."""
    container: Row = {
        **_about(action, person, action.desk.prison),
        "kind": listed("property_container", "kind", kind),
        "opened_at": to_text(action.at),
        "opened_by": action.desk.member.name,
    }
    container_id = action.create("property_container", container)
    container["id"] = container_id
    _move(action, container, RECEIVED, place, None, None)
    if seal is not None:
        _seal(action, container, seal, FIRST_SEAL)
    if items:
        _list(action, person, container_id, items, why)
    return container_id


def _list(
    action: Draft,
    person: Row,
    container_id: str | None,
    items: Sequence[Item],
    why: str | None = None,
) -> None:
    if len(items) > ITEMS_MAX:
        raise Problem("too_many_items", limit=ITEMS_MAX)
    status = POSSESSION if container_id is None else STORED
    for item in items:
        about = _about(action, person, action.desk.prison)
        action.create(
            "property_item", about | _words(item) | _placed(action, status, container_id, why)
        )


def _place(
    action: Draft,
    item_ids: Sequence[str],
    status: str,
    container_id: str | None,
    why: str | None,
    seal: Seal | None,
) -> None:
    """Propose another place for items; each sealed container that is opened gets ``seal``."""
    rows = [required(action.facts, "property_item", one) for one in dict.fromkeys(item_ids)]
    if not rows:
        raise Problem("no_items")
    values = _placed(action, status, container_id, why)
    opened = dict.fromkeys([str(r["container_id"]) for r in rows if r["container_id"]])
    for each in opened:
        _seal_again(action, required(action.facts, "property_container", each), seal, _OUT_OF)
    if container_id is not None and container_id not in opened:
        container = action.facts.get("property_container", container_id)
        if container is not None:
            _seal_again(action, container, seal if not opened else None, _INTO)
    for row in rows:
        _check_same_record(action, row, container_id)
        if any(row[name] != values[name] for name in ("status", "container_id")):
            action.change("property_item", row, values)


def _check_same_record(action: Draft, item: Row, container_id: str | None) -> None:
    container = action.facts.get("property_container", container_id) if container_id else None
    if container is not None and container["person_id"] != item["person_id"]:
        raise Problem("container_of_other_record")


def _seal_again(action: Draft, container: Row, seal: Seal | None, why: str) -> None:
    if seal is not None:
        _seal(action, container, seal, why)


def _seal(action: Draft, container: Row, seal: Seal, why: str) -> None:
    first = current_seal(str(container["id"]), action.facts) is None
    reason = FIRST_SEAL if first else listed("container_seal", "why", why)
    action.create(
        "container_seal",
        {
            "person_id": container["person_id"],
            "container_id": container["id"],
            "number": written(seal.number),
            "why": reason,
            "comment": written(seal.comment),
            "sealed_at": to_text(action.at),
            **(_second(action.facts, seal.second_id) if seal.second_id else {}),
            **_author(action),
        },
    )


def _move(
    action: Draft,
    container: Row,
    kind: str,
    place: str | None,
    comment: str | None,
    moved_at: dt.datetime | None,
) -> None:
    action.create(
        "container_move",
        {
            "person_id": container["person_id"],
            "container_id": container["id"],
            "kind": listed("container_move", "kind", kind),
            "prison": action.desk.prison,
            "place": written(place),
            "comment": written(comment),
            "moved_at": to_text(past_moment("moved_at", moved_at, action.at)),
            **_author(action),
        },
    )


def _container(facts: Facts, container_id: str) -> Row:
    """A container that is in the prison."""
    container = required(facts, "property_container", container_id)
    if prison_of(container_id, facts) is None:
        raise Problem("container_gone")
    return container


def _about(action: Draft, person: Row, prison: str) -> Row:
    period = period_of(action.facts, person, prison)
    return {"person_id": person["id"], "custody_period_id": period_named(person, period)}


def _words(item: Item) -> Row:
    return {
        "description": written(item.description),
        "quantity": item.quantity,
        "look": written(item.look),
        "value_pence": item.value_pence,
    }


def _placed(action: Draft, status: str, container_id: str | None, why: str | None) -> Row:
    return {
        "status": status,
        "container_id": container_id,
        "placed_at": to_text(action.at),
        "placed_by": action.desk.member.name,
        "placed_why": why,
    }


def _second(facts: Facts, second_id: str) -> Row:
    second = facts.get("staff", second_id)
    if second is None:
        raise Problem("staff_unknown")
    return {"second_id": second_id, "second_name": person_name(second)}


def _author(action: Draft) -> Row:
    return {"staff_id": action.desk.member.staff_id, "staff_name": action.desk.member.name}
