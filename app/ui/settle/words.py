"""A matter in plain words: its sentence, who did what when, why it waits, what was decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.store.reads.inbox import ConflictItem, DiscrepancyItem, HeldItem, MatchItem, RefusedItem
from app.store.reads.matches import Side
from app.ui.kit.badge import BadgeText, Kind
from app.ui.labels import code_label, deed_label, problem_words
from app.ui.settle.matter import Danger, Matter
from app.ui.translate import N_, label_words
from app.ui.values import Names, field_words, finding_words, record_words, value_words
from app.ui.wording import clock_words, day_words, moment_words
from record.action import Change
from record.catalogue import BY_NAME, named_in
from record.deeds import DEEDS, deciders
from record.facts import text
from record.kinds import Row, Value
from record.merge import only_seen
from record.moments import local
from record.names import display_name
from record.problems import Problem, kinds
from record.types.ending import ENDING

OFFLINE_AFTER = dt.timedelta(minutes=5)
"""What reached the centre so much later than it was done was done without it."""

_SHORT = 70  # characters of a value in a sentence; the whole stands in the dialog
_KINDS: Mapping[type, str] = {
    ConflictItem: N_("settle", "CONFLICT"),
    DiscrepancyItem: N_("settle", "RULE BROKEN"),
    HeldItem: N_("settle", "HELD"),
    MatchItem: N_("settle", "ONE PERSON?"),
    RefusedItem: N_("settle", "REFUSED"),
}
_DANGERS: Mapping[Danger, tuple[Kind, str]] = {
    Danger.LIFE: ("danger", N_("settle", "An ACCT is in question: settle it first")),
    Danger.SAFETY: ("danger", N_("settle", "About safety: settle it first")),
    Danger.PLACE: ("warning", N_("settle", "About where somebody is")),
    Danger.RECORD: ("info", N_("settle", "About what the record says")),
}
_CHOICES: Mapping[str, str] = {
    "before": N_("settle", "As it was before"),
    "theirs": N_("settle", "As it was at the centre"),
    "ours": N_("settle", "As it was offered"),
    "other": N_("settle", "Something else"),
    "accepted": N_("settle", "Let through"),
    "withdrawn": N_("settle", "Taken back"),
    "settled": N_("settle", "Looked at"),
    "same": N_("settle", "One person"),
    "different": N_("settle", "Two people"),
    "period": N_("settle", "One custody period was closed"),
    "other_period": N_("settle", "One custody period was closed"),
}


class Told(NamedTuple):
    """A matter as a list shows it: whom it is about, its sentence, and a quieter line below."""

    who: str
    sentence: str
    more: str


def badge_of(matter: Matter) -> BadgeText:
    """What kind of matter it is, in the colour and shape of its danger."""
    kind, meaning = _DANGERS[matter.danger]
    word = _words(_KINDS[type(matter.item)])
    return BadgeText(word, kind, f"{word}. {_words(meaning)}")


def told(matter: Matter, now: dt.datetime) -> Told:
    """A matter in words."""
    item = matter.item
    who = item.person_name or _words(N_("settle", "Nobody in particular"))
    more = settled_words(matter, now) if not matter.open else _more(matter, now)
    return Told(who, sentence_of(matter, now), more)


def sentence_of(matter: Matter, now: dt.datetime) -> str:
    """What happened, in one sentence."""
    item = matter.item
    if isinstance(item, ConflictItem):
        return _conflict(matter, item, now)
    if isinstance(item, DiscrepancyItem):
        return finding_words(item.rule, item.facts)
    if isinstance(item, HeldItem):
        return _held(matter, item, now)
    if isinstance(item, MatchItem):
        return _match(item)
    return _refused(item, now)


def when_words(moment: dt.datetime, now: dt.datetime) -> str:
    """A moment within a sentence: at 14:06; yesterday at 14:06; on 24 November 2026 at 14:06."""
    days = (local(now).date() - local(moment).date()).days
    if days == 0:
        form = _words(N_("settle", "at {time}"))
    elif days == 1:
        form = _words(N_("settle", "yesterday at {time}"))
    else:
        form = _words(N_("settle", "on {day} at {time}"))
    return form.format(time=clock_words(moment), day=day_words(local(moment).date()))


def values_words(
    record_type: str, values: Mapping[str, Value], now: dt.datetime, names: Names
) -> list[tuple[str, str]]:
    """The fields of a merge group with their values, the leading one first."""
    kind = BY_NAME[record_type]
    led = sorted(values, key=lambda name: _place(kind.group_of[name].fields, name))
    return [
        (field_words(record_type, name), value_words(record_type, name, values[name], now, names))
        for name in led
    ]


def change_words(
    change: Change, now: dt.datetime, names: Names, row: Row | None = None
) -> list[tuple[str, str]]:
    """What a change does, field by field: the new value, or the old and the new.

    With ``row``, the record as it is, also what its author says that they saw and that is not so.
    """
    lines = []
    for name in BY_NAME[change.record_type].by_name:
        if name not in change.after or name in only_seen(change):
            continue
        wanted = change.after[name]
        after = value_words(change.record_type, name, wanted, now, names)
        if change.before is None:
            if wanted not in (None, [], ""):
                lines.append((field_words(change.record_type, name), after))
            continue
        stands = change.before.get(name) if row is None else row.get(name)
        if wanted != stands:
            before = value_words(change.record_type, name, stands, now, names)
            lines.append((field_words(change.record_type, name), f"{before} → {after}"))
        elif wanted != change.before.get(name):
            lines.append((field_words(change.record_type, name), after))
    return lines


def record_of_words(change: Change, row: Row | None, names: Names) -> str:
    """The record that a change is about, and whose it is, or that it is not on this terminal."""
    subject = subject_words(change.record_type, row)
    if change.before is not None and row is None:
        form = _words(N_("settle", "{record} (this terminal does not hold it)"))
        return form.format(record=subject)
    about = change.after if row is None else row
    people = named_in(change.record_type, {"id": change.record_id, **about})
    called = [called for one in people if (called := names.get(one))]
    if change.record_type == "custody_period":
        called.append(code_label("prison", text(about, "prison")))
    return f"{subject} ({', '.join(called)})" if called else subject


def title_words(item: ConflictItem, row: Row | None) -> str:
    """What a conflict is over: a field of the person, a record that may be over, or its field."""
    subject = subject_words(item.record_type, row)
    if item.group == "ending":
        return subject
    field = field_words(item.record_type, item.group)
    return field if item.record_type == "person" else f"{field} ({_small(subject)})"


def subject_words(record_type: str, row: Row | None) -> str:
    """A record as a sentence names it: its alert or number, or what type of record it is."""
    code = text(row or {}, "code") if record_type == "alert" else ""
    if code:
        form = _words(N_("settle", "The alert {alert}"))
        return form.format(alert=code_label("alert_code", code))
    return record_words(record_type)


def why_words(problem: str | None, details: Mapping[str, Value]) -> str:
    """Why the centre did not take an entry as it was."""
    if problem is None or problem not in kinds():
        return _words(N_("settle", "The centre gave no reason."))
    return problem_words(Problem(problem, **finding_details(details)))


def finding_details(details: Mapping[str, Value]) -> Row:
    """Details of a problem with the names of deeds and roles in words."""
    shown: Row = dict(details)
    for name in ("what", "kind"):
        if isinstance(value := shown.get(name), str):
            shown[name] = deed_label(value) if value in DEEDS else label_words(value)
    if isinstance(role := shown.get("role"), str):
        shown["role"] = code_label("staff_role", role)
    return shown


def roles_words(roles: Iterable[str]) -> str:
    """Roles by their names, in the order of the alphabet."""
    return ", ".join(sorted(code_label("staff_role", role) for role in roles))


def settled_words(matter: Matter, now: dt.datetime) -> str:
    """Who settled a matter, when, how and why."""
    item = matter.item
    if isinstance(item, RefusedItem) or item.settled_at is None:
        return ""
    form = _words(N_("settle", "Settled by {name}, {time}"))
    when = moment_words(item.settled_at, now)
    parts = [form.format(name=item.settled_by or "–", time=when), choice_words(matter)]
    said = ". ".join(part for part in (*parts, item.settled_reason) if part)
    waits = _words(N_("settle", "Waits to be sent to the centre"))
    return f"{said}. {waits}" if item.pending else said


def choice_words(matter: Matter) -> str:
    """What was decided."""
    item = matter.item
    choice = None if isinstance(item, RefusedItem) else item.choice
    return _words(_CHOICES[choice]) if choice is not None and choice in _CHOICES else ""


def short(words: str) -> str:
    """The beginning of a long text."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1].rstrip()}…"


