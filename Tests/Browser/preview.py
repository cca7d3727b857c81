"""Writes as an author does while `dossier serve` runs, and looks at the page in Chromium: twenty edits in a row, the place kept, errors shown and gone."""
import os
import pathlib
import subprocess
import tempfile
import time

NOTE = """---
title: Work in progress
---
# Work in progress

This is edit {number}.

> [!note]- A folded remark
> Its words.

{body}
{end}
"""
BODY = "\n\n".join(f"Paragraph {number} of a long note, so that there is something to scroll." for number in range(80))
OVERLAY = "document.querySelector('dossier-findings')?.shadowRoot"


def save(path, text, number):
    """In turn: in place, beside and renamed, in two halves."""
    if number % 3 == 0:
        path.write_text(text, encoding="utf-8")
    elif number % 3 == 1:
        beside = path.with_suffix(".md~")
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text[: len(text) // 2])
            file.flush()
            time.sleep(0.01)
            file.write(text[len(text) // 2:])


def until(browser, script, seconds=8):
    """Whether a script comes true; a page that is loading just now is asked again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if browser.evaluate(f"Boolean({script})"):
                return True
        except RuntimeError:
            pass
        time.sleep(0.02)
    return False


def check(dossier, browser):
    """Yields (name, faults)."""
    with tempfile.TemporaryDirectory(prefix="dossier-preview-") as folder:
        root = pathlib.Path(folder)
        (root / "content").mkdir()
        (root / "seeds").mkdir()
        (root / "dossier.yml").write_text("title: Preview\n")
        (root / "seeds" / "a.txt").write_text("date 2024-01-02\n\nKenya opened a port on 1 January.\n")
        note = root / "content" / "progress.md"
        text = lambda number, end="": NOTE.format(number=number, body=BODY, end=end)
        note.write_text(text(0))
        process = subprocess.Popen([dossier, "serve", "--port", "0", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            address = process.stdout.readline().strip()
            page = f"{address}notes/progress.html"
            browser.call("Page.navigate", url=page)
            yield "opens", [] if until(browser, "document.body.textContent.includes('edit 0.')") else ["does not show the note"]
            until(browser, "document.readyState === 'complete'")
            browser.evaluate("document.querySelector('main details').open = true; scrollTo(0, 700)")
            slowest = 0
            for number in range(1, 21):
                start = time.monotonic()
                save(note, text(number), number)
                faults = [] if until(browser, f"document.body.textContent.includes('edit {number}.')") else ["is not shown"]
                slowest = max(slowest, time.monotonic() - start)
                if not until(browser, "scrollY === 700", 2):
                    faults.append(f"scrolled to {browser.evaluate('scrollY')}")
                if not until(browser, "document.querySelector('main details').open", 2):
                    faults.append("closed the details")
                yield f"edit {number}", faults
            print(f"preview: slowest of twenty edits shown after {slowest * 1000:.0f} ms")
            save(note, text(21, "[[Nowhere at all]]"), 0)
            shown = until(browser, f"{OVERLAY}?.querySelector('section[role=alert]')?.textContent.includes('content/progress.md:')")
            yield "an error lies over the page", [] if shown else ["no overlay"]
            words = browser.evaluate(f"{OVERLAY}?.textContent ?? ''")
            yield "with what is wrong", [] if "Nowhere at all" in words and "missing-link-target" in words else [words]
            yield "on the new page", [] if until(browser, "document.body.textContent.includes('edit 21.')") else ["the old page"]
            browser.evaluate(f"{OVERLAY}.querySelector('button').click()")
            away = until(browser, f"!{OVERLAY}.querySelector('section') && {OVERLAY}.querySelector('button')")
            yield "can be put away", [] if away else ["stays"]
            save(note, text(22, "[[Nowhere at all]]"), 1)
            yield "and stays away while it is the same", [] if until(
                browser, f"document.body.textContent.includes('edit 22.') && {OVERLAY}?.querySelector('button.pill')") else ["came back"]
            save(note, text(23), 2)
            gone = until(browser, "document.body.textContent.includes('edit 23.') && !document.querySelector('dossier-findings')")
            yield "is gone when mended", [] if gone else ["stays"]
            before = browser.evaluate("scrollTo(0, 700); performance.timeOrigin")
            note.write_text(text(23).replace("\n---\n", "\n", 1))
            shown = until(browser, f"{OVERLAY}?.querySelector('section')?.textContent.includes('unclosed-front-matter')")
            kept = browser.evaluate("performance.timeOrigin") == before and browser.evaluate("scrollY") == 700
            yield "front matter that is half written takes no page away", [] if shown and kept else [f"overlay {shown}, page kept {kept}"]
            note.unlink()
            shown = until(browser, f"{OVERLAY}?.querySelector('section')?.textContent.includes('not in the site any more')")
            yield "a page whose note is deleted says so", [] if shown and browser.evaluate("performance.timeOrigin") == before else ["does not"]
            save(note, text(23), 1)
            back = until(browser, "!document.querySelector('dossier-findings') && scrollY === 700")
            yield "and comes back with it", [] if back else ["does not"]
            (root / "dossier.yml").write_text("title: [\n")
            shown = until(browser, f"{OVERLAY}?.querySelector('section')?.textContent.includes('dossier.yml:')")
            still = browser.evaluate("document.body.textContent.includes('edit 23.') && document.title.includes('Preview')")
            yield "a broken dossier.yml leaves the last good page", [] if shown and still else [f"overlay {shown}, page {still}"]
            (root / "dossier.yml").write_text("title: Renamed\n")
            yield "and goes on when it is mended", [] if until(browser, "document.title.includes('Renamed') && !document.querySelector('dossier-findings')") else [browser.evaluate("document.title")]
            for number in range(200):
                (root / "content" / f"many-{number}.md").write_text(f"# Many {number}\n")
                save(note, text(100 + number), number)
            yield "a storm of saves ends in the last", [] if until(browser, "document.body.textContent.includes('edit 299.')") else ["is not shown"]
            root.rename(folder + "-away")
            shown = until(browser, f"{OVERLAY}?.querySelector('section')?.textContent.includes('unreadable-folder')")
            pathlib.Path(folder + "-away").rename(folder)
            gone = until(browser, "!document.querySelector('dossier-findings')")
            yield "a folder that goes and comes back", [] if shown and gone else [f"shown {shown}, gone {gone}"]
        finally:
            process.send_signal(2)
            status = process.wait(10)
        yield "ends quietly", [] if status == 0 else [f"status {status}"]
        yield "writes nothing", [str(root / "site")] if (root / "site").exists() else []
