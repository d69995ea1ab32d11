"""Checks the built guide: each link and each picture leads to a file, each fragment to an element of that file, and each page to the
other language.

Usage: guide.py FOLDER
"""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The ids of a page, what it refers to, and the languages of pages that it says it links to."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.languages = set(), [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("id", "name"):
                self.ids.add(value)
            elif name in ("href", "src", "srcset") and value:
                self.links.append(value)
            elif name == "hreflang":
                self.languages.add(value)


def main(folder):
    # The page for printing has all chapters in one, and the page of an error knows no folder.
    paths = [path for path in sorted(folder.rglob("*.html")) if path.name not in ("print.html", "404.html", "toc.html")]
    pages = {path.resolve(): Page(path) for path in paths}
    broken, count = [], 0
    for path, page in pages.items():
        other = "en" if path.is_relative_to(folder.resolve() / "zh") else "zh-CN"
        if other not in page.languages:
            broken.append(f"{path} has no link to the guide in {other}")
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
    for book in (folder, folder / "zh"):
        if not (book / "index.html").exists() or not list(book.glob("searchindex*")):
            broken.append(f"{book} is not a book with a search")
    print("\n".join(broken) or f"{len(pages)} pages, {count} links")
    return 1 if broken else 0


sys.exit(main(Path(sys.argv[1])))
