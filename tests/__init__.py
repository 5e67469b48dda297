"""Wingbook's tests."""
