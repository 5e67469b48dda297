"""Who must not visit whom: somebody with a marker, under whatever contact they were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from record.action import Change
from record.deed import Deed
from record.deeds_of_welfare import BOOK_VISIT, CANCEL_VISIT
from record.facts import Facts, text
from record.kinds import Row
from record.names import fold, person_name
from record.problems import Problem
from record.redirect import about, ids_of, standing_id
from record.rules.finding import Finding
from record.types.contact import BOOKED, CANCELLED, TOOK_PLACE


def check_visits(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    """Raise ``Problem`` visitor_barred where a visit is booked for somebody who must not come.

    ``record_gone``: a visitor is no contact of the person. ``date_before``: it ends first. Nobody
    is named: nobody_visits. ``reason_missing``: it is cancelled for nothing. ``action_malformed``:
    what books does not book, or what cancels does not cancel; a visit that was cancelled because
    somebody must not come is not put back by a side door.
    """
    for change in changes:
        if deed is CANCEL_VISIT:
            _check_cancelled(change.after)
        elif deed is BOOK_VISIT:
            _check_booked(change.after, facts)


def _check_cancelled(visit: Row) -> None:
    if visit.get("status") != CANCELLED:
        raise Problem("action_malformed", what="Status")
    if not text(visit, "cancelled_why").strip():
        raise Problem("reason_missing")


def _check_booked(visit: Row, facts: Facts) -> None:
    if visit.get("status") != BOOKED:
        raise Problem("action_malformed", what="Status")
    if not visit.get("visitors") and not text(visit, "others").strip():
        raise Problem("nobody_visits")
    ends = visit.get("ends_at")
    if isinstance(ends, str) and ends <= text(visit, "starts_at"):
        raise Problem("date_before", field="Ends", other="Begins")
    for marker, contact in barred(visit, facts):
        raise Problem(
            "visitor_barred",
            visitor=person_name(contact),
            name=_name(visit, facts),
            reason=marker["reason"],
        )


def check_outcome(outcome: Row, after: Facts) -> Iterator[Finding]:
    """A visit that took place with somebody who must not be in touch with the person."""
    visit = after.get("visit", text(outcome, "visit_id"))
    if visit is None or outcome["outcome"] not in TOOK_PLACE:
        return
    for marker, contact in barred(visit, after, missing_ok=True):
        shown: Row = {
            "visitor": person_name(contact),
            "name": _name(visit, after),
            "why": text(marker, "reason"),
        }
        person_id = standing_id(text(visit, "person_id"), after)
        yield Finding("visited_though_barred", person_id, text(visit, "prison"), shown)


def barred(visit: Row, facts: Facts, *, missing_ok: bool = False) -> Iterator[tuple[Row, Row]]:
    """Each visitor who must not come, with the marker that says so: marker, contact.

    Raises ``Problem`` record_gone for a visitor who is no contact of the person, unless
    ``missing_ok``.
    """
    person_id, ids = text(visit, "person_id"), ids_of(text(visit, "person_id"), facts)
    visitors = visit.get("visitors")
    for contact_id in visitors if isinstance(visitors, list) else []:
        contact = facts.get("contact", str(contact_id))
        if contact is None or contact["person_id"] not in ids:
            if missing_ok:
                continue
            raise Problem("record_gone")
        marker = barring(person_id, contact, facts)
        if marker is not None:
            yield marker, contact


def barring(person_id: str, contact: Row, facts: Facts) -> Row | None:
    """The marker that keeps a contact from a person, or None.

    A contact may stand in the record twice: a marker of one holds for both.
    """
    for marker in about("contact_marker", person_id, facts, status="ACTIVE"):
        marked = facts.get("contact", text(marker, "contact_id"))
        if marked is not None and (marked["id"] == contact["id"] or _same(marked, contact)):
            return marker
    return None


def _same(one: Row, other: Row) -> bool:
    """Whether two contacts of somebody are one human being, as far as names and births tell."""
    named = all(fold(text(one, n)) == fold(text(other, n)) for n in ("surname", "forename"))
    born = one.get("date_of_birth"), other.get("date_of_birth")
    return named and (None in born or born[0] == born[1])


def _name(visit: Row, facts: Facts) -> str:
    return person_name(facts.get("person", standing_id(text(visit, "person_id"), facts)) or {})
