"""A copy made for one person must not carry another out with it, and who made it is on record."""

from __future__ import annotations

import getpass
import io
import json
import logging
import stat
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app.store.home import write_bytes_whole
from app.ui.prints.offers import of_prison
from app.ui.prints.printer import Outlet, print_out
from hub.__main__ import main
from hub.service import Hub
from hub.settle.looks import Asker, looks_for
from record.looks import LooksAsked
from tests.world import Officer, World
from tests.world.prison import PRISON
from tests.world.world import person

AUDITOR = Asker("auditor", "auditor", PRISON)
OTHER_NAME, OTHER_NUMBER, UNKNOWN, PHONE = "KOWALSKI", "A5555EE", "Quillfeather", "07700 900123"
RELATIVE = "Wayne Smith"


@pytest.fixture
def a(world: World) -> Officer:
    """A terminal at which notes about Smith name others, in many ways."""
    officer = world.terminal("A")
    other = officer.replica.get("person", person(OTHER_NAME))
    assert other is not None
    texts = (
        f"Argued with {other['forename']} {str(other['surname']).title()} over the telephone.",
        f"Says that {other['prison_number']} owes him money.",
        f"His solicitor Mr {UNKNOWN} rang from {PHONE}.",
        f"Visited by {RELATIVE} and Mrs Smith. His sister is ill.",
        "Quiet since, went to the gym.",
    )
    for text in texts:
        officer.note("Smith", text)
    officer.sync()
    return officer


class Centre:
    """The command line of the world's centre."""

    def __init__(self, folder: Path, place: Path) -> None:
        self.folder, self._place = folder, place
        self._runs = 0

    def run(self, *more: str) -> tuple[int, Path]:
        """The exit code, and the folder that was to be written."""
        self._runs += 1
        to = self.folder / f"copy-{self._runs}"
        who = ("--person", person("Smith"), "--to", str(to))
        return main(["subject-access", "--data", str(self._place), *who, *more]), to

    def decide(self, decision: str, by: str = "P. Reviewer") -> Path:
        """The list of passages, each decided on alike."""
        _, to = self.run()
        said = json.loads((to / "to-decide.json").read_text("utf-8"))
        for passage in said["passages"]:
            passage["decision"] = decision
        decided = self.folder / f"decided-{self._runs}.json"
        decided.write_text(json.dumps(said | {"reviewed_by": by}), "utf-8")
        return decided


@pytest.fixture
def centre(a: Officer, tmp_path: Path) -> Centre:
    return Centre(tmp_path / "out", tmp_path / "hub")


def everything_in(folder: Path) -> str:
    """All the text of a copy: the JSON as it is, the pages as a reader sees them."""
    texts = [(folder / "copy.json").read_text("utf-8")]
    texts += [page.extract_text() for page in pages(folder)]
    return "\n".join(texts)


def pages(folder: Path) -> list[Any]:
    return list(PdfReader(io.BytesIO((folder / "copy.pdf").read_bytes())).pages)


def test_nothing_but_a_list_is_written_before_somebody_has_decided(centre: Centre) -> None:
    code, to = centre.run()
    assert code == 0
    assert [path.name for path in to.iterdir()] == ["to-decide.json"]
    found = {
        passage["text"] for passage in json.loads((to / "to-decide.json").read_text())["passages"]
    }
    assert {UNKNOWN, PHONE, RELATIVE, "Mrs Smith", "sister"} <= found
    assert any(OTHER_NAME in text.upper() for text in found)
    assert "Quiet" not in found


