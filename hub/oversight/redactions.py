"""What a person decided about each passage that may speak of somebody else, carried out.

The list is written by the program, with an empty decision beside each passage; whoever reads it
writes ``keep`` or ``redact``, and their name. They may add passages of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from hub.oversight.gather import About, Held, Passage, PersonFile
from hub.oversight.third_parties import Flag
from record.problems import Problem

KEEP, REDACT = "keep", "redact"
REMOVED = "[removed]"
STAFF = "a member of staff"


@dataclass(frozen=True)
class Decisions:
    """Who decided, and the passages that are to be taken out."""

    reviewed_by: str
    removed: tuple[Flag, ...]
    kept: int


def list_of(file: PersonFile, flags: Iterable[Flag]) -> str:
    """The list to be decided on, as JSON."""
    said = {
        "person": file.person_id,
        "reviewed_by": "",
        "passages": [asdict(flag) | {"decision": ""} for flag in flags],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def read_decisions(text: str, file: PersonFile, flags: Iterable[Flag]) -> Decisions:
    """The decisions in a list. Raises ``Problem`` unless every passage found now is decided on."""
    try:
        said = json.loads(text)
        passages = [_decided(each) for each in said["passages"]]
        by, person = str(said["reviewed_by"]).strip(), said["person"]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Problem("redactions_unreadable") from error
    if person != file.person_id:
        raise Problem("redactions_of_another")
    decided = {flag.id for flag, decision in passages if decision in (KEEP, REDACT)}
    left = [flag for flag in flags if flag.id not in decided]
    if left or len(decided) < len(passages) or not by:
        raise Problem("redactions_open", count=max(len(left), len(passages) - len(decided)))
    removed = tuple(flag for flag, decision in passages if decision == REDACT)
    return Decisions(by[:80], removed, len(passages) - len(removed))


def _decided(item: Mapping[str, Any]) -> tuple[Flag, str]:
    names = Flag.__dataclass_fields__
    filled = {"id": "added", "why": "added", "around": "", "start": 0, "end": 0, **item}
    flag = Flag(**{name: filled[name] for name in names})
    if flag.id == "added":
        flag = replace(flag, id=f"added/{flag.record_id}/{flag.path}/{flag.start}-{flag.end}")
    return flag, str(item["decision"]).strip().lower()


def carry_out(file: PersonFile, removed: Iterable[Flag], *, name_staff: bool) -> PersonFile:
    """The file without what was taken out, and without the names of staff unless they may stand.

    Raises ``Problem`` when a passage is not where the list says.
    """
    left: dict[tuple[str, str], list[Flag]] = {}
    for flag in removed:
        left.setdefault((flag.record, flag.record_id), []).append(flag)
    records = tuple(
        _without(held, left.pop((held.record_type, held.id), []), name_staff)
        for held in file.records
    )
    if left:
        raise Problem("redactions_stale")
    return replace(file, records=records)


def _without(held: Held, flags: list[Flag], name_staff: bool) -> Held:
    if any(not flag.path for flag in flags):
        whole = Passage("", "This entry", None, REMOVED, About.NOBODY)
        return replace(held, passages=(whole,), provenance={})
    by_path: dict[str, list[Flag]] = {}
    for flag in flags:
        by_path.setdefault(flag.path, []).append(flag)
    passages = []
    for passage in held.passages:
        cut = _cut(passage, by_path.pop(passage.path, []))
        if cut.about is About.STAFF and not name_staff:
            cut = replace(cut, value=None, words=STAFF)
        passages.append(cut)
    if by_path:
        raise Problem("redactions_stale")
    return replace(held, passages=tuple(passages))


def _cut(passage: Passage, flags: list[Flag]) -> Passage:
    words, value = passage.words, passage.value
    for flag in sorted(flags, key=lambda one: -one.start):
        if words[flag.start : flag.end] != flag.text:
            raise Problem("redactions_stale")
        words = words[: flag.start] + REMOVED + words[flag.end :]
        value = None
    return replace(passage, words=words, value=value)
