"""Parts of the print engine for which others stand in while a brochure is made; see decision 030.

Each stand-in was written for one version of the engine and for one list of parameters. Where either differs the engine
keeps its own part: brochures then take longer, and are otherwise the same.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

WRITTEN_FOR = "70.0"
"""The version of WeasyPrint of which the stand-ins are the equals."""


@contextmanager
def standing_in(place: str, parameters: str, make: Callable[[Any], Any]) -> Iterator[None]:
    """Let another function stand in for one of the engine, for as long as the block lasts.

    Args:
        place: module and name of the engine's own function: ``weasyprint.layout.block:columns_layout``.
        parameters: the names of its parameters, in order, as they were when the stand-in was written.
        make: returns the stand-in, given the engine's own function.

    """
    module, _, path = place.partition(":")
    holder: Any = importlib.import_module(module)
    *around, name = path.split(".")
    for one in around:
        holder = getattr(holder, one, None)
    engines_own = getattr(holder, name, None)
    if not is_known(engines_own, parameters):
        yield
        return
    setattr(holder, name, make(engines_own))
    try:
        yield
    finally:
        setattr(holder, name, engines_own)


def is_known(function: Any, parameters: str) -> bool:
    """Whether a function of the engine is the one for which a stand-in was written; None is no function."""
    if function is None:
        return False
    version = importlib.import_module("weasyprint").__version__
    return version == WRITTEN_FOR and list(inspect.signature(function).parameters) == parameters.split()
