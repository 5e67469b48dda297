"""The centre over HTTP: strict about what comes in, and plain about what goes wrong."""
