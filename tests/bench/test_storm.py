"""A storm of a few terminals on a real PostgreSQL runs to its end, and loses nothing."""

from __future__ import annotations

import asyncio

from bench.figure import Figure
from bench.storm.centre import Stage, staged
from bench.storm.outage import outage
from bench.storm.steady import steady

TERMINALS = 4


def test_a_day_and_an_outage_of_a_few_terminals() -> None:
    with staged(TERMINALS, hubs=1) as stage:
        day, storm = asyncio.run(_played(stage))
    assert day["storm.busy.push.requests"].value > 0
    assert day["storm.busy.reads_each_action"].value >= TERMINALS - 1
    assert day["storm.busy.not_answered"].value == 0
    assert storm["storm.outage.actions"].value >= TERMINALS
    assert storm["storm.outage.refused"].value == storm["storm.outage.held"].value == 0
    goals = [figure for figure in storm.values() if figure.met is not None]
    assert goals
    assert all(figure.met for figure in goals)


async def _played(stage: Stage) -> tuple[dict[str, Figure], dict[str, Figure]]:
    day = await steady(stage, seconds=1.5, pace=3000, wait_s=0.5)
    storm = await outage(stage, hours=2, within_s=0.5)
    return {figure.name: figure for figure in day}, {figure.name: figure for figure in storm}
