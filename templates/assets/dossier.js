// What every page has: the theme switch, "/" for the search, and what the other scripts share. Nothing on the page needs it;
// without it the system's choice of light or dark holds.
(() => {
  "use strict";
  const root = document.documentElement, key = "dossier-theme", order = ["auto", "light", "dark"], asked = {};
  const dossier = window.dossier = {
    element(name, className, ...content) {
      const node = document.createElement(name);
      if (className) node.className = className;
      node.append(...content);
      return node;
    },
    button(className, action, ...content) {
      const node = dossier.element("button", className, ...content);
      node.type = "button";
      node.onclick = action;
      return node;
    },
    // Runs a script of the folder, once. One that cannot be read may be asked for again.
    load: address => asked[address] = asked[address] || new Promise((done, failed) => {
      const script = dossier.element("script");
      script.src = address;
      script.onload = () => { script.remove(); done(); };
      script.onerror = () => { delete asked[address]; failed(new Error("cannot load " + script.src)); };
      document.head.append(script);
    }),
  };

  let now = "auto";
  // In private mode the choice lasts for this page.
  try { now = localStorage.getItem(key) || now; } catch (error) {}
  const apply = () => { root.dataset.theme = now; };
  apply();
  document.addEventListener("keydown", event => {
    const at = event.target, field = document.getElementById("q"), link = document.querySelector(".masthead nav a[href$='search.html']");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.isContentEditable || at.matches("input, textarea, select")) return;
    if (field) field.focus();
    else if (link) location.href = link.href;
    else return;
    event.preventDefault();
  });
  document.addEventListener("DOMContentLoaded", () => {
    const foot = document.querySelector(".foot"), name = () => "Colours: " + (now === "auto" ? "automatic" : now);
    if (foot) foot.append(dossier.button("theme", event => {
      now = order[(order.indexOf(now) + 1) % order.length];
      apply();
      event.target.textContent = name();
      try { localStorage.setItem(key, now); } catch (error) {}
    }, name()));
  });
})();
