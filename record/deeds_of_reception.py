"""The kinds of action of reception, beside the admission itself: see ``record.deeds``."""

from __future__ import annotations

from record.deed import HEALTHCARE, NEW, WING, Deed

RECORD_WARRANT = Deed("record_warrant", "Warrant written down", {"warrant": NEW}, roles=WING)
ASK_AT_RECEPTION = Deed(
    "ask_at_reception",
    "Questions asked at reception",
    {"reception_screen": NEW, "alert": NEW},
    roles=WING | {HEALTHCARE},
)
FOLLOW_INTAKE = Deed(
    "follow_intake",
    "Intake followed",
    {"intake": frozenset({"nothing_for", "ended_at", "ended_by"})},
    roles=WING,
)

RECEPTION_DEEDS = (RECORD_WARRANT, ASK_AT_RECEPTION, FOLLOW_INTAKE)
