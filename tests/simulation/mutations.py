"""Bugs planted on purpose, to show that the simulator finds such bugs.

Each mutation replaces functions of the product while a seed is played. ``seed`` is the first that
finds it; since any change of the product may move that, the tests try a few seeds more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import zstandard

import app.store.apply
import app.store.audit
import app.store.engine
import app.store.link
import app.store.outbox
import app.store.people
import app.store.projection
import app.store.reads.person
import app.store.rescue
import app.store.rows
import app.sync.engine
import hub.settle.draft
import hub.settle.history
import hub.settle.judge
import hub.settle.settle
import hub.store.actions
import hub.store.bulk
import hub.store.journal
import hub.store.writing
import record.merge
import record.redirect
import record.rules.custody
from app.store.writing import Writing
from record.action import Outcome
from record.field import Policy
from record.merge import Fate
from tests.simulation.planting import Patches, mutation

# The replica


@mutation(seed=1)
def page_over_pending() -> Patches:
    """A page's row is written over the waiting changes instead of beneath them."""
    return {(app.store.projection, "_overlaid"): lambda *_: set()}


@mutation(seed=3)
def shadow_forgotten() -> Patches:
    """The centre's row is not kept beside the edited one."""
    keep = app.store.projection._keep_centre_row

    def forgetful(connection: Any, record_type: str, record_id: str) -> None:
        with patch.object(app.store.rows, "get", return_value=None):
            keep(connection, record_type, record_id)

    return {(app.store.projection, "_keep_centre_row"): forgetful}


@mutation(seed=1)
def overlay_lifted_early() -> Patches:
    """The changes of an accepted action are lifted before the centre's rows have come."""

    def release(connection: Any, touched: Any) -> None:
        answered = app.store.outbox.answered_but_overlaid(connection)
        if answered:
            app.store.projection.lift(connection, [number for number, *_ in answered], touched)

    return {(app.store.apply, "release"): release}


@mutation(seed=1)
def cursor_without_page() -> Patches:
    """The cursor is stored in a transaction of its own, before the page that it stands for."""
    ask = app.sync.engine.SyncEngine._offer

    def offer(engine: Any, request: Any) -> Any:
        response = ask(engine, request)
        with engine._replica.write() as writing:
            cursors = writing.cursors()
            for page in response.pages:
                if page.stream in cursors and writing.link("epoch") == response.epoch:
                    app.store.link.set_cursor(writing.connection, page.stream, page.upto)
        return response

    return {(app.sync.engine.SyncEngine, "_offer"): offer}


@mutation(seed=1)
def page_without_cursor() -> Patches:
    """A page is taken in and its cursor stays where it was."""
    return {(app.store.link, "set_cursor"): lambda *_, **__: None}


@mutation(seed=8)
def halfway_forgotten() -> Patches:
    """Changed fields are asked for from the middle of a stretch that was not read to its end."""
    return {(app.store.link, "halfway_in"): lambda _: frozenset()}


@mutation(seed=1)
def departure_unheard() -> Patches:
    """Word that a person has left the prison is passed over."""
    return {(app.store.people, "left"): lambda *_: None}


@mutation(seed=1)
def held_verdict_dropped() -> Patches:
    """A terminal does not write down that its action is held."""
    settle = app.store.outbox.settle

    def deaf(connection: Any, verdicts: Any, now: str) -> Any:
        return settle(connection, [v for v in verdicts if v.outcome is not Outcome.HELD], now)

    return {(app.store.outbox, "settle"): deaf}


@mutation(seed=1)
def not_forced_to_disk() -> Patches:
    """The replica does not wait until the disk has a commit."""
    pragmas = app.store.engine._pragmas

    def lazy(key: str, foreign_keys: bool) -> tuple[str, ...]:
        return (*pragmas(key, foreign_keys), "synchronous = OFF")

    return {(app.store.engine, "_pragmas"): lazy}


@mutation(seed=1)
def seal_forgotten() -> Patches:
    """A line of the audit trail is not sealed to the one before it."""
    seal = app.store.audit._seal

    def loose(previous: str, content: Any) -> str:
        return seal(previous if content["number"] % 7 else "", content)

    return {(app.store.audit, "_seal"): loose} | {
        (app.store.audit, "first_break"): _first_break_by(seal)
    }


