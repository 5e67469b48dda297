"""Terminals and how they become known: one-time codes, and tokens of which only a hash is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, Select, insert, select, update

from hub.store import trails
from hub.store.facts import HubFacts, prison_stream
from hub.store.store import HubStore
from hub.store.tables import ENROL_CODE, TERMINAL
from hub.store.writing import Writing
from record import kinds
from record.ids import new_id
from record.moments import Clock, to_text
from record.problems import Problem
from record.protocol import Enrolment

CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without letters and digits that are taken for one another when they are read out."""
CODE_LENGTH, CODE_GROUP = 16, 4
CODE_LIFE = dt.timedelta(days=7)
NAME = kinds.text(60)
PROFILES = ("wing", "reception", "offender_manager")


@dataclass(frozen=True)
class Terminal:
    """An enrolled terminal. ``forked_at``: when two copies of it were seen to send."""

    id: str
    name: str
    prison: str
    profile: str
    enrolled_at: str
    seen_at: str | None
    revoked_at: str | None
    forked_at: str | None = None

    @property
    def streams(self) -> tuple[str, ...]:
        """The streams that it holds."""
        return (prison_stream(self.prison),)


def new_enrol_code(store: HubStore, clock: Clock, prison: str, profile: str) -> str:
    """A code that makes one machine a terminal, once, within a week."""
    if kinds.code("prison").fault(prison) or not kinds.known(kinds.code("prison"), prison):
        raise Problem("code_unknown", field="Prison", code=prison[:24])
    if profile not in PROFILES:
        raise Problem("code_unknown", field="Profile", code=profile[:24])
    letters = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
    values = {
        "code_sha256": _code_hash(letters),
        "prison": prison,
        "profile": profile,
        "expires_at": to_text(clock.now() + CODE_LIFE),
    }
    store.write(lambda writing: writing.connection.execute(insert(ENROL_CODE).values(values)))
    return "-".join(
        letters[start : start + CODE_GROUP] for start in range(0, CODE_LENGTH, CODE_GROUP)
    )


def enrol(store: HubStore, clock: Clock, code: str, name: str) -> Enrolment:
    """Spend a code. The token in the answer is told this once and never again."""
    name = name.strip()
    if not name:
        raise Problem("value_missing", field="Name")
    if fault := NAME.fault(name):
        raise Problem(fault, field="Name", limit=NAME.limit)
    token = secrets.token_urlsafe(32)
    now = clock.now()

    def spend(writing: Writing) -> Terminal:
        found = _spend_code(writing, code, to_text(now))
        terminal = Terminal(
            new_id(now), name, found[0], found[1], to_text(now), seen_at=None, revoked_at=None
        )
        writing.connection.execute(
            insert(TERMINAL).values(**vars(terminal), token_sha256=_hash(token))
        )
        about = {"terminal": terminal.id, "prison": terminal.prison}
        trails.note(writing, to_text(now), "enrol", details=about)
        return terminal

    terminal = store.write(spend)
    return Enrolment(
        terminal.id, terminal.name, token, terminal.prison, terminal.profile, terminal.streams
    )


def _spend_code(writing: Writing, code: str, now: str) -> tuple[str, str]:
    table = ENROL_CODE
    wanted = table.c.code_sha256 == _code_hash(code)
    spent = writing.connection.execute(
        update(table)
        .where(wanted, table.c.used_at.is_(None), table.c.expires_at > now)
        .values(used_at=now)
    )
    if spent.rowcount != 1:
        raise Problem("enrol_code_wrong")
    found = writing.connection.execute(select(table.c.prison, table.c.profile).where(wanted)).one()
    return found.prison, found.profile


def terminal_of_token(store: HubStore, clock: Clock, token: str) -> Terminal:
    """The terminal whose token this is; raises ``Problem`` when there is none or it is revoked."""
    query = select(TERMINAL).where(TERMINAL.c.token_sha256 == _hash(token))
    with store.read() as facts:
        terminal = _admitted(facts, query)
    if terminal.seen_at is None or terminal.seen_at[:13] != to_text(clock.now())[:13]:
        _note_seen(store, clock, terminal.id)
    return terminal


def terminal_by_id(store: HubStore, terminal_id: str) -> Terminal:
    """The terminal with this id; raises ``Problem`` when there is none or it is revoked."""
    with store.read() as facts:
        return _admitted(facts, select(TERMINAL).where(TERMINAL.c.id == terminal_id))


def terminals(store: HubStore) -> list[Terminal]:
    """All terminals, by prison and name."""
    with store.read() as facts:
        query = select(TERMINAL).order_by(TERMINAL.c.prison, TERMINAL.c.name, TERMINAL.c.id)
        return [_terminal(found) for found in facts.connection.execute(query).mappings()]


def revoke(store: HubStore, clock: Clock, terminal_id: str) -> None:
    """Withdraw a terminal from service; raises ``Problem`` when there is none."""
    change = (
        update(TERMINAL).where(TERMINAL.c.id == terminal_id).values(revoked_at=to_text(clock.now()))
    )
    if store.write(lambda writing: writing.connection.execute(change).rowcount) != 1:
        raise Problem("terminal_unknown")


def note_forked(writing: Writing, terminal_id: str, now: str) -> None:
    """Two copies of a terminal have sent: from now on both must be enrolled again."""
    writing.connection.execute(
        update(TERMINAL)
        .where(TERMINAL.c.id == terminal_id, TERMINAL.c.forked_at.is_(None))
        .values(forked_at=now)
    )


def _admitted(facts: HubFacts, query: Select[Any]) -> Terminal:
    found = facts.connection.execute(query).mappings().first()
    if found is None:
        raise Problem("terminal_unknown")
    terminal = _terminal(found)
    if terminal.revoked_at is not None:
        raise Problem("terminal_revoked")
    return terminal


def _terminal(found: RowMapping) -> Terminal:
    return Terminal(**{name: found[name] for name in Terminal.__dataclass_fields__})


def _note_seen(store: HubStore, clock: Clock, terminal_id: str) -> None:
    """Once an hour is enough to see which terminals are in use."""
    change = (
        update(TERMINAL).where(TERMINAL.c.id == terminal_id).values(seen_at=to_text(clock.now()))
    )
    store.write(lambda writing: writing.connection.execute(change))


def _code_hash(code: str) -> str:
    return _hash("".join(letter for letter in code.upper() if letter in CODE_ALPHABET))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
