"""The state of the link in figures: reachable or not, how old the data is, what waits."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.store import lease, link, numbers, proof
from app.store.reads.source import moment
from app.store.replica import Replica
from record.protocol import LEASE_DAYS
from record.version import VERSION, is_older

OLD_AFTER, TOO_OLD_AFTER = dt.timedelta(hours=1), dt.timedelta(hours=8)
"""A record that the centre has not renewed is old after an hour, and too old after a shift."""

LINK_CUT = "cut"
"""Where the replica keeps that the link was cut by hand: ``1``, or nothing."""


@dataclass(frozen=True)
class LinkStatus:
    """What the two sentences at the foot of the window are made of.

    ``reachable`` is None before the first try; ``data_as_of`` is the centre's time when this
    terminal had last read everything; ``problem`` names what the last try met, and
    ``problem_details`` fill its sentence, such as the number of the request, by which IT finds it
    in the centre's log; ``cut`` says that the link was cut by hand, for a demonstration;
    ``proved_at`` is the centre's time when all rows here were last proved to be the centre's;
    ``pictures`` counts those that wait to be sent. The terminal is locked without the centre from
    ``lease_ends`` on; ``lease_ended``: it is now, after ``lease_days``. ``numbers_left``: the
    prison numbers that may be given here.
    ``offered`` is a newer version of the program than this one.
    """

    reachable: bool | None
    unreachable_since: dt.datetime | None
    last_contact: dt.datetime | None
    data_as_of: dt.datetime | None
    waiting: int
    held: int
    conflicts: int
    discrepancies: int
    matches: int
    refused: int
    people: int
    records: int
    problem: str | None
    key_in_file: bool
    cut: bool
    proved_at: dt.datetime | None = None
    pictures: int = 0
    lease_ends: dt.datetime | None = None
    lease_ended: bool = False
    lease_days: int = LEASE_DAYS
    numbers_left: int = 0
    problem_details: Mapping[str, str] = field(default_factory=dict)
    offered: str | None = None


def link_status(replica: Replica) -> LinkStatus:
    """How this terminal stands with the centre."""
    with replica.read() as reading:
        said, counts = reading.links(), reading.counts()
        left = numbers.left(reading, replica.home)
    contact, lost = moment(said.get(link.LAST_CONTACT)), moment(said.get(link.UNREACHABLE_SINCE))
    met = json.loads(said[link.PROBLEM]) if link.PROBLEM in said else {}
    return LinkStatus(
        reachable=None if contact is None and lost is None else lost is None,
        unreachable_since=lost,
        last_contact=contact,
        data_as_of=moment(said.get(link.DATA_AS_OF)),
        waiting=counts.waiting,
        held=counts.held,
        conflicts=counts.conflicts,
        discrepancies=counts.discrepancies,
        matches=counts.matches,
        refused=counts.refused,
        people=counts.people,
        records=counts.records,
        problem=met.get("name"),
        key_in_file=replica.home.vault == "file",
        cut=said.get(LINK_CUT) == "1",
        proved_at=moment(said.get(proof.PROVED_AT)),
        pictures=counts.pictures,
        lease_ends=lease.ends_at(said),
        lease_ended=lease.has_ended(said),
        lease_days=lease.days(said),
        numbers_left=left,
        problem_details=met.get("details", {}),
        offered=_newer(said.get(link.PROGRAM_OFFERED)),
    )


def _newer(offered: str | None) -> str | None:
    """The version of the program that the centre told of, until this is it."""
    return offered if offered is not None and is_older(VERSION, offered) else None
