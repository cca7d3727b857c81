"""The files about events and figures: events.ics, events.csv, timeline.json, statistics.csv and .json, data/charts; and a long timeline."""
import csv
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as xml

import icalendar

MANY = 5000
# Cells that a spreadsheet would run, and what else is hard to write down.
HARD_EVENTS = [
    ("2024-02-29", "=HYPERLINK(\"http://x\";\"y\")"), ("2024-04", "@SUM(A1:A9)"), ("2023", "-2+3"), ("2022/2024-05", "Ends; with, marks \\ and\ttabs"),
    ("2024-04-12~", "港口 " * 60), ("../2021", "Before"), ("2021/..", "Since"), ("2024-21", "A season"), ("9999-12-31", "The last day"), ("2024-12-31", "Line\nbreak \"quoted\""),
]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def table(site, name, columns):
    path = f"{site}/data/{name}"
    if not os.path.exists(path):
        yield name, ["is missing"]
        return
    raw = pathlib.Path(path).read_bytes()
    yield f"{name} has CRLF alone", [] if raw.count(b"\r\n") and not raw.endswith(b"\n\n") and not raw.startswith(b"\xef\xbb\xbf") else ["line ends"]
    content = rows(path)
    yield f"{name} has its columns", [] if content[0][: len(columns)] == columns else [str(content[0])]
    yield f"{name} has rows of one length", [str(row)[:200] for row in content if len(row) != len(content[0])]
    yield f"{name} holds no formula", [
        cell[:80] for row in content[1:] for cell in row if cell[:1] in "=+-@\t\r" and cell and not re.fullmatch(r"[+-]\d+(\.\d+)?", cell)]


def timeline(site):
    with open(f"{site}/data/timeline.json", encoding="utf-8") as file:
        events = json.load(file)["events"]
    yield "timeline.json names each event once", [] if len({event["unique_id"] for event in events}) == len(events) else ["equal unique_id"]
    faults = []
    for event in events:
        start = event["start_date"]
        if not isinstance(start["year"], int) or not {"year", "month", "day"} >= set(start) or not event["text"]["headline"]:
            faults.append(json.dumps(event)[:200])
        if "day" in start and 0 < start["year"] <= 9999:
            datetime.date(start["year"], start["month"], start["day"])
        if "<script" in event["text"]["text"] + event["text"]["headline"]:
            faults.append("a script")
    yield "timeline.json has dates and words", faults
    csv_rows = rows(f"{site}/data/events.csv")[1:]
    yield "timeline.json tells what events.csv tells", [] if len(events) == len(csv_rows) else [f"{len(events)} and {len(csv_rows)}"]


def calendar(site):
    raw = pathlib.Path(f"{site}/events.ics").read_bytes()
    yield "events.ics has lines of at most 75 octets", [line.decode("utf-8", "replace") for line in raw.split(b"\r\n") if len(line) > 75]
    yield "events.ics has CRLF alone", [] if raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r") else ["line ends"]
    faults = []
    for line in raw.split(b"\r\n"):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"a letter is cut: {line!r}")
    yield "events.ics cuts no letter", faults
    parsed = icalendar.Calendar.from_ical(raw)
    entries = parsed.walk("VEVENT")
    yield "events.ics is read without errors", [str(error) for part in [parsed, *entries] for error in part.errors]
    yield "events.ics has its head", [] if parsed["VERSION"] == "2.0" and parsed["PRODID"] else ["VERSION or PRODID"]
    yield "events.ics names each entry once", [] if len({str(entry["UID"]) for entry in entries}) == len(entries) else ["equal UIDs"]
    faults = []
    for entry in entries:
        start, end = entry["DTSTART"].dt, entry["DTEND"].dt
        if isinstance(start, datetime.datetime) or isinstance(end, datetime.datetime) or not start < end:
            faults.append(f"{entry['SUMMARY']}: {start} to {end}")
        if not str(entry["SUMMARY"]).strip():
            faults.append("no words")
    yield "events.ics has whole days, the end behind the last", faults
    titles = {" ".join(row[1].lstrip("'").split()) for row in rows(f"{site}/data/events.csv")[1:]}
    summaries = {" ".join(str(entry["SUMMARY"]).split()) for entry in entries}
    yield "events.ics says what events.csv says", [name[:80] for name in summaries if name not in titles]


def charts(site):
    folder = pathlib.Path(site, "data", "charts")
    drawings = sorted(folder.glob("*.svg")) if folder.is_dir() else []
    faults = []
    for path in drawings:
        root = xml.parse(path).getroot()
        if not root.findtext("{http://www.w3.org/2000/svg}title") or "prefers-color-scheme: dark" not in path.read_text(encoding="utf-8"):
            faults.append(f"{path.name}: no title or no dark colours")
        if re.search(r"(href|src|url\()=?[\"']?https?:", path.read_text(encoding="utf-8")):
            faults.append(f"{path.name}: asks another host")
        if not path.with_suffix(".csv").exists():
            faults.append(f"{path.name}: no table beside it")
    yield f"{len(drawings)} charts stand alone", faults