def _first_break_by(seal: Any) -> Any:
    check = app.store.audit.first_break

    def first_break(connection: Any) -> int | None:
        with patch.object(app.store.audit, "_seal", seal):
            return check(connection)

    return first_break


# A centre restored, a replica rebuilt


@mutation(seed=2)
def nothing_offered_again() -> Patches:
    """A terminal does not offer its kept actions to a centre that was restored."""
    return {(app.store.outbox, "offer_again"): lambda *_: []}


@mutation(seed=76)
def epoch_taken_silently() -> Patches:
    """A snapshot's epoch is written down without starting over."""

    def begin(writing: Any, stream: str, epoch: str, parts: Any) -> None:
        app.store.link.put(writing.connection, "epoch", epoch)

    return {(Writing, "begin_load"): begin}


@mutation(seed=129)
def load_goes_on_blindly() -> Patches:
    """A first load that goes on from a newer snapshot keeps who has left since the older one."""
    begin = app.store.apply.begin_epoch
    return {(app.store.apply, "begin_load"): lambda c, _s, epoch, _p, t: begin(c, epoch, t)}


@mutation(seed=2)
def ghosts_kept() -> Patches:
    """Rows that a restored centre no longer has stay on the terminal."""
    return {(app.store.projection, "forget_unversioned"): lambda *_: None}


@mutation(seed=5)
def rescue_keeps_answered_only() -> Patches:
    """A rebuilt replica keeps what was answered and loses what waits."""
    outbox = app.store.rescue._Damaged.outbox

    def forgetful(damaged: Any) -> Any:
        rows, lost = outbox(damaged)
        return [row for row in rows if row["state"] not in ("waiting", "sent")], lost

    return {(app.store.rescue._Damaged, "outbox"): forgetful}


# The centre's journal


@mutation(seed=1)
def number_not_moved() -> Patches:
    """A record that changes again keeps its old number in the journal."""
    upsert = hub.store.bulk.upsert

    def stuck(connection: Any, table: Any, rows: Any, changing: Any) -> None:
        kept = [name for name in changing if (table.name, name) != ("journal", "seq")]
        upsert(connection, table, rows, kept)

    return {(hub.store.journal, "upsert"): stuck}


@mutation(seed=1)
def version_not_counted() -> Patches:
    """A record that changes keeps its version."""
    put = hub.store.writing.Writing._store

    def store(writing: Any, record_type: str, entry: Any, *, new: bool) -> None:
        stale = entry if new else type(entry)(entry.row, entry.version - 1, entry.stamps)
        put(writing, record_type, stale, new=new)

    return {(hub.store.writing.Writing, "_store"): store}


@mutation(seed=1)
def departure_unsaid() -> Patches:
    """The prison that a person leaves is not told."""
    return {(hub.store.writing.Writing, "_leave"): lambda *_: None}


# Settling


@mutation(seed=1)
def settled_twice() -> Patches:
    """An action that is offered again is settled again."""
    store, known = hub.store.actions.store_actions, hub.store.actions.stored_action

    def once(writing: Any, terminal_id: str, settled: Any) -> None:
        store(writing, terminal_id, [one for one in settled if known(writing, one[3]) is None])

    return {
        (hub.settle.settle, "received"): lambda *_: hub.store.actions.Received({}, {}),
        (hub.settle.settle, "store_actions"): once,
    }


@mutation(seed=3)
def later_never_asked() -> Patches:
    """Where the later edit should stand, the one that arrives last does."""
    return {(record.merge, "_decide"): _deciding(Policy.LATEST, ours_stands=True)}


@mutation(seed=9)
def reviews_overwrite() -> Patches:
    """Where a person should decide, the one that arrives last stands and nobody is asked."""
    return {(record.merge, "_decide"): _deciding(Policy.REVIEW, ours_stands=True)}


@mutation(seed=26)
def sets_overwrite() -> Patches:
    """Where additions should be joined, the one that arrives last stands."""
    return {(record.merge, "_decide"): _deciding(Policy.SET, ours_stands=True)}


