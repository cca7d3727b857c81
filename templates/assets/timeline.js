// The filter of the timeline. What is chosen stands in the address after the "#", so that it can be sent and bookmarked:
// timeline.html#entity=companies/hikvision&show=declared. Without this script the list is whole and the form is not shown.
(function () {
  "use strict";
  var form = document.querySelector("form.filter");
  if (!form) return;
  var names = ["entity", "kind", "source", "show"];
  var result = form.querySelector(".result");
  // The first page of a timeline that is cut has no rows of its own; its choices know how many they have on which page.
  var isHub = form.hasAttribute("data-hub");
  // Whom a row names and where it is from: the pages it links, and in data-e who is not linked.
  var rows = isHub ? [] : Array.prototype.slice.call(document.querySelectorAll(".chronicle .event")).map(function (row) {
    var keys = row.dataset.e ? row.dataset.e.split(" ") : [];
    row.querySelectorAll("a[href]").forEach(function (link) {
      var key = /([a-z]+\/[^\/#?]+)\.html/.exec(link.getAttribute("href"));
      if (key) keys.push(key[1]);
    });
    var names = row.classList;
    return {
      row: row, keys: " " + keys.join(" ") + " ",
      kind: names.contains("publication") ? "published" : names.contains("unreviewed") ? "found" : "declared"
    };
  });
  var parts = Array.prototype.slice.call(document.querySelectorAll(".years a"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".chronicle .month, .chronicle .year"));

  // From "#entity=…" or "?entity=…"; an anchor such as "#y2024" chooses nothing.
  function read() {
    var chosen = {}, any = false;
    [location.search, location.hash].forEach(function (part) {
      if (part.indexOf("=") < 0) return;
      part.slice(1).split("&").forEach(function (pair) {
        var at = pair.indexOf("="), name = pair.slice(0, at);
        if (names.indexOf(name) < 0) return;
        try { chosen[name] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, " ")); any = true; } catch (e) { /* not ours */ }
      });
    });
    return any ? chosen : null;
  }

  function query() {
    return names.filter(function (name) { return form.elements[name].value; }).map(function (name) {
      return name + "=" + encodeURIComponent(form.elements[name].value).replace(/%2F/g, "/");
    }).join("&");
  }

  function write() {
    var text = query();
    try { history.replaceState(null, "", text ? "#" + text : location.pathname + location.search); } catch (e) { location.hash = text; }
    // Other pages of a long timeline show the same choice.
    document.querySelectorAll(".years a, .pager a").forEach(function (link) {
      var href = link.getAttribute("href");
      if (href.charAt(0) === "#") return;
      link.setAttribute("href", href.split("#")[0] + (text ? "#" + text : ""));
    });
  }

  // How many of a choice stand on each page: data-p="0:3 2:1".
  function tally(field) {
    var option = field.options[field.selectedIndex], counts = {};
    (option && option.dataset.p || "").split(" ").forEach(function (pair) {
      var at = pair.indexOf(":");
      if (at > 0) counts[pair.slice(0, at)] = +pair.slice(at + 1);
    });
    return counts;
  }

  // On the first page: the pages that have what is chosen stay.
  function applyToPages() {
    var fields = names.map(function (name) { return form.elements[name]; }).filter(function (field) { return field.value; });
    var counts = fields.map(tally), shown = 0, pages = 0;
    parts.forEach(function (link, page) {
      var badge = link.querySelector(".n");
      if (!badge.dataset.all) badge.dataset.all = badge.textContent;
      var count = counts.length ? Math.min.apply(null, counts.map(function (own) { return own[page] || 0; })) : +badge.dataset.all;
      badge.textContent = count;
      link.parentNode.hidden = counts.length > 0 && count === 0;
      if (count) { shown += count; pages += 1; }
    });
    form.classList.toggle("chosen", counts.length > 0);
    result.textContent = !counts.length ? "All " + form.querySelector(".result").dataset.total + " entries"
      : !pages ? "Nothing fits this choice"
      : (counts.length > 1 ? "At most " : "") + shown + (shown === 1 ? " entry" : " entries") + " on the "
        + (pages === 1 ? "page" : pages + " pages") + " above";
  }

  function apply() {
    if (isHub) { applyToPages(); return; }
    var entity = form.elements.entity.value, kind = form.elements.kind.value;
    var source = form.elements.source.value, show = form.elements.show.value;
    var shown = 0;
    rows.forEach(function (item) {
      var fits = (!entity || item.keys.indexOf(" " + entity + " ") >= 0)
        && (!kind || item.keys.indexOf(" " + kind + "/") >= 0)
        && (!source || item.keys.indexOf(" sources/" + source + " ") >= 0)
        && (!show || item.kind === show || show === "events" && item.kind !== "published");
      item.row.hidden = !fits;
      if (fits) shown += 1;
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector(".event:not([hidden])"); });
    form.classList.toggle("chosen", shown !== rows.length);
    result.textContent = shown === rows.length
      ? "All " + rows.length + " entries" : shown === 0
      ? "Nothing fits this choice" : shown + " of " + rows.length + (shown === 1 ? " entries fits" : " entries fit");
  }

  function choose(chosen) {
    names.forEach(function (name) {
      var field = form.elements[name], value = chosen[name] || "";
      field.value = value;
      // An entity or source that has nothing on this page of the timeline is still a choice.
      if (value && field.value !== value) {
        var option = document.createElement("option");
        option.value = value;
        option.textContent = value + " (0)";
        field.appendChild(option);
        field.value = value;
      }
    });
    apply();
  }

  form.addEventListener("change", function () { apply(); write(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { apply(); write(); }, 0); });
  window.addEventListener("hashchange", function () {
    var chosen = read();
    if (chosen) choose(chosen);
  });
  form.hidden = false;
  choose(read() || {});
  if (query()) write();
})();
