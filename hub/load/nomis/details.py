"""What the record keeps once for each person, gathered from four tables of their bookings.

Where bookings differ, the latest one counts.
"""

from __future__ import annotations

from typing import Any

from hub.load import fields
from hub.load.latest import Latest
from hub.load.nomis import layout
from hub.load.nomis.known import Booking, Known
from hub.load.tables import Tables
from hub.load.taking import NotTakenError, Taking
from record.kinds import Row
from record.types.person import PERSON

_PROFILES = {"NAT": "nationality", "RELF": "religion", "DIET": "diet"}
"""The profile types that a person's record has a field for."""
_LANGUAGES = {"PREF_SPEAK": 3, "PRIM": 1, "PREF_WRITE": 0}
"""How much a kind of language says about the one to speak with the person."""
_SPOKEN = 2
"""A language of any kind that is marked as the one preferred for speaking."""


class Details:
    """The details of every person, by ROOT_OFFENDER_ID; the rows that count are held by `close`."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._fields = {
            "nationality": Latest[str]("nationality", "PROFILE_CODE"),
            "religion": Latest[str]("religion", "PROFILE_CODE"),
            "diet": Latest[str]("diet", "PROFILE_CODE"),
            "language": Latest[str]("language", "LANGUAGE_CODE"),
        }
        self._needs: dict[str, Latest[str]] = {}
        self._interpreter: dict[str, bool] = {}

    def of(self, root: str) -> Row:
        """The fields of one person."""
        row: Row = {name: latest.get(root) for name, latest in self._fields.items()}
        row["interpreter"] = self._interpreter.get(root)
        needs = self._needs.get(root)
        row["needs"] = [*sorted(needs.keys())] if needs is not None else []
        return row

    def close(self) -> None:
        """Close every row that is held, once it is known which people were taken."""
        people = self._known.people
        for latest in self._fields.values():
            latest.close(people.__contains__, "person_not_taken")
        for root, needs in self._needs.items():
            taken = root in people
            needs.close(lambda _: taken, "person_not_taken")  # noqa: B023 (called at once)

    def read(self, tables: Tables) -> None:
        """Read the four tables."""
        for spec, mapping in (
            (layout.BELIEFS, self._belief),
            (layout.PROFILES, self._profile),
            (layout.LANGUAGES, self._language),
            (layout.HEALTH, self._health),
        ):
            for taking in tables.takings(spec):
                try:
                    root, booking = self._known.root_of(taking)
                    mapping(taking, root, booking, tables)
                except NotTakenError:
                    taking.close()

    def _belief(self, taking: Taking, root: str, booking: Booking | None, tables: Tables) -> None:
        religion = taking.needed(PERSON, "religion", "BELIEF_CODE")
        began, ended = taking.date("EFFECTIVE_DATE"), taking.date("END_DATE")
        if ended is not None and ended <= tables.calendar.today.isoformat():
            taking.refuse("END_DATE", "not_in_force", value=ended)
        rank = (1, began or "", _rank(booking))
        self._fields["religion"].offer(root, rank, religion, taking, "BELIEF_CODE")

    def _profile(self, taking: Taking, root: str, booking: Booking | None, _: Tables) -> None:
        kind = taking.raw("PROFILE_TYPE").upper()
        name = _PROFILES.get(kind)
        if name is None:
            taking.refuse("PROFILE_TYPE", "value_no_home", value=kind)
        code = taking.needed(PERSON, name, "PROFILE_CODE")
        sequence = fields.whole(taking.raw("PROFILE_SEQ")) or 0
        self._fields[name].offer(root, (0, _rank(booking), sequence), code, taking)

    def _language(self, taking: Taking, root: str, booking: Booking | None, _: Tables) -> None:
        language = taking.needed(PERSON, "language", "LANGUAGE_CODE")
        interpreter = taking.flag("INTERPRETER_REQUESTED_FLAG")
        if interpreter is not None:
            self._interpreter[root] = self._interpreter.get(root, False) or interpreter
        kind = taking.raw("LANGUAGE_TYPE").upper()
        weight = _LANGUAGES.get(kind)
        if taking.flag("PREFERED_SPEAK_FLAG"):
            weight = max(weight or 0, _SPOKEN)
        if weight is None:
            taking.refuse("LANGUAGE_TYPE", "value_no_home", value=f"{kind} {language}")
        self._fields["language"].offer(root, (_rank(booking), weight), language, taking)

    def _health(self, taking: Taking, root: str, booking: Booking | None, tables: Tables) -> None:
        if PERSON.by_name["needs"].kind.fault([taking.raw("PROBLEM_CODE")]) is not None:
            taking.refuse("PROBLEM_CODE", "value_not_code")
        need = taking.listed("need", "PROBLEM_CODE", taking.raw("PROBLEM_CODE"))
        ended = taking.date("END_DATE")
        if ended is not None and ended <= tables.calendar.today.isoformat():
            taking.refuse("END_DATE", "not_in_force", value=ended)
        status = taking.raw("PROBLEM_STATUS").upper()
        if status not in ("", "ON"):
            taking.refuse("PROBLEM_STATUS", "not_in_force", value=status)
        needs = self._needs.setdefault(root, Latest[str]("need", "PROBLEM_CODE"))
        needs.offer(need, (_rank(booking),), need, taking)


def _rank(booking: Booking | None) -> tuple[Any, ...]:
    return booking.rank if booking is not None else ()
