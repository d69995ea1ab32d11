"""Checks the built guide: each link and each picture leads to a file, and each fragment to an element of that file.

Usage: guide.py FOLDER
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The ids of a page, and what it refers to."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links = set(), []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("id", "name"):
                self.ids.add(value)
            elif name in ("href", "src", "srcset") and value:
                self.links.append(value)


def main(folder):
    # The page for printing has all chapters in one, and the page of an error knows no folder.
    paths = [path for path in sorted(folder.rglob("*.html")) if path.name not in ("print.html", "404.html", "toc.html")]
    pages = {path.resolve(): Page(path) for path in paths}
    broken, count = [], 0
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.exists():
                broken.append(f"{path}: {link} leads to no file")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                broken.append(f"{path}: {link} leads to no heading")
    if not count or not (folder / "index.html").exists() or not list(folder.glob("searchindex*")):
        broken.append(f"{folder} is not a book with a search")
    print("\n".join(broken) or f"{len(pages)} pages, {count} links")
    return 1 if broken else 0


sys.exit(main(Path(sys.argv[1])))
