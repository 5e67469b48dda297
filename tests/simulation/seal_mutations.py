"""Bugs planted on purpose in the way of seals (``tests.simulation.planted``)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import app.store.outbox
import hub.settle.centre
import hub.settle.seals
import hub.settle.settle
from record.action import Action, Outcome, Verdict
from tests.simulation.planting import Patches, mutation


@mutation(seed=6)
def seals_not_checked() -> Patches:
    """The centre takes what anybody says in a member of staff's name."""

    def trusting(store: Any, clock: Any, terminal: Any, offered: Any, seals: Any) -> Any:
        return [
            hub.settle.seals.Offered(one) if isinstance(one, Action) else one for one in offered
        ]

    return {(hub.settle.centre, "check_seals"): trusting}


@mutation(seed=18)
def chains_joined_blindly() -> Patches:
    """A run goes on over what was answered meanwhile, as if nothing had been in between."""
    goes_on = app.store.outbox._goes_on

    def joined(last: Any, seal: Any) -> bool:
        return goes_on(last, replace(seal, prior=last.link))

    return {(app.store.outbox, "_goes_on"): joined}


@mutation(seed=17)
def certificates_not_sent() -> Patches:
    """A terminal does not show the centre's own word on a session that it may have lost."""
    return {(app.store.outbox._Kept, "note"): lambda *_: None}


@mutation(seed=6)
def forgery_takes_the_place() -> Patches:
    """A forged action is kept under the id that it claims, before the true one comes."""

    def kept(_: Any, __: Any, action: Any, fault: Any, now: str) -> Any:
        refused = Verdict(action.id, Outcome.REFUSED, fault.name)
        return hub.settle.settle._Settled(action, refused, now, action.id)

    return {(hub.settle.settle, "_forged"): kept}
