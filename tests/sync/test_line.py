"""Lines that another thread hangs up."""

from __future__ import annotations

import socket
import threading

import requests

from app.sync.line import Lines

ASKED = 30
"""How often it is asked: what leaves in two packets may by chance arrive as one."""


def is_ended(near: socket.socket) -> bool:
    """Whether reading from it ends at once."""
    near.settimeout(0.1)
    try:
        return near.recv(1) == b""
    except TimeoutError:
        return False


def test_hanging_up_ends_what_is_open_and_what_is_opened_too_late() -> None:
    lines = Lines()
    pairs = [socket.socketpair() for _ in range(3)]
    (early, _), (late, _), (again, _) = pairs
    lines.add(early)
    assert not is_ended(early)
    lines.hang_up()
    lines.add(late)
    assert is_ended(early)
    assert is_ended(late)
    lines.take_up()
    lines.add(again)
    assert not is_ended(again)
    for each in (one for pair in pairs for one in pair):
        each.close()


def test_a_question_leaves_in_one_packet() -> None:
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as centre:
        answering = threading.Thread(target=answer, args=(centre, heard))
        answering.start()
        with requests.Session() as session:
            session.mount("http://", Lines().adapter())
            url = f"http://127.0.0.1:{centre.getsockname()[1]}/"
            for number in range(ASKED):
                assert session.post(url, data=b"question %d" % number).content == b"yes"
                assert session.get(url).content == b"yes"
        answering.join()
    posted, got = heard[::2], heard[1::2]
    assert [one.partition(b"\r\n\r\n")[2] for one in posted] == [
        b"question %d" % number for number in range(ASKED)
    ]
    assert all(one.startswith(b"GET / ") and one.endswith(b"\r\n\r\n") for one in got)


def answer(centre: socket.socket, heard: list[bytes]) -> None:
    """Answer yes to whatever comes at once, until nothing more comes."""
    near, _ = centre.accept()
    with near:
        while said := near.recv(65536):
            heard.append(said)
            near.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes")
