"""The verbs of ``wingbook-hub``."""
