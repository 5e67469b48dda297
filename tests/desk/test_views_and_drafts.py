"""What looking leaves behind, and what typing does."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk import drafts, views
from app.desk.desk import Desk
from app.store.reads.find import recent
from app.store.replica import Replica
from app.store.vault import FileVault
from record.problems import Problem
from tests.desk.prison import person


def trail(desk: Desk) -> list[Any]:
    with desk.replica.read() as reading:
        found = reading.connection.exec_driver_sql(
            "SELECT staff_id, deed, person_id, details FROM audit ORDER BY number"
        )
        return [tuple(line) for line in found]


def test_opening_a_person_leaves_a_line(desk: Desk) -> None:
    page = views.open_person(desk, person("SMITH"))
    assert page.head.surname == "SMITH"
    assert trail(desk) == [(desk.member.staff_id, "open_person", person("SMITH"), None)]


def test_somebody_who_is_not_here_cannot_be_opened(desk: Desk) -> None:
    with pytest.raises(Problem) as refused:
        views.open_person(desk, person("NOBODY"))
    assert refused.value.name == "person_unknown"


def test_a_search_leaves_a_line_with_what_was_searched(desk: Desk) -> None:
    (hit,) = views.find(desk, "smith")
    assert hit.person_id == person("SMITH")
    ((_, deed, about, details),) = trail(desk)
    assert (deed, about) == ("find", None)
    assert '"smith"' in details


def test_an_empty_search_finds_nothing_and_leaves_nothing(desk: Desk) -> None:
    assert views.find(desk, "  ") == ()
    assert trail(desk) == []


def test_the_people_opened_last_come_first_each_once(desk: Desk, supervisor: Desk) -> None:
    for surname in ("SMITH", "JONES", "SMITH"):
        views.open_person(desk, person(surname))
    views.open_person(supervisor, person("EVANS"))
    assert [hit.surname for hit in recent(desk.replica, desk.member.staff_id)] == ["SMITH", "JONES"]


def test_a_draft_is_there_again_after_a_restart_and_belongs_to_its_writer(
    desk: Desk, supervisor: Desk
) -> None:
    drafts.save(desk, "note/1", "Half a sen")
    drafts.save(desk, "note/1", "Half a sentence")
    assert drafts.load(supervisor, "note/1") is None
    desk.replica.close()
    again = Replica.open(desk.replica.home, FileVault(desk.replica.home.path))
    assert drafts.load(Desk(again, desk.member, desk.clock), "note/1") == "Half a sentence"
    again.close()


def test_a_draft_goes_when_it_is_saved_or_emptied(desk: Desk) -> None:
    drafts.save(desk, "a", "text")
    drafts.save(desk, "b", "text")
    drafts.forget(desk, "a")
    drafts.save(desk, "b", "")
    assert (drafts.load(desk, "a"), drafts.load(desk, "b")) == (None, None)
