"""What is reckoned for the parts of the method: one function each, named here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from zhi_publish.compute.building_blocks import BuildingBlocksResult, building_blocks_results
from zhi_publish.model.project import Project

METHOD_RECKONINGS: Mapping[type, Callable[[Project], Mapping[str, Any]]] = {
    BuildingBlocksResult: building_blocks_results,
}
"""What reckons each class of results, by id, from a publication."""
