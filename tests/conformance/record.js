// Records random calls of wx-server-sdk, in the format of the captures in golden/.
//
//     node record.js SDK OUT SEED COUNT
//
// SDK is a folder with wx-server-sdk 4.0.2 in its node_modules, and mime-db, a dependency that it does not declare.
// As in the captures, the clock is fixed and random numbers are a sequence of hashes. Connections to any host reach a server
// in this process, which gives the answers of the case.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const http = require('http');
const net = require('net');
const path = require('path');

const [sdk, out, seed, count] = process.argv.slice(2);
const NOW = 1700000000123;
const JSON_TYPE = 'application/json; charset=utf-8';
const VARIABLES = /^(TENCENTCLOUD|SCF_|WX_|TCB_|CBR_|SUMERU|TRIGGER_SRC|_SCF)/;
const FUNCTION = {
  TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'prod-1',
  TENCENTCLOUD_SECRETID: 'AKIDtest', TENCENTCLOUD_SECRETKEY: 'key', TENCENTCLOUD_SESSIONTOKEN: 'session/+=',
};
const CALLER = { WX_CONTEXT_KEYS: 'WX_OPENID,WX_API_TOKEN', WX_OPENID: 'o1', WX_API_TOKEN: 'wx-token' };

// ---- the clock and the random numbers of the SDK
let blocks = 0;
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length ? given : [NOW])); }
  static now() { return NOW; }
};
crypto.randomBytes = (size, callback) => {
  const bytes = crypto.createHash('sha256').update(`wire-${++blocks}`).digest().subarray(0, size);
  return callback ? process.nextTick(callback, null, bytes) : bytes;
};

