"""Everything that can go wrong has a number, and in both languages a sentence of the same facts."""

from __future__ import annotations

import ast
import csv
import string
from pathlib import Path

import pytest

from record import problems
from record.problems import Problem, sentence

ROOT = Path(__file__).parents[2]
CODE = ("app", "hub", "record", "demo", "bench", "installer")


def vocabulary() -> list[dict[str, str]]:
    with (ROOT / "resources" / "problems.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_numbers_and_names_are_given_out_once_and_in_order() -> None:
    numbers = [int(row["number"]) for row in vocabulary()]
    names = [row["name"] for row in vocabulary()]
    assert numbers == sorted(set(numbers))
    assert len(names) == len(set(names)) == len(problems.kinds())
    assert all(100 <= number <= 999 for number in numbers)


@pytest.mark.parametrize("row", vocabulary(), ids=lambda row: row["name"])
def test_a_problem_is_told_in_both_languages(row: dict[str, str]) -> None:
    for text in (row["en"], row["cy"]):
        assert text == text.strip()
        assert text
    assert placeholders(row["en"]) == placeholders(row["cy"])
    assert row["en"] != row["cy"] or row["en"] == "{what}"
    assert all(name.isidentifier() for name in placeholders(row["en"]))


def test_every_problem_that_the_code_names_has_its_sentence() -> None:
    unknown = []
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                unknown += [
                    f"{path.relative_to(ROOT)}:{node.lineno}: {name}"
                    for name in named_in(node)
                    if name not in problems.kinds()
                ]
    assert not unknown


def named_in(node: ast.AST) -> list[str]:
    """The problems that a call of Problem, Finding or sentence names outright."""
    makers = {"Problem", "Finding", "_finding", "sentence"}
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute) and node.args:
        called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        first = node.args[0]
        if called in makers and isinstance(first, ast.Constant) and isinstance(first.value, str):
            return [first.value]
    return []


def test_a_name_that_is_not_in_the_vocabulary_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        Problem("no_such_thing")


def test_a_problem_speaks_either_language() -> None:
    problem = Problem("already_there", name="SMITH, John", location="A-1-003")
    assert str(problem) == "SMITH, John is already in A-1-003."
    assert problem.sentence("cy") == "Mae SMITH, John eisoes yn A-1-003."


def test_on_the_wire_it_has_number_name_sentence_and_facts() -> None:
    assert Problem("same_person").to_wire() == {
        "problem": 210,
        "name": "same_person",
        "sentence": "Choose two different people.",
        "details": {},
    }


def test_a_fact_that_is_missing_or_strange_does_not_silence_the_sentence() -> None:
    assert sentence("already_there", {"name": "{location}"}) == "{location} is already in –."
    assert sentence("something_newer", {}) == "something_newer"
