// Cards: what a link to an entity or a source leads to, while it is pointed at or has the focus. Their words come from the
// scripts of assets/cards/, each loaded when the first card of it is wanted. Esc dismisses a card, and the pointer may move onto
// it. A finger's first tap on a link in running text shows the card, the second follows the link. Links work without all this.
(() => {
  "use strict";
  const script = document.currentScript, shards = +script.dataset.cards, top = new URL("..", script.src).href;
  const known = {}, wait = 350, grace = 250;
  let card, shown, wanted, timer, finger = false;
  window.dossierCards = cards => Object.assign(known, cards);

  // "companies/hikvision", for a link to another page that has a card. A link of a drawing is no string.
  function key(link) {
    if (!link || link.closest("nav, #search-results")) return "";
    const target = new URL(link.href.baseVal || link.href, location), path = /^([a-z]+\/[^/]+)\.html/.exec(target.href.slice(top.length));
    return path && target.href.startsWith(top) && target.pathname !== location.pathname ? path[1] : "";
  }
  function load(name) {
    let sum = 0;
    for (const letter of name) sum = sum * 31 + letter.charCodeAt(0) & 65535;
    return dossier.load(top + "assets/cards/" + sum % shards + ".js").catch(() => {});
  }
  function line(name, words, kind, lang) {
    if (!words) return;
    const node = dossier.element(name, kind, words);
    if (lang) { node.lang = lang; node.dir = "auto"; }
    card.append(node);
  }
  async function show(link, name, at) {
    await load(name);
    if (wanted !== link || !known[name]) return;
    hide();
    const [kind, word, title, titleLang, second, text, lang, small] = known[name];
    card = dossier.element("div", "card " + kind);
    card.id = "card";
    card.setAttribute("role", "tooltip");
    line("span", word, "kicker " + kind);
    line("b", title, "", titleLang);
    line("span", second, "by");
    line("p", text, "", lang);
    line("span", small, "by");
    if (finger) {
      const open = dossier.element("a", "", "Open the page");
      open.href = link.href.baseVal || link.href;
      card.append(open);
    }
    document.body.append(card);
    link.setAttribute("aria-describedby", "card");
    shown = wanted = link;
    // Below the line that is pointed at, or above it where there is no room.
    const lines = [...link.getClientRects()], box = lines.find(box => at && at.y >= box.top && at.y <= box.bottom) || lines[0];
    const height = card.offsetHeight, space = document.documentElement.clientWidth - card.offsetWidth - 8;
    const over = box.bottom + height + 8 > innerHeight && box.top > height;
    card.style.left = scrollX + Math.max(8, Math.min(box.left, space)) + "px";
    card.style.top = scrollY + (over ? box.top - height - 4 : box.bottom + 4) + "px";
  }
  function hide() {
    clearTimeout(timer);
    if (card) card.remove();
    if (shown) shown.removeAttribute("aria-describedby");
    card = shown = wanted = null;
  }
  function later(task, milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(task, milliseconds);
  }
  function want(link, at) {
    const name = key(link);
    if (!name) return;
    if (link === shown) return clearTimeout(timer);
    wanted = link;
    later(() => show(link, name, at), wait);
  }
  document.addEventListener("pointerover", event => {
    finger = event.pointerType === "touch";
    if (finger) return;
    const at = event.target;
    if (card && card.contains(at)) return clearTimeout(timer);
    const link = at.closest && at.closest("a");
    if (key(link)) want(link, event);
    else if (shown || wanted) later(hide, grace);
  });
  document.addEventListener("focusin", event => {
    if (finger) return;
    if (event.target.matches("a:focus-visible") && key(event.target)) want(event.target);
    else hide();
  });
  document.addEventListener("focusout", () => { if (!finger) hide(); });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    if (card) event.stopPropagation();
    hide();
  }, true);
  document.addEventListener("click", event => {
    const link = event.target.closest && event.target.closest("a");
    if (finger && card && card.contains(event.target)) return;
    const inText = link && (link.closest(".src") || link.matches(".entity") && link.closest(".prose, .text, .say, .detail, .lede"));
    if (!finger || !inText || link === shown || !key(link)) return hide();
    event.preventDefault();
    wanted = link;
    show(link, key(link), { y: event.clientY });
  });
})();
