"""A bad line made of real packets: two network namespaces, and this program as the wire between.

Each namespace has a TUN device that leads here. A packet waits its turn at the line's rate, travels
for the line's delay, and is lost with the line's chance; a packet that finds a hundred others
waiting is dropped. So TCP meets what it meets in the field, and really sends again. Needs root,
Linux and ``ip``.

    python -m bench.packets RATE_BITS_PER_S DELAY_MS LOSS_PERCENT

says ``ready``, and takes the namespaces away again when its input ends.
"""

from __future__ import annotations

import fcntl
import heapq
import itertools
import os
import random
import select
import struct
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

CENTRE, TERMINAL = "wingbook-c", "wingbook-t"
CENTRE_ADDRESS, TERMINAL_ADDRESS = "10.77.31.1", "10.77.31.2"
QUEUE_PACKETS = 100
PACKET_BYTES = 1500
_TUNSETIFF = 0x400454CA
_IFF_TUN_NO_PI = 0x0001 | 0x1000


def possible() -> bool:
    """Whether this machine lets us make such a line."""
    with suppress(OSError, subprocess.SubprocessError):
        if os.geteuid() == 0 and Path("/dev/net/tun").exists():
            return subprocess.run(["ip", "netns"], capture_output=True, check=False).returncode == 0
    return False


def _ip(*words: str, check: bool = True) -> None:
    subprocess.run(["ip", *words], check=check, capture_output=True)


def make(space: str, own: str, other: str) -> int:
    """A namespace with a device in it; the file that its packets are read from and written to."""
    remove(space)
    _ip("netns", "add", space)
    device = f"{space}0"[:15]
    file = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(file, _TUNSETIFF, struct.pack("16sH22x", device.encode(), _IFF_TUN_NO_PI))
    _ip("link", "set", device, "netns", space)
    _ip("-n", space, "link", "set", "lo", "up")
    _ip("-n", space, "addr", "add", own, "peer", other, "dev", device)
    _ip("-n", space, "link", "set", device, "mtu", str(PACKET_BYTES), "up")
    return file


def remove(space: str) -> None:
    """Take a namespace away, if it is there."""
    _ip("netns", "del", space, check=False)


class Wire:
    """Carries packets between two files, each way on its own."""

    def __init__(self, files: tuple[int, int], rate: float, delay_s: float, loss: float) -> None:
        self._files = files
        self._rate, self._delay_s, self._loss = rate, delay_s, loss
        self._dice = random.Random(7)
        self._free_at = [0.0, 0.0]
        self._waiting = [0, 0]
        self._order = itertools.count()
        self._events: list[tuple[float, int, int, bytes | None]] = []

    def run(self, until: int) -> None:
        """Carry packets until there is something to read from the file ``until``."""
        while True:
            due_s = self._events[0][0] - time.monotonic() if self._events else 1.0
            ready, _, _ = select.select([*self._files, until], [], [], max(0.0, min(due_s, 1.0)))
            if until in ready:
                return
            for way, file in enumerate(self._files):
                if file in ready:
                    self._take(way, file)
            self._deliver()

    def _take(self, way: int, file: int) -> None:
        with suppress(BlockingIOError):
            while packet := os.read(file, 65536):
                if packet[0] >> 4 != 4 or self._waiting[way] >= QUEUE_PACKETS:
                    continue
                begins = max(time.monotonic(), self._free_at[way])
                self._free_at[way] = ends = begins + len(packet) * 8 / self._rate
                self._waiting[way] += 1
                self._push(ends, way, None)
                if self._dice.random() >= self._loss:
                    self._push(ends + self._delay_s, way, packet)

    def _push(self, at: float, way: int, packet: bytes | None) -> None:
        heapq.heappush(self._events, (at, next(self._order), way, packet))

    def _deliver(self) -> None:
        while self._events and self._events[0][0] <= time.monotonic():
            _, _, way, packet = heapq.heappop(self._events)
            if packet is None:
                self._waiting[way] -= 1
            else:
                with suppress(OSError):
                    os.write(self._files[1 - way], packet)


def main(rate: str, delay_ms: str, loss_percent: str) -> None:
    """Be the wire until the input ends."""
    files = (
        make(CENTRE, CENTRE_ADDRESS, TERMINAL_ADDRESS),
        make(TERMINAL, TERMINAL_ADDRESS, CENTRE_ADDRESS),
    )
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    try:
        wire = Wire(files, float(rate), float(delay_ms) / 1000, float(loss_percent) / 100)
        wire.run(sys.stdin.fileno())
    finally:
        remove(CENTRE)
        remove(TERMINAL)


if __name__ == "__main__":
    main(*sys.argv[1:])
