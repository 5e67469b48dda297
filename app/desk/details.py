"""A person's own details: names, date of birth, and what custody must know of them."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Saved
from app.desk.entries import required
from record import codes, deeds
from record.field import Field
from record.kinds import Row, Value
from record.moments import age_years, date_from_text
from record.problems import Problem
from record.types.person import PERSON
from record.validate import check_value

AGE_MAX = 120
CHANGEABLE = deeds.CHANGE_DETAILS.touches["person"]
"""The fields that a terminal may change; the prison number is the centre's alone."""


def change_details(desk: Desk, *, person_id: str, changes: Row) -> Saved:
    """Change fields of a person, given as the record keeps them (dates as text, codes as codes).

    Raises ``Problem`` nothing_changed, person_unknown, and for each value that cannot be right:
    value_missing, code_unknown, date_in_future, age_impossible and the like.
    """
    with desk.action(deeds.CHANGE_DETAILS) as action:
        person = required(action.facts, "person", person_id)
        wanted = {name: _tidy(value) for name, value in changes.items()}
        changed = {name: value for name, value in wanted.items() if person.get(name) != value}
        for name, value in changed.items():
            _check(name, person.get(name), value, desk.today())
        action.change("person", person, changed)
    return action.saved


def _tidy(value: Value) -> Value:
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, list):
        return sorted(set(value))
    return value


def _check(name: str, before: Value, value: Value, today: dt.date) -> None:
    field = PERSON.by_name.get(name)
    if field is None or name not in CHANGEABLE:
        raise Problem(
            "action_not_allowed_to_touch",
            kind=deeds.CHANGE_DETAILS.label,
            field=field.label if field else name,
            record_type=PERSON.label,
        )
    check_value(field, value, known_codes=True)
    _check_offered(field, before, value)
    if name == "date_of_birth" and isinstance(value, str):
        _check_birth(field, date_from_text(value), today)


def _check_birth(field: Field, born: dt.date, today: dt.date) -> None:
    if born > today:
        raise Problem("date_in_future", field=field.label)
    age = age_years(born, today)
    if age > AGE_MAX:
        raise Problem("age_impossible", age=age)


def _check_offered(field: Field, before: Value, value: Value) -> None:
    """Refuse codes that are no longer offered, unless they are there from before."""
    if field.kind.domain is None or value is None:
        return
    domain = codes.domain(field.kind.domain)
    kept = before if isinstance(before, list) else []
    for code in value if isinstance(value, list) else [value]:
        if code not in kept and not domain[str(code)].active:
            raise Problem("code_unknown", field=field.label, code=code)
