"""A proxy stands on the way: it is used, and whom to trust stays the terminal's affair."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sync.http import HttpHub
from app.sync.way import proxies_to
from hub.service import Hub, ServedHub
from record.problems import Problem
from tests.attacks.authority import Authority


class Proxy:
    """One that makes tunnels, as those of companies do. ``asked`` is for where."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._serve, name="proxy")]
        self._threads[0].start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                head = near.recv(4096).decode()
                self.asked.append(head.split(" ")[1])
                host, _, port = self.asked[-1].rpartition(":")
                far = socket.create_connection((host, int(port)))
                near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                for one, other in ((near, far), (far, near)):
                    thread = threading.Thread(target=_carry, args=(one, other), name="proxy")
                    self._threads.append(thread)
                    thread.start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    with contextlib.suppress(OSError):
        other.shutdown(socket.SHUT_RDWR)
    one.close()


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    proxy = Proxy()
    yield proxy
    proxy.close()


@pytest.fixture
def own(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "own")


@pytest.fixture
def secure(hub: Hub, own: Authority) -> Iterator[ServedHub]:
    certificate, key = own.certificate_for("127.0.0.1")
    with ServedHub(hub, tls_certificate=certificate, tls_key=key) as served:
        yield served


def test_through_a_proxy_the_centre_still_proves_who_it_is(
    secure: ServedHub, own: Authority, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(own.file))  # nobody's affair but IT's
    known = HttpHub(secure.url, authority=own.file, proxy=proxy.address)
    assert known.health()["schema"]
    assert known.certificate is not None
    known.close()
    stranger = HttpHub(secure.url, proxy=proxy.address)
    with pytest.raises(Problem) as told:
        stranger.health()
    assert told.value.name == "hub_untrusted"
    stranger.close()
    assert proxy.asked == [secure.url.removeprefix("https://")] * 2


def test_a_call_through_a_proxy_can_be_hung_up(
    secure: ServedHub, own: Authority, proxy: Proxy
) -> None:
    hub = HttpHub(secure.url, authority=own.file, proxy=proxy.address)
    assert hub.reachable()
    hub.cut = True
    with pytest.raises(Problem):
        hub.health()
    hub.cut = False
    assert hub.reachable()
    hub.close()


def test_the_systems_proxy_is_used_unless_one_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://of-the-system:8080")
    monkeypatch.setenv("no_proxy", "near.example")
    url = "https://centre.example"
    assert proxies_to(url, "")["https"] == "http://of-the-system:8080"
    assert proxies_to("https://near.example", "") == {}
    assert proxies_to(url, "direct") == {}
    assert proxies_to(url, "http://set:3128")["https"] == "http://set:3128"
