"""Spreadsheets as files: the only module that knows XlsxWriter, loaded when a spreadsheet is made."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING, Any

from zhi_publish.present.workbook.cells import Cell, Role, Sheet, Workbook

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_BASE = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
_INK, _INPUT_INK, _INPUT_FILL, _LINE, _HEAD_FILL = "#1F2933", "#0B3FA8", "#FFF8DC", "#7B8794", "#E4E9EE"
_LOOKS: dict[Role, dict[str, Any]] = {
    Role.TITLE: {"bold": True, "font_size": 16},
    Role.HEADING: {"bold": True, "font_size": 12},
    Role.COLUMN: {
        "bold": True,
        "text_wrap": True,
        "bg_color": _HEAD_FILL,
        "bottom": 1,
        "bottom_color": _LINE,
    },
    Role.NUMBERS: {
        "bold": True,
        "text_wrap": True,
        "bg_color": _HEAD_FILL,
        "bottom": 1,
        "bottom_color": _LINE,
        "align": "right",
    },
    Role.TEXT: {},
    Role.WRAPPED: {"text_wrap": True},
    Role.NOTE: {"italic": True, "font_color": "#52606D"},
    Role.INPUT: {"font_color": _INPUT_INK, "bg_color": _INPUT_FILL},
    Role.CHOICE: {"font_color": _INPUT_INK, "bg_color": _INPUT_FILL, "align": "center"},
    Role.VALUE: {},
    Role.TOTAL: {"bold": True, "top": 1, "top_color": _LINE},
    Role.LINK: {"font_color": _INPUT_INK, "underline": 1},
}
A4 = 9


def write_workbook(workbook: Workbook) -> bytes:
    """Return a spreadsheet as the bytes of an xlsx file: same workbook, same bytes.

    Formulas carry the values of our own reckoning, so that a viewer that does not reckon shows them too. Texts
    stay texts, whatever they begin with.
    """
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

    class Page(Worksheet):  # type: ignore[misc] # it ships no types
        """A sheet whose formulas are written as they are.

        The library looks in each formula for thirty functions of later Excels, which takes two thirds of its
        time. We use none of them.
        """

        def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - the library's own signature
            return formula.removeprefix("=")

    output = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(output, options) as file:
        file.worksheet_class = Page
        created = dt.datetime.combine(workbook.as_of, dt.time(), tzinfo=dt.UTC).replace(tzinfo=None)
        file.set_properties({
            "title": plain(workbook.title),
            "subject": plain(workbook.subject),
            "author": plain(workbook.author),
            "company": plain(workbook.author),
            "created": created,
        })  # fmt: skip
        file.set_calc_mode("auto")
        writer = _Writer(file, workbook)
        for sheet in workbook.sheets:
            writer.sheet(sheet)
        for name, place in workbook.names:
            file.define_name(name, f"={place.there}")
    return output.getvalue()


def plain(text: str) -> str:
    """Return a text that XML can hold and that the library takes for nothing but text."""
    text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    # the library writes such a text as markup, unescaped
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


class _Writer:
    def __init__(self, file: xlsxwriter.Workbook, workbook: Workbook) -> None:
        self._file = file
        self._workbook = workbook
        self._formats: dict[tuple[Role, str, bool, bool], Format] = {}

    def sheet(self, sheet: Sheet) -> None:
        """Write one sheet."""
        page = self._file.add_worksheet(sheet.name)
        base = self._format(Role.TEXT, "General")
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width, base)
        for row, height in sheet.heights.items():
            page.set_row(row, height)
        page.freeze_panes(*sheet.frozen)
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, int(sheet.is_one_page))
        page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        if sheet.repeated is not None:
            page.repeat_rows(*sheet.repeated)
        title = _in_header(self._workbook.title)
        page.set_header(f"&L&9{title}&R&9&A")
        author = _in_header(self._workbook.author)
        page.set_footer(f"&L&9{author}, {_in_header(self._workbook.as_of_words)}&R&9&P / &N")
        page.hide_gridlines(2)
        choices = []
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if cell is None:
                    continue
                self._cell(page, row, column, cell)
                if cell.role is Role.CHOICE:
                    choices.append((row, column))
        for row, column in choices:
            page.data_validation(row, column, row, column, {
                "validate": "list", "source": list(self._workbook.yes_no),
            })  # fmt: skip

    def _cell(self, page: Any, row: int, column: int, cell: Cell) -> None:
        value, role = cell.value, cell.role
        if cell.formula is not None:
            shown = value if isinstance(value, str) else None if value is None else float(value)
            page.write_formula(row, column, f"={cell.formula}", self._format(role, cell.number), shown)
        elif value is None or value == "":
            page.write_blank(row, column, None, self._format(role, cell.number))
        elif not isinstance(value, str):
            page.write_number(row, column, value, self._format(role, cell.number))
        elif role is Role.LINK:
            look = self._format(role, "General")
            page.write_url(row, column, f"internal:'{value.replace(chr(39), chr(39) * 2)}'!A1", look, value)
        else:
            is_like_formula = value.startswith(_FORMULA_STARTS)
            # beside a column of numbers a text needs some air
            is_inner = column > 0 and role is not Role.NUMBERS
            look = self._format(role, "General", is_inner_text=is_inner, is_like_formula=is_like_formula)
            page.write_string(row, column, plain(value), look)

    def _format(
        self, role: Role, number: str, *, is_inner_text: bool = False, is_like_formula: bool = False
    ) -> Format:
        key = (role, number, is_inner_text, is_like_formula)
        if key not in self._formats:
            look = {**_BASE, "font_color": _INK, **_LOOKS[role]}
            if is_inner_text:
                look["indent"] = 1
            if number != "General":
                look["num_format"] = number
            if is_like_formula:
                look["quote_prefix"] = True
            self._formats[key] = self._file.add_format(look)
        return self._formats[key]


def _in_header(text: str) -> str:
    """Return a text for above or below a printed sheet: its own ampersands doubled, and short enough."""
    return plain(text)[:80].replace("&", "&&")
