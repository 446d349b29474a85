"""What the documentation says is so: names exist, links lead somewhere, commands are described, examples work."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from click.testing import CliRunner

from tests.golden import Golden
from zhi_publish.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [ROOT / name for name in ("README.md", "README.en.md", "CHANGELOG.md", "CONTRIBUTING.md")]
    + list((ROOT / "docs").rglob("*.md"))
)
MANUALS = [ROOT / "docs" / "handleiding.md", ROOT / "docs" / "en" / "manual.md"]

_CODE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1[ ]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1[ ]*$", re.DOTALL | re.MULTILINE)
_NAME = re.compile(r"\bzhi_publish(?:\.[A-Za-z_]\w*)+")
_FILE = re.compile(r"`((?:zhi_publish|tests|themes|docs|scripts|content|benchmarks)/[\w./-]*)`")
_LINK = re.compile(r"\]\(([^()\s]+(?:\([^()\s]*\))?)\)")
_HEADING = re.compile(r"^#{1,6}[ ]+(.+?)[ ]*$", re.MULTILINE)
_EXAMPLE = re.compile(
    r"^<!-- (?P<what>bestand|apart|opdracht|fout): (?P<about>.+?) -->\n(?P<fence>`{3,})\w*\n(?P<text>.*?)^(?P=fence)$",
    re.DOTALL | re.MULTILINE,
)


def _relative(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def _names() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for found in sorted(set(_NAME.findall(page.read_text(encoding="utf-8")))):
            if not found.endswith((".py", ".md")):
                yield _relative(page), found


@pytest.mark.parametrize(("page", "name"), list(_names()))
def test_every_name_of_ours_exists(page: str, name: str) -> None:
    """A page that names ``zhi_publish.module.function`` names something that is there."""
    assert _find(name), f"{page} names {name}"


def _find(name: str) -> bool:
    """Whether a dotted name is a module, something in a module, or something in a class."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            thing: object = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            fields = getattr(thing, "__dataclass_fields__", {})
            if not hasattr(thing, part) and part not in fields:
                return False
            thing = getattr(thing, part, None)
        return True
    return False


@pytest.mark.parametrize("page", PAGES, ids=_relative)
def test_every_file_that_is_named_exists(page: Path) -> None:
    """Paths between backticks, such as ``tests/cases/``, are there; outputs and a reader's own files are not ours."""
    text = page.read_text(encoding="utf-8")
    if page in MANUALS or page.name == "uiterlijk.md":
        return  # they speak of the reader's folder
    missing = [
        name
        for name in _FILE.findall(_FENCED.sub("", text))
        if not (ROOT / name).exists() and "…" not in name
    ]

    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=_relative)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    """To a file that exists, and to a heading that stands in it."""
    dead = [target for target in _links(page) if not _leads_somewhere(page, target)]

    assert dead == []


def _links(page: Path) -> Iterator[str]:
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    for target in _LINK.findall(text):
        if not re.match(r"[a-z]+:", target):
            yield target


def _leads_somewhere(page: Path, target: str) -> bool:
    name, _, fragment = unquote(target).partition("#")
    file = (page.parent / name).resolve() if name else page
    if not file.exists() or not file.is_relative_to(ROOT):
        return False
    return not fragment or fragment in _anchors(file)


def _anchors(page: Path) -> set[str]:
    """Return the names that a forge gives to the headings of a page."""
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    anchors = set()
    for heading in _HEADING.findall(text):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").casefold()
        anchors.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return anchors


