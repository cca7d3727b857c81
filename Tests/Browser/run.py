#!/usr/bin/env python3
"""Builds three dossiers, crawls and weighs every page, has them judged by the Nu HTML checker, and opens them in Chromium with axe-core; then edits a third one while it is previewed.

    Tests/Browser/run.py --dossier BINARY

The first dossier is this repository's own; the second holds one article and nothing else; the third a second article, a note and pictures
besides, has an address and says what changed. The last line printed is
`N passed, N failed`; the status is 1 after a failure.
"""
import argparse
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

import browser
import cards
import crawl
import paper
import preview
import search
import validators
import weights

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A newsroom's plain text: the date on the first line, a dateline, paragraphs. Everything in it is made up.
ARTICLE = """date 2021-03-09 OSLO - Two Norwegian yards won orders for ice-going ferries, the transport ministry said on March 8.

In 2020, 62 per cent of the country's ferry orders went to yards abroad, the ministry said.

Chinese companies such as Qinghai Marine Engine Group and Lanzhou Precision Optics will supply engines worth $45 million.

Norwegian President Kari Solvang said "the yards have waited <b>long</b> for this & more", and that Norway expects delivery in 2023.
"""
# (page, words that it must hold) of the site built from the article alone.
EXPECTED = [
    ("companies/qinghai-marine-engine-group.html", "Qinghai Marine Engine Group"),
    ("companies/lanzhou-precision-optics.html", "Lanzhou Precision Optics"),
    ("people/kari-solvang.html", "Kari Solvang"),
    ("places/norway.html", "Norway"),
    ("timeline.html", "2021-03-08"),
    ("statistics.html", "62"),
]
# (typed into the search, what one of the first three results must hold), by site.
SEARCHES = {
    "example": [
        ("hikvision", "companies/hikvision.html"), ("hikvison", "companies/hikvision.html"), ("海康威视", "companies/hikvision.html"),
        ("Купол", "iemz-kupol"), ('"microelectronics imports"', "statistics"), ("type:person xi", "xi-jinping"), ("sanctioned comp", "sanction"),
    ],
    "grown": [("qinghai", "qinghai-marine"), ("denied", "engines"), ("pictures show", "note.html")],
    "alone": [("qinghai", "qinghai-marine"), ("ferries", "ferries"), ("lanzhuo", "lanzhou-precision")],
}
# (page, what the card of its first entity must hold), by site.
CARDS = {"example": ("places/china.html", "mention"), "alone": ("sources/ferries.html", "mention"), "grown": ("sources/ferries.html", "mention")}


