"""Write the pages that follow from the code: ``python docs/generate.py``.

``records.md``, ``rights.md`` and ``retention.md`` are written whole; in ``merging.md`` what stands
after the mark is, and in ``terminal.md`` what stands between two. The tests fail while a page is
not what this would write.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from app.settings.table import Setting, settings_table  # noqa: E402 (runs without being installed)
from hub.api.rules import RULES as RULES_OF_ROUTES  # noqa: E402
from hub.api.rules import Who  # noqa: E402
from record import codes  # noqa: E402
from record.catalogue import BY_NAME, RECORD_TYPES  # noqa: E402
from record.deed import CREATE, Deed  # noqa: E402
from record.deeds import (  # noqa: E402
    DECIDING_ALERTS,
    DEEDS,
    TWO_PEOPLE_ALERTS,
    deciders,
)
from record.field import Group, Policy, RecordType  # noqa: E402
from record.kinds import Kind  # noqa: E402
from record.retention import ENDS, PERSON_YEARS, RULES, Rule  # noqa: E402
from record.sights import Sight, may_see  # noqa: E402

SETTINGS_MARK, SETTINGS_END = "<!-- Written by: python docs/generate.py -->", "<!-- to here -->"
MARK = "<!-- From here on the page is written by: python docs/generate.py -->"

RECORDS_HEAD = """\
# Records

<!-- Written by: python docs/generate.py. Change the declarations in record/types/ instead. -->

Every type of record, with its fields, as `record/types/` declares them. Both databases, the
messages, the screens' labels and this page follow from those declarations. Every record also has an
`id`. How each policy works is told in [merging.md](merging.md).

Records travel in the order of this page, so that what a wing needs first comes first.
"""

RETENTION_HEAD = """\
# How long records are kept

<!-- Written by: python docs/generate.py. Change the rules in record/retention.py instead. -->

A person's record is kept until {years} years have passed since the last of these days in any of
their custody periods: {ends}.
While a period is open, nothing is due. The numbers are those of a retention schedule, and
`record/retention.py` is the one place where they stand.

