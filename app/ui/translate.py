"""English and Welsh, and the switch between them while the terminal runs.

The words in the code are English; `app.ui.catalogues` keeps the Welsh and says how it is made.

Writing words on a screen:

    self.tr("Saved on this terminal")                    in a QObject
    self.tr("Moved to {cell}").format(cell=name)         with a value in it
    self.tr("%n entry(ies) waiting", "", count)          with a number: never build plurals by hand
    QCoreApplication.translate("wording", "Yesterday")   in a plain function
    label_words(field.label)                             what `record` calls its fields and deeds
"""

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.catalogues import LABELS, Language, compiled_catalogue

LANGUAGES: tuple[tuple[Language, str], ...] = (("en", "English"), ("cy", "Cymraeg"))
_TRANSLATOR = "wingbook_translator"
_LANGUAGE = "wingbook_language"


def N_(context: str, text: str) -> str:  # noqa: ARG001 - read by the catalogue tool
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


class Retranslated:
    """Put before a Qt class in a widget's bases: `retranslate` is called when the language changes.

    The widget writes all its words in `retranslate` and calls it once at the end of `__init__`.
    """

    def retranslate(self) -> None:
        """Write every word that this widget shows, in the language of now."""
        raise TypeError(f"{type(self).__name__} does not say its words")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def set_language(app: QApplication, code: Language) -> None:
    """Put the whole application into a language; open widgets get a LanguageChange at once.

    Raises FileNotFoundError when the installation has lost the language's words.
    """
    path = compiled_catalogue(code)
    translator = app.findChild(QTranslator, _TRANSLATOR)
    if translator is None:
        translator = QTranslator(app)
        translator.setObjectName(_TRANSLATOR)
        app.installTranslator(translator)
    QLocale.setDefault(QLocale("cy_GB" if code == "cy" else "en_GB"))
    app.setProperty(_LANGUAGE, code)
    if not translator.load(str(path)):
        raise FileNotFoundError(f"The words of a language could not be read: {path.name}")
    app.installTranslator(translator)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)


def language() -> Language:
    """The language that the application speaks now."""
    app = QCoreApplication.instance()
    return "cy" if app is not None and app.property(_LANGUAGE) == "cy" else "en"


def label_words(label: str) -> str:
    """A label of the record (a type, a field, a deed) in the language of now."""
    return QCoreApplication.translate(LABELS, label)
