"""Our own words on pages and in print, in two languages; the type makes sure that neither forgets one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhi_publish.compute.benefits import Status
from zhi_publish.model.benefit import Cashable
from zhi_publish.model.budget import CostGroup
from zhi_publish.model.quantity import Period
from zhi_publish.present.words_comparison import ComparisonWords
from zhi_publish.present.words_downloads import DownloadWords
from zhi_publish.present.words_explain import ExplainWords
from zhi_publish.present.words_payer_matrix import PayerMatrixWords
from zhi_publish.present.words_prices import PriceWords
from zhi_publish.present.words_reckon import ReckonWords
from zhi_publish.present.words_site import SiteWords
from zhi_publish.present.words_summary import SummaryWords
from zhi_publish.present.words_uncertainty import UncertaintyWords
from zhi_publish.present.words_years import YearWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every word and sentence that is ours; ``{name}`` is filled in."""

    language_code: str

    # menu and page titles
    home: str
    personas: str
    persona: str
    benefits: str
    benefit: str
    payers: str
    payer: str
    budgets: str
    budget: str
    analyses: str
    analysis: str
    model: str
    method: str
    """The menu's word for what is told around personas and sums."""
    downloads: str
    brochures: str
    sources: str
    source: str

    # figures
    total: str
    costs: str
    balance: str
    roi: str
    per_year: str
    visitors_like: str
    visitor_like: str
    """For one visitor: ``{name}``."""
    count: str
    each: str
    amount: str
    share: str
    unknown: str
    yes: str
    no: str
    what: str
    reckoning: str
    unit: str
    price_year: str
    estimate: str
    margin: str
    income: str
    cost_price: str
    """Heading of the unit costs."""
    unit_costs: Mapping[str, str]
    unit_cost_counts: Mapping[str, str]
    """How the number behind a unit cost reads, ``{number}`` filled in."""

    # statuses
    status_counted: str
    status_excluded: str
    status_unquantified: str
    not_counted: str
    """Heading of what is described and not counted."""
    unquantified: str
    """Heading of what nobody has priced."""
    unquantified_note: str
    capped: str
    spread: str
    fraction: str
    deadweight: str
    displacement: str
    own_share: str
    optimism_bias: str
    starts_later: str
    rounded: str
    bounds: str
    cashable: Mapping[Cashable, str]
    per: str
    """``€ 80 per uur``."""
    periods: Mapping[Period, str]
    periods_plural: Mapping[Period, str]
    unit_plurals: Mapping[str, str]
    """Of the units that authors use most; another unit reads the same for one and for many."""
    groups: Mapping[CostGroup, str]

    # sentences
    total_sentence: str
    """``{name}``, ``{amount}``."""
    roi_sentence: str
    roi_nothing: str
    """Nothing that has an amount came back."""
    roi_loss: str
    """``{roi}``, without its minus: the benefits are below zero."""
    """``{roi}``."""
    break_even_sentence: str
    """``{share}``."""
    no_costs: str
    no_benefits: str
    based_on: str
    reviewed: str
    age: str
    palette_alt: str
    """``{name}``, ``{degrees}``."""
    palette_degree: str
    """``{value}``, ``{degree}``, ``{maximum}``."""
    bars_alt: str
    visitors_sentence: str
    """``{unique}``."""
    visitors_sentence_split: str
    """``{unique}``, ``{structural}``, ``{incidental}``."""
    estimate_sentence: str
    """``{share}``."""
    model_alt: str
    """``{title}``, ``{values}``."""
    payer_saves: str
    used_by: str
    not_used: str
    found_in: str
    fictional: str
    contents: str
    foreword: str
    colophon: str
    colophon_text: str
    """``{organisation}``, ``{date}``, ``{version}``."""
    downloads_note: str
    csv_headings: tuple[str, ...]

    # names
    payer_names: Mapping[str, str]
    payer_frameworks: Mapping[str, str]
    core_value_words: Mapping[str, tuple[str, str]]
    """Name and definition of each value of the built-in model."""
    model_title: str
    model_text: str
    extra: Mapping[str, str]
    """Words that only one template needs, by a name of its own."""

    uncertainty: UncertaintyWords
    """How sure a result is."""
    comparison: ComparisonWords
    """Two analyses side by side."""
    years: YearWords
    matrix: PayerMatrixWords
    """Who pays and who saves."""
    prices: PriceWords
    explain: ExplainWords
    """A figure opened into its reckoning."""
    summary: SummaryWords

    reckon: ReckonWords
    """The page where a reader reckons with other numbers."""
    download: DownloadWords
    site: SiteWords
    """What only pages of the website say."""

    def status(self, status: Status) -> str:
        """Return the word for what a line does to its total."""
        return {
            Status.COUNTED: self.status_counted,
            Status.EXCLUDED: self.status_excluded,
            Status.UNQUANTIFIED: self.status_unquantified,
        }[status]
