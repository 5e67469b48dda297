"""Where a text may speak of somebody besides the person whom it is about.

Too much is found rather than too little: somebody reads each passage and decides. A name is a word
that is a name of anybody in the record, or that stands where names stand. The person's own names
are passed over, except where they may be another's: a brother's, an officer's of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from record.names import fold

_WORD = re.compile(r"[^\W\d_][^\W\d_'’‑-]*(?:['’‑-][^\W\d_]+)*")
_OWNED = re.compile(r"['’]s$", re.IGNORECASE)
_PARTS = re.compile(r"[-‑]")
_TITLES = (
    "mr|mrs|miss|ms|mx|dr|rev|fr|officer|governor|chaplain|imam|nurse|solicitor|doctor|teacher|"
    "bonwr|bnr|mistar|swyddog"
)
_KIN = (
    "brother|sister|sibling|mother|father|parent|mum|mam|mom|dad|son|daughter|child|children|kid|"
    "baby|wife|husband|fianc[ée]e?|partner|girlfriend|boyfriend|cousin|uncle|aunt|auntie|nephew|"
    "niece|nan|nana|gran|granny|grandad|grandmother|grandfather|grandson|granddaughter|twin|"
    "carer|guardian|next of kin|friend|mate|"
    "brawd|frawd|chwaer|mam|fam|tad|dad|mab|fab|merch|ferch|plentyn|blentyn|plant|blant|gwraig|"
    "wraig|gŵr|ŵr|cariad|gariad|cefnder|gefnder|cyfnither|gyfnither|ewythr|modryb|fodryb|nain|taid|"
    "mam-gu|tad-cu|ffrind"
)
_OTHERS = (
    "victim|complainant|witness|informant|co-?defendant|co-?accused|cell-?mate|pad-?mate|visitor|"
    "neighbou?r|landlord|employer|social worker|probation officer|solicitor|barrister|"
    "dioddefwr|tyst|ymwelydd|cymydog|cyfreithiwr"
)
_MORE = r"[\w'’‑-]*(?:\s+(?=\w)[^\W\d_a-z][\w'’‑-]*)*"
_TITLED = re.compile(
    rf"\b(?P<titles>(?i:(?:(?:{_TITLES})\b\.?\s+){{1,3}}))"
    rf"(?P<name>(?!(?i:{_TITLES})\b)[^\W\d_]{_MORE})"
)
"""Whatever follows a title, however it is written, and the capitalised words behind it."""
_RELATED = re.compile(rf"\b(?i:{_KIN}|called|named|enw)\s+(?P<name>(?=\w)[^\W\d_a-z]{_MORE})")
_SOMEBODY = re.compile(
    rf"\b(?:(?:ex|step|half|foster|great)[- ]?)*(?:{_KIN}|{_OTHERS})(?:s|es|-in-law)?\b",
    re.IGNORECASE,
)
"""Whoever is told of without a name: it may be plain who they are."""
_NUMBER = re.compile(r"\b[A-Za-z][0-9]{4}[A-Za-z]{2}\b")
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\d)(?:\+?\d[\s-]?){9,14}\d(?!\d)"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b"
)
_BEFORE = re.compile(
    "(?i:other|another|both|two|three|elder|older|younger|eldest|youngest|old|young|big|little|late|"
    "all|arall|dau|ddau|hen|ifanc)"
)
_AFTER = re.compile(
    "(?i:senior|junior|snr|jnr|sr|jr|family|household|brothers|sisters|boys|girls|twins|clan|teulu)"
)
"""What stands beside a name that is another's of the same name."""
_NO_NAME = re.compile(
    "(?i:a|an|and|as|asked|at|b|be|because|but|by|c|came|cell|cm|d|did|e|f|for|from|g|gave|go|had|"
    "has|have|he|her|his|hmp|i|if|in|into|is|it|its|landing|moved|no|not|now|of|om|on|once|or|po|"
    "ppo|saw|seen|she|since|so|spoke|staff|suspect|that|the|their|then|they|this|to|today|told|"
    "under|until|was|we|went|what|when|where|while|wing|with|yesterday|prisoner|officer|gov|acct|"
    "csra|iep|dps|nomis|mr|mrs|ms|miss|mx|dr|monday|tuesday|wednesday|thursday|friday|saturday|"
    "sunday|january|february|march|april|may|june|july|august|september|october|november|december|"
    "healthcare|reception|visits|education|gym|chapel|court|hospital|kitchen|workshop|"
    "ac|aeth|ar|bu|dywedodd|ei|er|gan|gwelwyd|mae|nid|o|oedd|ond|pan|roedd|wedi|y|yn|yna|yr)"
)
"""Words that are written with a capital and are no names, mostly where a sentence begins."""
_TITLES_OF = {"M": {"mr", "bnr", "bonwr", "mistar"}, "F": {"mrs", "miss", "ms"}}


