"""The roads in *Online zetten*: their files are read, their commands run, and the site works in a folder of a server."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest
import yaml

from tests.building import REPOSITORY, zhi

PAGES = {"nl": "online-zetten.md", "en": "en/putting-it-online.md"}
FOLDER = "/mijn-site/"
_FILE = re.compile(r"<!-- bestand: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
_LINK = re.compile(r'<[a-z][^<>]*?\s(?:href|src)="?([^"\s>]+)')


def files_of(language: str) -> dict[str, str]:
    """Return the files that a page of the manual tells to make, by name."""
    text = (REPOSITORY / "docs" / PAGES[language]).read_text(encoding="utf-8")
    return dict(_FILE.findall(text))


def github(language: str = "nl") -> dict[str, Any]:
    """Return the workflow for GitHub; YAML takes its word ``on`` for yes."""
    found = yaml.safe_load(files_of(language)[".github/workflows/website.yml"])
    assert isinstance(found, dict)
    return found


def gitlab(language: str = "nl") -> dict[str, Any]:
    """Return the pipeline for GitLab."""
    found = yaml.safe_load(files_of(language)[".gitlab-ci.yml"])
    assert isinstance(found, dict)
    return found


def github_commands() -> list[str]:
    """Return what GitHub runs, step by step."""
    (job,) = (job for job in github()["jobs"].values() if len(job["steps"]) > 1)
    return [step["run"] for step in job["steps"] if "run" in step]


def gitlab_commands() -> list[str]:
    """Return what GitLab runs, stage by stage."""
    pipeline = gitlab()
    jobs = [job for stage in pipeline["stages"] for job in pipeline.values() if isinstance(job, dict) and job.get("stage") == stage]  # fmt: skip
    return ["\n".join([*pipeline["default"]["before_script"], *job["script"]]) for job in jobs]


def run_all(commands: list[str], root: Path) -> subprocess.CompletedProcess[str]:
    """Run commands as those machines do: in a shell that ends at the first that fails.

    What would install something only writes down that it was asked to.
    """
    tools = root.parent / "bin"
    tools.mkdir(exist_ok=True)
    for name in ("apt-get", "pip"):
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >>"{tools}/asked"\n', encoding="utf-8")
    (tools / "sudo").write_text('#!/bin/sh\nexec "$@"\n', encoding="utf-8")
    (tools / "zhi-publish").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "from zhi_publish.cli import main; main()" "$@"\n',
        encoding="utf-8",
    )
    for tool in tools.iterdir():
        tool.chmod(0o755)
    (root / "programma").mkdir(exist_ok=True)
    (root / "programma/zhi_publish-1.whl").touch()
    environment = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY)}
    for command in commands:
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", command], cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
        )  # fmt: skip
        if done.returncode:
            break
    return done


@pytest.fixture(scope="module")
def online(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new publication that went through all steps for GitHub."""
    root = tmp_path_factory.mktemp("online") / "ons-huis"
    assert zhi("new", root).exit_code == 0
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}\nsite_url: https://iemand.github.io{FOLDER}\n", encoding="utf-8")
    done = run_all(github_commands(), root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="module")
