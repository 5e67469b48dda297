"""A report of force as it is read: who has written, who is missing, what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.desk.reports import open_force, read_force
from app.store.reads.force import Examination, ForcePage, Statement
from app.ui.context import Context, Report
from app.ui.kit.badge import BadgeText
from app.ui.kit.story_list import StoryLine
from app.ui.labels import code_label
from app.ui.reports.choices import Choices, read_choices
from app.ui.reports.dialog import ReportDialog
from app.ui.reports.force_parts import ExamineForm, NameStaffForm, ReviewForm, StatementForm
from app.ui.reports.words import clock_to_review, force_title, missing_words, review_badge
from app.ui.wording import moment_words
from record.deeds import EXAMINE_AFTER_FORCE, REVIEW_FORCE, may_do


class ForceDialog(ReportDialog[ForcePage]):
    """Enter on the person opens their record. ``stating``: it opens with one's own statement."""

    TYPES: ClassVar[frozenset[str]] = frozenset(
        {
            "use_of_force",
            "force_staff",
            "force_statement",
            "force_examination",
            "force_review",
        }
    )

    def __init__(
        self,
        context: Context,
        force_id: str,
        parent: QWidget | None = None,
        *,
        stating: bool = False,
    ) -> None:
        super().__init__(context, force_id, parent)
        self._stating = stating
        self.state = self.add_button(self.write_statement, "edit")
        self.review = self.add_button(self._review, "review")
        self.examine = self.add_button(self._examine, "heart")
        self.name_staff = self.add_button(self._name_staff, "people")
        self.print = self.add_button(self._print, "print")
        role = context.desk.member.role
        self.examine.setVisible(may_do(EXAMINE_AFTER_FORCE, role))
        self.review.setVisible(may_do(REVIEW_FORCE, role))
        self.offer.acted.connect(self.write_statement)
        self.list.row_opened.connect(self._open_person)
        self.start()

    def reader(self) -> Callable[[], ForcePage]:
        return partial(open_force, self.context.desk, self.report_id, self.reason)

    def again(self) -> Callable[[], ForcePage]:
        return partial(read_force, self.context.desk, self.report_id)

    def write_words(self) -> None:
        self.state.setText(self.tr("Write your statement"))
        self.review.setText(self.tr("Review"))
        self.examine.setText(self.tr("Examined by healthcare"))
        self.name_staff.setText(self.tr("Name staff"))
        self.print.setText(self.tr("Print…"))
        self.list.setAccessibleName(self.tr("All that is in the report"))

    def fill(self, page: ForcePage) -> None:
        line, now, me = page.line, self.context.desk.now(), self.context.desk.member.staff_id
        title = self.tr("Use of force {number}").format(number=line.number)
        about = "  ·  ".join(
            (
                f"{line.person_name}",
                force_title(line, now),
                clock_to_review(line, now),
                missing_words(line),
            )
        )
        self.head(title, about, review_badge(line, now))
        self.show_lines(list(self._lines(page)))
        own = [one for one in page.statements if one.staff_id == me]
        words = self.tr("Add to your statement") if own else self.tr("Write your statement")
        self.state.setText(words)
        apart = me not in line.involved
        self.review.setEnabled(apart)
        why = self.tr("You had a part in it: somebody else reviews it")
        self.review.setToolTip("" if apart else why)
        if line.asks(me):
            asked = self.tr("You are named in it, and your statement is missing.")
            self.offer.say("held", asked, self.tr("Write your statement"))
        else:
            self.offer.clear()

    def opened(self, page: ForcePage) -> None:
        """The keyboard stands on one's own statement while it is missing."""
        if page.line.asks(self.context.desk.member.staff_id):
            self.state.setDefault(True)
            self.state.setFocus()
            if self._stating:
                self.write_statement()

    @Slot()
    def write_statement(self) -> None:
        """Open the form for one's own statement."""
        if self.page is not None:
            StatementForm(self.context, self.page, self).open()

    def _lines(self, page: ForcePage) -> Iterator[StoryLine]:
        line, now = page.line, self.context.desk.now()
        report = BadgeText(self.tr("REPORT"), "info")
        yield StoryLine(
            line.id,
            report,
            line.person_name,
            page.text,
            "\n".join(self._facts(page)),
            moment_words(page.written_at, now),
        )
        tried = self.tr("What was tried first")
        yield StoryLine(f"tried {line.id}", BadgeText(self.tr("BEFORE"), "info"), tried, page.tried)
        for review in page.reviews:
            yield StoryLine(
                review.id,
                BadgeText(self.tr("REVIEW"), "warning"),
                code_label("force_outcome", review.outcome),
                review.text,
                review.staff_name,
                moment_words(review.written_at, now),
            )
        missing = {part.id for part in line.missing}
        for part in line.staff:
            role = code_label("force_part", part.part)
            if part.id in missing:
                badge, text = BadgeText(self.tr("MISSING"), "danger"), self.tr("No statement yet")
            else:
                badge, text = BadgeText(self.tr("STAFF")), ""
            hurt = self.tr("Injuries: {what}").format(what=part.injury) if part.injury else ""
            yield StoryLine(part.id, badge, part.name, text, hurt, role)
        for statement in page.statements:
            yield self._statement(statement)
        for seen in page.examinations:
            yield self._examination(seen)

    def _statement(self, one: Statement) -> StoryLine:
        hidden = self.tr("Submitted. Its author, supervising officers and security read it.")
        word = self.tr("ADDITION") if one.addition else self.tr("STATEMENT")
        sent = self.tr("waits to be sent") if one.pending else ""
        at = moment_words(one.written_at, self.context.desk.now())
        return StoryLine(one.id, BadgeText(word), one.staff_name, one.text or hidden, sent, at)

    def _examination(self, one: Examination) -> StoryLine:
        words = (one.injury, one.treatment)
        at = moment_words(one.seen_at, self.context.desk.now())
        title = f"{one.seen_by}: {code_label('force_examined', one.result)}"
        badge = BadgeText(self.tr("HEALTH"), "info")
        text = "\n".join(part for part in words if part)
        return StoryLine(one.id, badge, title, text, one.staff_name, at)

    def _facts(self, page: ForcePage) -> Iterator[str]:
        planned = self.tr("Planned") if page.line.planned else self.tr("Not planned")
        yield "  ·  ".join((planned, self.tr("In charge: {name}").format(name=page.in_charge)))
        used = [
            *(code_label("force_technique", code) for code in page.techniques),
            *(code_label("force_restraint", code) for code in page.restraints),
            *(code_label("force_equipment", code) for code in page.equipment),
        ]
        if used:
            yield ", ".join(used)
        if page.injury:
            yield self.tr("Injuries: {what}").format(what=page.injury)
        camera = code_label("force_camera", page.camera)
        video = self.tr("Body-worn video: {what}").format(what=camera)
        yield "  ·  ".join(part for part in (video, page.footage or "") if part)
        yield self.tr("Written by {name}").format(name=page.staff_name)

    @Slot()
    def _review(self) -> None:
        if self.page is not None:
            ReviewForm(self.context, self.page.line, self).open()

    @Slot()
    def _examine(self) -> None:
        if self.page is not None:
            ExamineForm(self.context, self.page.line, self).open()

    @Slot()
    def _name_staff(self) -> None:
        read = partial(read_choices, self.context.desk)
        self.context.read(self, read, self._name_with, topic="force staff")

    def _name_with(self, choices: Choices) -> None:
        if self.page is not None:
            NameStaffForm(self.context, self.page.line, choices, self).open()

    @Slot()
    def _print(self) -> None:
        self.context.guide.print_report(Report.FORCE, self.report_id, self.reason)

    @Slot(str)
    def _open_person(self, line_id: str) -> None:
        if self.page is not None and line_id == self.page.line.id:
            self.context.guide.show_person(self.page.line.person_id)
            self.reject()
