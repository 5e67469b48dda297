"""Nobody is held without lawful authority: what both sides ask of an action that takes somebody in.

Reception checks the warrant or the order before anything else: without one there is no admission.
"""

from __future__ import annotations

from collections.abc import Sequence

from record.action import Change
from record.deed import Deed
from record.deeds import ADMIT, ADMIT_KNOWN
from record.facts import text
from record.problems import Problem


def check_authority(deed: Deed, changes: Sequence[Change]) -> None:
    """Raise ``Problem`` authority_missing unless an admission writes down by what they are held."""
    if deed not in (ADMIT, ADMIT_KNOWN):
        return
    periods = {one.record_id for one in changes if one.record_type == "custody_period"}
    warrants = [one.after for one in changes if one.record_type == "warrant"]
    if len(warrants) != 1 or text(warrants[0], "custody_period_id") not in periods:
        raise Problem("authority_missing")
