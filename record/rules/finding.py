"""What a rule finds: a sentence's name with its details, and whom and where it concerns."""

from __future__ import annotations

from dataclasses import dataclass, field

from record.kinds import Row
from record.problems import sentence


@dataclass(frozen=True)
class Finding:
    """One broken rule. ``rule`` is the name of its sentence in ``record.problems``."""

    rule: str
    person_id: str | None
    prison: str | None
    facts: Row = field(default_factory=dict)

    def sentence(self, language: str = "en") -> str:
        """The finding in words."""
        return sentence(self.rule, self.facts, language)
