"""The tables of the MSI: what is installed where, and in what order it happens.

After Microsoft's "Installer Database Reference". Ids and GUIDs follow from paths, so that the same
file is the same component in every version.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from app.settings.sources import POLICY_KEY
from app.settings.table import settings_table

Cell = str | int
_NAMES = uuid.UUID("8d6f2f4c-5a51-4c5e-9d0a-2f6ab2f1c0de")
UPGRADE_CODE = "{3C0B64B0-7B0B-4E6E-8E43-0C7C8D1B7A54}"

PROGRAM = PurePosixPath("wingbook.exe")
ICON, GUARD, CABINET = "wingbook.ico", "guard.dll", "wingbook.cab"
EVENT_SOURCE = r"SYSTEM\CurrentControlSet\Services\EventLog\Application\Wingbook"

_IN_64_BIT, _KEY_IS_REGISTRY = 256, 4
_VITAL = 512
_LOCAL_MACHINE = 2
_RAW_VALUE_64_BIT = 2 + 16
_DLL, _SET_PROPERTY = 1, 51
_KEEP_FEATURES, _ONLY_DETECT = 1, 2
_LAST = "99.255.65535"  # higher than any version of ours

_DOWNGRADE = (
    "A newer Wingbook is installed on this machine. Its record cannot be read by this older one, "
    "so nothing was changed. To go back all the same, uninstall the newer one first."
)
_TOO_OLD = "Wingbook needs Windows 10 or later, of 64 bits."
_UNINSTALLED = 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'


@dataclass(frozen=True)
class Table:
    """One table: its columns as `name type`, the first ``keys`` of them its key, and its rows."""

    name: str
    columns: tuple[str, ...]
    keys: int
    rows: Sequence[Sequence[Cell]]

    def text(self) -> bytes:
        """The table as Windows' installer imports it (an ``.idt`` file)."""
        names, types = zip(*(column.split() for column in self.columns), strict=True)
        lines = [names, types, (self.name, *names[: self.keys]), *self.rows]
        text = "".join("\t".join(map(str, line)) + "\r\n" for line in lines)
        return text.encode("cp1252")


@dataclass(frozen=True)
class Installed:
    """A file that is installed: its path below the program's folder, its size, its version."""

    path: PurePosixPath
    size: int
    version: str = ""
    language: str = ""

    @property
    def key(self) -> str:
        """Its name in the tables and in the cabinet."""
        return _id("f", self.path)


def guid(about: str) -> str:
    """The GUID of a thing, always the same for the same words."""
    return "{" + str(uuid.uuid5(_NAMES, about)).upper() + "}"


def tables(files: Sequence[Installed], version: str) -> list[Table]:
    """Every table of the MSI that installs these files."""
    components, policies = _components(files), _policy_components()
    everything = [*components, *policies]
    return [
        *_folders(files),
        _table("Component", "Component s72|ComponentId S38|Directory_ s72|Attributes i2|"
               "Condition S255|KeyPath S72", everything),
        _table("File", "File s72|Component_ s72|FileName l255|FileSize i4|Version S72|Language S20|"
               "Attributes I2|Sequence i4", _files(files)),
        _table("Media", "DiskId i2|LastSequence i4|DiskPrompt L64|Cabinet S255|VolumeLabel S32|"
               "Source S72", [(1, len(files), "", f"#{CABINET}", "", "")]),
        _table("Feature", "Feature s38|Feature_Parent S38|Title L64|Description L255|Display I2|"
               "Level i2|Directory_ S72|Attributes i2",
               [("Wingbook", "", "Wingbook", "", 1, 1, "INSTALLDIR", 16)]),
        _table("FeatureComponents", "Feature_ s38|Component_ s72",
               [("Wingbook", row[0]) for row in everything], keys=2),
        _registry(),
        _shortcut(),
        *_searches(),
        *_upgrades(version),
        *_sequences(),
        _custom_actions(),
        _table("Binary", "Name s72|Data v0", [("guard", GUARD)]),
        _table("Icon", "Name s72|Data v0", [(ICON, ICON)]),
        _properties(version),
    ]  # fmt: skip


def summary(version: str, package: str, moment: str) -> Table:
    """What Windows shows of the file itself. ``package`` is the GUID of its content."""
    said: dict[int, Cell] = {
        1: 1252,
        2: "Installation Database",
        3: f"Wingbook {version}",
        4: "Wingbook",
        5: "Installer",
        6: "The record of the people on a prison wing, with or without the network.",
        7: "x64;2057",
        9: package,
        12: moment,
        13: moment,
        14: 500,
        15: 2,
        18: "Wingbook",
        19: 2,
    }
    return _table("_SummaryInformation", "PropertyId i2|Value l255", list(said.items()))


def _table(name: str, columns: str, rows: Sequence[Sequence[Cell]], *, keys: int = 1) -> Table:
    return Table(name, tuple(columns.split("|")), keys, rows)


# ---- what is installed where -------------------------------------------------------------------


