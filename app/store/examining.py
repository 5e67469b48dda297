"""What is looked at in a replica when somebody asks whether it is well. It changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from app.store import rescue, shape
from app.store.engine import open_engine, reading
from app.store.home import TerminalHome
from app.store.outbox import UNANSWERED
from app.store.replica import Replica
from app.store.tables import OUTBOX, RECORDS
from record.problems import Problem


@dataclass(frozen=True)
class Seen:
    """What the file says. ``orphans`` are rows whose parent is missing; ``revision`` its shape."""

    size_bytes: int
    orphans: int
    revision: str


def examine(home: TerminalHome, key: str) -> Seen:
    """Read the whole file. Raises ``Problem``: it is not there, damaged, or the key is wrong."""
    path = home.replica_path
    if not path.is_file() or not path.stat().st_size:
        raise Problem("replica_damaged")
    faults = rescue.faults(path, key)
    if faults:
        raise Problem("key_wrong" if faults == ("key_wrong",) else "replica_damaged")
    engine = open_engine(path, key)
    try:
        with reading(engine) as connection:
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            revision = str(found.scalar() or "")
    finally:
        engine.dispose()
    return Seen(path.stat().st_size, len(orphans), revision)


def newest_revision() -> str:
    """The shape that this program knows."""
    return shape.newest()


def oldest_waiting(replica: Replica) -> str | None:
    """When the oldest entry was made that the centre has not answered; None when none waits."""
    wanted = select(func.min(OUTBOX.c.made_at)).where(OUTBOX.c.state.in_(UNANSWERED))
    with replica.read() as moment:
        return moment.connection.execute(wanted).scalar()


def counted(replica: Replica) -> dict[str, int]:
    """How many records of each type there are, and how many entries in each state."""
    states = select(OUTBOX.c.state, func.count()).group_by(OUTBOX.c.state)
    with replica.read() as moment:
        ask = moment.connection.execute
        records = {
            name: ask(select(func.count()).select_from(table)).scalar_one()
            for name, table in RECORDS.items()
        }
        entries = {f"entries {state}": count for state, count in ask(states).all()}
    return records | entries
