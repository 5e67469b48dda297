"""What a terminal may ask of the centre, whichever way the question comes in."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from hub.settle.attachments import Attachments
from hub.settle.looks import Asker, looks_for
from hub.settle.numbers import lease_block
from hub.settle.offered import Unread
from hub.settle.seals import Offered, check_seals
from hub.settle.settle import Settler
from hub.store import trails
from hub.store.facts import HubFacts
from hub.store.journal import Head, read_head
from hub.store.lease import epoch_and_lease
from hub.store.news import News
from hub.store.pages import PageAsked, RecentPages
from hub.store.programs import Programs, programs
from hub.store.proof import compare
from hub.store.sessions import note_recalls_heard, recalled
from hub.store.snapshots import Snapshots
from hub.store.staff import Given, sign_in
from hub.store.store import HubStore, recalls_of
from hub.store.terminals import Terminal, terminal_by_id
from record.action import Action, Verdict
from record.looks import Looks, LooksAsked
from record.moments import Clock, to_text
from record.problems import Problem
from record.protocol import (
    PAGE_BYTES_MAX,
    PAGE_BYTES_MIN,
    SCHEMA,
    DigestAnswer,
    DigestRequest,
    Held,
    Manifest,
    Page,
    Speech,
    StaffPass,
    SyncRequest,
    SyncResponse,
    speech,
)
from record.sealed import public_key
from record.seals import Seals
from record.trail import TrailHeard, TrailPage

log = logging.getLogger(__name__)

PACKED_TO_PLAIN = 4
"""A page packs to a quarter of its JSON or less, so it may hold four times what was asked for."""


_EMPTY = Head(0, 0)


class _Reading(NamedTuple):
    """A stream that a terminal reads: how far it has read it, and how far it goes."""

    stream: str
    cursor: int
    head: Head


class Centre:
    """Answers terminals: verdicts on what they did, news of what others did, first loads."""

    def __init__(self, store: HubStore, clock: Clock, schema: int = SCHEMA) -> None:
        self._store = store
        self._clock = clock
        self._schema = schema
        self._settler = Settler(store, clock)
        self._snapshots = Snapshots(store, clock)
        self._attachments = Attachments(store, clock)
        self._recent = RecentPages()
        self.news = News(store)

    def answer(
        self, terminal: Terminal, request: SyncRequest, offered: Sequence[Action | Unread]
    ) -> SyncResponse:
        """Settle what is offered, in its order, and read what is new; does not wait for news.

        Raises ``Problem`` when the terminal has read further than this record goes: one of the two
        was restored from an older copy; or when it has nothing to offer and may not read: two
        copies of it run, or its program is too old.
        """
        if offered:
            self._check_history(terminal, request)
        verdicts = self.settle(terminal, offered, request.seals)
        if offered:  # by which two copies of it may have shown themselves
            terminal = terminal_by_id(self._store, terminal.id)
        if request.heard:
            self._store.write(lambda w: note_recalls_heard(w, terminal.id, request.heard))
        if request.numbers is not None:
            self._lend(terminal, request, request.numbers)
        with self._store.read() as facts:
            epoch, days, reading = self._reads_on(facts, terminal, request)
            asked = _programs(facts, request)
            problem = self._why_nothing_to_read(terminal, request, asked)
            if problem is not None and request.epoch in (None, epoch) and not offered:
                raise Problem(problem)
            response = SyncResponse(
                schema=min(request.schema, self._schema),
                epoch=epoch,
                verdicts=tuple(verdicts),
                pages=() if problem else self._pages(facts, epoch, reading, request),
                streams=terminal.streams,
                now=to_text(self._clock.now()),
                problem=problem,
                lease_days=days,
                ended=recalled(facts, terminal.id),
                program=asked.offer_to(request.program or ""),
            )
        if request.epoch == epoch:
            return response
        return replace(response, key=public_key(self._store.sealing_key()).hex())

    def still(self, response: SyncResponse) -> SyncResponse:
        """An answer with nothing new, given again at the end of a wait in which nothing moved."""
        return replace(response, now=to_text(self._clock.now()))

    def _lend(self, terminal: Terminal, request: SyncRequest, incarnation: str) -> None:
        """Lend an installation the numbers that it asks for, if it may read the answer."""
        with self._store.read() as facts:
            asked = _programs(facts, request)
        if self._why_nothing_to_read(terminal, request, asked) is None:
            now = self._clock.now()
            self._store.write(lambda writing: lease_block(writing, terminal, incarnation, now))

    def _check_history(self, terminal: Terminal, request: SyncRequest) -> None:
        """That the terminal has not read further than this record goes; raises ``Problem``."""
        with self._store.read() as facts:
            self._reads_on(facts, terminal, request)

    def _reads_on(
        self, facts: HubFacts, terminal: Terminal, request: SyncRequest
    ) -> tuple[str, int, list[_Reading]]:
        """This history's name, the days of a lease, and where the terminal reads on."""
        epoch, days = epoch_and_lease(facts)
        cursors = self.cursors(terminal, request) if request.epoch in (None, epoch) else {}
        reading = [_Reading(s, c, read_head(facts, s) or _EMPTY) for s, c in cursors.items()]
        for each in reading:
            if each.cursor > each.head.seq:
                log.warning(
                    "a terminal has read %s further than it goes: if this database was "
                    "restored from a backup, run wingbook-hub restored",
                    each.stream,
                )
                raise Problem("cursor_ahead", stream=each.stream)
        return epoch, days, reading

    def _why_nothing_to_read(
        self, terminal: Terminal, request: SyncRequest, asked: Programs
    ) -> str | None:
        if terminal.forked_at is not None:
            return "terminal_must_reenrol"
        too_old = speech(request.schema, self._schema) is Speech.PUSH_ONLY
        too_old = too_old or asked.are_above(request.program or "")
        return "program_too_old" if too_old else None

    def settle(
        self, terminal: Terminal, offered: Sequence[Action | Unread], seals: Seals
    ) -> list[Verdict]:
        """Settle what is offered, in its order; what broke off has no verdict and comes again."""
        verdicts: list[Verdict | None] = []
        checked = check_seals(self._store, self._clock, terminal, offered, seals)
        for readable, some in itertools.groupby(checked, lambda one: isinstance(one, Offered)):
            if readable:
                verdicts += self._settler.settle_all(
                    terminal, [one for one in some if isinstance(one, Offered)]
                )
            else:
                verdicts += [self._refuse(terminal, u) for u in some if isinstance(u, Unread)]
        return [verdict for verdict in verdicts if verdict is not None]

    def cursors(self, terminal: Terminal, request: SyncRequest) -> dict[str, int]:
        """The cursors of the streams that the terminal holds and may hold."""
        return {s: request.cursors[s] for s in terminal.streams if s in request.cursors}

    def awaits(self, terminal: Terminal, request: SyncRequest) -> dict[str, int]:
        """What a terminal waits for: its streams beyond its cursors, and an end of a session."""
        return {**self.cursors(terminal, request), recalls_of(terminal.id): 0}

    def has_news(self, response: SyncResponse) -> bool:
        """Whether an answer says anything, so that there is nothing to wait for."""
        told = response.verdicts or response.ended
        return bool(told) or any(page.rows for page in response.pages)

    def manifest(self, terminal: Terminal, stream: str) -> Manifest:
        """The snapshot to start a stream from."""
        _check_single(terminal)
        if stream not in terminal.streams:
            raise Problem("out_of_scope")
        return self._snapshots.manifest(stream)

    def part(self, terminal: Terminal, sha256: str) -> bytes:
        """A part of one of the terminal's snapshots."""
        return self._snapshots.part(sha256, terminal.streams)

    def digest(self, terminal: Terminal, request: DigestRequest) -> DigestAnswer:
        """One step of looking for where a terminal differs from a stream of its own."""
        _check_single(terminal)
        if request.stream not in terminal.streams:
            raise Problem("out_of_scope")
        epoch = self._store.epoch()
        with self._store.read() as facts:
            return compare(facts, epoch, request)

    def held_of_attachment(self, terminal: Terminal, sha256: str) -> Held:
        """How much has come of a picture that the terminal may bring."""
        return self._attachments.held(terminal, sha256)

    def take_attachment(self, terminal: Terminal, sha256: str, offset: int, data: bytes) -> Held:
        """A piece of a picture; what two copies of a terminal have is taken from both."""
        return self._attachments.take(terminal, sha256, offset, data)

    def attachment(
        self, terminal: Terminal, sha256: str, offset: int, length: int
    ) -> tuple[bytes, int]:
        """A stretch of a picture whose record the terminal holds, and the size of the whole."""
        _check_single(terminal)
        return self._attachments.read(terminal, sha256, offset, length)

    def looks(self, asker: Asker, asked: LooksAsked) -> Looks:
        """What the trails say, for an auditor. Raises ``Problem``."""
        return looks_for(self._store, self._clock, asker, asked)

    def take_trail(self, terminal: Terminal, page: TrailPage) -> TrailHeard:
        """Lines of a terminal's audit trail; those of two copies of it are taken from both."""
        now = to_text(self._clock.now())
        return self._store.write(lambda writing: trails.take(writing, terminal.id, page, now))

    def sign_in(self, terminal: Terminal, given: Given, public_key: str) -> StaffPass:
        """Check a member of staff's password, and open a session at the terminal with this key."""
        return sign_in(self._store, self._clock, terminal, given, public_key)

    def _refuse(self, terminal: Terminal, unread: Unread) -> Verdict:
        return self._settler.refuse_unread(terminal, unread.id, unread.body, unread.problem)

    def _pages(
        self, facts: HubFacts, epoch: str, reading: Sequence[_Reading], request: SyncRequest
    ) -> tuple[Page, ...]:
        """A page for each stream, its prison's first; together about as large as was asked."""
        same_schema = request.schema == self._schema
        whole = request.whole or not same_schema
        left = min(max(request.want_bytes, PAGE_BYTES_MIN), PAGE_BYTES_MAX) * PACKED_TO_PLAIN
        pages = []
        for stream, cursor, head in reading:
            asked = PageAsked(stream, cursor, left, whole)
            page, size = self._recent.read(facts, epoch, asked, head)
            wanted = (page.rows or request.prove) and same_schema
            pages.append(replace(page, digest=page.digest if wanted else None))
            left = max(left - size, 0)
        return tuple(pages)


