"""A wing's day: how often what is done, and the actions themselves, as the desk would make them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bench.storm.prisons import PEOPLE_EACH, Person, Prison
from bench.workload import WORDS
from record import deeds, deeds_of_leaving, deeds_of_regime
from record.action import Change
from record.catalogue import BY_NAME
from record.deed import Deed
from record.ids import new_id
from record.kinds import Row
from record.moments import to_text

BUSIEST_HOUR = 1 / 8
"""The share of a day's actions that falls in its busiest hour."""
LOOKS_AN_HOUR = 30
"""Pages opened and searches made at a terminal in that hour; each leaves a line in the trail."""
LANDING = 15
"""How many people are marked in one go when a session is marked."""


@dataclass(frozen=True)
class Scene:
    """Where and when something is done, by whom, and about whom: the terminal's own few people."""

    prison: Prison
    people: list[Person]
    staff_id: str
    at: dt.datetime
    dice: Random

    @property
    def moment(self) -> str:
        """When it is done."""
        return to_text(self.at)

    @property
    def name(self) -> str:
        """Who does it, as it is written."""
        return self.prison.staff[self.staff_id]

    def authored(self) -> Row:
        """Who wrote it, and when."""
        return {"staff_id": self.staff_id, "staff_name": self.name, "written_at": self.moment}

    def words(self, fewest: int = 8, most: int = 20) -> str:
        """What somebody wrote."""
        many = self.dice.randint(fewest, most)
        return " ".join(self.dice.choice(WORDS) for _ in range(many)).capitalize() + "."

    def new(self, record_type: str, values: Row) -> Change:
        """The making of a record."""
        return Change(record_type, new_id(self.at), None, values)

    def about(self, person: Person) -> Row:
        """Whom a record is about."""
        return {"person_id": person.id, "custody_period_id": person.period_id}


def _note(scene: Scene, person: Person) -> tuple[Deed, list[Change]]:
    said: Row = {
        "prison": scene.prison.code,
        "kind": "OBSERVE",
        "sub_kind": "OBS_GEN",
        "happened_at": scene.moment,
        "text": scene.words(),
    }
    note = scene.new("case_note", scene.about(person) | said | scene.authored())
    return deeds.ADD_NOTE, [note]


def _observation(scene: Scene, person: Person) -> tuple[Deed, list[Change]]:
    if person.acct_id is None:
        return _note(scene, person)
    seen: Row = {
        "person_id": person.id,
        "acct_id": person.acct_id,
        "made_at": scene.moment,
        "kind": "OBSERVED",
        "text": scene.words(5, 12),
    }
    return deeds.OBSERVE_ACCT, [scene.new("acct_observation", seen | scene.authored())]


def _attendance(scene: Scene, person: Person) -> tuple[Deed, list[Change]]:
    del person
    prison, attendance = scene.prison, BY_NAME["attendance"]
    prison.marked += 1
    day = scene.at.date() - dt.timedelta(days=1 + prison.marked // 2)
    mark: Row = {
        "outcome": "ATT",
        "reason": None,
        "paid": True,
        "pay": 120,
        "marked_by": scene.name,
        "marked_at": scene.moment,
    }
    changes = []
    for each in scene.dice.sample(prison.people, min(LANDING, len(prison.people))):
        key: Row = {
            "person_id": each.id,
            "activity_id": prison.activity_id,
            "day": day.isoformat(),
            "session": ("AM", "PM")[prison.marked % 2],
        }
        made = {**key, "prison": prison.code, **mark}
        changes.append(Change("attendance", attendance.id_of(key), None, made))
    return deeds_of_regime.MARK_ATTENDANCE, changes


def _cell_move(scene: Scene, person: Person) -> tuple[Deed, list[Change]]:
    left = Change("stay", person.stay_id, {"to_at": None}, {"to_at": scene.moment})
    there: Row = {
        "prison": scene.prison.code,
        "location_id": scene.dice.choice(scene.prison.cells),
        "from_at": scene.moment,
        "reason": "ADM",
    }
    entered = scene.new("stay", scene.about(person) | there)
    person.stay_id = entered.record_id
    return deeds.MOVE_CELL, [left, entered]


def _movement(scene: Scene, person: Person) -> tuple[Deed, list[Change]]:
    """Out to court, and the next time back."""
    court, goes = "Magistrates' court", not person.is_out
    places = (scene.prison.code, court) if goes else (court, scene.prison.code)
    moved: Row = {
        "kind": "CRT",
        "reason": "CRT" if goes else None,
        "direction": "OUT" if goes else "IN",
        "from_place": places[0],
        "to_place": places[1],
        "moved_at": scene.moment,
    }
    out: Row = {"status": "OUT", "out_to": court, "out_kind": "CRT"}
    back: Row = {"status": "IN", "out_to": None, "out_kind": None}
    before, after = (back, out) if goes else (out, back)
    since: Row = {"status_since": person.since}
    person.is_out, person.since = goes, scene.moment
    changed = Change(
        "custody_period", person.period_id, before | since, after | {"status_since": person.since}
    )
    movement = scene.new("movement", scene.about(person) | moved)
    return deeds_of_leaving.SEND_OUT if goes else deeds_of_leaving.BRING_BACK, [movement, changed]


def _alert(scene: Scene, person: Person) -> tuple[Deed, list[Change]]:
    said: Row = {
        "kind": "X",
        "code": "XA",
        "started_on": scene.at.date().isoformat(),
        "comment": scene.words(),
        "status": "ACTIVE",
        "opened_by": scene.name,
    }
    return deeds.OPEN_ALERT, [scene.new("alert", scene.about(person) | said)]


@dataclass(frozen=True)
class Doing:
    """Something that is done: how often a day among a hundred people, and how it is made."""

    name: str
    a_day: float
    make: Callable[[Scene, Person], tuple[Deed, list[Change]]]


DOINGS = (
    Doing("observations of the three on an ACCT, about forty each", 120, _observation),
    Doing("notes", 60, _note),
    Doing("sessions marked: 130 people, a landing at a time", 9, _attendance),
    Doing("ways out to court or hospital, and back", 10, _movement),
    Doing("cell moves", 4, _cell_move),
    Doing("alerts", 2, _alert),
)
ACTIONS_AN_HOUR = sum(doing.a_day for doing in DOINGS) / 100 * PEOPLE_EACH * BUSIEST_HOUR
"""Of a terminal, in the busiest hour."""


def do_something(scene: Scene) -> tuple[Deed, tuple[Change, ...]]:
    """What is done next, as often as it is done in a day."""
    (doing,) = scene.dice.choices(DOINGS, weights=[each.a_day for each in DOINGS])
    people = scene.people
    if doing.make is _observation:
        people = [each for each in scene.prison.people if each.acct_id is not None]
    deed, changes = doing.make(scene, scene.dice.choice(people))
    return deed, tuple(changes)
