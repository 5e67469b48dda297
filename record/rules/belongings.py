"""Property: what seals a container, who was there when it was opened, and where an item is.

``check_property`` refuses what no desk would write. What may have happened all the same, such as a
container opened and not sealed again, is found and told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from record.action import Change
from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.redirect import standing_id
from record.rules.finding import Finding
from record.types.property import GONE, STORED, VALUABLES


def check_property(changes: Sequence[Change], facts: Facts) -> None:
    """Raise the ``Problem`` that keeps these changes from being made; ``facts``: before them.

    ``second_person_missing``: valuables were opened, or cash was counted, by one alone.
    ``second_person_self``, ``staff_unknown``: the second person is the first, or nobody we know.
    ``signature_not_asked``: whoever signs is not the second person. ``property_signed_already``.
    ``action_malformed``: an item is stored in nothing, or a name is not whose id stands beside it.
    """
    for change in changes:
        values = change.after
        if change.record_type == "container_seal":
            _check_seal(values, changes, facts)
        elif change.record_type == "cash_count":
            _check_second(values, facts)
        elif change.record_type == "property_signature":
            _check_signature(values, facts)
        elif change.record_type == "property_item" and _is_nowhere(values):
            raise Problem("action_malformed", what="Container")


def _is_nowhere(item: Row) -> bool:
    """Whether it is said to be stored and in nothing, or in something and not stored."""
    held = item.get("container_id") is not None
    return "status" in item and (item["status"] == STORED) != held


def _check_seal(seal: Row, changes: Sequence[Change], facts: Facts) -> None:
    container_id = text(seal, "container_id")
    made = (c.after for c in changes if c.key == ("property_container", container_id))
    container = facts.get("property_container", container_id) or next(made, {})
    opened = current_seal(container_id, facts) is not None
    if container.get("kind") == VALUABLES and opened and seal.get("second_id") is None:
        raise Problem("second_person_missing")
    if seal.get("second_id") is not None or seal.get("second_name") is not None:
        _check_second(seal, facts)


def _check_second(row: Row, facts: Facts) -> None:
    second = facts.get("staff", text(row, "second_id"))
    if second is None:
        raise Problem("staff_unknown")
    if second["id"] == row.get("staff_id"):
        raise Problem("second_person_self")
    if row.get("second_name") != person_name(second):
        raise Problem("action_malformed", what="Second person")


def _check_signature(signature: Row, facts: Facts) -> None:
    found = [
        facts.get(record_type, text(signature, name))
        for record_type, name in (("container_seal", "seal_id"), ("cash_count", "cash_id"))
        if signature.get(name) is not None
    ]
    if len(found) != 1 or found[0] is None:
        raise Problem("record_unknown")
    if found[0]["second_id"] != signature.get("staff_id"):
        raise Problem("signature_not_asked", name=found[0]["second_name"] or "–")
    if signatures_of(found[0], facts):
        raise Problem("property_signed_already")


def signatures_of(row: Row, facts: Facts) -> list[Row]:
    """The second signatures under a seal or a count of cash."""
    name = "seal_id" if "container_id" in row else "cash_id"
    return facts.find("property_signature", **{name: row["id"]})


def check_seal(seal: Row, after: Facts) -> Iterator[Finding]:
    """A seal number that another container in the same prison bears."""
    prison = prison_of(text(seal, "container_id"), after)
    for other in after.find("container_seal", number=seal["number"]):
        container_id = text(other, "container_id")
        if container_id == seal["container_id"] or prison_of(container_id, after) != prison:
            continue
        bears = current_seal(container_id, after)
        if bears is not None and bears["id"] == other["id"]:
            owner = _name(other, after)
            shown: Row = {"seal": seal["number"], "name": owner}
            yield Finding("seal_in_use", _person_id(seal, after), prison, shown)


def check_item(item: Row, before: Facts, after: Facts) -> Iterator[Finding]:
    """An item that went into or out of a sealed container that was not sealed again."""
    was = before.get("property_item", text(item, "id")) or {}
    for container_id in {was.get("container_id"), item.get("container_id")} - {None}:
        if was.get("container_id") == item.get("container_id"):
            continue
        had = current_seal(str(container_id), before)
        has = current_seal(str(container_id), after)
        if had is not None and has is not None and had["id"] == has["id"]:
            shown: Row = {"seal": had["number"], "name": _name(item, after)}
            prison = prison_of(str(container_id), after)
            yield Finding("opened_not_sealed", _person_id(item, after), prison, shown)


def current_seal(container_id: str, facts: Facts) -> Row | None:
    """The seal that a container bears, or None."""
    return _last(facts.find("container_seal", container_id=container_id), "sealed_at")


def last_move(container_id: str, facts: Facts) -> Row | None:
    """Where a container came to last, or None."""
    return _last(facts.find("container_move", container_id=container_id), "moved_at")


def prison_of(container_id: str, facts: Facts) -> str | None:
    """The prison that a container is in; None when it has gone."""
    move = last_move(container_id, facts)
    return None if move is None or move["kind"] in GONE else text(move, "prison")


def _last(rows: list[Row], field: str) -> Row | None:
    return max(rows, key=lambda row: (text(row, field), text(row, "id")), default=None)


def _person_id(row: Row, facts: Facts) -> str:
    return standing_id(text(row, "person_id"), facts)


def _name(row: Row, facts: Facts) -> str:
    return person_name(facts.get("person", _person_id(row, facts)) or {})
