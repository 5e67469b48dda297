"""The record's values in words: what a screen calls a field, what is in it, and what a rule found.

Codes get their labels, days and moments are written out, ids of other records become what people
call those records (``Names`` tells, because only the replica knows).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui.labels import cell_words, code_label, place_label
from app.ui.translate import label_words, language
from app.ui.wording import day_words, moment_words
from record.catalogue import BY_NAME
from record.kinds import Value
from record.moments import date_from_text, from_text
from record.problems import sentence

Names = Mapping[str, str]
"""What people call the records that a value names, by their ids."""

# Facts of a finding that are codes, by the list they belong to.
_FACT_DOMAINS = {
    "restriction": "non_association_kind",
    "reason": "out_of_use_reason",
    "code": "alert_code",
    "prison": "prison",
    "level": "incentive_level",
    "other_level": "incentive_level",
}


def _steps_words(steps: str) -> str:
    return "; ".join(code_label("leaving_step", step) for step in steps.split(", "))


_OF_RULES: Mapping[tuple[str, str], Callable[[str], str]] = {
    ("two_custody_periods", "other"): partial(code_label, "prison"),
    ("in_at_another_prison", "other"): partial(code_label, "prison"),
    ("received_though_diverted", "other"): partial(code_label, "prison"),
    ("moved_twice", "other"): cell_words,
    ("release_unchecked", "steps"): _steps_words,
    ("release_early", "day"): lambda day: day_words(date_from_text(day)),
}
"""Facts of a finding that mean something of their own in one rule."""


def field_words(record_type: str, field: str) -> str:
    """What a field of a type is called; a merge group answers to its own name too."""
    kind = BY_NAME.get(record_type)
    if kind is None:
        return field
    found = kind.by_name.get(field) or kind.merge_groups.get(field)
    return label_words(found.label) if found is not None else field


def record_words(record_type: str) -> str:
    """What a type of record is called."""
    kind = BY_NAME.get(record_type)
    return label_words(kind.label) if kind is not None else record_type


def value_words(
    record_type: str, field: str, value: Value, now: dt.datetime, names: Names | None = None
) -> str:
    """A field's value in words; a dash where there is none."""
    kind = BY_NAME[record_type].by_name.get(field) if record_type in BY_NAME else None
    if value is None or value in ("", []):
        return "–"
    if kind is None:
        return str(value)
    if isinstance(value, bool):
        return yes_no(value)
    domain = kind.kind.domain
    if isinstance(value, list):
        return ", ".join(code_label(domain, str(one)) if domain else str(one) for one in value)
    if not isinstance(value, str):
        return str(value)
    if domain is not None:
        return code_label(domain, value)
    if kind.kind.name == "date":
        return day_words(date_from_text(value))
    if kind.kind.name in ("moment", "planned moment"):
        return moment_words(from_text(value), now)
    if kind.kind.name == "ref":
        return (names or {}).get(value) or record_words(kind.kind.refers_to or "")
    return cell_words(value) if (record_type, field) == ("location", "path") else value


def yes_no(value: bool | None) -> str:
    """Yes, No, or a dash where nobody has said."""
    if value is None:
        return "–"
    yes = QCoreApplication.translate("values", "Yes")
    return yes if value else QCoreApplication.translate("values", "No")


def finding_words(rule: str, facts: Mapping[str, Value]) -> str:
    """What a rule found, in the language of now, its codes and places in words."""
    shown: dict[str, object] = dict(facts)
    for name, domain in _FACT_DOMAINS.items():
        if isinstance(fact := facts.get(name), str):
            shown[name] = code_label(domain, fact)
    for (of_rule, name), words in _OF_RULES.items():
        if of_rule == rule and isinstance(said := facts.get(name), str):
            shown[name] = words(said)
    if isinstance(location := facts.get("location"), str):
        shown["location"] = cell_words(location)
    if isinstance(place := facts.get("place"), str):
        shown["place"] = place_label(place)
    if isinstance(what := facts.get("what"), str):
        shown["what"] = label_words(what)
    return sentence(rule, shown, language())
