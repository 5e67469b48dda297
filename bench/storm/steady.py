"""A steady day: every terminal waits for news, and things are done as often as in a busy hour."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager

from bench.figure import Figure
from bench.storm.centre import Stage
from bench.storm.day import ACTIONS_AN_HOUR, LOOKS_AN_HOUR
from bench.storm.meter import Used
from bench.storm.tally import LOOK, PUSH, TRAIL, Tally, percentiles
from bench.storm.terminal import Played
from record.problems import Problem

HOUR_S = 3600.0
SETTLING_S = 2.0
"""How long it takes until all lines are open and every answer to an opening is in."""


async def steady(stage: Stage, seconds: float, pace: float, wait_s: float) -> list[Figure]:
    """First a quiet stretch, then a busy one in which an hour passes ``pace`` times as fast.

    Terminals wait ``wait_s`` for news and ask again.
    """
    before_mb = stage.hub_mb()
    async with _all(stage, lambda at: _listens(at, wait_s)):
        await asyncio.sleep(wait_s + SETTLING_S)
        each_kb = (stage.hub_mb() - before_mb) / len(stage.terminals) * 1024
        quiet = await _quiet(stage, seconds)
        busy = await _busy(stage, seconds, pace)
    return [
        Figure("storm.terminals", len(stage.terminals), "terminals"),
        Figure("storm.hub.memory", before_mb, "MB"),
        Figure("storm.hub.memory_each_waiting", each_kb, "kB"),
        *quiet,
        *busy,
    ]


async def _quiet(stage: Stage, seconds: float) -> list[Figure]:
    tally, began = stage.count_anew(), Used.now(stage)
    await asyncio.sleep(seconds)
    used, rounds = Used.now(stage).since(began), len(tally.seconds[LOOK])
    return [
        *used.loads("storm.quiet"),
        *used.each("storm.quiet.round", rounds, "ms"),
        Figure("storm.quiet.rounds", rounds / used.clock, "a second"),
        Figure("storm.quiet.round.bytes", (tally.up + tally.down) / max(rounds, 1), "B"),
    ]


async def _busy(stage: Stage, seconds: float, pace: float) -> list[Figure]:
    acts, looks = (many * pace / HOUR_S for many in (ACTIONS_AN_HOUR, LOOKS_AN_HOUR))
    tally, sizes = stage.count_anew(), stage.written()
    async with (
        _all(stage, lambda at: _writes(at, acts)),
        _all(stage, lambda at: _looks(at, looks)),
    ):
        began = Used.now(stage)
        await asyncio.sleep(seconds)
        used = Used.now(stage).since(began)
    log = stage.written()[1] - sizes[1]
    return list(_told(stage, tally, used, log))


def _told(stage: Stage, tally: Tally, used: Used, log: int) -> Iterator[Figure]:
    name = "storm.busy"
    pushed = [one for each in stage.terminals for one in each.done]
    asked = sum(len(taken) for taken in tally.seconds.values())
    actions = max(len(pushed), 1)
    yield from used.loads(name)
    yield Figure(f"{name}.requests", asked / used.clock, "a second")
    yield Figure(f"{name}.requests_a_core", asked / (used.hub + used.database), "a second")
    for kind in (PUSH, LOOK, TRAIL):
        yield Figure(f"{name}.{kind}.requests", len(tally.seconds[kind]) / used.clock, "a second")
    yield Figure(f"{name}.actions", len(pushed) / used.clock, "a second")
    yield Figure(f"{name}.reads_each_action", len(tally.read) / actions, "times")
    yield from used.each(f"{name}.1000_actions", len(pushed), "s")
    yield from used.each(f"{name}.request", asked, "ms")
    yield from percentiles(f"{name}.push", tally.seconds[PUSH])
    yield from percentiles(f"{name}.news", tally.late(pushed))
    yield from percentiles(f"{name}.trail", tally.seconds[TRAIL])
    refused = sum(many for status, many in tally.statuses.items() if status != 200)
    yield Figure(f"{name}.not_answered", refused + tally.broken, "requests")
    yield Figure(f"{name}.up", tally.up / used.clock, "B a second")
    yield Figure(f"{name}.down", tally.down / used.clock, "B a second")
    yield Figure(f"{name}.log_each_action", log / actions, "B")


@asynccontextmanager
async def _all(stage: Stage, doing: Callable[[Played], Awaitable[None]]) -> AsyncIterator[None]:
    """Have every terminal do this, until the end; what goes wrong in one of them is raised."""
    tasks = [asyncio.ensure_future(doing(each)) for each in stage.terminals]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for error in ended:
        if isinstance(error, Exception):
            raise error


async def _listens(at: Played, wait_s: float) -> None:
    """Wait for news for ever. They begin one after the other, as they do on a day."""
    await asyncio.sleep(at.dice.uniform(0, wait_s))
    while True:
        try:
            await at.pull(0.0 if at.behind else wait_s)
            await at.send_trail()
        except Problem as problem:
            await at.rest(problem)


async def _writes(at: Played, a_second: float) -> None:
    """Do something now and then; it is sent at once, with what waits besides."""
    while True:
        await asyncio.sleep(at.dice.expovariate(a_second))
        at.do()
        try:
            await at.push()
        except Problem as problem:
            await at.rest(problem)


async def _looks(at: Played, a_second: float) -> None:
    while True:
        await asyncio.sleep(at.dice.expovariate(a_second))
        at.look()
