// The filter of the timeline. What is chosen stands in the address after the "#", so that it can be sent and bookmarked:
// timeline.html#entity=companies/hikvision&show=declared. Without this script the list is whole and the form is not shown.
(() => {
  "use strict";
  const form = document.querySelector("form.filter");
  if (!form) return;
  const names = ["entity", "kind", "source", "show"], fields = names.map(name => form.elements[name]);
  const result = form.querySelector(".result"), all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  // The first page of a timeline that is cut has no rows of its own; its choices know how many they have on which page.
  const isHub = form.hasAttribute("data-hub"), parts = all(".years a");
  // Whom a row names and where it is from: the pages it links, and in data-e who is not linked.
  const rows = isHub ? [] : all(".chronicle .event").map(row => {
    const keys = all("a[href]", row).map(link => (/([a-z]+\/[^\/#?]+)\.html/.exec(link.getAttribute("href")) || [])[1]);
    const is = name => row.classList.contains(name);
    return [row, ` ${row.dataset.e || ""} ${keys.join(" ")} `, is("publication") ? "published" : is("unreviewed") ? "found" : "declared"];
  });
  const groups = all(".chronicle .month, .chronicle .year");

  // From "#entity=…" or "?entity=…"; an anchor such as "#y2024" chooses nothing.
  function read() {
    let chosen = null;
    for (const part of [location.search, location.hash]) {
      if (part.includes("=")) for (const [name, value] of new URLSearchParams(part.slice(1))) {
        if (names.includes(name)) (chosen = chosen || {})[name] = value;
      }
    }
    return chosen;
  }
  const query = () => [...new FormData(form)].filter(([, value]) => value)
    .map(([name, value]) => name + "=" + encodeURIComponent(value).replace(/%2F/g, "/")).join("&");
  function write() {
    const hash = query() && "#" + query();
    try { history.replaceState(null, "", hash || location.pathname + location.search); } catch (error) { location.hash = hash; }
    // Other pages of a long timeline show the same choice.
    for (const link of all(".years a, .pager a")) {
      const href = link.getAttribute("href");
      if (href[0] !== "#") link.setAttribute("href", href.split("#")[0] + hash);
    }
  }
  // How many of a choice stand on each page: data-p="0:3 2:1".
  function tally(field) {
    const option = field.options[field.selectedIndex], pairs = (option && option.dataset.p || "").split(" ");
    return Object.fromEntries(pairs.map(pair => pair.split(":")));
  }
  // On the first page: the pages that have what is chosen stay.
  function applyToPages() {
    const counts = fields.filter(field => field.value).map(tally);
    let shown = 0, pages = 0;
    parts.forEach((link, page) => {
      const badge = link.querySelector(".n"), whole = badge.dataset.all = badge.dataset.all || badge.textContent;
      const count = counts.length ? Math.min(...counts.map(own => +own[page] || 0)) : +whole;
      badge.textContent = count;
      link.parentNode.hidden = counts.length > 0 && !count;
      if (count) { shown += count; pages++; }
    });
    form.classList.toggle("chosen", counts.length > 0);
    result.textContent = !counts.length ? `All ${result.dataset.total} entries` : !pages ? "Nothing fits this choice"
      : (counts.length > 1 ? "At most " : "") + shown + (shown === 1 ? " entry" : " entries") + " on the " + (pages === 1 ? "page" : pages + " pages") + " above";
  }
  function apply() {
    if (isHub) return applyToPages();
    const [entity, kind, source, show] = fields.map(field => field.value);
    let shown = 0;
    for (const [row, keys, own] of rows) {
      const fits = (!entity || keys.includes(` ${entity} `)) && (!kind || keys.includes(` ${kind}/`))
        && (!source || keys.includes(` sources/${source} `)) && (!show || own === show || show === "events" && own !== "published");
      row.hidden = !fits;
      shown += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector(".event:not([hidden])");
    form.classList.toggle("chosen", shown !== rows.length);
    result.textContent = shown === rows.length ? `All ${shown} entries` : shown === 0 ? "Nothing fits this choice"
      : `${shown} of ${rows.length}` + (shown === 1 ? " entries fits" : " entries fit");
  }
  function choose(chosen) {
    names.forEach((name, at) => {
      const value = chosen[name] || "";
      fields[at].value = value;
      // An entity or source that has nothing on this page of the timeline is still a choice.
      if (fields[at].value !== value) {
        fields[at].append(new Option(value + " (0)", value));
        fields[at].value = value;
      }
    });
    apply();
  }
  form.addEventListener("change", () => { apply(); write(); });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); write(); }));
  window.addEventListener("hashchange", () => { const chosen = read(); if (chosen) choose(chosen); });
  form.hidden = false;
  choose(read() || {});
  if (query()) write();
})();
