"""The reckoning as files to download."""

from __future__ import annotations

from collections.abc import Mapping

from zhi_publish.compute.results import Results
from zhi_publish.model.settings import Language
from zhi_publish.present.addresses import DOWNLOADS
from zhi_publish.present.results_csv import results_csv
from zhi_publish.present.results_json import results_json
from zhi_publish.present.views import DownloadView
from zhi_publish.present.words import Words

_NAMES = {Language.DUTCH: "uitkomsten", Language.ENGLISH: "results"}


def data_downloads(results: Results, language: Language) -> dict[str, bytes]:
    """Return the tables and data of a publication, by address."""
    name = f"{DOWNLOADS}/{_NAMES[language]}"
    return {
        f"{name}.csv": results_csv(results, language).encode("utf-8"),
        f"{name}.json": results_json(results).encode("utf-8"),
    }


def download_views(
    files: Mapping[str, bytes], titles: Mapping[str, str], words: Words
) -> tuple[DownloadView, ...]:
    """Return what the page of downloads lists; brochures first, each with its size."""
    kinds = {".pdf": words.download_brochure, ".csv": words.download_table, ".json": words.download_data}
    views = []
    for address, data in files.items():
        suffix = address[address.rindex(".") :]
        size = f"{max(1, round(len(data) / 1024))} kB"
        title = titles.get(address, kinds[suffix])
        detail = size if address not in titles else f"{kinds[suffix]}, {size}"
        views.append(DownloadView(title=title, address=address, detail=detail))
    return tuple(views)
