"""The invented incidents: what happened on the wings in the last weeks, and who was part of it."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from demo.invention import PRISON, Invention, Made
from demo.people import Prisoner
from demo.staff import Colleague, Staff
from record import deed
from record.kinds import Row
from record.moments import to_text
from record.names import person_name


@dataclass(frozen=True)
class _Story:
    """What happened: its type, the words, each man's part and injury, who was told, answers."""

    kind: str
    text: str
    parts: tuple[tuple[str, str | None], ...]
    told: tuple[str, ...]
    answers: tuple[tuple[str, str], ...] = ()


_FIGHT = (
    "Two men exchanged punches in the queue for tea. Staff shouted and both stopped. Each "
    "was taken back to his cell and seen by a nurse."
)
_STORIES: tuple[_Story, ...] = (
    _Story(
        "ASSAULT",
        _FIGHT,
        (("FIGHTER", "Cut above the left eye."), ("FIGHTER", None), ("PRESENT", None)),
        ("CONTROL", "ORDERLY", "HEALTH"),
        (("AS_FIGHT", "YES"), ("AS_WEAPON", "NO"), ("AS_CCTV", "YES")),
    ),
    _Story(
        "SELF HARM",
        "At the evening check he showed fresh cuts to his forearm and said that he could not stand "
        "another night. The nurse cleaned and dressed them.",
        (("SUBJECT", "Cuts to the left forearm, superficial."),),
        ("CONTROL", "ORDERLY", "HEALTH", "SAFER"),
        (("SH_HOW", "Cut"), ("SH_ALONE", "YES"), ("SH_HOSP", "NO")),
    ),
    _Story(
        "FINDS",
        "A telephone and a charger were found in the leg of the bed when the cell was searched.",
        (("SUSPECTED", None),),
        ("SECURITY",),
        (("FN_WHAT", "Telephone and charger"), ("FN_WHERE", "Leg of the bed")),
    ),
    _Story(
        "ASSAULT",
        "A cup of hot water was thrown over an officer through the open door at unlock.",
        (("PERPETRATOR", None),),
        ("CONTROL", "DUTYGOV", "POLICE"),
        (("AS_STAFF", "YES"), ("AS_WEAPON", "Hot water"), ("AS_FORCE", "YES")),
    ),
    _Story(
        "FIRE",
        "Paper was set alight at the window. The officer put it out through the inundation point.",
        (("PERPETRATOR", "Breathed in some smoke."),),
        ("CONTROL", "FIRE", "HEALTH"),
        (("FI_BRIGADE", "YES"), ("FI_SMOKE", "YES")),
    ),
    _Story(
        "BARRICADE",
        "The bed was pushed against the door and the panel was covered. After half an hour of talk "
        "he moved it away himself.",
        (("PERPETRATOR", None),),
        ("CONTROL", "ORDERLY"),
        (("OR_NEGOT", "NO"), ("OR_END", "Talked out after 30 minutes")),
    ),
    _Story(
        "DAMAGE",
        "The observation panel and the basin were smashed after a visit had not come.",
        (("PERPETRATOR", "Grazed knuckles."),),
        ("ORDERLY",),
        (("OR_COST", "About £400"),),
    ),
    _Story(
        "DRONE",
        "A drone was seen over the exercise yard and left towards the railway. It dropped nothing.",
        (),
        ("CONTROL", "SECURITY", "POLICE"),
        (("SE_LOAD", "NO"),),
    ),
    _Story(
        "DRUGS",
        "Found slumped on his bed and hard to rouse. A piece of treated paper lay beside him.",
        (("SUBJECT", None),),
        ("CONTROL", "HEALTH"),
        (("FN_TEST", "Sent to be tested"),),
    ),
)
_STATUS = ("OPEN", "OPEN", "ANALYSIS", "CLOSED", "CLOSED", "CLOSED")
_A_WING, _DAYS = 3, 24


class Incidents:
    """Some on every wing, the newest of each from the last day."""

    def __init__(self, invention: Invention, staff: Staff) -> None:
        self._invention, self._staff = invention, staff

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """Every report with its people, staff, answers and who was told."""
        dice = self._invention.dice("incidents")
        by_wing: dict[str, list[Prisoner]] = {}
        for prisoner in prisoners:
            if prisoner.out_kind is None and prisoner.cell.wing:
                by_wing.setdefault(prisoner.cell.wing, []).append(prisoner)
        at = 0
        for code, here in sorted(by_wing.items()):
            for number in range(_A_WING if len(here) > _A_WING else 0):
                story = _STORIES[at % len(_STORIES)]
                ago = dt.timedelta(hours=dice.randrange(2, 20) + number * 24 * (_DAYS // _A_WING))
                men = dice.sample(here, len(story.parts))
                yield from self._report(dice, (code, number), story, men, ago)
                at += 1

    def _report(
        self,
        dice: random.Random,
        key: tuple[str, int],
        story: _Story,
        men: Sequence[Prisoner],
        ago: dt.timedelta,
    ) -> Iterator[Made]:
        author = self._staff.of(dice, deed.OFFICER)
        happened = self._invention.now - ago
        written = to_text(happened + dt.timedelta(minutes=dice.randrange(10, 70)))
        by: Row = {"staff_id": author.id, "staff_name": author.name, "written_at": written}
        status = "OPEN" if key[1] == 0 else dice.choice(_STATUS)
        place = men[0].cell.id if men else self._invention.id("location", f"{PRISON}-{key[0]}")
        incident = self._invention.row(
            "incident",
            key,
            prison=PRISON,
            kind=story.kind,
            happened_at=to_text(happened),
            location_id=place,
            text=story.text,
            status=status,
            status_reason=None if status == "OPEN" else "Looked at with the wing.",
            status_by=author.name,
            status_at=written,
            **by,
        )
        yield incident
        of_it: Row = {"incident_id": incident[1]["id"], "prison": PRISON}
        for at, (man, (part, injury)) in enumerate(zip(men, story.parts, strict=True)):
            yield from self._part((*key, at), incident[1], man, part, injury, by)
        first: Row = {"member_id": author.id, "name": author.name, "part": "FIRST"}
        yield self._invention.row("incident_staff", key, **of_it, **first, **by)
        told = story.told if key[1] or key[0] != "A" else ()
        for whom in told:
            said: Row = {"whom": whom, "told_at": written}
            yield self._invention.row("incident_told", (*key, whom), **of_it, **said, **by)
        for question, answer in story.answers:
            answered: Row = {"question": question, "answer": answer}
            yield self._invention.row(
                "incident_answer", (*key, question), **of_it, **answered, **by
            )

    def _part(
        self,
        key: tuple[object, ...],
        incident: Row,
        man: Prisoner,
        part: str,
        injury: str | None,
        by: Row,
    ) -> Iterator[Made]:
        of_it: Row = {"incident_id": incident["id"], "prison": PRISON, "part": part}
        yield self._invention.row(
            "incident_person", key, **of_it, **named(man), injury=injury, **by
        )
        yield self._invention.row(
            "involvement",
            key,
            **of_it,
            person_id=man.id,
            kind=incident["kind"],
            happened_at=incident["happened_at"],
            injured=injury is not None,
        )


def named(man: Prisoner) -> Row:
    """Who somebody is, as a report keeps it."""
    return {
        "person_id": man.id,
        "person_name": person_name(man.row),
        "prison_number": man.row["prison_number"],
    }


def colleagues_of(staff: Staff, dice: random.Random, count: int) -> list[Colleague]:
    """So many officers, each once."""
    return dice.sample(staff.by_role[deed.OFFICER], count)
