"""Our words that only the website's pages need, Dutch and English side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """What the pages of the website say besides the words that they share with print; ``{name}`` is filled in."""

    # a persona's page
    route: str
    """Heading of a persona's way through what is offered; ``{name}``."""
    portrait_alt: str
    """``{name}``, ``{values}``."""
    changes: str
    """Heading of the largest lines, beside the story."""
    no_story: str
    """``{name}``."""
    no_money: str
    and_more: str
    """``{count}``: lines that the margin leaves out."""

    # the way through the site
    contents: str
    read_on: str
    for_visitor: str
    for_official: str
    for_colleague: str
    stories: str
    the_numbers: str
    our_method: str
    how_sure: str
    people: str
    """Heading above the small palettes."""
    people_lead: str
    location: str
    """Before the name of the location of an analysis or a budget."""
    all_people: str
    choose_people: str
    by_value: str
    every_value: str
    search_people: str
    shown_people: str
    """``{shown}``, ``{all}``: filled in by a script."""
    previous: str
    following: str
    show_table: str
    """``{what}``: a table that is folded away below its picture."""
    key_message: str
    costs_and_benefits: str
    """``{year}``, ``{costs}``, ``{benefits}``: what a year cost and brought, in a sentence."""
    show_drawing: str
    costs_without: str
    """``{year}``, ``{costs}``: no benefit has an amount."""
    costs_and_losses: str
    """``{year}``, ``{costs}``, ``{losses}``: the benefits are below zero."""
    only_benefits: str
    """``{year}``, ``{benefits}``."""
    no_money_yet: str
    whole_sum: str
    deeper: str
    deeper_tips: str
    """The same where nothing was done over."""
    """What more can be said of how sure a result is, folded away."""

    # drawings
    palettes: str
    palettes_lead: str
    palettes_alt: str
    """``{rows}``: every persona with its degrees in words."""
    palettes_table: str
    years_alt: str
    """``{rows}``."""
    years_row: str
    """``{title}``, ``{costs}``, ``{benefits}``: one analysis in words."""
    years_row_no_costs: str


DUTCH = SiteWords(
    route="De weg van {name}",
    portrait_alt="Geen foto maar een teken voor {name}: vlakken in de kleuren van {values}.",
    changes="Wat er veranderde",
    no_story="Het verhaal van {name} is nog niet opgeschreven.",
    no_money="Nog niet in geld uitgedrukt",
    and_more="en nog {count}",
    contents="Op deze bladzijde",
    read_on="Verder lezen",
    for_visitor="U wilt weten wie hier komen",
    for_official="U betaalt of beslist mee",
    for_colleague="U doet zelf zulk werk",
    stories="De verhalen",
    the_numbers="De kosten en de baten",
    our_method="Het model, de bronnen en de bestanden",
    how_sure="Hoe zeker is dat?",
    people="De mensen",
    location="Locatie",
    people_lead="Ieder mens heeft een eigen palet. Hoe voller een vak, hoe zwaarder die waarde weegt.",
    choose_people="Kies welke verhalen u ziet",
    by_value="Waarde",
    every_value="Alle waarden",
    search_people="Zoek op naam of woord",
    shown_people="{shown} van {all} verhalen",
    previous="Vorige",
    following="Volgende",
    all_people="Alle verhalen",
    show_table="De cijfers: {what}",
    key_message="In één minuut",
    costs_and_benefits="In {year} kostte dit werk {costs}. Daar stond {benefits} aan baten tegenover.",
    show_drawing="De tekening",
    costs_without="In {year} kostte dit werk {costs}. Wat het opbracht, is nog niet in geld uitgedrukt.",
    costs_and_losses="In {year} kostte dit werk {costs}. Daar kwam {losses} aan extra kosten van anderen bij.",
    only_benefits="In {year} was er {benefits} aan baten.",
    no_money_yet="Over {year} is nog niets in geld uitgedrukt. Wat er wel is, staat hieronder.",
    whole_sum="De hele som, regel voor regel",
    deeper="Nog preciezer: de som vele keren over, en waar zij omslaat",
    deeper_tips="Nog preciezer: waar de som omslaat",
    palettes="Alle paletten naast elkaar",
    palettes_lead="Van links naar rechts ziet u wat iemand hier vindt. Van boven naar beneden ziet u bij wie een waarde zwaar "
    "weegt.",
    palettes_alt="De paletten naast elkaar, met wat bij elk het sterkst is. {rows}.",
    palettes_table="Hoe zwaar elke waarde weegt, van 0 tot en met {maximum}",
    years_alt="Kosten en baten van elke analyse op één schaal. {rows}.",
    years_row="{title}: kosten {costs}, baten {benefits}",
    years_row_no_costs="{title}: baten {benefits}, kosten onbekend",
)

ENGLISH = SiteWords(
    route="The way of {name}",
    portrait_alt="Not a photograph but a sign for {name}: shapes in the colours of {values}.",
    changes="What changed",
    no_story="The story of {name} has not been written yet.",
    no_money="Not put in money yet",
    and_more="and {count} more",
    contents="On this page",
    read_on="Read on",
    for_visitor="You want to know who comes here",
    for_official="You pay or decide",
    for_colleague="You do this kind of work",
    stories="The stories",
    the_numbers="Costs and benefits",
    our_method="The model, the sources and the files",
    how_sure="How sure is that?",
    people="The people",
    location="Location",
    people_lead="Everyone has a palette of their own. The fuller a field, the more that value weighs.",
    choose_people="Choose which stories you see",
    by_value="Value",
    every_value="All values",
    search_people="Search by name or word",
    shown_people="{shown} of {all} stories",
    previous="Previous",
    following="Next",
    all_people="All stories",
    show_table="The figures: {what}",
    key_message="In one minute",
    costs_and_benefits="In {year} this work cost {costs}. The benefits that it brought were {benefits}.",
    show_drawing="The drawing",
    costs_without="In {year} this work cost {costs}. What it brought has not been put in money yet.",
    costs_and_losses="In {year} this work cost {costs}. It brought others another {losses} of costs.",
    only_benefits="In {year} the benefits were {benefits}.",
    no_money_yet="Nothing has been put in money for {year} yet. What there is stands below.",
    whole_sum="The whole sum, line by line",
    deeper="More precisely: the sum done many times over, and where it tips",
    deeper_tips="More precisely: where the sum tips",
    palettes="All palettes side by side",
    palettes_lead="From left to right you see what somebody finds here. From top to bottom you see for whom a value weighs much.",
    palettes_alt="The palettes side by side, with what is strongest in each. {rows}.",
    palettes_table="How much each value weighs, from 0 to {maximum}",
    years_alt="Costs and benefits of each analysis on one scale. {rows}.",
    years_row="{title}: costs {costs}, benefits {benefits}",
    years_row_no_costs="{title}: benefits {benefits}, costs unknown",
)
