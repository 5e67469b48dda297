"""Who may ask what: every route of the centre, in one table. What is not in it is a terminal's.

Most is asked by terminals, whoever sits at them: they must be kept in step while nobody is signed
in. What a member of staff asks themselves is asked over their own session, and what they must be
allowed to see for it stands beside the route; whoever is turned away leaves a line in the trail.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from record.sights import Sight, may_see


class Who(Enum):
    """Whom a route lets through its door."""

    ANYBODY = "anybody"
    NEWCOMER = "whoever signs with the key that they bring"
    TERMINAL = "a terminal in service"
    MEMBER = "a member of staff who is signed in at one"


@dataclass(frozen=True)
class Rule:
    """Who may ask; of members of staff, with ``sight`` only those who may see that."""

    who: Who
    sight: Sight | None = None

    def lets(self, role: str) -> bool:
        """Whether a member of staff in this role is let through, who asks over their session."""
        return self.who is Who.MEMBER and (self.sight is None or may_see(role, self.sight))


RULES: Mapping[tuple[str, str], Rule] = {
    ("GET", "/v1/health"): Rule(Who.ANYBODY),
    ("POST", "/v1/enrol"): Rule(Who.NEWCOMER),
    ("POST", "/v1/recover"): Rule(Who.NEWCOMER),
    ("POST", "/v1/sign-in"): Rule(Who.TERMINAL),
    ("POST", "/v1/password"): Rule(Who.MEMBER),
    ("GET", "/v1/single-sign-on"): Rule(Who.TERMINAL),
    ("POST", "/v1/single-sign-on"): Rule(Who.TERMINAL),
    ("GET", "/v1/snapshot/{stream}"): Rule(Who.TERMINAL),
    ("GET", "/v1/parts/{sha256}"): Rule(Who.TERMINAL),
    ("POST", "/v1/sync"): Rule(Who.TERMINAL),
    ("POST", "/v1/digest"): Rule(Who.TERMINAL),
    ("POST", "/v1/audit"): Rule(Who.TERMINAL),
    ("GET", "/v1/audit"): Rule(Who.MEMBER, Sight.TRAILS),
    ("GET", "/v1/attachments/{sha256}"): Rule(Who.TERMINAL),
    ("GET", "/v1/attachments/{sha256}/held"): Rule(Who.TERMINAL),
    ("PATCH", "/v1/attachments/{sha256}"): Rule(Who.TERMINAL),
}
DESCRIPTION = "/v1/openapi.json"
"""The description of the routes, which anybody may read."""


def paths_for(who: Who) -> frozenset[str]:
    """The paths on which only these ask."""
    return frozenset(path for (_, path), rule in RULES.items() if rule.who is who)
