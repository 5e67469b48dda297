"""T14: somebody at the centre gives themselves a role, and takes the trace of it away again."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, select, update

from hub.__main__ import main
from hub.oversight.checkpoint import checkpoint, public_key, read_checkpoint
from hub.oversight.verify import verify
from hub.service import Hub
from hub.store.tables import AUDIT_LINE, AUDIT_TRAIL
from hub.store.trails import OWN, Breakage
from record.deed import ADMINISTRATOR, AUDITOR
from record.deeds import DEEDS
from record.moments import SystemClock
from record.sights import SEES, Sight


@pytest.fixture
def data(tmp_path: Path) -> str:
    """The folder of a centre."""
    Hub.create(tmp_path / "hub").close()
    return str(tmp_path / "hub")


def give_a_role(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("a password of theirs\n"))
    words = ["--number", "Q1ADM", "--surname", "Hall", "--role", "supervising_officer"]
    asked = ["staff", "add", "--data", data, *words, "--prison", "LEI", "--password-stdin"]
    assert main(asked) == 0


def own_deeds(hub: Hub) -> list[str]:
    with hub.store.read() as facts:
        mine = select(AUDIT_LINE.c.deed).where(AUDIT_LINE.c.terminal_id == OWN)
        return list(facts.connection.execute(mine.order_by(AUDIT_LINE.c.number)).scalars())


def take_the_last_line_away(hub: Hub) -> None:
    """Line and head, so that nothing at the centre tells that there was more."""

    def cut(connection: Connection) -> None:
        table = AUDIT_LINE.c
        mine = select(table.number, table.hash).where(table.terminal_id == OWN)
        last, before = connection.execute(mine.order_by(table.number.desc())).all()[:2]
        of_last = (table.terminal_id == OWN) & (table.number == last.number)
        connection.execute(delete(AUDIT_LINE).where(of_last))
        head = update(AUDIT_TRAIL).where(AUDIT_TRAIL.c.terminal_id == OWN)
        connection.execute(head.values(number=before.number, hash=before.hash))

    hub.store.write(lambda writing: cut(writing.connection))


def test_a_role_that_was_given_stands_in_the_centres_trail_with_who_gave_it(
    data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_a_role(data, monkeypatch)
    hub = Hub.open(data)
    assert own_deeds(hub) == ["staff_add"]
    with hub.store.read() as facts:
        details = facts.connection.execute(select(AUDIT_LINE.c.details)).scalars().one()
    said = json.dumps(details)
    assert "Q1ADM" in said
    assert "supervising_officer" in said
    assert details.get("by"), "the machine's account is named"
    hub.close()


def test_the_trace_taken_away_again_is_missed_by_a_checkpoint_kept_elsewhere(
    data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_a_role(data, monkeypatch)
    give_a_role(data, monkeypatch)
    hub = Hub.open(data)
    kept, key = json.dumps(checkpoint(hub.store, SystemClock())), public_key(hub.store)
    take_the_last_line_away(hub)
    assert verify(hub.store).broken == ()
    (found,) = verify(hub.store, read_checkpoint(kept, key)).broken
    assert (found.terminal_id, found.kind) == (OWN, Breakage.CUT)
    hub.close()


def test_who_runs_the_machines_or_reads_the_trails_sees_nobody_and_does_nothing() -> None:
    for role in (ADMINISTRATOR, AUDITOR):
        assert Sight.PEOPLE not in SEES[role]
        assert not [one.name for one in DEEDS.values() if role in one.roles | one.held_for]
