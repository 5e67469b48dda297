"""The pages that follow from the code say what the code does now."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from record.catalogue import RECORD_TYPES
from record.deeds import DEEDS

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["records.md", "rights.md", "retention.md", "merging.md"])
def test_a_page_is_fresh(generate: ModuleType, name: str) -> None:
    path = DOCS / name
    told = "Run: python docs/generate.py"
    assert path.read_text(encoding="utf-8") == generate.pages()[path], told


def test_every_type_field_and_action_has_its_line() -> None:
    page = (DOCS / "records.md").read_text(encoding="utf-8")
    for record_type in RECORD_TYPES:
        section = page.split(f"\n## {record_type.label}\n")[1].split("\n## ")[0]
        for field in record_type.fields:
            assert f"| `{field.name}` | {field.label} |" in section
    for deed in DEEDS.values():
        assert f"| `{deed.name}` | {deed.label} |" in page


def test_every_field_says_what_happens_when_two_people_change_it() -> None:
    page = (DOCS / "merging.md").read_text(encoding="utf-8")
    for record_type in RECORD_TYPES:
        section = page.split(f"\n### {record_type.label}\n")[1].split("\n### ")[0]
        missing = [field.label for field in record_type.fields if field.label not in section]
        assert missing == []


def test_what_people_wrote_is_kept_when_the_page_is_written_again(generate: ModuleType) -> None:
    page = (DOCS / "merging.md").read_text(encoding="utf-8")
    marked = page.replace("## The policies", "## The policies, in our words")
    again = generate.merging_page(marked)
    assert again == marked
    with pytest.raises(SystemExit, match="lost its mark"):
        generate.merging_page("# Nothing here")
