"""Property: taken in, listed, handed out and confiscated, as reception and the wings need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.desk.containers import Seal, about_person, container_here, propose_move, propose_seal
from app.desk.desk import Desk, Draft, Saved
from app.desk.entries import (
    known_person,
    listed,
    reason_of,
    required,
    written,
)
from record.deeds_of_welfare import (
    CHANGE_ITEM,
    CONFISCATE,
    LIST_ITEMS,
    PLACE_ITEMS,
    STORE_PROPERTY,
)
from record.kinds import Row
from record.moments import to_text
from record.problems import Problem
from record.types.property import (
    CONFISCATED,
    FIRST_SEAL,
    POSSESSION,
    RECEIVED,
    STORED,
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

    ``seal``: the new one of a container that was opened for it. Raises ``NeedsReason`` when a
    sealed container is opened and not sealed again, and ``Problem`` no_items, too_many_items,
    second_person_missing, container_gone, value_missing, person_unknown, record_unknown.
    """
    with desk.action(LIST_ITEMS, reason) as action:
        person = known_person(action.facts, person_id)
        if container_id is not None:
            container = container_here(action.facts, container_id)
            person = required(action.facts, "person", str(container["person_id"]))
            if seal is not None:
                propose_seal(action, container, seal, _INTO)
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
        container_here(action.facts, container_id)
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
            rows = [required(action.facts, "property_item", one) for one in item_ids]
            person = required(action.facts, "person", str(rows[0]["person_id"]))
            if any(row["person_id"] != person["id"] for row in rows):
                raise Problem("container_of_other_record")
        container_id = _store(action, person, CONFISCATED, seal, place, items, said)
        if item_ids:
            _place(action, item_ids, STORED, container_id, said, None)
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
        **about_person(action, person),
        "kind": listed("property_container", "kind", kind),
        "opened_at": to_text(action.at),
        "opened_by": action.desk.member.name,
    }
    container_id = action.create("property_container", container)
    container["id"] = container_id
    propose_move(action, container, RECEIVED, place, None, None)
    if seal is not None:
        propose_seal(action, container, seal, FIRST_SEAL)
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
        about = about_person(action, person)
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
    """Propose another place for items; ``seal`` is for the container that was opened first."""
    rows = [required(action.facts, "property_item", one) for one in dict.fromkeys(item_ids)]
    if not rows:
        raise Problem("no_items")
    values = _placed(action, status, container_id, why)
    opened = dict.fromkeys(str(row["container_id"]) for row in rows if row["container_id"])
    if seal is not None:
        sealed = next(iter(opened), container_id)
        container = required(action.facts, "property_container", str(sealed))
        propose_seal(action, container, seal, _OUT_OF if opened else _INTO)
    for row in rows:
        _check_same_record(action, row, container_id)
        if any(row[name] != values[name] for name in ("status", "container_id")):
            action.change("property_item", row, values)


def _check_same_record(action: Draft, item: Row, container_id: str | None) -> None:
    container = action.facts.get("property_container", container_id) if container_id else None
    if container is not None and container["person_id"] != item["person_id"]:
        raise Problem("container_of_other_record")


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
