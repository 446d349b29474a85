"""What can be wrong with a publication, and where: data, without a word of prose.

The sentences that a person reads live in :mod:`zhi_publish.messages`, one catalogue per language.
This module imports nothing of ours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """Not published: the author has to repair it first."""
    WARNING = "warning"
    """Published, and worth a look; fails a check with ``--strict``."""
    NOTE = "note"
    """Good to know: how something was read, or what a reader may ask; never fails."""


class Location(NamedTuple):
    """A spot in a file of the publication.

    Every value that an author typed has one: a named tuple is made in a fifth of the time of a frozen dataclass.
    """

    file: str
    """Path relative to the publication, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""
    length: int = 1
    """How many characters to underline."""


class Code(Enum):
    """Every finding we know, by its stable number; the number also names its example and its help."""

    # 001-019: the file and its front matter
    NOT_A_PUBLICATION = ("ZHI001", Severity.ERROR)
    FILE_NOT_UTF8 = ("ZHI002", Severity.ERROR)
    FILE_TOO_LARGE = ("ZHI003", Severity.ERROR)
    FILE_EMPTY = ("ZHI004", Severity.ERROR)
    FRONT_MATTER_MISSING = ("ZHI005", Severity.ERROR)
    FRONT_MATTER_UNCLOSED = ("ZHI006", Severity.ERROR)
    FRONT_MATTER_SYNTAX = ("ZHI007", Severity.ERROR)
    COLON_IN_VALUE = ("ZHI008", Severity.ERROR)
    TAB_IN_FRONT_MATTER = ("ZHI009", Severity.ERROR)
    ODD_SPACE_IN_FRONT_MATTER = ("ZHI010", Severity.ERROR)
    YAML_ALIAS = ("ZHI011", Severity.ERROR)
    YAML_TAG = ("ZHI012", Severity.ERROR)
    YAML_TOO_DEEP = ("ZHI013", Severity.ERROR)
    TEXT_AFTER_HASH = ("ZHI014", Severity.WARNING)
    ODD_CHARACTER = ("ZHI015", Severity.ERROR)
    LINK_IN_CONTENT = ("ZHI016", Severity.ERROR)
    DUPLICATE_ID = ("ZHI017", Severity.ERROR)
    UNSAFE_FILE_NAME = ("ZHI018", Severity.ERROR)
    FILE_UNREADABLE = ("ZHI019", Severity.ERROR)

    # 020-049: keys and values
    UNKNOWN_KEY = ("ZHI020", Severity.ERROR)
    DUPLICATE_KEY = ("ZHI021", Severity.ERROR)
    MISSING_KEY = ("ZHI022", Severity.ERROR)
    UNKNOWN_KIND = ("ZHI023", Severity.ERROR)
    WRONG_SHAPE = ("ZHI024", Severity.ERROR)
    EMPTY_VALUE = ("ZHI025", Severity.ERROR)
    UNREADABLE_NUMBER = ("ZHI026", Severity.ERROR)
    NUMBER_READ_AS = ("ZHI027", Severity.NOTE)
    NUMBER_TOO_LONG = ("ZHI028", Severity.ERROR)
    UNREADABLE_SHARE = ("ZHI029", Severity.ERROR)
    SHARE_OUT_OF_RANGE = ("ZHI030", Severity.ERROR)
    UNREADABLE_DATE = ("ZHI031", Severity.ERROR)
    UNREADABLE_YES_NO = ("ZHI032", Severity.ERROR)
    UNREADABLE_YEAR = ("ZHI033", Severity.ERROR)
    UNKNOWN_CHOICE = ("ZHI034", Severity.ERROR)
    NUMBER_OUT_OF_RANGE = ("ZHI035", Severity.ERROR)
    WHOLE_NUMBER_NEEDED = ("ZHI036", Severity.ERROR)
    BOUNDS_DISORDERED = ("ZHI037", Severity.ERROR)
    PRICE_CONFLICT = ("ZHI038", Severity.ERROR)
    PRICE_MISSING = ("ZHI039", Severity.ERROR)
    UNIT_MISSING = ("ZHI040", Severity.WARNING)
    REASON_MISSING = ("ZHI041", Severity.WARNING)
    LINE_NAMELESS = ("ZHI042", Severity.ERROR)
    COSTS_CONFLICT = ("ZHI043", Severity.ERROR)
    COSTS_MISSING = ("ZHI044", Severity.WARNING)
    PAYER_SHARES = ("ZHI045", Severity.ERROR)
    TEXT_TOO_LONG = ("ZHI046", Severity.ERROR)
    HTML_IN_TITLE = ("ZHI047", Severity.WARNING)
    UNSAFE_ADDRESS = ("ZHI048", Severity.ERROR)
    COMMA_IN_BRACES = ("ZHI049", Severity.ERROR)

    # 050-069: rules between files
    UNKNOWN_REFERENCE = ("ZHI050", Severity.ERROR)
    DRAFT_REFERENCE = ("ZHI051", Severity.WARNING)
    COUNTS_NOT_STRUCTURAL = ("ZHI052", Severity.WARNING)
    VISITORS_DO_NOT_ADD_UP = ("ZHI053", Severity.WARNING)
    COUNTED_TWICE = ("ZHI054", Severity.WARNING)
    SOURCE_MISSING = ("ZHI055", Severity.WARNING)
    SOURCE_OLD = ("ZHI056", Severity.WARNING)
    PERSONA_WITHOUT_BENEFITS = ("ZHI057", Severity.WARNING)
    SMALL_COUNT = ("ZHI058", Severity.WARNING)
    ANALYSIS_AMBIGUOUS = ("ZHI059", Severity.ERROR)
    PRICE_YEARS_MIXED = ("ZHI060", Severity.WARNING)
    PRICE_INDEX_YEAR_MISSING = ("ZHI061", Severity.ERROR)
    CONTROL_DIFFERS = ("ZHI062", Severity.ERROR)
    CONTROL_ABSENT = ("ZHI063", Severity.ERROR)
    SOURCE_WITHOUT_YEAR = ("ZHI064", Severity.NOTE)
    LINE_TWICE = ("ZHI065", Severity.WARNING)
    COSTS_BELOW_ZERO = ("ZHI066", Severity.WARNING)
    COMPARED_WITH_ITSELF = ("ZHI068", Severity.ERROR)
    PAPER_FOR_POSTER = ("ZHI069", Severity.ERROR)

    # 070-089: running text
    FACT_SYNTAX = ("ZHI070", Severity.ERROR)
    FACT_UNKNOWN = ("ZHI071", Severity.ERROR)
    FACT_FILTER = ("ZHI072", Severity.ERROR)
    FACT_ABSENT = ("ZHI073", Severity.ERROR)
    FACT_CIRCULAR = ("ZHI074", Severity.ERROR)
    STATEMENT_IN_TEXT = ("ZHI075", Severity.ERROR)
    HTML_IN_TEXT = ("ZHI076", Severity.ERROR)
    COMMENT_IN_TEXT = ("ZHI077", Severity.ERROR)
    ATTRIBUTES_IN_TEXT = ("ZHI078", Severity.ERROR)
    UNSAFE_LINK = ("ZHI079", Severity.ERROR)
    BROKEN_LINK = ("ZHI080", Severity.ERROR)
    TEXT_TOO_COMPLEX = ("ZHI081", Severity.ERROR)
    FACT_PLACE = ("ZHI082", Severity.ERROR)

    # 090-099: pictures
    IMAGE_REMOTE = ("ZHI090", Severity.ERROR)
    IMAGE_OUTSIDE = ("ZHI091", Severity.ERROR)
    IMAGE_MISSING = ("ZHI092", Severity.ERROR)
    IMAGE_NO_DESCRIPTION = ("ZHI093", Severity.ERROR)
    IMAGE_UNREADABLE = ("ZHI094", Severity.ERROR)
    IMAGE_TOO_LARGE = ("ZHI095", Severity.ERROR)
    IMAGE_UNSAFE = ("ZHI096", Severity.ERROR)
    IMAGE_TOO_COMPLEX = ("ZHI097", Severity.ERROR)

    # 100-109: looks
    LOOK_UNKNOWN = ("ZHI100", Severity.ERROR)
    TOKEN_UNKNOWN = ("ZHI101", Severity.ERROR)
    TOKEN_UNREADABLE = ("ZHI102", Severity.ERROR)
    TOKEN_TOO_MUCH_INK = ("ZHI140", Severity.ERROR)

    # 110-119: more about files
    FRONT_MATTER_UNOPENED = ("ZHI110", Severity.ERROR)
    FILE_IGNORED = ("ZHI111", Severity.WARNING)
    MODEL_AMBIGUOUS = ("ZHI112", Severity.ERROR)
    MENU_BROKEN = ("ZHI113", Severity.ERROR)
    SITE_ADDRESS = ("ZHI114", Severity.ERROR)

    # 141-142, 150-164: translations and former names
    LANGUAGE_UNKNOWN = ("ZHI141", Severity.ERROR)
    FORMER_TWICE = ("ZHI142", Severity.ERROR)
    TOKEN_CONTRAST = ("ZHI145", Severity.WARNING)
    FORMER_NAME = ("ZHI150", Severity.ERROR)
    FORMER_TAKEN = ("ZHI151", Severity.ERROR)
    TRANSLATION_ORPHAN = ("ZHI155", Severity.ERROR)
    TRANSLATION_NUMBER = ("ZHI156", Severity.ERROR)
    TRANSLATION_KEY = ("ZHI157", Severity.ERROR)
    TRANSLATION_MISSING = ("ZHI158", Severity.NOTE)
    TRANSLATION_OUTDATED = ("ZHI159", Severity.WARNING)
    TRANSLATION_UNDATED = ("ZHI160", Severity.NOTE)
    LANGUAGE_NOT_OFFERED = ("ZHI161", Severity.ERROR)
    TRANSLATION_UNASKED = ("ZHI162", Severity.WARNING)
    PAGES_UNTRANSLATED = ("ZHI163", Severity.NOTE)
    INCOME_ENDED = ("ZHI195", Severity.WARNING)
    INCOME_NOT_CERTAIN = ("ZHI196", Severity.WARNING)
    INCOME_ORDER = ("ZHI197", Severity.ERROR)
    ANALYSIS_EMPTY = ("ZHI198", Severity.WARNING)
    SCALE_UPSIDE_DOWN = ("ZHI200", Severity.ERROR)
    OFF_THE_SCALE = ("ZHI201", Severity.ERROR)
    MORE_ANSWERS_THAN_ASKED = ("ZHI202", Severity.ERROR)
    LINK_LOOSE = ("ZHI203", Severity.WARNING)
    FEW_ANSWERS = ("ZHI204", Severity.NOTE)

    # 213-220: decision plans
    STEP_UNKNOWN = ("ZHI213", Severity.ERROR)
    STEP_TWICE = ("ZHI214", Severity.ERROR)
    REACHED_ABOVE = ("ZHI215", Severity.ERROR)
    SCENARIO_WITHOUT_COSTS = ("ZHI216", Severity.WARNING)
    OVERLAP_TOO_LARGE = ("ZHI217", Severity.ERROR)
    RESIDENTS_AFTER_PICTURE = ("ZHI218", Severity.ERROR)
    YES_WITHOUT_FRAME = ("ZHI219", Severity.WARNING)
    PLAN_MISSING = ("ZHI220", Severity.ERROR)

    # 165-174: tables that a file names
    TABLE_PUBLISHED = ("ZHI165", Severity.ERROR)
    TABLE_OUTSIDE = ("ZHI166", Severity.ERROR)
    TABLE_MISSING = ("ZHI167", Severity.ERROR)
    TABLE_FORMAT = ("ZHI168", Severity.ERROR)
    TABLE_TOO_LARGE = ("ZHI169", Severity.ERROR)
    TABLE_READ_AS = ("ZHI170", Severity.NOTE)
    TABLE_CELL = ("ZHI171", Severity.ERROR)
    TABLE_FORMULAS = ("ZHI172", Severity.NOTE)
    TABLE_COLUMN_MISSING = ("ZHI173", Severity.ERROR)
    TABLE_COLUMN_TWICE = ("ZHI174", Severity.ERROR)

    # 175-179: interviews
    INTERVIEW_CELL = ("ZHI175", Severity.ERROR)
    PERSON_TWICE = ("ZHI176", Severity.ERROR)
    AGE_CLASSES_UNREADABLE = ("ZHI177", Severity.ERROR)
    NAME_IN_TEXT = ("ZHI178", Severity.ERROR)
    NAME_PERHAPS = ("ZHI179", Severity.WARNING)

    # 180-194: locations and counts
    COUNT_YEAR_TWICE = ("ZHI180", Severity.ERROR)
    COUNT_ABOVE_VISITORS = ("ZHI181", Severity.ERROR)
    COUNT_DIFFERS = ("ZHI182", Severity.WARNING)
    COUNT_MISSING = ("ZHI183", Severity.ERROR)
    COUNT_AND_PERSONAS = ("ZHI184", Severity.ERROR)
    VENUE_WITHOUT_BUDGET = ("ZHI185", Severity.WARNING)
    VENUE_OF_BUDGET = ("ZHI186", Severity.WARNING)
    VENUE_BESIDE_ITSELF = ("ZHI187", Severity.ERROR)
    VENUE_YEAR_TWICE = ("ZHI188", Severity.WARNING)
    VENUES_MISSING = ("ZHI189", Severity.ERROR)
    VENUE_WITHOUT_ANALYSIS = ("ZHI190", Severity.WARNING)

    # 205-212: accountability per year
    ACCOUNTABILITY_YEAR_TWICE = ("ZHI205", Severity.ERROR)
    BREAKDOWN_OFF = ("ZHI206", Severity.ERROR)
    FIGURE_ABOVE = ("ZHI207", Severity.ERROR)
    FIGURE_DIFFERS = ("ZHI208", Severity.WARNING)
    STORIES_SHORT = ("ZHI209", Severity.WARNING)
    DEFINITION_MISSING = ("ZHI210", Severity.WARNING)
    DEFINITION_CHANGED = ("ZHI211", Severity.NOTE)
    FIGURE_NOWHERE = ("ZHI212", Severity.ERROR)

    # 120-129: amounts in running text
    AMOUNT_CONTRADICTS = ("ZHI120", Severity.WARNING)
    AMOUNT_SLIP = ("ZHI121", Severity.WARNING)

    # 130-134: letters of a look
    TYPEFACE_WITHOUT_FILE = ("ZHI130", Severity.WARNING)
    SIGN_WITHOUT_TYPEFACE = ("ZHI131", Severity.WARNING)

    # 132: texts that help an author along
    TEMPLATE_TEXT = ("ZHI132", Severity.WARNING)

    # 133: the folder with the content
    CONTENT_FOLDER = ("ZHI133", Severity.ERROR)
    SITE_FOLDER = ("ZHI138", Severity.ERROR)

    # 134-139: printed editions, and a fact about few people
    FACT_PROTECTED = ("ZHI137", Severity.ERROR)
    BROCHURE_TOO_LONG = ("ZHI134", Severity.ERROR)
    KEY_WITHOUT_EFFECT = ("ZHI135", Severity.WARNING)
    LARGE_PRINT_ON_A4 = ("ZHI136", Severity.WARNING)

    def __init__(self, number: str, severity: Severity) -> None:
        self.number = number
        self.severity = severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: a code, a place, and the words that its sentence needs."""

    code: Code
    where: Location
    details: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None
    """What the author may type instead, literally."""

    @property
    def severity(self) -> Severity:
        """The weight that belongs to the code."""
        return self.code.severity

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Where this finding belongs in a list: by file, then by place."""
        return (self.where.file, self.where.line, self.where.column, self.code.number)