// ---- the random numbers of the cases: mulberry32
let state = Number(seed) >>> 0;
function random() {
  state = (state + 0x6D2B79F5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];
const chance = (share) => random() < share;
const times = (limit, make) => Array.from({ length: below(limit) }, make);

// ---- values
const PLANES = [
  [0x00, 0x1f], [0x7f, 0xa0], [0xad, 0xad], [0xc0, 0x17f], [0x600, 0x604], [0x70f, 0x70f], [0x17b4, 0x17b5], [0x2000, 0x2070],
  [0x4e00, 0x4e20], [0xfe00, 0xfeff], [0xffe0, 0xfffc], [0x1f300, 0x1f600], [0xe0000, 0xe0100], [0x10fff0, 0x10ffff],
];
function character() {
  if (chance(0.5)) return String.fromCodePoint(0x20 + below(0x5f));
  if (chance(0.3)) return anywhere();
  const [first, last] = pick(PLANES);
  return String.fromCodePoint(first + below(last - first + 1));
}
/** Any character of any of the 17 planes. */
function anywhere() {
  const point = below(17) * 0x10000 + below(0x10000);
  return point >= 0xd800 && point <= 0xdfff ? '\ufffe' : String.fromCodePoint(point);
}
const text = (limit) => times(limit, character).join('');
function key() {
  if (chance(0.1)) return text(5);
  if (chance(0.05)) return String(below(20));
  return pick('abcXYZ_019') + times(6, () => pick('abcXYZ_019')).join('');
}
function number() {
  const bits = Buffer.from(times(9, () => below(256)).concat(Array(8).fill(64)));
  return pick([
    below(10), -below(1e6), random(), random() * 10 ** (below(60) - 30), below(2 ** 31) * 2 ** 21, 1e21, 1e-7, -0, 5e-324,
    123456789012345680000, Number.MAX_VALUE, 0.1 + 0.2, Number.isFinite(bits.readDoubleLE(0)) ? bits.readDoubleLE(0) : 1,
  ]);
}
function value(depth) {
  const makers = [() => null, () => chance(0.5), number, () => text(12), () => text(12)];
  if (depth > 0) makers.push(() => times(4, () => value(depth - 1)), () => object(depth - 1), () => object(depth - 1));
  return pick(makers)();
}
function object(depth, limit = 6) {
  // The SDK rejects the first two as an attack. `toJSON` and `valueOf` would be called.
  const members = times(limit, () => [key(), value(depth)]).filter(([name]) => !['__proto__', 'constructor', 'toJSON'].includes(name));
  return Object.fromEntries(members);
}
/** Numbers of at most 15 characters: longer ones become objects of the SDK's. */
function tame(given) {
  if (typeof given === 'number') return String(given).length > 15 || Object.is(given, -0) ? 7 : given;
  if (Array.isArray(given)) return given.map(tame);
  if (given === null || typeof given !== 'object') return given;
  return Object.fromEntries(Object.entries(given).map(([name, member]) => [name, tame(member)]));
}

// ---- answers
function varint(given) {
  let rest = BigInt.asUintN(64, BigInt(given));
  const bytes = [];
  do { bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0)); rest >>= 7n; } while (rest);
  return Buffer.from(bytes);
}
const field = (tag, bytes) => Buffer.concat([varint(tag << 3 | 2), varint(Buffer.byteLength(bytes)), Buffer.from(bytes)]);
function envelope(data, type, code) {
  const parts = [];
  if (data !== null) parts.push(field(1, data));
  if (type !== null) parts.push(field(2, type));
  if (code !== null) parts.push(varint(24), varint(code));
  return Buffer.concat(parts);
}
function answer(body, type = 'application/octet-stream', status = 200) {
  return { status, headers: type === null ? {} : { 'content-type': type }, body_base64: Buffer.from(body).toString('base64') };
}
const OK = () => answer(envelope('{"errcode":0,"errmsg":"ok"}', 'application/json', 0));
const ANSWERS = [
  () => {
    const given = tame(object(3));
    if (chance(0.3)) given.errmsg = pick(['ok', text(5), 3, null]);
    if (chance(0.3)) given.errcode = 0;
    return answer(envelope(JSON.stringify(given), pick(['application/json', 'application/json; encoding=utf-8', ' text/plain']), 0));
  },
  () => {
    const given = { errcode: pick([40001, -1, '40003', 1e15]), errmsg: pick([undefined, 'bad', null, 5, ['a', null, 2]]) };
    return answer(envelope(JSON.stringify(given), 'application/json', 0));
  },
  () => answer(envelope(text(20), pick(['text/plain', 'application/json', 'image/png', '', ' x \r\n', null]), null)),
  () => answer(envelope(null, null, pick([-604101, 5, -1, 2 ** 31 - 1, -(2 ** 31)]))),
  () => answer(JSON.stringify(pick([
    { code: pick(['INVALID_PARAM', 'SYS_ERR', 'NOPE', 5, true]), message: pick([undefined, 'm', '', 7]) },
    { errcode: pick([40001, 0]), errmsg: 'e' }, { a: 1 }, [1, [2, null]], 'text', 5, true,
  ])), JSON_TYPE),
  () => answer(JSON.stringify(pick([{ code: 'INVALID_PARAM', message: 'm' }, { code: 'NOPE', message: 'x' }, { code: 'X' }, { a: [1, { b: 1e21 }] }]), null, pick([0, 1])), pick(['application/json', 'text/html', null])),
  () => answer('', pick(['text/plain', JSON_TYPE]), pick([201, 204, 301, 302, 304, 400, 401, 403, 404, 418, 429, 500, 503, 509, 511])),
  () => answer('', null),
];

