// The search of search.html. It reads the shards of assets/search/, each a script loaded when it is needed, so that it works
// from a disk as from a server and asks no other host. docs/formats.md describes the shards; the words are cut as in
// Sources/DossierSite/Search.
(() => {
  "use strict";
  const { element, button } = dossier, pageSize = 10;
  const [field, list, status, facets, found, all] = ["#q", "#search-results", "#search-status", "#search-facets", "#search-found", ".a-to-z"]
    .map(selector => document.querySelector(selector));
  if (!field || !list) return;

  // Shards.
  const arrived = {};
  window.dossierShard = (name, content) => { arrived[name] = content; };
  const load = name => dossier.load("assets/search/" + name + ".js").then(() => arrived[name]);
  // A number in printable ASCII: 45 digits that end it, 46 that go on, the lowest first.
  function* numbers(text) {
    let value = 0, scale = 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at), digit = code > 0x5C ? code - 36 : code - 35;
      value += digit * scale;
      if (digit < 45) { yield value; value = 0; scale = 1; } else scale *= 46;
    }
  }
  const pairs = list => list.flatMap((one, at) => at % 2 ? [] : [[one, list[at + 1]]]);
  let index = null;
  async function open() {
    if (index) return;
    const raw = await load("index");
    let next = 0, id = 0;
    index = {
      ...raw, texts: [...numbers(raw.texts)].map(count => (next += count) - count), kinds: pairs(raw.kinds).map(pair => pair.reverse()),
      months: pairs([...numbers(raw.months)]).map(([step, month]) => [id += step, month]),
    };
  }
  // The place of the last entry that is not above a value.
  function place(entries, value, key = entry => entry) {
    let low = 0, high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (key(entries[middle]) <= value) low = middle + 1; else high = middle;
    }
    return low - 1;
  }
  const first = entry => entry[0];
  const kindOf = id => index.kinds[place(index.kinds, id, first)][1];
  const monthOf = id => { const at = place(index.months, id, first); return at < 0 ? 0 : index.months[at][1]; };

  // Words: as SearchWords.swift and SearchStem.swift have them.
  const joined = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ" };
  const unspaced = "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}";
  const segments = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu"), isUnspaced = new RegExp(`^[${unspaced}]`, "u");
  const stop = new Set("a an and are as at be by for from has have in is it its of on or that the their this to was were which with".split(" ").map(stem));
  function bare(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßæœøđłıς]/g, letter => joined[letter]);
  }
  function stem(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (word.endsWith("sses") && word.length > 4) word = word.slice(0, -2);
    else if (word.endsWith("ies") && word.length > 3) word = word.slice(0, word.length > 4 ? -2 : -1);
    else if (/[^su]s$/.test(word)) word = word.slice(0, -1);
    if (word.endsWith("eed") && word.length > 3) { if (word.length > 4) word = word.slice(0, -1); }
    else {
      const ending = /^(.+)(?:ed|ing)$/.exec(word);
      if (ending && ending[1].length > 2 && /[aeiouy]/.test(ending[1])) word = ending[1].replace(/([^aeiouylsz])\1$/, "$1");
    }
    if (word.length > 3) {
      if (/[^aeiouy]y$/.test(word)) word = word.slice(0, -1) + "i";
      else if (word.length > 4 && word.endsWith("e")) word = word.slice(0, -1);
    }
    return word;
  }
  // Each word with what is compared; `raw` is the word as typed.
  function words(text) {
    const result = [], plain = bare(text).replace(/(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu, " ")
      .replace(/(?<![\p{L}\p{N}])(?:[a-z]\.){2,}/gu, letters => letters.replaceAll(".", "") + " ").replace(/(\d)[.,](?=\d)/g, "$1");
    for (const run of plain.match(/[\p{L}\p{N}]+/gu) || []) {
      for (const part of run.match(segments)) {
        const letters = [...part];
        if (!isUnspaced.test(part)) result.push({ raw: part, word: stem(part) });
        else if (letters.length === 1) result.push({ raw: part, word: part });
        else for (let at = 0; at + 1 < letters.length; at++) result.push({ raw: part, word: letters[at] + letters[at + 1] });
      }
    }
    return result;
  }

  const stems = text => words(text).map(({ word }) => word);

  // What was typed: words and phrases that must stand there, what must not, and limits.
  function parse(text) {
    const query = { must: [], not: [], phrases: [], types: [], sources: [], from: 0, to: Infinity, no: { phrases: [], types: [], sources: [] } };
    const parts = [...text.matchAll(/(-?)(?:(type|source|date):("[^"]*"?|\S+)|"([^"]*)"?|(\S+))/gi)];
    parts.forEach((part, number) => {
      const [, minus, limit, value, phrase, plain] = part, side = minus ? query.no : query;
      if (limit) {
        const wanted = value.replace(/"/g, ""), list = side[limit.toLowerCase() + "s"];
        if (list) list.push(bare(wanted));
        else {
          const ends = wanted.split(".."), month = (end, last) => {
            const date = /^(\d{4})(?:-(\d\d))?/.exec(end || "");
            return date ? date[1] * 12 + (date[2] ? date[2] - 1 : last ? 11 : 0) : last ? Infinity : 1;
          };
          query.from = month(ends[0], false);
          query.to = month(ends[ends.length - 1], true);
          query.dated = true;
        }
        return;
      }
      if (phrase && phrase.trim()) side.phrases.push(stems(phrase));
      if (phrase !== undefined && minus) return;
      const cut = words(phrase === undefined ? plain : phrase).filter(({ word }) => !stop.has(word));
      const isLast = number === parts.length - 1 && !/\s$/.test(text);
      cut.forEach((term, at) => {
        term.isOpen = phrase === undefined && isLast && at === cut.length - 1;
        (minus ? query.not : query.must).push(term);
      });
    });
    return query;
  }

  // Postings.
  async function entries(kind, firsts, prefix) {
    let at = Math.max(0, place(firsts, prefix));
    const names = [kind + at];
    while (++at < firsts.length && firsts[at].startsWith(prefix) && names.length < 3) names.push(kind + at);
    if (!firsts.length) return [];
    return (await Promise.all(names.map(load))).flatMap(text => text.split("\n").map(line => line.split(" ")));
  }
  function collect(into, postings, loss) {
    let id = 0;
    for (const value of numbers(postings)) {
      id += value >> 2;
      const weight = (value & 3) - loss;
      if (!(into.get(id) >= weight)) into.set(id, weight);
    }
  }
  async function holders(term) {
    const result = { documents: new Map(), words: new Set([term.word]), other: null };
    const add = (line, loss) => { result.words.add(line[0]); collect(result.documents, line[1], loss); };
    const around = await entries("w", index.words, term.word);
    const exact = around.find(line => line[0] === term.word);
    if (exact) add(exact, 0);
    if (term.isOpen && (term.raw.length > 1 || isUnspaced.test(term.raw))) {
      const lines = (term.raw === term.word ? around : await entries("w", index.words, term.raw))
        .filter(line => line[0] !== term.word && line[0].startsWith(term.raw));
      lines.sort((one, other) => other[1].length - one[1].length).slice(0, 40).forEach(line => add(line, .5));
    }
    if (!result.documents.size) {
      for (const word of await alike(term.word)) {
        const line = (await entries("w", index.words, word)).find(line => line[0] === word);
        if (line) { add(line, 1); result.other = word; }
      }
    }
    return result;
  }
  // Words one slip away: the slip is in one half, and the other half leads to them.
  async function alike(word) {
    const letters = [...word], half = letters.length >> 1;
    if (letters.length < 4 || !/^\p{L}+$/u.test(word) || isUnspaced.test(word)) return [];
    const backwards = text => [...text].reverse().join("");
    const ahead = (await entries("w", index.words, letters.slice(0, half).join(""))).map(first);
    const behind = (await entries("r", index.backwards, backwards(word).slice(0, half))).map(line => backwards(line[0]));
    return [...new Set([...ahead, ...behind])].filter(other => isSlip(word, other)).slice(0, 6);
  }
  function isSlip(one, other) {
    if (Math.abs(one.length - other.length) > 1 || one === other) return false;
    let start = 0, left = one.length, right = other.length;
    while (start < left && start < right && one[start] === other[start]) start++;
    while (left > start && right > start && one[left - 1] === other[right - 1]) { left--; right--; }
    const isSwap = left - start === 2 && right - start === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
    return isSwap || (left - start <= 1 && right - start <= 1);
  }

  // Ranking: rare words count more, and names and titles most.
  const weights = [1, 1.6, 2.4, 6], entityKinds = new Set(["company", "person", "agency", "organization", "place", "product"]);
  async function rank(query) {
    const terms = await Promise.all(query.must.map(holders));
    const barred = await Promise.all(query.not.map(term => holders({ ...term, isOpen: false })));
    const outlets = query.sources.length || query.no.sources.length ? await outletTable() : null;
    const allows = id => {
      const isType = type => kindOf(id) === type || kindOf(id).startsWith(type.replace(/ies$|s$/, ""));
      const isSource = name => outlets.bare[outlets.of[id] || 0].includes(name);
      for (const [name, test] of [["types", isType], ["sources", isSource]]) {
        if (query[name].length && !query[name].some(test) || query.no[name].some(test)) return false;
      }
      if (query.dated && !(monthOf(id) >= query.from && monthOf(id) <= query.to)) return false;
      return !barred.some(one => one.documents.has(id));
    };
    const scores = new Map();
    const score = isAll => {
      const smallest = terms.reduce((a, b) => (a.documents.size <= b.documents.size ? a : b));
      for (const source of isAll ? [smallest] : terms) {
        for (const id of source.documents.keys()) {
          if (scores.has(id) || !allows(id)) continue;
          let sum = 0, missing = 0;
          for (const term of terms) {
            const weight = term.documents.get(id);
            if (weight === undefined) { missing++; continue; }
            sum += Math.log(1 + index.documents / term.documents.size) * (weight > 2 ? 6 : weights[Math.max(0, Math.round(weight))] * (weight % 1 ? .8 : 1));
          }
          if (missing && isAll) continue;
          scores.set(id, sum / (1 + missing) * (entityKinds.has(kindOf(id)) ? 1.3 : 1));
        }
      }
    };
    let isPartial = false;
    if (terms.length) {
      score(true);
      if (!scores.size && terms.length > 1 && !query.phrases.length) { isPartial = true; score(false); }
    } else if (query.types.length || query.dated || query.sources.length) {
      for (let id = 0; id < index.documents; id++) if (allows(id)) scores.set(id, 0);
    }
    const order = [...scores.keys()].sort((one, other) => scores.get(other) - scores.get(one) || (terms.length ? 0 : monthOf(other) - monthOf(one)) || one - other);
    return { order, terms, isPartial, words: new Set(terms.flatMap(term => [...term.words])) };
  }
  let table = null;
  async function outletTable() {
    if (table) return table;
    const [names, codes] = await load("publishers");
    return table = { names: ["", ...names], bare: ["", ...names.map(bare)], of: [...numbers(codes)] };
  }

  // Texts.
  async function text(id) {
    const shard = place(index.texts, id), [title, href, about, unreviewed, names, ...rest] = (await load("d" + shard))[id - index.texts[shard]];
    return { kind: kindOf(id), title, href, about, unreviewed, names, passages: pairs(rest).map(([anchor, text]) => ({ anchor, text })) };
  }
  const holdsPhrase = (doc, phrase) => [doc.title, ...doc.names, ...doc.passages.map(passage => passage.text)].some(passage => {
    const own = stems(passage);
    return own.some((_, at) => phrase.every((word, step) => own[at + step] === word));
  });
  // The stretches of a text that answer the query, as [start, end, word].
  function hits(passage, wanted, raws) {
    const result = [];
    for (const match of passage.matchAll(/(?:[A-Za-z]\.){2,}|[\p{L}\p{N}\p{M}]+(?:[.,]\d+)*/gu)) {
      const letters = bare(match[0]);
      if (isUnspaced.test(letters)) {
        for (const raw of raws) {
          const at = match[0].indexOf(raw);
          if (raw && at >= 0) result.push([match.index + at, match.index + at + raw.length, raw]);
        }
      } else for (const { word } of words(match[0])) if (wanted.has(word)) { result.push([match.index, match.index + match[0].length, word]); break; }
    }
    return result;
  }
  function best(doc, wanted, raws) {
    let chosen = null, most = 0;
    for (const passage of doc.passages) {
      const marks = hits(passage.text, wanted, raws), count = new Set(marks.map(mark => mark[2])).size;
      if (count > most) { most = count; chosen = { passage, marks }; }
    }
    return chosen || (doc.passages.length ? { passage: doc.passages[0], marks: [] } : null);
  }

  // The page.
  function marked(node, passage, marks, from, to) {
    let at = from;
    for (const [start, end] of marks) {
      if (start < at || end > to) continue;
      node.append(passage.slice(at, start), element("mark", "", passage.slice(start, end)));
      at = end;
    }
    node.append(passage.slice(at, to));
    return node;
  }
  // The sentence of the first hit, at most 260 characters of it.
  function excerpt({ passage, marks }) {
    const words = passage.text, hit = marks.length ? marks[0][0] : 0;
    let from = Math.max(words.lastIndexOf(". ", hit), words.lastIndexOf("。", hit) - 1) + 2;
    if (from < 2) from = 0;
    if (hit - from > 140) from = words.indexOf(" ", hit - 120) + 1 || hit;
    let to = words.indexOf(". ", Math.max(hit, from) + 1) + 1 || words.length;
    if (to - from > 260) { const space = words.lastIndexOf(" ", from + 260); to = space > hit ? space : from + 260; }
    const node = element("p", "excerpt");
    if (from > 0 && !/[.。] ?$/.test(words.slice(0, from))) node.append("… ");
    marked(node, words, marks, from, to);
    if (to < words.length && !/[.。]$/.test(words.slice(from, to))) node.append(" …");
    return node;
  }
  const kindWords = { organization: "organisation" };
  function row(doc, wanted, raws) {
    const item = element("li", "k-" + doc.kind), chosen = best(doc, wanted, raws), link = element("a", "title");
    const anchor = chosen && chosen.marks.length && !doc.href.includes("#") ? chosen.passage.anchor : "";
    link.href = doc.href + (anchor ? "#" + anchor : "");
    marked(link, doc.title, hits(doc.title, wanted, raws), 0, doc.title.length);
    item.append(link, " ", element("span", "kind", kindWords[doc.kind] || doc.kind));
    const about = [...doc.names.slice(0, 4), doc.about, doc.unreviewed ? "unreviewed" : ""].filter(Boolean).join(" · ");
    if (about) item.append(marked(element("p", "by"), about, hits(about, wanted, raws), 0, about.length));
    if (chosen && chosen.passage.text) item.append(excerpt(chosen));
    return item;
  }
  function toggle(choice) {
    const typed = field.value;
    field.value = (typed.includes(choice) ? typed.replace(choice, "") : typed + " " + choice).replace(/\s+/g, " ").trim();
    search();
  }
  function showFacets(order, outlets) {
    // Sorted by the name, or else by the number of results.
    const group = (label, limit, value, column) => {
      const counts = new Map();
      for (const name of order.map(value)) if (name) counts.set(name, (counts.get(name) || 0) + 1);
      if (counts.size < 2 && !field.value.includes(limit + ":")) return;
      const box = element("p", "facet", element("b", "", label));
      for (const [name, number] of [...counts].sort((one, other) => other[column] - one[column]).slice(0, 8)) {
        const choice = limit + ":" + (/ /.test(name) ? `"${name}"` : name);
        const node = button("", () => toggle(choice), kindWords[name] || name, " ", element("span", "n", number));
        node.setAttribute("aria-pressed", field.value.includes(choice));
        box.append(" ", node);
      }
      facets.append(box);
    };
    facets.replaceChildren();
    group("Kind", "type", kindOf, 1);
    group("Year", "date", id => monthOf(id) / 12 | 0, 0);
    if (outlets) group("Source", "source", id => outlets.names[outlets.of[id] || 0], 1);
  }
  let turn = 0;
  async function search() {
    const own = ++turn, query = parse(field.value), isEmpty = !field.value.trim();
    remember(field.value.trim());
    if (isEmpty) { found.hidden = true; all.hidden = false; status.textContent = ""; return; }
    try {
      await open();
      const result = await rank(query);
      if (own !== turn) return;
      const shown = [], raws = query.must.map(term => term.raw), phrased = query.phrases.length + query.no.phrases.length;
      let next = 0;
      const more = async () => {
        const goal = shown.length + pageSize, limit = next + (phrased ? 60 : pageSize);
        const fresh = [];
        while (next < result.order.length && shown.length + fresh.length < goal && next < limit) {
          const some = await Promise.all(result.order.slice(next, next + pageSize).map(text));
          next += pageSize;
          for (const doc of some) {
            const twin = [...shown, ...fresh].some(other => other.href === doc.href);
            if (!twin && query.phrases.every(phrase => holdsPhrase(doc, phrase)) && !query.no.phrases.some(phrase => holdsPhrase(doc, phrase))) fresh.push(doc);
          }
        }
        if (own !== turn) return false;
        // Whose name is just what was typed comes first; its other spellings are marked too.
        const typed = stems(field.value).join(" ");
        const isNamed = doc => [doc.title, ...doc.names].some(name => stems(name).join(" ") === typed);
        if (!shown.length) fresh.sort((one, other) => isNamed(other) - isNamed(one));
        for (const doc of fresh) if (isNamed(doc)) for (const name of doc.names) {
          for (const { word, raw } of words(name)) { if (!stop.has(word)) result.words.add(word); raws.push(raw); }
        }
        shown.push(...fresh);
        return fresh;
      };
      const fresh = await more();
      if (!fresh) return;
      list.replaceChildren(...fresh.map(doc => row(doc, result.words, raws)));
      const offerMore = () => {
        if (next >= result.order.length) return;
        const item = element("li", "more-row", button("more", async () => {
          const rows = (await more() || []).map(doc => row(doc, result.words, raws));
          item.replaceWith(...rows);
          offerMore();
          if (rows[0]) rows[0].querySelector("a").focus();
        }, "More results"));
        list.append(item);
      };
      offerMore();
      found.hidden = false;
      all.hidden = true;
      const others = result.terms.map(term => term.other).filter(Boolean), total = phrased ? shown.length : result.order.length;
      status.textContent = (total === 0 ? "Nothing found" : total === 1 ? "1 result" : total + (phrased && next < result.order.length ? " or more" : "") + " results")
        + (others.length ? ", read as “" + others.join("”, “") + "”" : "") + (result.isPartial ? "; nothing holds all the words, these hold some" : "")
        + (query.must.length || query.types.length || query.dated || query.sources.length ? "" : ": type a longer word");
      showFacets(result.order, table);
      const outlets = await outletTable();
      if (own === turn) showFacets(result.order, outlets);
    } catch (error) {
      if (own === turn) status.textContent = "The index of this search cannot be read: " + error.message;
    }
  }

  // The address keeps the query; keys lead through the results.
  function remember(text) {
    try { history.replaceState(null, "", text ? "#q=" + encodeURIComponent(text) : location.pathname); } catch (error) { /* the address stays */ }
  }
  function given() {
    return new URLSearchParams(location.hash.slice(1)).get("q") || new URLSearchParams(location.search).get("q") || "";
  }
  const links = () => [...list.querySelectorAll("a")], to = (event, node) => { event.preventDefault(); node.focus(); };
  field.addEventListener("input", search);
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && links().length) to(event, links()[0]);
    if (event.key === "Enter" && links().length && !event.isComposing) { event.preventDefault(); links()[0].click(); }
    if (event.key === "Escape" && field.value) { event.preventDefault(); field.value = ""; search(); }
  });
  list.addEventListener("keydown", event => {
    const every = links(), at = every.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && at + 1 < every.length) to(event, every[at + 1]);
    if (event.key === "ArrowUp") to(event, at > 0 ? every[at - 1] : field);
    if (event.key === "Escape") to(event, field);
  });
  window.addEventListener("hashchange", () => { if (given() !== field.value.trim()) { field.value = given(); search(); } });
  window.dossierSearch = { words, stem };
  field.value = given();
  if (field.value) search(); else open().catch(() => {});
  if (!("ontouchstart" in window) || field.value) field.focus();
})();
