"""No admission without a search: what both sides ask of an action that takes somebody in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from record.action import Change
from record.deed import Deed
from record.deeds import ADMIT, ADMIT_KNOWN
from record.facts import text
from record.kinds import Value
from record.moments import from_text
from record.names import fold
from record.problems import Problem
from record.types.search import KNOWN, NOBODY, VALID_MINUTES

_WHO = ("surname", "forename", "date_of_birth")


def check_search(deed: Deed, changes: Sequence[Change], at: str, reason: str | None) -> None:
    """Raise ``Problem`` unless an admission at ``at`` says which search came before it.

    search_missing: there is none, or it was for somebody else. search_stale: it was too long
    before. reason_missing: a new record is made although somebody was found who may be the one.
    """
    if deed not in (ADMIT, ADMIT_KNOWN):
        return
    searches = [change.after for change in changes if change.record_type == "admission_search"]
    people = [change for change in changes if change.record_type == "person"]
    if len(searches) != 1 or len(people) != 1:
        raise Problem("search_missing")
    (search,), (person,) = searches, people
    is_new = deed is ADMIT
    if text(search, "outcome") != (NOBODY if is_new else KNOWN):
        raise Problem("search_missing")
    if text(search, "person_id") != person.record_id:
        raise Problem("search_missing")
    if is_new and not same_particulars(search, person.after):
        raise Problem("search_missing")
    if not is_recent(text(search, "searched_at"), at):
        raise Problem("search_stale", minutes=VALID_MINUTES)
    if is_new and search.get("alike") and not (reason or "").strip():
        raise Problem("reason_missing")


def same_particulars(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether two sets of particulars name and date somebody alike, however they are spelt."""
    return all(fold(str(one.get(n) or "")) == fold(str(other.get(n) or "")) for n in _WHO)


def is_recent(searched_at: str, at: str) -> bool:
    """Whether a search still counts at a moment."""
    since = from_text(at) - from_text(searched_at)
    return dt.timedelta() <= since <= dt.timedelta(minutes=VALID_MINUTES)
