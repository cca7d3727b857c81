(function () {
"use strict";
var form = document.querySelector("form.filter");
if (!form) return;
var names = ["entity", "kind", "source", "show"];
var result = form.querySelector(".result");
var rows = Array.prototype.slice.call(document.querySelectorAll(".chronicle .event")).map(function (row) {
return {
row: row, entities: " " + row.dataset.e + " ", sources: " " + row.dataset.s + " ", kind: row.dataset.r
};
});
var groups = Array.prototype.slice.call(document.querySelectorAll(".chronicle .month, .chronicle .year"));
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
document.querySelectorAll(".years a, .pager a").forEach(function (link) {
var href = link.getAttribute("href");
if (href.charAt(0) === "#") return;
link.setAttribute("href", href.split("#")[0] + (text ? "#" + text : ""));
});
}
function apply() {
var entity = form.elements.entity.value, kind = form.elements.kind.value;
var source = form.elements.source.value, show = form.elements.show.value;
var shown = 0;
rows.forEach(function (item) {
var fits = (!entity || item.entities.indexOf(" " + entity + " ") >= 0)
&& (!kind || item.entities.indexOf(" " + kind + "/") >= 0)
&& (!source || item.sources.indexOf(" " + source + " ") >= 0)
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
