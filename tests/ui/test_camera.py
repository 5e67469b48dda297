"""The camera program's picture is the file of the photograph, and is gone once that is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.store.reads.photographs import picture_of
from app.ui.context import Form
from app.ui.forms import camera, photograph
from app.ui.forms.photograph import PhotographForm
from tests.desk.prison import person
from tests.ui.form_steps import OpenForm, save
from tests.ui.wing import Wing
from tests.world.pictures import a_jpeg


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a camera program: what it takes appears in this folder."""
    made = tmp_path / "Camera Roll"
    made.mkdir()
    (made / "yesterday.jpg").write_bytes(a_jpeg(mark="yesterday"))
    monkeypatch.setattr(photograph, "camera_folder", lambda: made)
    return made


def test_what_the_camera_takes_is_shown_saved_and_removed(
    folder: Path, wing: Wing, form_of: OpenForm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bool] = []
    monkeypatch.setattr(camera.QDesktopServices, "openUrl", lambda url: not opened.append(True))
    form = form_of(Form.PHOTOGRAPH, "SMITH")
    assert isinstance(form, PhotographForm)
    form._file._take.click()
    assert opened == [True]
    taken = folder / "now.jpg"
    taken.write_bytes(a_jpeg(mark="now"))
    qtbot.waitUntil(lambda: form._picture is not None, timeout=5000)
    assert form._file.file() == taken
    save(qtbot, form)
    assert picture_of(wing.office.replica, person("SMITH")) is not None
    assert not taken.exists()
    assert (folder / "yesterday.jpg").exists()


def test_a_machine_without_a_camera_program_offers_a_file(form_of: OpenForm) -> None:
    form = form_of(Form.PHOTOGRAPH, "SMITH")
    assert isinstance(form, PhotographForm)
    assert form._file._take.isHidden()