def _folders(files: Sequence[Installed]) -> Iterator[Table]:
    rows: list[Sequence[Cell]] = [
        ("TARGETDIR", "", "SourceDir"),
        ("ProgramFiles64Folder", "TARGETDIR", "."),
        ("INSTALLDIR", "ProgramFiles64Folder", "Wingbook"),
        ("ProgramMenuFolder", "TARGETDIR", "."),
        ("CommonAppDataFolder", "TARGETDIR", "."),
        ("DATADIR", "CommonAppDataFolder", "Wingbook"),
        ("WAITINGDIR", "DATADIR", "waiting"),
    ]
    inner = {parent for file in files for parent in file.path.parents} - {PurePosixPath(".")}
    rows += [(_folder(one), _folder(one.parent), _both_names(one)) for one in sorted(inner)]
    yield _table("Directory", "Directory s72|Directory_Parent S72|DefaultDir l255", rows)
    yield _table("CreateFolder", "Directory_ s72|Component_ s72",
                 [("WAITINGDIR", "c_waiting")], keys=2)  # fmt: skip


def _components(files: Iterable[Installed]) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = [
        (_id("c", file.path), guid(f"file {file.path}"), _folder(file.path.parent), _IN_64_BIT, "",
         file.key)
        for file in files
    ]  # fmt: skip
    rows.append(("c_waiting", guid("folder waiting"), "WAITINGDIR", _IN_64_BIT, "", ""))
    rows.append(_by_registry("c_events", "INSTALLDIR", "", "r_events"))
    return rows


def _policy_components() -> list[tuple[Cell, ...]]:
    return [
        _by_registry(f"c_{name}", "INSTALLDIR", name.upper(), f"r_{name}")
        for name in settings_table()
    ]


def _by_registry(name: str, folder: str, condition: str, key: str) -> tuple[Cell, ...]:
    return (name, guid(name), folder, _IN_64_BIT | _KEY_IS_REGISTRY, condition, key)


def _files(files: Iterable[Installed]) -> list[tuple[Cell, ...]]:
    return [
        (file.key, _id("c", file.path), _both_names(file.path), file.size, file.version,
         file.language, _VITAL, number)
        for number, file in enumerate(files, start=1)
    ]  # fmt: skip


def _registry() -> Table:
    program = "[INSTALLDIR]" + PROGRAM.name
    rows: list[Sequence[Cell]] = [
        ("r_events", _LOCAL_MACHINE, EVENT_SOURCE, "EventMessageFile", f"#%{program}", "c_events"),
        ("r_types", _LOCAL_MACHINE, EVENT_SOURCE, "TypesSupported", "#7", "c_events"),
    ]
    for name in settings_table():
        value = f"[{name.upper()}]"
        rows.append((f"r_{name}", _LOCAL_MACHINE, POLICY_KEY, name, value, f"c_{name}"))
    return _table("Registry", "Registry s72|Root i2|Key l255|Name L255|Value L0|Component_ s72",
                  rows)  # fmt: skip


def _shortcut() -> Table:
    program = Installed(PROGRAM, 0)
    row = ("s_wingbook", "ProgramMenuFolder", "Wingbook", _id("c", program.path),
           f"[#{program.key}]", "", "The record of the wing", "", ICON, 0, 1,
           "INSTALLDIR")  # fmt: skip
    return _table("Shortcut", "Shortcut s72|Directory_ s72|Name l128|Component_ s72|Target s72|"
                  "Arguments S255|Description L255|Hotkey I2|Icon_ S72|IconIndex I2|ShowCmd I2|"
                  "WkDir S72", [row])  # fmt: skip


def _id(kind: str, path: PurePosixPath) -> str:
    return kind + hashlib.sha256(path.as_posix().encode()).hexdigest()[:20]


def _folder(path: PurePosixPath) -> str:
    return "INSTALLDIR" if path == PurePosixPath(".") else _id("d", path)


def _both_names(path: PurePosixPath) -> str:
    """The name of eight letters and three that old programs see, and the real one."""
    name, suffix = path.name, path.suffix[1:4]
    plain = path.stem.isalnum() and len(path.stem) <= 8 and name == path.stem + path.suffix
    if plain and len(path.suffix) <= 4 and name.isascii():
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8].upper()
    suffix = "".join(letter for letter in suffix if letter.isalnum()).upper()
    return f"{digest}.{suffix}|{name}" if suffix else f"{digest}|{name}"


# ---- what is asked and decided before ----------------------------------------------------------


def _searches() -> Iterator[Table]:
    """What an earlier version was told, found again, so that an upgrade need not be told."""
    names = tuple(settings_table())
    yield _table("AppSearch", "Property s72|Signature_ s72",
                 [(_found(name), f"l_{name}") for name in names], keys=2)  # fmt: skip
    rows = [(f"l_{name}", _LOCAL_MACHINE, POLICY_KEY, name, _RAW_VALUE_64_BIT) for name in names]
    yield _table("RegLocator", "Signature_ s72|Root i2|Key s255|Name S255|Type I2", rows)


