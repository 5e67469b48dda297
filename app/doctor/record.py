"""The terminal and its record: enrolment, keys, the replica, what waits in it and how old it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.checkup import Finding, of_problem, skipped, warning, well, wrong
from app.doctor.subject import Subject
from app.settings.folders import shown
from app.store.examining import examine, newest_revision, oldest_waiting
from app.store.home import TerminalHome
from app.store.reads.status import OLD_AFTER, TOO_OLD_AFTER, LinkStatus, link_status
from app.store.replica import Replica
from app.store.vault import KeyringVault, open_vault, replica_key, terminal_key
from record import codes
from record.moments import from_text
from record.problems import Problem, problem_named

_MB = 1_000_000
WAITS_LONG = dt.timedelta(hours=1)
LEASE_NEAR = dt.timedelta(days=3)


def check_enrolment(subject: Subject) -> Iterator[Finding]:
    """Whether this folder is a terminal in service."""
    home = TerminalHome.load(subject.folder)
    if home.withdrawn:
        yield wrong("enrolment", "terminal_revoked")
        return
    subject.home = home
    prison = codes.label("prison", home.prison)
    yield well(
        "enrolment",
        "enrolled",
        name=home.name,
        prison=prison,
        profile=home.profile,
        folder=shown(home.path),
    )


def check_keyring(subject: Subject) -> Iterator[Finding]:
    """Whether there is a safe place for keys, and the keys are in it."""
    home = subject.home
    if home is None:
        KeyringVault(subject.folder)
        yield well("keyring", "keyring_ready")
        return
    vault = subject.vault or open_vault(home.vault, home.path)
    subject.key = replica_key(vault)
    terminal_key(vault)
    if home.vault == "file":
        yield warning("keyring", "keyring_file")
    else:
        yield well("keyring", "keyring_well")


def check_replica(subject: Subject) -> Iterator[Finding]:
    """Whether the file opens and is whole, and has the shape that this program knows."""
    home, key = subject.home, subject.key
    if home is None or key is None:
        yield skipped("replica", "needs_enrolment")
        yield skipped("migrations", "needs_enrolment")
        return
    try:
        seen = examine(home, key)
    except Problem as problem:
        yield of_problem("replica", problem)
        yield skipped("migrations", "needs_record")
        return
    if seen.orphans:
        yield wrong("replica", "replica_orphans", count=seen.orphans)
    else:
        yield well("replica", "replica_whole", size=round(seen.size_bytes / _MB, 1))
    newest = newest_revision()
    if seen.revision > newest:
        yield wrong("migrations", "replica_newer")
    elif seen.revision < newest:
        yield warning("migrations", "migrations_older", revision=seen.revision, newest=newest)
    else:
        subject.opens = not seen.orphans
        yield well("migrations", "migrations_well", revision=seen.revision)


def check_contents(subject: Subject) -> Iterator[Finding]:
    """When the centre answered last, how old the record is, what waits to be sent."""
    home = subject.home
    if not subject.opens or home is None:
        for check in ("contact", "age", "waiting"):
            yield skipped(check, "needs_record")
        return
    vault = subject.vault or open_vault(home.vault, home.path)
    replica = Replica.open(home, vault)
    try:
        status, oldest = link_status(replica), oldest_waiting(replica)
    finally:
        replica.close()
    now = subject.clock.now()
    if status.offered is not None:
        yield warning("program", "program_newer", version=status.offered)
    yield _contact(status, now)
    yield _age(status, now)
    if not status.waiting or oldest is None:
        yield well("waiting", "waiting_none")
        return
    ago = now - from_text(oldest)
    tell = warning if ago > WAITS_LONG else well
    yield tell("waiting", "waiting_some", count=status.waiting, ago=ago)


def _contact(status: LinkStatus, now: dt.datetime) -> Finding:
    if status.lease_ended:
        return wrong("contact", "lease_ended", days=status.lease_days)
    if status.last_contact is None:
        return warning("contact", "contact_none")
    ago = now - status.last_contact
    if status.lease_ends is not None and status.lease_ends - now < LEASE_NEAR:
        return warning("contact", "contact_lease", ago=ago, left=status.lease_ends - now)
    if status.problem is not None:
        met = problem_named(status.problem, **status.problem_details)
        number = met.kind.number
        return warning("contact", "contact_problem", number=number, sentence=met)
    return well("contact", "contact_well", ago=ago)


def _age(status: LinkStatus, now: dt.datetime) -> Finding:
    if status.data_as_of is None:
        return warning("age", "age_none")
    ago = now - status.data_as_of
    if ago <= OLD_AFTER:
        return well("age", "age_well", ago=ago)
    return (wrong if ago > TOO_OLD_AFTER else warning)("age", "age_old", ago=ago)
