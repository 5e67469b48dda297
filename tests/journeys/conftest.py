"""Journeys are made on every engine that the centre runs on."""

from tests.world.fixtures import fresh_database, hub, postgresql, test_clock, world

__all__ = ["fresh_database", "hub", "postgresql", "test_clock", "world"]
