"""The command line: options, exit codes and nothing else.

Exit codes: 0 fine, 1 something to repair (content or surroundings), 2 wrong use of the command.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from zhi_publish import __version__
from zhi_publish.diagnostics import Severity

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="zhi-publish", message="%(prog)s %(version)s")
def main() -> None:
    """Maak van een map met persona's en baten een website, een brochure en een berekening.

    Each command takes the FOLDER of a publication; without one it takes the current folder.
    """


folder_argument = click.argument("folder", type=FOLDER, default=Path())
drafts_option = click.option(
    "--concepten", "--drafts", "with_drafts", is_flag=True, help="Neem concepten mee. / Include drafts."
)


@main.command()
@folder_argument
@click.option("--format", "output_format", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--strict", is_flag=True, help="Waarschuwingen tellen als fouten. / Warnings fail too.")
@drafts_option
def check(folder: Path, output_format: str, *, strict: bool, with_drafts: bool) -> None:
    """Lees alles na; maakt niets. / Check everything; builds nothing."""
    from zhi_publish.messages import catalogue, render  # noqa: PLC0415 - each command loads what it needs
    from zhi_publish.pipeline import run  # noqa: PLC0415

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
        words = catalogue(outcome.language)
        counts = {severity: sum(one.severity is severity for one in found) for severity in Severity}
        summary = words.summary.format(
            errors=counts[Severity.ERROR], warnings=counts[Severity.WARNING], notes=counts[Severity.NOTE]
        )
        click.echo(summary if found else words.all_clear)
    has_failed = outcome.report.has_errors or (strict and any(one.severity is Severity.WARNING for one in found))
    sys.exit(1 if has_failed else 0)


@main.command()
@folder_argument
@click.option("--format", "output_format", type=click.Choice(["table", "json", "csv"]), default="table")
@drafts_option
def calc(folder: Path, output_format: str, *, with_drafts: bool) -> None:
    """Reken alles uit. / Show the reckoning."""
    from zhi_publish.messages import render  # noqa: PLC0415
    from zhi_publish.pipeline import run  # noqa: PLC0415
    from zhi_publish.present import results_csv, results_json, results_table  # noqa: PLC0415

    outcome = run(folder, with_drafts=with_drafts)
    if outcome.report.has_errors or outcome.results is None:
        errors = [found for found in outcome.report if found.severity is Severity.ERROR]
        click.echo(render.render_text(errors, outcome.language, outcome.texts), err=True)
        sys.exit(1)
    if output_format == "json":
        click.echo(results_json.results_json(outcome.results), nl=False)
    elif output_format == "csv":
        click.echo(results_csv.results_csv(outcome.results, outcome.language), nl=False)
    else:
        click.echo(results_table.results_table(outcome.results, outcome.language))


@main.command()
@folder_argument
@drafts_option
def build(folder: Path, *, with_drafts: bool) -> None:
    """Maak de website, de brochures en de downloads. / Build everything into the site folder."""
    from zhi_publish.messages import render  # noqa: PLC0415
    from zhi_publish.pipeline import run  # noqa: PLC0415

    outcome = run(folder, with_drafts=with_drafts)
    if len(outcome.report):
        click.echo(render.render_text(outcome.report, outcome.language, outcome.texts) + "\n", err=True)
    if outcome.report.has_errors:
        sys.exit(1)
    from zhi_publish.publish.build import build_publication  # noqa: PLC0415 - only a sound publication pays for it
    from zhi_publish.publish.errors import PublishError  # noqa: PLC0415

    try:
        built = build_publication(outcome)
    except PublishError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"{built.site}: {built.pages} pagina's, {built.brochures} brochures")


if __name__ == "__main__":
    main()
