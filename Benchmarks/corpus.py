"""A corpus made from a seed: N articles that name M entities, with dates and figures, as a dossier and as a Hugo site.

The same number gives the same bytes on every machine. Entities are named as in news: few of them often, most of them seldom.
"""
import os
import random

HEADS = "Northern Delta Granite Harbour Crescent Meridian Falcon Atlas Orchid Summit Coral Juniper Basalt Quartz Willow Cobalt Ember Lumen Onyx Prairie Raven Saffron Tundra Vesper Zephyr Amber Birch Cedar Dune Estuary".split()
FIELDS = "Optics Machinery Semiconductor Logistics Chemical Shipping Robotics Energy Textile Pharma Avionics Sensor Foundry Battery Ceramics Marine Telecom Packaging Mining Software".split()
FORMS = "Technology Group Industries Systems Holding Works Trading International Manufacturing Corporation".split()
CITIES = "BERLIN PARIS NAIROBI JAKARTA LIMA OSLO SEOUL MADRID CAIRO OTTAWA".split()
VERBS = "supplied bought delivered ordered tested refused announced expanded suspended licensed".split()
GOODS = "lathes, sensors, lenses, engines, circuit boards, turbines, bearings, batteries, valves, antennas".split(", ")
MONTHS = "January February March April May June July August September October November December".split()


def entities(count, seed=1):
    """[(name, alias)]: all names differ."""
    rng, seen, out = random.Random(seed), set(), []
    while len(out) < count:
        a, b, c = rng.choice(HEADS), rng.choice(FIELDS), rng.choice(FORMS)
        name = f"{a} {b} {c}"
        if name in seen:
            name = f"{a} {rng.choice(HEADS)} {b} {c}"
        if name not in seen:
            seen.add(name)
            out.append((name, f"{name} Co., Ltd"))
    return out


def articles(count, names, seed=2):
    """Yields (stem, date, city, paragraphs, named)."""
    rng = random.Random(seed)
    for number in range(count):
        day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2019, 2024)
        named, paragraphs = [], []
        for _ in range(rng.randint(6, 10)):
            sentences = []
            for _ in range(rng.randint(2, 4)):
                # Squaring a uniform number makes the first names frequent.
                one, two = (names[int(len(names) * rng.random() ** 2.5)][0] for _ in range(2))
                named += [one, two]
                kind = rng.randrange(4)
                if kind == 0:
                    sentences.append(f"{one} {rng.choice(VERBS)} {rng.choice(GOODS)} for {two} on {MONTHS[rng.randrange(12)]} {rng.randint(1, 28)}, {year}, officials said.")
                elif kind == 1:
                    sentences.append(f"In {year - 1}, {rng.randint(5, 95)} per cent of the {rng.choice(GOODS)} that {one} sold went to {two}, according to the trade ministry.")
                elif kind == 2:
                    sentences.append(f"The deal between {one} and {two} was worth ${rng.randint(2, 900)} million, a person familiar with the matter said, and it covers {rng.choice(GOODS)}.")
                else:
                    sentences.append(f"Neither {one} nor {two} answered questions about the {rng.choice(GOODS)}, which reached the port last week under another label.")
            paragraphs.append(" ".join(sentences))
        yield f"article-{number:05}", f"{year}-{month:02}-{day:02}", rng.choice(CITIES), paragraphs, sorted(set(named))


def write_dossier(folder, count, entity_count):
    os.makedirs(f"{folder}/seeds"), os.makedirs(f"{folder}/content")
    names = entities(entity_count)
    with open(f"{folder}/dossier.yml", "w") as f:
        f.write("title: Benchmark\nunreviewed: show\n")
    with open(f"{folder}/content/entities.csv", "w") as f:
        f.write("name,type,aliases\n")
        for name, alias in names:
            f.write(f'{name},company,"{alias}"\n')
    for stem, date, city, paragraphs, _ in articles(count, names):
        with open(f"{folder}/seeds/{stem}.txt", "w") as f:
            f.write(f"date {date} {city} - " + "\n\n".join(paragraphs) + "\n")


HUGO = {
    "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Benchmark"\ndisableKinds = ["RSS", "sitemap"]\n[taxonomies]\nmention = "mentions"\n',
    "layouts/_default/baseof.html": "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title></head><body><nav><a href=/>Home</a></nav>{{ block \"main\" . }}{{ end }}</body></html>\n",
    "layouts/_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}<ul>{{ range .GetTerms "mentions" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n',
    "layouts/_default/list.html": '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }} {{ .Summary }}</li>{{ end }}</ul>{{ end }}\n',
    "layouts/index.html": '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n',
}


def write_hugo(folder, count, entity_count):
    for name, text in HUGO.items():
        os.makedirs(os.path.dirname(f"{folder}/{name}") or folder, exist_ok=True)
        with open(f"{folder}/{name}", "w") as f:
            f.write(text)
    os.makedirs(f"{folder}/content/articles")
    for stem, date, city, paragraphs, named in articles(count, entities(entity_count)):
        with open(f"{folder}/content/articles/{stem}.md", "w") as f:
            f.write(f'---\ntitle: "{stem}"\ndate: {date}\nmentions:\n' + "".join(f'  - "{n}"\n' for n in named) + "---\n\n")
            f.write(f"{city} - " + "\n\n".join(paragraphs) + "\n")
