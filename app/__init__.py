"""Wingbook on a terminal: the encrypted replica, what staff can do, the link and the screens."""
