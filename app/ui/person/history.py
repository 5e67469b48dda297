"""Everything that was ever changed: by whom, when, from which terminal, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.store.reads.person import FieldLine, HistoryLine, PersonPage, history
from app.store.replica import Replica
from app.ui.context import Context
from app.ui.kit.badge import Kind
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import CodeCombo
from app.ui.kit.heading import Words
from app.ui.kit.timeline import Timeline, TimelineLine
from app.ui.labels import cell_words, deed_label
from app.ui.person.tab import Tab
from app.ui.style import UNIT
from app.ui.values import Names, field_words, record_words, value_words
from app.ui.wording import moment_words
from record.catalogue import BY_NAME
from record.names import person_name

_KINDS: dict[str, Kind] = {
    "waiting": "info",
    "accepted": "neutral",
    "merged": "neutral",
    "held": "warning",
    "refused": "danger",
}
ALL = "*"
# What a new record says of itself by being there.
_SILENT = frozenset(
    {"person_id", "custody_period_id", "staff_id", "staff_name", "written_at", "case_note_id"}
    | {"application_id", "diary_entry_id"}
    | {"opened_by", "prison", "sha256", "size", "media_type", "taken_by", "withdrawn_by"}
)


@dataclass(frozen=True)
class _Told:
    """A history with the names of the records that its values point at."""

    lines: tuple[HistoryLine, ...] = ()
    names: Names = field(default_factory=dict)


class HistoryTab(Tab):
    """The history as a timeline, of all fields or of one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._told = _Told()
        self._field = CodeCombo(parent=self)
        self._field.code_changed.connect(self._show_matching)
        self._field_name = Words(parent=self)
        self._field_name.setWordWrap(False)
        self._field_name.setBuddy(self._field)
        self._count = Words(tone="soft", parent=self)
        self._count.setWordWrap(False)
        self._list = Timeline("", self)
        self._none = EmptyState("history", parent=self)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self._field_name)
        row.addWidget(self._field, 1)
        row.addWidget(self._count, 2)
        place = QWidget(self)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(row)
        column.addWidget(place, 1)
        self.retranslate()

    def write_words(self) -> None:
        self._field_name.setText(self.tr("Changes of"))
        self._field.setAccessibleName(self.tr("Changes of which field"))
        self._list.setAccessibleName(self.tr("History"))
        self._none.show_state(
            "history",
            self.tr("No changes yet"),
            self.tr("Nothing was changed since this record was loaded from the centre."),
        )

    def show_page(self, page: PersonPage) -> None:
        """Read this person's history; another's goes at once."""
        if self.page is None or self.page.head.person_id != page.head.person_id:
            self._told = _Told()
            self._field.set_code("")
            self._show()
        self.page = page
        replica, person_id = self.context.replica, page.head.person_id
        self.context.read(self, lambda: _tell(replica, person_id), self._show_told, "history")

    def fill(self, page: PersonPage) -> None:
        self._show()

    def _show_told(self, told: _Told) -> None:
        self._told = told
        self._show()

    def _show(self) -> None:
        names = {(line.record_type, one.field) for line in self._told.lines for one in line.fields}
        fields = sorted(
            ((f"{kind}.{name}", f"{field_words(kind, name)} ({record_words(kind)})"))
            for kind, name in names
            if name not in _SILENT
        )
        fields.sort(key=lambda pair: pair[1])
        self._field.set_codes([(ALL, self.tr("Everything")), *fields])
        if not self._field.code():
            self._field.set_code(ALL)
        self._show_matching()

    def _show_matching(self) -> None:
        wanted = self._field.code()
        lines = [
            line
            for line in self._told.lines
            if wanted in ("", ALL)
            or any(f"{line.record_type}.{one.field}" == wanted for one in line.fields)
        ]
        self._list.lines.replace([self._line(line) for line in lines])
        self._count.setText(self.tr("%n change(s)", "", len(lines)))
        self._stack.setCurrentWidget(self._list if lines else self._none)

    def _line(self, line: HistoryLine) -> TimelineLine:
        return TimelineLine(
            line.id,
            moment_words(line.at, self.now()),
            f"{deed_label(line.action_kind)}  ·  {self._outcome(line)}",
            "\n".join(self._changes(line)),
            self._origin(line),
            _KINDS.get(line.outcome, "neutral"),
        )

    def _changes(self, line: HistoryLine) -> list[str]:
        """A line for each field that was changed; a new record's short fields share one."""
        new: list[str] = []
        told: list[str] = []
        for one in line.fields:
            if one.field in _SILENT or (one.before is None and one.after is None):
                continue
            is_short = one.before is None and not _is_prose(line.record_type, one.field)
            (new if is_short else told).append(self._field_change(line, one))
        told = ["  ·  ".join(new), *told] if new else told
        if line.reason:
            told.append(self.tr("Reason given: {reason}").format(reason=line.reason))
        return told

    def _field_change(self, line: HistoryLine, one: FieldLine) -> str:
        def words(value: object) -> str:
            return value_words(
                line.record_type,
                one.field,
                value,  # type: ignore[arg-type]
                self.now(),
                self._told.names,
            )

        label = field_words(line.record_type, one.field)
        if one.before is None:
            told = self.tr("{field}: {after}").format(field=label, after=words(one.after))
        else:
            told = self.tr("{field}: {before} → {after}").format(
                field=label, before=words(one.before), after=words(one.after)
            )
        if one.kept_value is None or one.kept_value == one.after:
            return told
        return self.tr("{change}  (did not win: {kept} stands)").format(
            change=told, kept=words(one.kept_value)
        )

    def _outcome(self, line: HistoryLine) -> str:
        words = {
            "waiting": self.tr("saved on this terminal, not sent yet"),
            "accepted": self.tr("received by the centre"),
            "merged": self.tr("received and merged with another change"),
            "held": self.tr("held until somebody has looked at it"),
            "refused": self.tr("refused by the centre"),
        }
        return words.get(line.outcome, line.outcome)

    def _origin(self, line: HistoryLine) -> str:
        parts = [line.staff_name or "", line.terminal or ""]
        if line.received_at is not None:
            when = moment_words(line.received_at, self.now())
            parts.append(self.tr("received {when}").format(when=when))
        return "  ·  ".join(part for part in parts if part)


def _tell(replica: Replica, person_id: str) -> _Told:
    """A person's history, with what people call the places, people and staff that it names."""
    lines = history(replica, person_id)
    wanted: dict[str, str] = {}
    for line in lines:
        for one in line.fields:
            refers = _refers_to(line.record_type, one.field)
            if refers is not None and one.field not in _SILENT:
                values = (one.before, one.after, one.kept_value)
                wanted |= {value: refers for value in values if isinstance(value, str)}
    names = {}
    for record_id, refers in wanted.items():
        row = replica.get(refers, record_id)
        if row is not None:
            path = row.get("path")
            names[record_id] = cell_words(path) if isinstance(path, str) else person_name(row)
    return _Told(lines, names)


def _is_prose(record_type: str, field: str) -> bool:
    kind = BY_NAME.get(record_type)
    found = kind.by_name.get(field) if kind is not None else None
    return found is not None and found.kind.name == "prose"


def _refers_to(record_type: str, field: str) -> str | None:
    kind = BY_NAME.get(record_type)
    found = kind.by_name.get(field) if kind is not None else None
    return found.kind.refers_to if found is not None else None