def _deciding(policy: Policy, *, ours_stands: bool) -> Any:
    decide = record.merge._decide

    def mutated(group: Any, before: Any, theirs: Any, ours: Any, later: bool) -> Any:
        if group.policy is not policy or theirs in (ours, before) or before == ours:
            return decide(group, before, theirs, ours, later)
        return record.merge._stands(
            group, before, theirs, ours, ours_stands=ours_stands, conflict=False
        )

    return mutated


@mutation(seed=4)
def less_safe_stands() -> Patches:
    """Of two values for what keeps people alive, the less safe one stands."""

    def unsafe(group: Any, before: Any, theirs: Any, ours: Any, later: bool) -> Any:
        ended = ours[group.fields[0]] == "ENDED"
        return record.merge._stands(group, before, theirs, ours, ours_stands=ended, conflict=True)

    return {(record.merge, "_safer"): unsafe}


@mutation(seed=3)
def loser_not_in_history() -> Patches:
    """The value that did not win is left out of the history."""
    lines = hub.settle.history._lines

    def winners(outcome: Any) -> Any:
        return () if outcome.fate is Fate.KEPT else lines(outcome)

    return {(hub.settle.history, "_lines"): winners}


@mutation(seed=9)
def conflict_not_raised() -> Patches:
    """Two people disagree, and no conflict is opened."""
    return {(hub.settle.judge, "raise_conflict"): lambda *_: "none"}


@mutation(seed=4)
def stays_not_straightened() -> Patches:
    """A person whom two terminals moved stays in both cells."""
    return {(hub.settle.judge, "straighten"): lambda *_: []}


@mutation(seed=1)
def anybody_ends_alerts() -> Patches:
    """The centre does not ask who may end an alert."""
    return {(hub.settle.judge, "check_right"): lambda *_: None}


@mutation(seed=4)
def accepting_does_nothing() -> Patches:
    """What was held is not done when it is accepted."""
    return {(hub.settle.judge, "_take_up_held"): lambda _: ()}


@mutation(seed=5)
def poison_for_ever() -> Patches:
    """An action that cannot be settled is tried again for ever."""
    return {(hub.settle.settle, "FAILURES_MAX"): 10**9}


# Two records of one person


@mutation(seed=40)
def redirect_forgotten() -> Patches:
    """An edit of a merged record does not reach the one that stands."""
    return {(hub.settle.judge, "redirected"): lambda *_: ()}


@mutation(seed=6)
def entries_moved() -> Patches:
    """What is written about a merged record is filed under the one that stands."""
    create = hub.settle.draft.Draft._create

    def moved(draft: Any, change: Any, *more: Any) -> None:
        person_id = change.after.get("person_id")
        if isinstance(person_id, str):
            stands = record.redirect.standing_id(person_id, draft._facts)
            change = replace(change, after={**change.after, "person_id": stands})
        create(draft, change, *more)

    return {(hub.settle.draft.Draft, "_create"): moved}


@mutation(seed=41)
def records_go_alone() -> Patches:
    """A merged record goes where its own custody periods say, not where the person belongs."""
    return {(hub.store.writing, "ids_of"): lambda person_id, _: (person_id,)}


@mutation(seed=4)
def two_places_unasked() -> Patches:
    """A merge leaves two open custody periods, and nobody is asked where the person is."""
    return {(record.rules.custody, "check_periods"): lambda *_: ()}


@mutation(seed=13)
def twins_unseen() -> Patches:
    """The centre does not ask whether two who were admitted are one."""
    return {(hub.settle.judge, "propose"): lambda *_: []}


@mutation(seed=4)
def half_a_person() -> Patches:
    """A page shows what was written about the record that was opened, and not the others'."""
    return {(app.store.reads.person, "ids_of"): lambda person_id, _: (person_id,)}


# The wire


@mutation(seed=2)
def no_checksum() -> Patches:
    """Messages carry no checksum."""
    packer = zstandard.ZstdCompressor

    def plain(**options: Any) -> Any:
        return packer(**(options | {"write_checksum": False}))

    return {(zstandard, "ZstdCompressor"): plain}
