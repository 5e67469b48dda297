"""Ratchets: what keeps the code small and the repository about the product alone.

ruff holds the rest (prints, bare excepts, docstrings); this holds what it has no rule for.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = ("app", "hub", "record", "demo", "bench", "installer", "resources", "tests")
MODULE_LINES_MAX = 400
FUNCTION_LINES_MAX = 70

# Longer than the rule allows, by name and with the length they have now. The list only shrinks.
LONG_MODULES: dict[str, int] = {}
LONG_FUNCTIONS: dict[str, int] = {}

NAMES_THAT_COLLECT_EVERYTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
TEXT = {".py", ".md", ".toml", ".txt", ".yml", ".yaml", ".json", ".qss", ".svg", ".ts", ".sql"}
TEXT |= {".sh", ".ps1", ".ini", ".cfg", ".html", ".in", ".lock", ""}
NOT_OURS = {"build", "dist", "node_modules", "__pycache__"}


def python_files() -> list[Path]:
    """Every Python file of ours."""
    found = [path for folder in CODE for path in sorted((ROOT / folder).rglob("*.py"))]
    return [*found, *sorted(ROOT.glob("*.py"))]


def text_files() -> Iterator[Path]:
    """Every text file of ours, except this one, which names what it refuses."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in parts)
        if hidden or NOT_OURS & set(parts) or any(part.endswith(".egg-info") for part in parts):
            continue
        if path.is_file() and path.suffix in TEXT and path != Path(__file__):
            yield path


def short(path: Path) -> str:
    """A file's name as people say it."""
    return path.relative_to(ROOT).as_posix()


def too_long(lengths: dict[str, int], limit: int, excused: dict[str, int]) -> list[str]:
    """What breaks a length limit, and excuses that are no longer needed."""
    over = [
        f"{name}: {lines} lines, at most {max(limit, excused.get(name, 0))}"
        for name, lines in lengths.items()
        if lines > max(limit, excused.get(name, 0))
    ]
    spare = [
        f"{name}: now {lengths.get(name, 0)} lines; shorten or drop its entry of {lines}"
        for name, lines in excused.items()
        if lengths.get(name, 0) < lines
    ]
    return over + spare


def test_modules_are_short() -> None:
    lengths = {short(path): len(path.read_text("utf-8").splitlines()) for path in python_files()}
    assert not too_long(lengths, MODULE_LINES_MAX, LONG_MODULES)


def test_functions_fit_a_screen() -> None:
    lengths = {}
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                name = f"{short(path)}:{node.name}"
                lengths[name] = max(lines, lengths.get(name, 0))
    assert not too_long(lengths, FUNCTION_LINES_MAX, LONG_FUNCTIONS)


def test_no_module_collects_everything() -> None:
    found = [short(path) for path in python_files() if path.stem in NAMES_THAT_COLLECT_EVERYTHING]
    assert not found, f"name these after what they do: {found}"


def test_tests_wait_for_a_thing_and_never_for_a_time() -> None:
    def sleeps(node: ast.AST) -> bool:
        return isinstance(node, ast.Call) and ast.unparse(node.func) in {
            "time.sleep",
            "sleep",
            "asyncio.sleep",
            "qtbot.wait",
            "QTest.qWait",
            "QTest.qSleep",
        }

    assert not calls_in("tests", sleeps), "use waitUntil, waitSignal, or a clock of your own"


def test_no_lambda_is_connected_to_what_a_worker_emits() -> None:
    """A lambda runs in the thread that emits; only a QObject's own method comes home."""

    def connects_a_lambda(node: ast.AST) -> bool:
        return (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "connect"
            and any(name in ast.unparse(node.func) for name in ("bridge", "worker", "background"))
            and any(isinstance(argument, ast.Lambda) for argument in node.args)
        )

    assert not calls_in("app", connects_a_lambda)


def calls_in(folder: str, wanted: Callable[[ast.AST], bool]) -> list[str]:
    """Where a folder's code has a node of the wanted kind, as `file:line`."""
    return [
        f"{short(path)}:{getattr(node, 'lineno', 0)}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if wanted(node)
    ]


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("work put off", r"\b(TODO|FIXME|XXX|HACK)\b"),
        ("a path of one machine", r"(?<![\w.])/(work|root|home/\w+|Users/\w+)/"),
        ("the address of a registry", r"pypi\.org|pythonhosted\.org|registry\.npmjs|proxy\.golang"),
        ("an option that names a registry", r"--(extra-)?index-url|--find-links|--trusted-host"),
        ("a merge left half done", r"^(<{7}|>{7}) "),
    ],
)
def test_no_file_holds(what: str, pattern: str) -> None:
    refused = re.compile(pattern, re.MULTILINE)
    found = []
    for path in text_files():
        text = path.read_text("utf-8", errors="replace")
        for match in refused.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"{short(path)}:{line}: {match.group()}")
    assert not found, f"{what}:\n" + "\n".join(found)
