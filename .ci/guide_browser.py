"""Reads the built guide in a browser, as its readers do: searches find their chapters, and links lead from one language to the other.

Usage: guide_browser.py FOLDER BROWSER
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote, unquote

# What a reader searches for, and the chapter that one of its first results must lead to.
SEARCHES = {
    "index.html": {
        "permission": "permissions.html",
        "timer": "messages-and-timers.html",
        "openid": "events.html",
        "transaction": "database.html",
        "-604101": "permissions.html",
    },
    "zh/index.html": {
        "定时触发器": "messages-and-timers.html",
        "权限": "permissions.html",
        "云数据库": "database.html",
        "事务": "database.html",
        "openid": "events.html",
        "手机号": "open-data.html",
        "-604101": "permissions.html",
        "config.json 权限": "permissions.html",
        "怎么发送订阅消息": "messages-and-timers.html",
    },
}

# The first results of a search that are looked at.
FIRST = 4

# A search in the Chinese book that must find nothing: neither the words nor most of their pairs of letters are there.
NOWHERE = ("zh/index.html", "长江三峡")

# Where the link to the other language leads from a page, and where a link in a Chinese chapter to one that is only in English does.
LINKS = {
    "permissions.html": ["zh/permissions.html"],
    "performance.html": ["zh/index.html"],
    "errors/undeclared-call.html": ["../zh/index.html"],
    "why.html": ["zh/why.html"],
    "zh/permissions.html": ["../permissions.html", "../errors/undeclared-call.html"],
    "zh/in-english.html": ["../index.html", "../performance.html"],
}


# Opens each address in a frame, waits until the scripts have run, and writes down the links of each frame and the results of its search.
HARNESS = """<!doctype html><meta charset="utf-8"><body><script>
const addresses = ADDRESSES;
const frames = addresses.map(address => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    return frame;
});
const linksIn = (frame, selector) => Array.from(frame.contentDocument.querySelectorAll(selector), link => link.getAttribute('href'));
const isReady = frame => {
    const page = frame.contentDocument;
    return page && page.readyState === 'complete' && page.location.href !== 'about:blank'
        && (!frame.src.includes('?search=') || page.getElementById('mdbook-searchresults-header').innerText !== '');
};
const timer = setInterval(() => {
    if (!frames.every(isReady)) return;
    clearInterval(timer);
    const seen = frames.map(frame => ({ links: linksIn(frame, 'a[href]'), results: linksIn(frame, '#mdbook-searchresults a') }));
    const output = document.createElement('pre');
    output.id = 'seen';
    output.innerText = encodeURIComponent(JSON.stringify(seen));
    document.body.append(output);
}, 50);
</script>"""


def read(browser, folder, pages):
    """What the browser shows of each page, which is a path and perhaps what to search for."""
    addresses = [(folder / path).resolve().as_uri() + (f"?search={quote(query)}" if query else "") for path, query in pages]
    with tempfile.TemporaryDirectory() as scratch:
        harness = Path(scratch) / "harness.html"
        harness.write_text(HARNESS.replace("ADDRESSES", json.dumps(addresses)), encoding="utf-8")
        # Pages of files may not look into one another, otherwise.
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
                   f"--user-data-dir={scratch}/profile", "--virtual-time-budget=60000", "--dump-dom", harness.as_uri()]
        run = subprocess.run(command, capture_output=True, timeout=300, check=True)
    seen = re.search(r'<pre id="seen">([^<]*)</pre>', run.stdout.decode("utf-8"))
    if not seen:
        sys.exit(f"the browser did not open the guide: {run.stderr.decode('utf-8', 'replace')[-2000:]}")
    return dict(zip(pages, json.loads(unquote(seen[1]))))


def main(folder, browser):
    searches = [(start, query) for start, chapters in SEARCHES.items() for query in chapters] + [NOWHERE]
    seen = read(browser, folder, searches + [(page, None) for page in LINKS])
    wrong = []
    for start, query in searches:
        found = [re.split(r"[?#]", unquote(link))[0] for link in seen[start, query]["results"]]
        expected = SEARCHES[start].get(query)
        if expected is None and found:
            wrong.append(f"{start}: a search for {query} should find nothing, and finds {found}")
        elif expected is not None and expected not in found[:FIRST]:
            wrong.append(f"{start}: a search for {query} should find {expected} first, and finds {found[:FIRST]}")
    for page, expected in LINKS.items():
        wrong += [f"{page}: no link leads to {link}" for link in expected if link not in seen[page, None]["links"]]
    print("\n".join(wrong) or f"{len(searches)} searches in a browser find their chapters")
    return 1 if wrong else 0


sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
