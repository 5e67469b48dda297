"""The line between a simulated terminal and the centre: it loses, repeats, delays and garbles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from record import wire
from record.protocol import (
    DigestAnswer,
    DigestRequest,
    Held,
    HubProtocol,
    Manifest,
    StaffPass,
    SyncRequest,
    SyncResponse,
)
from record.trail import TrailHeard, TrailPage
from tests.simulation.faults import Crash, Faults, Violation, unreachable
from tests.simulation.forger import forged
from tests.world.newer import as_newer_centre_says, as_newer_program_asks

T = TypeVar("T")

NARROWEST = 400
LATE_MAX = 4
"""How many answers may be on their way to one terminal at once."""


@dataclass
class Line:
    """``HubProtocol`` with the faults of ``faults`` in it; ``centre`` gives the hub as it is now.

    ``crash_before_answer``: the terminal is killed when the centre has answered. ``late`` holds
    answers that the terminal has not waited for. ``behind``: by how many schemas the terminal's
    program is older than the centre's; -1 when it is newer.
    """

    centre: Callable[[int], HubProtocol]
    recover: Callable[[], None]
    dice: Random
    faults: Faults
    cut: bool = False
    behind: int = 0
    crash_before_answer: bool = False

    def __post_init__(self) -> None:
        self.late: list[tuple[SyncRequest, bytes]] = []

    def sync(self, request: SyncRequest) -> SyncResponse:
        """One exchange, as bytes both ways."""
        self._outward()
        if self._happens(self.faults.slow):
            width = self.dice.choice((NARROWEST, 4 * NARROWEST, 16 * NARROWEST))
            request = replace(request, want_bytes=width)
        asked = self._garbled(self._request(request))
        received = wire.request_from_wire(wire.unpack(asked))
        if received.actions and self._happens(self.faults.forged):
            self._asked(lambda hub: hub.sync(forged(received, self.dice)))
        if self._happens(self.faults.twice):
            self._asked(lambda hub: hub.sync(received))
        answer = self._asked(lambda hub: hub.sync(received))
        packed = self._response(answer, received)
        if self.crash_before_answer:
            self.crash_before_answer = False
            raise Crash("terminal")
        if self._happens(self.faults.late_answer) and len(self.late) < LATE_MAX:
            self.late.append((received, packed))
            raise unreachable()
        self._homeward()
        return wire.response_from_wire(wire.unpack(self._garbled(packed)), request)

    def manifest(self, stream: str) -> Manifest:
        """The snapshot to start a stream from."""
        self._outward()
        found = self._asked(lambda hub: hub.manifest(stream))
        self._homeward()
        return found

    def part(self, sha256: str, offset: int = 0) -> bytes:
        """The bytes of a snapshot's part, or as many as come through."""
        self._outward()
        data = self._asked(lambda hub: hub.part(sha256, offset))
        self._homeward()
        if self._happens(self.faults.broken_bytes):
            return data[: self.dice.randrange(len(data) + 1)]
        return data

    def digest(self, request: DigestRequest) -> DigestAnswer:
        """One step of looking for where a stream differs."""
        self._outward()
        found = self._asked(lambda hub: hub.digest(request))
        self._homeward()
        return found

    def held_of_attachment(self, sha256: str) -> Held:
        """How much of a picture the centre has."""
        self._outward()
        held = self._asked(lambda hub: hub.held_of_attachment(sha256))
        self._homeward()
        return held

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        """A piece of a picture, which may arrive twice, and cut short or with a byte changed."""
        self._outward()
        sent = self._spoilt(data)
        if self._happens(self.faults.twice):
            self._asked(lambda hub: hub.send_attachment(sha256, offset, sent))
        held = self._asked(lambda hub: hub.send_attachment(sha256, offset, sent))
        self._homeward()
        return held

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        """The bytes of a picture, or what becomes of them on the way."""
        self._outward()
        data = self._asked(lambda hub: hub.attachment(sha256, offset, length))
        self._homeward()
        return self._spoilt(data)

    def take_trail(self, page: TrailPage) -> TrailHeard:
        """Lines of the audit trail."""
        return self._asked(lambda hub: hub.take_trail(page))

    def sign_in(self, staff_number: str, password: str, public_key: str) -> StaffPass:
        """Nobody signs in during a simulation."""
        raise AssertionError("nobody signs in")

    def quiet(self, faults: Faults) -> None:
        """The network is repaired and the program updated; what was on its way still comes."""
        self.faults, self.cut, self.crash_before_answer, self.behind = faults, False, False, 0

    def _asked(self, ask: Callable[[HubProtocol], T]) -> T:
        """Ask the centre; when it is killed meanwhile, it is started again and nothing comes."""
        try:
            return ask(self.centre(max(0, self.behind)))
        except Crash:
            self.recover()
            raise unreachable() from None

    def _request(self, request: SyncRequest) -> bytes:
        if self.behind < 0:
            return as_newer_program_asks(request)
        return wire.pack(wire.request_to_wire(request))

    def _response(self, answer: SyncResponse, asked: SyncRequest) -> bytes:
        if self.behind > 0:
            return as_newer_centre_says(answer)
        return wire.pack(wire.response_to_wire(answer, asked))

    def _outward(self) -> None:
        if self.cut or self._happens(self.faults.lost_request):
            raise unreachable()

    def _homeward(self) -> None:
        if self._happens(self.faults.lost_answer):
            raise unreachable()

    def _garbled(self, data: bytes) -> bytes:
        """The message as it arrives. One that is not as it was sent must be refused."""
        if not self._happens(self.faults.broken_bytes):
            return data
        place = self.dice.randrange(len(data))
        broken = data[:place]
        if self.dice.random() < 0.5:
            broken += bytes([data[place] ^ self.dice.randrange(1, 256)]) + data[place + 1 :]
        if wire.unpack(broken) == wire.unpack(data):
            return data
        raise Violation("a garbled message is refused", f"byte {place} of {len(data)}")

    def _spoilt(self, data: bytes) -> bytes:
        """Bytes as they arrive: nobody but their hash can tell."""
        if not data or not self._happens(self.faults.broken_bytes):
            return data
        place = self.dice.randrange(len(data))
        if self.dice.random() < 0.5:
            return data[:place]
        return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]

    def _happens(self, chance: float) -> bool:
        return self.dice.random() < chance
