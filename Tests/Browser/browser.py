"""Opens the pages of a built site from the disk in headless Chromium, over the DevTools protocol on two pipes."""
import collections
import concurrent.futures
import contextlib
import fcntl
import itertools
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time

import crawl
import validators

WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
# What is wider than the window, if the page is: the elements that reach out of it and hold no other that does.
OVERFLOW = """(() => {
  const width = innerWidth, page = document.documentElement.scrollWidth
  if (page <= width) return ''
  const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 0.5)
  const inner = out.filter(e => !out.some(o => o !== e && e.contains(o))).slice(0, 3)
  const name = e => e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class') : '')
  return page + ' px wide: ' + inner.map(name).join(', ')
})()"""

# The narrowest window of WCAG 1.4.10 (1280 pixels at 400 %), and the text spacing of 1.4.12, which may clip no text.
NARROWEST = 320
SPACED = """(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [sheet]
  const clipped = [...document.querySelectorAll('main *, .masthead *, .foot *')].filter(e => {
    const style = getComputedStyle(e)
    return style.overflow !== 'visible' && style.clipPath === 'none' && style.position !== 'absolute' && !e.closest('svg')
      && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1) && e.clientHeight > 1 && !['scroll', 'auto'].includes(style.overflowX)
  }).slice(0, 3)
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []
  document.adoptedStyleSheets = []
  return wide.concat(clipped.map(e => 'clips ' + e.tagName.toLowerCase() + '.' + e.className)).join('; ')
})()"""
# Targets below 24 by 24 pixels that are no links in a line of text (WCAG 2.5.8).
TARGETS = """[...document.querySelectorAll('button, summary, select, input, .menu a, .subnav a')].filter(e => e.offsetParent)
  .map(e => [e, e.getBoundingClientRect()]).filter(([e, b]) => b.width && (b.height < 24 || b.width < 24))
  .slice(0, 3).map(([e, b]) => 'target of ' + Math.round(b.width) + ' by ' + Math.round(b.height) + ' px: ' + e.tagName.toLowerCase() + ' ' + e.textContent.trim().slice(0, 20)).join('; ')"""

# The lines of text of the page, without what only a script can offer or what stands in for it.
LINES = """(() => {
  const main = document.querySelector('main').cloneNode(true)
  for (const e of main.querySelectorAll('noscript, button, input, select, label, output, fieldset, [role=status]')) e.remove()
  return main.textContent.split('\\n').map(line => line.trim()).filter(line => line).join('\\n')
})()"""
POLICY = "document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''"


def binary():
    """Chromium's path, or None."""
    return next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)


class Browser:
    """A headless Chromium with one tab. Messages are JSON, each ended by a zero byte."""

    def __init__(self, chromium):
        self.profile = tempfile.TemporaryDirectory(prefix="dossier-chromium-", ignore_cleanup_errors=True)
        theirs_in, self.write_end = os.pipe()
        self.read_end, theirs_out = os.pipe()
        # Above 4, so that neither is overwritten while they become 3 and 4 in the child.
        high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (theirs_in, theirs_out)]

        def take_pipes():
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--disable-extensions", "--hide-scrollbars", "--remote-debugging-pipe",
             f"--user-data-dir={self.profile.name}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=take_pipes, start_new_session=True)
        for end in [theirs_in, theirs_out] + high:
            os.close(end)
        self.number, self.session, self.received, self.events = 0, None, b"", collections.deque()
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.write_end)
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.read_end)
        self.profile.cleanup()

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        number = self.number
        while True:
            answer = self.message()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def message(self, seconds=60):
        """The next message; events are kept for `wait` and `take_events`, and a dialogue is closed at once."""
        end = time.monotonic() + seconds
        while b"\0" not in self.received:
            ready, _, _ = select.select([self.read_end], [], [], max(0, end - time.monotonic()))
            chunk = os.read(self.read_end, 1 << 16) if ready else b""
            if not chunk:
                raise RuntimeError("Chromium went away" if ready else f"Chromium said nothing for {seconds} seconds")
            self.received += chunk
        text, self.received = self.received.split(b"\0", 1)
        message = json.loads(text)
        if "method" in message:
            self.events.append(message)
            if message["method"] == "Page.javascriptDialogOpening":
                closing = {"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": False}}
                os.write(self.write_end, json.dumps(closing | {"sessionId": self.session}).encode() + b"\0")
        return message

    def open(self, url, has_scripts=True):
        """Loads a page to its end and returns what it complained of."""
        self.events.clear()
        failure = self.call("Page.navigate", url=url).get("errorText")
        if failure:
            return [failure]
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.message()
        # Without scripts no promise is ever kept.
        if has_scripts:
            self.evaluate("new Promise(done => setTimeout(() => done(''), 0))")
        return self.complaints()

    def complaints(self):
        found = [text for text in map(complaint, self.events) if text]
        self.events.clear()
        return found

    def evaluate(self, script):
        return self.call("Runtime.evaluate", expression=script, awaitPromise=True)["result"].get("value")

    def show(self, width, scheme):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])


