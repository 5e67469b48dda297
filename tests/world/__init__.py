"""A whole world in five lines: one centre, some terminals, links to cut, crashes to make."""

from tests.world.world import Officer, World

__all__ = ["Officer", "World"]