_CHANGED = {
    True: N_("settle", "You changed {thing} to {ours} {when}"),
    False: N_("settle", "{who} changed {thing} to {ours} {when}"),
}
_AFFIRMED = {
    True: N_("settle", "You wrote of {thing} that it is {ours}, {when}"),
    False: N_("settle", "{who} wrote of {thing} that it is {ours}, {when}"),
}
"""By whether the reader did it."""


def _conflict(matter: Matter, item: ConflictItem, now: dt.datetime) -> str:
    last = item.offers[-1] if item.offers else {}
    done = _moment(last.get("happened_at")) or item.happened_at
    received = _moment(last.get("raised_at")) or item.raised_at
    when = when_words(done, now)
    if received - done > OFFLINE_AFTER:
        when = _words(N_("settle", "{when} while offline")).format(when=when)
    lead = BY_NAME[item.record_type].merge_groups[item.group].fields[0]

    def said(values: Mapping[str, Value]) -> str:
        return short(value_words(item.record_type, lead, values.get(lead), now, matter.names))

    first = _words(_AFFIRMED[matter.by_me] if item.base == item.ours else _CHANGED[matter.by_me])
    second = _words(N_("settle", "at the centre it was {theirs}"))
    if item.group == ENDING.name and item.base == item.theirs:
        second = _words(N_("settle", "what the record says of it now may not have been seen"))
    elif item.theirs_by and item.theirs_at:
        second = _words(N_("settle", "{they} had changed it to {theirs} {then}"))
    return f"{first}; {second}.".format(
        who=last.get("staff_name") or item.staff_name or _somebody(),
        thing=_thing(matter, item),
        ours=said(item.ours),
        when=when,
        they=item.theirs_by,
        theirs=said(item.theirs),
        then=when_words(item.theirs_at, now) if item.theirs_at else "",
    )


