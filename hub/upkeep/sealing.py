"""Files sealed as they are written, of any length, to a public key whose secret half is elsewhere.

    header   WINGBOOK BACKUP 1, whose key it is (8 bytes), a public key made for this file (32),
             a note (32)
    then     pieces of 1 MiB and 16 bytes, the last one shorter

The key comes from X25519 and HKDF-SHA256, as of files carried by hand (``record.sealed``). Each
piece is sealed by ChaCha20-Poly1305 under its number and whether it is the last, with the header
as what it must fit: pieces that were left out, moved or cut off at the end do not open. What is
sealed was packed by zstandard before.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from record.problems import Problem
from record.sealed import public_key

MAGIC = b"WINGBOOK BACKUP 1\n"
KEY_BYTES = NOTE_BYTES = 32
NO_NOTE = bytes(NOTE_BYTES)
PIECE_BYTES = 1024 * 1024
_MARK_BYTES, _TAG_BYTES = 8, 16
_HEADER_BYTES = len(MAGIC) + _MARK_BYTES + KEY_BYTES + NOTE_BYTES


def seal_stream(plain: BinaryIO, target: BinaryIO, public: bytes, note: bytes = NO_NOTE) -> None:
    """Pack and seal all that ``plain`` gives into ``target``; the note is not hidden."""
    pair = X25519PrivateKey.generate()
    own = pair.public_key().public_bytes_raw()
    header = MAGIC + _mark(public) + own + note
    secret = pair.exchange(X25519PublicKey.from_public_bytes(public))
    cipher = _cipher(secret, own, public)
    target.write(header)
    packed = zstandard.ZstdCompressor(level=3).stream_reader(plain)
    piece, number = _filled(packed), 0
    while True:
        after = _filled(packed)
        target.write(cipher.encrypt(_nonce(number, last=not after), piece, header))
        if not after:
            return
        piece, number = after, number + 1


def note_of(file: Path) -> bytes:
    """The note of a sealed file."""
    with file.open("rb") as sealed:
        return _read_header(sealed, file)[-NOTE_BYTES:]


@contextmanager
def open_sealed(file: Path, private: bytes) -> Iterator[BinaryIO]:
    """What a sealed file holds, to be read piece by piece.

    Raises ``Problem`` where the file is damaged, cut off, or for another key, reading too.
    """
    with file.open("rb") as sealed:
        header = _read_header(sealed, file)
        public = public_key(private)
        if header[len(MAGIC) : len(MAGIC) + _MARK_BYTES] != _mark(public):
            raise Problem("backup_for_another", file=file.name)
        own = header[len(MAGIC) + _MARK_BYTES : -NOTE_BYTES]
        secret = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(own)
        )
        pieces = _pieces(sealed, _cipher(secret, own, public), header, file.name)
        packed = cast("IO[bytes]", _Pieces(pieces))
        yield io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(packed))


def _read_header(sealed: BinaryIO, file: Path) -> bytes:
    header = sealed.read(_HEADER_BYTES)
    if not header.startswith(MAGIC) or len(header) != _HEADER_BYTES:
        raise Problem("backup_damaged", file=file.name)
    return header


def _pieces(
    sealed: BinaryIO, cipher: ChaCha20Poly1305, header: bytes, name: str
) -> Iterator[bytes]:
    piece, number = sealed.read(PIECE_BYTES + _TAG_BYTES), 0
    while True:
        after = sealed.read(PIECE_BYTES + _TAG_BYTES)
        try:
            yield cipher.decrypt(_nonce(number, last=not after), piece, header)
        except (InvalidTag, ValueError) as error:
            raise Problem("backup_damaged", file=name) from error
        if not after:
            return
        piece, number = after, number + 1


class _Pieces(io.RawIOBase):
    """Pieces as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer with what comes next."""
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = memoryview(piece)
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


def _filled(stream: BinaryIO) -> bytes:
    """The next whole piece, or what is left."""
    piece = bytearray()
    while len(piece) < PIECE_BYTES and (more := stream.read(PIECE_BYTES - len(piece))):
        piece += more
    return bytes(piece)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _mark(public: bytes) -> bytes:
    """Whose key a file is sealed to, without saying the key."""
    return hashlib.sha256(b"backup" + public).digest()[:_MARK_BYTES]


def _cipher(secret: bytes, own: bytes, public: bytes) -> ChaCha20Poly1305:
    key = HKDF(SHA256(), KEY_BYTES, salt=own + public, info=MAGIC).derive(secret)
    return ChaCha20Poly1305(key)
