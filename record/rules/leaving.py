"""Leaving a prison and coming back: what each deed must say, and what speaks against a release.

That somebody has left is accepted whatever rule it breaks; each broken rule is found and told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from record import codes
from record.action import Change
from record.deed import Deed
from record.deeds_of_leaving import (
    BACK_FROM_COURT,
    BRING_BACK,
    CHANGE_DUE_BACK,
    DISCHARGE,
    RECAPTURE,
    RECEIVE_TRANSFER,
    RECORD_DEATH,
    RECORD_ESCAPE,
    REDIRECT_TRANSFER,
    SEND_OUT,
    TICK_STEP,
    TRANSFER,
)
from record.facts import Facts, text
from record.kinds import Row
from record.names import person_name
from record.problems import Problem
from record.redirect import about, standing_id
from record.rules.acct import open_plans
from record.rules.custody import open_period
from record.rules.finding import Finding
from record.types.leaving import DATES, DONE, NOT_NEEDED, RELEASE, UNDONE

IN, OUT, IN_TRANSIT, AT_LARGE = "IN", "OUT", "TRN", "UAL"
HOLDS_A_BED = frozenset({IN, OUT})
"""In these states somebody's cell stays theirs."""
ADMISSION, DIED = "ADM", "DEC"
ESCAPES = frozenset({"ESCP", "UAL", "UAL_ECL"})
"""Reasons of a release that are none: the sentence runs, and they are to be found."""
SETTLED_BY_OTHERS = ESCAPES | {DIED, "MRG"}
"""Reasons of a release that are no discharge: a deed of their own, or of the centre’s."""
BY_COURT = frozenset({"BL", "BD", "NG", "NCS", "DS", "DA", "AU", "HC", "PF"})
"""Somebody else let them go, on a day that no sentence names."""
NOT_FOR_RELEASE = "XNR"
NOT_ONE_PERSON = "not_one_person"
"""The problem of a leaving or return that names several people."""
ENDED_BY_DEATH = frozenset({"HA", "HA1"})
"""Alerts that end with whom they protect: an open ACCT. All others are left as they stood."""
_DAY_OF: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("CR", "SC", "NP", "DISC"),
        ("conditional_release_on", "automatic_release_on", "sentence_expires_on"),
    ),
    **dict.fromkeys(("HR", "HU", "HD", "HE"), ("curfew_eligible_on",)),
    "PX": ("parole_eligible_on",),
}
"""Of a release for a reason, the dates before which it is early; the first that is known counts."""
_STATUS: Mapping[str, str] = {
    SEND_OUT.name: OUT,
    BRING_BACK.name: IN,
    BACK_FROM_COURT.name: IN,
    TRANSFER.name: IN_TRANSIT,
    RECEIVE_TRANSFER.name: IN,
    REDIRECT_TRANSFER.name: IN_TRANSIT,
    DISCHARGE.name: OUT,
    RECORD_ESCAPE.name: AT_LARGE,
    RECAPTURE.name: IN,
    RECORD_DEATH.name: OUT,
}
"""What each deed says of where somebody is then."""


