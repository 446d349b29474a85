"""The parts from which pages and prints are made: ready to show, each figure with its exact number.

A view holds no markup but that of the charts and of the cleaned text of authors. An ``address`` is a place on
the site such as ``personas/lena``; templates turn it into a link.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from zhi_publish.compute.benefits import Status

if TYPE_CHECKING:  # these subjects have views of their own, made of the parts below
    from zhi_publish.present.by_venue import ByVenueView
    from zhi_publish.present.comparison import ComparisonView, OverviewRowView
    from zhi_publish.present.explain_tables import AnalysisReckoningsView, ReckoningView
    from zhi_publish.present.funding import FundingView
    from zhi_publish.present.method_section import MethodSection
    from zhi_publish.present.overviews import PalettesView
    from zhi_publish.present.payer_matrix import MunicipalityView, PayerMatrixView
    from zhi_publish.present.price_indexes import PriceIndexView, PricesView
    from zhi_publish.present.reckon_yourself import ReckonView
    from zhi_publish.present.uncertainty import UncertaintyView
    from zhi_publish.present.years import YearsView


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is printed, with the number itself."""

    text: str
    exact: Decimal

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A name that leads somewhere."""

    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    """A value of the model."""

    id: str
    name: str
    definition: str
    colour: str
    """``#rrggbb`` for screens and paper."""
    address: str
    question: str = ""
    """The author's own, to talk about; empty where there is none."""
    picture: PictureView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """Where an amount comes from."""

    number: int
    """Place in the list of sources, counted from 1."""
    text: str
    url: str | None
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerShareView:
    """A payer and its part of an amount."""

    id: str
    name: str
    address: str
    amount: Figure
    share: str
    """The part as a percentage."""
    fraction: float
    """The part of the largest bar, 0 to 1: for drawing only, never for a sum."""
    reckoning: str = ""
    """``3 × € 13.281,60 + 4 × € 2.500,20``; empty where one number says it all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """One line of a table of benefits."""

    title: str
    address: str | None
    status: Status
    reckoning: str
    """``78 uur × € 80 = € 6.240``; empty for a benefit without a price."""
    steps: tuple[str, ...]
    """What was done to the yearly amount, in words."""
    outcome: str
    """``€ 3.750 ÷ 2 jaar × 60% = € 1.125``; empty where nothing was done to it."""
    amount: Figure | None
    """What counts; for an excluded line, what it would have been."""
    is_estimate: bool
    is_negative: bool
    bounds: str
    payers: str
    source: SourceView | None
    note: str
    reason: str
    cashable: str
    moved_price: str
    """``€ 80 (2021) wordt € 97,47 (2025)``; empty where the price is of the year that it is reckoned in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture to show."""

    address: str
    """Of the image file on the site, such as ``beelden/kade.jpg``."""
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DegreeView:
    """A value and the degree in which it applies."""

    value: ValueView
    degree: int
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteStepView:
    """One moment on a persona's way."""

    when: str
    what: str
    value: ValueView | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaCardView:
    """A persona in an overview."""

    id: str
    address: str
    name: str
    value: ValueView
    age: str
    summary: str
    total: Figure
    palette: Markup
    small_palette: Markup
    """The same without names, for rows of palettes."""
    portrait: Markup
    """Drawn from name and palette, for who has no picture: never a face."""
    picture: PictureView | None
    is_priced: bool
    """Whether any line counts: without one, zero euros would say that it was reckoned."""
    unquantified_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaView:
    """Everything that a persona's page or chapter shows."""

    card: PersonaCardView
    quote: str
    story: Markup
    story_on_site: Markup
    """The same, with a few of its quotations lifted out."""
    route: tuple[RouteStepView, ...]
    degrees: tuple[DegreeView, ...]
    counted: tuple[LineView, ...]
    excluded: tuple[LineView, ...]
    unquantified: tuple[LineView, ...]
    total_sentence: str
    bounds: str
    """How little and how much that may be, as a sentence; empty without bounds."""
    in_other_prices: str
    """What an analysis reckons with in prices of another year, as a sentence; empty where that is the same."""
    by_payer: tuple[PayerShareView, ...]
    reckoning: ReckoningView | None
    """What its total can be opened into; None when nothing is counted."""
    based_on: str
    reviewed: str
    counts: tuple[CountView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountView:
    """How many visitors an analysis counts for a persona."""

    analysis: LinkView
    text: str
    """``12 bezoekers als Lena``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitView:
    """A benefit item."""

    id: str
    address: str
    title: str
    price: str
    """``€ 80 per uur``, or the words for what has no price."""
    is_estimate: bool
    bounds: str
    payers: str
    domain: str
    source: SourceView | None
    price_year: str
    cashable: str
    adjustments: tuple[str, ...]
    lasts: str
    """How long it lasts, where that is not one year."""
    cap: str
    explanation: Markup
    personas: tuple[LinkView, ...]
    analyses: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerLineView:
    """What a payer saves on one thing."""

    title: str
    address: str | None
    detail: str
    amount: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerYearView:
    """What a payer saves in the year of an analysis."""

    analysis: LinkView
    year: str
    total: Figure
    lines: tuple[PayerLineView, ...]
    pays: Figure | None
    """What this payer contributes, by the budget; None when it contributes nothing."""
    is_funding_known: bool
    """Whether a budget tells who pays."""
    sentence: str
    """What it pays, saves and really keeps."""
    your_sentence: str
    """The same, told to the payer itself."""
    municipality: MunicipalityView | None
    """All budgets of the municipality together, for one of them; None where there is only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerView:
    """A payer's page."""

    id: str
    address: str
    name: str
    framework: str
    explanation: Markup
    years: tuple[PayerYearView, ...]
    personas: tuple[PayerLineView, ...]
    """What it saves on one visitor like each persona."""
    chart: Markup
    """What it pays and saves in each year; empty for one year alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoiRowView:
    """A row of the ROI table."""

    title: str
    address: str | None
    count: str
    each: str
    amount: Figure | None
    line: LineView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCostView:
    """A cost price."""

    label: str
    amount: Figure
    detail: str
    """``€ 272.020 ÷ 306 bezoekers (afgerond)``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisView:
    """Everything that an analysis' page or chapter shows."""

    id: str
    address: str
    title: str
    year: str
    venue: LinkView | None
    """The location that it is about, where it is about one."""
    venue_id: str | None
    summary: str
    explanation: Markup
    costs: Figure | None
    budget: LinkView | None
    benefits: Figure
    balance: Figure | None
    roi: Figure | None
    roi_sentence: str
    break_even_sentence: str
    persona_rows: tuple[RoiRowView, ...]
    own_rows: tuple[RoiRowView, ...]
    excluded: tuple[LineView, ...]
    unquantified: tuple[str, ...]
    unpriced: tuple[LinkView, ...]
    """The same, with the page of each that is a benefit item; without an address for any other."""
    by_payer: tuple[PayerShareView, ...]
    balance_chart: Markup
    """Costs against benefits."""
    visitors_chart: Markup
    """Visitors over personas."""
    unit_costs: tuple[UnitCostView, ...]
    visitors_sentence: str
    estimate_share: str
    """How much of the benefits rests on estimates, as a sentence; empty when nothing does."""
    years: YearsView | None
    """The same over more years; None when the author says nothing about them."""
    matrix: PayerMatrixView
    prices: PricesView | None
    """How prices were brought to one year; None without a price index."""
    uncertainty: UncertaintyView
    comparison: ComparisonView | None
    """What explains the difference with another analysis."""
    reckon: ReckonView | None
    reckonings: AnalysisReckoningsView
    """What the figures of this page can be opened into."""
    """The page where a reader reckons with other numbers; None when there is nothing to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetGroupView:
    """The costs of one group."""

    name: str
    total: Figure
    share: str
    items: tuple[tuple[str, Figure, str], ...]
    """Title, amount and note of each item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeView:
    """One stream of income."""

    title: str
    amount: Figure
    stream: str
    form: str
    payer: LinkView | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetView:
    """A budget's page."""

    id: str
    address: str
    title: str
    year: str
    venue: LinkView | None
    """The location whose money it is, where it is of one."""
    summary: str
    explanation: Markup
    groups: tuple[BudgetGroupView, ...]
    margin: Figure | None
    margin_share: str
    """``1,5% van € 268.000``; empty without a margin."""
    total: Figure
    income: tuple[IncomeView, ...]
    income_total: Figure
    funding: FundingView | None = None
    """Where the money comes from and how sure it is; None without income."""
    balance: Figure
    chart: Markup
    analyses: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelValueView:
    """A value with the personas for whom it weighs most."""

    value: ValueView
    personas: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """The theoretical model."""

    title: str
    text: str
    explanation: Markup
    values: tuple[ModelValueView, ...]
    palette: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceListView:
    """A source with the benefits that lean on it."""

    source: SourceView
    benefits: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadView:
    """A file to download."""

    title: str
    address: str
    """Of the file, such as ``downloads/algemeen.pdf``."""
    detail: str
    """What it is for, and its size."""
    group: str = ""
    """Heading under which it is offered."""
    analysis: str | None = None
    """Id of the analysis that it is about, where it is about one."""
    venue: str | None = None
    """Id of the location that it is about, likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """An ordinary page."""

    address: str
    title: str
    summary: str
    text: Markup
    order: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrochureView:
    """The texts of a printed edition."""

    title: str
    subtitle: str
    foreword: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationView:
    """Everything that is published, ready to be poured into templates."""

    site_name: str
    organisation: str
    place: str
    contact: str
    contact_link: str
    """Where that leads to, when it is one address; else empty."""
    description: str
    date: str
    """The state of the content, in words."""
    personas: tuple[PersonaView, ...]
    benefits: tuple[BenefitView, ...]
    payers: tuple[PayerView, ...]
    analyses: tuple[AnalysisView, ...]
    """Newest first."""
    budgets: tuple[BudgetView, ...]
    """Newest first."""
    price_indexes: tuple[PriceIndexView, ...]
    method: tuple[MethodSection, ...] = ()
    """The other parts of the method, in the order of the menu."""
    model: ModelView
    sources: tuple[SourceListView, ...]
    pages: tuple[PageView, ...]
    brochures: dict[str, BrochureView] = field(default_factory=dict)
    """Printed editions, by id."""
    introductions: dict[str, PageView] = field(default_factory=dict)
    """Index pages of the kind folders, by the address of the overview."""
    overview: tuple[OverviewRowView, ...]
    """All analyses in one table; empty when there is nothing to set side by side."""
    years_chart: Markup
    """Costs and benefits of the newest of them; empty for one alone."""
    by_venue: ByVenueView | None
    """A line for each location, where there are too many to list all of their pages; else None."""
    palettes: PalettesView | None
    """All palettes side by side; None for one persona alone."""
    headline: AnalysisView | None
    """The analysis whose figures the home page shows."""
    story: PersonaView | None
    """The persona whose story the home page tells."""
