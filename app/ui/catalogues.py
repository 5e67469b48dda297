"""The catalogues of words, and the tool that keeps them whole.

`resources/translations/wingbook_cy.ts` holds the Welsh of every English word in the code;
`wingbook_en.ts` holds the plurals, which English needs too. Their compiled form, which the terminal
reads, is not kept in git: a checkout compiles it when it is older, an installer brings it along.

    python -m app.ui.catalogues            brings both up to date with the code, says what waits
    python -m app.ui.catalogues cy.tsv     the same, taking in a translator's list: a line each of
                                           English, tab, translation; plural forms parted by |
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from xml.etree import ElementTree as ET

import PySide6

from app.ui.resource import resource
from record.catalogue import RECORD_TYPES
from record.deeds import DEEDS
from record.watched import LABELS as WATCHED

Language = Literal["en", "cy"]
LABELS = "record"  # the context of the record's labels in the catalogues


def catalogue_path(code: Language) -> Path:
    """The catalogue of a language, as translators write it."""
    return resource("translations", f"wingbook_{code}.ts")


def compiled_catalogue(code: Language) -> Path:
    """The compiled words of a language; in a checkout, compiled first when they are out of date.

    Raises FileNotFoundError when an installation has lost them.
    """
    source = catalogue_path(code)
    compiled = source.with_suffix(".qm")
    if source.exists() and (
        not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns
    ):
        compile_catalogue(source, compiled)
    if not compiled.exists():
        raise FileNotFoundError(f"The words of a language are not there: {compiled.name}")
    return compiled


def compile_catalogue(source: Path, compiled: Path) -> None:
    """Compile a catalogue as the terminal reads it; several may do so at once.

    Needs Qt's `lrelease`, which comes with PySide6. Raises CalledProcessError when it fails.
    """
    with TemporaryDirectory(dir=compiled.parent) as scratch:
        fresh = Path(scratch) / compiled.name
        _run_tool("lrelease", str(source), "-silent", "-qm", str(fresh))
        fresh.replace(compiled)


def waiting(path: Path) -> list[str]:
    """The words of a catalogue that still wait for their translation, as `context: English`."""
    found = []
    for context in _contexts(path):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else list(translation.iter("numerusform"))
            texts = [form.text for form in forms] or [getattr(translation, "text", None)]
            if translation is None or translation.get("type") or not all(texts):
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def _run_tool(name: str, *arguments: str) -> None:
    tool = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    subprocess.run([str(tool), *arguments], check=True, capture_output=True)  # noqa: S603


def _contexts(path: Path) -> list[ET.Element]:
    return list(ET.parse(path).getroot().iter("context"))  # noqa: S314 - our own file


def update_catalogues(root: Path, folder: Path) -> None:
    """Bring the catalogues in `folder` up to date with the code below `root`.

    Needs Qt's `lupdate`, which comes with PySide6. Raises CalledProcessError when it fails.
    """
    sources = sorted(str(path) for name in ("app", "demo") for path in (root / name).rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-sort-messages"]
    options += ["-disable-heuristic", "similartext", "-silent"]
    options += ["-tr-function-alias", "QT_TRANSLATE_NOOP+=N_"]
    with TemporaryDirectory() as scratch:
        # lupdate reads calls, not declarations, so the record's labels are written out as calls.
        labels = Path(scratch) / "labels.py"
        calls = [f'translate("{LABELS}", {json.dumps(text)})' for text in record_labels()]
        labels.write_text("\n".join(calls) + "\n", encoding="utf-8")
        for code, more in (("en", ["-pluralonly"]), ("cy", [])):
            catalogue = str(folder / f"wingbook_{code}.ts")
            target = ["-source-language", "en_GB", "-target-language", code, "-ts", catalogue]
            _run_tool("lupdate", *sources, str(labels), *options, *more, *target)


def record_labels() -> list[str]:
    """Every label that the record declares, in English."""
    labels = {deed.label for deed in DEEDS.values()} | set(WATCHED.values())
    for record_type in RECORD_TYPES:
        labels.add(record_type.label)
        labels |= {field.label for field in record_type.fields}
        labels |= {group.label for group in record_type.groups}
    return sorted(labels)


def fill(path: Path, translations: Mapping[str, str]) -> None:
    """Write translations, by their English, into a catalogue where they are still waited for."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation, words = message.find("translation"), message.findtext("source", "")
        if translation is None or not translation.get("type") or words not in translations:
            continue
        forms = list(translation.iter("numerusform"))
        for form, text in zip(forms, translations[words].split("|"), strict=bool(forms)):
            form.text = text
        if not forms:
            translation.text = translations[words]
        del translation.attrib["type"]
    tree.write(path, encoding="utf-8", xml_declaration=True)


def main(arguments: list[str]) -> int:
    """Update both catalogues and say what still waits for a translator; 1 when something does."""
    folder = resource("translations")
    update_catalogues(resource().parent, folder)
    for name in arguments:
        lines = Path(name).read_text(encoding="utf-8").splitlines()
        fill(folder / f"wingbook_{Path(name).stem}.ts", dict(line.split("\t") for line in lines))
        update_catalogues(resource().parent, folder)
    left = [line for code in ("en", "cy") for line in waiting(folder / f"wingbook_{code}.ts")]
    sys.stdout.write("\n".join([*left, f"{len(left)} waiting for translation."]) + "\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
