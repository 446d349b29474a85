"""Every figure of a publication by its path, opened into its reckoning down to tariff, source and year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from zhi_publish.compute.explain_analysis import UNIT_COSTS, AnalysisExplainer
from zhi_publish.compute.explain_bounds import SIDE_NAMES, BoundExplainer
from zhi_publish.compute.explain_budget import (
    balance,
    group_costs,
    income,
    item,
    items_total,
    margin,
    total_costs,
)
from zhi_publish.compute.explain_horizon import HorizonExplainer
from zhi_publish.compute.explain_lines import LineExplainer, price_leaf
from zhi_publish.compute.explain_names import Node, Tree, Unknown, paths_of, spelled, term_of
from zhi_publish.compute.explanation import Explanation, Key, Measure, Name, Operation, Origin, Value
from zhi_publish.compute.results import Results
from zhi_publish.compute.scenarios import Side
from zhi_publish.diagnostics import Location
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

    # -- asking ----------------------------------------------------------------------------------------------

    def at(self, path: Iterable[str]) -> Explanation | Unknown | None:
        """Return the explanation of a figure; None for one that exists in name only, such as a ROI without costs.

        Names may be typed in Dutch or English, ids as they are or as titles are typed.
        """
        node: Explanation | Tree | None = self._tree
        walked: list[str] = []
        for typed in path:
            found = _step(node, typed)
            if found is None:
                return Unknown(tuple(walked), typed, _known(node))
            name, node = found
            walked.append(name)
        if isinstance(node, Tree) and "" in node:
            node = node[""]()
        return Unknown(tuple(walked), "", _known(node)) if isinstance(node, Tree) else node

    def paths(self) -> Iterator[Key]:
        """Yield the path of everything that may be asked, also of what turns out to be absent."""
        yield from paths_of(self._tree)

    # -- the tree --------------------------------------------------------------------------------------------

    def _root(self) -> Tree:
        project, results = self._project, self._results

        def branch(items: Iterable[str], make: Callable[[str], Tree]) -> Node:
            # made once: every persona of a page asks its way through all of them
            tree = Tree({item_id: _bound(make, item_id) for item_id in items})
            return lambda: tree

        return Tree(
            {
                "analyses": branch(results.analyses, self._analysis),
                "personas": branch(results.personas, self._persona),
                "begrotingen": branch(results.budgets, self._budget),
                "baten": branch(project.benefits, self._benefit),
                "betalers": branch(project.payer_ids, self._payer),
            }
        )

    def _persona(self, item_id: str) -> Tree:
        result = self._results.personas[item_id]
        persona, key, lines = result.persona, ("personas", item_id), self._lines
        about = (Kind.PERSONA, item_id)

        def given(name: str, value: Value) -> Node:
            return lambda: _given((*key, name), value, persona.where, about)

        return Tree(
            {
                "totaal": lambda: lines.persona((*key, "totaal"), result),
                "per_betaler": lambda: self._for_payers(
                    lambda payer: lines.persona_for_payer((*key, "per_betaler", payer), result, payer)
                ),
                "regels": lambda: _numbered(
                    result.lines, lambda number, line: lines.line((*key, "regels", number), line)
                ),
                "naam": given("naam", persona.name),
                "waarde": given("waarde", persona.core_value),
                "leeftijd": given("leeftijd", persona.age),
                "samenvatting": given("samenvatting", persona.summary),
                "gebaseerd_op": given("gebaseerd_op", persona.based_on),
                "herzien": given("herzien", persona.reviewed),
            }
        )

    def _analysis_explainer(self, item_id: str) -> AnalysisExplainer:
        analysis = self._results.analyses[item_id].analysis
        index = None
        if analysis.price_index_id is not None:
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

        def given(*path: str, value: Value) -> Node:
            return lambda: _given((*key, *path), value, analysis.where, (Kind.ANALYSIS, item_id))

        def counted(unit: str, *path: str) -> Node:
            return lambda: of.unit_count(unit) or _given((*key, *path), None, analysis.where, None)

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
                "per_betaler": lambda: self._for_payers(of.by_payer),
                "personas": lambda: self._personas_of(of),
                "regels": lambda: _numbered(
                    of.result.own_lines, lambda number, _: of.own_line(int(number) - 1)
                ),
                **{name: _bound(of.unit_cost, unit) for unit, name in UNIT_COSTS.items()},
                "wie_betaalt": lambda: self._matrix(of),
                **{
                    name: _bound(lambda one: self._side(item_id, one), side)
                    for side, name in SIDE_NAMES.items()
                },
                **self._years(item_id),
                "titel": given("titel", value=analysis.title),
                "jaar": given("jaar", value=analysis.year),
                "inwoners": counted("inhabitant", "inwoners"),
                "bezoekers": lambda: Tree(
                    {
                        "uniek": counted("unique_visitor", "bezoekers", "uniek"),
                        "structureel": counted("structural_visitor", "bezoekers", "structureel"),
                        "incidenteel": given("bezoekers", "incidenteel", value=incidental),
                    }
                ),
                "open": lambda: Tree(
                    {
                        "dagdelen": counted("daypart", "open", "dagdelen"),
                        "dagen": counted("day", "open", "dagen"),
                        "bezoeken": counted("visit", "open", "bezoeken"),
                        "uren": counted("hour", "open", "uren"),
                    }
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
                    "per_betaler": lambda: self._for_payers(
                        lambda payer: of.lines.persona_for_payer(
                            (*base, "per_betaler", payer), line.persona, payer
                        )
                    ),
                    "regels": lambda: _numbered(
                        line.persona.lines,
                        lambda number, result: of.lines.line((*base, "regels", number), result),
                    ),
                }
            )

        return Tree(
            {
                line.persona.persona.id: _bound(one, position)
                for position, line in enumerate(of.result.persona_lines)
            }
        )

    def _matrix(self, of: AnalysisExplainer) -> Tree:
        def one(position: int) -> Tree:
            row = of.appraisal.matrix.rows[position]
            return Tree(
                {
                    "draagt": lambda: of.carried(row),
                    "bespaart": lambda: of.by_payer(row.payer),
                    "verzilverbaar": lambda: of.cashable(row.payer),
                    "saldo": lambda: of.payer_balance(row),
                    "roi": lambda: of.payer_roi(row),
                }
            )

        rows = of.appraisal.matrix.rows
        return Tree({row.payer: _bound(one, position) for position, row in enumerate(rows)})

    def _years(self, item_id: str) -> dict[str, Node]:
        def amounts(*, is_present: bool) -> Tree:
            of = self.horizon(item_id)
            return Tree(
                {
                    "baten": lambda: of.benefits(is_present=is_present),
                    "kosten": lambda: of.costs(is_present=is_present),
                    "netto": lambda: of.net(is_present=is_present),
                    "verhouding": lambda: of.ratio(is_present=is_present),
                }
            )

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
            "alle_jaren": lambda: amounts(is_present=False),
            "contante_waarde": lambda: amounts(is_present=True),
            "jaren": lambda: Tree({str(number): _bound(year, number - 1) for number in range(1, years + 1)}),
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
                "contante_waarde": lambda: Tree(
                    {
                        "baten": of.present_benefits,
                        "kosten": of.present_costs,
                        "netto": of.net_present,
                        "verhouding": of.present_ratio,
                    }
                ),
            }
        )

    def _budget(self, item_id: str) -> Tree:
        result = self._results.budgets[item_id]
        budget, key = result.budget, ("begrotingen", item_id)
        about = (Kind.BUDGET, item_id)
        return Tree(
            {
                "totaal": lambda: total_costs((*key, "totaal"), result),
                "posten": lambda: _numbered(
                    budget.items,
                    lambda number, one: item((*key, "posten", number), one),
                    lambda: items_total((*key, "posten"), result),
                ),
                "marge": lambda: margin((*key, "marge"), result),
                "inkomsten": lambda: _numbered(
                    budget.income,
                    lambda number, one: item((*key, "inkomsten", number), one),
                    lambda: income((*key, "inkomsten"), result),
                ),
                "saldo": lambda: balance((*key, "saldo"), result),
                "per_groep": lambda: Tree(
                    {
                        group.value: _bound(
                            lambda one: group_costs((*key, "per_groep", one.value), result, one), group
                        )
                        for group in result.by_group
                    }
                ),
                "titel": lambda: _given((*key, "titel"), budget.title, budget.where, about),
                "jaar": lambda: _given((*key, "jaar"), budget.year, budget.where, about),
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

        def given(name: str, value: Value) -> Node:
            return lambda: _given((*key, name), value, benefit.where, about)

        source = terms.source
        return Tree(
            {
                "tarief": price(Name.TARIFF),
                "bedrag": price(Name.AMOUNT),
                "titel": given("titel", benefit.title),
                "eenheid": given("eenheid", terms.unit),
                "prijspeil": given("prijspeil", terms.price_year),
                "bron": given("bron", None if source is None else source.title),
            }
        )

    def _payer(self, payer: str) -> Tree:
        own = self._project.payers.get(payer)
        value: Value = payer if own is None else own.name
        where = None if own is None else own.where
        return Tree({"naam": lambda: _given(("betalers", payer, "naam"), value, where, (Kind.PAYER, payer))})

    def _for_payers(self, make: Callable[[str], Explanation]) -> Tree:
        return Tree({payer: _bound(make, payer) for payer in self._project.payer_ids})


def _step(node: Explanation | Tree | None, typed: str) -> tuple[str, Explanation | Tree | None] | None:
    """Return what a name leads to, with the name as it is; None when it leads nowhere."""
    if isinstance(node, Tree):
        name = spelled(typed, node)
        if name:
            return name, node[name]()
        node = node[""]() if "" in node else None
    if isinstance(node, Explanation):
        term = term_of(node, typed)
        return None if term is None else (term.key[-1], term)
    return None


def _known(node: Explanation | Tree | None) -> tuple[str, ...]:
    if isinstance(node, Tree):
        return tuple(name for name in node if name)
    return () if node is None else tuple(term.key[-1] for term in node.terms)


def _bound(make: Callable[[Any], Explanation | Tree | None], argument: object) -> Node:
    return lambda: make(argument)


def _numbered(
    items: Iterable[Any],
    make: Callable[[str, Any], Explanation],
    whole: Callable[[], Explanation] | None = None,
) -> Tree:
    """Return items by their number, counted from 1; ``whole`` is what they are together."""
    tree = Tree(
        {
            str(number): _bound(lambda one: make(*one), (str(number), one))
            for number, one in enumerate(items, start=1)
        }
    )
    if whole is not None:
        tree[""] = whole
    return tree


def _given(
    key: Key, value: Value, where: Location | None, about: tuple[Kind, str] | None
) -> Explanation | None:
    """Return what an author typed, as it stands; None for what was not typed."""
    if value is None:
        return None
    is_number = (
        isinstance(value, int) and not isinstance(value, bool) and key[-1] not in {"jaar", "prijspeil"}
    )
    return Explanation(
        key=key, name=Name.STATED, operation=Operation.TYPED, value=value, detail=key[-1], about=about,
        measure=Measure.NUMBER if is_number else Measure.TEXT, origin=Origin(where=where),
    )  # fmt: skip
