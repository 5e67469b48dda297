"""The kinds of action by which somebody leaves a prison, for a time or for good, and comes back."""

from __future__ import annotations

from collections.abc import Mapping

from record.deed import (
    CREATE,
    DECIDERS,
    ENDING,
    NEW,
    RECEPTION,
    SECURITY,
    SUPERVISING_OFFICER,
    WING,
    Deed,
)

WHEREABOUTS = frozenset(
    {"status", "out_to", "out_kind", "status_since", "due_back_at", "bound_for"}
)
_GATE = frozenset({SUPERVISING_OFFICER, RECEPTION})
_GOES: Mapping[str, frozenset[str]] = {
    "movement": NEW,
    "stay": frozenset({"to_at"}),
    "allocation": frozenset({"ended_on", "ended_reason", "ended_by"}),
    "appointment": frozenset({"cancelled_at", "cancelled_reason", "cancelled_by"}),
    "visit": frozenset({"status", "cancelled_why"}),
    "container_move": NEW,
    "property_item": frozenset({"status", "container_id", "placed_at", "placed_by", "placed_why"}),
}
"""What ends with leaving: the cell, the regime, visits; and what is theirs goes along."""

SEND_OUT = Deed("send_out", "Sent out", {"movement": NEW, "custody_period": WHEREABOUTS}, WING)
BRING_BACK = Deed(
    "bring_back", "Brought back", {"movement": NEW, "custody_period": WHEREABOUTS}, WING
)
BACK_FROM_COURT = Deed(
    "back_from_court",
    "Back from court with a new status",
    {"movement": NEW, "custody_period": WHEREABOUTS | {"legal_status"}},
    _GATE,
)
CHANGE_DUE_BACK = Deed(
    "change_due_back",
    "Due back changed",
    {"custody_period": frozenset({"due_back_at"})},
    WING,
)
TRANSFER = Deed(
    "transfer",
    "Left for another prison",
    {**_GOES, "custody_period": WHEREABOUTS},
    _GATE,
)
RECEIVE_TRANSFER = Deed(
    "receive_transfer",
    "Received from another prison",
    {
        "movement": NEW,
        "custody_period": WHEREABOUTS | {"prison"},
        "stay": frozenset({CREATE, "to_at"}),
        "container_move": NEW,
    },
    _GATE,
)
REDIRECT_TRANSFER = Deed(
    "redirect_transfer",
    "Sent on to another prison",
    {"movement": NEW, "custody_period": WHEREABOUTS},
    _GATE,
)
TICK_STEP = Deed("tick_step", "Step of leaving", {"leaving_step": NEW})
DISCHARGE = Deed(
    "discharge",
    "Discharged",
    {**_GOES, "custody_period": WHEREABOUTS | {"closed_at"}, "cash_count": NEW},
    _GATE,
)
RECORD_ESCAPE = Deed(
    "record_escape",
    "Unlawfully at large",
    {**_GOES, "custody_period": WHEREABOUTS},
    WING | {SECURITY},
)
RECAPTURE = Deed(
    "recapture",
    "Recaptured",
    {
        "movement": NEW,
        "custody_period": WHEREABOUTS,
        "stay": frozenset({CREATE, "to_at"}),
        "alert": NEW,
    },
    WING | {SECURITY},
)
RECORD_DEATH = Deed(
    "record_death",
    "Died in custody",
    {
        **_GOES,
        "custody_period": WHEREABOUTS | {"closed_at"},
        "person": frozenset({"died_at", "restricted"}),
        "alert": ENDING,
        "location": frozenset({"in_use", "out_of_use_reason"}),
    },
    DECIDERS,
)
USE_CELL_AGAIN = Deed(
    "use_cell_again",
    "Cell taken out of use or back into it",
    {"location": frozenset({"in_use", "out_of_use_reason"})},
    frozenset({SUPERVISING_OFFICER}),
)

LEAVING_DEEDS = (
    SEND_OUT,
    BRING_BACK,
    BACK_FROM_COURT,
    CHANGE_DUE_BACK,
    TRANSFER,
    RECEIVE_TRANSFER,
    REDIRECT_TRANSFER,
    TICK_STEP,
    DISCHARGE,
    RECORD_ESCAPE,
    RECAPTURE,
    RECORD_DEATH,
    USE_CELL_AGAIN,
)

MAY_OVERRIDE_HOLDS = DECIDERS
"""Who may let a transfer go that a hold stops; anybody else is stopped by it at the desk."""
