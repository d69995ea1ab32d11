// Records what wx-server-sdk sends to the database for random objects, as a table for machines without Node.
//
//     node record-database-pairs.js SDK OUT SEED COUNT
//
// To record the table, run this in the workspace's root:
//
//     .ci/npm wx-server-sdk wx-server-sdk@4.0.2 mime-db@1.52.0
//     node tests/conformance/record-database-pairs.js target/npm/wx-server-sdk tests/conformance/database-pairs.json 12 150
//
// OUT is the file to write: {"where": [[object, query], ..], "update": [[object, data], ..], "add": [[object, data], ..]}, one
// pair per line. All are texts: the object as extended JSON, the others as sent. Cases in which Rust differs on purpose are
// omitted: empty objects outside lists, and places and server dates in lists and inside operators.
'use strict';

const fs = require('fs');
const http = require('http');
const net = require('net');
const { FUNCTION, chance, object } = require('./record.js');

const [sdk, out, , count] = process.argv.slice(2);

/** The objects of the cases have no other chance than record.js. */
function below(limit) {
  let number = 0;
  for (let bit = 1; bit < limit; bit *= 2) number = number * 2 + (chance(0.5) ? 1 : 0);
  return number % limit;
}

/** A value that JSON does not have: [for the SDK, as extended JSON]. */
function special(db) {
  const time = (below(1 << 20) - (1 << 19)) * 7_654_321;
  const [longitude, latitude] = [below(361) - 180 + (chance(0.5) ? 0.25 : 0) * -1, below(180) - 90 + 0.5];
  const pattern = ['^a', 'b$', 'a/b', '中+', '[x-z]{2}'][below(5)];
  const options = ['', 'i', 'im', 'gi', 's'][below(5)];
  const point = [Math.max(-180, longitude), latitude];
  return [
    () => [new Date(time), { $date: { $numberLong: String(time) } }],
    () => {
      const native = new RegExp(pattern, options);
      return [native, { $regularExpression: { pattern: native.source, options: native.flags } }];
    },
    () => [db.RegExp({ regexp: pattern, options }), { $regularExpression: { pattern, options } }],
    () => [db.serverDate({ offset: time }), { $tcb_server_date: { offset: time } }],
    () => [db.serverDate(), { $tcb_server_date: { offset: 0 } }],
    () => [db.Geo.Point(...point), { type: 'Point', coordinates: point }],
  ][below(6)]();
}

/** The same object twice, with values that JSON does not have: [for the SDK, as extended JSON]. */
function mixed(db, given, isInList = false) {
  if (Array.isArray(given)) {
    const items = given.map((item) => mixed(db, item, true));
    return [items.map(([item]) => item), items.map(([, item]) => item)];
  }
  if (given === null || typeof given !== 'object') {
    // JSON does not have -0. The SDK sends it as 0.
    return isInList || !chance(0.2) ? [given, given] : special(db);
  }
  // The SDK does not encode values inside operators and in lists.
  const members = Object.entries(given).map(([name, member]) => [name, mixed(db, member, isInList || name.startsWith('$'))]);
  if (!members.length && !isInList) return [null, null];
  const both = [0, 1].map((side) => Object.fromEntries(members.map(([name, pair]) => [name, pair[side]])));
  // Operators in the object, which are not flattened.
  if (!isInList && chance(0.15)) for (const one of both) one[`$${['gt', 'in', 'inc', 'x'][members.length % 4]}`] = { a: { b: members.length } };
  return both;
}

/** An object that says something. */
function said(db) {
  const both = mixed(db, object(4, 6));
  return both[0] && Object.keys(both[0]).length ? both : said(db);
}

async function main() {
  Object.assign(process.env, FUNCTION);
  let body;
  const server = http.createServer((request, reply) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      body = JSON.parse(Buffer.concat(chunks).toString());
      reply.writeHead(200, { 'content-type': 'application/json' });
      reply.end(JSON.stringify({ requestId: 'r', data: { list: [], updated: 1, insertedIds: ['1'] } }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  http.globalAgent.createConnection = () => net.connect(server.address().port, '127.0.0.1');
  for (const name of ['warn', 'error', 'log']) console[name] = () => {};
  const cloud = require(require.resolve('wx-server-sdk', { paths: [sdk] }));
  cloud.init({ env: 'prod-1' });
  const db = cloud.database();
  const collection = db.collection('c');
  const kinds = {
    where: async (given) => { await collection.where(given).get(); return body.query; },
    update: async (data) => { await collection.doc('d').update({ data }); return body.data; },
    add: async (data) => { await collection.add({ data }); return body.data[0]; },
  };
  const parts = [];
  for (const [kind, send] of Object.entries(kinds)) {
    const rows = [];
    while (rows.length < Number(count)) {
      const [given, text] = said(db);
      // An update of a member without a name is refused.
      if (kind === 'update' && '' in given) continue;
      rows.push(JSON.stringify([JSON.stringify(text), await send(given)]));
    }
    parts.push(`"${kind}":[\n${rows.join(',\n')}\n]`);
  }
  fs.writeFileSync(out, `{\n${parts.join(',\n')}\n}\n`);
  process.exit(0);
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
