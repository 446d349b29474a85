"""Small makers: publications on disk and parts of the model, each with defaults that need no explaining."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

from zhi_publish.compute.results import Results, reckon
from zhi_publish.diagnostics import Diagnostic, Location, Report
from zhi_publish.load.project import load_project
from zhi_publish.model.analysis import Analysis, Horizon, Opening, PersonaCount, Visitors
from zhi_publish.model.benefit import BenefitLine, BenefitTerms, Cap, Price, PriceKind
from zhi_publish.model.budget import Budget, CostItem
from zhi_publish.model.persona import Persona
from zhi_publish.model.project import Project
from zhi_publish.model.quantity import Period, Uncertain
from zhi_publish.model.rules import check_project
from zhi_publish.model.text import AuthorText, Body

SETTINGS = """\
site_name: Proef
docs_dir: content
theme:
  name: material
  language: {language}
plugins:
  - search
  - zhi
"""

SOMEWHERE = Location(file="content/proef.md")
BLANK = Body(markdown="", file="content/proef.md", first_line=1)


def write_project(folder: Path, files: Mapping[str, str | bytes], *, language: str = "nl") -> Path:
    """Write a publication and return its folder.

    Paths are relative to the content folder, except ``mkdocs.yml`` and whatever begins with ``/``, which is
    relative to the publication. Text is dedented. A plain ``mkdocs.yml`` is added where none is given.
    """
    (folder / "content").mkdir(parents=True, exist_ok=True)
    if "mkdocs.yml" not in files:
        (folder / "mkdocs.yml").write_text(SETTINGS.format(language=language), encoding="utf-8")
    for name, text in files.items():
        path = folder / (name if name == "mkdocs.yml" else name[1:] if name[0] == "/" else f"content/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return folder


def load(folder: Path, *, with_drafts: bool = False) -> tuple[Project, tuple[Diagnostic, ...]]:
    """Load and check a publication whose folder and settings are readable."""
    report = Report()
    project = load_project(folder, report, with_drafts=with_drafts).project
    assert project is not None, [found.code for found in report]
    check_project(project, report)
    return project, report.sorted()


def codes(found: Iterable[Diagnostic]) -> list[str]:
    """Return the numbers of findings, in their order."""
    return [one.code.number for one in found]


def reckoned(folder: Path) -> Results:
    """Load a publication without errors and return its reckoning."""
    project, found = load(folder)
    assert not [one for one in found if one.severity == "error"], found
    return reckon(project)


def text(words: str) -> AuthorText:
    """Return a text of an author."""
    return AuthorText(text=words, where=SOMEWHERE)


def share(value: str | None) -> Uncertain | None:
    """Return a share without bounds."""
    return None if value is None else Uncertain.exactly(value)


def make_benefit(
    *,
    title: str = "Dagbesteding",
    amount: str | None = None,
    tariff: str | None = None,
    quantity: str = "1",
    per: Period | None = None,
    weeks: str | None = None,
    days: str | None = None,
    cap: tuple[str, Period] | None = None,
    over_years: str = "1",
    fraction: str = "1",
    deadweight: str | None = None,
    displacement: str | None = None,
    own_share: str | None = None,
    optimism_bias: str | None = None,
    starts_in_year: int | None = None,
    payers: Sequence[tuple[str, str]] | None = None,
    is_counted: bool = True,
    benefit_id: str | None = None,
) -> BenefitLine:
    """Return a line that describes its benefit in place; without a price it is one that nobody has priced."""
    stated = tariff if amount is None else amount
    if stated is None:
        price = Price(kind=PriceKind.UNQUANTIFIED, amount=None)
    else:
        kind = PriceKind.TARIFF if amount is None else PriceKind.AMOUNT
        price = Price(kind=kind, amount=Uncertain.exactly(stated))
    return BenefitLine(
        benefit_id=benefit_id,
        terms=BenefitTerms(
            title=text(title),
            price=price,
            payers=None if payers is None else tuple((payer, Decimal(part)) for payer, part in payers),
            cap=None if cap is None else Cap(units=Decimal(cap[0]), per=cap[1]),
            per=per,
            weeks=None if weeks is None else Decimal(weeks),
            days=None if days is None else Decimal(days),
            deadweight=share(deadweight),
            displacement=share(displacement),
            own_share=share(own_share),
            optimism_bias=share(optimism_bias),
            starts_in_year=starts_in_year,
        ),
        quantity=Uncertain.exactly(quantity),
        spread_over_years=Decimal(over_years),
        fraction=Uncertain.exactly(fraction),
        is_counted=is_counted,
        where=SOMEWHERE,
    )


def make_persona(
    item_id: str = "els", *, benefits: Sequence[BenefitLine] = (), reviewed: date | None = None
) -> Persona:
    """Return a persona who comes for growth."""
    return Persona(
        id=item_id,
        name=text(item_id.title()),
        core_value="groei",
        lines=tuple(benefits),
        reviewed=reviewed,
        body=BLANK,
        where=SOMEWHERE,
    )


def make_budget(*amounts: str, margin: str = "0") -> Budget:
    """Return a budget with an item for each amount."""
    return Budget(
        id="2025",
        year=2025,
        items=tuple(
            CostItem(title=text(f"Post {number}"), amount=Decimal(amount), where=SOMEWHERE)
            for number, amount in enumerate(amounts, start=1)
        ),
        margin=Uncertain.exactly(margin),
        body=BLANK,
        where=SOMEWHERE,
    )


def make_analysis(
    *,
    counts: Mapping[str, int] | None = None,
    benefits: Sequence[BenefitLine] = (),
    costs: str | None = None,
    budget_id: str | None = None,
    visitors: Visitors | None = None,
    opening: Opening | None = None,
    inhabitants: int | None = None,
) -> Analysis:
    """Return an analysis of 2025."""
    return Analysis(
        id="2025",
        title=text("Kosten en baten 2025"),
        year=2025,
        budget_id=budget_id,
        costs=None if costs is None else Decimal(costs),
        persona_counts=tuple(
            PersonaCount(persona_id=persona_id, count=count, where=SOMEWHERE)
            for persona_id, count in (counts or {}).items()
        ),
        lines=tuple(benefits),
        visitors=visitors,
        opening=opening or Opening(),
        inhabitants=inhabitants,
        horizon=Horizon(discount_rate=Uncertain.exactly(0)),
        body=BLANK,
        where=SOMEWHERE,
    )
