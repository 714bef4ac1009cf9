// [#if sample]
import { randomUUID } from "node:crypto";

// [/#if]
import {
  expect,
  test,
  type APIRequestContext,
  type APIResponse,
} from "@playwright/test";

import { environment } from "../../support/environment.ts";
import { countedRequests } from "../../support/metrics.ts";

interface GraphQlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly field?: string };
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQlError[];
}

async function ask(
  request: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await request.post(`${environment.apiUrl}/graphql`, {
    data: { query, variables },
  });
  return (await response.json()) as Answer;
}

test("the service says who it is, as its management port does", async ({
  request,
}) => {
  const { data, errors } = await ask(
    request,
    "{ serviceInfo { name version commit } }",
  );

  expect(errors).toBeUndefined();
  const response = await request.get(`${environment.managementUrl}/version`);
  const version = (await response.json()) as unknown;
  expect(data).toEqual({ serviceInfo: version });
});

const endpoint = `${environment.apiUrl}/graphql`;
const json = "application/json";
const own = "application/graphql-response+json";
const query = "{ serviceInfo { name } }";

/** Expects errors in GraphQL's form, without data and without inside details. */
async function expectRefused(
  response: APIResponse,
  status: number,
  { code = "BAD_USER_INPUT", type = json } = {},
): Promise<void> {
  expect(response.status()).toBe(status);
  expect(response.headers()["content-type"]).toBe(type);
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    errors: [
      expect.objectContaining({
        message: expect.stringMatching(/./),
        extensions: expect.objectContaining({ code }),
      }),
    ],
  });
  expect(text).not.toMatch(/exception|stack|\bat [\w.]+\(/i);
}

function post(
  request: APIRequestContext,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return request.post(endpoint, {
    headers: { "Content-Type": json, ...headers },
    data: Buffer.from(body),
  });
}

const noOperations: { what: string; body: string | Buffer }[] = [
  { what: "no JSON", body: "{" },
  { what: "empty", body: "" },
  { what: "not in UTF-8", body: Buffer.from([0xff]) },
  { what: "nested too deep", body: "[".repeat(100_000) },
  { what: "a number", body: "1" },
  { what: "null", body: "null" },
  { what: "a list", body: JSON.stringify([{ query }]) },
  { what: "an object without a query", body: "{}" },
  { what: "an object whose query is a number", body: '{"query": 1}' },
  {
    what: "an object whose entries are null",
    body: '{"query": null, "operationName": null, "variables": null, "extensions": null}',
  },
  {
    what: "an object whose variables are a list",
    body: JSON.stringify({ query, variables: [] }),
  },
];

for (const { what, body } of noOperations) {
  test(`a body that is ${what} is refused`, async ({ request }) => {
    await expectRefused(await post(request, body), 400);
  });
}

for (const type of ["application/x-unknown", "text/plain", "nonsense"]) {
  test(`a body that is said to be ${type} is refused`, async ({ request }) => {
    const response = await post(request, JSON.stringify({ query }), {
      "Content-Type": type,
    });

    await expectRefused(response, 415);
  });
}

test("a body of more than 1 MiB is refused, and one of 1 MiB is not", async ({
  request,
}) => {
  const body = JSON.stringify({ query });
  const largest = body.padEnd(1024 * 1024);

  await expect(await post(request, largest)).toBeOK();
  await expectRefused(await post(request, `${largest} `), 413);
});

for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
  test(`operations do not come by ${method}`, async ({ request }) => {
    const response = await request.fetch(endpoint, {
      method,
      params: { query },
    });

    await expectRefused(response, 405);
    expect(response.headers().allow).toBe("POST");
  });
}

test("a caller that takes no JSON is refused", async ({ request }) => {
  const response = await post(request, JSON.stringify({ query }), {
    Accept: "text/html",
  });

  await expectRefused(response, 406);
});

test("an address that does not exist is refused in the same form", async ({
  request,
}) => {
  const response = await request.get(`${environment.apiUrl}/secrets`);

  await expectRefused(response, 404, { code: "NOT_FOUND" });
});

test("who knows GraphQL's own type is answered in it", async ({ request }) => {
  const headers = { Accept: `${own}, ${json};q=0.9` };
  const response = await post(request, JSON.stringify({ query }), headers);

  await expect(response).toBeOK();
  expect(response.headers()["content-type"]).toBe(own);
  await expectRefused(await post(request, "{", headers), 400, { type: own });
});

const noBeginnings = [
  { what: "can't be read", operation: { query: "{" } },
  { what: "the schema does not know", operation: { query: "{ secrets }" } },
  {
    what: "has more than 1,000 tokens",
    operation: { query: `{ serviceInfo {${" name".repeat(1000)} } }` },
  },
  {
    what: "has no operation of that name",
    operation: { query, operationName: "Other" },
  },
  {
    what: "has variables that do not fit",
    operation: {
      query: "query ($no: Boolean!) { serviceInfo @skip(if: $no) { name } }",
      variables: { no: "maybe" },
    },
  },
];

