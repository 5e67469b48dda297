"""Pieces that at least two screens use: labels, tables, forms. Each knows no more than Qt and the style."""
