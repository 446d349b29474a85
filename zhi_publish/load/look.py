"""A look and its tokens, from ``themes/`` of the publication or from the looks that come with the program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from zhi_publish.diagnostics import Code, Location, Report, nearest
from zhi_publish.load.contrast import check_contrast
from zhi_publish.load.images import load_image
from zhi_publish.load.nodes import Mapping as MappingNode
from zhi_publish.load.nodes import NodeReader, Scalar, shorten
from zhi_publish.load.source import decode_bytes
from zhi_publish.load.typefaces import check_typefaces
from zhi_publish.model.look import INK_PREFIX, INKS, MOST_INK, NO_LOGO, Look
from zhi_publish.model.settings import Settings

THEMES_FOLDER = "themes"
TOKENS_FILE = "tokens.yml"
BASE_KEY = "basis"
MOST_BASES = 4
"""How many looks may build on each other."""

_PACKAGE = Path(__file__).resolve().parent.parent
_LOOK_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
_OWN_VALUE = re.compile(r"waarde-[a-z0-9]+(?:-[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_WITH_INKS = ("kleur-", "waarde-", "ring-")
"""What a colour begins with that can be printed."""
_FAMILY = r"[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*"
_LENGTH = re.compile(r"(?:0|[0-9]{1,4}(?:\.[0-9]{1,4})?(?:rem|em|px|pt|mm|cm|ch))")
_KINDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("kleur-", _COLOUR, "#1f6f5c"),
    ("nacht-", _COLOUR, "#84d3e3"),
    (INK_PREFIX, INKS, "cmyk(85% 35% 30% 20%)"),
    ("waarde-", _COLOUR, "#1f6f5c"),
    ("ring-", _COLOUR, "#1f6f5c"),
    ("letter-", re.compile(rf"{_FAMILY}(?:, ?{_FAMILY}){{0,7}}"), "Literata, Georgia, serif"),
    ("gewicht-", re.compile(r"[1-9]00"), "600"),
    ("maat-", _LENGTH, "1.125rem"),
    ("druk-", _LENGTH, "10.5pt"),
    ("ruimte-", _LENGTH, "1rem"),
    ("hoek-", _LENGTH, "4px"),
    ("lijn-", _LENGTH, "1px"),
    ("regel-", re.compile(r"[1-3](?:\.[0-9]{1,3})?"), "1.6"),
    (
        "logo",
        re.compile(r"geen|[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*\.(?:svg|png|jpe?g)"),
        "logo.svg",
    ),
    (BASE_KEY, _LOOK_NAME, "palet"),
    ("titel", re.compile(r"[^<>{}\\\x00-\x1f]{1,60}"), "Palet"),
)


_Link = tuple[Path, dict[str, tuple[Scalar, Scalar]]]
"""The folder of a look and the tokens in it."""


def built_in_folder() -> Path:
    """Return the folder with the looks of the program: inside an installed one, else beside the sources."""
    installed = _PACKAGE / THEMES_FOLDER
    return installed if installed.is_dir() else _PACKAGE.parent / THEMES_FOLDER


def load_look(root: Path, settings: Settings, report: Report) -> Look | None:
    """Return the look that the settings name, or None with findings."""
    own = Report()
    where = settings.look_where.where if settings.look_where is not None else Location(file="mkdocs.yml")
    try:
        look = _load(root, settings, where, own)
    except (OSError, RuntimeError) as error:  # a folder that nobody may read, a link to itself
        look = None
        own.add(Code.FILE_UNREADABLE, where, problem=getattr(error, "strerror", None) or "")
    report.extend(own)
    return None if own.has_errors else look


def _load(root: Path, settings: Settings, where: Location, report: Report) -> Look | None:
    chain = _find_chain(root, settings.look, where, report)
    if not chain:
        return None
    folders = tuple(folder for folder, _ in chain)
    tokens = _merge(chain, report)
    _override(tokens, settings, report)
    places = _own_places(chain, settings)
    if not report.has_errors:
        check_contrast(tokens, places, where, report)
    logo_folders = (root,) if "logo" in settings.tokens else folders
    logo = _find_logo(tokens.get("logo", NO_LOGO), logo_folders, where, report)
    image = None if logo is None else load_image(logo.parent, logo.name, where, report, content="")
    look = Look(
        name=settings.look,
        folders=folders,
        tokens=tokens,
        logo=None if image is None else logo,
        logo_image=image,
    )
    check_typefaces(look, places, report)
    return look


def _merge(chain: list[_Link], report: Report) -> dict[str, str]:
    """Return the tokens of a look: the lowest look of the chain says which exist, the others fill them in."""
    tokens: dict[str, str] = {}
    for _, own in reversed(chain):
        known = set(tokens)
        for key, (name, value) in own.items():
            if known and not _is_known(key, known):
                _report_unknown(key, known, name.where, report)
            elif _fits(key, value.text, value.where, report, of_name=name.where):
                tokens[key] = value.text
        for key, (name, _) in own.items():  # a look that stands by itself says which colours exist
            if key.startswith(INK_PREFIX) and key in tokens and not _is_known(key, tokens):
                _report_unknown(key, tokens, name.where, report)
    tokens.pop(BASE_KEY, None)
    return tokens


def _override(tokens: dict[str, str], settings: Settings, report: Report) -> None:
    """Put the publication's own tokens over those of its look."""
    for key, typed in settings.tokens.items():
        if key in (BASE_KEY, "titel") or not _is_known(key, tokens):
            _report_unknown(key, tokens, settings.token_places.get(key, typed.where), report)
        elif _fits(key, typed.text, typed.where, report, of_name=settings.token_places.get(key, typed.where)):
            tokens[key] = typed.text


