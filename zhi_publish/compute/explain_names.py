"""How a figure is named: its path, in Dutch or English, and the tree that paths lead through."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

from zhi_publish.compute.explanation import Explanation, Key
from zhi_publish.slug import slug

ENGLISH = {
    "personas": "personas", "analyses": "analyses", "baten": "benefits", "begrotingen": "budgets",
    "betalers": "payers", "naam": "name", "waarde": "value", "leeftijd": "age", "samenvatting": "summary",
    "totaal": "total", "per_betaler": "by_payer", "gebaseerd_op": "based_on", "herzien": "reviewed",
    "regels": "lines", "titel": "title", "jaar": "year", "kosten": "costs", "saldo": "balance", "roi": "roi",
    "break_even": "break_even", "aandeel_schatting": "estimate_share",
    "kosten_per_bezoeker": "costs_per_visitor",
    "kosten_per_structurele_bezoeker": "costs_per_structural_visitor",
    "kosten_per_bezoek": "costs_per_visit", "kosten_per_dagdeel": "costs_per_daypart",
    "kosten_per_dag": "costs_per_day", "kosten_per_uur": "costs_per_hour",
    "kosten_per_inwoner": "costs_per_inhabitant", "inwoners": "inhabitants", "bedrag": "amount",
    "bezoekers": "visitors", "uniek": "unique", "structureel": "structural", "incidenteel": "incidental",
    "open": "open", "dagdelen": "dayparts", "dagen": "days", "bezoeken": "visits", "uren": "hours",
    "tarief": "tariff", "eenheid": "unit", "prijspeil": "price_year", "bron": "source", "posten": "items",
    "marge": "margin", "inkomsten": "income", "per_groep": "by_group", "laag": "low", "hoog": "high", "kans": "chance",
    "looptijd": "horizon", "discontovoet": "discount_rate", "jaren": "years",
    "contante_baten": "present_benefits", "contante_kosten": "present_costs",
    "netto_contante_waarde": "net_present_value", "baten_kostenverhouding": "benefit_cost_ratio",
    "baten_over_looptijd": "benefits_over_horizon", "kosten_over_looptijd": "costs_over_horizon",
    "saldo_over_looptijd": "balance_over_horizon", "verhouding_over_looptijd": "ratio_over_horizon",
    "terugverdientijd": "payback", "terugverdientijd_contant": "present_payback",
    "per_betaler_kosten": "costs_by_payer", "per_betaler_saldo": "balance_by_payer",
    "per_betaler_verzilverbaar": "cashable_by_payer", "per_betaler_roi": "roi_by_payer",
    "aantal": "quantity", "keer": "times", "maximum": "cap", "hoogstens": "at_most", "bruto": "gross",
    "oorspronkelijk": "original", "index_naar": "index_to", "index_van": "index_from",
    "over_jaren": "spread_over", "deel": "fraction", "autonoom": "deadweight",
    "verdringing": "displacement", "eigen_aandeel": "own_share", "optimisme": "optimism_bias",
    "aandeel": "share", "marge_deel": "margin_share", "zou_zijn": "would_be", "geschat": "estimated",
    "personeel": "staff", "huisvesting": "housing", "vrijwilligers": "volunteers", "activiteiten": "activities",
    "organisatie": "organisation", "overig": "other",
    "blijft_autonoom": "left_deadweight", "blijft_verdringing": "left_displacement",
    "blijft_optimisme": "left_optimism_bias",
    "tellingen": "counts", "locaties": "locations", "gesprekken": "interviews", "mensen": "people",
    "waarden": "values", "dekking": "coverage", "lijken_op_een_persona": "resemble_a_persona",
}  # fmt: skip
"""The English spelling of every word of ours in a path."""
DUTCH = {english: dutch for dutch, english in ENGLISH.items()}

Node = Callable[[], "Explanation | Tree | None"]


class Tree(dict[str, Node]):
    """Names and what they stand for; made when asked for. What stands under no name is the figure itself."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A node that is always a tree, so that its names can be told without reckoning anything."""

    make: Callable[[], Tree]

    def __call__(self) -> Tree:
        """Return the tree."""
        return self.make()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A path that leads nowhere."""

    walked: Key
    """As far as it went."""
    name: str
    """Where it stopped."""
    known: tuple[str, ...]
    """What could have stood there."""


def spelled(name: str, known: Container[str]) -> str | None:
    """Return the name among those known that somebody means: as typed, as an id, or in English."""
    for spelling in (name, slug(name), name.casefold()):
        if spelling and spelling in known:
            return spelling
        dutch = DUTCH.get(spelling)
        if dutch is not None and dutch in known:
            return dutch
    return None


def term_of(inside: Explanation, name: str) -> Explanation | None:
    """Return the term of a figure that somebody names, however deep it lies; None when there is no such term."""
    own = {term.key[-1]: term for term in reversed(tuple(inside.walk())) if term.key[:-1] == inside.key}
    own |= {term.key[-1]: term for term in inside.terms}
    found = spelled(name, own)
    return None if found is None else own[found]


def paths_of(tree: Tree, walked: Key = ()) -> Iterator[Key]:
    """Yield the path of everything in a tree."""
    for name, node in tree.items():
        if not name:
            yield walked
            continue
        if isinstance(node, Branch):
            yield from paths_of(node(), (*walked, name))
        else:
            yield (*walked, name)


def in_english(path: Key) -> Key:
    """Return a path with our own words in English; ids stay as they are."""
    return tuple(
        name if place == 1 or (place and path[place - 1] in _BEFORE_AN_ID) else ENGLISH.get(name, name)
        for place, name in enumerate(path)
    )


BY_PAYER = (
    "per_betaler",
    "per_betaler_kosten",
    "per_betaler_saldo",
    "per_betaler_verzilverbaar",
    "per_betaler_roi",
)
"""Names behind which the id of a payer stands."""
_BEFORE_AN_ID = frozenset({"personas", *BY_PAYER})
