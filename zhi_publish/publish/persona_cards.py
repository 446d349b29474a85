"""A page for each persona: what is on it is measured, so that it always stays one page.

Stories are left out. A quote or summary that is too long is left out as a whole; of very many benefits the largest are
shown, with the sum of the others in a row of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zhi_publish.compute.exact import total
from zhi_publish.model.brochure import PaperSize
from zhi_publish.model.settings import Language
from zhi_publish.present.format import Formatter
from zhi_publish.present.views import Figure, LineView, PersonaView
from zhi_publish.present.words import Words
from zhi_publish.publish.brochure_words import brochure_words_for
from zhi_publish.publish.edition_words import edition_words_for
from zhi_publish.publish.fitting import Face, first_that_fit, largest_that_fit

_ROW_AIR = 1.75
"""Above and below the words in a row of the table, with its line, in millimetres."""
_ITEM_AIR = 0.8
_WHAT = 0.78
"""The part of the table that its first column takes."""
_MOST_QUOTE = 6
_MOST_SUMMARY = 7
"""Lines of a quote and of a summary; longer ones are left out."""
_SCALES = (1.3, 1.2, 1.1, 1.0)
"""How much larger letters may be than usual, so that cards with little to say do not stay half empty."""
_FEWEST_ASIDE = 3
"""Values without a price, and lines that are not counted, for which room is kept before benefits get it."""
_MOST_SOURCES = 2
"""Lines for which room is kept."""
_SIZE = re.compile(r' width="(\d+)" height="(\d+)"')
_SHORT_SOURCE = re.compile(r".*?\((?:19|20)\d\d\)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSheet:
    """The measures of one paper, in millimetres, and its letters."""

    width: float
    height: float
    across: float
    down: float
    palette: float
    """Width of the drawing of the palette."""
    small: Face
    work: Face
    lead: Face
    name: Face
    gap: float

    @property
    def css(self) -> str:
        """The measures as custom properties."""
        faces = {"klein": self.small, "werk": self.work, "inleiding": self.lead, "naam": self.name}
        sizes = "".join(
            f"--{key}:{face.size:g}pt;--{key}-lijn:{face.line:g}pt;" for key, face in faces.items()
        )
        side, top = (self.width - self.across) / 2, (self.height - self.down) / 2
        return (
            f"@page{{size:{self.width:g}mm {self.height:g}mm;margin:{top:g}mm {side:g}mm}}\n"
            f":root{{{sizes}--tussen:{self.gap:g}mm;--tekening:{self.palette:g}mm;--hoog:{self.down:g}mm}}\n"
        )

    def enlarged(self, scale: float) -> CardSheet:
        """Return the same paper with letters and gaps of so many times the size; the name stays."""
        small, work, lead = (
            replace(face, size=face.size * scale, line=face.line * scale)
            for face in (self.small, self.work, self.lead)
        )
        return replace(self, small=small, work=work, lead=lead, gap=self.gap * scale)


SHEETS = {
    PaperSize.A4: CardSheet(
        width=210, height=297, across=172, down=257, palette=76, gap=7,
        small=Face(9, 12), work=Face(11, 14.5), lead=Face(13, 18, is_serif=True), name=Face(40, 43, is_serif=True),
    ),
    PaperSize.A5: CardSheet(
        width=148, height=210, across=122, down=184, palette=54, gap=4.5,
        small=Face(7, 9), work=Face(8.5, 11), lead=Face(10, 13.5, is_serif=True), name=Face(27, 29, is_serif=True),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A benefit on a card."""

    title: str
    reckoning: str
    amount: Figure | None
    is_estimate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A short list beside the sum, with what was left out of it in words."""

    titles: tuple[str, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaPage:
    """What stands on the card of one persona."""

    persona: PersonaView
    kind: str
    name_scale: float
    """The part of the usual size in which the name is set."""
    quote: str
    summary: str
    rows: tuple[CardRow, ...]
    unpriced: Aside
    excluded: Aside
    sources: str
    account: str
    is_whole: bool
    """Whether nothing had to be left out."""


class PersonaCards:
    """The cards of all personas of an edition."""

    def __init__(
        self,
        personas: Sequence[PersonaView],
        analysis_address: str | None,
        paper: PaperSize,
        words: Words,
        publisher: str,
        origin: str = "",
    ) -> None:
        """Set the cards, in the largest letters in which every card holds all there is to say.

        Args:
            personas: of whom there is a card each.
            analysis_address: of the analysis whose counts are told; None for none.
            paper: A4 or A5.
            words: our own words.
            publisher: who stands at the foot.
            origin: where the figures come from, in a sentence.

        """
        self.say = edition_words_for(words.language_code)
        self._print = brochure_words_for(words.language_code)
        self._words, self._analysis_address, self._publisher = words, analysis_address, publisher
        self.origin = origin
        self._formatter = Formatter(Language.ENGLISH if words.language_code == "en" else Language.DUTCH)
        usual = SHEETS.get(paper, SHEETS[PaperSize.A4])
        for scale in _SCALES:
            self.sheet = usual.enlarged(scale)
            self.pages = tuple(self._page(persona) for persona in personas)
            if all(page.is_whole for page in self.pages):
                break

    def _page(self, persona: PersonaView) -> PersonaPage:
        sheet, card = self.sheet, persona.card
        kind = " • ".join(
            one for one in (self._print.persona_kind.format(value=card.value.name), card.age) if one
        )
        beside = sheet.across - sheet.palette - 6
        scale = self._name_scale(card.name, beside)
        name = Face(sheet.name.size * scale, sheet.name.line * scale, is_serif=True, is_bold=True)
        quote = persona.quote if sheet.lead.lines(f"‘{persona.quote}’", beside) <= _MOST_QUOTE else ""
        summary = card.summary if sheet.lead.lines(card.summary, sheet.across) <= _MOST_SUMMARY else ""
        left = name.height(card.name, beside) + sheet.small.bold().height(kind.upper(), beside * 0.88) + 3
        left += sheet.lead.height(f"‘{quote}’", beside) + 3 if quote else 0
        room = sheet.down - max(left, self._palette_height(str(card.palette))) - sheet.gap
        room -= sheet.lead.height(summary, sheet.across)
        account = self._account(persona)
        room -= sheet.small.height(account, sheet.across) + sheet.small.height(self.origin, sheet.across) + 3
        rows, unpriced, excluded, sources = self._fill(persona, room)
        told = self._source_sentence(texts := _short_sources(persona), len(texts))
        return PersonaPage(
            persona=persona,
            kind=kind,
            name_scale=scale,
            quote=quote,
            summary=summary,
            rows=rows,
            unpriced=unpriced,
            excluded=excluded,
            sources=sources,
            account=account,
            is_whole=len(rows) == len(persona.counted)
            and not unpriced.more
            and not excluded.more
            and (quote, summary, sources) == (persona.quote, card.summary, told),
        )

    def _name_scale(self, name: str, width: float) -> float:
        """Return a scale at which the longest word fits, and the whole name on three lines."""
        for scale in (1.0, 0.75, 0.55, 0.42):
            face = Face(self.sheet.name.size * scale, self.sheet.name.line, is_serif=True, is_bold=True)
            widest = max((face.width_mm(word) for word in name.split()), default=0)
            if widest <= width and face.lines(name, width) <= (1 if scale == 1 else 2 if scale > 0.5 else 3):
                return scale
        return 0.42

    def _palette_height(self, palette: str) -> float:
        match = _SIZE.search(palette)
        return self.sheet.palette if match is None else self.sheet.palette * int(match[2]) / int(match[1])

    def _fill(self, persona: PersonaView, room: float) -> tuple[tuple[CardRow, ...], Aside, Aside, str]:
        """Return rows, both lists and the sources that fit in a height together."""
        sheet, say = self.sheet, self.say
        heading = sheet.work.line_mm * 1.2 + sheet.gap + 1
        wide = sheet.across - 6
        lists = [tuple(line.title for line in lines) for lines in (persona.unquantified, persona.excluded)]
        heights = [[sheet.work.height(one, wide) + _ITEM_AIR for one in titles] for titles in lists]
        more = sheet.work.line_mm + _ITEM_AIR
        kept = [
            heading + sum(one[:_FEWEST_ASIDE]) + (more if len(one) > _FEWEST_ASIDE else 0) if one else 0.0
            for one in heights
        ]
        sources = _short_sources(persona)
        for_sources = min(
            sheet.small.lines(self._source_sentence(sources, len(sources)), sheet.across), _MOST_SOURCES
        )
        source_room = for_sources * sheet.small.line_mm + 1
        # the table first: its head, its total and its heading always stand there
        remarks = (persona.bounds, persona.in_other_prices)
        bounds = sum(sheet.small.height(one, sheet.across * _WHAT) for one in remarks)
        table = heading + sheet.small.line_mm + sheet.work.line_mm + bounds + 3 * _ROW_AIR
        room -= table + sum(kept) + source_room + 4
        rows = [self._row(line) for line in persona.counted]
        sizes = [
            (row.amount.exact if row.amount is not None else total(()), self._row_height(row)) for row in rows
        ]
        shown = largest_that_fit(sizes, room, self._row_height(self._rest_row(persona.counted)))
        left = [line for place, line in enumerate(persona.counted) if place not in shown]
        chosen = [rows[place] for place in shown] + ([self._rest_row(left)] if left else [])
        room -= sum(self._row_height(row) for row in chosen)
        asides = []
        for titles, one, least in zip(lists, heights, kept, strict=True):
            here = least + max(room, 0) - (heading if titles else 0)
            count = first_that_fit(one, here, more)
            rest = len(titles) - count
            used = sum(one[:count]) + (more if rest else 0) + (heading if titles else 0)
            room -= used - least
            asides.append(
                Aside(titles=titles[:count], more=say.more_titles.format(count=rest) if rest else "")
            )
        return tuple(chosen), asides[0], asides[1], self._sources(sources, source_room + max(room, 0))

    def _row(self, line: LineView) -> CardRow:
        steps = "; ".join(line.steps)
        parts = (line.reckoning, steps, line.outcome, line.moved_price, line.payers)
        return CardRow(
            title=line.title,
            reckoning=" · ".join(part for part in parts if part),
            amount=line.amount,
            is_estimate=line.is_estimate,
        )

    def _row_height(self, row: CardRow) -> float:
        wide = self.sheet.across * _WHAT - 2
        title = f"{row.title} {self._words.estimate}___" if row.is_estimate else row.title
        height = self.sheet.work.bold().height(title, wide) + self.sheet.small.height(row.reckoning, wide)
        return height + _ROW_AIR

    def _rest_row(self, lines: Iterable[LineView]) -> CardRow:
        amounts = [line.amount.exact for line in lines if line.amount is not None]
        exact = total(amounts)
        many = self.say.more_benefits.format(count=len(amounts))
        title = self.say.one_more_benefit if len(amounts) == 1 else many
        return CardRow(title=title, reckoning="", amount=Figure(self._formatter.euro(exact), exact))

    # -- where it comes from --------------------------------------------------------------------------------------

    def _sources(self, sources: Sequence[str], room: float) -> str:
        """Return as many of the sources as fit, in one sentence."""
        most = max(int(room / self.sheet.small.line_mm), 1)
        for count in range(len(sources), -1, -1):
            sentence = self._source_sentence(sources, count)
            if self.sheet.small.lines(sentence, self.sheet.across) <= most:
                return sentence
        return ""

    def _source_sentence(self, sources: Sequence[str], count: int) -> str:
        rest = len(sources) - count
        if not sources:
            return ""
        if not count:
            only = self.say.only_source if rest == 1 else self.say.only_sources.format(count=rest)
            return f"{self._words.sources}: {only}."
        tail = self.say.one_more_source if rest == 1 else self.say.more_sources.format(count=rest)
        return f"{self._words.sources}: {'; '.join((*sources[:count], tail) if rest else sources)}."

    def _account(self, persona: PersonaView) -> str:
        """Return how many there are and what it is based on."""
        counts = [
            f"{count.text} ({count.analysis.text})"
            for count in persona.counts
            if count.analysis.address == self._analysis_address
        ]
        parts = (
            self.say.cards_introduction.rstrip("."),
            *counts,
            persona.based_on,
            persona.reviewed,
            self._publisher,
        )
        return "".join(f"{part}. " for part in parts if part).strip()


def _short_sources(persona: PersonaView) -> tuple[str, ...]:
    """Return the sources of a persona, each up to its year, in the order of reading."""
    lines = (*persona.counted, *persona.excluded, *persona.unquantified)
    texts = (line.source.text for line in lines if line.source is not None)
    found = (match[0] if (match := _SHORT_SOURCE.match(text)) else text for text in texts)
    return tuple(dict.fromkeys(found))
