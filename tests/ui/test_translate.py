"""English and Welsh: complete, in step with the code, and changed while the window is open."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.catalogues import (
    Language,
    catalogue_path,
    compiled_catalogue,
    fill,
    record_labels,
    update_catalogues,
    waiting,
)
from app.ui.kit.search_field import SearchField
from app.ui.resource import resource
from app.ui.translate import label_words, language, set_language

CODES: tuple[Language, ...] = ("en", "cy")


@pytest.mark.parametrize("code", CODES)
def test_nothing_waits_for_a_translator(code: Language) -> None:
    assert not waiting(catalogue_path(code))


def test_the_catalogues_are_in_step_with_the_code(tmp_path: Path) -> None:
    for code in CODES:
        shutil.copy(catalogue_path(code), tmp_path)
    update_catalogues(resource().parent, tmp_path)
    for code in CODES:
        fresh = (tmp_path / catalogue_path(code).name).read_text("utf-8")
        assert fresh == catalogue_path(code).read_text("utf-8"), (
            "run python -m app.ui.catalogues and translate what it lists"
        )


def test_welsh_has_its_five_plural_forms() -> None:
    text = catalogue_path("cy").read_text("utf-8")
    assert text.count("<numerusform>") == 5 * text.count('numerus="yes"')


def test_placeholders_survive_translation() -> None:
    lost = []
    for message in catalogue_path("cy").read_text("utf-8").split("<message")[1:]:
        source = message.split("<source>")[1].split("</source>")[0]
        translation = message.split("</source>")[1]
        names = [part.split("}")[0] for part in source.split("{")[1:]]
        lost += [source for name in names if f"{{{name}}}" not in translation]
    assert not lost


def test_every_label_of_the_record_is_said_in_welsh(welsh: None) -> None:
    assert label_words("Date of birth") == "Dyddiad geni"
    same = [label for label in record_labels() if label_words(label) == label]
    assert set(same) <= {"Cell", "Person"}


def test_open_widgets_change_their_words_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    names = [field.accessibleName()]
    for code in ("cy", "en"):
        set_language(qapp, code)  # type: ignore[arg-type]
        assert language() == code
        names.append(field.accessibleName())
    assert names == ["Search", "Chwilio", "Search"]


def test_words_of_qt_itself_are_welsh_too(welsh: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Canslo"


def test_a_catalogue_newer_than_its_compiled_form_is_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(catalogue_path("cy"), tmp_path)
    monkeypatch.setattr("app.ui.catalogues.resource", lambda *parts: tmp_path / parts[-1])
    compiled = compiled_catalogue("cy")
    first = compiled.stat().st_mtime_ns
    assert compiled_catalogue("cy").stat().st_mtime_ns == first
    source = tmp_path / "wingbook_cy.ts"
    source.write_text(source.read_text("utf-8").replace("Canslo", "Peidio"), "utf-8")
    assert compiled_catalogue("cy").stat().st_mtime_ns > first


def test_an_installation_that_lost_its_words_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.catalogues.resource", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(FileNotFoundError, match="wingbook_cy"):
        compiled_catalogue("cy")


def test_a_translators_list_fills_only_what_waits(tmp_path: Path) -> None:
    catalogue = tmp_path / "wingbook_cy.ts"
    shutil.copy(catalogue_path("cy"), catalogue)
    words = catalogue.read_text("utf-8")
    done = "<translation>Iawn</translation>"
    assert words.count(done) == 1
    catalogue.write_text(words.replace(done, '<translation type="unfinished"/>'), "utf-8")
    assert waiting(catalogue) == ["QPlatformTheme: OK"]
    fill(catalogue, {"OK": "O’r gorau", "Close": "Cau’r cyfan"})
    assert not waiting(catalogue)
    assert "O’r gorau" in catalogue.read_text("utf-8")
    assert "Cau’r cyfan" not in catalogue.read_text("utf-8")
