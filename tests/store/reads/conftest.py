"""The terminal of the small prison that the desk is tried on."""

from tests.desk.conftest import clock, desk, filled_home, replica, supervisor

__all__ = ["clock", "desk", "filled_home", "replica", "supervisor"]
