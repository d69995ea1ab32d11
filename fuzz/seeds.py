#!/usr/bin/env python3
"""Makes seeds out of the captures, and out of what is below: fuzz/seeds/<target>/<name>.

What is committed, fuzz/corpus, is what remained of them and of what the fuzzer found, after `fuzz/prune.sh`.
"""

import base64
import io
import json
import pathlib
import struct
import zipfile

HERE = pathlib.Path(__file__).parent
CAPTURES = HERE.parent / "tests" / "conformance" / "golden"

EVENTS = {
    "timer": '{"Message":"","Time":"2026-01-02T03:04:05Z","TriggerName":"nightly","Type":"Timer"}',
    "text": '{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":1482048670,"MsgType":"text","Content":"hi","MsgId":1}',
    "event": '{"MsgType":"event","Event":"user_enter_tempsession","SessionFrom":"shop"}',
    "checked": '{"MsgType":"event","Event":"wxa_media_check","trace_id":"t","result":{"suggest":"risky"}}',
    "open-data": '{"cloudID":"33_a","data":{"stepInfoList":[{"timestamp":1,"step":1}],"watermark":{"appid":"a","timestamp":1}}}',
    "expired": '{"cloudID":"33_a","errCode":-601006,"errMsg":"cloudID expired."}',
    "paid": '{"returnCode":"SUCCESS","outTradeNo":"N1","totalFee":"250"}',
}

WHO = {
    "object": '{"title":"tea","userInfo":{"appId":"wx1","openId":"o1"}}',
    "lists": '{"userInfo":["o1","wx1"]}',
    "list-of-lists": '[["o1","wx1"]]',
    "pairs": '[["userInfo",["o1",null]]]',
    "twice": '{"userInfo":{"openId":"o1"},"userInfo":{"openId":"o2"}}',
    "escaped": '{"userInfo":{"openId":"o1","open\\u0049d":"o2"}}',
    "null": '{"userInfo":{"openId":"o1","appId":null}}',
    "nested": '{"data":{"userInfo":{"openId":"o1"}}}',
}

CONTEXTS = {
    "whole": '{"environment":{"WX_CONTEXT_KEYS":"WX_OPENID","WX_OPENID":"o1"},"function_name":"notify"}',
    "lists": '[{"WX_OPENID":"o1"},"notify"]',
    "pairs": '{"environment":[["WX_OPENID","o1"]]}',
    "twice": '{"environment":{"WX_OPENID":"o1","WX_OPENID":"o2"}}',
    "later": '{"environment":{},"later":[1],"function_name":null}',
}

HOSTS = {
    "health": "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "head": "HEAD / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n",
    "call": "POST /notify HTTP/1.1\r\nX-WX-SOURCE: wx_client\r\nX-WX-OPENID: o1\r\nContent-Length: 2\r\n\r\n{}",
    "twice": "POST /notify HTTP/1.1\r\nX-WX-SOURCE: s\r\nX-WX-OPENID: o1\r\nX-WX-OPENID: o2\r\nContent-Length: 0\r\n\r\n",
    "pipeline": "POST /notify HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}POST /order HTTP/1.1\r\nContent-Length: 1\r\n\r\n1",
    "chunked": "POST /event-invoke HTTP/1.1\r\nTransfer-Encoding: chunked\r\nX-Scf-Request-Id: r\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "smuggled": "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nPOST /order HTTP/1.1\r\n\r\n",
    "scf": "POST /notify HTTP/1.1\r\nX-Scf-Secret-Key: k\r\nX-Scf-Secret-Id: i\r\nX-Scf-Region: evil.test/\r\nX-Scf-Timeout: 3000\r\nContent-Length: 2\r\n\r\n{}",
    "image": "POST /event-invoke HTTP/1.1\r\nX-Scf-Secret-Key: k\r\nX-Scf-Region: ap-shanghai\r\nContent-Length: 2\r\n\r\n{}",
    "address": "POST /notify HTTP/1.1\r\nX-WX-SOURCE: s\r\nX-WX-ENV: e1\r\nX-Original-Forwarded-For: 1.2.3.4, 5.6.7.8\r\nContent-Length: 0\r\n\r\n",
    "expect": "POST /notify HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
    "half": "POST /notify HTTP/1.1\r\nContent-Length: 9\r\n\r\n{}",
    "large": "POST /notify HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n{}",
    "old": "POST /notify HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}",
}

CONSOLES = {
    "page": "GET / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n",
    "state": "GET /_cloudfn/state HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "events": "GET /_cloudfn/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "invoke": 'POST /_cloudfn/invoke HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\nContent-Length: 75\r\n\r\n{"function":"notify","event":{"n":1.0},"user":{"openid":"o1","appid":"wx"}}',
    "nobody": 'POST /_cloudfn/invoke HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 33\r\n\r\n{"function":"notify","user":null}',
    "foreign": "POST /notify HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.test\r\nContent-Length: 2\r\n\r\n{}",
    "named": "POST /notify HTTP/1.1\r\nHost: [::1]:3000\r\nx-wx-openid: o1\r\nx-wx-appid: wx\r\nContent-Length: 2\r\n\r\n{}",
    "context": 'x-cloudfn-context: eyJlbnZpcm9ubWVudCI6e319\n\n{"userInfo":["o1",null]}',
    "who": 'x-wx-openid: o1\nx-wx-source: s\n\n{"userInfo":{"openId":"o1"}}',
}