def _thing(matter: Matter, item: ConflictItem) -> str:
    """What was changed, as it stands in the middle of a sentence."""
    return _small(title_words(item, matter.records.get((item.record_type, item.record_id))))


def _held(matter: Matter, item: HeldItem, now: dt.datetime) -> str:
    alert = next((row for (kind, _), row in matter.records.items() if kind == "alert"), None)
    if item.action_kind == "end_alert" and alert is not None:
        form = (
            _words(N_("settle", "You asked {when} to end the alert {alert}."))
            if matter.by_me
            else _words(N_("settle", "{who} asked {when} to end the alert {alert}."))
        )
    else:
        form = (
            _words(N_("settle", "You asked {when} for this: {deed}."))
            if matter.by_me
            else _words(N_("settle", "{who} asked {when} for this: {deed}."))
        )
    return form.format(
        who=item.staff_name or _somebody(),
        when=when_words(item.happened_at, now),
        alert=code_label("alert_code", text(alert or {}, "code")),
        deed=_small(deed_label(item.action_kind)),
    )


def _match(item: MatchItem) -> str:
    form = _words(N_("settle", "{one} and {other} may be one person: {same}."))
    same = [_ground(str(ground.get("kind"))) for ground in item.grounds]
    return form.format(one=_side(item.one), other=_side(item.other), same=", ".join(same))


