#!/usr/bin/env bash
# Set up what this project needs, once; a second run finds it all there and takes a moment.
#
#   scripts/setup.sh demo    system libraries for WeasyPrint, and .venv from requirements.txt
#   scripts/setup.sh test    the same, with Chromium, LibreOffice Calc, Node.js, requirements-test.txt and node_modules
#
# PYTHON=/path/to/python3 chooses another Python. Messages are for people who build a publication: Dutch first.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-demo}
# Shared libraries and the Debian package of each: WeasyPrint's, and for the tests that of Playwright's driver.
libraries=(
  libpango-1.0.so.0=libpango-1.0-0
  libpangoft2-1.0.so.0=libpangoft2-1.0-0
  libharfbuzz-subset.so.0=libharfbuzz-subset0
)
case $purpose in
  demo) lock=requirements.txt ;;
  test) lock=requirements-test.txt; libraries+=(libatomic.so.1=libatomic1) ;;
  *) echo "gebruik: scripts/setup.sh demo|test" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$@" >&2; exit 1; }

# Run a long step quietly; show what it said only when it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || tail -n 40 "$log" >&2
  rm -f "$log"
  return "$status"
}

# --- What is here, and what is not ------------------------------------------------------------

# Print the first Python that is new enough; PYTHON goes first.
find_python() {
  local candidate
  for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
}

# Print the Debian package of each shared library that does not load; $libraries holds pairs of both.
missing_libraries() {
  "$python" - "${libraries[@]}" <<'PYTHON'
import ctypes
import sys

for pair in sys.argv[1:]:
    library, package = pair.split("=")
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
PYTHON
}

find_chromium() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

