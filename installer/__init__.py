"""The MSI: what Windows terminals are given, built on Debian or on Windows from the same lock."""
