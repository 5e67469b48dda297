"""Icons, styles, fonts, sounds and translations: plain files, found by ``importlib.resources``."""
