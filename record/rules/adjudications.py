"""Adjudications: within what time a charge is laid and opened, what may be awarded, what runs.

The times and limits are those of the Prison Rules 1999 (rules 51 to 61) and, for young offenders,
of the Young Offender Institution Rules 2000 (rules 55 to 66).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from record.action import Change
from record.catalogue import BY_NAME
from record.deed import Deed
from record.deeds_of_behaviour import ACTIVATE_AWARD, HEAR_CHARGE, LAY_CHARGE, QUASH_AWARD
from record.facts import Facts, text
from record.kinds import Row
from record.moments import date_from_text, from_text, local
from record.names import person_name
from record.problems import Problem
from record.redirect import standing_id
from record.rules.custody import open_period
from record.rules.finding import Finding
from record.rules.incidents import check_incident_of
from record.spoken_numbers import spoken_number
from record.types.adjudication import (
    ACTIVATED,
    ADJOURNED,
    IMMEDIATE,
    INDEPENDENT,
    PROVED,
    QUASHED,
    REFERRED,
    SUSPENDED,
)
from record.working_days import is_rest_day

LAID_WITHIN = dt.timedelta(hours=48)
"""From the discovery of the offence (rule 53(1)); later only in exceptional circumstances."""
SUSPENDED_DAYS_MAX = 184
"""An award may be suspended for six months."""
REASONS_NEEDED = frozenset({ADJOURNED, "NOT_PROCEED"})
"""Outcomes that somebody will ask about."""
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """The most days of an award, in a prison and in a young offender institution; None: no days.

    Of 0 days it may not be made there at all.
    """

    adult: int | None
    young: int | None
    independent: bool = False


LIMITS = {
    "CAUTION": Limit(None, None),
    "FORFEIT": Limit(42, 21),
    "STOP_PCT": Limit(84, 42),
    "REMACT": Limit(0, 21),
    "EXTRA_WORK": Limit(21, 0),
    "EXTW": Limit(0, 21),
    "CC": Limit(21, 10),
    "REMWIN": Limit(28, 21),
    "ADA": Limit(42, 42, independent=True),
    "OTHER": Limit(366, 366),
}
"""Of each award; ``independent``: only an independent adjudicator makes it."""


def is_late(charge: Row) -> bool:
    """Whether a charge was laid more than 48 hours after the offence was discovered."""
    laid, discovered = (from_text(text(charge, name)) for name in ("written_at", "discovered_at"))
    return laid - discovered > LAID_WITHIN


def opened_by(laid_at: dt.datetime) -> dt.date:
    """The day by which a charge is first inquired into: the next, Sundays and holidays aside."""
    day = local(laid_at).date() + _DAY
    while is_rest_day(day):
        day += _DAY
    return day


def limit_of(kind: str, sitting: str) -> int | None:
    """The most days of an award at a hearing of some kind; None where it has no days, 0: never."""
    limit = LIMITS.get(kind, Limit(0, 0))
    if limit.independent and sitting not in INDEPENDENT:
        return 0
    return limit.young if sitting.endswith("_YOI") else limit.adult


def last_hearing(hearings: Iterable[Row]) -> Row | None:
    """The hearing that was held last, or None: what it said is how the charge stands."""

    def when(hearing: Row) -> tuple[str, str]:
        return text(hearing, "held_at"), text(hearing, "id")

    return max(hearings, key=when, default=None)


def is_decided(hearing: Row | None) -> bool:
    """Whether nothing more is to be heard after this hearing."""
    return hearing is not None and hearing["outcome"] not in (ADJOURNED, *REFERRED)


def last_day(award: Row) -> dt.date | None:
    """The last day on which an award runs, or None where it has no days or does not run."""
    days = award.get("days")
    if award["status"] not in (IMMEDIATE, ACTIVATED) or not isinstance(days, int):
        return None
    if award["kind"] == "ADA":
        return None
    try:
        return date_from_text(text(award, "starts_on")) + (days - 1) * _DAY
    except (ValueError, OverflowError):
        return None


def runs_on(award: Row, day: dt.date) -> bool:
    """Whether an award runs on a day; it ends by itself."""
    last = last_day(award)
    return last is not None and text(award, "starts_on") <= day.isoformat() <= last.isoformat()


def check_adjudication(deed: Deed, changes: Sequence[Change], facts: Facts) -> None:
    """Raise ``Problem`` charge_late, date_before, value_missing, award_*, action_malformed.

    A charge follows from an incident of its prison, or from none: record_unknown.
    """
    if deed is LAY_CHARGE:
        for change in changes:
            _check_charge(change.after)
            check_incident_of(change.after, facts)
    elif deed is HEAR_CHARGE:
        hearings = [c for c in changes if c.record_type == "adjudication_hearing"]
        if len(hearings) != 1:
            raise Problem("action_malformed", what="one hearing")
        _check_outcome(hearings[0].after)
        for change in changes:
            if change.record_type == "adjudication_award":
                _check_award(change.after, hearings[0])
    elif deed in (ACTIVATE_AWARD, QUASH_AWARD):
        for change in changes:
            _check_decided(deed, change)


def check_hearing(hearing: Row, after: Facts) -> Iterator[Finding]:
    """A hearing of a charge that another hearing has decided."""
    charge_id = text(hearing, "adjudication_id")
    others = after.find("adjudication_hearing", adjudication_id=charge_id)
    decided = [one for one in others if one["id"] != hearing["id"] and is_decided(one)]
    if not decided:
        return
    person_id = standing_id(text(hearing, "person_id"), after)
    period = open_period(person_id, after)
    shown: Row = {
        "name": person_name(after.get("person", person_id) or {}),
        "number": spoken_number(charge_id),
    }
    yield Finding(
        "charge_decided_twice", person_id, text(period, "prison") if period else None, shown
    )


def _check_charge(charge: Row) -> None:
    if text(charge, "discovered_at") < text(charge, "happened_at"):
        raise Problem("date_before", field=_label("discovered_at"), other=_label("happened_at"))
    if is_late(charge) and not text(charge, "late_reason").strip():
        raise Problem("charge_late")


def _check_outcome(hearing: Row) -> None:
    outcome = hearing["outcome"]
    if outcome in REASONS_NEEDED and not text(hearing, "outcome_reason").strip():
        raise Problem("value_missing", field=_label("outcome_reason", "adjudication_hearing"))
    if outcome == ADJOURNED and hearing.get("next_at") is None:
        raise Problem("value_missing", field=_label("next_at", "adjudication_hearing"))


def _check_award(award: Row, hearing: Change) -> None:
    kind, sitting = text(award, "kind"), text(hearing.after, "sitting")
    same = award["adjudication_id"] == hearing.after["adjudication_id"]
    if award["hearing_id"] != hearing.record_id or not same:
        raise Problem("action_malformed", what="hearing")
    if hearing.after["outcome"] != PROVED:
        raise Problem("award_not_proved")
    most, days = limit_of(kind, sitting), award.get("days")
    if most == 0:
        raise Problem("award_not_here", award=kind)
    if most is None and days is not None:
        raise Problem("award_without_days", award=kind)
    if most is not None and not isinstance(days, int):
        raise Problem("value_missing", field=_label("days", "adjudication_award"))
    if most is not None and isinstance(days, int) and days > most:
        raise Problem("award_too_long", award=kind, days=most)
    if (award.get("percentage") is not None) != (kind == "STOP_PCT"):
        raise Problem("value_missing", field=_label("percentage", "adjudication_award"))
    _check_begins(award)


def _check_begins(award: Row) -> None:
    if award["status"] == IMMEDIATE and award.get("suspended_until") is None:
        return
    if award["status"] != SUSPENDED:
        raise Problem("action_malformed", what=_label("status", "adjudication_award"))
    until = award.get("suspended_until")
    if not isinstance(until, str):
        raise Problem("value_missing", field=_label("suspended_until", "adjudication_award"))
    starts = date_from_text(text(award, "starts_on"))
    if not 0 < (date_from_text(until) - starts).days <= SUSPENDED_DAYS_MAX:
        raise Problem("award_suspended_too_long")


def _check_decided(deed: Deed, change: Change) -> None:
    """By what its author saw: what two decide who do not know of each other, merging tells."""
    seen, wanted = change.before or {}, ACTIVATED if deed is ACTIVATE_AWARD else QUASHED
    if change.after.get("status") != wanted:
        raise Problem("action_malformed", what=_label("status", "adjudication_award"))
    if wanted == ACTIVATED and seen.get("status") != SUSPENDED:
        raise Problem("award_not_suspended")
    if wanted == QUASHED and seen.get("status") == QUASHED:
        raise Problem("award_quashed_already")
    if not text(change.after, "decided_reason").strip():
        raise Problem("reason_missing")


def _label(name: str, record_type: str = "adjudication") -> str:
    return BY_NAME[record_type].by_name[name].label
