"""What is counted and timed while the centre runs, as Prometheus reads it.

Labels name routes, outcomes, kinds of problem and prisons, never a person, a member of staff or a
terminal. Each process counts for itself; what the database knows is read when somebody asks.
"""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter as Tally
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric

from hub.store.store import HubStore
from hub.store.terminals import terminals
from hub.upkeep.health import Check
from hub.upkeep.shelf import Shelf
from record.moments import Clock, from_text
from record.problems import Problem

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
ROWS = (0, 1, 10, 100, 1_000, 10_000)
SEEN = (("hour", 2), ("day", 24), ("week", 168))
"""A terminal's last contact is written down once an hour, so the first step has two."""
LONGER, NEVER = "longer", "never"
ALL_SEEN = (*(name for name, _ in SEEN), LONGER, NEVER)


class Figures:
    """The figures of one process. Any thread may count."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self.requests = Counter(
            "wingbook_requests",
            "Requests answered",
            ("method", "route", "status"),
            registry=registry,
        )
        self.seconds = Histogram(
            "wingbook_request_seconds",
            "How long answers took, waiting for news left out",
            ("route",),
            buckets=SECONDS,
            registry=registry,
        )
        self.refusals = Counter(
            "wingbook_refusals",
            "Requests that were not done, by what was in the way",
            ("problem",),
            registry=registry,
        )
        self.settled = Counter(
            "wingbook_actions_settled", "Entries settled", ("verdict",), registry=registry
        )
        self.behind = Histogram(
            "wingbook_stream_behind_rows",
            "How far behind its streams a terminal was that asked",
            buckets=ROWS,
            registry=registry,
        )
        self.waiting_for_news = Gauge(
            "wingbook_long_polls_open", "Terminals that wait for news", registry=registry
        )
        self._beat = time.monotonic()

    def beat(self) -> None:
        """The service says that it is still turning round."""
        self._beat = time.monotonic()

    @property
    def still_for_s(self) -> float:
        """The seconds since the service last said so."""
        return time.monotonic() - self._beat

    def watch(self, name: str, text: str, value: Callable[[], float]) -> None:
        """Have a figure read whenever somebody asks."""
        Gauge(name, text, registry=self._registry).set_function(value)

    def add(self, collector: Collector) -> None:
        """Have figures read together whenever somebody asks."""
        self._registry.register(collector)

    def text(self) -> bytes:
        """All figures, as Prometheus reads them."""
        return generate_latest(self._registry)


class Collector:
    """What the database and the machine say at the moment of asking.

    ``aside`` is asked, so that it can be said when every connection of ``store`` is in use.
    """

    def __init__(
        self,
        store: HubStore,
        aside: HubStore,
        clock: Clock,
        checks: Callable[[], Iterable[Check]],
        backups: Path | None = None,
    ) -> None:
        self._store = store
        self._aside = aside
        self._clock = clock
        self._checks = checks
        self._backups = backups

    def collect(self) -> Iterator[Metric]:
        """The figures; those of the database only while it can be reached."""
        yield self._of_checks()
        pool = GaugeMetricFamily(
            "wingbook_database_connections", "Connections to the database", labels=["state"]
        )
        for state, count in self._store.connections().items():
            pool.add_metric([state], count)
        yield pool
        if self._backups is not None:
            ages = GaugeMetricFamily(
                "wingbook_backup_age_seconds", "The last backup's age", labels=["kind"]
            )
            for kind, age in Shelf(self._backups).ages(self._clock.now()).items():
                ages.add_metric([kind], age)
            yield ages
        try:
            yield from self._of_record()
        except Problem:
            return

    def _of_checks(self) -> Metric:
        ready = GaugeMetricFamily(
            "wingbook_ready", "1 where all is well, 0 where not", labels=["check"]
        )
        well: dict[str, bool] = {}
        for check in self._checks():  # of two disks the worse one counts
            well[check.name] = check.is_well and well.get(check.name, True)
        for name, is_well in well.items():
            ready.add_metric([name], float(is_well))
        return ready

    def _of_record(self) -> Iterator[Metric]:
        seen = GaugeMetricFamily(
            "wingbook_terminals",
            "Terminals in service by when they were last in touch",
            labels=["prison", "seen"],
        )
        now = self._clock.now()
        in_service = [each for each in terminals(self._aside) if each.revoked_at is None]
        tally = Tally((each.prison, _since(each.seen_at, now)) for each in in_service)
        for prison in sorted({each.prison for each in in_service}):
            for since in ALL_SEEN:
                seen.add_metric([prison, since], tally[prison, since])
        yield seen
        uncounted = GaugeMetricFamily(
            "wingbook_streams_uncounted", "Streams whose digest waits to be counted"
        )
        uncounted.add_metric([], len(self._aside.uncounted()))
        yield uncounted
        lag = GaugeMetricFamily(
            "wingbook_standby_lag_bytes",
            "What a standby of the database has not yet replayed",
            labels=["standby"],
        )
        for name, behind in self._aside.standbys().items():
            lag.add_metric([name], behind)
        yield lag


def _since(seen_at: str | None, now: dt.datetime) -> str:
    if seen_at is None:
        return NEVER
    hours = (now - from_text(seen_at)).total_seconds() / 3600
    return next((name for name, most in SEEN if hours < most), LONGER)
