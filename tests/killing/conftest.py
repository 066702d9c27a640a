"""Processes from a nursery."""

from collections.abc import Iterator

import pytest

from tests.killing.nursery import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    with Nursery() as loaded:
        yield loaded
