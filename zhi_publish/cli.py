"""The command line: options, exit codes and nothing else.

Exit codes: 0 fine, 1 something to repair (content or surroundings), 2 wrong use of the command.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from zhi_publish import __version__
from zhi_publish.diagnostics import Severity
from zhi_publish.messages.command_line import translate
from zhi_publish.messages.spoken import SpokenCommand, SpokenGroup

if TYPE_CHECKING:
    from zhi_publish.model.project import Kind
    from zhi_publish.model.settings import Settings
    from zhi_publish.pipeline import Outcome

_STATED_LANGUAGE = re.compile(r"^[ \t-]*(?:language|taal):[ \t]*[\"']?(nl|en)\b", re.MULTILINE)


def _is_dutch() -> bool:
    """Whether to speak Dutch of the command itself: as the publication does, and outside of one as the machine does.

    Only wrong use and help ask for it, so its settings are not read properly: the first line with a language decides.
    """
    folders = [Path(typed) for typed in sys.argv[1:] if not typed.startswith("-")]
    for folder in (*folders, Path()):
        try:
            settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        stated = _STATED_LANGUAGE.search(settings)
        return stated is None or stated[1] == "nl"
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return not next(filter(None, map(os.environ.get, names)), "").startswith("en")


translate(
    (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types), _is_dutch
)

FOLDER = click.Path(path_type=Path, file_okay=False)


SpokenCommand.is_dutch = staticmethod(_is_dutch)


@click.group(
    cls=SpokenGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, "-V", "--version", prog_name="zhi-publish", message="%(prog)s %(version)s")
def main() -> None:
    """Make a website, brochures and a reckoning of a folder; the words of all help stand in the messages."""


folder_argument = click.argument("folder", type=FOLDER, default=Path())
drafts_option = click.option("--concepten", "--drafts", "with_drafts", is_flag=True)


@main.command()
@folder_argument
@click.option("--format", "output_format", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--strict", is_flag=True)
@drafts_option
def check(folder: Path, output_format: str, *, strict: bool, with_drafts: bool) -> None:
    """Check everything; build nothing."""
    from zhi_publish.messages import render
    from zhi_publish.pipeline import run

    outcome = run(folder, with_drafts=with_drafts)
    found = outcome.report.sorted()
    if output_format == "json":
        click.echo(render.render_json(found, outcome.language))
    elif output_format == "github":
        if found:
            click.echo(render.render_github(found, outcome.language))
    else:
        if found:
            click.echo(render.render_text(found, outcome.language, outcome.texts) + "\n")
        click.echo(render.summary(found, outcome.language))
        _tell_drafts(outcome)
    has_failed = outcome.report.has_errors or (
        strict and any(one.severity is Severity.WARNING for one in found)
    )
    sys.exit(1 if has_failed else 0)


def _tell_drafts(outcome: Outcome) -> None:
    """Say what was left out: who waits for a page to appear should not have to guess."""
    from zhi_publish.messages.render import drafts_told

    if outcome.project is not None and (told := drafts_told(outcome.project.drafts, outcome.language)):
        click.echo(told)


@main.command()
@folder_argument
@click.option("--format", "output_format", type=click.Choice(["table", "json", "csv"]), default="table")
@drafts_option
def calc(folder: Path, output_format: str, *, with_drafts: bool) -> None:
    """Show the reckoning."""
    from zhi_publish.messages import render
    from zhi_publish.pipeline import run
    from zhi_publish.present import results_csv, results_json, results_table
    from zhi_publish.present.prose import with_facts_filled_in

    outcome = run(folder, with_drafts=with_drafts)
    if outcome.report.has_errors or outcome.project is None or outcome.results is None:
        errors = [found for found in outcome.report if found.severity is Severity.ERROR]
        click.echo(render.render_text(errors, outcome.language, outcome.texts), err=True)
        sys.exit(1)
    _, results = with_facts_filled_in(outcome.project, outcome.results)
    if output_format == "json":
        click.echo(results_json.results_json(results, outcome.project.settings.licence), nl=False)
    elif output_format == "csv":
        click.echo(results_csv.results_csv(results, outcome.language), nl=False)
    else:
        click.echo(results_table.results_table(results, outcome.language))


@main.command()
@folder_argument
@click.option("--format", "output_format", type=click.Choice(["text", "json"]), default="text")
def status(folder: Path, output_format: str) -> None:
    """Tell what is there and what is still missing; for the initiative itself."""
    from zhi_publish.messages import render
    from zhi_publish.pipeline import run
    from zhi_publish.present.status import status_json, status_text

    outcome = run(folder)
    if outcome.report.has_errors or outcome.project is None:
        errors = [found for found in outcome.report if found.severity is Severity.ERROR]
        click.echo(render.render_text(errors, outcome.language, outcome.texts), err=True)
        sys.exit(1)
    if output_format == "json":
        click.echo(status_json(outcome.project, outcome.report), nl=False)
    else:
        click.echo(status_text(outcome.project, outcome.report, outcome.language))


@main.command()
@click.argument("path", required=False)
@click.argument("folder", type=FOLDER, required=False)
@click.option("--format", "output_format", type=click.Choice(["text", "json"]), default="text")
@click.option("--depth", type=click.IntRange(min=0), metavar="N")
@drafts_option
def explain(
    path: str | None, folder: Path | None, output_format: str, depth: int | None, *, with_drafts: bool
) -> None:
    """Open a figure into its reckoning."""
    import shutil

    from zhi_publish.messages import render
    from zhi_publish.pipeline import run
    from zhi_publish.present.explain_text import Reckonings

    if path is not None and folder is None and Path(path).is_dir():
        folder, path = Path(path), None  # a folder alone asks for the list of that folder
    outcome = run(folder or Path(), with_drafts=with_drafts)
    if outcome.report.has_errors or outcome.project is None or outcome.results is None:
        errors = [found for found in outcome.report if found.severity is Severity.ERROR]
        click.echo(render.render_text(errors, outcome.language, outcome.texts), err=True)
        sys.exit(1)
    reckonings = Reckonings(outcome.project, outcome.results)
    answer = reckonings.answer_to(
        path, is_json=output_format == "json", depth=depth, width=shutil.get_terminal_size().columns
    )
    click.echo(answer.text, err=not answer.is_found)
    sys.exit(0 if answer.is_found else 2)


@main.command()
@folder_argument
@drafts_option
def build(folder: Path, *, with_drafts: bool) -> None:
    """Build everything into the site folder."""
    from zhi_publish.messages import catalogue, render
    from zhi_publish.pipeline import run

    outcome = run(folder, with_drafts=with_drafts)
    if len(outcome.report):
        click.echo(render.render_text(outcome.report, outcome.language, outcome.texts) + "\n", err=True)
    if outcome.report.has_errors:
        sys.exit(1)
    from zhi_publish.publish.build import build_publication
    from zhi_publish.publish.errors import PublishError
    from zhi_publish.publish.progress import Progress

    try:
        with Progress(outcome.language, sys.stderr) as progress:
            built = build_publication(outcome, progress.tell)
    except PublishError as error:
        click.echo(error.explain(outcome.language), err=True)
        sys.exit(1)
    for warning in built.warnings:
        click.echo(warning, err=True)
    words = catalogue(outcome.language)
    shown = click.format_filename(built.site)
    pages, brochures = words.pages.of(built.pages), words.brochures.of(built.brochures)
    click.echo(words.built.format(folder=shown, pages=pages, brochures=brochures))
    _tell_drafts(outcome)


@main.command()
@click.argument("pdf", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="PDF")
@click.argument("folder", type=FOLDER, required=False)
def verify(pdf: Path, folder: Path | None) -> None:
    """Read every amount in a brochure back and compare."""
    from zhi_publish.model.settings import Language
    from zhi_publish.publish import proof_answer

    answer = proof_answer.verify(pdf, folder, Language.DUTCH if _is_dutch() else Language.ENGLISH)
    click.echo(answer.text, err=answer.code == proof_answer.WRONG_USE)
    sys.exit(answer.code)


@main.command()
@folder_argument
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@drafts_option
def serve(folder: Path, host: str, port: int, *, with_drafts: bool) -> None:
    """Show the website while somebody writes."""
    from zhi_publish.publish.errors import PublishError
    from zhi_publish.publish.site import serve_publication

    settings = _settings_of(folder)
    try:
        serve_publication(folder, host=host, port=port, say=click.echo, with_drafts=with_drafts)
    except PublishError as error:
        click.echo(error.explain(settings.language), err=True)
        sys.exit(1)


@main.command()
@click.argument("what")
@click.argument("name", required=False)
@click.option(
    "--taal", "--language", "language", type=click.Choice(["nl", "en"]), default="nl", show_default=True
)
def new(what: str, name: str | None, language: str) -> None:
    """Make a new publication, or a new file in one."""
    from zhi_publish.messages.help_words import new_of_what, new_without_name
    from zhi_publish.model.kinds import KIND_NAMES
    from zhi_publish.model.settings import Language
    from zhi_publish.publish import scaffold
    from zhi_publish.publish.errors import PublishError

    kinds = {word: kind for kind, words in KIND_NAMES.items() for word in words}
    try:
        if name is None:
            if what in kinds and what != "model":  # a folder may well be called that
                raise click.UsageError(new_without_name(what, is_dutch=_is_dutch()))
            for path in scaffold.new_publication(Path(what), Language(language)):
                click.echo(click.format_filename(path))
            click.echo(f"zhi-publish serve {click.format_filename(what)}")
        elif what in kinds:
            click.echo(click.format_filename(_new_file(kinds[what], name)))
        else:
            known = [words[0 if _is_dutch() else 1] for words in KIND_NAMES.values()]
            shown = click.format_filename(what)
            raise click.UsageError(new_of_what(shown, known, is_dutch=_is_dutch()))
    except PublishError as error:
        click.echo(error.explain(Language(language)), err=True)
        sys.exit(1)


def _new_file(kind: Kind, name: str) -> Path:
    """Write a new file into the publication in the current folder."""
    from zhi_publish.publish import scaffold

    settings = _settings_of(Path())
    return scaffold.new_file(Path(), settings.content_folder, kind, name, settings.language)


def _settings_of(folder: Path) -> Settings:
    """Return the settings of a publication; one without readable settings is told what is wrong, and that is the end."""
    from zhi_publish.diagnostics import Report
    from zhi_publish.load.settings import load_settings
    from zhi_publish.messages.render import render_text
    from zhi_publish.model.settings import Language

    report, texts = Report(), dict[str, str]()
    settings = load_settings(folder, report, texts)
    if settings is None:
        click.echo(render_text(report, Language.DUTCH, texts), err=True)
        sys.exit(1)
    return settings


if __name__ == "__main__":
    main()
