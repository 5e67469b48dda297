"""Prison numbers at the centre: blocks for receptions, and a number for whoever comes without.

An admission may name a number of its own installation's blocks and no other. Should somebody have
it already (two copies of a terminal have run), the newcomer is given another one, and a person is
asked to look: the old one may be on a card by now.
"""

from __future__ import annotations

import datetime as dt

from hub.settle.draft import Draft
from hub.store.facts import HubFacts
from hub.store.numbers import give_number, numbers_of, take_numbers, unused, was_lost
from hub.store.store import HubStore
from hub.store.terminals import RECEPTION, Terminal
from hub.store.writing import Writing
from record.action import Action
from record.catalogue import BY_NAME
from record.deed import Deed
from record.deeds import ADMIT, ADMIT_KNOWN
from record.ids import new_id
from record.kinds import Row
from record.matching.numbers import FOR_LIFE, PRISON_NUMBER
from record.moments import to_text
from record.names import person_name
from record.prison_numbers import BLOCK_SIZE, LOW, number_at
from record.problems import Problem
from record.rules.finding import Finding
from record.types.numbers import NUMBER_BLOCK

BLOCKS_A_DAY_MAX = 10
"""A reception takes in twenty people an evening; whoever asks for more wants to waste them."""
_PERSON = BY_NAME["person"]
_KINDS = frozenset(kind for kind, same in FOR_LIFE.items() if same == PRISON_NUMBER)


def lease_block(writing: Writing, terminal: Terminal, incarnation: str, now: dt.datetime) -> None:
    """Lease a block to a reception's installation, unless it has enough or asks too often.

    Who asks again within the hour has not read its block yet: the answer was lost on the way.
    """
    if terminal.profile != RECEPTION:
        return
    writing.lock(terminal.writes_to)
    leased = writing.find(NUMBER_BLOCK.name, terminal_id=terminal.id)
    here = [block for block in leased if block["incarnation"] == incarnation]
    left = sum(len(unused(writing, block)) for block in here)
    if left >= LOW and _since(here, now - dt.timedelta(hours=1)):
        return
    if _since(leased, now - dt.timedelta(days=1)) >= BLOCKS_A_DAY_MAX:
        return
    row: Row = {
        "id": new_id(now),
        **NUMBER_BLOCK.blank(),
        "prison": terminal.prison,
        "terminal_id": terminal.id,
        "incarnation": incarnation,
        "first": number_at(take_numbers(writing, BLOCK_SIZE)),
        "size": BLOCK_SIZE,
        "leased_at": to_text(now),
    }
    writing.put(NUMBER_BLOCK.name, row)


def numbers_left(store: HubStore, terminal_id: str) -> int:
    """How many numbers of a terminal's blocks nobody is known to have."""
    with store.read() as facts:
        blocks = facts.find(NUMBER_BLOCK.name, terminal_id=terminal_id)
        return sum(len(unused(facts, block)) for block in blocks)


def _since(blocks: list[Row], moment: dt.datetime) -> int:
    """How many of these blocks were leased after that."""
    return sum(str(block["leased_at"]) > to_text(moment) for block in blocks)


def check_number(deed: Deed, terminal: Terminal, action: Action, facts: HubFacts) -> None:
    """``Problem`` number_not_leased where an admission names a number that was not its to give."""
    if deed is not ADMIT:
        return
    made = [change.after for change in action.changes if change.record_type == _PERSON.name]
    named = [str(after["prison_number"]) for after in made if after.get("prison_number")]
    if not named:
        return
    blocks = facts.find(NUMBER_BLOCK.name, terminal_id=terminal.id, incarnation=action.incarnation)
    own = {number for block in blocks for number in numbers_of(block)}
    for number in named:
        if number not in own and not was_lost(facts, number):
            raise Problem("number_not_leased", number=number)


def give_numbers(
    writing: Writing, deed: Deed, terminal: Terminal, draft: Draft, stamp: str
) -> list[Finding]:
    """Give a number to whoever is admitted with none, or with somebody else's; what to look at."""
    if deed not in (ADMIT, ADMIT_KNOWN):
        return []
    findings = []
    for (record_type, person_id), step in list(draft.steps.items()):
        person = draft.after.get(record_type, person_id)
        if record_type != _PERSON.name or person is None or person["merged_into_id"] is not None:
            continue
        number = person["prison_number"]
        owner = _owner(writing, str(number), person_id) if number and not step.before else None
        if number is not None and owner is None:
            continue
        given = give_number(writing)
        draft.amend(_PERSON, person_id, {"prison_number": given}, step, stamp)
        if owner is not None:
            told: Row = {"number": number, "given": given, "name": person_name(person)}
            findings.append(Finding("number_given_twice", person_id, terminal.prison, told))
    return findings


def _owner(facts: HubFacts, number: str, newcomer_id: str) -> Row | None:
    """Somebody else who is known by this prison number, or was."""
    found = [str(row["id"]) for row in facts.find(_PERSON.name, prison_number=number)]
    known = facts.find("identifier", value=number)
    found += [str(row["person_id"]) for row in known if row["kind"] in _KINDS]
    others = (facts.get(_PERSON.name, each) for each in found if each != newcomer_id)
    return next(filter(None, others), None)
