"""Sealed files: whole or not at all, and for one centre alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.problems import Problem
from record.sealed import MAGIC, new_private_key, public_key, seal, unseal

PRIVATE = new_private_key()
PUBLIC = public_key(PRIVATE)


@given(st.binary(max_size=2000))
def test_what_was_sealed_comes_out_again(plain: bytes) -> None:
    assert unseal(seal(plain, PUBLIC), PRIVATE) == plain


def test_the_same_contents_never_look_the_same() -> None:
    assert seal(b"Quiet night.", PUBLIC) != seal(b"Quiet night.", PUBLIC)
    assert b"Quiet" not in seal(b"Quiet night.", PUBLIC)


def test_every_flipped_bit_and_every_shorter_file_is_noticed() -> None:
    whole = seal(b"Quiet night.", PUBLIC)
    for place in range(len(whole)):
        with pytest.raises(Problem):
            unseal(whole[:place], PRIVATE)
        flipped = bytearray(whole)
        flipped[place] ^= 1
        with pytest.raises(Problem):
            unseal(bytes(flipped), PRIVATE)


@pytest.mark.parametrize(
    ("data", "private", "name"),
    [
        (b"PK\3\4 holiday pictures", PRIVATE, "file_not_sealed"),
        (b"", PRIVATE, "file_not_sealed"),
        (MAGIC, PRIVATE, "sealed_damaged"),
        (seal(b"x", PUBLIC)[:-1], PRIVATE, "sealed_damaged"),
        (seal(b"x", PUBLIC), new_private_key(), "sealed_for_another"),
        (MAGIC + PUBLIC[:8] + bytes(32) + b"x", PRIVATE, "sealed_for_another"),
    ],
    ids=["another file", "no file", "only a header", "cut short", "other key", "other mark"],
)
def test_what_cannot_be_opened_is_told_apart(data: bytes, private: bytes, name: str) -> None:
    with pytest.raises(Problem) as told:
        unseal(data, private)
    assert told.value.name == name
