"""One page to read: the keys from the commands themselves, the badges, and the officer's words."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from app.store.changes import Changes
from app.store.reads.badges import ORDER
from app.ui.commands import COMMANDS, Menu, command_label, menu_label
from app.ui.context import Context
from app.ui.help.glossary import Entry, glossary
from app.ui.kit.search_field import SearchField
from app.ui.labels import badge_texts
from app.ui.screen import Screen
from app.ui.style import UNIT, theme
from app.ui.translate import N_, language
from record.names import fold

_BOARD_KEYS = (
    ("← → ↑ ↓", N_("help", "From cell to cell, and between two people in one")),
    ("Page Up, Page Down", N_("help", "From landing to landing")),
    ("A … Z, 0 … 9", N_("help", "Show only what matches on this wing; Esc shows all again")),
    ("Enter", N_("help", "Open the record of the person under the cursor")),
    ("Alt+1 … Alt+9", N_("help", "Another wing; on a person’s page, another part of the record")),
    ("Shift+F10", N_("help", "What can be done with the person under the cursor")),
    ("Ctrl+Enter", N_("help", "Save, while writing text")),
    ("Esc", N_("help", "Close a form; what you typed is kept")),
)


_NARROW = 900  # below it, keys and words stand under each other


class HelpScreen(Screen):
    """Everything at first; what is typed leaves only what it is found in."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._narrow = False
        self._is_written = False
        self.search = SearchField(parent=self)
        self.search.searched.connect(self._write)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT * 2, UNIT, UNIT * 2, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.search)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.search)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Help and keys")

    def wants(self, changes: Changes) -> bool:
        """Nothing in the record changes the help."""
        del changes
        return False

    def show_at(self, about: str | None, tab: str | None) -> None:
        """All of it again, whatever was looked for before."""
        self.search.clear()
        self._write()

    def retranslate(self) -> None:
        """Write the page again."""
        self.search.setPlaceholderText(self.tr("A word or a key, such as ACCT or F5"))
        self.page.setAccessibleName(self.title())
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size and the colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns beside each other where there is room."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._write()

    def showEvent(self, event: QShowEvent) -> None:
        """Write the page now if it could wait until somebody looks."""
        super().showEvent(event)
        if not self._is_written:
            self._write()

    @Slot()
    def _write(self) -> None:
        self._is_written = self.isVisible()
        if not self._is_written:
            return
        sought = fold(self.search.text())
        soft = theme().tokens.ink_soft
        style = f"<style>h3 {{ color: {soft}; }}</style>"
        body = self._found(sought) if sought else self._everything()
        self.page.setHtml(style + body)

    def _everything(self) -> str:
        words = glossary(language())
        half = (len(words) + 1) // 2
        intro = self.tr(
            "Everything works by keyboard, and everything works without the centre: it is kept "
            "on this terminal and sent later."
        )
        keys = self._columns(
            self._commands(Menu.GO) + self._commands(Menu.PERSON),
            self._commands(Menu.WRITE) + self._commands(Menu.VIEW),
            self._commands(Menu.TERMINAL)
            + _table(self.tr("On the board and in forms"), _board_keys()),
        )
        badges = _badges()
        marks = self._columns(
            _table(self.tr("Badges"), badges[: (len(badges) + 1) // 2]),
            _table("", badges[(len(badges) + 1) // 2 :]),
        )
        said = self._columns(_table(self.tr("Words"), words[:half]), _table("", words[half:]))
        return f"<h2>{escape(self.title())}</h2><p>{escape(intro)}</p>{keys}{marks}{said}"

    def _found(self, sought: str) -> str:
        """What has the words in it, whatever it is."""
        keys = [pair for menu in Menu for pair in self._keys(menu)] + _board_keys()
        parts = (
            (self.tr("Keys"), keys),
            (self.tr("Badges"), _badges()),
            (self.tr("Words"), glossary(language())),
        )
        found = [
            _table(title, matching)
            for title, entries in parts
            if (matching := [one for one in entries if sought in fold(" ".join(one))])
        ]
        return "".join(found) or f"<p>{escape(self.tr('Nothing here says that.'))}</p>"

    def _commands(self, menu: Menu) -> str:
        return _table(menu_label(menu).replace("&", ""), self._keys(menu))

    def _keys(self, menu: Menu) -> list[Entry]:
        role = self.context.desk.member.role
        return [
            Entry(command.keys, command_label(command))
            for command in COMMANDS
            if command.menu is menu and command.keys and command.is_for(role)
        ]

    def _columns(self, *columns: str) -> str:
        if self._narrow:
            return "".join(columns)
        width = 100 // len(columns)
        cells = "".join(f'<td valign="top" width="{width}%">{column}</td>' for column in columns)
        pad = theme().px(6)
        return f'<table width="100%" cellspacing="0" cellpadding="{pad}"><tr>{cells}</tr></table>'


def _board_keys() -> list[Entry]:
    say = QCoreApplication.translate
    return [Entry(keys, say("help", meaning)) for keys, meaning in _BOARD_KEYS]


def _badges() -> list[Entry]:
    return [Entry(badge.word, badge.meaning) for badge in badge_texts(ORDER)]


def _table(title: str, entries: Iterable[Entry]) -> str:
    rows = "".join(
        f'<tr><td width="26%"><b>{escape(name)}</b></td><td>{escape(meaning)}</td></tr>'
        for name, meaning in entries
    )
    table = f'<table width="100%" cellspacing="0" cellpadding="3">{rows}</table>'
    return f"<h3>{escape(title) or '&nbsp;'}</h3>{table}"
