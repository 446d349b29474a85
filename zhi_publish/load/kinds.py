"""From files whose front matter could be read to everything that a publication holds, kind by kind."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.analysis import load_analysis
from zhi_publish.load.benefit import load_benefit
from zhi_publish.load.brochure import load_brochure
from zhi_publish.load.budget import load_budget
from zhi_publish.load.core_values import load_model
from zhi_publish.load.decode import Reading
from zhi_publish.load.method_kind import ItemSource, Moment
from zhi_publish.load.nodes import Mapping
from zhi_publish.load.page import load_page
from zhi_publish.load.payer import load_payer
from zhi_publish.load.persona import load_persona
from zhi_publish.load.price_index import load_price_index
from zhi_publish.load.registry import Registry
from zhi_publish.load.tallies import Tallies
from zhi_publish.load.venue_editions import with_venue_editions
from zhi_publish.model.benefit import Benefit
from zhi_publish.model.core_values import (
    PARTICIPATIEPALET,
    PARTICIPATIEPALET_VALUES,
    CoreValue,
    TheoreticalModel,
)
from zhi_publish.model.count import Count
from zhi_publish.model.kinds import Kind
from zhi_publish.model.method import MethodItem
from zhi_publish.model.page import OrdinaryPage
from zhi_publish.model.project import Project
from zhi_publish.model.settings import Settings
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.model.venue import Venue

Item = TypeVar("Item")
Part = TypeVar("Part", bound=MethodItem)

_READ_HERE = frozenset(
    {
        Kind.MODEL, Kind.PERSONA, Kind.BENEFIT, Kind.PAYER, Kind.PRICE_INDEX, Kind.BUDGET, Kind.ANALYSIS,
        Kind.BROCHURE, Kind.PAGE,
    }
)  # fmt: skip
"""All other kinds are parts of the method (``zhi_publish.load.method``)."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file whose kind and id are known and whose front matter could be read."""

    path: PurePosixPath
    id: str
    mapping: Mapping
    body: Body


def load_kinds(
    root: Path,
    settings: Settings,
    files: MappingOf[Kind, list[SourceFile]],
    registry: Registry,
    reading: Reading,
    *,
    with_drafts: bool,
) -> Project:
    """Decode the files kind by kind, each after the kinds that it refers to."""
    loader = _KindLoader(root, settings.content_folder, files, registry, reading, with_drafts=with_drafts)
    load_all, load_method = loader.load_all, loader.load_method

    models = load_all(Kind.MODEL, lambda file: load_model(file.id, file.mapping, file.body, reading))
    _check_one_model(models, reading.report)
    model = _choose_model(models, registry, settings)
    payers = load_all(Kind.PAYER, lambda file: load_payer(file.id, file.mapping, file.body, reading))
    loader.model = model
    load_method(Moment.FIRST)
    benefits: dict[str, Benefit] = load_all(
        Kind.BENEFIT, lambda file: load_benefit(file.id, file.mapping, file.body, registry, reading)
    )
    personas = load_all(
        Kind.PERSONA,
        lambda file: load_persona(
            file.id,
            file.mapping,
            file.body,
            model=model,
            benefits=benefits,
            registry=registry,
            reading=reading,
        ),
    )
    load_method(Moment.WITH_PERSONAS)
    budgets = load_all(
        Kind.BUDGET, lambda file: load_budget(file.id, file.mapping, file.body, registry, reading)
    )
    price_indexes = load_all(
        Kind.PRICE_INDEX, lambda file: load_price_index(file.id, file.mapping, file.body, reading)
    )
    tallies = Tallies.of(loader.every(Count))
    analyses = load_all(
        Kind.ANALYSIS,
        lambda file: load_analysis(
            file.id,
            file.mapping,
            file.body,
            benefits=benefits,
            tallies=tallies,
            registry=registry,
            reading=reading,
        ),
    )
    incomplete = {item_id: analysis for item_id, analysis in analyses.items() if not analysis.is_complete}
    for item_id in incomplete:
        del analyses[item_id]
        registry.mark_broken(Kind.ANALYSIS, item_id)
    load_method(Moment.LAST)
    brochures = load_all(
        Kind.BROCHURE, lambda file: load_brochure(file.id, file.mapping, file.body, registry, reading)
    )
    if any(one.is_per_venue or one.venue_id is not None for one in brochures.values()):
        brochures = with_venue_editions(
            brochures, loader.every(Venue), analyses, registry.broken, reading.report
        )
    pages: dict[str, OrdinaryPage] = load_all(
        Kind.PAGE, lambda file: load_page(PurePosixPath(file.id), file.mapping, file.body, registry, reading)
    )
    return Project(
        settings=settings,
        model=model or built_in_model(settings),
        personas=personas,
        benefits=benefits,
        payers=payers,
        budgets=budgets,
        price_indexes=price_indexes,
        analyses=analyses,
        incomplete_analyses=incomplete,
        brochures=brochures,
        pages=tuple(pages.values()),
        method=loader.method,
        broken={kind: frozenset(ids) for kind, ids in registry.broken.items()},
        drafts={kind: frozenset(ids) for kind, ids in registry.drafts.items()},
    )