def check_leaving(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    """Raise ``Problem`` action_malformed for what no desk would write of a leaving or a return.

    ``reason_missing``: a step is not needed, and nobody says why.
    """
    if deed is TICK_STEP:
        _check_step(changes)
    elif deed.name in _STATUS:
        _check_whereabouts(deed, changes)
        _check_way(deed, changes, facts)
        _check_paid_out(changes)


def check_one_person(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    """Raise ``Problem`` unless a leaving or a return is of one person.

    ``not_one_person``: it names several, who may have been one for its author: a merge that waits
    for a second person is shown where it was asked for. ``action_malformed``: it names nobody.
    """
    if deed.name not in _STATUS:
        return
    people: dict[str, None] = {}
    for change in changes:
        row = facts.get(*change.key) or change.after
        person_id = change.record_id if change.record_type == "person" else text(row, "person_id")
        if person_id:
            people[standing_id(person_id, facts)] = None
    if not people:
        raise Problem("action_malformed", what="one person")
    if len(people) > 1:
        name, other = (person_name(facts.get("person", one) or {}) for one in [*people][:2])
        raise Problem(NOT_ONE_PERSON, name=name, other=other)


def is_overtaken(deed: Deed, change: Change, facts: Facts) -> bool:
    """Whether a time for coming back is of somebody who is not out any more: it is history then."""
    return deed is CHANGE_DUE_BACK and (facts.get(*change.key) or {}).get("status") != OUT


def standing_of(step: str, entries: Sequence[Row]) -> str | None:
    """How a step stands: DONE, NOT_NEEDED, or None while something of it is to be done.

    ``entries`` are all of its period. Dates are checked when two people have done so.
    """
    by: set[str] = set()
    stands: str | None = None
    for entry in sorted(entries, key=lambda e: (text(e, "written_at"), text(e, "id"))):
        if entry["step"] != step:
            continue
        if entry["result"] == UNDONE:
            by, stands = set(), None
        elif entry["result"] == NOT_NEEDED:
            stands = NOT_NEEDED
        else:
            by.add(text(entry, "staff_id"))
            stands = DONE if step != DATES or len(by) > 1 else stands
    return stands


def missing_steps(period_id: str, way: str, facts: Facts) -> list[str]:
    """The steps of a way of leaving that are not done, in their order."""
    entries = facts.find("leaving_step", custody_period_id=period_id)
    steps = codes.domain("leaving_step").active(parent=way)
    return [one.code for one in steps if standing_of(one.code, entries) is None]


def release_day(period: Row, reason: str) -> str | None:
    """The day on which a release for this reason is due, as far as the record knows one."""
    known = (text(period, name) for name in _DAY_OF.get(reason, ()))
    return next((day for day in known if day), None)


def check_release(movement: Row, before: Facts, after: Facts) -> Iterator[Finding]:
    """What speaks against letting somebody go: a list not gone through, a date, an alert, an ACCT.

    Whom a court has let go is gone: only what others must know of them is asked.
    """
    reason = text(movement, "reason")
    if movement["kind"] != RELEASE or reason in SETTLED_BY_OTHERS:
        return
    period = before.get("custody_period", text(movement, "custody_period_id"))
    person_id = standing_id(text(movement, "person_id"), after)
    if period is None or period["closed_at"] is not None:
        return
    shown: Row = {"name": person_name(after.get("person", person_id) or {})}
    prison = text(period, "prison")
    alerts = about("alert", person_id, before, status="ACTIVE")
    if any(alert["code"] == NOT_FOR_RELEASE for alert in alerts):
        yield Finding("not_for_release", person_id, prison, shown)
    due = release_day(period, reason)
    if due is not None and text(movement, "moved_at")[:10] < due:
        yield Finding("release_early", person_id, prison, {**shown, "day": due})
    if open_plans(person_id, before):
        yield Finding("released_on_acct", person_id, prison, shown)
    missing = missing_steps(text(period, "id"), RELEASE, after)
    if missing and period["status"] == IN and reason not in BY_COURT:
        steps = ", ".join(missing)
        yield Finding("release_unchecked", person_id, prison, {**shown, "steps": steps})


def check_arrival(movement: Row, before: Facts, after: Facts) -> Iterator[Finding]:
    """Somebody who came into one prison, and is in another's charge, or was sent to another."""
    came_to = text(movement, "to_place")
    if movement["direction"] != IN or came_to not in codes.domain("prison"):
        return
    person_id = standing_id(text(movement, "person_id"), after)
    period = after.get("custody_period", text(movement, "custody_period_id"))
    if period is None or period["closed_at"] is not None:
        return
    shown: Row = {"name": person_name(after.get("person", person_id) or {})}
    if period["prison"] != came_to:
        shown |= {"prison": text(period, "prison"), "other": came_to}
        yield Finding("in_at_another_prison", person_id, came_to, shown)
        return
    known = before.get("custody_period", text(movement, "custody_period_id")) or period
    other = text(period, "bound_for") or text(known, "bound_for")
    if movement["kind"] == ADMISSION and other not in ("", came_to):
        shown |= {"prison": came_to, "other": other}
        yield Finding("received_though_diverted", person_id, came_to, shown)


def has_a_bed(person_id: str, prison: str, facts: Facts) -> bool:
    """Whether a cell of this prison may be somebody's: they are in its charge, and not away."""
    periods = about("custody_period", person_id, facts, closed_at=None, prison=prison)
    return any(period["status"] in HOLDS_A_BED for period in periods)


def moved_though_gone(stay: Row, facts: Facts) -> Finding:
    """The finding for somebody who was put into a cell after they had left the prison."""
    person_id = standing_id(text(stay, "person_id"), facts)
    cell = facts.get("location", text(stay, "location_id")) or {}
    name = person_name(facts.get("person", person_id) or {})
    shown: Row = {"name": name, "location": text(cell, "path")}
    return Finding("moved_though_gone", person_id, text(stay, "prison"), shown)


def end_reason(person_id: str, prison: str, facts: Facts) -> str:
    """Why the regime of somebody who has left a prison ends: a code of ``allocation_end``."""
    period = open_period(person_id, facts, prison)
    if period is None:
        died = (facts.get("person", standing_id(person_id, facts)) or {}).get("died_at")
        return "OTH" if died else "REL"
    return "SEC" if period["status"] == AT_LARGE else "TRF"


def _check_step(changes: Sequence[Change]) -> None:
    for change in changes:
        if change.after.get("result") == NOT_NEEDED and not text(change.after, "comment").strip():
            raise Problem("reason_missing")


def _check_whereabouts(deed: Deed, changes: Sequence[Change]) -> None:
    periods = [change for change in changes if change.record_type == "custody_period"]
    if len(periods) != 1 and (periods or deed not in (SEND_OUT, BRING_BACK)):
        raise Problem("action_malformed", what="Custody period")
    after = periods[0].after if periods else {}
    closes = deed in (DISCHARGE, RECORD_DEATH)
    if "status" in after and after["status"] != _STATUS[deed.name]:
        raise Problem("action_malformed", what="Status")
    if closes is not (after.get("closed_at") is not None):
        raise Problem("action_malformed", what="Closed")
    goes = deed in (TRANSFER, REDIRECT_TRANSFER)
    if goes is not (after.get("bound_for") is not None):
        raise Problem("action_malformed", what="On the way to")


def _check_paid_out(changes: Sequence[Change]) -> None:
    """Cash is given back once, for the custody period that ends, and for no other."""
    ends = {one.record_id for one in changes if one.record_type == "custody_period"}
    given = [one.after for one in changes if one.record_type == "cash_count"]
    if len(given) > 1 or any(one.get("custody_period_id") not in ends for one in given):
        raise Problem("action_malformed", what="Cash counted")


def _check_way(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    moves = [change.after for change in changes if change.record_type == "movement"]
    if len(moves) != 1:
        raise Problem("action_malformed", what="Movement")
    kind, reason = moves[0].get("kind"), text(moves[0], "reason")
    leaves = deed in (DISCHARGE, RECORD_ESCAPE, RECORD_DEATH)
    fits = {
        DISCHARGE.name: reason not in SETTLED_BY_OTHERS,
        RECORD_ESCAPE.name: reason in ESCAPES,
        RECORD_DEATH.name: reason == DIED,
    }.get(deed.name, True)
    if leaves is not (kind == RELEASE) or not fits:
        raise Problem("action_malformed", what="Reason")
    if deed is RECORD_DEATH:
        _check_death(changes, facts)


def _check_death(changes: Sequence[Change], facts: Facts) -> None:
    """That they died is written with the person; only an ACCT ends with it, and a cell shuts."""
    told = [change.after for change in changes if change.record_type == "person"]
    if not any(after.get("died_at") for after in told):
        raise Problem("action_malformed", what="Died")
    if any(after.get("restricted", True) is not True for after in told):
        raise Problem("action_malformed", what="Restricted")
    for change in changes:
        row = facts.get(*change.key) or {}
        if change.record_type == "alert" and row.get("code") not in ENDED_BY_DEATH:
            raise Problem("action_malformed", what="Alert")
        if change.record_type == "location" and not _is_their_cell(change, changes, facts):
            raise Problem("action_malformed", what="In use")


def _is_their_cell(change: Change, changes: Sequence[Change], facts: Facts) -> bool:
    """Whether it shuts a cell in which somebody who died was put, and nothing else of it."""
    people = {text(one.after, "person_id") for one in changes if one.record_type == "movement"}
    stays = [stay for one in people for stay in about("stay", one, facts)]
    return change.after.get("in_use") is False and any(
        stay["location_id"] == change.record_id for stay in stays
    )
