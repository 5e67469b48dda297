"""Signing a roll check: whoever counted signs by saving it; somebody else signs as well."""

from __future__ import annotations

from record.facts import Facts
from record.kinds import Row
from record.problems import Problem


def check_signature(signature: Row, facts: Facts) -> None:
    """Raise ``Problem`` unless this may stand as a second signature.

    ``record_unknown``: no such roll check. ``roll_signed_by_self``: by whoever counted.
    ``action_malformed``: it says another prison.
    """
    check = facts.get("roll_check", str(signature["roll_check_id"]))
    if check is None:
        raise Problem("record_unknown")
    if check["staff_id"] == signature["staff_id"]:
        raise Problem("roll_signed_by_self")
    if check["prison"] != signature["prison"]:
        raise Problem("action_malformed", what="Prison")
