"""What is reckoned for the parts of the method: one function each, named here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from zhi_publish.compute.accountability import AccountabilityYears, accountability_years
from zhi_publish.compute.building_blocks import BuildingBlocksResult, building_blocks_results
from zhi_publish.compute.counts import VenueCounts, venue_counts
from zhi_publish.compute.decision_plan import DecisionPlanResult, decision_plan_results
from zhi_publish.compute.interviews import InterviewsResult, interviews_results
from zhi_publish.compute.measurements import MeasurementResult, measurement_results
from zhi_publish.compute.value_chain import ValueChainResult, value_chain_results
from zhi_publish.model.project import Project

METHOD_RECKONINGS: Mapping[type, Callable[[Project], Mapping[str, Any]]] = {
    BuildingBlocksResult: building_blocks_results,
    InterviewsResult: interviews_results,
    VenueCounts: venue_counts,
    ValueChainResult: value_chain_results,
    MeasurementResult: measurement_results,
    DecisionPlanResult: decision_plan_results,
    AccountabilityYears: accountability_years,
}
"""What reckons each class of results, by id, from a publication."""