class Mention(NamedTuple):
    """A part of a text, and why it may speak of somebody else."""

    start: int
    end: int
    why: str


@dataclass(frozen=True)
class Own:
    """What the person is called: names and numbers as they are compared, and their sex."""

    words: frozenset[str]
    numbers: frozenset[str]
    sex: str | None

    def has(self, name: str) -> bool:
        """Whether these words are all their own."""
        return all(self._has(word) for word in _WORD.findall(name))

    def _has(self, word: str) -> bool:
        bare = _OWNED.sub("", word)
        whole = {fold(word), fold(bare)}
        return bool(whole & self.words) or {*map(fold, _PARTS.split(bare))} <= self.words

    def are_called(self, titles: str) -> bool:
        """Whether people may say these titles of them."""
        called = _TITLES_OF.get(self.sex or "", {"mx"}.union(*_TITLES_OF.values()))
        return {fold(title) for title in titles.split()} <= called


def mentions(text: str, own: Own, is_name: Callable[[str], bool]) -> list[Mention]:
    """The parts of a text that may speak of somebody else, those that overlap as one.

    ``is_name`` says whether a word is a name of anybody in the record.
    """
    found = [
        *(
            Mention(*match.span(), "number")
            for match in _NUMBER.finditer(text)
            if match[0].upper() not in own.numbers
        ),
        *(Mention(*match.span(), "contact") for match in _CONTACT.finditer(text)),
        *_titled(text, own),
        *(
            Mention(*match.span("name"), "like a name")
            for match in _RELATED.finditer(text)
            if not own.has(match["name"])
        ),
        *_names(text, own, is_name),
        *_namesakes(text, own, is_name),
        *(Mention(*match.span(), "somebody") for match in _SOMEBODY.finditer(text)),
    ]
    kept: list[Mention] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and one.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, one.end))
        else:
            kept.append(one)
    return kept


def _titled(text: str, own: Own) -> Iterator[Mention]:
    """Names behind titles; their own, where the title cannot be theirs, with it."""
    for match in _TITLED.finditer(text):
        if not own.has(match["name"]):
            yield Mention(*match.span("name"), "like a name")
        elif not own.are_called(match["titles"]):
            yield Mention(*match.span(), "same name")


def _names(text: str, own: Own, is_name: Callable[[str], bool]) -> Iterator[Mention]:
    """Words that are somebody's name, those beside one another together."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        named = match[0][0].isupper() and not own.has(match[0]) and _is_name(match[0], is_name)
        if named and run and text[run[-1].end() : match.start()].strip(" ,") == "":
            run.append(match)
            continue
        if run:
            yield Mention(run[0].start(), run[-1].end(), "name")
        run = [match] if named else []
    if run:
        yield Mention(run[0].start(), run[-1].end(), "name")


def _namesakes(text: str, own: Own, is_name: Callable[[str], bool]) -> Iterator[Mention]:
    """Their own names where they may be another's: beside other names, or told apart."""
    words = list(_WORD.finditer(text))
    for at, match in enumerate(words):
        is_own = own.has(match[0])
        if not is_own and match[0][0].isupper() and _is_of_several(match[0], own):
            yield Mention(*match.span(), "same name")
        if not is_own:
            continue
        for beside, apart, is_after in (
            (words[at - 1] if at else None, " .", False),
            (words[at + 1] if at + 1 < len(words) else None, " ,.", True),
        ):
            if beside is None or own.has(beside[0]):
                continue
            start, end = min(match.start(), beside.start()), max(match.end(), beside.end())
            gap = text[min(match.end(), beside.end()) : max(match.start(), beside.start())]
            if gap.strip(apart) != "" or (". " in gap and len(beside[0]) > 1):
                continue
            told_apart = (_AFTER if is_after else _BEFORE).fullmatch(beside[0])
            if told_apart or _may_be_a_name(beside[0], match[0], own, is_name):
                yield Mention(start, end, "same name")


def _may_be_a_name(word: str, own_word: str, own: Own, is_name: Callable[[str], bool]) -> bool:
    """Whether a word beside a name of the person's own makes it another's."""
    if len(word) == 1:
        initials = {each[0] for each in own.words if each}
        return word.isupper() and fold(word) not in initials and fold(word) not in ("a", "i")
    if _is_name(word, is_name):
        return True
    is_short_form = word.isupper() and len(word) <= 5 and not own_word.isupper()
    return word[0].isupper() and not is_short_form and not _NO_NAME.fullmatch(word)


def _is_of_several(word: str, own: Own) -> bool:
    """Whether it is one of their names for more than one who have it: the Smiths."""
    several = fold(word)
    return not _OWNED.search(word) and several.endswith("s") and several[:-1] in own.words


def _is_name(word: str, is_name: Callable[[str], bool]) -> bool:
    """Whether it is, as a possessive or in a double name as well."""
    bare = _OWNED.sub("", word)
    return any(is_name(fold(each)) for each in (word, bare, *_PARTS.split(bare)))
