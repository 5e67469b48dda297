"""The port that a browser comes back to: who is heard there, and who is not."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from app.sync.loopback import HOST, PATH, Loopback
from record.problems import Problem

STATE = "a-word-of-one-try"


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    loopback = Loopback(STATE, "Go back & <on>.")
    yield loopback
    loopback.close()


def ask(
    loopback: Loopback, target: str, method: str = "GET", host: str | None = None
) -> tuple[int, str]:
    port = urlsplit(loopback.redirect_uri).port
    line = http.client.HTTPConnection(HOST, port or 0, timeout=5)
    line.request(method, target, headers={} if host is None else {"Host": host})
    answer = line.getresponse()
    said = answer.status, answer.read().decode()
    assert "Python" not in answer.headers.get("Server", "")
    line.close()
    return said


def test_who_was_sent_is_heard_and_shown_where_to_go(loopback: Loopback) -> None:
    status, page = ask(loopback, f"{PATH}?code=abc&state={STATE}")
    assert status == 200
    assert "Go back &amp; &lt;on&gt;." in page
    assert loopback.wait(5) == "abc"


@pytest.mark.parametrize(
    "target",
    [
        PATH,
        f"{PATH}?code=abc",
        f"{PATH}?code=abc&state=another",
        f"{PATH}?code=abc&state=%00",
        f"{PATH}/?code=abc&state={STATE}",
        f"/?code=abc&state={STATE}",
        "//[",
    ],
)
def test_whoever_else_knocks_is_told_nothing_and_the_wait_goes_on(
    loopback: Loopback, target: str
) -> None:
    assert ask(loopback, target) == (404, "")
    ask(loopback, f"{PATH}?code=abc&state={STATE}")
    assert loopback.wait(5) == "abc"


def test_a_page_of_another_name_cannot_ask(loopback: Loopback) -> None:
    """A name of somebody's own may be made to lead here."""
    assert ask(loopback, f"{PATH}?code=abc&state={STATE}", host="evil.example") == (404, "")


def test_only_a_plain_question_is_answered(loopback: Loopback) -> None:
    assert ask(loopback, f"{PATH}?code=abc&state={STATE}", "POST")[0] == 501


def test_nobody_is_heard_twice(loopback: Loopback) -> None:
    for code in ("first", "second"):
        ask(loopback, f"{PATH}?code={code}&state={STATE}")
    assert loopback.wait(5) == "first"
    with pytest.raises(Problem) as problem:
        loopback.wait(0.01)
    assert problem.value.name == "single_sign_on_late"


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("error=access_denied", "access_denied"),
        ("error=%3Cb%3E", "error"),
        ("error=access_denied&code=abc", "access_denied"),
        (f"code={'x' * 2001}", "code"),
        ("", "code"),
    ],
)
def test_what_is_no_code_is_a_problem(loopback: Loopback, said: str, what: str) -> None:
    ask(loopback, f"{PATH}?{said}&state={STATE}")
    with pytest.raises(Problem) as problem:
        loopback.wait(5)
    assert problem.value.details["what"] == what


def test_who_says_nothing_keeps_nobody_waiting(loopback: Loopback) -> None:
    port = urlsplit(loopback.redirect_uri).port
    with socket.create_connection((HOST, port or 0)):
        ask(loopback, f"{PATH}?code=abc&state={STATE}")
        assert loopback.wait(5) == "abc"


def test_cancelled_it_waits_no_longer(loopback: Loopback) -> None:
    loopback.cancel()
    assert loopback.wait(5) is None
