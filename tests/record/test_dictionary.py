"""What both sides know by heart is the same for ever, and each message says what it rests on."""

from __future__ import annotations

import hashlib

import pytest
import zstandard

from record import dictionary, wire
from record.problems import Problem

SHA256 = {1: "1dc3a5a4389dabb584715d29addb199f1e247b70db27adee853ce721d84b30e7"}
"""Of each text by its name: add one for a new text, and change none."""

SAID = {"schema": 2, "verdicts": [], "pages": [], "now": "2026-11-24T14:06:04.000Z"}


@pytest.mark.parametrize("name", list(dictionary.DICTIONARIES))
def test_a_text_never_changes(name: int) -> None:
    text = dictionary.DICTIONARIES[name].as_bytes()
    assert hashlib.sha256(text).hexdigest() == SHA256[name]


def test_no_name_begins_a_message_without_a_text() -> None:
    plain = {zstandard.compress(b"[]")[0], *range(0x50, 0x60)}
    assert plain.isdisjoint(dictionary.DICTIONARIES)


@pytest.mark.parametrize("name", [None, *dictionary.DICTIONARIES])
def test_a_message_is_read_by_the_text_that_it_names(name: int | None) -> None:
    sent = wire.pack(SAID, name)
    assert wire.known_in(sent) == name
    assert wire.unpack(sent) == SAID


def test_what_rests_on_a_text_that_we_do_not_know_is_refused() -> None:
    sent = wire.pack(SAID)
    with pytest.raises(Problem, match="packing"):
        wire.unpack(bytes([39]) + sent[1:])


def test_what_rests_on_another_text_than_it_says_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent = wire.pack(SAID)
    other = zstandard.ZstdCompressionDict(b"x" * 20_000, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    monkeypatch.setattr(wire, "DICTIONARIES", {1: other})
    with pytest.raises(Problem, match="packing"):
        wire.unpack(sent)


def test_what_is_said_most_is_said_in_few_bytes() -> None:
    assert len(wire.pack(SAID)) < 50
    assert len(wire.pack(SAID, None)) > 80
