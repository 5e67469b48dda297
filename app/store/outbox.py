"""What this terminal has to tell the centre, and what became of it. An action is never rewritten.

Numbers have no gaps, so that the centre notices a terminal that was copied or set back. An answered
action stays for a while, because a centre restored from a backup asks for it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from app.store import rows
from app.store.tables import OUTBOX, PENDING_CHANGE
from record import compact, wire
from record.action import Action, Verdict
from record.problems import Problem
from record.seal_wire import certificate_from_wire
from record.seals import Certificate, Run, Seal, Seals, next_link

UNANSWERED = ("waiting", "sent")
_DIGITS = re.compile(r"[0-9a-f]+")


def next_number(connection: Connection) -> int:
    """The number of the next action of this terminal."""
    last = connection.execute(select(func.max(OUTBOX.c.number))).scalar()
    return (last or 0) + 1


def append(connection: Connection, action: Action, seal: Seal, certificate: Certificate) -> None:
    """Keep an action to be sent, with its seal and the certificate of its author's session."""
    body = compact.written(action.to_wire())
    connection.execute(
        insert(OUTBOX).values(
            number=action.number,
            action_id=action.id,
            kind=action.kind,
            staff_id=action.staff_id,
            made_at=action.at,
            body=body,
            size_bytes=len(body.encode()),
            state="waiting",
            tries=0,
            session_id=seal.session_id,
            prior=seal.prior,
            link=seal.link,
            signature=seal.signature,
            certificate=compact.written(asdict(certificate)),
        )
    )


def last_link(connection: Connection, session_id: str) -> str | None:
    """The link of the session's latest action here, for the next to be chained to."""
    of_session = select(OUTBOX.c.link).where(OUTBOX.c.session_id == session_id)
    latest = of_session.order_by(OUTBOX.c.number.desc()).limit(1)
    return connection.execute(latest).scalar()


def session_of(connection: Connection, action_id: str) -> str:
    """The session in which an action was done; "" for one from before there were any."""
    done_in = select(OUTBOX.c.session_id).where(OUTBOX.c.action_id == action_id)
    return connection.execute(done_in).scalar() or ""


def seals_of(connection: Connection, actions: Sequence[Action]) -> Seals:
    """The seals of these actions as they are sent: one signature for each unbroken run.

    An action that is not what was sealed makes a run of its own, so that the centre refuses it and
    not its neighbours.
    """
    kept = _seals(connection, actions)
    runs: list[tuple[int, list[Seal]]] = []
    follows = False
    for place, action in enumerate(actions):
        seal = kept.seals.get(action.number)
        is_whole = seal is not None and next_link(seal.prior, action.digest()) == seal.link
        if seal is not None:
            if follows and is_whole and _goes_on(runs[-1][1][-1], seal):
                runs[-1][1].append(seal)
            else:
                runs.append((place, [seal]))
        follows = is_whole
    return Seals(
        tuple(Run(first, len(of), of[0].prior, of[-1].signature) for first, of in runs),
        tuple(kept.certificates.values()),
    )


def _goes_on(last: Seal, seal: Seal) -> bool:
    return (seal.session_id, seal.prior) == (last.session_id, last.link)


class _Kept(NamedTuple):
    """Seals by their actions' numbers, certificates by their sessions."""

    seals: dict[int, Seal]
    certificates: dict[str, Certificate]

    def note(self, session_id: str, certificate: str) -> None:
        """Take up a session's certificate, if it can be read: the disk may have damaged it."""
        if session_id not in self.certificates:
            with suppress(ValueError, Problem):
                told = certificate_from_wire(compact.read(certificate))
                self.certificates[session_id] = told


def _seals(connection: Connection, actions: Sequence[Action]) -> _Kept:
    row = OUTBOX.c
    kept = _Kept({}, {})
    for numbers in rows.chunks(action.number for action in actions):
        sealed = select(
            row.number, row.session_id, row.prior, row.link, row.signature, row.certificate
        ).where(row.number.in_(numbers), row.signature.is_not(None))
        for number, session_id, prior, link, signature, certificate in connection.execute(sealed):
            if all(map(_DIGITS.fullmatch, (prior, link, signature))):
                kept.seals[number] = Seal(session_id, prior, link, signature)
                kept.note(session_id, certificate)
    return kept


def put_back(connection: Connection, row: Mapping[str, Any]) -> Action:
    """Keep a row as it was in another replica; the action that it holds."""
    connection.execute(insert(OUTBOX).values(**row))
    return action_of(row["body"])


