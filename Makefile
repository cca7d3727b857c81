# Two commands set everything up on a fresh Debian or Ubuntu machine with Swift 6:
#
#   make site    installs what is missing, builds the tool, builds the example dossier into site/
#   make test    installs what is missing, runs every test
#
SWIFT   ?= swift
BINARY   = .build/release/dossier
SOURCES  = Package.swift Sources templates Tests

.PHONY: site test check lint layers unit browser exports bench score tools pdf docs man clean

site: $(BINARY)
	$(BINARY) build .

$(BINARY): tools FORCE
	$(SWIFT) build -c release --product dossier

# The command itself, the libraries it links, and what the tests look at pages with.
tools:
	@.ci/install

test: tools lint layers unit browser exports

check: test

# Format and lint in one: nothing that swift-format would change, nothing it warns of.
lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources templates Tests

# Pure targets touch no disk, clock, environment or terminal; each foreign library has one door.
layers:
	@.ci/layers

unit: tools
	$(SWIFT) test --parallel

browser: $(BINARY)
	python3 Tests/Browser/readme.py --dossier $(BINARY)
	python3 Tests/Browser/run.py --dossier $(BINARY)

# The exported files, read with libraries that other people wrote.
exports: $(BINARY)
	python3 Tests/Exports/run.py --dossier $(BINARY)

# Wall time, processor time and peak memory at 1,000 and 10,000 articles, beside Hugo in the same run; dates and figures in megabytes
# a second, beside regular expressions; names, beside pyahocorasick and grep.
bench: $(BINARY)
	python3 Benchmarks/run.py --dossier $(BINARY)
	python3 Benchmarks/preview.py --dossier $(BINARY)
	$(SWIFT) build -c release --product dossier-bench
	python3 Benchmarks/extraction.py
	python3 Benchmarks/gazetteer.py

# The dossier as one PDF: `make pdf`, `make pdf DIR=path/to/dossier OUT=briefing.pdf`.
DIR ?= .
OUT ?= .build/dossier.pdf
pdf: $(BINARY)
	$(BINARY) build --quiet --output "$(CURDIR)/.build/pdf-site" "$(DIR)"
	"$$(command -v chromium || command -v google-chrome)" --headless --no-sandbox --no-pdf-header-footer \
	  --generate-pdf-document-outline --print-to-pdf="$(OUT)" "file://$(CURDIR)/.build/pdf-site/print.html" 2>/dev/null
	@echo "$(OUT)"

# The documentation, built by the tool itself: .build/docs/site/index.html.
docs: $(BINARY)
	mkdir -p .build/docs/content
	cp docs/dossier.yml .build/docs/
	cp -R docs/*.md docs/*.json docs/images .build/docs/content/
	$(BINARY) check --strict .build/docs
	$(BINARY) build .build/docs

# The manual page and the completions of the shells, for whoever packs the tool.
man: $(BINARY)
	mkdir -p .build/share/man/man1 .build/share/completions
	$(BINARY) manual > .build/share/man/man1/dossier.1
	for shell in bash zsh fish; do $(BINARY) --generate-completion-script $$shell > .build/share/completions/dossier.$$shell; done

clean:
	rm -rf .build

FORCE:
