"""Prints the whole dossier to PDF and looks at what comes."""
import base64
import pathlib
import re


def check(site, tab):
    """Yields (name, faults)."""
    page = pathlib.Path(site, "print.html").absolute().as_uri()
    yield "opened", tab.open(page)
    wanted = int(tab.evaluate("document.querySelectorAll('.part').length"))
    listed = tab.evaluate("[...document.querySelectorAll('.contents a')].filter(a => document.querySelector('h2' + a.hash)).length")
    yield "the contents name every part", [] if int(listed) == wanted else [f"{listed} of {wanted}"]
    data = tab.call("Page.printToPDF", preferCSSPageSize=True, generateDocumentOutline=True)["data"]
    pdf = base64.b64decode(data)
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    # The outline's first level below the document is the title, the next the parts.
    titles = len(re.findall(rb"/Title\s*[(<]", pdf))
    headings = int(tab.evaluate("[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].filter(h => h.offsetParent).length"))
    yield "the PDF has pages", [] if pages > wanted // 3 else [f"{pages} pages for {wanted} parts"]
    yield "the PDF’s outline holds every heading", [] if titles >= headings else [f"{titles} entries for {headings} headings"]
