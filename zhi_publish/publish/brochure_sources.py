"""The sources on which a brochure leans, numbered in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator

from zhi_publish.present.views import AnalysisView, LineView, PersonaView, SourceView

SourceKey = tuple[str, str | None]
Sources = dict[SourceKey, tuple[int, SourceView]]


def source_key(source: SourceView) -> SourceKey:
    """Return what makes two sources the same."""
    return (source.text, source.url)


def cite(line: LineView, sources: Sources) -> None:
    """Give the source of a line a number, unless it has one already."""
    if line.source is not None:
        sources.setdefault(source_key(line.source), (len(sources) + 1, line.source))


def cited_sources(personas: tuple[PersonaView, ...], analysis: AnalysisView | None) -> Sources:
    """Return the sources on which a brochure leans, numbered in the order of reading."""
    sources: Sources = {}
    for persona in personas:
        for line in lines_of(persona, None):
            cite(line, sources)
    for line in lines_of(None, analysis):
        cite(line, sources)
    index = None if analysis is None or analysis.prices is None else analysis.prices.source
    if index is not None:
        sources.setdefault(source_key(index), (len(sources) + 1, index))
    return sources


def lines_of(persona: PersonaView | None, analysis: AnalysisView | None) -> Iterator[LineView]:
    """Yield every line that a persona or an analysis shows."""
    if persona is not None:
        yield from (*persona.counted, *persona.excluded, *persona.unquantified)
    if analysis is not None:
        yield from (row.line for row in analysis.own_rows if row.line is not None)
        yield from analysis.excluded
