"""Facts named in prose: ``{{ personas.lena.totaal | euro }}``.

Text of authors is never handed to a template engine. What stands between double braces is read by the small
grammar below (look-ups, a few filters, a few functions), and everything else is a finding at its line and column.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial

from zhi_publish.compute.analysis import AnalysisResult
from zhi_publish.compute.bounds import persona_range
from zhi_publish.compute.personas import PersonaResult
from zhi_publish.compute.results import Results
from zhi_publish.diagnostics import Code, Report, nearest
from zhi_publish.model.benefit import Benefit, PriceKind
from zhi_publish.model.budget import Budget
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.text import AuthorText
from zhi_publish.present.appraisal_facts import bounds_facts, chance_fact, payer_facts, years_facts
from zhi_publish.present.fact_grammar import (
    FUNCTIONS,
    BlockFact,
    BrokenFactError,
    Expression,
    FactError,
    find_expressions,
    parse,
)
from zhi_publish.present.fact_tree import Node, Tree, Value, both, branch, just
from zhi_publish.present.format import Formatter
from zhi_publish.present.method_facts import method_facts
from zhi_publish.present.words_payers import payer_names
from zhi_publish.slug import slug

MOST_NESTED = 20
"""Texts in a row that each name the next; nobody means a longer row, and an endless one would exhaust the machine."""
MOST_TREES = 8
"""Analyses whose names are kept; texts name few of them, and a network has thousands."""
LONGEST_ANSWER = 20_000
"""Characters that the facts in one short text may come to: names that each name another twice double every time."""


@dataclass(slots=True)
class Facts:
    """Answers expressions from the reckoning of a publication."""

    project: Project
    results: Results
    formatter: Formatter
    draws: bool = True
    """Whether a chance is really drawn; a check only asks whether there is one."""
    _root: Tree = field(init=False)
    _open: list[AuthorText] = field(init=False, default_factory=list)
    _owners: dict[str, str] = field(init=False)
    _analysis_trees: Callable[[str], Tree] = field(init=False)
    """By id; kept, since many a text names the same analysis, and it has a name for every figure of every payer."""
    _resolved: dict[tuple[AuthorText, str | None], str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        analyses = self.results.analyses
        self._analysis_trees = lru_cache(MOST_TREES)(lambda item_id: self._analysis(analyses[item_id]))
        self._root = self._build_root()
        # a title goes to other pages too, and there it still speaks of the persona or analysis in its own file
        self._owners = {
            item.where.file: f"{kind}:{item.id}"
            for kind, items in ((Kind.PERSONA, self.project.personas), (Kind.ANALYSIS, self.project.analyses))
            for item in items.values()
        }

    def resolve(self, text: AuthorText | None, *, here: str | None = None) -> str:
        """Return a short text with its facts filled in; ``here`` is the persona or analysis whose page this is.

        Raises FactError; a text that was checked does not.
        """
        if text is None:
            return ""
        if "{" not in text.text:
            return text.text
        here = self._owners.get(text.where.file, here)
        if (text, here) not in self._resolved:
            self._resolved[text, here] = self._resolve(text, here)
        return self._resolved[text, here]

    def _resolve(self, text: AuthorText, here: str | None) -> str:
        parts, position, length = [], 0, 0
        for found in find_expressions(text.text):
            if isinstance(found, tuple):
                raise found[1]
            parts.append(text.text[position : found.start])
            if found.expression is None:
                parts.append(found.literal)
            else:
                parts.append(self._answer_inline(found.expression, text, here))
                length += len(parts[-1])
                if length > LONGEST_ANSWER:
                    raise FactError(Code.TEXT_TOO_COMPLEX, sign="`{{`")
            position = found.end
        return "".join(parts) + text.text[position:]

    def _answer_inline(self, expression: str, text: AuthorText, here: str | None) -> str:
        if text in self._open:
            raise FactError(Code.FACT_CIRCULAR, name=expression.strip())
        if len(self._open) == MOST_NESTED:
            raise FactError(Code.TEXT_TOO_COMPLEX, sign="`{{`")
        self._open.append(text)
        try:
            answer = self.answer(expression, here=here)
        finally:
            self._open.pop()
        if isinstance(answer, BlockFact):
            raise FactError(Code.FACT_PLACE, name=expression.strip())
        return answer

    def answer(self, expression: str, *, here: str | None = None) -> str | BlockFact:
        """Return the words for an expression, or the table or drawing that it asks for; raises FactError."""
        parsed = parse(expression)
        if parsed.function is not None:
            return self._block(parsed)
        value = self._look_up(parsed.path, here)
        return self._format(value, parsed)

    def _block(self, parsed: Expression) -> BlockFact:
        name = parsed.function or ""
        if name not in FUNCTIONS:
            raise FactError(
                Code.FACT_UNKNOWN,
                suggestion=nearest(name, FUNCTIONS),
                name=f"{name}(…)",
                known=", ".join(FUNCTIONS),
            )
        function = FUNCTIONS[name]
        known: Mapping[str, object] = (
            self.results.personas if function in {"benefit_table", "palette"} else self.results.analyses
        )
        kind = Kind.PERSONA if function in {"benefit_table", "palette"} else Kind.ANALYSIS
        item_id = slug(parsed.argument or "")
        if item_id not in known:
            if item_id in self.project.broken.get(kind, ()):
                return BlockFact(function, "")
            raise FactError(
                Code.FACT_UNKNOWN,
                suggestion=nearest(item_id, known),
                name=parsed.argument,
                known=", ".join(known),
            )
        return BlockFact(function, item_id)

    def _look_up(self, path: tuple[str, ...], here: str | None) -> Value:
        node: Value | Tree | None = self._root_with(here)
        walked: list[str] = []
        for name in path:
            if not isinstance(node, Tree):
                raise FactError(Code.FACT_UNKNOWN, name=".".join((*walked, name)), known=".".join(walked))
            key = name if name in node else slug(name) if slug(name) in node else None
            if key is None:
                if self._is_broken(walked, name):
                    raise BrokenFactError
                shown = [known for known in node if known != "_"]
                raise FactError(
                    Code.FACT_UNKNOWN,
                    suggestion=nearest(name, shown) or nearest(slug(name), shown),
                    name=".".join((*walked, name)),
                    known=", ".join(shown[:20]) + (" …" if len(shown) > 20 else ""),
                )
            node = node[key]()
            walked.append(name)
        if isinstance(node, Tree):
            if "_" in node:
                node = node["_"]()
            else:
                raise FactError(Code.FACT_UNKNOWN, name=".".join(walked), known=", ".join(node))
        if node is None or isinstance(node, Tree):
            raise FactError(Code.FACT_ABSENT, name=".".join(walked))
        return node

    def _is_broken(self, walked: list[str], name: str) -> bool:
        """Whether a name is that of a file that could not be read: no second finding for that."""
        if walked and walked[-1] in {"tellingen", "counts"}:
            return bool(self.project.broken.get(Kind.COUNT))
        kind = _KIND_BY_ROOT.get(walked[0]) if len(walked) == 1 else None
        if not walked and name in {"persona", "analyse", "analysis"}:
            return False
        return kind is not None and slug(name) in self.project.broken.get(kind, ())

    def _format(self, value: Value, parsed: Expression) -> str:
        if isinstance(value, AuthorText):
            value = self.resolve(value)
        for name, decimals in parsed.filters:
            if isinstance(value, Decimal | int) and name in {"euro", "number", "percent"}:
                if name == "euro":
                    value = self.formatter.euro(value)
                elif name == "number":
                    value = self.formatter.number(value, decimals if decimals is not None else None)
                else:
                    value = self.formatter.percent(Decimal(value), 0 if decimals is None else decimals)
            elif isinstance(value, date) and name == "date":
                value = self.formatter.date(value)
            else:
                raise FactError(Code.FACT_FILTER, name=name)
        if isinstance(value, Decimal):
            return self.formatter.number(value, 2 if value != value.to_integral_value() else 0)
        if isinstance(value, int):
            return str(value)
        return self.formatter.date(value) if isinstance(value, date) else str(value)

    def _root_with(self, here: str | None) -> Tree:
        if here is None:
            return self._root
        kind, _, item_id = here.partition(":")
        root = Tree(self._root)
        if kind == Kind.PERSONA and item_id in self.results.personas:
            root["persona"] = lambda: self._persona(self.results.personas[item_id])
        if kind == Kind.ANALYSIS and item_id in self.results.analyses:
            root["analyse"] = root["analysis"] = partial(self._analysis_trees, item_id)
        if kind == Kind.BROCHURE and (analysis_id := self._analysis_of_edition(item_id)) is not None:
            root["analyse"] = root["analysis"] = partial(self._analysis_trees, analysis_id)
        return root

    def _analysis_of_edition(self, brochure_id: str) -> str | None:
        """Return the analysis of an edition for one location: its foreword speaks of that location's own figures."""
        brochure = self.project.brochures.get(brochure_id)
        if brochure is None or brochure.venue_id is None or brochure.analysis_id not in self.results.analyses:
            return None
        return brochure.analysis_id

    def _build_root(self) -> Tree:
        results, project = self.results, self.project

        personas = branch(results.personas, lambda item_id: self._persona(results.personas[item_id]))
        analyses = branch(results.analyses, self._analysis_trees)
        benefits = branch(project.benefits, lambda item_id: self._benefit(project.benefits[item_id]))
        budgets = branch(project.budgets, lambda item_id: self._budget(project.budgets[item_id]))
        payers = branch(
            project.payer_ids, lambda item_id: both({("naam", "name"): lambda: self._payer_name(item_id)})
        )
        return Tree(
            method_facts(project, results)
            | {
                "personas": personas, "analyses": analyses, "baten": benefits, "benefits": benefits,
                "begrotingen": budgets, "budgets": budgets, "betalers": payers, "payers": payers,
            }
        )  # fmt: skip

    def _payer_name(self, payer_id: str) -> Value:
        payer = self.project.payers.get(payer_id)
        return payer_names(self.formatter.language)[payer_id] if payer is None else payer.name

    def _amounts(self, by_payer: Mapping[str, Decimal]) -> Node:
        # a payer that saves nothing here has a sum of zero, not an unknown name
        return lambda: Tree(
            {payer: just(by_payer.get(payer, Decimal(0))) for payer in self.project.payer_ids}
        )

    def _persona(self, result: PersonaResult) -> Tree:
        persona = result.persona
        return both(
            {
                ("naam", "name"): lambda: persona.name,
                ("waarde", "value"): lambda: self._value_name(persona.core_value),
                ("leeftijd", "age"): lambda: persona.age,
                ("samenvatting", "summary"): lambda: persona.summary,
                ("totaal", "total"): lambda: result.total,
                ("laag", "low"): lambda: persona_range(result).low,
                ("hoog", "high"): lambda: persona_range(result).high,
                ("per_betaler", "by_payer"): self._amounts(result.by_payer),
                ("gebaseerd_op", "based_on"): lambda: persona.based_on,
                ("herzien", "reviewed"): lambda: persona.reviewed,
            }
        )

    def _value_name(self, value_id: str) -> Value:
        for value in self.project.model.values:
            if value.id == value_id:
                return value.name if value.name.text else self._name_in_built_in_model(value_id)
        return value_id

    def _name_in_built_in_model(self, value_id: str) -> str:
        from zhi_publish.present.wording import words_for  # seldom asked

        return words_for(self.formatter.language).core_value_words[value_id][0]

    def _analysis(self, result: AnalysisResult) -> Tree:
        analysis, costs = result.analysis, result.unit_costs
        visitors, opening = analysis.visitors, analysis.opening
        appraisal = self.results.appraisals[analysis.id]
        return both(
            {
                **years_facts(appraisal, self.formatter.language),
                **{
                    names: just(Tree(amounts))
                    for names, amounts in (
                        bounds_facts(appraisal) | payer_facts(appraisal, self.project.payer_ids)
                    ).items()
                },
                ("kans", "chance"): lambda: chance_fact(appraisal, self.formatter.language, draws=self.draws),
                ("prijspeil", "price_year"): lambda: analysis.price_year,
                ("titel", "title"): lambda: analysis.title,
                ("jaar", "year"): lambda: analysis.year,
                ("baten", "benefits"): lambda: result.benefits,
                ("kosten", "costs"): lambda: result.costs,
                ("saldo", "balance"): lambda: result.balance,
                ("roi", "roi"): lambda: result.roi,
                ("break_even", "break_even"): lambda: result.break_even,
                ("kosten_per_bezoeker", "costs_per_visitor"): lambda: costs.unique_visitor,
                ("kosten_per_structurele_bezoeker", "costs_per_structural_visitor"): lambda: (
                    costs.structural_visitor
                ),
                ("kosten_per_bezoek", "costs_per_visit"): lambda: costs.visit,
                ("kosten_per_dagdeel", "costs_per_daypart"): lambda: costs.daypart,
                ("kosten_per_dag", "costs_per_day"): lambda: costs.day,
                ("kosten_per_uur", "costs_per_hour"): lambda: costs.hour,
                ("kosten_per_inwoner", "costs_per_inhabitant"): lambda: costs.inhabitant,
                ("per_betaler", "by_payer"): self._amounts(result.by_payer),
                ("inwoners", "inhabitants"): lambda: analysis.inhabitants,
                ("personas", "personas"): lambda: Tree(
                    {line.persona.persona.id: just(line.count) for line in result.persona_lines}
                ),
                ("bezoekers", "visitors"): lambda: both(
                    {
                        ("uniek", "unique"): lambda: None if visitors is None else visitors.unique,
                        ("structureel", "structural"): lambda: (
                            None if visitors is None else visitors.structural
                        ),
                        ("incidenteel", "incidental"): lambda: (
                            None if visitors is None else visitors.incidental
                        ),
                    }
                ),
                ("open", "open"): lambda: both(
                    {
                        ("dagdelen", "dayparts"): lambda: opening.dayparts,
                        ("dagen", "days"): lambda: opening.days,
                        ("bezoeken", "visits"): lambda: opening.visits,
                        ("uren", "hours"): lambda: opening.hours,
                    }
                ),
            }
        )

    def _benefit(self, benefit: Benefit) -> Tree:
        terms = benefit.terms
        price = terms.price
        value = None if price is None or price.amount is None else price.amount.value
        is_tariff = price is not None and price.kind is PriceKind.TARIFF
        return both(
            {
                ("titel", "title"): lambda: benefit.title,
                ("tarief", "tariff"): lambda: value if is_tariff else None,
                ("bedrag", "amount"): lambda: None if is_tariff else value,
                ("eenheid", "unit"): lambda: terms.unit,
                ("prijspeil", "price_year"): lambda: terms.price_year,
                ("bron", "source"): lambda: None if terms.source is None else terms.source.title,
            }
        )

    def _budget(self, budget: Budget) -> Tree:
        result = self.results.budgets[budget.id]
        return both(
            {
                ("titel", "title"): lambda: budget.title,
                ("jaar", "year"): lambda: budget.year,
                ("totaal", "total"): lambda: result.total,
                ("posten", "items"): lambda: result.items_total,
                ("marge", "margin"): lambda: result.margin,
                ("inkomsten", "income"): lambda: result.income,
                ("saldo", "balance"): lambda: result.balance,
                ("per_groep", "by_group"): lambda: Tree(
                    {group.value: just(amount) for group, amount in result.by_group.items()}
                ),
            }
        )


