"""What the pages point at is there: links, the paths that they name, the row of decisions."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("resources/*.md")])
FOLDERS = ("app", "bench", "demo", "docs", "hub", "installer", "record", "resources", "tests")
LINK = re.compile(r"\]\(([^)\s]+)\)")
RUN = re.compile(r"python3? -m ([a-z_.]+)")
NAMED = re.compile(rf"(?<![\w/.-])((?:{'|'.join(FOLDERS)})/[\w./-]*\w/?)")


def name_of(page: Path) -> str:
    """A page's path as people say it."""
    return page.relative_to(ROOT).as_posix()


def headings(page: Path) -> set[str]:
    """What a link into a page may say after its ``#``."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


def broken_links(page: Path) -> Iterator[str]:
    """The links of a page into the repository that lead nowhere."""
    for target in LINK.findall(page.read_text("utf-8")):
        if "://" in target:
            continue
        place, _, heading = target.partition("#")
        there = (page.parent / place).resolve() if place else page
        if not there.exists() or (heading and heading not in headings(there)):
            yield target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    assert not list(broken_links(page))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_files_and_folders_that_a_page_names_are_there(page: Path) -> None:
    named = NAMED.findall(page.read_text("utf-8"))
    assert not [path for path in named if not (ROOT / path).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_modules_that_a_page_says_to_run_can_be_run(page: Path) -> None:
    for module in RUN.findall(page.read_text("utf-8")):
        place = ROOT / module.replace(".", "/")
        file = place / "__main__.py" if place.is_dir() else place.with_suffix(".py")
        assert '__name__ == "__main__"' in file.read_text("utf-8"), module


def test_decisions_are_numbered_one_after_the_other() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in decisions] == list(range(len(decisions)))
    for number, page in enumerate(decisions):
        assert page.read_text("utf-8").startswith(f"# {number}. ")
