"""What the oracle comes to: the record as it must be at the centre."""

from __future__ import annotations

from dataclasses import dataclass, field

from record.kinds import Row

Key = tuple[str, str]


@dataclass
class Expected:
    """The rows as they must be, who last wrote each group, and the conflicts that must exist."""

    rows: dict[Key, Row] = field(default_factory=dict)
    stamps: dict[tuple[Key, str], str] = field(default_factory=dict)
    placed: dict[Key, Row] = field(default_factory=dict)
    conflicts: list[tuple[str, str, Row]] = field(default_factory=list)
    stays: dict[str, str] = field(default_factory=dict)
    """Whose each stay is; the oracle follows no more of them."""

    def stands_for(self, person_id: str) -> str:
        """The record that stands for a person, where records were merged."""
        while into := self.rows["person", person_id]["merged_into_id"]:
            person_id = str(into)
        return person_id
