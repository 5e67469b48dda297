"""Imports go one way, down the floors; those written inside functions count too.

The same floors stand in pyproject.toml for import-linter, which also follows indirect imports but
does not tell where an import inside a function crosses. This walk needs nothing but Python.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("app", "hub", "record", "demo")

# Each tower from the ground up. Packages on one floor never see each other.
TOWERS = (
    (
        ("record",),
        ("app.store",),
        ("app.desk", "app.settings"),
        ("app.ui", "app.sync"),
        ("app.doctor",),
        ("app.terminal",),
    ),
    (
        ("record",),
        ("hub.store",),
        ("hub.settle",),
        ("hub.upkeep",),
        ("hub.api", "hub.load", "hub.consolidate", "hub.oversight"),
        ("hub.service",),
        ("hub.verbs",),
    ),
)
# Whole packages that a package may never import.
APART = {
    "app": ("hub", "demo", "tests", "bench"),
    "hub": ("app", "demo", "tests", "bench", "PySide6"),
    "record": ("app", "hub", "demo", "tests", "bench", "PySide6", "requests", "fastapi", "keyring"),
    "app.doctor": ("PySide6",),
    "app.settings": ("PySide6",),
    "app.store": ("PySide6",),
    "app.desk": ("PySide6",),
    "app.sync": ("PySide6",),
    "app.ui": ("sqlalchemy", "requests", "app.store.tables", "app.store.engine"),
}


def within(name: str, package: str) -> bool:
    """Whether a dotted name is a package or lies in it."""
    return name == package or name.startswith(package + ".")


def floor_of(name: str, tower: tuple[tuple[str, ...], ...]) -> tuple[int, str] | None:
    """The height and the package of a module in a tower, if it stands there."""
    for height, packages in enumerate(tower):
        for package in packages:
            if within(name, package):
                return height, package
    return None


def trespass(importer: str, imported: str) -> str | None:
    """Why one module may not import another, or None if it may."""
    for package, forbidden in APART.items():
        if within(importer, package) and any(within(imported, name) for name in forbidden):
            return f"{package} never imports {imported}"
    for tower in TOWERS:
        here, there = floor_of(importer, tower), floor_of(imported, tower)
        if here is None or there is None or here[1] == there[1]:
            continue
        if there[0] >= here[0]:
            return f"{here[1]} may not look up or across to {there[1]}"
    return None


def imports(tree: ast.AST, module: str) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that a module imports, wherever it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".")[: -node.level]
                base = ".".join([*above, base] if base else above)
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"


def module_name(path: Path) -> str:
    """The dotted name of a file below the root, as its imports count from it."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def trespasses() -> list[str]:
    """Every import that goes the wrong way, as `file:line: reason`."""
    found = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            module = module_name(path)
            importer = module.removesuffix(".__init__")
            for line, name in imports(ast.parse(path.read_text("utf-8")), module):
                if reason := trespass(importer, name):
                    found.append(f"{path.relative_to(ROOT)}:{line}: {reason}")
    return found


def test_every_import_goes_down() -> None:
    found = trespasses()
    assert not found, "imports that go the wrong way:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("app.ui.board.screen", "app.desk.movements", True),
        ("app.ui.board.screen", "app.store.reads.board", True),
        ("app.ui.board.screen", "app.ui.bridge", True),
        ("app.ui.board.screen", "app.sync.engine", False),
        ("app.ui.board.screen", "app.store.engine", False),
        ("app.sync.engine", "app.ui.window", False),
        ("app.store.apply", "app.desk.desk", False),
        ("app.store.apply", "record.merge", True),
        ("record.merge", "app.store.tables", False),
        ("record.merge", "PySide6.QtCore", False),
        ("hub.settle.settle", "hub.store.journal", True),
        ("hub.store.journal", "hub.settle.settle", False),
        ("hub.api.sync", "app.sync.http", False),
        ("hub.load.load", "hub.settle.place", True),
        ("hub.load.load", "hub.service", False),
        ("app.terminal", "demo.world", False),
        ("demo.world", "hub.service", True),
    ],
)
def test_the_rule_itself(importer: str, imported: str, allowed: bool) -> None:
    assert (trespass(importer, imported) is None) is allowed


def test_an_import_inside_a_function_is_seen() -> None:
    tree = ast.parse("def late():\n    from app.sync import engine\n")
    assert list(imports(tree, "app.ui.window")) == [(2, "app.sync.engine")]


def test_a_relative_import_is_resolved() -> None:
    tree = ast.parse("from ..sync import engine\n")
    assert list(imports(tree, "app.ui.window")) == [(1, "app.sync.engine")]
