"""Tool tips that say what they are given letter by letter, a name that looks like markup too."""

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip's text such that Qt, which guesses whether it is markup, shows it as it stands."""
    if "<" not in text and "&" not in text:
        return text
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
