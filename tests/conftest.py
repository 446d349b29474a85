"""What every test shares: the option that rewrites golden files."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from tests.golden import Golden

# the same examples on every machine: a failure is found again by whoever looks for it
settings.register_profile(
    "zhi", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("zhi")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that turns what came out into what is expected."""
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected files with what came out"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return what compares with expected files, or rewrites them."""
    return Golden(is_updating=bool(request.config.getoption("--update-golden")))
