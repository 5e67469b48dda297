"""F1: the keys and the words, on the terminal itself, so that help needs no network."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from app.store.changes import Changes
from app.store.reads.badges import ORDER
from app.ui.commands import COMMANDS, Menu, command_label, menu_label
from app.ui.context import Context
from app.ui.labels import badge_texts
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.translate import N_

# A word, and what an officer needs to know of it.
GLOSSARY = (
    (
        N_("help", "Centre"),
        N_("help", "The one place where the record is settled. Every terminal exchanges with it."),
    ),
    (
        N_("help", "Saved on this terminal"),
        N_("help", "What you wrote is safe here, encrypted, and is sent as soon as it can be."),
    ),
    (
        N_("help", "Received by the centre"),
        N_("help", "The centre has it, and other terminals see it."),
    ),
    (
        N_("help", "Waiting"),
        N_("help", "Written here and not yet received. Work on as usual; nothing is lost."),
    ),
    (
        N_("help", "Conflict"),
        N_(
            "help",
            "Two people changed the same thing differently. Both are kept until somebody chooses.",
        ),
    ),
    (
        N_("help", "Discrepancy"),
        N_(
            "help",
            "Something happened that breaks a rule, such as two men in a cell for one. The record "
            "shows what is so, and somebody must look at it.",
        ),
    ),
    (
        N_("help", "Held"),
        N_("help", "It asks for a decision, and waits for somebody with the right to make it."),
    ),
    (
        N_("help", "Refused"),
        N_(
            "help", "The centre could not take it. What you wrote is in the inbox, with the reason."
        ),
    ),
    (
        N_("help", "ACCT"),
        N_("help", "Assessment, Care in Custody and Teamwork: the plan for somebody at risk."),
    ),
    (
        N_("help", "CSRA"),
        N_("help", "Cell-sharing risk assessment: who may share a cell, standard or high."),
    ),
)
_BOARD_KEYS = (
    ("← → ↑ ↓", N_("help", "From cell to cell, and between two people in one")),
    ("Page Up, Page Down", N_("help", "From landing to landing")),
    ("A … Z, 0 … 9", N_("help", "Show only what matches on this wing; Esc shows all again")),
    ("Enter", N_("help", "Open the record of the person under the cursor")),
    ("Alt+1 … Alt+9", N_("help", "Another wing; on a person’s page, another part of the record")),
    ("Shift+F10", N_("help", "What can be done with the person under the cursor")),
    ("Ctrl+Enter", N_("help", "Save, while writing text")),
    ("Esc", N_("help", "Leave a form; what you typed is kept")),
)


class HelpScreen(Screen):
    """One page to read, made from the commands themselves."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.addWidget(self.page)
        self.setFocusProxy(self.page)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Help and keys")

    def wants(self, changes: Changes) -> bool:
        """Nothing in the record changes the help."""
        del changes
        return False

    def retranslate(self) -> None:
        """Write the page again."""
        self.page.setAccessibleName(self.title())
        self.page.setHtml(self._html())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size and the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.page.setHtml(self._html())

    def _html(self) -> str:
        look = theme()
        soft = look.tokens.ink_soft
        columns = [
            [self._commands(menu) for menu in (Menu.GO, Menu.WRITE, Menu.PERSON)],
            [self._commands(menu) for menu in (Menu.VIEW, Menu.TERMINAL)]
            + [_table(self.tr("On the board and in forms"), _said(_BOARD_KEYS))],
            [
                _table(self.tr("Badges"), [(b.word, b.meaning) for b in badge_texts(ORDER)]),
                _table(self.tr("Words"), _said(GLOSSARY)),
            ],
        ]
        cells = "".join(
            f'<td valign="top" width="{width}%">{"".join(parts)}</td>'
            for width, parts in zip((27, 33, 40), columns, strict=True)
        )
        intro = self.tr(
            "Everything works by keyboard, and everything works without the centre: it is kept "
            "on this terminal and sent later."
        )
        style = f"th {{ color: {soft}; font-weight: 600; text-align: left; }}"
        return (
            f"<style>{style}</style><h2>{escape(self.title())}</h2><p>{escape(intro)}</p>"
            f'<table width="100%" cellspacing="0" cellpadding="{look.px(6)}"><tr>{cells}</tr>'
            "</table>"
        )

    def _commands(self, menu: Menu) -> str:
        pairs = [
            (command.keys, command_label(command))
            for command in COMMANDS
            if command.menu is menu and command.keys
            if command.is_for(self.context.desk.member.role)
        ]
        return _table(menu_label(menu).replace("&", ""), pairs)


def _said(pairs: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    say = partial(QCoreApplication.translate, "help")
    return [(say(name), say(meaning)) for name, meaning in pairs]


def _table(title: str, pairs: list[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td><b>{escape(name).replace(' ', '&nbsp;')}</b></td><td>{escape(meaning)}</td></tr>"
        for name, meaning in pairs
    )
    return f'<h3>{escape(title)}</h3><table cellspacing="0" cellpadding="3">{rows}</table>'
