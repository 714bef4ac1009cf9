// Usage: node check.mjs BEFORE AFTER
// Fails when a client of the GraphQL schema BEFORE could break on AFTER. What BEFORE marks as deprecated may go.
import { readFile } from "node:fs/promises";
import { buildASTSchema, findBreakingChanges, parse, visit } from "graphql";

const [before, after] = process.argv.slice(2);

/** Leaves out what its schema has already told clients to stop using. */
function withoutDeprecated(document) {
  const drop = {
    enter: (node) =>
      node.directives?.some((directive) => directive.name.value === "deprecated") ? null : undefined,
  };
  return visit(document, { FieldDefinition: drop, EnumValueDefinition: drop, InputValueDefinition: drop });
}

const [old, current] = (await Promise.all([before, after].map((file) => readFile(file, "utf8")))).map((text) =>
  parse(text),
);
const changes = findBreakingChanges(
  buildASTSchema(withoutDeprecated(old), { assumeValid: true }),
  buildASTSchema(current),
);

for (const change of changes) {
  console.error(`${after}: ${change.description}`);
}
if (changes.length > 0) {
  console.error("This breaks clients: add the new beside the old, mark the old @deprecated, remove it in a later change.");
  process.exitCode = 1;
} else {
  console.log(`${after}: nothing that clients rely on is gone`);
}
