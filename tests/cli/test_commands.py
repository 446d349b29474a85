"""The commands as an author, an editor and a pipeline use them: options, exit codes and what is said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.building import PROJECTS, REPOSITORY, copy_project, zhi, zhi_process
from zhi_publish import __version__
from zhi_publish.cli import main
from zhi_publish.model.kinds import KIND_NAMES, Kind

COMMANDS = ("new", "check", "calc", "status", "explain", "build", "serve", "verify")


def test_help_names_every_command() -> None:
    """``--help`` lists the six verbs, and each has help of its own."""
    text = zhi("--help").output

    for command in COMMANDS:
        assert f"  {command} " in text
        assert zhi(command, "--help").exit_code == 0
        assert zhi(command, "-h").output == zhi(command, "--help").output
    assert set(main.commands) == set(COMMANDS)


def test_version() -> None:
    """The version is the version of the package."""
    assert __version__ in zhi("--version").output


@pytest.mark.parametrize(
    "arguments",
    [
        ("onzin",),
        ("check", "--format", "xml"),
        ("calc", "--format", "github"),
        ("check", "--onzin"),
        ("build", "a", "b"),
        ("new",),
        ("new", "onzin", "Naam"),
        ("serve", "--port", "veel"),
        ("explain", "analyses.2025.roi", ".", "nog iets"),
        ("explain", "--depth", "-1"),
        ("explain", "--format", "csv"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...]) -> None:
    """A command that is typed wrong gives exit code 2 and says how to use it."""
    result = zhi(*arguments)

    assert result.exit_code == 2
    assert "Usage" in result.output or "Error" in result.output or "Gebruik" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["check", "calc", "build"])
def test_folder_that_is_no_publication(command: str, tmp_path: Path) -> None:
    """Outside a publication each command says so, and how to make one."""
    for folder in (tmp_path, tmp_path / "bestaat-niet"):
        result = zhi(command, folder)

        assert result.exit_code == 1
        assert "ZHI001" in result.output
        assert "zhi-publish new" in result.output


def test_folder_defaults_to_the_current_one() -> None:
    """Without a folder the commands take the one that one stands in."""
    inside = zhi_process("calc", "--format", "json", cwd=PROJECTS / "volledig")
    outside = zhi_process("calc", PROJECTS / "volledig", "--format", "json", cwd=Path("/"))

    assert inside.returncode == 0
    assert inside.stdout == outside.stdout


def test_results_go_to_standard_output_and_trouble_to_standard_error() -> None:
    """A program that reads the output of ``calc`` gets data or nothing."""
    good = zhi_process("calc", "--format", "json", cwd=PROJECTS / "volledig")
    bad = zhi_process("calc", "--format", "json", cwd=PROJECTS / "kapot")

    assert json.loads(good.stdout)["format"] == "zhi-publish/results/1"
    assert good.stderr == ""
    assert (bad.returncode, bad.stdout) == (1, "")
    assert "fout ZHI" in bad.stderr


@pytest.mark.parametrize(
    ("project", "plain", "strict"),
    [("minimaal", 0, 0), ("volledig", 0, 1), ("engels", 0, 0), ("kapot", 1, 1)],
)
def test_exit_codes_of_check(project: str, plain: int, strict: int) -> None:
    """0 without errors, 1 with errors; with ``--strict`` warnings count too and notes do not."""
    assert zhi("check", PROJECTS / project).exit_code == plain
    assert zhi("check", PROJECTS / project, "--strict").exit_code == strict


def test_check_as_json_is_json_also_when_all_is_well() -> None:
    """The shape does not depend on what was found."""
    assert json.loads(zhi("check", PROJECTS / "minimaal", "--format", "json").output) == {"diagnostics": []}
    found = json.loads(zhi("check", PROJECTS / "kapot", "--format", "json").output)["diagnostics"]
    assert {tuple(one) for one in found} == {
        ("severity", "code", "file", "line", "column", "message", "suggestion")
    }


def test_check_for_github_says_nothing_when_all_is_well() -> None:
    """A pull request without trouble gets no annotation."""
    assert zhi("check", PROJECTS / "minimaal", "--format", "github").output == ""


def test_no_colour_codes_in_a_pipe() -> None:
    """What is read by a program holds letters only."""
    for command in ("check", "calc"):
        done = zhi_process(command, cwd=PROJECTS / "volledig", FORCE_COLOR="1")
        assert "\x1b" not in done.stdout + done.stderr


def test_runs_where_the_terminal_knows_no_accents() -> None:
    """A terminal in another encoding shows what it can and never stops the command."""
    done = zhi_process("calc", cwd=PROJECTS / "volledig", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert "Traceback" not in done.stderr
    assert done.returncode == 0


def test_output_may_be_cut_off() -> None:
    """``zhi-publish calc | head -1`` ends without a complaint."""
    command = f"{sys.executable} -m zhi_publish.cli calc --format json | head -1"
    done = subprocess.run(
        ["sh", "-c", command], cwd=PROJECTS / "volledig", capture_output=True, encoding="utf-8", check=False,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip

    assert done.stdout == "{\n"
    assert "Traceback" not in done.stderr


class TestExplain:
    """A figure opened into its reckoning."""

    def test_figure(self) -> None:
        """With a folder, or in the current one."""
        elsewhere = zhi("explain", "personas.noor.totaal", PROJECTS / "volledig")
        inside = zhi_process("explain", "personas.noor.totaal", cwd=PROJECTS / "volledig")

        assert elsewhere.exit_code == 0
        assert elsewhere.output == inside.stdout
        assert elsewhere.output.startswith("Eén bezoeker als Noor: ")
        assert "Bron: " in elsewhere.output

    def test_depth(self) -> None:
        """None shows the outcome alone; more shows more."""
        shallow = zhi("explain", "personas.noor.totaal", PROJECTS / "volledig", "--depth", "0").output
        deep = zhi("explain", "personas.noor.totaal", PROJECTS / "volledig", "--depth", "9").output

        assert len(shallow.splitlines()) < len(deep.splitlines())
        assert "→" not in deep

    def test_list_of_what_can_be_asked(self) -> None:
        """Without a path, in the current folder or in another."""
        elsewhere = zhi("explain", PROJECTS / "volledig")
        inside = zhi_process("explain", cwd=PROJECTS / "volledig")

        assert elsewhere.exit_code == 0
        assert elsewhere.output == inside.stdout
        assert "personas.noor" in elsewhere.output

    def test_json(self) -> None:
        """Of a figure, and of the list."""
        figure = json.loads(
            zhi("explain", "personas.noor.totaal", PROJECTS / "volledig", "--format", "json").output
        )
        listed = json.loads(zhi("explain", PROJECTS / "volledig", "--format", "json").output)

        assert figure["path"] == "personas.noor.totaal"
        assert "personas.noor.totaal" in listed["paths"]

    def test_unknown_path_is_wrong_use(self) -> None:
        """With the nearest known one, on standard error."""
        done = zhi_process("explain", "personas.nor.totaal", cwd=PROJECTS / "volledig")

        assert (done.returncode, done.stdout) == (2, "")
        assert "personas.noor" in done.stderr

    def test_errors_come_first(self) -> None:
        """What cannot be read cannot be explained."""
        done = zhi_process("explain", "personas.noor.totaal", cwd=PROJECTS / "kapot")

        assert (done.returncode, done.stdout) == (1, "")
        assert "fout ZHI" in done.stderr


class TestNew:
    """New publications and new files."""

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_publication_builds_at_once(self, language: str, tmp_path: Path) -> None:
        """What ``new`` gives has no error and no warning, and every page and the brochure come out of it."""
        folder = tmp_path / "het-open-huis"

        made = zhi("new", folder, "--language", language)
        checked = zhi("check", folder, "--strict", "--format", "json")
        built = zhi("build", folder)

        assert made.exit_code == 0
        assert json.loads(checked.output)["diagnostics"] == []
        assert built.exit_code == 0, built.output
        assert (folder / "site" / "downloads" / "brochure.pdf").read_bytes().startswith(b"%PDF")
        home = (folder / "site" / "index.html").read_text(encoding="utf-8")
        assert "Het open huis" in home
        assert f'<html lang="{language}"' in home

    @pytest.mark.parametrize("language", ["nl", "en"])
    @pytest.mark.parametrize("kind", [dutch for dutch, _ in KIND_NAMES.values()])
    def test_file_from_a_template_passes_the_check(
        self, kind: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A new file has no mistakes, drafts included, and stands in the folder of its kind."""
        folder = tmp_path / "huis"
        zhi("new", folder, "--language", language)
        monkeypatch.chdir(folder)

        made = zhi("new", kind, 'Zoë & "Jan" 2024')

        assert made.exit_code == 0, made.output
        path = Path(made.output.splitlines()[0])
        assert path.name == "zoe-jan-2024.md"
        assert zhi("check", "--drafts").exit_code == 0, zhi("check", "--drafts").output
        text = path.read_text(encoding="utf-8")
        assert "Zoë & 'Jan' 2024" in text
        assert "%" not in text.replace("1%", "").replace("0%", "").replace("2%", "")

    @pytest.mark.parametrize("language", ["nl", "en"])
    @pytest.mark.parametrize("kind", [dutch for dutch, _ in KIND_NAMES.values()])
    def test_help_in_a_template_is_not_published(
        self, kind: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A new file is a draft, or has its help where nothing is published; who publishes it all the same, is told."""
        folder = tmp_path / "huis"
        zhi("new", folder, "--language", language)
        monkeypatch.chdir(folder)
        path = Path(zhi("new", kind, "Proef").output.splitlines()[0])

        checked = zhi("check")
        told = json.loads(zhi("check", "--drafts", "--format", "json").output)["diagnostics"]

        text = path.read_text(encoding="utf-8")
        is_draft = "\nconcept: ja\n" in text or "\ndraft: yes\n" in text
        helps = [line for line in text.rpartition("\n---\n")[2].split("\n") if line.strip(" #")]
        assert is_draft or not helps
        assert ("proef" in checked.output.splitlines()[-1]) == is_draft
        found = [one for one in told if one["code"] == "ZHI132"]
        assert len(found) == len([line for line in helps if not line.startswith("#") and len(line) >= 20])
        assert all(one["file"] == path.as_posix() for one in found)

    @pytest.mark.parametrize("language", ["nl", "en"])
    @pytest.mark.parametrize(
        "kind",
        [dutch for kind, (dutch, _) in KIND_NAMES.items() if kind not in {Kind.BENEFIT, Kind.ACCOUNTABILITY}],
    )
    def test_every_line_of_a_template_can_be_switched_on(
        self, kind: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Taking away the hash before a key gives a file that can be read, as the explanation promises."""
        folder = tmp_path / "huis"
        zhi("new", folder, "--language", language)
        monkeypatch.chdir(folder)
        path = Path(zhi("new", kind, "Proef").output.splitlines()[0])
        lines = path.read_text(encoding="utf-8").split("\n")
        # an explanation has a space behind its hash, a key has none; what is below a key has two or more
        switched = [re.sub(r"^( *)#(?! [^ ])", r"\1", line) for line in lines]
        # what stands twice in an example is chosen once
        if kind == "analyse":
            switched = [line for line in switched if not line.startswith(("kosten:", "costs:"))]
        path.write_text("\n".join(switched), encoding="utf-8")

        result = zhi("check", "--drafts", "--format", "json")

        errors = [one for one in json.loads(result.output)["diagnostics"] if one["severity"] == "error"]
        assert errors == []

    def test_nothing_is_overwritten(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder that holds something, and a file that exists, are left alone."""
        folder = tmp_path / "huis"
        zhi("new", folder)
        before = (folder / "mkdocs.yml").read_bytes()
        assert zhi("new", folder).exit_code == 1
        assert (folder / "mkdocs.yml").read_bytes() == before

        monkeypatch.chdir(folder)
        wilma = (folder / "content" / "personas" / "wilma.md").read_bytes()
        result = zhi("new", "persona", "Wilma")
        assert result.exit_code == 1
        assert "wilma.md" in result.output
        assert (folder / "content" / "personas" / "wilma.md").read_bytes() == wilma

    @pytest.mark.parametrize(
        "name", ["!!!", "con", "../../weg", "a\nb: c", "{{ config }}", "x" * 300, "-", "  "]
    )
    def test_strange_names(self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A name that makes no file is refused; one that does never leads out of the folder or breaks the check."""
        folder = copy_project("minimaal", tmp_path)
        monkeypatch.chdir(folder)

        result = CliRunner().invoke(main, ["new", "persona", "--", name])

        assert result.exit_code in {0, 1, 2}, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        made = [path for path in tmp_path.rglob("*.md") if path.name != "index.md"]
        assert all(path.parent == folder / "content" / "personas" for path in made)
        assert len(made) == (result.exit_code == 0)
        assert zhi("check", "--drafts").exit_code == 0, zhi("check", "--drafts").output

    def test_outside_a_publication(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A new persona needs a publication to stand in."""
        monkeypatch.chdir(tmp_path)

        result = zhi("new", "persona", "Els")

        assert result.exit_code == 1
        assert "ZHI001" in result.output

    def test_english_words_are_accepted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever types ``new benefit`` in a Dutch publication gets a benefit in its Dutch folder."""
        folder = tmp_path / "huis"
        zhi("new", folder)
        monkeypatch.chdir(folder)

        assert zhi("new", "benefit", "Rust").exit_code == 0
        assert (folder / "content" / "baten" / "rust.md").exists()
