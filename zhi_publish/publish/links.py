"""From ``zhi:`` links to addresses relative to the page on which they stand."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Set as AbstractSet

_ZHI_LINK = re.compile(r'(?P<name>href|src)="zhi:(?P<address>[^"#]*)(?P<fragment>#[^"]*)?"')


class LinkResolver:
    """Knows every address of the site."""

    def __init__(
        self,
        pages: AbstractSet[str],
        assets: AbstractSet[str],
        folders: AbstractSet[str],
        *,
        has_directory_urls: bool,
        top: str = "",
    ) -> None:
        """Take in a site, or the part of one in another language, whose pages all stand below ``top``."""
        self._top = top
        self._pages = pages
        self._assets = assets
        self._folders = folders
        """Addresses of pages that are the index of a folder."""
        self._has_directory_urls = has_directory_urls

    def resolve(self, text: str, here: str) -> str:
        """Return HTML in which every ``zhi:`` link is relative to the page at ``here``.

        Raises KeyError for an address that the site does not have: a mistake of ours.
        """
        folder = self._below_top(self._folder_of(here))

        def link(match: re.Match[str]) -> str:
            fragment = match["fragment"] or ""
            if match["address"] == here and fragment:
                return f'{match["name"]}="{fragment}"'
            return f'{match["name"]}="{self._relative(match["address"], folder)}{fragment}"'

        return _ZHI_LINK.sub(link, text)

    def link(self, address: str, here: str) -> str:
        """Return the link from one page to another; raises KeyError for an address that the site does not have."""
        return self._relative(address, self._below_top(self._folder_of(here)))

    def _below_top(self, address: str) -> str:
        return f"{self._top}/{address}".strip("/") if self._top else address

    def _folder_of(self, address: str) -> str:
        if self._has_directory_urls or address in self._folders:
            return address
        return posixpath.dirname(address)

    def _relative(self, address: str, folder: str) -> str:
        if address in self._pages:
            if address in self._folders or self._has_directory_urls:
                target, ending = (
                    self._below_top(address) or ".",
                    "/" if self._has_directory_urls else "/index.html",
                )
            else:
                target, ending = f"{self._below_top(address)}.html", ""
        elif self._top and f"{self._top}/{address}" in self._assets:
            target, ending = f"{self._top}/{address}", ""
        elif address in self._assets:
            target, ending = address, ""
        else:
            raise KeyError(address)
        return f"{_relative_path(target, folder)}{ending}"


def _relative_path(target: str, folder: str) -> str:
    """Return how to get from a folder to a target, both without dots in their path.

    ``posixpath.relpath`` says the same after asking for the current folder twice, on every link of every page.
    """
    here = folder.split("/") if folder else []
    there = [] if target == "." else target.split("/")
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."
