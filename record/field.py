"""What a record type is: its fields, and beside each field what happens when two people change it.

A type is declared once (``record/types``). From the declaration both databases build their tables,
the wire takes its keys, the screens their labels and the documentation its field list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from record.ids import derived_id
from record.kinds import Kind, Row, Value


class Policy(StrEnum):
    """What decides when a field was changed differently in two places (see docs/merging.md)."""

    ENTRY = "entry"
    """Written once with its record and never changed; a correction is a later record."""
    LATEST = "latest"
    """The later edit wins, by hybrid logical time; the other stays in the history."""
    SAFER = "safer"
    """The safer value stands, and a person is asked to settle it."""
    REVIEW = "review"
    """The centre's value stands, and a person is asked to settle it."""
    SET = "set"
    """Additions are joined; a removal takes away only what its author had seen."""
    CENTRE = "centre"
    """Owned by the centre; a terminal cannot write it."""


@dataclass(frozen=True)
class Field:
    """One field: ``label`` is its English name on screens (translated there).

    ``names_author``: it names who did it, so the centre writes it, whatever a terminal says.
    """

    name: str
    kind: Kind
    policy: Policy
    label: str
    required: bool = False
    safest_first: tuple[Value, ...] = ()
    names_author: bool = False


@dataclass(frozen=True)
class Group:
    """Fields that only make sense together and merge as one value, led by ``fields[0]``."""

    name: str
    fields: tuple[str, ...]
    policy: Policy
    label: str
    safest_first: tuple[Value, ...] = ()


@dataclass(frozen=True)
class RecordType:
    """One type of record.

    ``person_field`` names the field that ties a record to a person's streams, ``prison_field`` the
    field that ties it to a prison's; ``urgent`` types travel first, because lives hang on them.
    ``key`` names the fields of which there can be only one record: its id follows from them, so
    that two terminals that make it make the same one, and what else they say of it merges.
    ``names_people`` are fields that tell whom it is about where it does not travel with its people.
    ``stream`` names the stream that it travels in by itself, whomever it is about.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    groups: tuple[Group, ...] = ()
    person_fields: tuple[str, ...] = ("person_id",)
    names_people: tuple[str, ...] = ()
    prison_field: str | None = None
    urgent: bool = False
    centre_only: bool = False
    key: tuple[str, ...] = ()
    stream: str | None = None

    def id_of(self, row: Row) -> str:
        """The id that follows from the key of this row."""
        return derived_id(self.name, *(str(row.get(name) or "") for name in self.key))

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """Fields by their names."""
        return {field.name: field for field in self.fields}

    @cached_property
    def merge_groups(self) -> Mapping[str, Group]:
        """Every field's merge group, by the group's name; a field alone is a group of one."""
        grouped = {name for group in self.groups for name in group.fields}
        alone = (
            Group(f.name, (f.name,), f.policy, f.label, f.safest_first)
            for f in self.fields
            if f.name not in grouped
        )
        return {group.name: group for group in (*self.groups, *alone)}

    @cached_property
    def group_of(self) -> Mapping[str, Group]:
        """The merge group that each field belongs to, by the field's name."""
        return {name: group for group in self.merge_groups.values() for name in group.fields}

    def blank(self) -> Row:
        """A row of this type with nothing in it (an empty set where a set belongs)."""
        return {f.name: [] if f.kind.name == "codes" else None for f in self.fields}
