"""Every figure of a publication by its path, opened into its reckoning down to tariff, source and year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from zhi_publish.compute.explain_analysis import UNIT_COSTS, AnalysisExplainer
from zhi_publish.compute.explain_bounds import SIDE_NAMES, BoundExplainer, persona_at
from zhi_publish.compute.explain_budget import (
    balance,
    group_costs,
    income,
    item,
    items_total,
    margin,
    total_costs,
)
from zhi_publish.compute.explain_counts import counted_trees
from zhi_publish.compute.explain_horizon import HorizonExplainer
from zhi_publish.compute.explain_lines import LineExplainer, price_leaf
from zhi_publish.compute.explain_names import (
    BY_PAYER,
    Branch,
    Node,
    Tree,
    Unknown,
    paths_of,
)
from zhi_publish.compute.explain_trees import bound, branch, given, known, numbered, share_given, step
from zhi_publish.compute.explanation import Explanation, Key, Name, Value
from zhi_publish.compute.results import Results
from zhi_publish.compute.scenarios import Side
from zhi_publish.model.project import Kind, Project


class Explainer:
    """Answers for every figure of a publication why it is what it is."""

    def __init__(self, project: Project, results: Results) -> None:
        self._project = project
        self._results = results
        self._lines = LineExplainer(benefits=project.benefits)
        self._tree = self._root()
        self.analysis = cache(self._analysis_explainer)
        """The explainer of an analysis, by its id."""
        self.horizon = cache(lambda item_id: HorizonExplainer(of=self.analysis(item_id)))
        self.bound = cache(lambda item_id, side: BoundExplainer(of=self.analysis(item_id), side=side))

    def forget_analyses(self) -> None:
        """Let go of what was explained of analyses: one is asked everything about before the next."""
        for one in (self.analysis, self.horizon, self.bound):
            one.cache_clear()

    # -- asking ----------------------------------------------------------------------------------------------

    def at(self, path: Iterable[str]) -> Explanation | Unknown | None:
        """Return the explanation of a figure; None for one that exists in name only, such as a ROI without costs.

        Names may be typed in Dutch or English, ids as they are or as titles are typed.
        """
        node: Explanation | Tree | None = self._tree
        walked: list[str] = []
        for typed in path:
            found = step(node, typed)
            if found is None:
                return Unknown(tuple(walked), typed, known(node))
            name, node = found
            walked.append(name)
        if isinstance(node, Tree) and "" in node:
            node = node[""]()
        return Unknown(tuple(walked), "", known(node)) if isinstance(node, Tree) else node

    def paths(self) -> Iterator[Key]:
        """Yield the path of everything that may be asked, also of what turns out to be absent."""
        yield from paths_of(self._tree)

    # -- the tree --------------------------------------------------------------------------------------------

    def _root(self) -> Tree:
        project, results = self._project, self._results

        def of_kind(items: Iterable[str], make: Callable[[str], Tree]) -> Node:
            # made once: every persona of a page asks its way through all of them
            tree = Tree({item_id: branch(make, item_id) for item_id in items})
            return Branch(lambda: tree)

        return Tree(
            {
                "analyses": of_kind(results.analyses, self._analysis),
                "personas": of_kind(results.personas, self._persona),
                "begrotingen": of_kind(results.budgets, self._budget),
                "baten": of_kind(project.benefits, self._benefit),
                "betalers": of_kind(project.payer_ids, self._payer),
                **counted_trees(project, results),
            }
        )

    def _persona(self, item_id: str) -> Tree:
        result = self._results.personas[item_id]
        persona, key, lines = result.persona, ("personas", item_id), self._lines
        about = (Kind.PERSONA, item_id)

        def typed(name: str, value: Value) -> Node:
            return lambda: given((*key, name), value, persona.where, about)

        return Tree(
            {
                "totaal": lambda: lines.persona((*key, "totaal"), result),
                **{
                    name: bound(lambda side: persona_at(lines, result, side), side)
                    for side, name in SIDE_NAMES.items()
                },
                "per_betaler": Branch(
                    lambda: self._for_payers(
                        lambda payer: lines.persona_for_payer((*key, "per_betaler", payer), result, payer)
                    )
                ),
                "regels": Branch(
                    lambda: numbered(
                        result.lines, lambda number, line: lines.line((*key, "regels", number), line)
                    )
                ),
                "naam": typed("naam", persona.name),
                "waarde": typed("waarde", persona.core_value),
                "leeftijd": typed("leeftijd", persona.age),
                "samenvatting": typed("samenvatting", persona.summary),
                "gebaseerd_op": typed("gebaseerd_op", persona.based_on),
                "herzien": typed("herzien", persona.reviewed),
            }
        )

    def _analysis_explainer(self, item_id: str) -> AnalysisExplainer:
        analysis = self._results.analyses[item_id].analysis
        if analysis.price_index_id is None:
            return AnalysisExplainer(appraisal=self._results.appraisals[item_id], lines=self._lines)
        index = self._project.price_indexes[analysis.price_index_id]
        return AnalysisExplainer(
            appraisal=self._results.appraisals[item_id],
            lines=LineExplainer(
                benefits=self._project.benefits, price_index=index, to_year=analysis.price_year
            ),
        )

    def _analysis(self, item_id: str) -> Tree:
        of = self.analysis(item_id)
        analysis, key = of.analysis, of.key

        def typed(*path: str, value: Value) -> Node:
            return lambda: given((*key, *path), value, analysis.where, (Kind.ANALYSIS, item_id))

        def counted(unit: str, *path: str) -> Node:
            return lambda: of.unit_count(unit) or given((*key, *path), None, analysis.where, None)

        visitors = analysis.visitors
        incidental = None if visitors is None else visitors.incidental
        return Tree(
            {
                "roi": of.roi,
                "baten": of.benefits,
                "kosten": of.costs,
                "saldo": of.balance,
                "break_even": of.break_even,
                "aandeel_schatting": of.estimates,
                "personas": Branch(lambda: self._personas_of(of)),
                "regels": Branch(
                    lambda: numbered(of.result.own_lines, lambda number, _: of.own_line(int(number) - 1))
                ),
                **{name: bound(of.unit_cost, unit) for unit, name in UNIT_COSTS.items()},
                **{
                    name: branch(self._for_payers, make)
                    for name, make in zip(
                        BY_PAYER,
                        (of.by_payer, of.carried, of.payer_balance, of.cashable, of.payer_roi),
                        strict=True,
                    )
                },
                "kans": of.chance,
                **{
                    name: branch(lambda one: self._side(item_id, one), side)
                    for side, name in SIDE_NAMES.items()
                },
                **self._years(item_id),
                "looptijd": typed("looptijd", value=analysis.horizon.years),
                "discontovoet": lambda: share_given(of, analysis.horizon.discount_rate.value),
                "titel": typed("titel", value=analysis.title),
                "jaar": typed("jaar", value=analysis.year),
                "prijspeil": typed("prijspeil", value=analysis.price_year),
                "inwoners": counted("inhabitant", "inwoners"),
                "bezoekers": Branch(
                    lambda: Tree(
                        {
                            "uniek": counted("unique_visitor", "bezoekers", "uniek"),
                            "structureel": counted("structural_visitor", "bezoekers", "structureel"),
                            "incidenteel": typed("bezoekers", "incidenteel", value=incidental),
                        }
                    )
                ),
                "open": Branch(
                    lambda: Tree(
                        {
                            "dagdelen": counted("daypart", "open", "dagdelen"),
                            "dagen": counted("day", "open", "dagen"),
                            "bezoeken": counted("visit", "open", "bezoeken"),
                            "uren": counted("hour", "open", "uren"),
                        }
                    )
                ),
            }
        )

    def _personas_of(self, of: AnalysisExplainer) -> Tree:
        def one(position: int) -> Tree:
            line = of.result.persona_lines[position]
            base = of.persona_key(line)
            return Tree(
                {
                    "": lambda: of.count(line),
                    "bedrag": lambda: of.persona_amount(line),
                    "totaal": lambda: of.lines.persona((*base, "totaal"), line.persona),
                    "per_betaler": Branch(
                        lambda: self._for_payers(
                            lambda payer: of.lines.persona_for_payer(
                                (*base, "per_betaler", payer), line.persona, payer
                            )
                        )
                    ),
                    "regels": Branch(
                        lambda: numbered(
                            line.persona.lines,
                            lambda number, result: of.lines.line((*base, "regels", number), result),
                        )
                    ),
                }
            )

        return Tree(
            {
                line.persona.persona.id: branch(one, position)
                for position, line in enumerate(of.result.persona_lines)
            }
        )

    def _years(self, item_id: str) -> dict[str, Node]:
        def year(position: int) -> Tree:
            one = self.horizon(item_id).years[position]
            return Tree(
                {
                    "baten": lambda: one.benefits,
                    "kosten": lambda: one.costs,
                    "contante_baten": lambda: one.present_benefits,
                    "contante_kosten": lambda: one.present_costs,
                }
            )

        years = self._results.analyses[item_id].analysis.horizon.years
        return {
            "contante_baten": lambda: self.horizon(item_id).benefits(is_present=True),
            "contante_kosten": lambda: self.horizon(item_id).costs(is_present=True),
            "netto_contante_waarde": lambda: self.horizon(item_id).net(is_present=True),
            "baten_kostenverhouding": lambda: self.horizon(item_id).ratio(is_present=True),
            "baten_over_looptijd": lambda: self.horizon(item_id).benefits(is_present=False),
            "kosten_over_looptijd": lambda: self.horizon(item_id).costs(is_present=False),
            "saldo_over_looptijd": lambda: self.horizon(item_id).net(is_present=False),
            "verhouding_over_looptijd": lambda: self.horizon(item_id).ratio(is_present=False),
            "jaren": Branch(
                lambda: Tree({str(number): branch(year, number - 1) for number in range(1, years + 1)})
            ),
            "terugverdientijd": lambda: self.horizon(item_id).payback(is_present=False),
            "terugverdientijd_contant": lambda: self.horizon(item_id).payback(is_present=True),
        }

    def _side(self, item_id: str, side: Side) -> Tree:
        of = self.bound(item_id, side)
        return Tree(
            {
                "baten": of.benefits,
                "kosten": of.costs,
                "saldo": of.balance,
                "roi": of.roi,
                "contante_baten": of.present_benefits,
                "contante_kosten": of.present_costs,
                "netto_contante_waarde": of.net_present,
                "baten_kostenverhouding": of.present_ratio,
            }
        )

    def _budget(self, item_id: str) -> Tree:
        result = self._results.budgets[item_id]
        budget, key = result.budget, ("begrotingen", item_id)
        about = (Kind.BUDGET, item_id)
        return Tree(
            {
                "totaal": lambda: total_costs((*key, "totaal"), result),
                "posten": Branch(
                    lambda: numbered(
                        budget.items,
                        lambda number, one: item((*key, "posten", number), one),
                        lambda: items_total((*key, "posten"), result),
                    )
                ),
                "marge": lambda: margin((*key, "marge"), result),
                "inkomsten": Branch(
                    lambda: numbered(
                        budget.income,
                        lambda number, one: item((*key, "inkomsten", number), one),
                        lambda: income((*key, "inkomsten"), result),
                    )
                ),
                "saldo": lambda: balance((*key, "saldo"), result),
                "per_groep": Branch(
                    lambda: Tree(
                        {
                            group.value: bound(
                                lambda one: group_costs((*key, "per_groep", one.value), result, one), group
                            )
                            for group in result.by_group
                        }
                    )
                ),
                "titel": lambda: given((*key, "titel"), budget.title, budget.where, about),
                "jaar": lambda: given((*key, "jaar"), budget.year, budget.where, about),
            }
        )

    def _benefit(self, item_id: str) -> Tree:
        benefit = self._project.benefits[item_id]
        terms, key, about = benefit.terms, ("baten", item_id), (Kind.BENEFIT, item_id)

        def price(name: Name) -> Node:
            def made() -> Explanation | None:
                where = None if terms.price is None else terms.price.where
                leaf = price_leaf((*key, name.value), terms, item_id, where or benefit.where)
                return leaf if leaf is not None and leaf.name is name else None

            return made

        def typed(name: str, value: Value) -> Node:
            return lambda: given((*key, name), value, benefit.where, about)

        source = terms.source
        return Tree(
            {
                "tarief": price(Name.TARIFF),
                "bedrag": price(Name.AMOUNT),
                "titel": typed("titel", benefit.title),
                "eenheid": typed("eenheid", terms.unit),
                "prijspeil": typed("prijspeil", terms.price_year),
                "bron": typed("bron", None if source is None else source.title),
            }
        )

    def _payer(self, payer: str) -> Tree:
        own = self._project.payers.get(payer)
        value: Value = payer if own is None else own.name
        where = None if own is None else own.where
        return Tree({"naam": lambda: given(("betalers", payer, "naam"), value, where, (Kind.PAYER, payer))})

    def _for_payers(self, make: Callable[[str], Explanation | None]) -> Tree:
        return Tree({payer: bound(make, payer) for payer in self._project.payer_ids})
