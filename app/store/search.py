"""Finding people by what a reader remembers of them: parts of a name, a number, a cell, misspelt.

``search_text`` holds, folded, what each person is found by; two full-text indexes lie over it, one
of words and one of parts of words. Words that find too little are tried again with letters wrong,
missing, too many or changed round.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, text

from app.store import rows
from app.store.changes import SEARCHED_TYPES, Touched
from app.store.tables import RECORDS, SEARCH_TEXT
from record.names import fold, person_name
from record.protocol import Table

TEXT_LENGTH_MAX = 80
"""How much of what was typed is looked at."""
WORDS_MAX = 6
PART_LENGTH_MIN = 3
"""Shorter words are looked for only at the beginning of words (the index holds threes)."""
LIKE_NUMBER_LENGTH_MIN = 5
"""Shorter numbers and cells are like too many others to guess which was meant."""
TWO_ERRORS_LENGTH_MIN = 6
"""From this length on a word may be wrong in two places."""
LIKE_WORDS_MAX = 24

_KIND_WEIGHT = {"name": 1.0, "number": 0.96, "alias": 0.92, "cell": 0.88}

NOBODY: Mapping[str, str] = MappingProxyType({})
_NAMES = ("surname", "forename", "middle_names")

_WORDS = text(
    "SELECT t.id, t.person_id, t.kind, t.shown, t.folded FROM search_word"
    " JOIN search_text t ON t.id = search_word.rowid WHERE search_word MATCH :wanted"
)
_PARTS = text(
    "SELECT t.id, t.person_id, t.kind, t.shown, t.folded FROM search_part"
    " JOIN search_text t ON t.id = search_part.rowid WHERE search_part MATCH :wanted"
)
_VOCABULARY = text("SELECT term FROM search_vocabulary WHERE length(term) >= :shortest")


class Found(NamedTuple):
    """A person found; ``kind`` is name, alias, number, cell or (misspelt) like; ``text`` what was.

    ``score`` is higher for what fits better.
    """

    person_id: str
    kind: str
    text: str
    score: float


@dataclass(frozen=True)
class _Match:
    """A line of ``search_text`` that one word fits."""

    kind: str
    shown: str
    score: float


def search_people(
    connection: Connection, wanted: str, limit: int, stands_for: Mapping[str, str] = NOBODY
) -> list[Found]:
    """The people whom every word of ``wanted`` fits, best first. Nothing for an empty text.

    ``stands_for`` names the records that were merged into another one, and that one: it is found
    by all that any of them is found by.
    """
    readings = list(_readings(wanted))
    best: dict[str, Found] = {}
    for tolerant in (False, True):
        for words in readings:
            for found in _fitting_all(connection, words, tolerant, stands_for):
                known = best.get(found.person_id)
                if known is None or known.score < found.score:
                    best[found.person_id] = found
        if len(best) >= limit or (best and _has_digit(wanted)):
            break
    ranked = sorted(best.values(), key=lambda f: (-f.score, f.text, f.person_id))
    return ranked[:limit]


def squeeze(wanted: str) -> str:
    """Letters and digits alone, folded: how numbers and cells are compared."""
    return "".join(c for c in fold(wanted) if c.isalnum())


def errors(word: str, term: str, most: int) -> int:
    """In how many places ``word`` differs from the beginning of ``term``; ``most`` + 1 for more.

    A place is a letter wrong, missing or too many, or two letters changed round.
    """
    same = 0
    while same < len(word) and same < len(term) and word[same] == term[same]:
        same += 1
    if same == len(word):
        return 0
    if most == 0:
        return 1
    word, term = word[same:], term[same:]
    tries = [(word[1:], term[1:]), (word[1:], term), (word, term[1:])]
    if len(word) > 1 and term[:2] == word[1::-1]:
        tries.append((word[2:], term[2:]))
    return 1 + min(errors(left, right, most - 1) for left, right in tries)


def _readings(wanted: str) -> Iterator[list[str]]:
    """The words as typed, and run together where they may be one number or cell."""
    words = [squeeze(word) for word in fold(wanted[:TEXT_LENGTH_MAX]).split()]
    words = [word for word in words if word][:WORDS_MAX]
    if words:
        yield words
    together = "".join(words)
    if len(words) > 1 and _has_digit(together):
        yield [together]


def _has_digit(wanted: str) -> bool:
    return any(c.isdigit() for c in wanted)


def _fitting_all(
    connection: Connection, words: list[str], tolerant: bool, stands_for: Mapping[str, str]
) -> Iterator[Found]:
    by_word = [_standing(_fitting(connection, word, tolerant), stands_for) for word in words]
    for person_id in set.intersection(*(set(fits) for fits in by_word)):
        matches = [fits[person_id] for fits in by_word]
        told = min(matches, key=lambda m: (m.kind != "like", m.kind == "name", -m.score))
        score = sum(match.score for match in matches) / len(matches)
        yield Found(person_id, told.kind, told.shown, round(score, 4))


def _standing(fits: dict[str, _Match], stands_for: Mapping[str, str]) -> dict[str, _Match]:
    """The same by the records that stand; the name of a merged one is another name of theirs."""
    best: dict[str, _Match] = {}
    for person_id, match in fits.items():
        into = stands_for.get(person_id)
        if into is not None and match.kind == "name":
            score = match.score * _KIND_WEIGHT["alias"]
            _keep_better(best, into, _Match("alias", match.shown, score))
            continue
        _keep_better(best, into or person_id, match)
    return best


def _fitting(connection: Connection, word: str, tolerant: bool) -> dict[str, _Match]:
    """The best match of a word for every person whom it fits."""
    best: dict[str, _Match] = {}
    statement = _PARTS if len(word) >= PART_LENGTH_MIN else _WORDS
    wanted = f'"{word}"' if len(word) >= PART_LENGTH_MIN else f'"{word}"*'
    for row in connection.execute(statement, {"wanted": wanted}):
        score = _fit(word, row.folded) * _KIND_WEIGHT[row.kind]
        _keep_better(best, row.person_id, _Match(row.kind, row.shown, score))
    if tolerant and len(word) >= (LIKE_NUMBER_LENGTH_MIN if _has_digit(word) else PART_LENGTH_MIN):
        like = _like_terms(connection, word)
        either = " OR ".join(f'"{term}"' for term in like)
        for row in connection.execute(_WORDS, {"wanted": either}) if like else ():
            fit = max(like.get(term, 0.0) for term in row.folded.split())
            score = fit * _KIND_WEIGHT[row.kind]
            _keep_better(best, row.person_id, _Match("like", row.shown, score))
    return best


def _keep_better(best: dict[str, _Match], person_id: str, match: _Match) -> None:
    known = best.get(person_id)
    if known is None or known.score < match.score:
        best[person_id] = match


def _fit(word: str, folded: str) -> float:
    """How well a word fits a line: the whole of a word, its beginning, or within it."""
    terms = folded.split()
    first = 0.03 if folded.startswith(word) else 0.0
    if word in terms:
        return 0.97 + first
    longer = [len(term) - len(word) for term in terms if term.startswith(word)]
    if longer:
        return 0.80 - 0.01 * min(min(longer), 15) + first
    return 0.60


def _like_terms(connection: Connection, word: str) -> dict[str, float]:
    """Words of the record that (nearly) begin with this word, and how well each fits."""
    most = 2 if len(word) >= TWO_ERRORS_LENGTH_MIN else 1
    shortest = max(len(word) - most, 2)
    fits: dict[str, float] = {}
    letters = set(word)
    for term in connection.execute(_VOCABULARY, {"shortest": shortest}).scalars().all():
        if len(letters.difference(term)) > most:  # each letter that is not in it is an error
            continue
        wrong = errors(word, term, most)
        if 0 < wrong <= most:
            beyond = min(abs(len(term) - len(word)), 10)
            same_start = 0.05 if term[0] == word[0] else 0.0
            fits[term] = 0.55 - 0.12 * wrong - 0.02 * beyond + same_start
    nearest = sorted(fits.items(), key=lambda item: (-item[1], item[0]))
    return dict(nearest[:LIKE_WORDS_MAX])


def followed_in(connection: Connection, table: Table) -> set[str]:
    """The people whom the index must follow when a table is put in: of the stays, most have ended.

    Ask before it is in: a stay that ends now was open until now.
    """
    if table.record_type not in SEARCHED_TYPES:
        return set()
    people = table.ids if table.record_type == "person" else table.columns.get("person_id", [])
    if table.record_type != "stay":
        return {person for person in people if isinstance(person, str)}
    stay = RECORDS["stay"].c
    open_here = set(connection.execute(select(stay.id).where(stay.to_at.is_(None))).scalars())
    ends = table.columns.get("to_at") or [None] * len(table.ids)
    return {
        str(person)
        for record_id, person, ended in zip(table.ids, people, ends, strict=True)
        if ended is None or record_id in open_here
    }


def refresh_touched(connection: Connection, touched: Touched) -> None:
    """Keep the index in step with the rows that a write has touched."""
    places = [rid for kind, rid in touched.records if kind == "location"]
    stay = RECORDS["stay"].c
    living: set[str] = set()
    for piece in rows.chunks(places):
        there = select(stay.person_id).where(stay.location_id.in_(piece), stay.to_at.is_(None))
        living.update(connection.execute(there).scalars())
    refresh(connection, touched.searched | living)


def refresh(connection: Connection, person_ids: Collection[str]) -> None:
    """Write anew what these people are found by, where it differs; for who has gone, nothing."""
    table = SEARCH_TEXT.c
    for piece in rows.chunks(sorted(person_ids)):
        kept = select(table.person_id, table.kind, table.shown, table.folded)
        there = _by_person(connection.execute(kept.where(table.person_id.in_(piece))))
        lines = _by_person(line for line in _lines(connection, piece) if line[3])
        differing = [one for one in piece if there.get(one, set()) != lines.get(one, set())]
        connection.execute(delete(SEARCH_TEXT).where(table.person_id.in_(differing)))
        wanted = [
            {"person_id": person_id, "kind": kind, "shown": shown, "folded": folded}
            for one in differing
            for person_id, kind, shown, folded in sorted(lines.get(one, ()))
        ]
        if wanted:
            connection.execute(insert(SEARCH_TEXT), wanted)


def _by_person(lines: Iterable[Sequence[str]]) -> dict[str, set[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for line in lines:
        found.setdefault(line[0], set()).add(tuple(line))
    return found


def _lines(connection: Connection, people: list[str]) -> Iterator[tuple[str, str, str, str]]:
    """Person, kind, text shown and text folded of everything that these people are found by."""
    here = set()
    for person in _about(connection, "person", "id", people, (*_NAMES, "prison_number")):
        here.add(person["id"])
        number = person["prison_number"] or ""
        yield person["id"], "name", person_name(person), _folded_name(person)
        yield person["id"], "number", number, squeeze(number)
    for alias in _about(connection, "alias", "person_id", people, _NAMES):
        yield alias["person_id"], "alias", person_name(alias), _folded_name(alias)
    for identifier in _about(connection, "identifier", "person_id", people, ("value",)):
        number = identifier["value"] or ""
        yield identifier["person_id"], "number", number, squeeze(number)
    for person_id, path in _cells(connection, people).items():
        if person_id in here:
            yield person_id, "cell", path, _folded_cell(path)


def _about(
    connection: Connection, record_type: str, field: str, people: list[str], fields: Sequence[str]
) -> Sequence[Mapping[str, Any]]:
    """Fields of the rows of a type about these people, of those only whose own row is here.

    Only those: a move of the replica's shape asks before all the others are there.
    """
    table, person = RECORDS[record_type], RECORDS["person"].c
    here = select(person.id).where(person.id.in_(people))
    columns = [table.c[name] for name in (field, *fields)]
    wanted = select(*columns).where(table.c[field].in_(here))
    return [dict(row) for row in connection.execute(wanted).mappings()]


def _cells(connection: Connection, people: list[str]) -> dict[str, str]:
    """The cell of each of these people now; of two open stays, the later."""
    stay, place = RECORDS["stay"].c, RECORDS["location"].c
    open_stays = (
        select(stay.person_id, place.path)
        .join(RECORDS["location"], place.id == stay.location_id)
        .where(stay.person_id.in_(people), stay.to_at.is_(None))
        .order_by(stay.from_at, stay.id)
    )
    return dict(connection.execute(open_stays).all())


def _folded_name(row: Mapping[str, Any]) -> str:
    """A name's words, and its surname run together where it is of several."""
    surname = fold(row["surname"] or "")
    words = [surname, fold(row["forename"] or ""), fold(row["middle_names"] or "")]
    if " " in surname:
        words.append(surname.replace(" ", ""))
    return " ".join(" ".join(words).split())


def _folded_cell(path: str) -> str:
    """A cell's code as people say it: with and without the prison, with and without noughts."""
    parts = [squeeze(part) for part in path.split("-")]
    short = [part.lstrip("0") or part for part in parts]
    return " ".join(
        dict.fromkeys("".join(p) for p in (parts[1:], short[1:], parts, short) if any(p))
    )
