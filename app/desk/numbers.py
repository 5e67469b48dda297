"""Giving somebody their prison number, with or without the network."""

from __future__ import annotations

from app.desk.desk import Draft
from app.store import link, numbers
from record.facts import Facts
from record.matching.numbers import FOR_LIFE, PRISON_NUMBER

_KINDS = tuple(kind for kind, same in FOR_LIFE.items() if same == PRISON_NUMBER)


def take_number(action: Draft) -> str | None:
    """The next number of this terminal's blocks, taken with the action; None when none is left.

    Then the admission goes without one, and the centre gives it when it takes the admission up.
    What somebody is known by already is passed over: an extract may have brought it since.
    """
    for number, used in numbers.free(action.writing, action.desk.replica.home):
        if not _is_known(action.facts, number):
            action.writing.set_link(link.NUMBERS_USED, used)
            return number
    return None


def _is_known(facts: Facts, number: str) -> bool:
    """Whether somebody here, or in the national index, has this number."""
    named = facts.find("person", prison_number=number)
    named += facts.find("known_person", prison_number=number)
    return bool(named) or any(facts.find("identifier", kind=kind, value=number) for kind in _KINDS)
