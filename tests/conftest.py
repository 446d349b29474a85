"""What every test shares: the option that rewrites golden files, and leaving slow tests for when they are asked for."""

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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests out, unless an expression of markers was given (``-m slow``)."""
    if config.option.markexpr:
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return what compares with expected files, or rewrites them."""
    return Golden(is_updating=bool(request.config.getoption("--update-golden")))