RECORD = '{"version":1,"crate":"shop","package":"shop","function":"notify","permissions":{"openapi":["a.b"]}'
RECORDS = {
    "one": RECORD + "}\n",
    "two": RECORD + "}\n\0\0" + RECORD + ',"timers":{"nightly":"every day"},"triggers":[{"name":"nightly","type":"timer","config":"0 0 2 * * * *"}]}\n',
    "check": RECORD + ',"check":{"canary":"17","place":"src/main.rs:3","retired":{"a.b":{"since":"2024-01-01","instead":"c.d"}}}}\n',
    "newer": '{"version":2}\n',
    "outside": RECORD.replace("notify", "../../outside") + "}\n",
    "option": RECORD.replace("notify", "--force") + "}\n",
    "dockerfile": RECORD.replace('"package":"shop"', '"package":"shop\\nRUN evil"') + "}\n",
    "javascript": RECORD.replace("notify", "');evil('") + "}\n",
    "list": '[1,"shop","shop","notify",[["a.b"]]]\n',
}

PROJECTS = {
    "project": 'p{"appid":"wx1234567890abcdef","cloudfunctionRoot":"cloud/","miniprogramRoot":"./"}',
    "tourist": 'p{"appid":"touristappid","cloudfunctionRoot":"../../x"}',
    "tcb": 't{"envId":"prod-1a2b","version":"2.0","functionDefaultConfig":{"timeout":5},"functions":[{"name":"notify"}],"cloudfn":{"package":"shop"}}',
    "deployed": 'd{"prod":{"notify":{"with":"devtools","config":{"permissions":{"openapi":["a.b"]}}}}}',
    "deployed-list": 'd{"prod":["notify"]}',
    "deployed-text": 'd{"prod":{"notify":"x"}}',
    "marker": 'm{"name":"notify","cloudfn":{"package":"shop"}}',
    "dockerfile": "D# Made by `cargo cloudfn package --target run` for the package my-shop, and written anew by the next one.\nFROM scratch\n",
    "config": 'c{"permissions":{"openapi":["a.b"]},"triggers":[{"name":"nightly","type":"timer","config":"0 0 2 * * * *"}]}',
}


def main():
    for path in sorted(CAPTURES.glob("*.json")):
        capture = json.loads(path.read_text())
        for exchange in [capture, *capture.get("more", [])]:
            answer = body(exchange.get("response"))
            if answer:
                write("envelope", path.stem, answer)
                write("json", path.stem, answer)
                if path.stem.startswith("db-"):
                    write("documents", path.stem, answer)
                    for number, document in enumerate(documents(answer)):
                        write("extended_json", f"{path.stem}-{number}", document.encode())
            asked = body(exchange.get("request"))
            if asked:
                write("form", path.stem, content_type(exchange["request"]).encode() + b"\n" + asked)
    for name, event in EVENTS.items():
        write("event", name, event.encode())
    for target, texts in [("user_info", WHO), ("console", CONSOLES), ("record", RECORDS), ("project", PROJECTS)]:
        for name, text in texts.items():
            write(target, name, text.encode())
    for name, context in CONTEXTS.items():
        write("context", name, b"j" + context.encode())
        write("context", name + "-header", b"=" + base64.b64encode(context.encode()))
    for name, request in HOSTS.items():
        for cloud in range(5):
            write("http", f"{name}-{cloud}", bytes([cloud]) + request.encode())
    for name, record in RECORDS.items():
        write("program", f"elf-{name}", elf(record.encode()))
    write("program", "script", b"#!/bin/sh\nexec node\n")
    write("program", "library", b"!<arch>\n" + member(b"a.o/", elf(RECORDS["one"].encode())))
    write("program", "zip", zipped({"index.js": b"const NAME='notify'", "bootstrap": elf(RECORDS["one"].encode()),
        "package.json": b'{"cloudfn":{"package":"shop"}}', "config.json": b'{"permissions":{"openapi":["a.b"]}}'}))


def elf(records):
    """The smallest program with a section of records, as fuzz/src/elf.rs has it."""
    names = b"\0.cloudfn\0.shstrtab\0"
    sections = [bytes(64)] + [
        struct.pack("<IIQQQQIIQQ", name, kind, 0, 0, at, length, 0, 0, 1, 0)
        for name, kind, at, length in [(1, 1, 64, len(records)), (10, 3, 64 + len(records), len(names))]
    ]
    end = 64 + len(records) + len(names)
    head = struct.pack("<16sHHIQQQIHHHHHH", b"\x7fELF\x02\x01\x01", 2, 62, 1, 0, 0, end, 0, 64, 0, 0, 64, 3, 2)
    return head + records + names + b"".join(sections)


def member(name, data):
    head = b"%-16s%-12d%-6d%-6d%-8s%-10d`\n" % (name, 0, 0, 0, b"644", len(data))
    return head + data + b"\n" * (len(data) % 2)


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def documents(answer):
    try:
        found = json.loads(answer)["data"]["list"]
    except (ValueError, KeyError, TypeError):
        return []
    return [document for document in found if isinstance(document, str)] if isinstance(found, list) else []


def body(message):
    return base64.b64decode((message or {}).get("body_base64") or "")


def content_type(request):
    headers = request.get("headers", [])
    pairs = headers.items() if isinstance(headers, dict) else headers
    return next((value for name, value in pairs if name.lower() == "content-type"), "")


def write(target, name, seed):
    folder = HERE / "seeds" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(seed)


main()
