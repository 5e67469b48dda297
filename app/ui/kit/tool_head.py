"""The head of a screen that lists things: what it is, how many, and at the right what to choose."""

from collections.abc import Iterable

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.flow import FlowLayout
from app.ui.kit.heading import Heading, Words
from app.ui.style import UNIT


class ToolHead(QWidget):
    """Heading and figures, and tools that go below them where there is no room beside."""

    def __init__(
        self, heading: Heading, figures: Words, tools: Iterable[QWidget], parent: QWidget
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, UNIT)
        figures.setWordWrap(False)
        spring = QWidget(self)
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (heading, figures, spring, *tools):
            flow.addWidget(widget)
