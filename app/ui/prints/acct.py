"""A person's ACCT on paper: the plan, what was seen, and room to write for when power fails."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.desk.desk import Desk
from app.store.reads.acct import ObservationLine, PlanLine
from app.store.reads.person import PersonPage
from app.ui.labels import badge_texts, code_label
from app.ui.person.night import gaps
from app.ui.prints.person_summary import portrait
from app.ui.prints.sheet import Block, Column, Facts, Line, Sheet, Table, Text, Title
from app.ui.prints.words import at_words, prison_words, short_at_words
from app.ui.wording import clock_words, short_day_words, span_words
from record.observing import level_of
from record.problems import Problem

translate = QCoreApplication.translate

HOURS_PRINTED = 24
"""How far back what was seen is printed."""
_BY_HAND, _REVIEWS_BY_HAND = 43, 2
"""Empty lines for observations, and for reviews: both sides of one leaf."""
_ROOM = "\u00a0\n\u00a0"
"""Keeps a line as high as two, to write in by hand."""


def acct_sheet(desk: Desk, page: PersonPage) -> Sheet:
    """The open plan of a person, or the last one. ``Problem`` nothing_to_print without any."""
    plans = [plan for plan in page.plans if plan.is_open] or list(page.plans[:1])
    if not plans:
        raise Problem("nothing_to_print")
    blocks: list[Block] = [portrait(desk, page)]
    known = "; ".join(badge.meaning for badge in badge_texts(page.head.badges))
    if known:
        blocks += [Title(translate("prints", "What must be known")), Text(known, strong=True)]
    for plan in plans:
        blocks += _plan(plan, desk.now())
    return Sheet(translate("prints", "ACCT"), prison_words(desk), tuple(blocks))


def _plan(plan: PlanLine, now: dt.datetime) -> Iterator[Block]:
    yield Facts(tuple(_facts(plan, now)), translate("prints", "The plan"))
    if plan.actions:
        yield _care(plan)
    yield from _seen(plan, now)
    if plan.reviews:
        yield _reviews(plan)
    if plan.is_open:
        yield from _by_hand(plan)


def _facts(plan: PlanLine, now: dt.datetime) -> Iterator[tuple[str, str]]:
    opened = translate("prints", "{time} by {name}")
    yield (
        translate("prints", "Opened"),
        opened.format(time=at_words(plan.opened_at, now), name=plan.opened_by or "–"),
    )
    if plan.ended_on is not None:
        day, why = short_day_words(plan.ended_on), plan.ended_reason or "–"
        yield translate("prints", "Closed"), f"{day}: {why}"
    yield translate("prints", "Concern"), plan.concern
    yield translate("prints", "Triggers"), plan.triggers or "–"
    yield translate("prints", "Observations"), _level(plan)
    yield translate("prints", "Conversations a day"), str(plan.conversations)
    done = plan.immediate_action or translate("prints", "NOT WRITTEN YET")
    if plan.immediate_action and plan.immediate_at is not None:
        done += f" ({at_words(plan.immediate_at, now)}, {plan.immediate_by or '–'})"
    yield translate("prints", "Done at once"), done
    if plan.review_by is not None:
        yield translate("prints", "Next review by"), at_words(plan.review_by, now)


def _level(plan: PlanLine) -> str:
    words = translate("prints", "{level}, at irregular times, no gap longer than {gap}")
    gap = span_words(level_of(plan.level).gap)
    return words.format(level=code_label("acct_level", plan.level), gap=gap)


def _care(plan: PlanLine) -> Table:
    columns = (
        Column(translate("prints", "What is to be done"), strong=True),
        Column(translate("prints", "By whom"), 38),
        Column(translate("prints", "By when"), 24),
        Column(translate("prints", "Done"), 44),
    )
    lines = tuple(
        Line(
            (
                one.what,
                one.who or "",
                short_day_words(one.due_on) if one.due_on else "",
                f"{short_day_words(one.done_on)} {one.done_by or ''}" if one.done_on else "",
            )
        )
        for one in plan.actions
    )
    return Table(columns, lines, translate("prints", "Care plan"))


def _seen(plan: PlanLine, now: dt.datetime) -> Iterator[Block]:
    """What was seen in the last hours in the order of the clock, and each gap that was too long."""
    begin = now - dt.timedelta(hours=HOURS_PRINTED)
    made = [one for one in plan.observations if one.made_at >= begin]
    late = translate("prints", "NOBODY WROTE FOR {span}")
    told = [(one.made_at, 1, _observation(one)) for one in made]
    for gap in gaps(plan, begin, now):
        words = late.format(span=span_words(gap.end - gap.start))
        ends = translate("prints", "until {time}").format(time=clock_words(gap.end))
        told.append((gap.start, 2, Line((short_at_words(gap.start), ends, words, ""), strong=True)))
    columns = (
        Column(translate("prints", "When"), 35),
        Column(translate("prints", "Kind"), 26),
        Column(translate("prints", "What was seen")),
        Column(translate("prints", "By"), 34),
    )
    title = translate("prints", "Seen in the last {hours} hours").format(hours=HOURS_PRINTED)
    if not told:
        yield Title(title)
        yield Text(translate("prints", "Nothing was written."), strong=True)
        return
    told.sort(key=lambda one: one[:2])
    figures = translate("prints", "{count} made").format(count=len(made))
    yield Table(columns, tuple(line for _, _, line in told), title, figures)


def _observation(one: ObservationLine) -> Line:
    kind = code_label("acct_observation_kind", one.kind)
    return Line((short_at_words(one.made_at), kind, one.text, one.staff_name or ""))


def _reviews(plan: PlanLine) -> Table:
    columns = (
        Column(translate("prints", "Reviewed"), 35),
        Column(translate("prints", "Who attended"), 38),
        Column(translate("prints", "What was said")),
        Column(translate("prints", "Decided"), 40, strong=True),
    )
    lines = tuple(
        Line(
            (
                short_at_words(one.reviewed_at),
                one.attended,
                one.comment,
                f"{code_label('acct_result', one.result)}; {code_label('acct_level', one.level)}",
            )
        )
        for one in plan.reviews
    )
    return Table(columns, lines, translate("prints", "Reviews"))


def _by_hand(plan: PlanLine) -> Iterator[Block]:
    """Room to write in while no terminal runs."""
    told = translate(
        "prints",
        "While no terminal runs: {level}. Write each one here at once, and type all of it in as "
        "soon as a terminal is back.",
    ).format(level=_level(plan))
    columns = (
        Column(translate("prints", "Day and time"), 34),
        Column(translate("prints", "What was seen or said")),
        Column(translate("prints", "Name and signature"), 48),
    )
    empty = tuple(Line(("", _ROOM, "")) for _ in range(_BY_HAND))
    yield Title(translate("prints", "Written by hand"), breaks=True)
    yield Text(told, strong=True)
    yield Table(columns, empty, translate("prints", "Observations and conversations"))
    review = (
        Column(translate("prints", "Day and time"), 34),
        Column(translate("prints", "Who attended, what was said, what was decided")),
        Column(translate("prints", "Chair: name and signature"), 48),
    )
    held = tuple(Line(("", f"{_ROOM}\n{_ROOM}", "")) for _ in range(_REVIEWS_BY_HAND))
    yield Table(review, held, translate("prints", "Reviews held"))
