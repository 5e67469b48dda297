"""Terminals and how they become known: by a one-time code, and from then on by their keys."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, RowMapping, Select, insert, select, update

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
from record.sealed import seal, unseal
from record.types.known import INDEX

CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without letters and digits that are taken for one another when they are read out."""
CODE_LENGTH, CODE_GROUP = 16, 4
CODE_LIFE, RECOVERY_CODE_LIFE = dt.timedelta(days=7), dt.timedelta(days=1)
NAME, REASON = kinds.text(60), kinds.text(500)
REPLICA_KEY_BYTES = 32
RECEPTION = "reception"
PROFILES = ("wing", RECEPTION, "offender_manager")


@dataclass(frozen=True)
class Terminal:
    """An enrolled terminal. ``forked_at``: when two copies of it were seen to send.

    ``public_key`` is what its requests are checked with, in hexadecimal digits.
    """

    id: str
    name: str
    prison: str
    profile: str
    enrolled_at: str
    seen_at: str | None
    revoked_at: str | None
    forked_at: str | None = None
    public_key: str | None = None

    @property
    def streams(self) -> tuple[str, ...]:
        """The streams that it holds: its prison's, and a reception's the national index."""
        return (*self.writes_to, *((INDEX,) if self.profile == RECEPTION else ()))

    @property
    def writes_to(self) -> tuple[str, ...]:
        """The streams that what is done there is written to, wherever its people are besides."""
        return (prison_stream(self.prison),)


def new_enrol_code(store: HubStore, clock: Clock, prison: str, profile: str) -> str:
    """A code that makes one machine a terminal, once, within a week."""
    if kinds.code("prison").fault(prison) or not kinds.known(kinds.code("prison"), prison):
        raise Problem("code_unknown", field="Prison", code=prison[:24])
    if profile not in PROFILES:
        raise Problem("code_unknown", field="Profile", code=profile[:24])
    letters = _new_letters()
    values = {
        "code_sha256": _code_hash(letters),
        "prison": prison,
        "profile": profile,
        "expires_at": to_text(clock.now() + CODE_LIFE),
    }
    store.write(lambda writing: writing.connection.execute(insert(ENROL_CODE).values(values)))
    return _grouped(letters)


def _new_letters() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def _grouped(letters: str) -> str:
    """A code as it is easiest to read out."""
    return "-".join(
        letters[start : start + CODE_GROUP] for start in range(0, CODE_LENGTH, CODE_GROUP)
    )


def enrol(
    store: HubStore,
    clock: Clock,
    code: str,
    name: str,
    public_key: bytes | None = None,
    escrow: bytes | None = None,
) -> Enrolment:
    """Spend a code: whoever holds the secret half of ``public_key`` is a terminal from now on.

    ``escrow`` is the key of its replica, sealed to this centre. A terminal that lives in this very
    process has neither. Asked again with the same code and key, it answers the same: the first
    answer may have been lost on the way.
    """
    name = name.strip()
    if not name:
        raise Problem("value_missing", field="Name")
    if fault := NAME.fault(name):
        raise Problem(fault, field="Name", limit=NAME.limit)
    if escrow is not None and len(unseal(escrow, store.sealing_key())) != REPLICA_KEY_BYTES:
        raise Problem("message_malformed", what="escrow")
    now = clock.now()
    key = public_key.hex() if public_key is not None else None

    def spend(writing: Writing) -> Terminal:
        meant = ENROL_CODE.c.recovers.is_(None)
        again = _enrolled_by(writing, code, key, to_text(now), meant)
        if again is not None:
            return again
        terminal_id = new_id(now)
        found = _spend_code(writing, code, to_text(now), terminal_id, meant)
        terminal = Terminal(
            terminal_id,
            name,
            found.prison,
            found.profile,
            to_text(now),
            seen_at=None,
            revoked_at=None,
            public_key=key,
        )
        writing.connection.execute(insert(TERMINAL).values(**vars(terminal), escrow=escrow))
        about = {"terminal": terminal.id, "prison": terminal.prison}
        trails.note(writing, to_text(now), "enrol", details=about)
        return terminal

    return _enrolment(store.write(spend))


def _enrolment(terminal: Terminal) -> Enrolment:
    return Enrolment(
        terminal.id, terminal.name, terminal.prison, terminal.profile, terminal.streams
    )


def _enrolled_by(
    writing: Writing, code: str, key: str | None, now: str, meant: ColumnElement[bool]
) -> Terminal | None:
    """The terminal in service that has spent this code, if it has this key.

    The code must be good still, and meant for what is asked: it is the answer that was lost.
    """
    if key is None:
        return None
    table = ENROL_CODE.c
    spent_by = select(table.used_by).where(
        table.code_sha256 == _code_hash(code), table.expires_at > now, meant
    )
    query = select(TERMINAL).where(
        TERMINAL.c.id == spent_by.scalar_subquery(),
        TERMINAL.c.public_key == key,
        TERMINAL.c.revoked_at.is_(None),
    )
    found = writing.connection.execute(query).mappings().first()
    return _terminal(found) if found is not None else None


