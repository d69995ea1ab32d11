// Measures mingo. An input line has the repetitions and the name of an operation, an output line the microseconds of one.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const require = createRequire(pathToFileURL(join(process.argv[2], "index.js")));
const { find, aggregate } = require("mingo");
const { updateMany, updateOne } = require("mingo/updater");

const count = 10_000;
const documents = [];
for (let i = 0; i < count; i++)
  documents.push({ _id: `id${i}`, n: i % 100, s: `text ${i % 7}`, t: [i % 3, i % 5], o: { x: i, y: "abc" } });

const operations = {
  "find by _id": (turn) => find(documents, { _id: `id${(turn * 37) % count}` }).all(),
  "filtered find": (turn) => find(documents, { n: { $gte: turn % 50, $lt: 60 }, s: "text 3", "o.x": { $gt: 10 } }).all(),
  "sort with limit": () => find(documents, {}).sort({ s: 1, n: -1 }).limit(100).all(),
  "update by _id": (turn) => updateOne(documents, { _id: `id${(turn * 37) % count}` }, { $inc: { "o.x": 1 } }),
  "update of 5,000": () => updateMany(documents, { n: { $lt: 50 } }, { $inc: { "o.x": 1 }, $set: { z: 1 } }),
  "push to 5,000": (turn) => updateMany(documents, { n: { $lt: 50 } }, { $push: { t: { $each: [turn], $slice: -4 } } }),
  "match and group": () =>
    aggregate(documents, [
      { $match: { n: { $lt: 80 } } },
      { $group: { _id: "$s", sum: { $sum: { $multiply: ["$n", 2] } }, avg: { $avg: "$o.x" } } },
    ]),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [, times, name] = /^(\d+) (.*)$/.exec(line);
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < Number(times); turn++) operations[name](turn);
  console.log(Number(process.hrtime.bigint() - start) / 1e3 / Number(times));
}
