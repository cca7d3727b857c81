#!/usr/bin/env python3
"""Finds many names in much text on one core, beside pyahocorasick and grep in the same run.

    Benchmarks/gazetteer.py [--bench BINARY] [--names 20000] [--megabytes 50] [--runs 3]

`news` is the example's evidence again and again, with its own names among the 20,000; `dense` is the made corpus, with two names in
every sentence. Peers do less: they know no case rule, no accents, no possessives, no company forms; pyahocorasick reports every
occurrence within words and overlapping ones too, grep only counts lines. No test reads these numbers.
"""
import argparse
import csv
import glob
import os
import subprocess
import sys
import tempfile
import time

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def peer():
    """A Python with pyahocorasick, in an environment of its own below .build/; None where it cannot be had."""
    venv = f"{ROOT}/.build/bench-venv"
    python = f"{venv}/bin/python"
    try:
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", venv], check=True, capture_output=True)
        if subprocess.run([python, "-c", "import ahocorasick"], capture_output=True).returncode:
            subprocess.run([f"{venv}/bin/pip", "install", "-q", "pyahocorasick"], check=True, capture_output=True)
        return python
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"pyahocorasick cannot be installed: {error}")
        return None


PEER = """
import sys, time, ahocorasick
names = open(sys.argv[1], encoding='utf-8').read().splitlines(); text = open(sys.argv[2], encoding='utf-8').read()
start = time.perf_counter(); automaton = ahocorasick.Automaton()
for number, name in enumerate(names): automaton.add_word(name, number)
automaton.make_automaton(); print(time.perf_counter() - start)
start = time.perf_counter(); count = sum(1 for _ in automaton.iter_long(text)); print(time.perf_counter() - start, count)
"""


def names(count):
    own = []
    with open(f"{ROOT}/content/entities.csv", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            own += [row["name"]] + [a.strip() for a in (row.get("aliases") or "").split(";")]
    own = [name for name in dict.fromkeys(own) if name]
    return (own + [name for name, _ in corpus.entities(count)])[:count]


def news():
    files = sorted(glob.glob(f"{ROOT}/seeds/*.txt") + glob.glob(f"{ROOT}/seeds/*.md"))
    return "\n\n".join(open(f, encoding="utf-8").read() for f in files) + "\n\n"


def dense(count):
    return "\n\n".join("\n\n".join(p) for _, _, _, p, _ in corpus.articles(2000, corpus.entities(count))) + "\n\n"


def filled(text, megabytes):
    data = text.encode()
    return data * (1 + int(megabytes * 1e6) // len(data))


def ours(bench, folder, words, data, runs):
    open(f"{folder}/names", "w", encoding="utf-8").write("\n".join(words) + "\n")
    open(f"{folder}/text", "wb").write(data)
    lines = subprocess.run([bench, "gazetteer", f"{folder}/names", f"{folder}/text", str(runs)], check=True, capture_output=True, text=True).stdout.split()
    compiled, spent, count = float(lines[1]), float(lines[3]), int(lines[4])
    return compiled, spent, count


def row(name, data, spent, count, note=""):
    print(f"  {name:26} {len(data) / 1e6 / spent:8.1f} MB/s  {count:9} found  {note}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=f"{ROOT}/.build/release/dossier-bench")
    parser.add_argument("--names", type=int, default=20000)
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    python = peer()
    with tempfile.TemporaryDirectory() as folder:
        words = names(arguments.names)
        for kind, text in (("news", news()), ("dense", dense(arguments.names))):
            data = filled(text, arguments.megabytes)
            print(f"{kind}: {len(data) / 1e6:.0f} MB of text, {len(words)} names")
            compiled, spent, count = ours(arguments.bench, folder, words, data, arguments.runs)
            row("dossier", data, spent, count, f"compiled in {compiled * 1000:.0f} ms")
            if python:
                out = subprocess.run([python, "-c", PEER, f"{folder}/names", f"{folder}/text"], check=True, capture_output=True, text=True).stdout.split()
                row("pyahocorasick", data, float(out[1]), int(out[2]), f"compiled in {float(out[0]) * 1000:.0f} ms; dossier is {float(out[1]) / spent:.1f} times as fast")
            if kind == "news":
                start = time.perf_counter()
                lines = subprocess.run(["grep", "-cFwf", f"{folder}/names", f"{folder}/text"], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C")).stdout.strip()
                took = time.perf_counter() - start
                row("grep -F -w -f", data, took, int(lines or 0), f"lines; dossier is {took / spent:.1f} times as fast")
        print("linear in the text (news) and in the names")
        for megabytes in (5, 50, 200):
            data = filled(news(), megabytes)
            _, spent, count = ours(arguments.bench, folder, words, data, arguments.runs)
            row(f"{megabytes} MB, {len(words)} names", data, spent, count)
        for number in (2000, 20000, 100000):
            data = filled(news(), arguments.megabytes)
            few = names(number)
            compiled, spent, count = ours(arguments.bench, folder, few, data, arguments.runs)
            row(f"{len(few)} names", data, spent, count, f"compiled in {compiled * 1000:.0f} ms")


if __name__ == "__main__":
    main()
