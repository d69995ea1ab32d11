#!/usr/bin/env python3
"""Makes the seeds out of the captures: fuzz/corpus/<target>/<capture>."""

import base64
import json
import pathlib

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


def main():
    for path in sorted(CAPTURES.glob("*.json")):
        capture = json.loads(path.read_text())
        for exchange in [capture, *capture.get("more", [])]:
            answer = body(exchange.get("response"))
            if answer:
                write("envelope", path.stem, answer)
                write("json", path.stem, answer)
            asked = body(exchange.get("request"))
            if asked:
                write("form", path.stem, content_type(exchange["request"]).encode() + b"\n" + asked)
    for name, event in EVENTS.items():
        write("event", name, event.encode())


def body(message):
    return base64.b64decode((message or {}).get("body_base64") or "")


def content_type(request):
    headers = request.get("headers", [])
    pairs = headers.items() if isinstance(headers, dict) else headers
    return next((value for name, value in pairs if name.lower() == "content-type"), "")


def write(target, name, seed):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(seed)


main()