`wingbook-hub retention` lists what is kept longer, and changes nothing. With `--carry-out` it ends
what it lists, at the centre and on every terminal, and each ending is a line of the audit trail.
`--keep ID` leaves somebody out, for instance while a claim is brought. Of the actions that made the
record, there stay who sent them, their digests and their outcomes, so that none can come again.
Lines of the audit trail stay: they name people by their ids, and hold what was typed to search.
Backups that were made before are not touched; they go after `backup.keep_days`, and after a restore
it is carried out again ([running the hub](running-the-hub.md#putting-it-back)).
"""

RIGHTS_HEAD = """\
# Who may see and do what

<!-- Written by: python docs/generate.py. Change record/sights.py, record/deeds.py and
hub/api/rules.py instead. -->

The desk asks these tables before anything is read or saved, and the centre asks them again of
every action, whatever program sent it. A try at what one may not do leaves a line in the trail.

- **yes**: may do it alone, unless what it touches is one of those below.
- **two**: does it with somebody else of those who may: it is held until they accept it.
- **asks**: may ask for it; it is held until somebody who may has looked.
"""

POLICY_WORDS = {
    Policy.ENTRY: "written once",
    Policy.LATEST: "later stands",
    Policy.SAFER: "safer stands",
    Policy.REVIEW: "a person decides",
    Policy.SET: "joined",
    Policy.CENTRE: "the centre's own",
}


def records_page() -> str:
    """The page of all record types, and of what staff can do to them."""
    sections = [RECORDS_HEAD, *(_record_section(each) for each in RECORD_TYPES), _deeds_section()]
    return "\n".join(sections)


def rights_page() -> str:
    """The page of what each role may see and do."""
    roles = [code.code for code in codes.domain("staff_role")]
    names = [_role_label(role) for role in roles]
    sees = ((sight.value, *("yes" if may_see(r, sight) else "" for r in roles)) for sight in Sight)
    does = ((deed.label, *(_right(deed, role) for role in roles)) for deed in DEEDS.values())
    return "\n".join(
        [
            RIGHTS_HEAD,
            "## To see",
            "",
            *_table(("", *names), sees),
            "",
            "The national index, a thin line of everybody who is known, is held by terminals of",
            "receptions alone; each search in it leaves a line in the trail (trust.md).",
            "",
            "A restricted record opens only to whoever says why. *statements*: what others have",
            "stated about a use of force; one's own, each reads who wrote it.",
            "",
            "## To ask the centre oneself",
            "",
            *_table(("", *names), _asks(roles)),
            "",
            "Everything else that the centre is asked, terminals ask: see `hub/api/rules.py`.",
            "",
            "## To do",
            "",
            *_table(("", *names), does),
            "",
            *_alone(),
            "",
        ]
    )


def _asks(roles: list[str]) -> Iterator[tuple[str, ...]]:
    for (method, path), rule in RULES_OF_ROUTES.items():
        if rule.who is Who.MEMBER:
            yield (f"`{method} {path}`", *("yes" if rule.lets(role) else "" for role in roles))


def _right(deed: Deed, role: str) -> str:
    if role in deed.roles:
        return "two" if deed.two_people else "yes"
    return "asks" if role in deed.held_for else ""


def _alone() -> list[str]:
    held = ", ".join(f"`{code}`" for code in sorted(DECIDING_ALERTS))
    alone = ", ".join(f"`{code}`" for code in sorted(TWO_PEOPLE_ALERTS))
    who = ", ".join(_role_label(role) for role in sorted(deciders()))
    return [
        f"Ending one of the alerts {held} is held until it is accepted.",
        f"Accepting: {who}. Nobody alone ends {alone}, whoever they are.",
    ]


def merging_page(page_now: str) -> str:
    """The page on merging: as it is up to the mark, and every field after it."""
    head, mark, _ = page_now.partition(MARK)
    if not mark:
        raise SystemExit(f"docs/merging.md has lost its mark: {MARK}")
    sections = [head + MARK, "", "## Field by field", ""]
    sections += [_merging_section(each) for each in RECORD_TYPES]
    return "\n".join(sections)


def terminal_page(page_now: str) -> str:
    """The page for IT: as it is, with every setting between the marks."""
    head, mark, rest = page_now.partition(SETTINGS_MARK)
    _, end, foot = rest.partition(SETTINGS_END)
    if not mark or not end:
        raise SystemExit(f"docs/terminal.md has lost its marks: {SETTINGS_MARK}, {SETTINGS_END}")
    rows = (
        (f"`{one.name}`", one.en_help, _setting_values(one), "yes" if one.user else "")
        for one in settings_table().values()
    )
    table = _table(("name", "what it does", "values", "user"), rows)
    return head + "\n".join([mark, "", *table, "", end]) + foot


def _setting_values(setting: Setting) -> str:
    if setting.kind == "whole":
        values = " to ".join(setting.choices)
    else:
        values = _listed(setting.choices) or {"file": "a path", "folder": "a path"}.get(
            setting.kind, "text"
        )
    return f"{values}; else `{setting.default}`" if setting.default else values


def pages() -> dict[Path, str]:
    """What every generated page should hold, by its file."""
    merging, terminal = HERE / "merging.md", HERE / "terminal.md"
    return {
        HERE / "records.md": records_page(),
        HERE / "rights.md": rights_page(),
        merging: merging_page(merging.read_text(encoding="utf-8")),
        HERE / "retention.md": retention_page(),
        terminal: terminal_page(terminal.read_text(encoding="utf-8")),
    }


def retention_page() -> str:
    """How long each type of record is kept, and why."""
    rows = (
        (record.label, _kept(RULES[record.name]), RULES[record.name].why) for record in RECORD_TYPES
    )
    ends = ", ".join(BY_NAME["custody_period"].by_name[name].label.lower() for name in ENDS)
    lines = [
        RETENTION_HEAD.format(years=PERSON_YEARS, ends=ends),
        *_table(("record", "kept", "because"), rows),
    ]
    return "\n".join([*lines, ""])


def _kept(rule: Rule) -> str:
    if rule is RULES["person"]:
        return "as told above"
    if rule.always:
        return "as long as anything names it"
    if rule.years is None:
        return "with the person"
    return f"{rule.years} year(s) after `{rule.since}`, at most with the person"


def _record_section(record_type: RecordType) -> str:
    lines = [f"## {record_type.label}", "", _belongs(record_type), ""]
    rows = (
        (
            f"`{field.name}`",
            field.label,
            _kind_words(field.kind),
            "yes" if field.required else "",
            POLICY_WORDS[field.policy],
        )
        for field in record_type.fields
    )
    lines += _table(("field", "label", "what it holds", "needed", "two changes"), rows)
    for group in record_type.groups:
        lines += ["", f"*{group.label}*: {_listed(group.fields)} merge as one value."]
    return "\n".join([*lines, ""])


def _belongs(record_type: RecordType) -> str:
    """In which streams a record travels, and who may make one."""
    people, prison = record_type.person_fields, record_type.prison_field
    with_whom = [f"the person in {_listed(people)}"] if people not in ((), ("id",)) else []
    with_whom += [f"the prison in `{prison}`"] if prison else []
    where = f"It travels with {' and '.join(with_whom) or 'the person that it is'}"
    urgent = " Lives may hang on it, so it goes before others." if record_type.urgent else ""
    centre = " Only the centre writes it." if record_type.centre_only else ""
    return f"`{record_type.name}`. {where}.{urgent}{centre}"


PLAIN_KINDS = {
    "whole": "a whole number",
    "flag": "yes or no",
    "sha256": "the SHA-256 of a picture",
    "refs": "a list of records",
    "texts": "a list of texts",
    "details": "a structure that the centre writes",
}


def _kind_words(kind: Kind) -> str:
    match kind.name:
        case "text":
            return f"one line, up to {kind.limit:,} characters"
        case "prose":
            return f"text, up to {kind.limit:,} characters"
        case "code":
            return f"a code of `{kind.domain}`"
        case "codes":
            return f"any codes of `{kind.domain}`"
        case "ref":
            return f"a record: {BY_NAME[kind.refers_to or ''].label.lower()}"
        case other:
            return PLAIN_KINDS.get(other, f"a {other}")


def _deeds_section() -> str:
    lines = [
        "## What staff can do",
        "",
        "Every change is part of an action of one of these kinds (`record/deeds.py`). The centre",
        "refuses an action that touches anything else, whatever program sent it. Of what protects",
        "somebody an action may also say again what its author saw ([merging](merging.md)).",
        "",
    ]
    rows = (
        (f"`{deed.name}`", deed.label, _touches(deed), _roles(deed), _fate(deed))
        for deed in DEEDS.values()
    )
    lines += _table(("action", "in the history", "writes", "by", "when it breaks a rule"), rows)
    lines += ["", "[rights.md](rights.md) has this as a table, role by role."]
    return "\n".join([*lines, ""])


def _touches(deed: Deed) -> str:
    parts = []
    for name, fields in deed.touches.items():
        label = BY_NAME[name].label.lower()
        named = _listed(sorted(fields - {CREATE}))
        made = [f"a new {label}"] if CREATE in fields else []
        parts.append("; ".join([*made, *([f"{label}: {named}"] if named else [])]))
    return "<br>".join(parts)


def _roles(deed: Deed) -> str:
    asking = f"<br>asked for by {_named_roles(deed.held_for)}" if deed.held_for else ""
    two = "<br>takes two people" if deed.two_people else ""
    return _named_roles(deed.roles) + asking + two


def _named_roles(roles: frozenset[str]) -> str:
    others = {code.code for code in codes.domain("staff_role")} - roles
    if len(others) < len(roles):
        return "everyone but " + ", ".join(_role_label(role) for role in sorted(others))
    return ", ".join(_role_label(role) for role in sorted(roles))


def _role_label(role: str) -> str:
    return codes.label("staff_role", role).lower()


def _fate(deed: Deed) -> str:
    if deed.decision and deed.held_by is None:
        return "held"
    held = f"held ({_listed(sorted(deed.held_by))}), else " if deed.held_by else ""
    return f"{held}accepted, with a discrepancy"


def _merging_section(record_type: RecordType) -> str:
    rows = [
        (_fields_named(record_type, group), _merging_words(record_type, group))
        for group in record_type.merge_groups.values()
        if group.policy not in (Policy.ENTRY, Policy.CENTRE)
    ]
    fixed = [
        f"{_labels(record_type, policy)}: {words}."
        for policy, words in (
            (Policy.ENTRY, "written once, with the record"),
            (Policy.CENTRE, "the centre's own; no terminal writes them"),
        )
        if _labels(record_type, policy)
    ]
    lines = [f"### {record_type.label}", ""]
    if rows:
        lines += [*_table(("field", "when two people change it"), rows), ""]
    for sentence in fixed:
        lines += [sentence, ""]
    return "\n".join(lines)


def _merging_words(record_type: RecordType, group: Group) -> str:
    together = " Both or none: they merge as one value." if len(group.fields) == 2 else ""
    together = " All or none: they merge as one value." if len(group.fields) > 2 else together
    match group.policy:
        case Policy.LATEST:
            return f"The later edit stands; the other is in the history.{together}"
        case Policy.REVIEW:
            return f"The centre's value stands until a person decides.{together}"
        case Policy.SET:
            return "Additions are joined; a removal takes away only what its author had seen."
        case _:
            order = " stands over ".join(_safest_first(record_type, group))
            return (
                f"{order}, whichever was later, and a person is asked. Between two that are "
                f"equally safe the later stands.{together}"
            )


def _safest_first(record_type: RecordType, group: Group) -> Iterator[str]:
    lead = record_type.by_name[group.fields[0]]
    for value in group.safest_first:
        yield f"*{codes.label(lead.kind.domain, str(value)) if lead.kind.domain else value}*"


def _fields_named(record_type: RecordType, group: Group) -> str:
    labels = ", ".join(record_type.by_name[name].label for name in group.fields)
    return labels if len(group.fields) == 1 else f"{group.label} ({labels})"


def _labels(record_type: RecordType, policy: Policy) -> str:
    return ", ".join(field.label for field in record_type.fields if field.policy is policy)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [head, tuple("---" for _ in head), *rows]
    return ["| " + " | ".join(cells) + " |" for cells in lines]


def main() -> None:
    """Write every generated page."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
