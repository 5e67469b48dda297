"""Amounts of money, which the record keeps in pence, as people write them."""

from __future__ import annotations


def money(pence: int) -> str:
    """An amount in pounds: `£1,042.15`."""
    return f"£{pence // 100:,}.{pence % 100:02d}"
