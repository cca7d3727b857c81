#!/usr/bin/env python3
"""How fast dates and figures are read on one core, beside plain regular expressions in the same run.

    Benchmarks/extraction.py [--bench BINARY] [--megabytes 8] [--runs 5]

The text is the example's own evidence, repeated. The peer is what one writes without a library: three patterns of Python's `re`
for absolute dates, percentages and sums of money. It finds less and resolves nothing (no relative date, no measure, no period),
so the ratio says what the understanding costs, not which is better. No test reads these numbers.
"""
import argparse
import glob
import os
import re
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
PATTERNS = [re.compile(p, re.I) for p in (
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?|{MONTH}\s+\d{{1,2}}(?:,\s*\d{{4}})?|{MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d|(?:1[89]|20)\d\d)\b",
    r"\b\d[\d,.]*\s?(?:%|per\s?cent|percent(?:age points)?)",
    r"(?:US\$|[$€£¥]|USD|EUR|GBP)\s?\d[\d,.]*\s?(?:million|billion|trillion|bn|m)?\b|\b\d[\d,.]*\s?(?:million|billion|trillion)?\s(?:dollars|euros|pounds|yuan|roubles|rubles|yen)\b",
)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=f"{ROOT}/.build/release/dossier-bench")
    parser.add_argument("--megabytes", type=int, default=8)
    parser.add_argument("--runs", type=int, default=5)
    a = parser.parse_args()
    pieces = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(f"{ROOT}/seeds/*.txt"))]
    once = "\n\n".join(pieces)
    text = "\n\n".join([once] * max(1, a.megabytes * 1_000_000 // len(once.encode())))
    size = len(text.encode()) / 1e6
    print(f"Dates and figures in {size:.1f} MB of text, best of {a.runs} runs, one core:")
    rates = {}
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        out = subprocess.run([a.bench, "extraction", file.name, str(a.runs)], capture_output=True, text=True, check=True)
    for line in out.stdout.splitlines():
        name, rate, count = line.split("\t")
        rates[name] = float(rate.split()[0])
        print(f"  {name:24} {rate:>12} {int(count):9} found")
    best, found = None, 0
    for _ in range(a.runs):
        start = time.perf_counter()
        found = sum(sum(1 for _ in p.finditer(text)) for p in PATTERNS)
        spent = time.perf_counter() - start
        best = spent if best is None else min(best, spent)
    peer = size / best
    print(f"  {'three patterns of re':24} {peer:7.1f} MB/s {found:9} found")
    print(f"  dates and figures against the patterns: {rates['dates and figures'] / peer:.2f} times as fast")


main()
