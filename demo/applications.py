"""The invented applications: what the men of every wing have asked for, and what they were told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from demo.invention import PRISON, Invention, Made, Weighted, days, weighted
from demo.people import Prisoner
from demo.staff import Staff
from record import deed
from record.kinds import Row
from record.moments import from_text, to_text
from record.rules.applications import due_on, first_department

_ASKED: dict[str, tuple[str, ...]] = {
    "CELL": (
        "The window in my cell will not shut and it is cold at night.",
        "Please can the tap be looked at, it drips all night.",
        "May I move to a cell on the ones? The stairs are hard on my knee.",
    ),
    "KIT": (
        "Two blankets and a pillow, please.",
        "My trainers have gone at the sole. Size 9, please.",
        "I have had one set of kit since I came. A second one, please.",
    ),
    "PHONE": (
        "Please put my sister's new number on my PIN. She has written to say that it is all right.",
        "My PIN has stopped working since Sunday.",
    ),
    "PROPERTY": (
        "May I have my reading glasses from my stored property?",
        "My radio came in with me and has not been given to me.",
    ),
    "CANTEEN": (
        "I was charged for tea that was not in my bag last week.",
        "How much is in my spends? I think a postal order is missing.",
    ),
    "VISITS": (
        "My visiting order has not come. My mother is booking for Saturday week.",
        "Please may my cousin be added to my visitors?",
    ),
    "WORK": (
        "I would like to work in the kitchen. I have my food hygiene certificate.",
        "Please may I go on the list for the gardens?",
    ),
    "EDUCATION": (
        "I want to start Level 1 maths.",
        "Two books that I asked the library for have not come.",
    ),
    "OMU": (
        "When is my parole date, and who is my offender manager now?",
        "Please may I have a copy of my sentence calculation?",
    ),
    "HEALTHCARE": ("To see the dentist, please.", "To see the nurse, please. Not urgent."),
    "FAITH": ("Please put me on the list for Friday prayers.", "To see the chaplain about home."),
    "COMPLAINT": ("Mail that was posted to me on the 2nd has still not reached me.",),
}
_KINDS: Weighted = (("KIT", 9), ("PHONE", 8), ("CANTEEN", 7), ("PROPERTY", 6), ("VISITS", 6))
_KINDS += (("WORK", 5), ("CELL", 5), ("EDUCATION", 3), ("OMU", 4), ("HEALTHCARE", 4))
_KINDS += (("FAITH", 2), ("COMPLAINT", 1))
_ANSWERS = (
    "Yes. It will be with you by Friday.",
    "You are on the list and will be called.",
    "Done this morning.",
    "Not this time: ask again in a month.",
    "Checked. It was put right on Monday, and you have had the difference back.",
)
_EVERY, _DAYS, _ANSWERED = 4, 16, 0.62
"""One man in so many has asked, within so many days; so many of the older ones have an answer."""


class Applications:
    """Some applications for every wing: most of the older ones answered, a few of them late."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Each application, and its answer where it has one."""
        dice = self._invention.dice("applications")
        for prisoner in prisoners:
            if dice.randrange(_EVERY) or not prisoner.cell.wing:
                continue
            day = self._invention.today - days(dice.randrange(_DAYS))
            if day <= prisoner.admitted:
                continue
            kind = weighted(dice, _KINDS)
            asked = from_text(self._invention.moment(dice, day, 8, 9))
            answered = asked + dt.timedelta(hours=dice.randrange(20, 120))
            closed = answered < self._invention.now and dice.random() < _ANSWERED
            made = self._application(dice.choice(_ASKED[kind]), prisoner, kind, asked, closed)
            taker = self._staff.of(dice, deed.OFFICER)
            made[1].update(staff_id=taker.id, staff_name=taker.name)
            if not closed and dice.random() < 0.3:
                made[1]["assignee_id"] = self._staff.of(dice, deed.OFFICER).id
            yield made
            if closed:
                author = self._staff.of(dice, deed.OFFICER, deed.SUPERVISING_OFFICER)
                told: Row = {"staff_id": author.id, "staff_name": author.name}
                yield self._invention.row(
                    "application_answer",
                    prisoner.key,
                    person_id=prisoner.id,
                    application_id=made[1]["id"],
                    result="ANSWERED",
                    text=dice.choice(_ANSWERS),
                    written_at=to_text(answered),
                    **told,
                )

    def _application(
        self, text: str, prisoner: Prisoner, kind: str, asked: dt.datetime, closed: bool
    ) -> Made:
        return self._invention.row(
            "application",
            prisoner.key,
            person_id=prisoner.id,
            prison=PRISON,
            kind=kind,
            text=text,
            asked_at=to_text(asked),
            due_on=due_on(kind, asked.date()).isoformat(),
            department=first_department(kind),
            status="ANSWERED" if closed else "ASKED",
            written_at=to_text(asked),
        )