def _side(side: Side) -> str:
    """One of two who may be one: by name, and by the prison that they are in."""
    name = display_name(side.surname, side.forename)
    return f"{name} ({code_label('prison', side.prison)})" if side.prison else name


def _ground(kind: str) -> str:
    if kind == "NAME":
        return _words(N_("settle", "same name and date of birth"))
    if kind == "ALIKE":
        return _words(N_("settle", "much the same name and date of birth"))
    if kind == "NOMS":
        return _words(N_("settle", "same prison number"))
    form = _words(N_("settle", "same {number}"))
    return form.format(number=code_label("identifier_kind", kind))


def _refused(item: RefusedItem, now: dt.datetime) -> str:
    form = (
        _words(N_("settle", "The centre did not accept what you wrote {when} ({deed})."))
        if item.mine
        else _words(N_("settle", "The centre did not accept what {who} wrote {when} ({deed})."))
    )
    said = form.format(
        who=item.staff_name or _somebody(),
        when=when_words(item.made_at, now),
        deed=_small(deed_label(item.action_kind)),
    )
    return f"{said} {why_words(item.problem, item.details)}"


def _more(matter: Matter, now: dt.datetime) -> str:
    item = matter.item
    if isinstance(item, DiscrepancyItem):
        you = _words(N_("settle", "You"))
        who = you if matter.by_me else item.staff_name or _somebody()
        done = f"{deed_label(item.action_kind)}: {who}, {moment_words(item.happened_at, now)}"
        if not item.override_reason:
            return done
        form = _words(N_("settle", "Reason given: {reason}"))
        return f"{done}. {form.format(reason=short(item.override_reason))}"
    if isinstance(item, HeldItem):
        return waits_words(item)
    if isinstance(item, MatchItem):
        who = item.staff_name or _somebody()
        return f"{deed_label(item.action_kind)}: {who}, {moment_words(item.happened_at, now)}"
    if isinstance(item, RefusedItem):
        return short(typed_text(matter, now))
    if len(item.offers) > 1:
        return _words(N_("settle", "More than one value was offered since."))
    return ""


def waits_words(item: HeldItem) -> str:
    """Why a held action waits, and for whom."""
    form = _words(N_("settle", "Waits for: {roles}."))
    why = finding_words(item.rule, finding_details(item.facts))
    return f"{why} {form.format(roles=roles_words(deciders()))}"


def typed_text(matter: Matter, now: dt.datetime) -> str:
    """All that was typed into an entry: its prose, or else its fields line by line."""
    item = matter.item
    if not isinstance(item, RefusedItem | HeldItem):
        return ""
    prose = [
        str(value)
        for change in item.changes
        for name, value in change.after.items()
        if value and BY_NAME[change.record_type].by_name[name].kind.name == "prose"
        if name not in only_seen(change)
    ]
    if prose:
        return "\n\n".join(prose)
    lines = [line for change in item.changes for line in change_words(change, now, matter.names)]
    return "\n".join(f"{label}: {value}" for label, value in lines)


def _place(fields: tuple[str, ...], name: str) -> int:
    return fields.index(name)


def _small(words: str) -> str:
    """Words with a small first letter, unless they begin with an abbreviation."""
    plain = words[1:2].islower() or words[1:2].isspace()
    return words[:1].lower() + words[1:] if plain else words


def _somebody() -> str:
    return _words(N_("settle", "Somebody"))


def _moment(value: object) -> dt.datetime | None:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else None


def _words(text: str) -> str:
    return QCoreApplication.translate("settle", text)
