"""The cells that the invented people have been in, and what was assessed and reviewed since."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator

from demo.estate import FIRST_NIGHT, HEALTHCARE, MAIN_WINGS, SEGREGATION, VULNERABLE, Estate
from demo.invention import PRISON, Invention, Made, days
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.rules.incentives import BASIC, ENTRY, next_review

_LAST_MOVE = {SEGREGATION: "BEH", VULNERABLE: "VP", HEALTHCARE: "LN"}
_HIGH_COMMENTS = (
    "Assaulted a cell mate in custody in 2021. Single cell only.",
    "Threats to harm anyone put in with him; repeated at interview. Single cell only.",
    "Racially aggravated offence against a cell mate. Must not share.",
    "Fire set in a shared cell during an earlier sentence. Single cell only.",
    "Unpredictable since reception; healthcare advise that he does not share.",
    "Homophobic threats to a cell mate recorded in security intelligence. Must not share.",
)
_STANDARD_COMMENTS = (
    "No known risk to a cell mate.",
    "Has shared before without trouble.",
    "Settled at interview; willing to share.",
    "PNC and earlier record read; nothing to say that he should not share.",
    "Happy to share, asks for someone quiet.",
)
_RAISED = (
    "Full-time work and good reports from his instructor.",
    "Helps others on the landing; no warnings for three months.",
    "Completed his course and volunteers as a reading mentor.",
    "Consistently polite, cell always in order, drug tests clear.",
)
_LOWERED = (
    "Two behaviour warnings in a fortnight; targets set and explained to him.",
    "Refused work three times. Will be reviewed in seven days.",
    "Involved in a fight on the yard. Targets: attend work, no further warnings.",
    "Abusive to servery staff. He accepts the targets set.",
)
_STANDARD = (
    "Settled first fortnight; induction finished.",
    "Follows the regime; nothing of concern.",
    "Induction complete, allocated to work.",
)


class Reviews:
    """Stays, cell-sharing risk, category and incentives of each person."""

    def __init__(self, invention: Invention, estate: Estate, staff: Staff) -> None:
        self._invention = invention
        self._estate = estate
        self._staff = staff

    def rows(self, prisoners: list[Prisoner]) -> Iterator[Made]:
        """Everything of each person, oldest first."""
        dice = self._invention.dice("reviews")
        for prisoner in prisoners:
            yield from self._stays(dice, prisoner)
            yield from self._assessments(dice, prisoner)
            yield from self._incentives(dice, prisoner)

    def _stays(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        places = [(prisoner.admitted, prisoner.cell.id, "ADM")]
        length = (self._invention.today - prisoner.admitted).days
        if prisoner.wing != FIRST_NIGHT:
            places = [(prisoner.admitted, self._some_cell(dice, FIRST_NIGHT), "ADM")]
            moves = 1 + min(3, int(dice.expovariate(1 / (0.4 + length / 200))))
            moved = sorted(dice.sample(range(1, length), k=min(moves, length - 1)))
            for day in moved[:-1]:
                wing = dice.choice(MAIN_WINGS)
                reason = dice.choice(("LN", "ADM", "CON", "CLA"))
                when = prisoner.admitted + days(day)
                places.append((when, self._some_cell(dice, wing), reason))
            last = prisoner.admitted + days(moved[-1])
            places.append((last, prisoner.cell.id, _LAST_MOVE.get(prisoner.wing, "LN")))
        starts = [self._invention.moment(dice, day, 18, 21) for day, _, _ in places]
        for number, (_, location_id, reason) in enumerate(places):
            yield self._invention.row(
                "stay",
                f"{prisoner.key}/{number}",
                person_id=prisoner.id,
                custody_period_id=prisoner.period_id,
                prison=PRISON,
                location_id=location_id,
                from_at=starts[number],
                to_at=starts[number + 1] if number + 1 < len(starts) else None,
                reason=reason,
            )

    def _some_cell(self, dice: random.Random, wing: str) -> str:
        cells = [cell for cell in self._estate.cells if cell.wing == wing and not cell.out_of_use]
        return dice.choice(cells).id

    def _assessments(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        if not prisoner.assessed:
            return
        today, day = self._invention.today, prisoner.admitted
        length = (today - day).days
        yield self._sharing_risk(dice, prisoner, day)
        for later in sorted(dice.sample(range(1, max(2, length)), k=min(2, length // 90))):
            yield self._sharing_risk(dice, prisoner, day + days(later))
        if prisoner.standing in ("sentenced", "recall") and length > 14:
            on = day + days(dice.randrange(7, 14))
            yield self._invention.row(
                "assessment",
                f"{prisoner.key}/CATEGORY",
                person_id=prisoner.id,
                custody_period_id=prisoner.period_id,
                kind="CATEGORY",
                level=prisoner.category,
                assessed_on=on.isoformat(),
                review_on=(on + days(365)).isoformat(),
                comment="First categorisation after sentence.",
                staff_name=self._staff.of(dice, deed.OFFENDER_MANAGER).name,
            )

    def _sharing_risk(self, dice: random.Random, prisoner: Prisoner, day: dt.date) -> Made:
        high = prisoner.high_risk
        review = max(day + days(90), self._invention.today + days(dice.randrange(-3, 80)))
        return self._invention.row(
            "assessment",
            f"{prisoner.key}/CSR/{day}",
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            kind="CSR",
            level="HI" if high else "STANDARD",
            assessed_on=day.isoformat(),
            review_on=review.isoformat() if high else None,
            comment=dice.choice(_HIGH_COMMENTS if high else _STANDARD_COMMENTS),
            staff_name=self._staff.of(dice, deed.OFFICER, deed.RECEPTION).name,
        )

    def _incentives(self, dice: random.Random, prisoner: Prisoner) -> Iterator[Made]:
        length = (self._invention.today - prisoner.admitted).days
        steps = [(0, "ENT", "On reception.")]
        if length > 15:
            steps.append((14, "STD", dice.choice(_STANDARD)))
        if length > 60 and dice.random() < 0.45:
            steps.append((dice.randrange(45, length), "ENH", dice.choice(_RAISED)))
        if length > 21 and dice.random() < (0.5 if prisoner.wing == SEGREGATION else 0.07):
            low = length - dice.randrange(1, 6)
            steps = [step for step in steps if step[0] < low]
            steps.append((low, "BAS", dice.choice(_LOWERED)))
        for number, (after, level, comment) in enumerate(steps):
            day = prisoner.admitted + days(after)
            yield self._invention.row(
                "incentive_review",
                f"{prisoner.key}/{number}",
                person_id=prisoner.id,
                custody_period_id=prisoner.period_id,
                prison=PRISON,
                level=level,
                reviewed_at=self._invention.moment(dice, day, 14, 21),
                review_on=self._review_on(dice, level, day).isoformat(),
                comment=comment,
                staff_name=self._staff.of(dice, deed.OFFICER, deed.SUPERVISING_OFFICER).name,
            )

    def _review_on(self, dice: random.Random, level: str, day: dt.date) -> dt.date:
        """When a level is looked at again: a few are due today, and nobody is years behind."""
        due = next_review(level, day)
        lately = self._invention.today + days(dice.randrange(-3, 200))
        return due if level in (BASIC, ENTRY) else max(due, lately)
