"""Everything that can be done from anywhere, said once: for menus, keys, the palette and the help.

A command is a name, its words, its keys and the menu that it stands in. What it does is given by
the window, by the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from app.ui.context import Form
from app.ui.icons import icon
from app.ui.translate import N_
from record.sights import Sight, may_see


class Menu(StrEnum):
    """The menus, in their order."""

    GO = "go"
    WRITE = "write"
    PERSON = "person"
    VIEW = "view"
    TERMINAL = "terminal"
    HELP = "help"


MENU_LABELS: Mapping[Menu, str] = {
    Menu.GO: N_("commands", "&Go to"),
    Menu.WRITE: N_("commands", "&Write"),
    Menu.PERSON: N_("commands", "&Person"),
    Menu.VIEW: N_("commands", "&View"),
    Menu.TERMINAL: N_("commands", "&Terminal"),
    Menu.HELP: N_("commands", "&Help"),
}


class Topic(StrEnum):
    """What is written about, each a menu within the one for writing, in their order."""

    REQUESTS = "requests"
    RISK = "risk"
    INCIDENTS = "incidents"
    BEHAVIOUR = "behaviour"
    REGIME = "regime"
    PROPERTY = "property"
    PEOPLE = "people"
    LEAVING = "leaving"


TOPIC_LABELS: Mapping[Topic, str] = {
    Topic.REQUESTS: N_("commands", "&Applications, diary and handover"),
    Topic.RISK: N_("commands", "&Risk and needs"),
    Topic.INCIDENTS: N_("commands", "&Incidents and force"),
    Topic.BEHAVIOUR: N_("commands", "&Behaviour"),
    Topic.REGIME: N_("commands", "Regi&me and key work"),
    Topic.PROPERTY: N_("commands", "&Property and cash"),
    Topic.PEOPLE: N_("commands", "Taking in, &contacts and visits"),
    Topic.LEAVING: N_("commands", "&Leaving and transfers"),
}


@dataclass(frozen=True)
class Command:
    """One thing that can be done. ``gap`` draws a line above it in its menu.

    What is ``within`` a topic stands in the menu of that topic, which the menu for writing holds.
    """

    name: str
    label: str
    within: Menu | Topic
    keys: str = ""
    icon: str = ""
    gap: bool = False

    @property
    def menu(self) -> Menu:
        """The menu of the bar by which it is reached."""
        return Menu.WRITE if isinstance(self.within, Topic) else self.within

    def is_for(self, role: str | None) -> bool:
        """Whether somebody in this role can do it; None: when nobody is signed in."""
        if role is None:
            return self.name in FREE
        if self.name in OF_TRAILS:
            return may_see(role, Sight.TRAILS)
        return self.name in WITHOUT_PEOPLE or may_see(role, Sight.PEOPLE)


PLACES: tuple[Command, ...] = (
    Command("shift", N_("commands", "My shift"), Menu.GO, "Ctrl+H", "home"),
    Command("handover", N_("commands", "Handover"), Menu.GO, "Ctrl+T", "handover"),
    Command("board", N_("commands", "Wing board"), Menu.GO, "Ctrl+B", "board"),
    Command("roll", N_("commands", "Roll check"), Menu.GO, "F5", "roll"),
    Command("unlock", N_("commands", "Unlock list"), Menu.GO, "Ctrl+L", "unlock"),
    Command("book", N_("commands", "Wing book"), Menu.GO, "Ctrl+W", "book"),
    Command("reception", N_("commands", "Reception board"), Menu.GO, "Ctrl+E", "arrive"),
    Command("find", N_("commands", "Find"), Menu.GO, "Ctrl+F", "search"),
    Command("inbox", N_("commands", "Inbox"), Menu.GO, "Ctrl+I", "inbox"),
    Command("waiting", N_("commands", "Waiting to send"), Menu.GO, "Ctrl+U", "outbox"),
    Command("audit", N_("commands", "Audit"), Menu.GO, "Ctrl+J", "shield"),
)
"""The commands that go to a screen of the same name, in the order of the rail."""

COMMANDS: tuple[Command, ...] = (
    *PLACES,
    Command("back", N_("commands", "Back"), Menu.GO, "Alt+Left", "back", gap=True),
    Command("nights", N_("commands", "ACCTs through the night"), Menu.GO, "Ctrl+Shift+O", "heart"),
    Command("palette", N_("commands", "Find anything"), Menu.GO, "Ctrl+K", "search"),
    Command("note", N_("commands", "Write a case note"), Menu.WRITE, "F2", "note"),
    Command("observe", N_("commands", "Write an ACCT observation"), Menu.WRITE, "F3", "eye"),
    Command("alarm", N_("commands", "Observe who is due first"), Menu.WRITE, "Shift+F3", "eye"),
    Command("alert", N_("commands", "Open an alert"), Menu.WRITE, "F4", "alert"),
    Command("acct", N_("commands", "Open an ACCT"), Menu.WRITE, "Shift+F4", "heart"),
    Command(
        "tell", N_("commands", "Tell the next shift"), Topic.REQUESTS, "Ctrl+Shift+T", "handover"
    ),
    Command(
        "take",
        N_("commands", "Take applications"),
        Topic.REQUESTS,
        "Ctrl+Shift+A",
        "application",
    ),
    Command("diary", N_("commands", "Write in the diary"), Topic.REQUESTS, "Ctrl+Shift+D", "clock"),
    Command(
        "book_appointment",
        N_("commands", "Book an appointment"),
        Topic.REQUESTS,
        "Ctrl+Shift+B",
        "clock",
    ),
    Command(
        "sharing", N_("commands", "Assess cell-sharing risk"), Topic.RISK, "Ctrl+Shift+S", "shield"
    ),
    Command("apart", N_("commands", "Keep two people apart"), Topic.RISK, "Ctrl+Shift+N", "people"),
    Command("needs", N_("commands", "Change needs"), Topic.RISK, "", "edit", gap=True),
    Command("peep", N_("commands", "Write an evacuation plan (PEEP)"), Topic.RISK, "", "depart"),
    Command(
        "incident", N_("commands", "Report an incident"), Topic.INCIDENTS, "Ctrl+Shift+I", "flag"
    ),
    Command(
        "force", N_("commands", "Report a use of force"), Topic.INCIDENTS, "Ctrl+Shift+F", "shield"
    ),
    Command(
        "statement",
        N_("commands", "Write your statement"),
        Topic.INCIDENTS,
        "Ctrl+Shift+W",
        "edit",
    ),
    Command(
        "incentives",
        N_("commands", "Review incentives"),
        Topic.BEHAVIOUR,
        "Ctrl+Shift+R",
        "review",
    ),
    Command("charge", N_("commands", "Lay a charge"), Topic.BEHAVIOUR, "Ctrl+Shift+C", "gavel"),
    Command("hearing", N_("commands", "Hear a charge"), Topic.BEHAVIOUR, "Ctrl+Shift+H", "gavel"),
    Command(
        "allocate",
        N_("commands", "Allocate to an activity"),
        Topic.REGIME,
        "Ctrl+Shift+L",
        "unlock",
    ),
    Command("end_allocation", N_("commands", "End an allocation"), Topic.REGIME, "", "end"),
    Command("activity", N_("commands", "Change an activity"), Topic.REGIME, "", "edit"),
    Command("cell_use", N_("commands", "A cell in use or out of it…"), Topic.REGIME, "", "cell"),
    Command(
        "key_work",
        N_("commands", "Key work session"),
        Topic.REGIME,
        "Ctrl+Shift+K",
        "key",
        gap=True,
    ),
    Command("key_worker", N_("commands", "Change the key worker"), Topic.REGIME, "", "key"),
    Command("take_in", N_("commands", "Take property in"), Topic.PROPERTY, "", "plus"),
    Command("confiscate", N_("commands", "Confiscate property"), Topic.PROPERTY, "", "lock"),
    Command("cash", N_("commands", "Count cash"), Topic.PROPERTY, "", "plus"),
    Command("admit", N_("commands", "Take in somebody…"), Topic.PEOPLE, "Ctrl+Shift+E", "person"),
    Command("warrant", N_("commands", "Write down a warrant"), Topic.PEOPLE, "", "gavel"),
    Command("contact", N_("commands", "Add a contact"), Topic.PEOPLE, "", "people"),
    Command("visit", N_("commands", "Book a visit"), Topic.PEOPLE, "", "people"),
    Command(
        "plan_leaving",
        N_("commands", "Plan a departure…"),
        Topic.LEAVING,
        "Shift+F7",
        "clock",
    ),
    Command(
        "leaving_list",
        N_("commands", "List of leaving…"),
        Topic.LEAVING,
        "Ctrl+Shift+G",
        "check",
    ),
    Command("discharge", N_("commands", "Discharge…"), Topic.LEAVING, "", "depart"),
    Command("due_back", N_("commands", "Due back at another time…"), Topic.LEAVING, "", "clock"),
    Command(
        "transfer",
        N_("commands", "Left for another prison…"),
        Topic.LEAVING,
        "Ctrl+F7",
        "depart",
        gap=True,
    ),
    Command(
        "receive",
        N_("commands", "Receive from another prison…"),
        Topic.LEAVING,
        "Ctrl+F8",
        "arrive",
    ),
    Command("redirect", N_("commands", "Not accepted, or diverted…"), Topic.LEAVING, "", "swap"),
    Command("escape", N_("commands", "Unlawfully at large…"), Topic.LEAVING, "", "alert", gap=True),
    Command("recapture", N_("commands", "Recaptured…"), Topic.LEAVING, "", "arrive"),
    Command("death", N_("commands", "Died in custody…"), Topic.LEAVING, "", "end", gap=True),
    Command("open_person", N_("commands", "Open the record"), Menu.PERSON, "Ctrl+O", "person"),
    Command("intake", N_("commands", "Go on with the intake"), Menu.PERSON, "Ctrl+G", "arrive"),
    Command("move", N_("commands", "Move to another cell"), Menu.PERSON, "F6", "move", gap=True),
    Command("swap", N_("commands", "Swap two people’s cells"), Menu.PERSON, "Shift+F6", "swap"),
    Command("send_out", N_("commands", "Send out"), Menu.PERSON, "F7", "depart", gap=True),
    Command("bring_back", N_("commands", "Bring back"), Menu.PERSON, "F8", "arrive"),
    Command("details", N_("commands", "Change details"), Menu.PERSON, "Ctrl+D", "edit", gap=True),
    Command(
        "photograph", N_("commands", "Add a photograph"), Menu.PERSON, "Ctrl+Shift+P", "camera"
    ),
    Command("restrict", N_("commands", "Restrict the record…"), Menu.PERSON, "", "lock"),
    Command("print", N_("commands", "Print…"), Menu.VIEW, "Ctrl+P", "print"),
    Command("fire_roll", N_("commands", "Print the fire roll"), Menu.VIEW, "F9", "print"),
    Command("zoom_in", N_("commands", "Larger tiles"), Menu.VIEW, "Ctrl++", "plus", gap=True),
    Command("zoom_out", N_("commands", "Smaller tiles"), Menu.VIEW, "Ctrl+-", "minus"),
    Command("zoom_reset", N_("commands", "Tiles at their own size"), Menu.VIEW, "Ctrl+0"),
    Command("sync_now", N_("commands", "Try the centre now"), Menu.TERMINAL, "Ctrl+R", "link-up"),
    Command("carry", N_("commands", "Carry to the centre by hand…"), Menu.TERMINAL, "", "outbox"),
    Command(
        "alarm_wing", N_("commands", "ACCT alarm of this terminal…"), Menu.TERMINAL, "", "alert"
    ),
    Command("health", N_("commands", "Terminal health"), Menu.TERMINAL, "Ctrl+Shift+M", "settings"),
    Command("password", N_("commands", "Change your password…"), Menu.TERMINAL, "", "", gap=True),
    Command("lock", N_("commands", "Lock"), Menu.TERMINAL, "F12", "lock"),
    Command("sign_out", N_("commands", "Sign out"), Menu.TERMINAL, "Ctrl+Shift+Q", "depart"),
    Command("quit", N_("commands", "Close Wingbook"), Menu.TERMINAL, "Alt+F4", "cross", gap=True),
    Command("help", N_("commands", "Help and keys"), Menu.HELP, "F1", "help"),
)
FREE = frozenset({"quit", "help"})
"""What can be done when nobody is signed in."""
WITHOUT_PEOPLE = FREE | {"back", "health", "sync_now", "password", "lock", "sign_out"}
"""What can be done by somebody whose role sees no people."""
OF_TRAILS = frozenset({"audit"})
"""What is there only for whoever reads the trails."""


PERSON_COMMANDS = (
    "open_person",
    "note",
    "observe",
    "alert",
    "acct",
    "move",
    "swap",
    "send_out",
    "bring_back",
)
"""What the menu of somebody on the board offers."""
FORMS: Mapping[str, Form] = {
    "note": Form.NOTE,
    "alert": Form.OPEN_ALERT,
    "acct": Form.OPEN_ACCT,
    "sharing": Form.ASSESS_SHARING,
    "apart": Form.OPEN_APART,
    "observe": Form.OBSERVE,
    "move": Form.MOVE,
    "swap": Form.SWAP,
    "plan_leaving": Form.PLAN_LEAVING,
    "send_out": Form.SEND_OUT,
    "bring_back": Form.BRING_BACK,
    "leaving_list": Form.LEAVING_LIST,
    "discharge": Form.DISCHARGE,
    "due_back": Form.DUE_BACK,
    "transfer": Form.TRANSFER,
    "receive": Form.RECEIVE,
    "redirect": Form.REDIRECT,
    "escape": Form.ESCAPE,
    "recapture": Form.RECAPTURE,
    "death": Form.DEATH,
    "details": Form.DETAILS,
    "photograph": Form.PHOTOGRAPH,
    "restrict": Form.RESTRICT,
    "allocate": Form.ALLOCATE,
    "end_allocation": Form.END_ALLOCATION,
    "book_appointment": Form.BOOK,
    "contact": Form.CONTACT,
    "visit": Form.VISIT,
    "warrant": Form.WARRANT,
    "take_in": Form.TAKE_IN,
    "confiscate": Form.CONFISCATE,
    "cash": Form.CASH,
    "needs": Form.NEEDS,
    "peep": Form.PEEP,
    "key_work": Form.KEY_WORK,
    "key_worker": Form.KEY_WORKER,
    "incentives": Form.INCENTIVES,
    "charge": Form.CHARGE,
    "hearing": Form.HEARING,
}
"""The commands that open a form about a person."""


class Actions(QObject):
    """The commands as actions of a window, that menus and buttons share."""

    def __init__(self, does: Mapping[str, Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(self)
            if command.icon:
                action.setIcon(icon(command.icon))
            if command.keys:
                action.setShortcut(QKeySequence(command.keys))
            action.triggered.connect(does[command.name])
            self._actions[command.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def of(self, menu: Menu | Topic) -> Iterator[tuple[Command, QAction]]:
        """The commands that stand in a menu itself, with their actions, in order."""
        for command in COMMANDS:
            if command.within is menu:
                yield command, self._actions[command.name]

    def allow(self, role: str | None) -> None:
        """Switch off what somebody in this role cannot do, or nobody who is not signed in."""
        for command in COMMANDS:
            action = self._actions[command.name]
            action.setEnabled(command.is_for(role))
            if command.name in OF_TRAILS:
                action.setVisible(command.is_for(role))

    def retranslate(self) -> None:
        """Say every command in the language of now."""
        for command in COMMANDS:
            action = self._actions[command.name]
            action.setText(command_label(command))
            tip = f"{command_label(command)} ({command.keys})" if command.keys else ""
            action.setToolTip(tip or command_label(command))


def command_label(command: Command) -> str:
    """A command's words in the language of now."""
    return QCoreApplication.translate("commands", command.label)


def menu_label(menu: Menu) -> str:
    """A menu's words, with the letter that opens it marked."""
    return QCoreApplication.translate("commands", MENU_LABELS[menu])


def topic_label(topic: Topic) -> str:
    """The words of a topic's menu, with the letter that opens it marked."""
    return QCoreApplication.translate("commands", TOPIC_LABELS[topic])
