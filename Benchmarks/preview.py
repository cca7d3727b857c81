#!/usr/bin/env python3
"""From save to reload: starts `dossier serve` on made dossiers and on the example, listens as a browser does, saves files as an editor does.

    Benchmarks/preview.py [--dossier BINARY] [--sizes 2000] [--entities 2000] [--saves 20]

A save is measured from before the file is written to when the page that shows it has arrived: the notice over the event stream and
the page that a browser then loads. Best, median and worst are printed, with what the issue allows. No test reads these numbers.
"""
import argparse
import http.client
import json
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import time

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


class Reader:
    """A browser's connection: one request for events that stays open, one for pages."""

    def __init__(self, port):
        self.port = port
        self.pages = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        events = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        events.request("GET", "/_dossier/events")
        self.events = events.getresponse()
        self.stamp = self.state()["stamp"]

    def state(self):
        """The next message."""
        data = []
        while True:
            line = self.events.readline().decode().rstrip("\n")
            if line.startswith("data: "):
                data.append(line[6:])
            elif not line and data:
                return json.loads("\n".join(data))

    def reload(self):
        """Waits for the notice of new pages."""
        while True:
            stamp = self.state()["stamp"]
            if stamp != self.stamp:
                self.stamp = stamp
                return

    def page(self, path):
        self.pages.request("GET", path)
        return self.pages.getresponse().read()


def save(path, text, number):
    """Every other save is beside and renamed, as editors do it."""
    if number % 2:
        with open(path + ".swp", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(path + ".swp", path)
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def measure(name, dossier, folder, edits, saves, allowed):
    """`edits` are (what, file, page, text of the file for a number)."""
    process = subprocess.Popen([dossier, "serve", "--port", "0", folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        start = time.perf_counter()
        address = process.stdout.readline().strip()
        port = int(address.rstrip("/").rsplit(":", 1)[1])
        print(f"{name}: first pages after {(time.perf_counter() - start) * 1000:.0f} ms; at most {allowed} ms from save to reload")
        reader = Reader(port)
        for what, file, page, text in edits:
            notices, pages = [], []
            reader.page(page)
            for number in range(saves):
                time.sleep(random.Random(number).uniform(0.15, 0.35))
                start = time.perf_counter()
                save(f"{folder}/{file}", text(number), number)
                reader.reload()
                notices.append((time.perf_counter() - start) * 1000)
                body = reader.page(page)
                pages.append((time.perf_counter() - start) * 1000)
                if f"save {number} of the benchmark".encode() not in body:
                    print(f"  {what}: save {number} is not on {page}")
            row = lambda times: f"best {min(times):5.0f}  median {statistics.median(times):5.0f}  worst {max(times):5.0f} ms"
            print(f"  {what:34} notice: {row(notices)}   page: {row(pages)}")
        usage = open(f"/proc/{process.pid}/status").read() if os.path.exists("/proc") else ""
        print("  " + next((" ".join(line.split()) for line in usage.splitlines() if line.startswith("VmHWM")), ""))
    finally:
        process.terminate()
        process.wait(10)


def example(folder):
    """A copy of the repository's own dossier."""
    for name in ("content", "seeds", "templates"):
        shutil.copytree(f"{ROOT}/{name}", f"{folder}/{name}")
    shutil.copy(f"{ROOT}/dossier.yml", folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossier", default=f"{ROOT}/.build/release/dossier")
    parser.add_argument("--sizes", default="2000")
    parser.add_argument("--entities", type=int, default=2000)
    parser.add_argument("--saves", type=int, default=20)
    arguments = parser.parse_args()
    dossier = os.path.abspath(arguments.dossier)

    def note(number):
        return f"---\ntitle: A note\n---\nThis is save {number} of the benchmark.\n"

    def entity(number):
        return f"---\ntype: company\ntitle: Benchmark Optics Works\naliases: [Benchmark Works {number}]\n---\nThis is save {number} of the benchmark.\n"

    def article(number):
        return f"date 2024-01-02\n\nThis is save {number} of the benchmark. In 2023, {number + 10} per cent of it went to Benchmark Optics Works.\n"

    edits = [
        ("a note", "content/bench-note.md", "/notes/bench-note.html", note),
        ("an entity with a new alias", "content/bench-entity.md", "/companies/benchmark-optics-works.html", entity),
        ("an article", "seeds/bench-article.txt", "/sources/bench-article.html", article),
    ]
    with tempfile.TemporaryDirectory(prefix="dossier-preview-") as folder:
        example(folder)
        measure("the example", dossier, folder, edits, arguments.saves, 100)
    for count in map(int, arguments.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="dossier-preview-") as folder:
            corpus.write_dossier(folder, count, arguments.entities)
            measure(f"{count} articles", dossier, folder, edits, arguments.saves, 300)


if __name__ == "__main__":
    main()
