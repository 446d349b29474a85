"""Our words for files to download, Dutch and English side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadWords:
    """What each kind of file is called, and what it is for."""

    brochure_for: str
    booklet: str
    """``{title}`` of the brochure."""
    booklet_for: str
    cutting_sheet: str
    """``{title}``."""
    cutting_sheet_for: str
    """``{sheet}``."""
    """``{sheet}``: on what paper."""
    workbook: str
    """``{title}`` of the analysis; so are the lines."""
    workbook_for: str
    lines: str
    lines_for: str
    table: str
    table_for: str
    data: str
    data_for: str
    schema: str
    schema_for: str
    check_it: str
    """Heading of the files of one analysis."""


DUTCH = DownloadWords(
    brochure_for="PDF, om te lezen en te printen",
    booklet="{title}: als boekje",
    booklet_for="PDF op {sheet}, om dubbelzijdig te printen (omslaan over de korte kant), te vouwen en te nieten",
    cutting_sheet="{title}: om uit te snijden",
    cutting_sheet_for="PDF op {sheet}, twee kaarten naast elkaar, om enkelzijdig te printen en langs de streep los te snijden",
    workbook="{title}: rekenblad",
    workbook_for="Excel met formules, om na te rekenen",
    lines="{title}: alle regels",
    lines_for="CSV met een regel per betaler, voor een draaitabel",
    table="Alle regels van alle jaren",
    table_for="CSV, voor Excel of een ander rekenblad",
    data="Alle uitkomsten als gegevens",
    data_for="JSON, voor andere programma’s",
    schema="Beschrijving van die gegevens",
    schema_for="JSON Schema: wat elk veld betekent",
    check_it="Zelf narekenen",
)

ENGLISH = DownloadWords(
    brochure_for="PDF, to read and print",
    booklet="{title}: as a booklet",
    booklet_for="PDF on {sheet}, to print on both sides (flip on the short edge), fold and staple",
    cutting_sheet="{title}: to cut out",
    cutting_sheet_for="PDF on {sheet}, two cards side by side, to print on one side and cut along the line",
    workbook="{title}: spreadsheet",
    workbook_for="Excel with formulas, to check the sums",
    lines="{title}: all lines",
    lines_for="CSV with a row for each payer, for a pivot table",
    table="All lines of all years",
    table_for="CSV, for Excel or another spreadsheet",
    data="All results as data",
    data_for="JSON, for other programs",
    schema="Description of that data",
    schema_for="JSON Schema: what each field means",
    check_it="Check it yourself",
)
