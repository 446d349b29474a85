"""Imports go one way, and the heart of the program touches nothing but numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import zhi_publish

ROOT = Path(zhi_publish.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

LAYERS = (
    {"diagnostics"},
    {"slug", "targets"},
    {"model"},
    {"messages"},
    {"load", "compute"},
    {"present"},
    {"pipeline"},
    {"publish"},
    {"cli"},
)
"""From what knows nothing of the others to what knows them all; two in one layer never meet."""
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}

ENGINES = {
    "mkdocs": {"publish/site.py"},
    "material": {"publish/site.py"},
    "weasyprint": {"publish/brochure_pdf.py"},
    "xlsxwriter": {"publish/workbook_xlsx.py"},
}
"""The one module that knows each engine, so that a change of engine stays a small job."""

IMPURE = frozenset("os io tempfile shutil subprocess socket time random urllib yaml".split())
OUTSIDE = frozenset(
    "now today utcnow time getenv environ open read_text read_bytes write_text write_bytes exists is_file is_dir "
    "is_symlink resolve stat iterdir glob rglob mkdir unlink".split()
)
"""A path may be a value in the model; asking the disk about it is for other stages."""


def name_of(path: Path) -> str:
    """Return a module as the layers call it: its top folder, or its own name."""
    inside = path.relative_to(ROOT)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a module as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"))


PURE = [path for path in MODULES if name_of(path) in {"diagnostics", "slug", "model", "compute"}]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every import of a module with its line, also those inside functions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno} imports relatively"
            yield node.lineno, node.module or ""
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    """A module knows its own folder and what stands before it in the list."""
    own = name_of(path)
    for line, imported in imports(path):
        parts = imported.split(".")
        if (
            parts[0] != "zhi_publish"
            or len(parts) == 1
            or parts[1].startswith("__")
            or own in {"__init__", "__main__"}
        ):
            continue
        other = parts[1]
        assert other == own or HEIGHT[other] < HEIGHT[own], f"{path.name}:{line} imports {imported}"


def test_every_module_has_a_place_in_the_order() -> None:
    """A new folder is given its layer here."""
    assert {name_of(path) for path in MODULES} - {"__init__", "__main__"} <= set(HEIGHT)


@pytest.mark.parametrize("engine", ENGINES)
def test_one_module_knows_an_engine(engine: str) -> None:
    """All others hand it finished pages."""
    users = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        for _, imported in imports(path)
        if imported.split(".")[0] == engine
    }
    assert users <= ENGINES[engine]


@pytest.mark.parametrize(
    "path",
    [path for path in PURE if path.name != "look.py"],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_model_and_compute_touch_no_file_or_clock(path: Path) -> None:
    """The same content gives the same sums, on any day and on any machine.

    A look is the exception: it is a folder of files, and no sum depends on it.
    """
    for line, imported in imports(path):
        assert imported.split(".")[0] not in IMPURE, f"{path.name}:{line} imports {imported}"
    for node in ast.walk(tree_of(path)):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                assert name not in {"open", "print", "input", "eval", "exec"}, f"{path.name}:{node.lineno}"
            case ast.Attribute(attr=name):
                assert name not in OUTSIDE, f"{path.name}:{node.lineno}"


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if name_of(path) == "compute" and path.name != "simulation.py"]
    + [
        ROOT / "model" / name
        for name in ("benefit.py", "quantity.py", "budget.py", "analysis.py", "rules.py")
    ]
    + [ROOT / "load" / "numerals.py", ROOT / "present" / "format.py"],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_binary_fraction_touches_money(path: Path) -> None:
    """No ``float``, no literal with a point, and no true division of Python's own numbers.

    A simulation is the exception: a draw is an estimate, and none of it enters a sum (decision 020).
    """
    for node in ast.walk(tree_of(path)):
        assert not (isinstance(node, ast.Name) and node.id in {"float", "round", "complex"}), (
            f"{path.name}:{node.lineno}"
        )
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), (
            f"{path.name}:{node.lineno}"
        )


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_dataclasses_of_the_model_are_frozen(path: Path) -> None:
    """What was read is never changed afterwards."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef):
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name):
                    options = {keyword.arg: ast.unparse(keyword.value) for keyword in decorator.keywords}
                    assert options.get("frozen") == "True", f"{path.name}:{node.lineno} {node.name}"
