"""Incentives and adjudications on the screen: their words, and the levels of a prison's wings."""
