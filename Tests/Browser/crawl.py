"""Reads every HTML and CSS file of a built site and says what is wrong with it, without a browser."""
import os
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
BANNED = {"style", "iframe", "object", "embed", "base"}
# Attributes that make a browser fetch something by itself.
FETCHED = {"src", "srcset", "poster", "data", "background", "action", "formaction", "manifest"}
# Attributes that name ids of the same page.
NAMING = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"}
SCRIPT = re.compile("(javascript|vbscript|data:(?!image/)).*", re.I)
CSS_REFERENCE = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


class Page(HTMLParser):
    """One HTML file: its ids, its references, and what can be judged without the other files."""

    def __init__(self, text):
        super().__init__()
        self.faults, self.ids, self.links, self.assets, self.named = [], set(), [], [], []
        self.headings, self.open, self.language = [], [], ""
        self.feed(text)
        self.close()
        if not text.lower().startswith("<!doctype html>"):
            self.faults.append("no <!doctype html>")
        if self.open:
            self.faults.append(f"never closed: {' '.join(self.open)}")
        if self.headings.count(1) != 1:
            self.faults.append(f"{self.headings.count(1)} h1 headings")
        for above, below in zip([0] + self.headings, self.headings):
            if below > above + 1:
                self.faults.append(f"h{below} follows h{above}" if above else f"the first heading is h{below}")
        if not self.language:
            self.faults.append("<html> without lang")

    def handle_starttag(self, tag, attributes):
        self.element(tag, attributes)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.element(tag, attributes)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag in self.open:
            self.wrong(f"</{tag}> closes <{self.open[-1]}>")
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag):]
        else:
            self.wrong(f"</{tag}> closes nothing")

    def element(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if len(values) != len(attributes):
            self.wrong(f"<{tag}> names an attribute twice")
        if tag == "html":
            self.language = values.get("lang", "").strip()
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img" and "alt" not in values:
            self.wrong("<img> without alt")
        # A data block is no script: nothing runs it, and no policy is asked.
        if tag in BANNED or tag == "script" and not values.get("src") and values.get("type") != "application/ld+json":
            self.wrong(f"<{tag}> in the page")
        # Addresses of the head that nothing fetches: the page's own, and the feed.
        if tag == "link" and values.get("rel") in {"canonical", "alternate"}:
            self.links.append((self.line, values.get("href", "")))
            values.pop("href", "")
        for name, value in values.items():
            self.attribute(tag, name, value)

    def attribute(self, tag, name, value):
        if name == "style" or name.startswith("on"):
            self.wrong(f"attribute {name} on <{tag}>")
        if name in FETCHED | {"href", "xlink:href"} and SCRIPT.match(re.sub(r"[\0- ]", "", value)):
            self.wrong(f"<{tag} {name}={value[:40]!r}>")
        elif name == "id":
            if value in self.ids or not value or re.search(r"\s", value):
                self.wrong(f"id {value!r} is empty, spaced or there twice")
            self.ids.add(value)
        elif name == "srcset":
            self.assets += [(self.line, part.split()[0]) for part in value.split(",") if part.strip()]
        elif name in FETCHED or tag == "link" and name == "href":
            self.assets.append((self.line, value))
        elif name in {"href", "xlink:href"}:
            self.links.append((self.line, value))
        elif name in NAMING:
            self.named += [(self.line, word) for word in value.split()]

    @property
    def line(self):
        return self.getpos()[0]

    def wrong(self, fault):
        self.faults.append(f"line {self.line}: {fault}")


def files(folder, ending):
    """Paths below the folder with this ending, in order."""
    found = (os.path.relpath(os.path.join(base, name), folder) for base, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if path.endswith(ending))


def read(folder, path):
    with open(os.path.join(folder, path), encoding="utf-8", newline="") as file:
        return file.read()


def resolve(folder, path, reference):
    """(the file a reference leads to, its fragment, what is wrong with it); no file where it leads to another host."""
    parts = urlsplit(reference)
    if parts.scheme in {"http", "https", "mailto"}:
        return None, "", "" if parts.netloc or parts.scheme == "mailto" else "an address without a host"
    if parts.scheme or parts.netloc or parts.path.startswith("/") or "\\" in reference:
        return None, "", "not a relative link"
    target = os.path.normpath(os.path.join(os.path.dirname(path), unquote(parts.path))) if parts.path else path
    if target.startswith(".."):
        return None, "", "leads out of the site"
    if not os.path.isfile(os.path.join(folder, target)):
        return None, "", "leads to no file"
    return target, unquote(parts.fragment), ""


def check(folder):
    """Yields (file, what is wrong with it) for every HTML and CSS file."""
    pages = {path: Page(read(folder, path)) for path in files(folder, ".html")}
    linked = {"index.html", "404.html"}
    for path, page in pages.items():
        faults = page.faults
        for line, reference in page.links:
            target, fragment, fault = resolve(folder, path, reference)
            # What holds a "=" is a choice for the timeline's filter.
            if target in pages and fragment and "=" not in fragment and fragment not in pages[target].ids:
                fault = f"there is no id {fragment!r}"
            if fault:
                faults.append(f"line {line}: href {reference!r}: {fault}")
            linked.add(target)
        for line, reference in page.assets:
            target, _, fault = resolve(folder, path, reference)
            if fault or target is None:
                faults.append(f"line {line}: fetches {reference!r}: {fault or 'from another host'}")
        faults += [f"line {line}: there is no id {name!r}" for line, name in page.named if name not in page.ids]
    for path, page in pages.items():
        yield path, page.faults + ([] if path in linked else ["no page links here"])
    for path in files(folder, ".css"):
        faults = []
        for reference in CSS_REFERENCE.findall(read(folder, path)):
            target, _, fault = (path, "", "") if reference.startswith(("data:", "#")) else resolve(folder, path, reference)
            if fault or target is None:
                faults.append(f"url {reference!r}: {fault or 'from another host'}")
        yield path, faults
