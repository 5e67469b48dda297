"""What the record's codes are called on a screen, in the language of now.

Codes stay codes in what screens read; here they get their words, and badges their shape and colour.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.store.reads.badges import Badge
from app.ui.kit.badge import BadgeText, Kind
from app.ui.translate import N_, label_words, language
from record.codes import domain, label
from record.deeds import DEEDS
from record.names import fold
from record.problems import Problem, sentence
from record.watched import LABELS, label_of

# Each badge: what it looks like, its word on a tile, and what it means.
_BADGES: Mapping[Badge, tuple[Kind, str, str]] = {
    "ACCT_OVERDUE": (
        "danger",
        N_("labels", "ACCT LATE"),
        N_("labels", "ACCT open: an observation is overdue"),
    ),
    "ACCT_DUE": (
        "danger",
        N_("labels", "ACCT DUE"),
        N_("labels", "ACCT open: an observation is due now"),
    ),
    "ACCT": ("danger", N_("labels", "ACCT"), N_("labels", "ACCT open: at risk of self-harm")),
    "NON_ASSOC": (
        "warning",
        N_("labels", "APART"),
        N_("labels", "Must be kept apart from someone"),
    ),
    "HIGH_CSRA": ("danger", N_("labels", "HIGH"), N_("labels", "Cell-sharing risk: high")),
    "RISK_TO_STAFF": ("danger", N_("labels", "STAFF"), N_("labels", "Risk to staff")),
    "CONTROLLED_UNLOCK": ("warning", N_("labels", "UNLOCK"), N_("labels", "Controlled unlock")),
    "ESCAPE": ("warning", N_("labels", "ESCAPE"), N_("labels", "Escape list")),
    "MEDICAL": ("info", N_("labels", "MED"), N_("labels", "Medical alert")),
    "PEEP": ("info", N_("labels", "PEEP"), N_("labels", "Personal emergency evacuation plan")),
    "ARSON": ("warning", N_("labels", "FIRE"), N_("labels", "Arsonist")),
    "VULNERABLE": ("info", N_("labels", "VULN"), N_("labels", "Vulnerable")),
    "HOLD": (
        "neutral",
        N_("labels", "HOLD"),
        N_("labels", "Hold against moving to another prison"),
    ),
    "BASIC": ("neutral", N_("labels", "BASIC"), N_("labels", "On the basic incentive level")),
}
_OUT_WORDS = {
    "CRT": N_("labels", "COURT"),
    "HOSP": N_("labels", "HOSP"),
    "TAP": N_("labels", "OUT"),
    "TRN": N_("labels", "TRANSIT"),
}
_HOSPITALS = ("hospital", "infirmary", "ysbyty", "hosp")


def code_pairs(
    name: str, parent: str | None = None, but: Collection[str] = ()
) -> list[tuple[str, str]]:
    """The codes of a list that a new entry may use, but some, in its order: each with its label."""
    offered = domain(name).active(parent)
    return [(one.code, code_label(name, one.code)) for one in offered if one.code not in but]


def code_label(domain_name: str, code: str | None) -> str:
    """The label of a code of a reference list; empty for None, the code itself when unknown."""
    return label(domain_name, code, language()) if code else ""


def badge_text(badge: Badge) -> BadgeText:
    """A badge with its word and its meaning."""
    kind, word, meaning = _BADGES[badge]
    return BadgeText(_words(word), kind, _words(meaning))


def badge_texts(badges: Iterable[Badge]) -> tuple[BadgeText, ...]:
    """Badges with their words, in the order given."""
    return tuple(badge_text(badge) for badge in badges)


def out_badge(status: str | None, out_kind: str | None, out_to: str | None) -> BadgeText | None:
    """The marker of someone who is not in the prison now; None for someone who is."""
    if status in (None, "IN"):
        return None
    if status == "UAL":
        return BadgeText(
            _words(N_("labels", "AT LARGE")), "danger", whereabouts(status, None, None)
        )
    if status == "TRN":
        word = _OUT_WORDS["TRN"]
    elif any(name in fold(out_to or "") for name in _HOSPITALS):
        word = _OUT_WORDS["HOSP"]
    else:
        word = _OUT_WORDS.get(out_kind or "", _OUT_WORDS["TAP"])
    return BadgeText(_words(word), "info", whereabouts(status, out_kind, out_to))


def whereabouts(status: str | None, out_kind: str | None, out_to: str | None) -> str:
    """Where someone is, in words: `Out: Court, Leeds Crown Court`; `In prison`."""
    if status is None:
        return _words(N_("labels", "Not in custody"))
    state = code_label("custody_status", status)
    if status in ("IN", "UAL"):
        return state
    kind = "" if status == "TRN" else code_label("movement_type", out_kind)
    details = (kind, place_label(out_to))
    where = ", ".join(dict.fromkeys(part for part in details if part))
    return f"{state}: {where}" if where and where != state else state


def place_label(place: str | None) -> str:
    """A place outside: the label where it is a code, otherwise as it was written."""
    is_prison = place is not None and place in domain("prison")
    return code_label("prison" if is_prison else "outside_place", place)


def prison_or_place(words: str) -> str:
    """The code of the prison that is named so, or has that code; otherwise the place as written."""
    said = words.strip().casefold()
    named = (one.code for one in domain("prison") if said in (one.en.casefold(), one.cy.casefold()))
    coded = said.upper()
    return coded if coded in domain("prison") else next(named, words)


def cell_words(path: str | None) -> str:
    """A cell as a wing says it, `A-1-003`; a dash for someone who has none."""
    if not path:
        return "–"
    prison, dash, rest = path.partition("-")
    return rest if dash and prison in domain("prison") else path


def deed_label(kind: str) -> str:
    """What a kind of action, or of looking, is called: `Cell move`, `Record opened`."""
    return label_words(label_of(kind)) if kind in DEEDS or kind in LABELS else kind


def problem_words(problem: Problem) -> str:
    """A problem's sentence: what happened, what it means, what to do; a field by its own label."""
    shown = dict(problem.details)
    for name in ("field", "other"):
        if isinstance(label_of_field := shown.get(name), str):
            shown[name] = label_words(label_of_field)
    if isinstance(award := shown.get("award"), str):
        shown["award"] = code_label("award_kind", award)
    return sentence(problem.name, shown, language())


def _words(text: str) -> str:
    return QCoreApplication.translate("labels", text)
