"""Answers of the centre to what a terminal sent, made by hand."""

from __future__ import annotations

from app.store.replica import Replica
from record.action import Action, Outcome, Verdict
from record.kinds import Row
from record.protocol import SCHEMA, Page, PageRow, SyncResponse
from tests.desk.prison import STREAM

ANSWERED_AT = "2026-11-24T14:31:00.000Z"


def answer(
    replica: Replica,
    action: Action,
    outcome: Outcome,
    problem: str | None = None,
    details: Row | None = None,
    rows: tuple[PageRow, ...] = (),
) -> None:
    """Let the centre answer one action, with the rows that came of it."""
    after = replica.cursors().get(STREAM, 0)
    upto = after + len(rows)
    verdict = Verdict(action.id, outcome, problem, details, (), ((STREAM, upto),))
    page = Page(STREAM, after, upto, rows, more=False)
    response = SyncResponse(
        schema=SCHEMA,
        epoch="e",
        verdicts=(verdict,),
        pages=(page,) if rows else (),
        streams=(STREAM,),
        now=ANSWERED_AT,
    )
    with replica.write() as writing:
        writing.apply_response(response)


def waiting_action(replica: Replica) -> Action:
    """The first action that waits."""
    return replica.next_batch(1, 100_000)[0]