class Tally:
    """Counts checks and prints those that fail."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def add(self, name, faults):
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        for fault in faults[:10]:
            print(f"{name}: {fault}")
        if len(faults) > 10:
            print(f"{name}: and {len(faults) - 10} more")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)


def build(dossier, folder, site, *options):
    """What is wrong with the build: it must end well and leave pages behind."""
    result = subprocess.run([dossier, "build", "--quiet", "--output", site, *options, folder], capture_output=True, text=True)
    if result.returncode != 0:
        return [f"status {result.returncode}"] + result.stderr.splitlines()
    return [] if os.path.isfile(f"{site}/index.html") else ["there is no index.html"]


def expected(site):
    """Yields what the article alone must have brought about."""
    for path, words in EXPECTED:
        present = os.path.isfile(f"{site}/{path}")
        fault = [] if present and words in crawl.read(site, path) else [f"should hold ‘{words}’" if present else "is missing"]
        yield path, fault


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


# Four by two pixels, turned a quarter by its EXIF, and words that nobody is to read.
PICTURE = (
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 2, 8, 2, 0, 0, 0)) + chunk(b"tEXt", b"Author\0SECRET Anna, 59.91N 10.75E")
    + chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0SECRET") + chunk(b"IDAT", zlib.compress(b"\0" + b"\x20\x60\xa0" * 4 + b"\0" + b"\xa0\x60\x20" * 4))
    + chunk(b"IEND", b"") + b"SECRET"
)


def grow(folder):
    """Adds to the article alone what makes the third dossier."""
    write = {
        "seeds/engines.txt": "date 2021-04-02 OSLO - Lanzhou Precision Optics denied on April 1 that it had shipped engines.\n\nIn 2021, 40 per cent of the orders were late, the ministry said.\n",
        "content/note.md": "---\ntitle: What the pictures show\ndate: 2021-05-01\n---\n# What the pictures show\n\n![A yard in May](yard.png)\n\n![[yard.png|2]]\n\n> [!claim] No engine was shipped\n> source:: [[engines]]\n> claimant:: Lanzhou Precision Optics\n",
        "dossier.yml": "title: Ferries & yards\nas_of: 2021-06-01\nauthor: A desk\n",
    }
    for name, text in write.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pathlib.Path(folder, "content", "yard.png").write_bytes(PICTURE)


def grown(site, chromium):
    """Yields what the third dossier must have brought about."""
    published = pathlib.Path(site, "assets", "files", "content", "yard.png").read_bytes()
    yield "a picture tells nothing of its maker", ["it does"] if b"SECRET" in published or b"tEXt" in published else []
    yield "changes.html", [] if "engines.html" in crawl.read(site, "changes.html") else ["does not name the new article"]
    if chromium:
        with browser.Browser(chromium) as tab:
            tab.open(pathlib.Path(site, "notes", "note.html").absolute().as_uri())
            seen = tab.evaluate("[...document.images].map(i => [i.naturalWidth, i.naturalHeight, i.width, i.height].join(' ')).join(', ')")
            # As the browser turns it: it must be what is written beside it.
            yield "pictures are shown as large as it is written", [] if seen == "2 4 2 4, 2 4 2 4" else [seen]


def look(name, site, chromium, jar, axe, tally):
    for path, faults in crawl.check(site):
        tally.add(f"{name}/{path}", faults)
    for what, faults in weights.check(site):
        tally.add(f"{name}: weight of {what}", faults)
    if jar:
        for path, faults in validators.nu(site, jar):
            tally.add(f"{name}/{path}, Nu HTML checker", faults)
    if chromium:
        for path, faults in browser.check(site, chromium, axe, is_small=name != "example"):
            tally.add(f"{name}/{path}, opened", faults)
        with browser.Browser(chromium) as tab:
            for what, faults in search.check(site, tab, SEARCHES[name]):
                tally.add(f"{name}/search.html, {what}", faults)
            for what, faults in cards.check(site, tab, *CARDS[name]):
                tally.add(f"{name}/{CARDS[name][0]}, {what}", faults)
            for what, faults in paper.check(site, tab):
                tally.add(f"{name}/print.html, {what}", faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossier", required=True, metavar="BINARY")
    dossier = os.path.abspath(parser.parse_args().dossier)
    tally = Tally()
    chromium = browser.binary()
    if not chromium:
        print("NO CHROMIUM HERE: no page was opened. Install the package ‘chromium’.")
        if os.environ.get("CI") == "true":
            tally.add("chromium", ["is missing"])
    jar, axe = None, ""
    try:
        jar, axe = validators.fetch()
    except validators.Missing as missing:
        print(f"!!! SKIPPED: the Nu HTML checker and axe-core did not judge the pages: {missing}")
        if os.environ.get("CI") == "true":
            tally.add("validators", [str(missing)])
    with tempfile.TemporaryDirectory(prefix="dossier-browser-") as temporary:
        alone = pathlib.Path(temporary, "alone")
        (alone / "seeds").mkdir(parents=True)
        (alone / "seeds" / "ferries.txt").write_text(ARTICLE, encoding="utf-8")
        for name, folder in (("example", str(ROOT)), ("alone", str(alone))):
            site = f"{temporary}/{name}-site"
            faults = build(dossier, folder, site)
            tally.add(f"build of ‘{name}’", faults)
            if not faults:
                look(name, site, chromium, jar, axe, tally)
                if name == "alone":
                    for path, missing in expected(site):
                        tally.add(f"{name}/{path}", missing)
        site = f"{temporary}/grown-site"
        grow(alone)
        faults = build(dossier, alone, site, "--base-url", "https://ferries.example/briefing", "--since", f"{temporary}/alone-site")
        tally.add("build of ‘grown’", faults)
        if not faults:
            look("grown", site, chromium, jar, axe, tally)
            for what, faults in grown(site, chromium):
                tally.add(f"grown: {what}", faults)
    if chromium:
        with browser.Browser(chromium) as tab:
            for what, faults in preview.check(dossier, tab):
                tally.add(f"preview, {what}", faults)
    tally.finish()


if __name__ == "__main__":
    main()
