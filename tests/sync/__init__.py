"""The sync engine, its HTTP line and its workers."""
