"""What readers and programs find a site by: feed.xml, sitemap.xml, robots.txt, JSON-LD and Open Graph in every page, entities.ftm.json."""
import json
import os
import pathlib
import posixpath
import re
import subprocess
import urllib.parse

import extruct
import feedparser
import rdflib
from followthemoney import model
from lxml import etree

HERE = pathlib.Path(__file__).resolve().parent
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TAG = re.compile(r"tag:[a-z0-9.-]+,2026:[A-Za-z0-9/._~%-]+")
# Types and properties of schema.org as a dossier uses them: what stands in no list is a slip.
SCHEMA = {
    "WebPage ItemPage ProfilePage AboutPage SearchResultsPage CollectionPage":
        "name description inLanguage url dateModified isPartOf author mainEntity",
    "WebSite": "name url",
    "BreadcrumbList": "itemListElement",
    "ListItem": "position name item",
    "Corporation GovernmentOrganization Organization":
        "name alternateName description url sameAs keywords leiCode identifier address parentOrganization subOrganization employee founder memberOf member owns location brand",
    "Person": "name alternateName description url sameAs keywords nationality worksFor memberOf spouse owns",
    "Place Country": "name alternateName description url sameAs keywords containedInPlace",
    "Product": "name alternateName description url sameAs keywords countryOfOrigin manufacturer",
    "PropertyValue": "propertyID value",
    "PostalAddress": "addressLocality addressCountry",
    "NewsArticle Report Article CreativeWork":
        "headline alternativeHeadline abstract description author publisher datePublished dateModified inLanguage url archivedAt contentLocation creativeWorkStatus mentions keywords hasPart citation",
    "Claim": "text author appearance",
    "Dataset": "name description creator inLanguage temporalCoverage variableMeasured distribution isAccessibleForFree",
    "DataDownload": "encodingFormat contentUrl",
    "Event": "name startDate endDate location about subjectOf",
}
ALLOWED = {kind: set(words.split()) | {"@type", "@id"} for kinds, words in SCHEMA.items() for kind in kinds.split()}
DATE = re.compile(r"-?\d{4}(-\d\d(-\d\d)?)?")


def read(site, name):
    return pathlib.Path(site, name).read_bytes()


def base_of(site):
    return json.loads(read(site, "data/dossier.json")).get("base_url")


def pages(site):
    return sorted(str(path.relative_to(site)) for path in pathlib.Path(site).rglob("*.html"))


def leads(site, base, address, page=""):
    """Whether an address is that of a file of the site, and its fragment of an element there."""
    if base and address.startswith(base):
        address, page = address[len(base):].lstrip("/"), ""
    parts = urllib.parse.urlsplit(address)
    if parts.scheme:
        return False
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), parts.path)) if parts.path else (page or "index.html")
    path = pathlib.Path(site, target)
    if not path.is_file():
        return False
    return not parts.fragment or parts.fragment in {"it", "page", "site"} or f'id="{parts.fragment}"' in path.read_text(encoding="utf-8")


def feed(site, base):
    raw = read(site, "feed.xml")
    schema = etree.RelaxNG(etree.parse(str(HERE / "atom.rng")))
    tree = etree.fromstring(raw)
    schema.validate(tree)
    yield "feed.xml is valid by RFC 4287’s grammar", [f"line {error.line}: {error.message}" for error in schema.error_log]
    parsed = feedparser.parse(raw)
    yield "feed.xml is read without a fault", [str(parsed.get("bozo_exception"))] if parsed.bozo or parsed.version != "atom10" else []
    names = [parsed.feed.id] + [entry.id for entry in parsed.entries]
    yield "names are tag URIs, each once", [name for name in names if not TAG.fullmatch(name)] + (["twice"] if len(set(names)) < len(names) else [])
    days = [entry.updated for entry in parsed.entries]
    yield "a hundred entries, the latest first", [] if 0 < len(days) <= 100 and days == sorted(days, reverse=True) and parsed.feed.updated == max(days) else [str(len(days))]
    yield "entries lead to what they tell of", [entry.link for entry in parsed.entries if not leads(site, base, entry.link)]
    links = [link for link in parsed.feed.links if link.rel == "self"]
    yield "the feed knows its own address", [] if [link.href for link in links] == ([f"{base}/feed.xml"] if base else []) else [str(links)]


def sitemap(site, base):
    if not base:
        yield "without an address there is no map", [name for name in ["sitemap.xml", "robots.txt"] if os.path.exists(f"{site}/{name}")]
        return
    tree = etree.fromstring(read(site, "sitemap.xml"))
    found = [element.text for element in tree.iter(f"{MAP}loc")]
    expected = {f"{base}/{'' if page == 'index.html' else page}" for page in pages(site) if page not in {"404.html", "search.html"}}
    yield "sitemap.xml lists every page once", sorted(set(found) ^ expected) + ([] if len(set(found)) == len(found) <= 50_000 else ["twice"])
    yield "its days are days", [element.text for element in tree.iter(f"{MAP}lastmod") if not re.fullmatch(r"\d{4}-\d\d-\d\d", element.text)]
    yield "robots.txt names the map", [] if f"Sitemap: {base}/sitemap.xml" in read(site, "robots.txt").decode().splitlines() else ["no line"]