def complaint(event):
    """What an event of the browser means for a page that must be silent; empty for what is fine."""
    about = event["params"]
    match event["method"]:
        case "Runtime.consoleAPICalled":
            return f"console.{about['type']}: " + " ".join(str(part.get("value")) for part in about["args"])
        case "Runtime.exceptionThrown":
            details = about["exceptionDetails"]
            return "uncaught: " + details.get("exception", {}).get("description", details["text"])
        case "Log.entryAdded":
            return f"{about['entry']['level']}: {about['entry']['text']} {about['entry'].get('url', '')}"
        case "Network.requestWillBeSent" if not about["request"]["url"].startswith(("file:", "data:")):
            return f"asks the network for {about['request']['url']}"
        case "Network.webSocketCreated":
            return f"opens a socket to {about['url']}"
        case "Page.javascriptDialogOpening":
            return f"opens a dialogue: {about['message']}"
    return ""


def largest_of_each_kind(pages, top, count=3):
    """Of every folder of pages the few that most likely burst the window; of the pages at the top, each."""
    kinds = collections.defaultdict(list)
    for page in pages:
        kinds[page if page.parent == top else page.parent].append(page)
    return {page for kind in kinds.values() for page in sorted(kind, key=lambda page: -page.stat().st_size)[:count]}


def check(folder, chromium, axe="", is_small=False):
    """Yields (page, what is wrong with it) for every page; the largest of each kind, and of a small site all, at every width, light and dark.

    With the source of axe-core it judges every page too, those others at the widest in light and at the narrowest in dark.
    """
    pages = [pathlib.Path(folder, path) for path in crawl.files(folder, ".html")]
    shown = pages if is_small else largest_of_each_kind(pages, pathlib.Path(folder))
    with contextlib.ExitStack() as stack:
        # Started one after the other, before there are threads.
        browsers = [stack.enter_context(Browser(chromium)) for _ in range(2)]
        halves = [pages[::2], pages[1::2]]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for found in pool.map(lambda browser, half: [(page, look(browser, page, page in shown, axe)) for page in half],
                                  browsers, halves):
                yield from ((page.relative_to(folder), faults) for page, faults in found)


def look(browser, page, at_every_width, axe):
    faults = browser.open(page.absolute().as_uri())
    if "default-src 'none'" not in browser.evaluate(POLICY):
        faults.append("has no strict Content-Security-Policy")
    every = list(itertools.product(WIDTHS, SCHEMES))
    for width, scheme in every if at_every_width else [every[0], every[-1]]:
        browser.show(width, scheme)
        overflow = browser.evaluate(OVERFLOW)
        found = [overflow] if overflow else []
        if axe:
            found += validators.axe(browser, axe)
        faults += [f"at {width} px, {scheme}: {fault}" for fault in found]
    browser.show(NARROWEST, "light")
    narrow = {"": OVERFLOW}
    if at_every_width:
        narrow |= {" with wide text spacing": SPACED, " as targets": TARGETS}
    for what, script in narrow.items():
        found = browser.evaluate(script)
        faults += [f"at {NARROWEST} px{what}: {found}"] if found else []
    return faults + browser.complaints() + script_only(browser, page)


def script_only(browser, page):
    """The text that the page shows only where scripts run."""
    with_scripts = browser.evaluate(LINES)
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(page.absolute().as_uri(), has_scripts=False)
    without = browser.evaluate(LINES)
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    missing = set(with_scripts.splitlines()) - set(without.splitlines())
    return [f"is not there without a script: {line[:80]!r}" for line in sorted(missing)[:3]]