def _programs(facts: HubFacts, request: SyncRequest) -> Programs:
    """Which programs are asked for, where the terminal says which it has."""
    return programs(facts) if request.program is not None else Programs()


def _check_single(terminal: Terminal) -> None:
    if terminal.forked_at is not None:
        raise Problem("terminal_must_reenrol")


class Conversation:
    """``HubProtocol`` for one terminal in the centre's own process."""

    def __init__(self, centre: Centre, store: HubStore, terminal_id: str) -> None:
        self._centre = centre
        self._store = store
        self._terminal_id = terminal_id

    def sync(self, request: SyncRequest) -> SyncResponse:
        """Settle the actions and answer with verdicts and news."""
        terminal = self._terminal()
        response = self._centre.answer(terminal, request, request.actions)
        if request.wait_s > 0 and not self._centre.has_news(response):
            self._centre.news.wait(self._centre.awaits(terminal, request), request.wait_s)
            response = self._centre.answer(terminal, replace(request, actions=(), heard=()), ())
        return response

    def manifest(self, stream: str) -> Manifest:
        """The snapshot to start a stream from."""
        return self._centre.manifest(self._terminal(), stream)

    def part(self, sha256: str, offset: int = 0) -> bytes:
        """The bytes of a snapshot's part from ``offset`` on."""
        return self._centre.part(self._terminal(), sha256)[offset:]

    def digest(self, request: DigestRequest) -> DigestAnswer:
        """One step of looking for where a stream differs from what the terminal holds."""
        return self._centre.digest(self._terminal(), request)

    def held_of_attachment(self, sha256: str) -> Held:
        """How much of a picture the centre has."""
        return self._centre.held_of_attachment(self._terminal(), sha256)

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        """Give the centre a piece of a picture."""
        return self._centre.take_attachment(self._terminal(), sha256, offset, data)

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        """The bytes of a picture from ``offset`` on."""
        return self._centre.attachment(self._terminal(), sha256, offset, length)[0]

    def take_trail(self, page: TrailPage) -> TrailHeard:
        """Give the centre lines of the audit trail."""
        return self._centre.take_trail(self._terminal(), page)

    def sign_in(self, staff_number: str, password: str, public_key: str) -> StaffPass:
        """Check a member of staff's password at the centre, and open a session with this key."""
        return self._centre.sign_in(self._terminal(), Given(staff_number, password), public_key)

    def _terminal(self) -> Terminal:
        return terminal_by_id(self._store, self._terminal_id)