def _found(name: str) -> str:
    return "FOUND" + name.upper()


def _upgrades(version: str) -> Iterator[Table]:
    yield _table("Upgrade", "UpgradeCode s38|VersionMin S20|VersionMax S20|Language S255|"
                 "Attributes i4|Remove S255|ActionProperty s72", [
                     (UPGRADE_CODE, "", version, "", _KEEP_FEATURES, "", "OLDERFOUND"),
                     (UPGRADE_CODE, version, _LAST, "", _ONLY_DETECT, "", "NEWERFOUND"),
                 ], keys=5)  # fmt: skip
    yield _table("LaunchCondition", "Condition s255|Description l255", [
        ("NOT NEWERFOUND", _DOWNGRADE),
        ("Installed OR VersionNT64 >= 603", _TOO_OLD),
    ])  # fmt: skip


def _custom_actions() -> Table:
    rows: list[Sequence[Cell]] = [("RefuseWhileWaiting", _DLL, "guard", "RefuseWhileWaiting")]
    rows += [
        (f"Keep{name}", _SET_PROPERTY, name.upper(), f"[{_found(name)}]")
        for name in settings_table()
    ]
    return _table("CustomAction", "Action s72|Type i2|Source S72|Target S255", rows)


def _properties(version: str) -> Table:
    public = [name.upper() for name in settings_table()]
    found = [_found(name) for name in settings_table()]
    secrets = [name.upper() for name, one in settings_table().items() if one.kind == "secret"]
    hidden = [f"{prefix}{name}" for name in secrets for prefix in ("", "FOUND")]
    secure = [*public, *found, "NEWERFOUND", "OLDERFOUND", "WAITING"]
    said = {
        "ALLUSERS": "1",
        "ARPCOMMENTS": "The record of the people on a prison wing.",
        "ARPNOMODIFY": "1",
        "ARPPRODUCTICON": ICON,
        "Manufacturer": "Wingbook",
        "MsiHiddenProperties": ";".join(hidden),
        "ProductCode": guid(f"product {version}"),
        "ProductLanguage": "2057",
        "ProductName": "Wingbook",
        "ProductVersion": version,
        # Every file is put where it belongs, also over a newer one that the upgrade is to replace.
        "REINSTALLMODE": "amus",
        "SecureCustomProperties": ";".join(secure),
        "UpgradeCode": UPGRADE_CODE,
    }
    return _table("Property", "Property s72|Value l0", list(said.items()))


# ---- in what order -----------------------------------------------------------------------------

_BEFORE = (("FindRelatedProducts", 25), ("AppSearch", 50), ("LaunchConditions", 100))
_COSTS = (("CostInitialize", 800), ("FileCost", 900), ("CostFinalize", 1000))
_INSTALLS = (
    ("ValidateProductID", 700),
    *_COSTS,
    ("MigrateFeatureStates", 1200),
    ("InstallValidate", 1400),
    ("InstallInitialize", 1500),
    ("RemoveExistingProducts", 1510),
    ("ProcessComponents", 1600),
    ("UnpublishFeatures", 1800),
    ("RemoveRegistryValues", 2600),
    ("RemoveShortcuts", 3200),
    ("RemoveFiles", 3500),
    ("RemoveFolders", 3600),
    ("CreateFolders", 3700),
    ("InstallFiles", 4000),
    ("CreateShortcuts", 4500),
    ("WriteRegistryValues", 5000),
    ("RegisterUser", 6000),
    ("RegisterProduct", 6100),
    ("PublishFeatures", 6300),
    ("PublishProduct", 6400),
    ("InstallFinalize", 6600),
)
_UNPACKS = (
    *_COSTS,
    ("InstallValidate", 1400),
    ("InstallInitialize", 1500),
    ("InstallAdminPackage", 3900),
    ("InstallFiles", 4000),
    ("InstallFinalize", 6600),
)


def _sequences() -> Iterator[Table]:
    keeps = [
        (f"Keep{name}", f"NOT {name.upper()} AND {_found(name)}", 51 + number)
        for number, name in enumerate(settings_table())
    ]
    guard = ("RefuseWhileWaiting", f'{_UNINSTALLED} AND NOT WAITING~="leave"', 1410)
    shown = ("ExecuteAction", "", 1300)
    yield _sequence("InstallExecuteSequence", _BEFORE + _INSTALLS, [*keeps, guard])
    yield _sequence("InstallUISequence", _BEFORE + _COSTS, [*keeps, shown])
    yield _sequence("AdminExecuteSequence", _UNPACKS, [])
    yield _sequence("AdminUISequence", _COSTS, [shown])


def _sequence(
    name: str, standard: Iterable[tuple[str, int]], ours: Iterable[tuple[str, str, int]]
) -> Table:
    rows = [(action, "", number) for action, number in standard] + list(ours)
    rows.sort(key=lambda row: row[2])
    return _table(name, "Action s72|Condition S255|Sequence I2", rows)
