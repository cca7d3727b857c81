"""Types into the search of a built site, opened from the disk, and looks at what comes."""
import json
import os
import pathlib
import time

HERE = pathlib.Path(__file__).resolve().parent
SHOWN = """[...document.querySelectorAll('#search-results > li > a')].map(link => link.textContent + ' @ ' + link.getAttribute('href'))"""


def type_in(browser, query):
    """The results of a query given key by key, and the milliseconds from the last key to the first result."""
    browser.evaluate("(() => { const field = document.getElementById('q'); field.focus(); field.select(); })()")
    browser.call("Input.dispatchKeyEvent", type="keyDown", key="Delete", code="Delete", windowsVirtualKeyCode=46)
    browser.call("Input.dispatchKeyEvent", type="keyUp", key="Delete", code="Delete", windowsVirtualKeyCode=46)
    for letter in query[:-1]:
        browser.call("Input.dispatchKeyEvent", type="char", text=letter)
    browser.evaluate("new Promise(done => setTimeout(() => done(0), 150))")
    milliseconds = browser.evaluate("""new Promise(done => {
      const list = document.getElementById('search-results'), field = document.getElementById('q')
      field.addEventListener('input', () => {
        const start = performance.now()
        const watch = new MutationObserver(() => { watch.disconnect(); done(performance.now() - start) })
        watch.observe(list, { childList: true })
        setTimeout(() => { watch.disconnect(); done(-1) }, 1500)
      }, { once: true })
      field.dispatchEvent(new InputEvent('beforeinput'))
      field.setRangeText(%s, field.value.length, field.value.length, 'end')
      field.dispatchEvent(new Event('input'))
    })""" % json.dumps(query[-1]))
    browser.evaluate("new Promise(done => setTimeout(() => done(0), 60))")
    return json.loads(browser.evaluate(f"JSON.stringify({SHOWN})")), milliseconds


def press(browser, key):
    for kind in ("keyDown", "keyUp"):
        browser.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode={"ArrowDown": 40, "ArrowUp": 38, "Escape": 27, "Enter": 13}.get(key, 0), **({"text": "\r"} if key == "Enter" and kind == "keyDown" else {}))


def check(site, browser, queries):
    """Yields (name, faults). `queries` are (typed, what the first three results must hold)."""
    page = pathlib.Path(site, "search.html").absolute().as_uri()
    yield "opened", browser.open(page)
    slowest = 0
    for query, wanted in queries:
        results, milliseconds = type_in(browser, query)
        slowest = max(slowest, milliseconds)
        fine = any(wanted in result for result in results[:3])
        yield f"‘{query}’", [] if fine else [f"should find {wanted}, found {results[:3]}"]
    print(f"search: slowest first result {slowest:.0f} ms after the key")
    results, _ = type_in(browser, f"{queries[0][0]} -type:company")
    yield "a minus leaves a kind out", [] if results and not any("@ companies/" in result and "#" not in result for result in results) else [f"found {results[:3]}"]
    results, _ = type_in(browser, f'{queries[0][0]} -"{queries[0][0]}"')
    yield "a minus leaves a phrase out", [f"found {results[:3]}"] if results else []
    results, _ = type_in(browser, "zzzqqq")
    yield "nothing for nonsense", [f"found {results[:3]}"] if results else []
    type_in(browser, queries[0][0])
    press(browser, "ArrowDown")
    press(browser, "ArrowDown")
    at = browser.evaluate("[...document.querySelectorAll('#search-results a')].indexOf(document.activeElement)")
    yield "arrows lead through the results", [] if at == 1 else [f"two arrows down lead to {at}"]
    press(browser, "Escape")
    yield "Escape leads back", [] if browser.evaluate("document.activeElement.id") == "q" else ["the field has not the focus"]
    yield "the address keeps the query", [] if browser.evaluate("location.hash").startswith("#q=") else [browser.evaluate("location.href")]
    stems = [line.split("\t") for line in (HERE / "stems.tsv").read_text().splitlines()]
    ours = json.loads(browser.evaluate("JSON.stringify(%s.map(dossierSearch.stem))" % json.dumps([word for word, _ in stems])))
    yield "stems", [f"{word}: {own} is not {stem}" for (word, stem), own in zip(stems, ours) if stem != own]
    yield "silent", browser.complaints()
    browser.open(pathlib.Path(site, "index.html").absolute().as_uri())
    browser.call("Input.dispatchKeyEvent", type="keyDown", key="/", code="Slash", text="/")
    time.sleep(0.4)
    yield "‘/’ leads here", [] if browser.evaluate("location.pathname").endswith("/search.html") else [browser.evaluate("location.href")]
    heavy = [entry.name for entry in os.scandir(f"{site}/assets/search") if entry.stat().st_size > 60_000]
    yield "no shard over 60 KB", heavy
