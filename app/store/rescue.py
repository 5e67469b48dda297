"""When the replica is damaged: what only this terminal has is saved from it, row by row.

Everything else is at the centre and is loaded from there again. The damaged file stays where it is,
encrypted, for whoever looks into it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Executable, MetaData, Table, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from app.store import link
from app.store.engine import open_engine
from app.store.home import TerminalHome
from app.store.outbox import action_of
from app.store.problems import problem_of
from app.store.replica import Replica
from app.store.tables import (
    ATTACHMENT,
    AUDIT,
    DRAFT,
    LINK,
    OUTBOX,
    OUTBOX_STATES,
    SIGN_IN_GUARD,
    VERIFIER,
)
from app.store.vault import Vault, replica_key
from record.ids import new_id
from record.images import name_of
from record.moments import Clock
from record.problems import Problem

log = logging.getLogger(__name__)

NUMBERS_MAX = 10_000
"""How far numbers are tried when the file no longer tells how many there are."""

_KEPT_LINKS = (link.EPOCH, link.STAMP, link.LAST_CONTACT, link.LEASE_DAYS, link.TIME_SEEN)
"""Without the epoch everything is offered again; without the stamp edits may seem older; and
without the others the lease would begin anew."""
_TRAIL_LINKS = (link.TRAIL, link.TRAIL_CONFIRMED, link.TRAIL_START)
"""These go with the audit trail: where it is lost, another one begins."""

_COPY = OUTBOX.to_metadata(MetaData(), name="outbox_before_move")
"""The outbox as it was before the last move of the schema (``app.store.schema``)."""


@dataclass(frozen=True)
class Rescued:
    """What could be saved: the new home, how many actions, and the numbers that are lost."""

    home: TerminalHome
    actions: int
    lost: tuple[int, ...]


def faults(path: Path, key: str) -> tuple[str, ...]:
    """What is wrong with the file, page by page; empty when it is whole. Reads all of it."""
    engine = open_engine(path, key)
    found: list[str] = []
    try:
        for check in ("cipher_integrity_check", "quick_check"):
            with engine.connect() as connection:
                told = connection.exec_driver_sql(f"PRAGMA {check}").scalars().all()
                found += [fault for fault in told if fault != "ok"]
    except DBAPIError as error:
        found.append(str(error.orig))
    except MemoryError:
        found.append("a page cannot be read")
    except Problem as problem:
        found.append(problem.name)
    finally:
        engine.dispose()
    return tuple(found)


def rebuild(home: TerminalHome, vault: Vault, clock: Clock) -> Rescued:
    """Give the terminal a fresh replica with all that could be saved in it. Raises ``Problem``.

    The terminal goes over to the new file in one step, under a new incarnation. Its streams are
    loaded again by the next sync; what waits to be sent still waits.
    """
    damaged = _Damaged(home.replica_path, replica_key(vault))
    outbox, lost = damaged.outbox()
    kept = {table: damaged.ask(select(table)) for table in (VERIFIER, SIGN_IN_GUARD, DRAFT, AUDIT)}
    links = (*_KEPT_LINKS, *(_TRAIL_LINKS if kept[AUDIT] is not None else ()))
    kept[LINK] = damaged.ask(select(LINK).where(LINK.c.key.in_(links)))
    pictures = damaged.pictures({row["number"] for row in outbox})
    damaged.close()
    incarnation = new_id(clock.now())
    fresh = replace(home, replica=f"replica-{incarnation}.db", incarnation=incarnation)
    replica = Replica.create(fresh, vault)
    try:
        with replica.write() as writing:
            writing.restore_outbox(outbox)
            if pictures:
                writing.connection.execute(insert(ATTACHMENT), pictures)
            for table, rows in kept.items():
                if rows:
                    writing.connection.execute(insert(table), rows)
    finally:
        replica.close()
    fresh.save()
    log.info("rebuilt the replica: %d actions saved, %d lost", len(outbox), len(lost))
    return Rescued(fresh, len(outbox), tuple(lost))


class _Damaged:
    """A file of which some pages cannot be read."""

    def __init__(self, path: Path, key: str) -> None:
        self._engine = open_engine(path, key)

    def ask(self, statement: Executable) -> list[dict[str, Any]] | None:
        """The rows, or None when they lie on a page that cannot be read."""
        try:
            with self._engine.connect() as connection:
                return [dict(row) for row in connection.execute(statement).mappings()]
        except DBAPIError as error:
            if problem_of(error.orig) is None:
                raise
        except (Problem, MemoryError):  # not even the list of tables can be read
            pass
        self._engine.dispose()
        return None

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    def outbox(self) -> tuple[list[dict[str, Any]], list[int]]:
        """Every readable row of the outbox or of its copy, and the numbers that are lost."""
        rows: list[dict[str, Any]] = []
        lost: list[int] = []
        tables = [OUTBOX, _COPY] if self._has(_COPY) else [OUTBOX]
        for number in range(1, self._last_number() + 1):
            found = [self.ask(select(t).where(t.c.number == number)) for t in tables]
            whole = [row for of_table in found for row in of_table or () if _is_whole(row)]
            if whole:
                rows.append(whole[0])
            elif any(of_table != [] for of_table in found):
                lost.append(number)
        return rows, lost

    def pictures(self, saved: set[int]) -> list[dict[str, Any]]:
        """Every picture that can be read and that the centre does not have yet.

        One whose action was not ``saved`` goes by its record alone, should the centre have that:
        the number of the action may be given to another.
        """
        table = ATTACHMENT.c
        whole = []
        for named in self.ask(select(table.sha256).where(table.sent.is_(False))) or ():
            found = self.ask(select(ATTACHMENT).where(table.sha256 == named["sha256"]))
            whole += [row for row in found or () if name_of(row["data"]) == row["sha256"]]
        return [
            row | {"number": row["number"] if row["number"] in saved else None} for row in whole
        ]

    def _has(self, table: Table) -> bool:
        named = text("SELECT name FROM sqlite_master WHERE name = :name")
        return bool(self.ask(named.bindparams(name=table.name)))

    def _last_number(self) -> int:
        found = self.ask(select(func.max(OUTBOX.c.number).label("last")))
        return int(found[0]["last"] or 0) if found else NUMBERS_MAX


def _is_whole(row: dict[str, Any]) -> bool:
    """Whether a row is what was written: an unreadable part of it may come back as noughts."""
    try:
        action = action_of(row["body"])
    except (ValueError, Problem):
        return False
    return (action.number, action.id) == (row["number"], row["action_id"]) and (
        row["state"] in OUTBOX_STATES
    )
