"""A link between a terminal and the centre that a test can break in every way a network can."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from record import proof_wire, trail_wire, wire
from record.problems import Problem
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


@dataclass
class Link:
    """Carries messages as bytes, as the real one does. The faults are switched by the test.

    ``cut``: nothing gets through. ``lose_answers``: the centre gets so many messages and the
    answers are lost.
    ``repeat``: every message arrives twice. ``before_answer``: called when the centre has answered
    and the terminal has not yet heard.
    """

    hub: HubProtocol
    cut: bool = False
    lose_answers: int = 0
    repeat: bool = False
    before_answer: Callable[[], None] | None = None
    heard: list[SyncResponse] = field(default_factory=list)
    asked: list[DigestRequest] = field(default_factory=list)

    def sync(self, request: SyncRequest) -> SyncResponse:
        """One exchange, through the wire's bytes both ways."""
        self._pass()
        received = wire.request_from_wire(wire.unpack(wire.pack(wire.request_to_wire(request))))
        answer = self.hub.sync(received)
        if self.repeat:
            answer = self.hub.sync(received)
        if self.before_answer is not None:
            self.before_answer()
        if self.lose_answers:
            self.lose_answers -= 1
            raise Problem("hub_unreachable")
        self._pass()
        told = wire.pack(wire.response_to_wire(answer, received))
        response = wire.response_from_wire(wire.unpack(told), request)
        self.heard.append(response)
        return response

    def manifest(self, stream: str) -> Manifest:
        """The snapshot to start a stream from."""
        self._pass()
        return self.hub.manifest(stream)

    def part(self, sha256: str, offset: int = 0) -> bytes:
        """The bytes of a snapshot's part."""
        self._pass()
        return self.hub.part(sha256, offset)

    def digest(self, request: DigestRequest) -> DigestAnswer:
        """One step of looking for a difference, through the wire's bytes both ways."""
        self._pass()
        self.asked.append(request)
        asked = wire.unpack(wire.pack(proof_wire.request_to_wire(request)))
        answer = self.hub.digest(proof_wire.request_from_wire(asked))
        told = wire.unpack(wire.pack(proof_wire.answer_to_wire(answer)))
        return proof_wire.answer_from_wire(told)

    def held_of_attachment(self, sha256: str) -> Held:
        """How much of a picture the centre has."""
        self._pass()
        return self.hub.held_of_attachment(sha256)

    def send_attachment(self, sha256: str, offset: int, data: bytes) -> Held:
        """Give the centre a piece of a picture."""
        self._pass()
        held = self.hub.send_attachment(sha256, offset, data)
        if self.lose_answers:
            self.lose_answers -= 1
            raise Problem("hub_unreachable")
        return held

    def attachment(self, sha256: str, offset: int, length: int) -> bytes:
        """The bytes of a picture from ``offset`` on."""
        self._pass()
        return self.hub.attachment(sha256, offset, length)

    def take_trail(self, page: TrailPage) -> TrailHeard:
        """Lines of the audit trail, through the wire's bytes both ways."""
        self._pass()
        packed = wire.pack(trail_wire.page_to_wire(page))
        heard = self.hub.take_trail(trail_wire.page_from_wire(wire.unpack(packed)))
        if self.lose_answers:
            self.lose_answers -= 1
            raise Problem("hub_unreachable")
        told = wire.unpack(wire.pack(trail_wire.heard_to_wire(heard)))
        return trail_wire.heard_from_wire(told)

    def sign_in(self, staff_number: str, password: str, public_key: str) -> StaffPass:
        """Check a password at the centre."""
        self._pass()
        return self.hub.sign_in(staff_number, password, public_key)

    def _pass(self) -> None:
        if self.cut:
            raise Problem("hub_unreachable")
