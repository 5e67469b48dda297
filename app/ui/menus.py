"""The menu bar: the commands, and how the window looks and speaks."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from app.ui.catalogues import Language
from app.ui.commands import Actions, Menu, Topic, menu_label, topic_label
from app.ui.kit.button import Button
from app.ui.preferences import TEXT_SIZES, THEMES, Preferences
from app.ui.style import UNIT, ThemeName, theme
from app.ui.translate import LANGUAGES, Retranslated


class Choice(QObject):
    """A menu of which one thing is chosen; each action carries what it stands for."""

    def __init__(self, values: tuple[object, ...], menu: QMenu) -> None:
        super().__init__(menu)
        self.menu = menu
        self.group = QActionGroup(self)
        self.actions = {value: self._add(value) for value in values}

    def tick(self, value: object) -> None:
        """Mark what is chosen."""
        self.actions[value].setChecked(True)

    def _add(self, value: object) -> QAction:
        action = self.menu.addAction("")
        action.setCheckable(True)
        action.setData(value)
        self.group.addAction(action)
        return action


class MenuBar(Retranslated, QMenuBar):
    """Every command in its menu; look, language and text size in the menu of the view."""

    def __init__(
        self, commands: Actions, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._commands, self._preferences = commands, preferences
        self._menus = {menu: self.addMenu("") for menu in Menu}
        for menu, shown in self._menus.items():
            self._fill(menu, shown)
        write = self._menus[Menu.WRITE]
        write.addSeparator()
        self._topics = {topic: write.addMenu("") for topic in Topic}
        for topic, shown in self._topics.items():
            self._fill(topic, shown)
        view = self._menus[Menu.VIEW]
        view.addSeparator()
        self.themes = Choice(THEMES, view.addMenu(""))
        self.languages = Choice(tuple(code for code, _ in LANGUAGES), view.addMenu(""))
        self.sizes = Choice(TEXT_SIZES, view.addMenu(""))
        self.themes.group.triggered.connect(self._choose_theme)
        self.languages.group.triggered.connect(self._choose_language)
        self.sizes.group.triggered.connect(self._choose_size)
        for name, choice in (
            ("Theme", self.themes),
            ("Language", self.languages),
            ("TextSize", self.sizes),
        ):
            choice.menu.setEnabled(not preferences.settings.is_given(name))
        self._find = Button(role="quiet", icon_name="search", parent=self)
        self._find.clicked.connect(commands["palette"].trigger)
        self.setCornerWidget(self._find)
        self.retranslate()

    def add_extra(self) -> QMenu:
        """One more menu, before the help, for whoever opened the window to fill."""
        extra = QMenu(self)
        self.insertMenu(self._menus[Menu.HELP].menuAction(), extra)
        self._lay_again()
        return extra

    def menu(self, menu: Menu | Topic) -> QMenu:
        """One of the menus."""
        return self._topics[menu] if isinstance(menu, Topic) else self._menus[menu]

    def show_signed_in(self, signed_in: bool) -> None:
        """Offer the search only to somebody who is signed in."""
        self._find.setVisible(signed_in)

    def retranslate(self) -> None:
        """Say everything again, and tick what is chosen."""
        self._commands.retranslate()
        for menu, shown in self._menus.items():
            shown.setTitle(menu_label(menu))
        for topic, shown in self._topics.items():
            shown.setTitle(topic_label(topic))
        self.themes.menu.setTitle(self.tr("Colours"))
        words = {
            "system": self.tr("As the desktop"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        for name in THEMES:
            self.themes.actions[name].setText(words[name])
        self.languages.menu.setTitle(self.tr("Language"))
        for code, name_of_language in LANGUAGES:
            self.languages.actions[code].setText(name_of_language)
        self.sizes.menu.setTitle(self.tr("Text size"))
        for size in TEXT_SIZES:
            self.sizes.actions[size].setText(f"{size} %")
        self._find.setAccessibleName(self.tr("Find anything"))
        self._lay_again()
        self._tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The search says its key alone where the menus need the room."""
        words, keys = self.tr("Find anything  Ctrl+K"), "Ctrl+K"
        letters, gap = self.fontMetrics(), theme().px(UNIT * 2) + UNIT // 2
        menus = sum(letters.horizontalAdvance(one.text()) + gap for one in self.actions())
        self._find.setText(words)
        if menus + self._find.sizeHint().width() + gap > self.width():
            self._find.setText(keys)
        super().resizeEvent(event)

    def speak(self, code: Language) -> None:
        """Put the terminal into a language, and remember it."""
        self._preferences.language = code
        self._apply()

    def _lay_again(self) -> None:
        """A menu bar lays its corner out only when it is resized."""
        QCoreApplication.postEvent(self, QResizeEvent(self.size(), self.size()))

    def _fill(self, menu: Menu | Topic, shown: QMenu) -> None:
        for command, action in self._commands.of(menu):
            if command.gap:
                shown.addSeparator()
            shown.addAction(action)

    @Slot(QAction)
    def _choose_theme(self, action: QAction) -> None:
        self._preferences.theme = cast(ThemeName, action.data())
        self._apply()

    @Slot(QAction)
    def _choose_language(self, action: QAction) -> None:
        self.speak(cast(Language, action.data()))

    @Slot(QAction)
    def _choose_size(self, action: QAction) -> None:
        self._preferences.text_size = int(action.data())
        self._apply()

    def _apply(self) -> None:
        self._preferences.apply(cast(QApplication, QApplication.instance()))
        self._tick()

    def _tick(self) -> None:
        self.themes.tick(self._preferences.theme)
        self.languages.tick(self._preferences.language)
        self.sizes.tick(self._preferences.text_size)