def _own_places(chain: list[_Link], settings: Settings) -> dict[str, Location]:
    """Return where the publication itself typed a token, in its settings or in a look of its own."""
    own = [tokens for folder, tokens in chain if not folder.is_relative_to(built_in_folder())]
    places = {key: value.where for tokens in reversed(own) for key, (_, value) in tokens.items()}
    return places | {key: typed.where for key, typed in settings.tokens.items()}


def _find_chain(root: Path, name: str, where: Location, report: Report) -> list[_Link]:
    """Return the look and those that it builds on, the named one first; empty with a finding."""
    chain: list[_Link] = []
    seen: set[Path] = set()
    while True:
        folder = _find_folder(root, name, seen)
        if folder is None or len(chain) == MOST_BASES:
            known = _known_looks(root)
            report.add(
                Code.LOOK_UNKNOWN,
                where,
                suggestion=nearest(name, known),
                typed=shorten(name),
                known=", ".join(known),
            )
            return []
        seen.add(folder)
        own = _read_tokens(folder / TOKENS_FILE, root, report)
        if own is None:
            return []
        chain.append((folder, own))
        base = own.get(BASE_KEY)
        if base is None:
            return chain
        name, where = base[1].text, base[1].where


def _find_folder(root: Path, name: str, seen: set[Path]) -> Path | None:
    """Return the folder of a look; a look may carry the name of a built-in one and build on it."""
    if not _LOOK_NAME.fullmatch(name):
        return None
    for themes in (root / THEMES_FOLDER, built_in_folder()):
        folder = (themes / name).resolve()
        if (
            folder not in seen
            and folder.is_relative_to(themes.resolve())
            and (folder / TOKENS_FILE).is_file()
        ):
            return folder
    return None


def _known_looks(root: Path) -> list[str]:
    found: set[str] = set()
    for themes in (root / THEMES_FOLDER, built_in_folder()):
        if themes.is_dir():
            found.update(path.parent.name for path in themes.glob(f"*/{TOKENS_FILE}"))
    return sorted(found)


def _read_tokens(path: Path, root: Path, report: Report) -> dict[str, tuple[Scalar, Scalar]] | None:
    """Return each token as typed, its name and its value."""
    resolved_root = root.resolve()
    name = (
        path.relative_to(resolved_root).as_posix()
        if path.is_relative_to(resolved_root)
        else f"{path.parent.name}/{path.name}"
    )
    try:
        data = path.read_bytes()
    except OSError as error:
        report.add(Code.FILE_UNREADABLE, Location(file=name), problem=error.strerror or "")
        return None
    text = decode_bytes(data, name, report)
    if text is None:
        return None
    before = len(report)
    node = NodeReader(text=text, file=name, first_line=1, report=report).read()
    if not isinstance(node, MappingNode):
        if len(report) == before:
            report.add(Code.FRONT_MATTER_SYNTAX, Location(file=name), problem="mapping")
        return None
    tokens: dict[str, tuple[Scalar, Scalar]] = {}
    for key, value in node.entries:
        if key.text in tokens:
            first = tokens[key.text][0].where.line
            report.add(Code.DUPLICATE_KEY, key.where, key=key.text, first=first, second=key.where.line)
        elif isinstance(value, Scalar):
            tokens[key.text] = (key, value)
        else:
            report.add(Code.WRONG_SHAPE, value.where, wanted="value")
    return tokens


def _kind(key: str) -> tuple[re.Pattern[str], str] | None:
    for prefix, pattern, example in _KINDS:
        if key == prefix or (prefix.endswith("-") and key.startswith(prefix)):
            return pattern, example
    return None


def _is_known(key: str, known: Mapping[str, str] | set[str]) -> bool:
    if key.startswith(INK_PREFIX):
        colour = key.removeprefix(INK_PREFIX)
        return colour.startswith(_WITH_INKS) and _is_known(colour, known)
    return key in known or key == BASE_KEY or (_OWN_VALUE.fullmatch(key) is not None)


def _report_unknown(key: str, known: Mapping[str, str] | set[str], where: Location, report: Report) -> None:
    names = sorted(name for name in known if name not in (BASE_KEY, "titel"))
    near = nearest(key, names)
    prefix = key.split("-", maxsplit=1)[0] + "-"
    shown = [name for name in names if name.startswith(prefix)] or names
    report.add(
        Code.TOKEN_UNKNOWN,
        where,
        suggestion=near,
        token=shorten(key),
        known=", ".join(shown[:14]) + (" …" if len(shown) > 14 else ""),
    )


def _fits(key: str, text: str, where: Location, report: Report, *, of_name: Location) -> bool:
    """Return whether a value suits its token; nothing that passes can break out of a style sheet."""
    kind = _kind(key) if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", key) else None
    if kind is None:
        kinds = {prefix + "…" if prefix.endswith("-") else prefix for prefix, _, _ in _KINDS}
        _report_unknown(key, kinds, of_name, report)
        return False
    pattern, example = kind
    if match := pattern.fullmatch(text):
        total = sum(int(part) for part in match.groups()) if pattern is INKS else 0
        if total > MOST_INK:
            report.add(Code.TOKEN_TOO_MUCH_INK, where, token=key, total=str(total), most=str(MOST_INK))
        return total <= MOST_INK
    report.add(Code.TOKEN_UNREADABLE, where, token=key, typed=shorten(text, 40), example=example)
    return False


def _find_logo(name: str, folders: tuple[Path, ...], where: Location, report: Report) -> Path | None:
    if name == NO_LOGO:
        return None
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    report.add(Code.TOKEN_UNREADABLE, where, token="logo", typed=name, example="logo.svg")
    return None
