(function () {
"use strict";
var root = document.documentElement, key = "dossier-theme", order = ["auto", "light", "dark"];
function stored() {
try { return localStorage.getItem(key); } catch (e) { return null; }
}
function apply(theme) {
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
else delete root.dataset.theme;
}
var now = stored() || "auto";
apply(now);
document.addEventListener("keydown", function (event) {
var at = event.target, link = document.querySelector(".masthead nav a[href$='search.html']");
if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(input|textarea|select)$/i.test(at.tagName) || at.isContentEditable) return;
var field = document.getElementById("q");
if (field) field.focus();
else if (link) location.href = link.href;
else return;
event.preventDefault();
});
document.addEventListener("DOMContentLoaded", function () {
var foot = document.querySelector(".foot");
if (!foot) return;
var button = document.createElement("button");
button.type = "button";
button.className = "theme";
function name() { button.textContent = "Colours: " + (now === "auto" ? "automatic" : now); }
button.addEventListener("click", function () {
now = order[(order.indexOf(now) + 1) % order.length];
apply(now);
name();
try { localStorage.setItem(key, now); } catch (e) { /* private mode: the choice lasts for this page */ }
});
name();
foot.appendChild(button);
});
})();
