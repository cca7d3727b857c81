"""Points at links of a built site by keyboard, mouse and finger, and looks at the cards."""
import pathlib
import time

CARD = "document.getElementById('card')"
SHOWN = f"{CARD} ? {CARD}.textContent : ''"
# The places of the first link in text, and of the card.
LINK = "(() => { const b = document.querySelector('main a.entity').getClientRects()[0]; return [b.left + 4, b.top + b.height / 2].join() })()"


def key(tab, name, code):
    for kind in ("keyDown", "keyUp"):
        tab.call("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code)


def mouse(tab, x, y):
    tab.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)


def wait(tab, wanted, seconds=3):
    """Whether a card comes (or goes) in time."""
    end = time.monotonic() + seconds
    while bool(tab.evaluate(SHOWN)) != wanted:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def place(tab):
    x, y = tab.evaluate(LINK).split(",")
    return float(x), float(y)


def check(site, tab, path, words):
    """Yields (name, faults). The first entity that the page links to must have `words` on its card."""
    tab.show(1280, "light")
    yield "opened", tab.open(pathlib.Path(site, path).absolute().as_uri())
    for _ in range(60):
        key(tab, "Tab", 9)
        if tab.evaluate("document.activeElement.matches('main a.entity')"):
            break
    came = wait(tab, True)
    text = tab.evaluate(SHOWN)
    yield "a card comes with the focus", [] if came and words in text else [f"should hold {words!r}: {text!r}"]
    described = tab.evaluate("document.activeElement.getAttribute('aria-describedby') === 'card'")
    yield "the card describes the link", [] if described else ["the link has no aria-describedby"]
    key(tab, "Escape", 27)
    stays = tab.evaluate("document.activeElement.matches('main a.entity')")
    yield "Escape dismisses it, and the focus stays", [] if not tab.evaluate(SHOWN) and stays else ["it is still there" if stays else "the focus is lost"]
    tab.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    tab.evaluate("document.querySelector('main a.entity').scrollIntoView({ block: 'center' })")
    mouse(tab, 2, 2)
    x, y = place(tab)
    mouse(tab, x, y)
    yield "a card comes with the pointer", [] if wait(tab, True) else ["there is none"]
    box = tab.evaluate(f"(() => {{ const b = {CARD}.getBoundingClientRect(); return [b.left + 20, b.top + 20, b.right, innerWidth].join() }})()")
    left, top, right, width = map(float, box.split(","))
    mouse(tab, left, top)
    time.sleep(0.6)
    yield "the pointer may move onto it", [] if tab.evaluate(SHOWN) else ["it has gone"]
    yield "it stays in the window", [] if right <= width else [f"it reaches to {right} of {width}"]
    mouse(tab, 2, 2)
    yield "it goes with the pointer", [] if wait(tab, False) else ["it stays"]
    tab.call("Emulation.setTouchEmulationEnabled", enabled=True)
    before = tab.evaluate("location.href")
    tab.evaluate("document.querySelector('main :is(.prose, .say, .text, .detail, .lede) a.entity').scrollIntoView({ block: 'center' })")
    x, y = map(float, tab.evaluate(LINK.replace("main a.entity", "main :is(.prose, .say, .text, .detail, .lede) a.entity")).split(","))
    for kind, points in (("touchStart", [{"x": x, "y": y}]), ("touchEnd", [])):
        tab.call("Input.dispatchTouchEvent", type=kind, touchPoints=points)
    came = wait(tab, True)
    yield "a finger’s first tap shows it", [] if came and tab.evaluate("location.href") == before else ["there is none" if not came else "the page has changed"]
    tab.call("Emulation.setTouchEmulationEnabled", enabled=False)
    yield "silent", tab.complaints()
    yield "the network opened", tab.open(pathlib.Path(site, "network.html").absolute().as_uri())
    node = "document.querySelector('svg.wide .node a')"
    if tab.evaluate(f"!!{node}"):
        box = tab.evaluate(f"(() => {{ const b = {node}.querySelector('path, circle').getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2].join() }})()")
        mouse(tab, *map(float, box.split(",")))
        yield "a card comes over a node of the network", [] if wait(tab, True) else ["there is none"]
        yield "and nothing goes wrong", tab.complaints()
