import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./compare.mjs";

/** A document whose one operation takes and gives the same item, changed by `change`. */
function document(change = () => {}) {
  const result = {
    openapi: "3.1.0",
    paths: {
      "/items": {
        post: {
          parameters: [{ name: "dry", in: "query", schema: { type: "boolean" } }],
          requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/New" } } } },
          responses: {
            201: { content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } } },
            400: { description: "Not valid." },
          },
        },
      },
    },
    components: {
      schemas: {
        New: {
          type: "object",
          required: ["name"],
          properties: { name: { type: "string", maxLength: 100 }, size: { type: "integer" } },
        },
        Item: {
          type: "object",
          required: ["id", "state"],
          properties: {
            id: { type: "string" },
            state: { type: "string", enum: ["NEW", "DONE"] },
            parent: { $ref: "#/components/schemas/Item" },
          },
        },
      },
    },
  };
  change(result);
  return result;
}

const post = (api) => api.paths["/items"].post;
const schemas = (api) => api.components.schemas;

const breaking = {
  "an operation is gone": [(api) => delete api.paths["/items"].post, "POST /items is gone"],
  "a parameter is gone": [(api) => (post(api).parameters = []), "POST /items no longer takes query parameter dry"],
  "a new parameter is demanded": [
    (api) => post(api).parameters.push({ name: "key", in: "header", required: true, schema: { type: "string" } }),
    "POST /items now demands header parameter key",
  ],
  "a property of the request is demanded": [
    (api) => schemas(api).New.required.push("size"),
    "POST /items, request, size is now demanded",
  ],
  "a limit of the request is tightened": [
    (api) => (schemas(api).New.properties.name.maxLength = 50),
    "POST /items, request, name: maxLength fell to 50",
  ],
  "the type of a request's property changes": [
    (api) => (schemas(api).New.properties.size.type = "string"),
    "POST /items, request, size: the type integer became string",
  ],
  "a property of the response is gone": [
    (api) => delete schemas(api).Item.properties.state,
    "POST /items, response 201, state is gone",
  ],
  "a property of the response may be missing": [
    (api) => (schemas(api).Item.required = ["id"]),
    "POST /items, response 201, state is no longer always there",
  ],
  "a property of the response may be null": [
    (api) => (schemas(api).Item.properties.id.type = ["string", "null"]),
    "POST /items, response 201, id: the type string became string or null",
  ],
  "a success is answered otherwise": [
    (api) => delete post(api).responses[201],
    "POST /items no longer answers 201",
  ],
};

for (const [what, [change, finding]] of Object.entries(breaking)) {
  test(`refused: ${what}`, () => {
    assert.deepEqual(compare(document(), document(change)), [finding]);
  });
}

const harmless = {
  "nothing changes": () => {},
  "an operation is added": (api) => (api.paths["/items"].get = { responses: {} }),
  "an optional parameter is added": (api) => post(api).parameters.push({ name: "note", in: "query" }),
  "an optional property of the request is added": (api) => (schemas(api).New.properties.note = { type: "string" }),
  "a limit of the request is loosened": (api) => (schemas(api).New.properties.name.maxLength = 200),
  "a request takes a wider type": (api) => (schemas(api).New.properties.size.type = "number"),
  "a property of the response is added": (api) => (schemas(api).Item.properties.note = { type: "string" }),
  "an error is no longer answered": (api) => delete post(api).responses[400],
};

for (const [what, change] of Object.entries(harmless)) {
  test(`accepted: ${what}`, () => {
    assert.deepEqual(compare(document(), document(change)), []);
  });
}

test("accepted: what was deprecated goes", () => {
  const deprecated = document((api) => (post(api).deprecated = true));
  assert.deepEqual(compare(deprecated, document((api) => delete api.paths["/items"].post)), []);
});

test("a reference that leads nowhere is an error", () => {
  const broken = document((api) => delete schemas(api).Item);
  assert.throws(() => compare(broken, document()), /#\/components\/schemas\/Item leads nowhere/);
});
