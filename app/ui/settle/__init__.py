"""Settling: each matter told in plain words, and the dialogs in which it is decided."""
