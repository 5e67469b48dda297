"""The roll check in words; the plurals are found only in the `tr` of an object."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from app.store.reads.roll import Absence, LandingRoll, RollCheckLine
from app.ui.kit.badge import BadgeText
from app.ui.kit.row_model import Column
from app.ui.labels import code_label, place_label, whereabouts
from app.ui.wording import clock_words, short_day_words
from record import codes
from record.moments import local
from record.names import display_name

translate = QCoreApplication.translate


class RollCounts(QObject):
    """How far a count is off. One is enough: `ROLL`."""

    def missing(self, n: int) -> str:
        """So many fewer than there should be."""
        return self.tr("%n too few", "", n)

    def too_many(self, n: int) -> str:
        """So many more than there should be."""
        return self.tr("%n too many", "", n)


ROLL = RollCounts()


def difference_words(counted: int, expected: int) -> str:
    """`agrees`, `1 too few`, `2 too many`."""
    if counted == expected:
        return translate("roll", "agrees")
    if counted < expected:
        return ROLL.missing(expected - counted)
    return ROLL.too_many(counted - expected)


def landing_words(landing: LandingRoll) -> str:
    """A landing by its name, or its code where it has none."""
    return landing.name or landing.code


def away_words(landing: LandingRoll) -> str:
    """Who of a landing is elsewhere now, and where."""
    return "; ".join(
        f"{display_name(one.surname, one.forename)}: "
        f"{whereabouts(one.status, one.out_kind, one.out_to)}"
        for one in landing.elsewhere
    )


def absence_words(absence: Absence) -> str:
    """Who was elsewhere at a roll check, and where."""
    return f"{absence.name}: {_where(absence.where)}"


def columns() -> Sequence[Column[RollCheckLine]]:
    """The columns of the history, in the language of now."""
    return (
        Column(translate("roll", "When"), _when, width=168, strong=True),
        Column(translate("roll", "Expected"), _expected, width=80, right=True),
        Column(translate("roll", "Counted"), _counted, width=74, right=True),
        Column(translate("roll", "Result"), lambda _: "", width=104, badges=_result),
        Column(translate("roll", "Counted by"), _counted_by, width=110, grow=True),
        Column(translate("roll", "Signed by"), _signed_by, width=110, grow=True, tone=_tone),
    )


def _when(check: RollCheckLine) -> str:
    return f"{short_day_words(local(check.taken_at).date())} {clock_words(check.taken_at)}"


def _expected(check: RollCheckLine) -> str:
    return str(check.expected)


def _counted(check: RollCheckLine) -> str:
    return str(check.counted)


def _result(check: RollCheckLine) -> tuple[BadgeText, ...]:
    if check.agrees:
        return (BadgeText(translate("roll", "AGREED"), "neutral"),)
    return (BadgeText(translate("roll", "DIFFERS"), "danger"),)


def _counted_by(check: RollCheckLine) -> str:
    return check.staff_name


def _signed_by(check: RollCheckLine) -> str:
    names = "; ".join(one.staff_name for one in check.signatures)
    return names or translate("roll", "nobody yet")


def _tone(check: RollCheckLine) -> str:
    return "ink" if check.signatures else "warning_text"


def _where(where: str) -> str:
    if where in codes.domain("movement_type"):
        return code_label("movement_type", where)
    return place_label(where)
