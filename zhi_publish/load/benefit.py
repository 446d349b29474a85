"""Benefit items, and the lines in which personas and analyses use them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping as MappingOf
from decimal import Decimal

from zhi_publish.diagnostics import Code
from zhi_publish.load import numerals
from zhi_publish.load.decode import (
    Reading,
    check_bounds,
    decode_not_negative,
    decode_reference,
    decode_single_share,
    reference_of,
    report_missing,
    report_shape,
)
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys import BENEFIT, LINE, SOURCE
from zhi_publish.load.nodes import Mapping, Node, Scalar, shorten
from zhi_publish.load.registry import Registry
from zhi_publish.model.benefit import (
    Benefit,
    BenefitLine,
    BenefitTerms,
    Cap,
    Cashable,
    Price,
    PriceKind,
    Source,
)
from zhi_publish.model.project import Kind
from zhi_publish.model.quantity import Period, Uncertain
from zhi_publish.model.text import Body

LONGEST_DURATION = 100
"""Years; a benefit or a horizon beyond a lifetime is a typing error."""

PERIODS = {
    "jaar": Period.YEAR, "year": Period.YEAR, "kwartaal": Period.QUARTER, "quarter": Period.QUARTER,
    "maand": Period.MONTH, "month": Period.MONTH, "week": Period.WEEK, "dag": Period.DAY, "day": Period.DAY,
    "eenmalig": Period.ONCE, "once": Period.ONCE,
}  # fmt: skip
CASHABLE = {
    "ja": Cashable.YES, "yes": Cashable.YES, "true": Cashable.YES,
    "nee": Cashable.NO, "no": Cashable.NO, "false": Cashable.NO,
    "deels": Cashable.PARTLY, "partly": Cashable.PARTLY,
}  # fmt: skip


def load_benefit(
    item_id: str, mapping: Mapping, body: Body, registry: Registry, reading: Reading
) -> Benefit | None:
    """Return a benefit item, or None with findings."""
    fields = Fields(mapping, BENEFIT, reading)
    terms = _decode_terms(fields, registry)
    if terms.price is None and fields.is_sound:
        reading.report.add(Code.PRICE_MISSING, fields.where)
        fields.is_sound = False
    _check_unit(terms, fields)
    if not fields.is_sound:
        return None
    return Benefit(id=item_id, terms=terms, body=body, where=mapping.where)


def load_lines(
    fields: Fields, benefits: MappingOf[str, Benefit], registry: Registry, reading: Reading
) -> tuple[BenefitLine, ...]:
    """Return the lines below ``baten``; one that cannot be read makes the whole file unsound."""
    lines = []
    for node in fields.items("baten") or ():
        line = _load_line(node, benefits, registry, reading)
        if line is None:
            fields.is_sound = False
        else:
            lines.append(line)
    return tuple(lines)


def _load_line(
    node: Node, benefits: MappingOf[str, Benefit], registry: Registry, reading: Reading
) -> BenefitLine | None:
    if isinstance(node, Scalar) and not node.is_blank:
        # a bare id is a line of one time a year
        node = Mapping(((Scalar("baat", node.where), node),), node.where)
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", "baten")
        return None
    fields = Fields(node, LINE, reading)
    reference = fields.reference("baat")
    named = None if reference is None else benefits.get(reference.id)
    stated = _decode_terms(fields, registry, cap_of_item=None if named is None else named.terms.cap)
    item: Benefit | None = None
    if reference is not None:
        item_id = registry.resolve(Kind.BENEFIT, reference, reading)
        item = None if item_id is None else benefits.get(item_id)
        if item is None:
            return None
    elif "baat" in fields:
        return None
    elif "titel" not in fields:
        reading.report.add(Code.LINE_NAMELESS, fields.where)
        return None
    terms = stated if item is None else _merged(item.terms, stated, fields)
    if terms.price is None and fields.is_sound:
        reading.report.add(Code.PRICE_MISSING, fields.where)
        fields.is_sound = False
    _check_unit(terms, fields)
    quantity = _decode_quantity(fields)
    spread = fields.positive("over_jaren", most=LONGEST_DURATION)
    fraction = fields.share("deel")
    is_counted = fields.yes_no("meetellen")
    reason = fields.text("reden")
    if is_counted is False and "reden" not in fields:
        reading.report.add(Code.REASON_MISSING, fields.where_of("meetellen"))
    note = fields.text("toelichting")
    if not fields.is_sound:
        return None
    return BenefitLine(
        benefit_id=None if item is None else item.id,
        terms=terms,
        quantity=quantity,
        spread_over_years=spread or Decimal(1),
        fraction=fraction or Uncertain.exactly(1),
        is_counted=is_counted is not False,
        reason=reason,
        note=note,
        where=node.where,
    )


def _merged(item: BenefitTerms, stated: BenefitTerms, fields: Fields) -> BenefitTerms:
    """Put what a line states in the place of what its item says.

    Bounds belong to the amount beside them: a line with an amount of its own does not inherit the item's
    bounds, a line that states only bounds puts them around the item's amount.
    """
    terms = item.overridden_by(stated)
    if stated.price is None and item.price is not None and item.price.amount is not None:
        low, high = _decode_bounds(fields)
        if low is not None or high is not None:
            amount = Uncertain(
                value=item.price.amount.value,
                low=item.price.amount.low if low is None else low,
                high=item.price.amount.high if high is None else high,
            )
            if (
                check_bounds(amount, fields.where_of("laag" if low is not None else "hoog"), fields.reading)
                is None
            ):
                fields.is_sound = False
            terms = dataclasses.replace(terms, price=dataclasses.replace(item.price, amount=amount))
    return terms


_OF_LINE = frozenset(
    {
        "baat",
        "aantal",
        "aantal_laag",
        "aantal_hoog",
        "over_jaren",
        "deel",
        "meetellen",
        "reden",
        "toelichting",
    }
)
"""Keys that say nothing of the benefit itself; many lines have no other."""


def _decode_terms(fields: Fields, registry: Registry, *, cap_of_item: Cap | None = None) -> BenefitTerms:
    """Read all keys that an item and a line share."""
    if fields.has_only(_OF_LINE):
        return BenefitTerms()
    return BenefitTerms(
        title=fields.text("titel"),
        price=_decode_price(fields),
        unit=fields.text("eenheid"),
        source=decode_source(fields),
        price_year=fields.year("prijspeil"),
        payers=_decode_payers(fields, registry),
        is_estimate=fields.yes_no("schatting"),
        cashable=fields.choice("verzilverbaar", CASHABLE),
        domain=fields.text("domein"),
        cap=_decode_cap(fields, cap_of_item),
        per=fields.choice("per", PERIODS),
        weeks=fields.positive("weken", most=53),
        days=fields.positive("dagen", most=366),
        deadweight=fields.share("autonoom"),
        displacement=fields.share("verdringing"),
        own_share=fields.share("eigen_aandeel"),
        optimism_bias=fields.share("optimisme"),
        duration=_decode_duration(fields),
        drop_off=fields.share("afname"),
        starts_in_year=fields.whole("vanaf_jaar", least=1, most=LONGEST_DURATION),
    )


def _decode_duration(fields: Fields) -> Decimal | None:
    years = fields.whole("duur", least=1, most=LONGEST_DURATION)
    return None if years is None else Decimal(years)


def _decode_bounds(fields: Fields) -> tuple[Decimal | None, Decimal | None]:
    return fields.number("laag"), fields.number("hoog")


def _decode_price(fields: Fields) -> Price | None:
    """Return the price that is stated here; None when there is none, or when it cannot be read."""
    is_unquantified = fields.yes_no("pm") is True
    low, high = _decode_bounds(fields)
    stated = [key for key in ("tarief", "bedrag") if key in fields]
    if len(stated) + is_unquantified > 1:
        fields.reading.report.add(Code.PRICE_CONFLICT, fields.key_where(stated[-1]))
        fields.is_sound = False
        return None
    if is_unquantified:
        return Price(kind=PriceKind.UNQUANTIFIED, amount=None)
    if not stated:
        return None
    amount = fields.number(stated[0])
    if amount is None:
        return None
    where = fields.where_of("laag" if "laag" in fields else "hoog" if "hoog" in fields else stated[0])
    uncertain = check_bounds(Uncertain(value=amount, low=low, high=high), where, fields.reading)
    if uncertain is None:
        fields.is_sound = False
        return None
    return Price(kind=PriceKind(stated[0]), amount=uncertain, where=fields.where_of(stated[0]))


def _check_unit(terms: BenefitTerms, fields: Fields) -> None:
    """Ask for the unit of a tariff that is stated here; an item without a unit has a finding of its own."""
    if (
        "tarief" in fields
        and terms.price is not None
        and terms.price.kind is PriceKind.TARIFF
        and terms.unit is None
        and fields.is_sound
    ):
        fields.reading.report.add(Code.UNIT_MISSING, fields.where_of("tarief"))


def _decode_cap(fields: Fields, of_item: Cap | None) -> Cap | None:
    """Return the cap that is stated here; a line that states one half of it takes the other from its item."""
    node = fields.node("maximum")
    per = fields.choice("maximum_per", PERIODS)
    if node is None:
        if per is None:
            return None
        if of_item is None:
            wanted = next(key for key in LINE.keys if key.name == "maximum")
            report_missing(wanted, fields.key_where("maximum_per"), fields.reading)
            fields.is_sound = False
            return None
        return Cap(units=of_item.units, per=per)
    units = decode_not_negative(node, fields.reading)
    if units is None:
        fields.is_sound = False
        return None
    return Cap(units=units, per=per or (Period.YEAR if of_item is None else of_item.per))


def _decode_quantity(fields: Fields) -> Uncertain:
    values: dict[str, Decimal | None] = {}
    for key in ("aantal", "aantal_laag", "aantal_hoog"):
        node = fields.node(key)
        values[key] = None if node is None else decode_not_negative(node, fields.reading)
        if node is not None and values[key] is None:
            fields.is_sound = False
    stated = values["aantal"]
    quantity = Uncertain(
        value=Decimal(1) if stated is None else stated, low=values["aantal_laag"], high=values["aantal_hoog"]
    )
    if fields.is_sound and check_bounds(quantity, fields.where_of("aantal"), fields.reading) is None:
        fields.is_sound = False
    return quantity


_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\{}|^\x00-\x20]+", re.IGNORECASE)
_BARE_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/|$)")


def decode_source(fields: Fields) -> Source | None:
    """Return where the figures come from: a title, or a group of keys."""
    node = fields.node("bron")
    if node is None:
        return None
    if isinstance(node, Scalar):
        title = fields.text("bron")
        return None if title is None else Source(title=title)
    inner = fields.mapping("bron", SOURCE)
    if inner is None:
        return None
    source = source_of(inner)
    if source is None:
        fields.is_sound = False
    return source


def source_of(inner: Fields) -> Source | None:
    """Return the source that a group of keys describes, or None with findings."""
    title = inner.text("titel")
    url = inner.text("url")
    if url is not None and not _WEB_ADDRESS.fullmatch(url.text):
        whole = f"https://{url.text}"
        near = whole if _BARE_DOMAIN.match(url.text) and _WEB_ADDRESS.fullmatch(whole) else None
        inner.reading.report.add(
            Code.UNSAFE_ADDRESS, inner.where_of("url"), suggestion=near, typed=shorten(url.text)
        )
        inner.is_sound = False
    year = inner.year("jaar")
    locator = inner.text("vindplaats")
    if not inner.is_sound or title is None:
        return None
    return Source(title=title, url=None if url is None else url.text, year=year, locator=locator)


def _decode_payers(fields: Fields, registry: Registry) -> tuple[tuple[str, Decimal], ...] | None:
    node = fields.node("betaler")
    reading = fields.reading
    if node is None:
        return None
    if isinstance(node, Scalar):
        reference = decode_reference(node, reading)
        payer = None if reference is None else registry.resolve(Kind.PAYER, reference, reading)
        if payer is None:
            fields.is_sound = False
            return None
        return ((payer, Decimal(1)),)
    entries = fields.entries("betaler")
    if entries is None:
        return None
    shares: list[tuple[str, Decimal]] = []
    for key, value in entries:
        payer = registry.resolve(Kind.PAYER, reference_of(key), reading)
        share = decode_single_share(value, reading)
        if payer is None or share is None:
            fields.is_sound = False
        else:
            shares.append((payer, share))
    total = sum((share for _, share in shares), Decimal(0))
    if fields.is_sound and total != 1:
        shown = numerals.spell_share(total, reading.language)
        reading.report.add(Code.PAYER_SHARES, fields.where_of("betaler"), total=shown)
        fields.is_sound = False
    return tuple(shares) if fields.is_sound else None