def test_what_was_taken_out_is_nowhere_in_the_copy(
    centre: Centre, a: Officer, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    decided = centre.decide("redact")
    with caplog.at_level(logging.DEBUG):
        code, to = centre.run("--redactions", str(decided))
    assert code == 0
    said = everything_in(to)
    other = a.replica.get("person", person(OTHER_NAME))
    assert other is not None
    numbers = str(other["prison_number"]), person(OTHER_NAME)
    markers = [UNKNOWN, PHONE, RELATIVE, "Mrs Smith", "sister", OTHER_NAME, *numbers]
    printed = capsys.readouterr()
    for marker in markers:
        for text in (said, printed.out, printed.err, caplog.text, " ".join(map(str, to.iterdir()))):
            assert marker.upper() not in text.upper(), marker
    assert "[removed]" in said
    assert "went to the gym" in said


def test_staff_are_not_named_unless_it_was_asked_for(centre: Centre, a: Officer) -> None:
    name = a.desk.member.surname.upper()
    decided = str(centre.decide("keep"))
    _, without = centre.run("--redactions", decided)
    assert name not in everything_in(without).upper()
    assert "a member of staff" in everything_in(without)
    _, with_names = centre.run("--redactions", decided, "--name-staff")
    assert name in everything_in(with_names).upper()


@pytest.mark.parametrize("decision", ["", "perhaps"])
def test_a_list_that_is_not_decided_is_no_leave(centre: Centre, decision: str) -> None:
    code, to = centre.run("--redactions", str(centre.decide(decision)))
    assert (code, to.exists()) == (1, False)


def test_a_list_without_a_name_is_no_leave(centre: Centre) -> None:
    code, to = centre.run("--redactions", str(centre.decide("keep", by=" ")))
    assert (code, to.exists()) == (1, False)


def test_what_was_written_since_must_be_decided_on_too(centre: Centre, a: Officer) -> None:
    decided = centre.decide("keep")
    a.note("Smith", f"Mr {UNKNOWN} rang again.")
    a.sync()
    code, to = centre.run("--redactions", str(decided))
    assert (code, to.exists()) == (1, False)


def test_a_person_may_take_out_more_than_the_program_found(centre: Centre) -> None:
    decided = centre.decide("keep")
    said = json.loads(decided.read_text("utf-8"))
    held = next(p for p in said["passages"] if p["text"] == UNKNOWN)
    more = {"record": held["record"], "record_id": held["record_id"], "path": "", "text": ""}
    said["passages"].append(more | {"decision": "redact"})
    decided.write_text(json.dumps(said), "utf-8")
    _, to = centre.run("--redactions", str(decided))
    assert UNKNOWN not in everything_in(to)


def test_every_page_says_who_made_it_and_when(centre: Centre, world: World) -> None:
    _, to = centre.run("--redactions", str(centre.decide("keep")))
    texts = [page.extract_text() for page in pages(to)]
    assert texts
    for number, text in enumerate(texts, start=1):
        assert f"Made by {getpass.getuser()} on " in text
        assert f"Page {number} of {len(texts)}." in text
        assert "Copy of the record of SMITH" in text


def test_each_copy_is_on_record_with_who_made_it(centre: Centre, hub: Hub, world: World) -> None:
    centre.run("--redactions", str(centre.decide("redact")))
    world.clock.tick(days=3650)  # the command has the machine's own clock
    found = looks_for(hub.store, world.clock, AUDITOR, LooksAsked(person=person("Smith")))
    made = [look.details for look in found.looks if look.deed == "subject_access"]
    assert len(made) == 2, "the list, and the copy"
    assert all(details and details["by"] == getpass.getuser() for details in made)
    assert {"P. Reviewer"} == {d["reviewed_by"] for d in made if d and "reviewed_by" in d}


def test_the_files_are_their_owners_alone(centre: Centre) -> None:
    _, to = centre.run("--redactions", str(centre.decide("keep")))
    assert to.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in to.iterdir())


def test_hostile_text_is_printed_as_text(centre: Centre, a: Officer) -> None:
    hostile = "<b>bold</b> =1+1 %PDF {nb} \\( عمر ŵ"
    a.note("Smith", hostile)
    a.sync()
    _, to = centre.run("--redactions", str(centre.decide("keep")))
    said = json.loads((to / "copy.json").read_text("utf-8"))
    assert hostile in [f["value"] for record in said["records"] for f in record["fields"]]
    assert "<b>bold</b> =1+1 %PDF" in everything_in(to)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder that everybody on the machine writes to."""
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.mark.usefixtures("qapp")
def test_a_print_in_a_file_is_its_authors_alone(shared: Path, a: Officer) -> None:
    path = shared / "fire roll.pdf"
    print_out(a.desk, of_prison(a.desk).make, Outlet(file=path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("planted", ["a file", "a way elsewhere"])
def test_nobody_lays_a_file_ready_to_read_along(shared: Path, a: Officer, planted: str) -> None:
    """Somebody else has made the draft before: what is written goes not into theirs."""
    path, theirs = shared / "carried", shared / "theirs"
    theirs.write_bytes(b"")
    draft = shared / "carried.new"
    if planted == "a file":
        draft.hardlink_to(theirs)
    else:
        draft.symlink_to(theirs)
    write_bytes_whole(path, b"Spoke of his daughter.", mode=0o600)
    assert path.read_bytes() == b"Spoke of his daughter."
    assert theirs.read_bytes() == b""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
