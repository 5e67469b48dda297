"""Windows' registry, as far as the program meets it: it behaves as the module winreg does."""

from __future__ import annotations

from typing import Self

Value = str | int


class Key:
    """An open key."""

    def __init__(self, values: dict[str, tuple[Value, int]]) -> None:
        self.values = values

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        """A closed key needs nothing more."""


class Registry:
    """Keys by hive and path. ``denied`` are those that nobody may read."""

    HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = 0x80000002, 0x80000001
    KEY_READ, KEY_SET_VALUE, KEY_WOW64_64KEY = 0x20019, 0x2, 0x100
    REG_SZ, REG_EXPAND_SZ, REG_BINARY, REG_DWORD, REG_MULTI_SZ = 1, 2, 3, 4, 7

    def __init__(self) -> None:
        self.keys: dict[tuple[int, str], dict[str, tuple[Value, int]]] = {}
        self.denied: set[tuple[int, str]] = set()

    def put(self, hive: int, path: str, name: str, value: Value, kind: int | None = None) -> None:
        """A value is there already."""
        by_type = self.REG_DWORD if isinstance(value, int) else self.REG_SZ
        self.keys.setdefault((hive, path), {})[name] = (value, kind or by_type)

    def OpenKey(self, hive: int, path: str, reserved: int, access: int) -> Key:
        assert (reserved, access) == (0, self.KEY_READ | self.KEY_WOW64_64KEY)
        if (hive, path) in self.denied:
            raise PermissionError(13, "Access is denied")
        if (hive, path) not in self.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return Key(self.keys[hive, path])

    def CreateKeyEx(self, hive: int, path: str, reserved: int, access: int) -> Key:
        assert (reserved, access) == (0, self.KEY_SET_VALUE | self.KEY_WOW64_64KEY)
        if hive == self.HKEY_LOCAL_MACHINE or (hive, path) in self.denied:
            raise PermissionError(13, "Access is denied")
        return Key(self.keys.setdefault((hive, path), {}))

    def QueryInfoKey(self, key: Key) -> tuple[int, int, int]:
        return 0, len(key.values), 0

    def EnumValue(self, key: Key, index: int) -> tuple[str, Value, int]:
        name = list(key.values)[index]
        return (name, *key.values[name])

    def SetValueEx(self, key: Key, name: str, reserved: int, kind: int, value: str) -> None:
        key.values[name] = (value, kind)

    def DeleteValue(self, key: Key, name: str) -> None:
        if name not in key.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        del key.values[name]

    def ExpandEnvironmentStrings(self, text: str) -> str:
        return text.replace("%ProgramData%", r"C:\ProgramData")
