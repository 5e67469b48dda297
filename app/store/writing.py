"""One transaction that writes: the verbs by which anything in the replica changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from app.store import (
    apply,
    attachments,
    audit,
    drafts,
    known,
    link,
    outbox,
    people,
    projection,
    proof,
    search,
    verifiers,
)
from app.store.attachments import Picture
from app.store.changes import Changes, Key, Touched
from app.store.proof import Count
from app.store.reading import Reading
from app.store.verifiers import Guard, Verifier
from record.action import Action
from record.catalogue import BY_NAME
from record.fit import check_columns, check_rows
from record.kinds import Value
from record.problems import Problem
from record.protocol import PageRow, SyncResponse, Table
from record.seals import OpenSession
from record.trail import TrailHeard


class Writing(Reading):
    """The record while it is being written: reads see what this transaction has written so far."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._touched = Touched()

    def record_action(self, action: Action, session: OpenSession) -> None:
        """Seal an action with its author's session, keep it to be sent, show its changes at once.

        ``ValueError`` unless it carries the next number and is this session's.
        """
        expected = self.next_number()
        if action.number != expected:
            raise ValueError(f"action number {action.number} where {expected} is next")
        if action.session != session.id:
            raise ValueError("an action is sealed with the session that it names")
        prior = outbox.last_link(self.connection, session.id)
        seal = session.seal(prior, action.digest())
        outbox.append(self.connection, action, seal, session.certificate)
        projection.lay_over(self.connection, action, self._touched)
        link.put(self.connection, link.STAMP, action.stamp)
        self._touched.kinds.add("outbox")

    def restore_outbox(self, rescued: Iterable[Mapping[str, Any]]) -> None:
        """Keep rows of a damaged replica's outbox, under the numbers that they have."""
        for row in sorted(rescued, key=lambda row: int(row["number"])):
            action = outbox.put_back(self.connection, row)
            if row["state"] in outbox.UNANSWERED:
                projection.lay_over(self.connection, action, self._touched)
        self._touched.kinds.add("outbox")

    def apply_response(self, response: SyncResponse) -> Changes:
        """Take in an answer of the centre; what this transaction has changed so far.

        Raises ``NotHeld`` when there is news of a row that is not held: ask for whole rows.
        """
        apply.take_in(self.connection, response, self._touched)
        self._touched.kinds.add("link")
        return self._touched.changes()

    def load_snapshot_rows(self, rows: Sequence[PageRow], stream: str | None = None) -> None:
        """Take in a part of a stream's first load. Rows that are held as new are passed over.

        Raises ``Problem`` when a row cannot be one.
        """
        check_rows(rows)
        self.doubt(stream)
        apply.take_rows(self.connection, stream, rows, self._touched)
        projection.show(self.connection, self._touched)

    def load_tables(self, tables: Sequence[Table], stream: str) -> None:
        """The same for a part as it came, table by table."""
        for table in tables:
            if not table.whole:
                raise Problem("message_malformed", what="table.held")
            check_columns(BY_NAME[table.record_type], table.ids, table.versions, table.columns)
        proof.forget(self.connection, stream)
        apply.take_tables(self.connection, stream, tables, self._touched)
        projection.show(self.connection, self._touched)

    def note_snapshot_part(self, stream: str, sha256: str) -> None:
        """A part of a stream's first load is in."""
        link.note_snapshot_part(self.connection, stream, sha256)

    def keep_piece(self, stream: str, sha256: str, start: int, data: bytes) -> None:
        """More has come of a part that is not in yet."""
        link.keep_piece(self.connection, stream, sha256, start, data)

    def forget_pieces(self, stream: str) -> None:
        """What has come of a part that is not in yet is wrong, or of no use any more."""
        link.forget_pieces(self.connection, stream)

    def forget_snapshot_parts(self, stream: str) -> None:
        """The stream's first load is complete."""
        link.forget_snapshot_parts(self.connection, stream)

    def begin_load(self, stream: str, epoch: str, parts: Collection[str]) -> None:
        """A stream's first load begins, or goes on after a break, from these parts."""
        apply.begin_load(self.connection, stream, epoch, parts, self._touched)

    def start_over(self) -> None:
        """The centre has forgotten what we have read: read all of it anew, offer it all we keep."""
        apply.start_over(self.connection)

    def set_cursor(self, stream: str, seq: int) -> None:
        """A stream was loaded up to ``seq``."""
        link.set_cursor(self.connection, stream, seq)
        proof.forget(self.connection, stream)
        proof.forget_unprovable(self.connection)
        apply.release(self.connection, self._touched)
        projection.show(self.connection, self._touched)
        apply.sweep(self.connection, self._touched)
        self._touched.pictures = True

    def keep_proof(self, count: Count) -> bool:
        """Keep the digest as it was counted, unless more was read meanwhile; whether it is proved.

        It is proved when the centre said the same digest for the same number.
        """
        here = proof.standing(self.connection, count.stream)
        if here is None or here.cursor != count.cursor:
            return False
        proof.keep(self.connection, count.stream, count.sums)
        is_proved = here.said == count.digest
        if is_proved:
            now = link.get(self.connection, link.CENTRE_NOW)
            proof.note_proved(self.connection, count.stream, count.cursor, now)
        return is_proved

    def doubt(self, stream: str | None = None) -> None:
        """Something here may not be as the centre gave it: prove it anew at the next contact.

        Of all streams when it is not said which.
        """
        proof.forget(self.connection, *([stream] if stream is not None else []))

    def correct(self, count: Count, rows: Sequence[PageRow], surplus: Iterable[Key]) -> bool:
        """Put right what differed, unless more was read since the count; whether it was done."""
        here = proof.standing(self.connection, count.stream)
        if here is None or here.cursor != count.cursor:
            return False
        check_rows(rows)
        apply.correct(self.connection, count.stream, rows, surplus, self._touched)
        proof.forget(self.connection, count.stream)
        return True

    def note_try(self, actions: Iterable[Action], problem: Problem | None = None) -> None:
        """These actions are being offered; or the offer met a problem.

        It is news of the link: what waits is the same, and whoever sends it must not take their own
        try for something new to be sent.
        """
        outbox.note_try(self.connection, (action.id for action in actions), problem)
        self._touched.kinds.add("link")

    def note_link(
        self,
        now: str,
        problem: Problem | None,
        *,
        caught_up: bool = False,
        passed: dt.timedelta = dt.timedelta(),
    ) -> None:
        """Write down how a try at the centre went, and how much time passed since the last one."""
        link.note(self.connection, now, problem, caught_up=caught_up, passed=passed)
        if caught_up:
            attachments.tidy(self.connection, all_is_read=True)
        self._touched.kinds.add("link")

    def note_time(self, now: str) -> str:
        """Remember that the clock showed this; the highest time seen."""
        return link.note_time(self.connection, now)

    def set_link(self, key: str, value: str | None) -> None:
        """Keep a single value by name; None forgets it."""
        link.put(self.connection, key, value)
        self._touched.kinds.add("link")

    def forget_answered(self, before: str) -> int:
        """Drop actions that the centre accepted before that moment; how many."""
        return outbox.forget_answered(self.connection, before)

    def keep_picture(self, data: bytes, number: int) -> None:
        """Keep the picture that our action of this number names, until the centre has it."""
        attachments.keep(self.connection, data, number)

    def note_picture_sent(self, sha256: str) -> bool:
        """The centre has all of a picture; False when an entry that waits names it, too."""
        is_done = attachments.note_sent(self.connection, sha256)
        people.remove_leavers(self.connection, self._touched)
        self._touched.kinds.add("outbox")
        return is_done

    def take_picture(self, picture: Picture, start: int, data: bytes) -> bool:
        """More has come of a picture; False when it is not the one, and was thrown away."""
        return attachments.take_piece(self.connection, picture, start, data, self._touched)

    def drop_pictures(self, names: Collection[str]) -> None:
        """Throw away pictures that the disk has damaged."""
        attachments.drop(self.connection, names)

    def audit(
        self,
        *,
        at: str,
        staff_id: str | None,
        deed: str,
        person_id: str | None = None,
        details: Mapping[str, Value] | None = None,
    ) -> None:
        """Add a row to the audit trail."""
        audit.add(
            self.connection,
            at=at,
            staff_id=staff_id,
            deed=deed,
            person_id=person_id,
            details=details,
        )

    def note_trail_heard(self, trail: str, heard: TrailHeard) -> None:
        """The centre has the audit trail so far."""
        audit.note_heard(self.connection, trail, heard)

    def forget_trail(self, before: str) -> int:
        """Drop lines of the audit trail that the centre has, from before that moment; how many."""
        return audit.forget_heard(self.connection, before)

    def save_draft(self, staff_id: str, key: str, text: str) -> None:
        """Keep what was typed and is not saved yet."""
        drafts.put(self.connection, staff_id, key, text)

    def forget_draft(self, staff_id: str, key: str) -> None:
        """Drop what was typed: it was saved, or given up."""
        drafts.forget(self.connection, staff_id, key)

    def put_verifier(self, verifier: Verifier) -> None:
        """Remember a member of staff who has signed in with the centre."""
        verifiers.put(self.connection, verifier)

    def guard(self, staff_number: str) -> Guard:
        """How often a wrong password was typed for a staff number."""
        return verifiers.guard(self.connection, staff_number)

    def put_guard(self, guard: Guard) -> None:
        """Keep how often it was."""
        verifiers.put_guard(self.connection, guard)

    def finish(self) -> Changes:
        """Bring what follows from the rows up to date, before the commit; what was changed."""
        search.refresh_touched(self.connection, self._touched)
        known.refresh(self.connection, self._touched.recognised)
        if self._touched.pictures:
            attachments.tidy(self.connection, all_is_read=False)
        return self._touched.changes()
