"""Whatever a file holds, loading never raises, and every row has its one fate."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from hub.load.nomis import layout
from tests.hub.load.extracts import SMALL, Taken, unbalanced, write_extract

TABLES = sorted(SMALL)
CELLS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "",
            "100",
            "200",
            "500",
            "12",
            "sysdate",
            "2026-02-30",
            "TIMESTAMP 2020-06-01 01:02:03.4",
            "31-12-1999",
            "Y",
            "N",
            "-1",
            '"',
            "\x00",
            "x" * 5_000,
            "A1000AA",
            "OUT",
            "TRN",
            "...[ME amended the case notes on 2020-01-01 10:00:00] more",
        ]
    ),
)


@given(name=st.sampled_from(TABLES), content=st.binary(max_size=400))
@example(name="OFFENDERS", content=b"\xff\xfe")
@example(name="OFFENDERS", content=b'"\n"')
@example(name="OFFENDERS", content=b"\x00\x00\xfe\xff\x00")
def test_any_bytes_for_a_table(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        taken = Taken(write_extract(Path(folder), **{name: content}))
    assert not unbalanced(taken.report)


@given(name=st.sampled_from(TABLES), rubbish=st.binary(max_size=200), data=st.data())
def test_any_bytes_after_good_headings(name: str, rubbish: bytes, data: st.DataObject) -> None:
    text = SMALL[name].encode()
    at = data.draw(st.integers(SMALL[name].index("\n") + 1, len(text)))
    with tempfile.TemporaryDirectory() as folder:
        taken = Taken(write_extract(Path(folder), **{name: text[:at] + rubbish + text[at:]}))
    assert not unbalanced(taken.report)


@given(name=st.sampled_from(TABLES), data=st.data())
def test_any_values_in_good_columns(name: str, data: st.DataObject) -> None:
    headings = SMALL[name].splitlines()[0].split(",")
    row = st.lists(CELLS, min_size=len(headings), max_size=len(headings))
    rows = data.draw(st.lists(row, max_size=6))
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in cells) for cells in rows]
    content = "\n".join([SMALL[name].rstrip("\n"), *lines]).encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory() as folder:
        taken = Taken(write_extract(Path(folder), **{name: content}))
    assert not unbalanced(taken.report)
    assert taken.report.tables[name].rows >= len(SMALL[name].splitlines()) - 1


def test_every_table_of_the_layout_is_read_in_turn() -> None:
    """Were one left out of the order, its rows would vanish from the account."""
    with tempfile.TemporaryDirectory() as folder:
        others = {
            spec.name: ",".join(spec.needed) + "\n" + ",".join("1" for _ in spec.needed)
            for spec in layout.SPECS
            if spec.name not in SMALL
        }
        taken = Taken(write_extract(Path(folder), **others))
    assert set(taken.report.tables) == {spec.name for spec in layout.SPECS}
    assert not unbalanced(taken.report)