for (const { what, operation } of noBeginnings) {
  test(`a document that ${what} is refused`, async ({ request }) => {
    const body = JSON.stringify(operation);

    await expectRefused(await post(request, body), 200);
    await expectRefused(await post(request, body, { Accept: own }), 400, {
      type: own,
    });
  });
}

test("requests are counted by their route, each of them once", async ({
  request,
}) => {
  const labels = {
    method: "PATCH",
    uri: "/api/graphql",
    status: "405",
  };
  const before = await countedRequests(request, labels);

  for (let i = 0; i < 20; i++) {
    await request.fetch(endpoint, { method: "PATCH" });
  }

  await expect.poll(() => countedRequests(request, labels)).toBe(before + 20);
});
// [#if sample]

interface Order {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly status: string;
  readonly placedAt: string;
}

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Order }[];
  readonly pageInfo: {
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
  };
}

const fields = "id product quantity status placedAt";

async function place(
  request: APIRequestContext,
  product: string,
  quantity: number,
): Promise<Answer> {
  const mutation = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ${fields} } }`;
  return ask(request, mutation, { input: { product, quantity } });
}

async function placed(
  request: APIRequestContext,
  product: string,
): Promise<Order> {
  const { data, errors } = await place(request, product, 1);
  expect(errors).toBeUndefined();
  return data?.placeOrder as Order;
}

async function list(
  request: APIRequestContext,
  first: number,
  after: string | null = null,
): Promise<Connection> {
  const query = `query ($first: Int!, $after: String) {
    orders(first: $first, after: $after) {
      edges { cursor node { ${fields} } }
      pageInfo { endCursor hasNextPage }
    }
  }`;
  const { data, errors } = await ask(request, query, { first, after });
  expect(errors).toBeUndefined();
  return data?.orders as Connection;
}

test("an order that is placed is given back as it is stored", async ({
  request,
}) => {
  const product = `Coffee ${randomUUID()}`;

  const { data } = await place(request, `  ${product} `, 3);

  expect(data?.placeOrder).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    product,
    quantity: 3,
    status: expect.stringMatching(/^(PLACED|CONFIRMED)$/),
    placedAt: expect.stringMatching(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    ),
  });
});

test("an order is found by its id", async ({ request }) => {
  const order = await placed(request, `Coffee ${randomUUID()}`);

  const { data } = await ask(
    request,
    "query ($id: ID!) { order(id: $id) { id product } }",
    { id: order.id },
  );

  expect(data).toEqual({ order: { id: order.id, product: order.product } });
});

/** Reads pages of two orders until this one was on one. */
async function pagesUpTo(
  request: APIRequestContext,
  id: string,
): Promise<Order[]> {
  const seen: Order[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Connection = await list(request, 2, after);
    expect(edges.at(-1)?.cursor).toBe(pageInfo.endCursor);
    seen.push(...edges.map((edge) => edge.node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && !seen.some((order) => order.id === id));
  return seen;
}

test("orders come newest first, and page by page without gap or repetition", async ({
  request,
}) => {
  const older = await placed(request, `Coffee ${randomUUID()}`);
  const newer = await placed(request, `Coffee ${randomUUID()}`);

  const seen = await pagesUpTo(request, older.id);

  const ids = seen.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(newer.id);
  expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf(older.id));
});

const refused = [
  { what: "no product", product: "", quantity: 1, field: "product" },
  {
    what: "blanks for a product",
    product: "  ",
    quantity: 1,
    field: "product",
  },
  {
    what: "a product of 101 characters",
    product: "x".repeat(101),
    quantity: 1,
    field: "product",
  },
  {
    what: "a quantity of 0",
    product: "Coffee",
    quantity: 0,
    field: "quantity",
  },
  {
    what: "a quantity of 1001",
    product: "Coffee",
    quantity: 1001,
    field: "quantity",
  },
];

for (const { what, product, quantity, field } of refused) {
  test(`an order with ${what} is refused, with the name of the field`, async ({
    request,
  }) => {
    const { data, errors } = await place(request, product, quantity);

    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      field,
    });
  });
}

test("the largest order that the rules allow is placed", async ({
  request,
}) => {
  const { errors } = await place(request, "x".repeat(100), 1000);

  expect(errors).toBeUndefined();
});

for (const first of [0, 101]) {
  test(`a page of ${first} orders is refused`, async ({ request }) => {
    const { errors } = await ask(
      request,
      `{ orders(first: ${first}) { edges { cursor } } }`,
    );

    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "first",
    });
  });
}

test("an order that does not exist is said to be not found", async ({
  request,
}) => {
  const { data, errors } = await ask(
    request,
    "query ($id: ID!) { order(id: $id) { id } }",
    { id: randomUUID() },
  );

  expect(data).toEqual({ order: null });
  expect(errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
});

for (const id of ["1", "1-1-1-1-1", "0".repeat(32)]) {
  test(`"${id}", which is no id, is refused`, async ({ request }) => {
    const { errors } = await ask(
      request,
      "query ($id: ID!) { order(id: $id) { id } }",
      { id },
    );

    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      field: "id",
    });
  });
}
// [/#if]