def nodes(value):
    """Every object of a JSON-LD value that has a type."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, list):
            pending += item
        elif isinstance(item, dict):
            pending += item.values()
            if "@type" in item:
                yield item


def linked_data(site, base):
    faults = {name: [] for name in ["has one block", "in words of schema.org", "leads to pages of the site", "is RDF", "has Open Graph"]}
    kinds = set()
    for page in pages(site):
        if page == "404.html":
            continue
        text = read(site, page).decode()
        found = extruct.extract(text, base_url=f"{base or 'https://site.example'}/{page}", syntaxes=["json-ld", "opengraph"], uniform=False)
        blocks = found["json-ld"]
        if len(blocks) != 1 or blocks[0].get("@context") != "https://schema.org":
            faults["has one block"].append(f"{page}: {len(blocks)}")
            continue
        for node in nodes(blocks[0]["@graph"]):
            kind = node["@type"]
            kinds.add(kind)
            if kind not in ALLOWED or not set(node) <= ALLOWED[kind]:
                faults["in words of schema.org"].append(f"{page}: {kind}: {sorted(set(node) - ALLOWED.get(kind, set()))}")
            faults["in words of schema.org"] += [f"{page}: {key}: {node[key]}" for key in node if key.startswith(("date", "startDate", "endDate")) and not DATE.fullmatch(node[key])]
            faults["leads to pages of the site"] += [f"{page}: {node[key]}" for key in ("@id", "item", "contentUrl") if key in node and not leads(site, base, node[key], page)]
        document = {**blocks[0], "@context": {"@vocab": "https://schema.org/"}}
        graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld", publicID=f"https://site.example/{page}")
        if len(graph) < 5 or any(isinstance(term, rdflib.URIRef) and not re.match("[a-z]+:", term) for triple in graph for term in triple):
            faults["is RDF"].append(f"{page}: {len(graph)} statements")
        properties = dict(found["opengraph"][0]["properties"]) if found["opengraph"] else {}
        if not {"og:title", "og:type"} <= set(properties) or bool(base) != ("og:url" in properties):
            faults["has Open Graph"].append(f"{page}: {sorted(properties)}")
    for name, found in faults.items():
        yield f"every page {name}", found
    yield f"the pages are about {', '.join(sorted(kinds))}", [] if {"WebSite", "ItemPage", "BreadcrumbList"} <= kinds else ["too little"]


def canonical(site, base):
    faults = []
    for page in pages(site):
        links = re.findall(r'<link rel="canonical" href="([^"]*)">', read(site, page).decode())
        wanted = [f"{base}/{'' if page == 'index.html' else page}"] if base and page != "404.html" else []
        if links != wanted:
            faults.append(f"{page}: {links}")
    yield "every page knows its own address", faults


def follow_the_money(site):
    lines = [json.loads(line) for line in read(site, "data/entities.ftm.json").decode().splitlines()]
    proxies, faults = {}, []
    for line in lines:
        proxy = model.get_proxy(line, cleaned=False)
        if proxy.id in proxies:
            faults.append(f"{proxy.id} twice")
        proxies[proxy.id] = proxy
        try:
            proxy.schema.validate(line)
        except Exception as error:  # noqa: BLE001
            faults.append(f"{proxy.id}: {error}")
        for name, values in line["properties"].items():
            if name not in proxy.schema.properties:
                faults.append(f"{proxy.id}: {proxy.schema.name} has no {name}")
            elif sorted(proxy.get(name)) != sorted(values):
                faults.append(f"{proxy.id}: {name}: {values} is read as {proxy.get(name)}")
    yield f"entities.ftm.json: {len(lines)} valid by followthemoney", faults
    faults = []
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                other = proxies.get(value)
                if other is None or not other.schema.is_a(prop.range):
                    faults.append(f"{proxy.id}: {prop.name}: {value} is no {prop.range.name}")
    yield "ends of relations are entities of the right kind", faults
    whole = json.loads(read(site, "data/dossier.json"))
    names = {proxy.caption for proxy in proxies.values()}
    yield "every entity is there", [entity["name"] for entity in whole["entities"] if entity["name"] not in names]


def since(dossier, site, binary):
    """The same dossier again says that nothing changed; a broken file is refused before anything is written."""
    own = f"{site}-since"
    run = [binary, "build", "--quiet", "--output", own]
    built = subprocess.run([*run, "--since", f"{site}/data/dossier.json", dossier], capture_output=True, text=True)
    page = pathlib.Path(own, "changes.html").read_text(encoding="utf-8") if built.returncode == 0 else built.stderr
    yield "the same dossier, nothing changed", [] if "nothing changed" in page else [page[:300]]
    broken = pathlib.Path(f"{site}-broken.json")
    faults = []
    for text in ['{"format":"dossier","version":1', '{"format":"dossier","version":99}', "[]", ""]:
        broken.write_text(text, encoding="utf-8")
        target = f"{site}-never"
        result = subprocess.run([binary, "build", "--output", target, "--since", str(broken), dossier], capture_output=True, text=True)
        if result.returncode != 2 or os.path.exists(target) or "cannot be compared" not in result.stderr:
            faults.append(f"{text!r}: status {result.returncode}: {result.stderr[:200]}")
    yield "a file that is none is refused before anything is written", faults


def checks(dossier, site, binary):
    base = base_of(site)
    yield from feed(site, base)
    yield from sitemap(site, base)
    yield from canonical(site, base)
    yield from linked_data(site, base)
    yield from follow_the_money(site)
    yield from since(dossier, site, binary)
