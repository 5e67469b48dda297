"""Who did something, where and when: what the records that the centre opens say of their origin."""

from __future__ import annotations

from dataclasses import dataclass

from record.kinds import Row

NAME_LENGTH_MAX = 80
TERMINAL_LENGTH_MAX = 60


@dataclass(frozen=True)
class Origin:
    """Where a change comes from. ``raised_at`` is when the centre had it."""

    action_id: str
    action_kind: str
    staff_id: str | None
    staff_name: str | None
    terminal: str | None
    prison: str | None
    happened_at: str
    raised_at: str

    def fields(self, person_id: str | None, prison: str | None = None) -> Row:
        """The fields that a conflict, a discrepancy, a held action and a history line share."""
        return {
            "person_id": person_id,
            "prison": prison or self.prison,
            "action_id": self.action_id,
            "action_kind": self.action_kind,
            "staff_id": self.staff_id,
            "staff_name": self.staff_name,
            "terminal": self.terminal,
            "happened_at": self.happened_at,
            "raised_at": self.raised_at,
        }
