"""What a stretch of a storm has used: the time by the clock, and by each processor's."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from bench.figure import Figure
from bench.storm.centre import Stage


@dataclass(frozen=True)
class Used:
    """Seconds by the clock, and of the processors that the centre, PostgreSQL and we have used."""

    clock: float
    hub: float
    database: float
    driver: float

    @classmethod
    def now(cls, stage: Stage) -> Used:
        """What has been used so far."""
        return cls(time.monotonic(), stage.hub_s(), stage.database_s(), time.process_time())

    def since(self, earlier: Used) -> Used:
        """What has been used since then."""
        return Used(
            self.clock - earlier.clock,
            self.hub - earlier.hub,
            self.database - earlier.database,
            self.driver - earlier.driver,
        )

    def each(self, name: str, many: int, unit: str, times: float = 1000.0) -> Iterator[Figure]:
        """What one of so many has cost the centre and PostgreSQL."""
        if many:
            yield Figure(f"{name}.hub", self.hub / many * times, unit)
            yield Figure(f"{name}.postgresql", self.database / many * times, unit)

    def loads(self, name: str) -> Iterator[Figure]:
        """How many processors were busy, each in its part: that ours was not the bottleneck."""
        yield Figure(f"{name}.seconds", self.clock, "s")
        yield Figure(f"{name}.hub_cores", self.hub / self.clock, "cores")
        yield Figure(f"{name}.postgresql_cores", self.database / self.clock, "cores")
        yield Figure(f"{name}.driver_cores", self.driver / self.clock, "cores")
