"""The ways out of a prison as staff name them, each with its reasons and who escorts there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.desk.transfers import BETWEEN_PRISONS
from app.ui.labels import code_pairs
from app.ui.translate import N_
from record.rules.leaving import SETTLED_BY_OTHERS
from record.types.leaving import RELEASE

COURT, HOSPITAL, LICENCE, OTHER = "court", "hospital", "licence", "other"
TRANSFER, DISCHARGE = "transfer", "discharge"
FOR_A_TIME = (COURT, HOSPITAL, LICENCE, OTHER)
WAYS = (*FOR_A_TIME, TRANSFER, DISCHARGE)
_WORDS: Mapping[str, str] = {
    COURT: N_("ways_out", "Court"),
    HOSPITAL: N_("ways_out", "Hospital"),
    LICENCE: N_("ways_out", "Temporary release on licence"),
    OTHER: N_("ways_out", "Somewhere else under escort"),
    TRANSFER: N_("ways_out", "Another prison"),
    DISCHARGE: N_("ways_out", "Release"),
}
KINDS: Mapping[str, str] = {
    COURT: "CRT",
    HOSPITAL: "TAP",
    LICENCE: "TAP",
    OTHER: "TAP",
    TRANSFER: BETWEEN_PRISONS,
    DISCHARGE: RELEASE,
}
"""The kind of movement that each way is."""
ESCORTS: Mapping[str, str] = {
    COURT: "PECS",
    HOSPITAL: "L",
    LICENCE: "U",
    OTHER: "L",
    TRANSFER: "PECS",
}
"""Who escorts people there most of the time."""
_REASONS = {HOSPITAL: frozenset({"C5", "C6"}), OTHER: frozenset({"PC", "LTX", "SE", "F4"})}
"""The reasons of an absence that are no release on a temporary licence."""


def way_pairs(ways: Iterable[str]) -> list[tuple[str, str]]:
    """These ways, each with its words in the language of now."""
    return [(way, QCoreApplication.translate("ways_out", _WORDS[way])) for way in ways]


def reason_pairs(way: str) -> list[tuple[str, str]]:
    """The reasons for which somebody goes this way, each with its label; none for no way."""
    pairs = code_pairs("movement_reason", KINDS.get(way, "-"), but=SETTLED_BY_OTHERS)
    others = frozenset().union(*_REASONS.values())
    if KINDS.get(way) != KINDS[OTHER]:
        return pairs
    return [pair for pair in pairs if pair[0] in _REASONS.get(way, {pair[0]} - others)]


def way_of(kind: str, reason: str | None) -> str:
    """The way that a movement of this kind goes for this reason; "" for none of them."""
    ways = [way for way in WAYS if KINDS[way] == kind]
    for way in ways:
        if reason in _REASONS.get(way, ()):
            return way
    return LICENCE if LICENCE in ways and reason else next(iter(ways), "")
