"""Simulations play in a folder that the tests remove."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.simulation import stage


@pytest.fixture(scope="session", autouse=True)
def _folder() -> Iterator[None]:
    with stage.shared_folder() as folder:
        stage.stay_in(folder)
        yield
