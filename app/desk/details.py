"""A person's own details: names, date of birth, and what custody must know of them."""

from __future__ import annotations

import datetime as dt

from app.desk.desk import Desk, Saved
from app.desk.entries import required
from record import codes, deeds
from record.field import Field, Policy
from record.kinds import Row, Value
from record.moments import age_years, date_from_text
from record.problems import Problem
from record.redirect import ids_of, whole
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
        ids = ids_of(person_id, action.facts)
        rows = [required(action.facts, "person", each) for each in ids]
        person = whole(rows)
        wanted = {name: tidy(value) for name, value in changes.items()}
        changed = {name: value for name, value in wanted.items() if person.get(name) != value}
        for name, value in changed.items():
            check_detail(name, person.get(name), value, desk.today())
        for row in rows:
            action.change("person", row, _of_record(row, person, changed, stands=row is rows[0]))
    return action.saved


def _of_record(row: Row, person: Row, changed: Row, *, stands: bool) -> Row:
    """What a change to a person changes in one of their records.

    The record that stands takes it. One that was merged into it loses what is taken away, which
    would show through otherwise.
    """
    after: Row = {}
    for name, value in changed.items():
        if PERSON.by_name[name].policy is Policy.SET:
            had, held, has = (_set(each) for each in (person[name], row[name], value))
            after[name] = sorted((held - (had - has)) | (has - had if stands else set()))
        elif stands or (value is None and row[name] is not None):
            after[name] = value
    return after


def _set(value: Value) -> set[str]:
    return {str(one) for one in value} if isinstance(value, list) else set()


def tidy(value: Value) -> Value:
    """A value as the record keeps it: no blanks too many, nothing twice."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, list):
        return sorted(set(value))
    return value


def check_detail(name: str, before: Value, value: Value, today: dt.date) -> None:
    """Raise ``Problem`` unless a field of a person may get this value; ``before``: what it had."""
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
