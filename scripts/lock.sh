#!/usr/bin/env bash
# Choose the versions anew and write them down with their hashes, for every platform and Python from 3.11.
#
# Needs uv (pip install uv), npm and the network. Arguments go to uv: `scripts/lock.sh --upgrade` renews all,
# `--upgrade-package NAME` one. The files name no registry: where packages come from is the machine's own setting.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v uv >/dev/null || { echo "uv ontbreekt; installeer het met: pip install uv" >&2; exit 1; }

# One version of each package for all Pythons, so that the same text gives the same pages everywhere.
compile() {
  uv --no-config pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
    --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
    --custom-compile-command "make lock" "$@"
}

compile --group build --output-file requirements.txt "$@"
compile --group test --constraints requirements.txt --output-file requirements-test.txt "$@"
npm install --package-lock-only --loglevel=error
# npm writes down where each maker asks for money; nothing here reads it.
python3 - <<'PYTHON'
import json
from pathlib import Path

path = Path("package-lock.json")
lock = json.loads(path.read_text(encoding="utf-8"))
for package in lock["packages"].values():
    package.pop("funding", None)
path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
PYTHON

if grep -nE '://|file:' requirements.txt requirements-test.txt package-lock.json; then
  echo "Een vastgezet pakket noemt een adres; zie hierboven." >&2
  exit 1
fi
