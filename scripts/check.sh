#!/usr/bin/env bash
# Check everything, in one go: format, lint, types, tests. Arguments go to pytest.
#
# All checks run, also after one that fails. pytest comes last, and its closing lines are the last ones;
# the exit code is 0 only when every check passed.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
export PATH="$PWD/.venv/bin:$PATH"

failed=()
check() {
  printf '== %s\n' "$*"
  "$@" </dev/null || failed+=("$1${2:+ $2}")
}

check ruff format --check .
check ruff check .
check mypy

if [ ${#failed[@]} -gt 0 ]; then
  printf 'Niet in orde:'
  printf ' [%s]' "${failed[@]}"
  printf '; de toetsen lopen nog.\n'
fi
[ "${1:-}" != --lint ] || exit $((${#failed[@]} > 0))

printf '== pytest\n'
pytest --numprocesses=auto "$@" </dev/null
status=$?
[ "$status" -ne 0 ] || [ ${#failed[@]} -eq 0 ] || status=1
exit "$status"
