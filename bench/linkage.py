"""Who is this? How often the right person is among the first five, and how long it takes.

A reception's terminal holds the national index of 100,000 invented people. Each class of error is
typed as a reception would type it of people drawn at random. A search waits for nothing but its
processor, so that is what its goals are about, whatever else the machine does. The weights are
estimated anew from the same people, to be held against those of ``record.matching.weights``.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from app.store.reads.recognise import recognise
from app.store.replica import Replica
from bench.figure import Figure
from bench.replica import home_with, index_of, open_replica
from bench.strangers import CLASSES, ONE_ERROR, Typed, crowd, told
from record.kinds import Row
from record.matching.dates import born_agreement
from record.matching.names import forename_agreement, name_of, surname_agreement
from record.matching.score import particulars

PEOPLE, TRIES = 100_000, 200
THIS_YEAR = 2026
FIRST = 5
GOAL_ONE, GOAL_TWO = 0.99, 0.97
MEDIAN_MS, P99_MS = 30.0, 100.0
PAIRS = 40_000


def figures(folder: Path, people: int = PEOPLE, tries: int = TRIES) -> Iterator[Figure]:
    """Recall by class and for all of one error and of two; the times of all; the weights."""
    lines = crowd(people)
    begun = time.perf_counter()
    replica = open_replica(home_with(folder / "linkage", index_of(lines), profile="reception"))
    yield Figure("linkage.index_loaded", time.perf_counter() - begun, "s")
    try:
        yield from _searches(replica, lines, tries)
    finally:
        replica.close()
    yield from _weights(lines)


def _searches(replica: Replica, lines: list[Row], tries: int) -> Iterator[Figure]:
    dice = Random(11)
    times: list[float] = []
    busy: list[float] = []
    right = {True: [0, 0], False: [0, 0]}
    _search(replica, told(lines[0]))  # the names are counted once
    for name, wrong in CLASSES.items():
        hits = done = 0
        while done < tries:
            line = dice.choice(lines)
            typed = wrong(dice, line, told(line))
            if typed is None:
                continue
            begun, worked = time.perf_counter(), time.thread_time()
            found = _search(replica, typed)
            times.append((time.perf_counter() - begun) * 1000)
            busy.append((time.thread_time() - worked) * 1000)
            done += 1
            hits += line["id"] in found
        counted = right[name in ONE_ERROR]
        counted[0], counted[1] = counted[0] + hits, counted[1] + done
        yield Figure(f"linkage.first_five.{name}", hits / done, "share")
    for is_one, name, goal in ((True, "one_error", GOAL_ONE), (False, "two_errors", GOAL_TWO)):
        hits, done = right[is_one]
        yield Figure(f"linkage.first_five.{name}", hits / done, "share").at_least(goal)
    times.sort()
    busy.sort()
    yield Figure("linkage.search.median", statistics.median(busy), "ms").at_most(MEDIAN_MS)
    yield Figure("linkage.search.p99", busy[int(len(busy) * 0.99)], "ms").at_most(P99_MS)
    yield Figure("linkage.search.waited_for.median", statistics.median(times), "ms")
    yield Figure("linkage.search.waited_for.p99", times[int(len(times) * 0.99)], "ms")


def _search(replica: Replica, typed: Typed) -> list[str]:
    wanted = particulars(
        typed.surname, typed.forename, typed.born, numbers=typed.numbers, this_year=THIS_YEAR
    )
    return [one.person_id for one in recognise(replica, wanted, THIS_YEAR, FIRST).found]


def _weights(lines: list[Row]) -> Iterator[Figure]:
    """log2(m/u) of each agreement, from pairs of one person and pairs of two."""
    dice = Random(13)
    same: dict[str, int] = {}
    other: dict[str, int] = {}
    classes = list(CLASSES.values())
    for _ in range(PAIRS):
        line, stranger = dice.choice(lines), dice.choice(lines)
        wrong = dice.choice(classes)
        # Nine in ten are typed as they are: what is wrong in one of ten is what m must say.
        typed = (wrong(dice, line, told(line)) if dice.random() < 0.1 else None) or told(line)
        for counts, theirs in ((same, line), (other, stranger)):
            for level in _levels(typed, theirs):
                counts[level] = counts.get(level, 0) + 1
    for level in sorted(same):
        m, u = same[level] / PAIRS, (other.get(level, 0) + 0.5) / PAIRS
        yield Figure(f"linkage.weight.{level}", math.log2(m / u), "bits")


def _levels(typed: Typed, theirs: Row) -> Iterator[str]:
    ours = name_of(typed.surname, typed.forename)
    name = name_of(
        str(theirs["surname"]), str(theirs["forename"]), str(theirs["middle_names"] or "")
    )
    yield f"surname.{surname_agreement(ours, name)}"
    yield f"forename.{forename_agreement(ours, name)}"
    yield f"born.{born_agreement(typed.born, str(theirs['date_of_birth']))}"