// ---- cases
const openapi = (data, options) => ({ api: `openapi.${pick(['x.y', 'ping', 'security.msgSecCheck', 'a.b.c'])}`, data, ...(options ? { options } : {}) });
const raw = (share) => (chance(share) ? { convertCase: false } : undefined);
const KINDS = {
  argument: () => ({ call: openapi(object(4, 9), raw(0.2)) }),
  answer: () => ({ call: openapi({}, raw(0.2)), response: pick(ANSWERS)() }),
  file: () => {
    const bytes = () => pick([Buffer.from('abc'), Buffer.alloc(0), Buffer.from([0, 255, 13, 10])]);
    const file = () => ({
      [pick(['contentType', 'content_type'])]: pick(['image/png', 'image/jpeg', 'audio/mpeg', 'IMAGE/PNG', '', 'x', 'video/mp4']),
      value: chance(0.8) ? bytes() : pick(['abc', null]),
      ...(chance(0.2) ? { extra: 1 } : {}),
    });
    const members = times(4, () => [key(), chance(0.6) ? file() : pick([bytes(), { n: bytes() }, [bytes()]])]);
    return { call: openapi(Object.fromEntries(members), raw(0.3)) };
  },
  environment: () => {
    const env = { ...FUNCTION, ...(chance(0.7) ? CALLER : {}) };
    const values = {
      TCB_ENV: ['tcb-env', '', 'UP'], TCB_SOURCE: ['wx_client', '', 'a,b'], TCB_SEQID: ['seq', ''], TCB_TRACELOG: ['Trace ', ''],
      TCB_SESSIONTOKEN: [' tcbs ', ''], WX_CLOUDBASE_ACCESSTOKEN: ['at', ''], TCB_ROUTE_KEY: ['rk'], TRIGGER_SRC: ['timer', 'x'],
      WX_TRIGGER_API_TOKEN_V0: ['tt', ''], SUMERU_ENV: ['formal', 'x'], CBR_ENV_ID: ['cbr', ''], TENCENTCLOUD: ['true', 'TRUE'],
      WX_API_TOKEN: ['', 'other'], TENCENTCLOUD_REGION: ['', 'ap-x'], TENCENTCLOUD_SESSIONTOKEN: ['', ' s '],
    };
    for (const [name, some] of Object.entries(values)) if (chance(0.35)) env[name] = pick(some);
    const names = ['TCB_ENV', 'TCB_SOURCE', 'TCB_SEQID', 'TCB_TRACELOG', 'TCB_SESSIONTOKEN', 'WX_CLOUDBASE_ACCESSTOKEN', 'WX_API_TOKEN', 'TCB_ROUTE_KEY', ' TCB_ENV'];
    if (chance(0.7)) env.TCB_CONTEXT_KEYS = names.filter(() => chance(0.6)).join(',');
    if (chance(0.3)) env.WX_CONTEXT_KEYS = names.filter(() => chance(0.6)).join(',');
    if (chance(0.15)) env.TCB_CONTEXT_CNFG = pick(['{"URL":"http://cnfg.test/admin"}', '{}', '{"URL":""}']);
    const init = {};
    if (chance(0.6)) init.env = pick(['prod-1', 'Prod', 'a'.repeat(41), 'x_y-z', '', { $env: 'DYNAMIC_CURRENT_ENV' }]);
    if (chance(0.3)) init.region = pick(['ap-shanghai', 'ap-beijing', '']);
    if (chance(0.15)) init.serviceUrl = pick(['http://gateway.test/x', 'http://gateway.test:81/y?a=1', 'http://gateway.test']);
    if (chance(0.2)) init.headers = Object.fromEntries(times(4, () => [pick(['x-a', 'X-B_c', 'x1', "x'y", 'X-TCB-Region', 'user-AGENT', 'x.z', 'x~q', 'xA']), pick(['v', ' V w ', 'A,B'])]));
    if (chance(0.2)) Object.assign(init, { secretId: 'AKIDinit', secretKey: 'init-key', ...(chance(0.5) ? { sessionToken: 'init-session' } : {}) });
    if (chance(0.2)) {
      const extended = { envId: 'ext-env', source: 'ext-source', tmpSecret: { secretId: 'AKIDext', secretKey: 'ext-key', token: 'ext-token' } };
      const some = Object.entries(extended).filter(() => chance(0.6));
      init.context = { ...(chance(0.6) ? { eventID: 'event' } : {}), extendedContext: Object.fromEntries(some) };
    }
    const options = { ...(chance(0.2) ? { appid: pick(['wx1', '']) } : {}), ...(chance(0.2) ? { version: pick(['v2', 'v1', 2]) } : {}) };
    return { env, init, call: openapi({}, options) };
  },
  openData: () => {
    const list = times(4, () => text(8) || 'id');
    const items = list.map((id) => field(1, Buffer.concat([field(1, id), field(2, JSON.stringify({ cloudID: id, data: tame(object(2)) }))])));
    const data = { list, ...(chance(0.3) ? { appid: 'wx1' } : {}) };
    return { call: { api: 'getOpenData', data }, response: answer(envelope(Buffer.concat(items), null, 0)) };
  },
  sign: () => {
    const voip = { api: 'getVoIPSign', data: { groupId: text(8), nonce: text(8), timestamp: below(2 ** 32) } };
    const call = { api: 'getCloudCallSign', data: { parameterList: times(4, () => text(8)) } };
    return { call: pick([voip, call]), response: answer(envelope(field(1, text(20)), null, 0)) };
  },
  pay: () => ({
    call: { api: `cloudPay.${pick(['unifiedOrder', 'queryOrder'])}`, data: object(3), ...(chance(0.3) ? { options: { appid: 'wx1' } } : {}) },
    response: answer(JSON.stringify({ ...tame(object(2)), return_code: 'SUCCESS' }), pick(['application/json', 'text/plain'])),
  }),
  function: () => ({
    call: { api: 'callFunction', data: { name: `f${below(1000)}`, data: object(3), ...(chance(0.3) ? { config: { env: 'other-env' } } : {}) } },
    response: answer(JSON.stringify({ requestId: 'r', data: { response_data: pick([JSON.stringify(tame(object(3))), 'plain', '"text"', '5']) } }), JSON_TYPE),
  }),
};

