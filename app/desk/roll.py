"""Roll checks: counting a wing, landing by landing, and signing for it.

Whoever saves a roll check has signed it; somebody else signs it as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.desk.desk import Desk, Saved
from app.desk.entries import past_moment, required, written
from app.store.reads.board import Occupant
from app.store.reads.roll import LandingRoll, wing_roll
from record import deeds
from record.kinds import Value
from record.moments import to_text
from record.problems import Problem
from record.rules.roll import check_signature
from record.types.roll import COUNT_MAX, ROLL_COUNT


@dataclass(frozen=True)
class Counted:
    """What was counted on a landing, and counted again where it did not agree."""

    landing_id: str
    counted: int
    recounted: int | None = None

    @property
    def final(self) -> int:
        """What was counted last."""
        return self.counted if self.recounted is None else self.recounted


def take_roll(
    desk: Desk,
    *,
    wing_id: str,
    counts: Sequence[Counted],
    resolution: str | None = None,
    taken_at: dt.datetime | None = None,
) -> Saved:
    """Write down what was counted on every landing of a wing, beside what should be there now.

    Where it does not agree, ``resolution`` says what was found. Raises ``Problem``
    roll_incomplete, roll_disagrees, value_out_of_range, moment_in_future, location_unknown.
    """
    by_landing = {count.landing_id: count for count in counts}
    with desk.action(deeds.TAKE_ROLL) as action:
        roll = wing_roll(action.facts, wing_id)
        found = written(resolution)
        _check(roll.landings, by_landing, found)
        at = to_text(past_moment("happened_at", taken_at, action.at))
        check_id = action.create(
            "roll_check",
            {
                "prison": roll.prison,
                "wing_id": wing_id,
                "taken_at": at,
                "resolution": found,
                "staff_id": desk.member.staff_id,
                "staff_name": desk.member.name,
            },
        )
        for landing in roll.landings:
            count = by_landing[landing.landing_id]
            action.create(
                "roll_count",
                {
                    "roll_check_id": check_id,
                    "prison": roll.prison,
                    "landing_id": landing.landing_id,
                    "taken_at": at,
                    "expected": landing.expected,
                    "counted": count.counted,
                    "recounted": count.recounted,
                    "elsewhere": [one.person_id for one in landing.elsewhere],
                    "elsewhere_at": [_where(one) for one in landing.elsewhere],
                },
            )
    return action.saved


def sign_roll(desk: Desk, *, check_id: str) -> Saved:
    """Sign a roll check that somebody else has taken.

    Raises ``Problem`` record_unknown, roll_signed_by_self, roll_signed_already.
    """
    with desk.action(deeds.SIGN_ROLL) as action:
        check = required(action.facts, "roll_check", check_id)
        for signed in action.facts.find("roll_signature", roll_check_id=check_id):
            raise Problem("roll_signed_already", name=signed["staff_name"])
        signature: dict[str, Value] = {
            "roll_check_id": check_id,
            "prison": check["prison"],
            "signed_at": to_text(action.at),
            "staff_id": desk.member.staff_id,
            "staff_name": desk.member.name,
        }
        check_signature(signature, action.facts)
        action.create("roll_signature", signature)
    return action.saved


def _check(
    landings: Sequence[LandingRoll], counts: Mapping[str, Counted], resolution: str | None
) -> None:
    missing = [one.name for one in landings if one.landing_id not in counts]
    if missing or not landings:
        raise Problem("roll_incomplete", landings=", ".join(missing) or "–")
    for count in counts.values():
        if not 0 <= count.counted <= COUNT_MAX or not 0 <= count.final <= COUNT_MAX:
            raise Problem("value_out_of_range", field=ROLL_COUNT.by_name["counted"].label)
    differing = [one.name for one in landings if counts[one.landing_id].final != one.expected]
    if differing and resolution is None:
        raise Problem("roll_disagrees", landings=", ".join(differing))


def _where(one: Occupant) -> str:
    return one.out_to or one.out_kind or one.status
