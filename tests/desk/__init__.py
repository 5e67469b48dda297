"""The desk over a real replica of a very small prison."""
