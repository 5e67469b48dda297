"""Windows' programs and libraries, read just far enough: what they import, whether they are signed.

Microsoft's "PE Format" is the source of the layout.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

SUFFIXES = frozenset({".com", ".dll", ".exe", ".pyd"})

# What Windows 10 brings along, of what our parts ask for. Anything else must be in the MSI.
_OF_WINDOWS = """
    advapi32 authz bcrypt bcryptprimitives cfgmgr32 comctl32 comdlg32 crypt32 d3d9 d3d11 d3d12 dcomp
    dnsapi dwmapi dwrite dxgi gdi32 icuuc imm32 iphlpapi kernel32 mpr msi ncrypt netapi32 ntdll
    ole32 oleaut32 pdh powrprof propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi
    uiautomationcore user32 userenv uxtheme version winhttp winmm winspool.drv ws2_32 wtsapi32
"""
OF_WINDOWS = frozenset(_OF_WINDOWS.split())
_VERSION_FOLLOWS = struct.pack("<2I", 0xFEEF04BD, 0x10000)
_LANGUAGE_FOLLOWS = "Translation\0\0".encode("utf-16-le")
_IMPORTS, _SECURITY, _LATE_IMPORTS = 1, 4, 13


def is_signed(file: Path) -> bool:
    """Whether the file bears an Authenticode signature, whoever's it is."""
    return _directory(file.read_bytes(), _SECURITY)[1] > 0


def version_of(file: Path) -> tuple[str, str]:
    """Its version and the number of its language, as Windows shows them; empty without any.

    Windows' installer compares them with those of a file that is there already.
    """
    data = file.read_bytes() if file.suffix.lower() in SUFFIXES else b""
    fixed = data.find(_VERSION_FOLLOWS)
    if fixed < 0:
        return "", ""
    minor, major, build, patch = struct.unpack_from("<4H", data, fixed + 8)
    said = data.find(_LANGUAGE_FOLLOWS, fixed)
    language = struct.unpack_from("<H", data, said + len(_LANGUAGE_FOLLOWS))[0] if said > 0 else 0
    return f"{major}.{minor}.{patch}.{build}", str(language)


def imported(file: Path) -> set[str]:
    """The libraries that Windows loads with this file, in small letters."""
    data = file.read_bytes()
    found = set()
    for place, size, name_at in ((_IMPORTS, 20, 12), (_LATE_IMPORTS, 32, 4)):
        start = _offset(data, _directory(data, place)[0])
        while start and (name := struct.unpack_from("<I", data, start + name_at)[0]):
            text = _offset(data, name)
            found.add(data[text : data.index(b"\0", text)].decode("ascii").lower())
            start += size
    return found


def missing(files: Iterable[Path]) -> list[str]:
    """What these files import that is neither among them nor Windows' own: `file wants library`."""
    binaries = sorted(file for file in files if file.suffix.lower() in SUFFIXES)
    there = {file.name.lower() for file in binaries}
    return [
        f"{file.name} wants {library}"
        for file in binaries
        for library in sorted(imported(file) - there)
        if library.removesuffix(".dll") not in OF_WINDOWS and not library.startswith("api-ms-win-")
    ]


def _header(data: bytes) -> int:
    """Where the optional header begins; ValueError when the file is no 64-bit program."""
    header = int(struct.unpack_from("<I", data, 0x3C)[0]) if data[:2] == b"MZ" else 0
    if not header or struct.unpack_from("<H", data, header + 24)[0] != 0x20B:
        raise ValueError("no program or library for 64-bit Windows")
    return header + 24


def _directory(data: bytes, place: int) -> tuple[int, int]:
    """Where one of the tables lies (in memory; the security table: in the file) and its size."""
    start, size = struct.unpack_from("<II", data, _header(data) + 112 + 8 * place)
    return int(start), int(size)


def _offset(data: bytes, address: int) -> int:
    """The place in the file of an address in memory; 0 when it has none."""
    header = _header(data)
    count, size = struct.unpack_from("<H12xH", data, header - 18)
    for section in range(header + size, header + size + 40 * count, 40):
        _, start, length, place = struct.unpack_from("<4I", data, section + 8)
        if address and start <= address < start + length:
            return int(address - start + place)
    return 0
