"""English and Welsh: the catalogues, the switch between them, and the tool that keeps them whole.

The words in the code are English. `resources/translations/wingbook_cy.ts` holds the Welsh;
`wingbook_en.ts` holds the plurals, which English needs too. The catalogues are read as they lie,
without a compiled copy that could be older than its source.

    python -m app.ui.translate      brings both catalogues up to date with the code

Writing words on a screen:

    self.tr("Saved on this terminal")                         in a QObject
    self.tr("Moved to {cell}").format(cell=name)              with a value in it
    self.tr("%n entry(ies) waiting", "", count)               with a number: never build plurals by hand
    QCoreApplication.translate("wording", "Yesterday")        in a plain function
    N_("record", "Cell-sharing risk")                         in record/, app/desk/: marks, returns it;
                                                              the screen then calls translate("record", …)
"""

import subprocess
import sys
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.resource import resource

Language = Literal["en", "cy"]
LANGUAGES: tuple[tuple[Language, str], ...] = (("en", "English"), ("cy", "Cymraeg"))
_OBJECT_NAME = "wingbook_language"


def N_(context: str, text: str) -> str:  # noqa: N802 - the name by which the catalogue tool finds it
    """Mark words for the catalogues where they are declared; gives the English back."""
    return text


# Words that Qt itself puts on the screen, and for which it ships no Welsh.
QT_WORDS = (
    N_("QWidgetTextControl", "&Undo"),
    N_("QWidgetTextControl", "&Redo"),
    N_("QWidgetTextControl", "Cu&t"),
    N_("QWidgetTextControl", "&Copy"),
    N_("QWidgetTextControl", "&Paste"),
    N_("QWidgetTextControl", "Delete"),
    N_("QWidgetTextControl", "Select All"),
    N_("QLineEdit", "&Undo"),
    N_("QLineEdit", "&Redo"),
    N_("QLineEdit", "Cu&t"),
    N_("QLineEdit", "&Copy"),
    N_("QLineEdit", "&Paste"),
    N_("QLineEdit", "Delete"),
    N_("QLineEdit", "Select All"),
    N_("QPlatformTheme", "OK"),
    N_("QPlatformTheme", "Cancel"),
    N_("QPlatformTheme", "Close"),
    N_("QPlatformTheme", "&Yes"),
    N_("QPlatformTheme", "&No"),
)


class Catalogue(QTranslator):
    """One language's words, read from its `.ts` file; `turn_to` swaps them for another's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_OBJECT_NAME)
        self.language_code: Language = "en"
        self._words: dict[tuple[str, str, str], list[str]] = {}

    def turn_to(self, code: Language) -> None:
        """Read a language. Raises FileNotFoundError when its catalogue is not there."""
        self._words = read_catalogue(catalogue_path(code))
        self.language_code = code

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str | bytes,
        source: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str | None:  # type: ignore[override]
        where, words, note = str(context), str(source), str(disambiguation or "")
        forms = self._words.get((where, words, note)) or self._words.get((where, words, ""))
        if not forms:
            return None
        return forms[plural_form(self.language_code, n)] if len(forms) > 1 else forms[0]


class Retranslated:
    """Put before a Qt class in a widget's bases: `retranslate` is called when the language changes.

    The widget writes all its words in `retranslate` and calls it once at the end of `__init__`.
    """

    def retranslate(self) -> None:
        """Write every word that this widget shows, in the language of now."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def set_language(app: QApplication, code: Language) -> None:
    """Put the whole application into a language; open widgets get a LanguageChange at once."""
    catalogue = app.findChild(Catalogue, _OBJECT_NAME)
    first = catalogue is None
    if catalogue is None:
        catalogue = Catalogue(app)
    catalogue.turn_to(code)
    QLocale.setDefault(QLocale("cy_GB" if code == "cy" else "en_GB"))
    if first:
        app.installTranslator(catalogue)
    for widget in app.topLevelWidgets():
        app.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))


def language() -> Language:
    """The language that the application speaks now."""
    app = QCoreApplication.instance()
    catalogue = app.findChild(Catalogue, _OBJECT_NAME) if app is not None else None
    return catalogue.language_code if catalogue is not None else "en"


def plural_form(code: Language, n: int) -> int:
    """Which of a language's plural forms a number takes, by Qt's own rules."""
    if code == "cy":
        return n if n in (0, 1) else 2 if 2 <= n <= 5 else 3 if n == 6 else 4
    return 0 if n == 1 else 1


def catalogue_path(code: Language) -> Path:
    """The file of a language's catalogue."""
    return resource("translations", f"wingbook_{code}.ts")


def read_catalogue(path: Path) -> dict[tuple[str, str, str], list[str]]:
    """A catalogue as (context, English, note) -> the words, or each plural form of them.

    What is not translated yet is left out, so that the English shows.
    """
    words: dict[tuple[str, str, str], list[str]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            forms = forms or [translation.text or ""]
            if all(forms):
                note = message.findtext("comment", "")
                words[name, message.findtext("source", ""), note] = forms
    return words


def waiting(path: Path) -> list[str]:
    """The words of a catalogue that still wait for their translation, as `context: English`."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else list(translation.iter("numerusform"))
            texts = [form.text for form in forms] or [getattr(translation, "text", None)]
            if translation is None or translation.get("type") or not all(texts):
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def update_catalogues(root: Path, folder: Path) -> None:
    """Bring the catalogues in `folder` up to date with the code below `root`.

    Needs Qt's `lupdate`, which comes with PySide6. Raises CalledProcessError when it fails.
    """
    import PySide6

    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    sources = [str(root / name) for name in ("app", "record") if (root / name).is_dir()]
    common = [
        "-extensions",
        "py",
        "-no-obsolete",
        "-locations",
        "none",
        "-sort-messages",
        "-silent",
    ]
    common += ["-disable-heuristic", "similartext", "-tr-function-alias", "QT_TRANSLATE_NOOP+=N_"]
    for code, more in (("en", ["-pluralonly"]), ("cy", [])):
        catalogue = folder / f"wingbook_{code}.ts"
        target = ["-source-language", "en_GB", "-target-language", code, "-ts", str(catalogue)]
        command = [str(tool), *sources, *common, *more, *target]
        subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Update both catalogues and say what still waits for a translator; 1 when something does."""
    update_catalogues(resource().parent, resource("translations"))
    left = [line for code, _ in LANGUAGES for line in waiting(catalogue_path(code))]
    sys.stdout.write("\n".join([*left, f"{len(left)} waiting for translation."]) + "\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
