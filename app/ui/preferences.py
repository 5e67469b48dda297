"""What this machine remembers of how it is used: look, language, sizes, the window's place.

It belongs to the machine, not to a person, and holds nothing about anyone.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QLocale, QSettings
from PySide6.QtWidgets import QApplication

from app.settings.settings import Settings
from app.ui.catalogues import Language
from app.ui.style import ThemeName, apply_theme
from app.ui.translate import LANGUAGES, set_language

THEMES: tuple[ThemeName, ...] = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 175, 200)


class Preferences:
    """What was chosen, each with a default for a machine that has nothing yet.

    Of language, colours and text size what IT has set counts first (``settings``): then choosing
    changes nothing. Their names are those of the settings.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings(())
        scope = QSettings.Scope.UserScope
        self._settings = QSettings(QSettings.defaultFormat(), scope, "Wingbook", "Wingbook")

    @property
    def theme(self) -> ThemeName:
        """Light, dark, or as the desktop is."""
        found = self._chosen("Theme")
        return next((name for name in THEMES if name == found), "system")

    @theme.setter
    def theme(self, name: ThemeName) -> None:
        self._choose("Theme", name)

    @property
    def language(self) -> Language:
        """English or Welsh; at first, what the desktop speaks."""
        welsh = QLocale.system().language() == QLocale.Language.Welsh
        found = self._chosen("Language")
        return next((code for code, _ in LANGUAGES if code == found), "cy" if welsh else "en")

    @language.setter
    def language(self, code: Language) -> None:
        self._choose("Language", code)

    @property
    def text_size(self) -> int:
        """How large text is, in per cent."""
        return int(self._chosen("TextSize"))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._choose("TextSize", str(percent))

    @property
    def lock_after_minutes(self) -> int:
        """How long nobody may touch the terminal before it locks."""
        return int(self.settings.value("LockAfterMinutes"))

    def _chosen(self, name: str) -> str:
        found = self.settings[name]
        if self.settings.is_given(name):
            return found.value
        said = found.setting.value_of(self._settings.value(name, ""))
        return said or found.setting.default

    def _choose(self, name: str, value: str) -> None:
        self._settings.setValue(name, value)
        self._settings.sync()

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large, as Qt writes it; empty at first."""
        found = self._settings.value("geometry", QByteArray())
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    @property
    def wing(self) -> str:
        """The code of the wing that was on the board last; empty at first."""
        return str(self._settings.value("wing", ""))

    @wing.setter
    def wing(self, code: str) -> None:
        self._settings.setValue("wing", code)

    @property
    def alarm_wing(self) -> str:
        """The code of the wing that this terminal's ACCT alarm is for; "" for the whole prison."""
        return str(self._settings.value("alarm_wing", ""))

    @alarm_wing.setter
    def alarm_wing(self, code: str) -> None:
        self._settings.setValue("alarm_wing", code)

    @property
    def printer(self) -> str:
        """The printer that was printed on last; empty at first."""
        return str(self._settings.value("printer", ""))

    @printer.setter
    def printer(self, name: str) -> None:
        self._settings.setValue("printer", name)

    @property
    def zoom(self) -> float:
        """How large the board's tiles are; 1.0 at first."""
        try:
            return float(str(self._settings.value("zoom", 1.0)))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._settings.setValue("zoom", zoom)

    def apply(self, app: QApplication) -> None:
        """Give the application the look and the language."""
        apply_theme(app, self.theme, self.text_size / 100)
        set_language(app, self.language)
