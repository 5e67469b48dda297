"""What a colleague must know before opening a door: the invented alerts, and who is kept apart."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence

from demo.alert_words import ALERT_COMMENTS, APART_COMMENTS, ENDED_REASONS
from demo.estate import FIRST_NIGHT, SEGREGATION, VULNERABLE
from demo.invention import Deck, Invention, Made, Weighted, days, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record import codes, deed

CLOSE_COMMENT = "Both on one landing until a cell is free elsewhere. Unlock separately."
"""Marks the two pairs that are left too close on purpose, for the warning to show."""

_PERCENT = {"XEL": 0.8, "XCU": 1.3, "RSS": 1.8, "XA": 2.0, "XSA": 2.4, "XVL": 5.0, "XB": 1.8}
_PERCENT |= {"HC": 9.0, "HS": 4.0, "XCH": 3.0, "XCC": 2.5, "XR": 1.0, "XHT": 0.6, "XRF": 1.2}
_PERCENT |= {"ROM": 12.0, "ROH": 7.0, "P1": 3.0, "P2": 1.5, "TM": 1.5, "TG": 0.8, "TAH": 1.2}
_PERCENT |= {"TSE": 0.7, "VU": 4.0, "VI": 1.5, "LCE": 3.0, "HPI": 0.4, "AS": 0.9, "TPR": 0.8}
"""How many in a hundred carry each alert; drawn without a look at who they are."""

_HIGH_RISK_ONLY = frozenset({"XCU", "RSS", "XHT", "XR"})
_MEDICAL = {"EPI": "MEP", "ASTH": "MAS", "HD": "MHT", "VI": "MSI", "SI": "MSP", "FALS": "MFL"}
_RESTRICTIONS: Weighted = (("WING", 8), ("LAND", 6), ("CELL", 3), ("NONEX", 2), ("TNA", 2))
_PARTS = (("VIC", "PER"), ("PER", "VIC"), ("RIV", "RIV"), ("BUL", "VIC"), ("RIV", "RIV"))


class Risk:
    """Alerts and non-associations of everyone."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention = invention
        self._staff = staff
        self._comments = {code: Deck(said) for code, said in ALERT_COMMENTS.items()}
        self._apart_comments = Deck(APART_COMMENTS)

    def alerts(self, prisoners: Sequence[Prisoner]) -> Iterator[Made]:
        """Each person's alerts: some follow from who they are, most are thrown."""
        dice = self._invention.dice("alerts")
        in_crisis = self._in_crisis(prisoners)
        for prisoner in prisoners:
            codes = {_MEDICAL[need] for need in prisoner.needs if need in _MEDICAL}
            codes |= {"VOP"} if prisoner.wing == VULNERABLE else set()
            codes |= {"V45"} if prisoner.wing == SEGREGATION else set()
            codes |= {"XLDEPORT"} if prisoner.standing == "immigration" else set()
            codes |= {"HA"} if prisoner.key in in_crisis else set()
            codes |= {"XEL"} if "ELC" in prisoner.cell.attributes else set()
            codes |= self._thrown(dice, prisoner)
            for code in sorted(codes):
                yield self._alert(dice, prisoner, code)
            if dice.random() < 0.14:
                yield self._ended(dice, prisoner, codes)

    def non_associations(self, prisoners: Sequence[Prisoner]) -> Iterator[Made]:
        """Pairs who are kept apart, and are; and two pairs who are too close."""
        dice = self._invention.dice("apart")
        taken: set[int] = set()
        count = max(2, len(prisoners) // 30)
        for landing in (("A", "2"), ("C", "3")):
            here = [p for p in prisoners if (p.wing, p.cell.landing) == landing]
            pair = _two_cells(dice, here, taken)
            if pair:
                yield self._apart(dice, *pair, "LAND", CLOSE_COMMENT)
        usual = [p for p in prisoners if p.wing != FIRST_NIGHT]
        for restriction in (weighted(dice, _RESTRICTIONS) for _ in range(count)):
            pair = _far_enough(dice, usual, taken, restriction)
            if pair:
                yield self._apart(dice, *pair, restriction, self._apart_comments.draw(dice))

    def _apart(
        self,
        dice: random.Random,
        one: Prisoner,
        other: Prisoner,
        restriction: str,
        comment: str,
    ) -> Made:
        since = min(
            days(dice.randrange(3, 250)), self._invention.today - max(one.admitted, other.admitted)
        )
        reason, other_reason = dice.choice(_PARTS)
        return self._invention.row(
            "non_association",
            f"{one.key}/{other.key}",
            person_id=one.id,
            other_person_id=other.id,
            reason=reason,
            other_reason=other_reason,
            restriction=restriction,
            started_on=(self._invention.today - since).isoformat(),
            comment=comment,
            authorised_by=self._staff.of(dice, deed.SUPERVISING_OFFICER, deed.SECURITY).name,
            status="ACTIVE",
        )

    def _in_crisis(self, prisoners: Sequence[Prisoner]) -> set[int]:
        """Who has an open self-harm plan: about one in fifty, two of them on the twos of A wing.

        None of them is alone in a cell.
        """
        dice = self._invention.dice("crisis")
        shared = [p for p in prisoners if len(p.cell.occupants) > 1]
        twos = [p.key for p in shared if (p.wing, p.cell.landing) == ("A", "2")]
        chosen = set(dice.sample(twos, k=min(2, len(twos))))
        others = [p.key for p in shared if p.key not in chosen and p.key not in twos]
        wanted = max(1, len(prisoners) // 50) - len(chosen)
        return chosen | set(dice.sample(others, k=max(0, min(wanted, len(others)))))

    def _thrown(self, dice: random.Random, prisoner: Prisoner) -> set[str]:
        likely = {
            code: percent * (8 if prisoner.high_risk else 0) if code in _HIGH_RISK_ONLY else percent
            for code, percent in _PERCENT.items()
        }
        thrown = {code for code, percent in likely.items() if dice.random() * 100 < percent}
        return thrown - _not_there(prisoner)

    def _alert(self, dice: random.Random, prisoner: Prisoner, code: str) -> Made:
        today = self._invention.today
        length = (today - prisoner.admitted).days
        recent = code in ("HA", "XCU", "XEL", "V45")
        started = today - days(dice.randrange(1, min(length, 24 if recent else 400) + 1))
        return self._row(dice, prisoner, code, started, _review(dice, code, today))

    def _ended(self, dice: random.Random, prisoner: Prisoner, open_codes: set[str]) -> Made:
        """One that is over, of a code that is not open now."""
        today = self._invention.today
        code = dice.choice(
            [c for c in ("HA", "XB", "VU", "TG", "TSE", "XVL") if c not in open_codes]
        )
        ended = max(prisoner.admitted, today - days(dice.randrange(10, 200)))
        started = ended - days(dice.randrange(7, 90))
        kind, row = self._row(dice, prisoner, code, started, None)
        row |= {
            "id": self._invention.id("alert", f"{prisoner.key}/{code}/ended"),
            "status": "ENDED",
            "ended_on": ended.isoformat(),
            "ended_reason": dice.choice(ENDED_REASONS),
        }
        return kind, row

    def _row(
        self,
        dice: random.Random,
        prisoner: Prisoner,
        code: str,
        started: dt.date,
        review: dt.date | None,
    ) -> Made:
        by_security = code.startswith(("X", "TSE"))
        roles = (deed.SECURITY,) if by_security else (deed.OFFICER, deed.SUPERVISING_OFFICER)
        return self._invention.row(
            "alert",
            f"{prisoner.key}/{code}",
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            kind=codes.domain("alert_code")[code].parent,
            code=code,
            started_on=started.isoformat(),
            comment=self._comments[code].draw(dice),
            review_on=review.isoformat() if review else None,
            status="ACTIVE",
            opened_by=self._staff.of(dice, *roles).name,
        )


def _not_there(prisoner: Prisoner) -> set[str]:
    """The alerts that nobody has in this cell, in a prison that keeps to its rules."""
    shares = {"XA", "XCU"} if len(prisoner.cell.occupants) > 1 else set()
    return shares | (set() if "ELC" in prisoner.cell.attributes else {"XEL"})


def _review(dice: random.Random, code: str, today: dt.date) -> dt.date | None:
    """When an alert is looked at again: soon where it matters, and here and there overdue."""
    if code == "HA":
        return today + days(dice.choice((-1, 0, 0, 1, 1, 2, 3, 5)))
    if code in ("XCU", "XEL", "V45", "RSS"):
        return today + days(dice.randrange(-2, 14))
    return today + days(dice.randrange(7, 180)) if dice.random() < 0.3 else None


def _two_cells(
    dice: random.Random, people: Sequence[Prisoner], taken: set[int]
) -> tuple[Prisoner, Prisoner] | None:
    """Two of these people who do not share a cell."""
    return _pair(dice, people, taken, lambda one, other: one.cell is not other.cell)


def _far_enough(
    dice: random.Random, people: Sequence[Prisoner], taken: set[int], restriction: str
) -> tuple[Prisoner, Prisoner] | None:
    """Two of these people who live as far apart as the restriction asks."""
    if restriction == "CELL":
        return _two_cells(dice, people, taken)
    if restriction == "LAND":
        return _pair(
            dice,
            people,
            taken,
            lambda one, other: (one.wing, one.cell.landing) != (other.wing, other.cell.landing),
        )
    return _pair(dice, people, taken, lambda one, other: one.wing != other.wing)


def _pair(
    dice: random.Random,
    people: Sequence[Prisoner],
    taken: set[int],
    fits: Callable[[Prisoner, Prisoner], bool],
) -> tuple[Prisoner, Prisoner] | None:
    free = [person for person in people if person.key not in taken]
    for _ in range(50 if len(free) > 1 else 0):
        one, other = dice.sample(free, 2)
        if fits(one, other):
            taken.update((one.key, other.key))
            return one, other
    return None