_KIND_BY_ROOT = {
    "personas": Kind.PERSONA, "analyses": Kind.ANALYSIS, "baten": Kind.BENEFIT, "benefits": Kind.BENEFIT,
    "begrotingen": Kind.BUDGET, "budgets": Kind.BUDGET, "betalers": Kind.PAYER, "payers": Kind.PAYER,
    "locaties": Kind.VENUE, "locations": Kind.VENUE, "gesprekken": Kind.INTERVIEWS, "interviews": Kind.INTERVIEWS,
}  # fmt: skip


def check_text(text: AuthorText, facts: Facts, report: Report, *, here: str | None = None) -> None:
    """Report what cannot be resolved in a short text."""
    if "{" not in text.text:
        return
    for found in find_expressions(text.text):
        start = found[0] if isinstance(found, tuple) else found.start
        where = text.where
        if start < where.length:  # a text over more lines is pointed at where it begins
            where = where._replace(column=where.column + start, length=2)
        try:
            if isinstance(found, tuple):
                raise found[1]
            if found.expression is not None:
                facts.resolve(
                    AuthorText(text=text.text[found.start : found.end], where=text.where), here=here
                )
        except BrokenFactError:
            continue
        except FactError as error:
            report.add(error.code, where, suggestion=error.suggestion, **error.details)
