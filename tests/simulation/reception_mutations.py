"""Bugs planted on purpose at the gate and in reception (``tests.simulation.planted``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

import hub.settle.leaving
import hub.settle.numbers
import hub.store.writing
from hub.store.facts import HubFacts
from hub.store.tables import RECORDS
from hub.store.writing import Writing
from record.kinds import Row
from tests.simulation.planting import Patches, mutation


@mutation(seed=30048)
def expected_though_gone() -> Patches:
    """Whoever has left a prison stays allocated there, if another terminal allocated them."""
    return {(hub.settle.leaving, "_end_allocations"): lambda *_: None}


@mutation(seed=40000)
def number_given_twice() -> Patches:
    """The centre gives whoever has none the number of somebody else."""

    def somebodys(writing: Writing) -> str:
        people = RECORDS["person"].c
        known = select(people.prison_number).where(people.prison_number.is_not(None))
        return str(writing.connection.scalar(known.limit(1)))

    return {(hub.settle.numbers, "give_number"): somebodys}


@mutation(seed=40000)
def index_never_changed() -> Patches:
    """The line of somebody in the national index stays as it was made."""
    changed = hub.store.writing.changed_lines

    def made_once(facts: HubFacts, ids: Any) -> Iterator[Row]:
        for line in changed(facts, ids):
            if facts.get("known_person", str(line["id"])) is None:
                yield line

    return {(hub.store.writing, "changed_lines"): made_once}
