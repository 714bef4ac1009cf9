// Usage: node check.mjs BEFORE AFTER
// Fails when a client of the OpenAPI document BEFORE could break on AFTER. What BEFORE marks as deprecated may go.
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { compare } from "./compare.mjs";

const [before, after] = process.argv.slice(2);
const [old, current] = await Promise.all([before, after].map(async (file) => parse(await readFile(file, "utf8"))));
const changes = compare(old, current);

for (const change of changes) {
  console.error(`${after}: ${change}`);
}
if (changes.length > 0) {
  console.error("This breaks clients: add the new beside the old, mark the old deprecated, remove it in a later change.");
  process.exitCode = 1;
} else {
  console.log(`${after}: nothing that clients rely on is gone`);
}
