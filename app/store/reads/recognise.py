"""Who is this? Everybody whom somebody at reception may be, likeliest first, each with the reasons.

The names that people are known by are counted once and kept, for spelling and for how rare they
are; they are counted again when they have changed, every few minutes at most.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from app.store import known
from app.store.reading import Reading
from app.store.reads.source import opened
from app.store.replica import Replica
from record.facts import text
from record.kinds import Row
from record.matching.keys import wanted_keys
from record.matching.score import Answer, Likeness, Particulars, Reason, compare, known_of
from record.matching.vocabulary import CountedNames
from record.names import person_name
from record.types.known import INDEX

NAMES_KEPT_S = 300.0
SHOWN_MAX = 12


@dataclass(frozen=True)
class Recognised:
    """Somebody who may be the one: who they are, how likely it is, and why.

    ``held_here``: this terminal holds their record. Of a restricted person nothing tells where they
    are or were.
    """

    person_id: str
    name: str
    other_names: tuple[str, ...]
    date_of_birth: str
    sex: str
    prison_number: str
    numbers: tuple[str, ...]
    last_prison: str
    in_custody: bool
    last_seen: str
    restricted: bool
    held_here: bool
    answer: Answer
    bits: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Recognition:
    """An answer: those who may be the one; whether everybody known was searched, and how many."""

    found: tuple[Recognised, ...]
    everybody: bool


@dataclass(frozen=True)
class _Counted:
    """The names as they were counted, and when."""

    changed: str
    at: float
    names: CountedNames


_counted: WeakKeyDictionary[Replica, _Counted] = WeakKeyDictionary()
_counting = threading.Lock()


def recognise(
    replica: Replica, wanted: Particulars, this_year: int, limit: int = SHOWN_MAX
) -> Recognition:
    """Whom these particulars may be of, best first; those with nothing that speaks for them last.

    Who was merged into another is found as that one.
    """
    with opened(replica) as reading:
        everybody = INDEX in reading.cursors()
        if not wanted:
            return Recognition((), everybody)
        names = counted_names(replica, reading)
        lines = known.candidates(reading.connection, wanted_keys(wanted, names))
        best: dict[str, Likeness] = {}
        into = _standing(reading, lines)
        for line in lines:
            likeness = compare(wanted, known_of(line, this_year), names)
            person_id = into[str(line["id"])]
            if person_id not in best or likeness.bits > best[person_id].bits:
                best[person_id] = likeness
        ranked = sorted(best.items(), key=lambda one: _rank(one[1], one[0]))[:limit]
        ids = [person_id for person_id, _ in ranked]
        told = known.lines_of(reading.connection, ids)
        held = known.held_here(reading.connection, ids)
    found = tuple(
        _recognised(told[person_id], likeness, held_here=person_id in held)
        for person_id, likeness in ranked
    )
    return Recognition(found, everybody)


def counted_names(replica: Replica, reading: Reading) -> CountedNames:
    """The names that people are known by here, counted not long ago."""
    with _counting:
        kept = _counted.get(replica)
        changed = known.times_changed(reading.connection)
        now = time.monotonic()
        if kept is None or (kept.changed != changed and now - kept.at > NAMES_KEPT_S):
            kept = _counted[replica] = _Counted(changed, now, known.names(reading.connection))
        return kept.names


def _standing(reading: Reading, lines: Sequence[Row]) -> dict[str, str]:
    """Of each of these people, who stands for them, as far as that is known here."""
    into = {str(line["id"]): text(line, "merged_into_id") for line in lines}
    while unknown := {other for other in into.values() if other and other not in into}:
        found = known.lines_of(reading.connection, unknown)
        into.update({rid: text(found.get(rid, {}), "merged_into_id") for rid in unknown})
        into = {
            rid: other if other in found or other not in unknown else ""
            for rid, other in into.items()
        }
    return {rid: _end(rid, into) for rid in into}


def _end(person_id: str, into: dict[str, str]) -> str:
    seen = [person_id]
    while (other := into.get(seen[-1], "")) and other not in seen:
        seen.append(other)
    return seen[-1]


def _rank(likeness: Likeness, person_id: str) -> tuple[int, float, str]:
    return list(Answer).index(likeness.answer), -likeness.bits, person_id


def _recognised(line: Row, likeness: Likeness, *, held_here: bool) -> Recognised:
    return Recognised(
        person_id=str(line["id"]),
        name=person_name(line),
        other_names=_texts(line, "other_names"),
        date_of_birth=text(line, "date_of_birth"),
        sex=text(line, "sex"),
        prison_number=text(line, "prison_number"),
        numbers=_texts(line, "numbers"),
        last_prison=text(line, "last_prison"),
        in_custody=line.get("in_custody") is True,
        last_seen=text(line, "last_seen"),
        restricted=line.get("restricted") is True,
        held_here=held_here,
        answer=likeness.answer,
        bits=likeness.bits,
        reasons=likeness.reasons,
    )


def _texts(line: Row, name: str) -> tuple[str, ...]:
    value = line.get(name)
    return tuple(str(one) for one in value) if isinstance(value, list) else ()
