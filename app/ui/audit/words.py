"""The lines of an audit trail in words, and as columns of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.ui.kit.row_model import Column
from app.ui.labels import deed_label
from app.ui.translate import N_
from app.ui.wording import clock_words, short_day_words
from record.looks import Look
from record.moments import from_text, local
from record.watched import FIND, OPEN_WING, PRINT, REFUSED, TURNED_AWAY

_ALARMING = frozenset({REFUSED, TURNED_AWAY, "sign_in_failed"})
"""What an auditor's eye should fall on first."""

_SHEETS = {
    "fire_roll": N_("audit", "Fire roll"),
    "roll": N_("audit", "Roll"),
    "cell_cards": N_("audit", "Cell cards"),
    "cell_card": N_("audit", "Cell card"),
    "identity_card": N_("audit", "Identity card"),
    "person": N_("audit", "Summary of the record"),
}
"""What the prints are called, by the names that the trail has for them."""


@dataclass(frozen=True)
class LookRow:
    """A line, and what the places that it names are called here."""

    look: Look
    place: str | None = None


def columns() -> Sequence[Column[LookRow]]:
    """The columns, in the language of now."""
    return (
        Column(_words(N_("audit", "When")), _when, width=166),
        Column(_words(N_("audit", "Who")), _who, width=200, grow=True, strong=True),
        Column(_words(N_("audit", "What")), _what, width=236, tone=_tone),
        Column(_words(N_("audit", "About")), _about, width=200, grow=True),
        Column(_words(N_("audit", "Where")), _where, width=120),
        Column(_words(N_("audit", "Details")), _details, width=180, grow=True),
    )


def _when(row: LookRow) -> str:
    try:
        moment = from_text(row.look.at)
    except ValueError:  # a line that was tampered with is shown as it is
        return row.look.at
    return f"{short_day_words(local(moment).date())} {clock_words(moment)}"


def _who(row: LookRow) -> str:
    look = row.look
    if look.staff_name is None:
        by = (look.details or {}).get("by")
        return str(by) if by else "–"
    return f"{look.staff_name}  {look.staff_number}"


def _what(row: LookRow) -> str:
    return deed_label(row.look.deed)


def _tone(row: LookRow) -> str:
    return "danger_text" if row.look.deed in _ALARMING else ""


def _about(row: LookRow) -> str:
    look = row.look
    return "  ".join(part for part in (look.prison_number, look.person_name) if part)


def _where(row: LookRow) -> str:
    return row.look.terminal or _words(N_("audit", "The centre"))


def _details(row: LookRow) -> str:
    details = row.look.details or {}
    say: Callable[[], str] | None = {
        FIND: lambda: _words(N_("audit", "“{text}”, {found} found")).format(
            text=details.get("text", ""), found=details.get("found", "–")
        ),
        OPEN_WING: lambda: row.place or "",
        PRINT: lambda: _printed(row),
        REFUSED: lambda: deed_label(str(details.get("deed", ""))),
    }.get(row.look.deed)
    if say is not None:
        return say()
    reason = details.get("reason")
    return _words(N_("audit", "Reason: {reason}")).format(reason=reason) if reason else ""


def _printed(row: LookRow) -> str:
    """What was printed, of which wing, and whether to a file, which goes on being read."""
    details = row.look.details or {}
    sheet = str(details.get("sheet", ""))
    what = _words(_SHEETS[sheet]) if sheet in _SHEETS else sheet
    to_file = _words(N_("audit", "to a file")) if details.get("to") == "file" else ""
    return ", ".join(part for part in (what, row.place or "", to_file) if part)


def _words(text: str) -> str:
    return QCoreApplication.translate("audit", text)