class _KindLoader:
    """Decodes files of one kind at a time, and knows which parts of the method it has read."""

    def __init__(
        self,
        root: Path,
        content: str,
        files: MappingOf[Kind, list[SourceFile]],
        registry: Registry,
        reading: Reading,
        *,
        with_drafts: bool,
    ) -> None:
        self._root, self._content, self._files = root, content, files
        self._registry, self._reading, self._with_drafts = registry, reading, with_drafts
        self._has_method = any(found for kind, found in files.items() if kind not in _READ_HERE)
        self.model: TheoreticalModel | None = None
        self.method: dict[type[MethodItem], dict[str, MethodItem]] = {}

    def load_all(self, kind: Kind, load: Callable[[SourceFile], Item | None]) -> dict[str, Item]:
        """Return every item of a kind that can be used; the others are marked as broken or as drafts."""
        reading, registry = self._reading, self._registry
        items: dict[str, Item] = {}
        for file in self._files[kind]:
            before = len(reading.report)
            item = load(file)
            if item is None:
                registry.mark_broken(kind, file.id)
                if len(reading.report) == before and not reading.report.has_errors:  # pragma: no cover
                    msg = f"{file.path} was refused without a finding"
                    raise AssertionError(msg)
            elif getattr(item, "is_draft", False) and not self._with_drafts:
                registry.mark_draft(kind, file.id)
            else:
                items[file.id] = item
        return items

    def load_method(self, moment: Moment) -> None:
        """Read the parts of the method whose moment has come."""
        if not self._has_method:
            return
        from zhi_publish.load.method import kinds_at  # only who has such files pays for what reads them

        for one in kinds_at(moment):
            load = one.load
            found = self.load_all(one.kind, lambda file, load=load: load(self._source(file)))  # type: ignore[misc]
            if found:
                self.method[one.family] = found

    def every(self, family: type[Part]) -> MappingOf[str, Part]:
        """Return the items of a part of the method that were read already."""
        return cast("MappingOf[str, Part]", self.method.get(family, {}))

    def _source(self, file: SourceFile) -> ItemSource:
        return ItemSource(
            id=file.id,
            mapping=file.mapping,
            body=file.body,
            registry=self._registry,
            reading=self._reading,
            root=self._root,
            content=self._content,
            model=self.model,
            loaded=self.method,
        )


def _check_one_model(models: dict[str, TheoreticalModel], report: Report) -> None:
    first, *others = models.values() or [None]
    for model in others:
        if first is not None and model is not None:
            report.add(Code.MODEL_AMBIGUOUS, model.where, first=first.where.file)


def _choose_model(
    models: dict[str, TheoreticalModel], registry: Registry, settings: Settings
) -> TheoreticalModel | None:
    """Return the publication's model, the built-in one when it has none, None when it cannot be read."""
    if models:
        return next(iter(models.values()))
    return None if registry.broken.get(Kind.MODEL) else built_in_model(settings)


def built_in_model(settings: Settings) -> TheoreticalModel:
    """Return the Participatiepalet; its words are those of the present stage, so the texts here stay empty."""
    nowhere = Location(file=f"{settings.content_folder}/model/{PARTICIPATIEPALET}.md")
    blank = Body(markdown="", file=nowhere.file, first_line=1)
    return TheoreticalModel(
        id=PARTICIPATIEPALET,
        title=AuthorText(text="", where=nowhere),
        values=tuple(
            CoreValue(id=value_id, name=AuthorText(text="", where=nowhere))
            for value_id in PARTICIPATIEPALET_VALUES
        ),
        body=blank,
        where=nowhere,
    )
