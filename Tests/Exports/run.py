#!/usr/bin/env python3
"""Reads the exported files of five dossiers with libraries that other people wrote.

    Tests/Exports/run.py --dossier BINARY

The first dossier is this repository's own; the second holds what is hard to write down: TeX's characters, quotation marks, right-to-left
text, dates with holes, near copies; the third one article and nothing else; the fourth hard events and figures; the fifth five thousand
events. The libraries come from PyPI into .build/exports-venv. Where they cannot be had the checks are
skipped and that is said; with CI=true it is a failure. The last line printed is `N passed, N failed`; the status is 1 after a failure.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "exports-venv"
LIBRARIES = ["bibtexparser>=2.1", "pybtex", "jsonschema", "citeproc-py", "pylatexenc", "icalendar", "feedparser", "lxml", "extruct", "rdflib", "followthemoney", "pillow"]
# Modules beside this file, each with checks(dossier, site, binary) that yields (name, list of faults).
MODULES = ["evidence", "chronicle", "web"]


def enter_environment():
    """Runs this script again in its own environment, made where it is missing; False where it cannot be made."""
    if pathlib.Path(sys.prefix).resolve() == VENV.resolve():
        return True
    stamp = VENV / "libraries.txt"
    wanted = "\n".join(LIBRARIES)
    try:
        if not stamp.exists() or stamp.read_text() != wanted:
            subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True, capture_output=True)
            subprocess.run([str(VENV / "bin" / "pip"), "install", "-q", *LIBRARIES], check=True, capture_output=True, timeout=600)
            stamp.write_text(wanted)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"the libraries cannot be installed: {error}")
        return False
    python = str(VENV / "bin" / "python3")
    os.execv(python, [python, *sys.argv])


def article():
    """The article of which the browser's tests build their second site."""
    text = (ROOT / "Tests" / "Browser" / "run.py").read_text(encoding="utf-8")
    return text.split('ARTICLE = """', 1)[1].split('"""', 1)[0]


def hard(folder):
    """A dossier of everything that is hard to export."""
    story = " ".join(f"Sentence {number} says that yard {number} of harbour {number * 7} built {number + 2} ships." for number in range(40))
    files = {
        "dossier.yml": 'title: "Hard & fast: 100 % {braces} \\"quoted\\""\nbase_url: https://example.org/d\n',
        "seeds/tex.txt": f"date 2024-01-02\nProfits at R&D_x up 50% {{yes}} #1 ~ 2^3 \\ $5 in “Überlingen”\nBy Anna Keller and Robert Smith\n\nOSLO, Jan 2 (Reuters) - {story}\n",
        "seeds/copy.txt": f"date 2024-01-03\nAnother headline over the same story, «with» quotes\n\nOSLO, Jan 3 (Reuters) - {story} One more sentence 😀 stands at the end.\n",
        "seeds/copy.yml": "publisher: The Daily, Ltd\nurl: https://example.org/a?b=c&d={e}#top\nform: original\nretrieved: 2024-02-03\nlanguage: en\n",
        "seeds/arabic.txt": "date 2023-05-06\nخبر عن الميناء\n\nأعلنت الوزارة أن الميناء فتح في 5 مايو 2023 وأن السفن وصلت.\n",
        "seeds/arabic.yml": "language: ar\npublished: 2022/2023\nauthor: Ministry of Ports and Trade\npublisher: الوزارة\n",
        "seeds/season.md": "---\ntitle: Spring report\ndate: \"2023-34\"\n---\nKenya sold 12 per cent of its tea to Uganda in 2023, officials said.\n",
        "content/index.md": "---\ntitle: Briefing\n---\nBottom line.\n\n> [!claim] Yard 3 built 5 ships\n> source:: [[tex]], [[copy]]\n> claimant:: them\n> quote:: \"yard 3 of harbour 21 built 5 ships\"\n",
    }
    for name, text in files.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dossier", required=True)
    binary = os.path.abspath(parser.parse_args().dossier)
    if not enter_environment():
        if os.environ.get("CI") == "true":
            print("0 passed, 1 failed")
            sys.exit(1)
        print("!!! SKIPPED: the exported files were not read by other programs, because their libraries are missing")
        return
    # They need the libraries.
    import chronicle
    import pictures
    modules = [__import__(name) for name in MODULES]
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        hard(f"{folder}/hard")
        chronicle.write(f"{folder}/alone", {"seeds/ferries.txt": article()})
        chronicle.hard(f"{folder}/events")
        chronicle.many(f"{folder}/many")
        for label in ["example", "hard", "alone", "events", "many"]:
            source = str(ROOT) if label == "example" else f"{folder}/{label}"
            site = f"{folder}/site-{label}"
            start = time.monotonic()
            built = subprocess.run([binary, "build", "--output", site, source], capture_output=True, text=True)
            seconds = time.monotonic() - start
            results = [("build", [] if built.returncode == 0 else [built.stderr])]
            if built.returncode == 0:
                for module in [chronicle] if label == "many" else modules:
                    results += module.checks(source, site, binary)
                results += chronicle.long_timeline(site, seconds) if label == "many" else []
                if label == "example":
                    results += chronicle.filtered(site)
                    results += pictures.checks(source, site, binary)
            for name, faults in results:
                passed, failed = (passed + 1, failed) if not faults else (passed, failed + 1)
                for fault in faults[:10]:
                    print(f"{label}: {name}: {fault}")
                if "largest page" in name:
                    print(name)
    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