def served(online: Path) -> Iterator[str]:
    """Serve the site in a folder of a plain server, with nothing beside it, and return the address."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the server names it so
            pass

        def translate_path(self, path: str) -> str:
            if not path.startswith(FOLDER):
                return str(online / "bestaat-niet")
            return super().translate_path("/" + path.removeprefix(FOLDER))

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(online / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    server.shutdown()
    server.server_close()


def test_both_languages_tell_the_same() -> None:
    """The same files, and in them the same commands and actions."""
    assert set(files_of("nl")) == set(files_of("en")) and len(files_of("nl")) == 4  # noqa: PT018 - one claim
    for one, other in zip(github("nl")["jobs"].values(), github("en")["jobs"].values(), strict=True):
        assert [(step.get("run"), step.get("uses")) for step in one["steps"]] == [
            (step.get("run"), step.get("uses")) for step in other["steps"]
        ]
    assert [one["script"] for one in gitlab("nl").values() if "script" in one] == [
        one["script"] for one in gitlab("en").values() if "script" in one
    ]


@pytest.mark.parametrize("language", PAGES)
def test_nothing_is_published_before_the_check(language: str) -> None:
    """The check comes before the build, the publishing needs both, and a proposal is never published."""
    making, publishing = github(language)["jobs"].values()
    steps = [step.get("run", "") for step in making["steps"]]
    check, build = (next(i for i, run in enumerate(steps) if word in run) for word in ("check --strict", "publish build"))  # fmt: skip
    assert check < build
    assert publishing["needs"] in github(language)["jobs"]
    assert "github.event_name != 'pull_request'" in publishing["if"]
    pipeline = gitlab(language)
    first, last = pipeline["stages"]
    by_stage = {job["stage"]: job for job in pipeline.values() if isinstance(job, dict) and "stage" in job}
    assert by_stage[first]["script"] == ["zhi-publish check --strict"]
    assert "pages" in pipeline
    assert by_stage[last] is pipeline["pages"]
    assert all("merge_request" not in rule["if"] for rule in pipeline["pages"]["rules"])


def test_commands_for_github_make_the_site(online: Path) -> None:
    """On a new publication; the uploaded folder is the one that was made."""
    making, _ = github()["jobs"].values()
    uploaded = making["steps"][-1]["with"]["path"]

    assert (online / uploaded / "index.html").is_file()
    assert list((online / uploaded / "downloads").glob("*.pdf"))
    asked = (online.parent / "bin/asked").read_text(encoding="utf-8")
    assert "libharfbuzz-subset0" in asked
    assert "programma/zhi_publish-1.whl" in asked


def test_commands_for_gitlab_make_the_site(online: Path, tmp_path: Path) -> None:
    """In the folder that GitLab puts online."""
    root = tmp_path / "p"
    assert zhi("new", root).exit_code == 0
    for brochure in (root / "content/brochures").iterdir():
        brochure.unlink()

    done = run_all(gitlab_commands(), root)

    assert done.returncode == 0, done.stdout + done.stderr
    (folder,) = gitlab()["pages"]["artifacts"]["paths"]
    assert (root / folder / "index.html").is_file()
    assert {path.name for path in online.joinpath("site").iterdir()} >= {path.name for path in (root / folder).iterdir()}  # fmt: skip


@pytest.mark.parametrize("commands", [github_commands, gitlab_commands])
@pytest.mark.parametrize("text", ["naam: Noor\nwaarde: geluk\n", "naam: Noor\nwaarde: groei\n"])
def test_what_is_wrong_stays_offline(commands: Any, text: str, tmp_path: Path) -> None:
    """An error, or something to look at: no folder is made that could be published."""
    root = tmp_path / "p"
    assert zhi("new", root).exit_code == 0
    (root / "content/personas/noor.md").write_text(f"---\n{text}---\nHaar verhaal.\n", encoding="utf-8")

    done = run_all(commands(), root)

    assert done.returncode == 1
    assert "noor.md" in done.stdout + done.stderr
    assert not (root / "site").exists()
    assert not (root / "public").exists()


def test_site_works_in_a_folder_of_a_server(online: Path, served: str) -> None:
    """Every page, and everything that a page leads to or asks for; also the page for what is not there."""
    site = online / "site"
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(pages) > 20
    assert "insluiten/analyse-2025.html" in pages
    seen: dict[str, int] = {}
    for page in pages:
        address = urljoin(served, page.removesuffix("index.html"))
        with urlopen(address) as answer:  # noqa: S310 - our own server
            text = answer.read().decode()
        for link in _LINK.findall(text):
            target = urldefrag(urljoin(address, html.unescape(link)))[0]
            # the page for what is not there is shown at any depth, so it names its place in full
            target = target.replace(f"https://iemand.github.io{FOLDER}", served)
            if not target.startswith(served.removesuffix(FOLDER)):
                continue
            assert target.startswith(served), (page, link)
            if target not in seen:
                seen[target] = status(target)
    assert [target for target, found in seen.items() if found != 200] == []
    assert len(seen) > 30
    assert status(f"{served}bestaat-niet/") == 404
    assert status(served.removesuffix(FOLDER) + "/index.html") == 404


def status(address: str) -> int:
    """Return what the server answers."""
    try:
        with urlopen(address) as answer:  # noqa: S310 - our own server
            answer.read()
            return int(answer.status)
    except HTTPError as error:
        error.read()
        error.close()
        return error.code


@pytest.mark.parametrize("language", PAGES)
def test_servers_let_only_cards_stand_elsewhere(language: str) -> None:
    """Both servers say the same: nothing from elsewhere, and a frame only for what is made for it."""
    nginx, apache = files_of(language)["nginx.conf"], files_of(language)[".htaccess"]

    for text in (nginx, apache):
        assert "default-src 'self'" in text
        assert "object-src 'none'" in text
        assert "(insluiten|embed)/" in text
        assert "nosniff" in text
        assert "/404.html" in text
    assert nginx.count("{") == nginx.count("}")
    assert apache.count("<IfModule") == apache.count("</IfModule>")
