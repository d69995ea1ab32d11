// Records how wx-server-sdk converts random arguments and answers, as a table for machines without Node.
//
//     node record-pairs.js SDK OUT SEED COUNT
//
// To record the table, run this in the workspace's root, with the SDK where .ci/npm puts it:
//
//     node tests/conformance/record-pairs.js target/npm/wx-server-sdk tests/conformance/pairs.json 7 300
//
// SDK is the argument of record.js. OUT is the file to write: {"arguments": [[convertCase, argument, [[key, value], ..]], ..],
// "answers": [[answer, result], ..], "awkward": [..]}, all as JSON texts, one pair per line. `awkward` has cases that random
// choices do not find. In some of them, Rust differs on purpose; tests/tests/runtime/conversion.rs says why.
'use strict';

const fs = require('fs');
const { answer, chance, envelope, object, record, tame } = require('./record.js');

const [, out, , count] = process.argv.slice(2);

const AWKWARD = [
  '{"a":"\\ud800","b":["x\\udc00y"],"c":"\\udbff\\udfff"}', '{"\\ud800":1}',
  '{"__proto__":{"fooBar":1},"b":1}', '{"a":{"__proto__":1,"fooBar":2}}', '{"constructor":1,"hasOwnProperty":{"toString":2},"valueOf":3}',
  '{"b":1,"10":2,"9":{"z":1,"1":2}}', '{"aB":1,"aB":2,"c":3,"aB":4}', '{"aB":1,"a_b":2}', '{"a_b":1,"aB":2}', '{"aB":1,"AB":2}',
  '{"n":[-0,0,-0.0,1e21,1e-7,5e-324,1.7976931348623157e308,4.35,0.1,100,1e2,123456789012345680000]}',
  '{"n":[9007199254740991,9007199254740992,9007199254740993,-9007199254740993,18446744073709551615,9223372036854775807]}',
  '{"":{"":""}," ":1,"\\u0000":"\\u0000","A":1,"_":2,"__A":3,"a__B":4,"ÉcoleB":5,"ключB":6,"👨‍👩‍👧B":7}',
  '{"e":{},"l":[],"n":null,"t":true,"f":false,"deep":[[[[[{"aB":[{"cD":null}]}]]]]]}', '{}',
  `{"deep":${'['.repeat(100)}${']'.repeat(100)}}`, `{"deep":${'{"aB":'.repeat(100)}1${'}'.repeat(100)}}`,
  '{"escaped":"\\u007f\\u0085\\u00ad\\u0600\\u070f\\u17b4\\u200b\\u200d\\u2028\\u202f\\u2060\\u206f\\ufeff\\ufff0\\uffff\\b\\t\\n\\f\\r\\"\\\\/<>&"}',
];

/** The members of the argument as they were sent: [key, value]. */
function members(capture) {
  if (!capture.request) return null;
  const body = Buffer.from(capture.request.body_base64, 'base64');
  const head = Buffer.from('name="requestData"\r\nContent-Type: application/octet-stream\r\n\r\n');
  const begin = body.indexOf(head) + head.length;
  const end = body.indexOf('\r\n----------------------------', begin);
  const openapi = fields(body.subarray(begin, end)).find(([number]) => number === 2);
  return fields(openapi[1]).map(([, pair]) => {
    const of = (wanted) => fields(pair).find(([number]) => number === wanted)[1].toString();
    return [of(1), of(2)];
  });
}

/** The fields of a protobuf message: numbers and bytes. */
function fields(message) {
  const list = [];
  let place = 0;
  function varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[place++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  while (place < message.length) {
    const tag = varint();
    const value = varint();
    if ((tag & 7) === 0) list.push([tag >> 3, value]);
    else list.push([tag >> 3, message.subarray(place, (place += value))]);
  }
  return list;
}

/** An object that has members. */
function filled(depth, limit) {
  const made = object(depth, limit);
  return Object.keys(made).length ? made : filled(depth, limit);
}

async function argument(data, converts) {
  const options = converts ? {} : { options: { convertCase: false } };
  return members(await record('pair', { call: { api: 'openapi.x.y', data, ...options } }, false));
}

async function main() {
  const rows = { arguments: [], answers: [], awkward: [] };
  for (let place = 0; place < Number(count); place += 1) {
    const converts = chance(0.8);
    const data = filled(5, 8);
    rows.arguments.push([converts, JSON.stringify(data), await argument(data, converts)]);
  }
  for (let place = 0; place < Number(count) / 3; place += 1) {
    const given = JSON.stringify(tame(filled(4, 6)));
    const response = answer(envelope(given, 'application/json', 0));
    const { result } = await record('pair', { call: { api: 'openapi.x.y', data: {} }, response }, false);
    rows.answers.push([given, JSON.stringify(result)]);
  }
  for (const text of AWKWARD) rows.awkward.push([true, text, await argument(JSON.parse(text), true)]);
  const parts = Object.entries(rows).map(([name, list]) => `"${name}":[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
  fs.writeFileSync(out, `{\n${parts.join(',\n')}\n}\n`);
  process.exit(0);
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
