// The browser's side of `dossier serve`: loads the page again when there is a newer build, where the reader was, and shows what
// is wrong on top of it. A page that the newer build does not have stays, and says so: its note may be half written.
// Served by the preview alone; no built page holds it.
(function () {
  "use strict";
  const { stamp, missing } = document.currentScript.dataset, place = "dossier-place", closed = "dossier-closed";

  // Where the reader is: the scroll position, and which details are open, each by its summary and its number among its like.
  function details() {
    const seen = {};
    return [...document.querySelectorAll("details")].map(element => {
      const summary = element.querySelector("summary"), name = element.id || (summary ? summary.textContent.trim() : "");
      seen[name] = (seen[name] || 0) + 1;
      return [name + "\n" + seen[name], element];
    });
  }
  function leave() {
    const open = details().map(([name, element]) => [name, element.open]);
    sessionStorage.setItem(place, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY, open }));
    history.scrollRestoration = "manual";
    location.reload();
  }
  function come() {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    history.scrollRestoration = "auto";
    if (!kept || kept.page !== location.pathname) return;
    const open = new Map(kept.open);
    for (const [name, element] of details()) if (open.has(name)) element.open = open.get(name);
    const go = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    go();
    // Once more when images have their height.
    if (document.readyState !== "complete") addEventListener("load", go, { once: true });
  }

  // What is wrong, in a tree of its own, so that neither the page's style nor its scripts meet it.
  const style = `
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; box-sizing: border-box;
      padding: 14px 20px 16px; font: 15px/1.45 system-ui, sans-serif; background: #fff; color: #1b1b1b; border-top: 4px solid #b3261e;
      box-shadow: 0 -6px 30px rgb(0 0 0 / .25); }
    section.mild { border-top-color: #8a6100; }
    header { display: flex; gap: 16px; align-items: baseline; justify-content: space-between; }
    h2 { margin: 0; font-size: 16px; }
    p { margin: 4px 0 0; }
    ol { margin: 8px 0 0; padding: 0; list-style: none; }
    li { padding: 8px 0; border-top: 1px solid #ddd; overflow-wrap: anywhere; }
    code { font: 13px/1.4 ui-monospace, monospace; }
    b { color: #b3261e; } b.warning { color: #8a6100; }
    .help { color: #555; }
    button { font: inherit; padding: 4px 12px; border: 1px solid #888; border-radius: 4px; background: none; color: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #1a66d6; outline-offset: 2px; }
    .pill { position: fixed; right: 14px; bottom: 14px; z-index: 2147483647; background: #fff; color: #1b1b1b; font: 14px system-ui, sans-serif; }
    @media (prefers-color-scheme: dark) {
      section, .pill { background: #1d1d1f; color: #eee; } li { border-color: #444; } .help { color: #bbb; }
      b { color: #ff8a80; } b.warning { color: #f2c14e; }
    }
    @media print { section, .pill { display: none; } }`;
  let host = null, tree = null;
  function element(name, text, className) {
    const result = document.createElement(name);
    if (text) result.textContent = text;
    if (className) result.className = className;
    return result;
  }
  function counted(number, noun) { return number + " " + noun + (number === 1 ? "" : "s"); }
  const gone = {
    severity: "warning", path: null, line: null, column: null, code: "", help: null,
    message: "This page is not in the site any more: its file is gone, renamed, kept back or broken. You see it as it was; it comes back by itself.",
  };
  // So many lie over a page; the terminal has them all.
  const most = 50;
  // What was put away stays away, though its line moves, until something else is wrong.
  function name(one) { return [one.severity, one.path, one.code, one.message].join("\n"); }
  function show(now, isGone) {
    const findings = (isGone ? [gone] : []).concat(now.findings), grave = findings.filter(one => one === gone || one.severity === "error");
    const counts = [[now.errors, "error"], [now.warnings, "warning"]].filter(([number]) => number).map(([number, noun]) => counted(number, noun));
    const title = counts.join(", ") || "This page is gone", unshown = now.errors + now.warnings - Math.min(now.findings.length, most), isAll = now.findings.length === now.errors + now.warnings;
    const known = new Set(JSON.parse(sessionStorage.getItem(closed) || "[]")), names = findings.map(name);
    if (isAll) sessionStorage.setItem(closed, JSON.stringify([...known].filter(one => names.includes(one))));
    if (!findings.length) {
      if (host) host.remove();
      host = null;
      return;
    }
    if (!host) {
      host = element("dossier-findings");
      tree = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      tree.adoptedStyleSheets = [sheet];
      document.documentElement.append(host);
    }
    const key = JSON.stringify([title, now.kept, findings]);
    if (host.dataset.shown === key) return;
    host.dataset.shown = key;
    // Warnings alone do not cover the page.
    if (grave.some(one => !known.has(name(one)))) panel(); else pill();
    function panel() {
      const section = element("section", "", now.errors ? "" : "mild"), head = element("header"), list = element("ol");
      section.setAttribute("role", "alert");
      section.setAttribute("aria-label", "Findings of the build");
      section.tabIndex = -1;
      const heading = element("h2", now.kept ? title + ": the pages are the last good ones" : title), button = element("button", "Dismiss");
      button.type = "button";
      button.addEventListener("click", away);
      section.addEventListener("keydown", event => { if (event.key === "Escape") away(); });
      head.append(heading, button);
      section.append(head);
      for (const one of findings.slice(0, most + (isGone ? 1 : 0))) {
        const item = element("li"), where = [one.path, one.line, one.column].filter(part => part !== null).join(":");
        const line = element("p");
        line.append(element("b", one.severity, one.severity), " ");
        if (where) line.append(element("code", where), " ");
        line.append(one.message);
        if (one.code) line.append(" ", element("code", "[" + one.code + "]"));
        item.append(line);
        if (one.help) item.append(element("p", one.help, "help"));
        list.append(item);
      }
      if (unshown > 0) list.append(element("li", unshown + " more stand in the terminal", "help"));
      section.append(list);
      tree.replaceChildren(section);
      return button;
    }
    function pill() {
      const button = element("button", title, "pill");
      button.type = "button";
      button.setAttribute("aria-label", title + ": show");
      button.addEventListener("click", () => panel().focus());
      tree.replaceChildren(button);
      return button;
    }
    function away() {
      sessionStorage.setItem(closed, JSON.stringify([...new Set([...known, ...names])]));
      pill().focus();
    }
  }
  addEventListener("keydown", event => {
    if (event.key !== "Escape" || !tree) return;
    const button = tree.querySelector("section button");
    if (button) button.click();
  });

  // A page that is not seen gives up its connection: a browser has few for one host. It asks again when it is seen.
  let source = null, latest = null, asked = "", isGone = false;
  function listen() {
    if (document.hidden) { if (source) source.close(); source = null; return; }
    if (source && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource("/_dossier/events");
    source.onmessage = event => {
      latest = JSON.parse(event.data);
      if (latest.stamp === stamp || latest.stamp === asked) { show(latest, isGone && latest.stamp === asked); return; }
      follow();
    };
  }
  // A newer build: loads its page, if it has one.
  function follow() {
    const wanted = asked = latest.stamp;
    fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(answer => {
      if (wanted !== latest.stamp) return;
      if (answer.status !== 404) { if (source) source.close(); leave(); return; }
      isGone = missing === undefined;
      show(latest, isGone);
    }, () => { asked = ""; });
  }
  come();
  listen();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", event => { if (event.persisted) listen(); });
})();
