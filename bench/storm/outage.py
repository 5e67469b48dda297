"""After an outage: every terminal returns within seconds, with hours of entries that wait."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress

from bench.figure import Figure
from bench.storm.centre import Stage
from bench.storm.day import ACTIONS_AN_HOUR
from bench.storm.kept import kept
from bench.storm.meter import Used
from bench.storm.tally import PULL, PUSH, Pushed, Tally, percentiles, share
from bench.storm.terminal import Played
from record.action import Outcome
from record.problems import Problem

NAME = "storm.outage"
LOST_ANSWERS = 0.05
"""So many terminals hear no answer to their first push, and offer the same again."""
LOOK_EVERY_S = 0.25


async def outage(stage: Stage, hours: float, within_s: float) -> list[Figure]:
    """The storm, from the moment that the line is back until nothing waits anywhere."""
    for each in stage.terminals:
        _do_meanwhile(each, hours)
    pushed = [one for each in stage.terminals for one in each.waiting]
    tally, sizes, began = stage.count_anew(), stage.written(), Used.now(stage)
    most: Counter[str] = Counter()
    watching = asyncio.ensure_future(_watch(stage, most))
    drained = await asyncio.gather(*(_returns(each, within_s) for each in stage.terminals))
    used = Used.now(stage).since(began)
    watching.cancel()
    after = stage.written()
    return [
        Figure(f"{NAME}.terminals", len(stage.terminals), "terminals"),
        Figure(f"{NAME}.actions", len(pushed), "actions"),
        Figure(f"{NAME}.drained.half", share(drained, 0.5) - began.clock, "s"),
        Figure(f"{NAME}.drained", max(drained) - began.clock, "s"),
        *_costs(used, tally, len(pushed)),
        Figure(f"{NAME}.hub.memory_most", stage.hub_mb("VmHWM"), "MB"),
        Figure(f"{NAME}.postgresql.processes_most", most["processes"], "processes"),
        Figure(f"{NAME}.database_each_action", (after[0] - sizes[0]) / len(pushed), "B"),
        Figure(f"{NAME}.log_each_action", (after[1] - sizes[1]) / len(pushed), "B"),
        *_verdicts(stage.address, pushed),
    ]


def _do_meanwhile(at: Played, hours: float) -> None:
    """What was done during the outage, at the time when it was done."""
    due = hours * ACTIONS_AN_HOUR
    many = max(round(at.dice.gauss(due, due**0.5)), 1)
    for number in range(many):
        at.watch.behind = dt.timedelta(hours=hours * (1 - number / many))
        at.do()
    at.watch.behind = dt.timedelta()


async def _returns(at: Played, within_s: float) -> float:
    """Come back, offer what waits and read what others did; when nothing waited any more."""
    await asyncio.sleep(at.dice.uniform(0, within_s))
    if at.dice.random() < LOST_ANSWERS:
        with suppress(Problem):
            await at.push(hang_up=True)
    while at.waiting:
        try:
            await at.push()
        except Problem as problem:
            await at.rest(problem)
    drained = time.monotonic()
    at.behind = True
    while at.behind:
        try:
            await at.pull(0.0)
        except Problem as problem:
            await at.rest(problem)
    at.close()
    return drained


async def _watch(stage: Stage, most: Counter[str]) -> None:
    while True:
        most["processes"] = max(most["processes"], stage.connections())
        await asyncio.sleep(LOOK_EVERY_S)


def _costs(used: Used, tally: Tally, actions: int) -> Iterator[Figure]:
    yield from used.loads(NAME)
    yield from used.each(f"{NAME}.1000_actions", actions, "s")
    yield Figure(f"{NAME}.actions_a_core", actions / (used.hub + used.database), "a second")
    yield from percentiles(f"{NAME}.push", tally.seconds[PUSH])
    yield from percentiles(f"{NAME}.pull", tally.seconds[PULL])
    for status in sorted({429, 503, *tally.statuses} - {200}):
        yield Figure(f"{NAME}.status_{status}", tally.statuses[status], "answers")
    yield Figure(f"{NAME}.broken_lines", tally.broken, "lines")
    yield Figure(f"{NAME}.rests", len(tally.waits), "rests")
    yield Figure(f"{NAME}.rest_longest", max(tally.waits, default=0.0), "s")


def _verdicts(address: str, pushed: Sequence[Pushed]) -> Iterator[Figure]:
    outcomes = Counter(one.verdicts[0].outcome for one in pushed if one.verdicts)
    for outcome in Outcome:
        yield Figure(f"{NAME}.{outcome.value}", outcomes[outcome], "actions")
    found = kept(address, pushed)
    yield Figure(f"{NAME}.without_verdict", found.without_verdict, "actions").at_most(0)
    yield Figure(f"{NAME}.with_two_verdicts", found.with_two_verdicts, "actions").at_most(0)
    yield Figure(f"{NAME}.not_kept_once", found.not_kept_once, "actions").at_most(0)
    yield Figure(f"{NAME}.records_lost", found.records, "records").at_most(0)