# html-validate asks for this; Debian 12 and later have it.
node_is_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
           process.exit(a > 20 || (a === 20 && b >= 6) || (a === 18 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# Set `python` and `packages`: the Debian packages that are still missing for this purpose.
look_around() {
  packages=()
  python=$(find_python)
  if [ -z "$python" ]; then
    packages+=(python3 python3-venv "${libraries[@]#*=}")
  else
    # Debian keeps venv in a package apart, one for each version of Python.
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
      packages+=("python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv")
    # shellcheck disable=SC2207 # package names hold no spaces
    packages+=($(missing_libraries))
  fi
  # Without any font WeasyPrint can set no letter; our themes bring their own beside it.
  if ! command -v fc-list >/dev/null || [ -z "$(fc-list)" ]; then
    packages+=(fontconfig fonts-dejavu-core)
  fi
  if [ "$purpose" = test ]; then
    find_chromium >/dev/null || packages+=(chromium)
    # Stands in for our own letters while a page loads, as it does on most machines with Linux.
    fc-list 2>/dev/null | grep -q LiberationSerif || packages+=(fonts-liberation)
    # Reckons our spreadsheets anew; without windows and without Java, which makes it a fraction of the whole.
    command -v soffice >/dev/null || packages+=(libreoffice-calc-nogui)
    command -v node >/dev/null || packages+=(nodejs)
    command -v npm >/dev/null || packages+=(npm)
  fi
}

# --- System packages --------------------------------------------------------------------------

# Set `as_root`: nothing for root, sudo where it works without a password or can ask for it.
find_administrator() {
  as_root=()
  [ "$(id -u)" -ne 0 ] || return 0
  command -v sudo >/dev/null || ask_administrator "je bent hier geen root, en sudo is er niet"
  as_root=(sudo)
  sudo -n true 2>/dev/null && return 0
  [ -t 0 ] || ask_administrator "sudo vraagt een wachtwoord, en hier is niemand om het te typen"
  say "Voor de systeempakketten is je wachtwoord nodig (sudo)."
  sudo -v || ask_administrator "sudo werkt hier niet voor je"
}

ask_administrator() {
  fail "Deze systeempakketten ontbreken, en $1:" \
    "  ${packages[*]}" \
    "Vraag een beheerder dit eenmaal te doen (Debian, Ubuntu; elders heten de pakketten anders):" \
    "  apt-get update && apt-get install --no-install-recommends ${packages[*]}" \
    "Daarna opnieuw: make $purpose" \
    "(English: system packages are missing; ask an administrator to run the command above, then try again.)"
}

install_packages() {
  command -v apt-get >/dev/null || ask_administrator "apt-get is hier niet"
  find_administrator
  say "Systeempakketten installeren: ${packages[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
  # A list that cannot be renewed need not matter; a package that cannot be had does.
  quietly "${apt[@]}" update || say "De pakketlijsten zijn niet helemaal ververst; toch verder."
  quietly "${apt[@]}" install --no-install-recommends "${packages[@]}" ||
    fail "Installeren mislukte; zie hierboven. Is er internet?"
}

look_around
if [ ${#packages[@]} -gt 0 ]; then
  install_packages
  look_around
  [ -n "$python" ] || fail "Python 3.11 of nieuwer is nodig; hier staat $(python3 --version 2>&1)."
  [ ${#packages[@]} -eq 0 ] || ask_administrator "ze werken ook na het installeren niet"
fi
if [ "$purpose" = test ] && ! node_is_new_enough; then
  fail "Node.js 18.19 of nieuwer (of 20.6 of nieuwer) is nodig; hier staat $(node --version 2>&1)."
fi

# --- Virtual environment ----------------------------------------------------------------------

for place in . .venv node_modules; do
  [ ! -e "$place" ] || [ -w "$place" ] ||
    fail "Geen schrijfrecht in $PWD/$place. Misschien is het eerder met sudo gemaakt;" \
      "verhelpen kan met: sudo chown -R \"\$(id -un)\" \"$PWD\""
done

# A stamp names all that the installed things depend on, the place too: a .venv cannot be moved.
stamp_of() {
  { printf '%s\n' "$PWD" "$1"; cat "${@:2}"; } | sha256sum
}

stamp=$(stamp_of "$python $("$python" -V)" requirements*.txt pyproject.toml zhi_publish/__init__.py)
stamp_file=.venv/.stamp-$purpose
if [ "$(cat "$stamp_file" 2>/dev/null)" != "$stamp" ] || ! .venv/bin/python -c '' 2>/dev/null; then
  # Something changed: begin anew, so that nothing stays behind. From demo to test only adds.
  if [ -e "$stamp_file" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    "$python" -m venv .venv
  fi
  say "Python-pakketten installeren in .venv ($lock)"
  export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
  pip=(.venv/bin/python -m pip --quiet)
  quietly "${pip[@]}" install --require-hashes --requirement "$lock" ||
    fail "De Python-pakketten zijn niet geïnstalleerd; zie hierboven. Is er internet?"
  quietly "${pip[@]}" install --no-deps --no-build-isolation --editable . ||
    fail "zhi-publish zelf is niet geïnstalleerd; zie hierboven."
  quietly "${pip[@]}" check || fail "De vastgezette pakketten passen niet bij pyproject.toml; draai: make lock"
  printf '%s\n' "$stamp" >.venv/.stamp-demo
  [ "$purpose" = demo ] || printf '%s\n' "$stamp" >.venv/.stamp-test
fi

# --- Tools for the tests ----------------------------------------------------------------------

if [ "$purpose" = test ]; then
  stamp=$(stamp_of "node $(node --version)" package.json package-lock.json .npmrc)
  if [ "$(cat node_modules/.stamp 2>/dev/null)" != "$stamp" ]; then
    say "Npm-pakketten installeren in node_modules (package-lock.json)"
    quietly npm ci --loglevel=error ||
      fail "De npm-pakketten zijn niet geïnstalleerd; zie hierboven. Is er internet?"
    printf '%s\n' "$stamp" >node_modules/.stamp
  fi
fi
