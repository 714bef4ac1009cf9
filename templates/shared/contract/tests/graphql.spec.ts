// [#if sample]
import { randomUUID } from "node:crypto";

// [/#if]
import { expect, test, type APIRequestContext } from "@playwright/test";

import { environment } from "../../support/environment.ts";

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

const noRequests = [
  { what: "a body that is no JSON", type: "application/json", body: "{" },
  {
    what: "a body of an unknown type",
    type: "application/x-unknown",
    body: "{}",
  },
];

for (const { what, type, body } of noRequests) {
  test(`${what} is refused without inside details`, async ({ request }) => {
    const response = await request.post(`${environment.apiUrl}/graphql`, {
      headers: { "Content-Type": type },
      data: Buffer.from(body),
    });

    expect([400, 415]).toContain(response.status());
    expect(await response.text()).not.toMatch(/exception|stack|\bat [\w.]+\(/i);
  });
}

test("a query that the schema does not know is refused without inside details", async ({
  request,
}) => {
  const { data, errors } = await ask(request, "{ secrets }");

  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).not.toMatch(/exception|stack|\bat [\w.]+\(/i);
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
// [/#if]
