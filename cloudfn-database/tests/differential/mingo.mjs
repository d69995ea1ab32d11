// Answers cases with mingo. It reads and writes one JSON text per line.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const require = createRequire(pathToFileURL(join(process.argv[2], "index.js")));
const { Query, aggregate } = require("mingo");
const { update } = require("mingo/updater");

const revive = (_, value) =>
  value && typeof value === "object" && "$date" in value ? new Date(value.$date) : value;

function written(value) {
  if (value === undefined) return null;
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === "number" && !Number.isFinite(value)) return { $numberDouble: String(value) };
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).filter(([, member]) => member !== undefined).map(([name, member]) => [name, written(member)]),
    );
  return value;
}

function answer({ documents, query, order, update: change, stages }) {
  if (stages) return aggregate(documents, stages);
  const found = new Query(query).find(documents);
  if (!change) return (order ? found.sort(order) : found).all();
  for (const document of found.all()) update(document, change);
  return documents;
}

for await (const line of createInterface({ input: process.stdin })) {
  let result;
  try {
    result = { list: written(answer(JSON.parse(line, revive))) };
  } catch (error) {
    result = { error: String(error.message) };
  }
  console.log(JSON.stringify(result));
}
