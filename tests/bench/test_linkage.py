"""Whoever stands at reception is found among the first five, however it is typed; a smaller run."""

from __future__ import annotations

from pathlib import Path

from bench import linkage


def test_the_right_person_is_among_the_first_five(tmp_path: Path) -> None:
    found = {figure.name: figure for figure in linkage.figures(tmp_path, people=3000, tries=12)}
    assert found["linkage.first_five.one_error"].met
    assert found["linkage.first_five.two_errors"].met
    assert found["linkage.weight.surname.same"].value > 5
