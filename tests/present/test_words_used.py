"""Every word that is kept in two languages is said somewhere: a word that nothing says is work for nobody."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = (ROOT / "zhi_publish", ROOT / "themes")
_NAME = re.compile(r"[A-Za-z_]\w*")


def _catalogues() -> list[Path]:
    return [
        path
        for folder in ("present", "publish")
        for path in sorted((ROOT / "zhi_publish" / folder).glob("**/*words*.py"))
    ]


def _words(source: str) -> set[str]:
    """Return the fields of the classes in a catalogue."""
    return {
        line.target.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
        for line in node.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    }


def _names_but_those_of_catalogues(source: str, words: set[str]) -> set[str]:
    """Return the names in a module, without the fields of classes and the keywords with which a catalogue is filled."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in words:
            found.add(node.value)
    return found


def unused(catalogues: dict[str, str], modules: list[str], templates: list[str]) -> set[str]:
    """Return the words of catalogues that neither a module nor a template names."""
    words = set().union(*map(_words, catalogues.values()))
    said = {name for template in templates for name in _NAME.findall(template)}
    for source in (*catalogues.values(), *modules):
        said |= _names_but_those_of_catalogues(source, words)
    return words - said


def test_every_word_is_said() -> None:
    """No word of a catalogue is left that nothing shows."""
    paths = _catalogues()
    modules = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / "zhi_publish").rglob("*.py")
        if path not in set(paths)
    ]
    templates = [path.read_text(encoding="utf-8") for folder in PLACES for path in folder.rglob("*.html")]
    assert len(paths) > 20
    assert (
        unused({str(path): path.read_text(encoding="utf-8") for path in paths}, modules, templates) == set()
    )


def test_a_word_that_nothing_says_is_found() -> None:
    """The test above can fail: a field that is filled in two languages and never read is found."""
    catalogue = "class W:\n    said: str\n    silent: str\n\nNL = W(said='a', silent='b')\n"
    assert unused({"w": catalogue}, ["print(words.said)"], []) == {"silent"}
