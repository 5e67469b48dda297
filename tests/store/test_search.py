"""People are found by what a reader remembers of them, however it is typed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.replica import Replica
from app.store.search import errors, search_people
from tests.store.building import (
    NOW,
    Change,
    a_replica,
    an_edit,
    an_id,
    answer,
    gone,
    page,
    person,
    record,
    row,
    take,
    verdict,
)

NAMES = {
    "Łukasik": ("Zbigniew", "A1111AA"),
    "O'Brien": ("Seán Patrick", "A2222BB"),
    "Nguyễn": ("Đức", "A3333CC"),
    "de Souza": ("João", "A4444DD"),
    "Williams": ("Rhys", "A5555EE"),
    "Williamson": ("Rhydian", "A6666FF"),
    "Khan": ("Imran", "A7777GG"),
    "Ahmed-Smith": ("Yusuf", "A8888HH"),
}


@pytest.fixture(scope="module")
def prison(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replica]:
    replica = a_replica(tmp_path_factory.mktemp("search") / "home")
    people = [
        person(surname, forename=forename, prison_number=number)
        for surname, (forename, number) in NAMES.items()
    ]
    cell = row(
        "location",
        an_id("cell"),
        prison="LEI",
        kind="CELL",
        code="003",
        path="LEI-B-2-003",
        in_use=True,
    )
    khan = an_id("person", "Khan")
    more = [
        row("alias", an_id("alias"), person_id=khan, surname="McAllister", forename="Ian"),
        row("identifier", an_id("pnc"), person_id=khan, kind="PNC", value="2012/0123456X"),
        row(
            "stay",
            an_id("s1"),
            person_id=khan,
            prison="LEI",
            location_id=an_id("cell"),
            from_at=NOW,
        ),
    ]
    take(replica, answer(page(0, 20, *people, cell, *more)))
    yield replica
    replica.close()


def found(replica: Replica, text: str, limit: int = 20) -> list[tuple[str, str]]:
    """Surnames with the kind of what matched, best first."""
    surnames = {an_id("person", surname): surname for surname in NAMES}
    with replica.read() as reading:
        hits = search_people(reading.connection, text, limit)
    return [(surnames.get(hit.person_id, hit.person_id), hit.kind) for hit in hits]


@pytest.mark.parametrize(
    ("typed", "surname", "kind"),
    [
        ("łukasik", "Łukasik", "name"),
        ("lukasik", "Łukasik", "name"),
        ("LUKASIK Zbig", "Łukasik", "name"),
        ("zbigniew luk", "Łukasik", "name"),
        ("nguyen", "Nguyễn", "name"),
        ("duc", "Nguyễn", "name"),
        ("obrien", "O'Brien", "name"),
        ("o'brien", "O'Brien", "name"),
        ("o’brien sean", "O'Brien", "name"),
        ("o brien", "O'Brien", "name"),
        ("brien", "O'Brien", "name"),
        ("souza", "de Souza", "name"),
        ("desouza", "de Souza", "name"),
        ("joao de", "de Souza", "name"),
        ("smith", "Ahmed-Smith", "name"),
        ("ahmed smith", "Ahmed-Smith", "name"),
        ("ahmedsmith", "Ahmed-Smith", "name"),
        ("mcallister", "Khan", "alias"),
        ("McAll", "Khan", "alias"),
        ("A2222BB", "O'Brien", "number"),
        ("a 2222 bb", "O'Brien", "number"),
        ("2222", "O'Brien", "number"),
        ("2012/0123456X", "Khan", "number"),
        ("0123456x", "Khan", "number"),
        ("B-2-003", "Khan", "cell"),
        ("b2-3", "Khan", "cell"),
        ("B 2 3", "Khan", "cell"),
        ("LEI-B-2-003", "Khan", "cell"),
        ("khan b-2", "Khan", "cell"),
        ("kahn", "Khan", "like"),
        ("khn", "Khan", "like"),
        ("khamn", "Khan", "like"),
        ("khzn", "Khan", "like"),
        ("hkan", "Khan", "like"),
        ("lukasic", "Łukasik", "like"),
        ("lucasik", "Łukasik", "like"),
        ("nguyan", "Nguyễn", "like"),
        ("obriem", "O'Brien", "like"),
        ("zbignew", "Łukasik", "like"),
        ("macallister", "Khan", "like"),
    ],
)
def test_who_comes_first(prison: Replica, typed: str, surname: str, kind: str) -> None:
    assert found(prison, typed)[:1] == [(surname, kind)]


def test_a_whole_word_comes_before_a_beginning_before_a_likeness(prison: Replica) -> None:
    assert found(prison, "williams")[:2] == [("Williams", "name"), ("Williamson", "name")]
    assert found(prison, "wiliams")[:2] == [("Williams", "like"), ("Williamson", "like")]
    assert found(prison, "rhy") == [("Williams", "name"), ("Williamson", "name")]


@pytest.mark.parametrize("typed", ["", " ", "-", "'", '"', "*", "NEAR(", "zzzzzz", "khan zzzzz"])
def test_nobody_is_found_by_nothing(prison: Replica, typed: str) -> None:
    assert found(prison, typed) == []


@given(st.text(max_size=120))
def test_whatever_is_typed_is_only_text(prison: Replica, typed: str) -> None:
    assert len(found(prison, typed, limit=3)) <= 3


def test_it_follows_the_record_within_each_write(replica: Replica) -> None:
    smith = an_id("person", "SMITH")
    cells = [
        row("location", an_id(path), prison="LEI", kind="CELL", code="1", path=path, in_use=True)
        for path in ("LEI-A-1-001", "LEI-C-3-009")
    ]
    stay = row(
        "stay",
        an_id("s1"),
        person_id=smith,
        prison="LEI",
        location_id=cells[0].record_id,
        from_at=NOW,
    )
    take(replica, answer(page(0, 4, person("SMITH"), *cells, stay)))

    def hits(text: str) -> list[str]:
        with replica.read() as reading:
            return [hit.kind for hit in search_people(reading.connection, text, 9)]

    assert hits("a-1-1") == ["cell"]
    new = Change(
        "stay",
        an_id("s2"),
        None,
        {
            "person_id": smith,
            "prison": "LEI",
            "location_id": cells[1].record_id,
            "from_at": NOW,
        },
    )
    moved = record(replica, "move_cell", an_edit(replica, "stay", stay.record_id, to_at=NOW), new)
    assert (hits("a-1-1"), hits("c-3-9")) == ([], ["cell"])
    take(replica, answer(verdicts=[verdict(moved, "refused", "out_of_scope")]))
    assert (hits("a-1-1"), hits("c-3-9")) == (["cell"], [])
    values = cells[0].values or {}
    renamed = row("location", cells[0].record_id, 2, **(values | {"path": "LEI-D-4-002"}))
    take(replica, answer(page(4, 5, renamed)))
    assert (hits("a-1-1"), hits("d-4-2")) == ([], ["cell"])
    married = row("person", smith, 2, **((person("SMITH").values or {}) | {"surname": "OYELARAN"}))
    take(replica, answer(page(5, 6, married)))
    assert (hits("smith"), hits("oyelaran")) == ([], ["name"])
    take(replica, answer(page(6, 7, gone("person", smith))))
    assert (hits("oyelaran"), hits("d-4-2")) == ([], [])


def test_a_keystroke_among_1500_people_is_quick(tmp_path: Path) -> None:
    replica = a_replica(tmp_path / "home")
    syllables = ("mac", "wil", "har", "son", "ley", "ton", "ber", "kow", "ski", "dan", "oko", "ros")
    names = [a + b + c for a in syllables for b in syllables for c in syllables][:1500]
    people = [person(n, prison_number=f"A{k:04}BC") for k, n in enumerate(names)]
    take(replica, answer(page(0, 1, *people)))
    took = []
    with replica.read() as reading:
        for typed in ("m", "ma", "mac", "macwil", "mcwilson", "macwlison", "zzzzzz", "a0012"):
            start = time.perf_counter()
            search_people(reading.connection, typed, 20)
            took.append(time.perf_counter() - start)
    replica.close()
    assert sorted(took)[len(took) // 2] < 0.05


LETTERS = st.text(alphabet="abcd", min_size=1, max_size=7)


@given(LETTERS, LETTERS)
def test_errors_are_counted_as_the_textbook_counts_them(word: str, term: str) -> None:
    most = 2
    counted = min(_textbook(word, term[:end]) for end in range(len(term) + 1))
    assert min(errors(word, term, most), most + 1) == min(counted, most + 1)


def _textbook(a: str, b: str) -> int:
    """Optimal string alignment distance, by the whole table."""
    d = [[max(i, j) if not i or not j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = int(a[i - 1] != b[j - 1])
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                d[i][j] = min(d[i][j], d[i - 2][j - 2] + 1)
    return d[-1][-1]