def new_recovery_code(store: HubStore, clock: Clock, terminal_id: str, reason: str) -> str:
    """A code by which a terminal that has lost its keys is taken up again, once, within a day.

    Raises ``Problem`` when there is no such terminal, its key is not here, or no reason is given.
    """
    reason = reason.strip()
    if not reason:
        raise Problem("reason_missing")
    if fault := REASON.fault(reason):
        raise Problem(fault, field="Reason", limit=REASON.limit)
    with store.read() as facts:
        terminal = _by_id(facts, terminal_id)
        escrow = facts.connection.scalar(_escrow_of(terminal_id))
    if escrow is None:
        raise Problem("escrow_missing")
    letters = _new_letters()
    now = clock.now()
    values = {
        "code_sha256": _code_hash(letters),
        "prison": terminal.prison,
        "profile": terminal.profile,
        "expires_at": to_text(now + RECOVERY_CODE_LIFE),
        "recovers": terminal_id,
        "reason": reason,
    }

    def keep(writing: Writing) -> None:
        writing.connection.execute(insert(ENROL_CODE).values(values))
        about = {"terminal": terminal_id, "reason": reason}
        trails.note(writing, to_text(now), "recovery_code", details=about)

    store.write(keep)
    return _grouped(letters)


def recover(
    store: HubStore, clock: Clock, terminal_id: str, code: str, public_key: bytes, seal_to: bytes
) -> bytes:
    """Spend a recovery code: the terminal signs with a new key, and is in service again.

    Gives back the key of its replica, sealed to the public key ``seal_to``. Raises ``Problem`` when
    the code is not for this terminal. Asked again with the same code and key, it answers the same.
    """
    now = to_text(clock.now())
    table = TERMINAL

    def take_up(writing: Writing) -> bytes:
        meant = ENROL_CODE.c.recovers == terminal_id
        if _enrolled_by(writing, code, public_key.hex(), now, meant) is None:
            _spend_code(writing, code, now, terminal_id, meant)
            changed = {"public_key": public_key.hex(), "revoked_at": None}
            writing.connection.execute(
                update(table).where(table.c.id == terminal_id).values(changed)
            )
            trails.note(writing, now, "recover", details={"terminal": terminal_id})
        return bytes(writing.connection.execute(_escrow_of(terminal_id)).scalar_one())

    return seal(unseal(store.write(take_up), store.sealing_key()), seal_to)


def _escrow_of(terminal_id: str) -> Select[Any]:
    return select(TERMINAL.c.escrow).where(TERMINAL.c.id == terminal_id)


def _spend_code(
    writing: Writing, code: str, now: str, terminal_id: str, meant: ColumnElement[bool]
) -> Row[Any]:
    table = ENROL_CODE
    wanted = table.c.code_sha256 == _code_hash(code)
    spent = writing.connection.execute(
        update(table)
        .where(wanted, meant, table.c.used_at.is_(None), table.c.expires_at > now)
        .values(used_at=now, used_by=terminal_id)
    )
    if spent.rowcount != 1:
        raise Problem("enrol_code_wrong")
    return writing.connection.execute(select(table).where(wanted)).one()


def known_terminal(facts: HubFacts, terminal_id: str) -> Terminal:
    """The terminal with this id and a key, revoked or not; raises ``Problem`` for a stranger."""
    terminal = _by_id(facts, terminal_id)
    if terminal.public_key is None:
        raise Problem("terminal_unknown")
    return terminal


def admit(store: HubStore, clock: Clock, terminal: Terminal) -> Terminal:
    """Let in a terminal that has proved itself; raises ``Problem`` when it is revoked."""
    _check_in_service(terminal)
    if terminal.seen_at is None or terminal.seen_at[:13] != to_text(clock.now())[:13]:
        _note_seen(store, clock, terminal.id)
    return terminal


def terminal_by_id(store: HubStore, terminal_id: str) -> Terminal:
    """The terminal with this id; raises ``Problem`` when there is none or it is revoked."""
    with store.read() as facts:
        terminal = _by_id(facts, terminal_id)
    _check_in_service(terminal)
    return terminal


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


def _by_id(facts: HubFacts, terminal_id: str) -> Terminal:
    query = select(TERMINAL).where(TERMINAL.c.id == terminal_id)
    found = facts.connection.execute(query).mappings().first()
    if found is None:
        raise Problem("terminal_unknown")
    return _terminal(found)


def _check_in_service(terminal: Terminal) -> None:
    if terminal.revoked_at is not None:
        raise Problem("terminal_revoked")


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
