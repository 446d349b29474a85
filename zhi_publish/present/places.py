"""Places inside pages: a link to a heading leads to a heading that is there."""

from __future__ import annotations

from collections.abc import Iterator

from zhi_publish.diagnostics import Code, Report, nearest
from zhi_publish.load.prose import links_to_places
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.text import Body
from zhi_publish.targets import path_inside

_OURS = ("z-", "bron-", "fn:", "fnref:")
"""How the names of places begin that a page has besides its author's headings."""


def check_places(project: Project, report: Report) -> None:
    """Report every link to a place that its page does not have; the texts must have no other mistakes."""
    bodies = {body.file: (kind, body) for kind, body in _bodies(project)}
    places: dict[str, frozenset[str]] = {}
    content = project.settings.content_folder
    for _, body in bodies.values():
        for path, place, where in links_to_places(body):
            inside = path_inside(path, body.file.removeprefix(f"{content}/")) if path else None
            file = f"{content}/{inside}" if path else body.file
            # the values of a model are places on its page too
            if file not in bodies or place.startswith(_OURS) or bodies[file][0] is Kind.MODEL:
                continue
            if file not in places:
                places[file] = _places(*bodies[file])
            if place not in places[file]:
                near = nearest(place, sorted(places[file]))
                report.add(
                    Code.BROKEN_LINK,
                    where,
                    typed=f"{path}#{place}"[:60],
                    suggestion=None if near is None else f"{path}#{near}",
                )


def _places(kind: Kind, body: Body) -> frozenset[str]:
    from zhi_publish.present.markdown import heading_ids  # only who links to places pays for the reader

    return heading_ids(body, has_own_title=kind is Kind.PAGE)


def _bodies(project: Project) -> Iterator[tuple[Kind, Body]]:
    yield Kind.MODEL, project.model.body
    for kind, items in (
        (Kind.PERSONA, project.personas),
        (Kind.BENEFIT, project.benefits),
        (Kind.PAYER, project.payers),
        (Kind.PRICE_INDEX, project.price_indexes),
        (Kind.BUDGET, project.budgets),
        (Kind.ANALYSIS, project.analyses),
    ):
        for item in items.values():
            yield kind, item.body
    for part in project.method_items():
        yield part.kind, part.body
    for page in project.pages:
        yield Kind.PAGE, page.body