def test_every_command_is_described() -> None:
    """Each command has a heading on the page of commands, with every option that it takes."""
    page = (ROOT / "docs" / "opdrachten.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE))

    assert isinstance(main, click.Group)
    for name, command in main.commands.items():
        assert name in sections, f"no section for {name}"
        for parameter in command.params:
            for option in parameter.opts if isinstance(parameter, click.Option) else ():
                assert f"`{option}" in sections[name], f"{name} {option}"
    for option in (name for parameter in main.params for name in parameter.opts if name.startswith("--")):
        assert f"{option}`" in page, option


def test_every_decision_is_listed() -> None:
    """The list of decisions has each page, by its number and in order."""
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{3}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))

    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_glossary_has_every_class_of_the_model() -> None:
    """A new noun goes into the glossary before it goes into the code."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    modules = [
        *(ROOT / "zhi_publish" / "model").glob("*.py"),
        *(ROOT / "zhi_publish" / "compute").glob("*.py"),
    ]
    names = [
        name
        for module in modules
        for name in re.findall(r"^class ([A-Z]\w+)", module.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert [name for name in names if f"`{name}`" not in glossary] == []


@dataclass(frozen=True, slots=True)
class _Example:
    """A fenced block of a manual, with the comment above it that says what it is."""

    what: str
    about: str
    text: str
    span: tuple[int, int] = field(compare=False)
    """Where the text of the block stands in the page."""


def _examples(manual: Path, *what: str) -> list[_Example]:
    text = manual.read_text(encoding="utf-8")
    return [
        _Example(found["what"], found["about"], found["text"], found.span("text"))
        for found in _EXAMPLE.finditer(text)
        if not what or found["what"] in what
    ]


def _write_publication(manual: Path, folder: Path) -> Path:
    for example in _examples(manual, "bestand"):
        path = folder / example.about
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example.text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("manual", MANUALS, ids=_relative)
def test_publication_of_a_manual_is_sound(
    manual: Path, tmp_path: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All files of a manual together pass ``check --strict``, and each command says what the manual shows.

    ``pytest --update-golden`` writes into the manual what a command says now.
    """
    monkeypatch.chdir(_write_publication(manual, tmp_path))
    strict = CliRunner().invoke(main, ["check", "--strict"])
    assert strict.exit_code == 0, strict.output

    text = manual.read_text(encoding="utf-8")
    for example in reversed(_examples(manual, "opdracht", "fout")):
        shown = _said_by(example, tmp_path)
        text = text[: example.span[0]] + shown + text[example.span[1] :]
    golden.check(manual, text)


def _said_by(example: _Example, folder: Path) -> str:
    """Return what a command says; for a mistake, what ``check`` says of the publication with that mistake in it."""
    if example.what == "opdracht":
        result = CliRunner().invoke(main, example.about.split())
        assert result.exit_code == 0, result.output
        return result.output.strip("\n") + "\n"
    name, _, change = example.about.partition(": ")
    before, _, after = change.partition(" -> ")
    path = folder / name
    sound = path.read_text(encoding="utf-8")
    assert before in sound
    path.write_text(sound.replace(before, after, 1), encoding="utf-8")
    result = CliRunner().invoke(main, ["check"])
    path.write_text(sound, encoding="utf-8")
    assert result.exit_code == 1, result.output
    return result.output.strip("\n") + "\n"


def _loose_examples() -> list[tuple[Path, str]]:
    return [(manual, example.about) for manual in MANUALS for example in _examples(manual, "apart")]


@pytest.mark.parametrize(
    ("manual", "name"), _loose_examples(), ids=lambda value: str(value).rpartition("/")[2]
)
def test_every_other_example_of_a_manual_is_sound(manual: Path, name: str, tmp_path: Path) -> None:
    """A file that is shown by itself fits the publication of the manual."""
    _write_publication(manual, tmp_path)
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        next(one.text for one in _examples(manual, "apart") if one.about == name), encoding="utf-8"
    )

    result = CliRunner().invoke(main, ["check", "--strict", str(tmp_path)])

    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("manual", MANUALS, ids=_relative)
def test_every_block_of_a_manual_is_an_example(manual: Path) -> None:
    """A block with a file in it has a comment above it that says which; only plain ``text`` may go without."""
    text = manual.read_text(encoding="utf-8")
    blocks = len(re.findall(r"^```(?:markdown|yaml|csv)$", text, re.MULTILINE))

    assert blocks == len(_examples(manual, "bestand", "apart"))
