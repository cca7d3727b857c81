"""The files about the evidence: dossier.json, annotations.jsonld, sources.csl.json, sources.bib, SHA256SUMS."""
import json
import os
import pathlib
import subprocess
import warnings

import bibtexparser
import jsonschema
import pybtex.database
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pylatexenc.latex2text import LatexNodes2Text

HERE = pathlib.Path(__file__).resolve().parent
# What the Citation Style Language allows an item to have (schema 1.0.2), as far as we use it.
CSL_TYPES = ["article-newspaper", "report", "webpage", "document"]
CSL_DATE = {
    "type": "object", "additionalProperties": False, "required": ["date-parts"],
    "properties": {
        "circa": {"type": "boolean"},
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}},
    },
}
CSL = {
    "type": "array",
    "items": {
        "type": "object", "additionalProperties": False, "required": ["id", "type", "title"],
        "properties": {
            "id": {"type": "string"}, "type": {"enum": CSL_TYPES}, "issued": CSL_DATE, "accessed": CSL_DATE, "custom": {"type": "object"},
            "author": {"type": "array", "minItems": 1, "items": {"type": "object", "additionalProperties": False, "properties": {key: {"type": "string"} for key in ["family", "given", "literal"]}}},
            **{key: {"type": "string"} for key in ["title", "container-title", "publisher", "publisher-place", "URL", "archive_location", "language", "note"]},
        },
    },
}
SELECTORS = {
    "TextQuoteSelector": {"required": ["exact", "prefix", "suffix"]},
    "TextPositionSelector": {"required": ["start", "end"]},
}
ANNOTATION = {
    "type": "object", "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"}, "type": {"const": "AnnotationPage"},
        "items": {"type": "array", "items": {"type": "object", "required": ["id", "type", "motivation", "body", "target"], "properties": {"type": {"const": "Annotation"}}}},
    },
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def schema_faults(value, schema):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in jsonschema.Draft202012Validator(schema).iter_errors(value)]


def whole(site, data):
    """dossier.json: its schema; and whatever it names is there."""
    yield "dossier.json has its schema", schema_faults(data, load(HERE.parents[1] / "docs" / "dossier.schema.json"))
    sources, entities = {row["id"] for row in data["sources"]}, {row["id"] for row in data["entities"]}
    faults = []
    rows = data["statements"] + data["statistics"] + data["events"]
    faults += [f"unknown source {e['source']}" for row in rows for e in row["evidence"] if e["source"] not in sources]
    faults += [f"unknown entity {name}" for row in rows for name in row["entities"] if name not in entities]
    faults += [f"unknown entity {e['entity']}" for row in data["sources"] for e in row["entities"] if e["entity"] not in entities]
    faults += [f"origins of {row['id']}" for row in rows if row["origins"] > len({e["source"] for e in row["evidence"]})]
    yield "dossier.json names what is there", faults
    faults = []
    for row in rows + data["sources"] + data["entities"] + data["notes"]:
        page, _, fragment = row["page"].partition("#")
        path = f"{site}/{page}"
        if not os.path.exists(path):
            faults.append(f"no page {page}")
        elif fragment and f'id="{fragment}"' not in pathlib.Path(path).read_text(encoding="utf-8"):
            faults.append(f"no anchor {row['page']}")
    yield "every page and anchor of dossier.json is there", faults


def annotations(dossier, binary, data, page):
    yield "annotations.jsonld is a page of annotations", schema_faults(page, ANNOTATION)
    files = {row["page"]: row["file"] for row in data["sources"]}
    texts, faults = {}, []
    base = (data["base_url"] or "..") + "/"
    if len({item["id"] for item in page["items"]}) != len(page["items"]):
        faults.append("two annotations of one id")
    for item in page["items"]:
        target = item["target"][0] if isinstance(item["target"], list) else item["target"]
        quote, position = target["selector"]
        for selector in (quote, position):
            faults += [f"{item['id']}: no {key}" for key in SELECTORS[selector["type"]]["required"] if key not in selector]
        name = target["source"].removeprefix(base).partition("#")[0]
        if not texts:
            paths = [os.path.join(dossier, file) for file in files.values()]
            lines = subprocess.run([binary, "inspect", "--format", "ndjson", *paths], capture_output=True, text=True, check=True).stdout.splitlines()
            texts = dict(zip(files, (json.loads(line)["text"] for line in lines)))
        text, start, end = texts[name], position["start"], position["end"]
        if text[start:end] != quote["exact"]:
            faults.append(f"{item['id']}: ‘{quote['exact'][:40]}’ is not what stands at {start}: ‘{text[start:end][:40]}’")
        if not text[:start].endswith(quote["prefix"]) or not text[end:].startswith(quote["suffix"]):
            faults.append(f"{item['id']}: prefix or suffix")
    yield "every annotation selects its words, counted in code points", faults


def citations(data, items):
    yield "sources.csl.json has the schema of CSL 1.0.2", schema_faults(items, CSL)
    yield "sources.csl.json has every source", [] if [i["id"] for i in items] == [s["id"] for s in data["sources"]] else ["the ids differ"]
    faults = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = [{key: value for key, value in item.items() if key != "custom"} for item in items]
        bibliography = CitationStylesBibliography(CitationStylesStyle(str(HERE / "plain.csl"), validate=False), CiteProcJSON(plain), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        lines = [str(line) for line in bibliography.bibliography()]
    if len(lines) != len(items):
        faults.append(f"{len(lines)} lines for {len(items)} sources")
    for item in items:
        if not any(item["title"].split()[0].lower() in line.lower() for line in lines):
            faults.append(f"{item['id']} is not printed")
    yield "a citation processor prints every source", faults


def bibliography(data, path):
    titles = {row["id"]: row["title"] for row in data["sources"]}
    library = bibtexparser.parse_file(path, encoding="utf-8")
    yield "sources.bib parses (bibtexparser)", [str(block) for block in library.failed_blocks]
    faults = []
    for entry in library.entries:
        title = entry.fields_dict["title"].value
        words = LatexNodes2Text(keep_braced_groups=False).latex_to_text(title).replace("ˆ", "^")
        if "".join(words.split()) != "".join(titles.get(entry.key, "").split()):
            faults.append(f"{entry.key}: ‘{words}’ for ‘{titles.get(entry.key)}’")
    if {entry.key for entry in library.entries} != set(titles):
        faults.append("the keys differ from the slugs")
    yield "titles come back whole from sources.bib", faults
    parsed = pybtex.database.parse_file(path, bib_format="bibtex", encoding="utf-8")
    faults = [] if set(parsed.entries) == {key for key in titles} else ["the keys differ"]
    faults += [f"{key}: no author read" for key, entry in parsed.entries.items() if "author" in entry.fields and not entry.persons]
    yield "sources.bib parses (pybtex)", faults


def checks(dossier, site, binary):
    data = load(f"{site}/data/dossier.json")
    yield from whole(site, data)
    yield from annotations(dossier, binary, data, load(f"{site}/data/annotations.jsonld"))
    yield from citations(data, load(f"{site}/data/sources.csl.json"))
    yield from bibliography(data, f"{site}/data/sources.bib")
    sums = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=f"{site}/data", capture_output=True, text=True)
    yield "SHA256SUMS verifies", [] if sums.returncode == 0 else [sums.stdout]
