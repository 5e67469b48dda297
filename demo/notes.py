"""The invented case notes: what officers wrote about each person over the last months.

The words are in ``phrases.csv``: a topic's phrases are drawn in turn, and a ``{slot}`` in one is
filled from the person's own life, or from the topic of that name. Somebody's job, family and
worries stay the same from note to note, so that his notes tell one story.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from demo.estate import FIRST_NIGHT, HEALTHCARE, LANDING_NAMES, SEGREGATION
from demo.invention import PRISON, Deck, Invention, Made, Weighted, days, weighted
from demo.people import SENTENCED, Prisoner
from demo.staff import Colleague, Staff
from record import codes, deed
from record.kinds import Row
from record.moments import from_text, to_text

NOTES_MIN, NOTES_MAX = 5, 40
_REACH_DAYS = 270
"""How far back the notes go, for those who have been here longer."""

_TOPICS: Weighted = (
    ("KA/KS", 23),
    ("KA/KE", 9),
    ("OBSERVE/OBS_GEN", 35),
    ("OBSERVE/NEWS", 2),
    ("OBSERVE/THREAT_PR", 1),
    ("POS/POS_GEN", 5),
    ("POS/IEP_ENC", 3),
    ("POS/QUAL_ATT", 2),
    ("POS/QUAL_WK", 3),
    ("NEG/NEG_GEN", 4),
    ("NEG/IEP_WARN", 2),
    ("NEG/BEHAVEWARN", 1),
    ("NEG/WORKWARN", 1),
    ("CHAP/FAITH", 3),
    ("CHAP/FAMMAR", 1),
    ("REPORTS/REP_WNG", 1),
    ("REPORTS/REP_IEP", 1),
    ("COMMS/COM_IN", 1),
    ("COMMS/COM_OUT", 1),
    ("MOVED_CELL/LN", 1),
)
_SENTENCED_TOPICS: Weighted = (*_TOPICS, ("GEN/OSE", 6))
_WAITING_TOPICS: Weighted = (*_TOPICS, ("CRT/CRT_OUTCOME", 4))
_KIND_OF = {"arrival": "OBSERVE/OBS_GEN", "crisis": "OBSERVE/OBS_GEN"}
_KIND_OF |= {"segregation": "OBSERVE/OBS_GEN", "healthcare": "OBSERVE/OBS_GEN"}
_LIFE = ("job", "family", "child", "interest")
_FAITHS = {
    "MOS": ("Friday prayers", "a prayer mat", "the Eid meal"),
    "RC": ("Mass", "a rosary", "the carol service"),
    "SIKH": ("the Sikh gathering", "a prayer book", "the Vaisakhi meal"),
    "HIND": ("the Hindu gathering", "prayer beads", "the Diwali meal"),
    "BUDD": ("the meditation group", "a cushion for meditation", "the Vesak gathering"),
    "NIL": ("the quiet hour in the chapel", "a book from the chaplaincy", "the carol service"),
}
_FAITHS |= {"SUNI": _FAITHS["MOS"], "SHIA": _FAITHS["MOS"], "ATHE": _FAITHS["NIL"]}
_CHRISTIAN = ("the Sunday service", "a Bible", "the carol service")


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """All phrases by their topic."""
    text = files("demo").joinpath("phrases.csv").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["topic"], []).append(row["text"])
    return {topic: tuple(texts) for topic, texts in found.items()}


class _Filling(dict[str, str]):
    """Fills the slots of a phrase: what is known of the person, else the next of the topic."""

    def __init__(self, life: dict[str, str], decks: dict[str, Deck], dice: random.Random) -> None:
        super().__init__(life)
        self._decks = decks
        self._dice = dice

    def __missing__(self, slot: str) -> str:
        if slot[0].isupper():
            small = self[slot.lower()]
            return small[0].upper() + small[1:]
        return self._decks[slot].draw(self._dice).format_map(self)


@dataclass(frozen=True)
class _Plan:
    """A note that will be written: its topic, and when."""

    topic: str
    day: dt.date


class Notes:
    """Everything that was written about everyone."""

    def __init__(self, invention: Invention, staff: Staff, alerts: Iterable[Made]) -> None:
        self._invention = invention
        self._staff = staff
        self._decks = {topic: Deck(texts) for topic, texts in phrases().items()}
        self._crises = {
            str(row["person_id"]): dt.date.fromisoformat(str(row["started_on"]))
            for _, row in alerts
            if row["code"] == "HA" and row["status"] == "ACTIVE"
        }

    def rows(self, prisoners: Iterable[Prisoner]) -> Iterator[Made]:
        """The notes of each person, oldest first, each followed by what was added to it."""
        dice = self._invention.dice("notes")
        for prisoner in prisoners:
            life = self._life(dice, prisoner)
            said: set[str] = set()
            plans = sorted(self._plans(dice, prisoner), key=lambda plan: plan.day)
            for number, plan in enumerate(plans):
                note = self._note(dice, prisoner, plan, number, life, said)
                yield note
                if dice.random() < 0.04:
                    yield self._amendment(dice, prisoner, note[1], life)

    def _life(self, dice: random.Random, prisoner: Prisoner) -> dict[str, str]:
        """What stays the same about a person from note to note."""
        life = {slot: self._decks[slot].draw(dice) for slot in _LIFE}
        service, item, festival = _FAITHS.get(str(prisoner.row["religion"]), _CHRISTIAN)
        foreign = prisoner.row["nationality"] != "BRIT"
        second = "the letter from the Home Office" if foreign else self._decks["worry"].draw(dice)
        landing = LANDING_NAMES[prisoner.cell.landing].lower()
        return life | {
            "worries": "|".join((self._decks["worry"].draw(dice), second)),
            "name": f"Mr {prisoner.surname}",
            "landing": f"the {landing}",
            "wing": f"{prisoner.wing} wing",
            "cell": prisoner.cell.path.removeprefix(f"{PRISON}-"),
            "service": service,
            "faith_item": item,
            "festival": festival,
        }

    def _plans(self, dice: random.Random, prisoner: Prisoner) -> Iterator[_Plan]:
        today, admitted = self._invention.today, prisoner.admitted
        reach = min((today - admitted).days, _REACH_DAYS)
        topics = _SENTENCED_TOPICS if prisoner.standing in SENTENCED else _WAITING_TOPICS
        if prisoner.wing == FIRST_NIGHT:
            for _ in range(dice.randrange(NOTES_MIN, NOTES_MIN + 3)):
                yield _Plan("arrival", admitted + days(dice.randrange(min(reach, 2))))
            return
        count = int(dice.triangular(NOTES_MIN, NOTES_MAX - 6, 4 + reach / 30))
        for _ in range(count):
            ago = dice.randrange(reach)
            special = {SEGREGATION: "segregation", HEALTHCARE: "healthcare"}.get(prisoner.wing)
            topic = special if special and ago < 7 else weighted(dice, topics)
            yield _Plan(topic, today - days(ago))
        crisis = self._crises.get(prisoner.id)
        if crisis is not None:
            yield _Plan("ALERT/ACTIVE", crisis)
            for _ in range(dice.randrange(3, 6)):
                yield _Plan("crisis", crisis + days(dice.randrange(1, (today - crisis).days + 1)))

    def _note(
        self,
        dice: random.Random,
        prisoner: Prisoner,
        plan: _Plan,
        number: int,
        life: dict[str, str],
        said: set[str],
    ) -> Made:
        phrase = self._decks[plan.topic].draw(dice)
        at = self._when(dice, prisoner, plan.day, night="{night}" in phrase)
        text = self._text(dice, prisoner, phrase, at, life)
        for _ in range(4):
            if text not in said:
                break
            text = self._text(dice, prisoner, self._decks[plan.topic].draw(dice), at, life)
        said.add(text)
        kind, sub_kind = _KIND_OF.get(plan.topic, plan.topic).split("/")
        author = self._author(dice, kind, prisoner)
        written = min(at + dt.timedelta(minutes=dice.randrange(3, 95)), self._invention.now)
        return self._invention.row(
            "case_note",
            f"{prisoner.key}/{number}",
            person_id=prisoner.id,
            custody_period_id=prisoner.period_id,
            prison=PRISON,
            kind=kind,
            sub_kind=sub_kind,
            happened_at=to_text(at),
            text=text,
            staff_id=author.id,
            staff_name=author.name,
            written_at=to_text(written),
        )

    def _when(
        self, dice: random.Random, prisoner: Prisoner, day: dt.date, *, night: bool
    ) -> dt.datetime:
        """A moment that suits the note, after the person came in."""
        first_day = day == prisoner.admitted
        if night:
            at = from_text(self._invention.moment(dice, day + days(int(first_day)), 0, 5))
            if at.date() > prisoner.admitted:
                return at
        return from_text(self._invention.moment(dice, day, *((21, 23) if first_day else (7, 20))))

    def _text(
        self,
        dice: random.Random,
        prisoner: Prisoner,
        phrase: str,
        at: dt.datetime,
        life: dict[str, str],
    ) -> str:
        part = _part_of_day(at.hour)
        filling = _Filling(life, self._decks, dice)
        filling["time"] = filling[f"{part}_time"]
        filling["session"] = filling[f"{part}_session"]
        filling["worry"] = dice.choice(life["worries"].split("|"))
        text = phrase.format_map(filling)
        if prisoner.row["interpreter"] and dice.random() < 0.4:
            language = codes.label("language", str(prisoner.row["language"]))
            text += f" Interpreter by telephone ({language})."
        return text

    def _author(self, dice: random.Random, kind: str, prisoner: Prisoner) -> Colleague:
        if kind == "KA":
            return self._staff.key_worker(prisoner.key)
        if kind in ("GEN", "COMMS"):
            return self._staff.of(dice, deed.OFFENDER_MANAGER)
        if kind in ("REPORTS", "MOVED_CELL"):
            return self._staff.of(dice, deed.OFFICER, deed.SUPERVISING_OFFICER)
        return self._staff.of(dice, deed.OFFICER)

    def _amendment(
        self, dice: random.Random, prisoner: Prisoner, note: Row, life: dict[str, str]
    ) -> Made:
        later = dt.timedelta(minutes=dice.randrange(30, 2600))
        written = min(from_text(str(note["written_at"])) + later, self._invention.now)
        filling = _Filling(life, self._decks, dice)
        return self._invention.row(
            "note_amendment",
            note["id"],
            person_id=prisoner.id,
            case_note_id=note["id"],
            text=self._decks["amendment"].draw(dice).format_map(filling),
            staff_id=note["staff_id"],
            staff_name=note["staff_name"],
            written_at=to_text(written),
        )


def _part_of_day(hour: int) -> str:
    if hour < 12:
        return "morning"
    if hour < 14:
        return "midday"
    return "afternoon" if hour < 17 else "evening"
