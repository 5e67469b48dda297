"""Who is this? The search that comes before an admission, and is written down as one.

Each search leaves its line in the audit trail, with a name of its own; an admission names the
search that came before it, which must have been made here, by whoever admits, for the same
particulars, and not long ago. The centre asks the same of what it is sent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from app.desk.desk import Desk, Draft
from app.desk.views import check_sight
from app.store.reads.recognise import Recognised, Recognition, recognise
from record.facts import text
from record.ids import new_id
from record.kinds import Row, Value
from record.matching.score import Answer, particulars
from record.moments import to_text
from record.problems import Problem
from record.rules.search import is_recent, same_particulars
from record.types.search import VALID_MINUTES
from record.watched import SEARCH

PERHAPS_THE_SAME = (Answer.SAME, Answer.LIKELY)


@dataclass(frozen=True)
class Sought:
    """What is known of somebody at reception; numbers are of any kind, as they were typed."""

    surname: str = ""
    forename: str = ""
    date_of_birth: dt.date | None = None
    numbers: tuple[str, ...] = ()
    sex: str = ""


@dataclass(frozen=True)
class Search:
    """A search that was made here: its name, and whom it found."""

    id: str
    recognition: Recognition

    @property
    def alike(self) -> tuple[Recognised, ...]:
        """Those who are perhaps the one."""
        found = self.recognition.found
        return tuple(one for one in found if one.answer in PERHAPS_THE_SAME)


def who_is(desk: Desk, sought: Sought) -> Search:
    """Search among all who are known here for whom this may be. ``Problem`` sight_missing.

    Looking leaves a line in the trail for each person who is perhaps the one, and one at least.
    """
    check_sight(desk, None)
    born = sought.date_of_birth.isoformat() if sought.date_of_birth is not None else ""
    year = desk.today().year
    numbers = [("", number) for number in sought.numbers]
    wanted = particulars(
        sought.surname, sought.forename, born, sex=sought.sex, numbers=numbers, this_year=year
    )
    search = Search(new_id(desk.now()), recognise(desk.replica, wanted, year))
    desk.note(SEARCH, *(one.person_id for one in search.alike), details=_told(search, sought, born))
    return search


def add_search(action: Draft, search_id: str, person_id: str, outcome: str, who: Row | None) -> Row:
    """Propose the record of the search that came before this admission; what it says.

    ``who`` is whom the admission makes known. Raises ``Problem`` search_missing and search_stale.
    """
    line = action.writing.noted(SEARCH, action.desk.member.staff_id, "search", search_id)
    if line is None:
        raise Problem("search_missing")
    at, told = line
    if not is_recent(at, to_text(action.at)):
        raise Problem("search_stale", minutes=VALID_MINUTES)
    if who is not None and not same_particulars(told, who):
        raise Problem("search_missing")
    said: Row = {
        "person_id": person_id,
        "prison": action.desk.prison,
        "searched_at": at,
        "outcome": outcome,
        **{name: told.get(name) for name in ("surname", "forename", "date_of_birth")},
        **{name: told.get(name) for name in ("numbers", "everybody", "found", "alike")},
        **action.authored(),
    }
    if not all(text(said, name).strip() for name in ("surname", "forename", "date_of_birth")):
        raise Problem("search_missing")
    action.create("admission_search", said)
    return said


def _told(search: Search, sought: Sought, born: str) -> Row:
    found = [one for one in search.recognition.found if one.answer is not Answer.NO]
    return {
        "search": search.id,
        "surname": sought.surname.strip()[:60] or None,
        "forename": sought.forename.strip()[:60] or None,
        "date_of_birth": born or None,
        "numbers": _listed([number.strip()[:40] for number in sought.numbers]),
        "everybody": search.recognition.everybody,
        "found": len(found),
        "alike": _listed([one.person_id for one in search.alike]),
    }


def _listed(texts: Sequence[str]) -> Value:
    kept: list[Value] = [one for one in texts if one]
    return kept or None
