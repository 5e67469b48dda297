"""Pieces that at least two screens use; each knows no more than Qt and the style."""
