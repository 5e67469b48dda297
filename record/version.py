"""Which Wingbook this is. The one place that says so; pyproject.toml and the installer read it."""

from __future__ import annotations

VERSION = "0.1.0"