def next_batch(connection: Connection, limit_actions: int, limit_bytes: int) -> tuple[Action, ...]:
    """The first actions without an answer, in order, at least one however large it is."""
    found = connection.execute(
        select(OUTBOX.c.body, OUTBOX.c.size_bytes)
        .where(OUTBOX.c.state.in_(UNANSWERED))
        .order_by(OUTBOX.c.number)
        .limit(limit_actions)
    )
    batch: list[Action] = []
    size = 0
    for body, size_bytes in found:
        size += size_bytes
        if batch and size > limit_bytes:
            break
        batch.append(action_of(body))
    return tuple(batch)


def has_waiting(connection: Connection) -> bool:
    """Whether any action is without an answer."""
    waits = select(OUTBOX.c.number).where(OUTBOX.c.state.in_(UNANSWERED)).limit(1)
    return connection.execute(waits).first() is not None


def note_try(connection: Connection, action_ids: Iterable[str], problem: Problem | None) -> None:
    """These actions were offered; ``problem`` is what was met, None while the answer is awaited."""
    met = None
    if problem is not None:
        details = {name: str(value) for name, value in problem.details.items()}
        met = {"name": problem.name, "details": details}
    connection.execute(
        update(OUTBOX)
        .where(OUTBOX.c.action_id.in_(list(action_ids)), OUTBOX.c.state.in_(UNANSWERED))
        .values(
            state="sent" if problem is None else "waiting",
            tries=OUTBOX.c.tries + (problem is None),
            problem=met,
        )
    )


def settle(connection: Connection, verdicts: Iterable[Verdict], now: str) -> list[Verdict]:
    """Close actions with their verdicts; those of them that were open, and known here, till now."""
    told = {verdict.action_id: verdict for verdict in reversed(list(verdicts))}
    unanswered = OUTBOX.c.state.in_(UNANSWERED)
    open_ones: set[str] = set()
    for ids in rows.chunks(told):
        found = select(OUTBOX.c.action_id).where(OUTBOX.c.action_id.in_(ids), unanswered)
        open_ones.update(connection.execute(found).scalars())
    closed = [verdict for action_id, verdict in told.items() if action_id in open_ones]
    if closed:
        connection.execute(
            update(OUTBOX).where(OUTBOX.c.action_id == bindparam("key")),
            [
                {
                    "key": verdict.action_id,
                    "state": verdict.outcome.value,
                    "verdict": verdict.to_wire(),
                    "settled_at": now,
                    "problem": None,
                }
                for verdict in closed
            ],
        )
    return closed


def answered_but_overlaid(connection: Connection) -> list[tuple[int, str, dict[str, Any]]]:
    """Number, state and verdict of answered actions whose changes still lie over the record."""
    overlaid = select(PENDING_CHANGE.c.number)
    found = connection.execute(
        select(OUTBOX.c.number, OUTBOX.c.state, OUTBOX.c.verdict)
        .where(OUTBOX.c.number.in_(overlaid), OUTBOX.c.state.not_in(UNANSWERED))
        .order_by(OUTBOX.c.number)
    )
    return [(number, state, verdict or {}) for number, state, verdict in found]


def offer_again(connection: Connection) -> list[Action]:
    """Let every answered action wait again (the centre has lost its memory); those actions."""
    answered = OUTBOX.c.state.not_in(UNANSWERED)
    bodies = connection.execute(select(OUTBOX.c.body).where(answered).order_by(OUTBOX.c.number))
    actions = [action_of(body) for body in bodies.scalars()]
    connection.execute(
        update(OUTBOX)
        .where(answered)
        .values(state="waiting", verdict=None, settled_at=None, tries=0)
    )
    return actions


def forget_answered(connection: Connection, before: str) -> int:
    """Drop actions that were accepted before that moment and lie over nothing; how many.

    Held and refused ones stay, and so does the last, which the numbering goes on from.
    """
    last = select(func.max(OUTBOX.c.number)).scalar_subquery()
    done = connection.execute(
        delete(OUTBOX).where(
            OUTBOX.c.state.in_(("accepted", "merged")),
            OUTBOX.c.settled_at < before,
            OUTBOX.c.number.not_in(select(PENDING_CHANGE.c.number)),
            OUTBOX.c.number != last,
        )
    )
    return done.rowcount


def action_of(body: str) -> Action:
    """The action that an outbox row holds."""
    return wire.action_from_wire(compact.read(body))