def statistics(site):
    with open(f"{site}/data/statistics.json", encoding="utf-8") as file:
        figures = json.load(file)
    head, *table = rows(f"{site}/data/statistics.csv")
    yield "statistics.json tells what statistics.csv tells", [] if [figure["id"] for figure in figures] == [row[head.index("id")] for row in table] else ["ids"]
    yield "statistics.json has numbers", [figure["measure"] for figure in figures if not figure["low"] <= figure["high"]]


def checks(dossier, site, binary):
    if not os.path.exists(f"{site}/data/events.csv"):
        yield "without events there are no files of them", [name for name in ["events.ics", "data/timeline.json"] if os.path.exists(f"{site}/{name}")]
        return
    yield from table(site, "events.csv", ["when", "title", "place", "entities", "source", "paragraph", "quote", "reviewed"])
    if os.path.exists(f"{site}/data/statistics.json"):
        yield from table(site, "statistics.csv", ["measure", "value", "unit", "period", "claimant", "source"])
        yield from statistics(site)
    yield from timeline(site)
    yield from calendar(site)
    yield from charts(site)


def write(folder, files):
    for name, text in files.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def cell(text):
    return '"' + text.replace('"', '""') + '"'


def hard(folder):
    table = "when,title,entities,source\n" + "".join(f"{cell(when)},{cell(title)},Harbour Delta Shipping,a\n" for when, title in HARD_EVENTS)
    write(folder, {
        "dossier.yml": "title: Hard\nas_of: 2024-05-01\n", "content/events.csv": table,
        "content/entities.csv": "name,type\nHarbour Delta Shipping,company\n",
        "content/statistics.csv": "measure,value,unit,period,claimant,source,note\nFall of imports in 2023,-4.5,%,2023,=cmd|x,a,\"+1\nmore\"\nShare of x in y,70–80,%,2022,b,a,\nShare of x in y,10,%,2022,c,a,\n",
        "seeds/a.txt": "date 2024-01-02\n\nIn 2023, 64 per cent of trawlers came from Japan, officials said.\n"})


def many(folder):
    """Five thousand events over six years, half of them in one of these; names, places and quotations as on a real timeline."""
    words = "imports exports engine optics machine tool group supply refuses denies opens signs adopts warns names lists orders ships builds".split()
    table = ["when,title,place,entities,source,quote"]
    for number in range(MANY):
        year = 2022 if number % 2 else 2018 + number % 6
        title = f"Company {number % 300} {words[number % 19]} {words[number * 7 % 19]} number {number} over {words[number * 5 % 19]} {words[number * 3 % 19]} and more"
        table.append(f"{year}-{1 + number % 12:02}-{1 + number % 28:02},{title},Oslo,Company {number % 300} Ltd;Company {number % 271} Ltd,a{number % 60},Company 7 Ltd opened a yard")
    names = ["name,type"] + [f"Company {number} Ltd,company" for number in range(300)]
    write(folder, {
        "dossier.yml": "title: Many\n", "content/events.csv": "\n".join(table) + "\n", "content/entities.csv": "\n".join(names) + "\n",
        **{f"seeds/a{number}.txt": "date 2024-01-02\n\nCompany 7 Ltd opened a yard on 3 May 2021.\n" for number in range(60)}})


def long_timeline(site, seconds):
    pages = [path for path in pathlib.Path(site).rglob("*.html")]
    largest = max(pages, key=lambda path: path.stat().st_size)
    yield f"{MANY} events in {seconds:.1f} s, the largest page {largest.stat().st_size // 1024} KiB", [
        f"{path.name} has {path.stat().st_size}" for path in pages if path.stat().st_size > 1_000_000] + ([f"{seconds:.0f} s"] if seconds > 60 else [])
    cut = [path for path in pathlib.Path(site, "timeline").glob("*.html")]
    total = sum(path.read_text(encoding="utf-8").count('<li class="event') for path in cut)
    yield "a long timeline keeps every event", [] if total >= MANY else [f"{total} of {MANY}"]


def filtered(site):
    """The filter is chosen by the address: what Chromium shows of it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("!!! SKIPPED: the filter of the timeline, because there is no Chromium")
        return
    page = max(pathlib.Path(site, "timeline").glob("*.html"), key=lambda path: path.stat().st_size, default=pathlib.Path(site, "timeline.html"))
    choices = re.findall(r'<option value="([a-z]+/[^"]+)"[^>]*>[^<]*\((\d+)\)</option>', page.read_text(encoding="utf-8"))
    entity, expected = choices[0][0], int(choices[0][1])
    result = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--virtual-time-budget=3000", "--dump-dom", f"{page.resolve().as_uri()}#entity={entity}"], capture_output=True, text=True)
    rows = re.findall(r'<li class="event[^>]*>', result.stdout)
    shown = [row for row in rows if " hidden" not in row]
    words = re.search(r'role="status"[^>]*>([^<]*)<', result.stdout)
    yield "the timeline is filtered by its address", [] if len(shown) == expected else [f"{len(shown)} rows, not {expected}"]
    yield "the filter says its result", [] if words and words[1].startswith(f"{expected} of {len(rows)}") else [words[1] if words else "nothing"]
