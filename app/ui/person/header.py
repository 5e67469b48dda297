"""Who this is and what must be known before opening the door: in sight whatever tab is open."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.store.reads.person import PersonHead
from app.ui.behaviour.words import running_line
from app.ui.commands import COMMANDS
from app.ui.context import Form
from app.ui.kit.badge import Badge, BadgeText
from app.ui.kit.button import Button
from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Heading, Words
from app.ui.labels import badge_text, badge_texts, cell_words, code_label, out_badge, whereabouts
from app.ui.person.portrait import Portrait
from app.ui.style import UNIT, theme
from app.ui.translate import Retranslated
from app.ui.way_out import plans_words
from app.ui.wording import age_words, day_words, moment_words
from record.moments import local
from record.names import display_name

# Each form's command, whose keys the window listens to.
_COMMANDS = {
    Form.NOTE: "note",
    Form.OPEN_ALERT: "alert",
    Form.MOVE: "move",
    Form.SWAP: "swap",
    Form.SEND_OUT: "send_out",
    Form.BRING_BACK: "bring_back",
    Form.DETAILS: "details",
}
KEYS: dict[Form, str] = {
    form: next(command.keys for command in COMMANDS if command.name == name)
    for form, name in _COMMANDS.items()
}
"""The keys of the forms, as the window has them."""

_SIDE_NARROW = 156  # three icons
_NO_LIMIT = 16_777_215  # what Qt takes for no limit to a widget's width
_NARROW = 900  # narrower, in pixels at text size 1, and buttons are icons with spoken names
_ICONS = {
    Form.NOTE: "note",
    Form.OPEN_ALERT: "alert",
    Form.MOVE: "move",
    Form.SWAP: "swap",
    Form.SEND_OUT: "depart",
    Form.BRING_BACK: "arrive",
    Form.DETAILS: "edit",
}


class PersonHeader(Retranslated, QFrame):
    """The header of a person's page. ``wanted(form)`` when an action is chosen."""

    wanted = Signal(object)
    withdraw_wanted = Signal()
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._head: PersonHead | None = None
        self._now: dt.datetime | None = None
        self._portrait = Portrait(self)
        self._portrait.add_wanted.connect(self._want_photograph)
        self._portrait.withdraw_wanted.connect(self.withdraw_wanted)
        self._name = Heading(level=1, parent=self)
        self._name.setWordWrap(True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._who = Words(parent=self)
        self._where = Words(parent=self)
        for laid_out in (self._who, self._where):
            laid_out.setTextFormat(Qt.TextFormat.RichText)
        self._standing = Words(tone="soft", parent=self)
        self._apart = Words(tone="problem", parent=self)
        self._badges = FlowLayout(gap=UNIT // 2)
        self._badges_shown: list[BadgeText] | None = None
        self._marks = Button(role="quiet", icon_name="inbox", parent=self)
        self._marks.clicked.connect(self.settle_wanted)
        self._unsent = Words(tone="small", parent=self)
        self._unsent.setWordWrap(False)
        self._buttons: dict[Form, Button] = {}
        self._side = QWidget(self)
        self._narrow = False
        self._lay_out()
        self.retranslate()

    def show_head(self, head: PersonHead, now: dt.datetime) -> None:
        """Show this person."""
        self._head, self._now = head, now
        self._fill(head, now)

    def clear(self) -> None:
        """Show nobody: another's details must never stand above a page that is not theirs."""
        self._head = None
        self._portrait.show_picture(None)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._give_way(narrow)
        self._hold_height()

    def _give_way(self, narrow: bool) -> None:
        self._portrait.shrink(narrow)
        self._row.setStretchFactor(self._side, 0 if narrow else 2)
        self._side.setMinimumWidth(theme().px(_SIDE_NARROW) if narrow else 0)
        self._side.setMaximumWidth(theme().px(_SIDE_NARROW) if narrow else _NO_LIMIT)
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            Form.NOTE: self.tr("Note"),
            Form.OPEN_ALERT: self.tr("Alert"),
            Form.MOVE: self.tr("Move"),
            Form.SEND_OUT: self.tr("Out"),
            Form.BRING_BACK: self.tr("Back"),
            Form.SWAP: self.tr("Swap"),
            Form.DETAILS: self.tr("Details"),
        }
        meanings = {
            Form.NOTE: self.tr("Write a note"),
            Form.OPEN_ALERT: self.tr("Open an alert"),
            Form.MOVE: self.tr("Move to another cell"),
            Form.SEND_OUT: self.tr("Send out of the prison"),
            Form.BRING_BACK: self.tr("Bring back into the prison"),
            Form.SWAP: self.tr("Swap cells with someone"),
            Form.DETAILS: self.tr("Change details"),
        }
        for form, button in self._buttons.items():
            button.setText("" if self._narrow else f"{words[form]}  {KEYS[form]}")
            button.setToolTip(f"{meanings[form]} ({KEYS[form]})")
            button.setAccessibleName(meanings[form])
        self._marks.setToolTip(self.tr("Show what must be settled"))
        if self._head is not None and self._now is not None:
            self._fill(self._head, self._now)

    def _fill(self, head: PersonHead, now: dt.datetime) -> None:
        self._name.setText(display_name(head.surname, self._forenames(head)))
        self._portrait.show_person(
            head.forename,
            head.surname,
            self._photograph_words(head, now),
            head.photograph is not None,
        )
        today = local(now).date()
        born = self.tr("born {date}").format(date=day_words(head.date_of_birth))
        number = f"<b>{escape(head.prison_number)}</b>"
        self._who.setText(
            "&nbsp;&nbsp;·&nbsp;&nbsp;".join((number, age_words(head.date_of_birth, today), born))
        )
        self._where.setText(self._whereabouts(head, now))
        self._standing.setText(self._standing_words(head))
        self._standing.setVisible(not self._narrow)
        names = "; ".join(head.nearby_apart)
        self._apart.setText(self.tr("Too near to: {names}").format(names=names))
        self._apart.setVisible(bool(head.nearby_apart))
        self._show_marks(head)
        self._show_badges(head)
        self._show_actions(head)
        self.show()
        self._hold_height()

    def show_picture(self, picture: QImage | None) -> None:
        """Show the person's photograph; None where there is none here."""
        self._portrait.show_picture(picture)

    def _photograph_words(self, head: PersonHead, now: dt.datetime) -> str:
        photograph = head.photograph
        if photograph is None:
            words = self.tr("No photograph of {name}")
        elif photograph.is_here:
            words = self.tr("Photograph of {name}, taken {when}")
        else:
            words = self.tr("The photograph of {name}, taken {when}, has not arrived yet")
        when = moment_words(photograph.taken_at, now) if photograph is not None else ""
        return words.format(name=self._name.text(), when=when)

    def _hold_height(self) -> None:
        """What stands here must stay in sight: the tabs below give way, and scroll."""
        self.setMinimumHeight(self._row.totalHeightForWidth(self.width()))

    def _forenames(self, head: PersonHead) -> str:
        if self._narrow:
            return head.forename
        return " ".join(part for part in (head.forename, head.middle_names) if part)

    def _whereabouts(self, head: PersonHead, now: dt.datetime) -> str:
        words = whereabouts(head.status, head.out_kind, head.out_to)
        if head.status not in (None, "IN") and head.status_since is not None:
            since = moment_words(head.status_since, now)
            words = self.tr("{where}, since {when}").format(where=words, when=since)
        if head.due_back_at is not None:
            due = moment_words(head.due_back_at, now)
            words = self.tr("{where}, due back {when}").format(where=words, when=due)
        if head.died_at is not None:
            words = self.tr("Died {when}").format(when=moment_words(head.died_at, now))
        cell, words = f"<b>{escape(cell_words(head.cell_path))}</b>", escape(words)
        prison = code_label("prison", head.prison)
        return "&nbsp;&nbsp;·&nbsp;&nbsp;".join(part for part in (cell, words, prison) if part)

    def _standing_words(self, head: PersonHead) -> str:
        csra = code_label("csra_level", head.csra) or self.tr("not assessed")
        parts = (
            self.tr("Cell-sharing risk: {level}").format(level=csra),
            self._incentive_words(head),
            code_label("category", head.category),
            code_label("legal_status", head.legal_status),
        )
        return "  ·  ".join(part for part in parts if part)

    def _incentive_words(self, head: PersonHead) -> str:
        level = code_label("incentive_level", head.incentive)
        return self.tr("Incentives: {level}").format(level=level) if level else ""

    def _show_badges(self, head: PersonHead) -> None:
        out = out_badge(head.status, head.out_kind, head.out_to)
        wanted = [*([out] if out else []), *badge_texts(head.badges)]
        if head.way_out:
            peep, said = badge_text("PEEP"), plans_words(head.way_out)
            wanted = [replace(one, meaning=said) if one == peep else one for one in wanted]
        if head.awards:
            wanted.append(BadgeText(self.tr("AWARD"), "warning", running_line(head.awards)))
        if head.restricted:
            meaning = self.tr("Whoever opens this record must say why")
            wanted.insert(0, BadgeText(self.tr("RESTRICTED"), "warning", meaning))
        if wanted == self._badges_shown:
            return
        self._badges_shown = wanted
        while (item := self._badges.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Badge):
                widget.hide()
                widget.deleteLater()
        for text in wanted:
            badge = Badge(text, self)
            self._badges.addWidget(badge)
            badge.show()
        self._badges.addWidget(self._unsent)
        self._badges.addWidget(self._marks)

    def _show_marks(self, head: PersonHead) -> None:
        self._marks.setText(self.tr("%n conflict(s) to settle", "", head.open_conflicts))
        self._marks.setVisible(head.open_conflicts > 0)
        self._unsent.setText(self.tr("%n entry(ies) not sent yet", "", head.pending))
        self._unsent.setVisible(head.pending > 0)

    def _show_actions(self, head: PersonHead) -> None:
        is_out = head.status not in (None, "IN")
        self._buttons[Form.SEND_OUT].setVisible(not is_out)
        self._buttons[Form.BRING_BACK].setVisible(is_out)
        in_custody = head.status is not None
        for form in (Form.MOVE, Form.SEND_OUT, Form.BRING_BACK):
            self._buttons[form].setEnabled(in_custody)
        self._buttons[Form.SWAP].setEnabled(in_custody and head.cell_path is not None)

    def _lay_out(self) -> None:
        facts = QVBoxLayout()
        facts.setSpacing(2)
        for widget in (self._name, self._who, self._where, self._standing, self._apart):
            facts.addWidget(widget)
        facts.addLayout(self._badges)
        facts.addStretch(1)
        actions = FlowLayout(self._side, gap=UNIT // 2)
        for form, icon in _ICONS.items():
            button = Button(icon_name=icon, parent=self._side)
            button.setObjectName(form.value)
            button.clicked.connect(self._choose)
            self._buttons[form] = button
            actions.addWidget(button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(UNIT + 4, UNIT, UNIT + 4, UNIT)
        self._row.setSpacing(UNIT * 2)
        self._row.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(facts, 3)
        self._row.addWidget(self._side, 2, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _want_photograph(self) -> None:
        self.wanted.emit(Form.PHOTOGRAPH)

    @Slot()
    def _choose(self) -> None:
        self.wanted.emit(Form(self.sender().objectName()))
