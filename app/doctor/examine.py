"""Looking at everything, one check after the other, whatever the one before it met."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from app.checkup import Checkup, Finding, of_problem, wrong
from app.doctor import centre, machine, record
from app.doctor.subject import Check, Subject
from app.places import places
from app.settings.folders import log_folder
from app.settings.settings import Settings
from app.store.vault import Vault
from record.moments import Clock
from record.problems import Problem

log = logging.getLogger(__name__)

CHECKS: tuple[tuple[str, Check], ...] = (
    ("program", machine.check_program),
    ("resources", machine.check_resources),
    ("enrolment", record.check_enrolment),
    ("settings", machine.check_settings),
    ("keyring", record.check_keyring),
    ("replica", record.check_replica),
    ("disk", machine.check_disk),
    ("logs", machine.check_logs),
    ("proxy", centre.check_proxy),
    ("centre", centre.check_centre),
    ("certificate", centre.check_certificate),
    ("clock", centre.check_clock),
    ("versions", centre.check_versions),
    ("contact", record.check_contents),
)


def examine(folder: Path, settings: Settings, clock: Clock, vault: Vault | None = None) -> Checkup:
    """Look the terminal in a folder over. Takes seconds; changes nothing; raises nothing.

    ``vault`` stands in for the one that the terminal was enrolled with.
    """
    subject = Subject(folder, settings, clock, log_folder(settings, folder), vault)
    findings = [one for name, check in CHECKS for one in _looked_at(name, check, subject)]
    return Checkup(tuple(findings), clock.now(), settings.every())


def _looked_at(name: str, check: Check, subject: Subject) -> Iterator[Finding]:
    try:
        yield from check(subject)
    except Problem as problem:
        yield of_problem(name, problem)
    except Exception as error:  # noqa: BLE001 (a check that fails is a finding, and ends no other)
        log.warning("the check %s failed\n%s", name, places(error))
        yield wrong(name, "check_failed", what=type(error).__name__)
