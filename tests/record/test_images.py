"""Bytes that are a picture, and bytes that only say so."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.images import IMAGE_BYTES_MAX, SIDE_PX_MAX, Image, look_at, name_of
from record.problems import Problem
from tests.world.pictures import a_chunk, a_jpeg, a_png

PICTURES = (a_jpeg(), a_jpeg(3_000), a_png(), a_png(7, 5))


def refused(data: bytes) -> str:
    with pytest.raises(Problem) as told:
        look_at(data)
    return told.value.name


def judge(data: bytes) -> None:
    """Look at bytes that may be anything: a picture, or refused as none."""
    with contextlib.suppress(Problem):
        assert isinstance(look_at(data), Image)


def test_a_whole_picture_tells_what_it_is() -> None:
    assert look_at(a_jpeg()) == Image("JPEG", 1, 1)
    assert look_at(a_png(7, 5)) == Image("PNG", 7, 5)
    assert look_at(a_png(SIDE_PX_MAX, 1)) == Image("PNG", SIDE_PX_MAX, 1)


def test_its_name_is_the_hash_of_its_bytes() -> None:
    assert name_of(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("whole", PICTURES, ids=range(len(PICTURES)))
def test_one_that_is_cut_short_anywhere_is_refused(whole: bytes) -> None:
    for length in range(len(whole)):
        assert refused(whole[:length]) == "image_unreadable"


@pytest.mark.parametrize("whole", PICTURES, ids=range(len(PICTURES)))
def test_nothing_may_hide_behind_its_end(whole: bytes) -> None:
    for hidden in (b"\0", b"PK\x03\x04", whole):
        assert refused(whole + hidden) == "image_unreadable"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\0" * 40,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        a_jpeg()[:2] * 30,
        a_jpeg().replace(b"\xff\xc0", b"\xff\xc3"),
        a_jpeg().replace(b"\xff\xda", b"\xff\xfe"),
        a_jpeg().replace(b"\x00\x01\x00\x01\x01", b"\x00\x01\x00\x00\x01"),
        a_png(0, 1),
        a_png(SIDE_PX_MAX + 1, 1),
        a_png(1, 1, a_chunk(b"IHDR", bytes(13))),
        a_png(1, 1, a_chunk(b"IEND", b"")),
        a_png().replace(b"IDAT", b"IDAX"),
        a_png()[:8] + a_chunk(b"IEND", b""),
        a_png()[:8],
        a_png()[:8] + (2**31).to_bytes(4) + b"IHDR",
    ],
)
def test_what_is_no_picture_of_ours_is_refused(data: bytes) -> None:
    assert refused(data) == "image_unreadable"


def test_one_that_is_too_large_is_refused_unread() -> None:
    assert refused(b"\0" * (IMAGE_BYTES_MAX + 1)) == "image_too_big"
    assert look_at(a_jpeg(IMAGE_BYTES_MAX - 1_000))


@given(st.binary(max_size=300), st.sampled_from((b"", a_png()[:8], a_jpeg()[:2], a_jpeg()[:90])))
def test_any_bytes_are_judged_and_nothing_breaks(data: bytes, start: bytes) -> None:
    judge(start + data)


@given(st.sampled_from(PICTURES), st.data())
def test_a_picture_with_a_byte_turned_over_is_judged(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    spoilt = whole[:at] + bytes((data.draw(st.integers(0, 255)),)) + whole[at + 1 :]
    judge(spoilt)
