"""Seals and certificates as JSON, read strictly."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from record.reader import Reader
from record.seals import Certificate, Run, Seals

RUNS_MAX = 1000


def seals_to_wire(seals: Seals) -> dict[str, Any]:
    """The seals as members of a message; none when nothing is sealed."""
    if not seals.runs:
        return {}
    return {
        "seals": [asdict(run) for run in seals.runs],
        "sessions": [asdict(certificate) for certificate in seals.certificates],
    }


def seals_from_wire(message: object, limit: int = RUNS_MAX) -> Seals:
    """The seals of a message, which may have none, and up to ``limit`` runs."""
    read = Reader(message, "request")
    if not read.has("seals"):
        return Seals()
    return Seals(
        tuple(_run(item) for item in read.items("seals", limit)),
        tuple(certificate_from_wire(item) for item in read.items("sessions", limit)),
    )


def certificate_from_wire(value: object) -> Certificate:
    """Read a certificate; whether it is the centre's own is for the centre to check."""
    read = Reader(value, "certificate")
    return Certificate(**{name: read.text(name) for name in Certificate.__dataclass_fields__})


def _run(value: object) -> Run:
    read = Reader(value, "seal")
    return Run(read.whole("first"), read.whole("count"), read.text("prior"), read.text("signature"))
