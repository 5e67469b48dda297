"""Making somebody's line of the national index from their record: the centre's way and a desk's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from record.facts import text
from record.kinds import LISTED_MAX, Row, Value
from record.names import display_name
from record.types.known import KNOWN_PERSON

LINE_FIELDS = (
    "prison_number",
    "surname",
    "forename",
    "middle_names",
    "date_of_birth",
    "sex",
    "merged_into_id",
)
"""What a line says as the person's own row says it."""


def line_of(
    person: Row, aliases: Iterable[Row], identifiers: Iterable[Row], periods: Sequence[Row]
) -> Row:
    """The line of a person: what they are recognised by, and where they were last.

    Of somebody whose record is restricted it does not say where.
    """
    others = list(aliases)
    numbers = {f"{text(row, 'kind')} {text(row, 'value')}" for row in identifiers}
    line: Row = {"id": person["id"], **KNOWN_PERSON.blank()}
    line.update({name: person.get(name) for name in LINE_FIELDS})
    line["other_names"] = _listed(_name(row) for row in others)
    line["other_births"] = _listed(text(row, "date_of_birth") for row in others)
    line["numbers"] = _listed(numbers)
    if person.get("restricted"):
        line["restricted"] = True
        return line
    last = max(periods, key=_recency, default=None)
    if last is not None:
        until = text(last, "closed_at")
        line["last_prison"] = last["prison"]
        line["in_custody"] = not until
        line["last_seen"] = until[:10] if until else None
    return line


def _recency(period: Row) -> tuple[bool, str, str, str]:
    """Open ones are later than all that ended."""
    until = text(period, "closed_at")
    return not until, until, text(period, "opened_at"), text(period, "id")


def _name(alias: Row) -> str:
    given = " ".join(filter(None, (text(alias, "forename"), text(alias, "middle_names"))))
    return display_name(text(alias, "surname"), given)


def _listed(found: Iterable[str]) -> Value:
    """The different texts, in order, as a list; None for none of them."""
    listed: list[Value] = list(sorted({one for one in found if one})[:LISTED_MAX])
    return listed or None
