"""All rules over one action: the record before it, the record after it, and what is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from record.deed import Deed
from record.deeds import (
    DECIDING_ALERTS,
    END_ALERT,
    END_NON_ASSOCIATION,
    LIFT_RESTRICTION,
    LOWER_ACCT,
    RESTRICT,
    SETTLE_CONFLICT,
    TWO_PEOPLE_ALERTS,
    deciders,
)
from record.deeds_of_behaviour import ACTIVATE_AWARD, QUASH_AWARD
from record.deeds_of_welfare import END_ADJUSTMENT, END_MARKER, END_PEEP, LOWER_PEEP
from record.facts import Facts, text
from record.kinds import Row
from record.rules import (
    acct,
    adjudications,
    apart,
    belongings,
    cash,
    cells,
    custody,
    incentives,
    leaving,
    merging,
    regime,
    suits,
    visits,
)
from record.rules.finding import Finding
from record.rules.gravity import gravity
from record.rules.stays import open_stays
from record.types.adjudication import ACTIVATED


def check(touched: Iterable[tuple[str, str]], before: Facts, after: Facts) -> list[Finding]:
    """What an action breaks, the gravest first; each finding is given once.

    ``touched`` names its records.
    """
    seen: set[tuple[str, str | None, str]] = set()
    found = []
    for record_type, record_id in touched:
        for finding in _of_record(record_type, record_id, before, after):
            key = (finding.rule, finding.person_id, finding.sentence())
            if key not in seen:
                seen.add(key)
                found.append(finding)
    return sorted(found, key=gravity)


_ENDS: Mapping[str, Deed] = {
    "alert": END_ALERT,
    "non_association": END_NON_ASSOCIATION,
    "contact_marker": END_MARKER,
    "peep": END_PEEP,
    "adjustment": END_ADJUSTMENT,
}
"""What ends a record of each type that can be ended."""


def check_right(
    deed: Deed, role: str, touched: Iterable[tuple[str, str]], before: Facts
) -> str | None:
    """Why this role's action must wait for somebody else: a problem's name, or None."""
    if role in deed.held_for and role not in deed.roles:
        return "right_held"
    codes = set()
    if deed is END_ALERT:
        alerts = (before.get(record_type, record_id) for record_type, record_id in touched)
        codes = {text(alert, "code") for alert in alerts if alert is not None}
    if codes & DECIDING_ALERTS and role not in deciders():
        return "right_held"
    return "two_people_needed" if deed.two_people or codes & TWO_PEOPLE_ALERTS else None


def deed_of_right(deed: Deed, written: Iterable[tuple[str, Row]]) -> Deed:
    """The deed whose right an action needs: neither settling nor restricting is a way round.

    ``written`` are the types of its records, each with the values that it would write.
    """
    if deed is not SETTLE_CONFLICT and deed is not RESTRICT:
        return deed
    for record_type, values in written:
        if values.get("status") == "ENDED":
            return _ENDS[record_type]
        if record_type == "acct":
            return LOWER_ACCT
        if record_type == "adjudication_award":
            return ACTIVATE_AWARD if values.get("status") == ACTIVATED else QUASH_AWARD
        if record_type == "non_association" and "restriction" in values:
            return END_NON_ASSOCIATION
        if record_type == "peep" and "helpers" in values:
            return LOWER_PEEP
        if values.get("restricted", True) is not True:
            return LIFT_RESTRICTION
    return deed


_AFTER: Mapping[str, Callable[[Row, Facts], Iterable[Finding]]] = {
    "stay": cells.check_stay,
    "custody_period": custody.check_period,
    "alert": custody.check_alert,
    "non_association": apart.check_apart,
    "assessment": cells.check_assessment,
    "acct_review": acct.check_review,
    "incentive_review": incentives.check_review,
    "adjudication_hearing": adjudications.check_hearing,
    "allocation": regime.check_allocation,
    "container_seal": belongings.check_seal,
    "visit_outcome": visits.check_outcome,
}
"""The rules that look at a record as it would be, by its type."""


def _of_record(record_type: str, record_id: str, before: Facts, after: Facts) -> Iterator[Finding]:
    row = after.get(record_type, record_id)
    if row is None:
        return
    if record_type in _AFTER:
        yield from _AFTER[record_type](row, after)
    elif record_type == "movement":
        yield from custody.check_movement(row, before)
        yield from suits.check_transfer(row, before, after)
        yield from leaving.check_release(row, before, after)
        yield from cash.check_paid_out(row, before, after)
        yield from leaving.check_arrival(row, before, after)
        yield from _came_back(row, after)
    elif record_type == "person":
        yield from merging.check_person(row, before, after)
    elif record_type == "property_item":
        yield from belongings.check_item(row, before, after)
    elif record_type == "cash_count":
        yield from cash.check_count(row, before, after)


def _came_back(movement: Row, after: Facts) -> Iterator[Finding]:
    """Whoever is brought back comes to their cell as it is now, with whoever is in it now.

    That somebody on an ACCT is alone in it was agreed when they were put there.
    """
    if movement["direction"] == "IN":
        for stay in open_stays(text(movement, "person_id"), after):
            found = cells.check_stay(stay, after)
            yield from (finding for finding in found if finding.rule != suits.ALONE_ON_ACCT)
