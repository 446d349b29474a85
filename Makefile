# zhi-publish. Op een kale machine met git, make en Python 3.11 of nieuwer doen `make demo` en `make test` alles zelf.

.DEFAULT_GOAL := help
.PHONY: help demo serve test check lint format bench lock clean distclean setup setup-test
.NOTPARALLEL:

ZHI := .venv/bin/zhi-publish

help: ## deze lijst
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12

demo: setup ## zet alles klaar en bouwt de demopublicatie in site/
	@$(ZHI) build .

serve: setup ## toont de demopublicatie, en elke wijziging meteen
	@$(ZHI) serve .

test: check ## zet klaar wat de toetsen nodig hebben (ook Chromium en LibreOffice) en doet ze allemaal

check: setup-test ## opmaak, stijl, typen en toetsen; bijvoorbeeld: make check ARGS='-m "not browser"'
	@scripts/check.sh $(ARGS)

lint: setup-test ## alleen opmaak, stijl en typen
	@scripts/check.sh --lint

format: setup-test ## brengt de code in vorm
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .

bench: setup-test ## meet de snelheid
	@.venv/bin/python -m benchmarks $(ARGS)

lock: ## kiest de versies opnieuw en legt ze vast (uv nodig); alles vernieuwen: make lock ARGS=--upgrade
	@scripts/lock.sh $(ARGS)

clean: ## ruimt op wat gebouwd is
	@rm -rf site .zhi .zhi-build* build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './.venv/*' -not -path './node_modules/*' -prune -exec rm -rf {} +

distclean: clean ## ook .venv en node_modules
	@rm -rf .venv node_modules

setup:
	@scripts/setup.sh demo

setup-test:
	@scripts/setup.sh test
