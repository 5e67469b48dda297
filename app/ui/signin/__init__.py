"""Signing in, and leaving the terminal to the next."""
