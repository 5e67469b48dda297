"""The invented adjudications: charges laid, adjourned, referred and proved, and awards that run."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from demo.invention import PRISON, Invention, Made, days
from demo.people import Prisoner
from demo.staff import Colleague, Staff
from record.deed import OFFICER, SUPERVISING_OFFICER
from record.kinds import Row, Value
from record.moments import to_text
from record.types.adjudication import ADJOURNED, IMMEDIATE, PROVED, SUSPENDED

_CHARGES: tuple[tuple[str, str, str], ...] = (
    ("51:22", "Landing", "Told three times to go behind his door for the roll. Refused each time."),
    ("51:20", "Servery", "Shouted abuse at the servery officer about the size of a portion."),
    (
        "51:12",
        "Cell",
        "A phone charger and a SIM card were found in hollowed soap during a spin.",
    ),
    ("51:4", "Exercise yard", "Exchanged punches with another man until both were parted."),
    ("51:17", "Cell", "The sink was found broken off the wall. He said that he had done it."),
    ("51:21", "Workshop 3", "Sat down and would not work, and said so when asked."),
    ("51:1", "Landing", "Pushed another man against the railing with both hands."),
    ("51:9", "Healthcare", "A mandatory test was positive for a controlled drug."),
)
_SAID = (
    "He said that he had been waiting for an answer and had had enough. Regrets it.",
    "He did not dispute what was written. Asked for it to be looked at with his good work record.",
    "He said that it was not his, and that he shares the cell. The officer was heard.",
)
_AWARDS: tuple[tuple[str, int | None, int | None, str | None], ...] = (
    ("CC", 7, None, None),
    ("FORFEIT", 14, None, "television and gym"),
    ("STOP_PCT", 21, 50, None),
    ("CAUTION", None, None, None),
    ("EXTRA_WORK", 10, None, None),
)
_ADJOURNED_BECAUSE = (
    "He wants advice from a solicitor.",
    "The reporting officer is off until then.",
    "The recording of the camera is to be seen first.",
)
_PEOPLE = 18


@dataclass(frozen=True)
class _Charge:
    """What its hearings and awards say of a charge."""

    key: int
    id: Value
    prisoner: Prisoner
    laid: dt.datetime


class Discipline:
    """Some charges: a few of them laid this morning, most decided, some awards still running."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Charges against some of these, with their hearings and awards."""
        dice = self._invention.dice("discipline")
        here = [one for one in prisoners if one.out_kind is None and one.cell.wing]
        for key, prisoner in enumerate(dice.sample(here, min(_PEOPLE, len(here)))):
            laid = self._laid(dice, key)
            officer = self._staff.of(dice, OFFICER)
            charge = self._charge(dice, key, prisoner, laid, officer)
            yield charge
            known = _Charge(key, charge[1]["id"], prisoner, laid)
            if key >= 4:
                yield from self._heard(dice, known)

    def _laid(self, dice: random.Random, key: int) -> dt.datetime:
        """The first ones yesterday or this morning, the others in the weeks before."""
        ago = dt.timedelta(hours=2 + key * 9) if key < 4 else days(2 + key)
        return self._invention.now - ago - dt.timedelta(minutes=dice.randrange(50))

    def _charge(
        self,
        dice: random.Random,
        key: int,
        prisoner: Prisoner,
        laid: dt.datetime,
        officer: Colleague,
    ) -> Made:
        paragraph, place, what = _CHARGES[key % len(_CHARGES)]
        happened = laid - dt.timedelta(minutes=dice.randrange(20, 400))
        where = prisoner.cell.path if place == "Cell" else place
        return self._invention.row(
            "adjudication",
            key,
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            prison=PRISON,
            paragraph=paragraph,
            happened_at=to_text(happened),
            discovered_at=to_text(happened),
            place=where,
            what=what,
            evidence="Body-worn camera." if dice.random() < 0.5 else None,
            witnesses=None,
            reporting_officer=officer.name,
            **_by(officer, laid),
        )

    def _heard(self, dice: random.Random, charge: _Charge) -> Iterator[Made]:
        adjudicator = self._staff.of(dice, SUPERVISING_OFFICER)
        held = min(charge.laid + days(1), self._invention.now - dt.timedelta(hours=1))
        outcome = {4: ADJOURNED, 5: ADJOURNED, 6: "REF_POLICE", 7: "REF_INAD", 8: "D"}
        what = outcome.get(charge.key, PROVED)
        reason = dice.choice(_ADJOURNED_BECAUSE) if what == ADJOURNED else None
        next_at = self._invention.now + dt.timedelta(hours=5 + 24 * (charge.key - 4))
        hearing = self._invention.row(
            "adjudication_hearing",
            charge.key,
            person_id=charge.prisoner.id,
            adjudication_id=charge.id,
            prison=PRISON,
            held_at=to_text(held),
            sitting="GOV_ADULT",
            adjudicator=adjudicator.name,
            present="The prisoner, the reporting officer, an escort",
            plea=dice.choice(("GUILTY", "NOT_GUILTY")),
            said=dice.choice(_SAID),
            outcome=what,
            outcome_reason=reason,
            next_at=to_text(next_at) if what == ADJOURNED else None,
            **_by(adjudicator, held),
        )
        yield hearing
        if what == PROVED:
            yield self._award(charge, hearing[1]["id"], held, adjudicator)

    def _award(
        self, charge: _Charge, hearing_id: Value, held: dt.datetime, adjudicator: Colleague
    ) -> Made:
        kind, length, percentage, details = _AWARDS[charge.key % len(_AWARDS)]
        starts = held.date() if charge.key % 4 else self._invention.today - days(2)
        until = (held.date() + days(90)).isoformat() if charge.key == 11 else None
        return self._invention.row(
            "adjudication_award",
            charge.key,
            person_id=charge.prisoner.id,
            adjudication_id=charge.id,
            hearing_id=hearing_id,
            prison=PRISON,
            kind=kind,
            days=length,
            percentage=percentage,
            details=details,
            status=IMMEDIATE if until is None else SUSPENDED,
            starts_on=starts.isoformat(),
            suspended_until=until,
            **_by(adjudicator, held),
        )


def _by(author: Colleague, at: dt.datetime) -> Row:
    return {"staff_id": author.id, "staff_name": author.name, "written_at": to_text(at)}
