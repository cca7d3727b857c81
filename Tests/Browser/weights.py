"""What a reader has to load."""
import os
import re

import crawl

# Bytes: styles and scripts of all pages together, without the index of the search and the cards; a shard of them; a page; any file.
ASSETS, SHARD, PAGE, LARGEST = 61_440, 61_440, 61_440, 1_000_000
# Pages that are as long as what they list or hold: indexes, sources, the whole dossier, and what stands on one page by its nature.
LONG = re.compile(r"(sources|places|companies|people|agencies|organizations|products)(-\d+)?\.html|sources/.*|search\.html|print\.html"
                  r"|(timeline|statistics)(/.*)?\.html|notes/.*|.*/(mentions(-\d+)?|together)\.html")


def check(folder):
    """Yields (what was weighed, what is too heavy)."""
    def size(path):
        return os.path.getsize(os.path.join(folder, path))

    files = crawl.files(folder, ".css") + crawl.files(folder, ".js")
    indexes = (os.path.join("assets", "search", ""), os.path.join("assets", "cards", ""))
    total = sum(size(path) for path in files if not path.startswith(indexes))
    yield "styles and scripts", [f"{total} bytes, {ASSETS} allowed"] if total > ASSETS else []
    pages = crawl.files(folder, ".html")
    for name, paths, limit in [
        ("the search’s index and the cards", [path for path in files if path.startswith(indexes)], SHARD),
        ("the pages", [path for path in pages if not LONG.fullmatch(path)], PAGE), ("long pages", pages, LARGEST),
    ]:
        yield name, [f"{path}: {size(path)} bytes, {limit} allowed" for path in paths if size(path) > limit]