MOST_PROPOSED = 200
"""Findings of one code that get a proposal of another name."""


class Report:
    """Collects findings; each is told once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Code, Location, str], Diagnostic] = {}
        self._number: Counter[Code] = Counter()

    def add(self, code: Code, where: Location, *, suggestion: str | None = None, **details: object) -> None:
        """Note a finding; the details fill the blanks of its sentence."""
        words = {name: str(value) for name, value in details.items()}
        key = (code, where, repr(sorted(words.items())))
        if key not in self._found:
            self._found[key] = Diagnostic(code=code, where=where, details=words, suggestion=suggestion)
            self._number[code] += 1

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take over findings that were made elsewhere."""
        for found in diagnostics:
            self.add(found.code, found.where, suggestion=found.suggestion, **found.details)

    def nearest(self, code: Code, word: str, known: Iterable[str]) -> str | None:
        """Return what :func:`nearest` says, for the first findings of a code: nobody reads thousands of proposals."""
        return nearest(word, known) if self._number[code] < MOST_PROPOSED else None

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.sorted())

    def __len__(self) -> int:
        return len(self._found)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All findings, by file and place."""
        return tuple(sorted(self._found.values(), key=lambda found: found.order))

    @property
    def has_errors(self) -> bool:
        """Whether something must be repaired before publishing."""
        return any(found.severity is Severity.ERROR for found in self._found.values())


MOST_COMPARED = 100
"""Names that a word is compared with, letter by letter."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that the author most likely meant, if one is near enough.

    Among very many names only those are looked at that begin or end most like the word.
    """
    import difflib  # only a mistake asks for it

    candidates = list(known)
    if len(candidates) > MOST_COMPARED:
        folded = word.casefold()
        same = next((name for name in candidates if name.casefold() == folded), None)
        if same is not None:
            return same
        candidates = _neighbours(word, candidates)
    close = difflib.get_close_matches(word, candidates, n=1, cutoff=0.6)
    if close:
        return close[0]
    by_fold = {name.casefold(): name for name in candidates}
    return by_fold.get(word.casefold())


def _neighbours(word: str, names: list[str]) -> list[str]:
    """Return the names beside which a word would stand in a list in order, read forwards and read backwards."""
    found: dict[str, None] = {}
    for step in (1, -1):
        ordered = sorted((name[::step], name) for name in names)
        place = bisect_left(ordered, (word[::step],))
        near = ordered[max(0, place - MOST_COMPARED // 4) : place + MOST_COMPARED // 4]
        found |= dict.fromkeys(name for _, name in near)
    return list(found)
