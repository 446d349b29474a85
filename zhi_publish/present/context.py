"""What every view builder needs: the publication, its reckoning, our words and the way to format a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from markupsafe import Markup

from zhi_publish.compute.exact import is_whole, quotient, total
from zhi_publish.compute.results import Results
from zhi_publish.model.asset import Picture
from zhi_publish.model.benefit import Source
from zhi_publish.model.payer import UNKNOWN_PAYER
from zhi_publish.model.project import Kind, Project
from zhi_publish.model.rules import benefit_users
from zhi_publish.model.text import AuthorText, Body
from zhi_publish.model.venue import Venue
from zhi_publish.present.addresses import Addresses
from zhi_publish.present.facts import Facts
from zhi_publish.present.format import Formatter
from zhi_publish.present.markdown import Destinations, render_markdown
from zhi_publish.present.untranslated import marked
from zhi_publish.present.views import Figure, LinkView, PayerShareView, PictureView, SourceView, ValueView
from zhi_publish.present.words import Words
from zhi_publish.present.words_translation import translation_words_for


@dataclass(slots=True)
class Context:
    """Shared by all builders of one run."""

    project: Project
    results: Results
    facts: Facts
    words: Words
    formatter: Formatter
    addresses: Addresses
    destinations: Destinations
    value_colours: Mapping[str, str]
    """Colour of each value of the model, by its id."""
    _sources: dict[tuple[str, int | None, str, str | None], SourceView] = field(default_factory=dict)
    personas_by_benefit: Mapping[str, tuple[str, ...]] = field(init=False)
    """Ids of the personas that use a benefit item; nothing for one that nobody uses."""
    analyses_by_benefit: Mapping[str, tuple[str, ...]] = field(init=False)
    counts_by_persona: Mapping[str, tuple[tuple[str, int], ...]] = field(init=False)
    """For each persona the analyses that count visitors like it, and how many."""

    made_once: dict[str, object] = field(default_factory=dict)
    """What one builder made and others may use again, by a name of its own."""

    def __post_init__(self) -> None:
        """Gather once what every page would otherwise look for in the whole publication."""
        self.personas_by_benefit = benefit_users(self.project.personas)
        self.analyses_by_benefit = benefit_users(self.project.analyses)
        counts: dict[str, list[tuple[str, int]]] = {}
        for analysis_id, analysis in self.results.analyses.items():
            for line in analysis.persona_lines:
                if line.count:
                    counts.setdefault(line.persona.persona.id, []).append((analysis_id, line.count))
        self.counts_by_persona = {persona_id: tuple(found) for persona_id, found in counts.items()}

    def text(self, text: AuthorText | None, here: str | None = None) -> str:
        """Return a short text with its facts filled in; one that is not translated carries marks that say so."""
        told = self.facts.resolve(text, here=here)
        foreign = self.project.foreign
        if foreign is None or text is None or not told or not foreign.is_foreign(text.where):
            return told
        return marked(told)

    def body(self, body: Body, here: str | None = None) -> Markup:
        """Return a text as clean HTML, its facts filled in."""
        foreign = self.project.foreign
        language = self.project.settings.language
        is_foreign = foreign is not None and not body.is_blank and body.file not in foreign.translated
        told = render_markdown(
            body,
            self.destinations,
            lambda fact: self.facts.answer(fact, here=here),
            foreign.original if foreign is not None and is_foreign else language,
        )
        if foreign is None or not is_foreign:
            return told
        notice = translation_words_for(language).only_in[foreign.original]
        return Markup(
            '<p class="zhi-noot zhi-onvertaald">{}</p><div class="zhi-proza" lang="{}">{}</div>'
        ).format(notice, foreign.original.value, told)

    def euro(self, amount: Decimal) -> Figure:
        """Return an amount, cents only where they are not zero."""
        return Figure(self.formatter.euro(amount), amount)

    def euro_column(self, amounts: Sequence[Decimal]) -> list[Figure]:
        """Return amounts that stand below each other: all of them with cents, or none."""
        has_cents = not all(is_whole(amount) for amount in amounts)
        spelled = self.formatter.euro_cents if has_cents else self.formatter.euro
        return [Figure(spelled(amount), amount) for amount in amounts]

    def payer_name(self, payer_id: str) -> str:
        """Return what a payer is called here."""
        own = self.project.payers.get(payer_id)
        return self.words.payer_names[payer_id] if own is None else self.text(own.name)

    def payer_link(self, payer_id: str) -> LinkView:
        """Return a payer with its address."""
        return LinkView(text=self.payer_name(payer_id), address=self.addresses.of(Kind.PAYER, payer_id))

    def payer_shares(self, by_payer: Mapping[str, Decimal]) -> tuple[PayerShareView, ...]:
        """Return payers with their amounts, the largest first; one that comes out at zero is left out."""
        whole = total(by_payer.values())
        largest = max((amount.copy_abs() for amount in by_payer.values()), default=Decimal(0))
        rows = sorted(by_payer.items(), key=lambda row: (row[0] == UNKNOWN_PAYER, -row[1]))
        return tuple(
            PayerShareView(
                id=payer_id,
                name=self.payer_name(payer_id),
                address=self.addresses.of(Kind.PAYER, payer_id),
                amount=self.euro(amount),
                share=self.formatter.percent(quotient(amount, whole), 0) if whole else "",
                fraction=float(quotient(amount, largest)) if largest else 0.0,
            )
            for payer_id, amount in rows
            if amount
        )

    def value(self, value_id: str) -> ValueView:
        """Return a value of the model."""
        value = self.project.model.value(value_id)
        name, definition = self.text(value.name), self.text(value.definition)
        if not name:
            name, definition = self.words.core_value_words[value_id]
        return ValueView(
            id=value_id,
            name=name,
            definition=definition,
            colour=value.colour or self.value_colours[value_id],
            address=f"{self.addresses.overview(Kind.MODEL)}#waarde-{value_id}",
            question=self.text(value.question),
            picture=self.picture(value.picture),
        )

    def picture(self, picture: Picture | None, here: str | None = None) -> PictureView | None:
        """Return a picture as it stands on the site."""
        if picture is None:
            return None
        image = self.destinations.images[picture.path.as_posix()]
        return PictureView(
            address=image.address, alt=self.text(picture.alt, here), width=image.width, height=image.height
        )

    def source(self, source: Source | None) -> SourceView | None:
        """Return a source with its number; the same source keeps the number it got first."""
        if source is None:
            return None
        title, locator = self.text(source.title), self.text(source.locator)
        key = (title, source.year, locator, source.url)
        if key not in self._sources:
            number = len(self._sources) + 1
            text = title + (f" ({source.year})" if source.year else "") + (f", {locator}" if locator else "")
            self._sources[key] = SourceView(
                number=number,
                text=text,
                url=source.url,
                address=f"{self.addresses.overview(Kind.BENEFIT)}#bron-{number}",
            )
        return self._sources[key]

    @property
    def sources(self) -> tuple[SourceView, ...]:
        """Every source that was asked for until now, by its number."""
        return tuple(self._sources.values())

    def persona_link(self, persona_id: str) -> LinkView:
        """Return a persona with its address."""
        name = self.text(self.project.personas[persona_id].name)
        return LinkView(text=name, address=self.addresses.of(Kind.PERSONA, persona_id))

    def venue_link(self, venue_id: str | None) -> LinkView | None:
        """Return a location with its address; None for one that is left out."""
        venue = None if venue_id is None else self.project.every(Venue).get(venue_id)
        if venue is None:
            return None
        return LinkView(text=self.text(venue.title), address=self.addresses.of(Kind.VENUE, venue.id))

    def analysis_link(self, analysis_id: str) -> LinkView:
        """Return an analysis with its address."""
        title = self.text(self.project.analyses[analysis_id].title)
        return LinkView(text=title, address=self.addresses.of(Kind.ANALYSIS, analysis_id))