// ---- one case, with a new instance of the SDK if needed
async function record(name, given, isFresh = true) {
  const { env, init, call, response } = { env: { ...FUNCTION, ...CALLER }, init: { env: 'prod-1' }, response: OK(), ...given };
  const capture = { name, note: '', env, init, call: tagged(call), now: NOW, request: null, response: null, connects: [] };
  for (const variable of Object.keys(process.env)) if (VARIABLES.test(variable)) delete process.env[variable];
  Object.assign(process.env, env);
  if (isFresh) for (const file of Object.keys(require.cache)) delete require.cache[file];
  blocks = 0;
  const server = http.createServer((request, reply) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      capture.request = captured(request, Buffer.concat(chunks));
      capture.response = response;
      reply.sendDate = false;
      reply.writeHead(response.status, response.headers).end(Buffer.from(response.body_base64, 'base64'));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  http.globalAgent = new http.Agent({ keepAlive: true });
  http.globalAgent.createConnection = (target) => {
    capture.connects.push(`${target.host || target.hostname}:${target.port}`);
    return net.connect(server.address().port, '127.0.0.1');
  };
  const unmute = mute();
  try {
    const cloud = require(require.resolve('wx-server-sdk', { paths: [sdk] }));
    cloud.init(init.env && init.env.$env ? { ...init, env: cloud[init.env.$env] } : { ...init });
    const [family, ...parts] = call.api.split('.');
    const start = call.options ? cloud[family](call.options) : cloud[family];
    capture.result = tagged(await parts.reduce((member, part) => member[part], start)(call.data));
  } catch (error) {
    const { errCode, errMsg, message } = error;
    capture.error = { class: error.constructor.name, message, errCode, errMsg };
  }
  unmute();
  http.globalAgent.destroy();
  server.closeAllConnections();
  server.close();
  return capture;
}

function captured(request, body) {
  const headers = request.rawHeaders.flatMap((name, place, list) => (place % 2 ? [] : [[name, list[place + 1]]]));
  const { method, url, httpVersion } = request;
  return { scheme: 'http', host: request.headers.host, method, path: url, http_version: httpVersion, connection: 1, headers, body_base64: body.toString('base64') };
}

/** Values that JSON cannot hold, as the captures have them. */
function tagged(given) {
  if (given === undefined) return { $undefined: true };
  if (Buffer.isBuffer(given)) return { $buffer: given.toString('base64') };
  if (Array.isArray(given)) return given.map(tagged);
  if (given === null || typeof given !== 'object') return given;
  return Object.fromEntries(Object.entries(given).map(([name, member]) => [name, tagged(member)]));
}

/** The SDK writes warnings to the console. */
function mute() {
  const kept = Object.entries(console);
  for (const [name, member] of kept) if (typeof member === 'function') console[name] = () => {};
  return () => Object.assign(console, Object.fromEntries(kept));
}

async function main() {
  fs.mkdirSync(out, { recursive: true });
  for (let place = 0; place < Number(count); place += 1) {
    const kind = pick(Object.keys(KINDS));
    const capture = await record(`${kind}-${seed}-${place}`, KINDS[kind]());
    fs.writeFileSync(path.join(out, `${capture.name}.json`), JSON.stringify(capture));
  }
  process.exit(0);
}

if (require.main === module) main();

module.exports = { FUNCTION, answer, chance, envelope, object, record, tame };
