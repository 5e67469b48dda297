"""A certificate authority of a test's own."""

from __future__ import annotations

import datetime as dt
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.x509.oid import NameOID

_DAY = dt.timedelta(days=1)


class Authority:
    """``file`` is its certificate."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = generate_private_key(SECP256R1())
        self._name = _name("Test authority")
        folder.mkdir()
        self.file = folder / "authority.pem"
        built = _certificate(self._name, self._name, self._key.public_key()).add_extension(
            x509.BasicConstraints(ca=True, path_length=0), critical=True
        )
        self._write(self.file, built.sign(self._key, hashes.SHA256()))

    def certificate_for(self, address: str) -> tuple[Path, Path]:
        """A certificate for a server at this address, and its key."""
        key = generate_private_key(SECP256R1())
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        built = _certificate(_name(address), self._name, key.public_key()).add_extension(
            names, critical=False
        )
        certificate, key_file = self._folder / "hub.pem", self._folder / "hub.key"
        self._write(certificate, built.sign(self._key, hashes.SHA256()))
        form = serialization.PrivateFormat.PKCS8
        pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
        key_file.write_bytes(key.private_bytes(pem, form, plain))
        return certificate, key_file

    def _write(self, file: Path, certificate: x509.Certificate) -> None:
        file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _certificate(name: x509.Name, by: x509.Name, key: object) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(by)
        .public_key(key)  # type: ignore[arg-type]
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _DAY)
        .not_valid_after(now + _DAY)
    )
