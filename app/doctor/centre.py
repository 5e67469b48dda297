"""The way to the centre: the proxy, whether it answers, its certificate, its time, its version."""

from __future__ import annotations

import datetime as dt
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

from cryptography import x509

from app.checkup import Finding, of_problem, skipped, warning, well, wrong
from app.doctor.subject import Subject
from app.sync.http import HttpHub
from app.sync.way import Way, proxies_to, way_of
from record.moments import from_text
from record.problems import Problem
from record.protocol import SCHEMA, Speech, speech

PROXY_S = 5.0
CERTIFICATE_NEAR = dt.timedelta(days=30)
CLOCK_NEAR, CLOCK_FAR = dt.timedelta(seconds=30), dt.timedelta(minutes=5)
"""From five minutes on the centre takes no request by this clock (``hub.api.signed``)."""


def check_proxy(subject: Subject) -> Iterator[Finding]:
    """Which proxy stands on the way, and whether it answers."""
    way = _way(subject)
    if way is None:
        yield skipped("proxy", "centre_not_set")
        return
    proxy = proxies_to(way.url, way.proxy).get(urlsplit(way.url).scheme)
    if not proxy:
        yield well("proxy", "proxy_none")
        return
    parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    source = subject.settings["Proxy"].place or "system"
    address = f"{parts.hostname}:{parts.port or 80}"  # what stands before an @ is a password
    try:
        socket.create_connection((parts.hostname or "", parts.port or 80), PROXY_S).close()
    except OSError:
        yield wrong("proxy", "proxy_silent", proxy=address, source=source)
        return
    yield well("proxy", "proxy_answers", proxy=address, source=source)


def check_centre(subject: Subject) -> Iterator[Finding]:
    """Whether the centre answers, and proves to be the centre."""
    way = _way(subject)
    if way is None:
        yield skipped("centre", "centre_not_set")
        return
    hub = HttpHub(way.url, None, way.authority, proxy=way.proxy)
    began = time.monotonic()
    try:
        subject.answer = hub.health()
        subject.certificate = hub.certificate
    finally:
        hub.close()
    took = round((time.monotonic() - began) * 1000)
    yield well("centre", "centre_answers", url=way.url, ms=took)


def check_certificate(subject: Subject) -> Iterator[Finding]:
    """Until when the certificate holds; that it is trusted, the centre's answer has shown."""
    way = _way(subject)
    if way is None or subject.answer is None:
        yield skipped("certificate", "needs_centre")
        return
    if subject.certificate is None:
        yield well("certificate", "certificate_none")
        return
    until = x509.load_der_x509_certificate(subject.certificate).not_valid_after_utc
    left = until - dt.datetime.now(dt.UTC)
    if left < CERTIFICATE_NEAR:
        yield warning("certificate", "certificate_ends", until=until, left=left)
    else:
        yield well("certificate", "certificate_well", until=until)


def check_clock(subject: Subject) -> Iterator[Finding]:
    """How far the clock here is from the centre's."""
    if subject.answer is None:
        yield skipped("clock", "needs_centre")
        return
    try:
        centre = from_text(str(subject.answer.get("now")))
    except ValueError:
        yield of_problem("clock", Problem("hub_answer_wrong", what="now"))
        return
    apart = abs(centre - subject.clock.now())
    if apart > CLOCK_FAR:
        yield wrong("clock", "clock_off", apart=apart)
    elif apart > CLOCK_NEAR:
        yield warning("clock", "clock_off", apart=apart)
    else:
        yield well("clock", "clock_well", apart=apart)


def check_versions(subject: Subject) -> Iterator[Finding]:
    """Whether this program and the centre understand each other."""
    if subject.answer is None:
        yield skipped("versions", "needs_centre")
        return
    theirs = subject.answer.get("schema")
    if not isinstance(theirs, int):
        yield of_problem("versions", Problem("hub_answer_wrong", what="schema"))
        return
    how = speech(SCHEMA, theirs)
    if how is Speech.UNKNOWN:
        yield wrong("versions", "centre_older")
    elif how is Speech.PUSH_ONLY:
        yield wrong("versions", "versions_behind")
    else:
        yield well("versions", "versions_well")


def _way(subject: Subject) -> Way | None:
    """The way to the centre that would be taken; of a machine not enrolled yet, as it is set."""
    if subject.home is not None:
        return way_of(subject.home, subject.settings)
    settings = subject.settings
    url = settings.value("HubUrl")
    return Way(url, settings.path("Authority"), settings.value("Proxy")) if url else None
