"""Somebody with a terminal in their hands and nobody's password: what they would have it say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from record.action import Action
from record.protocol import SyncRequest
from record.seals import Seals
from tests.simulation.estate import SEATS
from tests.world.prison import an_id


def forged(request: SyncRequest, dice: Random) -> SyncRequest:
    """The request with one of its actions altered, or another's, or under seals not its own."""
    actions = list(request.actions)
    place = dice.randrange(len(actions))
    actions[place] = dice.choice(_WAYS)(actions[place], dice)
    seals = request.seals if dice.random() < 0.8 else Seals((), request.seals.certificates)
    return replace(request, actions=tuple(actions), seals=seals)


def _altered(action: Action, dice: Random) -> Action:
    """Other words, under the same id."""
    return replace(action, reason=f"forged {dice.random()}")


def _in_a_colleagues_name(action: Action, dice: Random) -> Action:
    others = [number for _, _, number in SEATS if an_id("staff", number) != action.staff_id]
    return replace(action, staff_id=an_id("staff", dice.choice(others)))


def _new(action: Action, dice: Random) -> Action:
    """A deed of its own."""
    other_id = action.id[:-8] + dice.randbytes(4).hex()
    return replace(action, id=other_id, number=action.number + 1000)


_WAYS: tuple[Callable[[Action, Random], Action], ...] = (_altered, _in_a_colleagues_name, _new)
