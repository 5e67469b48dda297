"""The ACCT plans of the invented people: why, how closely watched, what was seen, what was decided.

They are up to date at the moment of the invention, but for one man on the twos of A wing, whom
nobody has looked at for too long, so that the alarm has something to tell.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence

from demo.invention import Deck, Invention, Made, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.kinds import Row
from record.moments import to_text
from record.observing import REVIEW_WITHIN, next_observation
from record.types.acct import CONVERSATION, EXCUSED, GOES_ON, OBSERVED

_LEVELS = (("H1", 4), ("H2", 4), ("H3", 2), ("H5", 1))
_HOURS = 26
_LATE = dt.timedelta(minutes=6)
_SEEN = (
    "In bed, breathing seen.",
    "Moved in his sleep when the light came on.",
    "Awake, lying on his bed; nodded when spoken to.",
    "Sitting at the table, writing.",
    "Watching television. Said he was all right.",
    "Asleep, facing the wall; blanket rises and falls.",
    "At the window. Asked for the time.",
    "Making tea. Good eye contact.",
)
_TALKED = (
    "Ten minutes at the door about his daughter’s school. Brighter than yesterday.",
    "Says the nights are worst. Agreed to ring the bell when it gets bad.",
    "Talked about the hearing on Friday; worried, but has spoken to his solicitor.",
    "Would like to go back to the workshop. Passed on to the activities hub.",
)
_CONCERNS = (
    "Cut his left forearm with a razor blade; seen by healthcare.",
    "Found crying after a call home. Says that he cannot see a way through.",
    "Told the night officer that he thinks of ending his life.",
    "First time in custody, not eating, gives his things away.",
    "His brother has died. Will not talk, will not come out of his cell.",
)
_TRIGGERS = (
    "Calls that nobody answers; the evening after a visit.",
    "Court dates. News of his children.",
    "Being alone behind the door at weekends.",
    "Debt on the landing; he does not say to whom.",
)
_DONE = (
    "Moved to a cell next to the office, razor and laces taken, Listener called.",
    "Sat with him until the nurse came. Orderly officer told.",
    "Rang the Samaritans from the cell phone; television and radio left with him.",
)
_CARE = (
    ("Referral to the mental health team", "Healthcare"),
    ("Help him to ring his mother on Sunday", "Wing officer"),
    ("Find him work off the wing", "Activities hub"),
    ("See the chaplain about the funeral", "Chaplaincy"),
    ("Talk with his solicitor about bail", "Key worker"),
)
_ATTENDED = (
    "SO (chair), mental health nurse, wing officer, himself",
    "SO (chair), chaplain, key worker, himself",
    "Orderly officer (chair), nurse, himself; his offender manager by phone",
)
_SAID = (
    "Still low, but makes plans for the week. Sleeps better. The plan goes on.",
    "No thoughts of harming himself since Sunday; afraid of the hearing. The plan goes on.",
    "Eats again. Wants fewer observations at night; agreed to look at it next time.",
)
_EXCUSE = "Alarm bell on the threes; all staff answered. Looked in as soon as it was over."


class Care:
    """A plan for each open ACCT, with all that belongs to it."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff
        self._concerns, self._triggers = Deck(_CONCERNS), Deck(_TRIGGERS)
        self._forgotten = False

    def rows(self, alerts: Sequence[Made], prisoners: Sequence[Prisoner]) -> Iterator[Made]:
        """Everything of each plan, in the order of the alerts."""
        dice = self._invention.dice("care")
        by_id = {prisoner.id: prisoner for prisoner in prisoners}
        for _, alert in alerts:
            if (alert["code"], alert["status"]) == ("HA", "ACTIVE"):
                yield from self._plan(dice, alert, by_id[str(alert["person_id"])])

    def _plan(self, dice: random.Random, alert: Row, prisoner: Prisoner) -> Iterator[Made]:
        now, key = self._invention.now, prisoner.key
        day = dt.date.fromisoformat(str(alert["started_on"]))
        opened_at = dt.datetime.combine(day, dt.time(dice.randrange(7, 23), 40), dt.UTC)
        opened_at = min(opened_at, now - dt.timedelta(hours=_HOURS))
        level = weighted(dice, _LEVELS)
        done_at = opened_at + dt.timedelta(minutes=dice.randrange(5, 40))
        officer = self._staff.of(dice, deed.OFFICER).name
        yield self._invention.row(
            "acct",
            key,
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            alert_id=alert["id"],
            opened_at=to_text(opened_at),
            opened_by=alert["opened_by"],
            concern=self._concerns.draw(dice),
            triggers=self._triggers.draw(dice),
            level=level,
            conversations=2,
            immediate_action=dice.choice(_DONE),
            immediate_at=to_text(done_at),
            immediate_by=officer,
        )
        yield from self._reviews(dice, alert, prisoner, opened_at, level)
        yield from self._actions(dice, prisoner, day)
        yield from self._observations(dice, prisoner, level)

    def _reviews(
        self,
        dice: random.Random,
        alert: Row,
        prisoner: Prisoner,
        opened_at: dt.datetime,
        level: str,
    ) -> Iterator[Made]:
        """The first within a day of the opening; the next is due when the alert says so."""
        times, following = self._review_times(dice, alert, opened_at)
        for number, at in enumerate(times):
            last = number == len(times) - 1
            yield self._invention.row(
                "acct_review",
                f"{prisoner.key}/{number}",
                person_id=prisoner.id,
                acct_id=self._invention.id("acct", prisoner.key),
                reviewed_at=to_text(at),
                attended=dice.choice(_ATTENDED),
                comment=dice.choice(_SAID),
                result=GOES_ON,
                level=level if last else "H5",
                conversations=2,
                next_review_at=to_text(following if last else times[number + 1]),
                staff_name=self._staff.of(dice, deed.SUPERVISING_OFFICER).name,
                written_at=to_text(at),
            )

    def _review_times(
        self, dice: random.Random, alert: Row, opened_at: dt.datetime
    ) -> tuple[list[dt.datetime], dt.datetime]:
        """When reviews were held, and when the next one is due."""
        now = self._invention.now
        due = dt.date.fromisoformat(str(alert["review_on"]))
        following = dt.datetime.combine(due, dt.time(14), dt.UTC)
        if due >= self._invention.today:
            following = max(following, now + dt.timedelta(hours=3))
        times, at = [], opened_at + REVIEW_WITHIN * 0.8
        while at < min(now, following):
            times.append(at)
            at += dt.timedelta(days=dice.randrange(3, 6))
        return times, following

    def _actions(self, dice: random.Random, prisoner: Prisoner, day: dt.date) -> Iterator[Made]:
        for number, (what, who) in enumerate(dice.sample(_CARE, k=2)):
            due = day + dt.timedelta(days=dice.randrange(2, 20))
            done = number == 0 and due <= self._invention.today
            yield self._invention.row(
                "acct_action",
                f"{prisoner.key}/{number}",
                person_id=prisoner.id,
                acct_id=self._invention.id("acct", prisoner.key),
                what=what,
                who=who,
                due_on=due.isoformat(),
                done_on=due.isoformat() if done else None,
                done_by=self._staff.of(dice, deed.OFFICER).name if done else None,
                added_by=self._staff.of(dice, deed.SUPERVISING_OFFICER).name,
            )

    def _observations(self, dice: random.Random, prisoner: Prisoner, level: str) -> Iterator[Made]:
        on_twos = (prisoner.wing, prisoner.cell.landing) == ("A", "2")
        forgotten = on_twos and not self._forgotten
        self._forgotten = self._forgotten or forgotten
        plan_id = self._invention.id("acct", prisoner.key)
        for number, at in enumerate(self._times(dice, level, plan_id, forgotten)):
            officer = self._staff.of(dice, deed.OFFICER)
            excused = on_twos and number == 17
            talked = number % 11 == 6
            kind = EXCUSED if excused else CONVERSATION if talked else OBSERVED
            words = _EXCUSE if excused else dice.choice(_TALKED if talked else _SEEN)
            yield self._invention.row(
                "acct_observation",
                f"{prisoner.key}/{number}",
                person_id=prisoner.id,
                acct_id=plan_id,
                made_at=to_text(at),
                kind=kind,
                text=words,
                staff_id=officer.id,
                staff_name=officer.name,
                written_at=to_text(min(at + dt.timedelta(seconds=40), self._invention.now)),
            )

    def _times(
        self, dice: random.Random, level: str, plan_id: str, forgotten: bool
    ) -> list[dt.datetime]:
        """When somebody looked, up to now; of the forgotten one the last times are missing."""
        now = self._invention.now
        start = now - dt.timedelta(hours=_HOURS)
        made: list[dt.datetime] = []
        while (following := next_observation(level, start, made, plan_id)).wanted <= now:
            spare = (following.latest - following.wanted) * dice.random()
            made.append(min(following.wanted + spare, now - dt.timedelta(minutes=1)))
        while forgotten and now < next_observation(level, start, made, plan_id).latest + _LATE:
            made.pop()
        return made
