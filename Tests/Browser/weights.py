"""What a reader has to load."""
import os

import crawl

KILOBYTE = 1024
# Styles and scripts of all pages together, without the index of the search; a shard of that index; any page.
ASSETS, SHARD, PAGE = 64 * KILOBYTE, 60 * KILOBYTE, 1024 * KILOBYTE


def check(folder):
    """Yields (what was weighed, what is too heavy)."""
    def size(path):
        return os.path.getsize(os.path.join(folder, path))

    files = crawl.files(folder, ".css") + crawl.files(folder, ".js")
    index = os.path.join("assets", "search", "")
    total = sum(size(path) for path in files if not path.startswith(index))
    yield "styles and scripts", [f"{total} bytes, {ASSETS} allowed"] if total > ASSETS else []
    for name, paths, limit in [
        ("the search’s index", [path for path in files if path.startswith(index)], SHARD), ("the pages", crawl.files(folder, ".html"), PAGE),
    ]:
        yield name, [f"{path}: {size(path)} bytes, {limit} allowed" for path in paths if size(path) > limit]
