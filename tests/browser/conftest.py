"""Sites that are built once for all tests."""

from tests.building import built

__all__ = ["built"]
